//! Key files that somebody changed on purpose.

use super::*;
use crate::testing::FakeKeyring;
use crate::{KeyProblem, Keyring};

#[test]
fn a_weakened_file_is_refused_before_any_work() {
    for (field, value) in [("memory_kib", 19 * 1024 - 1), ("memory_kib", 0), ("passes", 1), ("lanes", 0)] {
        let vault = TestVault::with_passphrase(1);
        vault.edit(|json| json["slots"][0]["lock"]["argon2id"][field] = value.into());
        let file = vault.load().unwrap();
        assert_eq!(file.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err(), KeyProblem::FileWeakened, "{field}");
        assert_eq!(file.attempts().unwrap().failed(), 0, "nothing was tried");
    }
}

#[test]
fn an_absurd_file_is_refused_before_any_work() {
    for (field, value) in [
        ("memory_kib", 1024 * 1024 + 1),
        ("memory_kib", u64::MAX),
        ("passes", 65),
        ("passes", u64::MAX),
        ("lanes", 17),
        ("version", 16),
    ] {
        let vault = TestVault::with_passphrase(1);
        vault.edit(|json| json["slots"][0]["lock"]["argon2id"][field] = value.into());
        let file = vault.load().unwrap();
        assert_eq!(file.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err(), KeyProblem::FileAltered, "{field}");
        assert_eq!(file.attempts().unwrap().failed(), 0, "nothing was tried");
    }
}

#[test]
fn one_weakened_slot_is_noticed_whichever_passphrase_is_typed() {
    let mut vault = TestVault::with_passphrase(1);
    vault.add_passphrase("second");
    vault.file.save().unwrap();
    vault.edit(|json| json["slots"][1]["lock"]["argon2id"]["passes"] = 1.into());
    let file = vault.load().unwrap();
    assert_eq!(file.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err(), KeyProblem::FileWeakened);
}

#[test]
fn a_weakened_passphrase_slot_does_not_keep_the_recovery_code_from_working() {
    let mut vault = TestVault::with_passphrase(1);
    let code = vault.add_recovery();
    vault.file.save().unwrap();
    vault.edit(|json| json["slots"][0]["lock"]["argon2id"]["passes"] = 1.into());
    assert!(vault.opens_to_our_key(vault.load().unwrap().unlock_with_recovery(&code)));
}

#[test]
fn a_crowd_of_slots_is_refused() {
    let vault = TestVault::with_passphrase(1);
    vault.edit(|json| {
        let slot = json["slots"][0].clone();
        let crowd = (0..17).map(|number| {
            let mut slot = slot.clone();
            slot["id"] = format!("{number:016x}").into();
            slot
        });
        json["slots"] = crowd.collect();
    });
    assert_eq!(vault.load().unwrap_err(), KeyProblem::FileAltered);
}

#[test]
fn slots_swapped_between_two_vaults_open_neither() {
    let (mut one, mut other) = (TestVault::with_passphrase(1), TestVault::with_passphrase(2));
    let keyring = FakeKeyring::new();
    let codes = [&mut one, &mut other].map(|vault| {
        vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap();
        let code = vault.add_recovery();
        vault.file.save().unwrap();
        code
    });
    // Even a keyring that hands out the right secret for the foreign slot does not help.
    let (first, second) =
        (keyring.get(&one.file.vault_id()).unwrap().unwrap(), keyring.get(&other.file.vault_id()).unwrap().unwrap());
    keyring.set(&one.file.vault_id(), &second).unwrap();
    keyring.set(&other.file.vault_id(), &first).unwrap();
    let [mut a, mut b]: [Value; 2] = [&one, &other].map(|vault| serde_json::from_slice(&vault.bytes()).unwrap());
    std::mem::swap(&mut a["slots"], &mut b["slots"]);
    for (vault, json, code) in [(&one, a, &codes[1]), (&other, b, &codes[0])] {
        vault.edit(|file| *file = json);
        let file = vault.load().unwrap();
        assert_eq!(file.unlock_with_passphrase(PASSPHRASE, now()).unwrap_err(), KeyProblem::WrongPassphrase);
        assert_eq!(file.unlock_with_keyring(&keyring).unwrap_err(), KeyProblem::KeyringEntryWrong);
        assert_eq!(file.unlock_with_recovery(code).unwrap_err(), KeyProblem::WrongRecoveryCode);
    }
}

