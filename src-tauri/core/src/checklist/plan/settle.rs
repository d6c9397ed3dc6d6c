//! Settle: money, orders and whatever renews by itself.

use chrono::NaiveDate;
use quittance_catalogue::entry::PreconditionKind;

use super::draft::{Draft, Drafted, in_app};
use super::{facts, free};
use crate::Phrase;
use crate::account::{Mandate, MandateKind, MandateState};
use crate::checklist::{Effect, Goal, WayStage};

pub(super) fn draft(draft: &mut Draft) {
    balance(draft);
    for (kind, what, key, minutes) in [
        (PreconditionKind::OrdersDone, "orders", "plan-orders", 10),
        (PreconditionKind::LoansRepaid, "loans", "plan-loans", 10),
        (PreconditionKind::DepositReturned, "deposit", "plan-deposit", 10),
    ] {
        if let Some(step) = condition(draft, kind, WayStage::Settle, what, key) {
            draft.push(step.minutes(minutes));
        }
    }
    mandates(draft);
}

fn balance(draft: &mut Draft) {
    let look = draft.look;
    let step =
        condition(draft, PreconditionKind::BalanceZero, WayStage::Settle, "balance", "plan-balance").or_else(|| {
            let likely = facts::holds(look, &["balance", "transactions", "payment_account", "assets"]);
            likely.then(|| {
                draft
                    .step(WayStage::Settle, "balance", look.say("plan-balance"))
                    .why(look.say("plan-balance-why-assumed"))
                    .at(in_app(look, None))
            })
        });
    if let Some(step) = step {
        draft.push(step.barriers(look.barriers_at(&["B15"])).minutes(10));
    }
}

/// A step for the service's conditions of a kind, with their words beside it.
pub(super) fn condition(
    draft: &Draft,
    kind: PreconditionKind,
    stage: WayStage,
    what: &str,
    key: &str,
) -> Option<Drafted> {
    let look = draft.look;
    let mut conditions = look.conditions(kind).peekable();
    conditions.peek()?;
    let mut step = draft
        .step(stage, what, look.say(key))
        .why(look.say(if look.road == Goal::Close { "plan-condition-why" } else { "plan-settle-why-unbind" }))
        .at(in_app(look, None));
    for condition in conditions {
        let note = look.note("source-condition", &condition.from, condition.days);
        step = step.fact("fact-condition", &condition.text, note.clone()).source(note);
    }
    Some(step)
}

fn mandates(draft: &mut Draft) {
    let look = draft.look;
    let mut any = false;
    for mandate in &look.situation.mandates {
        let Some(truth) = free::since(look, ended(mandate)) else { continue };
        any = true;
        let key = match mandate.kind {
            MandateKind::AutoDebit => "plan-mandate-auto-debit",
            MandateKind::PasswordFree => "plan-mandate-password-free",
            MandateKind::Credit => "plan-mandate-credit",
            MandateKind::Subscription => "plan-mandate-subscription",
        };
        let why = mandate
            .renews
            .map_or_else(|| look.say("plan-mandate-why"), |day| look.say("plan-mandate-why-renews").with("date", day));
        let mut step = draft
            .step(
                WayStage::Settle,
                &format!("mandate-{}", mandate.id),
                look.say(key).with("name", mandate.name.as_str()),
            )
            .why(why)
            .at(in_app(look, None))
            .due(mandate.renews.and_then(|day| day.pred_opt()))
            .effect(Effect::CancelMandate { mandate: mandate.id.clone() })
            .truth(truth)
            .proof(Phrase::key("proof-mandate"))
            .fact("fact-know", Phrase::key("plan-mandate-both"), None)
            .minutes(5);
        for condition in look.conditions(PreconditionKind::MandatesCancelled) {
            step = step.source(look.note("source-condition", &condition.from, None));
        }
        draft.push(step);
    }
    if !any
        && let Some(step) =
            condition(draft, PreconditionKind::MandatesCancelled, WayStage::Settle, "mandates", "plan-mandates")
    {
        draft.push(step.fact("fact-know", Phrase::key("plan-mandate-both"), None).minutes(5));
    }
}

fn ended(mandate: &Mandate) -> Option<NaiveDate> {
    match mandate.state {
        MandateState::Active => None,
        MandateState::Cancelled { on } => Some(on),
    }
}
