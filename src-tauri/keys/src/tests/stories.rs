//! Making, opening and changing a vault's key file.

use super::*;
use crate::testing::FakeKeyring;
use crate::{KeyProblem, SlotKind};
use std::time::Duration;

#[test]
fn a_saved_vault_opens_with_its_passphrase_to_the_same_database_key() {
    let vault = TestVault::with_passphrase(1);
    let opened = vault.load().unwrap().unlock_with_passphrase(PASSPHRASE, now());
    assert!(vault.opens_to_our_key(opened));
    assert_eq!(vault.key.database_key().hex().len(), 64);
    assert!(!vault.key_is_on_disk());
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let vault = TestVault::with_passphrase(1);
    let file = vault.load().unwrap();
    for wrong in ["", " ", "correct horse", "一二三 Correct horse", "一二三 correct horse "] {
        let problem = file.unlock_with_passphrase(wrong, now() + Duration::from_secs(3600)).unwrap_err();
        assert!(matches!(problem, KeyProblem::WrongPassphrase | KeyProblem::TooSoon { .. }), "{wrong:?}: {problem}");
    }
    assert!(!vault.key_is_on_disk());
}

#[test]
fn the_old_passphrase_stops_working_after_replacement() {
    let mut vault = TestVault::with_passphrase(1);
    vault.file.replace_passphrase(PASSPHRASE, "新的 passphrase", quick_argon(), now(), &mut vault.rng).unwrap();
    vault.file.save().unwrap();
    let file = vault.load().unwrap();
    assert_eq!(file.slots().len(), 1);
    assert_eq!(file.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err(), KeyProblem::WrongPassphrase);
    assert!(vault.opens_to_our_key(file.unlock_with_passphrase("新的 passphrase", now())));
}

#[test]
fn a_passphrase_is_replaced_only_by_who_knows_the_old_one() {
    let mut vault = TestVault::with_passphrase(1);
    let before = vault.file.slots()[0].id();
    let mut replace = |old, new| vault.file.replace_passphrase(old, new, quick_argon(), now(), &mut vault.rng);
    assert_eq!(replace("wrong", "new"), Err(KeyProblem::WrongPassphrase));
    assert_eq!(replace(PASSPHRASE, "  "), Err(KeyProblem::PassphraseTooWeak));
    assert_eq!(vault.file.slots()[0].id(), before);
    assert_eq!(vault.file.attempts().unwrap().failed(), 1, "the empty new one was no attempt, the wrong old one was");
}

#[test]
fn every_passphrase_of_a_family_opens_the_vault() {
    let mut vault = TestVault::with_passphrase(1);
    vault.add_passphrase("奶奶的口令");
    vault.file.save().unwrap();
    let file = vault.load().unwrap();
    assert!(vault.opens_to_our_key(file.unlock_with_passphrase("奶奶的口令", now())));
    assert!(vault.opens_to_our_key(file.unlock_with_passphrase(PASSPHRASE, now())));
}

