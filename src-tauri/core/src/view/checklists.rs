//! Checklists: the list, and one with its plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accounts::{WHOLE, count};
use super::{NoteRow, SubjectTag};
use crate::account::{Account, Note, Stage};
use crate::checklist::{
    Advice, BarrierHow, Checklist, FoundBarrier, Goal, Guard, Plan, PlanChange, Planner, Start, Step, StepState,
    Subject, WayStage, drafted,
};
use crate::ids::{AccountId, ChecklistId};
use crate::service::OutcomeDraft;
use crate::store::{Kind, Ledger, Shelf};
use crate::vault::Vault;
use crate::{Phrase, Result};

/// A checklist in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChecklistRow {
    /// Id; empty while nobody has set the goal.
    pub id: ChecklistId,
    /// What it is about.
    pub subject: SubjectTag,
    /// Where it leads.
    pub goal: Goal,
    /// The road it takes.
    pub road: Goal,
    /// When it was begun.
    pub begun: NaiveDate,
    /// Since when it rests, if it does.
    pub paused: Option<NaiveDate>,
    /// The list over several accounts this one is a part of.
    pub within: Option<ChecklistId>,
    /// The stage of the way it is in.
    pub way_stage: Option<WayStage>,
    /// Steps settled.
    pub done: u32,
    /// Steps in all.
    pub total: u32,
    /// Minutes all open steps take, roughly; waits not counted.
    pub minutes: u32,
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
    /// The checklist it is ticked in: another one for a list over several accounts.
    pub checklist: ChecklistId,
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

/// An account that is left by a checklist of its own, as part of another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PartRow {
    /// The account.
    pub account: SubjectTag,
    /// Its checklist, where it was begun; in a preview the one it would get, with an empty id.
    pub list: Option<ChecklistRow>,
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
    /// Accounts that are left by checklists of their own, in order.
    pub parts: Vec<PartRow>,
    /// For several accounts: everything that can be done now, the quickest first.
    pub quick: Vec<NextStep>,
    /// Standing “do not”s.
    pub guards: Vec<Guard>,
    /// Barriers.
    pub barriers: Vec<FoundBarrier>,
    /// What to know before starting.
    pub advice: Vec<Advice>,
    /// What changed in the plan since the person last knew it.
    pub changes: Vec<PlanChange>,
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
    let open = |account: &str| ledger.each_by::<Checklist>("account", account).any(|it| it.is_open() && it.leads_out());
    let real = ledger.each::<Checklist>().filter(|list| list.is_open()).map(|list| (list.clone(), true));
    let waiting = ledger.each::<Account>().filter(|account| {
        matches!(account.stage, Stage::CoolingOff { .. } | Stage::Closed { .. }) && !open(account.id.as_str())
    });
    real.chain(waiting.map(|account| (Checklist::implied(account.id.clone(), Goal::Close, today), false))).collect()
}

/// Whether a checklist asks for nothing now: it rests, or the list over several accounts that it is a part of does.
pub(super) fn rests(ledger: &Ledger, list: &Checklist) -> bool {
    list.paused.is_some() || within(ledger, list).is_some_and(|over| over.paused.is_some())
}

/// The open list over several accounts that a checklist is a part of.
fn within<'l>(ledger: &'l Ledger, list: &Checklist) -> Option<&'l Checklist> {
    let account = list.account().filter(|_| list.leads_out())?;
    ledger
        .each::<Checklist>()
        .find(|over| over.is_open() && matches!(&over.subject, Subject::Accounts(ids) if ids.contains(account)))
}

/// All checklists that are not given up; those with something to do first, then by date.
pub fn checklists_view(vault: &Vault) -> Result<Vec<ChecklistRow>> {
    let ledger = vault.ledger(WHOLE)?;
    let planner = Planner::new(&ledger, vault.clock().counting_day());
    let mut rows = Vec::new();
    for list in ledger.each::<Checklist>().filter(|list| list.is_open()) {
        rows.push(row(&planner, list, &planner.plan(list)?)?);
    }
    rows.sort_by(|a, b| {
        let order = |row: &ChecklistRow| {
            (row.done == row.total, row.paused.is_some(), row.next.is_none(), row.next_date.is_none(), row.next_date)
        };
        order(a).cmp(&order(b)).then_with(|| a.begun.cmp(&b.begun)).then_with(|| a.id.cmp(&b.id))
    });
    Ok(rows)
}

