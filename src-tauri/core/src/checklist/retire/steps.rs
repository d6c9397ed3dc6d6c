//! The steps of giving an identifier up.

use chrono::NaiveDate;
use quittance_law::query::{number_life, query};

use super::holder::{Going, Holder};
use super::{PREFIX, Retirement};
use crate::Phrase;
use crate::account::MandateState;
use crate::checklist::calendar::plus;
use crate::checklist::plan::draft::{Drafted, Truth};
use crate::checklist::plan::scam::warned;
use crate::checklist::sheet::{Sheet, law_note};
use crate::checklist::{Advice, Effect, Mark, Place, Tone, WayStage};
use crate::identifier::{Identifier, IdentifierKind, IdentifierState, masked};

/// Drafts all steps, and says what one should know before.
pub(super) fn draft(at: &Retirement<'_>, sheet: &mut Sheet<'_>) -> Vec<Advice> {
    let first = secure(at, sheet);
    look(at, sheet, &first);
    for holder in &at.holders {
        changed(at, sheet, holder, &first);
        if holder.leaves(&at.ticks) {
            leave(sheet, holder, at);
        }
    }
    mandates(at, sheet);
    if let Some(mailbox) = &at.mailbox {
        // Whoever hangs on the address has to be moved before the mailbox goes.
        let before = sheet.gates();
        let step = own(sheet, mailbox, WayStage::Settle, "plan-retire-mailbox", "plan-retire-mailbox-why", at);
        sheet.push(step.needs(&before));
    }
    give_back(at, sheet);
    advice(at)
}

/// Phone, mail, card, paper: what the messages tell apart.
fn kind(identifier: &Identifier) -> &'static str {
    match identifier.kind {
        IdentifierKind::Phone => "phone",
        IdentifierKind::Email => "email",
        IdentifierKind::BankCard => "card",
        IdentifierKind::IdCard | IdentifierKind::Passport | IdentifierKind::DrivingLicence => "paper",
        IdentifierKind::Username | IdentifierKind::Other => "other",
    }
}

fn shown(identifier: &Identifier) -> String {
    masked(identifier.kind, &identifier.value)
}

/// A message about the identifier.
fn say(at: &Retirement<'_>, key: &str) -> Phrase {
    Phrase::key(key).with("identifier", shown(&at.identifier)).with("kind", kind(&at.identifier))
}

/// What can't wait when it is lost: nobody else may use it, and a new card brings it back. Gives the ids of what the moves
/// wait for.
fn secure(at: &Retirement<'_>, sheet: &mut Sheet<'_>) -> Vec<String> {
    if !at.list.terms.lost {
        return Vec::new();
    }
    let place = at.issuer.as_ref().and_then(|issuer| issuer.by_phone());
    let step = sheet
        .step(WayStage::Save, "suspend", say(at, "plan-retire-suspend"))
        .why(say(at, "plan-retire-suspend-why"))
        .at(place.clone())
        .proof(Phrase::key("proof-receipt"))
        .minutes(10);
    let suspended = sheet.push(step);
    let step = sheet
        .step(WayStage::Save, "regain", say(at, "plan-retire-regain"))
        .why(say(at, "plan-retire-regain-why"))
        .at(place)
        .needs([&suspended])
        .minutes(40);
    let step = if at.identifier.kind == IdentifierKind::Phone && at.identifier.device.is_some() {
        let (identifier, from) = (at.identifier.id.clone(), at.identifier.device.clone());
        step.effect(Effect::MoveCard { identifier, from, to: None })
    } else {
        step
    };
    vec![sheet.push(step)]
}

