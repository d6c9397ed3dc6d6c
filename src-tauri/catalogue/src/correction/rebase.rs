//! Corrections as they read against the catalogue of today, for passing them on: `was` is what it says now.

use super::{AddedStep, ConditionSaid, ContactSaid, Corrected, CorrectedValue, Correction, MaterialSaid, Standing};
use super::{WaitSaid, apply, chain};
use crate::Text;
use crate::entry::{MenuPath, Service, WayStep};

/// The corrections that [`apply()`] lays over this entry, with their position, each as if it had been made against it.
/// Later edits of an added step are part of that step.
pub fn rebased(entry: &Service, corrections: &[Correction]) -> Vec<(usize, Corrected)> {
    let (applied, standings) = apply(entry, corrections);
    let (effective, _) = chain::effective(corrections);
    let mut all = Vec::new();
    for one in effective {
        let corrected = &one.correction.corrected;
        if !standings[one.at].is_applied() {
            continue;
        }
        let says = match &standings[one.at] {
            Standing::CatalogueChanged { says } => Some(says.as_ref().clone()),
            _ => None,
        };
        let rebased = match corrected.clone() {
            Corrected::StepAdded { way, after, now } => {
                let Some(step) =
                    find(&applied, &way, &now.id).or_else(|| find(&applied, &way, &format!("{}-own", now.id)))
                else {
                    continue;
                };
                Corrected::StepAdded { way, after, now: AddedStep::of(step) }
            }
            corrected if corrected.step().is_some() => {
                let Some((way, step)) = corrected.step() else { continue };
                let Some(step) = find(entry, way, step) else { continue };
                corrected.with_was_of(step)
            }
            Corrected::CoolingOff { now, .. } => {
                Corrected::CoolingOff { was: entry.cooling_off.iter().map(WaitSaid::of).collect(), now }
            }
            listed => {
                let still = says.or_else(|| one.seen.iter().find(|seen| has(entry, seen)).cloned());
                listed.with_row(still)
            }
        };
        all.push((one.at, rebased));
    }
    all.sort_by_key(|(at, _)| *at);
    all
}

fn find<'s>(service: &'s Service, way: &str, step: &str) -> Option<&'s WayStep> {
    service.ways.iter().find(|w| w.id == way)?.steps.iter().find(|s| s.id == step)
}

fn has(entry: &Service, value: &CorrectedValue) -> bool {
    match value {
        CorrectedValue::Contact(said) => entry.contacts.iter().any(|c| ContactSaid::of(c) == *said),
        CorrectedValue::Material(said) => entry.materials.iter().any(|m| MaterialSaid::of(m) == *said),
        CorrectedValue::Condition(said) => entry.preconditions.iter().any(|p| ConditionSaid::of(p) == *said),
        _ => false,
    }
}

impl Corrected {
    /// The same correction with `was` as this step has it.
    fn with_was_of(self, step: &WayStep) -> Self {
        match self {
            Self::StepTitle { way, step: id, now, .. } => {
                Self::StepTitle { way, step: id, was: step.title.clone(), now }
            }
            Self::StepPath { way, step: id, now, .. } => Self::StepPath { way, step: id, was: step.path.clone(), now },
            Self::StepUrl { way, step: id, now, .. } => Self::StepUrl { way, step: id, was: step.url.clone(), now },
            Self::StepWhy { way, step: id, now, .. } => Self::StepWhy { way, step: id, was: step.why.clone(), now },
            Self::StepGone { way, step: id, .. } => Self::StepGone { way, step: id, was: step.title.clone() },
            other => other,
        }
    }

    /// The same correction with `was` as the list has it.
    fn with_row(self, row: Option<CorrectedValue>) -> Self {
        match (self, row) {
            (Self::Contact { now, .. }, Some(CorrectedValue::Contact(was))) => Self::Contact { was: Some(was), now },
            (Self::Contact { now, .. }, _) => Self::Contact { was: None, now },
            (Self::Material { now, .. }, Some(CorrectedValue::Material(was))) => Self::Material { was: Some(was), now },
            (Self::Material { now, .. }, _) => Self::Material { was: None, now },
            (Self::Precondition { now, .. }, Some(CorrectedValue::Condition(was))) => {
                Self::Precondition { was: Some(was), now }
            }
            (Self::Precondition { now, .. }, _) => Self::Precondition { was: None, now },
            (other, _) => other,
        }
    }

    /// The same correction with every text and path of `now` passed through.
    pub(crate) fn map_now(self, text: fn(Text) -> Text, path: fn(MenuPath) -> MenuPath) -> Self {
        match self {
            Self::StepTitle { way, step, was, now } => Self::StepTitle { way, step, was, now: text(now) },
            Self::StepPath { way, step, was, now } => Self::StepPath { way, step, was, now: now.map(path) },
            Self::StepWhy { way, step, was, now } => Self::StepWhy { way, step, was, now: now.map(text) },
            Self::StepAdded { way, after, now } => {
                let AddedStep { id, title, path: taps, url, why, proof } = now;
                let now = AddedStep {
                    id,
                    title: text(title),
                    path: taps.map(path),
                    url,
                    why: why.map(text),
                    proof: proof.map(text),
                };
                Self::StepAdded { way, after, now }
            }
            Self::Contact { was, now } => {
                Self::Contact { was, now: now.map(|said| ContactSaid { note: said.note.map(text), ..said }) }
            }
            Self::Material { was, now } => {
                Self::Material { was, now: now.map(|said| MaterialSaid { text: text(said.text), ..said }) }
            }
            Self::Precondition { was, now } => {
                Self::Precondition { was, now: now.map(|said| ConditionSaid { text: text(said.text), ..said }) }
            }
            same @ (Self::StepUrl { .. } | Self::StepGone { .. } | Self::CoolingOff { .. }) => same,
        }
    }
}
