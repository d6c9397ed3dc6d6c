//! Wait: stay out on every device until the cooling-off is over, then hear that it is closed.

use chrono::NaiveDate;
use quittance_catalogue::when::Length;

use super::draft::{Draft, Drafted, Truth, in_app};
use super::facts;
use super::outlook::Outlook;
use crate::Phrase;
use crate::checklist::calendar::plus;
use crate::checklist::{Effect, Fact, Place, WayStage};

pub(super) fn draft(draft: &mut Draft) {
    let look = draft.look;
    let mut needs: Vec<String> = draft.request().map(|step| step.id.clone()).into_iter().collect();
    if needs.is_empty() && look.out.is_none() {
        return;
    }
    let day = draft.request_day();
    let until = look
        .until
        .or_else(|| look.waiting_days().and_then(|days| u64::try_from(days).ok()).map(|days| plus(day, days)));

    if let (Some(until), Some(days)) = (until, look.waiting_days()) {
        let devices = look.device_names();
        let mut before = needs.clone();
        before.extend(sign_outs(draft, &needs, day));
        let (key, why) = match look.guard_key() {
            _ if look.login_is_harmless() => ("plan-wait-harmless", "plan-wait-harmless-why"),
            "guard-login" => ("plan-wait", "plan-wait-why"),
            "guard-login-click" => ("plan-wait", "plan-wait-why-click"),
            _ => ("plan-wait", "plan-wait-why-unknown"),
        };
        let truth = match (look.over, look.out) {
            (Some(over), _) => Truth::Is(Some(over.min(until))),
            (None, Some(_)) => Truth::After(until),
            (None, None) => Truth::IsNot,
        };
        let step = draft
            .step(
                WayStage::Wait,
                "cooling",
                look.say(key).with("days", days).with("n", devices.len()).with("date", until),
            )
            .why(look.say(why))
            .needs(&before)
            .not_before(day)
            .truth(truth)
            .facts(facts::cooling(look))
            .source(look.cooling_notes())
            .barriers(look.barriers_at(&["B08"]));
        needs.push(draft.push(step));
    }

    let due = look.answer_due();
    let step = draft
        .step(WayStage::Wait, "confirm", look.say("plan-confirm"))
        .why(look.say("plan-confirm-why"))
        .needs(&needs)
        .not_before(until.map_or(day, |until| plus(until, 1)))
        .due(due.map(|(due, _)| due))
        .provisional(due.is_some_and(|(_, provisional)| provisional))
        .effect(Effect::ClaimClosed)
        .truth(look.over.map_or(Truth::IsNot, |on| Truth::Is(Some(on))))
        .proof(Phrase::key("proof-closed"))
        .facts(deadline(look))
        .barriers(look.barriers_at(&["B09", "B16"]))
        .minutes(2);
    draft.push(step);
}

/// One step for each device the app is on, and a general one where no device is known: a client that runs in the background
/// logs in by itself. The tick of the one step there once was for all of them holds for each.
fn sign_outs(draft: &mut Draft, needs: &[String], day: NaiveDate) -> Vec<String> {
    let look = draft.look;
    if look.login_is_harmless() {
        return Vec::new();
    }
    let all = look.ticked(WayStage::Wait, "sign-out");
    let truth = match (look.over, all) {
        (Some(over), _) => Truth::Is(Some(over)),
        (None, Some(on)) => Truth::Is(Some(on)),
        (None, None) => Truth::Unknown,
    };
    let devices = &look.situation.devices;
    let mut steps: Vec<Drafted> = devices
        .iter()
        .map(|device| {
            let title = look.say("plan-sign-out").with("device", device.name.as_str());
            let place = Place { devices: vec![device.name.clone()], ..in_app(look, None) };
            draft.step(WayStage::Wait, &format!("sign-out-{}", device.id), title).at(place)
        })
        .collect();
    if steps.is_empty() {
        steps.push(draft.step(WayStage::Wait, "sign-out", look.say("plan-sign-out-any")).at(in_app(look, None)));
    }
    let drafted = steps.into_iter().map(|step| {
        step.why(look.say("plan-sign-out-why"))
            .needs(needs)
            .not_before(look.out.is_none().then_some(day))
            .truth(truth)
            .minutes(2)
    });
    drafted.collect::<Vec<_>>().into_iter().map(|step| draft.push(step)).collect()
}

/// How long they may take, and how that is founded.
fn deadline(look: &Outlook) -> Vec<Fact> {
    let fact = |text: Phrase, source| Fact { label: "fact-deadline".to_owned(), text, source };
    let said = look.handling();
    let mut facts: Vec<Fact> = said
        .iter()
        .map(|said| fact((&said.text).into(), look.note("source-handling", &said.from, said.longest())))
        .collect();
    if let Some((due, provisional)) = look.answer_due() {
        let stated = said.iter().any(|said| said.days.is_some());
        let key = if stated { "plan-deadline-stated" } else { "plan-deadline-yardstick" };
        facts.push(fact(Phrase::key(key).with("date", due), None));
        if provisional {
            facts.push(fact(Phrase::key("plan-provisional"), None));
        }
    }
    facts
}
