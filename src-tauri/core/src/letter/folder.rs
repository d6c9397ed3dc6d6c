//! A complaint pack as a folder: the paper as PDF and text, what fits into the channel's form, the annexes byte for byte, and
//! the hash of every file. It is put together beside its place and moved there whole.

use std::fs;
use std::path::{Path, PathBuf};

use quittance_letters::complaint::ReadyComplaint;
use quittance_letters::{NotReady, document};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ComplaintWish, DraftedComplaint, draft_complaint, paper_bytes};
use crate::service::{name_of, write_bytes};
use crate::vault::{Vault, sync_folder};
use crate::{Problem, Result};

/// The list of hashes, in the form `sha256sum -c` reads.
const SUMS: &str = "SHA256SUMS.txt";
/// What the channel wants, for the sender: what the pack holds of it, and what is brought or entered there.
const TO_BRING: &str = "what-to-bring.txt";
const ANNEXES: &str = "annexes";

/// A pack that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SavedPack {
    /// The folder.
    pub folder: String,
    /// What is in it.
    pub files: Vec<PackedFile>,
    /// Pages of the PDF.
    pub pages: u32,
    /// Characters no font of this computer has.
    pub no_glyph: String,
}

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PackedFile {
    /// Its name within the folder.
    pub name: String,
    /// Length in bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// SHA-256.
    pub sha256: String,
}

impl DraftedComplaint {
    /// The pack, if nothing is missing.
    ///
    /// # Errors
    /// [`Problem::Letter`] says what is.
    pub fn ready(&self) -> Result<ReadyComplaint> {
        self.complaint.ready().map_err(|missing| NotReady::Missing(missing).into())
    }
}

impl Vault {
    /// Saves a pack into a folder of its own. A folder with other things in it is never touched; an earlier pack gives way
    /// only where `replace` says so.
    ///
    /// # Errors
    /// What is missing; no font; damaged evidence; a folder that is there already or can't be written.
    pub fn save_complaint(&self, wish: &ComplaintWish, folder: &Path, replace: bool) -> Result<SavedPack> {
        let drafted = draft_complaint(self, wish)?;
        let ready = drafted.ready()?;
        let wrong = |what: &'static str| Problem::File { what, name: name_of(folder) };
        let stands = Stands::of(folder);
        match stands {
            Stands::Nothing | Stands::Empty => {}
            Stands::Pack if replace => {}
            Stands::Pack | Stands::Else => return Err(wrong("exists")),
        }
        let parent = match folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&parent).map_err(|_| wrong("unwritable"))?;
        let beside = tempfile::Builder::new()
            .prefix(".quittance-")
            .suffix(".unfinished")
            .tempdir_in(&parent)
            .map_err(|_| wrong("unwritable"))?;
        let made = self.fill_folder(beside.path(), &drafted, &ready)?;
        let moved = || -> std::io::Result<()> {
            let old = match stands {
                Stands::Nothing => None,
                Stands::Empty => {
                    fs::remove_dir(folder)?;
                    None
                }
                Stands::Pack | Stands::Else => {
                    let old = tempfile::Builder::new().prefix(".quittance-").suffix(".old").tempdir_in(&parent)?;
                    fs::rename(folder, old.path().join("pack"))?;
                    Some(old)
                }
            };
            let whole = beside.path().join("pack");
            if let Err(error) = fs::rename(&whole, folder) {
                if let Some(old) = &old {
                    fs::rename(old.path().join("pack"), folder)?;
                }
                return Err(error);
            }
            Ok(())
        };
        moved().map_err(|_| wrong("unwritable"))?;
        // Some file systems can't sync a folder; the files themselves are on disk.
        let _ = sync_folder(&parent);
        Ok(SavedPack { folder: folder.display().to_string(), ..made })
    }

    fn fill_folder(&self, beside: &Path, drafted: &DraftedComplaint, ready: &ReadyComplaint) -> Result<SavedPack> {
        let folder = beside.join("pack");
        let annexes = folder.join(ANNEXES);
        let made = if drafted.annexes.is_empty() { fs::create_dir(&folder) } else { fs::create_dir_all(&annexes) };
        made.map_err(|_| Problem::File { what: "unwritable", name: name_of(&folder) })?;
        let paper = ready.document();
        let pdf = paper_bytes(&paper)?;
        let text = document::text::text(&paper);
        let mut files = Vec::new();
        let mut write = |name: &str, bytes: &[u8]| -> Result<()> {
            write_bytes(&folder.join(name), bytes, false)?;
            let sha256 = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
            files.push(PackedFile { name: name.to_owned(), bytes: bytes.len() as u64, sha256 });
            Ok(())
        };
        write("complaint.pdf", &pdf.bytes)?;
        write("complaint.txt", text.as_bytes())?;
        write(TO_BRING, document::text::text(&ready.to_bring()).as_bytes())?;
        write("short.txt", ready.short().text.as_bytes())?;
        for (piece, name) in &drafted.annexes {
            self.export_evidence(&piece.id, &annexes.join(name), false)?;
            let name = format!("{ANNEXES}/{name}");
            files.push(PackedFile { name, bytes: piece.bytes, sha256: piece.sha256.clone() });
        }
        let sums: String = files.iter().map(|file| format!("{}  {}\n", file.sha256, file.name)).collect();
        write_bytes(&folder.join(SUMS), sums.as_bytes(), false)?;
        let _ = sync_folder(&annexes);
        let _ = sync_folder(&folder);
        Ok(SavedPack { folder: String::new(), files, pages: pdf.pages.unwrap_or_default(), no_glyph: pdf.no_glyph })
    }
}

/// What stands where a pack is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Nothing,
    Empty,
    /// A pack of before.
    Pack,
    Else,
}

impl Stands {
    fn of(folder: &Path) -> Self {
        let Ok(found) = folder.symlink_metadata() else { return Self::Nothing };
        if !found.is_dir() {
            return Self::Else;
        }
        let Ok(entries) = fs::read_dir(folder) else { return Self::Else };
        let names: Vec<String> =
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        let ours = ["complaint.pdf", "complaint.txt", TO_BRING, "short.txt", SUMS, ANNEXES];
        if names.is_empty() {
            Self::Empty
        } else if names.iter().any(|name| name == SUMS) && names.iter().all(|name| ours.contains(&name.as_str())) {
            Self::Pack
        } else {
            Self::Else
        }
    }
}
