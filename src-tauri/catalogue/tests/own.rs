//! A person's own copy of an entry.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use quittance_catalogue::matching::{Key, match_key};
use quittance_catalogue::own::{OwnEntry, joined};
use quittance_catalogue::second_shelf::Shelf;
use quittance_catalogue::validate::Code;
use quittance_catalogue::{Catalogue, Text};

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn copy() -> OwnEntry {
    let known = Catalogue::embedded();
    OwnEntry::copy(known.get("soul").unwrap(), "my-soul", known, today()).unwrap()
}

#[test]
fn a_copy_is_sound_beside_its_original() {
    assert_eq!(copy().faults(Catalogue::embedded(), Some(today())), []);
}

#[test]
fn everything_in_a_copy_may_be_changed_in_one_language() {
    let mut own = copy();
    let source = OwnEntry::source(today());
    own.service.names = Text::from("我的Soul!");
    own.service.ways[0].steps[0].title = Text::from("直接给客服打电话，他们会办的!");
    own.service.ways[0].steps[0].from.insert(0, source.id.clone());
    own.service.sources.push(source);
    assert_eq!(own.faults(Catalogue::embedded(), Some(today())), []);
}

#[test]
fn what_can_not_work_is_named_with_its_field() {
    let mut own = copy();
    own.service.cooling_off[0].days = 4000;
    own.service.category = "nothing".into();
    own.service.marks.domains[0].value = "zhihu.com".into();
    let faults = own.faults(Catalogue::embedded(), Some(today()));
    let codes: Vec<Code> = faults.iter().map(|f| f.code).collect();
    assert_eq!(codes, [Code::CategoryUnknown, Code::WaitTooLong, Code::MarkShared]);
    assert_eq!(faults[1].field, "cooling_off[0].days");
}

#[test]
fn an_id_must_be_free_and_well_formed() {
    let known = Catalogue::embedded();
    let soul = known.get("soul").unwrap();
    for (id, part) in [("dida", "another service"), ("My Soul", "lower-case"), ("", "lower-case")] {
        let fault = OwnEntry::copy(soul, id, known, today()).unwrap_err();
        assert!(fault.to_string().contains(part), "{fault}");
    }
}

#[test]
fn marks_lead_to_the_copy_and_the_original_stays() {
    let own = copy();
    let catalogue = joined(Catalogue::embedded(), &[own]);
    let found = match_key(&catalogue, Key::Host("www.soulapp.cn"));
    assert_eq!(found.iter().map(|c| c.service.as_str()).collect::<Vec<_>>(), ["my-soul"]);
    assert!(catalogue.get("soul").is_some());
    assert_eq!(catalogue.len(), Catalogue::embedded().len() + 1);
    assert_eq!(catalogue.edition(), Catalogue::embedded().edition());
}

#[test]
fn an_entry_of_ones_own_can_begin_with_the_second_shelf() {
    let sites = include_bytes!("../../../tests/fixtures/second-shelf/sites.json");
    let shelf = Shelf::read(sites, Some(today())).unwrap();
    let known = Catalogue::embedded();
    for entry in shelf.iter() {
        let id = format!("own-{}", entry.key);
        let own = OwnEntry::from_shelf(entry, shelf.source(), &id, "tools", known, today()).unwrap();
        assert_eq!(own.faults(known, Some(today())), [], "{}", entry.name);
    }
    let mail = shelf.get("fernweh-fernweh-maps").unwrap();
    let own = OwnEntry::from_shelf(mail, shelf.source(), "fernweh", "tools", known, today()).unwrap();
    let ways: Vec<&str> = own.service.ways.iter().map(|w| w.id.as_str()).collect();
    assert_eq!(ways, ["web", "mail"]);
    let trust = own.service.trust(&own.service.ways[0].from, today());
    assert_eq!((trust.level, trust.newest), (1, None), "its age stays unknown");
}
