//! Working days and the counting of legal time.
//!
//! The day of the event is not counted. A date that leans on a year without a notice of the State Council is
//! *provisional*: bridging days and make-up days of that year are not known yet. A newer notice is a file that
//! [`CalendarFile::read`] understands and [`Calendar::merge`] lays over the built-in table (`assets/law/calendar-cn.json`).

mod count;
mod file;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::Text;

pub use file::{CalendarFile, CalendarProblem, CalendarSource};

const FILE: &str = include_str!("../../../../assets/law/calendar-cn.json");

/// A date, and whether it leans on working days that are not announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "CountedDay"))]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// Whether it may still move.
    pub provisional: bool,
}

impl From<Day> for (NaiveDate, bool) {
    fn from(day: Day) -> Self {
        (day.date, day.provisional)
    }
}

/// Which days offices work.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Calendar {
    years: BTreeMap<i32, YearTable>,
}

/// What is known of one year. Its notice may speak of the December before it too. A vault keeps those a person loaded; only
/// [`CalendarFile::read`] makes one, so whoever holds one holds a sound one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct YearTable {
    year: i32,
    provisional: bool,
    source: Option<CalendarSource>,
    off: BTreeMap<NaiveDate, Text>,
    work: BTreeSet<NaiveDate>,
}

/// What a notice says of one day.
enum Mark<'a> {
    Off(&'a Text),
    Work,
}

/// What kind of day it is.
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

impl YearTable {
    /// The year.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// Whether it holds statutory days only, because no notice is known.
    pub fn is_provisional(&self) -> bool {
        self.provisional
    }

    /// Where it comes from.
    pub fn source(&self) -> Option<&CalendarSource> {
        self.source.as_ref()
    }

    /// Days off, by day, with their names.
    pub fn off(&self) -> &BTreeMap<NaiveDate, Text> {
        &self.off
    }

    /// Weekend days on which offices work.
    pub fn work(&self) -> &BTreeSet<NaiveDate> {
        &self.work
    }
}

impl Calendar {
    /// Mainland China, as this program was made with it.
    pub fn china() -> &'static Self {
        static CHINA: OnceLock<Calendar> = OnceLock::new();
        CHINA.get_or_init(|| {
            let file = CalendarFile::read(FILE).expect("the calendar is part of the program and read by its tests");
            let mut calendar = Self::default();
            calendar.merge(file);
            calendar
        })
    }

    /// Monday to Friday; no holiday is known, so every date counted by it is provisional.
    pub fn weekends() -> &'static Self {
        static WEEKENDS: OnceLock<Calendar> = OnceLock::new();
        WEEKENDS.get_or_init(Self::default)
    }

    /// Whether offices work on that day: as announced, else Monday to Friday.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        match self.mark(day) {
            Some(Mark::Work) => true,
            Some(Mark::Off(_)) => false,
            None => !is_weekend(day),
        }
    }

    /// The holiday that day belongs to.
    pub fn holiday(&self, day: NaiveDate) -> Option<&Text> {
        match self.mark(day) {
            Some(Mark::Off(name)) => Some(name),
            _ => None,
        }
    }

    /// What the notices say of that day; the notice of the year that follows is the newer one.
    fn mark(&self, day: NaiveDate) -> Option<Mark<'_>> {
        [day.year().saturating_add(1), day.year()].iter().filter_map(|year| self.years.get(year)).find_map(|table| {
            let off = table.off.get(&day).map(Mark::Off);
            off.or_else(|| table.work.contains(&day).then_some(Mark::Work))
        })
    }

    /// What kind of day it is.
    pub fn day_kind(&self, day: NaiveDate) -> DayKind {
        match (self.is_working_day(day), self.holiday(day)) {
            (true, _) if is_weekend(day) => DayKind::MakeUp,
            (true, _) => DayKind::Work { provisional: self.is_provisional(day) },
            (false, Some(names)) => DayKind::Holiday { names: names.clone() },
            (false, None) => DayKind::Rest,
        }
    }

    /// Whether no notice is known for the year of that day.
    pub fn is_provisional(&self, day: NaiveDate) -> bool {
        self.years.get(&day.year()).is_none_or(|year| year.provisional)
    }

    /// The last year whose notice is known.
    pub fn known_until(&self) -> Option<i32> {
        self.years.iter().rev().find(|(_, year)| !year.provisional).map(|(year, _)| *year)
    }

    /// The tables it is made of, by year.
    pub fn years(&self) -> impl Iterator<Item = &YearTable> {
        self.years.values()
    }

    /// Where the table of a year comes from.
    pub fn source(&self, year: i32) -> Option<&CalendarSource> {
        self.years.get(&year)?.source.as_ref()
    }
}

pub(crate) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// `days` calendar days later; at the end of the calendar, its last day.
pub fn plus(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// Which day it is in China at that moment. China has one time zone, UTC+8, and no summer time.
pub fn day_in_china(moment: DateTime<Utc>) -> NaiveDate {
    let zone = FixedOffset::east_opt(8 * 3600).expect("eight hours are a valid offset");
    moment.with_timezone(&zone).date_naive()
}

/// Whether offices in China work on that day: as announced, else Monday to Friday.
pub fn is_working_day(day: NaiveDate) -> bool {
    Calendar::china().is_working_day(day)
}

/// The Chinese holiday that day belongs to.
pub fn holiday(day: NaiveDate) -> Option<&'static Text> {
    Calendar::china().holiday(day)
}

/// What kind of day it is in China.
pub fn day_kind(day: NaiveDate) -> DayKind {
    Calendar::china().day_kind(day)
}

/// Whether no notice of the State Council is known for the year of that day.
pub fn is_provisional(day: NaiveDate) -> bool {
    Calendar::china().is_provisional(day)
}

/// The day `n` working days after `start` in China. Zero days is `start` itself.
pub fn add_working_days(start: NaiveDate, n: u32) -> Day {
    Calendar::china().add_working_days(start, n)
}

/// The last day of `n` calendar days after `start` in China; a last day off moves on to the next working day.
pub fn add_days(start: NaiveDate, n: u32) -> Day {
    Calendar::china().add_days(start, n)
}

/// The last day of `n` months after `start` in China; a last day off moves on to the next working day.
pub fn add_months(start: NaiveDate, n: u32) -> Day {
    Calendar::china().add_months(start, n)
}
