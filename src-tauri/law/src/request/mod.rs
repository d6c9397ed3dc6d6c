//! The life of a request: which events are allowed in which state, and what to suggest next.
//!
//! A request is the fold of its events, so it can be stored as a list and replayed. Nothing here decides: an overdue
//! request stays *waiting* until a person records a reminder, an answer or a complaint; [`Request::suggest`] only proposes.
//! What the other side claims and what the person found are two states, and never merged.

mod refusal;
mod state;
mod suggest;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Day};
use crate::deadline::{ClockEvent, Deadline, NoDeadline, deadline_by};
use crate::{Law, Right, Term};

pub use refusal::{Refusal, RefusalReason, refusal, refusals};
pub use state::{Answer, Claim, Event, EventKind, Found, State};
pub use suggest::{Next, Suggestion};

/// Days given after a second notice: a choice of this program, no term of a law.
pub const SECOND_NOTICE: Term = Term::WorkingDays(5);

/// One request with everything that happened to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestRecord"))]
pub struct Request {
    /// The law it rests on.
    pub law: Law,
    /// The right.
    pub right: Right,
    /// Where it stands.
    pub state: State,
    /// When it was drafted.
    pub drafted_on: NaiveDate,
    /// When it was sent, the last time.
    pub sent_on: Option<NaiveDate>,
    /// When it was asked for again since.
    pub reminded_on: Option<NaiveDate>,
    /// Channels that were told, with the day.
    pub escalations: Vec<(String, NaiveDate)>,
    /// What moved the clock since it was sent.
    pub clock: Vec<ClockEvent>,
    /// Everything that happened, in order.
    pub events: Vec<Event>,
}

/// Why an event was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// It makes no sense in this state.
    #[error("{event} can't be recorded while the request is {state}")]
    Here {
        /// The state's id.
        state: &'static str,
        /// The event's id.
        event: &'static str,
    },
    /// It is dated before something already recorded.
    #[error("{on} lies before the last entry of {last}; correct the date, or undo the later entry first")]
    TooEarly {
        /// The event's day.
        on: NaiveDate,
        /// The day of the last event.
        last: NaiveDate,
    },
    /// The channel is not known.
    #[error("there is no channel `{channel}`; choose one from the list")]
    NoSuchChannel {
        /// The id given.
        channel: String,
    },
}

impl NotAllowed {
    /// The message to look up.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Here { .. } => "problem-request-not-here",
            Self::TooEarly { .. } => "problem-request-too-early",
            Self::NoSuchChannel { .. } => "problem-request-no-channel",
        }
    }
}

impl Request {
    /// A draft.
    pub fn draft(law: Law, right: Right, on: NaiveDate) -> Self {
        Self {
            law,
            right,
            state: State::Drafted { on },
            drafted_on: on,
            sent_on: None,
            reminded_on: None,
            escalations: Vec::new(),
            clock: Vec::new(),
            events: Vec::new(),
        }
    }

    /// A draft with everything that happened to it since.
    ///
    /// # Errors
    /// At the first event that is not allowed.
    pub fn replay(law: Law, right: Right, drafted: NaiveDate, events: &[Event]) -> Result<Self, NotAllowed> {
        events.iter().try_fold(Self::draft(law, right, drafted), |request, event| request.after(event))
    }

    /// The day of the latest entry.
    pub fn last_day(&self) -> NaiveDate {
        self.events.last().map_or(self.drafted_on, Event::on)
    }

    /// Whether this kind of event can be recorded now.
    pub fn allows(&self, kind: EventKind) -> bool {
        self.state.allows(kind)
    }

