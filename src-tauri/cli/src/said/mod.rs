//! Pages of text: how an account, a checklist, a service, a finding read.

pub(crate) mod access;
mod account;
mod checklist;
mod finding;
mod own_words;
mod request;
mod service;

use chrono::{Datelike, NaiveDate};
use quittance_catalogue::trust::{Age, Trust};
use quittance_core::Arg;
use quittance_core::account::Stage;
use quittance_core::view::{ServiceTag, SubjectTag};
use quittance_words::Words;

pub(crate) use account::account;
pub(crate) use checklist::{changes, checklist, what_is_next};
pub(crate) use finding::{finding, which};
pub(crate) use own_words::{corrections, outcomes, patch};
pub(crate) use request::{request, request_name, request_next};
pub(crate) use service::service;

use crate::page::Tone;
use crate::readable::word;

/// What the colour of a stage means.
pub(crate) fn stage_tone(stage: &Stage) -> Tone {
    match stage {
        Stage::CoolingOff { .. } | Stage::Requested { .. } => Tone::Wait,
        Stage::Verified { .. } => Tone::Done,
        Stage::LostAccess { .. } => Tone::Lose,
        Stage::Preparing { .. } => Tone::Accent,
        Stage::Active
        | Stage::Dormant { .. }
        | Stage::Closed { .. }
        | Stage::Stuck { .. }
        | Stage::Unbound { .. }
        | Stage::Declined { .. } => Tone::Plain,
    }
}

/// How strong the evidence of a finding is, as four signs.
pub(crate) fn strength(strength: u8) -> String {
    (1..=4).map(|step| if step <= strength { '●' } else { '○' }).collect()
}

/// From one day to another, as far as they are known.
pub(crate) fn span(words: &Words, first: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
    match (first, last) {
        (Some(first), Some(last)) if first != last => format!("{} – {}", words.compared(first), words.compared(last)),
        (Some(day), _) | (None, Some(day)) => words.compared(day),
        (None, None) => String::new(),
    }
}

/// A service with what tells one account from another: Soul（小号）.
pub(crate) fn named(words: &Words, service: &ServiceTag, label: Option<&str>) -> String {
    let label = label.map(|label| words.message("cli-labelled", &[("label", Arg::from(label))])).unwrap_or_default();
    format!("{}{label}", words.text(&service.names))
}

/// What a checklist is about: Soul（小号）, 138••••2201, 奶奶的红米, 9 accounts.
pub(crate) fn subject(words: &Words, subject: &SubjectTag) -> String {
    match subject {
        SubjectTag::Account { service, label, .. } => named(words, service, label.as_deref()),
        SubjectTag::Identifier { identifier, .. } => identifier.masked.clone(),
        SubjectTag::Device { name, .. } => name.clone(),
        SubjectTag::Accounts { count, .. } => words.message("cli-several", &[("count", Arg::from(*count))]),
    }
}

/// Where a fact comes from: （官方政策 2022-08-26，已过 4 年）. An old date shows its age, so that nobody takes it for new.
pub(crate) fn source(words: &Words, trust: &Trust, witnesses: usize) -> String {
    let Some(kind) = trust.kinds.first() else { return words.get("cli-source-none") };
    let kind = words.term("source", &word(kind));
    if trust.from_memory {
        return words.message("cli-source-memory", &[("kind", Arg::from(kind))]);
    }
    let kind = if witnesses > 1 {
        words.message("cli-source-several", &[("kind", Arg::from(kind)), ("count", Arg::from(witnesses))])
    } else {
        kind
    };
    match trust.newest {
        None => words.message("cli-source-undated", &[("kind", Arg::from(kind))]),
        Some(date) => {
            let args = |years: Option<i64>| {
                let mut args = vec![("kind", Arg::from(kind.clone())), ("date", Arg::from(words.compared(date)))];
                args.extend(years.map(|years| ("years", Arg::from(years))));
                args
            };
            match (trust.age, years(date, words.today())) {
                (Age::Fresh, _) | (_, 0) => words.message("cli-source-dated", &args(None)),
                (_, years) => words.message("cli-source-aged", &args(Some(years))),
            }
        }
    }
}

/// A day in a list. One that was counted through a year whose holidays are not known yet bears the mark it has everywhere.
pub(crate) fn day(words: &Words, day: NaiveDate, provisional: bool) -> String {
    let day = words.date(day);
    if provisional { format!("{day} ~") } else { day }
}

/// Whole years from a day to today.
fn years(from: NaiveDate, to: NaiveDate) -> i64 {
    let whole = i64::from(to.year() - from.year());
    if (to.month(), to.day()) < (from.month(), from.day()) { whole - 1 } else { whole }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quittance_catalogue::entry::SourceKind;
    use quittance_words::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_old_source_says_how_old_it_is() {
        let trust = |kind, newest: Option<&str>, age| Trust {
            level: 1,
            kinds: vec![kind],
            newest: newest.map(day),
            age,
            from_memory: kind == SourceKind::Memory,
        };
        let zh = Words::new(Language::Chinese, day("2026-11-24"));
        let en = Words::new(Language::English, day("2026-11-24"));
        let old = trust(SourceKind::Official, Some("2022-08-26"), Age::Old);
        assert_eq!(source(&zh, &old, 1), "（官方政策 2022-08-26，已过 4 年）");
        assert_eq!(source(&en, &old, 1), " (the service’s own text, 26 Aug 2022, 4 years ago)");
        let fresh = trust(SourceKind::Walked, Some("2026-10-01"), Age::Fresh);
        assert_eq!(source(&zh, &fresh, 1), "（实机走过 2026-10-01）");
        assert_eq!(source(&zh, &trust(SourceKind::Memory, None, Age::Undated), 1), "（凭记忆，请在应用里核对）");
        assert_eq!(source(&zh, &trust(SourceKind::Guide, None, Age::Undated), 2), "（网上攻略等 2 处，没有日期）");
    }

    #[test]
    fn strength_and_span_are_seen_at_a_glance() {
        let words = Words::new(Language::Chinese, day("2026-11-24"));
        assert_eq!(strength(3), "●●●○");
        assert_eq!(strength(0), "○○○○");
        assert_eq!(span(&words, Some(day("2019-03-02")), Some(day("2026-10-01"))), "2019-03-02 – 2026-10-01");
        assert_eq!(span(&words, Some(day("2019-03-02")), Some(day("2019-03-02"))), "2019-03-02");
        assert_eq!(span(&words, None, None), "");
    }
}
