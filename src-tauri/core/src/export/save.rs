//! Writing the backup: streamed to a file beside its place, then renamed; the folder of evidence first.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{FILES, FORMAT, FileLine, SavedBackup, VERSION};
use crate::service::name_of;
use crate::store::{Kind, SCHEMA};
use crate::vault::{Vault, sync_folder};
use crate::{Problem, Result};

impl Vault {
    /// Writes the whole vault as JSON, with the bytes of evidence in a folder of the same name beside it. The files are
    /// readable by their owner only, and not encrypted.
    ///
    /// # Errors
    /// [`Problem::File`] where something is there already and `replace` does not say so, or can't be written; damaged
    /// evidence. Nothing half-written is left.
    pub fn save_backup(&self, path: &Path, replace: bool) -> Result<SavedBackup> {
        let wrong = |what: &'static str| Problem::File { what, name: name_of(path) };
        let parent = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        let folder = files_of(path);
        if path.is_dir() {
            return Err(wrong("folder"));
        }
        if !replace && path.symlink_metadata().is_ok() {
            return Err(wrong("exists"));
        }
        if folder.symlink_metadata().is_ok() && !(replace && is_ours(&folder)) {
            return Err(Problem::File { what: "exists", name: name_of(&folder) });
        }
        let blobs = self.store().blobs()?;
        let beside = self.files_beside(&parent, &blobs, &wrong)?;
        let mut file = tempfile::Builder::new()
            .prefix(".quittance-")
            .suffix(".unfinished")
            .tempfile_in(&parent)
            .map_err(|_| wrong("unwritable"))?;
        let (records, history) = {
            let mut out = BufWriter::new(file.as_file_mut());
            let written = self.write_backup(&mut out, &blobs);
            let counts = written.map_err(|error| error.of(&wrong))?;
            out.flush().map_err(|error| failed(&error, &wrong))?;
            counts
        };
        file.as_file().sync_all().map_err(|error| failed(&error, &wrong))?;
        let bytes = file.as_file().metadata().map_or(0, |found| found.len());
        let old = folder.symlink_metadata().is_ok().then(|| {
            let kept = tempfile::Builder::new().prefix(".quittance-").suffix(".old").tempdir_in(&parent)?;
            std::fs::rename(&folder, kept.path().join(FILES))?;
            Ok::<_, std::io::Error>(kept)
        });
        let old = old.transpose().map_err(|_| wrong("unwritable"))?;
        let moved = || -> std::io::Result<()> {
            if let Some(beside) = &beside {
                std::fs::rename(beside.path().join(FILES), &folder)?;
            }
            let done = if replace { file.persist(path) } else { file.persist_noclobber(path) };
            done.map(drop).map_err(|error| error.error)
        };
        if let Err(error) = moved() {
            if let Some(old) = &old {
                let _ = std::fs::remove_dir_all(&folder);
                let _ = std::fs::rename(old.path().join(FILES), &folder);
            } else if beside.is_some() {
                let _ = std::fs::remove_dir_all(&folder);
            }
            return Err(failed(&error, &wrong));
        }
        // Some file systems can't sync a folder; the files themselves are on disk.
        let _ = sync_folder(&parent);
        Ok(SavedBackup {
            path: path.display().to_string(),
            bytes,
            records,
            history,
            files: u32::try_from(blobs.len()).unwrap_or(u32::MAX),
            folder: beside.is_some().then(|| folder.display().to_string()),
            files_bytes: blobs.iter().map(|(_, bytes)| bytes).sum(),
        })
    }

