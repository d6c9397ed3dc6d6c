//! What the person said about services themselves: corrections with how they stand, and how ways out went.

use chrono::NaiveDate;
use quittance_catalogue::correction::{CorrectedValue, Standing};
use quittance_catalogue::entry::{Channel, Service};
use quittance_catalogue::outcome::{AppSeen, LocalTrust, LocalVerdict, RunOutcome, step_trust, way_trust};
use quittance_catalogue::trust::Trust;
use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use super::ServiceTag;
use crate::ids::{AccountId, CorrectionId, OutcomeId, ServiceId};
use crate::service::{InForce, Outcome, OwnCorrection, WentHow};
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Phrase, Result};

/// A correction, and how it stands to the catalogue in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CorrectionRow {
    /// Id.
    pub id: CorrectionId,
    /// The service.
    pub service: ServiceTag,
    /// What is corrected: `step_title`, `step_gone`, `cooling_off`, `contact`…
    pub what: String,
    /// Where in the entry, such as `ways.app.apply.path`.
    pub place: String,
    /// The step it is about, in words.
    pub step: Option<Text>,
    /// What the person saw.
    pub was: CorrectedValue,
    /// What is right.
    pub now: CorrectedValue,
    /// `applies`, `adopted`, `catalogue_changed`, `target_gone`, `superseded`.
    pub standing: String,
    /// What the catalogue says instead, when it changed.
    pub says: Option<CorrectedValue>,
    /// Whether it is part of the entry in force.
    pub applied: bool,
    /// The day it was made.
    pub on: NaiveDate,
    /// A remark for oneself.
    pub note: Option<String>,
}

/// A walk along a way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OutcomeRow {
    /// Id.
    pub id: OutcomeId,
    /// The service.
    pub service: ServiceTag,
    /// The account it was tried with.
    pub account: Option<AccountId>,
    /// Id of the way.
    pub way: String,
    /// Where it was done, when the entry still has the way.
    pub channel: Option<Channel>,
    /// How it went.
    pub how: WentHow,
    /// Barriers met.
    pub barriers: Vec<String>,
    /// The step where it stopped, in words where the entry still has it.
    pub stopped_at: Option<Text>,
    /// The day it was known.
    pub on: NaiveDate,
    /// Calendar days it took.
    pub days: Option<u32>,
    /// What was demanded, in words.
    pub asked: Vec<Text>,
    /// Which app.
    pub app: Option<AppSeen>,
    /// A remark for oneself.
    pub note: Option<String>,
}

/// How far the person's own walks change the trust in a way or step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LocalView {
    /// The trust as it stands for this person.
    pub trust: Trust,
    /// What their own walks say.
    pub verdict: LocalVerdict,
    /// Why it is higher or lower, in one sentence.
    pub reason: Phrase,
}

/// Own corrections, of one service or of all, in the order they were made.
pub fn corrections_view(vault: &Vault, of: Option<&ServiceId>) -> Result<Vec<CorrectionRow>> {
    let catalogue = vault.catalogue()?;
    let mut rows = Vec::new();
    for (service, corrected) in catalogue.all_corrected() {
        if of.is_some_and(|of| of.as_str() != service) {
            continue;
        }
        let tag = ServiceTag::of(vault, &ServiceId(service.clone()))?;
        for (made, standing) in &corrected.corrections {
            rows.push(correction(&catalogue, &tag, made, standing));
        }
    }
    Ok(rows)
}

fn correction(catalogue: &InForce, tag: &ServiceTag, made: &OwnCorrection, standing: &Standing) -> CorrectionRow {
    let said = &made.said;
    let says = match standing {
        Standing::CatalogueChanged { says } => Some((**says).clone()),
        _ => None,
    };
    let step = said.corrected.step().and_then(|(way, step)| {
        let of = |entry: &Service| title(entry, way, step);
        let entry = catalogue.get(&said.service);
        entry.and_then(of).or_else(|| catalogue.without_corrections(&said.service).and_then(of))
    });
    CorrectionRow {
        id: made.id.clone(),
        service: tag.clone(),
        what: tagged(&said.corrected, "what"),
        place: said.corrected.place(),
        step,
        was: said.corrected.was(),
        now: said.corrected.now(),
        standing: tagged(standing, "standing"),
        says,
        applied: standing.is_applied(),
        on: said.on,
        note: said.note.clone(),
    }
}

