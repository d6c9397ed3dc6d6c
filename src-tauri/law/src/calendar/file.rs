//! Reading a calendar file: our own table, or a year file of the public data set holiday-cn.
//!
//! ```json
//! { "years": [{ "year": 2027, "provisional": false,
//!     "source": { "title": { "zh": "…", "en": "…" }, "url": "https://…", "dated": "2026-11-05", "read": "2026-11-20" },
//!     "off": [{ "name": { "zh": "元旦", "en": "New Year" }, "from": "2027-01-01", "to": "2027-01-03" }],
//!     "work": ["2027-01-09"] }] }
//! ```
//! ```json
//! { "year": 2027, "papers": ["https://…"], "days": [{ "name": "元旦", "date": "2027-01-01", "isOffDay": true }] }
//! ```

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Calendar, YearTable, is_weekend};
use crate::Text;

/// A file larger than this is no calendar.
const MOST_BYTES: usize = 1 << 20;
/// The first and last year a file may speak of.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;
/// No holiday of the State Council ever came near this many days in a row.
const LONGEST: i64 = 31;

/// A calendar file that was read and found sound.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarFile {
    years: Vec<YearTable>,
}

/// Where the table of a year comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarSource {
    /// The notice.
    pub title: Text,
    /// Its public address.
    pub url: Option<String>,
    /// The date it bears, as far as it is known: `2024-11` is one too.
    pub dated: Option<String>,
    /// When somebody read it.
    pub read: Option<NaiveDate>,
}

/// What is wrong with a calendar file: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarProblem {
    /// Larger than any calendar.
    #[error(
        "the file has {bytes} bytes, more than any calendar; choose a file with the holidays of one or a few years"
    )]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON.
    #[error("line {line}, column {column}: this is no JSON; choose the .json file of the year")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but not a calendar.
    #[error("line {line}: {why}; the file needs `years`, or `year` and `days` as in holiday-cn")]
    WrongShape {
        /// Line, from 1; 0 where the whole file is meant.
        line: usize,
        /// What the reader says.
        why: String,
    },
    /// No year in it.
    #[error("the file names no year; choose a file with the holidays of at least one year")]
    Empty,
    /// A year outside what a calendar can speak of.
    #[error("{year} is no year this calendar can hold; years from 2000 to 2100 are read")]
    YearOutOfRange {
        /// The year.
        year: i32,
    },
    /// The same year twice.
    #[error("{year} stands in the file twice; keep one of the two")]
    YearTwice {
        /// The year.
        year: i32,
    },
    /// A year without a single holiday: the notice was not out yet.
    #[error("{year} has no holiday in this file; the notice was probably not out yet, so wait for a newer file")]
    NoHolidays {
        /// The year.
        year: i32,
    },
    /// A holiday that ends before it begins, or never seems to end.
    #[error("{year}: a holiday runs from {from} to {to}; mend one of the two dates")]
    WrongSpan {
        /// The year.
        year: i32,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// A day that does not belong to the year.
    #[error("{year}: {day} does not belong to that year; move it to its own year")]
    WrongYear {
        /// The year.
        year: i32,
        /// The day.
        day: NaiveDate,
    },
    /// A day that is both free and worked.
    #[error("{year}: {day} is called a day off and a working day; keep one of the two")]
    Both {
        /// The year.
        year: i32,
        /// The day.
        day: NaiveDate,
    },
    /// A make-up day that is no weekend day.
    #[error("{year}: {day} is called a make-up working day, but is no Saturday or Sunday; check the date")]
    NotAWeekend {
        /// The year.
        year: i32,
        /// The day.
        day: NaiveDate,
    },
    /// A holiday without a name.
    #[error("{year}: the day off {day} has no name; give it one")]
    Nameless {
        /// The year.
        year: i32,
        /// The day.
        day: NaiveDate,
    },
}

impl CalendarProblem {
    /// The message to look up.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "problem-calendar-too-large",
            Self::NotJson { .. } => "problem-calendar-not-json",
            Self::WrongShape { .. } => "problem-calendar-wrong-shape",
            Self::Empty => "problem-calendar-empty",
            Self::YearOutOfRange { .. } => "problem-calendar-year-out-of-range",
            Self::YearTwice { .. } => "problem-calendar-year-twice",
            Self::NoHolidays { .. } => "problem-calendar-no-holidays",
            Self::WrongSpan { .. } => "problem-calendar-wrong-span",
            Self::WrongYear { .. } => "problem-calendar-wrong-year",
            Self::Both { .. } => "problem-calendar-both",
            Self::NotAWeekend { .. } => "problem-calendar-not-a-weekend",
            Self::Nameless { .. } => "problem-calendar-nameless",
        }
    }
}

