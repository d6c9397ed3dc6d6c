//! Who signed a pack: minisign signatures, checked against a key that the person gave or trusts already.
//!
//! There is no built-in key. The first time, the person gives the public key (from the publisher's page, say), and the
//! core remembers it: trust on first use. The form of keys and signatures is that of the program minisign, so that
//! anybody can sign a pack with it and check one without Quittance.

use data_encoding::BASE64;
use minisign_verify::{Error, PublicKey, Signature};
use serde::{Deserialize, Serialize};

use crate::validate::said;
use crate::{Fault, Text};

/// More than this is no key and no signature.
const MOST_BYTES: usize = 8 * 1024;
/// Algorithm, key id; then the key or signature itself.
const ID: std::ops::Range<usize> = 2..10;

/// A public key the person trusts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TrustedKey {
    /// Its id as minisign prints it: 16 hexadecimal digits. Good for telling keys apart, not for trusting one.
    pub id: String,
    /// The key itself: the line that begins with `RW`.
    pub key: String,
}

/// A signature that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Signed {
    /// Id of the key.
    pub key_id: String,
    /// What the signer wrote beside it; the signature covers it too.
    pub trusted_comment: String,
}

/// Why a signature does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureFault {
    /// There is none.
    Unsigned,
    /// What was given is no public key.
    KeyUnreadable,
    /// What was given is no signature.
    SignatureUnreadable,
    /// Somebody else signed it.
    OtherKey {
        /// Id of the key that signed.
        signed_by: String,
        /// Id of the trusted key.
        trusted: String,
    },
    /// It was made by a version of minisign before prehashing, which is not accepted.
    Outdated,
    /// The file is not what was signed, or the signature was tampered with.
    Wrong,
}

impl TrustedKey {
    /// Reads a public key: the text of a `minisign.pub`, or its second line alone.
    ///
    /// # Errors
    /// [`SignatureFault::KeyUnreadable`].
    pub fn read(text: &str) -> Result<Self, SignatureFault> {
        let lines = if text.len() > MOST_BYTES { "" } else { text };
        let key = lines
            .trim_start_matches('\u{feff}')
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty() && !line.starts_with("untrusted comment:"))
            .ok_or(SignatureFault::KeyUnreadable)?;
        PublicKey::from_base64(key).map_err(|_| SignatureFault::KeyUnreadable)?;
        let id = id_in(key).ok_or(SignatureFault::KeyUnreadable)?;
        Ok(Self { id, key: key.to_owned() })
    }
}

/// Checks that whoever has this key signed exactly these bytes. `signature` is the text of the `.minisig` file.
///
/// # Errors
/// Why it does not hold.
pub fn verify(bytes: &[u8], signature: Option<&str>, key: &TrustedKey) -> Result<Signed, SignatureFault> {
    let text = signature.map(|text| text.trim_start_matches('\u{feff}')).unwrap_or_default();
    if text.trim().is_empty() {
        return Err(SignatureFault::Unsigned);
    }
    if text.len() > MOST_BYTES {
        return Err(SignatureFault::SignatureUnreadable);
    }
    let public = PublicKey::from_base64(&key.key).map_err(|_| SignatureFault::KeyUnreadable)?;
    let signature = Signature::decode(text).map_err(|_| SignatureFault::SignatureUnreadable)?;
    let signed_by = text.lines().nth(1).and_then(id_in).ok_or(SignatureFault::SignatureUnreadable)?;
    public.verify(bytes, &signature, false).map_err(|why| match why {
        Error::UnexpectedKeyId => SignatureFault::OtherKey { signed_by: signed_by.clone(), trusted: key.id.clone() },
        Error::UnexpectedAlgorithm | Error::UnsupportedAlgorithm | Error::UnsupportedLegacyMode => {
            SignatureFault::Outdated
        }
        _ => SignatureFault::Wrong,
    })?;
    let trusted_comment = signature.trusted_comment().chars().filter(|c| !c.is_control()).take(300).collect();
    Ok(Signed { key_id: signed_by, trusted_comment })
}

/// The key id in a line of base64, as minisign prints it: the number, most significant digit first.
fn id_in(line: &str) -> Option<String> {
    let bytes = BASE64.decode(line.trim().as_bytes()).ok()?;
    let id: [u8; 8] = bytes.get(ID)?.try_into().ok()?;
    Some(format!("{:016X}", u64::from_le_bytes(id)))
}

impl SignatureFault {
    /// What is wrong and what to do, in both languages.
    pub fn said(&self) -> Fault {
        let from_source = || {
            Text::new(
                "从提供者的页面重新取文件和签名，一起载入。",
                "Get file and signature from the publisher’s page again and load both.",
            )
        };
        let (message, remedy) = match self {
            Self::Unsigned => (
                Text::new("目录包没有签名，不会使用。", "The pack is not signed and is not used."),
                Text::new("把同名的 .minisig 文件放在旁边。", "Put its .minisig file beside it."),
            ),
            Self::KeyUnreadable => (
                Text::new("给出的不是 minisign 公钥。", "What was given is no minisign public key."),
                Text::new(
                    "粘贴以 RW 开头的那一行，或选 minisign.pub 文件。",
                    "Paste the line that begins with RW, or choose the minisign.pub file.",
                ),
            ),
            Self::SignatureUnreadable => (
                Text::new("签名文件读不懂，目录包不会使用。", "The signature can’t be read, so the pack is not used."),
                from_source(),
            ),
            Self::OtherKey { signed_by, trusted } => (
                said!(
                    "签名的密钥是 {signed_by}，不是你信任的 {trusted}，目录包不会使用。",
                    "The pack is signed by key {signed_by}, not by {trusted}, which you trust, so it is not used."
                ),
                Text::new(
                    "先向提供者核实新公钥，再决定是否信任它。",
                    "Ask the publisher about the new key before you trust it.",
                ),
            ),
            Self::Outdated => (
                Text::new(
                    "签名用的是已经过时的方式，目录包不会使用。",
                    "The signature is of an outdated kind, so the pack is not used.",
                ),
                Text::new(
                    "请提供者用新版 minisign 重新签名。",
                    "Ask the publisher to sign it with a current minisign.",
                ),
            ),
            Self::Wrong => (
                Text::new(
                    "签名与文件对不上，目录包不会使用。",
                    "The signature does not fit the file, so the pack is not used.",
                ),
                from_source(),
            ),
        };
        Fault::new(message, remedy)
    }
}

impl std::fmt::Display for SignatureFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for SignatureFault {}