    /// Kinds of events that can be recorded now.
    pub fn allowed(&self) -> impl Iterator<Item = EventKind> + '_ {
        EventKind::ALL.iter().copied().filter(|kind| self.allows(*kind))
    }

    /// The request after an event. The request itself is left as it was.
    ///
    /// # Errors
    /// [`NotAllowed`] if the event makes no sense now, or is dated before the last one.
    pub fn after(&self, event: &Event) -> Result<Self, NotAllowed> {
        if !self.allows(event.kind()) {
            return Err(NotAllowed::Here { state: self.state.as_str(), event: event.kind().as_str() });
        }
        if event.on() < self.last_day() {
            return Err(NotAllowed::TooEarly { on: event.on(), last: self.last_day() });
        }
        if let Event::Escalate { channel, .. } = event
            && crate::channel(channel).is_none()
        {
            return Err(NotAllowed::NoSuchChannel { channel: channel.clone() });
        }
        let mut next = self.clone();
        next.state = self.state_after(event);
        next.note(event);
        next.events.push(event.clone());
        Ok(next)
    }

    fn state_after(&self, event: &Event) -> State {
        let on = event.on();
        match event {
            Event::Send { .. } => State::Sent { on },
            Event::Bounce { .. } => State::Bounced { on },
            Event::Acknowledge { .. } => State::Acknowledged { on },
            Event::Ask { .. } => State::NeedsMe { on },
            Event::Supply { .. } | Event::Remind { .. } => State::Waiting { on },
            Event::Receive { .. } if matches!(self.state, State::Sent { .. }) => State::Waiting { on },
            Event::Receive { .. } | Event::Promise { .. } => self.state.clone(),
            Event::Extend { .. } => State::Extended { on },
            Event::Answer { answer, .. } => State::Answered { on, answer: *answer },
            Event::Verify { found, .. } => State::VerifiedByMe { on, found: *found },
            Event::Escalate { channel, .. } => State::Escalated { on, channel: channel.clone() },
            Event::Close { .. } => {
                State::Closed { on, verified: matches!(self.state, State::VerifiedByMe { found: Found::Gone, .. }) }
            }
            Event::Withdraw { .. } => State::Withdrawn { on },
            Event::Abandon { .. } => State::Abandoned { on },
        }
    }

    /// Keeps what deadlines and suggestions need.
    fn note(&mut self, event: &Event) {
        match *event {
            Event::Send { on } => {
                self.sent_on = Some(on);
                self.reminded_on = None;
                self.clock.clear();
            }
            Event::Receive { on } => self.clock.push(ClockEvent::Received { on }),
            // Who confirms receipt has received it, whatever the post says.
            Event::Acknowledge { on } if !self.is_received() => self.clock.push(ClockEvent::Received { on }),
            Event::Promise { on, term } => self.clock.push(ClockEvent::Promised { on, term }),
            Event::Ask { on } => self.clock.push(ClockEvent::Paused { on }),
            Event::Supply { on } => self.clock.push(ClockEvent::Resumed { on }),
            Event::Extend { on, reasons } => self.clock.push(ClockEvent::Extended { on, reasons }),
            Event::Remind { on } => self.reminded_on = Some(on),
            Event::Escalate { on, ref channel } => self.escalations.push((channel.clone(), on)),
            _ => {}
        }
    }

    /// Whether receipt was recorded.
    pub fn is_received(&self) -> bool {
        self.clock.iter().any(|event| matches!(event, ClockEvent::Received { .. }))
    }

    /// When the answer is due; `None` while it was not sent, or came back.
    ///
    /// # Errors
    /// [`NoDeadline`] where the law has no such right, or is not in force yet.
    pub fn deadline(&self, china: &Calendar) -> Result<Option<Deadline>, NoDeadline> {
        match (self.sent_on, &self.state) {
            (None, _) | (_, State::Bounced { .. }) => Ok(None),
            (Some(sent_on), _) => deadline_by(china, self.law, self.right, sent_on, &self.clock).map(Some),
        }
    }

    /// The last day of the second notice, if one was sent.
    pub fn second_notice_ends(&self, china: &Calendar) -> Option<Day> {
        let calendar = match crate::pack(self.law).calendar {
            crate::pack::CalendarKind::Cn => china,
            crate::pack::CalendarKind::Weekends => Calendar::weekends(),
        };
        self.reminded_on.map(|on| calendar.end_of(SECOND_NOTICE, on, true))
    }

    /// Whether the answer is overdue. This changes nothing by itself.
    pub fn is_overdue(&self, china: &Calendar, today: NaiveDate) -> bool {
        self.state.is_pending() && matches!(self.deadline(china), Ok(Some(deadline)) if deadline.is_over(today))
    }
}
