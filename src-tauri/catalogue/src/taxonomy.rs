//! Kinds of personal data: `assets/taxonomy/data.toml`, after the 13 headings of GB/T 35273-2020, Appendix A.
//!
//! Whether an item is sensitive follows PIPL Art. 28 and GB/T 45574-2025. What a newcomer gets wrong: an ID *number* is
//! not sensitive any more, an ID *photo* is; and all data of a child under 14 is, whatever the item.

use serde::{Deserialize, Serialize};

use crate::Text;

/// One heading of the taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DataCategory {
    /// Key used by items.
    pub key: String,
    /// Names shown to people.
    pub names: Text,
}

/// One kind of personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DataKind {
    /// Key used by entries and accounts.
    pub key: String,
    /// Key of the heading it belongs to.
    pub category: String,
    /// Names shown to people.
    pub names: Text,
    /// Whether the law calls it sensitive.
    #[serde(default)]
    pub sensitive: bool,
    /// Why it is, or why it is not although people would think so.
    #[serde(default)]
    pub basis: Option<Text>,
    /// The basis was noted from memory and not read in its original.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Whether handing it over tells the service something new. A password check does not.
    #[serde(default = "yes")]
    pub discloses: bool,
}

fn yes() -> bool {
    true
}

/// The whole taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taxonomy {
    standard: Text,
    categories: Vec<DataCategory>,
    items: Vec<DataKind>,
}

impl Taxonomy {
    /// The standard the headings come from.
    pub fn standard(&self) -> &Text {
        &self.standard
    }

    /// The headings, in the standard's order.
    pub fn categories(&self) -> impl Iterator<Item = &DataCategory> {
        self.categories.iter()
    }

    /// All items, grouped by heading.
    pub fn items(&self) -> impl Iterator<Item = &DataKind> {
        self.items.iter()
    }

    /// The heading with this key.
    pub fn category(&self, key: &str) -> Option<&DataCategory> {
        self.categories.iter().find(|c| c.key == key)
    }

    /// The item with this key.
    pub fn item(&self, key: &str) -> Option<&DataKind> {
        self.items.iter().find(|i| i.key == key)
    }

    /// The heading an item belongs to.
    pub fn category_of(&self, item: &str) -> Option<&DataCategory> {
        self.category(&self.item(item)?.category)
    }

    /// The items of one heading.
    pub fn items_of<'a>(&'a self, category: &'a str) -> impl Iterator<Item = &'a DataKind> {
        self.items.iter().filter(move |i| i.category == category)
    }

    /// Whether the law calls the item sensitive. Unknown items are not.
    pub fn is_sensitive(&self, item: &str) -> bool {
        self.item(item).is_some_and(|i| i.sensitive)
    }
}
