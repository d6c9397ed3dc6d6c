//! Steps: their words and places, steps that are missing, steps that are gone. In this order: edits of the catalogue's
//! steps, additions with edits of what was added, and removals last, so that an added step finds the one it follows.

use super::{Laid, lead, stands};
use crate::correction::chain::Effective;
use crate::correction::said::leads_alike;
use crate::correction::{AddedStep, Corrected, CorrectedValue, Standing};
use crate::entry::{Service, SourceKind, Way, WayStep};

pub fn lay(laid: &mut Laid<'_>, mine: &[Effective<'_>], standings: &mut [Standing]) {
    let known = laid.service.clone();
    for one in mine.iter().filter(|one| is_edit(one)) {
        if let Some((way, step)) = one.correction.corrected.step()
            && find(&known, way, step).is_some()
        {
            standings[one.at] = edit(laid, one);
        }
    }

    let leaving: Vec<(&str, &str)> = mine
        .iter()
        .filter(|one| matches!(one.correction.corrected, Corrected::StepGone { .. }))
        .filter_map(|one| one.correction.corrected.step())
        .collect();
    // The catalogue may have adopted a step that others were added after.
    let mut stands_for: Vec<(&str, String)> = Vec::new();
    let mut waiting: Vec<&Effective<'_>> =
        mine.iter().filter(|one| matches!(one.correction.corrected, Corrected::StepAdded { .. })).collect();
    loop {
        let before = waiting.len();
        let mut still = Vec::new();
        for one in waiting {
            match add(laid, one, &leaving, &mut stands_for) {
                Some(standing) => {
                    standings[one.at] = standing;
                    if let Some(of_new) = one.correction.corrected.step()
                        && find(&known, of_new.0, of_new.1).is_none()
                    {
                        let edits = mine.iter().filter(|e| is_edit(e) && e.correction.corrected.step() == Some(of_new));
                        for edited in edits {
                            standings[edited.at] = edit(laid, edited);
                        }
                    }
                }
                None => still.push(one),
            }
        }
        waiting = still;
        if waiting.len() == before || waiting.is_empty() {
            break;
        }
    }

    for one in mine {
        if let Corrected::StepGone { way, step, .. } = &one.correction.corrected {
            standings[one.at] = remove(laid, one, way, step);
        }
    }
}

fn is_edit(one: &Effective<'_>) -> bool {
    use Corrected::{StepPath, StepTitle, StepUrl, StepWhy};
    matches!(one.correction.corrected, StepTitle { .. } | StepPath { .. } | StepUrl { .. } | StepWhy { .. })
}

fn find<'s>(service: &'s Service, way: &str, step: &str) -> Option<&'s WayStep> {
    service.ways.iter().find(|w| w.id == way)?.steps.iter().find(|s| s.id == step)
}

fn way_mut<'s>(laid: &'s mut Laid<'_>, way: &str) -> Option<&'s mut Way> {
    laid.service.ways.iter_mut().find(|w| w.id == way)
}

fn step_mut<'s>(laid: &'s mut Laid<'_>, way: &str, step: &str) -> Option<&'s mut WayStep> {
    way_mut(laid, way)?.steps.iter_mut().find(|s| s.id == step)
}

fn edit(laid: &mut Laid<'_>, one: &Effective<'_>) -> Standing {
    use CorrectedValue as V;
    let corrected = &one.correction.corrected;
    let Some((way, id)) = corrected.step() else {
        return Standing::TargetGone;
    };
    let Some(step) = step_mut(laid, way, id) else {
        return Standing::TargetGone;
    };
    let says = match corrected {
        Corrected::StepTitle { .. } => V::Text(step.title.clone()),
        Corrected::StepPath { .. } => V::of(step.path.as_ref(), V::Path),
        Corrected::StepUrl { .. } => V::of(step.url.as_ref(), V::Address),
        _ => V::of(step.why.as_ref(), V::Text),
    };
    if says.adopts(&corrected.now()) {
        return Standing::Adopted;
    }
    match corrected {
        Corrected::StepTitle { now, .. } => step.title = now.clone(),
        Corrected::StepPath { now, .. } => step.path = now.clone(),
        Corrected::StepUrl { now, .. } => step.url = now.clone(),
        Corrected::StepWhy { now, .. } => step.why = now.clone(),
        _ => return Standing::TargetGone,
    }
    let own = laid.own(one.correction.on);
    if let Some(step) = step_mut(laid, way, id) {
        lead(&mut step.from, own);
    }
    stands(one, says)
}

/// `None`: the step it follows is not there (yet).
fn add<'c>(
    laid: &mut Laid<'_>,
    one: &Effective<'c>,
    leaving: &[(&str, &str)],
    stands_for: &mut Vec<(&'c str, String)>,
) -> Option<Standing> {
    let Corrected::StepAdded { way, after, now } = &one.correction.corrected else {
        return None;
    };
    let ours: Vec<String> =
        laid.service.sources.iter().filter(|s| s.kind == SourceKind::Own).map(|s| s.id.clone()).collect();
    let mut ids: Vec<String> = laid.service.ways.iter().flat_map(|w| &w.steps).map(|s| s.id.clone()).collect();
    let here = way_mut(laid, way)?;
    let is_ours = |step: &WayStep| step.from.iter().any(|id| ours.contains(id));
    let beside = format!("{}-own", now.id);
    if here.steps.iter().any(|s| (s.id == now.id || s.id == beside) && is_ours(s)) {
        return Some(Standing::Applies);
    }
    let same = |s: &&WayStep| says_the_same(s, now) && !leaving.contains(&(way.as_str(), s.id.as_str()));
    if let Some(step) = here.steps.iter().find(same) {
        stands_for.push((&now.id, step.id.clone()));
        return Some(Standing::Adopted);
    }
    let place = match after {
        None => 0,
        Some(after) => {
            let adopted = stands_for.iter().find(|(id, _)| id == after).map(|(_, by)| by);
            let anchor = adopted.unwrap_or(after);
            here.steps.iter().position(|s| &s.id == anchor)? + 1
        }
    };
    // A newer catalogue may have used the id for a step of its own.
    let mut new = now.clone();
    if ids.contains(&new.id) {
        new.id = beside;
        ids.retain(|id| *id == new.id);
        if !ids.is_empty() {
            return None;
        }
    }
    let own = laid.own(one.correction.on);
    way_mut(laid, way)?.steps.insert(place, new.to_step(vec![own]));
    Some(Standing::Applies)
}

/// The catalogue need not have found the same id or the same explanation.
fn says_the_same(step: &WayStep, added: &AddedStep) -> bool {
    let same_path = match (&step.path, &added.path) {
        (Some(here), Some(word)) => leads_alike(here, word),
        (here, word) => here == word,
    };
    step.title.says(&added.title) && same_path
}

fn remove(laid: &mut Laid<'_>, one: &Effective<'_>, way: &str, step: &str) -> Standing {
    let Some(found) = find(&laid.service, way, step) else {
        return Standing::Adopted;
    };
    let before = find(laid.base, way, step).unwrap_or(found);
    let standing = stands(one, CorrectedValue::Text(before.title.clone()));
    if let Some(here) = way_mut(laid, way) {
        here.steps.retain(|s| s.id != step);
    }
    // A way without steps would look like one that takes nothing.
    laid.service.ways.retain(|w| w.id != way || !w.steps.is_empty());
    standing
}
