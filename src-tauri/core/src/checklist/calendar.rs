//! Chinese working days and the counting of legal time: `assets/law/calendar-cn.json`.
//!
//! The day of the event is not counted. A date that leans on a year without a State Council notice is *provisional*:
//! bridging days and make-up days of that year are not known yet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use quittance_catalogue::Text;
use serde::Deserialize;

const FILE: &str = include_str!("../../../../assets/law/calendar-cn.json");

/// Beyond this many working days nobody counts holidays: five in seven is near enough, and counting stays short.
const COUNTED: u32 = 2_000;

#[derive(Deserialize)]
struct File {
    years: Vec<Year>,
}

#[derive(Deserialize)]
struct Year {
    year: i32,
    provisional: bool,
    off: Vec<Holiday>,
    work: BTreeSet<NaiveDate>,
}

#[derive(Deserialize)]
struct Holiday {
    name: Text,
    from: NaiveDate,
    to: NaiveDate,
}

/// The day `n` working days after `start`, and whether it is provisional. Zero days is `start` itself.
pub fn add_working_days(start: NaiveDate, n: u32) -> (NaiveDate, bool) {
    if n > COUNTED {
        return (plus(start, u64::from(n) * 7 / 5), true);
    }
    let (mut day, mut left, mut provisional) = (start, n, false);
    while left > 0 {
        let Some(next) = day.succ_opt() else {
            return (day, true);
        };
        day = next;
        provisional |= is_provisional(day);
        if is_working_day(day) {
            left -= 1;
        }
    }
    (day, provisional)
}

/// The last day of a time of `n` calendar days after `start` by Civil Code Art. 201–203: a last day off moves on to the
/// next working day. The second value says whether it is provisional.
pub fn add_days(start: NaiveDate, n: u32) -> (NaiveDate, bool) {
    let mut day = plus(start, n.into());
    let mut provisional = is_provisional(day);
    while !is_working_day(day) {
        let Some(next) = day.succ_opt() else {
            return (day, true);
        };
        day = next;
        provisional |= is_provisional(day);
    }
    (day, provisional)
}

/// Whether offices work on that day: as announced, else Monday to Friday.
pub fn is_working_day(day: NaiveDate) -> bool {
    if let Some(year) = years().get(&day.year()) {
        if year.work.contains(&day) {
            return true;
        }
        if year.off.iter().any(|off| (off.from..=off.to).contains(&day)) {
            return false;
        }
    }
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The holiday that day belongs to.
pub fn holiday(day: NaiveDate) -> Option<&'static Text> {
    let year = years().get(&day.year())?;
    year.off.iter().find(|off| (off.from..=off.to).contains(&day)).map(|off| &off.name)
}

/// What kind of day it is.
pub fn day_kind(day: NaiveDate) -> DayKind {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    match (is_working_day(day), holiday(day)) {
        (true, _) if weekend => DayKind::MakeUp,
        (true, _) => DayKind::Work { provisional: is_provisional(day) },
        (false, Some(names)) => DayKind::Holiday { names: names.clone() },
        (false, None) => DayKind::Rest,
    }
}

/// Kinds of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayKind {
    /// A working day; provisional where the year's notice is not known.
    Work {
        /// Whether a holiday may still be announced for it.
        provisional: bool,
    },
    /// A Saturday or Sunday on which offices work, to make up for a bridging day.
    MakeUp,
    /// A free weekend day.
    Rest,
    /// A public holiday, bridging days included.
    Holiday {
        /// What it is called.
        names: Text,
    },
}

/// Whether no notice of the State Council is known for the year of that day.
pub fn is_provisional(day: NaiveDate) -> bool {
    years().get(&day.year()).is_none_or(|year| year.provisional)
}

