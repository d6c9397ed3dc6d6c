//! States and events of a request, and which event fits which state.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::RefusalReason;
use crate::Term;

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestState"))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// Written, not sent.
    Drafted {
        /// Since.
        on: NaiveDate,
    },
    /// Sent; nobody knows yet whether it arrived.
    Sent {
        /// Since.
        on: NaiveDate,
    },
    /// It came back.
    Bounced {
        /// Since.
        on: NaiveDate,
    },
    /// The other side confirmed receipt.
    Acknowledged {
        /// Since.
        on: NaiveDate,
    },
    /// The other side waits for something from the person.
    NeedsMe {
        /// Since.
        on: NaiveDate,
    },
    /// It arrived, or was asked for again; the other side has to act.
    Waiting {
        /// Since.
        on: NaiveDate,
    },
    /// The other side said it needs more time.
    Extended {
        /// Since.
        on: NaiveDate,
    },
    /// The other side answered. What it says is a claim.
    Answered {
        /// Since.
        on: NaiveDate,
        /// What it says.
        answer: Answer,
    },
    /// The person checked the claim.
    VerifiedByMe {
        /// Since.
        on: NaiveDate,
        /// What was found.
        found: Found,
    },
    /// Somebody above was told.
    Escalated {
        /// Since.
        on: NaiveDate,
        /// The channel.
        channel: String,
    },
    /// Over.
    Closed {
        /// Since.
        on: NaiveDate,
        /// Whether the person had found the claim to be true.
        verified: bool,
    },
    /// The person took it back.
    Withdrawn {
        /// Since.
        on: NaiveDate,
    },
    /// The person gave it up.
    Abandoned {
        /// Since.
        on: NaiveDate,
    },
}

/// What the other side says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestAnswer"))]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// All of it was done.
    Granted {
        /// What it says it did.
        claim: Claim,
    },
    /// Some of it was done.
    Partly {
        /// What it says it did.
        claim: Claim,
        /// Why not the rest.
        reason: RefusalReason,
    },
    /// Nothing was done.
    Refused {
        /// Why.
        reason: RefusalReason,
    },
    /// It holds no such account or data.
    NotFound,
}

/// What the other side says it did. Erased, anonymised and deactivated are three things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestClaim"))]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// The account is closed.
    Closed,
    /// The data is erased.
    Erased,
    /// The data can't be linked to the person any more.
    Anonymised,
    /// The account is switched off, the data stays.
    Deactivated,
    /// A copy or an explanation was handed over.
    Handed,
    /// It was corrected.
    Corrected,
    /// The processing, renewal or link has ended.
    Stopped,
}

