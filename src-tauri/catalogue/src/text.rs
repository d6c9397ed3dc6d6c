//! A text in both languages. Everything the catalogue says to a person is one of these.

use serde::{Deserialize, Serialize};

/// The same words in 简体中文 and English. Neither may be empty in a valid entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// 简体中文, the language a Chinese service is used in.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Both languages at once.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// Whether this says what `word` says. A person writes in one language, and both sides of their word are the same: then
    /// it is enough that either side here is theirs.
    pub fn says(&self, word: &Self) -> bool {
        self == word || (word.zh == word.en && (self.zh == word.zh || self.en == word.en))
    }
}

/// A name that is the same in both languages, such as a person's.
impl From<String> for Text {
    fn from(name: String) -> Self {
        Self { zh: name.clone(), en: name }
    }
}

impl From<&str> for Text {
    fn from(name: &str) -> Self {
        name.to_owned().into()
    }
}
