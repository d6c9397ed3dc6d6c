//! What the core has to say, before anybody says it in a language.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quittance_catalogue::Text;
use serde::{Deserialize, Serialize};

/// Something to be said: a message with arguments, or a text the catalogue already has in both languages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Phrase {
    /// A message of `assets/messages`.
    Message {
        /// Its key.
        key: String,
        /// Its arguments.
        #[serde(default)]
        args: BTreeMap<String, Arg>,
    },
    /// Words of the catalogue, or of the person (then the same in both languages).
    Text {
        /// 简体中文.
        zh: String,
        /// English.
        en: String,
    },
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Arg {
    /// A number; decides plural forms.
    Number(i64),
    /// A date, shown the way the language shows dates.
    Date {
        /// The day.
        date: NaiveDate,
    },
    /// Words in both languages.
    Text(Text),
    /// Words that are the same in every language.
    Plain(String),
}

impl Phrase {
    /// A message without arguments.
    pub fn key(key: impl Into<String>) -> Self {
        Self::Message { key: key.into(), args: BTreeMap::new() }
    }

    /// The same message with one argument more.
    #[must_use]
    pub fn with(self, name: &str, arg: impl Into<Arg>) -> Self {
        match self {
            Self::Message { key, mut args } => {
                args.insert(name.to_owned(), arg.into());
                Self::Message { key, args }
            }
            text @ Self::Text { .. } => text,
        }
    }

    /// Words that are the same in every language, such as a person's own note.
    pub fn plain(words: impl Into<String>) -> Self {
        let words = words.into();
        Self::Text { zh: words.clone(), en: words }
    }
}

impl From<Text> for Phrase {
    fn from(text: Text) -> Self {
        Self::Text { zh: text.zh, en: text.en }
    }
}
impl From<&Text> for Phrase {
    fn from(text: &Text) -> Self {
        text.clone().into()
    }
}
impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date { date }
    }
}
impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}
impl From<&Text> for Arg {
    fn from(text: &Text) -> Self {
        Self::Text(text.clone())
    }
}
impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}
macro_rules! number_args { ($($t:ty),+) => {$(
    impl From<$t> for Arg { fn from(n: $t) -> Self { Self::Number(i64::try_from(n).unwrap_or(i64::MAX)) } }
)+}; }
number_args!(i32, i64, u32, u64, usize);
