//! The second shelf: a list somebody else keeps, behind the catalogue and never in front of it.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use proptest::prelude::*;
use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::{Service, SourceKind, Sourced};
use quittance_catalogue::matching::Key;
use quittance_catalogue::second_shelf::{Found, Shelf, match_key, search};
use quittance_catalogue::trust::Age;

const SITES: &[u8] = include_bytes!("../../../tests/fixtures/second-shelf/sites.json");

fn shelf() -> Shelf {
    Shelf::read(SITES, NaiveDate::from_ymd_opt(2026, 11, 24)).unwrap()
}

/// The embedded catalogue, with 百度 under a domain of the shelf.
fn catalogue() -> Catalogue {
    let embedded = Catalogue::embedded();
    let mut ours: Service = embedded.get("soul").unwrap().clone();
    "quillbay".clone_into(&mut ours.id);
    "羽湾".clone_into(&mut ours.names.zh);
    "Quillbay".clone_into(&mut ours.names.en);
    ours.aliases.clear();
    ours.marks = Default::default();
    ours.marks.domains.push(Sourced { value: "quillbay.com".to_owned(), from: vec!["policy-2022".to_owned()] });
    embedded.with([ours])
}

#[test]
fn the_list_is_read_as_it_is_and_says_what_it_could_not_use() {
    let shelf = shelf();
    let names: Vec<&str> = shelf.iter().map(|e| e.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Larkpost",
            "Fernweh / Fernweh Maps",
            "Quillbay Studio",
            "Quillbay",
            "Odd Address",
            "Script",
            "Larkpost+",
            "Suffix"
        ]
    );
    assert_eq!(shelf.get("larkpost-2b").map(|e| e.url.as_deref()), Some(Some("https://plus.larkpost.com")));
    let first = shelf.get("larkpost").unwrap();
    assert_eq!(first.domains, ["larkpost.com", "help.larkpost.com", "larkpost.org"], "hosts only, each once");
    assert_eq!(first.difficulty.as_deref(), Some("easy"));
    assert_eq!(first.note("pt-BR").map(|n| n.0), Some("pt-BR"));
    assert_eq!(first.note("zh-CN").map(|n| n.0), Some("en"), "no Chinese note: the main one");
    assert_eq!(shelf.get("quillbay").unwrap().note("zh-CN").map(|n| n.0), Some("fr"), "any is better than none");
    assert_eq!(shelf.get("script").unwrap().url, None, "an address that is no page is not kept");
    let odd = shelf.get("odd-address").unwrap();
    assert_eq!((odd.url.as_ref(), odd.domains.len()), (None, 1));

    let left_out: Vec<usize> = shelf.remarks().iter().filter(|r| r.left_out).map(|r| r.record).collect();
    assert_eq!(left_out, [7, 10, 11, 12, 13]);
    let parts: Vec<usize> = shelf.remarks().iter().filter(|r| !r.left_out).map(|r| r.record).collect();
    assert_eq!(parts, [5, 5, 6], "odd domain, odd address, script");
    for remark in shelf.remarks() {
        assert!(remark.what.zh.ends_with('。') && remark.what.en.ends_with('.'), "{remark:?}");
    }
}

#[test]
fn a_shelf_entry_says_where_it_comes_from_and_that_its_age_is_unknown() {
    let shelf = shelf();
    assert_eq!((shelf.source().title.as_str(), shelf.source().licence.as_str()), ("JustDeleteMe", "MIT"));
    let trust = shelf.get("larkpost").unwrap().trust();
    assert_eq!((trust.age, trust.newest, trust.level), (Age::Undated, None, 1));
    assert_eq!(trust.kinds, [SourceKind::Community]);
}

#[test]
fn our_own_entry_wins_for_the_same_domain_and_what_lies_below_stays() {
    let catalogue = catalogue();
    let (shelf, covered) = shelf().beside(&catalogue);
    let out: Vec<_> = covered.iter().map(|c| (c.name.as_str(), c.domain.as_str(), c.service.as_str())).collect();
    assert_eq!(out, [("Quillbay", "quillbay.com", "quillbay")]);
    assert!(shelf.get("quillbay").is_none());
    assert!(shelf.get("quillbay-studio").is_some());
    assert!(!shelf.remarks().is_empty(), "the remarks stay with it");

    let hits = search(&catalogue, Some(&shelf), "quillbay", 5);
    assert!(matches!(hits[0].id, Found::Ours(s) if s.id == "quillbay"));
    assert!(hits.iter().any(|h| matches!(h.id, Found::Shelf(e) if e.key == "quillbay-studio")));
}