/// `days` calendar days later; at the end of the calendar, its last day.
pub(super) fn plus(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn years() -> &'static BTreeMap<i32, Year> {
    static YEARS: OnceLock<BTreeMap<i32, Year>> = OnceLock::new();
    YEARS.get_or_init(|| {
        let file: File = serde_json::from_str(FILE).expect("the calendar is part of the program and read by its tests");
        file.years.into_iter().map(|year| (year.year, year)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_are_counted_as_the_notices_say() {
        for (start, n, end) in [
            ("2025-01-20", 15, "2025-02-14"),
            ("2025-04-21", 15, "2025-05-14"),
            ("2025-09-22", 15, "2025-10-17"),
            ("2025-12-22", 15, "2026-01-13"),
            ("2026-01-05", 15, "2026-01-26"),
            ("2026-01-28", 15, "2026-02-25"),
            ("2026-02-10", 15, "2026-03-09"),
            ("2026-02-13", 5, "2026-02-27"),
            ("2026-04-28", 15, "2026-05-21"),
            ("2026-09-15", 15, "2026-10-12"),
            ("2026-09-18", 7, "2026-09-29"),
            ("2026-09-30", 7, "2026-10-15"),
            ("2026-11-23", 15, "2026-12-14"),
            ("2026-12-10", 15, "2026-12-31"),
        ] {
            assert_eq!(add_working_days(day(start), n), (day(end), false), "{start} + {n}");
        }
    }

    #[test]
    fn a_deadline_in_a_year_without_notice_is_provisional() {
        let (end, provisional) = add_working_days(day("2026-12-11"), 15);
        assert!(provisional);
        assert!(end.year() == 2027);
        assert!(!add_working_days(day("2026-12-10"), 15).1, "the last day that still lies in 2026");
        assert!(add_working_days(day("2031-03-03"), 5).1);
    }

    #[test]
    fn a_time_in_calendar_days_ends_on_a_working_day() {
        for (start, n, end) in [
            ("2026-02-02", 15, "2026-02-24"),
            ("2026-04-16", 15, "2026-05-06"),
            ("2026-04-24", 15, "2026-05-09"),
            ("2026-08-03", 60, "2026-10-08"),
            ("2026-09-16", 15, "2026-10-08"),
        ] {
            assert_eq!(add_days(day(start), n).0, day(end), "{start} + {n}");
        }
    }

    #[test]
    fn both_years_have_248_working_days_and_every_month_agrees() {
        for (year, months) in [
            (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
            (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
        ] {
            let mut counted = [0; 12];
            let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            for day in first.iter_days().take_while(|day| day.year() == year).filter(|day| is_working_day(*day)) {
                counted[day.month0() as usize] += 1;
            }
            assert_eq!(counted, months, "{year}");
            assert_eq!(counted.iter().sum::<u32>(), 248, "{year}");
        }
    }

    #[test]
    fn holidays_have_names_in_both_languages() {
        assert_eq!(holiday(day("2026-02-17")).unwrap().zh, "春节");
        assert_eq!(holiday(day("2026-05-03")).unwrap().en, "Labour Day");
        assert!(holiday(day("2026-03-03")).is_none());
    }

    #[test]
    fn make_up_days_are_told_from_weekends_and_holidays() {
        assert_eq!(day_kind(day("2026-05-09")), DayKind::MakeUp);
        assert_eq!(day_kind(day("2026-05-16")), DayKind::Rest);
        assert_eq!(day_kind(day("2026-05-18")), DayKind::Work { provisional: false });
        assert_eq!(day_kind(day("2027-06-10")), DayKind::Work { provisional: true });
        assert!(matches!(day_kind(day("2026-10-03")), DayKind::Holiday { names } if names.zh == "国庆节"));
    }

    #[test]
    fn no_count_is_too_long() {
        assert_eq!(add_working_days(NaiveDate::MAX, 3), (NaiveDate::MAX, true));
        assert!(add_working_days(day("2026-01-01"), u32::MAX).1);
        assert!(add_days(day("2026-01-01"), u32::MAX).1);
        assert_eq!(add_working_days(day("2026-05-09"), 0).0, day("2026-05-09"));
    }
}
