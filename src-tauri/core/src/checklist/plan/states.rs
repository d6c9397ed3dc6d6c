//! How drafted steps stand: facts first, then ticks, then what they wait for.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::draft::{Draft, Drafted, Truth};
use super::outlook::Outlook;
use crate::checklist::{Mark, Step, StepMark, StepState, WayStage};

/// What was done about the steps of a checklist, and today.
#[derive(Clone, Copy)]
pub(in crate::checklist) struct Ticks<'a> {
    pub today: NaiveDate,
    pub marks: &'a [StepMark],
}

impl<'a> Ticks<'a> {
    /// What was done about a step: the latest word.
    pub fn mark(&self, id: &str) -> Option<&'a Mark> {
        self.marks.iter().rfind(|mark| mark.step == id).map(|mark| &mark.mark)
    }

    /// Whether a step did not work, or is not for this person.
    pub fn is_given_up(&self, id: &str) -> bool {
        matches!(self.mark(id), Some(Mark::Failed { .. } | Mark::Skipped { .. }))
    }

    /// The day a step was ticked.
    pub fn ticked(&self, id: &str) -> Option<NaiveDate> {
        match self.mark(id) {
            Some(Mark::Done { on }) => Some(*on),
            _ => None,
        }
    }
}

/// Says how each step of a way out stands, leaves out what can't be done any more, and keeps ticks of steps that are gone.
pub(super) fn settle(draft: Draft) -> Vec<Step> {
    let look = draft.look;
    let ticks = Ticks { today: look.today(), marks: &look.situation.marks };
    let mut steps = stand(ticks, draft.steps, |step, inside| is_too_late(look, step, inside));
    for step in steps.iter_mut().filter(|step| step.gone) {
        step.account = Some(look.account().id.clone());
    }
    steps
}

/// Says how each step stands, leaves out those that come too late, and keeps ticks of steps that are gone.
pub(in crate::checklist) fn stand(
    ticks: Ticks<'_>,
    steps: Vec<Drafted>,
    too_late: impl Fn(&Step, bool) -> bool,
) -> Vec<Step> {
    let mut open: HashSet<String> = HashSet::new();
    let mut known: HashSet<String> = HashSet::new();
    let mut kept: Vec<Step> = Vec::new();
    for Drafted { mut step, inside, truth, .. } in steps {
        step.needs.retain(|need| known.contains(need));
        step.state = state(ticks, &step, truth, &open);
        if step.state.is_settled() {
            if matches!(step.state, StepState::Done { .. }) {
                step.refused = None;
            }
        } else if too_late(&step, inside) {
            continue;
        } else {
            open.insert(step.id.clone());
        }
        known.insert(step.id.clone());
        kept.push(step);
    }
    for mark in leftovers(ticks, &known) {
        kept.push(mark);
    }
    // Stable: within a stage the drafted order stays, leftovers come last.
    kept.sort_by_key(|step| step.stage);
    kept
}

fn state(ticks: Ticks<'_>, step: &Step, truth: Truth, open: &HashSet<String>) -> StepState {
    let today = ticks.today;
    let mark = ticks.mark(&step.id);
    if let Truth::Is(on) = truth {
        return StepState::Done { on: on.or(ticks.ticked(&step.id)) };
    }
    let mut waits = step.not_before.filter(|day| *day > today);
    match mark {
        Some(Mark::Failed { on, barrier, note }) => {
            return StepState::Failed { on: *on, barrier: barrier.clone(), note: note.clone() };
        }
        Some(Mark::Skipped { .. }) => return StepState::Skipped,
        Some(Mark::Done { on }) if truth == Truth::Unknown => return StepState::Done { on: Some(*on) },
        Some(Mark::Postponed { until }) if *until > today => waits = waits.max(Some(*until)),
        _ => {}
    }
    if truth == Truth::Moot {
        return match mark {
            Some(Mark::Done { on }) => StepState::Done { on: Some(*on) },
            _ => StepState::Skipped,
        };
    }
    if let Truth::After(last) = truth {
        return if today > last { StepState::Done { on: Some(last) } } else { StepState::Waiting { until: last } };
    }
    if step.needs.iter().any(|need| open.contains(need)) {
        return StepState::Blocked;
    }
    waits.map_or(StepState::Todo, |until| StepState::Waiting { until })
}

/// Steps inside an account that is gone, that nobody gets into, or where a login would withdraw the request.
fn is_too_late(look: &Outlook, step: &Step, inside: bool) -> bool {
    inside && step.stage < WayStage::Wait && (look.out.is_some() || look.over.is_some() || look.locked_out)
}

/// Ticks whose steps are not in the plan any more, kept readable as they were ticked. A later catalogue may bring back
/// the step, and then the tick counts again.
fn leftovers(ticks: Ticks<'_>, kept: &HashSet<String>) -> Vec<Step> {
    let mut seen: HashSet<&str> = kept.iter().map(String::as_str).collect();
    let marks: Vec<&StepMark> = ticks.marks.iter().rev().filter(|mark| seen.insert(mark.step.as_str())).collect();
    marks
        .into_iter()
        .rev()
        .filter_map(|mark| {
            let state = match &mark.mark {
                Mark::Done { on } => StepState::Done { on: Some(*on) },
                Mark::Failed { on, barrier, note } => {
                    StepState::Failed { on: *on, barrier: barrier.clone(), note: note.clone() }
                }
                Mark::Skipped { .. } => StepState::Skipped,
                Mark::Postponed { .. } => return None,
            };
            let mut step = Drafted::new(mark.step.clone(), mark.stage, mark.title.clone()).step;
            (step.state, step.gone) = (state, true);
            Some(step)
        })
        .collect()
}
