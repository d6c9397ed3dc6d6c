use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::is_backup;
use crate::account::{DataFate, DataItemDraft, GivenHow, LinkDraft};
use crate::evidence::EvidenceDraft;
use crate::finding::Finding;
use crate::identifier::{IdentifierDraft, IdentifierKind};
use crate::store::{Kind, Shelf};
use crate::vault::testing::TestVault;
use crate::vault::{NewVault, Vault, VaultFolder};
use crate::view::{due, history_view, report_view, today_view};
use crate::{Op, Problem};

fn empty(dir: &Path, name: &str) -> Vault {
    let new = NewVault {
        passphrase: Some("correct horse battery staple".to_owned().into()),
        keyring: false,
        recovery: false,
        argon: quittance_keys::testing::quick_argon(),
    };
    let keyring = quittance_keys::testing::FakeKeyring::new();
    VaultFolder::at(dir.join(name)).create(new, &keyring, TestVault::clock("2026-03-07"), "test").unwrap().0
}

/// The example family, which brings its own people.
fn example() -> TestVault {
    let mut test = TestVault::new();
    let me = test.me.clone();
    test.vault.operate(Op::RemovePerson, |change| change.remove_person(&me)).unwrap();
    test.vault.load_example().unwrap();
    test.me = test.vault.all::<crate::person::Person>().unwrap()[0].id.clone();
    test
}

fn with_evidence(test: &mut TestVault) {
    let account = test.account("soul");
    let file = test.dir.path().join("截图 1.png");
    std::fs::write(&file, b"\x89PNG\r\n\x1a\n and more").unwrap();
    let draft = EvidenceDraft { account: Some(account), ..EvidenceDraft::default() };
    let kept = test.vault.add_evidence_files(&[&file], &draft).unwrap();
    std::fs::write(&file, b"\x89PNG\r\n\x1a\n another").unwrap();
    test.vault.add_evidence_files(&[&file], &draft).unwrap();
    // Its bytes stay for undo, and have to come along.
    test.vault.operate(Op::RemoveEvidence, |change| change.remove_evidence(&kept[0])).unwrap();
}

/// Everything but the day it was made.
fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn round(vault: &Vault, dir: &Path) -> (Vault, PathBuf) {
    let first = dir.join("backup.json");
    vault.save_backup(&first, true).unwrap();
    let mut other = empty(dir, "other");
    other.load_backup(&first).unwrap();
    (other, first)
}

fn assert_same(one: &Vault, other: &Vault, dir: &Path, first: &Path) {
    for kind in Kind::ALL {
        assert_eq!(one.store().records(*kind).unwrap(), other.store().records(*kind).unwrap(), "{}", kind.table());
    }
    assert_eq!(one.store().blobs().unwrap(), other.store().blobs().unwrap());
    assert_eq!(one.last_seal().unwrap(), other.last_seal().unwrap());
    let again = dir.join("again.json");
    other.save_backup(&again, true).unwrap();
    assert_eq!(text(first), text(&again));
}

#[test]
fn the_example_family_goes_out_and_comes_back_the_same_to_the_last_seal() {
    let mut test = example();
    with_evidence(&mut test);
    let (mut other, first) = round(&test.vault, test.dir.path());
    assert_same(&test.vault, &other, test.dir.path(), &first);
    assert!(other.verify_evidence(None).unwrap().is_sound());
    other.check().unwrap();
    assert_eq!(today_view(&other).unwrap(), today_view(&test.vault).unwrap());
    assert_eq!(due(&other, 400).unwrap(), due(&test.vault, 400).unwrap());
    assert_eq!(report_view(&other, true).unwrap(), report_view(&test.vault, true).unwrap());
    assert_eq!(history_view(&other, 50).unwrap(), history_view(&test.vault, 50).unwrap());
    let (mine, theirs) = (test.vault.undo().unwrap(), other.undo().unwrap());
    assert_eq!(mine.op, theirs.op, "what could be undone there can be undone here");
    let pieces = |vault: &Vault| vault.all::<crate::evidence::Evidence>().unwrap();
    assert_eq!(pieces(&other), pieces(&test.vault), "undo finds what was taken out");
    assert!(other.verify_evidence(None).unwrap().is_sound());
}

