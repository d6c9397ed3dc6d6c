//! The recovery code: a key on paper, written so that a typo is found and named before anything is tried.

use std::fmt;

use chrono::NaiveDate;
use rand::CryptoRng;
use zeroize::Zeroizing;

use crate::key::{Secret, derive};
use crate::slot::Lock;
use crate::{KeyFile, KeyProblem, Result, Slot, SlotId, SlotKind, VaultId, VaultKey};

/// Crockford's base 32: no I, L, O or U, which handwriting confuses.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 7;
const DATA: usize = 4;
const GROUP: usize = DATA + 1;

/// A recovery code: 28 random symbols, 140 bits, in seven groups of four with a check symbol each, as in
/// `3K8WA-…-9TQXE`. Nobody guesses 140 bits, so no slow key derivation is needed.
///
/// It is shown once, when it is made; the vault keeps no copy. Wiped when dropped; `Debug` shows nothing.
pub struct RecoveryCode(Zeroizing<Box<[u8]>>);

impl RecoveryCode {
    fn random(rng: &mut (impl CryptoRng + ?Sized)) -> Self {
        let mut symbols = Zeroizing::new(vec![0; GROUPS * DATA].into_boxed_slice());
        rng.fill_bytes(&mut symbols);
        // 256 is a multiple of 32, so each symbol is as likely as any other.
        symbols.iter_mut().for_each(|symbol| *symbol %= 32);
        Self(symbols)
    }

