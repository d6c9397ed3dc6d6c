//! Taking evidence out of the vault as files, and showing it.

use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{Content, Evidence};
use crate::ids::EvidenceId;
use crate::store::Shelf;
use crate::vault::{Vault, sync_folder};
use crate::{Problem, Result};

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Exported {
    /// Which piece of evidence.
    pub id: EvidenceId,
    /// Where it lies now.
    pub path: String,
    /// Its hash, recomputed on the way out.
    pub sha256: String,
}

impl Vault {
    /// The bytes of a piece of evidence, in pieces, checked against its hash at the end.
    ///
    /// # Errors
    /// [`Problem::EvidenceDamaged`] when they are gone or not those that were put in; `each` may have seen some by then.
    pub fn read_evidence(&self, evidence: &Evidence, each: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()> {
        let mut hash = Sha256::new();
        let there = match &evidence.content {
            Content::Note { text } => {
                hash.update(text.as_bytes());
                each(text.as_bytes())?;
                true
            }
            Content::File { .. } => self.store().read_blob(&evidence.sha256, &mut |piece| {
                hash.update(piece);
                each(piece)
            })?,
        };
        if !there {
            return Err(Problem::EvidenceDamaged { what: "gone" });
        }
        if data_encoding::HEXLOWER.encode(&hash.finalize()) != evidence.sha256 {
            return Err(Problem::EvidenceDamaged { what: "changed" });
        }
        Ok(())
    }

    /// The bytes of a piece of evidence that is no larger than `limit`, whole, for showing it.
    pub fn evidence_whole(&self, evidence: &Evidence, limit: u64) -> Result<Vec<u8>> {
        if evidence.bytes > limit {
            return Err(Problem::TooLarge { what: "viewer", limit });
        }
        let mut whole = Vec::new();
        self.read_evidence(evidence, &mut |piece| {
            whole.extend_from_slice(piece);
            Ok(())
        })?;
        Ok(whole)
    }

    /// Writes a piece of evidence to a file: beside it first, synced, then renamed. A folder takes it under its own name.
    /// What is there already is not overwritten unless `replace` says so, and a file whose hash does not fit is not made.
    pub fn export_evidence(&self, id: &EvidenceId, to: &Path, replace: bool) -> Result<Exported> {
        let evidence: Evidence = self.need(id.as_str())?;
        let target = if to.is_dir() { to.join(file_name(&evidence)) } else { to.to_owned() };
        self.write_evidence(&evidence, &target, replace)
    }

    /// Writes several pieces into a folder, which is made if need be. Where two have one name, the later ones are numbered.
    pub fn export_evidence_to_folder(&self, ids: &[EvidenceId], folder: &Path, replace: bool) -> Result<Vec<Exported>> {
        std::fs::create_dir_all(folder).map_err(|_| unwritable(folder))?;
        let mut taken: Vec<String> = Vec::new();
        let mut written = Vec::new();
        for id in ids {
            let evidence: Evidence = self.need(id.as_str())?;
            let name = unlike(&taken, &file_name(&evidence));
            written.push(self.write_evidence(&evidence, &folder.join(&name), replace)?);
            taken.push(name);
        }
        Ok(written)
    }

    fn write_evidence(&self, evidence: &Evidence, target: &Path, replace: bool) -> Result<Exported> {
        let folder = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        let exists = || Problem::File { what: "exists", name: name_of(target) };
        if !replace && target.symlink_metadata().is_ok() {
            return Err(exists());
        }
        let mut file = tempfile::Builder::new()
            .prefix(".quittance-")
            .suffix(".unfinished")
            .tempfile_in(&folder)
            .map_err(|_| unwritable(target))?;
        // Dropped unfinished, it removes itself: a damaged piece leaves no file behind.
        self.read_evidence(evidence, &mut |piece| file.write_all(piece).map_err(|error| full_or(&error, target)))?;
        file.as_file().sync_all().map_err(|error| full_or(&error, target))?;
        let done = if replace { file.persist(target) } else { file.persist_noclobber(target) };
        done.map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => exists(),
            _ => full_or(&error.error, target),
        })?;
        // Some file systems can't sync a folder; the file itself is on disk.
        let _ = sync_folder(&folder);
        Ok(Exported { id: evidence.id.clone(), path: target.display().to_string(), sha256: evidence.sha256.clone() })
    }
}

fn full_or(error: &std::io::Error, target: &Path) -> Problem {
    if error.kind() == std::io::ErrorKind::StorageFull { Problem::DiskFull } else { unwritable(target) }
}

fn unwritable(target: &Path) -> Problem {
    Problem::File { what: "unwritable", name: name_of(target) }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The name a piece of evidence is written under.
fn file_name(evidence: &Evidence) -> String {
    match &evidence.content {
        Content::File { name, .. } => safe_name(name),
        Content::Note { .. } => format!("{}-{}.txt", evidence.captured.format("%Y-%m-%d"), evidence.id),
    }
}

/// A file name that every system takes and that leads nowhere else. The name in the vault may come from anywhere.
pub fn safe_name(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) || is_hidden(c) { '_' } else { c })
        .take(120)
        .collect();
    let safe = safe.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']).to_owned();
    let stem = safe.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let device = ["con", "prn", "aux", "nul"].contains(&stem.as_str())
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    match safe.as_str() {
        "" => "evidence".to_owned(),
        _ if device => format!("_{safe}"),
        _ => safe,
    }
}

/// Marks that turn the reading direction: “exe.gpj” can be made to look like “jpg.exe” and back.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The name with a number before its ending, when others have it already.
fn unlike(taken: &[String], name: &str) -> String {
    let free = |candidate: &str| taken.iter().all(|other| !other.eq_ignore_ascii_case(candidate));
    if free(name) {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let mut n = 2;
    loop {
        let candidate = format!("{stem} ({n}){ending}");
        if free(&candidate) {
            return candidate;
        }
        n += 1;
    }
}