#[test]
fn a_backup_lies_in_files_nobody_else_may_read_and_lists_its_evidence() {
    let mut test = TestVault::new();
    with_evidence(&mut test);
    let path = test.dir.path().join("家 里.json");
    let saved = test.vault.save_backup(&path, false).unwrap();
    assert_eq!(saved.files, 2);
    let folder = PathBuf::from(saved.folder.unwrap());
    assert_eq!(folder, test.dir.path().join("家 里.files"));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
    assert!(is_backup(&path));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for path in [&path, &folder] {
            assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
        }
    }
    assert!(matches!(test.vault.save_backup(&path, false), Err(Problem::File { what: "exists", .. })));
    test.vault.save_backup(&path, true).unwrap();
    std::fs::write(folder.join("mine.txt"), "mine").unwrap();
    let refused = test.vault.save_backup(&path, true);
    assert!(matches!(refused, Err(Problem::File { what: "exists", .. })), "a folder with other things in it stays");
    assert!(folder.join("mine.txt").exists());
}

#[test]
fn only_an_empty_vault_takes_a_backup_and_nothing_is_changed_otherwise() {
    let mut test = TestVault::new();
    with_evidence(&mut test);
    let path = test.dir.path().join("b.json");
    test.vault.save_backup(&path, false).unwrap();
    let before = test.vault.last_seal().unwrap();
    assert!(matches!(test.vault.load_backup(&path), Err(Problem::NotEmpty)));
    assert_eq!(test.vault.last_seal().unwrap(), before);

    let mut fresh = TestVault::new();
    fresh.vault.load_backup(&path).unwrap();
    assert_eq!(fresh.vault.last_seal().unwrap(), before, "people of a new vault give way");
    assert!(fresh.folder.list_backups().unwrap().iter().any(|backup| backup.file.contains("restore")));
}

/// What the reader says about a backup that was tampered with.
fn told(test: &TestVault, change: impl Fn(String) -> String) -> Problem {
    let path = test.dir.path().join("b.json");
    let bad = test.dir.path().join("bad.json");
    std::fs::write(&bad, change(text(&path))).unwrap();
    let _ = std::fs::remove_dir_all(test.dir.path().join("bad.files"));
    std::fs::create_dir_all(test.dir.path().join("bad.files")).unwrap();
    for entry in std::fs::read_dir(test.dir.path().join("b.files")).unwrap().flatten() {
        std::fs::copy(entry.path(), test.dir.path().join("bad.files").join(entry.file_name())).unwrap();
    }
    let mut fresh = TestVault::new();
    let before = fresh.vault.last_seal().unwrap();
    let problem = fresh.vault.load_backup(&bad).unwrap_err();
    assert_eq!(fresh.vault.last_seal().unwrap(), before, "nothing is changed");
    assert_eq!(fresh.vault.count(Kind::Account).unwrap(), 0);
    problem
}

#[test]
fn a_backup_that_is_not_whole_is_refused_with_its_place() {
    let mut test = TestVault::new();
    with_evidence(&mut test);
    test.vault.save_backup(&test.dir.path().join("b.json"), false).unwrap();
    let what = |problem: Problem| match problem {
        Problem::Backup { what, .. } => what,
        other => panic!("{other}"),
    };
    assert_eq!(what(told(&test, |text| text[..text.len() / 2].to_owned())), "ends-early");
    assert_eq!(what(told(&test, |text| text.replace("\"records\"", "\"recrods\""))), "line");
    assert_eq!(what(told(&test, |text| text.replace("soul", "weixin"))), "history");
    assert_eq!(what(told(&test, |_| "{\"a\": 1}".to_owned())), "other-file");
    assert!(matches!(
        told(&test, |text| text.replacen("\"version\": 1", "\"version\": 9", 1)),
        Problem::VaultTooNew { .. }
    ));
    let blob = test.vault.store().blobs().unwrap()[0].0.clone();
    std::fs::write(test.dir.path().join("b.files").join(&blob), "others").unwrap();
    assert_eq!(what(told(&test, |text| text)), "file-changed");
    std::fs::remove_file(test.dir.path().join("b.files").join(&blob)).unwrap();
    assert_eq!(what(told(&test, |text| text)), "file-gone");
}