#[test]
fn a_slot_with_anything_changed_does_not_open() {
    let flipped = |value: &Value| {
        let text = value.as_str().unwrap();
        let first = if text.starts_with('0') { "1" } else { "0" };
        Value::from(format!("{first}{}", &text[1..]))
    };
    type Change<'a> = &'a dyn Fn(&mut Value);
    let changes: [(&str, Change<'_>); 9] = [
        ("vault", &|json| json["vault"] = flipped(&json["vault"])),
        ("id", &|json| json["slots"][0]["id"] = flipped(&json["slots"][0]["id"])),
        ("created", &|json| json["slots"][0]["created"] = "2020-01-01".into()),
        ("nonce", &|json| json["slots"][0]["nonce"] = flipped(&json["slots"][0]["nonce"])),
        ("wrapped", &|json| json["slots"][0]["wrapped"] = flipped(&json["slots"][0]["wrapped"])),
        ("salt", &|json| json["slots"][0]["lock"]["salt"] = flipped(&json["slots"][0]["lock"]["salt"])),
        ("memory", &|json| json["slots"][0]["lock"]["argon2id"]["memory_kib"] = 20_000.into()),
        ("passes", &|json| json["slots"][0]["lock"]["argon2id"]["passes"] = 3.into()),
        ("lanes", &|json| json["slots"][0]["lock"]["argon2id"]["lanes"] = 2.into()),
    ];
    for (what, change) in changes {
        let vault = TestVault::with_passphrase(1);
        vault.edit(change);
        let problem = vault.load().unwrap().unlock_with_passphrase(PASSPHRASE, now()).unwrap_err();
        assert_eq!(problem, KeyProblem::WrongPassphrase, "{what}");
    }
}

#[test]
fn a_slot_that_claims_another_kind_does_not_open() {
    let mut vault = TestVault::empty(1);
    let code = vault.add_recovery();
    let keyring = FakeKeyring::new();
    vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap();
    vault.file.save().unwrap();
    vault.edit(|json| {
        json["slots"][0]["lock"] = serde_json::json!({ "kind": "keyring", "backend": "fake" });
        json["slots"][1]["lock"] = serde_json::json!({ "kind": "recovery" });
    });
    let file = vault.load().unwrap();
    assert_eq!(file.unlock_with_recovery(&code).unwrap_err(), KeyProblem::WrongRecoveryCode);
    assert_eq!(file.unlock_with_keyring(&keyring).unwrap_err(), KeyProblem::KeyringEntryWrong);
}

#[test]
fn the_kind_is_bound_even_where_the_wrapping_secret_is_the_same() {
    use crate::slot::{Lock, Slot};
    let mut vault = TestVault::empty(1);
    let secret = Default::default();
    let slot = Slot::seal(&vault.key, Lock::Recovery {}, &secret, today(), &mut vault.rng);
    let id = vault.file.vault_id();
    assert!(slot.open(&id, &secret).is_some());
    for lock in [Lock::Keyring { backend: String::new() }, Lock::Keyring { backend: "recovery".into() }] {
        let mut claims = slot.clone();
        claims.lock = lock;
        assert!(claims.open(&id, &secret).is_none());
    }
}

#[test]
fn a_keyring_slot_whose_backend_was_renamed_does_not_open() {
    let mut vault = TestVault::with_passphrase(1);
    let keyring = FakeKeyring::new();
    vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap();
    vault.file.save().unwrap();
    vault.edit(|json| json["slots"][1]["lock"]["backend"] = "another".into());
    assert_eq!(vault.load().unwrap().unlock_with_keyring(&keyring).unwrap_err(), KeyProblem::KeyringEntryWrong);
}
