//! Key files of every released version open for ever.

use super::*;
use crate::testing::FakeKeyring;
use crate::{Keyring, VaultId};

const V1: &str = include_str!("../../vectors/keys-v1.json");
const V1_CODE: &str = "Y0YCR-YJ39E-K0AR3-WN1AY-6W5K6-9BT3H-0G0GP";
const V1_DATABASE_KEY: &str = "f8d737114e7fb2f7706355cce542983bf18ea46b4175db46cfc32f36da2c29e3";
/// What the keyring held.
const V1_ENTRY: [u8; 32] = [0x5a; 32];

#[test]
fn a_key_file_of_version_1_opens_each_way_to_the_same_database_key() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(KeyFile::NAME), V1).unwrap();
    let file = KeyFile::load(folder.path()).unwrap();
    let keyring = FakeKeyring::new();
    keyring.set(&file.vault_id(), &Box::new(V1_ENTRY.into())).unwrap();
    for (way, key) in [
        ("passphrase", file.unlock_with_passphrase("口令 version one", now())),
        ("keyring", file.unlock_with_keyring(&keyring)),
        ("recovery code", file.unlock_with_recovery(V1_CODE)),
    ] {
        assert_eq!(*key.unwrap().database_key().hex(), V1_DATABASE_KEY, "{way}");
    }
}

/// Writes what the test above reads, for a new version of the format. The files of released versions stay as they are.
#[test]
#[ignore = "makes a new known file; run it by hand with QUITTANCE_VECTOR set to where it should go"]
fn make_a_known_file() {
    let to = std::env::var("QUITTANCE_VECTOR").unwrap();
    let mut vault = TestVault::empty(20_261_124);
    let keyring = FakeKeyring::new();
    let id: VaultId = vault.file.vault_id();
    keyring.set(&id, &Box::new(V1_ENTRY.into())).unwrap();
    vault.file.add_passphrase(&vault.key, "口令 version one", quick_argon(), today(), &mut vault.rng).unwrap();
    vault.file.add_keyring(&vault.key, &keyring, today(), &mut vault.rng).unwrap();
    let code = vault.add_recovery();
    vault.file.save().unwrap();
    fs::copy(vault.path(), to).unwrap();
    println!("{code}\n{}", *vault.key.database_key().hex());
}
