//! The truth table of the keyring, and what adding it leaves.

use super::*;
use crate::testing::{FakeKeyring, KeyringState};
use crate::{KeyProblem, Keyring, SlotKind};

/// A saved vault with a keyring slot; `passphrase` or else a recovery code is the person's way in.
fn with_keyring(passphrase: bool, keyring: &FakeKeyring) -> (TestVault, Option<String>) {
    let mut vault = TestVault::empty(1);
    vault.file.add_keyring(&vault.key, keyring, today(), &mut vault.rng).unwrap();
    let code = if passphrase {
        vault.add_passphrase(PASSPHRASE);
        None
    } else {
        Some(vault.add_recovery())
    };
    vault.file.save().unwrap();
    (vault, code)
}

#[test]
fn the_truth_table_of_the_keyring() {
    for state in KeyringState::ALL {
        for passphrase in [true, false] {
            let cell = format!("{state:?}, passphrase: {passphrase}");
            let keyring = FakeKeyring::new();
            let (vault, code) = with_keyring(passphrase, &keyring);
            let (before, writes) = (vault.bytes(), keyring.writes());
            keyring.becomes(state);

            let file = vault.load().unwrap();
            let by_keyring = file.unlock_with_keyring(&keyring);
            match state {
                KeyringState::Present => assert!(vault.opens_to_our_key(by_keyring), "{cell}"),
                KeyringState::Locked => {
                    assert_eq!(by_keyring.unwrap_err(), KeyProblem::KeyringLocked, "{cell}")
                }
                KeyringState::Missing => {
                    assert_eq!(by_keyring.unwrap_err().key(), "problem-keyring-unavailable", "{cell}");
                }
                KeyringState::Wiped => {
                    assert_eq!(by_keyring.unwrap_err(), KeyProblem::KeyringEntryMissing, "{cell}");
                }
                KeyringState::Switched => {
                    let switched = KeyProblem::KeyringSwitched { was: "fake".into(), now: "another-fake".into() };
                    assert_eq!(by_keyring.unwrap_err(), switched, "{cell}");
                }
            }

            let by_passphrase = file.unlock_with_passphrase(PASSPHRASE, now());
            match &code {
                None => assert!(vault.opens_to_our_key(by_passphrase), "{cell}: the passphrase still works"),
                Some(code) => {
                    assert_eq!(by_passphrase.unwrap_err(), KeyProblem::SlotMissing, "{cell}");
                    assert!(vault.opens_to_our_key(file.unlock_with_recovery(code)), "{cell}: the code still works");
                }
            }
            assert!(!vault.key_is_on_disk(), "{cell}");
            assert_eq!(vault.bytes(), before, "{cell}: the file is untouched");
            assert_eq!(keyring.writes(), writes, "{cell}: so is the keyring");
            assert_eq!(fs::read_dir(vault.dir()).unwrap().count(), 1, "{cell}: nothing new in the folder");
        }
    }
}

#[test]
fn a_keyring_that_cannot_be_written_adds_no_slot() {
    for (state, key) in
        [(KeyringState::Missing, "problem-keyring-unavailable"), (KeyringState::Locked, "problem-keyring-locked")]
    {
        let mut vault = TestVault::with_passphrase(1);
        let before = vault.bytes();
        let keyring = FakeKeyring::new();
        keyring.becomes(state);
        let problem = vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap_err();
        assert_eq!(problem.key(), key);
        vault.file.save().unwrap();
        assert_eq!(vault.bytes(), before);
        assert!(!vault.key_is_on_disk());
    }
}

#[test]
fn the_entry_in_the_keyring_is_not_the_key_of_the_vault() {
    let keyring = FakeKeyring::new();
    let (vault, _) = with_keyring(true, &keyring);
    let entry = keyring.get(&vault.file.vault_id()).unwrap().unwrap();
    assert_ne!(**entry, crate::testing::bytes_of(&vault.key));
}

#[test]
fn adding_the_keyring_again_does_not_break_the_slot_on_disk_before_it_is_saved() {
    let keyring = FakeKeyring::new();
    let (mut vault, _) = with_keyring(true, &keyring);
    vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap();
    assert!(vault.opens_to_our_key(vault.load().unwrap().unlock_with_keyring(&keyring)), "as if killed before saving");
    vault.file.save().unwrap();
    let file = vault.load().unwrap();
    assert!(vault.opens_to_our_key(file.unlock_with_keyring(&keyring)));
    assert_eq!(file.of_kind(SlotKind::Keyring).count(), 1);
}

#[test]
fn after_a_switch_the_keyring_can_be_set_up_anew() {
    let keyring = FakeKeyring::new();
    let (mut vault, _) = with_keyring(true, &keyring);
    keyring.becomes(KeyringState::Switched);
    let key = vault.file.unlock_with_passphrase(PASSPHRASE, now()).unwrap();
    vault.file.add_keyring(&key, &keyring, today(), &mut vault.rng).unwrap();
    vault.file.save().unwrap();
    assert!(vault.opens_to_our_key(vault.load().unwrap().unlock_with_keyring(&keyring)));
}

#[test]
fn an_entry_that_somebody_overwrote_is_told_apart_from_a_missing_one() {
    let keyring = FakeKeyring::new();
    let (vault, _) = with_keyring(true, &keyring);
    keyring.set(&vault.file.vault_id(), &Default::default()).unwrap();
    assert_eq!(vault.file.unlock_with_keyring(&keyring).unwrap_err(), KeyProblem::KeyringEntryWrong);
}

#[test]
fn a_removed_keyring_slot_stays_removed() {
    let keyring = FakeKeyring::new();
    let (mut vault, _) = with_keyring(true, &keyring);
    let slot = vault.file.of_kind(SlotKind::Keyring).next().unwrap().id();
    vault.file.remove_slot(slot).unwrap();
    vault.file.save().unwrap();
    keyring.delete(&vault.file.vault_id()).unwrap();
    assert_eq!(vault.load().unwrap().unlock_with_keyring(&keyring).unwrap_err(), KeyProblem::SlotMissing);
    assert!(keyring.get(&vault.file.vault_id()).unwrap().is_none());
}
