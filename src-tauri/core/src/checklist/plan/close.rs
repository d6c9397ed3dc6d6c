//! Close: asking for it, by the best path that has not failed.

use quittance_catalogue::entry::{Channel, ContactKind, StepWindow, Way, WayStep};
use quittance_letters::letter::KindName;

use super::draft::{Draft, Drafted, Truth, in_app};
use super::facts;
use super::outlook::Outlook;
use super::road::{Path, is_manual, request_at};
use crate::Phrase;
use crate::checklist::calendar::plus;
use crate::checklist::{Effect, Place, StepPaper, WayStage};

/// Barriers that have a step of their own elsewhere.
const ELSEWHERE: [&str; 7] = ["B02", "B03", "B05", "B06", "B07", "B13", "B15"];

pub(super) fn draft(draft: &mut Draft) {
    match draft.look.path {
        Path::Way(way) => by_way(draft, way),
        Path::Look => by_looking(draft),
        Path::Letter => by_letter(draft),
        Path::Barred => {}
    }
}

fn by_way(draft: &mut Draft, way: &Way) {
    let look = draft.look;
    let mut needs = draft.gates();
    let request = request_at(way);
    for (at, known) in way.steps.iter().enumerate() {
        let minutes = if is_manual(way.channel) { 15 } else { 3 };
        let mut step = draft
            .step(WayStage::Close, &known.id, (&known.title).into())
            .why(known.why.as_ref().map(Phrase::from))
            .at(place(look, way, known))
            .needs(&needs)
            .proof(known.proof.as_ref().map(Phrase::from))
            .source(look.note("source-path", &known.from, None))
            .minutes(minutes);
        if at < request && look.out.is_some() {
            step = step.truth(Truth::Is(None));
        }
        if at == 0 {
            step = step.warn(warnings(look));
        }
        if at == request {
            step = requests(look, step);
        } else if at > request {
            step = follows(draft, step, known);
        }
        if let (Some(window), Some(before)) = (known.window, at.checked_sub(1).map(|before| &way.steps[before])) {
            step = timed(draft, step, window, &before.id);
        }
        needs = vec![draft.push(step)];
    }
}

/// A step that can be done only so long after the one before, or no longer than that: closings that ask twice.
fn timed(draft: &Draft, mut step: Drafted, window: StepWindow, before: &str) -> Drafted {
    let look = draft.look;
    let day = look.ticked(WayStage::Close, before).unwrap_or_else(|| draft.request_day());
    if let Some(days) = window.after_days {
        let opens = plus(day, days.into());
        step.step.not_before = step.step.not_before.max(Some(opens));
    }
    if let Some(hours) = window.within_hours {
        // Of the hour nothing is known: the day on which it may run out is the last that counts.
        step = step.due(plus(day, u64::from(hours / 24)));
        step = step.fact("fact-deadline", look.say("plan-within-hours").with("n", hours), None);
    }
    step
}

/// What is still to be confirmed after the request. While a login would withdraw it, not by logging in.
fn follows(draft: &Draft, step: Drafted, known: &WayStep) -> Drafted {
    let look = draft.look;
    let step = step.elsewhere().truth(if look.over.is_some() { Truth::Moot } else { Truth::Unknown });
    let day = draft.request_day();
    let until = look.until.or_else(|| look.cooling_days().map(|days| plus(day, days.into())));
    match until {
        Some(until) if !look.login_is_harmless() && !known.window.is_some_and(|window| window.no_login) => {
            step.not_before(plus(until, 1)).warn([look.say("plan-warn-follow").with("date", until)])
        }
        _ => step,
    }
}