#[test]
fn a_record_that_leads_nowhere_is_refused() {
    let mut test = TestVault::new();
    with_evidence(&mut test);
    test.vault.save_backup(&test.dir.path().join("b.json"), false).unwrap();
    let person = test.me.0.clone();
    let problem = told(&test, |text| {
        let lines = text.lines().filter(|line| !(line.starts_with("{\"kind\":\"person\"") && line.contains(&person)));
        let text: String = lines.map(|line| format!("{line}\n")).collect();
        text.replace("\"records\": [\n,", "\"records\": [\n")
    });
    assert!(matches!(problem, Problem::Backup { what: "reference", .. }), "{problem}");
}

#[test]
fn a_report_hides_names_and_numbers_unless_all_is_wanted() {
    let test = example();
    let masked = serde_json::to_string(&report_view(&test.vault, false).unwrap()).unwrap();
    let full = serde_json::to_string(&report_view(&test.vault, true).unwrap()).unwrap();
    let mut hidden = 0;
    for held in test.vault.all::<crate::identifier::Identifier>().unwrap() {
        assert!(!masked.contains(&held.value), "the masked report holds {}", held.value);
        hidden += usize::from(full.contains(&held.value));
    }
    assert!(hidden > 0);
    for person in test.vault.all::<crate::person::Person>().unwrap() {
        assert!(!masked.contains(&format!("\"name\":\"{}\"", person.name)));
    }
}

#[test]
fn the_report_counts_before_and_after_and_never_takes_a_claim_for_a_check() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let give = |test: &mut TestVault, fate: DataFate, item: &str| {
        let draft =
            DataItemDraft { item: item.into(), identifier: None, how: GivenHow::SignUp, given: None, fate, note: None };
        test.vault.operate(Op::GiveData, |change| change.give_data(&account, draft)).unwrap();
    };
    let on = "2026-03-01".parse().unwrap();
    let items: Vec<String> =
        quittance_catalogue::Catalogue::embedded().taxonomy().items().map(|kind| kind.key.clone()).take(4).collect();
    give(&mut test, DataFate::Held, &items[0]);
    give(&mut test, DataFate::Withdrawn { on }, &items[1]);
    give(&mut test, DataFate::ErasedClaimed { on }, &items[2]);
    give(&mut test, DataFate::ErasedVerified { on }, &items[3]);
    let report = report_view(&test.vault, false).unwrap();
    assert_eq!((report.data.before, report.data.after), (4, 2), "held, and erased only as they say");
    assert_eq!((report.erased_claimed, report.erased_verified), (1, 1));
    assert_eq!((report.accounts.before, report.accounts.after), (1, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_vault_goes_out_and_comes_back_the_same(
        names in proptest::collection::vec("\\PC{0,12}", 1..6),
        values in proptest::collection::vec("[0-9]{6,12}", 1..6),
        undone in 0..4_usize,
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let mut test = TestVault::new();
        let services: Vec<String> = test.vault.catalogue().unwrap().iter().map(|entry| entry.id.clone()).take(40).collect();
        let mut accounts = Vec::new();
        for (place, name) in names.iter().enumerate() {
            let mut draft = test.draft(&services[(place * 7) % services.len()]);
            draft.label = Some(name.clone()).filter(|name| !name.trim().is_empty());
            draft.note = draft.label.clone();
            accounts.extend(test.vault.operate(Op::AddAccount, |change| change.add_account(draft)));
        }
        for (place, value) in values.iter().enumerate() {
            let draft = IdentifierDraft {
                owner: test.me.clone(), kind: IdentifierKind::Other, value: value.clone(), label: names.first().cloned(),
                served_by: None, device: None, note: None,
            };
            if let Ok(id) = test.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft)) {
                test.bind(&accounts[place % accounts.len()], &id);
            }
        }
        if let [one, other, ..] = accounts.as_slice() {
            let draft = LinkDraft { provider: other.clone(), scopes: vec![], since: None };
            let _ = test.vault.operate(Op::Link, |change| change.link(one, draft));
        }
        if !bytes.is_empty() {
            let file = test.dir.path().join("proof.bin");
            std::fs::write(&file, &bytes).unwrap();
            let draft = EvidenceDraft { account: accounts.first().cloned(), ..EvidenceDraft::default() };
            test.vault.add_evidence_files(&[&file], &draft).unwrap();
        }
        for _ in 0..undone {
            let _ = test.vault.undo();
        }
        let (other, first) = round(&test.vault, test.dir.path());
        assert_same(&test.vault, &other, test.dir.path(), &first);
        prop_assert!(other.verify_evidence(None).unwrap().is_sound());
        prop_assert_eq!(other.all::<Finding>().unwrap().len(), 0);
    }
}