    /// The code as it goes on paper. In a string that is wiped when dropped.
    pub fn on_paper(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (GROUP + 1)));
        for (at, data) in self.0.chunks(DATA).enumerate() {
            if at > 0 {
                text.push('-');
            }
            for symbol in data.iter().copied().chain([check(at, data)]) {
                text.push(ALPHABET[usize::from(symbol)].into());
            }
        }
        text
    }

    /// Reads a code as people type it: any case, any or no separators, full-width characters, O for 0, I or L for 1.
    ///
    /// # Errors
    /// [`KeyProblem::RecoveryCodeMistyped`] names the first wrong group; one wrong symbol and two neighbours swapped
    /// are always found. [`KeyProblem::RecoveryCodeLength`] if symbols are missing and nothing tells where.
    pub fn read(typed: &str) -> Result<Self> {
        let typed = Typed::read(typed);
        let mut symbols = Zeroizing::new(Vec::with_capacity(GROUPS * DATA));
        for (at, group) in typed.groups()?.into_iter().enumerate() {
            let mistyped = KeyProblem::RecoveryCodeMistyped { group: at + 1 };
            let Some((&sum, data)) = group.split_last().filter(|_| group.len() == GROUP) else {
                return Err(mistyped);
            };
            if group.contains(&NO_SYMBOL) || check(at, data) != sum {
                return Err(mistyped);
            }
            symbols.extend_from_slice(data);
        }
        Ok(Self(Zeroizing::new(std::mem::take(&mut *symbols).into_boxed_slice())))
    }

    fn secret(&self, vault: &VaultId) -> Secret {
        derive(&self.0, Some(&vault.0.0), b"quittance recovery v1")
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl KeyFile {
    /// Adds a recovery code to the ways in. The code is to be shown and printed now: nothing can bring it back later.
    ///
    /// # Errors
    /// [`KeyProblem::KeyOfAnotherVault`], [`KeyProblem::TooManySlots`].
    pub fn add_recovery(
        &mut self,
        key: &VaultKey,
        today: NaiveDate,
        rng: &mut (impl CryptoRng + ?Sized),
    ) -> Result<(SlotId, RecoveryCode)> {
        self.must_be_ours(key)?;
        let code = RecoveryCode::random(rng);
        let slot = Slot::seal(key, Lock::Recovery {}, &code.secret(&self.vault), today, rng);
        Ok((self.push(slot)?, code))
    }

    /// Opens the vault with a code as [`RecoveryCode::read`] reads it.
    ///
    /// # Errors
    /// [`KeyProblem::SlotMissing`] if the vault has no recovery code; those of [`RecoveryCode::read`]; and
    /// [`KeyProblem::WrongRecoveryCode`] for a well-written code of another vault, or one that was replaced.
    pub fn unlock_with_recovery(&self, typed: &str) -> Result<VaultKey> {
        if !self.has(SlotKind::Recovery) {
            return Err(KeyProblem::SlotMissing);
        }
        let secret = RecoveryCode::read(typed)?.secret(&self.vault);
        self.of_kind(SlotKind::Recovery)
            .find_map(|slot| slot.open(&self.vault, &secret))
            .ok_or(KeyProblem::WrongRecoveryCode)
    }
}

/// The check symbol of a group: a weighted sum in the field of 32 elements, each place with a weight of its own, plus
/// the place of the group. So one wrong symbol, two symbols swapped, and two groups swapped all change it.
fn check(at: usize, data: &[u8]) -> u8 {
    let sum = data.iter().fold(0, |sum, symbol| times_x(sum ^ symbol));
    sum ^ u8::try_from(at + 1).expect("seven groups")
}

/// Multiplication by x in `GF(2)[x] / (x⁵ + x² + 1)`, where x generates every element but zero.
fn times_x(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

/// In the place of a character that is no symbol.
const NO_SYMBOL: u8 = 255;

/// What was typed: the value of each symbol, and where separators were.
struct Typed {
    symbols: Zeroizing<Vec<u8>>,
    /// A group begins before each of these.
    breaks: Vec<usize>,
}

impl Typed {
    fn read(text: &str) -> Self {
        let mut symbols = Zeroizing::new(Vec::with_capacity(text.len()));
        let mut breaks = vec![];
        for c in text.chars() {
            if is_separator(c) {
                breaks.push(symbols.len());
            } else {
                symbols.push(symbol(c));
            }
        }
        breaks.push(symbols.len());
        breaks.dedup();
        breaks.retain(|&at| at > 0);
        Self { symbols, breaks }
    }

    /// As separated, if that makes seven groups; else five by five.
    fn groups(&self) -> Result<Vec<&[u8]>> {
        if self.breaks.len() == GROUPS {
            let starts = [0].into_iter().chain(self.breaks.iter().copied());
            return Ok(starts.zip(&self.breaks).map(|(from, &to)| &self.symbols[from..to]).collect());
        }
        if self.symbols.len() == GROUPS * GROUP {
            return Ok(self.symbols.chunks(GROUP).collect());
        }
        Err(KeyProblem::RecoveryCodeLength { found: self.symbols.len(), expected: GROUPS * GROUP })
    }
}

fn is_separator(c: char) -> bool {
    // Hyphens and dashes of every length and width, and what Chinese input methods make of them.
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '－' | '_' | '.' | '·' | '。' | ',' | '，' | '、')
}

fn symbol(c: char) -> u8 {
    // Full-width forms stand in the order of ASCII.
    let narrow = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    let plain = match narrow.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|&symbol| char::from(symbol) == plain);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or(NO_SYMBOL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::{SeedableRng, rngs::StdRng};

    fn code(seed: u64) -> RecoveryCode {
        RecoveryCode::random(&mut StdRng::seed_from_u64(seed))
    }

    fn read(typed: &str) -> Result<String> {
        RecoveryCode::read(typed).map(|code| code.on_paper().to_string())
    }

    proptest! {
        #[test]
        fn what_is_on_paper_reads_back(seed: u64) {
            let paper = code(seed).on_paper();
            prop_assert_eq!(paper.len(), 41);
            prop_assert_eq!(read(&paper).unwrap(), paper.to_string());
        }

        #[test]
        fn people_may_type_it_their_way(seed: u64, separator in "( |　|--|—|)") {
            let paper = code(seed).on_paper().to_string();
            let typed = paper.to_lowercase().replace('-', &separator).replace('0', "o").replace('1', "l");
            prop_assert_eq!(read(&format!(" {typed}\n")).unwrap(), paper.clone());
            let wide: String = paper.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect();
            prop_assert_eq!(read(&wide).unwrap(), paper);
        }

        #[test]
        fn one_wrong_symbol_is_found_and_its_group_named(seed: u64, at in 0..35usize, other in 0..32usize) {
            let mut typed = code(seed).on_paper().to_string().into_bytes();
            let at = at + at / 5;
            prop_assume!(typed[at] != ALPHABET[other]);
            typed[at] = ALPHABET[other];
            let problem = RecoveryCode::read(std::str::from_utf8(&typed).unwrap()).unwrap_err();
            prop_assert_eq!(problem, KeyProblem::RecoveryCodeMistyped { group: at / 6 + 1 });
        }

        #[test]
        fn two_neighbours_swapped_are_found(seed: u64, group in 0..7usize, at in 0..4usize) {
            let mut typed = code(seed).on_paper().to_string().into_bytes();
            let at = group * 6 + at;
            prop_assume!(typed[at] != typed[at + 1]);
            typed.swap(at, at + 1);
            let problem = RecoveryCode::read(std::str::from_utf8(&typed).unwrap()).unwrap_err();
            prop_assert_eq!(problem, KeyProblem::RecoveryCodeMistyped { group: group + 1 });
        }

        #[test]
        fn two_groups_swapped_are_found(seed: u64, one in 0..7usize, other in 0..7usize) {
            prop_assume!(one < other);
            let paper = code(seed).on_paper().to_string();
            let mut groups: Vec<&str> = paper.split('-').collect();
            groups.swap(one, other);
            prop_assert_eq!(
                RecoveryCode::read(&groups.join("-")).unwrap_err(),
                KeyProblem::RecoveryCodeMistyped { group: one + 1 }
            );
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = RecoveryCode::read(&text);
        }
    }

    #[test]
    fn a_missing_symbol_is_placed_by_the_separators() {
        let paper = code(1).on_paper().to_string();
        let short = format!("{}{}", &paper[..13], &paper[14..]);
        assert_eq!(read(&short), Err(KeyProblem::RecoveryCodeMistyped { group: 3 }));
        let unseparated = short.replace('-', "");
        assert_eq!(read(&unseparated), Err(KeyProblem::RecoveryCodeLength { found: 34, expected: 35 }));
        assert_eq!(read(""), Err(KeyProblem::RecoveryCodeLength { found: 0, expected: 35 }));
    }

    #[test]
    fn a_character_that_is_no_symbol_is_a_typo_of_its_group() {
        let mut paper = code(1).on_paper().to_string();
        paper.replace_range(6..7, "U");
        assert_eq!(read(&paper), Err(KeyProblem::RecoveryCodeMistyped { group: 2 }));
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", code(1)), "RecoveryCode(…)");
    }
}
