//! A patch file: corrections and reports of walks, offered to the catalogue without anything of the person's in it.

use quittance_catalogue::correction::Correction;
use quittance_catalogue::outcome::RunOutcome;
use quittance_catalogue::patch::{HeldKind, Patch};
use quittance_catalogue::{Fault, Text};
use serde::{Deserialize, Serialize};

use super::{Outcome, OwnCorrection};
use crate::Result;
use crate::ids::{CorrectionId, OutcomeId, ServiceId};
use crate::store::Shelf;
use crate::vault::Vault;

/// What is to go into a patch. What is left out means all.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PatchChoice {
    /// Only these corrections.
    #[serde(default)]
    pub corrections: Option<Vec<CorrectionId>>,
    /// Only these outcomes.
    #[serde(default)]
    pub outcomes: Option<Vec<OutcomeId>>,
    /// Only what is about this service.
    #[serde(default)]
    pub service: Option<ServiceId>,
}

/// A patch as it would be written, to be looked at before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PatchView {
    /// How many corrections are in it.
    pub corrections: u32,
    /// How many reports of walks.
    pub runs: u32,
    /// What is in it, line by line: `-` as the catalogue says, `+` as it is, `=` a walk.
    pub lines: String,
    /// The file.
    pub toml: String,
    /// What does not go into it, and why.
    pub held_back: Vec<HeldBackRow>,
}

/// Something that does not go into a patch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HeldBackRow {
    /// A correction, or a walk.
    pub kind: HeldKind,
    /// Its id.
    pub id: String,
    /// The service it is about.
    pub service: Text,
    /// Why, and what to do.
    pub why: Fault,
}

impl Vault {
    /// The patch of what the person chose, against the catalogue in use.
    pub fn patch(&self, choice: &PatchChoice) -> Result<PatchView> {
        let catalogue = self.catalogue()?;
        let about = |service: &str| choice.service.as_ref().is_none_or(|asked| asked.as_str() == service);
        let mut made: Vec<OwnCorrection> = self.all()?;
        made.retain(|it| about(&it.said.service) && choice.corrections.as_ref().is_none_or(|ids| ids.contains(&it.id)));
        made.sort_by_key(|it| it.order);
        let mut walks: Vec<Outcome> = self.all()?;
        walks.retain(|it| about(&it.run.service) && choice.outcomes.as_ref().is_none_or(|ids| ids.contains(&it.id)));
        let corrections: Vec<Correction> = made.iter().map(|it| it.said.clone()).collect();
        let runs: Vec<RunOutcome> = walks.iter().map(|it| it.run.clone()).collect();
        let (patch, held) = Patch::of(catalogue.base(), &corrections, &runs);
        let names = |service: &str| catalogue.names_of(service).unwrap_or_else(|| Text::from(service));
        let held_back = held
            .into_iter()
            .filter_map(|held| {
                let (id, service) = match held.kind {
                    HeldKind::Correction => made.get(held.at).map(|it| (it.id.0.clone(), &it.said.service))?,
                    HeldKind::Run => walks.get(held.at).map(|it| (it.id.0.clone(), &it.run.service))?,
                };
                Some(HeldBackRow { kind: held.kind, id, service: names(service), why: held.why })
            })
            .collect();
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Ok(PatchView {
            corrections: count(patch.corrections.len()),
            runs: count(patch.runs.len()),
            lines: patch.diff(),
            toml: patch.to_toml(),
            held_back,
        })
    }
}
