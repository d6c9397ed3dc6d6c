//! What is wrong with something a person gave, and what to do about it, in both languages.

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::validate::{Code, Violation};

/// One sentence about what is wrong, and one about what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fault {
    /// What is wrong, and where.
    pub message: Text,
    /// What to do.
    pub remedy: Text,
    /// Which rule of a file is broken and where, for readers that lead there. Boxed: a fault is the small side of a result.
    #[serde(default)]
    pub at: Option<Box<FaultAt>>,
}

/// Where in a file a rule is broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FaultAt {
    /// The rule.
    pub code: Code,
    /// The line of the text, counted from 1, where it could be found.
    pub line: Option<usize>,
    /// The field, such as `ways[0].steps[1].title.zh`. Empty: the file as a whole.
    pub field: String,
}

impl Fault {
    /// A fault in both languages.
    pub fn new(message: Text, remedy: Text) -> Self {
        Self { message, remedy, at: None }
    }

    /// The same fault, found at a place.
    #[must_use]
    pub fn at(self, violation: &Violation) -> Self {
        let Violation { code, line, field, .. } = violation;
        let at = FaultAt { code: *code, line: *line, field: field.clone() };
        Self { at: Some(Box::new(at)), ..self }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.message.en, self.remedy.en)
    }
}

impl std::error::Error for Fault {}
