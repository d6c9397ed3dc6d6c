//! A letter to an operator: what goes in, and the proof that nothing is missing.
//!
//! [`Letter`] is a draft: every field may be empty. [`Letter::ready`] looks at what this letter needs and gives a [`Ready`],
//! or says what is missing. Only a `Ready` can be written out, so a blank never reaches the other side. A newcomer's usual
//! mistake: filling a blank with XXXX to get past the check; [`Why::Placeholder`] catches that too.

use chrono::NaiveDate;
use quittance_law::{Day, Law, Right, Scope, Text};
use serde::{Deserialize, Serialize};

use crate::{Identifier, IdentifierKind, Language};

mod ask;
mod chat;
mod cite;
mod compose;
mod field;
mod objection;
mod parts;
mod ready;
mod supply;

pub use ask::{Ask, Capacity, Correction, Ground};
pub use chat::{CHAT_LIMIT, Chat};
pub use cite::SourceNote;
pub use field::{Field, Missing, MissingField, NotReady, Why};
pub use objection::{Objection, objections};
pub use parts::{Attempt, Demand, Earlier, Hurdle, Kept, Recipient, Reply};
pub use ready::{Caution, Ready, Withheld};

pub(crate) use cite::Citations;
pub(crate) use compose::short_name_of_method;
pub(crate) use ready::citable;
pub(crate) use supply::is_placeholder;
pub use supply::is_unreachable;

/// A draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Letter {
    /// What it is for.
    pub kind: Kind,
    /// The law it rests on.
    pub law: Law,
    /// Its language.
    pub language: Language,
    /// The day it is written.
    pub written: NaiveDate,
    /// What the operator is: only rules that bind such an operator are cited. Empty where nobody knows.
    #[serde(default)]
    pub scopes: Vec<Scope>,
    /// The product as its users know it.
    pub service: Text,
    /// To whom it goes.
    pub recipient: Recipient,
    /// In which capacity the sender writes.
    #[serde(default)]
    pub capacity: Capacity,
    /// Everything the sender could tell the other side. Only what is in `needed` is told.
    pub identifiers: Vec<Identifier>,
    /// What this operator needs to find the account.
    pub needed: Vec<IdentifierKind>,
    /// Where the answer should go.
    #[serde(default)]
    pub reply: Option<Reply>,
    /// What was tried before.
    #[serde(default)]
    pub attempts: Vec<Attempt>,
    /// What the operator demands and the sender won't do.
    #[serde(default)]
    pub hurdles: Vec<Hurdle>,
    /// Other accounts, permissions and mandates that hang on this one.
    #[serde(default)]
    pub hangs_on: Vec<Text>,
    /// What is sent along.
    #[serde(default)]
    pub attached: Vec<Text>,
    /// By when an answer is wanted. None: as the law pack counts it from `written`.
    #[serde(default)]
    pub due: Option<Day>,
}

/// What a letter is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterKind"))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// It asks for something the law grants.
    Request {
        /// For what.
        asks: Vec<Ask>,
    },
    /// The answer to an earlier request is overdue: 催告函.
    Reminder {
        /// The earlier request.
        first: Earlier,
        /// The new date. None: five working days on, this program's choice.
        #[serde(default)]
        again: Option<Day>,
        /// Who is told next: ids of complaint channels.
        #[serde(default)]
        next: Vec<String>,
    },
    /// It declines what was demanded and stands by the request.
    Refusal {
        /// The request, where it was made in writing.
        #[serde(default)]
        first: Option<Earlier>,
        /// What was asked for.
        rights: Vec<Right>,
    },
    /// Data was kept for a reason that has ended: is it gone now?
    FollowUp {
        /// The earlier request.
        first: Earlier,
        /// What was kept.
        kept: Vec<Kept>,
    },
}

/// The kinds of letters, without what is in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterKindName"))]
#[serde(rename_all = "snake_case")]
pub enum KindName {
    /// A request.
    Request,
    /// A second notice.
    Reminder,
    /// A refusal of what was demanded.
    Refusal,
    /// A question after the end of retention.
    FollowUp,
}

impl Letter {
    /// What kind of letter it is.
    pub fn kind_name(&self) -> KindName {
        match self.kind {
            Kind::Request { .. } => KindName::Request,
            Kind::Reminder { .. } => KindName::Reminder,
            Kind::Refusal { .. } => KindName::Refusal,
            Kind::FollowUp { .. } => KindName::FollowUp,
        }
    }

    /// The rights it exercises or insists on, each once, that of the capacity last.
    pub fn rights(&self) -> Vec<Right> {
        let mut rights: Vec<Right> = match &self.kind {
            Kind::Request { asks } => asks.iter().map(Ask::right).collect(),
            Kind::Reminder { first, .. } => first.rights.clone(),
            Kind::Refusal { rights, .. } => rights.clone(),
            Kind::FollowUp { .. } => vec![Right::Delete],
        };
        rights.extend(self.capacity.right());
        let mut seen = Vec::new();
        rights.retain(|right| {
            let first = !seen.contains(right);
            seen.push(*right);
            first
        });
        rights
    }

    /// The asks of a request; none for other kinds.
    pub(crate) fn asks(&self) -> &[Ask] {
        match &self.kind {
            Kind::Request { asks } => asks,
            _ => &[],
        }
    }

    /// The earlier request it goes back to.
    pub(crate) fn earlier(&self) -> Option<&Earlier> {
        match &self.kind {
            Kind::Request { .. } => None,
            Kind::Reminder { first, .. } | Kind::FollowUp { first, .. } => Some(first),
            Kind::Refusal { first, .. } => first.as_ref(),
        }
    }
}
