//! What a letter can lack, named so that it can be asked for in either language.

use std::fmt;

use chrono::NaiveDate;
use quittance_law::{Law, Right, Text};
use serde::{Deserialize, Serialize};

use crate::{IdentifierKind, words};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)+) => {
        /// One thing to fill in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterField"))]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$doc])* $name,)+
        }

        impl Field {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The id, as in data files, JSON and message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}

fields! {
    /// What is asked for.
    Asks = "asks",
    /// The product's name.
    Service = "service",
    /// The operator's full name.
    Recipient = "recipient",
    /// The operator's mail address.
    RecipientMail = "recipient_mail",
    /// The sender's own mail address.
    SenderMail = "sender_mail",
    /// An identifier the operator needs.
    Identifier = "identifier",
    /// Anything that tells which account is meant.
    Account = "account",
    /// Where the answer should go.
    Reply = "reply",
    /// Why data has to be erased.
    Grounds = "grounds",
    /// Which data.
    Data = "data",
    /// Which consents.
    Consents = "consents",
    /// What is wrong and what is right.
    Corrections = "corrections",
    /// Which processing.
    Processing = "processing",
    /// The questions.
    Questions = "questions",
    /// Which service should receive the data.
    PortTo = "port_to",
    /// The service at the other end of a linked login.
    Provider = "provider",
    /// What renews.
    Subscription = "subscription",
    /// Since when the number is one's own.
    NumberSince = "number_since",
    /// How one learned of an account in one's name.
    Learned = "learned",
    /// The minor.
    Minor = "minor",
    /// How sender and minor, or sender and deceased, are related.
    Relation = "relation",
    /// The deceased.
    Deceased = "deceased",
    /// The near relative's own interest.
    Interest = "interest",
    /// That no other arrangement of the deceased is known.
    NoOtherArrangement = "no_other_arrangement",
    /// When the earlier request was sent.
    FirstSent = "first_sent",
    /// How it was sent.
    FirstWay = "first_way",
    /// When its answer was due.
    FirstDue = "first_due",
    /// What it asked for.
    FirstRights = "first_rights",
    /// What was demanded.
    Hurdles = "hurdles",
    /// Which data was kept.
    Kept = "kept",
    /// Until when it was kept.
    KeptUntil = "kept_until",
    /// What was tried.
    Attempts = "attempts",
    /// What is sent along.
    Attached = "attached",
    /// What hangs on the account.
    HangsOn = "hangs_on",
    /// What happened, in a complaint.
    Events = "events",
    /// What a complaint asks for.
    Wanted = "wanted",
    /// Which channel a complaint goes to.
    Channel = "channel",
    /// The link to the app in its store.
    StoreLink = "store_link",
    /// What an annex shows.
    Annexes = "annexes",
    /// The sum in dispute.
    Amount = "amount",
    /// How the complainant can be reached.
    Contact = "contact",
    /// Where the complainant lives.
    Address = "address",
    /// That the same dispute is before no other body.
    NowhereElse = "nowhere_else",
}

impl Field {
    /// What it is called.
    pub fn names(self) -> &'static Text {
        words::words().field(self)
    }
}

/// Why a field does not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterWhy"))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nothing is there.
    Empty,
    /// What is there is a blank to be filled in: XXXX, ____, 某某, braces.
    Placeholder,
    /// Nobody reads mail at that address.
    Unreachable,
    /// The letter says that this day has passed, and it has not.
    NotYet,
}

/// A field that does not do, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MissingField {
    /// Which.
    pub field: Field,
    /// For [`Field::Identifier`]: which identifier.
    #[serde(default)]
    pub identifier: Option<IdentifierKind>,
    /// Why.
    pub why: Why,
}

impl MissingField {
    /// What it is called.
    pub fn names(&self) -> &'static Text {
        self.identifier.map_or_else(|| self.field.names(), |kind| words::words().identifier(kind))
    }
}

/// Fields that don't do. Copying, printing and saving wait for them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterMissing"))]
pub struct Missing {
    /// Each once, in the order of [`Field`].
    pub fields: Vec<MissingField>,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said: Vec<String> = self
            .fields
            .iter()
            .map(|one| match one.why {
                Why::Empty => one.names().en.clone(),
                Why::Placeholder => format!("{} (still a blank)", one.names().en),
                Why::NotYet => format!("{} (that day has not passed yet)", one.names().en),
                Why::Unreachable => format!("{} (nobody reads mail there)", one.names().en),
            })
            .collect();
        write!(f, "not filled in: {}", said.join("; "))
    }
}

/// Why a letter can't be written yet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReady {
    /// Something is not filled in.
    #[error("{0}; fill it in, then copy, print or save")]
    Missing(Missing),
    /// The law grants no such right, or nobody read about it.
    #[error("{law} has no {right}; choose another law or leave that request out")]
    NoSuchRight {
        /// The law.
        law: Law,
        /// The right.
        right: Right,
    },
    /// The law can't be relied on yet.
    #[error("rights under {law} can be claimed from {from} on; choose another law until then")]
    NotInForce {
        /// The law.
        law: Law,
        /// The first day.
        from: NaiveDate,
    },
}

impl NotReady {
    /// The fields to fill in; none for other reasons.
    pub fn missing(&self) -> &[MissingField] {
        match self {
            Self::Missing(missing) => &missing.fields,
            Self::NoSuchRight { .. } | Self::NotInForce { .. } => &[],
        }
    }

    /// The message to look up.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing(_) => "letter-missing",
            Self::NoSuchRight { .. } => "letter-no-such-right",
            Self::NotInForce { .. } => "letter-not-in-force",
        }
    }
}
