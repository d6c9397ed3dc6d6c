//! Which working days are known, and from where.

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_law::Calendar;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::calendar::HolidayYear;
use crate::store::Shelf;
use crate::vault::Vault;

/// One year of the calendar in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CalendarYearRow {
    /// The year.
    pub year: i32,
    /// Whether only statutory days are known: dates that lean on it may still move.
    pub provisional: bool,
    /// The file it was loaded from, when it did not come with the program.
    pub file: Option<String>,
    /// When it was loaded.
    pub loaded: Option<NaiveDate>,
    /// The notice.
    pub title: Option<Text>,
    /// Its public address.
    pub url: Option<String>,
    /// The date it bears, as far as it is known.
    pub dated: Option<String>,
    /// Holidays, each with its first and last day.
    pub holidays: Vec<HolidayRow>,
    /// Weekend days on which offices work.
    pub make_up: Vec<NaiveDate>,
}

/// A holiday.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HolidayRow {
    /// What it is called.
    pub names: Text,
    /// First day off.
    pub from: NaiveDate,
    /// Last day off.
    pub to: NaiveDate,
    /// Days.
    pub days: u32,
}

/// The years of the calendar in force, the latest first.
pub fn calendars_view(vault: &Vault) -> Result<Vec<CalendarYearRow>> {
    let loaded: Vec<HolidayYear> = vault.all()?;
    let calendar = vault.calendar()?;
    let mut rows: Vec<CalendarYearRow> = calendar.years().map(|table| row(table, &loaded, &calendar)).collect();
    rows.reverse();
    Ok(rows)
}

fn row(table: &quittance_law::calendar::YearTable, loaded: &[HolidayYear], calendar: &Calendar) -> CalendarYearRow {
    let year = table.year();
    let own = loaded.iter().find(|own| own.table == *table);
    let mut holidays: Vec<HolidayRow> = Vec::new();
    for (day, names) in table.off() {
        match holidays.last_mut() {
            Some(last) if last.names == *names && last.to.succ_opt() == Some(*day) => {
                (last.to, last.days) = (*day, last.days + 1);
            }
            _ => holidays.push(HolidayRow { names: names.clone(), from: *day, to: *day, days: 1 }),
        }
    }
    let source = calendar.source(year);
    CalendarYearRow {
        year,
        provisional: table.is_provisional(),
        file: own.map(|own| own.file.clone()),
        loaded: own.map(|own| own.loaded),
        title: source.map(|source| source.title.clone()),
        url: source.and_then(|source| source.url.clone()),
        dated: source.and_then(|source| source.dated.clone()),
        holidays,
        make_up: table.work().iter().copied().collect(),
    }
}
