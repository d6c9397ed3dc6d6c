//! Checklists: the list, and one with its plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accounts::{WHOLE, count};
use super::{NoteRow, PersonTag, ServiceTag};
use crate::account::{Account, Note, Stage};
use crate::checklist::{
    Advice, BarrierHow, Checklist, FoundBarrier, Goal, Guard, Plan, Step, StepState, WayStage, plan, situation,
    situation_of,
};
use crate::ids::{AccountId, ChecklistId};
use crate::person::Person;
use crate::service::{Outcome, OutcomeDraft};
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Phrase, Result};

/// A checklist in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChecklistRow {
    /// Id.
    pub id: ChecklistId,
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells the account from another.
    pub label: Option<String>,
    /// Where it leads.
    pub goal: Goal,
    /// The road it takes.
    pub road: Goal,
    /// When it was begun.
    pub begun: NaiveDate,
    /// Where the account stands.
    pub stage: Stage,
    /// The stage of the way it is in.
    pub way_stage: Option<WayStage>,
    /// Steps settled.
    pub done: u32,
    /// Steps in all.
    pub total: u32,
    /// The next step.
    pub next: Option<NextStep>,
    /// The next date.
    pub next_date: Option<NaiveDate>,
    /// Codes of barriers detected or met.
    pub barriers: Vec<String>,
}

/// The next step of a checklist.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NextStep {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Phrase,
    /// Minutes it takes.
    pub minutes: Option<u32>,
    /// Its number, from 1.
    pub number: u32,
}

/// One stage of the ribbon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RibbonStage {
    /// Which.
    pub stage: WayStage,
    /// `past`, `now` or `ahead`.
    pub at: String,
}

/// One checklist, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChecklistView {
    /// As in the list.
    pub row: ChecklistRow,
    /// The steps in order.
    pub steps: Vec<Step>,
    /// The stages it has.
    pub ribbon: Vec<RibbonStage>,
    /// The step to be worked on.
    pub current: Option<String>,
    /// Standing “do not”s.
    pub guards: Vec<Guard>,
    /// Barriers.
    pub barriers: Vec<FoundBarrier>,
    /// What to know before starting.
    pub advice: Vec<Advice>,
    /// Notes on its steps and account.
    pub notes: Vec<NoteRow>,
    /// When it would be over if the request went out today.
    pub over_by: Option<NaiveDate>,
    /// How the way went, ready to be recorded: once it led out or failed, until the person recorded it.
    pub outcome: Option<OutcomeDraft>,
}

/// Checklists that are not given up, and one implied for each account that waits without, or is said to be closed: its
/// guard holds, and its end is to be checked, all the same. The second value says whether the list is a real one.
pub(super) fn in_force(ledger: &Ledger, today: NaiveDate) -> Vec<(Checklist, bool)> {
    let open = |account: &str| ledger.each_by::<Checklist>("account", account).any(|list| list.abandoned.is_none());
    let real = ledger.each::<Checklist>().filter(|list| list.abandoned.is_none()).map(|list| (list.clone(), true));
    let waiting = ledger.each::<Account>().filter(|account| {
        matches!(account.stage, Stage::CoolingOff { .. } | Stage::Closed { .. }) && !open(account.id.as_str())
    });
    real.chain(waiting.map(|account| (Checklist::implied(account.id.clone(), Goal::Close, today), false))).collect()
}

/// All checklists that are not given up; those with something to do first, then by date.
pub fn checklists_view(vault: &Vault) -> Result<Vec<ChecklistRow>> {
    let ledger = vault.ledger(WHOLE)?;
    let today = vault.clock().counting_day();
    let mut rows = Vec::new();
    for list in ledger.each::<Checklist>().filter(|list| list.abandoned.is_none()) {
        let plan = plan(&situation(&ledger, list, today)?);
        rows.push(row(&ledger, list, &plan, today)?);
    }
    rows.sort_by(|a, b| {
        let order =
            |row: &ChecklistRow| (row.done == row.total, row.next.is_none(), row.next_date.is_none(), row.next_date);
        order(a).cmp(&order(b)).then_with(|| a.begun.cmp(&b.begun)).then_with(|| a.id.cmp(&b.id))
    });
    Ok(rows)
}

/// One checklist with its plan.
pub fn checklist_view(vault: &Vault, id: &ChecklistId) -> Result<ChecklistView> {
    let list: Checklist = vault.need(id.as_str())?;
    let today = vault.clock().counting_day();
    let plan = plan(&situation(vault, &list, today)?);
    whole(vault, &list, plan, today)
}

