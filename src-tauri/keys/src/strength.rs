//! How hard a passphrase is to guess, and the one thing to say about it.

use serde::{Serialize, Serializer};
use zxcvbn::feedback::Warning;

/// How hard a passphrase is to guess, as [zxcvbn](https://github.com/shssoichiro/zxcvbn-rs) sees it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Strength {
    /// 0 to 4. Below 3 a stolen vault file is at risk, and the person should be warned.
    pub score: u8,
    /// The number of guesses it takes, as a power of ten; 0 for an empty passphrase.
    pub guesses_log10: f64,
    /// What to say.
    pub hint: Hint,
}

/// The one thing to say about a passphrase. Serialised as its message key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// Nothing typed, or only spaces.
    Empty,
    /// Too short to be good, whatever is in it.
    TooShort,
    /// One of the best-known passwords, or close to one.
    Common,
    /// A row or a figure on the keyboard.
    Keyboard,
    /// The same thing again and again.
    Repeats,
    /// `abc`, `6543`.
    Sequence,
    /// A date or a recent year.
    Date,
    /// A name.
    Name,
    /// A single word.
    OneWord,
    /// Nothing in particular, but not enough: add another word or two.
    AddWords,
    /// Good.
    Good,
    /// Very good.
    VeryGood,
}

impl Hint {
    /// Every hint, for the test that each has its words.
    pub const ALL: [Self; 12] = [
        Self::Empty,
        Self::TooShort,
        Self::Common,
        Self::Keyboard,
        Self::Repeats,
        Self::Sequence,
        Self::Date,
        Self::Name,
        Self::OneWord,
        Self::AddWords,
        Self::Good,
        Self::VeryGood,
    ];

    /// The message to look up.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "strength-empty",
            Self::TooShort => "strength-too-short",
            Self::Common => "strength-common",
            Self::Keyboard => "strength-keyboard",
            Self::Repeats => "strength-repeats",
            Self::Sequence => "strength-sequence",
            Self::Date => "strength-date",
            Self::Name => "strength-name",
            Self::OneWord => "strength-one-word",
            Self::AddWords => "strength-add-words",
            Self::Good => "strength-good",
            Self::VeryGood => "strength-very-good",
        }
    }
}

impl Serialize for Hint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.key())
    }
}

/// Fewer characters than this are guessed through, unless each is one of thousands.
const SHORT: usize = 8;

/// Judges a passphrase. `known` are texts about the person that a guesser would try first (names, the vault's name).
///
/// zxcvbn makes copies of the passphrase which it frees and does not wipe; judge what is being chosen, and not what
/// is typed to unlock.
pub fn strength(passphrase: &str, known: &[&str]) -> Strength {
    if passphrase.trim().is_empty() {
        return Strength { score: 0, guesses_log10: 0.0, hint: Hint::Empty };
    }
    let judged = zxcvbn::zxcvbn(passphrase, known);
    let score = u8::from(judged.score());
    let warning = judged.feedback().and_then(|feedback| feedback.warning());
    let hint = match (score, warning) {
        (4.., _) => Hint::VeryGood,
        (3, _) => Hint::Good,
        (_, Some(warning)) => about(warning),
        (_, None) if passphrase.chars().count() < SHORT => Hint::TooShort,
        (_, None) => Hint::AddWords,
    };
    Strength { score, guesses_log10: judged.guesses_log10().max(0.0), hint }
}

fn about(warning: Warning) -> Hint {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => Hint::Keyboard,
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Hint::Repeats,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => Hint::Common,
        Warning::SequencesLikeAbcAreEasyToGuess => Hint::Sequence,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => Hint::Date,
        Warning::AWordByItselfIsEasyToGuess => Hint::OneWord,
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
            Hint::Name
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_passphrase_gets_the_hint_that_helps() {
        for (passphrase, hint) in [
            ("", Hint::Empty),
            ("　", Hint::Empty),
            ("password", Hint::Common),
            ("zzzzzzzzz", Hint::Repeats),
            ("lmnopqr", Hint::Sequence),
            ("19870412", Hint::Date),
            ("wQ7", Hint::TooShort),
            ("correct horse battery staple", Hint::VeryGood),
        ] {
            assert_eq!(strength(passphrase, &[]).hint, hint, "{passphrase}");
        }
    }

    #[test]
    fn what_is_known_about_the_person_does_not_count_as_strong() {
        let alone = strength("wangxiaoming", &[]);
        let known = strength("wangxiaoming", &["wangxiaoming"]);
        assert!(known.guesses_log10 < alone.guesses_log10);
        assert_eq!(known.score, 0);
    }

    #[test]
    fn it_serialises_to_a_score_a_number_and_a_message_key() {
        let json = serde_json::to_value(strength("", &[])).unwrap();
        assert_eq!(json, serde_json::json!({ "score": 0, "guesses_log10": 0.0, "hint": "strength-empty" }));
    }

    proptest! {
        #[test]
        fn no_passphrase_makes_it_panic_or_give_no_number(passphrase: String) {
            let strength = strength(&passphrase, &["家"]);
            prop_assert!(strength.score <= 4 && strength.guesses_log10.is_finite());
        }
    }
}
