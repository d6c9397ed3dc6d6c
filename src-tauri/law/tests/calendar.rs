//! The Chinese calendar against dates counted by hand, and properties no date may break.

#![allow(clippy::unwrap_used)]

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use proptest::prelude::*;
use quittance_law::calendar::{
    Calendar, CalendarFile, CalendarProblem, Day, DayKind, add_days, add_months, add_working_days, day_in_china,
};
use quittance_law::{Term, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Vectors {
    working_days: Vec<(NaiveDate, u32, NaiveDate)>,
    days: Vec<(NaiveDate, u32, NaiveDate)>,
    months: Vec<(NaiveDate, u32, NaiveDate)>,
    per_month: BTreeMap<String, [u32; 12]>,
}

fn vectors() -> Vectors {
    toml::from_str(include_str!("data/vectors.toml")).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sure(date: NaiveDate) -> Day {
    Day { date, provisional: false }
}

#[test]
fn working_days_are_counted_as_the_notices_say() {
    for (start, n, end) in vectors().working_days {
        assert_eq!(add_working_days(start, n), sure(end), "{start} + {n}");
    }
}

#[test]
fn a_time_in_calendar_days_ends_on_a_working_day() {
    for (start, n, end) in vectors().days {
        assert_eq!(add_days(start, n), sure(end), "{start} + {n}");
    }
}

#[test]
fn months_go_to_the_same_number_or_the_end_of_the_month() {
    for (start, n, end) in vectors().months {
        assert_eq!(add_months(start, n), sure(end), "{start} + {n}");
    }
}

#[test]
fn every_month_has_as_many_working_days_as_counted_by_hand() {
    for (year, months) in vectors().per_month {
        let year: i32 = year.parse().unwrap();
        let mut counted = [0; 12];
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        for day in first.iter_days().take_while(|day| day.year() == year) {
            counted[day.month0() as usize] += u32::from(Calendar::china().is_working_day(day));
        }
        assert_eq!(counted, months, "{year}");
        assert_eq!(counted.iter().sum::<u32>(), 248, "{year}");
    }
}

#[test]
fn a_deadline_in_a_year_without_notice_is_provisional() {
    assert!(add_working_days(day("2026-12-11"), 15).provisional);
    assert_eq!(add_working_days(day("2026-12-11"), 15).date.year(), 2027);
    assert!(!add_working_days(day("2026-12-10"), 15).provisional, "the last day that still lies in 2026");
    assert!(add_working_days(day("2031-03-03"), 5).provisional);
    assert!(add_months(day("2026-12-15"), 1).provisional);
    assert_eq!(Calendar::china().known_until(), Some(2026));
    assert_eq!(Calendar::china().source(2026).unwrap().dated.as_deref(), Some("2025-11-04"));
}

#[test]
fn statutory_days_of_a_year_without_notice_are_known_and_weekends_are_off() {
    let china = Calendar::china();
    assert!(!china.is_working_day(day("2027-02-08")), "the second day of Spring Festival");
    assert_eq!(china.day_kind(day("2027-06-10")), DayKind::Work { provisional: true });
    assert_eq!(china.day_kind(day("2029-06-16")), DayKind::Rest);
}

#[test]
fn make_up_days_are_told_from_weekends_and_holidays() {
    let china = Calendar::china();
    assert_eq!(china.day_kind(day("2026-05-09")), DayKind::MakeUp);
    assert_eq!(china.day_kind(day("2026-05-16")), DayKind::Rest);
    assert_eq!(china.day_kind(day("2026-05-18")), DayKind::Work { provisional: false });
    assert!(matches!(china.day_kind(day("2026-10-03")), DayKind::Holiday { names } if names.zh == "国庆节"));
    assert_eq!(china.holiday(day("2026-05-03")), Some(&Text::new("劳动节", "Labour Day")));
}

#[test]
fn no_count_is_too_long() {
    assert_eq!(add_working_days(NaiveDate::MAX, 3), Day { date: NaiveDate::MAX, provisional: true });
    assert_eq!(add_working_days(day("2026-01-01"), u32::MAX), Day { date: NaiveDate::MAX, provisional: true });
    assert_eq!(add_months(day("2026-01-01"), u32::MAX).date, NaiveDate::MAX);
    assert!(add_days(day("2026-01-01"), u32::MAX).provisional);
    assert_eq!(add_working_days(NaiveDate::MIN, 1).date, NaiveDate::MIN + Days::new(1));
    assert_eq!(add_working_days(day("2026-05-09"), 0), sure(day("2026-05-09")));
    let years = Calendar::china().end_of(Term::Years(u32::MAX), day("2026-01-01"), true);
    assert_eq!(years.date, NaiveDate::MAX);
}

#[test]
fn a_leap_day_counts_and_a_year_after_it_ends_in_february() {
    let plain = |term, start| Calendar::weekends().end_of(term, day(start), false).date;
    assert_eq!(plain(Term::Days(1), "2028-02-28"), day("2028-02-29"));
    assert_eq!(plain(Term::Years(1), "2028-02-29"), day("2029-02-28"));
    assert_eq!(plain(Term::Years(4), "2028-02-29"), day("2032-02-29"));
    assert_eq!(plain(Term::Months(1), "2028-01-30"), day("2028-02-29"));
}

#[test]
fn it_is_tomorrow_in_china_while_it_is_evening_in_europe() {
    let at = |text: &str| day_in_china(text.parse::<DateTime<Utc>>().unwrap());
    assert_eq!(at("2026-11-24T15:59:59Z"), day("2026-11-24"));
    assert_eq!(at("2026-11-24T16:00:00Z"), day("2026-11-25"));
    assert_eq!(at("2026-12-31T16:00:00Z"), day("2027-01-01"));
    assert_eq!(at("2026-11-24T23:30:00-05:00"), day("2026-11-25"));
}

/// A notice for 2027 that nobody published; only its shape matters.
const NEXT: &str = r#"{ "years": [{ "year": 2027, "provisional": false,
    "source": { "title": { "zh": "试验用通知", "en": "A notice for tests" }, "url": null, "dated": "2026-11", "read": "2026-11-20" },
    "off": [
        { "name": { "zh": "元旦", "en": "New Year" }, "from": "2026-12-31", "to": "2027-01-02" },
        { "name": { "zh": "春节", "en": "Spring Festival" }, "from": "2027-02-05", "to": "2027-02-11" }
    ],
    "work": ["2026-12-26", "2027-01-30"] }] }"#;

