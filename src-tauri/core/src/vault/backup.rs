//! Backups. One counts only after it was opened with the key and looked through.

use std::path::{Path, PathBuf};

use quittance_keys::DatabaseKey;
use serde::{Deserialize, Serialize};

use super::life::sync_folder;
use super::{Vault, VaultFolder};
use crate::clock::Clock;
use crate::store::Store;
use crate::{Problem, Result};

/// How many of the newest are kept.
const RECENT: usize = 10;
/// Of how many months one is kept beyond those.
const MONTHS: usize = 6;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum BackupReason {
    /// The schema was about to change.
    Migration {
        /// The schema before.
        from: u32,
    },
    /// A file was about to be imported.
    Import,
    /// A backup was about to be put in place.
    Restore,
    /// The first change of a day.
    Daily,
    /// Somebody asked.
    Asked,
}

impl BackupReason {
    fn word(self) -> String {
        match self {
            Self::Migration { from } => format!("schema{from}"),
            Self::Import => "import".into(),
            Self::Restore => "restore".into(),
            Self::Daily => "daily".into(),
            Self::Asked => "asked".into(),
        }
    }
}

/// A backup on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Backup {
    /// File name below the vault's `backups` folder. It tells when (UTC) and why.
    pub file: String,
    /// Size.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
}

impl Vault {
    /// Makes a backup, opens it, looks through it, and only then lets it count.
    pub fn back_up(&self, reason: BackupReason) -> Result<Backup> {
        make(&self.folder, &self.store, self.database_key(), self.clock, reason)
    }

    /// Makes a backup unless today has one already.
    pub fn back_up_daily(&self) -> Result<Option<Backup>> {
        let today = self.clock.now().format("%Y%m%d").to_string();
        if self.folder.list_backups()?.iter().any(|backup| backup.file.starts_with(&today)) {
            return Ok(None);
        }
        self.back_up(BackupReason::Daily).map(Some)
    }
}

impl VaultFolder {
    /// The backups, newest first.
    pub fn list_backups(&self) -> Result<Vec<Backup>> {
        let entries = match std::fs::read_dir(self.backups()) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Problem::Folder(error)),
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.map_err(Problem::Folder)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".db") {
                let bytes = entry.metadata().map_err(Problem::Folder)?.len();
                found.push(Backup { file: name, bytes });
            }
        }
        found.sort_by(|a, b| b.file.cmp(&a.file));
        Ok(found)
    }

    /// The path of a backup.
    pub fn backup_path(&self, file: &str) -> PathBuf {
        // The name may come from a window: only its last part counts.
        self.backups().join(Path::new(file).file_name().unwrap_or_default())
    }
}

pub(super) fn make(
    folder: &VaultFolder,
    store: &Store,
    key: &DatabaseKey,
    clock: Clock,
    reason: BackupReason,
) -> Result<Backup> {
    let backups = folder.backups();
    std::fs::create_dir_all(&backups).map_err(Problem::Folder)?;
    let stamp = clock.now().format("%Y%m%dT%H%M%SZ").to_string();
    let mut name = format!("{stamp}-{}.db", reason.word());
    let mut again = 1;
    while backups.join(&name).exists() {
        again += 1;
        name = format!("{stamp}-{}-{again}.db", reason.word());
    }
    let unfinished = backups.join(format!("{name}.new"));
    let _ = std::fs::remove_file(&unfinished);
    let made = store.copy_to(&unfinished, key).and_then(|()| Store::inspect(&unfinished, key).map(drop));
    let cleared = ["-wal", "-shm"].map(|tail| backups.join(format!("{name}.new{tail}")));
    for leftover in &cleared {
        let _ = std::fs::remove_file(leftover);
    }
    if let Err(problem) = made {
        let _ = std::fs::remove_file(&unfinished);
        return Err(problem);
    }
    std::fs::rename(&unfinished, backups.join(&name)).map_err(Problem::Folder)?;
    sync_folder(&backups)?;
    let bytes = std::fs::metadata(backups.join(&name)).map_err(Problem::Folder)?.len();
    rotate(folder)?;
    Ok(Backup { file: name, bytes })
}

/// Keeps the newest few, and the newest of each of some months beyond them.
fn rotate(folder: &VaultFolder) -> Result<()> {
    let all = folder.list_backups()?;
    let mut months: Vec<&str> = Vec::new();
    for (place, backup) in all.iter().enumerate() {
        let month = backup.file.get(..6).unwrap_or_default();
        let first_of_month = !months.contains(&month);
        if first_of_month {
            months.push(month);
        }
        let kept = place < RECENT || (first_of_month && months.len() <= MONTHS);
        if !kept {
            std::fs::remove_file(folder.backup_path(&backup.file)).map_err(Problem::Folder)?;
        }
    }
    Ok(())
}