/// What the person found when checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestFound"))]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// It is as claimed.
    Gone,
    /// It is not.
    StillThere,
    /// It could not be told.
    Unclear,
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* } = $id:literal,)+) => {
        /// Something that happened to a request, with its day.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestEvent"))]
        #[serde(tag = "event", rename_all = "snake_case")]
        pub enum Event {
            $($(#[$doc])* $name {
                /// When.
                on: NaiveDate,
                $($(#[$field_doc])* $field: $type,)*
            },)+
        }

        /// Kinds of events.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "RequestEventKind"))]
        #[serde(rename_all = "snake_case")]
        pub enum EventKind {
            $($(#[$doc])* $name,)+
        }

        impl EventKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The id, as in JSON and message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }

        impl Event {
            /// Its kind.
            pub fn kind(&self) -> EventKind {
                match self {
                    $(Self::$name { .. } => EventKind::$name,)+
                }
            }

            /// Its day.
            pub fn on(&self) -> NaiveDate {
                match self {
                    $(Self::$name { on, .. } => *on,)+
                }
            }
        }
    };
}

events! {
    /// The person sent it, or sent it again to another address.
    Send {} = "send",
    /// It arrived, by proof of delivery.
    Receive {} = "receive",
    /// It came back.
    Bounce {} = "bounce",
    /// The other side confirmed receipt.
    Acknowledge {} = "acknowledge",
    /// The other side promised a time.
    Promise {
        /// The time, counted from the request.
        term: Term,
    } = "promise",
    /// The other side wants something from the person.
    Ask {} = "ask",
    /// The person gave it, or said why not.
    Supply {} = "supply",
    /// The other side takes more time.
    Extend {
        /// Whether it gave reasons.
        reasons: bool,
    } = "extend",
    /// The other side answered.
    Answer {
        /// What it says.
        answer: Answer,
    } = "answer",
    /// The person asked again, or objected to an answer.
    Remind {} = "remind",
    /// The person checked the claim.
    Verify {
        /// What was found.
        found: Found,
    } = "verify",
    /// The person told somebody above.
    Escalate {
        /// The channel's id.
        channel: String,
    } = "escalate",
    /// The person calls it done.
    Close {} = "close",
    /// The person takes the request back.
    Withdraw {} = "withdraw",
    /// The person gives up.
    Abandon {} = "abandon",
}

impl State {
    /// The id, as in JSON and message keys.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Drafted { .. } => "drafted",
            Self::Sent { .. } => "sent",
            Self::Bounced { .. } => "bounced",
            Self::Acknowledged { .. } => "acknowledged",
            Self::NeedsMe { .. } => "needs_me",
            Self::Waiting { .. } => "waiting",
            Self::Extended { .. } => "extended",
            Self::Answered { .. } => "answered",
            Self::VerifiedByMe { .. } => "verified_by_me",
            Self::Escalated { .. } => "escalated",
            Self::Closed { .. } => "closed",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Abandoned { .. } => "abandoned",
        }
    }

    /// Since when.
    pub fn on(&self) -> NaiveDate {
        match self {
            Self::Drafted { on }
            | Self::Sent { on }
            | Self::Bounced { on }
            | Self::Acknowledged { on }
            | Self::NeedsMe { on }
            | Self::Waiting { on }
            | Self::Extended { on }
            | Self::Answered { on, .. }
            | Self::VerifiedByMe { on, .. }
            | Self::Escalated { on, .. }
            | Self::Closed { on, .. }
            | Self::Withdrawn { on }
            | Self::Abandoned { on } => *on,
        }
    }

    /// Nothing can happen to it any more.
    pub fn is_terminal(&self) -> bool {
        matches!(self, Self::Closed { .. } | Self::Withdrawn { .. } | Self::Abandoned { .. })
    }

    /// The other side has to act.
    pub fn is_pending(&self) -> bool {
        matches!(
            self,
            Self::Sent { .. }
                | Self::Acknowledged { .. }
                | Self::Waiting { .. }
                | Self::Extended { .. }
                | Self::Escalated { .. }
        )
    }

    /// Whether such an event can happen in this state.
    pub fn allows(&self, kind: EventKind) -> bool {
        use EventKind as E;
        if self.is_terminal() {
            return false;
        }
        match kind {
            // Whatever was begun can be left.
            E::Abandon => true,
            E::Withdraw => !matches!(self, Self::Drafted { .. }),
            E::Send => matches!(self, Self::Drafted { .. } | Self::Bounced { .. }),
            E::Bounce => matches!(self, Self::Sent { .. } | Self::Waiting { .. }),
            E::Receive | E::Acknowledge | E::Promise => {
                self.is_pending() || (kind != E::Acknowledge && matches!(self, Self::NeedsMe { .. }))
            }
            E::Ask | E::Extend => {
                self.is_pending() || matches!(self, Self::NeedsMe { .. } | Self::Answered { .. } if kind == E::Ask)
            }
            E::Supply => matches!(self, Self::NeedsMe { .. }),
            E::Answer => !matches!(self, Self::Drafted { .. } | Self::Bounced { .. }),
            E::Remind => self.is_pending() || matches!(self, Self::Answered { .. } | Self::VerifiedByMe { .. }),
            E::Verify => matches!(self, Self::Answered { .. } | Self::VerifiedByMe { .. } | Self::Escalated { .. }),
            E::Escalate => !matches!(self, Self::Drafted { .. }),
            E::Close => matches!(self, Self::Answered { .. } | Self::VerifiedByMe { .. } | Self::Escalated { .. }),
        }
    }
}