#[test]
fn a_recovery_code_opens_the_vault_without_any_passphrase() {
    let mut vault = TestVault::with_passphrase(1);
    let code = vault.add_recovery();
    vault.file.save().unwrap();
    let file = vault.load().unwrap();
    assert!(vault.opens_to_our_key(file.unlock_with_recovery(&code.to_lowercase().replace('-', " "))));
    let mut other = TestVault::empty(2);
    let wrong = other.add_recovery();
    assert_eq!(file.unlock_with_recovery(&wrong).unwrap_err(), KeyProblem::WrongRecoveryCode);
    assert_eq!(file.unlock_with_recovery(&code[..40]).unwrap_err(), KeyProblem::RecoveryCodeMistyped { group: 7 });
    assert!(!String::from_utf8(vault.bytes()).unwrap().contains(&code[..5]), "the code is nowhere in the file");
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_way_of_the_recovery_code() {
    let mut vault = TestVault::with_passphrase(1);
    let code = vault.add_recovery();
    vault.file.save().unwrap();
    let mut file = vault.load().unwrap();
    let key = file.unlock_with_recovery(&code).unwrap();
    let forgotten = file.slots()[0].id();
    file.add_passphrase(&key, "new", quick_argon(), today(), &mut vault.rng).unwrap();
    file.remove_slot(forgotten).unwrap();
    file.save().unwrap();
    let file = vault.load().unwrap();
    assert_eq!(file.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err(), KeyProblem::WrongPassphrase);
    assert!(vault.opens_to_our_key(file.unlock_with_passphrase("new", now())));
}

#[test]
fn the_last_slot_a_person_could_use_stays() {
    let mut vault = TestVault::with_passphrase(1);
    let keyring = FakeKeyring::new();
    let by_keyring = vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap();
    let by_passphrase = vault.file.slots()[0].id();
    assert_eq!(vault.file.remove_slot(by_passphrase), Err(KeyProblem::LastSlot), "a keyring dies with its computer");
    vault.add_recovery();
    assert_eq!(vault.file.remove_slot(by_passphrase), Ok(()));
    assert_eq!(vault.file.remove_slot(by_passphrase), Err(KeyProblem::SlotMissing));
    assert_eq!(vault.file.remove_slot(by_keyring), Ok(()));
    let last = vault.file.slots()[0].id();
    assert_eq!(vault.file.remove_slot(last), Err(KeyProblem::LastSlot));
    assert_eq!(vault.file.slots().len(), 1);
}

#[test]
fn a_vault_that_only_a_keyring_opens_is_not_saved() {
    let mut vault = TestVault::empty(1);
    assert_eq!(vault.file.save(), Err(KeyProblem::LastSlot));
    vault.file.add_keyring(&vault.key, &FakeKeyring::new(), today(), &mut vault.rng).unwrap();
    assert_eq!(vault.file.save(), Err(KeyProblem::LastSlot));
    assert!(!vault.path().exists());
}

#[test]
fn nothing_is_wrapped_under_another_vaults_file() {
    let mut vault = TestVault::with_passphrase(1);
    let other = TestVault::with_passphrase(2);
    let (file, rng) = (&mut vault.file, &mut vault.rng);
    let mixed_up = KeyProblem::KeyOfAnotherVault;
    assert_eq!(file.add_passphrase(&other.key, "x", quick_argon(), today(), rng), Err(mixed_up.clone()));
    assert_eq!(file.add_keyring(&other.key, &FakeKeyring::new(), today(), rng), Err(mixed_up.clone()));
    assert_eq!(file.add_recovery(&other.key, today(), rng).unwrap_err(), mixed_up);
    assert_eq!(file.slots().len(), 1);
}

#[test]
fn wrong_passphrases_wait_even_after_a_restart_and_are_forgiven_by_a_right_one() {
    let vault = TestVault::with_passphrase(1);
    for _ in 0..2 {
        assert_eq!(
            vault.load().unwrap().unlock_with_passphrase("wrong", now()).unwrap_err(),
            KeyProblem::WrongPassphrase
        );
    }
    let restarted = vault.load().unwrap();
    let a_second = Duration::from_secs(1);
    assert_eq!(restarted.attempts().unwrap().wait_before_next(now()), a_second);
    let too_soon = restarted.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err();
    assert_eq!(too_soon, KeyProblem::TooSoon { wait: a_second }, "not even the right one");
    assert!(vault.opens_to_our_key(restarted.unlock_with_passphrase(PASSPHRASE, now() + a_second)));
    assert_eq!(restarted.attempts().unwrap().failed(), 0);
}

#[cfg(unix)]
#[test]
fn an_attempt_that_cannot_be_written_down_is_not_made() {
    let vault = TestVault::with_passphrase(1);
    // A folder in the place of the file: no rename goes over it, not even for root.
    fs::create_dir_all(vault.dir().join("attempts.json/x")).unwrap();
    let problem = vault.file.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err();
    assert!(matches!(problem, KeyProblem::Storage { .. }), "{problem}");
}

#[test]
fn a_way_in_that_the_vault_does_not_have_is_said_so() {
    let mut vault = TestVault::empty(1);
    vault.add_recovery();
    vault.file.save().unwrap();
    assert_eq!(vault.file.unlock_with_passphrase("x", now()).unwrap_err(), KeyProblem::SlotMissing);
    assert_eq!(vault.file.unlock_with_keyring(&FakeKeyring::new()).unwrap_err(), KeyProblem::SlotMissing);
    assert_eq!(vault.file.attempts().unwrap().failed(), 0, "which is no wrong passphrase");
    let vault = TestVault::with_passphrase(1);
    assert_eq!(vault.file.unlock_with_recovery("x").unwrap_err(), KeyProblem::SlotMissing);
    assert!(vault.file.has(SlotKind::Passphrase) && !vault.file.has(SlotKind::Recovery));
}

#[test]
fn there_are_at_most_sixteen_ways_in() {
    let mut vault = TestVault::empty(1);
    for _ in 0..16 {
        vault.add_recovery();
    }
    let one_more = vault.file.add_recovery(&vault.key, today(), &mut vault.rng);
    assert_eq!(one_more.unwrap_err(), KeyProblem::TooManySlots);
    let keyring = FakeKeyring::new();
    let problem = vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap_err();
    assert_eq!(problem, KeyProblem::TooManySlots);
    assert_eq!(vault.file.slots().len(), 16);
    vault.file.save().unwrap();
    assert_eq!(vault.load().unwrap().slots().len(), 16, "what was saved can be loaded");
}

#[test]
fn keys_and_codes_show_nothing_in_debug() {
    let vault = TestVault::with_passphrase(1);
    assert_eq!(format!("{:?} {:?}", vault.key, vault.key.database_key()), "VaultKey(…) DatabaseKey(…)");
}

#[test]
fn a_key_file_does_not_name_its_folder_in_debug() {
    let vault = TestVault::with_passphrase(1);
    let shown = format!("{:?} {:?}", vault.file, vault.file.attempts().unwrap());
    assert!(!shown.contains(vault.dir().to_str().unwrap()), "{shown}");
}

#[test]
fn two_vaults_have_different_ids_keys_and_database_keys() {
    let (one, other) = (TestVault::empty(1), TestVault::empty(2));
    assert_ne!(one.file.vault_id(), other.file.vault_id());
    assert_ne!(*one.key.database_key().hex(), *other.key.database_key().hex());
}
