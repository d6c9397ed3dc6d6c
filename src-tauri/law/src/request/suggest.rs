//! What a person may want to do next. Proposals, each with the day from which it makes sense.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Answer, EventKind, Found, RefusalReason, Request, State, refusal};
use crate::calendar::{Calendar, Day, plus};
use crate::channel::AnswerStep;

/// Things to propose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestNext"))]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// Send the draft.
    Send,
    /// Keep proof that it arrived, and record the day.
    KeepProof,
    /// Find another address and send it again.
    OtherAddress,
    /// Ask whether it arrived: the time for confirming has passed.
    AskReceipt,
    /// Give what is asked for, if it is no more than at sign-up; else say why not.
    SupplyOrObject,
    /// Wait; the day is the first one on which waiting is over.
    Wait,
    /// Ask once more.
    Remind,
    /// Look up the reason given, and whether the law knows it.
    CheckReason,
    /// Object to the answer in writing.
    Object,
    /// Check whether it is true.
    Verify,
    /// Try again under another phone number or address.
    OtherIdentifier,
    /// Tell a channel above; see [`crate::route`].
    Escalate,
    /// Call it done.
    Close,
}

/// A proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestSuggestion"))]
pub struct Suggestion {
    /// What.
    pub next: Next,
    /// From which day on; never before the last entry.
    pub from: NaiveDate,
    /// The day leans on working days that are not announced.
    pub provisional: bool,
}

impl Next {
    /// The event that records it, where there is one.
    pub fn event(self) -> Option<EventKind> {
        match self {
            Self::Send | Self::OtherAddress => Some(EventKind::Send),
            Self::KeepProof => Some(EventKind::Receive),
            Self::SupplyOrObject => Some(EventKind::Supply),
            Self::Remind | Self::Object | Self::AskReceipt | Self::OtherIdentifier => Some(EventKind::Remind),
            Self::Verify => Some(EventKind::Verify),
            Self::Escalate => Some(EventKind::Escalate),
            Self::Close => Some(EventKind::Close),
            Self::Wait | Self::CheckReason => None,
        }
    }
}

impl Request {
    /// What to propose today, the first being the plainest. Empty once the request is over.
    pub fn suggest(&self, china: &Calendar, today: NaiveDate) -> Vec<Suggestion> {
        let today = today.max(self.last_day());
        let now = |next| Suggestion { next, from: today, provisional: false };
        match &self.state {
            State::Drafted { .. } => vec![now(Next::Send)],
            State::Bounced { .. } => vec![now(Next::OtherAddress), now(Next::Escalate)],
            State::NeedsMe { .. } => vec![now(Next::SupplyOrObject), now(Next::Escalate)],
            State::Sent { .. } | State::Acknowledged { .. } | State::Waiting { .. } | State::Extended { .. } => {
                self.while_waiting(china, today)
            }
            State::Answered { answer, .. } => match answer {
                Answer::Granted { .. } => vec![now(Next::Verify), now(Next::Close)],
                Answer::Partly { reason, .. } => {
                    let mut all = vec![now(Next::CheckReason), now(Next::Verify)];
                    all.extend(objections(*reason).into_iter().map(now));
                    all.push(now(Next::Close));
                    all
                }
                Answer::Refused { reason } => {
                    let mut all = vec![now(Next::CheckReason)];
                    all.extend(objections(*reason).into_iter().map(now));
                    all
                }
                Answer::NotFound => vec![now(Next::OtherIdentifier), now(Next::Verify), now(Next::Close)],
            },
            State::VerifiedByMe { found, .. } => match found {
                Found::Gone => vec![now(Next::Close)],
                Found::StillThere => vec![now(Next::Object), now(Next::Escalate)],
                Found::Unclear => vec![now(Next::Verify), now(Next::Object), now(Next::Close)],
            },
            State::Escalated { on, channel } => self.while_escalated(china, today, *on, channel),
            State::Closed { .. } | State::Withdrawn { .. } | State::Abandoned { .. } => Vec::new(),
        }
    }

    fn while_waiting(&self, china: &Calendar, today: NaiveDate) -> Vec<Suggestion> {
        let now = |next| Suggestion { next, from: today, provisional: false };
        let mut all = Vec::new();
        // A law without a card gives no date: the person asks again whenever they like.
        let Ok(Some(deadline)) = self.deadline(china) else {
            return vec![now(Next::Remind), now(Next::Escalate)];
        };
        if matches!(self.state, State::Sent { .. }) && !self.is_received() {
            all.push(now(Next::KeepProof));
        }
        let unconfirmed = !self.events.iter().any(|event| event.kind() == EventKind::Acknowledge);
        if deadline.acknowledge_by.is_some_and(|by| unconfirmed && today > by) {
            all.push(now(Next::AskReceipt));
        }
        let due = Day { date: deadline.due, provisional: deadline.provisional };
        let end = self.second_notice_ends(china).map_or(due, |second| second.max(due));
        if today <= end.date || deadline.paused {
            let from = plus(end.date, 1).max(today);
            all.push(Suggestion { next: Next::Wait, from, provisional: end.provisional });
        } else if self.reminded_on.is_none() {
            all.extend([now(Next::Remind), now(Next::Escalate)]);
        } else {
            all.extend([now(Next::Escalate), now(Next::Remind)]);
        }
        all
    }

    fn while_escalated(&self, china: &Calendar, today: NaiveDate, on: NaiveDate, channel: &str) -> Vec<Suggestion> {
        let now = |next| Suggestion { next, from: today, provisional: false };
        let steps = [AnswerStep::Accept, AnswerStep::Company, AnswerStep::Acknowledge, AnswerStep::Result];
        let answer =
            crate::channel(channel).and_then(|channel| steps.into_iter().find_map(|step| channel.answer(step)));
        let end = answer.map(|answer| china.end_of(answer.term, on, true));
        match end {
            Some(end) if today <= end.date => {
                vec![Suggestion { next: Next::Wait, from: plus(end.date, 1).max(today), provisional: end.provisional }]
            }
            _ => vec![now(Next::Escalate), now(Next::Verify), now(Next::Close)],
        }
    }
}

/// A reason the law knows is not objected to first.
fn objections(reason: RefusalReason) -> Vec<Next> {
    if refusal(reason).may_stand { vec![Next::Escalate] } else { vec![Next::Object, Next::Escalate] }
}
