//! How well a fact is founded, computed from the sources that carry it and today; never written down in an entry.
//!
//! The level is the three bars of the source mark:
//! 3: somebody walked through it within three years (or the person corrected it themselves), or the service's own text is less than a year old.
//! 2: the service's own text is up to three years old, or two independent reports agree and the newest is not old.
//! 1: only old or undated witnesses, or one report.
//! 0: nobody but our memory, or nobody.

use std::collections::HashSet;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::entry::{From, Service, Source, SourceKind};
use crate::net;

/// How well a fact is founded today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Trust {
    /// 0 to 3 bars.
    pub level: u8,
    /// Kinds of witness, strongest first, each once.
    pub kinds: Vec<SourceKind>,
    /// The newest date a witness bears. The day somebody read a source does not count: an old text read today is old.
    pub newest: Option<NaiveDate>,
    /// How that date looks today.
    pub age: Age,
    /// Nobody but our memory says so.
    pub from_memory: bool,
}

/// How old the newest witness is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// Less than a year.
    Fresh,
    /// One to three years.
    Ageing,
    /// More than three years.
    Old,
    /// No witness bears a date.
    Undated,
}

impl Age {
    /// The age of something dated `dated`, seen on `today`. A date still to come is fresh.
    pub fn of(dated: Option<NaiveDate>, today: NaiveDate) -> Self {
        let Some(dated) = dated else {
            return Self::Undated;
        };
        let years_on = |years: u32| dated.checked_add_months(Months::new(12 * years));
        if years_on(1).is_none_or(|day| today < day) {
            Self::Fresh
        } else if years_on(3).is_none_or(|day| today <= day) {
            Self::Ageing
        } else {
            Self::Old
        }
    }
}

/// How well a fact is founded that `from` carries. Ids that are no source count for nothing.
pub fn trust(from: &From, sources: &[Source], today: NaiveDate) -> Trust {
    let witnesses: Vec<&Source> = from.iter().filter_map(|id| sources.iter().find(|s| &s.id == id)).collect();
    let mut kinds: Vec<SourceKind> = witnesses.iter().map(|s| s.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let newest = witnesses.iter().filter_map(|s| date_of(s)).max();
    let age = Age::of(newest, today);
    let from_memory = !kinds.is_empty() && kinds.iter().all(|k| *k == SourceKind::Memory);
    Trust { level: level(&witnesses, age, today), kinds, newest, age, from_memory }
}

impl Service {
    /// How well a fact of this entry is founded today.
    pub fn trust(&self, from: &From, today: NaiveDate) -> Trust {
        trust(from, &self.sources, today)
    }
}

/// Walking through it happens on the day it is noted; everything else is as old as it says.
fn date_of(source: &Source) -> Option<NaiveDate> {
    match source.kind {
        SourceKind::Walked => source.dated.or(source.read),
        SourceKind::Memory => None,
        _ => source.dated,
    }
}

fn level(witnesses: &[&Source], newest: Age, today: NaiveDate) -> u8 {
    let best = witnesses
        .iter()
        .map(|s| match (s.kind, Age::of(date_of(s), today)) {
            (SourceKind::Memory, _) => 0,
            (SourceKind::Own | SourceKind::Walked, Age::Fresh | Age::Ageing) | (SourceKind::Official, Age::Fresh) => 3,
            (SourceKind::Official, Age::Ageing) => 2,
            _ => 1,
        })
        .max()
        .unwrap_or(0);
    let agreeing = independent(witnesses) >= 2 && matches!(newest, Age::Fresh | Age::Ageing);
    if agreeing { best.max(2) } else { best }
}

/// How many witnesses do not simply repeat one another: pages of one site are one witness, memory is none.
fn independent(witnesses: &[&Source]) -> usize {
    witnesses
        .iter()
        .filter(|s| s.kind != SourceKind::Memory)
        .map(|s| {
            // Corrections of several days are one and the same person.
            if s.kind == SourceKind::Own {
                return String::from("own");
            }
            let host = s.url.as_deref().and_then(net::host_of);
            host.map_or_else(|| s.id.clone(), |host| net::registrable(&host).unwrap_or(&host).to_owned())
        })
        .collect::<HashSet<_>>()
        .len()
}