fn title(entry: &Service, way: &str, step: &str) -> Option<Text> {
    let way = entry.ways.iter().find(|known| known.id == way)?;
    way.steps.iter().find(|known| known.id == step).map(|step| step.title.clone())
}

/// The word that tells which variant of an enum it is.
fn tagged<T: Serialize>(value: &T, tag: &str) -> String {
    let word = serde_json::to_value(value).ok();
    word.and_then(|value| value.get(tag).and_then(|word| word.as_str().map(str::to_owned))).unwrap_or_default()
}

/// Walks along ways out, of one service or of all, newest first.
pub fn outcomes_view(vault: &Vault, of: Option<&ServiceId>) -> Result<Vec<OutcomeRow>> {
    let catalogue = vault.catalogue()?;
    let outcomes: Vec<Outcome> = match of {
        Some(service) => vault.by("service", service.as_str())?,
        None => vault.all()?,
    };
    let mut rows = outcomes.into_iter().map(|outcome| row(vault, &catalogue, outcome)).collect::<Result<Vec<_>>>()?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.on));
    Ok(rows)
}

fn row(vault: &Vault, catalogue: &InForce, outcome: Outcome) -> Result<OutcomeRow> {
    let Outcome { id, account, run } = outcome;
    let service = ServiceTag::of(vault, &ServiceId(run.service.clone()))?;
    let entry = catalogue.get(&run.service);
    let way = entry.and_then(|entry| entry.ways.iter().find(|way| way.id == run.way));
    let stopped = run.result.stopped_at();
    let taxonomy = Catalogue::embedded().taxonomy();
    Ok(OutcomeRow {
        id,
        service,
        account,
        channel: way.map(|way| way.channel),
        how: WentHow::of(&run.result),
        barriers: run.result.barriers().to_vec(),
        stopped_at: stopped.map(|step| entry.and_then(|e| title(e, &run.way, step)).unwrap_or_else(|| step.into())),
        on: run.on,
        days: run.days,
        asked: run
            .demanded
            .iter()
            .map(|item| taxonomy.item(item).map_or_else(|| item.as_str().into(), |kind| kind.names.clone()))
            .collect(),
        app: run.app,
        note: run.note,
        way: run.way,
    })
}

/// What the walks say of a way; nothing where there were none.
pub(super) fn of_way(entry: &Service, way: &str, walks: &[RunOutcome], today: NaiveDate) -> Option<LocalView> {
    way_trust(entry, way, walks, today).and_then(local)
}

/// What the walks say of a step; nothing where there were none.
pub(super) fn of_step(
    entry: &Service,
    way: &str,
    step: &str,
    walks: &[RunOutcome],
    today: NaiveDate,
) -> Option<LocalView> {
    step_trust(entry, way, step, walks, today).and_then(local)
}

fn local(found: LocalTrust) -> Option<LocalView> {
    let LocalTrust { trust, verdict, worked, failed } = found;
    let dated = |phrase: Phrase, day: Option<NaiveDate>| match day {
        Some(day) => phrase.with("date", day),
        None => phrase,
    };
    let reason = match verdict {
        LocalVerdict::Unheard => return None,
        LocalVerdict::Confirmed => dated(Phrase::key("local-confirmed"), worked),
        LocalVerdict::Partly => Phrase::key("local-partly"),
        LocalVerdict::Doubted => dated(Phrase::key("local-doubted"), failed),
        LocalVerdict::Overtaken => dated(Phrase::key("local-overtaken"), failed),
    };
    Some(LocalView { trust, verdict, reason })
}
