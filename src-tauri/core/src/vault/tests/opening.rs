use quittance_keys::testing::{FakeKeyring, quick_argon};
use quittance_keys::{KeyProblem, SlotKind};

use crate::Problem;
use crate::op::Op;
use crate::person::{PersonDraft, Relation};
use crate::vault::testing::{PASSPHRASE, TestVault};
use crate::vault::{NewVault, Unlock, VaultFolder};

#[test]
fn the_file_is_not_a_readable_database_and_nobody_else_may_read_it() {
    let mut test = TestVault::new();
    test.account("soul");
    let path = test.folder.path().join("vault.db");
    let head = std::fs::read(&path).unwrap();
    assert!(!head.starts_with(b"SQLite format 3\0"));
    for file in ["vault.db", "vault.db-wal"] {
        let bytes = std::fs::read(test.folder.path().join(file)).unwrap();
        assert!(!bytes.windows(6).any(|window| window == "小王".as_bytes()), "{file} holds a name in the clear");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::metadata(test.folder.path()).unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn an_unencrypted_database_is_refused_and_left_alone() {
    let test = TestVault::new();
    let folder = test.folder.clone();
    test.vault.close().unwrap();
    let path = folder.path().join("vault.db");
    let plain = [b"SQLite format 3\0".as_slice(), &[0; 4080]].concat();
    std::fs::write(&path, &plain).unwrap();
    let refused = folder.unlock(Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-07"), "test");
    assert!(matches!(refused, Err(Problem::NotEncrypted)));
    assert_eq!(std::fs::read(&path).unwrap(), plain);
}

#[test]
fn a_database_under_another_key_or_cut_short_is_called_damaged_and_left_alone() {
    let (one, other) = (TestVault::new(), TestVault::new());
    let path = one.folder.path().join("vault.db");
    let folder = one.folder.clone();
    one.vault.close().unwrap();
    other.vault.close().unwrap();
    let whole = std::fs::read(&path).unwrap();
    let foreign = std::fs::read(other.folder.path().join("vault.db")).unwrap();
    for bytes in [foreign, whole[..10].to_vec(), Vec::new(), vec![7; 8192]] {
        std::fs::write(&path, &bytes).unwrap();
        let refused = folder.unlock(Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-07"), "test");
        assert!(matches!(refused, Err(Problem::Damaged { .. })), "{} bytes", bytes.len());
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_vault_of_a_newer_program_is_refused() {
    let test = TestVault::new();
    let folder = test.folder.clone();
    test.vault.tamper("pragma user_version = 9999").unwrap();
    test.vault.close().unwrap();
    let refused = folder.unlock(Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-07"), "test");
    assert!(matches!(refused, Err(Problem::VaultTooNew { found: 9999, .. })));
}

#[test]
fn each_way_in_opens_it_and_a_wrong_one_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let folder = VaultFolder::at(dir.path().join("vault"));
    let (keyring, clock) = (FakeKeyring::new(), TestVault::clock("2026-03-07"));
    let new = NewVault {
        passphrase: Some(PASSPHRASE.to_owned().into()),
        keyring: true,
        recovery: true,
        argon: quick_argon(),
    };
    let (vault, code) = folder.create(new, &keyring, clock, "test").unwrap();
    vault.close().unwrap();
    let code = code.unwrap().on_paper();
    for with in [Unlock::Passphrase(PASSPHRASE), Unlock::Keyring(&keyring), Unlock::Recovery(&code)] {
        folder.unlock(with, clock, "test").unwrap().close().unwrap();
    }
    assert!(matches!(
        folder.unlock(Unlock::Passphrase("wrong"), clock, "test"),
        Err(Problem::Key(KeyProblem::WrongPassphrase))
    ));
    folder.change_passphrase(PASSPHRASE, "another, and a better one", quick_argon()).unwrap();
    assert!(folder.unlock(Unlock::Passphrase(PASSPHRASE), clock, "test").is_err());
    folder.unlock(Unlock::Passphrase("another, and a better one"), clock, "test").unwrap().close().unwrap();
    folder.remove_slot(SlotKind::Keyring, &keyring).unwrap();
    assert!(folder.unlock(Unlock::Keyring(&keyring), clock, "test").is_err());
    folder.remove_slot(SlotKind::Passphrase, &keyring).unwrap();
    assert!(
        matches!(folder.remove_slot(SlotKind::Recovery, &keyring), Err(Problem::Key(KeyProblem::LastSlot))),
        "the last way in stays"
    );
}

#[test]
fn a_keyring_alone_makes_no_vault_and_leaves_no_half_of_one() {
    let dir = tempfile::tempdir().unwrap();
    let folder = VaultFolder::at(dir.path().join("vault"));
    let new = NewVault { passphrase: None, keyring: true, recovery: false, argon: quick_argon() };
    let refused = folder.create(new, &FakeKeyring::new(), TestVault::clock("2026-03-07"), "test");
    assert!(matches!(refused, Err(Problem::Key(KeyProblem::LastSlot))));
    assert!(!folder.exists());
    let new = NewVault {
        passphrase: Some(PASSPHRASE.to_owned().into()),
        keyring: false,
        recovery: false,
        argon: quick_argon(),
    };
    folder.create(new, &FakeKeyring::new(), TestVault::clock("2026-03-07"), "test").unwrap();
}

#[test]
fn a_death_between_the_two_files_of_a_new_vault_is_finished_at_the_next_start() {
    let test = TestVault::new();
    let (folder, path) = (test.folder.clone(), test.folder.path().to_owned());
    test.vault.close().unwrap();
    std::fs::rename(path.join("vault.db"), path.join("vault.db.new")).unwrap();
    assert!(folder.exists());
    folder.unlock(Unlock::Passphrase(PASSPHRASE), TestVault::clock("2026-03-07"), "test").unwrap();
}

#[test]
fn a_vault_is_never_made_over_another() {
    let test = TestVault::new();
    let new = NewVault {
        passphrase: Some(PASSPHRASE.to_owned().into()),
        keyring: false,
        recovery: false,
        argon: quick_argon(),
    };
    let refused = test.folder.create(new, &FakeKeyring::new(), TestVault::clock("2026-03-07"), "test");
    assert!(matches!(refused, Err(Problem::VaultThere)));
}

#[test]
fn two_programs_see_each_others_changes() {
    let mut test = TestVault::new();
    let mut other =
        test.folder.unlock(Unlock::Keyring(&test.keyring), TestVault::clock("2026-03-07"), "other").unwrap();
    let before = test.vault.data_version().unwrap();
    let draft = PersonDraft { name: "妈妈".into(), relation: Relation::Parent, note: None };
    other.operate(Op::AddPerson, |change| change.add_person(draft)).unwrap();
    assert_ne!(test.vault.data_version().unwrap(), before);
    assert_eq!(test.vault.undo().unwrap().op, "add_person", "what one did the other can take back");
    assert_eq!(other.count(crate::Kind::Person).unwrap(), 1);
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_way_of_the_recovery_code_and_opens_nothing_more() {
    let dir = tempfile::tempdir().unwrap();
    let folder = VaultFolder::at(dir.path().join("vault"));
    let (keyring, clock) = (FakeKeyring::new(), TestVault::clock("2026-03-07"));
    let new = NewVault {
        passphrase: Some(PASSPHRASE.to_owned().into()),
        keyring: false,
        recovery: true,
        argon: quick_argon(),
    };
    let (vault, code) = folder.create(new, &keyring, clock, "test").unwrap();
    vault.close().unwrap();
    let code = code.unwrap().on_paper();
    let wrong = folder.set_passphrase(Unlock::Recovery("not the code"), "remembered", quick_argon(), clock);
    assert!(wrong.is_err(), "whoever can't show that they may changes nothing");
    folder.unlock(Unlock::Passphrase(PASSPHRASE), clock, "test").unwrap().close().unwrap();
    folder.set_passphrase(Unlock::Recovery(&code), "remembered", quick_argon(), clock).unwrap();
    assert!(folder.unlock(Unlock::Passphrase(PASSPHRASE), clock, "test").is_err());
    folder.unlock(Unlock::Passphrase("remembered"), clock, "test").unwrap().close().unwrap();
}
