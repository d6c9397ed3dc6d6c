//! The calendar file (`.ics`, RFC 5545): every pending date as a whole day, under a title that names nothing.

use std::path::Path;

use chrono::{Days, Duration, NaiveDate};
use icalendar::{Alarm, Calendar, Class, Component, Event, EventLike, EventStatus, Property, Trigger, ValueType};
use serde::{Deserialize, Serialize};

use super::sent::updated;
use super::{HOUR, Sent, told_on};
use crate::service::write_text;
use crate::vault::Vault;
use crate::view::{CodeRow, due};
use crate::{Problem, Result};

/// The name under which the vault keeps what calendars were told.
const SENT: &str = "calendar_sent";
/// The longest span ahead: all there is.
const ALL: u64 = u64::MAX;

/// The words of a calendar file, in one language. None of them may name a service, a person or an account.
pub struct CalendarWords<'a> {
    /// The calendar's name.
    pub name: String,
    /// The title of an entry, with its code.
    pub title: &'a dyn Fn(&str) -> String,
    /// What an entry says of itself: how the code is looked up.
    pub note: String,
}

/// A calendar file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SavedCalendar {
    /// Where.
    pub path: String,
    /// How many dates are in it.
    pub dates: u32,
    /// How many entries of before it cancels.
    pub cancelled: u32,
}

impl Vault {
    /// What calendar files have told so far.
    pub fn calendar_sent(&self) -> Result<Vec<Sent>> {
        let Some(text) = self.about(SENT)? else { return Ok(Vec::new()) };
        serde_json::from_str(&text).map_err(|source| Problem::Row { kind: "calendar", source })
    }

    /// Writes every pending date to a calendar file, beside it first and then renamed. Dates told before keep their ids; one
    /// that moved is told anew, one that is no longer due is cancelled.
    ///
    /// # Errors
    /// [`Problem::File`] where the file is there already and `replace` does not say so, or can't be written. Then the vault
    /// still remembers the ids it drew, and the next file bears them.
    pub fn save_calendar(&mut self, path: &Path, replace: bool, words: &CalendarWords<'_>) -> Result<SavedCalendar> {
        if !replace && path.symlink_metadata().is_ok() {
            return Err(Problem::File { what: "exists", name: crate::service::name_of(path) });
        }
        let before = self.calendar_sent()?;
        let items = due(self, ALL)?;
        let (today, now) = (self.clock().today(), self.clock().now());
        let sent = updated(before.clone(), &items, today, now, &mut rand::rng());
        if sent != before {
            let text = serde_json::to_string(&sent).map_err(|source| Problem::Row { kind: "calendar", source })?;
            self.store().set_about(SENT, &text)?;
        }
        write_text(path, &text_of(&sent, words), replace)?;
        let cancelled = sent.iter().filter(|one| one.cancelled).count();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(SavedCalendar {
            path: path.display().to_string(),
            dates: count(sent.len() - cancelled),
            cancelled: count(cancelled),
        })
    }
}

/// The codes of calendar entries with what they stand for, by day.
pub(crate) fn codes(vault: &Vault) -> Result<Vec<CodeRow>> {
    let mut items = due(vault, ALL)?;
    let mut rows = Vec::new();
    for sent in vault.calendar_sent()? {
        let key = sent.key.split('#').next().unwrap_or_default();
        let place = items.iter().position(|item| item.key() == key).filter(|_| !sent.cancelled);
        rows.push(CodeRow { code: sent.code, on: sent.on, item: place.map(|place| items.remove(place)) });
    }
    Ok(rows)
}

/// The file.
pub(super) fn text_of(sent: &[Sent], words: &CalendarWords<'_>) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Quittance//Quittance//ZH"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", &words.name));
    for one in sent {
        calendar.push(event(one, words));
    }
    calendar.to_string()
}

fn event(sent: &Sent, words: &CalendarWords<'_>) -> Event {
    let mut title = (words.title)(&sent.code);
    if sent.provisional {
        // The mark a day has wherever it may still move.
        title.push_str(" ~");
    }
    let uid = format!("{}@quittance.invalid", sent.uid);
    let mut event = Event::new();
    event
        .uid(&uid)
        .timestamp(sent.changed)
        .summary(&title)
        .description(&words.note)
        .class(Class::Private)
        .sequence(sent.sequence)
        .append_property(day("DTSTART", sent.on))
        // The end of a whole day is the day after it.
        .append_property(day("DTEND", sent.on.checked_add_days(Days::new(1)).unwrap_or(sent.on)))
        .add_property("TRANSP", "TRANSPARENT");
    event.status(if sent.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if !sent.cancelled {
        // The day after a deadline belongs to the program: a calendar can't know whether the answer came.
        for (place, by) in told_on(sent.kind).iter().filter(|by| **by <= 0).enumerate() {
            let at = Duration::days(*by) + Duration::hours(i64::from(HOUR));
            let mut alarm = Alarm::display(&title, Trigger::from(at));
            alarm.uid(&format!("{}-{place}@quittance.invalid", sent.uid)).timestamp(sent.changed);
            event.alarm(alarm);
        }
    }
    event.done()
}

fn day(key: &str, on: NaiveDate) -> Property {
    Property::new(key, on.format("%Y%m%d").to_string()).append_parameter(ValueType::Date).done()
}
