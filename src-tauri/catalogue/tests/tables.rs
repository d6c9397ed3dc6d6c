//! Two tables of real-looking input with the right answers: what people type (`data/search.tsv`) and what importers find
//! (`data/matching.tsv`). The answers come from what is known of the services, not from what the program says. The matcher was
//! mended by these rows, so that the figures say that nothing got worse, not how it does on somebody's phone.

#![allow(clippy::unwrap_used)]

#[path = "common/shelf.rs"]
mod shelf;

use std::collections::BTreeSet;

use quittance_catalogue::Catalogue;
use quittance_catalogue::matching::{Key, match_key};
use quittance_catalogue::search::Hit;
use quittance_catalogue::second_shelf::{self, Found};

const MATCHING: &str = include_str!("data/matching.tsv");
const SEARCH: &str = include_str!("data/search.tsv");

/// What is at least this likely is proposed to a person; less is a guess among others.
const PROPOSED: f32 = 0.5;
/// From here on an import names a finding by itself; the person may still say no.
const BY_ITSELF: f32 = 0.75;

/// Rows of a table without its comments, cut at tabs.
fn rows(table: &str) -> impl Iterator<Item = [&str; 3]> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        cells.try_into().unwrap_or_else(|_| panic!("a row has three cells: {line:?}"))
    })
}

/// How often an answer was given, was right, and was wanted.
#[derive(Debug, Default)]
struct Tally {
    given: usize,
    right: usize,
    wanted: usize,
    misses: Vec<String>,
}

impl Tally {
    fn precision(&self) -> f64 {
        self.right as f64 / self.given as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / self.wanted as f64
    }
}

/// Holds the table against the matcher; an answer is a first candidate of at least this score.
fn tally(least: f32) -> Tally {
    let catalogue = Catalogue::embedded();
    let mut tally = Tally::default();
    for [kind, text, wanted] in rows(MATCHING) {
        let key = match kind {
            "host" => Key::Host(text),
            "android" => Key::Android(text),
            "ios" => Key::Ios(text),
            "sms" => Key::Sms(text),
            "mail" => Key::Mail(text),
            "name" => Key::Name(text),
            _ => panic!("{kind}"),
        };
        let found = match_key(catalogue, key);
        let answer = found.first().filter(|first| first.score >= least);
        let right = answer.is_some_and(|first| wanted.split('|').any(|id| id == first.service));
        tally.wanted += usize::from(wanted != "-");
        tally.given += usize::from(answer.is_some());
        tally.right += usize::from(right);
        if !right && (answer.is_some() || wanted != "-") {
            let seen: Vec<String> =
                found.iter().take(3).map(|c| format!("{} {:.2} {:?}", c.service, c.score, c.why)).collect();
            tally.misses.push(format!("{kind} {text:?}: wanted {wanted}, found {seen:?}"));
        }
    }
    tally
}

#[test]
fn imports_are_recognised_with_precision_and_recall() {
    for (what, least, precision, recall) in [("proposed", PROPOSED, 0.98, 0.95), ("by itself", BY_ITSELF, 0.99, 0.80)] {
        let tally = tally(least);
        println!(
            "{what}: {} inputs have a service, {} answers, {} right; precision {:.4}, recall {:.4}",
            tally.wanted,
            tally.given,
            tally.right,
            tally.precision(),
            tally.recall()
        );
        for miss in &tally.misses {
            println!("  {miss}");
        }
        assert!(tally.precision() >= precision && tally.recall() >= recall, "{what}:\n{}", tally.misses.join("\n"));
    }
}

#[test]
fn the_matching_table_is_large_and_names_every_service() {
    let catalogue = Catalogue::embedded();
    let wanted: Vec<&str> = rows(MATCHING).map(|[_, _, wanted]| wanted).collect();
    assert!(wanted.len() >= 300, "{}", wanted.len());
    let nobody = wanted.iter().filter(|id| **id == "-").count();
    assert!(nobody >= 60, "{nobody} inputs belong to nobody");
    let named: BTreeSet<&str> = wanted.iter().flat_map(|ids| ids.split('|')).filter(|id| *id != "-").collect();
    let all: BTreeSet<&str> = catalogue.iter().map(|service| service.id.as_str()).collect();
    assert_eq!(named, all, "add a row to data/matching.tsv for every service");
    let kinds: BTreeSet<(&str, &str)> = rows(MATCHING).map(|[kind, text, _]| (kind, text)).collect();
    assert_eq!(kinds.len(), wanted.len(), "a row is there twice");
}

#[test]
fn people_find_what_they_mean_in_every_way_of_typing() {
    let catalogue = Catalogue::embedded();
    let mut wrong = Vec::new();
    for [query, wanted, kind] in rows(SEARCH) {
        let hits = catalogue.search(query, 3);
        let first = hits.first().map_or("-", |hit| hit.id.id.as_str());
        if !wanted.split('|').any(|id| id == first) {
            let seen: Vec<_> = hits.iter().map(|h| format!("{} {:?} {}", h.id.id, h.why.how, h.why.text)).collect();
            wrong.push(format!("{kind} {query}: wanted {wanted}, found {seen:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_search_table_is_large_and_mixed() {
    let queries: BTreeSet<&str> = rows(SEARCH).map(|[query, _, _]| query).collect();
    assert_eq!(queries.len(), rows(SEARCH).count(), "a query is there twice");
    assert!(queries.len() >= 120, "{}", queries.len());
    let services: BTreeSet<&str> = rows(SEARCH).map(|[_, wanted, _]| wanted).collect();
    assert!(services.len() >= 100, "{} services are asked for", services.len());
    for kind in
        ["characters", "part", "pinyin", "initials", "mixed", "english", "domain", "slip", "sound", "misprint", "older"]
    {
        assert!(rows(SEARCH).any(|[_, _, k]| k == kind), "{kind}");
    }
}

/// A second shelf must not push aside what people mean.
#[test]
fn the_first_hit_stays_first_beside_thousands_of_foreign_services() {
    let catalogue = Catalogue::embedded();
    let (shelf, _) = shelf::invented().beside(catalogue);
    assert!(shelf.len() >= 2_500, "{}", shelf.len());
    let mut wrong = Vec::new();
    for [query, wanted, kind] in rows(SEARCH) {
        if wanted == "-" {
            continue;
        }
        let hits = second_shelf::search(catalogue, Some(&shelf), query, 3);
        let shown = |hit: &Hit<Found<'_>>| match hit.id {
            Found::Ours(service) => service.id.clone(),
            Found::Shelf(entry) => format!("shelf: {}", entry.name),
        };
        let first = hits.first().map(shown).unwrap_or_default();
        if !wanted.split('|').any(|id| id == first) {
            let seen: Vec<_> =
                hits.iter().map(|hit| format!("{} {:?} {}", shown(hit), hit.why.how, hit.score)).collect();
            wrong.push(format!("{kind} {query}: wanted {wanted}, found {seen:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
