//! The barriers of an account: reported by the entry, detected by comparing, met by the person.

use std::collections::BTreeMap;

use quittance_catalogue::Catalogue;
use quittance_catalogue::barrier::Strength;
use quittance_catalogue::entry::{Channel, Level, PreconditionKind, Status};

use super::outlook::Outlook;
use super::{facts, road};
use crate::Phrase;
use crate::account::Stage;
use crate::checklist::{BarrierHow, FoundBarrier, Goal, Mark};

/// All barriers, each code once: what the person met stands before what was computed, and that before reports.
pub(super) fn find(look: &Outlook) -> Vec<FoundBarrier> {
    let mut found: BTreeMap<String, FoundBarrier> = BTreeMap::new();
    let all = reported(look).into_iter().chain(detected(look)).chain(met(look));
    for barrier in all {
        let rank = |how| match how {
            BarrierHow::Reported => 0,
            BarrierHow::Detected => 1,
            BarrierHow::Met => 2,
        };
        match found.get_mut(&barrier.code) {
            None => {
                found.insert(barrier.code.clone(), barrier);
            }
            Some(known) if rank(barrier.how) > rank(known.how) => {
                let source = barrier.source.or(known.source.take());
                *known = FoundBarrier { source, ..barrier };
            }
            Some(_) => {}
        }
    }
    found.into_values().collect()
}

/// What the entry has: hurdles somebody met, and conditions that are hurdles by their kind.
fn reported(look: &Outlook) -> Vec<FoundBarrier> {
    let Some(entry) = look.entry() else { return Vec::new() };
    let hurdles = entry.barriers.iter().map(|hurdle| (hurdle.code.as_str(), &hurdle.text, &hurdle.from));
    let conditions = entry.preconditions.iter().filter_map(|condition| {
        let code = match condition.kind {
            PreconditionKind::NotStated => "B02",
            PreconditionKind::Contract => "B04",
            PreconditionKind::RefreshProfile => "B05",
            PreconditionKind::MinimumAge => "B06",
            PreconditionKind::DaysSinceOrder => "B07",
            _ => return None,
        };
        Some((code, &condition.text, &condition.from))
    });
    hurdles
        .chain(conditions)
        .map(|(code, text, from)| FoundBarrier {
            code: code.to_owned(),
            how: BarrierHow::Reported,
            text: text.into(),
            source: look.note("source-barrier", from, None),
        })
        .collect()
}

/// What follows from comparing: demanded with given, ways with the app, time passed with the yardstick.
fn detected(look: &Outlook) -> Vec<FoundBarrier> {
    let mut found = Vec::new();
    let mut add = |code: &str, text: Phrase, source| {
        found.push(FoundBarrier { code: code.to_owned(), how: BarrierHow::Detected, text, source })
    };
    if look.road == Goal::Close {
        let more = facts::demanded_beyond(look);
        if let Some(first) = more.first() {
            let names = super::outlook::joined(more.iter().map(|material| super::outlook::item_name(&material.item)));
            add(
                "B03",
                look.say("plan-barrier-more").with("item", names),
                look.note("source-material", &first.from, None),
            );
        }
    }
    if look.is_overdue() {
        let since = look.out.unwrap_or(look.today());
        add("B09", look.say("plan-barrier-overdue").with("date", since), None);
    }
    if let Some(entry) = look.entry() {
        let on_phone = !entry.marks.android.is_empty() || !entry.marks.ios.is_empty();
        let mut ways = road::closing_ways(look).peekable();
        if on_phone
            && let Some(first) = ways.peek().copied()
            && !look.locked_out
            && ways.all(|way| !matches!(way.channel, Channel::App | Channel::MiniProgram))
        {
            add("B10", look.say("plan-barrier-outside"), look.note("source-path", &first.from, None));
        }
        if let Some(first) = entry.ways.first()
            && entry.ways.iter().all(|way| way.level == Level::Deactivate)
        {
            add("B14", look.say("plan-barrier-asleep"), look.note("source-path", &first.from, None));
        }
        if entry.status == Status::Closed {
            add("B17", look.say("plan-barrier-gone"), None);
        }
    }
    found
}

/// What the person met, from the marks and from the stage of the account.
fn met(look: &Outlook) -> Vec<FoundBarrier> {
    let marks = look.situation.marks.iter().filter_map(|mark| match &mark.mark {
        Mark::Failed { barrier: Some(code), note, .. } => Some((code.as_str(), note.as_deref())),
        _ => None,
    });
    let stage = match &look.account().stage {
        Stage::Stuck { barriers, .. } => barriers.as_slice(),
        _ => &[],
    };
    marks
        .chain(stage.iter().map(|code| (code.as_str(), None)))
        .map(|(code, note)| {
            let named = || {
                Catalogue::embedded()
                    .barriers()
                    .get(code)
                    .map_or_else(|| Phrase::plain(code), |rule| (&rule.names).into())
            };
            FoundBarrier {
                code: code.to_owned(),
                how: BarrierHow::Met,
                text: note.map(str::trim).filter(|note| !note.is_empty()).map_or_else(named, Phrase::plain),
                source: None,
            }
        })
        .collect()
}

/// Whether a rule names the barrier.
pub(super) fn is_strong(code: &str) -> bool {
    Catalogue::embedded().barriers().get(code).is_some_and(|rule| rule.strength == Strength::Strong)
}
