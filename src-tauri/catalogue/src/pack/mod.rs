//! A whole edition of the catalogue as one file, so that a newer one can be used without a new program.
//!
//! ```text
//! quittance-catalogue 1 2026-11-24 142
//! [
//! {"id":"51job","names":{"zh":"前程无忧","en":"51job"}, …},
//! …
//! ]
//! ```
//!
//! One line of plain text (magic, version of the format, date of the edition, number of entries), then JSON in UTF-8, one
//! entry a line, with the field names of the entry files: any program can read it without this one. Tables such as the
//! barriers and the kinds of data are not in it, because the program's planner and words rest on them. What a newcomer
//! gets wrong: a pack is trusted for its signature ([`signature`]), not for being well formed; it is checked like any
//! folder of entries all the same.

mod difference;
mod fault;
pub mod signature;

pub use difference::{Difference, difference};
pub use fault::PackFault;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::entry::Service;
use crate::validate::{self, EntryFile, Report, Violation};
use crate::{Catalogue, Reference};
use signature::{Signed, TrustedKey};

/// The first word of every pack.
pub const MAGIC: &str = "quittance-catalogue";
/// The version of the format this program writes, and the newest it reads. It goes up when an older program would
/// misunderstand an entry; a mere new field it refuses by itself.
pub const FORMAT: u32 = 1;
/// The usual end of a pack's name.
pub const EXTENSION: &str = "qpack";

const MOST_BYTES: usize = 32 * 1024 * 1024;
const MOST_ENTRIES: usize = 20_000;
const LONGEST_HEADER: usize = 120;

/// What is asked of a pack besides being sound.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The edition in use. An older pack is refused, the same day passes.
    pub in_use: Option<NaiveDate>,
    /// Take an older edition all the same, because the person asked for it.
    pub allow_older: bool,
    /// Today. An edition or a source of tomorrow is refused; without it neither is noticed.
    pub today: Option<NaiveDate>,
}

/// What the first line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Version of the format.
    pub format: u32,
    /// Date of the edition.
    pub edition: NaiveDate,
    /// Number of entries.
    pub entries: usize,
}

/// Writes services as a pack. They are checked first, as [`Catalogue::from_pack`] will check them.
///
/// # Errors
/// When an entry has a fault, or there is none.
pub fn pack(services: &[Service], edition: NaiveDate, reference: &Reference) -> Result<Vec<u8>, PackFault> {
    let mut sorted: Vec<&Service> = services.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    checked(sorted.iter().map(|s| (*s).clone()), reference, Some(edition))?;
    let mut out = format!("{MAGIC} {FORMAT} {edition} {}\n[\n", sorted.len());
    for (at, service) in sorted.iter().enumerate() {
        let mut value = serde_json::to_value(service).expect("an entry is maps, lists, strings and numbers");
        drop_nulls(&mut value);
        out.push_str(&value.to_string());
        out.push_str(if at + 1 == sorted.len() { "\n" } else { ",\n" });
    }
    out.push_str("]\n");
    Ok(out.into_bytes())
}

/// What the first line of a pack says, without reading the rest.
///
/// # Errors
/// When it is no pack, or one for a newer program.
pub fn header(bytes: &[u8]) -> Result<Header, PackFault> {
    let end = bytes.iter().take(LONGEST_HEADER).position(|&b| b == b'\n').ok_or(PackFault::NotAPack)?;
    let line = std::str::from_utf8(&bytes[..end]).map_err(|_| PackFault::NotAPack)?;
    let mut words = line.trim_end_matches('\r').split(' ');
    if words.next() != Some(MAGIC) {
        return Err(PackFault::NotAPack);
    }
    let format: u32 = words.next().and_then(|word| word.parse().ok()).ok_or(PackFault::NotAPack)?;
    if format > FORMAT {
        return Err(PackFault::NewerFormat { found: format, known: FORMAT });
    }
    let damaged = || PackFault::Damaged { line: 1, why: line.to_owned() };
    let edition = words.next().and_then(|word| NaiveDate::parse_from_str(word, "%Y-%m-%d").ok()).ok_or_else(damaged)?;
    let entries = words.next().and_then(|word| word.parse().ok()).ok_or_else(damaged)?;
    if words.next().is_some() || format == 0 {
        return Err(damaged());
    }
    Ok(Header { format, edition, entries })
}

