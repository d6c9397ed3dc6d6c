//! A query, prepared once for all the texts it is compared with.

use memchr::memmem::Finder;

use super::fold::{bits, fold};
use super::spelling::{self, Unit};

/// What somebody typed, in every form that is needed.
pub struct Query {
    /// Folded; see [`fold`].
    pub folded: String,
    /// The characters of the folded form.
    pub chars: Vec<char>,
    /// Which letters and characters occur.
    pub letters: u64,
    /// The first of them.
    pub first: u64,
    /// Whether there is anything but Latin letters and digits.
    pub has_han: bool,
    /// Cut into pieces as texts are.
    pub units: Vec<Unit>,
    /// Finds the folded form in longer texts.
    pub finder: Finder<'static>,
}

impl Query {
    /// Prepares a query.
    pub fn new(text: &str) -> Self {
        let folded = fold(text);
        let chars: Vec<char> = folded.chars().collect();
        Self {
            letters: bits(chars.iter().copied()),
            first: bits(chars.iter().copied().take(1)),
            has_han: chars.iter().any(|c| !c.is_ascii()),
            units: spelling::units(&folded),
            finder: Finder::new(&folded).into_owned(),
            folded,
            chars,
        }
    }
}
