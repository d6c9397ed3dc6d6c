//! One run of the program: which vault, how it is opened, and how the answer is given.

mod opening;

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use quittance_core::vault::{Happened, VaultFolder};
use quittance_core::{Arg, Clock};
use quittance_discovery::{ImportProblem, Job, Pause, Phase, Progress};
use quittance_words::Words;
use serde::Serialize;
use serde_json::{Value, json};

use crate::args::Global;
use crate::page::{Page, Table, Tone};
use crate::trouble::{DAMAGED, INTERRUPTED, Trouble};
use crate::{World, readable};

/// Who changes the vault, as the history says.
pub(crate) const ORIGIN: &str = "cli";

pub(crate) type Done<T = ()> = Result<T, Trouble>;

/// One run.
pub(crate) struct Session<'s, 'w> {
    pub world: &'s mut World<'w>,
    pub words: Words,
    pub clock: Clock,
    pub folder: VaultFolder,
    pub json: bool,
    pub quiet: bool,
    pub reveal: bool,
    progress_as_json: bool,
    passphrase_stdin: bool,
    happened: Arc<Mutex<Vec<Happened>>>,
}

impl<'s, 'w> Session<'s, 'w> {
    pub(crate) fn new(world: &'s mut World<'w>, words: Words, clock: Clock, global: &Global) -> Self {
        let named = global
            .vault
            .clone()
            .or_else(|| (world.env)("QUITTANCE_VAULT").filter(|path| !path.is_empty()).map(PathBuf::from));
        let folder = VaultFolder::at(named.unwrap_or_else(usual_folder));
        Self {
            world,
            words,
            clock,
            folder,
            json: global.json,
            quiet: global.quiet,
            reveal: global.reveal,
            progress_as_json: global.progress.is_some(),
            passphrase_stdin: global.passphrase_stdin,
            happened: Arc::default(),
        }
    }

    /// Ends the command if the person interrupted it.
    pub(crate) fn unless_stopped(&self) -> Done {
        if self.world.stop.is_requested() { Err(ImportProblem::Cancelled.into()) } else { Ok(()) }
    }

