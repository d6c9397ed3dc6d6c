//! What an app of a common type may require for its basic functions: `assets/law/necessary.toml`.
//!
//! An app may not refuse its basic functions to somebody who withholds anything else. Only the consumer's side counts.

use serde::{Deserialize, Serialize};

use crate::instrument::Article;
use crate::{Text, tables};

/// One type of app with its necessary personal information.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AppType {
    /// Its number in the rules, 1 to 39.
    pub number: u8,
    /// Stable id.
    pub id: String,
    /// Name in the rules.
    pub names: Text,
    /// Categories of the catalogue that are of this type; a hint, to be confirmed by a person.
    #[serde(default)]
    pub categories: Vec<String>,
    /// What is necessary; empty means *nothing*, which is what the rules say for thirteen types.
    pub necessary: Vec<Necessary>,
    /// Sources.
    pub from: crate::From,
}

/// One kind of necessary information.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Necessary {
    /// In words.
    pub text: Text,
    /// Items of the data taxonomy that are covered; more than these is more than necessary.
    #[serde(default)]
    pub items: Vec<String>,
    /// Noted from memory; the type itself is in the rules.
    #[serde(default)]
    pub unconfirmed: bool,
}

/// All 39 types.
pub fn app_types() -> &'static [AppType] {
    &tables::tables().necessary.types
}

/// The type with this id.
pub fn app_type(id: &str) -> Option<&'static AppType> {
    app_types().iter().find(|one| one.id == id)
}

/// Types that may fit a category of the catalogue.
pub fn types_for(category: &str) -> impl Iterator<Item = &'static AppType> {
    app_types().iter().filter(move |one| one.categories.iter().any(|key| key == category))
}

/// The rule to cite.
pub fn necessary_rule() -> &'static Article {
    &tables::tables().necessary.rule
}

impl AppType {
    /// Which of these items of the data taxonomy are beyond what is necessary. Where a part was noted from memory, the
    /// answer is too: see [`Necessary::unconfirmed`].
    pub fn beyond<'a>(&self, items: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        items.into_iter().filter(|item| !self.covers(item)).collect()
    }

    /// Whether anything about this type was noted from memory.
    pub fn is_unconfirmed(&self) -> bool {
        self.necessary.iter().any(|one| one.unconfirmed)
    }

    fn covers(&self, item: &str) -> bool {
        self.necessary.iter().any(|one| one.items.iter().any(|key| key == item))
    }
}
