//! Today, which can be fixed: every plan and deadline is then reproducible.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use quittance_law::calendar::day_in_china;

/// Tells the day and the time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    fixed: Option<NaiveDate>,
}

impl Clock {
    /// The computer's own clock.
    pub fn system() -> Self {
        Self { fixed: None }
    }

    /// It is always noon of this day.
    pub fn fixed(day: NaiveDate) -> Self {
        Self { fixed: Some(day) }
    }

    /// Whether it stands, as with `--today`: then it says nothing of the computer's own clock.
    pub fn is_fixed(&self) -> bool {
        self.fixed.is_some()
    }

    /// The day it is where the person is.
    pub fn today(&self) -> NaiveDate {
        self.fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// The day it is in China, by which Chinese laws and waits are counted. West of China it may be a day ahead of
    /// [`Clock::today`], east of it a day behind.
    pub fn today_in_china(&self) -> NaiveDate {
        self.fixed.unwrap_or_else(|| day_in_china(Utc::now()))
    }

    /// The day by which waits and guards are counted: the earlier of the day here and the day in China, so that nothing is
    /// declared over while it still runs where it is counted.
    pub fn counting_day(&self) -> NaiveDate {
        self.today().min(self.today_in_china())
    }

    /// The day of a moment (RFC 3339), where the person is. A fixed clock stands at noon of UTC, and so does its day.
    pub fn day_of(&self, moment: &str) -> Option<NaiveDate> {
        let moment = DateTime::parse_from_rfc3339(moment).ok()?;
        Some(match self.fixed {
            Some(_) => moment.with_timezone(&Utc).date_naive(),
            None => moment.with_timezone(&Local).date_naive(),
        })
    }

    /// The day and the time of day where the person is.
    pub fn now_here(&self) -> NaiveDateTime {
        match self.fixed {
            None => Local::now().naive_local(),
            Some(day) => day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()),
        }
    }

    /// The moment it is.
    pub fn now(&self) -> DateTime<Utc> {
        match self.fixed {
            None => Utc::now(),
            Some(day) => Utc.from_utc_datetime(&day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_counted_by_a_day_that_has_come_both_here_and_in_china() {
        let clock = Clock::system();
        // Midnight may fall between two questions, here or in China; then the second round stands in one day.
        let settled = (0..3).any(|_| {
            let (here, china, counting) = (clock.today(), clock.today_in_china(), clock.counting_day());
            counting <= here && counting <= china && (counting == here || counting == china)
        });
        assert!(settled);
    }

    #[test]
    fn a_fixed_clock_is_on_one_day_everywhere() {
        let day = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
        let clock = Clock::fixed(day);
        assert_eq!([clock.today(), clock.today_in_china(), clock.counting_day(), clock.now_here().date()], [day; 4]);
        assert_eq!(clock.day_of("2028-02-29T12:00:00Z"), Some(day));
        assert_eq!(clock.day_of("yesterday"), None);
    }
}
