//! The command-line twin of the window: the same core, the same rules, the same words.
//!
//! [`run`] is the whole program, given the world it runs in, so that every command can be tried in process. It decides
//! nothing about accounts: each command reads its arguments, calls one operation or view of the core, and says what came
//! of it, as text for people or as JSON for scripts.

mod args;
mod commands;
mod help;
mod lines;
mod page;
mod readable;
mod said;
mod session;
mod shapes;
#[cfg(test)]
mod tests;
mod trouble;

use std::ffi::OsString;
use std::io::{self, BufRead, Write};

use clap::{Command, CommandFactory, FromArgMatches};
use quittance_core::Clock;
use quittance_discovery::Stop;
use quittance_keys::{Argon, Keyring};
use quittance_words::{Language, Words};
use zeroize::Zeroizing;

use args::{Lang, Line};
use session::Session;

/// What the program finds around it. Tests bring their own.
pub struct World<'a> {
    /// Environment variables.
    pub env: &'a dyn Fn(&str) -> Option<OsString>,
    /// Standard input.
    pub input: &'a mut dyn BufRead,
    /// Whether somebody types there. If not, nothing is ever asked.
    pub input_is_terminal: bool,
    /// Standard output.
    pub output: &'a mut dyn Write,
    /// What is known of the terminal behind standard output, if it is one.
    pub screen: Option<Screen>,
    /// Standard error.
    pub errors: &'a mut dyn Write,
    /// Whether standard error is a terminal, where a line may be written over.
    pub errors_are_terminal: bool,
    /// The computer's keyring.
    pub keyring: &'a dyn Keyring,
    /// Asks on the terminal, without echo.
    pub ask: &'a mut dyn FnMut(&str) -> io::Result<Zeroizing<String>>,
    /// How much work a new passphrase is made to cost.
    pub argon: &'a dyn Fn() -> Argon,
    /// Raised when the person wants the work to stop.
    pub stop: Stop,
    /// The language of the system, as it names it.
    pub system_language: Option<String>,
    /// The clock, unless `--today` sets another.
    pub clock: Clock,
}

/// A terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Columns.
    pub width: usize,
    /// Whether colours are wanted.
    pub colour: bool,
}

/// Runs one command. The arguments are those after the program's own name; the answer is the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>, world: &mut World<'_>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let today = world.clock.today();
    let language = help::language_asked(&args).unwrap_or_else(|| Language::of_system(world.system_language.as_deref()));
    let read = |command: Command, args: Vec<OsString>| {
        command.try_get_matches_from(args).and_then(|matches| Line::from_arg_matches(&matches))
    };
    let line = match read(Line::command(), args.clone()) {
        Ok(line) => line,
        // Putting every help text into words takes longer than most commands; it is done when there is something to say.
        Err(_) => {
            let words = Words::new(language, today);
            match read(help::in_words(Line::command(), &words, world.screen), args) {
                Ok(line) => line,
                Err(error) => return help::answer(&error, &words, world),
            }
        }
    };
    let clock = line.global.today.map_or(world.clock, Clock::fixed);
    let language = match line.global.lang {
        Some(Lang::Chinese) => Language::Chinese,
        Some(Lang::English) => Language::English,
        None => language,
    };
    let words = Words::new(language, clock.today());
    let mut session = Session::new(world, words, clock, &line.global);
    match commands::run(&mut session, line.command) {
        Ok(()) => 0,
        Err(trouble) => session.complain(&trouble),
    }
}
