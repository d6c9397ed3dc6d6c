//! What another catalogue changes, for showing it before it is used.

use serde::{Deserialize, Serialize};

use crate::Catalogue;

/// Ids of services, each list in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Difference {
    /// Only in the new one.
    pub added: Vec<String>,
    /// In both, and not the same.
    pub changed: Vec<String>,
    /// Only in the old one.
    pub gone: Vec<String>,
}

/// Compares two catalogues entry by entry.
pub fn difference(old: &Catalogue, new: &Catalogue) -> Difference {
    let mut found = Difference::default();
    for service in new {
        match old.get(&service.id) {
            None => found.added.push(service.id.clone()),
            Some(before) if before != service => found.changed.push(service.id.clone()),
            Some(_) => {}
        }
    }
    found.gone = old.iter().filter(|s| new.get(&s.id).is_none()).map(|s| s.id.clone()).collect();
    found
}
