//! What a letter asks for, and for whom.

use chrono::NaiveDate;
use quittance_law::{Right, Text};
use serde::{Deserialize, Serialize};

use crate::Private;

/// One thing that is asked for, with what it takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterAsk"))]
#[serde(tag = "right", rename_all = "snake_case")]
pub enum Ask {
    /// Close the account.
    CloseAccount,
    /// Erase data.
    Delete {
        /// Why it has to go.
        grounds: Vec<Ground>,
        /// Which kinds; empty: all of it.
        #[serde(default)]
        data: Vec<Text>,
    },
    /// Withdraw consent.
    Withdraw {
        /// Which.
        consents: Vec<Text>,
    },
    /// See what is held.
    Access {
        /// Which kinds; empty: all.
        #[serde(default)]
        data: Vec<Text>,
        /// From which day to which.
        #[serde(default)]
        period: Option<(NaiveDate, NaiveDate)>,
    },
    /// Get a copy.
    Copy {
        /// Which kinds; empty: all.
        #[serde(default)]
        data: Vec<Text>,
    },
    /// Correct or complete.
    Correct {
        /// What is wrong.
        corrections: Vec<Correction>,
    },
    /// Move to another service.
    Port {
        /// Which kinds; empty: all that was given.
        #[serde(default)]
        data: Vec<Text>,
        /// To whom; none: to the sender, as a file.
        #[serde(default)]
        to: Option<Text>,
    },
    /// Limit processing.
    Restrict {
        /// Which processing.
        processing: Vec<Text>,
    },
    /// Refuse processing.
    Object {
        /// Which processing: marketing, profiles, sale.
        processing: Vec<Text>,
    },
    /// Explain the rules or a decision.
    Explain {
        /// The questions.
        questions: Vec<Text>,
    },
    /// Undo a login through another service.
    Unlink {
        /// The service at the other end.
        provider: Text,
        /// What was shared through it.
        #[serde(default)]
        shared: Vec<Text>,
    },
    /// End a renewal.
    CancelRenewal {
        /// What renews.
        subscription: Text,
        /// Number of the order or mandate.
        #[serde(default)]
        number: Option<Private>,
        /// When it would be charged next.
        #[serde(default)]
        next_charge: Option<NaiveDate>,
        /// A charge without notice that is claimed back, as 「2026年10月3日 25元」.
        #[serde(default)]
        refund: Option<Text>,
    },
    /// Take away somebody else's account that hangs on my number.
    RecycledNumber {
        /// Since when the number is mine.
        since: Option<NaiveDate>,
        /// The words shown at sign-up or login.
        #[serde(default)]
        shown: Option<Text>,
    },
    /// Take away an account somebody opened in my name.
    OpenedInMyName {
        /// How I learned of it.
        learned: Text,
    },
}

impl Ask {
    /// The right it exercises.
    pub fn right(&self) -> Right {
        match self {
            Self::CloseAccount => Right::CloseAccount,
            Self::Delete { .. } => Right::Delete,
            Self::Withdraw { .. } => Right::Withdraw,
            Self::Access { .. } => Right::Access,
            Self::Copy { .. } => Right::Copy,
            Self::Correct { .. } => Right::Correct,
            Self::Port { .. } => Right::Port,
            Self::Restrict { .. } => Right::Restrict,
            Self::Object { .. } => Right::Object,
            Self::Explain { .. } => Right::Explain,
            Self::Unlink { .. } => Right::Unlink,
            Self::CancelRenewal { .. } => Right::CancelRenewal,
            Self::RecycledNumber { .. } => Right::RecycledNumber,
            Self::OpenedInMyName { .. } => Right::OpenedInMyName,
        }
    }
}

/// Why data has to be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DeleteGround"))]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The purpose is achieved, can't be achieved, or no longer needs it.
    Purpose,
    /// The service stopped, or the retention period is over.
    Ended,
    /// Consent was withdrawn.
    Consent,
    /// The processing breaks the law or the agreement.
    Unlawful,
}

impl Ground {
    /// All of them, in the order of the law.
    pub const ALL: [Self; 4] = [Self::Purpose, Self::Ended, Self::Consent, Self::Unlawful];
}

/// One thing to put right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Correction {
    /// Which kind of data.
    pub what: Text,
    /// What stands there now; empty where something is missing.
    #[serde(default)]
    pub wrong: Private,
    /// What should stand there.
    pub right: Private,
    /// What proves it.
    #[serde(default)]
    pub proof: Option<Text>,
}

/// In which capacity the sender writes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterCapacity"))]
#[serde(tag = "capacity", rename_all = "snake_case")]
pub enum Capacity {
    /// For themselves.
    #[default]
    Own,
    /// As parent or guardian of a minor.
    Guardian {
        /// The minor's name, or what the account calls them.
        minor: Private,
        /// How the sender is related.
        relation: Text,
        /// Whether the minor is under fourteen: all their data is sensitive then.
        under_14: bool,
    },
    /// As near relative of somebody who died.
    NearRelative {
        /// The name of the deceased.
        deceased: Private,
        /// How the sender is related.
        relation: Text,
        /// The sender's own lawful and proper interest.
        interest: Text,
        /// Whether the sender knows of no other arrangement by the deceased. The letter says so, so it must be true.
        no_other_arrangement: bool,
    },
}

impl Capacity {
    /// The right that gives this capacity.
    pub fn right(&self) -> Option<Right> {
        match self {
            Self::Own => None,
            Self::Guardian { .. } => Some(Right::Guardian),
            Self::NearRelative { .. } => Some(Right::NearRelative),
        }
    }
}