/// More may hang on it than the vault knows.
fn look(at: &Retirement<'_>, sheet: &mut Sheet<'_>, first: &[String]) {
    let mut step = sheet
        .step(WayStage::Save, "look", say(at, "plan-retire-look"))
        .why(say(at, "plan-retire-look-why"))
        .needs(first)
        .minutes(15);
    if at.identifier.kind == IdentifierKind::Phone && at.identifier.value.starts_with("+86") {
        for id in ["accounts_by_number", "accounts_since_mine"] {
            let Some(known) = query(id) else { continue };
            let note = law_note("source-query", &known.from, None, at.ticks.today);
            let text = Phrase::key("plan-retire-query").with("name", &known.names).with("does", &known.does);
            step = step.fact("fact-where", text, note.clone()).source(note);
            for limit in &known.limits {
                step = step.fact("fact-know", &limit.text, None);
            }
        }
    }
    sheet.push(step);
}

/// The step at one account that still wants to be entered, or did when it was taken.
fn changed(at: &Retirement<'_>, sheet: &mut Sheet<'_>, holder: &Holder, first: &[String]) {
    let stage = if holder.opens { WayStage::Free } else { WayStage::TakeBack };
    let done = match (holder.has, holder.off) {
        (true, _) => Truth::IsNot,
        (false, off) => Truth::Is(off),
    };
    if holder.leaving.is_some() && holder.has && sheet.ticks.mark(&sheet.id(stage, &holder.what("rebind"))).is_none() {
        // It is left as a whole; nothing is moved there.
        return;
    }
    // With a card that no code reaches, moving is a matter for their people.
    let cut_off =
        at.list.terms.lost && !holder.enters_without && sheet.ticks.is_given_up(&sheet.id(WayStage::Save, "regain"));
    let mut needs: Vec<String> = if holder.enters_without { Vec::new() } else { first.to_vec() };
    let step = match &holder.going {
        Going::Replace(to) => {
            let key = if cut_off { "plan-retire-by-people" } else { "plan-retire-rebind" };
            let why = match (cut_off, holder.opens) {
                (true, _) => "plan-retire-by-people-why",
                (false, true) => "plan-retire-rebind-why",
                (false, false) => "plan-retire-rebind-why-known",
            };
            let step = sheet
                .step(stage, &holder.what("rebind"), named(at, holder, key).with("to", shown(to)))
                .why(named(at, holder, why))
                .effect(Effect::Replace {
                    account: holder.id().clone(),
                    from: at.identifier.id.clone(),
                    to: to.id.clone(),
                });
            match &holder.taken_by {
                Some(other) => {
                    step.warn([named(at, holder, "plan-retire-taken").with("to", shown(to)).with("other", other)])
                }
                None => step,
            }
        }
        Going::Password => {
            let set = sheet
                .step(WayStage::Free, &holder.what("password"), holder.held.say("plan-retire-password"))
                .why(holder.held.say("plan-retire-password-why"))
                .account(holder.id())
                .at(holder.held.in_app())
                .needs(&needs)
                .effect(Effect::SetPassword { account: holder.id().clone() })
                .truth(if done == Truth::IsNot { Truth::Unknown } else { Truth::Moot })
                .minutes(5);
            needs.push(sheet.push(set));
            take_off(at, sheet, holder, stage)
        }
        Going::TakeOff => take_off(at, sheet, holder, stage),
        Going::Nowhere => {
            let another = sheet
                .step(WayStage::Free, &holder.what("another"), holder.held.say("plan-retire-another"))
                .why(named(at, holder, "plan-retire-another-why"))
                .account(holder.id())
                .at(holder.held.in_app())
                .needs(&needs)
                .truth(if done == Truth::IsNot { Truth::Unknown } else { Truth::Moot })
                .minutes(10);
            needs.push(sheet.push(another));
            take_off(at, sheet, holder, stage)
        }
    };
    let place: Option<Place> = if cut_off { holder.held.by_people() } else { Some(holder.held.in_app()) };
    let step = step
        .account(holder.id())
        .at(place)
        .needs(&needs)
        .due(last_day(at))
        .truth(done)
        .proof(holder.opens.then(|| Phrase::key("proof-rebound")))
        .minutes(if cut_off { 30 } else { 4 });
    sheet.push(warned(step, WayStage::TakeBack, &holder.held, at.ticks.today));
}

