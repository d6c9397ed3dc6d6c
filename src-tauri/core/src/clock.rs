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
        self.fixed.unwrap_or_else(|| counted(Utc::now(), &Local))
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

/// The earlier of the day it is in a zone and the day it is in China.
fn counted<Zone: TimeZone>(moment: DateTime<Utc>, here: &Zone) -> NaiveDate {
    moment.with_timezone(here).date_naive().min(day_in_china(moment))
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    #[test]
    fn waits_are_counted_by_a_day_that_has_come_both_here_and_in_china() {
        let at = |hours: i32, moment: &str| {
            let here = FixedOffset::east_opt(hours * 3_600).unwrap();
            counted(moment.parse().unwrap(), &here).to_string()
        };
        let (new_york, shanghai, auckland) = (-5, 8, 13);
        // Shanghai, 01:30 on 24 November. In New York it is still the 23rd, in Auckland the 24th has long begun.
        assert_eq!(at(new_york, "2026-11-23T17:30:00Z"), "2026-11-23");
        assert_eq!(at(shanghai, "2026-11-23T17:30:00Z"), "2026-11-24");
        assert_eq!(at(auckland, "2026-11-23T17:30:00Z"), "2026-11-24");
        // Auckland, 01:30 on 24 November; in Shanghai it is the evening of the 23rd.
        assert_eq!(at(auckland, "2026-11-23T12:30:00Z"), "2026-11-23");
        // Midnight in New York, the afternoon of the same day in China.
        assert_eq!(at(new_york, "2026-11-24T05:00:00Z"), "2026-11-24");
        assert_eq!(at(new_york, "2026-11-24T04:59:59Z"), "2026-11-23");
        // The last second of the year in China, and the first of the next.
        assert_eq!(at(auckland, "2026-12-31T15:59:59Z"), "2026-12-31");
        assert_eq!(at(auckland, "2026-12-31T16:00:00Z"), "2027-01-01");
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
