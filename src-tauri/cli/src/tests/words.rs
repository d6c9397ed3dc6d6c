//! Every command and option has its words, in both languages.

use chrono::NaiveDate;
use clap::{Command, CommandFactory};
use quittance_words::{Language, Words};

use crate::args::Line;

fn keys(command: &Command, path: &str, words: &Words, missing: &mut Vec<String>) {
    if !words.has(path) {
        missing.push(path.to_owned());
    }
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str().replace('_', "-");
        if !words.has(&format!("cli-arg-{id}")) && !words.has(&format!("{path}-{id}-arg")) {
            missing.push(format!("cli-arg-{id} or {path}-{id}-arg"));
        }
    }
    for sub in command.get_subcommands() {
        keys(sub, &format!("{path}-{}", sub.get_name()), words, missing);
    }
}

#[test]
fn every_command_and_option_is_explained_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language, NaiveDate::default());
        let mut missing = Vec::new();
        keys(&Line::command(), "cli", &words, &mut missing);
        assert_eq!(missing, Vec::<String>::new(), "{}", language.tag());
    }
}

#[test]
fn the_commands_are_sound_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language, NaiveDate::default());
        crate::help::in_words(Line::command(), &words, None).debug_assert();
    }
}
