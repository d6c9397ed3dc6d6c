//! The source mark: facts, witnesses, today, and the bars they get.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_catalogue::entry::{Source, SourceKind};
use quittance_catalogue::trust::{Age, trust};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn source(id: &str, kind: SourceKind, url: Option<&str>, dated: Option<&str>) -> Source {
    Source {
        id: id.to_owned(),
        kind,
        title: Text::new("来源", "Source"),
        url: url.map(str::to_owned),
        dated: dated.map(day),
        read: Some(day("2026-11-23")),
    }
}

/// The bars and the age on 2026-11-23 of a fact carried by all the witnesses.
fn bars(witnesses: &[(SourceKind, Option<&str>, Option<&str>)]) -> (u8, Age) {
    let sources: Vec<Source> = witnesses
        .iter()
        .enumerate()
        .map(|(i, (kind, url, dated))| source(&format!("s{i}"), *kind, *url, *dated))
        .collect();
    let from = sources.iter().map(|s| s.id.clone()).collect();
    let found = trust(&from, &sources, day("2026-11-23"));
    (found.level, found.age)
}

#[test]
fn bars_follow_witness_and_age() {
    use SourceKind::{Guide, Memory, Official, Press, Walked};
    let a = Some("https://a.cn/1");
    let b = Some("https://b.cn/1");
    let table: &[(&str, &[_], (u8, Age))] = &[
        ("walked this month", &[(Walked, None, Some("2026-11-01"))], (3, Age::Fresh)),
        ("walked two years ago", &[(Walked, None, Some("2024-11-01"))], (3, Age::Ageing)),
        ("walked long ago", &[(Walked, None, Some("2020-11-01"))], (1, Age::Old)),
        ("walked, only the day of reading", &[(Walked, None, None)], (3, Age::Fresh)),
        ("fresh and official", &[(Official, a, Some("2026-01-01"))], (3, Age::Fresh)),
        ("a year to the day", &[(Official, a, Some("2025-11-23"))], (2, Age::Ageing)),
        ("one day short of a year", &[(Official, a, Some("2025-11-24"))], (3, Age::Fresh)),
        ("three years to the day", &[(Official, a, Some("2023-11-23"))], (2, Age::Ageing)),
        ("a day more", &[(Official, a, Some("2023-11-22"))], (1, Age::Old)),
        ("official of 2022, read today", &[(Official, a, Some("2022-08-26"))], (1, Age::Old)),
        ("official without date", &[(Official, a, None)], (1, Age::Undated)),
        ("one report", &[(Press, a, Some("2026-03-15"))], (1, Age::Fresh)),
        ("two reports", &[(Press, a, Some("2026-03-15")), (Guide, b, Some("2025-01-01"))], (2, Age::Fresh)),
        (
            "two pages of one site",
            &[(Press, a, Some("2026-03-15")), (Guide, Some("https://www.a.cn/2"), None)],
            (1, Age::Fresh),
        ),
        ("two old reports", &[(Press, a, Some("2021-12-14")), (Press, b, Some("2022-03-15"))], (1, Age::Old)),
        ("two undated guides", &[(Guide, a, None), (Guide, b, None)], (1, Age::Undated)),
        ("a report and our memory", &[(Press, a, Some("2026-03-15")), (Memory, None, None)], (1, Age::Fresh)),
        ("memory", &[(Memory, None, None)], (0, Age::Undated)),
        ("nobody", &[], (0, Age::Undated)),
    ];
    for (what, witnesses, expected) in table {
        assert_eq!(bars(witnesses), *expected, "{what}");
    }
}

#[test]
fn memory_is_named_as_such_and_unknown_ids_count_for_nothing() {
    let sources = [source("memory", SourceKind::Memory, None, None)];
    let today = day("2026-11-23");
    let remembered = trust(&vec!["memory".to_owned()], &sources, today);
    assert!(remembered.from_memory);
    assert_eq!(remembered.newest, None);
    let unknown = trust(&vec!["elsewhere".to_owned()], &sources, today);
    assert!(!unknown.from_memory && unknown.kinds.is_empty());
    assert_eq!(unknown.level, 0);
}

#[test]
fn the_same_fact_ages() {
    let sources = [source("policy", SourceKind::Official, None, Some("2022-08-26"))];
    let from = vec!["policy".to_owned()];
    let level = |today: &str| trust(&from, &sources, day(today)).level;
    assert_eq!((level("2022-09-01"), level("2024-01-01"), level("2026-01-01")), (3, 2, 1));
}
