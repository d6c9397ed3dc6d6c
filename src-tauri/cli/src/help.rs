//! The words of the command line itself: help in the person's language, and one plain sentence for a wrong usage.

use std::error::Error as _;
use std::ffi::OsString;

use clap::builder::Styles;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ColorChoice, Command};
use quittance_core::Arg as Value;
use quittance_words::{Language, Words};

use crate::{Screen, World};

/// Columns of help that goes to no terminal.
const WIDTH: usize = 100;

/// The language asked for on the command line, looked for before it is read: help and complaints need it, too.
pub(crate) fn language_asked(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--" {
            return None;
        }
        if arg == "--lang" {
            return args.next().and_then(|tag| Language::of_tag(&tag));
        }
        if let Some(tag) = arg.strip_prefix("--lang=") {
            return Language::of_tag(tag);
        }
    }
    None
}

/// The command with every help text in one language.
pub(crate) fn in_words(command: Command, words: &Words, screen: Option<Screen>) -> Command {
    let colour = screen.is_some_and(|screen| screen.colour);
    let command = command
        .bin_name("quittance-cli")
        .color(if colour { ColorChoice::Always } else { ColorChoice::Never })
        .styles(if colour { Styles::styled() } else { Styles::plain() })
        .term_width(screen.map_or(WIDTH, |screen| screen.width.max(40)))
        .after_help(words.get("cli-help-after"));
    described(command, words, "cli")
}

fn described(command: Command, words: &Words, path: &str) -> Command {
    let template =
        format!("{{about-with-newline}}\n{}{{usage}}\n\n{{all-args}}{{after-help}}", words.get("cli-help-usage"));
    let mut command = command
        .about(words.get(path))
        .help_template(template)
        .subcommand_help_heading(words.get("cli-help-commands"))
        .mut_args(|arg| described_arg(arg, words, path));
    for name in command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect::<Vec<_>>() {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |sub| described(sub, words, &path));
    }
    command
}

fn described_arg(arg: Arg, words: &Words, path: &str) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let own = format!("{path}-{id}-arg");
    let mut help = words.get(&if words.has(&own) { own } else { format!("cli-arg-{id}") });
    let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let values: Vec<String> = if takes_value {
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
    } else {
        vec![]
    };
    if !values.is_empty() {
        help.push_str(&words.message("cli-help-choices", &[("values", Value::from(values.join(" ")))]));
    }
    if let Some(default) = arg.get_default_values().first().filter(|_| takes_value) {
        help.push_str(
            &words.message("cli-help-default", &[("value", Value::from(default.to_string_lossy().into_owned()))]),
        );
    }
    let heading = match (arg.is_global_set(), arg.is_positional()) {
        (true, _) => "cli-help-everywhere",
        _ if id == "version" => "cli-help-everywhere",
        (false, true) => "cli-help-arguments",
        (false, false) => "cli-help-options",
    };
    let arg = arg.help(help).help_heading(words.get(heading));
    if takes_value { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

/// Answers a command line that asks for help, or that can't be followed. The exit code comes back.
pub(crate) fn answer(error: &clap::Error, words: &Words, world: &mut World<'_>) -> u8 {
    let colour = world.screen.is_some_and(|screen| screen.colour);
    let rendered =
        |error: &clap::Error| if colour { error.render().ansi().to_string() } else { error.render().to_string() };
    // A closed pipe is the reader's choice, not a failure.
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(world.output, "{}", rendered(error));
            0
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(world.errors, "{}", rendered(error));
            2
        }
        _ => {
            let _ = writeln!(world.errors, "{}", sentence(error, words));
            let _ = writeln!(world.errors, "{}", words.get("cli-usage-hint"));
            2
        }
    }
}

fn sentence(error: &clap::Error, words: &Words) -> String {
    let one = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        Some(ContextValue::StyledStrs(texts)) => texts.first().map(ToString::to_string),
        Some(ContextValue::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let many = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(ContextValue::String(text)) => text.clone(),
        _ => String::new(),
    };
    // What was typed may be a phone number in the wrong place.
    let typed = |kind| Value::from(words.veiled(&one(kind).unwrap_or_default()));
    // Of several suggestions the last one is the nearest.
    let suggested = |kind| {
        let nearest = match error.get(kind) {
            Some(ContextValue::Strings(texts)) => texts.last().cloned(),
            _ => one(kind),
        };
        nearest.map(|text| words.message("cli-usage-suggestion", &[("text", Value::from(text))]))
    };
    let said = match error.kind() {
        ErrorKind::UnknownArgument => {
            let said = words.message("cli-usage-unknown-argument", &[("arg", typed(ContextKind::InvalidArg))]);
            said + &suggested(ContextKind::SuggestedArg).unwrap_or_default()
        }
        ErrorKind::InvalidSubcommand => {
            let said =
                words.message("cli-usage-unknown-command", &[("command", typed(ContextKind::InvalidSubcommand))]);
            said + &suggested(ContextKind::SuggestedSubcommand).unwrap_or_default()
        }
        ErrorKind::MissingSubcommand => words.get("cli-usage-no-command"),
        ErrorKind::MissingRequiredArgument => {
            words.message("cli-usage-missing", &[("args", Value::from(many(ContextKind::InvalidArg)))])
        }
        ErrorKind::InvalidValue if one(ContextKind::InvalidValue).is_none_or(|text| text.is_empty()) => {
            words.message("cli-usage-no-value", &[("arg", typed(ContextKind::InvalidArg))])
        }
        ErrorKind::InvalidValue => words.message(
            "cli-usage-choice",
            &[
                ("arg", typed(ContextKind::InvalidArg)),
                ("value", typed(ContextKind::InvalidValue)),
                ("choices", Value::from(many(ContextKind::ValidValue))),
            ],
        ),
        ErrorKind::ValueValidation => {
            let form = error
                .source()
                .map(ToString::to_string)
                .filter(|form| ["YYYY-MM-DD", "19.90", "CNY", "15wd"].contains(&form.as_str()));
            let said = words.message(
                "cli-usage-value",
                &[("arg", typed(ContextKind::InvalidArg)), ("value", typed(ContextKind::InvalidValue))],
            );
            said + &form.map(|form| words.message("cli-usage-form", &[("form", Value::from(form))])).unwrap_or_default()
        }
        ErrorKind::ArgumentConflict => words.message(
            "cli-usage-conflict",
            &[("arg", typed(ContextKind::InvalidArg)), ("other", Value::from(many(ContextKind::PriorArg)))],
        ),
        ErrorKind::InvalidUtf8 => words.get("cli-usage-not-text"),
        _ => words.message("cli-usage-wrong", &[("arg", typed(ContextKind::InvalidArg))]),
    };
    said.trim_end().to_owned()
}
