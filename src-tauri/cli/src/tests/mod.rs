//! The command line, tried in process.

mod accounts;
mod discover;
mod evidence;
mod goals;
mod graph;
mod odd;
mod opening;
mod services;
mod time;
mod ways;
mod words;

use std::collections::HashMap;
use std::ffi::OsString;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use quittance_core::Clock;
use quittance_discovery::Stop;
use quittance_keys::testing::{FakeKeyring, quick_argon};
use serde_json::Value;
use tempfile::TempDir;
use zeroize::Zeroizing;

use clap::{CommandFactory, FromArgMatches};
use quittance_words::{Language, Words};

use crate::args::Line;
use crate::session::Session;
use crate::{Screen, World, run};

/// A terminal with a vault folder, an environment and a keyring of its own.
struct Terminal {
    dir: TempDir,
    env: HashMap<String, OsString>,
    keyring: FakeKeyring,
    language: &'static str,
    today: NaiveDate,
    /// What the person types when asked; `None`: nobody is there.
    typed: Option<Vec<&'static str>>,
    input: String,
    screen: Option<Screen>,
    stop: Stop,
}

/// What a command left behind.
#[derive(Debug)]
struct Outcome {
    code: u8,
    out: String,
    err: String,
}

impl Outcome {
    fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

const PASSPHRASE: &str = "correct horse battery staple";

impl Terminal {
    /// A terminal without a vault, with the passphrase in a file.
    fn fresh() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("passphrase");
        std::fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
        let env = HashMap::from([
            ("QUITTANCE_VAULT".to_owned(), dir.path().join("vault").into_os_string()),
            ("QUITTANCE_PASSPHRASE_FILE".to_owned(), file.into_os_string()),
        ]);
        Self {
            dir,
            env,
            keyring: FakeKeyring::new(),
            language: "zh-CN",
            today: "2026-03-07".parse().unwrap(),
            typed: None,
            input: String::new(),
            screen: None,
            stop: Stop::new(),
        }
    }

    /// A terminal with a vault and one person, 小王.
    fn with_vault() -> Self {
        let terminal = Self::fresh();
        terminal.ok("vault create");
        terminal.ok("person add 小王");
        terminal
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn run_args(&self, args: &[OsString]) -> Outcome {
        let (out, err, code) = self.in_world(|world| run(args.iter().cloned(), world));
        Outcome { code, out, err }
    }

    /// A run that reads as many pages as it likes: unlocking the vault for each of them takes longer than all the reading.
    fn reading<T>(&self, language: Language, read: impl FnOnce(&mut Session<'_, '_>) -> T) -> T {
        let line = Line::command().try_get_matches_from(["service", "wanted"]).unwrap();
        let line = Line::from_arg_matches(&line).unwrap();
        let words = Words::new(language, self.today);
        self.in_world(|world| read(&mut Session::new(world, words, Clock::fixed(self.today), &line.global))).2
    }

    /// Standard output, standard error, and what `work` answers.
    fn in_world<T>(&self, work: impl FnOnce(&mut World<'_>) -> T) -> (String, String, T) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut typed = self.typed.clone().unwrap_or_default().into_iter();
        let env = |name: &str| self.env.get(name).cloned();
        let mut world = World {
            env: &env,
            input: &mut Cursor::new(self.input.clone().into_bytes()),
            input_is_terminal: self.typed.is_some(),
            output: &mut out,
            screen: self.screen,
            errors: &mut err,
            errors_are_terminal: false,
            keyring: &self.keyring,
            ask: &mut |_| {
                typed
                    .next()
                    .map(|text| Zeroizing::new(text.to_owned()))
                    .ok_or_else(|| std::io::Error::other("nobody types"))
            },
            argon: &quick_argon,
            stop: self.stop.clone(),
            system_language: Some(self.language.to_owned()),
            clock: Clock::fixed(self.today),
        };
        let answer = work(&mut world);
        (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap(), answer)
    }

    /// Runs a command; words in double quotes stay together.
    fn run(&self, line: &str) -> Outcome {
        self.run_args(&words_of(line))
    }

    /// Runs a command that has to succeed.
    fn ok(&self, line: &str) -> String {
        let outcome = self.run(line);
        assert_eq!(outcome.code, 0, "{line}: {} {}", outcome.out, outcome.err);
        outcome.out
    }

    /// Runs a command with `--json`.
    fn json(&self, line: &str) -> Value {
        self.run(&format!("{line} --json")).json()
    }

    /// Runs a command that adds something, and answers its id.
    fn id(&self, line: &str) -> String {
        self.json(line)["id"].as_str().unwrap().to_owned()
    }

    /// Runs a command that has to fail with this code, and answers what stands on standard error.
    fn fails(&self, code: u8, line: &str) -> String {
        let outcome = self.run(line);
        assert_eq!(outcome.code, code, "{line}: {} {}", outcome.out, outcome.err);
        assert_eq!(outcome.out, "", "{line} fails and answers all the same");
        assert!(!outcome.err.contains('⟦'), "{}", outcome.err);
        outcome.err
    }
}

fn words_of(line: &str) -> Vec<OsString> {
    let mut words = Vec::new();
    for (place, part) in line.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(OsString::from(part));
        } else {
            words.extend(part.split_whitespace().map(OsString::from));
        }
    }
    words
}

fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/import").join(name).display().to_string()
}

/// The only finding of a service.
fn finding_of<'a>(findings: &'a Value, service: &str) -> &'a Value {
    let all = findings["findings"].as_array().unwrap();
    all.iter()
        .find(|finding| finding["service"]["id"] == service || finding["service"] == service)
        .unwrap_or_else(|| panic!("{service}: {findings:#}"))
}
