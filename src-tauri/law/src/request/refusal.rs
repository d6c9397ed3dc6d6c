//! Reasons a request is refused with, and what to make of each: `assets/law/refusals.toml`.

use serde::{Deserialize, Serialize};

use crate::instrument::Article;
use crate::{Text, tables};

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)+) => {
        /// Codes of reasons.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum RefusalReason {
            $($(#[$doc])* $name,)+
        }

        impl RefusalReason {
            /// All of them, in the order readers list them.
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

reasons! {
    /// None was given.
    NoneGiven = "none_given",
    /// It doubts who is asking.
    IdentityDoubt = "identity_doubt",
    /// It wants more data than at sign-up.
    WantsMoreData = "wants_more_data",
    /// It has to keep the data by law.
    KeptByLaw = "kept_by_law",
    /// Something is pending: order, dispute, debt, balance.
    Pending = "pending",
    /// A waiting time is not over: since sign-up, or since the last deal.
    TooSoon = "too_soon",
    /// A condition has to be met first: a contract, an updated profile, other accounts.
    Condition = "condition",
    /// It says another company is in charge.
    WrongAddressee = "wrong_addressee",
    /// It takes such requests only by another channel.
    OtherChannel = "other_channel",
    /// It only offers to switch the account off.
    OnlyDeactivates = "only_deactivates",
    /// Technically hard.
    TechnicallyHard = "technically_hard",
    /// Others’ rights, or trade secrets.
    OthersRights = "others_rights",
    /// Security, an investigation, a crime.
    Security = "security",
    /// Too many or unfounded requests, or a fee.
    Excessive = "excessive",
    /// Something else.
    Other = "other",
}

/// What to make of a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// The code.
    pub reason: RefusalReason,
    /// Short name.
    pub names: Text,
    /// What to check before objecting.
    pub check: Text,
    /// The law knows such a reason; whether it holds here is another matter.
    pub may_stand: bool,
    /// Hurdles it amounts to: codes B01–B17.
    #[serde(default)]
    pub barriers: Vec<String>,
    /// Grounds for keeping data to compare with: ids of `keep.toml`.
    #[serde(default)]
    pub grounds: Vec<String>,
    /// Articles to answer with, in China.
    #[serde(default)]
    pub articles: Vec<Article>,
}

/// What to make of this reason.
pub fn refusal(reason: RefusalReason) -> &'static Refusal {
    refusals().iter().find(|one| one.reason == reason).expect("a test looks up every reason")
}

/// All reasons.
pub fn refusals() -> &'static [Refusal] {
    &tables::tables().refusals
}
