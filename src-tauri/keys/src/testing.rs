//! For tests, here and in other crates (feature `testing`): a keyring in memory that can be locked, taken away,
//! wiped or switched, and the cheapest parameters that a key file may hold.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{Argon, KeyProblem, Keyring, KeyringSecret, Result, VaultId, VaultKey};

/// OWASP's minimum: some 30 ms instead of a second, and still a parameter set that files may hold.
pub fn quick_argon() -> Argon {
    Argon::cheapest()
}

/// The secret bytes of a vault key, to search for them where they must not be.
pub fn bytes_of(key: &VaultKey) -> [u8; 32] {
    **key.secret
}

/// What has happened to a [`FakeKeyring`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyringState {
    /// Open, with its entries.
    Present,
    /// There, and the person refuses to unlock it.
    Locked,
    /// There is no keyring at all.
    Missing,
    /// Open, but its entries are gone.
    Wiped,
    /// Another keyring has taken its place; the entries are in the first one.
    Switched,
}

impl KeyringState {
    /// Every state, for truth tables.
    pub const ALL: [Self; 5] = [Self::Present, Self::Locked, Self::Missing, Self::Wiped, Self::Switched];
}

/// A keyring in memory.
#[derive(Debug)]
pub struct FakeKeyring(Mutex<Inside>);

struct Inside {
    state: KeyringState,
    /// By backend and account.
    entries: HashMap<(&'static str, String), KeyringSecret>,
    writes: usize,
}

impl std::fmt::Debug for Inside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} with {} entries", self.state, self.entries.len())
    }
}

impl FakeKeyring {
    /// An open, empty keyring.
    pub fn new() -> Self {
        Self(Mutex::new(Inside { state: KeyringState::Present, entries: HashMap::new(), writes: 0 }))
    }

    /// Something happens to it. Entries come back with [`KeyringState::Present`], unless they were wiped meanwhile.
    pub fn becomes(&self, state: KeyringState) {
        let mut inside = self.inside();
        inside.state = state;
        if state == KeyringState::Wiped {
            inside.entries.clear();
        }
    }

    /// How often an entry was written or deleted.
    pub fn writes(&self) -> usize {
        self.inside().writes
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, Inside>> {
        let inside = self.inside();
        match inside.state {
            KeyringState::Missing => Err(KeyProblem::KeyringUnavailable { why: "a test took it away" }),
            KeyringState::Locked => Err(KeyProblem::KeyringLocked),
            KeyringState::Present | KeyringState::Wiped | KeyringState::Switched => Ok(inside),
        }
    }
}

impl Default for FakeKeyring {
    fn default() -> Self {
        Self::new()
    }
}

impl Inside {
    fn backend(&self) -> &'static str {
        if self.state == KeyringState::Switched { "another-fake" } else { "fake" }
    }

    fn place(&self, vault: &VaultId) -> (&'static str, String) {
        (self.backend(), vault.to_string())
    }
}

impl Keyring for FakeKeyring {
    fn backend(&self) -> Result<String> {
        let inside = self.inside();
        // A locked keyring still says who it is.
        if inside.state == KeyringState::Missing {
            return Err(KeyProblem::KeyringUnavailable { why: "a test took it away" });
        }
        Ok(inside.backend().to_owned())
    }

    fn get(&self, vault: &VaultId) -> Result<Option<KeyringSecret>> {
        let inside = self.open()?;
        Ok(inside.entries.get(&inside.place(vault)).cloned())
    }

    fn set(&self, vault: &VaultId, secret: &KeyringSecret) -> Result<()> {
        let mut inside = self.open()?;
        let place = inside.place(vault);
        inside.entries.insert(place, secret.clone());
        inside.writes += 1;
        Ok(())
    }

    fn delete(&self, vault: &VaultId) -> Result<()> {
        let mut inside = self.open()?;
        let place = inside.place(vault);
        inside.entries.remove(&place);
        inside.writes += 1;
        Ok(())
    }
}
