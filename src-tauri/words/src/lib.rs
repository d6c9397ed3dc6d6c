//! The words of Quittance in both languages, for every reader that is not the window.
//!
//! The messages are the same files the window reads (`assets/messages`), and dates, numbers and lists take the same
//! forms, so that both readers say the same. The core names what happened ([`Phrase`]); [`Words`] says it. What a
//! newcomer gets wrong: dates reach the messages as finished text, never as a `DATETIME()` of Fluent.

mod amounts;
mod dates;
mod files;
mod language;
mod papers;
mod spacing;
mod veil;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use quittance_core::catalogue::Text;
use quittance_core::catalogue::entry::MenuPath;
use quittance_core::{Arg, Phrase, Problem};

pub use language::Language;

/// Everything that can be said in one language, on one day.
pub struct Words {
    language: Language,
    today: NaiveDate,
    bundle: FluentBundle<FluentResource>,
}

/// A problem, said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What happened.
    pub sentence: String,
    /// What to do; may be empty.
    pub advice: String,
}

impl Words {
    /// The words of a language. `today` decides whether dates need their year.
    pub fn new(language: Language, today: NaiveDate) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
        // No isolation marks: nothing here is written right to left, and they would end up in what people copy.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) if number.value.fract() == 0.0 && number.value.abs() < 1e15 => {
                #[expect(clippy::cast_possible_truncation, reason = "whole and below 10^15, as just checked")]
                let whole = number.value as i64;
                Some(amounts::grouped(whole))
            }
            _ => None,
        }));
        for (_, source) in files::of(language) {
            // A test reads them all and finds what can't be read; the rest of such a file is still worth having.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        Self { language, today, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The day it is said on.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Says what the core wants said.
    pub fn say(&self, phrase: &Phrase) -> String {
        match phrase {
            Phrase::Message { key, args } => self.look(key, None, args),
            Phrase::Text { zh, en } => match self.language {
                Language::Chinese => zh.clone(),
                Language::English => en.clone(),
            },
        }
    }

    /// A text of the catalogue.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        match self.language {
            Language::Chinese => &text.zh,
            Language::English => &text.en,
        }
    }

    /// A menu path. The labels are those on the screen, which is Chinese; English readers get what they mean as well.
    pub fn path(&self, path: &MenuPath) -> String {
        let labels = path.zh.join(" › ");
        match self.language {
            Language::English if path.en != path.zh => format!("{labels} ({})", path.en.join(" › ")),
            _ => labels,
        }
    }

    /// A message without arguments.
    pub fn get(&self, key: &str) -> String {
        self.look(key, None, &BTreeMap::new())
    }

    /// A message with arguments.
    pub fn message(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.look(key, None, &owned(args))
    }

    /// An attribute of a message; empty where it has none.
    pub fn attribute(&self, key: &str, attribute: &str, args: &[(&str, Arg)]) -> String {
        let there = self.bundle.get_message(key).is_some_and(|message| message.get_attribute(attribute).is_some());
        if there { self.look(key, Some(attribute), &owned(args)) } else { String::new() }
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A fixed word: `term("role", "identity_check")` is the message `term-role-identity-check`.
    pub fn term(&self, set: &str, word: &str) -> String {
        self.get(&format!("term-{set}-{}", word.replace('_', "-")))
    }

    /// The name of an account's stage.
    pub fn stage(&self, stage: &str) -> String {
        self.get(&format!("ui-state-{}", stage.replace('_', "-")))
    }

    /// The name of a change: `add_account` about 微信 is “添加 微信 账号”.
    pub fn change(&self, op: &str, subject: Option<&Text>) -> String {
        let subject = subject.map_or_else(|| Arg::from(""), Arg::from);
        let said = self.message(&format!("op-{}", op.replace('_', "-")), &[("subject", subject)]);
        // Without a subject its place is empty; the spaces around it would show.
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Says what went wrong and what to do. A reason that the problem carries takes the place of the general advice.
    pub fn problem(&self, problem: &Problem) -> Said {
        let key = problem.key();
        let mut args = problem.args();
        for name in ["asked", "value"] {
            if let Some(Arg::Plain(typed)) = args.get_mut(name) {
                *typed = veil::veiled(typed);
            }
        }
        let sentence = self.look(&key, None, &args);
        let there = self.bundle.get_message(&key).is_some_and(|message| message.get_attribute("advice").is_some());
        let advice = match problem.reason() {
            Some(reason) => self.say(reason),
            None if there => self.look(&key, Some("advice"), &args),
            None => String::new(),
        };
        Said { sentence, advice }
    }

    /// Covers phone numbers, card numbers and mail addresses in what a person typed.
    pub fn veiled(&self, typed: &str) -> String {
        veil::veiled(typed)
    }

    fn look(&self, key: &str, attribute: Option<&str>, args: &BTreeMap<String, Arg>) -> String {
        let message = self.bundle.get_message(key);
        let pattern = match (&message, attribute) {
            (None, _) => None,
            (Some(message), None) => message.value(),
            (Some(message), Some(name)) => message.get_attribute(name).map(|attribute| attribute.value()),
        };
        let Some(pattern) = pattern else {
            // A missing word must not pass unseen, nor stop the work.
            return attribute.map_or_else(|| format!("⟦{key}⟧"), |name| format!("⟦{key}.{name}⟧"));
        };
        let given = !args.is_empty();
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (name.as_str(), self.value(arg))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if given && self.language == Language::Chinese { spacing::closed(&text) } else { text }
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date { date } => FluentValue::from(self.date(*date)),
            Arg::Text(text) => FluentValue::from(self.text(text)),
            Arg::Plain(text) => FluentValue::from(text.as_str()),
        }
    }
}

fn owned(args: &[(&str, Arg)]) -> BTreeMap<String, Arg> {
    args.iter().map(|(name, arg)| ((*name).to_owned(), arg.clone())).collect()
}

#[cfg(test)]
mod tests;
