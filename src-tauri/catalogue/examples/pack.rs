//! Writes a folder of entries as one pack, for publishing an edition:
//! `cargo run -p quittance-catalogue --example pack -- assets/catalogue/services 2026-11-24 quittance-2026-11-24.qpack`
//!
//! Sign it with minisign afterwards (`minisign -S -m quittance-2026-11-24.qpack`) and publish both files.

#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use quittance_catalogue::pack::{Wanted, pack};
use quittance_catalogue::{Catalogue, validate};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, edition, file] = words.as_slice() else {
        println!("Name the folder of entries, the date of the edition and the file to write.");
        return ExitCode::FAILURE;
    };
    match write(Path::new(folder), edition, &PathBuf::from(file)) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            println!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, edition: &str, file: &Path) -> Result<String, String> {
    let date: NaiveDate = edition.parse().map_err(|_| format!("`{edition}` is not a date such as 2026-11-24."))?;
    let reference = Catalogue::embedded().reference();
    let report = validate::folder(folder, reference, Some(date))
        .map_err(|why| format!("{} can't be read: {why}.", folder.display()))?;
    let faults: Vec<String> = report.errors().map(ToString::to_string).collect();
    if !faults.is_empty() {
        return Err(format!("{}\nNothing was written: mend these first.", faults.join("\n")));
    }
    let services: Vec<_> = report.files.into_iter().map(|file| file.service).collect();
    let bytes = pack(&services, date, reference).map_err(|why| why.to_string())?;
    // What is published must be readable by those who get it.
    Catalogue::from_pack(&bytes, &Wanted::default()).map_err(|why| why.to_string())?;
    std::fs::write(file, &bytes).map_err(|why| format!("{} can't be written: {why}.", file.display()))?;
    Ok(format!("{}: {} entries, {} bytes, edition {date}", file.display(), services.len(), bytes.len()))
}