fn take_off(at: &Retirement<'_>, sheet: &Sheet<'_>, holder: &Holder, stage: WayStage) -> Drafted {
    sheet
        .step(stage, &holder.what("unbind"), named(at, holder, "plan-retire-unbind"))
        .why(named(at, holder, if holder.opens { "plan-retire-unbind-why" } else { "plan-retire-unbind-why-known" }))
        .effect(Effect::TakeOff { account: holder.id().clone(), identifier: at.identifier.id.clone() })
}

/// A message about the identifier at one account.
fn named(at: &Retirement<'_>, holder: &Holder, key: &str) -> Phrase {
    say(at, key).with("service", holder.held.named())
}

/// An account that can't be changed is left, or emptied, by a checklist of its own.
fn leave(sheet: &mut Sheet<'_>, holder: &Holder, at: &Retirement<'_>) {
    let step = own(sheet, holder, WayStage::Free, "plan-retire-leave", "plan-retire-leave-why", at);
    sheet.push(step);
}

/// A step that is done when another checklist is.
fn own(sheet: &Sheet<'_>, holder: &Holder, stage: WayStage, title: &str, why: &str, at: &Retirement<'_>) -> Drafted {
    let leaving = holder.leaving.as_ref();
    let until = leaving.and_then(|leaving| leaving.until);
    let refused = match leaving {
        Some(leaving) if leaving.list.is_some() => "refused-own-list",
        Some(_) => "refused-not-over",
        None => "refused-no-list",
    };
    let over = leaving.and_then(|leaving| leaving.over);
    let step = sheet
        .step(stage, &holder.what("leave"), named(at, holder, title))
        .why(named(at, holder, why))
        .account(holder.id())
        .not_before(until.map(|until| plus(until, 1)))
        .truth(over.map_or(Truth::IsNot, |on| Truth::Is(Some(on))))
        .refused(over.is_none().then(|| holder.held.say(refused)))
        .minutes(10);
    match until {
        Some(until) => step.warn([holder.held.say("plan-retire-keep-until").with("date", until)]),
        None => step,
    }
}

fn mandates(at: &Retirement<'_>, sheet: &mut Sheet<'_>) {
    for (mandate, held) in &at.mandates {
        let what = format!("mandate-{}", mandate.id);
        let here = mandate.card.as_ref() == Some(&at.identifier.id);
        let truth = match mandate.state {
            MandateState::Cancelled { on } if on < sheet.begun => continue,
            MandateState::Cancelled { on } => Truth::Is(Some(on)),
            MandateState::Active if here => Truth::IsNot,
            MandateState::Active => Truth::Is(None),
        };
        let text =
            |key: &str| held.say(key).with("name", mandate.name.as_str()).with("identifier", shown(&at.identifier));
        let step = match at.list.terms.successor.as_ref() {
            Some(to) => {
                sheet.step(WayStage::Settle, &what, text("plan-retire-mandate-move")).effect(Effect::MoveMandate {
                    mandate: mandate.id.clone(),
                    from: at.identifier.id.clone(),
                    to: to.clone(),
                })
            }
            None => sheet
                .step(WayStage::Settle, &what, text("plan-retire-mandate-stop"))
                .effect(Effect::CancelMandate { mandate: mandate.id.clone() })
                .proof(Phrase::key("proof-mandate")),
        };
        let step = step
            .why(text("plan-retire-mandate-why"))
            .account(&held.account.id)
            .at(held.in_app())
            .due(mandate.renews.and_then(|day| day.pred_opt()))
            .truth(truth)
            .minutes(5);
        sheet.push(warned(step, WayStage::Settle, held, at.ticks.today));
    }
}

