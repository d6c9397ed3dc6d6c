//! The vault as files that anybody can read: a backup in JSON that goes both ways, and what goes only out.
//!
//! `docs/export.md` describes the backup field by field. It is complete: records, history with its seals, and the bytes of
//! evidence in a folder beside it; read into an empty vault it gives the same vault. It is *not encrypted*, which every reader
//! says before it is written. What a newcomer gets wrong: leaving the history out. Without it nothing proves that evidence
//! is what was put in.

use serde::{Deserialize, Serialize};

mod load;
mod save;
#[cfg(test)]
mod tests;

pub use load::{LoadedBackup, is_backup, look_at_backup};

/// What a backup says it is.
const FORMAT: &str = "quittance-backup";
/// The version of the format that is written; older ones are read, newer ones are not.
const VERSION: u32 = 1;
/// The folder beside `name.json` that holds the bytes of evidence is `name.files`.
const FILES: &str = "files";

/// One file of evidence, as the backup lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileLine {
    /// SHA-256 in lower-case hexadecimal, which is its name in the folder.
    sha256: String,
    /// Length in bytes.
    bytes: u64,
}

/// A backup that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SavedBackup {
    /// The file.
    pub path: String,
    /// Its length.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// How many records are in it.
    pub records: u32,
    /// How many entries of the history.
    pub history: u32,
    /// How many files of evidence lie beside it.
    pub files: u32,
    /// The folder they lie in, if there are any.
    pub folder: Option<String>,
    /// Their length together.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub files_bytes: u64,
}