/// The plan for a goal nobody has set yet.
pub fn plan_preview(vault: &Vault, account: &AccountId, goal: Goal) -> Result<ChecklistView> {
    let today = vault.clock().counting_day();
    let open = vault
        .by::<Checklist>("account", account.as_str())?
        .into_iter()
        .find(|list| list.abandoned.is_none() && list.goal == goal);
    let list = open.unwrap_or_else(|| Checklist::implied(account.clone(), goal, today));
    let marks = if list.id.as_str().is_empty() { Vec::new() } else { vault.by("checklist", list.id.as_str())? };
    let plan = plan(&situation_of(vault, list.clone(), marks, today)?);
    whole(vault, &list, plan, today)
}

fn whole(vault: &Vault, list: &Checklist, plan: Plan, today: NaiveDate) -> Result<ChecklistView> {
    let row = row(vault, list, &plan, today)?;
    let mut notes: Vec<NoteRow> = vault
        .by::<Note>("account", list.account.as_str())?
        .into_iter()
        .map(|note| NoteRow { id: note.id, at: note.at, text: note.text, step: note.step })
        .collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.at));
    let current = current(&plan.steps).map(|step| step.id.clone());
    Ok(ChecklistView {
        ribbon: ribbon(&plan.steps),
        row,
        current,
        notes,
        steps: plan.steps,
        guards: plan.guards,
        barriers: plan.barriers,
        advice: plan.advice,
        over_by: plan.over_by,
        outcome: unrecorded(vault, list)?,
    })
}

/// How the way went, when the person has not recorded it yet.
fn unrecorded(vault: &Vault, list: &Checklist) -> Result<Option<OutcomeDraft>> {
    if list.id.as_str().is_empty() {
        return Ok(None);
    }
    let Some(draft) = vault.outcome_of(&list.id)? else { return Ok(None) };
    let recorded: Vec<Outcome> = vault.by("account", list.account.as_str())?;
    let same = |it: &Outcome| Some(&it.run.way) == draft.way.as_ref() && it.run.on >= list.begun;
    Ok(if recorded.iter().any(same) { None } else { Some(draft) })
}

/// The first step that can be done; else the first that waits for a day; else none.
fn current(steps: &[Step]) -> Option<&Step> {
    steps
        .iter()
        .find(|step| step.state == StepState::Todo)
        .or_else(|| steps.iter().find(|step| matches!(step.state, StepState::Waiting { .. })))
        .or_else(|| steps.iter().find(|step| step.state == StepState::Blocked))
}

fn ribbon(steps: &[Step]) -> Vec<RibbonStage> {
    let now = current(steps).map(|step| step.stage);
    crate::checklist::ribbon(steps)
        .into_iter()
        .map(|stage| {
            let settled = steps.iter().filter(|step| step.stage == stage).all(|step| step.state.is_settled());
            let at = if now == Some(stage) {
                "now"
            } else if settled {
                "past"
            } else {
                "ahead"
            };
            RibbonStage { stage, at: at.to_owned() }
        })
        .collect()
}

pub(super) fn row(shelf: &impl Shelf, list: &Checklist, plan: &Plan, today: NaiveDate) -> Result<ChecklistRow> {
    let account: Account = shelf.need(list.account.as_str())?;
    let person: Person = shelf.need(account.person.as_str())?;
    let next = plan.steps.iter().enumerate().find(|(_, step)| step.state == StepState::Todo).map(|(place, step)| {
        NextStep { id: step.id.clone(), title: step.title.clone(), minutes: step.minutes, number: count(place + 1) }
    });
    let waits = plan.steps.iter().filter_map(|step| match step.state {
        StepState::Waiting { until } => Some(until),
        StepState::Todo => step.due,
        _ => None,
    });
    let next_date = waits.chain(plan.guards.iter().map(|guard| guard.until)).filter(|date| *date >= today).min();
    Ok(ChecklistRow {
        id: list.id.clone(),
        account: list.account.clone(),
        service: ServiceTag::of(shelf, &account.service)?,
        person: person.into(),
        label: account.label.clone(),
        goal: list.goal,
        road: plan.road,
        begun: list.begun,
        stage: account.stage,
        way_stage: current(&plan.steps).map(|step| step.stage),
        done: count(plan.steps.iter().filter(|step| step.state.is_settled()).count()),
        total: count(plan.steps.len()),
        next,
        next_date,
        barriers: plan
            .barriers
            .iter()
            .filter(|found| found.how != BarrierHow::Reported)
            .map(|found| found.code.clone())
            .collect(),
    })
}
