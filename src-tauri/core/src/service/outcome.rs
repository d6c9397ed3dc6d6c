//! How a way out went: recorded by the person, weighed for them alone, passed on only without them.

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::{Level, Service, Way};
use quittance_catalogue::outcome::{AppSeen, RunOutcome, RunReport, RunResult};
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::correct::way_of;
use crate::account::{Account, DataItem, GivenHow, Stage};
use crate::checklist::{Checklist, Effect, Mark, Plan, StepMark, WayStage, plan, situation};
use crate::ids::{AccountId, ChecklistId, OutcomeId, ServiceId};
use crate::store::Shelf;
use crate::vault::{Change, Vault};
use crate::{Problem, Result};

/// What a person says of a walk along a way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OutcomeDraft {
    /// The service.
    pub service: ServiceId,
    /// The account it was tried with.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// Id of the way; may be left out where the entry has only one.
    #[serde(default)]
    pub way: Option<String>,
    /// How it went.
    pub how: WentHow,
    /// Barriers met, B01–B17.
    #[serde(default)]
    pub barriers: Vec<String>,
    /// Id of the step where it stopped.
    #[serde(default)]
    pub stopped_at: Option<String>,
    /// The day it was known; today when left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Calendar days it took.
    #[serde(default)]
    pub days: Option<u32>,
    /// What was demanded: items of the taxonomy.
    #[serde(default)]
    pub asked: Vec<String>,
    /// Which app it was done in.
    #[serde(default)]
    pub app: Option<AppSeen>,
    /// A remark for oneself.
    #[serde(default)]
    pub note: Option<String>,
}

/// What a checklist says of the way it took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ToldByList {
    /// Ready to be recorded.
    pub draft: OutcomeDraft,
    /// What was recorded of this walk before: of the same account, along the same way, since the checklist was begun.
    pub recorded: Option<OutcomeId>,
}

/// How a walk went, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WentHow {
    /// The way led out.
    Worked,
    /// Something stayed behind.
    Partly,
    /// It did not lead out.
    Failed,
}

impl WentHow {
    /// The word for a result.
    pub fn of(result: &RunResult) -> Self {
        match result {
            RunResult::Worked => Self::Worked,
            RunResult::Partly { .. } => Self::Partly,
            RunResult::Failed { .. } => Self::Failed,
        }
    }
}

impl Change<'_> {
    /// Records how a way out went.
    ///
    /// # Errors
    /// When no entry has this service, way, step, barrier or item, the day is still to come, or the very same was recorded:
    /// one walk told twice would count as two.
    pub fn record_outcome(&mut self, draft: OutcomeDraft) -> Result<OutcomeId> {
        let catalogue = self.catalogue()?;
        let entry = catalogue
            .get(draft.service.as_str())
            .ok_or_else(|| Problem::NothingMatches { kind: "entry", asked: draft.service.0.clone() })?;
        let way = way_of(entry, draft.way.as_deref())?;
        let on = draft.on.unwrap_or_else(|| self.today());
        if on > self.today() {
            return Err(Problem::unknown_value("on", &on.to_string()));
        }
        if let Some(account) = &draft.account {
            self.need::<Account>(account.as_str())?;
        }
        let reference = Catalogue::embedded();
        if let Some(item) = draft.asked.iter().find(|item| reference.taxonomy().item(item).is_none()) {
            return Err(Problem::unknown_value("item", item));
        }
        let run = RunOutcome {
            service: entry.id.clone(),
            way: way.id.clone(),
            on,
            result: result(way, draft.how, draft.barriers, draft.stopped_at)?,
            days: draft.days,
            demanded: once(draft.asked),
            app: draft.app,
            note: draft.note.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()),
        };
        let twice = |held: &Outcome| {
            let (a, b) = (&held.run, &run);
            held.account.is_some()
                && held.account == draft.account
                && (&a.service, &a.way, a.on, &a.result) == (&b.service, &b.way, b.on, &b.result)
        };
        if self.all::<Outcome>()?.iter().any(twice) {
            return Err(Problem::AlreadyThere { kind: "outcome" });
        }
        self.about(entry.names.clone());
        let id = OutcomeId::draw(self.rng());
        self.put(Outcome { id: id.clone(), account: draft.account, run })?;
        Ok(id)
    }

    /// Removes one recorded by mistake.
    pub fn remove_outcome(&mut self, id: &OutcomeId) -> Result<()> {
        let held: Outcome = self.need(id.as_str())?;
        let names = self.entry_names(&held.run.service)?;
        self.about(names);
        self.remove::<Outcome>(id.as_str())
    }
}

fn result(way: &Way, how: WentHow, barriers: Vec<String>, stopped_at: Option<String>) -> Result<RunResult> {
    let barriers: Vec<String> = once(barriers.into_iter().map(|code| code.trim().to_uppercase()).collect());
    if let Some(code) = barriers.iter().find(|code| Catalogue::embedded().barriers().get(code).is_none()) {
        return Err(Problem::unknown_value("barrier", code));
    }
    if let Some(step) = stopped_at.as_ref().filter(|id| !way.steps.iter().any(|step| step.id == **id)) {
        return Err(Problem::NothingMatches { kind: "step", asked: step.clone() });
    }
    Ok(match how {
        WentHow::Worked if !barriers.is_empty() || stopped_at.is_some() => {
            // What worked in spite of a hurdle worked only partly as the entry has it.
            return Err(Problem::unknown_value("result", "worked"));
        }
        WentHow::Worked => RunResult::Worked,
        WentHow::Partly => RunResult::Partly { barriers, stopped_at },
        WentHow::Failed => RunResult::Failed { barriers, stopped_at },
    })
}

