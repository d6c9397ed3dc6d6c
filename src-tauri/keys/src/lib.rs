//! The key of a vault.
//!
//! A vault is encrypted under one random 32-byte key, the [`VaultKey`]. That key never touches the disk. What does is
//! `keys.json`, a small file of *slots*: copies of the key, each wrapped (XChaCha20-Poly1305) under something a person
//! can bring along: a passphrase, the keyring of the computer, or a recovery code on paper. [`KeyFile`] is that file.
//!
//! This crate knows nothing of the database; it ends at [`VaultKey::database_key`], 32 bytes which SQLCipher takes as
//! a raw key. It asks for randomness and for the time as arguments, and its [`KeyProblem`]s are named so that they can
//! be said in either language.
//!
//! What a newcomer gets wrong: changes to a [`KeyFile`] are changes in memory until [`KeyFile::save`], so that adding
//! the new way in and removing the old one reach the disk together or not at all.

mod argon;
mod attempts;
mod bytes;
mod disk;
mod file;
mod key;
mod keyring;
mod passphrase;
mod problem;
mod recovery;
mod slot;
mod strength;
mod system_keyring;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;

pub use argon::Argon;
pub use attempts::Attempts;
pub use bytes::{SlotId, VaultId};
pub use file::KeyFile;
pub use key::{DatabaseKey, VaultKey};
pub use keyring::{Keyring, KeyringSecret};
pub use problem::{Damage, KeyProblem};
pub use recovery::RecoveryCode;
pub use slot::{Slot, SlotKind};
pub use strength::{Hint, Strength, strength};
pub use system_keyring::SystemKeyring;

/// What an operation on keys comes back with.
pub type Result<T, E = KeyProblem> = std::result::Result<T, E>;
