//! Stopping, pausing and progress, also inside one enormous attribute.

mod common;

use std::io::{BufRead, Read};

use common::{FIXTURES, fixture, options, source};
use quittance_discovery::{ImportProblem, Job, Pause, Phase, Progress, ReadOptions, Stop};

/// A backup whose one video never ends. It wishes to stop after `stop_after` bytes.
struct Endless {
    start: &'static [u8],
    given: u64,
    stop_after: u64,
    stop: Stop,
}

static VIDEO: [u8; 1 << 20] = [b'A'; 1 << 20];

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let mut ready = self.fill_buf()?;
        let taken = ready.read(out)?;
        self.consume(taken);
        Ok(taken)
    }
}

impl BufRead for Endless {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        Ok(if self.start.is_empty() { &VIDEO } else { self.start })
    }

    fn consume(&mut self, amount: usize) {
        self.given += amount as u64;
        self.start = &self.start[amount.min(self.start.len())..];
        if self.given >= self.stop_after {
            self.stop.request();
        }
    }
}

#[test]
fn a_stop_is_heard_within_a_block_of_an_endless_attribute() {
    let stop = Stop::new();
    let mut file = Endless {
        start: b"<smses><mms date=\"1560789000000\" msg_box=\"1\"><parts><part ct=\"video/mp4\" data=\"",
        given: 0,
        stop_after: 40 << 20,
        stop: stop.clone(),
    };
    let found = source("sms-backup-restore").read(&mut file, &options(), &mut Job::quiet(stop));
    assert_eq!(found, Err(ImportProblem::Cancelled));
    let late = file.given - file.stop_after;
    assert!(late <= 128 * 1024, "{late} bytes were read after the wish to stop");
}

#[test]
fn a_stop_is_heard_within_a_block_of_an_endless_cell() {
    let stop = Stop::new();
    let start = b"name,url,username,password\nT,https://a.example,mira,";
    let mut file = Endless { start, given: 0, stop_after: 1 << 20, stop: stop.clone() };
    let found = source("chrome-csv").read(&mut file, &options(), &mut Job::quiet(stop));
    assert_eq!(found, Err(ImportProblem::Cancelled));
    assert!(file.given - file.stop_after <= 128 * 1024);
}

#[test]
fn an_endless_table_of_unknown_size_ends_at_the_limit() {
    let start = b"name,url,username,password\nT,https://a.example,mira,";
    let mut file = Endless { start, given: 0, stop_after: u64::MAX, stop: Stop::new() };
    let found = source("chrome-csv").read(&mut file, &options(), &mut Job::quiet(Stop::new()));
    assert_eq!(found, Err(ImportProblem::TooLarge { limit_mib: 64 }));
}

#[test]
fn a_stop_wished_beforehand_reads_nothing() {
    for (name, format) in FIXTURES {
        let stop = Stop::new();
        stop.request();
        let file = fixture(name);
        let mut rest = file.as_slice();
        let found = source(format).read(&mut rest, &options(), &mut Job::quiet(stop));
        assert_eq!(found, Err(ImportProblem::Cancelled), "{name}");
        assert_eq!(rest.len(), file.len(), "{name}");
    }
}

#[test]
fn progress_ends_with_the_whole_file_and_never_goes_back() {
    for (name, format) in FIXTURES {
        let file = fixture(name);
        let options = ReadOptions { bytes_total: Some(file.len() as u64), ..options() };
        let mut told: Vec<Progress> = Vec::new();
        let mut report = |progress| told.push(progress);
        let mut job = Job::new(&mut report, Stop::new(), Pause::new());
        let reading = source(format).read(&mut file.as_slice(), &options, &mut job).unwrap();
        let last = told.last().unwrap();
        assert_eq!(
            (last.phase, last.bytes_done, last.bytes_total),
            (Phase::Reading, reading.source.bytes, Some(file.len() as u64))
        );
        assert_eq!((last.records, last.findings), (reading.source.records, reading.leads.len() as u64), "{name}");
        assert_eq!(last.bytes_done, file.len() as u64, "{name}");
        assert!(told.is_sorted_by_key(|progress| progress.bytes_done), "{name}");
    }
}