fn new_vault(keyring: bool) -> NewVault {
    NewVault {
        passphrase: Some("correct horse battery staple".to_owned().into()),
        keyring,
        recovery: true,
        argon: quittance_keys::testing::quick_argon(),
    }
}

#[test]
fn a_vault_is_made_with_what_a_backup_holds_and_a_bad_one_leaves_no_vault() {
    let mut test = TestVault::new();
    with_evidence(&mut test);
    let backup = test.dir.path().join("backup.json");
    test.vault.save_backup(&backup, false).unwrap();
    let keyring = quittance_keys::testing::FakeKeyring::new();
    let clock = TestVault::clock("2026-03-07");
    let folder = VaultFolder::at(test.dir.path().join("made"));
    let (vault, code, loaded) = folder.create_from(&backup, new_vault(true), &keyring, clock, "test").unwrap();
    assert!(code.is_some() && loaded.records > 0 && loaded.files == 2);
    assert_eq!(vault.count(Kind::Account).unwrap(), 1);
    assert_eq!(vault.all::<crate::person::Person>().unwrap(), test.vault.all::<crate::person::Person>().unwrap());
    vault.check().unwrap();
    let again = folder.create_from(&backup, new_vault(false), &keyring, clock, "test");
    assert!(matches!(again, Err(Problem::VaultThere)), "never over a vault that is there");
    // A history that does not hold is only seen once it is read.
    let forged = test.dir.path().join("forged.json");
    let whole = text(&backup).replace("add_account", "add_acc0unt");
    std::fs::write(&forged, whole).unwrap();
    std::fs::create_dir_all(test.dir.path().join("forged.files")).unwrap();
    for file in std::fs::read_dir(super::save::files_of(&backup)).unwrap() {
        let file = file.unwrap();
        let into = super::save::files_of(&forged);
        std::fs::create_dir_all(&into).unwrap();
        std::fs::copy(file.path(), into.join(file.file_name())).unwrap();
    }
    let other = test.dir.path().join("note.txt");
    std::fs::write(&other, "no backup").unwrap();
    let there = test.dir.path().join("there");
    std::fs::create_dir(&there).unwrap();
    std::fs::write(there.join("mine.txt"), "mine").unwrap();
    for bad in [&forged, &other, &test.dir.path().join("nowhere.json")] {
        for (folder, stays) in [(test.dir.path().join("bad"), false), (there.clone(), true)] {
            let at = VaultFolder::at(&folder);
            let found = at.create_from(bad, new_vault(true), &keyring, clock, "test");
            assert!(matches!(found, Err(Problem::Backup { .. } | Problem::File { .. })), "{bad:?}");
            assert!(!at.exists(), "{bad:?} left a vault");
            assert_eq!(folder.exists(), stays, "{bad:?}");
        }
        assert_eq!(std::fs::read_dir(&there).unwrap().count(), 1, "only what was there");
    }
}
