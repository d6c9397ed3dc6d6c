//! How far the person's own program trusts a way or a step, after what they met there themselves.
//!
//! A walk that worked is a witness of its day, as good as any. A failure lowers the trust when it is news: not older than
//! the newest text, and newer than the last walk that worked. One such day takes one bar, several take two; failures from
//! before the newest witness take nothing, because the service may have mended it since.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{RunOutcome, RunResult};
use crate::entry::{From, Service, SourceKind};
use crate::trust::{Age, Trust};

/// Trust in a way or step with the person's own experience in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LocalTrust {
    /// The trust as it stands for this person.
    pub trust: Trust,
    /// What their own walks say.
    pub verdict: LocalVerdict,
    /// The last day it worked for them.
    pub worked: Option<NaiveDate>,
    /// The last day it did not.
    pub failed: Option<NaiveDate>,
}

/// What a person's own walks say about a way or step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LocalVerdict {
    /// They have not walked it.
    Unheard,
    /// It worked the last time.
    Confirmed,
    /// The last time it led only part of the way.
    Partly,
    /// It failed, and nobody has seen it work since.
    Doubted,
    /// It failed once, and somebody wrote about it since.
    Overtaken,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Went {
    Well,
    Partly,
    Badly,
}

/// Trust in a way out. `None` when the entry has no such way.
pub fn way_trust(service: &Service, way: &str, outcomes: &[RunOutcome], today: NaiveDate) -> Option<LocalTrust> {
    let found = service.ways.iter().find(|w| w.id == way)?;
    let runs = walks(service, way, outcomes, today).map(|outcome| {
        let went = match outcome.result {
            RunResult::Worked => Went::Well,
            RunResult::Partly { .. } => Went::Partly,
            RunResult::Failed { .. } => Went::Badly,
        };
        (outcome.on, went)
    });
    Some(weigh(service, &found.from, runs.collect(), today))
}

/// Trust in one step of a way: steps before the one where a walk stopped were good, that one was not, and nothing is
/// known of those after it. `None` when the entry has no such step.
pub fn step_trust(
    service: &Service,
    way: &str,
    step: &str,
    outcomes: &[RunOutcome],
    today: NaiveDate,
) -> Option<LocalTrust> {
    let steps = &service.ways.iter().find(|w| w.id == way)?.steps;
    let place = |id: &str| steps.iter().position(|s| s.id == id);
    let here = place(step)?;
    let runs = walks(service, way, outcomes, today).filter_map(|outcome| {
        let went = match (&outcome.result, outcome.result.stopped_at().and_then(place)) {
            (RunResult::Worked, _) => Went::Well,
            (_, Some(stopped)) if here < stopped => Went::Well,
            (_, Some(stopped)) if here == stopped => Went::Badly,
            _ => return None,
        };
        Some((outcome.on, went))
    });
    Some(weigh(service, &steps[here].from, runs.collect(), today))
}

fn walks<'a>(
    service: &'a Service,
    way: &'a str,
    outcomes: &'a [RunOutcome],
    today: NaiveDate,
) -> impl Iterator<Item = &'a RunOutcome> {
    outcomes.iter().filter(move |o| o.service == service.id && o.way == way && o.on <= today)
}

fn weigh(service: &Service, from: &From, runs: Vec<(NaiveDate, Went)>, today: NaiveDate) -> LocalTrust {
    let mut trust = service.trust(from, today);
    let last = |went: Went| runs.iter().filter(|(_, w)| *w == went).map(|(on, _)| *on).max();
    let (worked, failed, partly) = (last(Went::Well), last(Went::Badly), last(Went::Partly));
    let written = trust.newest;

    if let Some(on) = worked {
        let walked = if Age::of(Some(on), today) == Age::Old { 1 } else { 3 };
        trust.level = trust.level.max(walked);
        trust.from_memory = false;
        trust.newest = trust.newest.max(Some(on));
        trust.age = Age::of(trust.newest, today);
        if !trust.kinds.contains(&SourceKind::Own) {
            trust.kinds.insert(0, SourceKind::Own);
        }
    }

    let is_news = |on: NaiveDate| written.is_none_or(|day| on >= day) && worked.is_none_or(|day| on > day);
    let doubts: BTreeSet<NaiveDate> =
        runs.iter().filter(|(on, went)| *went == Went::Badly && is_news(*on)).map(|(on, _)| *on).collect();
    trust.level = trust.level.saturating_sub(match doubts.len() {
        0 => 0,
        1 => 1,
        _ => 2,
    });
    let only_partly = partly.is_some_and(|on| is_news(on) && failed.is_none_or(|day| on >= day));
    if only_partly {
        trust.level = trust.level.min(2);
    }

    let verdict = if only_partly {
        LocalVerdict::Partly
    } else if !doubts.is_empty() {
        LocalVerdict::Doubted
    } else if worked.is_some() {
        LocalVerdict::Confirmed
    } else if runs.is_empty() {
        LocalVerdict::Unheard
    } else {
        LocalVerdict::Overtaken
    };
    LocalTrust { trust, verdict, worked, failed }
}
