//! Adding working days, calendar days and months.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Calendar, Day, is_weekend, plus};
use crate::Term;

impl Calendar {
    /// The last day of a term that began with `start`. With `rolls`, a last day off moves on to the next working day;
    /// working days end on one anyway.
    pub fn end_of(&self, term: Term, start: NaiveDate, rolls: bool) -> Day {
        let end = match term {
            Term::WorkingDays(n) => return self.add_working_days(start, n),
            Term::Days(n) => plus(start, n.into()),
            Term::Months(n) => plus_months(start, n),
            Term::Years(n) => plus_months(start, n.saturating_mul(12)),
        };
        if rolls { self.roll(end) } else { Day { date: end, provisional: false } }
    }

    /// The day `n` working days after `start`. Zero days is `start` itself.
    pub fn add_working_days(&self, start: NaiveDate, n: u32) -> Day {
        let (mut day, mut left, mut provisional) = (start, u64::from(n), false);
        while left > 0 {
            let Some(next) = day.succ_opt() else { return Day { date: day, provisional: true } };
            // Years nobody announced hold plain weeks, and a count may run through thousands of them.
            if let Some(plain) = self.plain_days_from(next) {
                provisional = true;
                let (end, used) = walk_weeks(day, left, plain);
                (day, left) = (end, left - used);
                continue;
            }
            day = next;
            provisional |= self.is_provisional(day);
            if self.is_working_day(day) {
                left -= 1;
            }
        }
        Day { date: day, provisional }
    }

    /// The last day of `n` calendar days after `start` by Civil Code Art. 201–203: a last day off moves on to the next
    /// working day.
    pub fn add_days(&self, start: NaiveDate, n: u32) -> Day {
        self.end_of(Term::Days(n), start, true)
    }

    /// The last day of `n` months after `start`: the day of the same number, else the last of the month (Civil Code
    /// Art. 202); a last day off moves on to the next working day.
    pub fn add_months(&self, start: NaiveDate, n: u32) -> Day {
        self.end_of(Term::Months(n), start, true)
    }

    /// The day itself if offices work, else the next working day.
    pub fn roll(&self, day: NaiveDate) -> Day {
        let (mut date, mut provisional) = (day, self.is_provisional(day));
        while !self.is_working_day(date) {
            let Some(next) = date.succ_opt() else { return Day { date, provisional: true } };
            date = next;
            provisional |= self.is_provisional(date);
        }
        Day { date, provisional }
    }

    /// If no notice speaks of the year of `day`: how many days lie from it on before one does.
    fn plain_days_from(&self, day: NaiveDate) -> Option<u64> {
        // A notice may mark the December before its year.
        let first_told = |year: &i32| year - 1;
        let next = self.years.range(day.year()..).next().map(|(year, _)| first_told(year));
        if next.is_some_and(|year| year <= day.year()) {
            return None;
        }
        let end = next.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        Some(end.map_or(u64::MAX, |end| u64::try_from((end - day).num_days()).unwrap_or(0)))
    }
}

/// The same day number `n` months later, else the last of that month; at the end of the calendar, its last day.
fn plus_months(day: NaiveDate, n: u32) -> NaiveDate {
    day.checked_add_months(Months::new(n)).unwrap_or(NaiveDate::MAX)
}

/// Goes on from `day` for at most `days` days of plain weeks, until `left` working days are counted. Returns where that
/// ends and how many working days were counted.
fn walk_weeks(day: NaiveDate, left: u64, days: u64) -> (NaiveDate, u64) {
    let weeks = (left.saturating_sub(1) / 5).min(days / 7);
    let Some(mut day) = weeks.checked_mul(7).and_then(|jump| day.checked_add_days(Days::new(jump))) else {
        return (NaiveDate::MAX, left);
    };
    let (mut used, mut rest) = (weeks * 5, days.saturating_sub(weeks * 7));
    while used < left && rest > 0 {
        let Some(next) = day.succ_opt() else { return (NaiveDate::MAX, left) };
        day = next;
        rest -= 1;
        used += u64::from(!is_weekend(day));
    }
    (day, used)
}
