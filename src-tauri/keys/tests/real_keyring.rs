//! The keyring of this computer, really asked. Kept out of ordinary runs, since it makes and deletes an entry in it
//! and may bring up the system's prompt:
//!
//! ```sh
//! dbus-run-session -- sh -c 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null
//!     cargo test -p quittance-keys --test real_keyring -- --ignored --test-threads=1'
//! ```

use std::process::Command;

use chrono::{DateTime, Utc};
use quittance_keys::{KeyFile, KeyProblem, Keyring, SystemKeyring};
use rand::{SeedableRng, rngs::StdRng};

#[test]
#[ignore = "makes and deletes an entry in the keyring of this computer"]
fn a_vault_opens_with_the_keyring_of_this_computer_until_it_is_locked() {
    let folder = tempfile::tempdir().unwrap();
    let mut rng = StdRng::from_rng(&mut rand::rng());
    let today = DateTime::<Utc>::UNIX_EPOCH.date_naive();
    let keyring = SystemKeyring::new();
    let (mut file, key) = KeyFile::create(folder.path(), &mut rng).unwrap();
    let vault = file.vault_id();
    assert!(keyring.get(&vault).unwrap().is_none(), "a new vault has no entry");
    file.add_recovery(&key, today, &mut rng).unwrap();
    file.add_keyring(&key, &keyring, today, &mut rng).unwrap();
    file.save().unwrap();

    let mut file = KeyFile::load(folder.path()).unwrap();
    let opened = file.unlock_with_keyring(&SystemKeyring::new()).unwrap();
    assert_eq!(*opened.database_key().hex(), *key.database_key().hex());

    lock_the_keyring();
    assert_eq!(file.unlock_with_keyring(&keyring).unwrap_err(), KeyProblem::KeyringLocked, "with nobody to unlock it");
    assert_eq!(file.add_keyring(&key, &keyring, today, &mut rng).unwrap_err(), KeyProblem::KeyringLocked);
}

#[test]
#[ignore = "makes and deletes an entry in the keyring of this computer"]
fn an_entry_that_was_deleted_is_said_to_be_missing() {
    let folder = tempfile::tempdir().unwrap();
    let mut rng = StdRng::from_rng(&mut rand::rng());
    let today = DateTime::<Utc>::UNIX_EPOCH.date_naive();
    let keyring = SystemKeyring::new();
    let (mut file, key) = KeyFile::create(folder.path(), &mut rng).unwrap();
    file.add_keyring(&key, &keyring, today, &mut rng).unwrap();
    keyring.delete(&file.vault_id()).unwrap();
    keyring.delete(&file.vault_id()).unwrap();
    assert_eq!(file.unlock_with_keyring(&keyring).unwrap_err(), KeyProblem::KeyringEntryMissing);
}

fn lock_the_keyring() {
    let locked = Command::new("dbus-send")
        .args(["--session", "--print-reply", "--dest=org.freedesktop.secrets", "/org/freedesktop/secrets"])
        .args(["org.freedesktop.Secret.Service.Lock", "array:objpath:/org/freedesktop/secrets/aliases/default"])
        .output()
        .expect("dbus-send is there wherever a session bus is");
    assert!(locked.status.success());
}
