//! Reasons an operator may give for keeping data, to be checked before a complaint: `assets/law/keep.toml`.

use serde::{Deserialize, Serialize};

use crate::instrument::Article;
use crate::{Scope, Term, Text, tables};

/// One ground.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KeepGround {
    /// Stable id, such as `transactions`.
    pub id: String,
    /// Short name.
    pub names: Text,
    /// Which data, and counted from what.
    pub covers: Text,
    /// At least how long it has to be kept; none: as long as the reason lasts.
    #[serde(default)]
    pub term: Option<Term>,
    /// Whom it concerns.
    #[serde(default)]
    pub scope: Scope,
    /// The rule, where there is one.
    #[serde(default)]
    pub article: Option<Article>,
    /// What to check before accepting it.
    pub check: Text,
    /// Content or period was noted from memory.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

/// All grounds, those with a read source first.
pub fn keep_grounds() -> &'static [KeepGround] {
    &tables::tables().keep.grounds
}

/// The ground with this id.
pub fn keep_ground(id: &str) -> Option<&'static KeepGround> {
    keep_grounds().iter().find(|ground| ground.id == id)
}

/// What may be done with kept data meanwhile: store it and secure it, nothing else.
pub fn kept_data_rules() -> &'static [Article] {
    &tables::tables().keep.effect
}
