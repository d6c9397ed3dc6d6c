//! Verify: check that it is gone, or that nothing of value is left.

use quittance_catalogue::when::Length;

use super::draft::{Draft, Truth};
use super::take_back;
use crate::Phrase;
use crate::account::{EndingKind, LinkedLogin, Role, Stage};
use crate::checklist::calendar::plus;
use crate::checklist::{Dependant, Effect, WayStage};
use crate::identifier::{IdentifierKind, masked};

/// Days after closing in which marketing has to have stopped.
const QUIET: u64 = 14;

/// After closing. `later`: links that were the only way in, to be revoked at the provider now.
pub(super) fn closed(draft: &mut Draft, later: &[&(LinkedLogin, Dependant)]) {
    let look = draft.look;
    let Some(confirm) = draft.steps.iter().find(|known| known.step.effect == Effect::ClaimClosed) else { return };
    let needs = [confirm.step.id.clone()];
    let closed = look.over.or(confirm.step.not_before).unwrap_or(look.today());

    let truth = match look.account().stage {
        Stage::Verified { on } => Truth::Is(Some(on)),
        _ => Truth::IsNot,
    };
    let step = draft
        .step(WayStage::Verify, "login", look.say("plan-verify-login"))
        .why(look.say("plan-verify-login-why"))
        .needs(&needs)
        .not_before(closed)
        .effect(Effect::VerifyClosed)
        .truth(truth)
        .proof(Phrase::key("proof-gone"))
        .warn([look.say("plan-warn-new-account")])
        .minutes(3);
    draft.push(step);

    let door = look.situation.bindings.iter().find(|(binding, identifier)| {
        matches!(identifier.kind, IdentifierKind::Phone | IdentifierKind::Email)
            && binding.roles.iter().any(|role| matches!(role, Role::Login | Role::Recovery))
    });
    if let Some((_, identifier)) = door {
        let title = look.say("plan-verify-reset").with("identifier", masked(identifier.kind, &identifier.value));
        let step = draft
            .step(WayStage::Verify, "reset", title)
            .why(look.say("plan-verify-reset-why"))
            .needs(&needs)
            .not_before(closed)
            .minutes(2);
        draft.push(step);
    }

    for (link, provider) in later {
        if let Some(step) = take_back::revoke(draft, link, provider, WayStage::Verify) {
            draft.push(step.needs(&needs).fact("fact-know", look.say_of("plan-revoke-later", provider), None));
        }
    }

    let step = draft
        .step(WayStage::Verify, "marketing", look.say("plan-verify-marketing"))
        .why(look.say("plan-verify-marketing-why"))
        .needs(&needs)
        .not_before(plus(closed, QUIET))
        .proof(Phrase::key("proof-marketing"))
        .barriers(look.barriers_at(&["B13"]))
        .minutes(1);
    draft.push(step);

    let relock = look.relock().into_iter().max_by_key(|lock| lock.longest());
    if let (Some((_, identifier)), Some(lock)) = (door, relock)
        && let Some(days) = lock.longest().filter(|days| *days > 0)
    {
        let title = look.say("plan-verify-number").with("identifier", masked(identifier.kind, &identifier.value));
        let step = draft
            .step(WayStage::Verify, "number", title)
            .why(look.say("plan-verify-number-why"))
            .needs(&needs)
            .not_before(plus(closed, u64::from(days) + 1))
            .fact("fact-again", &lock.text, look.note("source-relock", &lock.from, lock.longest()))
            .warn([look.say("plan-warn-new-account")])
            .minutes(2);
        draft.push(step);
    }

    // What they wrote to this person goes before what they wrote to everybody.
    let told = look
        .situation
        .endings
        .iter()
        .filter(|ending| ending.kind == EndingKind::KeptByLaw)
        .filter_map(|ending| Some((ending.until?, ending)))
        .max_by_key(|(until, _)| *until);
    if let Some((until, ending)) = told {
        let mut step = draft
            .step(WayStage::Verify, "kept", look.say("plan-verify-kept"))
            .why(look.say("plan-verify-kept-why"))
            .needs(&needs)
            .not_before(plus(until, 1))
            .fact("fact-kept", look.say("plan-kept-until").with("date", until), None)
            .minutes(10);
        if let Some(note) = &ending.note {
            step = step.fact("fact-kept", Phrase::plain(note), None);
        }
        draft.push(step);
        return;
    }
    let kept = look
        .entry()
        .into_iter()
        .flat_map(|entry| &entry.retention)
        .filter(|kept| kept.days.is_some())
        .max_by_key(|kept| kept.days);
    if let Some(kept) = kept {
        let step = draft
            .step(WayStage::Verify, "kept", look.say("plan-verify-kept"))
            .why(look.say("plan-verify-kept-why"))
            .needs(&needs)
            .not_before(plus(closed, u64::from(kept.days.unwrap_or_default()) + 1))
            .fact("fact-kept", &kept.text, look.note("source-kept", &kept.from, kept.days))
            .minutes(10);
        draft.push(step);
    }
}

/// On the unbind road: the last look before the account counts as emptied.
pub(super) fn unbound(draft: &mut Draft) {
    let look = draft.look;
    let needs = draft.gates();
    let truth = match look.account().stage {
        Stage::Unbound { on } => Truth::Is(Some(on)),
        _ => Truth::IsNot,
    };
    let step = draft
        .step(WayStage::Verify, "unbound", look.say("plan-verify-unbound"))
        .why(look.say("plan-verify-unbound-why"))
        .needs(&needs)
        .effect(Effect::MarkUnbound)
        .truth(truth)
        .proof(Phrase::key("proof-emptied"))
        .minutes(3);
    draft.push(step);
}
