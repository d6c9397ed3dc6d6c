//! Kinds of services: `assets/catalogue/categories.toml`.

use serde::{Deserialize, Serialize};

use crate::Text;

/// One kind of service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Key used by entries.
    pub key: String,
    /// Names shown to people.
    pub names: Text,
}

/// All kinds of services, in the order lists show them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    categories: Vec<Category>,
}

impl Categories {
    /// The kind with this key.
    pub fn get(&self, key: &str) -> Option<&Category> {
        self.categories.iter().find(|c| c.key == key)
    }

    /// All kinds, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Category> {
        self.categories.iter()
    }
}