impl Catalogue {
    /// Reads and checks a pack. It stands for itself: lay it over the embedded catalogue with [`Catalogue::with`] to
    /// keep services that it leaves out.
    ///
    /// # Errors
    /// What is wrong with it; every faulty entry and field by name.
    pub fn from_pack(bytes: &[u8], wanted: &Wanted) -> Result<Self, PackFault> {
        if bytes.len() > MOST_BYTES {
            return Err(PackFault::TooLarge { bytes: bytes.len(), most: MOST_BYTES });
        }
        let header = header(bytes)?;
        if let Some(in_use) = wanted.in_use.filter(|day| header.edition < *day && !wanted.allow_older) {
            return Err(PackFault::OlderEdition { found: header.edition, in_use });
        }
        if wanted.today.is_some_and(|today| header.edition > today) {
            return Err(PackFault::FutureEdition { found: header.edition });
        }
        let services = entries(bytes, &header)?;
        let reference = Self::embedded().reference();
        checked(services.iter().cloned(), reference, wanted.today)?;
        Ok(Self::new(services, reference.clone()).in_edition(header.edition))
    }

    /// Reads a pack that somebody the person trusts has signed. `signed` is the text of `FILE.minisig`; without it the
    /// pack is refused.
    ///
    /// # Errors
    /// When the signature is missing or wrong, before the pack is looked at; then as [`Catalogue::from_pack`].
    pub fn from_signed_pack(
        bytes: &[u8],
        signed: Option<&str>,
        key: &TrustedKey,
        wanted: &Wanted,
    ) -> Result<(Self, Signed), PackFault> {
        let signed = signature::verify(bytes, signed, key)?;
        Ok((Self::from_pack(bytes, wanted)?, signed))
    }
}

fn entries(bytes: &[u8], header: &Header) -> Result<Vec<Service>, PackFault> {
    let body = bytes.iter().position(|&b| b == b'\n').map_or(&[][..], |end| &bytes[end + 1..]);
    let raw: Vec<&RawValue> = serde_json::from_slice(body).map_err(|why| PackFault::Damaged {
        line: why.line() + 1,
        why: why.to_string().split(" at line ").next().unwrap_or_default().to_owned(),
    })?;
    if raw.len() != header.entries || raw.is_empty() || raw.len() > MOST_ENTRIES {
        return Err(PackFault::Count { told: header.entries, found: raw.len() });
    }
    let mut services = Vec::with_capacity(raw.len());
    let mut faults = Vec::new();
    for (at, json) in raw.iter().enumerate() {
        match serde_json::from_str::<Service>(json.get()) {
            Ok(service) => services.push(service),
            Err(why) => {
                let id = serde_json::from_str::<Id>(json.get()).ok().map(|found| found.id);
                let name = id.unwrap_or_else(|| format!("#{}", at + 1));
                let why = why.to_string();
                faults.push(validate::shape_fault(&name, why.split(" at line ").next().unwrap_or_default()));
            }
        }
    }
    if faults.is_empty() { Ok(services) } else { Err(PackFault::Entries(faults)) }
}

/// The one field that names an entry which can't be read as a whole.
#[derive(Deserialize)]
struct Id {
    id: String,
}

/// The same checks as for a folder. An entry's name in messages is its id.
fn checked(
    services: impl Iterator<Item = Service>,
    reference: &Reference,
    today: Option<NaiveDate>,
) -> Result<(), PackFault> {
    let files: Vec<EntryFile> = services
        .map(|service| EntryFile { name: service.id.clone(), stem: service.id.clone(), text: String::new(), service })
        .collect();
    if files.is_empty() {
        return Err(PackFault::Count { told: 0, found: 0 });
    }
    let report: Report = validate::check(files, &[], reference, today);
    let faults: Vec<Violation> = report.errors().cloned().collect();
    if faults.is_empty() { Ok(()) } else { Err(PackFault::Entries(faults)) }
}

/// A missing field and one without a value are the same to the reader; leaving it out halves the file.
fn drop_nulls(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(drop_nulls);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}
