//! Whether a correction can be kept: it must be about something the entry has and say something that can be shown.

use std::collections::HashSet;

use super::{AddedStep, Corrected, CorrectedValue, Correction, apply};
use crate::entry::{MenuPath, Service};
use crate::validate::{self, Code, Violation, said};
use crate::{Fault, Reference, Text};

/// Longest sentence, in characters.
const SENTENCE: usize = 400;
/// Most labels of a menu path, and longest label.
const LABELS: usize = 12;
const LABEL: usize = 60;

/// Checks a correction against the entry the person saw, which may already hold earlier corrections.
///
/// # Errors
/// The first fault: what is wrong and what to do.
pub fn check(entry: &Service, correction: &Correction, reference: &Reference) -> Result<(), Fault> {
    target(entry, correction)?;
    words(&correction.corrected.now())?;
    if correction.corrected.was() == correction.corrected.now() {
        return Err(fault(
            Text::new("新内容与原来相同。", "The new value is the same as before."),
            Text::new("写上正确的内容，或不做更正。", "Write what is right, or leave it as it is."),
        ));
    }
    let (corrected, _) = apply(entry, std::slice::from_ref(correction));
    let before: HashSet<(Code, Text)> = faults(entry, reference).into_iter().map(|v| (v.code, v.message)).collect();
    let new = faults(&corrected, reference).into_iter().find(|v| !before.contains(&(v.code, v.message.clone())));
    new.map_or(Ok(()), |violation| Err(fault(violation.message, violation.remedy)))
}

/// An id for a step the person adds, that neither the entry nor another correction uses.
pub fn own_step_id(entry: &Service, corrections: &[Correction]) -> String {
    let mut taken: HashSet<&str> = entry.ways.iter().flat_map(|w| &w.steps).map(|s| s.id.as_str()).collect();
    for correction in corrections {
        if let Corrected::StepAdded { now, .. } = &correction.corrected {
            taken.insert(&now.id);
        }
    }
    let free = (1..).map(|n| format!("own-{n}")).find(|id| !taken.contains(id.as_str()));
    free.expect("there are more numbers than steps")
}

/// Faults that matter to the person: not those of style and translation, which the catalogue holds contributors to.
fn faults(entry: &Service, reference: &Reference) -> Vec<Violation> {
    validate::of_private(entry, &[], reference, None)
}

fn target(entry: &Service, correction: &Correction) -> Result<(), Fault> {
    let (asked, has) = (&correction.service, &entry.id);
    if asked != has {
        return Err(fault(
            said!(
                "更正写的是服务“{asked}”，条目却是“{has}”。",
                "The correction is about “{asked}”, the entry is “{has}”."
            ),
            Text::new("打开要更正的服务再写。", "Open the service it is about."),
        ));
    }
    let Some((way_id, step)) = correction.corrected.step() else {
        return Ok(());
    };
    let look = || Text::new("打开服务页，选一个现有的步骤。", "Open the service and pick one of its steps.");
    let Some(way) = entry.ways.iter().find(|w| w.id == way_id) else {
        return Err(fault(said!("没有途径“{way_id}”。", "There is no way “{way_id}”."), look()));
    };
    let has = |id: &str| way.steps.iter().any(|s| s.id == id);
    match &correction.corrected {
        Corrected::StepAdded { after, now, .. } => {
            if let Some(after) = after.as_ref().filter(|id| !has(id)) {
                return Err(fault(said!("没有步骤“{after}”。", "There is no step “{after}”."), look()));
            }
            let same = |s: &crate::entry::WayStep| s.id == now.id || (s.title == now.title && s.path == now.path);
            if entry.ways.iter().flat_map(|w| &w.steps).any(|s| s.id == now.id) || way.steps.iter().any(same) {
                return Err(fault(
                    Text::new("已经有这一步。", "The step is there already."),
                    Text::new("改正已有的那一步。", "Correct the step that is there."),
                ));
            }
        }
        Corrected::StepGone { .. } if has(step) && way.steps.len() == 1 => {
            return Err(fault(
                Text::new("这是这条途径的最后一步。", "It is the last step of this way."),
                Text::new(
                    "整条途径走不通时，记下“没有走通”。",
                    "When the whole way leads nowhere, note that it did not work.",
                ),
            ));
        }
        _ if !has(step) => return Err(fault(said!("没有步骤“{step}”。", "There is no step “{step}”."), look())),
        _ => {}
    }
    Ok(())
}

fn words(now: &CorrectedValue) -> Result<(), Fault> {
    match now {
        CorrectedValue::Nothing | CorrectedValue::Waits(_) => Ok(()),
        CorrectedValue::Text(text) => sentence(text),
        CorrectedValue::Path(path) => labels(path),
        CorrectedValue::Address(address) => line(address),
        CorrectedValue::Contact(contact) => {
            line(&contact.value)?;
            contact.note.as_ref().map_or(Ok(()), sentence)
        }
        CorrectedValue::Material(material) => sentence(&material.text),
        CorrectedValue::Condition(condition) => sentence(&condition.text),
        CorrectedValue::Step(AddedStep { title, path, url, why, proof, .. }) => {
            sentence(title)?;
            path.as_ref().map_or(Ok(()), labels)?;
            url.as_deref().map_or(Ok(()), line)?;
            why.as_ref().map_or(Ok(()), sentence)?;
            proof.as_ref().map_or(Ok(()), sentence)
        }
    }
}

fn sentence(text: &Text) -> Result<(), Fault> {
    line(&text.zh)?;
    line(&text.en)
}

fn line(text: &str) -> Result<(), Fault> {
    if text.trim().is_empty() {
        return Err(fault(
            Text::new("内容是空的。", "The text is empty."),
            Text::new(
                "写上正确的内容；没有这项就选“已经没有了”。",
                "Write what is right; where there is none, say that it is gone.",
            ),
        ));
    }
    let length = text.chars().count();
    if length > SENTENCE || text.chars().any(char::is_control) {
        return Err(fault(
            said!(
                "内容有 {length} 个字，或含有换行等控制字符。",
                "The text has {length} characters, or holds line breaks or control characters."
            ),
            said!(
                "写成一行，最多 {SENTENCE} 个字；其余写进备注。",
                "Write one line of at most {SENTENCE} characters; the rest goes into the note."
            ),
        ));
    }
    Ok(())
}

fn labels(path: &MenuPath) -> Result<(), Fault> {
    let all = || path.zh.iter().chain(&path.en);
    let fits = |n: usize| (1..=LABELS).contains(&n);
    if !fits(path.zh.len())
        || path.zh.len() != path.en.len()
        || all().any(|l| l.trim().is_empty() || l.chars().count() > LABEL)
    {
        return Err(fault(
            Text::new("菜单路径写得不对。", "The menu path has the wrong form."),
            said!(
                "每层写一个菜单名，最多 {LABELS} 层，每层最多 {LABEL} 个字，不能有空的。",
                "Write one label for each level: at most {LABELS} of them, each at most {LABEL} characters, none empty."
            ),
        ));
    }
    all().try_for_each(|label| line(label))
}

fn fault(message: Text, remedy: Text) -> Fault {
    Fault::new(message, remedy)
}
