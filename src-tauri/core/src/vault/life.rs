//! Creating, unlocking and closing a vault, and its ways in.

use std::path::{Path, PathBuf};

use quittance_keys::{Argon, DatabaseKey, KeyFile, KeyProblem, Keyring, RecoveryCode, SlotId, SlotKind, VaultKey};
use zeroize::Zeroizing;

use super::{BackupReason, Vault};
use crate::clock::Clock;
use crate::export::{LoadedBackup, look_at_backup};
use crate::store::Store;
use crate::{Problem, Result};

/// The folder a vault lies in: the database, the key slots beside it, the backups below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultFolder {
    path: PathBuf,
}

/// How a new vault is to be protected. At least one of passphrase and recovery code is needed: a keyring alone is lost
/// with its computer.
pub struct NewVault {
    /// A passphrase.
    pub passphrase: Option<Zeroizing<String>>,
    /// The computer's own keyring.
    pub keyring: bool,
    /// A recovery code, to be printed or written down.
    pub recovery: bool,
    /// Argon2id parameters for the passphrase.
    pub argon: Argon,
}

/// What is brought along to open a vault.
pub enum Unlock<'a> {
    /// A passphrase.
    Passphrase(&'a str),
    /// The computer's own keyring.
    Keyring(&'a dyn Keyring),
    /// The recovery code, as typed.
    Recovery(&'a str),
}

impl VaultFolder {
    /// The vault folder at this path; it need not exist yet.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn database(&self) -> PathBuf {
        self.path.join("vault.db")
    }

    fn unfinished(&self) -> PathBuf {
        self.path.join("vault.db.new")
    }

    pub(super) fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// Whether a vault is there.
    pub fn exists(&self) -> bool {
        self.path.join(KeyFile::NAME).exists() && (self.database().exists() || self.unfinished().exists())
    }

    /// The key slots.
    pub fn keys(&self) -> Result<KeyFile> {
        if !self.exists() && !self.path.join(KeyFile::NAME).exists() && !self.database().exists() {
            return Err(Problem::NoVault);
        }
        Ok(KeyFile::load(&self.path)?)
    }

    /// Makes a vault here and opens it.
    ///
    /// The database is finished under another name before the key file is written, and takes its own name last: whatever
    /// moment the computer dies at, there is either no vault or a whole one.
    pub fn create(
        &self,
        new: NewVault,
        keyring: &dyn Keyring,
        clock: Clock,
        origin: &'static str,
    ) -> Result<(Vault, Option<RecoveryCode>)> {
        std::fs::create_dir_all(&self.path).map_err(Problem::Folder)?;
        close_to_others(&self.path)?;
        if self.exists() || self.database().exists() {
            return Err(Problem::VaultThere);
        }
        match std::fs::remove_file(self.unfinished()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Problem::Folder(error)),
            _ => {}
        }
        let mut rng = rand::rng();
        let (mut file, key) = KeyFile::create(&self.path, &mut rng)?;
        let today = clock.today();
        if let Some(passphrase) = &new.passphrase {
            file.add_passphrase(&key, passphrase, new.argon, today, &mut rng)?;
        }
        let code = if new.recovery { Some(file.add_recovery(&key, today, &mut rng)?.1) } else { None };
        if !file.slots().iter().any(|slot| slot.kind().is_a_persons()) {
            return Err(KeyProblem::LastSlot.into());
        }
        if new.keyring {
            file.add_keyring(&key, keyring, today, &mut rng)?;
        }
        let database_key = key.database_key();
        Store::create(&self.unfinished(), &database_key)?.close()?;
        file.save()?;
        std::fs::rename(self.unfinished(), self.database()).map_err(Problem::Folder)?;
        sync_folder(&self.path)?;
        let vault = self.open(&key, clock, origin)?;
        Ok((vault, code))
    }

    /// Makes a vault here with what a backup holds. The backup is looked through before anything is made; what can't be
    /// read all the same leaves no vault behind.
    ///
    /// # Errors
    /// [`Problem::Backup`] says what is wrong with the file and where; and those of [`Self::create`].
    pub fn create_from(
        &self,
        backup: &Path,
        new: NewVault,
        keyring: &dyn Keyring,
        clock: Clock,
        origin: &'static str,
    ) -> Result<(Vault, Option<RecoveryCode>, LoadedBackup)> {
        look_at_backup(backup)?;
        let was_there = self.path.exists();
        let (mut vault, code) = self.create(new, keyring, clock, origin)?;
        match vault.load_backup(backup) {
            Ok(loaded) => Ok((vault, code, loaded)),
            Err(problem) => {
                drop(vault);
                self.unmake(keyring, was_there);
                Err(problem)
            }
        }
    }

    /// Takes a vault away that was made a moment ago and never held anything. As far as that goes: what stays is empty.
    fn unmake(&self, keyring: &dyn Keyring, folder_stays: bool) {
        if let Ok(file) = self.keys()
            && file.slots().iter().any(|slot| slot.kind() == SlotKind::Keyring)
        {
            let _ = keyring.delete(&file.vault_id());
        }
        if !folder_stays {
            let _ = std::fs::remove_dir_all(&self.path);
            return;
        }
        for file in ["vault.db", "vault.db-wal", "vault.db-shm", KeyFile::NAME] {
            let _ = std::fs::remove_file(self.path.join(file));
        }
        let _ = std::fs::remove_dir_all(self.backups());
    }

    /// A vault of nobody, for reading the catalogue before there is one: empty, in memory, and refusing every change. This
    /// folder is not touched.
    ///
    /// # Errors
    /// When there is a vault here: then that one is to be opened.
    pub fn nobodys(&self, clock: Clock, origin: &'static str) -> Result<Vault> {
        if self.exists() {
            return Err(Problem::VaultThere);
        }
        let (_, key) = KeyFile::create(&self.path, &mut rand::rng())?;
        Ok(Vault::assemble(self.clone(), Store::empty()?, key.database_key(), clock, origin))
    }

    /// Opens the vault with what the person brought along.
    pub fn unlock(&self, with: Unlock<'_>, clock: Clock, origin: &'static str) -> Result<Vault> {
        let key = self.vault_key(with)?;
        self.open(&key, clock, origin)
    }

    fn vault_key(&self, with: Unlock<'_>) -> Result<VaultKey> {
        let file = self.keys()?;
        Ok(match with {
            // The delay after wrong passphrases goes by the real clock: a fixed one would never let it pass.
            Unlock::Passphrase(passphrase) => file.unlock_with_passphrase(passphrase, chrono::Utc::now())?,
            Unlock::Keyring(keyring) => file.unlock_with_keyring(keyring)?,
            Unlock::Recovery(typed) => file.unlock_with_recovery(typed)?,
        })
    }

    fn open(&self, key: &VaultKey, clock: Clock, origin: &'static str) -> Result<Vault> {
        if !self.database().exists() && self.unfinished().exists() {
            std::fs::rename(self.unfinished(), self.database()).map_err(Problem::Folder)?;
        }
        let database_key = key.database_key();
        let unclean = std::fs::metadata(self.path.join("vault.db-wal")).is_ok_and(|wal| wal.len() > 0);
        let store = Store::open(&self.database(), &database_key, &mut |store, found| {
            super::backup::make(self, store, &key.database_key(), clock, BackupReason::Migration { from: found })
                .map(drop)
        })?;
        if unclean {
            store.quick_check()?;
        }
        Ok(Vault::assemble(self.clone(), store, database_key, clock, origin))
    }

    /// Replaces the passphrase; the old one must be right. The database is not touched.
    pub fn change_passphrase(&self, old: &str, new: &str, argon: Argon) -> Result<()> {
        let mut file = self.keys()?;
        file.replace_passphrase(old, new, argon, chrono::Utc::now(), &mut rand::rng())?;
        file.save()?;
        Ok(())
    }

    /// Sets a passphrase for somebody who comes in another way. One there was, and that was forgotten, opens nothing more.
    pub fn set_passphrase(&self, with: Unlock<'_>, new: &str, argon: Argon, clock: Clock) -> Result<()> {
        let key = self.vault_key(with)?;
        let mut file = self.keys()?;
        let old: Vec<SlotId> =
            file.slots().iter().filter(|slot| slot.kind() == SlotKind::Passphrase).map(|slot| slot.id()).collect();
        file.add_passphrase(&key, new, argon, clock.today(), &mut rand::rng())?;
        for id in old {
            file.remove_slot(id)?;
        }
        file.save()?;
        Ok(())
    }

    /// Lets the computer's keyring open the vault, too.
    pub fn add_keyring(&self, with: Unlock<'_>, keyring: &dyn Keyring, clock: Clock) -> Result<()> {
        let key = self.vault_key(with)?;
        let mut file = self.keys()?;
        file.add_keyring(&key, keyring, clock.today(), &mut rand::rng())?;
        file.save()?;
        Ok(())
    }

    /// Makes a new recovery code; an older one stops working.
    pub fn renew_recovery(&self, with: Unlock<'_>, clock: Clock) -> Result<RecoveryCode> {
        let key = self.vault_key(with)?;
        let mut file = self.keys()?;
        let old: Vec<SlotId> =
            file.slots().iter().filter(|slot| slot.kind() == SlotKind::Recovery).map(|slot| slot.id()).collect();
        let (_, code) = file.add_recovery(&key, clock.today(), &mut rand::rng())?;
        for id in old {
            file.remove_slot(id)?;
        }
        file.save()?;
        Ok(code)
    }

    /// Takes away a way in. The last one a person could use stays.
    pub fn remove_slot(&self, kind: SlotKind, keyring: &dyn Keyring) -> Result<()> {
        let mut file = self.keys()?;
        let ids: Vec<SlotId> = file.slots().iter().filter(|slot| slot.kind() == kind).map(|slot| slot.id()).collect();
        if ids.is_empty() {
            return Err(KeyProblem::SlotMissing.into());
        }
        for id in ids {
            file.remove_slot(id)?;
        }
        file.save()?;
        if kind == SlotKind::Keyring {
            // The slot is gone already, so an entry left behind opens nothing.
            let _ = keyring.delete(&file.vault_id());
        }
        Ok(())
    }

    /// Puts a backup in the place of the vault, which is itself kept as a backup first.
    pub fn restore(&self, file: &Path, with: Unlock<'_>, clock: Clock, origin: &'static str) -> Result<Vault> {
        let key = self.vault_key(with)?;
        let database_key = key.database_key();
        Store::inspect(file, &database_key)?;
        if self.database().exists()
            && let Ok(vault) = self.open(&key, clock, origin)
        {
            vault.back_up(BackupReason::Restore)?;
            vault.close()?;
        }
        let beside = self.path.join("vault.db.restoring");
        let _ = std::fs::remove_file(&beside);
        std::fs::copy(file, &beside).map_err(Problem::Folder)?;
        std::fs::File::open(&beside).and_then(|file| file.sync_all()).map_err(Problem::Folder)?;
        for leftover in ["vault.db-wal", "vault.db-shm"] {
            let _ = std::fs::remove_file(self.path.join(leftover));
        }
        std::fs::rename(&beside, self.database()).map_err(Problem::Folder)?;
        sync_folder(&self.path)?;
        self.open(&key, clock, origin)
    }
}

impl Vault {
    /// Closes: everything is in the file, and the key is wiped.
    pub fn close(self) -> Result<()> {
        self.store.close()
    }

    pub(super) fn database_key(&self) -> &DatabaseKey {
        &self.key
    }
}

#[cfg(unix)]
fn close_to_others(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).map_err(Problem::Folder)
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) -> Result<()> {
    Ok(())
}

/// Makes a rename last: without it a power cut may bring the old name back.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(Problem::Folder)?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