    /// Does long work that reports on standard error and hears the wish to stop.
    pub(crate) fn work<T>(&mut self, work: impl FnOnce(&mut Job<'_>) -> quittance_core::Result<T>) -> Done<T> {
        let stop = self.world.stop.clone();
        let (as_json, over_written) =
            (self.progress_as_json, self.world.errors_are_terminal && !self.quiet && !self.json);
        let words = &self.words;
        let errors = &mut *self.world.errors;
        let mut told = false;
        let mut report = |progress: Progress| {
            if as_json {
                let _ = writeln!(errors, "{}", progress_json(progress));
            } else if over_written {
                told = true;
                let _ = write!(errors, "\r\u{1b}[K{}", progress_line(words, progress));
                let _ = errors.flush();
            }
        };
        let done = work(&mut Job::new(&mut report, stop, Pause::new()));
        if told {
            let _ = write!(self.world.errors, "\r\u{1b}[K");
        }
        Ok(done?)
    }

    /// A page as wide as the terminal.
    pub(crate) fn page(&self) -> Page {
        Page::new(self.world.screen)
    }

    /// Prints a page.
    pub(crate) fn show(&mut self, page: &Page) -> Done {
        let text = page.text().to_owned();
        self.print(&text)
    }

    /// Prints a table, or says that there is nothing.
    pub(crate) fn table_or_nothing(&mut self, table: Table) -> Done {
        let mut page = self.page();
        if table.is_empty() {
            self.note(&self.words.get("ui-nothing-found"));
        } else {
            page.table(0, table);
        }
        self.show(&page)
    }

    /// Prints text as it is.
    pub(crate) fn print(&mut self, text: &str) -> Done {
        written(self.world.output.write_all(text.as_bytes()).and_then(|()| self.world.output.flush()))
    }

    /// Prints one JSON document, with everything to be said in words.
    pub(crate) fn print_json<T: Serialize>(&mut self, value: &T) -> Done {
        let text = readable::document(value, &self.words);
        self.print(&text)
    }

    /// Says something beside the answer, on standard error.
    pub(crate) fn note(&mut self, text: &str) {
        if !self.quiet && !self.json {
            let _ = writeln!(self.world.errors, "{text}");
        }
    }

    /// Says what changed. `ids` are those of new things; `more` goes into the JSON.
    pub(crate) fn changed(&mut self, ids: &[&str], more: Value) -> Done {
        let happened: Vec<Happened> =
            std::mem::take(&mut *self.happened.lock().unwrap_or_else(PoisonError::into_inner));
        let said = |what: &Happened| self.words.change(&what.op, what.subject.as_ref());
        if self.json {
            let changed: Vec<Value> = happened
                .iter()
                .map(|what| json!({ "op": what.op, "kind": what.kind, "subject": what.subject.as_ref().map(|text| self.words.text(text)), "text": said(what), "shut": what.shut.iter().map(|shut| json!({ "account": shut.account, "name": self.words.text(&shut.name) })).collect::<Vec<_>>() }))
                .collect();
            let mut answer = json!({ "changed": changed });
            if let Some(fields) = answer.as_object_mut() {
                if let [id] = ids {
                    fields.insert("id".into(), Value::from(*id));
                } else if !ids.is_empty() {
                    fields.insert("ids".into(), Value::from(ids));
                }
                if let Value::Object(more) = more {
                    fields.extend(more);
                }
            }
            return self.print_json(&answer);
        }
        if self.quiet {
            let text: String = ids.iter().map(|id| format!("{id}\n")).collect();
            return self.print(&text);
        }
        let mut page = self.page();
        for what in &happened {
            let key = match what.kind.as_str() {
                "undo" => "ui-undone",
                "redo" => "ui-redone",
                _ => "cli-changed",
            };
            page.hanging("✓ ", 0, &self.words.message(key, &[("what", Arg::from(said(what)))]), Tone::Plain);
            if !what.shut.is_empty() {
                let names: Vec<&str> = what.shut.iter().map(|shut| self.words.text(&shut.name)).collect();
                let args = [("accounts", Arg::from(self.words.list(&names))), ("count", Arg::from(names.len()))];
                page.hanging("! ", 0, &self.words.message("cli-shut", &args), Tone::Lose);
            }
        }
        if happened.is_empty() {
            page.line(0, &self.words.get("cli-nothing-changed"), Tone::Plain);
        }
        for id in ids {
            page.line(2, id, Tone::Faint);
        }
        self.show(&page)
    }

    /// Says why the command ended early; the exit code comes back.
    pub(crate) fn complain(&mut self, trouble: &Trouble) -> u8 {
        let code = trouble.exit_code();
        let (sentence, advice) = match trouble {
            Trouble::Problem(problem) => {
                let said = self.words.problem(problem);
                (said.sentence, said.advice)
            }
            Trouble::Said { key, args, .. } => {
                (self.words.message(key, args), self.words.attribute(key, "advice", args))
            }
            Trouble::Output(error) => {
                (self.words.message("cli-output", &[("reason", Arg::from(error.kind().to_string()))]), String::new())
            }
            Trouble::Code(_) => return code,
        };
        if code == INTERRUPTED && self.quiet {
            return code;
        }
        let _ = writeln!(self.world.errors, "{sentence}");
        if !advice.is_empty() {
            let _ = writeln!(self.world.errors, "{advice}");
        }
        if code == DAMAGED {
            let backup = self.folder.list_backups().ok().and_then(|all| all.into_iter().next());
            let last = match backup {
                Some(backup) => self.words.message(
                    "cli-last-backup",
                    &[("file", Arg::from(self.folder.backup_path(&backup.file).display().to_string()))],
                ),
                None => self.words.get("cli-no-backup"),
            };
            let _ = writeln!(self.world.errors, "{last}");
        }
        code
    }
}

/// A closed pipe is the reader's choice, not a failure.
fn written(outcome: io::Result<()>) -> Done {
    match outcome {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::Output(error)),
        _ => Ok(()),
    }
}

/// Where the platform keeps a program's data; the window looks in the same place.
pub(crate) fn usual_folder() -> PathBuf {
    directories::ProjectDirs::from("", "", "Quittance")
        .map_or_else(|| PathBuf::from("quittance"), |dirs| dirs.data_dir().join("vault"))
}

fn phase(progress: Progress) -> &'static str {
    match progress.phase {
        Phase::Reading => "reading",
        Phase::Matching => "matching",
        Phase::Saving => "saving",
    }
}

fn progress_json(progress: Progress) -> Value {
    json!({
        "phase": phase(progress), "done": progress.bytes_done, "total": progress.bytes_total,
        "records": progress.records, "findings": progress.findings,
    })
}

fn progress_line(words: &Words, progress: Progress) -> String {
    let share =
        progress.bytes_total.filter(|total| *total > 0).map(|total| progress.bytes_done.min(total) * 100 / total);
    let share = share.map(|share| format!(" {share}%")).unwrap_or_default();
    words.message(
        "cli-progress",
        &[
            ("phase", Arg::from(words.term("phase", phase(progress)))),
            ("share", Arg::from(share)),
            ("records", Arg::from(progress.records)),
            ("findings", Arg::from(progress.findings)),
        ],
    )
}
