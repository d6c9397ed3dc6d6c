//! Small files in the vault folder: read with a limit, written all or not at all.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use crate::{KeyProblem, Result};

/// Whether a file of that name may be there already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    Refuse,
    Replace,
}

/// The first `limit` bytes and one more, so that a caller sees when there was more. `None` without a file.
pub(crate) fn read(dir: &Path, name: &str, limit: u64) -> Result<Option<Vec<u8>>> {
    let storage = KeyProblem::storage("reading from the vault folder");
    let file = match File::open(dir.join(name)) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(storage(error)),
    };
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(storage)?;
    Ok(Some(bytes))
}

/// Writes beside, flushes to the disk, renames, and flushes the folder: at any moment the name stands for the whole
/// old file or the whole new one. On Unix only the user may read it.
pub(crate) fn write(dir: &Path, name: &str, bytes: &[u8], existing: Existing) -> Result<()> {
    let storage = KeyProblem::storage("writing to the vault folder");
    let mut beside = tempfile::Builder::new().prefix(&before(name)).suffix(AFTER).tempfile_in(dir).map_err(&storage)?;
    beside.write_all(bytes).map_err(&storage)?;
    beside.as_file().sync_all().map_err(&storage)?;
    let to = dir.join(name);
    match existing {
        Existing::Replace => beside.persist(to).map_err(|error| storage(error.error))?,
        Existing::Refuse => beside.persist_noclobber(to).map_err(|error| match error.error.kind() {
            ErrorKind::AlreadyExists => KeyProblem::FileExists,
            _ => storage(error.error),
        })?,
    };
    flush_folder(dir).map_err(&storage)?;
    sweep(dir, name);
    Ok(())
}

/// Takes the file away. Having none is as good.
pub(crate) fn remove(dir: &Path, name: &str) -> Result<()> {
    match fs::remove_file(dir.join(name)) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(KeyProblem::storage("deleting from the vault folder")(error))
        }
        _ => Ok(()),
    }
}

const AFTER: &str = ".new";

fn before(name: &str) -> String {
    format!("{name}.")
}

/// Deletes what interrupted writes left: an old half-written key file may still open with an old passphrase.
/// Only housekeeping, so a failure is no failure of the write.
fn sweep(dir: &Path, name: &str) {
    let before = before(name);
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let found = entry.file_name();
        if found.to_str().is_some_and(|found| found.starts_with(&before) && found.ends_with(AFTER)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(unix)]
fn flush_folder(dir: &Path) -> std::io::Result<()> {
    match File::open(dir)?.sync_all() {
        // Some network file systems cannot flush a folder; the rename itself is done.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

#[cfg(not(unix))]
fn flush_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}
