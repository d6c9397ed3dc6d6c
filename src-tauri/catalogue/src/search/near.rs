//! Slips: a mistyped Latin word, a wrong character, a character that only sounds right.

use strsim::{generic_damerau_levenshtein, osa_distance};

/// How many slips a query of this many Latin letters may have. Shorter words have too many neighbours.
pub fn latin_slips(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many characters of a Chinese query may be wrong. Names of two characters have too many neighbours.
pub fn han_slips(chars: usize) -> usize {
    match chars {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

/// The number of slips between two folded Latin texts, when there are no more than `most`.
pub fn latin(a: &str, b: &str, most: usize) -> Option<usize> {
    let apart = osa_distance(a, b);
    (apart <= most).then_some(apart)
}

/// The number of wrong characters between two texts, when there are no more than `most`.
pub fn han(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let apart = generic_damerau_levenshtein(a, b);
    (apart <= most).then_some(apart)
}
