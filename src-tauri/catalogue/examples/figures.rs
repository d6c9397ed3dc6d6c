//! Counts what the embedded catalogue knows, and how well: entries, sources and facts by kind of witness, what rests on
//! memory, what has no way out yet.
//! `cargo run -p quittance-catalogue --example figures`

#![allow(clippy::print_stdout)]

#[path = "../tests/common/facts.rs"]
mod facts;

use std::collections::BTreeMap;

use quittance_catalogue::entry::Channel;
use quittance_catalogue::trust::Age;
use quittance_catalogue::{Catalogue, Text};

fn main() {
    let catalogue = Catalogue::embedded();
    let today = chrono::Local::now().date_naive();
    println!("entries {}", catalogue.len());

    let mut categories = Counts::default();
    let mut status = Counts::default();
    let mut sources = Counts::default();
    let mut ages = Counts::default();
    for service in catalogue {
        categories.add(&service.category);
        status.add(format!("{:?}", service.status));
        for source in &service.sources {
            sources.add(format!("{:?}", source.kind));
            ages.add(format!("{:?}", Age::of(source.dated, today)));
        }
    }
    categories.print("entries by category");
    status.print("entries by status");
    sources.print("sources by kind");
    ages.print("sources by age");

    let mut facts = Counts::default();
    let (mut all, mut memory, mut orphans, mut texts) = (0, 0, Vec::new(), 0);
    for service in catalogue {
        texts += facts::texts(service).len();
        for fact in facts::facts(service) {
            all += 1;
            memory += usize::from(fact.only_memory());
            match fact.kinds.iter().min() {
                Some(best) => facts.add(format!("{best:?}")),
                None => orphans.push(fact.place),
            }
        }
    }
    println!("\nfacts {all}, texts in both languages {texts}");
    facts.print("facts by their best witness");
    println!("from memory only   {memory} ({:.1} %)", memory as f64 * 100.0 / f64::from(all));
    println!("without a source   {}", orphans.len());
    for place in orphans {
        println!("  {place}");
    }

    let names = |text: &Text| text.zh.clone();
    let none: Vec<String> = catalogue.iter().filter(|s| s.ways.is_empty()).map(|s| names(&s.names)).collect();
    println!("\nno way out known   {}: {}", none.len(), none.join("、"));
    let unnamed: Vec<String> = catalogue
        .iter()
        .flat_map(|service| service.ways.iter().map(move |way| (service, way)))
        .filter(|(_, way)| matches!(way.channel, Channel::App | Channel::MiniProgram))
        .filter(|(_, way)| way.steps.iter().all(|step| step.path.is_none()))
        .map(|(service, way)| format!("{}/{}", service.id, way.id))
        .collect();
    println!("app ways whose menus nobody has checked   {}: {}", unnamed.len(), unnamed.join(", "));
}

/// How often each word came up.
#[derive(Default)]
struct Counts(BTreeMap<String, usize>);

impl Counts {
    fn add(&mut self, word: impl Into<String>) {
        *self.0.entry(word.into()).or_default() += 1;
    }

    fn print(&self, title: &str) {
        println!("\n{title}");
        for (word, count) in &self.0 {
            println!("  {count:>5} {word}");
        }
    }
}
