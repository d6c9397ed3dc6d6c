//! Reading a backup into an empty vault: looked through whole before anything is written, and written in one transaction.

use std::collections::BTreeMap;
use std::io::{BufReader, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::save::files_of;
use super::{FORMAT, FileLine, VERSION};
use crate::evidence::Limits;
use crate::service::name_of;
use crate::store::{HistoryLine, Kind, Record, Refused, SCHEMA};
use crate::vault::{BackupReason, Happened, Vault};
use crate::{Op, Problem, Result};

/// A file larger than this is not read: it would not fit into memory.
const MOST_BYTES: u64 = 1 << 30;

/// A backup that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LoadedBackup {
    /// How many records.
    pub records: u32,
    /// How many entries of the history.
    pub history: u32,
    /// How many files of evidence.
    pub files: u32,
}

/// Only the head: enough to say what a file is.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    schema: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "version")]
    _version: u32,
    #[serde(rename = "schema")]
    _schema: u32,
    #[serde(rename = "made")]
    _made: String,
    #[serde(rename = "program")]
    _program: String,
    files: Vec<FileLine>,
    records: Vec<Record>,
    history: Vec<HistoryLine>,
    about: BTreeMap<String, String>,
}

/// Whether a file begins as a backup does, whoever it is from and whatever its name.
pub fn is_backup(path: &Path) -> bool {
    let mut head = Vec::new();
    let Ok(file) = std::fs::File::open(path) else { return false };
    if file.take(256).read_to_end(&mut head).is_err() {
        return false;
    }
    let text: String = String::from_utf8_lossy(&head).chars().filter(|c| !c.is_whitespace()).collect();
    text.trim_start_matches('\u{feff}').starts_with(&format!("{{\"format\":\"{FORMAT}\""))
}

/// Looks through a backup and its files of evidence, as far as that goes without a vault.
///
/// # Errors
/// [`Problem::Backup`] says what is wrong with the file and where.
pub fn look_at_backup(path: &Path) -> Result<()> {
    look_at_files(&files_of(path), &read(path)?.files)
}

impl Vault {
    /// Puts a backup into this vault, which may hold nothing but people. What the vault was becomes a backup first; the
    /// history afterwards is the one that was carried here, seals and all.
    ///
    /// # Errors
    /// [`Problem::NotEmpty`]; [`Problem::Backup`] says what is wrong with the file and where. Nothing is changed then.
    pub fn load_backup(&mut self, path: &Path) -> Result<LoadedBackup> {
        let whole = read(path)?;
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Person) {
            if self.count(*kind)? > 0 {
                return Err(Problem::NotEmpty);
            }
        }
        let folder = files_of(path);
        look_at_files(&folder, &whole.files)?;
        self.back_up(BackupReason::Restore)?;
        let store = self.store();
        store.begin()?;
        let put = || -> Result<()> {
            store.clear()?;
            for file in &whole.files {
                let mut source =
                    std::fs::File::open(folder.join(&file.sha256)).map_err(|_| broken("file-gone", &file.sha256))?;
                let kept =
                    store.keep_blob(&mut source, Limits::STATED.file, &mut |_| {}).map_err(
                        |refused| match refused {
                            Refused::Store(problem) => problem,
                            Refused::TooMany | Refused::Source(_) => broken("file-changed", &file.sha256),
                        },
                    )?;
                if kept.sha256 != file.sha256 {
                    return Err(broken("file-changed", &file.sha256));
                }
            }
            let about: Vec<(String, String)> = whole.about.clone().into_iter().collect();
            store.put_carried(&whole.records, &whole.history, &about)?;
            if !store.references_hold()? {
                return Err(broken("reference", ""));
            }
            match store.verify_history() {
                Err(Problem::HistoryBroken { entry }) => Err(broken("history", &entry.to_string())),
                outcome => outcome.map(drop),
            }
        };
        if let Err(problem) = put().and_then(|()| store.commit()) {
            store.roll_back();
            return Err(problem);
        }
        self.carried(&Happened {
            op: Op::LoadBackup.key().to_owned(),
            subject: None,
            kind: "do".to_owned(),
            touched: Kind::ALL.to_vec(),
            origin: String::new(),
            shut: vec![],
        });
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(LoadedBackup {
            records: count(whole.records.len()),
            history: count(whole.history.len()),
            files: count(whole.files.len()),
        })
    }
}

fn broken(what: &'static str, at: &str) -> Problem {
    Problem::Backup { what, at: at.to_owned() }
}

fn read(path: &Path) -> Result<Whole> {
    let wrong = |what: &'static str| Problem::File { what, name: name_of(path) };
    let found = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => wrong("missing"),
        _ => wrong("unreadable"),
    })?;
    if found.is_dir() {
        return Err(wrong("folder"));
    }
    if found.len() > MOST_BYTES {
        return Err(Problem::TooLarge { what: "file", limit: MOST_BYTES });
    }
    if !is_backup(path) {
        return Err(broken("other-file", ""));
    }
    let open = || std::fs::File::open(path).map(BufReader::new).map_err(|_| wrong("unreadable"));
    let place = |error: serde_json::Error| {
        // What the reader says may quote a value; the place says enough.
        broken(if error.is_eof() { "ends-early" } else { "line" }, &error.line().to_string())
    };
    let head: Head = serde_json::from_reader(open()?).map_err(place)?;
    if head.format != FORMAT {
        return Err(broken("other-file", ""));
    }
    if head.version > VERSION || head.schema > SCHEMA {
        return Err(Problem::VaultTooNew { found: head.version.max(head.schema), known: SCHEMA });
    }
    serde_json::from_reader(open()?).map_err(place)
}

/// That every file of evidence is there and is the one that was put in, before anything is written.
fn look_at_files(folder: &Path, files: &[FileLine]) -> Result<()> {
    for file in files {
        let plain = file.sha256.len() == 64 && file.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !plain {
            return Err(broken("line", "files"));
        }
        let path = folder.join(&file.sha256);
        let mut source = std::fs::File::open(&path).map_err(|_| broken("file-gone", &file.sha256))?;
        let (mut hash, mut length, mut piece) = (Sha256::new(), 0_u64, vec![0; 64 * 1024]);
        loop {
            let read = source.read(&mut piece).map_err(|_| broken("file-gone", &file.sha256))?;
            if read == 0 {
                break;
            }
            length += read as u64;
            hash.update(&piece[..read]);
        }
        if length != file.bytes || data_encoding::HEXLOWER.encode(&hash.finalize()) != file.sha256 {
            return Err(broken("file-changed", &file.sha256));
        }
    }
    Ok(())
}
