//! `keys.json`: loading it, saving it, and which slots it has.

use std::fmt;
use std::path::{Path, PathBuf};

use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bytes::Bytes;
use crate::disk::{self, Existing};
use crate::{Attempts, Damage, KeyProblem, Result, Slot, SlotId, SlotKind, VaultId, VaultKey};

pub(crate) const FORMAT: &str = "quittance-keys";
pub(crate) const VERSION: u64 = 1;
/// Each passphrase slot is a second of work for one wrong passphrase; nobody has more ways in than this.
const MOST_SLOTS: usize = 16;
/// Sixteen slots take some 8 KiB.
const MOST_BYTES: u64 = 256 * 1024;

/// The key slots of one vault, as found in the vault's folder.
///
/// Adding and removing slots happens in memory; [`save`](Self::save) puts it on disk, all or nothing.
pub struct KeyFile {
    pub(crate) dir: PathBuf,
    pub(crate) vault: VaultId,
    pub(crate) slots: Vec<Slot>,
    /// The file as last loaded or saved, to notice when somebody else writes it.
    on_disk: Option<Vec<u8>>,
}

impl fmt::Debug for KeyFile {
    /// Without the folder, whose path holds a name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyFile").field("vault", &self.vault).field("slots", &self.slots).finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    format: String,
    version: u64,
    vault: VaultId,
    slots: Vec<Slot>,
}

impl KeyFile {
    /// The name of the file in the vault's folder.
    pub const NAME: &str = "keys.json";

    /// A new vault with a new random key. Nothing is on disk before slots are added and [`save`](Self::save) is called.
    ///
    /// # Errors
    /// [`KeyProblem::FileExists`]: a folder that has a key file, readable or not, never gets a fresh one.
    pub fn create(dir: &Path, rng: &mut (impl CryptoRng + ?Sized)) -> Result<(Self, VaultKey)> {
        match dir.join(Self::NAME).symlink_metadata() {
            Ok(_) => return Err(KeyProblem::FileExists),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(KeyProblem::storage("looking for a key file")(error)),
        }
        let vault = VaultId(Bytes::random(rng));
        let file = Self { dir: dir.to_owned(), vault, slots: vec![], on_disk: None };
        Ok((file, VaultKey::random(vault, rng)))
    }

    /// Reads the key file of a vault. Never changes it.
    ///
    /// # Errors
    /// [`KeyProblem::FileMissing`], [`KeyProblem::FileDamaged`], [`KeyProblem::FileNewer`], and
    /// [`KeyProblem::FileAltered`] for more slots than any vault has. Absurd parameters of a passphrase slot are found
    /// when that slot is used, so that they cannot keep a recovery code from working.
    pub fn load(dir: &Path) -> Result<Self> {
        let bytes = disk::read(dir, Self::NAME, MOST_BYTES)?.ok_or(KeyProblem::FileMissing)?;
        let document = parse(&bytes)?;
        Ok(Self { dir: dir.to_owned(), vault: document.vault, slots: document.slots, on_disk: Some(bytes) })
    }

    /// Puts the file on disk: written beside, flushed, renamed. A failure leaves the earlier file as it was.
    ///
    /// # Errors
    /// [`KeyProblem::LastSlot`] without any passphrase or recovery slot: a keyring alone is lost with the computer.
    /// [`KeyProblem::FileChanged`] or [`KeyProblem::FileExists`] if somebody else wrote the file meanwhile;
    /// [`KeyProblem::Storage`] if the disk says no.
    pub fn save(&mut self) -> Result<()> {
        if !self.slots.iter().any(|slot| slot.kind().is_a_persons()) {
            return Err(KeyProblem::LastSlot);
        }
        let existing = match (&self.on_disk, disk::read(&self.dir, Self::NAME, MOST_BYTES)?) {
            // A file that vanished under us is written again: the keys in memory may be the only ones left.
            (_, None) => Existing::Refuse,
            (None, Some(_)) => return Err(KeyProblem::FileExists),
            (Some(known), Some(found)) if *known != found => return Err(KeyProblem::FileChanged),
            (Some(_), Some(_)) => Existing::Replace,
        };
        let document =
            Document { format: FORMAT.into(), version: VERSION, vault: self.vault, slots: self.slots.clone() };
        let mut bytes = serde_json::to_vec_pretty(&document).expect("texts, numbers and lists are always JSON");
        bytes.push(b'\n');
        disk::write(&self.dir, Self::NAME, &bytes, existing)?;
        self.on_disk = Some(bytes);
        Ok(())
    }

    /// Which vault; also the account name of its keyring entry.
    pub fn vault_id(&self) -> VaultId {
        self.vault
    }

    /// The ways in, oldest first.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Whether there is a way in of this kind.
    pub fn has(&self, kind: SlotKind) -> bool {
        self.of_kind(kind).next().is_some()
    }

    /// Wrong passphrases so far, and how long the next try has to wait.
    ///
    /// # Errors
    /// [`KeyProblem::Storage`] if the folder cannot be read.
    pub fn attempts(&self) -> Result<Attempts> {
        Attempts::load(&self.dir)
    }

    /// Takes one way in away. For a keyring slot, save first and then [`delete`](crate::Keyring::delete) the entry.
    ///
    /// # Errors
    /// [`KeyProblem::SlotMissing`]; [`KeyProblem::LastSlot`] if no passphrase and no recovery code would be left.
    pub fn remove_slot(&mut self, id: SlotId) -> Result<()> {
        let at = self.slots.iter().position(|slot| slot.id() == id).ok_or(KeyProblem::SlotMissing)?;
        if !self.slots.iter().any(|slot| slot.id() != id && slot.kind().is_a_persons()) {
            return Err(KeyProblem::LastSlot);
        }
        self.slots.remove(at);
        Ok(())
    }

    pub(crate) fn of_kind(&self, kind: SlotKind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.kind() == kind)
    }

    /// Wrapping another vault's key here would make a slot that opens to the wrong key, for ever.
    pub(crate) fn must_be_ours(&self, key: &VaultKey) -> Result<()> {
        if key.vault == self.vault { Ok(()) } else { Err(KeyProblem::KeyOfAnotherVault) }
    }

    /// Refuses what [`load`](Self::load) would refuse.
    pub(crate) fn push(&mut self, slot: Slot) -> Result<SlotId> {
        if self.slots.len() >= MOST_SLOTS {
            return Err(KeyProblem::TooManySlots);
        }
        let id = slot.id();
        self.slots.push(slot);
        Ok(id)
    }
}

fn parse(bytes: &[u8]) -> Result<Document> {
    if bytes.is_empty() {
        return Err(Damage::Empty.into());
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Damage::Foreign.into());
    }
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(Damage::NotText)?;
    let json: Value =
        serde_json::from_str(text).map_err(|error| if error.is_eof() { Damage::Truncated } else { Damage::Content })?;
    if json.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Damage::Foreign.into());
    }
    match json.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(found) if found > VERSION => {
            return Err(KeyProblem::FileNewer { found, known: VERSION });
        }
        _ => return Err(Damage::Content.into()),
    }
    let document: Document = serde_json::from_value(json).map_err(|_| Damage::Content)?;
    let twice = document
        .slots
        .iter()
        .enumerate()
        .any(|(at, slot)| document.slots[..at].iter().any(|other| other.id() == slot.id()));
    if document.slots.is_empty() || twice {
        return Err(Damage::Content.into());
    }
    if document.slots.len() > MOST_SLOTS {
        return Err(KeyProblem::FileAltered);
    }
    Ok(document)
}
