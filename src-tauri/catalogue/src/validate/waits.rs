//! Days: cooling-off, handling, lock, retention, conditions.

use super::code::Code;
use super::sheet::{Sheet, said};
use crate::entry::PreconditionKind as Kind;

/// No longer cooling-off period is known; a larger number is a slip of the keyboard.
const LONGEST_COOLING_OFF: u32 = 400;
/// A hundred years.
const LONGEST: u32 = 36_500;

pub fn check(sheet: &mut Sheet<'_>) {
    let service = sheet.service;
    for (i, wait) in service.cooling_off.iter().enumerate() {
        let days = wait.days;
        if days > LONGEST_COOLING_OFF {
            sheet.note(
                Code::WaitTooLong,
                format!("cooling_off[{i}].days"),
                said!("冷静期 {days} 天太长。", "A cooling-off of {days} days is too long."),
            );
        }
        let before = &service.cooling_off[..i];
        if before.iter().any(|w| w.days == days && w.login == wait.login && w.text == wait.text) {
            sheet.note(
                Code::WaitTwice,
                format!("cooling_off[{i}]"),
                said!("{days} 天写了两次。", "{days} days are there twice."),
            );
        }
    }
    let mut counted: Vec<(String, Option<u32>)> = Vec::new();
    for (list, durations) in [("handling", &service.handling), ("relock", &service.relock)] {
        for (i, wait) in durations.iter().enumerate() {
            counted.push((format!("{list}[{i}].days"), wait.days));
            let before = &durations[..i];
            if before.iter().any(|w| w.days == wait.days && w.working == wait.working && w.text == wait.text) {
                sheet.note(
                    Code::WaitTwice,
                    format!("{list}[{i}]"),
                    said!("同样的时间写了两次。", "The same time is there twice."),
                );
            }
        }
    }
    for (i, kept) in service.retention.iter().enumerate() {
        counted.push((format!("retention[{i}].days"), kept.days));
    }
    for (i, condition) in service.preconditions.iter().enumerate() {
        counted.push((format!("preconditions[{i}].days"), condition.days));
        let counts = matches!(condition.kind, Kind::MinimumAge | Kind::DaysSinceOrder | Kind::CredentialsUnchanged);
        if condition.days.is_some() && !counts {
            sheet.note(
                Code::DaysUncounted,
                format!("preconditions[{i}].days"),
                said!("这种条件不计天数。", "Days are not counted for this kind of condition."),
            );
        }
    }
    for (field, days) in counted {
        // 0 is an answer where it means "at once" (handling) or "none" (relock).
        let zero_means_something = field.starts_with("handling") || field.starts_with("relock");
        let least = u32::from(!zero_means_something);
        if let Some(days) = days
            && !(least..=LONGEST).contains(&days)
        {
            sheet.note(Code::DaysImplausible, field, said!("{days} 天不合情理。", "{days} days can't be right."));
        }
    }
}
