//! When an answer is due: the terms of a law pack, counted by its calendar, moved by what happened since.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Day, plus};
use crate::pack::{CalendarKind, TermRule, card, pack};
use crate::{Law, Right, Standing, Term, Text};

/// Something that happened to the clock of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ClockEvent {
    /// The other side received the request.
    Received {
        /// When.
        on: NaiveDate,
    },
    /// It promised an answer within a time.
    Promised {
        /// When it said so; the time is counted from the request.
        on: NaiveDate,
        /// The time.
        term: Term,
    },
    /// It waits for something from the person.
    Paused {
        /// Since when.
        on: NaiveDate,
    },
    /// It got what it waited for.
    Resumed {
        /// When.
        on: NaiveDate,
    },
    /// It took more time.
    Extended {
        /// When it said so.
        on: NaiveDate,
        /// Whether it gave reasons.
        reasons: bool,
    },
}

impl ClockEvent {
    /// When it happened.
    pub fn on(&self) -> NaiveDate {
        match self {
            Self::Received { on }
            | Self::Promised { on, .. }
            | Self::Paused { on }
            | Self::Resumed { on }
            | Self::Extended { on, .. } => *on,
        }
    }
}

/// When an answer is due, and why then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Deadline {
    /// The last day for the answer.
    pub due: NaiveDate,
    /// The day the count begins with; it is not counted itself.
    pub start: NaiveDate,
    /// What it rests on.
    pub basis: Basis,
    /// The other side took its extension, and was allowed to.
    pub extended: bool,
    /// The clock stands still; `due` moves on for as long as it does.
    pub paused: bool,
    /// The date leans on working days that are not announced or not known here; it may move by some days.
    pub provisional: bool,
    /// The day an extension would lead to, while it can still be taken.
    pub latest: Option<NaiveDate>,
    /// By when receipt has to be confirmed.
    pub acknowledge_by: Option<NaiveDate>,
    /// What to know about this date.
    pub notes: Vec<DeadlineNote>,
}

/// What a date rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DeadlineBasis"))]
pub struct Basis {
    /// The time that was counted.
    pub term: Term,
    /// Where it comes from.
    pub text: Text,
    /// How strong that is.
    pub standing: Standing,
    /// Content or number was noted from memory.
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

/// Remarks about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeadlineNote {
    /// It counts from receipt, and nobody recorded receipt: the day of sending was taken.
    ReceiptAssumed,
    /// The operator's own promise was counted.
    PromiseCounted,
    /// The operator promised more time than the yardstick gives; the yardstick was counted.
    PromiseTooLong,
    /// The operator promised a time, and it does not count here.
    PromiseDoesNotCount,
    /// The clock does not stand still here, whatever the other side asks for.
    PauseDoesNotCount,
    /// No extension exists here.
    ExtensionDoesNotExist,
    /// The extension was announced after the first time had run out.
    ExtensionTooLate,
    /// The extension was announced without reasons.
    ExtensionWithoutReasons,
}

/// Why there is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoDeadline {
    /// No card: the law gives no such right, or nobody read about it.
    #[error("{law} has no card for {right}; choose another law or another right")]
    NoCard {
        /// The law.
        law: Law,
        /// The right.
        right: Right,
    },
    /// The law's rights can't be claimed yet.
    #[error("rights under {law} can be claimed from {from} on; choose another law until then")]
    NotInForce {
        /// The law.
        law: Law,
        /// From when.
        from: NaiveDate,
    },
}

/// When the answer to a request of `sent_on` is due, by the built-in calendar. Events may come in any order.
///
/// # Errors
/// [`NoDeadline`] where the law has no such right or is not in force yet.
pub fn deadline(law: Law, right: Right, sent_on: NaiveDate, events: &[ClockEvent]) -> Result<Deadline, NoDeadline> {
    deadline_by(Calendar::china(), law, right, sent_on, events)
}

/// The same by another calendar of China, such as one with a newer notice merged in.
///
/// # Errors
/// As [`deadline`].
pub fn deadline_by(
    china: &Calendar,
    law: Law,
    right: Right,
    sent_on: NaiveDate,
    events: &[ClockEvent],
) -> Result<Deadline, NoDeadline> {
    let pack = pack(law);
    if let Some(from) = pack.in_force.filter(|from| sent_on < *from) {
        return Err(NoDeadline::NotInForce { law, from });
    }
    let card = card(law, right).ok_or(NoDeadline::NoCard { law, right })?;
    let rule = pack.term(&card.term).expect("a test looks up the term of every card");
    let calendar = match pack.calendar {
        CalendarKind::Cn => china,
        CalendarKind::Weekends => Calendar::weekends(),
    };
    Ok(count(rule, calendar, sent_on, events))
}

