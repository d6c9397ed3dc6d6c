//! Free what hangs on it: accounts entered through this one, mail addresses it serves, payments it makes for others.

use chrono::NaiveDate;

use super::draft::{Draft, Truth, in_app, in_other_app};
use super::outlook::{Outlook, address_step, needs_a_door};
use crate::account::{LinkEnd, LinkedLogin, MandateState};
use crate::checklist::{Dependant, Effect, WayStage};
use crate::identifier::masked;

pub(super) fn draft(draft: &mut Draft) {
    let look = draft.look;
    look_through_list(draft);
    for (link, other) in &look.situation.entrance_to {
        if concerns(look, link) {
            free(draft, link, other);
        }
    }
    for (identifier, others) in &look.situation.serves {
        for other in others.iter().filter(|other| needs_a_door(other)) {
            let what = address_step(identifier.id.as_str(), &other.account.id);
            if draft.has(&look.id(WayStage::Free, &what)) {
                continue;
            }
            let title =
                look.say_of("plan-move-address", other).with("identifier", masked(identifier.kind, &identifier.value));
            let step = draft
                .step(WayStage::Free, &what, title)
                .why(look.say_of("plan-move-address-why", other))
                .at(in_other_app(None))
                .account(&other.account.id)
                .minutes(5)
                .elsewhere();
            draft.push(step);
        }
    }
    for (mandate, other) in &look.situation.pays_for {
        let truth = match mandate.state {
            MandateState::Active => Truth::Unknown,
            MandateState::Cancelled { on } if on >= look.begun() => Truth::Is(Some(on)),
            MandateState::Cancelled { .. } => continue,
        };
        let what = format!("mandate-{}", mandate.id);
        let step = draft
            .step(WayStage::Free, &what, look.say_of("plan-move-mandate", other).with("name", mandate.name.as_str()))
            .why(look.say_of("plan-move-mandate-why", other))
            .at(in_other_app(None))
            .account(&other.account.id)
            .due(mandate.renews.and_then(|day| day.pred_opt()))
            .minutes(5)
            .truth(truth)
            .elsewhere();
        draft.push(step);
    }
}

/// A provider may serve more than the vault knows.
fn look_through_list(draft: &mut Draft) {
    let look = draft.look;
    let Some(provider) = look.entry().and_then(|entry| entry.provider.as_ref()) else { return };
    let step = draft
        .step(WayStage::Free, "list", look.say("plan-look-list"))
        .why(look.say("plan-look-list-why"))
        .at(in_app(look, provider.path.clone()))
        .minutes(5)
        .source(look.note("source-path", &provider.from, None));
    draft.push(step);
}

/// Two ends, and a door before the old one shuts.
fn free(draft: &mut Draft, link: &LinkedLogin, other: &Dependant) {
    let look = draft.look;
    let wanted = needs_a_door(other);
    let mut needs = Vec::new();
    let what = format!("another-{}", other.account.id);
    let id = look.id(WayStage::Free, &what);
    if draft.has(&id) {
        needs.push(id);
    } else if wanted {
        let step = draft
            .step(WayStage::Free, &what, look.say_of("plan-another-way", other))
            .why(look.say_of("plan-another-way-why", other))
            .at(in_other_app(None))
            .account(&other.account.id)
            .truth(if other.another_way { Truth::Is(None) } else { Truth::Unknown })
            .minutes(5)
            .elsewhere();
        needs.push(draft.push(step));
    }
    // Nothing is recorded that would still let the person in: neither end may let go.
    let refused = (wanted && !other.another_way && link.at_account == LinkEnd::Linked)
        .then(|| look.say_of("refused-last-way-in", other));
    // Logging in there to unlink would withdraw a request that runs; and a closed account holds no link.
    if wanted && let Some(truth) = end(look, link.at_account) {
        let step = draft
            .step(WayStage::Free, &format!("unlink-{}", link.id), look.say_of("plan-unlink", other))
            .why(look.say_of("plan-unlink-why", other))
            .at(in_other_app(None))
            .account(&other.account.id)
            .needs(&needs)
            .effect(Effect::UnlinkAtAccount { link: link.id.clone() })
            .truth(truth)
            .refused(refused.clone())
            .minutes(3)
            .elsewhere();
        needs = vec![draft.push(step)];
    }
    if let Some(truth) = end(look, link.at_provider) {
        let provider = look.entry().and_then(|entry| entry.provider.as_ref());
        let mut step = draft
            .step(WayStage::Free, &format!("revoke-{}", link.id), look.say_of("plan-revoke-here", other))
            .why(look.say_of("plan-revoke-here-why", other))
            .at(in_app(look, provider.and_then(|provider| provider.path.clone())))
            .needs(&needs)
            .effect(Effect::UnlinkAtProvider { link: link.id.clone() })
            .truth(truth)
            .refused(refused)
            .minutes(3);
        if let Some(provider) = provider {
            step = step.source(look.note("source-path", &provider.from, None));
            if let Some(note) = &provider.note {
                step = step.fact("fact-know", note, look.note("source-path", &provider.from, None));
            }
        }
        draft.push(step);
    }
}

/// A link that still holds at an end, or let go since the checklist began.
pub(super) fn concerns(look: &Outlook, link: &LinkedLogin) -> bool {
    end(look, link.at_account).is_some() || end(look, link.at_provider).is_some()
}

/// How one end stands: `None` when it let go before the checklist began.
pub(super) fn end(look: &Outlook, end: LinkEnd) -> Option<Truth> {
    since(
        look,
        match end {
            LinkEnd::Linked => None,
            LinkEnd::Unlinked { on } => Some(on),
        },
    )
}

/// The truth about something that ended on a day or has not ended; `None` when it ended before the checklist began.
pub(super) fn since(look: &Outlook, ended: Option<NaiveDate>) -> Option<Truth> {
    match ended {
        None => Some(Truth::IsNot),
        Some(on) if on >= look.begun() => Some(Truth::Is(Some(on))),
        Some(_) => None,
    }
}
