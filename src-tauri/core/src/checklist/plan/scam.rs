//! Frauds that imitate a step are told before it, at the first step of each stage they imitate.

use chrono::NaiveDate;
use quittance_law::scam::{Scam, warnings};

use super::draft::{Draft, Drafted};
use crate::Phrase;
use crate::checklist::sheet::Held;
use crate::checklist::sheet::law_note;
use crate::checklist::{Effect, WayStage};

/// Adds the warnings that fit the service and its steps.
pub(super) fn warn(draft: &mut Draft) {
    let look = draft.look;
    let service = look.account().service.as_str();
    let category = look.entry().map_or("", |entry| entry.category.as_str());
    for stage in WayStage::ALL {
        for scam in warnings(stage.as_str(), service, category) {
            if let Some(at) = place_of(scam, stage, &draft.steps) {
                tell(&mut draft.steps[at], scam, look.today());
            }
        }
    }
}

/// A step at one account in the plan of another goal, with the frauds that imitate it; `stage` is where it would stand on
/// that account's own way out.
pub(in crate::checklist) fn warned(mut step: Drafted, stage: WayStage, held: &Held, today: NaiveDate) -> Drafted {
    for scam in warnings(stage.as_str(), held.account.service.as_str(), held.category()) {
        if is_imitated(scam, &step) {
            tell(&mut step, scam, today);
        }
    }
    step
}

fn tell(at: &mut Drafted, scam: &Scam, today: NaiveDate) {
    // The entry of the service may tell the same script in its own words: once is enough.
    let told = at.step.warnings.iter().any(|said| matches!(said, Phrase::Text { zh, .. } if scam.is_like(zh)));
    let said = Phrase::key("plan-warn-scam").with("claims", &scam.claims).with("truth", &scam.truth);
    if !told && !at.step.warnings.contains(&said) {
        at.step.warnings.push(said);
        at.step.sources.extend(law_note("source-scam", &scam.from, None, today));
    }
}

/// The step of a stage before which a script is told: the one it imitates by name, else the first.
fn place_of(scam: &Scam, stage: WayStage, steps: &[Drafted]) -> Option<usize> {
    let here = |known: &Drafted| known.step.stage == stage && is_imitated(scam, known);
    let named = |known: &Drafted| scam.steps.iter().any(|kind| known.step.id.ends_with(&format!("/{kind}")));
    let by_name = steps.iter().position(|known| here(known) && named(known));
    by_name.or_else(|| steps.iter().position(here))
}

/// A script that names services or kinds of them is told at the first step of a stage; one that fits anywhere only where
/// money is drawn or the request goes out, or every list would be full of it.
fn is_imitated(scam: &Scam, step: &Drafted) -> bool {
    let narrow = !scam.services.is_empty() || !scam.categories.is_empty();
    narrow || matches!(step.step.effect, Effect::CancelMandate { .. } | Effect::RequestClosing { .. })
}
