//! Working days as this vault knows them: the calendar that came with the program, with the years a person loaded laid over
//! it.
//!
//! The State Council announces a year's holidays in the November before it. Until then its days are provisional, and so is
//! every deadline that leans on them; a file with the notice settles them. What a newcomer gets wrong: asking
//! [`quittance_law::Calendar::china`], which knows no loaded year, instead of [`crate::store::Shelf::calendar`].

use chrono::NaiveDate;
use quittance_law::Calendar;
use quittance_law::calendar::{CalendarFile, YearTable};
use serde::{Deserialize, Serialize};

use crate::ids::HolidayYearId;

mod load;
#[cfg(test)]
mod tests;

pub use load::LoadedCalendar;

/// The holidays and make-up days of one year, as a person loaded them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HolidayYear {
    /// The year, so that loading another file replaces it.
    pub id: HolidayYearId,
    /// Name of the file it was read from, without its folder.
    pub file: String,
    /// The day it was loaded.
    pub loaded: NaiveDate,
    /// What it says.
    pub table: YearTable,
}

/// The calendar in force with these years laid over the one of the program.
pub(crate) fn in_force(years: Vec<HolidayYear>) -> Calendar {
    let mut calendar = Calendar::china().clone();
    for year in years {
        calendar.lay(year.table);
    }
    calendar
}

/// Reads a calendar file.
fn read(text: &str) -> crate::Result<CalendarFile> {
    Ok(CalendarFile::read(text)?)
}
