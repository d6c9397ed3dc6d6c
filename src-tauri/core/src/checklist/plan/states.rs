//! How drafted steps stand: facts first, then ticks, then what they wait for.

use std::collections::HashSet;

use super::draft::{Draft, Drafted, Truth};
use super::outlook::Outlook;
use crate::checklist::{Effect, Mark, Step, StepMark, StepState, WayStage};

/// Says how each step stands, leaves out what can't be done any more, and keeps ticks of steps that are gone.
pub(super) fn settle(draft: Draft) -> Vec<Step> {
    let look = draft.look;
    let mut open: HashSet<String> = HashSet::new();
    let mut kept: Vec<Step> = Vec::new();
    for Drafted { mut step, inside, truth, .. } in draft.steps {
        step.needs.retain(|need| kept.iter().any(|known| known.id == *need));
        step.state = state(look, &step, truth, &open);
        if step.state.is_settled() {
            if matches!(step.state, StepState::Done { .. }) {
                step.refused = None;
            }
        } else if is_too_late(look, &step, inside) {
            continue;
        } else {
            open.insert(step.id.clone());
        }
        kept.push(step);
    }
    for mark in leftovers(look, &kept) {
        kept.push(mark);
    }
    // Stable: within a stage the drafted order stays, leftovers come last.
    kept.sort_by_key(|step| step.stage);
    kept
}

fn state(look: &Outlook, step: &Step, truth: Truth, open: &HashSet<String>) -> StepState {
    let today = look.today();
    let mark = look.mark(&step.id);
    if let Truth::Is(on) = truth {
        let ticked = match mark {
            Some(Mark::Done { on }) => Some(*on),
            _ => None,
        };
        return StepState::Done { on: on.or(ticked) };
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
fn leftovers(look: &Outlook, kept: &[Step]) -> Vec<Step> {
    let mut seen: HashSet<&str> = kept.iter().map(|step| step.id.as_str()).collect();
    let marks: Vec<&StepMark> =
        look.situation.marks.iter().rev().filter(|mark| seen.insert(mark.step.as_str())).collect();
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
            Some(Step {
                id: mark.step.clone(),
                stage: mark.stage,
                title: mark.title.clone(),
                why: None,
                place: None,
                account: look.account().id.clone(),
                needs: Vec::new(),
                not_before: None,
                due: None,
                state,
                barriers: Vec::new(),
                proof: None,
                facts: Vec::new(),
                warnings: Vec::new(),
                minutes: None,
                sources: Vec::new(),
                effect: Effect::None,
                paper: None,
                refused: None,
            })
        })
        .collect()
}
