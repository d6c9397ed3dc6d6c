//! Loading the holidays of a year from a file, and going back to what the program knows.

use std::path::Path;

use quittance_catalogue::Text;
use quittance_law::Calendar;
use serde::{Deserialize, Serialize};

use super::{HolidayYear, read};
use crate::ids::HolidayYearId;
use crate::op::Op;
use crate::service::{name_of, read_text};
use crate::store::Shelf;
use crate::vault::{Change, Vault};
use crate::{Problem, Result};

/// A file larger than this is no calendar; the reader says so with its own sentence.
const MOST_BYTES: u64 = 2 << 20;

/// What loading a calendar file did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LoadedCalendar {
    /// Years that are known from this file now.
    pub changed: Vec<i32>,
    /// Years that stay as they were: the file says the same, or guesses where a notice is known.
    pub kept: Vec<i32>,
}

impl Change<'_> {
    /// Lays the years of a calendar file over those known. `file` is its name, to be shown.
    ///
    /// # Errors
    /// [`Problem::Calendar`] with one sentence about the first thing that is wrong; nothing of the file is used then.
    pub fn load_calendar(&mut self, text: &str, file: &str) -> Result<LoadedCalendar> {
        let read = read(text)?;
        let mut known: Calendar = (*self.calendar()?).clone();
        let (mut changed, mut kept) = (Vec::new(), Vec::new());
        for table in read.into_tables() {
            let year = table.year();
            if known.lay(table.clone()).is_none() {
                kept.push(year);
                continue;
            }
            changed.push(year);
            self.put(HolidayYear {
                id: HolidayYearId(year.to_string()),
                file: file.to_owned(),
                loaded: self.today(),
                table,
            })?;
        }
        let years: Vec<String> = changed.iter().map(ToString::to_string).collect();
        self.about(Text::new(years.join("、"), years.join(", ")));
        Ok(LoadedCalendar { changed, kept })
    }

    /// Forgets a loaded year; what came with the program, if anything, counts again.
    pub fn remove_calendar(&mut self, year: i32) -> Result<()> {
        let id = year.to_string();
        if self.get::<HolidayYear>(&id)?.is_none() {
            return Err(Problem::NothingMatches { kind: "holiday_year", asked: id });
        }
        self.about(id.as_str());
        self.remove::<HolidayYear>(&id)
    }
}

impl Vault {
    /// Loads a calendar file.
    ///
    /// # Errors
    /// A file that can't be read, and those of [`Change::load_calendar`].
    pub fn load_calendar(&mut self, path: &Path) -> Result<LoadedCalendar> {
        let text = read_text(path, MOST_BYTES)?;
        let file = name_of(path);
        self.operate(Op::LoadCalendar, |change| change.load_calendar(&text, &file))
    }
}
