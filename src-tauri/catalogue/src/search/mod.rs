//! Search as you type: names as people remember, type or misspell them, in Chinese, pinyin, initials, Latin, or as a pasted
//! address.
//!
//! The index is generic: anything with an id and some texts can be searched (services, a person's own accounts, actions).
//! It is built once and only read afterwards. What a newcomer gets wrong: results are ranked, not filtered; take the
//! first few and show [`MatchReason`], because a hit on a misprint or a mistyped name needs an explanation.

mod fold;
mod found;
mod index;
mod indexed;
mod near;
mod query;
mod services;
mod spelling;

pub use fold::fold;
pub(crate) use fold::fold_char;
pub(crate) use fold::half_width;
pub use index::SearchIndex;
pub use services::texts_of;

use serde::{Deserialize, Serialize};

/// One thing a searchable entry is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchText {
    /// The text as written.
    pub text: String,
    /// What it is.
    pub field: Field,
}

impl SearchText {
    /// A text with what it is.
    pub fn new(text: impl Into<String>, field: Field) -> Self {
        Self { text: text.into(), field }
    }
}

/// What a text is to its entry, most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The Chinese name.
    Name,
    /// The English name.
    English,
    /// Another name.
    Alias,
    /// A name that was printed wrongly.
    Misprint,
    /// A domain.
    Domain,
    /// A package name, bundle id, SMS signature or sender.
    Mark,
    /// The company behind it.
    Operator,
    /// Anything else: a label, a note, a keyword.
    Other,
}

/// How the query fits the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// It is the text.
    Exact,
    /// An address or domain that belongs to it.
    Address,
    /// The text begins with it.
    Prefix,
    /// It stands somewhere in the text.
    Contains,
    /// It spells the text in pinyin.
    Pinyin,
    /// It gives the first letters of the pinyin.
    Initials,
    /// It sounds the same: another character with the same pinyin.
    SoundsAlike,
    /// Nearly the text: a letter or a character differs.
    Near,
}

/// Why an entry was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MatchReason {
    /// How the query fits.
    pub how: How,
    /// What it fits.
    pub field: Field,
    /// The text it fits, as written.
    pub text: String,
}

/// One result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Hit<Id> {
    /// What was found.
    pub id: Id,
    /// From 0 to 1; only good for comparing results of one query.
    pub score: f32,
    /// Why.
    pub why: MatchReason,
}
