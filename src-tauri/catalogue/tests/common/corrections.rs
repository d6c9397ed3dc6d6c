//! An entry to correct, and short ways to write a correction of it.

#![allow(clippy::unwrap_used, dead_code)]

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_catalogue::correction::{ContactSaid, Corrected, Correction};
use quittance_catalogue::entry::{ContactKind, MenuPath, Service};
use quittance_catalogue::validate::EntryFile;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn entry() -> Service {
    let text = include_str!("../../../../tests/fixtures/catalogue-good/example.toml");
    let mut service = EntryFile::parse("example.toml", text.to_owned()).unwrap().service;
    let mut second = service.ways[0].steps[0].clone();
    "confirm".clone_into(&mut second.id);
    second.title = Text::new("确认", "Confirm");
    second.path = None;
    service.ways[0].steps.push(second);
    service
}

pub fn on(date: &str, corrected: Corrected) -> Correction {
    Correction { service: "example".to_owned(), corrected, on: day(date), note: None }
}

pub fn path(labels: &[&str]) -> MenuPath {
    let labels: Vec<String> = labels.iter().map(|l| (*l).to_owned()).collect();
    MenuPath { zh: labels.clone(), en: labels }
}

pub fn phone(number: &str) -> ContactSaid {
    ContactSaid { kind: ContactKind::Phone, value: number.into(), note: None }
}