/// Nobody wrote down where the exit is.
fn by_looking(draft: &mut Draft) {
    let look = draft.look;
    let needs = draft.gates();
    let on_phone = look.entry().is_none_or(|entry| {
        !entry.marks.android.is_empty() || !entry.marks.ios.is_empty() || entry.marks.domains.is_empty()
    });
    let place = if on_phone {
        in_app(look, None)
    } else {
        let domain = look.entry().and_then(|entry| entry.marks.domains.first()).map(|domain| domain.value.clone());
        Place { channel: Channel::Web, path: None, address: domain, devices: Vec::new() }
    };
    let step = draft
        .step(WayStage::Close, "look", look.say("plan-look"))
        .why(look.say("plan-look-why"))
        .at(place.clone())
        .needs(&needs)
        .fact("fact-where", look.say("plan-look-where"), None)
        .proof(Phrase::key("proof-no-exit"))
        .truth(if look.out.is_some() { Truth::Is(None) } else { Truth::Unknown })
        .warn(warnings(look))
        .barriers(look.barriers_at(&["B01"]))
        .minutes(5);
    let id = draft.push(step);
    let step = draft
        .step(WayStage::Close, "apply", look.say("plan-apply"))
        .at(place)
        .needs([&id])
        .proof(Phrase::key("proof-request"))
        .minutes(3);
    draft.push(requests(look, step));
}

/// Every known path failed: a letter is a request as good as a button, with a clock of its own.
fn by_letter(draft: &mut Draft) {
    let look = draft.look;
    let needs = draft.gates();
    let step = draft
        .step(WayStage::Close, "letter", look.say("plan-letter-request"))
        .why(look.say("plan-letter-request-why"))
        .at(by_post(look))
        .needs(&needs)
        .facts(super::escalate::what_to_write(look))
        .paper(StepPaper::Letter { kind: KindName::Request, right: None })
        .proof(Phrase::key("proof-sent"))
        .minutes(20)
        .elsewhere();
    draft.push(requests(look, step));
}

/// The step whose tick sends the request, with all that follows from it.
fn requests(look: &Outlook, step: Drafted) -> Drafted {
    let days = look.cooling_days();
    let truth = look.out.map_or(Truth::IsNot, |out| Truth::Is(Some(out)));
    let elsewhere: Vec<&str> =
        look.barriers.iter().map(|barrier| barrier.code.as_str()).filter(|code| !ELSEWHERE.contains(code)).collect();
    let mut step = step.effect(Effect::RequestClosing { days }).truth(truth).refused(look.refusal());
    if step.step.why.is_none() {
        step =
            step.why(days.map_or_else(
                || look.say("plan-apply-why"),
                |days| look.say("plan-apply-why-cooling").with("days", days),
            ));
    }
    if days.is_some() && !look.login_is_harmless() {
        step = step.warn([look.say("plan-warn-login").with("days", days.unwrap_or_default())]);
    }
    if step.step.proof.is_none() {
        step = step.proof(Phrase::key("proof-request"));
    }
    step.facts(facts::lost(look))
        .facts(facts::again(look))
        .facts(facts::kept(look))
        .facts(facts::cooling(look))
        .source(look.cooling_notes())
        .barriers(look.barriers_at(&elsewhere))
}

/// Scams and the like, to be read before acting.
fn warnings(look: &Outlook) -> Vec<Phrase> {
    look.entry().into_iter().flat_map(|entry| &entry.warnings).map(|said| (&said.text).into()).collect()
}

fn place(look: &Outlook, way: &Way, step: &WayStep) -> Place {
    let kinds: &[ContactKind] = match way.channel {
        Channel::Phone => &[ContactKind::Phone],
        Channel::Email => &[ContactKind::Email],
        Channel::Chat => &[ContactKind::Chat],
        Channel::Post => &[ContactKind::Post],
        _ => &[],
    };
    let devices =
        if matches!(way.channel, Channel::App | Channel::MiniProgram) { look.device_names() } else { Vec::new() };
    let address = step.url.clone().or_else(|| look.contact(kinds).map(|contact| contact.value.clone()));
    Place { channel: way.channel, path: step.path.clone(), address, devices }
}

/// Where a letter to the operator goes: what leaves a trace first. A telephone takes no letters.
pub(super) fn by_post(look: &Outlook) -> Option<Place> {
    let contact = look.contact(&[ContactKind::Email, ContactKind::Post, ContactKind::Chat, ContactKind::Web])?;
    let channel = match contact.kind {
        ContactKind::Email => Channel::Email,
        ContactKind::Post => Channel::Post,
        ContactKind::Chat => Channel::Chat,
        ContactKind::Web => Channel::Web,
        ContactKind::Phone => Channel::Phone,
    };
    Some(Place { channel, path: None, address: Some(contact.value.clone()), devices: Vec::new() })
}
