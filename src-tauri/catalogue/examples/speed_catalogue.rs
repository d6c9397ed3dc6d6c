//! Measures what people wait for: loading, search per keystroke over the catalogue and a second shelf, matching per lead.
//! The shelf is invented, or a real `sites.json`; with a real one it also says which searches it changes.
//! `cargo run --release -p quittance-catalogue --example speed_catalogue [-- sites.json]`

#![allow(clippy::print_stdout)]

#[path = "../tests/common/shelf.rs"]
mod shelf;

use std::time::{Duration, Instant};

use quittance_catalogue::Catalogue;
use quittance_catalogue::matching::{Key, match_key};
use quittance_catalogue::second_shelf::{self, Found, Shelf};

const QUERIES: &str = include_str!("../tests/data/search.tsv");
const LEADS: &str = include_str!("../tests/data/matching.tsv");
/// The best of so many is the work itself; the rest is whatever else the machine was doing.
const TRIES: usize = 10;

fn main() -> Result<(), String> {
    let start = Instant::now();
    let catalogue = Catalogue::embedded();
    let loaded = start.elapsed();
    println!("{} entries, {} bytes, loaded in {loaded:?}", catalogue.len(), Catalogue::embedded_size());
    let start = Instant::now();
    catalogue.warm_up();
    println!("index of the catalogue built in {:?}", start.elapsed());

    let file = std::env::args_os().nth(1);
    let second = match &file {
        None => shelf::invented(),
        Some(path) => {
            let bytes = std::fs::read(path).map_err(|why| format!("{}: {why}", path.display()))?;
            let start = Instant::now();
            let shelf = Shelf::read(&bytes, None).map_err(|fault| format!("{fault:?}"))?;
            println!("second shelf read in {:?}", start.elapsed());
            shelf
        }
    };
    let (second, covered) = second.beside(catalogue);
    let start = Instant::now();
    second.warm_up();
    println!("index of {} more built in {:?}; {} are ours anyway", second.len(), start.elapsed(), covered.len());

    let keystrokes = keystrokes();
    let searched = |query: &String| {
        std::hint::black_box(second_shelf::search(catalogue, Some(&second), query, 12));
    };
    report("search, per keystroke", &keystrokes, searched);

    let leads: Vec<(&str, &str)> = rows(LEADS).map(|cells| (cells[0], cells[1])).collect();
    let key = |(kind, text): (&'static str, &'static str)| match kind {
        "host" => Key::Host(text),
        "android" => Key::Android(text),
        "ios" => Key::Ios(text),
        "sms" => Key::Sms(text),
        "mail" => Key::Mail(text),
        _ => Key::Name(text),
    };
    report("matching, per lead", &leads, |lead| {
        std::hint::black_box(match_key(catalogue, key(*lead)));
    });
    report("matching with the second shelf, per lead", &leads, |lead| {
        std::hint::black_box(second_shelf::match_key(catalogue, Some(&second), key(*lead)));
    });

    for cells in rows(QUERIES).filter(|cells| cells[1] != "-") {
        let hits = second_shelf::search(catalogue, Some(&second), cells[0], 1);
        let first = hits.first().map(|hit| match hit.id {
            Found::Ours(service) => service.id.clone(),
            Found::Shelf(entry) => format!("{} of the second shelf", entry.name),
        });
        if !first.as_ref().is_some_and(|first| cells[1].split('|').any(|id| id == first)) {
            println!("{}: {} was meant, {first:?} comes first", cells[0], cells[1]);
        }
    }
    Ok(())
}

/// Measures each item and prints the usual and the worst times.
fn report<T: std::fmt::Debug>(what: &str, items: &[T], work: impl Fn(&T)) {
    let mut times: Vec<(Duration, &T)> = items
        .iter()
        .map(|item| {
            let tries = (0..TRIES).map(|_| {
                let start = Instant::now();
                work(item);
                start.elapsed()
            });
            (tries.min().unwrap_or_default(), item)
        })
        .collect();
    times.sort_by_key(|(time, _)| *time);
    let at = |hundredth: usize| times[(times.len() - 1) * hundredth / 100].0;
    let (count, worst) = (times.len(), times[times.len() - 1].1);
    println!(
        "{what}: {count} times, p50 {:?}, p90 {:?}, p99 {:?}, worst {:?} ({worst:?})",
        at(50),
        at(90),
        at(99),
        at(100)
    );
}

/// Every state of typing every query of the table.
fn keystrokes() -> Vec<String> {
    let mut all = Vec::new();
    for cells in rows(QUERIES) {
        let chars: Vec<char> = cells[0].chars().collect();
        all.extend((1..=chars.len()).map(|end| chars[..end].iter().collect()));
    }
    all
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}
