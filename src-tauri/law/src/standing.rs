//! How strong a rule is, and whom it binds. Readers always show it beside the rule.

use chrono::NaiveDate;
use quittance_catalogue::barrier::{RuleStatus, Scope as BarrierScope};
use serde::{Deserialize, Serialize};

/// What a rule or a term rests on, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Law or regulation.
    Statute,
    /// Normative document of the authorities: how they recognise a breach.
    Normative,
    /// Recommended national standard.
    Standard,
    /// Rule of an app store.
    Store,
    /// How a channel or an operator works, as it says itself.
    Practice,
    /// A choice of this program, such as the day to ask again. Never cited.
    Choice,
    /// Not in force. Never cited as law.
    Draft,
}

impl Standing {
    /// Whether a letter may cite it as a rule.
    pub fn citable(self) -> bool {
        !matches!(self, Self::Draft | Self::Choice | Self::Practice)
    }
}

impl From<RuleStatus> for Standing {
    fn from(status: RuleStatus) -> Self {
        match status {
            RuleStatus::Statute => Self::Statute,
            RuleStatus::Normative => Self::Normative,
            RuleStatus::Standard => Self::Standard,
            RuleStatus::Draft => Self::Draft,
            RuleStatus::Store => Self::Store,
        }
    }
}

/// Whom a rule binds or protects. A rule is cited only where its scope fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LawScope"))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everybody who handles personal data.
    #[default]
    Any,
    /// Those who sell goods or services over the net.
    Ecommerce,
    /// Telecom operators and internet information services.
    OnlineService,
    /// Sellers to consumers, and what a consumer bought from them.
    Consumer,
    /// Services used by minors.
    Minors,
    /// Large social networks.
    SocialMedia,
    /// Apps in Apple's store.
    AppleStore,
    /// Apps in Google's store.
    GoogleStore,
}

impl From<BarrierScope> for Scope {
    fn from(scope: BarrierScope) -> Self {
        match scope {
            BarrierScope::Any => Self::Any,
            BarrierScope::Ecommerce => Self::Ecommerce,
            BarrierScope::OnlineService => Self::OnlineService,
            BarrierScope::AppleStore => Self::AppleStore,
            BarrierScope::GoogleStore => Self::GoogleStore,
        }
    }
}

/// Whether a rule that holds from `from` to the day before `until` holds on `day`.
pub(crate) fn holds(from: Option<NaiveDate>, until: Option<NaiveDate>, day: NaiveDate) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day < until)
}
