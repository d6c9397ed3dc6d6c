//! What is to be told today, what was missed, which code in a calendar stands for what, and whether the clock is odd.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::DueItem;
use super::accounts::{WHOLE, count};
use super::due::in_span;
use crate::Result;
use crate::reminder::{Reminder, clock_went_back, reminders, since};
use crate::store::Ledger;
use crate::vault::Vault;

/// How far ahead a date is told at most: a phone number that ends, a month before.
const AHEAD: u64 = 31;

/// One thing to be told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReminderRow {
    /// The day on which it is, or was to be, told.
    pub on: NaiveDate,
    /// The date.
    pub item: DueItem,
}

/// What is to be told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RemindersView {
    /// Today.
    pub now: Vec<ReminderRow>,
    /// What fell on a day since the person looked last, the latest first.
    pub missed: Vec<ReminderRow>,
    /// The last day whose reminders they saw.
    pub seen: Option<NaiveDate>,
}

/// A code in a calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CodeRow {
    /// The code.
    pub code: String,
    /// The day it was told for.
    pub on: NaiveDate,
    /// What it stands for; none where it is no longer due, and calendars are told so.
    pub item: Option<DueItem>,
}

/// What the computer's clock says that can't be right, or differs where laws are counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ClockView {
    /// A day after today on which something was recorded: the clock was wrong then, or is now.
    pub ahead: Option<NaiveDate>,
    /// The day it is in China, where that is another one.
    pub china: Option<NaiveDate>,
}

/// What is to be told today, and what was missed.
pub fn reminders_view(vault: &Vault) -> Result<RemindersView> {
    of_ledger(&vault.ledger(WHOLE)?, vault.clock().today(), vault.reminders_seen()?)
}

pub(super) fn of_ledger(ledger: &Ledger, today: NaiveDate, seen: Option<NaiveDate>) -> Result<RemindersView> {
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    let from = since(today, seen).succ_opt().unwrap_or(today);
    let now = in_span(ledger, today, last)?;
    // Nothing lies between yesterday and today.
    let then = if from == today { Vec::new() } else { in_span(ledger, from, today)? };
    let told = reminders(&then, &now, today, seen);
    let rows = |all: Vec<Reminder>| all.into_iter().map(|told| ReminderRow { on: told.on, item: told.item }).collect();
    Ok(RemindersView { now: rows(told.now), missed: rows(told.missed), seen })
}

/// How many things are to be told today.
pub fn reminders_today(vault: &Vault) -> Result<u32> {
    Ok(count(reminders_view(vault)?.now.len()))
}

/// The codes of calendar entries with what they stand for, by day.
pub fn calendar_codes(vault: &Vault) -> Result<Vec<CodeRow>> {
    crate::reminder::codes(vault)
}

/// Whether the clock says something odd.
pub fn clock_view(vault: &Vault) -> Result<ClockView> {
    let clock = vault.clock();
    let last = vault.history(1)?.pop().and_then(|entry| clock.day_of(&entry.at));
    let china = clock.today_in_china();
    Ok(ClockView { ahead: clock_went_back(last, clock.today()), china: (china != clock.today()).then_some(china) })
}
