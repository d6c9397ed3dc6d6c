//! One slot: a wrapped copy of the vault's key, and what is needed to unwrap it.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use chrono::NaiveDate;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::bytes::Bytes;
use crate::file::{FORMAT, VERSION};
use crate::key::Secret;
use crate::{Argon, SlotId, VaultId, VaultKey};

/// One way into the vault. Everything in it but the wrapped key is authenticated together with the vault's id: a slot
/// whose kind, date or parameters were changed, or which comes from another vault, opens nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    id: SlotId,
    created: NaiveDate,
    pub(crate) lock: Lock,
    nonce: Bytes<24>,
    wrapped: Bytes<48>,
}

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlotKind {
    /// A passphrase in somebody's head.
    Passphrase,
    /// An entry in the keyring of the computer.
    Keyring,
    /// A recovery code on paper.
    Recovery,
}

impl SlotKind {
    /// As written in key files; also the end of its message key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Keyring => "keyring",
            Self::Recovery => "recovery",
        }
    }

    /// Whether a person can use it anywhere, with nothing but what they know or hold.
    pub fn is_a_persons(self) -> bool {
        match self {
            Self::Passphrase | Self::Recovery => true,
            Self::Keyring => false,
        }
    }
}

/// The kind of a slot with its parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Lock {
    Passphrase { argon2id: Argon, salt: Bytes<16> },
    Keyring { backend: String },
    Recovery {},
}

impl Slot {
    /// Tells slots of one file apart.
    pub fn id(&self) -> SlotId {
        self.id
    }

    /// What opens it.
    pub fn kind(&self) -> SlotKind {
        match self.lock {
            Lock::Passphrase { .. } => SlotKind::Passphrase,
            Lock::Keyring { .. } => SlotKind::Keyring,
            Lock::Recovery {} => SlotKind::Recovery,
        }
    }

    /// The day it was made.
    pub fn created(&self) -> NaiveDate {
        self.created
    }

    /// Wraps the key of the vault under `with`, 32 bytes that are used for nothing else.
    pub(crate) fn seal(
        key: &VaultKey,
        lock: Lock,
        with: &Secret,
        created: NaiveDate,
        rng: &mut (impl CryptoRng + ?Sized),
    ) -> Self {
        let (id, nonce) = (SlotId(Bytes::random(rng)), Bytes::random(rng));
        let mut slot = Self { id, created, lock, nonce, wrapped: Bytes([0; 48]) };
        let sealed = cipher(with)
            .encrypt(<&XNonce>::from(&nonce.0), Payload { msg: &key.secret[..], aad: &slot.authenticated(&key.vault) })
            .expect("encryption fails only on messages of 256 GiB");
        slot.wrapped = Bytes(sealed.try_into().expect("32 bytes and a tag of 16"));
        slot
    }

    /// The key of the vault, if `with` is what it was wrapped under and nobody changed the slot.
    pub(crate) fn open(&self, vault: &VaultId, with: &Secret) -> Option<VaultKey> {
        let opened = cipher(with)
            .decrypt(<&XNonce>::from(&self.nonce.0), Payload { msg: &self.wrapped.0, aad: &self.authenticated(vault) })
            .ok()?;
        let opened = Zeroizing::new(opened);
        let mut secret = Secret::default();
        secret.copy_from_slice(&opened);
        Some(VaultKey { vault: *vault, secret })
    }

    /// What is bound to the wrapped key: format, vault, and all of the slot, each part with its length before it so
    /// that no two slots give the same bytes.
    fn authenticated(&self, vault: &VaultId) -> Vec<u8> {
        let created = self.created.to_string();
        let mut parts: Vec<Vec<u8>> = vec![
            FORMAT.into(),
            VERSION.to_be_bytes().into(),
            vault.0.0.into(),
            self.id.0.0.into(),
            created.into(),
            self.kind().as_str().into(),
        ];
        match &self.lock {
            Lock::Passphrase { argon2id, salt } => {
                parts.extend(argon2id.numbers().map(|number| number.to_be_bytes().into()));
                parts.push(salt.0.into());
            }
            Lock::Keyring { backend } => parts.push(backend.as_str().into()),
            Lock::Recovery {} => {}
        }
        let length = |part: &[u8]| (part.len() as u64).to_be_bytes();
        parts.iter().flat_map(|part| length(part).into_iter().chain(part.iter().copied())).collect()
    }
}

fn cipher(key: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&***key).into())
}
