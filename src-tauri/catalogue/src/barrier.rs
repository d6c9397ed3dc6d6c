//! Hurdles on the way out, B01–B17, and the rules that speak about them: `assets/law/barriers.toml`.
//!
//! A rule is cited only to an operator its [`Scope`] fits, a draft never as law, and a disputed practice is never called
//! illegal: that is what [`Strength`] and [`RuleStatus`] are for.

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::entry::{From, Source};

/// One kind of hurdle with its rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BarrierRule {
    /// B01–B17.
    pub code: String,
    /// Short plain words.
    pub names: Text,
    /// How a person would say what happened.
    pub question: Text,
    /// How well a complaint stands.
    pub strength: Strength,
    /// What to know before relying on it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Rules that speak about it, strongest first. May be empty.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// Sources of the strength and the note: ids of [`Barriers::source`].
    pub sources: From,
}

/// One rule that can be cited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The instrument, the article and what it says, in one sentence.
    pub text: Text,
    /// What kind of rule it is.
    pub status: RuleStatus,
    /// Whom it binds.
    #[serde(default)]
    pub scope: Scope,
    /// Content or number was noted from memory and not read in the original.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Ids of [`Barriers::source`].
    pub from: From,
}

impl Rule {
    /// Whether it may be cited as a rule in force in a letter or complaint.
    pub fn citable(&self) -> bool {
        self.status != RuleStatus::Draft
    }
}

/// How well a complaint about a hurdle stands on the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// A rule names it.
    Strong,
    /// A rule can be read that way, or an authority criticised it.
    Medium,
    /// Criticised, but no text found forbids it.
    Disputed,
    /// Nobody to hold to the rules.
    None,
}

/// Kinds of rules, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RuleStatus {
    /// Law or regulation in force.
    Statute,
    /// Normative document of the authorities.
    Normative,
    /// Recommended national standard.
    Standard,
    /// Not in force; never cited as law.
    Draft,
    /// Rule of an app store.
    Store,
}

/// Whom a rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everybody who handles personal data.
    #[default]
    Any,
    /// Those who sell goods or services over the net.
    Ecommerce,
    /// Telecom operators and internet information services.
    OnlineService,
    /// Apps in Apple's store.
    AppleStore,
    /// Apps in Google's store.
    GoogleStore,
}

/// All hurdles with the sources of their rules.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Barriers {
    sources: Vec<Source>,
    barriers: Vec<BarrierRule>,
}

impl Barriers {
    /// The hurdle with this code, such as `B03`.
    pub fn get(&self, code: &str) -> Option<&BarrierRule> {
        self.barriers.iter().find(|b| b.code == code)
    }

    /// All hurdles, B01 first.
    pub fn iter(&self) -> impl Iterator<Item = &BarrierRule> {
        self.barriers.iter()
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == id)
    }

    /// All sources, for computing [`crate::trust`].
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}
