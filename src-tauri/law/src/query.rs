//! State services that find or unbind accounts by phone number: `assets/law/queries.toml`.

use serde::{Deserialize, Serialize};

use crate::channel::Reach;
use crate::pack::Item;
use crate::{Term, Text, tables};

/// One service of the state or the carriers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "StateQuery"))]
#[serde(deny_unknown_fields)]
pub struct Query {
    /// Stable id, such as `accounts_by_number`.
    pub id: String,
    /// Its name.
    pub names: Text,
    /// What it does.
    pub does: Text,
    /// What it is good for.
    pub gives: QueryGives,
    /// How to reach it.
    pub reach: Vec<Reach>,
    /// What it asks for. Typed there, never here.
    pub needs: Vec<Item>,
    /// How the answer comes.
    pub answer: Text,
    /// How long that takes.
    #[serde(default)]
    pub within: Option<Term>,
    /// Hours, where the answer comes within less than a day or is told in hours.
    #[serde(default)]
    pub within_hours: Option<u32>,
    /// What it can't do.
    pub limits: Vec<Item>,
    /// Catalogue ids of the services it covers, as far as known.
    #[serde(default)]
    pub covers: Vec<String>,
    /// Noted from memory.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

/// What such a service gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "StateQueryGives"))]
#[serde(rename_all = "snake_case")]
pub enum QueryGives {
    /// How many phone cards are in one's name.
    CardCount,
    /// How many accounts hang on one's number.
    AccountCount,
    /// Which accounts hang on one's number since one has it.
    AccountList,
    /// Unbinding of accounts of the number's previous holder.
    UnbindPrevious,
}

/// All of them.
pub fn queries() -> &'static [Query] {
    &tables::tables().queries.queries
}

/// The one with this id.
pub fn query(id: &str) -> Option<&'static Query> {
    queries().iter().find(|one| one.id == id)
}

/// What happens to a phone number that is given up, in order.
pub fn number_life() -> &'static [NumberStage] {
    &tables::tables().queries.number_life
}

/// One stage in the life of a phone number nobody pays for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NumberStage {
    /// Stable id: `suspended`, `terminated`, `frozen`.
    pub id: String,
    /// How long it lasts at least.
    pub term: Term,
    /// What it means.
    pub text: Text,
    /// Noted from memory, or read only second-hand.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}
