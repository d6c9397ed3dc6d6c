//! The table of foreign formats, and how a file finds its own.
//!
//! Recognition looks at content only: people rename files, and phones share backups as `.txt`.

use std::fs::File;
use std::io::{BufRead, Read};
use std::path::Path;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime};
use zeroize::{Zeroize, Zeroizing};

use crate::job::Job;
use crate::kind;
use crate::passwords::{APPLE, CHROME, FIREFOX};
use crate::problem::ImportProblem;
use crate::reading::Reading;
use crate::sms::SMS_BACKUP_RESTORE;

/// How many bytes of a file are looked at to recognise it.
pub const HEAD_BYTES: usize = 64 * 1024;

/// What a reading needs to know from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOptions {
    /// The zone in which instants of the file become dates. China Standard Time (UTC+8) unless said otherwise:
    /// a code that came at 2 in the morning belongs to the day the person lived, not to that of Greenwich.
    pub zone: FixedOffset,
    /// Today, as the caller knows it. Dates from the day after tomorrow on are not believed.
    pub today: NaiveDate,
    /// Size of the file, for the progress. [`read_file`] fills it in.
    pub bytes_total: Option<u64>,
    /// Read a file that ends in the middle as far as it goes, with a warning, instead of refusing it.
    pub accept_truncated: bool,
}

impl ReadOptions {
    /// The usual options on a given day.
    pub fn on(today: NaiveDate) -> Self {
        let zone = FixedOffset::east_opt(8 * 3600).expect("eight hours are less than a day");
        Self { zone, today, bytes_total: None, accept_truncated: false }
    }

    /// What a clock in the zone showed at an instant (milliseconds since 1970, UTC). `None` if that is before 1990
    /// or after tomorrow: exporters write 1601 or 2056 for "none".
    pub(crate) fn clock(&self, instant: i64) -> Option<NaiveDateTime> {
        let at = DateTime::from_timestamp_millis(instant)?.with_timezone(&self.zone).naive_local();
        let tomorrow = self.today.succ_opt().unwrap_or(self.today);
        (at.year() >= 1990 && at.date() <= tomorrow).then_some(at)
    }
}

/// One foreign format. It knows the file and nothing of the vault.
pub trait Source: Sync {
    /// The name used on the command line, in summaries and in messages. Never changes.
    fn id(&self) -> &'static str;

    /// Whether a file that begins with these bytes (the first [`HEAD_BYTES`], as they are on disk) is in this format.
    fn recognises(&self, head: &[u8]) -> bool;

    /// Reads a file from its first byte on.
    ///
    /// # Errors
    /// [`ImportProblem::Cancelled`] when the job was stopped, otherwise what is wrong with the file. Either way
    /// nothing is left behind.
    fn read(&self, file: &mut dyn BufRead, options: &ReadOptions, job: &mut Job<'_>) -> Result<Reading, ImportProblem>;
}

/// Every format that is read, the most specific first.
pub static SOURCES: &[&dyn Source] = &[&SMS_BACKUP_RESTORE, &FIREFOX, &APPLE, &CHROME];

/// The format of a file that begins with these bytes.
pub fn recognise(head: &[u8]) -> Option<&'static dyn Source> {
    SOURCES.iter().copied().find(|source| source.recognises(head))
}

/// The format of that name.
pub fn source_named(id: &str) -> Option<&'static dyn Source> {
    SOURCES.iter().copied().find(|source| source.id() == id)
}

/// Like [`recognise`], but says what the file is if it is not read here.
///
/// # Errors
/// [`ImportProblem::NotThisKind`] for a known kind that is not read, [`ImportProblem::EmptyFile`],
/// [`ImportProblem::Binary`] and [`ImportProblem::UnknownFormat`].
pub fn identify(head: &[u8]) -> Result<&'static dyn Source, ImportProblem> {
    let text = crate::text::head(head);
    if text.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportProblem::EmptyFile);
    }
    if let Some(source) = recognise(head) {
        return Ok(source);
    }
    if let Some(kind) = kind::of(head, &text) {
        return Err(ImportProblem::NotThisKind { kind });
    }
    Err(if is_binary(&text) { ImportProblem::Binary } else { ImportProblem::UnknownFormat })
}

/// Reads the file at `path`; `format` names the source, otherwise the content decides.
///
/// # Errors
/// [`ImportProblem::Missing`], [`ImportProblem::Folder`], [`ImportProblem::Unreadable`] when the file cannot be
/// opened, [`ImportProblem::NoSuchSource`] and [`ImportProblem::NotInFormat`] when `format` does not fit, those of
/// [`identify`] and those of [`Source::read`].
pub fn read_file(
    path: &Path,
    format: Option<&str>,
    options: &ReadOptions,
    job: &mut Job<'_>,
) -> Result<Reading, ImportProblem> {
    let named = format.map(|id| source_named(id).ok_or(ImportProblem::NoSuchSource)).transpose()?;
    let found = std::fs::metadata(path)?;
    if found.is_dir() {
        return Err(ImportProblem::Folder);
    }
    if !found.is_file() {
        return Err(ImportProblem::Unreadable { reason: "not-a-file" });
    }
    if found.len() == 0 {
        return Err(ImportProblem::EmptyFile);
    }
    let mut file = WipedReader::new(File::open(path)?);
    let mut head = Zeroizing::new(Vec::with_capacity(HEAD_BYTES));
    (&mut file).take(HEAD_BYTES as u64).read_to_end(&mut head)?;
    let source = match named {
        None => identify(&head)?,
        Some(source) if source.recognises(&head) => source,
        // A wrong name must not hide that the file is, say, a zip.
        Some(source) => {
            return Err(match identify(&head) {
                Ok(_) | Err(ImportProblem::UnknownFormat) => ImportProblem::NotInFormat { expected: source.id() },
                Err(problem) => problem,
            });
        }
    };
    let options = ReadOptions { bytes_total: Some(found.len()), ..options.clone() };
    source.read(&mut head.as_slice().chain(file), &options, job)
}

/// More than a few control characters are not text in any encoding we read.
fn is_binary(head: &[u8]) -> bool {
    let odd = head.iter().filter(|b| b.is_ascii_control() && !b.is_ascii_whitespace() && **b != 0x1b).count();
    head.contains(&0) || odd * 20 > head.len()
}

/// A buffered file whose buffer is wiped: password lists pass through it.
struct WipedReader {
    file: File,
    buffer: Zeroizing<Vec<u8>>,
    at: usize,
    len: usize,
}

impl WipedReader {
    fn new(file: File) -> Self {
        Self { file, buffer: Zeroizing::new(vec![0; HEAD_BYTES]), at: 0, len: 0 }
    }
}

impl Read for WipedReader {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let mut ready = self.fill_buf()?;
        let taken = ready.read(out)?;
        self.consume(taken);
        Ok(taken)
    }
}

impl BufRead for WipedReader {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.at == self.len {
            self.buffer[..self.len].zeroize();
            self.at = 0;
            self.len = 0;
            self.len = self.file.read(&mut self.buffer)?;
        }
        Ok(&self.buffer[self.at..self.len])
    }

    fn consume(&mut self, amount: usize) {
        self.at = (self.at + amount).min(self.len);
    }
}
