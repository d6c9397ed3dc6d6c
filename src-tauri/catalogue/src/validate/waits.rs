//! Days: cooling-off, handling, lock, retention, conditions.

use super::code::Code;
use super::sheet::{Sheet, said};
use super::walk;
use crate::entry::{CoolingOff, Duration, PreconditionKind as Kind};
use crate::net;

/// No longer cooling-off period is known; a larger number is a slip of the keyboard.
const LONGEST_COOLING_OFF: u32 = 400;
/// A hundred years.
const LONGEST: u32 = 36_500;

pub fn check(sheet: &mut Sheet<'_>) {
    let service = sheet.service;
    cases(sheet);
    for (i, wait) in service.cooling_off.iter().enumerate() {
        let days = wait.days;
        if days > LONGEST_COOLING_OFF {
            sheet.note(
                Code::WaitTooLong,
                format!("cooling_off[{i}].days"),
                said!("冷静期 {days} 天太长。", "A cooling-off of {days} days is too long."),
            );
        }
        span(sheet, &format!("cooling_off[{i}]"), Some(days), wait.up_to, LONGEST_COOLING_OFF);
        let before = &service.cooling_off[..i];
        let same = |w: &CoolingOff| (w.days, w.up_to, w.login) == (days, wait.up_to, wait.login);
        if before.iter().any(|w| same(w) && w.text == wait.text && w.when == wait.when) {
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
            span(sheet, &format!("{list}[{i}]"), wait.days, wait.up_to, LONGEST);
            let before = &durations[..i];
            let same = |w: &Duration| (w.days, w.up_to, w.working) == (wait.days, wait.up_to, wait.working);
            if before.iter().any(|w| same(w) && w.text == wait.text && w.when == wait.when) {
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

fn span(sheet: &mut Sheet<'_>, at: &str, days: Option<u32>, up_to: Option<u32>, most: u32) {
    let Some(up_to) = up_to else { return };
    if days.is_none_or(|days| days >= up_to) || up_to > most {
        sheet.note(
            Code::SpanForm,
            format!("{at}.up_to"),
            said!("到 {up_to} 天的范围不成立。", "A span up to {up_to} days does not hold."),
        );
    }
}

/// What statements are limited to: something, with regions and ways that exist.
fn cases(sheet: &mut Sheet<'_>) {
    let service = sheet.service;
    for (at, when) in walk::whens(service) {
        if when.is_empty() {
            sheet.note(Code::CaseForm, at.clone(), said!("`when` 是空的。", "The `when` is empty."));
        }
        for (i, region) in when.regions.iter().enumerate() {
            if !net::is_region(region) {
                sheet.note(
                    Code::CaseForm,
                    format!("{at}.regions[{i}]"),
                    said!("“{region}”不是国家或地区代码。", "“{region}” is not the code of a country or region."),
                );
            }
        }
        for (i, id) in when.ways.iter().enumerate() {
            if !service.ways.iter().any(|way| way.id == *id) {
                sheet.note(
                    Code::WayUnknown,
                    format!("{at}.ways[{i}]"),
                    said!("没有“{id}”这条途径。", "There is no way “{id}”."),
                );
            }
        }
    }
}