fn once(mut words: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    words.retain(|word| seen.insert(word.clone()));
    words
}

impl Vault {
    /// What a checklist says of the way it took, ready to be recorded: the way, how it went, the days it took and what was
    /// demanded; and whether that was recorded already. Nothing while the way is still being walked, or where it took no way
    /// of an entry.
    pub fn outcome_of(&self, list: &ChecklistId) -> Result<Option<ToldByList>> {
        let list: Checklist = self.need(list.as_str())?;
        let situation = situation(self, &list, self.clock().counting_day())?;
        let Some(entry) = &situation.service else { return Ok(None) };
        let plan = plan(&situation);
        let prefix = format!("{}/{}/", situation.account.service, WayStage::Close.as_str());
        let walk = Walk { entry, marks: &situation.marks, prefix };
        let account = &situation.account;
        let Some((way, how, end)) = walk.ended(account) else { return Ok(None) };
        let barriers: Vec<String> = match (&account.stage, how) {
            (_, WentHow::Worked) => Vec::new(),
            (Stage::Stuck { barriers, .. }, _) => barriers.clone(),
            _ => walk.failed_for(way).into_iter().collect(),
        };
        let asked = situation
            .data
            .iter()
            .filter(|item: &&DataItem| item.how == GivenHow::Closing)
            .map(|item| item.item.clone())
            .collect();
        let days = walk.asked_on(way, &plan).map(|from| end.signed_duration_since(from).num_days());
        let same_walk = |held: &Outcome| {
            let run = &held.run;
            run.service == account.service.as_str() && run.way == way.id && run.on >= list.begun
        };
        let recorded =
            self.by::<Outcome>("account", account.id.as_str())?.into_iter().find(same_walk).map(|held| held.id);
        let draft = OutcomeDraft {
            service: account.service.clone(),
            account: Some(account.id.clone()),
            way: Some(way.id.clone()),
            how,
            stopped_at: if how == WentHow::Worked { None } else { walk.stopped_at(way) },
            barriers,
            on: Some(end),
            days: days.and_then(|days| u32::try_from(days).ok()),
            asked: once(asked),
            app: None,
            note: None,
        };
        Ok(Some(ToldByList { draft, recorded }))
    }

    /// Redacted reports of recorded outcomes, each with the entry it speaks of; those of own services are left out, because
    /// nobody else knows them.
    pub fn run_reports(&self, of: Option<&ServiceId>) -> Result<Vec<(RunReport, Service)>> {
        let catalogue = self.catalogue()?;
        let outcomes = self.all::<Outcome>()?;
        Ok(outcomes
            .iter()
            .filter(|outcome| of.is_none_or(|service| service.as_str() == outcome.run.service))
            .filter(|outcome| !catalogue.is_own(&outcome.run.service))
            .filter_map(|outcome| {
                let entry = catalogue.without_corrections(&outcome.run.service)?;
                Some((RunReport::of(&outcome.run, entry, Catalogue::embedded().reference())?, entry.clone()))
            })
            .collect())
    }
}

/// The marks of a checklist, read as a walk along one of the entry's ways.
struct Walk<'a> {
    entry: &'a Service,
    marks: &'a [StepMark],
    prefix: String,
}

impl<'a> Walk<'a> {
    fn mark(&self, step: &str) -> Option<&'a Mark> {
        let id = |mark: &&StepMark| mark.step.strip_prefix(&self.prefix) == Some(step);
        self.marks.iter().find(id).map(|mark| &mark.mark)
    }

    fn ways(&self) -> impl Iterator<Item = &'a Way> {
        self.entry.ways.iter().filter(|way| way.level != Level::Deactivate)
    }

    /// The way that was walked to its end, how it went, and the day that was known.
    fn ended(&self, account: &Account) -> Option<(&'a Way, WentHow, NaiveDate)> {
        let done = |way: &&Way| way.steps.iter().any(|step| matches!(self.mark(&step.id), Some(Mark::Done { .. })));
        match account.stage {
            Stage::Closed { on } | Stage::Verified { on } => Some((self.ways().find(done)?, WentHow::Worked, on)),
            _ => {
                let failed = |way: &'a Way| {
                    let day = way.steps.iter().filter_map(|step| match self.mark(&step.id) {
                        Some(Mark::Failed { on, .. }) => Some(*on),
                        _ => None,
                    });
                    day.max().map(|on| (way, on))
                };
                let (way, on) = self.ways().filter_map(failed).max_by_key(|(_, on)| *on)?;
                Some((way, WentHow::Failed, on))
            }
        }
    }

    /// The barrier a step of the way failed for.
    fn failed_for(&self, way: &Way) -> Option<String> {
        way.steps.iter().find_map(|step| match self.mark(&step.id) {
            Some(Mark::Failed { barrier, .. }) => barrier.clone(),
            _ => None,
        })
    }

    fn stopped_at(&self, way: &Way) -> Option<String> {
        let failed = |id: &str| matches!(self.mark(id), Some(Mark::Failed { .. }));
        way.steps.iter().find(|step| failed(&step.id)).map(|step| step.id.clone())
    }

    /// The day the request went out along this way: that of the step that sends it, else of the first that was done.
    fn asked_on(&self, way: &Way, plan: &Plan) -> Option<NaiveDate> {
        let day = |id: &str| match self.mark(id) {
            Some(Mark::Done { on }) => Some(*on),
            _ => None,
        };
        let request = plan.steps.iter().find(|step| matches!(step.effect, Effect::RequestClosing { .. }));
        let sent = request.and_then(|step| step.id.strip_prefix(&self.prefix)).and_then(day);
        sent.or_else(|| way.steps.iter().filter_map(|step| day(&step.id)).min())
    }
}
