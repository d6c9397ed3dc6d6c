//! Checks a folder of entries, or single files, and prints what to mend:
//! `cargo run -p quittance-catalogue --example validate -- assets/catalogue/services`

#![allow(clippy::print_stdout)]

use std::path::PathBuf;
use std::process::ExitCode;

use quittance_catalogue::{Catalogue, validate};

fn main() -> ExitCode {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let known = Catalogue::embedded();
    let today = Some(chrono::Local::now().date_naive());
    let report = match paths.as_slice() {
        [folder] if folder.is_dir() => match validate::folder(folder, known.reference(), today) {
            Ok(report) => report,
            Err(why) => {
                println!("{}: {why}", folder.display());
                return ExitCode::FAILURE;
            }
        },
        [] => {
            println!("Name a folder of entries, or some files.");
            return ExitCode::FAILURE;
        }
        files => {
            let services: Vec<_> = known.iter().cloned().collect();
            validate::paths_beside(files, &services, known.reference(), today)
        }
    };
    for fault in report.errors() {
        println!("error   {fault}");
    }
    for remark in report.warnings() {
        println!("warning {remark}");
    }
    let (errors, warnings) = (report.errors().count(), report.warnings().count());
    println!("{} entries, {errors} errors, {warnings} warnings", report.files.len());
    if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
