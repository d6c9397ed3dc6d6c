//! Giving a device away: what is on it is saved, what hangs on it moves, every account is signed out, and it is wiped last.

use super::{OnDevice, holds_lock, may, on_it};
use crate::Phrase;
use crate::account::{Certainty, Factor, Stage};
use crate::checklist::plan::draft::Truth;
use crate::checklist::sheet::Sheet;
use crate::checklist::{Advice, Effect, Tone, WayStage};
use crate::identifier::masked;

/// Drafts all steps, and says what one should know before.
pub(super) fn draft(at: &OnDevice<'_>, sheet: &mut Sheet<'_>) -> Vec<Advice> {
    let say = |key: &str| Phrase::key(key).with("device", at.device.name.as_str());
    let step = sheet
        .step(WayStage::Save, "backup", say("plan-device-backup"))
        .why(say("plan-device-backup-why"))
        .at(on_it(&at.device))
        .fact("fact-keep", say("plan-device-backup-what"), None)
        .minutes(40);
    sheet.push(step);
    ways(at, sheet);
    cards(at, sheet);
    let before = sheet.gates();
    sign_out(at, sheet, &before);
    let needs = sheet.gates();
    let step = sheet
        .step(WayStage::Close, "wipe", say("plan-device-wipe"))
        .why(say("plan-device-wipe-why"))
        .at(on_it(&at.device))
        .needs(&needs)
        .effect(Effect::GiveUpDevice { device: at.device.id.clone() })
        .truth(at.device.given_up.map_or(Truth::IsNot, |on| Truth::Is(Some(on))))
        .warn([say("plan-device-wipe-warn")])
        .minutes(20);
    let wiped = sheet.push(step);
    let step = sheet
        .step(WayStage::Verify, "listed", say("plan-device-listed"))
        .why(say("plan-device-listed-why"))
        .needs([&wiped])
        .minutes(10);
    sheet.push(step);
    if at.successor.is_some() || at.ways.is_empty() && at.cards.is_empty() {
        return Vec::new();
    }
    vec![Advice { tone: Tone::Note, text: say("plan-device-no-successor"), source: None }]
}

/// Ways in that need the device: to the new one, or given up once there is another.
fn ways(at: &OnDevice<'_>, sheet: &mut Sheet<'_>) {
    for (method, held) in &at.ways {
        let what = format!("way-{}", method.id);
        let here = method.certainty != Certainty::Denied
            && method.needs.iter().any(|factor| matches!(factor, Factor::Device { device } if *device == at.device.id));
        let text = |key: &str| held.say(key).with("device", at.device.name.as_str());
        let step = match &at.successor {
            Some(to) => sheet
                .step(WayStage::Free, &what, text("plan-device-move-way").with("to", to.name.as_str()))
                .why(text("plan-device-move-way-why"))
                .effect(Effect::MoveMethod {
                    method: method.id.clone(),
                    from: at.device.id.clone(),
                    to: to.id.clone(),
                }),
            None => sheet
                .step(WayStage::Free, &what, text("plan-device-drop-way"))
                .why(text("plan-device-drop-way-why"))
                .effect(Effect::DropMethod { method: method.id.clone() }),
        };
        let step = step
            .account(&held.account.id)
            .at(on_it(&at.device))
            .truth(if here { Truth::IsNot } else { Truth::Is(None) })
            .minutes(8);
        sheet.push(step);
    }
}

fn cards(at: &OnDevice<'_>, sheet: &mut Sheet<'_>) {
    for held in &at.cards {
        let text = |key: &str| {
            Phrase::key(key)
                .with("device", at.device.name.as_str())
                .with("identifier", masked(held.kind, &held.value))
                .with("to", at.successor.as_ref().map_or("", |to| to.name.as_str()))
        };
        let key = if at.successor.is_some() { "plan-device-card" } else { "plan-device-card-out" };
        let step = sheet
            .step(WayStage::Free, &format!("card-{}", held.id), text(key))
            .why(text("plan-device-card-why"))
            .at(on_it(&at.device))
            .effect(Effect::MoveCard {
                identifier: held.id.clone(),
                from: Some(at.device.id.clone()),
                to: at.successor.as_ref().map(|to| to.id.clone()),
            })
            .truth(if held.device.as_ref() == Some(&at.device.id) { Truth::IsNot } else { Truth::Is(None) })
            .minutes(5);
        sheet.push(step);
    }
}

/// One step an account. Where a closing lies, the app must not be opened: it is taken off as it is.
fn sign_out(at: &OnDevice<'_>, sheet: &mut Sheet<'_>, before: &[String]) {
    for app in &at.apps {
        let held = &app.held;
        let text = |key: &str| held.say(key).with("device", at.device.name.as_str());
        let guarded = match held.account.stage {
            Stage::CoolingOff { until, .. } => Some(until),
            _ => None,
        };
        let (title, why) = match guarded {
            Some(_) => ("plan-device-uninstall", "plan-device-uninstall-why"),
            None if holds_lock(held) => ("plan-device-unlock", "plan-device-unlock-why"),
            None => ("plan-device-sign-out", "plan-device-sign-out-why"),
        };
        let mut step = sheet
            .step(WayStage::TakeBack, &format!("sign-out-{}", held.account.id), text(title))
            .why(text(why))
            .account(&held.account.id)
            .at(on_it(&at.device))
            .needs(before)
            .effect(Effect::LeaveDevice { account: held.account.id.clone(), device: at.device.id.clone() })
            .truth(if app.on || app.granted().next().is_some() { Truth::IsNot } else { Truth::Is(None) })
            .minutes(3);
        if let Some(until) = guarded {
            step = step.warn([text("plan-device-guarded").with("date", until)]);
        } else {
            step = step.fact("fact-know", text("plan-device-unlist"), None);
        }
        let step = step.facts(may(app.granted()));
        sheet.push(step);
    }
}
