//! Reminders: what to tell on which day, what was missed, and how it leaves the vault without saying too much.
//!
//! What is told when is decided here, by pure functions of the dates that are due, today, and the day up to which the person
//! has seen them; the app only shows. Three things leave the vault: notifications while it is open, a file of bare dates for
//! when it is locked ([`Schedule`], only if the person wants it), and a calendar file with neutral titles ([`save`]).
//!
//! What a newcomer gets wrong: reminding only of what is due *today*. A window that opened last week while the computer was
//! off is no longer due, and must be told all the same; that is why [`reminders`] also looks from the day last seen.
//!
//! [`save`]: crate::Vault::save_calendar

use chrono::{Days, NaiveDate, NaiveDateTime, Timelike};

use crate::Result;
use crate::vault::Vault;
use crate::view::{DueItem, DueKind};

mod calendar_file;
mod schedule;
mod sent;
#[cfg(test)]
mod tests;

pub(crate) use calendar_file::codes;
pub use calendar_file::{CalendarWords, SavedCalendar};
pub use schedule::Schedule;
pub use sent::Sent;

/// The hour of the day from which on reminders come.
pub const HOUR: u32 = 9;
/// Nothing older than this many days is told as missed; it stands in its room anyway.
const OLDEST: u64 = 60;
/// The name under which the vault keeps up to which day the person has seen reminders.
const SEEN: &str = "reminders_seen";

/// On which days a date is told: days from it, 0 the day itself, negative before.
pub fn told_on(kind: DueKind) -> &'static [i64] {
    match kind {
        DueKind::GuardEnds => &[-1, 0],
        // The day after, a deadline is somebody's failure, and the next step opens.
        DueKind::LegalDeadline => &[-3, 0, 1],
        DueKind::WindowOpens | DueKind::Reminder | DueKind::KeptUntil => &[0],
        // Early enough to cancel; on the day itself it is too late for most.
        DueKind::Renewal => &[-3, -1],
        DueKind::IdentifierEnds => &[-30, -7, -1, 0],
    }
}

/// `by` days after `day`; at the ends of the calendar, its first or last day.
fn shifted(day: NaiveDate, by: i64) -> NaiveDate {
    let days = Days::new(by.unsigned_abs());
    if by < 0 {
        day.checked_sub_days(days).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}

/// The days on which one date is told, the earliest first.
pub fn days_of(item: &DueItem) -> impl Iterator<Item = NaiveDate> {
    let on = item.on;
    told_on(item.kind).iter().map(move |by| shifted(on, *by))
}

/// One thing to be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Reminder {
    /// The day on which it is, or was to be, told.
    pub on: NaiveDate,
    /// The date.
    pub item: DueItem,
}

/// What is to be told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reminders {
    /// Today.
    pub now: Vec<Reminder>,
    /// What fell on a day since the last one that was seen, the latest first.
    pub missed: Vec<Reminder>,
}

/// What is to be told today, and what was missed since `seen`, the last day whose reminders the person saw.
///
/// `then` is what is due as it looked on the day after `seen`, `now` as it looks today. A vault whose reminders nobody ever
/// saw has missed none. A `seen` that lies ahead comes of a clock that was wrong, and counts as yesterday.
pub fn reminders(then: &[DueItem], now: &[DueItem], today: NaiveDate, seen: Option<NaiveDate>) -> Reminders {
    let yesterday = shifted(today, -1);
    let seen = since(today, seen);
    let mut told = Reminders::default();
    for item in now.iter().chain(then) {
        let key = item.key();
        let known = |all: &[Reminder]| all.iter().any(|told| told.item.key() == key);
        if known(&told.now) || known(&told.missed) {
            continue;
        }
        if days_of(item).any(|on| on == today) {
            told.now.push(Reminder { on: today, item: item.clone() });
        } else if let Some(on) = days_of(item).filter(|on| *on > seen && *on <= yesterday).last() {
            told.missed.push(Reminder { on, item: item.clone() });
        }
    }
    told.now.sort_by_key(|told| (told.item.on, told.item.kind));
    told.missed.sort_by_key(|told| (std::cmp::Reverse(told.on), told.item.on, told.item.kind));
    told
}

/// The last day that counts as seen.
pub(crate) fn since(today: NaiveDate, seen: Option<NaiveDate>) -> NaiveDate {
    let (yesterday, oldest) = (shifted(today, -1), today.checked_sub_days(Days::new(OLDEST)).unwrap_or(NaiveDate::MIN));
    seen.unwrap_or(yesterday).clamp(oldest, yesterday)
}

/// Whether it is time to show the reminders of the day: once a day, not before [`HOUR`]. `told` is the day they were shown
/// last; a day ahead of now comes of a clock that was wrong and does not keep anybody quiet.
pub fn is_time(now: NaiveDateTime, told: Option<NaiveDate>) -> bool {
    now.hour() >= HOUR && told != Some(now.date())
}

/// The last day on which something was done, if that lies after today: the computer's clock was wrong then, or is now.
pub fn clock_went_back(last: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    last.filter(|last| *last > today)
}

impl Vault {
    /// The last day whose reminders the person saw.
    pub fn reminders_seen(&self) -> Result<Option<NaiveDate>> {
        Ok(self.about(SEEN)?.and_then(|day| day.parse().ok()))
    }

    /// The person saw what there is to be told up to today. No change to anything recorded, so the history does not hold it.
    pub fn see_reminders(&self) -> Result<()> {
        let today = self.clock().today();
        if self.reminders_seen()? == Some(today) {
            return Ok(());
        }
        self.store().set_about(SEEN, &today.to_string())
    }
}
