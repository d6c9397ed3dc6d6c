//! Files of a person's that are read or written as a whole: lists, packs, entries, patches. Names only, never folders, get
//! into problems.

use std::io::{Read, Write};
use std::path::Path;

use crate::vault::sync_folder;
use crate::{Problem, Result};

/// Reads a file that may hold at most so many bytes.
///
/// # Errors
/// [`Problem::File`] or [`Problem::TooLarge`].
pub fn read_file(path: &Path, most: u64) -> Result<Vec<u8>> {
    let wrong = |what: &'static str| Problem::File { what, name: name_of(path) };
    let found = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => wrong("missing"),
        _ => wrong("unreadable"),
    })?;
    if found.is_dir() {
        return Err(wrong("folder"));
    }
    let file = std::fs::File::open(path).map_err(|_| wrong("unreadable"))?;
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| wrong("unreadable"))?;
    match u64::try_from(bytes.len()) {
        Ok(0) => Err(wrong("empty")),
        Ok(length) if length <= most => Ok(bytes),
        _ => Err(Problem::TooLarge { what: "file", limit: most }),
    }
}

/// Reads a text of that size.
///
/// # Errors
/// As [`read_file`]; what is not UTF-8 is `unreadable`.
pub fn read_text(path: &Path, most: u64) -> Result<String> {
    let bytes = read_file(path, most)?;
    String::from_utf8(bytes).map_err(|_| Problem::File { what: "unreadable", name: name_of(path) })
}

/// Writes a text: beside the file first, synced, then renamed. What is there already is replaced only when `replace` says
/// so.
///
/// # Errors
/// [`Problem::File`] with `exists` or `unwritable`, or [`Problem::DiskFull`].
pub fn write_text(path: &Path, text: &str, replace: bool) -> Result<()> {
    write_bytes(path, text.as_bytes(), replace)
}

/// Writes bytes the same way.
///
/// # Errors
/// As [`write_text`].
pub fn write_bytes(path: &Path, bytes: &[u8], replace: bool) -> Result<()> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let wrong = |what: &'static str| Problem::File { what, name: name_of(path) };
    let failed = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::StorageFull => Problem::DiskFull,
        std::io::ErrorKind::AlreadyExists => wrong("exists"),
        _ => wrong("unwritable"),
    };
    if !replace && path.symlink_metadata().is_ok() {
        return Err(wrong("exists"));
    }
    let mut file = tempfile::Builder::new()
        .prefix(".quittance-")
        .suffix(".unfinished")
        .tempfile_in(folder)
        .map_err(|_| wrong("unwritable"))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|error| failed(&error))?;
    let done = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    done.map_err(|error| failed(&error.error))?;
    // Some file systems can't sync a folder; the file itself is on disk.
    let _ = sync_folder(folder);
    Ok(())
}

/// The name of a file without its folder.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
