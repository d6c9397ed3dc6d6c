//! What each command does: find what is meant, call the core once, say what came of it.

mod account;
mod calendar;
mod checklist;
mod demo;
mod device;
mod due;
mod editions;
mod ending;
mod evidence;
mod export;
mod findings;
mod graph;
mod held;
mod identifier;
mod import;
mod incident;
mod letter;
mod linked;
mod log;
mod money;
mod on_map;
mod order;
mod own_words;
mod person;
mod plan;
mod refer;
mod reminders;
mod request;
mod service;
mod shell;
mod vault;
mod whatif;

pub(crate) use account::table as accounts_table;

use crate::args::Command;
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: Command) -> Done {
    match command {
        Command::Vault(command) => vault::run(s, command),
        Command::Person(command) => person::run(s, command),
        Command::Device(command) => device::run(s, command),
        Command::Identifier(command) => identifier::run(s, command),
        Command::Account(command) => account::run(s, command),
        Command::Service(command) => service::run(s, command),
        Command::Import(args) => import::run(s, args),
        Command::Imports(command) => import::past(s, command),
        Command::Findings(command) => findings::run(s, command),
        Command::Plan(command) => plan::run(s, command),
        Command::Checklist(command) => checklist::run(s, command),
        Command::Evidence(command) => evidence::run(s, command),
        Command::Request(command) => request::run(s, command),
        Command::Incident(command) => incident::run(s, command),
        Command::Letter(args) => letter::letter(s, *args),
        Command::Complaint(args) => letter::complaint(s, *args),
        Command::Whatif(command) => whatif::run(s, command),
        Command::Graph(command) => graph::run(s, command),
        Command::Due(args) => due::run(s, &args),
        Command::Reminders(args) => reminders::run(s, &args),
        Command::Calendar(command) => calendar::run(s, command),
        Command::Export(command) => export::run(s, command),
        Command::Log(command) => log::run(s, command),
        Command::Undo => log::undo(s),
        Command::Redo => log::redo(s),
        Command::Demo(args) => demo::run(s, &args),
        Command::Completions { shell } => shell::completions(s, shell),
        Command::Man { dir } => shell::man(s, dir),
    }
}

/// What a person wrote for a text that may be taken away with an empty one.
fn text(written: Option<String>, before: Option<String>) -> Option<String> {
    match written {
        None => before,
        Some(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
    }
}
