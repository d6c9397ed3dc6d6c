//! Which road the plan takes, and how the request goes out: the entry's ways in their order, then a look for the exit,
//! then a letter, and where all that is barred, unbinding.

use chrono::NaiveDate;
use quittance_catalogue::entry::{Channel, Level, PreconditionKind, Status, Way};
use quittance_catalogue::when::that_may_hold;

use super::outlook::Outlook;
use crate::account::Stage;
use crate::checklist::{Goal, Mark, WayStage};

/// How the request goes out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Path<'a> {
    /// As the entry says.
    Way(&'a Way),
    /// The exit has to be looked for.
    Look,
    /// A letter asks for it.
    Letter,
    /// There is no path.
    Barred,
}

impl Path<'_> {
    /// Whether people handle it by hand.
    pub fn is_manual(&self) -> bool {
        match self {
            Self::Way(way) => is_manual(way.channel),
            Self::Letter => true,
            Self::Look | Self::Barred => false,
        }
    }
}

/// Whether a channel leads to people, not to a button.
pub(super) fn is_manual(channel: Channel) -> bool {
    matches!(channel, Channel::Phone | Channel::Email | Channel::Chat | Channel::Post | Channel::Counter)
}

/// Which step of a way sends the request: the one called `apply`, as entries have it, else the last. Steps after it
/// confirm, and must not keep the guard from beginning.
pub(super) fn request_at(way: &Way) -> usize {
    let apply = way.steps.iter().position(|step| step.id == "apply" || step.id.starts_with("apply-"));
    apply.unwrap_or(way.steps.len().saturating_sub(1))
}

/// The entry's ways that really close something, best first. Putting an account to sleep does not.
pub(super) fn closing_ways<'a>(look: &Outlook<'a>) -> impl Iterator<Item = &'a Way> {
    let locked_out = look.locked_out;
    let ways = look.entry().map_or_else(Vec::new, |entry| that_may_hold(&entry.ways, &look.case()));
    ways.into_iter().filter(move |way| {
        way.level != Level::Deactivate && !way.steps.is_empty() && (!locked_out || is_manual(way.channel))
    })
}

/// The day the request went out. The account's stage knows; where a barrier met since stands there instead, the tick does.
pub(super) fn request_day(look: &Outlook) -> Option<NaiveDate> {
    match look.account().stage {
        Stage::Requested { on } => Some(on),
        Stage::CoolingOff { from, .. } => Some(from),
        Stage::Closed { on } | Stage::Verified { on } => Some(ticked_request(look).map_or(on, |day| day.min(on))),
        Stage::Stuck { .. } | Stage::LostAccess { .. } => ticked_request(look),
        Stage::Active
        | Stage::Dormant { .. }
        | Stage::Preparing { .. }
        | Stage::Unbound { .. }
        | Stage::Declined { .. } => None,
    }
}

fn ticked_request(look: &Outlook) -> Option<NaiveDate> {
    let requests = look
        .entry()
        .into_iter()
        .flat_map(|entry| &entry.ways)
        .filter(|way| way.level != Level::Deactivate)
        .filter_map(|way| way.steps.get(request_at(way)))
        .map(|step| step.id.as_str());
    requests.chain(["apply", "letter"]).filter_map(|what| look.ticked(WayStage::Close, what)).max()
}

/// Whether the request went out along this way, by the tick of its step.
pub(super) fn took(look: &Outlook, way: &Way) -> bool {
    way.steps.get(request_at(way)).is_some_and(|step| look.ticked(WayStage::Close, &step.id).is_some())
}

/// The next path: the first one that has not failed.
pub(super) fn path<'a>(look: &Outlook<'a>) -> Path<'a> {
    if look.out.is_some() {
        let used = closing_ways(look).find(|way| took(look, way));
        if let Some(way) = used {
            return Path::Way(way);
        }
        if look.ticked(WayStage::Close, "letter").is_some() {
            return Path::Letter;
        }
    }
    let mut ways = closing_ways(look).peekable();
    let known = ways.peek().is_some();
    if let Some(way) = ways.find(|way| !way.steps.iter().any(|step| look.failed(WayStage::Close, &step.id))) {
        return Path::Way(way);
    }
    let looked = look.failed(WayStage::Close, "look") || look.failed(WayStage::Close, "apply");
    if !known && !looked && !look.locked_out {
        return Path::Look;
    }
    if look.failed(WayStage::Close, "letter") || (look.out.is_none() && met(look, &["B01", "B14"])) {
        return Path::Barred;
    }
    Path::Letter
}

/// Whether closing is still possible, or only unbinding.
pub(super) fn road(look: &Outlook) -> Goal {
    if look.situation.checklist.goal == Goal::Revoke {
        return Goal::Revoke;
    }
    // What was asked for runs already, whatever the goal is now: nothing may lead back into the account, and to call it
    // unbound would end the guard.
    if look.out.is_some() {
        return Goal::Close;
    }
    if look.situation.checklist.goal == Goal::Unbind {
        return Goal::Unbind;
    }
    let barred = match &look.account().stage {
        Stage::Unbound { .. } | Stage::Declined { .. } => true,
        Stage::Stuck { barriers, .. } => barriers.iter().any(|code| code == "B04" || code == "B17"),
        _ => false,
    };
    let gone = look.entry().is_some_and(|entry| entry.status == Status::Closed);
    let contract = look.conditions(PreconditionKind::Contract).next().is_some()
        || look.entry().is_some_and(|entry| entry.barriers.iter().any(|hurdle| hurdle.code == "B04"));
    if barred || gone || contract || met(look, &["B04", "B17"]) || look.path == Path::Barred {
        Goal::Unbind
    } else {
        Goal::Close
    }
}

/// Whether the person met one of these barriers.
fn met(look: &Outlook, codes: &[&str]) -> bool {
    look.situation
        .marks
        .iter()
        .any(|mark| matches!(&mark.mark, Mark::Failed { barrier: Some(code), .. } if codes.contains(&code.as_str())))
}
