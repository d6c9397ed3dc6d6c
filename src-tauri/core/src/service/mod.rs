//! Services: entries of the catalogue, and those a person wrote.

use quittance_catalogue::Text;
use serde::{Deserialize, Serialize};

use crate::ids::ServiceId;

mod edit;
pub use edit::ServiceDraft;

/// A service the catalogue does not have, as a person wrote it down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OwnService {
    /// Id; starts with `own-`, so that it never collides with the catalogue.
    pub id: ServiceId,
    /// Names. A person who gives one language gets it in both.
    pub names: Text,
    /// Category key of the catalogue, when chosen.
    #[serde(default)]
    pub category: Option<String>,
    /// Registrable domains.
    #[serde(default)]
    pub domains: Vec<String>,
    /// SMS signatures, without 【】.
    #[serde(default)]
    pub signatures: Vec<String>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}
