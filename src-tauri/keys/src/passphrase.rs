//! The passphrase slot: adding, replacing, and unlocking with it.

use chrono::{DateTime, NaiveDate, Utc};
use rand::CryptoRng;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::bytes::Bytes;
use crate::slot::Lock;
use crate::{Argon, KeyFile, KeyProblem, Result, Slot, SlotId, SlotKind, VaultKey};

impl KeyFile {
    /// Adds a passphrase to the ways in. Takes about a second at tuned parameters.
    ///
    /// # Errors
    /// [`KeyProblem::PassphraseTooWeak`] if it is empty or only spaces; a weak one is the caller's to warn about.
    /// [`KeyProblem::KeyOfAnotherVault`], [`KeyProblem::TooManySlots`], [`KeyProblem::NotEnoughMemory`].
    pub fn add_passphrase(
        &mut self,
        key: &VaultKey,
        passphrase: &str,
        argon: Argon,
        today: NaiveDate,
        rng: &mut (impl CryptoRng + ?Sized),
    ) -> Result<SlotId> {
        self.must_be_ours(key)?;
        let slot = wrap(key, passphrase, argon, today, rng)?;
        self.push(slot)
    }

    /// Puts a new passphrase in the place of the old one, which has to be right. Whoever forgot the old one comes in
    /// another way, adds a new one and removes the old slot.
    ///
    /// # Errors
    /// Those of [`unlock_with_passphrase`](Self::unlock_with_passphrase), for the old one, and of
    /// [`add_passphrase`](Self::add_passphrase), for the new one. The slots are then as they were.
    pub fn replace_passphrase(
        &mut self,
        old: &str,
        new: &str,
        argon: Argon,
        now: DateTime<Utc>,
        rng: &mut (impl CryptoRng + ?Sized),
    ) -> Result<SlotId> {
        // First, since it costs nothing and must not count as an attempt.
        normalise(new)?;
        let (id, key) = self.open_with_passphrase(old, now)?;
        let slot = wrap(&key, new, argon, now.date_naive(), rng)?;
        let new_id = slot.id();
        let place = self.slots.iter_mut().find(|slot| slot.id() == id).expect("it has just been opened");
        *place = slot;
        Ok(new_id)
    }

    /// Opens the vault with a passphrase. The attempt is on disk before the work begins; success takes it back.
    ///
    /// # Errors
    /// [`KeyProblem::WrongPassphrase`]; [`KeyProblem::TooSoon`] after several of those;
    /// [`KeyProblem::SlotMissing`] if the vault has no passphrase; [`KeyProblem::FileWeakened`] and
    /// [`KeyProblem::FileAltered`] before any work is done; [`KeyProblem::NotEnoughMemory`];
    /// [`KeyProblem::Storage`] if the attempt cannot be written down.
    pub fn unlock_with_passphrase(&self, passphrase: &str, now: DateTime<Utc>) -> Result<VaultKey> {
        self.open_with_passphrase(passphrase, now).map(|(_, key)| key)
    }

    fn open_with_passphrase(&self, passphrase: &str, now: DateTime<Utc>) -> Result<(SlotId, VaultKey)> {
        let slots: Vec<_> = self
            .of_kind(SlotKind::Passphrase)
            .filter_map(|slot| match &slot.lock {
                Lock::Passphrase { argon2id, salt } => Some((slot, argon2id, salt)),
                Lock::Keyring { .. } | Lock::Recovery {} => None,
            })
            .collect();
        if slots.is_empty() {
            return Err(KeyProblem::SlotMissing);
        }
        slots.iter().try_for_each(|(_, argon, _)| argon.check())?;
        // No slot was ever made with an empty one, so this needs no work and is no guess.
        let passphrase = normalise(passphrase).map_err(|_| KeyProblem::WrongPassphrase)?;
        let mut attempts = self.attempts()?;
        attempts.begin(now)?;
        for (slot, argon, salt) in slots {
            let with = argon.derive(passphrase.as_bytes(), &salt.0)?;
            if let Some(key) = slot.open(&self.vault, &with) {
                // The vault is open; a counter that cannot be deleted only makes a later typo slower.
                let _ = attempts.reset();
                return Ok((slot.id(), key));
            }
        }
        Err(KeyProblem::WrongPassphrase)
    }
}

fn wrap(
    key: &VaultKey,
    passphrase: &str,
    argon: Argon,
    today: NaiveDate,
    rng: &mut (impl CryptoRng + ?Sized),
) -> Result<Slot> {
    let passphrase = normalise(passphrase)?;
    let salt = Bytes::random(rng);
    let with = argon.derive(passphrase.as_bytes(), &salt.0)?;
    Ok(Slot::seal(key, Lock::Passphrase { argon2id: argon, salt }, &with, today, rng))
}

/// The same passphrase from another keyboard is the same bytes (RFC 8265, OpaqueString): composed characters, and
/// one kind of space. Case and width stay, since they are what the person chose.
///
/// # Errors
/// [`KeyProblem::PassphraseTooWeak`] if nothing but spaces is left.
fn normalise(passphrase: &str) -> Result<Zeroizing<String>> {
    // Composing never makes a text more than three times as long; with the room there from the start, the text
    // does not move and leaves no copy behind.
    let mut text = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    for c in passphrase.nfc() {
        let is_space = c.is_whitespace() && !c.is_control();
        text.push(if is_space { ' ' } else { c });
    }
    if text.trim().is_empty() { Err(KeyProblem::PassphraseTooWeak) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_passphrase_from_another_keyboard_is_the_same() {
        let typed = normalise("caf\u{e9}\u{3000}\u{6b22}\u{8fce}").unwrap();
        assert_eq!(*typed, *normalise("cafe\u{301} 欢迎").unwrap());
    }

    #[test]
    fn case_and_width_are_kept() {
        assert_ne!(*normalise("ａbc").unwrap(), *normalise("abc").unwrap());
        assert_ne!(*normalise("ABC").unwrap(), *normalise("abc").unwrap());
        assert_eq!(*normalise(" a ").unwrap(), " a ");
    }

    #[test]
    fn nothing_but_spaces_is_no_passphrase() {
        for nothing in ["", " ", "\u{3000}", "\t\n"] {
            assert_eq!(normalise(nothing).unwrap_err(), KeyProblem::PassphraseTooWeak);
        }
    }
}
