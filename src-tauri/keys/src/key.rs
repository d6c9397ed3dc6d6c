//! The key of a vault once it is out of its slot, and what is derived from it.

use std::fmt;

use data_encoding::HEXLOWER;
use hkdf::Hkdf;
use rand::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::VaultId;

/// 32 secret bytes, wiped when dropped. On the heap, because moving an array leaves a copy on the stack.
pub(crate) type Secret = Box<Zeroizing<[u8; 32]>>;

/// The key of one vault. It is wiped from memory when dropped, shows nothing in `Debug`, and cannot be read out:
/// only keys derived from it leave this crate.
pub struct VaultKey {
    pub(crate) vault: VaultId,
    pub(crate) secret: Secret,
}

impl VaultKey {
    pub(crate) fn random(vault: VaultId, rng: &mut (impl CryptoRng + ?Sized)) -> Self {
        let mut secret = Secret::default();
        rng.fill_bytes(&mut secret[..]);
        Self { vault, secret }
    }

    /// The key of the vault's database.
    pub fn database_key(&self) -> DatabaseKey {
        DatabaseKey(derive(&self.secret[..], None, b"quittance database v1"))
    }
}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey(…)")
    }
}

/// A raw SQLCipher key. Wiped when dropped; `Debug` shows nothing.
pub struct DatabaseKey(Secret);

impl DatabaseKey {
    /// The 64 hexadecimal characters for `PRAGMA key = "x'…'"`, in a string that is wiped when dropped.
    pub fn hex(&self) -> Zeroizing<String> {
        // With room from the start, the text is never moved and leaves no copy behind.
        let mut text = Zeroizing::new(String::with_capacity(64));
        HEXLOWER.encode_append(&self.0[..], &mut text);
        text
    }
}

impl fmt::Debug for DatabaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DatabaseKey(…)")
    }
}

/// HKDF-SHA256. `purpose` keeps keys from the same secret apart.
pub(crate) fn derive(secret: &[u8], salt: Option<&[u8]>, purpose: &[u8]) -> Secret {
    let mut key = Secret::default();
    Hkdf::<Sha256>::new(salt, secret)
        .expand(purpose, &mut key[..])
        .expect("HKDF-SHA256 gives up to 8160 bytes, and this asks for 32");
    key
}
