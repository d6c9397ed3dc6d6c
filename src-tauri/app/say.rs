//! What the program says on the terminal that started it, in the person's language.

use std::io::Write;

use quittance_core::{Arg, Clock};
use quittance_words::{Language, Words};

/// One text on standard output.
pub fn print(text: &str) {
    // A closed pipe is the reader's choice, not a failure.
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// One text on standard error.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// The language of the system, as the command line takes it, too.
pub fn language() -> Language {
    Language::of_system(sys_locale::get_locale().as_deref())
}

/// A message in the language of the system.
pub fn words(key: &str, args: &[(&str, &str)]) -> String {
    words_in(language(), key, args)
}

fn words_in(language: Language, key: &str, args: &[(&str, &str)]) -> String {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, Arg::from(*value))).collect();
    Words::new(language, Clock::system().today()).message(key, &args)
}

#[cfg(test)]
mod tests {
    use quittance_words::Language;

    use super::words_in;

    #[test]
    fn everything_is_said_in_both_languages() {
        for (key, args) in [
            ("app-help", vec![]),
            ("app-option-unknown", vec!["option"]),
            ("app-option-value-missing", vec!["option"]),
            ("app-option-not-a-date", vec!["value"]),
            ("app-option-demo-and-vault", vec![]),
            ("app-no-display", vec![]),
            ("app-window-cannot-open", vec!["why"]),
            ("app-window-not-usable", vec!["seconds"]),
            ("app-window-is-usable", vec!["file"]),
            ("app-window-is-usable-without-picture", vec![]),
            ("app-picture-not-saved", vec!["file", "why"]),
        ] {
            let given: Vec<(&str, &str)> = args.iter().map(|name| (*name, "⟪given⟫")).collect();
            let said = Language::ALL.map(|language| words_in(language, key, &given));
            assert_ne!(said[0], said[1], "{key}");
            for said in said {
                assert!(!said.contains(key), "{key} has no words");
                assert_eq!(said.matches("⟪given⟫").count(), given.len(), "{said}");
            }
        }
    }
}
