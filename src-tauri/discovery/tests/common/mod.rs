//! What the tests share: fixtures, a fixed day, readers that behave badly.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::{BufRead, BufReader};
use std::path::PathBuf;

use chrono::NaiveDate;
use quittance_discovery::{ImportProblem, Job, ReadOptions, Reading, SOURCES, Source, Stop, identify};

/// The code in every message of the fixtures.
pub const CODE: &str = "913572";

/// Every fixture, with the source it belongs to.
pub const FIXTURES: [(&str, &str); 9] = [
    ("sms-zh.xml", "sms-backup-restore"),
    ("sms-en.xml", "sms-backup-restore"),
    ("sms-lookalike.xml", "sms-backup-restore"),
    ("chrome-zh.csv", "chrome-csv"),
    ("chrome-old.csv", "chrome-csv"),
    ("firefox.csv", "firefox-csv"),
    ("firefox-spreadsheet.csv", "firefox-csv"),
    ("apple.csv", "apple-csv"),
    ("apple-old.csv", "apple-csv"),
];

pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/import").join(name)
}

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub fn options() -> ReadOptions {
    ReadOptions::on(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
}

pub fn source(id: &str) -> &'static dyn Source {
    *SOURCES.iter().find(|source| source.id() == id).unwrap()
}

/// Reads bytes as the format they are recognised as.
pub fn read(file: &[u8]) -> Result<Reading, ImportProblem> {
    let head = &file[..file.len().min(quittance_discovery::HEAD_BYTES)];
    identify(head)?.read(&mut &*file, &options(), &mut Job::quiet(Stop::new()))
}

/// Reads bytes as that format, `at_once` bytes at a time.
pub fn read_as(id: &str, file: &[u8], at_once: usize) -> Result<Reading, ImportProblem> {
    let mut file = BufReader::with_capacity(at_once, file);
    source(id).read(&mut file as &mut dyn BufRead, &options(), &mut Job::quiet(Stop::new()))
}

/// A backup with these `(address, milliseconds, text)`, all received.
pub fn sms(messages: &[(&str, i64, &str)]) -> Vec<u8> {
    let mut file = String::from("<smses>");
    for (address, date, text) in messages {
        file += &format!("<sms address=\"{address}\" date=\"{date}\" type=\"1\" body=\"{text}\"/>\n");
    }
    (file + "</smses>").into_bytes()
}
