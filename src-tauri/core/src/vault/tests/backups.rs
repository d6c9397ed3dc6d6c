use crate::Kind;
use crate::Problem;
use crate::vault::testing::{PASSPHRASE, TestVault};
use crate::vault::{BackupReason, Unlock};

#[test]
fn a_backup_is_a_whole_vault_that_can_be_put_in_place_and_the_replaced_one_is_kept() {
    let mut test = TestVault::new();
    test.account("soul");
    let backup = test.vault.back_up(BackupReason::Asked).unwrap();
    test.account("weixin");
    let (folder, path) = (test.folder.clone(), test.folder.backup_path(&backup.file));
    test.vault.close().unwrap();
    let restored =
        folder.restore(&path, Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-08"), "test").unwrap();
    assert_eq!(restored.count(Kind::Account).unwrap(), 1);
    let kept = folder.list_backups().unwrap();
    let replaced = kept.iter().find(|backup| backup.file.contains("restore")).unwrap();
    restored.close().unwrap();
    let back = folder
        .restore(
            &folder.backup_path(&replaced.file),
            Unlock::Passphrase(PASSPHRASE),
            TestVault::clock("2026-03-09"),
            "test",
        )
        .unwrap();
    assert_eq!(back.count(Kind::Account).unwrap(), 2);
}

#[test]
fn a_damaged_backup_is_refused_and_the_vault_stays() {
    let mut test = TestVault::new();
    test.account("soul");
    let backup = test.vault.back_up(BackupReason::Asked).unwrap();
    let path = test.folder.backup_path(&backup.file);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let folder = test.folder.clone();
    test.vault.close().unwrap();
    let refused = folder.restore(&path, Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-08"), "test");
    assert!(matches!(refused, Err(Problem::Damaged { .. })));
    let vault = folder.unlock(Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-08"), "test").unwrap();
    assert_eq!(vault.count(Kind::Account).unwrap(), 1);
}

#[test]
fn one_flipped_bit_in_the_vault_is_noticed_by_the_full_check() {
    let mut test = TestVault::new();
    for _ in 0..50 {
        test.account("soul");
    }
    let folder = test.folder.clone();
    test.vault.check().unwrap();
    test.vault.close().unwrap();
    let path = folder.path().join("vault.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let late = bytes.len() - 2000;
    bytes[late] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let noticed = folder
        .unlock(Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-07"), "test")
        .and_then(|vault| vault.check());
    assert!(matches!(noticed, Err(Problem::Damaged { .. })));
}

#[test]
fn old_backups_go_but_each_of_the_last_months_keeps_one() {
    let mut days = vec!["2025-09-03".to_owned(), "2025-10-03".to_owned()];
    days.extend((1..=14).map(|day| format!("2026-03-{day:02}")));
    let mut test = TestVault::on(&days[0]);
    for day in &days {
        test = test.reopened(day);
        test.vault.back_up_daily().unwrap();
        assert!(test.vault.back_up_daily().unwrap().is_none(), "one a day is enough");
    }
    let kept: Vec<String> =
        test.folder.list_backups().unwrap().into_iter().map(|backup| backup.file[..8].to_owned()).collect();
    assert_eq!(kept.len(), 12, "{kept:?}");
    assert!(kept.contains(&"20250903".to_owned()) && kept.contains(&"20251003".to_owned()));
    assert_eq!(kept[0], "20260314");
}
