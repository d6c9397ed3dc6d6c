//! Words about a person. They reach the paper and nothing else.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A personal value: a name, a number, what somebody wrote about themselves. `Debug` shows only how long it is.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "String"))]
#[serde(transparent)]
pub struct Private(String);

impl Private {
    /// Wraps a value.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value, without surrounding space.
    pub fn reveal(&self) -> &str {
        self.0.trim()
    }
}

impl From<&str> for Private {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl From<String> for Private {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Private({} characters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_value_does_not_show_in_logs() {
        let shown = format!("{:?}", Private::from("王小明"));
        assert!(!shown.contains('王'), "{shown}");
    }
}
