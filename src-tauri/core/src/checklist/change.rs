//! What changed in a plan since the person last knew it, and why.
//!
//! A plan is computed anew whenever it is looked at, so it may change while nobody looks: a newer catalogue knows more, an
//! account was edited, a day has come. To be able to say so, a checklist keeps the bare list of its steps with their dates
//! ([`Seen`]): written when the person begins and when they say that they have read what changed. What a tick itself brings
//! about (a wait, a reminder) is no surprise and goes into the list with the tick.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Plan, Step};
use crate::Phrase;

/// A plan as the person last knew it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Seen {
    /// When.
    pub on: NaiveDate,
    /// What the catalogue said then, as a fingerprint.
    pub facts: String,
    /// What the records said then, as a fingerprint.
    pub records: String,
    /// The steps.
    pub steps: Vec<SeenStep>,
}

/// A step as the person last knew it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SeenStep {
    /// Its id.
    pub id: String,
    /// Its title, so that it can be named once it is gone.
    pub title: Phrase,
    /// Its earliest day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Its latest day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlanChange {
    /// The step.
    pub step: String,
    /// Its title.
    pub title: Phrase,
    /// What happened to it.
    pub what: WhatChanged,
    /// Why.
    pub why: ChangeCause,
}

/// What happened to a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum WhatChanged {
    /// It is new.
    Added,
    /// It is no longer needed.
    Gone,
    /// It can be done from another day on.
    FromMoved {
        /// The day before; none: at once.
        before: Option<NaiveDate>,
        /// The day now.
        after: Option<NaiveDate>,
    },
    /// It is due on another day.
    DueMoved {
        /// The day before.
        before: Option<NaiveDate>,
        /// The day now.
        after: Option<NaiveDate>,
    },
}

/// Why a plan changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChangeCause {
    /// The catalogue says something else of the service.
    Catalogue,
    /// What is recorded of the account has changed.
    Records,
    /// A day has come.
    Time,
}

/// What a plan rests on, as fingerprints: what the catalogue says, and what the vault has recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Footing {
    pub facts: String,
    pub records: String,
}

impl Seen {
    /// A plan as it is now.
    pub(super) fn of(plan: &Plan, footing: Footing, today: NaiveDate) -> Self {
        let steps = plan.steps.iter().filter(|step| !step.gone).map(SeenStep::of).collect();
        Self { on: today, facts: footing.facts, records: footing.records, steps }
    }

    /// What is different in a plan now.
    pub(super) fn changes(&self, plan: &Plan, footing: &Footing, today: NaiveDate) -> Vec<PlanChange> {
        let elapsed = today.signed_duration_since(self.on);
        let (facts, records) = (footing.facts != self.facts, footing.records != self.records);
        let why = |step: &str| match (facts, records) {
            (true, true) if speaks_of_record(step) => ChangeCause::Records,
            (true, _) => ChangeCause::Catalogue,
            (false, true) => ChangeCause::Records,
            // Something else in the vault, such as a checklist of one of the accounts: no day has come since.
            (false, false) if elapsed.is_zero() => ChangeCause::Records,
            (false, false) => ChangeCause::Time,
        };
        // A date that goes along with today has not moved: it is still as far away.
        let moved = |before: Option<NaiveDate>, after: Option<NaiveDate>| {
            before != after && before.and_then(|day| day.checked_add_signed(elapsed)) != after
        };
        let mut changes = Vec::new();
        for step in plan.steps.iter().filter(|step| !step.gone) {
            let mut add = |what| {
                let why = why(&step.id);
                changes.push(PlanChange { step: step.id.clone(), title: step.title.clone(), what, why });
            };
            match self.steps.iter().find(|known| known.id == step.id) {
                None => add(WhatChanged::Added),
                Some(_) if step.state.is_settled() => {}
                Some(known) => {
                    let is_past = |day: Option<NaiveDate>| day.is_none_or(|day| day <= today);
                    if moved(known.from, step.not_before) && !(is_past(known.from) && is_past(step.not_before)) {
                        add(WhatChanged::FromMoved { before: known.from, after: step.not_before });
                    }
                    if moved(known.due, step.due) {
                        add(WhatChanged::DueMoved { before: known.due, after: step.due });
                    }
                }
            }
        }
        for known in &self.steps {
            if !plan.steps.iter().any(|step| step.id == known.id) {
                let why = why(&known.id);
                changes.push(PlanChange {
                    step: known.id.clone(),
                    title: known.title.clone(),
                    what: WhatChanged::Gone,
                    why,
                });
            }
        }
        changes
    }

    /// The list after a tick that made one plan of another: what the tick brought about is known to the person.
    pub(super) fn ticked(mut self, before: &Plan, after: &Plan, footings: (&Footing, Footing)) -> Self {
        let in_plan = |plan: &Plan, id: &str| plan.steps.iter().any(|step| step.id == id);
        self.steps.retain(|known| in_plan(after, &known.id) || !in_plan(before, &known.id));
        for step in after.steps.iter().filter(|step| !step.gone) {
            let was = before.steps.iter().find(|known| known.id == step.id);
            let known = self.steps.iter_mut().find(|known| known.id == step.id);
            match (was, known) {
                (None, None) => self.steps.push(SeenStep::of(step)),
                (Some(was), Some(known)) => {
                    if was.not_before != step.not_before {
                        known.from = step.not_before;
                    }
                    if was.due != step.due {
                        known.due = step.due;
                    }
                }
                _ => {}
            }
        }
        let (was, is) = footings;
        // What the tick changed in the records is known, too. Older changes stay unread.
        if self.records == was.records {
            self.records = is.records;
        }
        self
    }
}

impl SeenStep {
    fn of(step: &Step) -> Self {
        Self { id: step.id.clone(), title: step.title.clone(), from: step.not_before, due: step.due }
    }
}

/// Whether a step stands for one thing that is recorded: a binding, a link, a mandate.
fn speaks_of_record(step: &str) -> bool {
    let what = step.rsplit('/').next().unwrap_or_default();
    what.rsplit('-').next().is_some_and(|end| end.len() == 13 && end.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// A fingerprint of anything that can be written down.
pub(super) fn fingerprint(value: &impl Serialize) -> String {
    let bytes = serde_json::to_vec(value).unwrap_or_default();
    Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