/// Kinds of records one checklist is shown from.
fn shown_from() -> Vec<Kind> {
    let mut kinds = WHOLE.to_vec();
    kinds.push(Kind::Finding);
    kinds
}

/// One checklist with its plan.
pub fn checklist_view(vault: &Vault, id: &ChecklistId) -> Result<ChecklistView> {
    let list: Checklist = vault.need(id.as_str())?;
    let ledger = vault.ledger(&shown_from())?;
    whole(vault, &Planner::new(&ledger, vault.clock().counting_day()), &list)
}

/// The plan for an account's goal nobody has set yet.
pub fn plan_preview(vault: &Vault, account: &AccountId, goal: Goal) -> Result<ChecklistView> {
    start_preview(vault, &Start::Account { account: account.clone(), goal })
}

/// The plan for a goal nobody has set yet, or the one it would go on with.
pub fn start_preview(vault: &Vault, start: &Start) -> Result<ChecklistView> {
    let ledger = vault.ledger(&shown_from())?;
    let today = vault.clock().counting_day();
    let list = drafted(&ledger, today, start)?;
    whole(vault, &Planner::new(&ledger, today), &list)
}

fn whole(vault: &Vault, planner: &Planner<'_>, list: &Checklist) -> Result<ChecklistView> {
    let plan = planner.plan(list)?;
    let row = row(planner, list, &plan)?;
    let mut notes = Vec::new();
    let accounts: Vec<&AccountId> = match list.account() {
        Some(account) => vec![account],
        None => plan.steps.iter().filter_map(|step| step.account.as_ref()).collect(),
    };
    let of_step = |note: &Note| list.account().is_some() || note.step.as_ref().is_some_and(|id| has(&plan, id));
    for (place, account) in accounts.iter().enumerate() {
        if accounts[..place].contains(account) {
            continue;
        }
        let found = vault.by::<Note>("account", account.as_str())?.into_iter().filter(of_step);
        notes.extend(found.map(|note| NoteRow { id: note.id, at: note.at, text: note.text, step: note.step }));
    }
    notes.sort_by_key(|note| std::cmp::Reverse(note.at));
    let mut parts = Vec::new();
    let mut quick = Vec::new();
    for part in planner.parts(list)? {
        let implied = Checklist::implied(part.account.clone(), Goal::Close, planner.today());
        let own = part.checklist.as_ref().and_then(|id| planner.ledger().one::<Checklist>(id.as_str())).cloned();
        let own = own.or_else(|| planner.implied_in(list, &part.account));
        let list_of = own.map(|own| -> Result<ChecklistRow> {
            let plan = planner.plan(&own)?;
            if matches!(list.subject, Subject::Accounts(_)) {
                quick.extend(doable(&own, &plan));
            }
            self::row(planner, &own, &plan)
        });
        parts.push(PartRow { account: SubjectTag::of(planner.ledger(), &implied)?, list: list_of.transpose()? });
    }
    // Stable: what takes equally long stays in the order of the accounts.
    quick.sort_by_key(|step: &NextStep| step.minutes.unwrap_or(u32::MAX));
    let current = current(&plan.steps).map(|step| step.id.clone());
    let mut guards = plan.guards.clone();
    if let Subject::Device(device) = &list.subject {
        guards.extend(guards_on(planner, device)?);
    }
    Ok(ChecklistView {
        ribbon: ribbon(&plan.steps),
        row,
        current,
        parts,
        quick,
        notes,
        changes: planner.changes(list, &plan)?,
        steps: plan.steps,
        guards,
        barriers: plan.barriers,
        advice: plan.advice,
        over_by: plan.over_by,
        outcome: unrecorded(vault, list)?,
    })
}

fn has(plan: &Plan, id: &str) -> bool {
    plan.steps.iter().any(|step| step.id == id)
}

