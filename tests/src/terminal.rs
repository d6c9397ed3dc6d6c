//! A terminal for stories: `quittance-cli` run in process, with a vault folder and a day of its own.

use std::ffi::OsString;
use std::io::Cursor;

use chrono::NaiveDate;
use quittance_cli::{World, run};
use quittance_core::Clock;
use quittance_core::discovery::Stop;
use quittance_core::keys::testing::{FakeKeyring, quick_argon};
use serde_json::Value;
use tempfile::TempDir;
use zeroize::Zeroizing;

/// Somebody at a command line.
pub struct Terminal {
    dir: TempDir,
    day: NaiveDate,
    keyring: FakeKeyring,
}

/// What a command left behind.
#[derive(Debug)]
pub struct Outcome {
    /// Exit code.
    pub code: u8,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Terminal {
    /// A new vault on a day, with one person, 小王, and a phone number.
    pub fn on(day: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("passphrase"), "correct horse battery staple").unwrap();
        let terminal = Self { dir, day: day.parse().unwrap(), keyring: FakeKeyring::new() };
        terminal.ok("vault create");
        terminal.ok("person add 小王");
        terminal.ok("identifier add phone 13800002201 --label 主号");
        terminal
    }

    /// Another day.
    pub fn comes(&mut self, day: &str) {
        self.day = day.parse().unwrap();
    }

    /// Runs a command; words in double quotes stay together.
    pub fn run(&self, line: &str) -> Outcome {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let env = |name: &str| match name {
            "QUITTANCE_VAULT" => Some(self.dir.path().join("vault").into_os_string()),
            "QUITTANCE_PASSPHRASE_FILE" => Some(self.dir.path().join("passphrase").into_os_string()),
            _ => None,
        };
        let mut world = World {
            env: &env,
            input: &mut Cursor::new(Vec::new()),
            input_is_terminal: false,
            output: &mut out,
            screen: None,
            errors: &mut err,
            errors_are_terminal: false,
            keyring: &self.keyring,
            ask: &mut |_| Ok(Zeroizing::new(String::new())),
            argon: &quick_argon,
            stop: Stop::new(),
            system_language: Some("zh-CN".to_owned()),
            clock: Clock::fixed(self.day),
        };
        let code = run(words(line), &mut world);
        Outcome { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    /// Runs a command that has to succeed, and answers its text.
    pub fn ok(&self, line: &str) -> String {
        let outcome = self.run(line);
        assert_eq!(outcome.code, 0, "{line}: {} {}", outcome.out, outcome.err);
        assert!(!outcome.out.contains('⟦'), "{line}: words are missing: {}", outcome.out);
        outcome.out
    }

    /// Runs a command that has to be refused, and answers what was said.
    pub fn refused(&self, line: &str) -> String {
        let outcome = self.run(line);
        assert_eq!(outcome.code, 1, "{line}: {} {}", outcome.out, outcome.err);
        outcome.err
    }

    /// Runs a command with `--json`.
    pub fn json(&self, line: &str) -> Value {
        serde_json::from_str(&self.ok(&format!("{line} --json"))).unwrap()
    }

    /// The steps of a checklist.
    pub fn steps(&self, checklist: &str) -> Vec<Value> {
        self.json(&format!("checklist show {checklist}"))["steps"].as_array().unwrap().clone()
    }

    /// The one step whose id ends like this.
    pub fn step(&self, checklist: &str, end: &str) -> Value {
        let mut hits: Vec<Value> =
            self.steps(checklist).into_iter().filter(|step| step["id"].as_str().unwrap().ends_with(end)).collect();
        assert_eq!(hits.len(), 1, "{end}: {hits:#?}");
        hits.remove(0)
    }

    /// The one step whose title is this.
    pub fn titled(&self, checklist: &str, title: &str) -> Value {
        let steps = self.steps(checklist);
        let titles: Vec<&str> = steps.iter().map(|step| step["title"].as_str().unwrap()).collect();
        let place =
            titles.iter().position(|each| *each == title).unwrap_or_else(|| panic!("{title} is not among {titles:#?}"));
        steps[place].clone()
    }

    /// Ticks a step.
    pub fn tick(&self, checklist: &str, step: &Value) {
        self.ok(&format!("checklist done {} --in {checklist}", step["id"].as_str().unwrap()));
    }

    /// Ticks everything that can be done today before a stage.
    pub fn tick_until(&self, checklist: &str, stage: &str) {
        for _ in 0..40 {
            let todo =
                self.steps(checklist).into_iter().find(|step| step["state"] == "todo" && step["refused"].is_null());
            match todo {
                Some(step) if step["stage"] != stage => self.tick(checklist, &step),
                _ => return,
            }
        }
        panic!("the stage {stage} is never reached");
    }
}

fn words(line: &str) -> Vec<OsString> {
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