fn count(rule: &TermRule, calendar: &Calendar, sent_on: NaiveDate, events: &[ClockEvent]) -> Deadline {
    let mut notes = Vec::new();
    let received = events.iter().filter(|event| matches!(event, ClockEvent::Received { .. })).map(ClockEvent::on).min();
    let start = match received {
        Some(on) if rule.from_receipt => on.max(sent_on),
        _ => sent_on,
    };
    if rule.from_receipt && received.is_none() {
        notes.push(DeadlineNote::ReceiptAssumed);
    }

    let end = |term| calendar.end_of(term, start, rule.rolls);
    let (mut term, mut day) = (rule.term, end(rule.term));
    let promised = events.iter().filter_map(|event| match event {
        ClockEvent::Promised { term, .. } => Some(*term),
        _ => None,
    });
    for promise in promised {
        if !rule.promise_counts {
            notes.push(DeadlineNote::PromiseDoesNotCount);
        } else if end(promise).date < day.date {
            (term, day) = (promise, end(promise));
            notes.push(DeadlineNote::PromiseCounted);
        } else if end(promise).date > end(rule.term).date {
            notes.push(DeadlineNote::PromiseTooLong);
        }
    }

    let (stood, paused) = pauses(events, start);
    if !rule.pauses && stood.is_some() {
        notes.push(DeadlineNote::PauseDoesNotCount);
    }
    let stood = if rule.pauses { stood.unwrap_or(0) } else { 0 };
    let paused = rule.pauses && paused;
    let first = moved(calendar, day, stood, rule.rolls);

    let mut extended = false;
    let mut due = first;
    let whole = rule.extension.as_ref().map(|extension| moved(calendar, end(extension.whole), stood, rule.rolls));
    for event in events {
        let ClockEvent::Extended { on, reasons } = *event else { continue };
        match whole {
            None => notes.push(DeadlineNote::ExtensionDoesNotExist),
            Some(_) if on > first.date => notes.push(DeadlineNote::ExtensionTooLate),
            Some(_) if !reasons => notes.push(DeadlineNote::ExtensionWithoutReasons),
            Some(whole) => {
                extended = true;
                due = whole;
                term = rule.extension.as_ref().map_or(term, |extension| extension.whole);
            }
        }
    }

    notes.sort_unstable();
    notes.dedup();
    Deadline {
        due: due.date,
        start,
        basis: Basis {
            term,
            text: rule.basis.clone(),
            standing: rule.standing,
            unconfirmed: rule.unconfirmed,
            from: rule.from.clone(),
        },
        extended,
        paused,
        provisional: due.provisional,
        latest: whole.filter(|_| !extended).map(|day| day.date),
        acknowledge_by: rule.acknowledge.map(|term| end(term).date),
        notes,
    }
}

/// How many days the clock stood still after `start`, `None` if it never did, and whether it still does.
fn pauses(events: &[ClockEvent], start: NaiveDate) -> (Option<u64>, bool) {
    let mut turns: Vec<(NaiveDate, bool)> = events
        .iter()
        .filter_map(|event| match event {
            ClockEvent::Paused { on } => Some((*on, true)),
            ClockEvent::Resumed { on } => Some((*on, false)),
            _ => None,
        })
        .collect();
    // On one day the pause comes first: it was asked for and answered.
    turns.sort_by_key(|(on, paused)| (*on, !paused));
    let (mut stood, mut since, mut ever) = (0, None, false);
    for (on, pause) in turns {
        match (since, pause) {
            (None, true) => (since, ever) = (Some(on), true),
            (Some(from), false) => {
                stood += u64::try_from((on - start.max(from)).num_days()).unwrap_or(0);
                since = None;
            }
            _ => {}
        }
    }
    (ever.then_some(stood), since.is_some())
}

fn moved(calendar: &Calendar, day: Day, by: u64, rolls: bool) -> Day {
    if by == 0 {
        return day;
    }
    let later = plus(day.date, by);
    let later = if rolls { calendar.roll(later) } else { Day { date: later, provisional: false } };
    Day { provisional: later.provisional || day.provisional, ..later }
}

impl Deadline {
    /// Whether the day has passed without the clock standing still.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        !self.paused && today > self.due
    }

    /// Days left, negative once it is over.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.due - today).num_days()
    }

    /// The first day on which one may say that nothing came.
    pub fn overdue_from(&self) -> NaiveDate {
        self.due.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
    }
}
