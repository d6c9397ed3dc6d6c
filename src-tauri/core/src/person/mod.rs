//! Family members.

use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

mod edit;
pub use edit::PersonDraft;

/// A family member: somebody who has accounts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// The name the family uses.
    pub name: String,
    /// Relation to the keeper of the vault.
    pub relation: Relation,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// Relation to the keeper of the vault. A child's data is all sensitive (PIPL Art 28), which is why it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// The keeper.
    Me,
    /// Husband, wife, partner.
    Partner,
    /// Mother, father.
    Parent,
    /// Grandmother, grandfather.
    Grandparent,
    /// A child under 14.
    ChildUnder14,
    /// A child of 14 or more.
    Child,
    /// Anybody else.
    Other,
}