/// The guards of accounts whose app is on a device.
fn guards_on(planner: &Planner<'_>, device: &crate::ids::DeviceId) -> Result<Vec<Guard>> {
    let mut guards = Vec::new();
    let waiting = planner
        .ledger()
        .each::<Account>()
        .filter(|account| account.devices.contains(device) && matches!(account.stage, Stage::CoolingOff { .. }));
    for account in waiting {
        let list = Checklist::implied(account.id.clone(), Goal::Close, planner.today());
        guards.extend(planner.dates(&list)?.guards);
    }
    Ok(guards)
}

/// Every step that can be done now.
fn doable(list: &Checklist, plan: &Plan) -> Vec<NextStep> {
    let steps = plan.steps.iter().enumerate().filter(|(_, step)| can_be_done(step));
    steps.map(|(place, step)| NextStep::of(list, place, step)).collect()
}

fn can_be_done(step: &Step) -> bool {
    step.state == StepState::Todo && step.refused.is_none()
}

impl NextStep {
    fn of(list: &Checklist, place: usize, step: &Step) -> Self {
        Self {
            id: step.id.clone(),
            checklist: list.id.clone(),
            title: step.title.clone(),
            minutes: step.minutes,
            number: count(place + 1),
        }
    }
}

/// How the way went, when the person has not recorded it yet.
fn unrecorded(vault: &Vault, list: &Checklist) -> Result<Option<OutcomeDraft>> {
    if list.account().is_none() || list.id.as_str().is_empty() || !list.leads_out() {
        return Ok(None);
    }
    let told = vault.outcome_of(&list.id)?;
    Ok(told.filter(|told| told.recorded.is_none()).map(|told| told.draft))
}

/// The first step that can be done; else the first that waits for a day; else none.
fn current(steps: &[Step]) -> Option<&Step> {
    let first = |wanted: &dyn Fn(&&Step) -> bool| steps.iter().find(wanted);
    first(&|step| can_be_done(step))
        .or_else(|| first(&|step| step.state == StepState::Todo))
        .or_else(|| first(&|step| matches!(step.state, StepState::Waiting { .. })))
        .or_else(|| first(&|step| step.state == StepState::Blocked))
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

pub(super) fn row(planner: &Planner<'_>, list: &Checklist, plan: &Plan) -> Result<ChecklistRow> {
    let today = planner.today();
    let next = match &list.subject {
        Subject::Accounts(_) => next_of_parts(planner, list)?,
        _ => doable(list, plan).into_iter().next(),
    };
    let waits = plan.steps.iter().filter_map(|step| match step.state {
        StepState::Waiting { until } => Some(until),
        StepState::Todo => step.due,
        _ => None,
    });
    let next_date = waits.chain(plan.guards.iter().map(|guard| guard.until)).filter(|date| *date >= today).min();
    Ok(ChecklistRow {
        id: list.id.clone(),
        subject: SubjectTag::of(planner.ledger(), list)?,
        goal: list.goal,
        road: plan.road,
        begun: list.begun,
        paused: list.paused,
        within: within(planner.ledger(), list).map(|over| over.id.clone()),
        way_stage: current(&plan.steps).map(|step| step.stage),
        done: count(plan.steps.iter().filter(|step| step.state.is_settled()).count()),
        total: count(plan.steps.len()),
        minutes: plan
            .steps
            .iter()
            .filter(|step| !step.state.is_settled())
            .filter_map(|step| step.minutes)
            .fold(0, u32::saturating_add),
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

/// The next step of the first account that has one.
fn next_of_parts(planner: &Planner<'_>, list: &Checklist) -> Result<Option<NextStep>> {
    for part in planner.parts(list)? {
        let own = part.checklist.as_ref().and_then(|id| planner.ledger().one::<Checklist>(id.as_str()));
        if let Some(own) = own.filter(|own| own.paused.is_none())
            && let Some(next) = doable(own, &planner.plan(own)?).into_iter().next()
        {
            return Ok(Some(next));
        }
    }
    Ok(None)
}