#[test]
fn search_finds_names_parts_of_names_and_addresses_on_the_second_shelf() {
    let (catalogue, shelf) = (Catalogue::embedded(), shelf());
    let first = |query: &str| match search(catalogue, Some(&shelf), query, 3).first().map(|hit| hit.id) {
        Some(Found::Shelf(entry)) => entry.key.clone(),
        other => panic!("{query}: {other:?}"),
    };
    assert_eq!(first("larkp"), "larkpost");
    assert_eq!(first("fernweh maps"), "fernweh-fernweh-maps");
    assert_eq!(first("https://help.larkpost.com/x"), "larkpost");
    assert_eq!(first("lrakpost"), "larkpost");
    let ours = search(catalogue, Some(&shelf), "soul", 3);
    assert!(matches!(ours[0].id, Found::Ours(s) if s.id == "soul"));
    assert_eq!(search(catalogue, None, "larkpost", 3).len(), catalogue.search("larkpost", 3).len());
}

#[test]
fn hosts_senders_and_names_lead_to_the_second_shelf_with_less_weight() {
    let (catalogue, shelf) = (Catalogue::embedded(), shelf());
    let best = |key| {
        let found = match_key(catalogue, Some(&shelf), key);
        match found.first() {
            Some(m) => match m.found {
                Found::Shelf(entry) => (entry.key.clone(), m.score),
                Found::Ours(service) => (service.id.clone(), m.score),
            },
            None => (String::new(), 0.0),
        }
    };
    assert_eq!(best(Key::Host("www.larkpost.com")), ("larkpost".to_owned(), 0.9));
    assert_eq!(best(Key::Host("shop.larkpost.com")).0, "larkpost");
    assert_eq!(best(Key::Mail("Lark <news@help.larkpost.com>")).0, "larkpost");
    assert_eq!(best(Key::Name("Fernweh Maps")).0, "fernweh-fernweh-maps");
    assert_eq!(best(Key::Host("https://carrd.co/x")).0, "suffix", "a site may own its suffix");
    assert_eq!(best(Key::Host("somebody.carrd.co")).0, "", "and what lies below is somebody else's");
    assert_eq!(best(Key::Host("soulapp.cn")), ("soul".to_owned(), 1.0));
    assert_eq!(best(Key::Sms("Larkpost")).0, "", "signatures it does not know");
}

#[test]
fn another_file_is_refused_with_one_sentence() {
    for (bytes, part) in [
        (&b"{\"sites\": []}"[..], "not a list"),
        (b"[{\"name\": \"x\",", "Line 1"),
        (b"\xff\xfe", "UTF-8"),
        (b"[]", "no record"),
        (b"[1, 2]", "no record"),
        (b"", "JSON"),
    ] {
        let fault = Shelf::read(bytes, None).unwrap_err();
        assert!(fault.to_string().contains(part), "{fault}");
        assert!(fault.to_string().contains("sites.json"), "says what to do: {fault}");
    }
    let big = vec![b' '; 17 * 1024 * 1024];
    assert!(Shelf::read(&big, None).unwrap_err().to_string().contains("17 MB"));
    let many = format!("[{}]", vec!["{}"; 20_001].join(","));
    assert!(Shelf::read(many.as_bytes(), None).unwrap_err().to_string().contains("20001"));
}

#[test]
fn what_was_kept_makes_the_same_shelf_again() {
    let shelf = shelf();
    let kept = serde_json::to_string(&shelf.iter().collect::<Vec<_>>()).unwrap();
    let again = Shelf::new(shelf.source().clone(), serde_json::from_str(&kept).unwrap());
    assert!(again.iter().eq(shelf.iter()));
    assert_eq!(again.by_domain("larkpost.org").count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_damaged_list_is_a_fault_or_a_shelf_and_no_panic(at in 0usize..3000, cut in 0usize..40, junk in any::<Vec<u8>>()) {
        let at = at.min(SITES.len());
        let mut damaged = SITES[..at].to_vec();
        damaged.extend(&junk);
        damaged.extend(&SITES[(at + cut).min(SITES.len())..]);
        if let Ok(shelf) = Shelf::read(&damaged, None) {
            for entry in shelf.iter() {
                prop_assert!(!entry.key.is_empty() && !entry.name.is_empty());
                prop_assert!(entry.url.iter().all(|url| url.starts_with("http")));
            }
        }
    }
}
