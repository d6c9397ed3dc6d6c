//! What is wrong with something a person gave, and what to do about it, in both languages.

use serde::{Deserialize, Serialize};

use crate::Text;

/// One sentence about what is wrong, and one about what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fault {
    /// What is wrong, and where.
    pub message: Text,
    /// What to do.
    pub remedy: Text,
}

impl Fault {
    /// A fault in both languages.
    pub fn new(message: Text, remedy: Text) -> Self {
        Self { message, remedy }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.message.en, self.remedy.en)
    }
}

impl std::error::Error for Fault {}
