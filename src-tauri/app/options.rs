//! What the program was asked for on its command line.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use lexopt::prelude::{Long, Short};

use crate::say::words;

/// The option with which the program starts when the person logs in.
pub const BACKGROUND: &str = "--background";

/// How to open the window.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The folder of the vault, where it is not the usual one.
    pub vault: Option<PathBuf>,
    /// Open on the example family instead of a vault of one's own.
    pub demo: bool,
    /// Save a picture of the window once it is usable, then end.
    pub check: Option<PathBuf>,
    /// Start without a window, as when the person logs in to the computer.
    pub background: bool,
    /// The date to take for today, so that a plan can be reproduced.
    pub today: Option<NaiveDate>,
}

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// Open the window.
    Window(Options),
    /// Say how the program is used.
    Help,
    /// Say which version this is.
    Version,
}

/// A command line that cannot be followed.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No such option, or a word where none belongs.
    Unknown(String),
    /// An option without its value.
    ValueMissing(String),
    /// `--today` with something else than a date.
    NotADate(String),
    /// `--demo` and `--vault` exclude each other.
    DemoAndVault,
}

impl Wrong {
    /// What is wrong and what to do, in the person's language.
    pub fn sentence(&self) -> String {
        match self {
            Self::Unknown(option) => words("app-option-unknown", &[("option", option)]),
            Self::ValueMissing(option) => words("app-option-value-missing", &[("option", option)]),
            Self::NotADate(value) => words("app-option-not-a-date", &[("value", value)]),
            Self::DemoAndVault => words("app-option-demo-and-vault", &[]),
        }
    }
}

/// Reads the arguments, without the program's own name.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Asked, Wrong> {
    let mut words = lexopt::Parser::from_args(arguments);
    let mut options = Options::default();
    while let Some(word) = words.next().map_err(wrong)? {
        match word {
            Long("vault") => options.vault = Some(words.value().map_err(wrong)?.into()),
            Long("demo") => options.demo = true,
            Long("background") => options.background = true,
            Long("check") => options.check = Some(words.value().map_err(wrong)?.into()),
            Long("today") => {
                let value = words.value().map_err(wrong)?;
                options.today = Some(date(&value.to_string_lossy())?);
            }
            Long("help") | Short('h') => return Ok(Asked::Help),
            Long("version") | Short('V') => return Ok(Asked::Version),
            other => return Err(wrong(other.unexpected())),
        }
    }
    if options.demo && options.vault.is_some() {
        return Err(Wrong::DemoAndVault);
    }
    Ok(Asked::Window(options))
}

/// Only the form that nobody can misread.
fn date(value: &str) -> Result<NaiveDate, Wrong> {
    let right = value.len() == "2026-03-07".len();
    NaiveDate::parse_from_str(value, "%Y-%m-%d").ok().filter(|_| right).ok_or_else(|| Wrong::NotADate(value.to_owned()))
}

fn wrong(error: lexopt::Error) -> Wrong {
    match error {
        lexopt::Error::MissingValue { option } => Wrong::ValueMissing(option.unwrap_or_default()),
        lexopt::Error::UnexpectedOption(option) => Wrong::Unknown(option),
        lexopt::Error::UnexpectedValue { option, .. } => Wrong::Unknown(option),
        lexopt::Error::UnexpectedArgument(word) => Wrong::Unknown(word.to_string_lossy().into_owned()),
        other => Wrong::Unknown(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, Options, Wrong, read};

    fn asked(line: &str) -> Result<Asked, Wrong> {
        read(line.split_whitespace().map(Into::into))
    }

    #[test]
    fn without_options_the_usual_vault_opens() {
        assert_eq!(asked(""), Ok(Asked::Window(Options::default())));
    }

    #[test]
    fn every_option_is_taken() {
        let all = asked("--vault a/b --check c.png --today 2026-03-07 --background");
        assert_eq!(
            all,
            Ok(Asked::Window(Options {
                vault: Some("a/b".into()),
                demo: false,
                check: Some("c.png".into()),
                background: true,
                today: chrono::NaiveDate::from_ymd_opt(2026, 3, 7),
            }))
        );
    }

    #[test]
    fn help_wins_over_what_stands_before_it() {
        assert_eq!(asked("--demo --help"), Ok(Asked::Help));
        assert_eq!(asked("-h"), Ok(Asked::Help));
        assert_eq!(asked("--version"), Ok(Asked::Version));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(asked("--valt x"), Err(Wrong::Unknown("--valt".into())));
        assert_eq!(asked("x"), Err(Wrong::Unknown("x".into())));
        assert_eq!(asked("--demo=yes"), Err(Wrong::Unknown("--demo".into())));
        assert_eq!(asked("--vault"), Err(Wrong::ValueMissing("--vault".into())));
    }

    #[test]
    fn only_a_whole_and_real_date_is_a_date() {
        for not in ["2026-02-30", "2026-3-7", "7.3.2026", "tomorrow", "２０２６-03-07"] {
            assert_eq!(asked(&format!("--today {not}")), Err(Wrong::NotADate(not.into())));
        }
    }

    #[test]
    fn the_example_family_has_a_vault_of_its_own() {
        assert_eq!(asked("--demo --vault x"), Err(Wrong::DemoAndVault));
    }
}