#[test]
fn a_newer_notice_makes_dates_certain_and_may_move_them() {
    let mut calendar = Calendar::china().clone();
    let before = calendar.add_working_days(day("2026-12-11"), 15);
    assert_eq!(calendar.merge(CalendarFile::read(NEXT).unwrap()), [2027]);
    let after = calendar.add_working_days(day("2026-12-11"), 15);
    assert!(before.provisional && !after.provisional);
    assert!(!calendar.is_working_day(day("2026-12-31")), "New Year may begin in December");
    assert_eq!(calendar.day_kind(day("2026-12-26")), DayKind::MakeUp);
    assert_eq!(calendar.known_until(), Some(2027));
    assert!(calendar.is_working_day(day("2026-05-09")), "other years stay as they were");
}

#[test]
fn the_same_file_twice_changes_nothing_and_a_guess_never_replaces_a_notice() {
    let mut calendar = Calendar::china().clone();
    let file = CalendarFile::read(NEXT).unwrap();
    calendar.merge(file.clone());
    let once = calendar.clone();
    assert!(calendar.merge(file).is_empty());
    assert_eq!(calendar, once);
    let guess = NEXT.replace("\"provisional\": false", "\"provisional\": true");
    assert!(calendar.merge(CalendarFile::read(&guess).unwrap()).is_empty());
    assert_eq!(calendar, once);
}

