//! Requests and complaints: a rights letter to an operator, a submission to a channel above it, and what came of each.
//!
//! A record holds what happened, entry by entry; where it stands is what the state machine of `quittance-law` makes of
//! that ([`Request::course`]). Dates and suggestions are computed, and nothing is decided here: an overdue request waits
//! until a person records what they did about it.

use chrono::NaiveDate;
use quittance_law::channel::ChannelKind;
use quittance_law::request::{self, Event, NotAllowed};
use serde::{Deserialize, Serialize};

use crate::ids::{EvidenceId, RequestId};

mod edit;
mod term;
#[cfg(test)]
mod tests;

pub use edit::{RequestDraft, RequestWord};
pub use term::RequestTerm;

/// A rights letter or a complaint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Request {
    /// Id.
    pub id: RequestId,
    /// Letter or complaint: a complaint has a channel.
    pub kind: RequestKind,
    /// What the person says of it.
    #[serde(flatten)]
    pub said: RequestDraft,
    /// When it was drafted.
    pub drafted: NaiveDate,
    /// What happened to it, in order.
    #[serde(default)]
    pub entries: Vec<RequestEntry>,
}

/// Letter or complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// A rights letter to the operator: 请求函.
    Letter,
    /// A submission to a channel above it: 投诉.
    Complaint,
}

/// One thing that happened to a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RequestEntry {
    /// What.
    pub event: Event,
    /// In the person's words: what they wrote, how it was delivered, the number of the receipt.
    #[serde(default)]
    pub note: Option<String>,
    /// What shows it.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl Request {
    /// What became of it: state, clock, what is allowed now.
    ///
    /// # Errors
    /// [`NotAllowed`] where the entries contradict each other, which no operation lets happen.
    pub fn course(&self) -> Result<request::Request, NotAllowed> {
        let events: Vec<Event> = self.entries.iter().map(|entry| entry.event.clone()).collect();
        request::Request::replay(self.said.law, self.said.right, self.drafted, &events)
    }

    /// Whether it goes to the operator itself. A complaint may, too: to its complaint channel.
    pub fn is_to_operator(&self) -> bool {
        let channel = self.said.channel.as_deref().and_then(quittance_law::channel);
        channel.is_none_or(|channel| channel.kind == ChannelKind::Operator)
    }
}