    /// The bytes of evidence in a folder that is not in its place yet; none where there are none.
    fn files_beside(
        &self,
        parent: &Path,
        blobs: &[(String, u64)],
        wrong: &dyn Fn(&'static str) -> Problem,
    ) -> Result<Option<tempfile::TempDir>> {
        if blobs.is_empty() {
            return Ok(None);
        }
        let beside = tempfile::Builder::new()
            .prefix(".quittance-")
            .suffix(".unfinished")
            .tempdir_in(parent)
            .map_err(|_| wrong("unwritable"))?;
        let folder = beside.path().join(FILES);
        std::fs::create_dir(&folder).and_then(|()| private(&folder)).map_err(|_| wrong("unwritable"))?;
        for (sha256, _) in blobs {
            let mut file = std::fs::File::create(folder.join(sha256)).map_err(|_| wrong("unwritable"))?;
            let there = self
                .store()
                .read_blob(sha256, &mut |piece| file.write_all(piece).map_err(|error| failed(&error, wrong)))?;
            if !there {
                return Err(Problem::EvidenceDamaged { what: "gone" });
            }
            file.sync_all().map_err(|error| failed(&error, wrong))?;
        }
        Ok(Some(beside))
    }

    /// One record or entry a line, so that a difference between two backups can be read.
    fn write_backup(&self, out: &mut impl Write, blobs: &[(String, u64)]) -> std::result::Result<(u32, u32), Failed> {
        let made = self.clock().now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        writeln!(out, "{{\n\"format\": {},", json(&FORMAT)?)?;
        writeln!(out, "\"version\": {VERSION},\n\"schema\": {SCHEMA},")?;
        writeln!(out, "\"made\": {},\n\"program\": {},", json(&made)?, json(&env!("CARGO_PKG_VERSION"))?)?;
        let mut files = List::begin(out, "files")?;
        for (sha256, bytes) in blobs {
            files.line(out, &FileLine { sha256: sha256.clone(), bytes: *bytes })?;
        }
        files.end(out)?;
        let mut records = List::begin(out, "records")?;
        for kind in Kind::ALL {
            for record in self.store().records(*kind)? {
                records.line(out, &record)?;
            }
        }
        let recorded = records.end(out)?;
        let mut history = List::begin(out, "history")?;
        self.store().each_line(&mut |line| history.line(out, &line).map_err(Failed::problem))?;
        let entries = history.end(out)?;
        let about: std::collections::BTreeMap<&str, String> = self.store().abouts()?.into_iter().collect();
        writeln!(out, "\"about\": {}\n}}", json(&about)?)?;
        Ok((recorded, entries))
    }
}

/// A list in the file, one thing a line.
struct List {
    count: u32,
}

impl List {
    fn begin(out: &mut impl Write, name: &str) -> std::result::Result<Self, Failed> {
        write!(out, "\"{name}\": [")?;
        Ok(Self { count: 0 })
    }

    fn line(&mut self, out: &mut impl Write, it: &impl Serialize) -> std::result::Result<(), Failed> {
        out.write_all(if self.count == 0 { b"\n" } else { b",\n" })?;
        out.write_all(json(it)?.as_bytes())?;
        self.count = self.count.saturating_add(1);
        Ok(())
    }

    fn end(self, out: &mut impl Write) -> std::result::Result<u32, Failed> {
        out.write_all(if self.count == 0 { b"],\n" } else { b"\n],\n" })?;
        Ok(self.count)
    }
}

/// Writing failed, or reading the vault did.
enum Failed {
    File(std::io::Error),
    Vault(Problem),
}

impl Failed {
    fn of(self, wrong: &dyn Fn(&'static str) -> Problem) -> Problem {
        match self {
            Self::File(error) => failed(&error, wrong),
            Self::Vault(problem) => problem,
        }
    }

    /// For where only a problem can come through; the file's name is put in by who knows it.
    fn problem(self) -> Problem {
        self.of(&|what| Problem::File { what, name: String::new() })
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::File(error)
    }
}
impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Vault(problem)
    }
}

fn json(it: &impl Serialize) -> std::result::Result<String, Failed> {
    serde_json::to_string(it).map_err(|source| Failed::Vault(Problem::Row { kind: "backup", source }))
}

fn failed(error: &std::io::Error, wrong: &dyn Fn(&'static str) -> Problem) -> Problem {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Problem::DiskFull,
        std::io::ErrorKind::AlreadyExists => wrong("exists"),
        _ => wrong("unwritable"),
    }
}

/// The folder is its owner's only.
#[cfg(unix)]
fn private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn private(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// The folder of evidence that belongs to a backup: `name.files` beside `name.json`.
pub(super) fn files_of(path: &Path) -> PathBuf {
    path.with_extension(FILES)
}

/// Whether a folder holds nothing but files named by hashes: one we wrote, which may give way.
fn is_ours(folder: &Path) -> bool {
    let hash = |name: &str| name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    folder.is_dir()
        && std::fs::read_dir(folder).is_ok_and(|mut entries| {
            entries.all(|entry| entry.is_ok_and(|entry| hash(&entry.file_name().to_string_lossy())))
        })
}
