//! Reads a `sites.json`, says what of it can't be used, and how long reading and searching take:
//! `cargo run --release -p quittance-catalogue --example shelf -- sites.json [what to search for]`

#![allow(clippy::print_stdout)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use quittance_catalogue::Catalogue;
use quittance_catalogue::second_shelf::{Found, Shelf, search};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((path, asked)) = words.split_first() else {
        println!("Name a sites.json.");
        return ExitCode::FAILURE;
    };
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(why) => {
            println!("{path} can't be read: {why}.");
            return ExitCode::FAILURE;
        }
    };
    let start = Instant::now();
    let shelf = match Shelf::read(&bytes, None) {
        Ok(shelf) => shelf,
        Err(why) => {
            println!("{why}");
            return ExitCode::FAILURE;
        }
    };
    println!("{} entries read in {:?}", shelf.len(), start.elapsed());
    for remark in shelf.remarks() {
        println!("  record {}, {}: {}", remark.record, remark.name.as_deref().unwrap_or("?"), remark.what.en);
    }
    let catalogue = Catalogue::embedded();
    catalogue.warm_up();
    let start = Instant::now();
    let (shelf, covered) = shelf.beside(catalogue);
    println!("{} are in the catalogue already, {} stay, in {:?}", covered.len(), shelf.len(), start.elapsed());
    let start = Instant::now();
    shelf.warm_up();
    println!("its indexes built in {:?}", start.elapsed());
    let mut times: Vec<Duration> = shelf
        .iter()
        .map(|entry| {
            let typed: String = entry.name.chars().take(5).collect();
            let start = Instant::now();
            std::hint::black_box(search(catalogue, Some(&shelf), &typed, 12));
            start.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "search of both shelves: half within {:?}, 99 % within {:?}",
        times[times.len() / 2],
        times[times.len() * 99 / 100]
    );
    for query in asked {
        for hit in search(catalogue, Some(&shelf), query, 6) {
            let (shelf, name) = match hit.id {
                Found::Ours(service) => ("catalogue", &service.names.en),
                Found::Shelf(entry) => ("second shelf", &entry.name),
            };
            println!("{query}: {name} ({shelf}, {:.2})", hit.score);
        }
    }
    ExitCode::SUCCESS
}