#[test]
fn a_year_file_of_holiday_cn_is_read_as_it_comes() {
    let text = "\u{feff}{ \"$schema\": \"x\", \"year\": 2027, \"papers\": [\"https://www.gov.cn/a\"], \"days\": [
        { \"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": true },
        { \"name\": \"春节\", \"date\": \"2027-02-06\", \"isOffDay\": true },
        { \"name\": \"春节\", \"date\": \"2027-01-31\", \"isOffDay\": false } ] }";
    let mut calendar = Calendar::china().clone();
    assert_eq!(calendar.merge(CalendarFile::read(text).unwrap()), [2027]);
    assert_eq!(calendar.day_kind(day("2027-01-31")), DayKind::MakeUp);
    assert_eq!(calendar.holiday(day("2027-02-06")), Some(&Text::new("春节", "Spring Festival")));
    assert_eq!(calendar.source(2027).unwrap().url.as_deref(), Some("https://www.gov.cn/a"));
}

#[test]
fn a_bad_calendar_file_is_refused_with_what_where_and_what_to_do() {
    let year = |off: &str, work: &str| {
        format!(
            r#"{{ "years": [{{ "year": 2027, "provisional": false, "source": null, "off": [{off}], "work": [{work}] }}] }}"#
        )
    };
    let off = |from: &str, to: &str| {
        format!(r#"{{ "name": {{ "zh": "元旦", "en": "New Year" }}, "from": "{from}", "to": "{to}" }}"#)
    };
    let good = off("2027-01-01", "2027-01-03");
    for (text, key, says) in [
        (String::new(), "problem-calendar-not-json", "line 1"),
        ("元旦放假三天".to_owned(), "problem-calendar-not-json", "choose the .json file"),
        ("[]".to_owned(), "problem-calendar-wrong-shape", "neither"),
        ("{ \"years\": [] }".to_owned(), "problem-calendar-empty", "no year"),
        ("{ \"years\": 3 }".to_owned(), "problem-calendar-wrong-shape", "line 1"),
        (year("", ""), "problem-calendar-no-holidays", "2027"),
        ("{ \"year\": 2027, \"days\": [] }".to_owned(), "problem-calendar-no-holidays", "wait for a newer file"),
        (year(&off("2027-01-03", "2027-01-01"), ""), "problem-calendar-wrong-span", "2027-01-03"),
        (year(&off("2027-01-01", "9999-12-31"), ""), "problem-calendar-wrong-span", "9999-12-31"),
        (year(&off("2028-01-01", "2028-01-01"), ""), "problem-calendar-wrong-year", "2028-01-01"),
        (year(&good, "\"2027-01-02\""), "problem-calendar-both", "2027-01-02"),
        (year(&good, "\"2027-01-06\""), "problem-calendar-not-a-weekend", "2027-01-06"),
        (year(&good.replace("New Year", " "), ""), "problem-calendar-nameless", "2027-01-01"),
        (year(&good.replace("2027-01-01", "2027-02-30"), ""), "problem-calendar-wrong-shape", "line 1"),
        (year(&good, "").replace("2027,", "27,"), "problem-calendar-year-out-of-range", "27"),
        (
            format!(
                "{{ \"years\": [{0}, {0}] }}",
                year(&good, "").strip_prefix("{ \"years\": [").unwrap().strip_suffix("] }").unwrap()
            ),
            "problem-calendar-year-twice",
            "2027",
        ),
        (" ".repeat((1 << 20) + 1), "problem-calendar-too-large", "bytes"),
    ] {
        let shown: String = text.chars().take(120).collect();
        let problem = CalendarFile::read(&text).expect_err(&shown);
        assert_eq!(problem.key(), key, "{shown}: {problem}");
        assert!(problem.to_string().contains(says), "{shown}: {problem}");
    }
}

#[test]
fn a_refused_file_says_its_problem_in_one_sentence() {
    let problem = CalendarProblem::NoHolidays { year: 2027 };
    assert_eq!(
        problem.to_string(),
        "2027 has no holiday in this file; the notice was probably not out yet, so wait for a newer file"
    );
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    // Around and far away from the years that have a table.
    prop_oneof![
        (-400i64..1500).prop_map(|n| day("2025-06-01") + chrono::Duration::days(n)),
        (-100_000i64..100_000).prop_map(|n| day("2025-06-01") + chrono::Duration::days(n)),
    ]
}

fn calendars() -> [Calendar; 3] {
    let mut newer = Calendar::china().clone();
    newer.merge(CalendarFile::read(NEXT).unwrap());
    [Calendar::china().clone(), Calendar::weekends().clone(), newer]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_later_start_or_a_longer_time_never_ends_earlier(
        start in some_day(), later in 0u64..40, n in 0u32..4000, more in 0u32..40,
    ) {
        let after = start + Days::new(later);
        for calendar in calendars() {
            for rolls in [true, false] {
                for unit in [Term::WorkingDays, Term::Days, Term::Months] {
                    let n = if unit(1) == Term::Months(1) { n / 30 } else { n };
                    let end = calendar.end_of(unit(n), start, rolls).date;
                    prop_assert!(calendar.end_of(unit(n), after, rolls).date >= end, "start {start} → {after}, {:?}", unit(n));
                    prop_assert!(calendar.end_of(unit(n + more), start, rolls).date >= end, "{start}, {:?} + {more}", unit(n));
                    prop_assert!(end >= start);
                }
            }
        }
    }

    #[test]
    fn where_the_rule_says_working_day_it_is_one(start in some_day(), n in 1u32..3000) {
        for calendar in calendars() {
            let end = calendar.add_working_days(start, n).date;
            prop_assert!(calendar.is_working_day(end));
            for term in [Term::Days(n), Term::Months(n / 30), Term::Years(n / 300)] {
                let end = calendar.end_of(term, start, true).date;
                prop_assert!(calendar.is_working_day(end), "{term:?} from {start}");
            }
        }
    }

    #[test]
    fn counting_in_one_go_is_counting_day_by_day(start in some_day(), n in 0u32..600) {
        for calendar in calendars() {
            let mut date = start;
            let mut provisional = false;
            let mut left = n;
            while left > 0 {
                date = date.succ_opt().unwrap();
                provisional |= calendar.is_provisional(date);
                left -= u32::from(calendar.is_working_day(date));
            }
            prop_assert_eq!(calendar.add_working_days(start, n), Day { date, provisional });
        }
    }

    #[test]
    fn counting_twice_is_counting_once(start in some_day(), a in 0u32..200, b in 0u32..200) {
        let china = Calendar::china();
        let middle = china.add_working_days(start, a).date;
        prop_assert_eq!(china.add_working_days(middle, b).date, china.add_working_days(start, a + b).date);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}", year in any::<i32>(), date in "[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,2}") {
        let _ = CalendarFile::read(&text);
        let json = format!(
            r#"{{ "year": {year}, "days": [{{ "name": {text:?}, "date": "{date}", "isOffDay": true }}] }}"#
        );
        let _ = CalendarFile::read(&json);
    }
}
