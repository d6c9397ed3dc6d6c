//! Reading a text aloud: how a query in Latin letters spells a Chinese name, whole (`zhifubao`), by first letters (`zfb`),
//! or anything between (`zhifub`, `zfbao`), with every reading of every character.

use pinyin::ToPinyinMulti;

use super::fold::fold_char;

/// One piece of a name that can be spelled or abbreviated.
#[derive(Debug, Clone)]
pub enum Unit {
    /// A Chinese character with its readings, most common first.
    Han(char, Box<[Reading]>),
    /// A run of Latin letters or digits.
    Word(Vec<char>),
}

/// One syllable of pinyin without tone, in place: looking one up must not chase pointers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    letters: [u8; 6],
    length: u8,
}

impl Reading {
    /// A syllable of at most six Latin letters, which is as long as they get (`zhuang`); the few interjections with other
    /// letters have no reading.
    fn new(syllable: &str) -> Option<Self> {
        let mut letters = [0; 6];
        let length = u8::try_from(syllable.len()).ok()?;
        if !syllable.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        letters.get_mut(..syllable.len())?.copy_from_slice(syllable.as_bytes());
        Some(Self { letters, length })
    }

    /// The letters.
    pub fn letters(&self) -> impl Iterator<Item = char> + '_ {
        self.letters[..usize::from(self.length)].iter().map(|b| char::from(*b))
    }

    fn len(&self) -> usize {
        self.length.into()
    }
}

/// What spelling a text with a query took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelled {
    /// Units the query went through.
    pub units: usize,
    /// How many of them by their first letter only.
    pub initials: usize,
    /// Whether the last unit is still unfinished.
    pub partial: bool,
    /// Whether a rarer reading was needed.
    pub rare: bool,
}

/// Cuts a text into units.
pub fn units(text: &str) -> Vec<Unit> {
    let mut out = Vec::new();
    let mut word: Vec<char> = Vec::new();
    for c in text.chars() {
        let readings = readings(c);
        if readings.is_empty() {
            match fold_char(c) {
                Some(folded) => word.extend(folded),
                None => close(&mut word, &mut out),
            }
        } else {
            close(&mut word, &mut out);
            out.push(Unit::Han(c, readings.into()));
        }
    }
    close(&mut word, &mut out);
    out
}

fn close(word: &mut Vec<char>, out: &mut Vec<Unit>) {
    if !word.is_empty() {
        out.push(Unit::Word(std::mem::take(word)));
    }
}

/// The readings of a character without tones, `ü` as people type it: `v`, or `u` where the keyboard has no better.
pub fn readings(c: char) -> Vec<Reading> {
    let mut all: Vec<Reading> = Vec::new();
    let Some(multi) = c.to_pinyin_multi() else {
        return all;
    };
    for reading in multi {
        let plain = reading.plain();
        let spellings = [Some(plain.replace('ü', "v")), plain.contains('ü').then(|| plain.replace('ü', "u"))];
        for spelling in spellings.into_iter().flatten() {
            let known = Reading::new(&spelling).filter(|reading| !all.contains(reading));
            all.extend(known);
        }
    }
    all
}

/// Costs, from best to worst; they add up along the query.
const RARE: u16 = 1;
const PARTIAL: u16 = 4;
const INITIAL: u16 = 16;

/// Whether the query spells the units from the first one on, and the cheapest way it does.
pub fn spell(units: &[Unit], query: &[char]) -> Option<Spelled> {
    // What is typed is mostly short; a small table is what keeps typing smooth.
    match query.len() {
        0 => None,
        1..=7 => spell_within::<8>(units, query),
        8..=MAX_QUERY => spell_within::<{ MAX_QUERY + 1 }>(units, query),
        _ => None,
    }
}

/// `N` is more than the letters of the query.
fn spell_within<const N: usize>(units: &[Unit], query: &[char]) -> Option<Spelled> {
    let end = query.len();
    // cost[q]: the cheapest way for the units so far to have used up q characters of the query.
    let mut cost = [u16::MAX; N];
    cost[0] = 0;
    let mut best: Option<(u16, usize)> = None;
    for (at, unit) in units.iter().enumerate() {
        let mut next = [u16::MAX; N];
        let mut reached = false;
        for q in (0..end).filter(|&q| cost[q] != u16::MAX) {
            step(unit, &query[q..], |used, extra| {
                let slot = &mut next[q + used];
                *slot = (*slot).min(cost[q].saturating_add(extra));
                reached = true;
            });
        }
        if next[end] != u16::MAX && best.is_none_or(|(known, _)| next[end] < known) {
            best = Some((next[end], at + 1));
        }
        if !reached {
            break;
        }
        cost = next;
    }
    best.map(|(cost, units)| Spelled {
        units,
        initials: usize::from(cost / INITIAL),
        partial: cost % INITIAL >= PARTIAL,
        rare: cost % PARTIAL >= RARE,
    })
}

/// Longer queries are no spelling of a name.
pub const MAX_QUERY: usize = 40;

/// Tells every way in which the unit can use up the start of `rest`.
fn step(unit: &Unit, rest: &[char], mut tell: impl FnMut(usize, u16)) {
    match unit {
        Unit::Word(word) => {
            if rest.starts_with(word) {
                tell(word.len(), 0);
            } else if rest.len() > 1 && word.starts_with(rest) {
                tell(rest.len(), PARTIAL);
            }
            if word.len() > 1 && rest.first() == word.first() && word[0].is_alphabetic() {
                tell(1, INITIAL);
            }
        }
        Unit::Han(c, readings) => {
            if rest.first() == Some(c) {
                tell(1, 0);
                return;
            }
            for (i, reading) in readings.iter().enumerate() {
                let rarity = if i == 0 { 0 } else { RARE };
                let same = reading.letters().zip(rest).take_while(|(a, b)| a == *b).count();
                if same == reading.len() {
                    tell(same, rarity);
                } else if same > 1 && same == rest.len() {
                    // One letter alone is an initial, not an unfinished syllable.
                    tell(same, PARTIAL + rarity);
                }
                if same >= 1 {
                    tell(1, INITIAL + rarity);
                }
                let digraph = reading.letters[1] == b'h';
                if digraph && same >= 2 {
                    tell(2, INITIAL + rarity);
                }
            }
        }
    }
}

/// The most common reading of every unit in one string: what a mistyped spelling is compared with.
pub fn plain_spelling(units: &[Unit]) -> String {
    let mut out = String::new();
    for unit in units {
        match unit {
            Unit::Han(_, readings) => out.extend(readings.iter().take(1).flat_map(Reading::letters)),
            Unit::Word(word) => out.extend(word),
        }
    }
    out
}

/// Whether two texts have the same number of units and every pair of them can sound the same.
pub fn sounds_alike(a: &[Unit], b: &[Unit]) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|pair| match pair {
            (Unit::Han(x, xs), Unit::Han(y, ys)) => x == y || xs.iter().any(|reading| ys.contains(reading)),
            (Unit::Word(x), Unit::Word(y)) => x == y,
            _ => false,
        })
}
