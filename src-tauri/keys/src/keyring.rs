//! The keyring slot: the vault's key wrapped under 32 random bytes that the keyring of the computer keeps.

use chrono::NaiveDate;
use rand::CryptoRng;
use zeroize::Zeroizing;

use crate::key::Secret;
use crate::slot::Lock;
use crate::{KeyFile, KeyProblem, Result, Slot, SlotId, SlotKind, VaultId, VaultKey};

/// What a keyring keeps for a vault. It opens nothing without the vault's key file.
pub type KeyringSecret = Box<Zeroizing<[u8; 32]>>;

/// A place outside the vault folder that keeps one secret for each vault.
///
/// Every function comes back within a bounded time and with [`KeyProblem::KeyringUnavailable`] or
/// [`KeyProblem::KeyringLocked`] where there is no keyring or no access. [`get`](Self::get), [`set`](Self::set) and
/// [`delete`](Self::delete) may make the system ask the person to unlock it.
pub trait Keyring: Send + Sync {
    /// A name for this keyring which changes when the person moves to another one, and not with its version.
    fn backend(&self) -> Result<String>;
    /// The secret kept for a vault; `None` if the keyring is open and has none.
    ///
    /// # Errors
    /// [`KeyProblem::KeyringEntryWrong`] too, if what it has is not 32 bytes.
    fn get(&self, vault: &VaultId) -> Result<Option<KeyringSecret>>;
    /// Keeps a secret for a vault, in the place of an earlier one.
    fn set(&self, vault: &VaultId, secret: &KeyringSecret) -> Result<()>;
    /// Forgets the secret of a vault. Having none is as good.
    fn delete(&self, vault: &VaultId) -> Result<()>;
}

impl KeyFile {
    /// Lets the keyring of this computer open the vault. There is one keyring slot in a file: adding it again, here
    /// or on another computer, takes the place of the earlier one.
    ///
    /// An entry which the keyring already has for this vault is used again rather than overwritten; until
    /// [`save`](Self::save) it may be what opens the slot on disk.
    ///
    /// # Errors
    /// [`KeyProblem::KeyOfAnotherVault`], [`KeyProblem::TooManySlots`], [`KeyProblem::KeyringUnavailable`],
    /// [`KeyProblem::KeyringLocked`]. The slots are then as they were.
    pub fn add_keyring(
        &mut self,
        key: &VaultKey,
        keyring: &dyn Keyring,
        today: NaiveDate,
        rng: &mut (impl CryptoRng + ?Sized),
    ) -> Result<SlotId> {
        self.must_be_ours(key)?;
        let backend = keyring.backend()?;
        let kept = match keyring.get(&self.vault) {
            Err(KeyProblem::KeyringEntryWrong) => None,
            other => other?,
        };
        let secret = match kept {
            Some(secret) => secret,
            None => {
                let mut secret = Secret::default();
                rng.fill_bytes(&mut secret[..]);
                keyring.set(&self.vault, &secret)?;
                secret
            }
        };
        let slot = Slot::seal(key, Lock::Keyring { backend }, &secret, today, rng);
        let others = self.slots.iter().filter(|slot| slot.kind() != SlotKind::Keyring).cloned().collect();
        let before = std::mem::replace(&mut self.slots, others);
        self.push(slot).inspect_err(|_| self.slots = before)
    }

    /// Opens the vault with what the keyring keeps.
    ///
    /// # Errors
    /// [`KeyProblem::SlotMissing`] if the vault has no keyring slot (the keyring is then not asked at all);
    /// [`KeyProblem::KeyringUnavailable`], [`KeyProblem::KeyringLocked`];
    /// without an entry [`KeyProblem::KeyringEntryMissing`], or [`KeyProblem::KeyringSwitched`] if this is not the
    /// keyring it was made in; [`KeyProblem::KeyringEntryWrong`] if the entry does not fit.
    pub fn unlock_with_keyring(&self, keyring: &dyn Keyring) -> Result<VaultKey> {
        let slots: Vec<_> = self
            .of_kind(SlotKind::Keyring)
            .filter_map(|slot| match &slot.lock {
                Lock::Keyring { backend } => Some((slot, backend)),
                Lock::Passphrase { .. } | Lock::Recovery {} => None,
            })
            .collect();
        let Some((_, was)) = slots.last() else {
            return Err(KeyProblem::SlotMissing);
        };
        match keyring.get(&self.vault)? {
            Some(secret) => {
                slots.iter().find_map(|(slot, _)| slot.open(&self.vault, &secret)).ok_or(KeyProblem::KeyringEntryWrong)
            }
            None => {
                let now = keyring.backend()?;
                if slots.iter().any(|(_, backend)| **backend == now) {
                    Err(KeyProblem::KeyringEntryMissing)
                } else {
                    Err(KeyProblem::KeyringSwitched { was: (*was).clone(), now })
                }
            }
        }
    }
}
