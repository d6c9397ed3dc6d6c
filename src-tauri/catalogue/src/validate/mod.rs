//! Checks entries before they may enter the catalogue, and says what to do about each fault.
//!
//! Every rule has a [`Code`]; a fault names file, line, field, what is wrong and the remedy, in both languages. Nothing is
//! repaired silently. The build script runs the same checks, so a broken entry can't get into a release.

mod across;
mod barriers;
mod code;
mod contacts;
mod domains;
mod identity;
mod locate;
mod marks;
mod own;
mod reading;
mod sheet;
mod sources;
mod waits;
mod walk;
mod ways;
mod words;

pub use code::{Code, Severity};
pub(crate) use identity::is_slug;
pub use own::of_private;
pub use reading::EntryFile;
pub(crate) use reading::shape_fault;
pub use sheet::Violation;
pub(crate) use sheet::said;
pub(crate) use walk::froms;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::bundle::Reference;
use crate::entry::Service;
use sheet::Sheet;

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Entries that could be read, ordered by id. They may still have faults.
    pub files: Vec<EntryFile>,
    /// Faults and warnings, ordered by file and line.
    pub violations: Vec<Violation>,
}

impl Report {
    /// Faults that keep an entry out of the catalogue.
    pub fn errors(&self) -> impl Iterator<Item = &Violation> {
        self.violations.iter().filter(|v| v.severity() == Severity::Error)
    }

    /// Remarks that keep nothing out.
    pub fn warnings(&self) -> impl Iterator<Item = &Violation> {
        self.violations.iter().filter(|v| v.severity() == Severity::Warning)
    }

    /// Whether every entry may enter the catalogue.
    pub fn is_clean(&self) -> bool {
        self.errors().next().is_none()
    }
}

/// Checks every `.toml` file of a folder. `today` bounds dates; without it, dates of the future pass.
///
/// # Errors
/// When the folder can't be listed. A file that can't be read is a fault in the report.
pub fn folder(dir: &Path, reference: &Reference, today: Option<NaiveDate>) -> std::io::Result<Report> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(dir)?
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .collect();
    paths.sort();
    Ok(paths_beside(&paths, &[], reference, today))
}

/// Checks single files against services that are already in a catalogue. A file may replace the service with its id.
pub fn paths_beside(paths: &[PathBuf], known: &[Service], reference: &Reference, today: Option<NaiveDate>) -> Report {
    let mut files = Vec::new();
    let mut violations = Vec::new();
    for path in paths {
        match EntryFile::read(path) {
            Ok(file) => files.push(file),
            Err(fault) => violations.push(*fault),
        }
    }
    let mut report = check(files, known, reference, today);
    report.violations.append(&mut violations);
    report.violations.sort_by(|a, b| (&a.file, a.line, a.code, &a.field).cmp(&(&b.file, b.line, b.code, &b.field)));
    report
}

/// Checks entries that have been read. `known` are services they may refer to and must not collide with.
pub fn check(mut files: Vec<EntryFile>, known: &[Service], reference: &Reference, today: Option<NaiveDate>) -> Report {
    files.sort_by(|a, b| a.service.id.cmp(&b.service.id));
    let read: HashSet<&str> = files.iter().map(|f| f.service.id.as_str()).collect();
    let beside: Vec<&Service> = known.iter().filter(|s| !read.contains(s.id.as_str())).collect();
    let ids: HashSet<&str> = read.iter().copied().chain(beside.iter().map(|s| s.id.as_str())).collect();

    let mut violations = Vec::new();
    for file in &files {
        let mut sheet = Sheet::new(file, &mut violations);
        identity::check(&mut sheet, reference, &ids);
        words::check(&mut sheet);
        sources::check(&mut sheet, today);
        marks::check(&mut sheet);
        contacts::check(&mut sheet);
        ways::check(&mut sheet, reference, &ids);
        waits::check(&mut sheet);
        barriers::check(&mut sheet, reference);
    }
    across::check(&files, &beside, &mut violations);
    across::circles(&files, &beside, &mut violations);
    domains::check(&files, &beside, &mut violations);
    locate::fill_lines(&files, &mut violations);
    Report { files, violations }
}