/// The day before it stops working.
fn last_day(at: &Retirement<'_>) -> Option<NaiveDate> {
    match at.identifier.state {
        IdentifierState::Retiring { on: Some(on) } => on.pred_opt(),
        _ => None,
    }
}

/// The end: giving it back, the time it is kept from others, and a last look.
fn give_back(at: &Retirement<'_>, sheet: &mut Sheet<'_>) {
    let needs = sheet.gates();
    let gone = match at.identifier.state {
        IdentifierState::Retired { on } => Some(on),
        _ => None,
    };
    let place = at.issuer.as_ref().and_then(|issuer| issuer.by_phone());
    let mut step = sheet
        .step(WayStage::Close, "give-back", say(at, "plan-retire-give-back"))
        .why(say(at, "plan-retire-give-back-why"))
        .at(place)
        .needs(&needs)
        .effect(Effect::GiveUp { identifier: at.identifier.id.clone() })
        .truth(gone.map_or(Truth::IsNot, |on| Truth::Is(Some(on))))
        .proof(Phrase::key("proof-receipt"))
        .minutes(20);
    if at.identifier.kind != IdentifierKind::Phone {
        let id = sheet.push(step);
        let step = sheet
            .step(WayStage::Verify, "check", say(at, "plan-retire-check"))
            .why(say(at, "plan-retire-check-why"))
            .needs([&id])
            .minutes(10);
        sheet.push(step);
        return;
    }
    for stage in number_life() {
        let note = law_note("source-number", &stage.from, None, at.ticks.today);
        step = step.fact("fact-know", &stage.text, note);
    }
    let id = sheet.push(step);
    let Some(frozen) = number_life().iter().find(|stage| stage.id == "frozen") else { return };
    let (days, note) =
        (frozen.term.count(), law_note("source-number", &frozen.from, Some(frozen.term.count()), at.ticks.today));
    // The clock runs from the day it is given back; until then the day is what it would be today.
    let free = plus(gone.unwrap_or(at.ticks.today), days.into());
    let step = sheet
        .step(WayStage::Wait, "frozen", say(at, "plan-retire-frozen").with("days", days).with("date", free))
        .why(say(at, "plan-retire-frozen-why"))
        .needs([&id])
        .truth(gone.map_or(Truth::IsNot, |_| Truth::After(free)))
        .fact("fact-know", &frozen.text, note.clone())
        .source(note);
    sheet.push(step);
    let step = sheet
        .step(WayStage::Verify, "check", say(at, "plan-retire-check"))
        .why(say(at, "plan-retire-check-why"))
        .needs([&id])
        .due(gone.map(|_| free))
        .minutes(10);
    sheet.push(step);
}

fn advice(at: &Retirement<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    let mut add = |tone, text| advice.push(Advice { tone, text, source: None });
    if !at.list.terms.lost {
        add(Tone::Note, say(at, "plan-retire-keep"));
    }
    if at.identifier.kind == IdentifierKind::Phone && at.successor.is_none() && at.list.terms.moves.is_empty() {
        add(Tone::Note, say(at, "plan-retire-no-successor"));
    }
    let nowhere: Vec<_> = at
        .holders
        .iter()
        .filter(|holder| holder.has && holder.going == Going::Nowhere && !holder.leaves(&at.ticks))
        .filter(|holder| {
            let id = format!("{PREFIX}free/{}", holder.what("another"));
            !matches!(at.ticks.mark(&id), Some(Mark::Done { .. } | Mark::Skipped { .. }))
        })
        .map(|holder| holder.held.named())
        .collect();
    if !nowhere.is_empty() {
        add(Tone::Lose, say(at, "plan-retire-nowhere").with("who", crate::checklist::plan::outlook::joined(nowhere)));
    }
    if !at.list.terms.leave.is_empty() {
        add(Tone::Lose, say(at, "plan-retire-left").with("n", at.list.terms.leave.len()));
    }
    advice
}
