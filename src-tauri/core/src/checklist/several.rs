//! Closing several accounts: one list over their own lists. Every tick stays where the account is; here is only in which
//! order they come, what can be done now, and how far each one is. One that is stuck does not hold up the rest.

use super::plan::draft::{Drafted, Truth};
use super::plan::states::Ticks;
use super::sheet::{Held, Sheet};
use super::{BarrierHow, Checklist, Goal, Plan, Planner, Step, StepMark, StepState, WayStage};
use crate::Result;
use crate::account::{Account, Stage};
use crate::ids::AccountId;

/// The plan: one step an account, in the order that was found when it was begun.
pub(super) fn plan(planner: &Planner<'_>, list: &Checklist, ids: &[AccountId], marks: &[StepMark]) -> Result<Plan> {
    let ticks = Ticks { today: planner.today(), marks };
    let mut sheet = Sheet::new("several", list.begun, ticks);
    let mut stuck: Vec<(String, StepState)> = Vec::new();
    for id in ids {
        let Some(account) = planner.ledger().one::<Account>(id.as_str()) else { continue };
        let step = part(planner, list, account, &sheet, &mut stuck)?;
        sheet.push(step);
    }
    let mut steps = sheet.finish();
    for step in &mut steps {
        if let Some((_, state)) = stuck.iter().find(|(id, _)| *id == step.id)
            && !step.state.is_settled()
        {
            step.state = state.clone();
        }
    }
    Ok(Plan { road: Goal::Close, steps, guards: Vec::new(), barriers: Vec::new(), advice: Vec::new(), over_by: None })
}

fn part(
    planner: &Planner<'_>,
    list: &Checklist,
    account: &Account,
    sheet: &Sheet<'_>,
    stuck: &mut Vec<(String, StepState)>,
) -> Result<Drafted> {
    let held = Held::of(planner.ledger(), account)?;
    // Before it is begun every account is planned for as if it had its list already.
    let begun = planner.way_out(&account.id).cloned();
    let own = begun.or_else(|| planner.implied_in(list, &account.id));
    let truth = match account.stage {
        Stage::Closed { on } | Stage::Verified { on } | Stage::Unbound { on } => Truth::Is(Some(on)),
        _ => Truth::IsNot,
    };
    let refused = if own.is_some() { "refused-own-list" } else { "refused-no-list" };
    let mut step = sheet
        .step(WayStage::Close, &format!("close-{}", account.id), held.say("plan-several-close"))
        .account(&account.id)
        .truth(truth)
        .refused(matches!(truth, Truth::IsNot).then(|| held.say(refused)));
    let Some(own) = own else { return Ok(step.why(held.say("plan-several-no-list"))) };
    let plan = planner.dates(&own)?;
    let open = |step: &&Step| !step.state.is_settled();
    step = step.minutes(plan.steps.iter().filter(open).filter_map(|step| step.minutes).sum());
    let now = plan.steps.iter().any(|step| step.state == StepState::Todo && step.refused.is_none());
    let waits = plan.steps.iter().filter_map(|step| match step.state {
        StepState::Waiting { until } => Some(until),
        _ => None,
    });
    if let (false, Some(until)) = (now, waits.min()) {
        step = step.not_before(until).why(held.say("plan-several-waits").with("date", until));
    }
    if let Stage::Stuck { since, barriers } = &account.stage {
        let met = plan.barriers.iter().filter(|found| found.how == BarrierHow::Met).cloned().collect();
        step = step.barriers(met);
        if !now {
            let state = StepState::Failed { on: *since, barrier: barriers.first().cloned(), note: None };
            stuck.push((step.step.id.clone(), state));
        }
    }
    Ok(step)
}
