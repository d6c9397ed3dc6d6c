//! Whole stories of a key file, told through the public functions.

mod damage;
mod keyring;
mod known_files;
mod stories;
mod tampering;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use rand::{SeedableRng, rngs::StdRng};
use serde_json::Value;
use tempfile::TempDir;

use crate::testing::quick_argon;
use crate::{KeyFile, VaultKey};

const PASSPHRASE: &str = "一二三 correct horse";

fn today() -> NaiveDate {
    now().date_naive()
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

/// A vault folder with a key file, and the key behind it.
struct TestVault {
    folder: TempDir,
    file: KeyFile,
    key: VaultKey,
    rng: StdRng,
}

impl TestVault {
    /// Not yet on disk, no slots. Different seeds are different vaults.
    fn empty(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut rng = StdRng::seed_from_u64(seed);
        let (file, key) = KeyFile::create(folder.path(), &mut rng).unwrap();
        Self { folder, file, key, rng }
    }

    /// Saved, with one passphrase.
    fn with_passphrase(seed: u64) -> Self {
        let mut vault = Self::empty(seed);
        vault.add_passphrase(PASSPHRASE);
        vault.file.save().unwrap();
        vault
    }

    fn add_passphrase(&mut self, passphrase: &str) -> crate::SlotId {
        self.file.add_passphrase(&self.key, passphrase, quick_argon(), today(), &mut self.rng).unwrap()
    }

    fn add_recovery(&mut self) -> String {
        self.file.add_recovery(&self.key, today(), &mut self.rng).unwrap().1.on_paper().to_string()
    }

    fn dir(&self) -> &Path {
        self.folder.path()
    }

    fn path(&self) -> PathBuf {
        self.dir().join(KeyFile::NAME)
    }

    fn load(&self) -> crate::Result<KeyFile> {
        KeyFile::load(self.dir())
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.path()).unwrap()
    }

    /// Changes the file behind the program's back.
    fn edit(&self, change: impl FnOnce(&mut Value)) {
        let mut json = serde_json::from_slice(&self.bytes()).unwrap();
        change(&mut json);
        fs::write(self.path(), serde_json::to_vec(&json).unwrap()).unwrap();
    }

    fn opens_to_our_key(&self, opened: crate::Result<VaultKey>) -> bool {
        opened.is_ok_and(|key| *key.database_key().hex() == *self.key.database_key().hex())
    }

    /// The vault's key, as bytes or as hexadecimal, in any file of the folder.
    fn key_is_on_disk(&self) -> bool {
        let raw = crate::testing::bytes_of(&self.key);
        let database = self.key.database_key().hex();
        let texts = [data_encoding::HEXLOWER.encode(&raw), data_encoding::BASE64.encode(&raw), database.to_string()];
        let derived = data_encoding::HEXLOWER.decode(database.as_bytes()).unwrap();
        fs::read_dir(self.dir()).unwrap().any(|entry| {
            let bytes = fs::read(entry.unwrap().path()).unwrap();
            let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle));
            holds(&raw) || holds(&derived) || texts.iter().any(|text| holds(text.as_bytes()))
        })
    }
}