#[derive(Deserialize)]
struct Own {
    years: Vec<OwnYear>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnYear {
    year: i32,
    provisional: bool,
    source: Option<CalendarSource>,
    off: Vec<Holiday>,
    work: Vec<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    name: Text,
    from: NaiveDate,
    to: NaiveDate,
}

/// A year file of holiday-cn. It has more fields, which do not matter here.
#[derive(Deserialize)]
struct PublicYear {
    year: i32,
    #[serde(default)]
    papers: Vec<String>,
    days: Vec<PublicDay>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PublicDay {
    name: String,
    date: NaiveDate,
    is_off_day: bool,
}

impl CalendarFile {
    /// Reads the text of a calendar file.
    ///
    /// # Errors
    /// One sentence about the first thing that is wrong. Nothing of the file is used then.
    pub fn read(text: &str) -> Result<Self, CalendarProblem> {
        if text.len() > MOST_BYTES {
            return Err(CalendarProblem::TooLarge { bytes: text.len() });
        }
        let text = text.trim_start_matches('\u{feff}');
        let json: serde_json::Value = serde_json::from_str(text)
            .map_err(|why| CalendarProblem::NotJson { line: why.line(), column: why.column() })?;
        let shape = |why: serde_json::Error| CalendarProblem::WrongShape { line: why.line(), why: reason(&why) };
        let years = if json.get("years").is_some() {
            let own: Own = serde_json::from_str(text).map_err(shape)?;
            own.years.into_iter().map(own_year).collect::<Result<Vec<_>, _>>()?
        } else if json.get("days").is_some() {
            vec![public_year(serde_json::from_str(text).map_err(shape)?)?]
        } else {
            return Err(CalendarProblem::WrongShape { line: 0, why: "there is neither `years` nor `days`".to_owned() });
        };
        let mut seen = BTreeSet::new();
        if let Some(twice) = years.iter().find(|table| !seen.insert(table.year)) {
            return Err(CalendarProblem::YearTwice { year: twice.year });
        }
        if years.is_empty() {
            return Err(CalendarProblem::Empty);
        }
        for table in &years {
            table.check()?;
        }
        Ok(Self { years })
    }

    /// The years it speaks of.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.iter().map(|table| table.year)
    }

    /// Its tables.
    pub fn into_tables(self) -> Vec<YearTable> {
        self.years
    }
}

/// The reader's words without the place, which the problem names itself.
fn reason(why: &serde_json::Error) -> String {
    let text = why.to_string();
    text.rfind(" at line ").map_or(text.clone(), |at| text[..at].to_owned())
}

fn own_year(own: OwnYear) -> Result<YearTable, CalendarProblem> {
    let year = own.year;
    let mut off = BTreeMap::new();
    for holiday in own.off {
        let (from, to) = (holiday.from, holiday.to);
        if from > to || (to - from).num_days() >= LONGEST {
            return Err(CalendarProblem::WrongSpan { year, from, to });
        }
        off.extend(from.iter_days().take_while(|day| *day <= to).map(|day| (day, holiday.name.clone())));
    }
    let work = own.work.into_iter().collect();
    Ok(YearTable { year, provisional: own.provisional, source: own.source, off, work })
}

fn public_year(public: PublicYear) -> Result<YearTable, CalendarProblem> {
    let year = public.year;
    let source = CalendarSource {
        title: Text::new(
            format!("国务院办公厅关于{year}年部分节假日安排的通知"),
            format!("State Council notice on the holidays of {year}"),
        ),
        url: public.papers.into_iter().next(),
        dated: None,
        read: None,
    };
    let (mut off, mut work) = (BTreeMap::new(), BTreeSet::new());
    for day in public.days {
        let clash = if day.is_off_day { work.contains(&day.date) } else { off.contains_key(&day.date) };
        if clash {
            return Err(CalendarProblem::Both { year, day: day.date });
        }
        if day.is_off_day {
            off.insert(day.date, english_too(&day.name));
        } else {
            work.insert(day.date);
        }
    }
    Ok(YearTable { year, provisional: false, source: Some(source), off, work })
}

/// The data set has Chinese names only; those of the built-in years are known in English too.
fn english_too(name: &str) -> Text {
    let en = match name.trim() {
        "元旦" => "New Year",
        "春节" => "Spring Festival",
        "清明节" => "Qingming",
        "劳动节" => "Labour Day",
        "端午节" => "Dragon Boat Festival",
        "中秋节" => "Mid-Autumn",
        "国庆节" => "National Day",
        "国庆节、中秋节" | "中秋节、国庆节" => "National Day, Mid-Autumn",
        other => other,
    };
    Text::new(name.trim(), en)
}

impl YearTable {
    fn check(&self) -> Result<(), CalendarProblem> {
        let year = self.year;
        if !YEARS.contains(&year) {
            return Err(CalendarProblem::YearOutOfRange { year });
        }
        if self.off.is_empty() {
            return Err(CalendarProblem::NoHolidays { year });
        }
        // New Year may begin in December and be made up for at its end: those days stand in the notice of the new year.
        let belongs = |day: NaiveDate| day.year() == year || (day.year() == year - 1 && day.month() == 12);
        if let Some(day) = self.off.keys().chain(&self.work).copied().find(|day| !belongs(*day)) {
            return Err(CalendarProblem::WrongYear { year, day });
        }
        if let Some(day) = self.work.iter().copied().find(|day| self.off.contains_key(day)) {
            return Err(CalendarProblem::Both { year, day });
        }
        if let Some(day) = self.work.iter().copied().find(|day| !is_weekend(*day)) {
            return Err(CalendarProblem::NotAWeekend { year, day });
        }
        match self.off.iter().find(|(_, name)| name.zh.trim().is_empty() || name.en.trim().is_empty()) {
            Some((day, _)) => Err(CalendarProblem::Nameless { year, day: *day }),
            None => Ok(()),
        }
    }
}

impl Calendar {
    /// Lays a file over what is known and returns the years that changed. A provisional year never replaces an announced
    /// one. The same file twice changes nothing more.
    pub fn merge(&mut self, file: CalendarFile) -> Vec<i32> {
        file.years.into_iter().filter_map(|table| self.lay(table)).collect()
    }

    /// Lays one year over what is known, by the rule of [`Calendar::merge`]; names it if that changed something.
    pub fn lay(&mut self, table: YearTable) -> Option<i32> {
        let year = table.year;
        let known = self.years.get(&year);
        let kept = known.is_some_and(|known| (!known.provisional && table.provisional) || *known == table);
        (!kept).then(|| {
            self.years.insert(year, table);
            year
        })
    }
}
