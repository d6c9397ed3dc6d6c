//! Loading from files: what window and command line do alike.

use std::path::{Path, PathBuf};

use super::{Loaded, OwnEntry, Pack, SecondShelf, name_of, read_file, read_text};
use crate::Result;
use crate::ids::ServiceId;
use crate::op::Op;
use crate::vault::Vault;

/// The largest pack and list that is read.
const PACK: u64 = 32 * 1024 * 1024;
/// The largest key, signature or entry.
const SMALL: u64 = 1024 * 1024;

/// A pack to be loaded, with what belongs to it.
#[derive(Debug, Clone)]
pub struct PackFile {
    /// The pack.
    pub path: PathBuf,
    /// Its signature; `FILE.minisig` beside it when not named.
    pub signature: Option<PathBuf>,
    /// The public key: a file, or the key itself.
    pub key: Option<String>,
    /// Take an older edition than the one in use all the same.
    pub allow_older: bool,
}

impl Vault {
    /// Loads a signed pack; with `rehearse`, only says what that would do.
    ///
    /// # Errors
    /// When a file can't be read, the signature does not hold, or the pack has a fault.
    pub fn load_edition(&mut self, file: &PackFile, rehearse: bool) -> Result<Loaded> {
        let bytes = read_file(&file.path, PACK)?;
        let beside = || {
            let mut name = file.path.clone().into_os_string();
            name.push(".minisig");
            Some(PathBuf::from(name)).filter(|path| path.is_file())
        };
        let signature = match file.signature.clone().or_else(beside) {
            Some(path) => Some(read_text(&path, SMALL)?),
            None => None,
        };
        let key = match &file.key {
            Some(given) if Path::new(given).is_file() => Some(read_text(Path::new(given), SMALL)?),
            given => given.clone(),
        };
        let pack =
            Pack { bytes: &bytes, signature: signature.as_deref(), key: key.as_deref(), allow_older: file.allow_older };
        if rehearse {
            return self.rehearse(|change| change.load_edition(&pack));
        }
        self.operate(Op::LoadEdition, |change| change.load_edition(&pack))
    }

    /// Loads a second shelf.
    ///
    /// # Errors
    /// When the file can't be read or is no such list.
    pub fn load_shelf(&mut self, path: &Path) -> Result<SecondShelf> {
        let bytes = read_file(path, PACK)?;
        let name = name_of(path);
        self.operate(Op::LoadShelf, |change| change.load_shelf(&name, &bytes))
    }

    /// Adds an own service with the entry in a file, or gives an own service that entry.
    ///
    /// # Errors
    /// When the file can't be read, or the entry in it has a fault.
    pub fn load_entry(&mut self, to: Option<&ServiceId>, path: &Path) -> Result<ServiceId> {
        let text = read_text(path, SMALL)?;
        self.write_entry(to, &name_of(path), text)
    }

    /// Adds an own service with the entry in a text, or gives an own service that entry.
    ///
    /// # Errors
    /// When the entry has a fault.
    pub fn write_entry(&mut self, to: Option<&ServiceId>, name: &str, text: String) -> Result<ServiceId> {
        let entry = OwnEntry::parse(name, text, &*self.catalogue()?)?;
        match to {
            None => self.operate(Op::AddService, |change| change.add_entry(entry)),
            Some(id) => {
                self.operate(Op::EditService, |change| change.edit_entry(id, entry))?;
                Ok(id.clone())
            }
        }
    }
}
