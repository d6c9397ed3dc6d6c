//! How things are said.

use chrono::NaiveDate;
use quittance_core::catalogue::Text;
use quittance_core::catalogue::entry::MenuPath;
use quittance_core::{Arg, Phrase, Problem};

use crate::{Language, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn zh() -> Words {
    Words::new(Language::Chinese, day("2026-03-07"))
}

fn en() -> Words {
    Words::new(Language::English, day("2026-03-07"))
}

#[test]
fn days_lose_their_year_only_this_year() {
    assert_eq!(zh().date(day("2026-03-14")), "3月14日");
    assert_eq!(zh().date(day("2021-07-18")), "2021-07-18");
    assert_eq!(en().date(day("2026-03-14")), "14 March");
    assert_eq!(en().date(day("2021-07-18")), "18 July 2021");
    assert_eq!(en().compared(day("2021-07-18")), "18 Jul 2021");
}

#[test]
fn amounts_are_written_as_people_write_them() {
    for words in [zh(), en()] {
        assert_eq!(words.number(8214), "8,214");
        assert_eq!(words.number(-1_234_567), "-1,234,567");
        assert_eq!(words.money(1990, "CNY"), "¥19.90");
        assert_eq!(words.money(-5, "CNY"), "-¥0.05");
        assert_eq!(words.money(1200, "JPY"), "JP¥1,200");
        assert_eq!(words.bytes(512), "512 B");
        assert_eq!(words.bytes(59_600_000), "59.6 MB");
        assert_eq!(words.bytes(999_960), "1 MB");
        assert_eq!(words.bytes(u64::MAX), "18,446,744 TB");
    }
    assert_eq!(zh().list(&["甲", "乙", "丙"]), "甲、乙、丙");
    assert_eq!(en().list(&["A", "B", "C"]), "A, B, and C");
    assert_eq!(en().list(&["A", "B"]), "A and B");
    assert_eq!(en().list::<&str>(&[]), "");
}

#[test]
fn what_the_core_wants_said_is_said_in_the_language_with_dates_and_names_in_it() {
    let phrase =
        Phrase::key("ui-ribbon-span-spoken").with("label", Text::new("抖音", "Douyin")).with("date", day("2026-03-12"));
    assert_eq!(zh().say(&phrase), "抖音，到 3月12日");
    assert_eq!(en().say(&phrase), "Douyin, until 12 March");
    assert_eq!(en().message("ui-in-days", &[("days", Arg::from(1))]), "in 1 day");
    assert_eq!(en().message("ui-in-days", &[("days", Arg::from(5000))]), "in 5,000 days");
    assert_eq!(zh().say(&Phrase::key("no-such-words")), "⟦no-such-words⟧");
}

#[test]
fn a_menu_path_keeps_the_labels_on_the_screen() {
    let path = MenuPath { zh: vec!["我".into(), "设置".into()], en: vec!["Me".into(), "Settings".into()] };
    assert_eq!(zh().path(&path), "我 › 设置");
    assert_eq!(en().path(&path), "我 › 设置 (Me › Settings)");
}

#[test]
fn a_problem_never_says_back_a_whole_number() {
    let problem = Problem::NothingMatches { kind: "identifier", asked: "13800002201".into() };
    for words in [zh(), en()] {
        let said = words.problem(&problem);
        assert!(!said.sentence.contains("13800002201"), "{}", said.sentence);
        assert!(said.sentence.contains("13"), "{}", said.sentence);
    }
}

#[test]
fn a_refusal_says_its_own_reason() {
    let problem = Problem::StepNotReady { reason: Box::new(Phrase::key("refused-last-way-in").with("other", "WPS")) };
    assert!(zh().problem(&problem).advice.contains("WPS"));
    assert_eq!(zh().change("undo_nothing", None), "⟦op-undo-nothing⟧");
    assert_eq!(zh().change("add_account", None), "添加 账号");
}
