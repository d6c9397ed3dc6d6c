//! One text of the index, and how well a query fits it. Scores are before weighing by field; see [`IndexedText::weigh`].

use super::fold::{bits, fold};
use super::query::Query;
use super::spelling::{self, MAX_QUERY, Spelled, Unit};
use super::{Field, How, SearchText, near};

/// A text, prepared once for all queries.
#[derive(Debug, Clone)]
pub struct IndexedText {
    /// Position of its entry.
    pub entry: u32,
    /// What it is.
    pub field: Field,
    /// As written.
    pub text: String,
    /// Folded; see [`fold`].
    pub folded: String,
    /// Length of the folded form in characters.
    pub length: usize,
    units: Vec<Unit>,
    /// Where units begin in `folded`, in bytes, and what they can begin with.
    starts: Vec<(usize, u64)>,
    /// In the most common readings.
    spelling: String,
    has_han: bool,
}

/// Which letters a text can hold: what does not fit here need not be looked at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Letters {
    /// Letters of the text and of all its readings.
    pub sounds: u64,
    /// Letters of the text itself.
    written: u64,
    /// Letters of its most common spelling.
    spelling: u64,
    /// What any unit can begin with.
    first: u64,
    /// What the text can begin with.
    head: u64,
}

impl Letters {
    /// What several texts can hold together.
    pub fn or(self, other: Self) -> Self {
        Self {
            sounds: self.sounds | other.sounds,
            written: self.written | other.written,
            spelling: self.spelling | other.spelling,
            first: self.first | other.first,
            head: self.head | other.head,
        }
    }

    /// Whether a query without slips can fit.
    pub fn can_fit(&self, query: &Query) -> bool {
        let begins = if query.chars.len() == 1 && !query.has_han { self.head } else { u64::MAX };
        query.letters & !self.sounds == 0 && query.first & begins != 0
    }

    /// Whether a Latin query with so many slips can be the text: a letter that only one side has costs a slip.
    fn can_slip(&self, query: &Query, most: usize) -> bool {
        let missing = (query.letters & !self.spelling).count_ones() as usize;
        let extra = (self.spelling & !query.letters).count_ones() as usize;
        missing <= most && extra <= most
    }
}

impl IndexedText {
    /// Prepares a text.
    pub fn new(entry: u32, text: SearchText) -> (Self, Letters) {
        let SearchText { text, field } = text;
        let folded = fold(&text);
        let units = spelling::units(&text);
        let spelling = spelling::plain_spelling(&units);
        let written = bits(folded.chars());
        let mut letters = Letters { sounds: written, written, spelling: bits(spelling.chars()), ..Letters::default() };
        let mut starts = Vec::with_capacity(units.len());
        let mut at = 0;
        for unit in &units {
            let (length, begin) = match unit {
                Unit::Han(c, readings) => {
                    let mut begin = bits(std::iter::once(*c));
                    for reading in readings.iter() {
                        letters.sounds |= bits(reading.letters());
                        begin |= bits(reading.letters().take(1));
                    }
                    (c.len_utf8(), begin)
                }
                Unit::Word(word) => (word.iter().map(|c| c.len_utf8()).sum(), bits(word.iter().copied().take(1))),
            };
            starts.push((at, begin));
            at += length;
            letters.first |= begin;
        }
        // Companies are found by what is written: their long names can be abbreviated to anything.
        if field == Field::Operator {
            letters.sounds = written;
        }
        letters.head = starts.first().map_or(0, |(_, begin)| *begin);
        let indexed = Self {
            entry,
            field,
            length: folded.chars().count(),
            has_han: units.iter().any(|unit| matches!(unit, Unit::Han(..))),
            starts,
            spelling,
            text,
            folded,
            units,
        };
        (indexed, letters)
    }

    /// What a text is weighs on the score; so does how much of it the query covers.
    pub fn weigh(&self, score: u16, query: &Query) -> u16 {
        let less = match self.field {
            Field::Name | Field::English => 0,
            Field::Alias => 20,
            Field::Misprint => 30,
            Field::Domain => 40,
            Field::Mark => 60,
            Field::Other => 80,
            Field::Operator => 220,
        };
        let typed = query.chars.len().min(self.length);
        let covered = u16::try_from(typed * 40 / self.length.max(1)).unwrap_or(0);
        (score.saturating_sub(less) + covered).min(1000)
    }

    /// How well the query, without slips, fits. To be asked only where the letters allow it.
    pub fn fit(&self, letters: &Letters, query: &Query) -> Option<(u16, How)> {
        let written = if query.letters & !letters.written == 0 { self.written(query) } else { None };
        if written.is_some_and(|(score, _)| score >= 860) {
            return written;
        }
        let can_be_spelled = (self.has_han || self.units.len() > 1)
            && query.first & letters.first != 0
            && query.chars.len() <= MAX_QUERY
            && self.field != Field::Operator;
        let spelled = if can_be_spelled { self.spelled(query) } else { None };
        match (written, spelled) {
            (Some(w), Some(s)) => Some(if w.0 >= s.0 { w } else { s }),
            (w, s) => w.or(s),
        }
    }

    fn written(&self, query: &Query) -> Option<(u16, How)> {
        if self.folded.len() < query.folded.len() {
            return None;
        }
        if self.folded.starts_with(&query.folded) {
            let whole = self.folded.len() == query.folded.len();
            return Some(if whole { (960, How::Exact) } else { (860, How::Prefix) });
        }
        let letters = query.chars.len();
        if letters < 2 && !query.has_han {
            return None;
        }
        let mut inside = query.finder.find_iter(self.folded.as_bytes()).peekable();
        let somewhere = inside.peek().is_some();
        let starts_a_word = inside.any(|at| self.starts.iter().any(|(start, _)| *start == at));
        match (somewhere, starts_a_word) {
            (_, true) => Some((770, How::Contains)),
            (true, false) if letters >= 3 => Some((640, How::Contains)),
            _ => None,
        }
    }

    fn spelled(&self, query: &Query) -> Option<(u16, How)> {
        let beginnings = if query.chars.len() >= 2 { self.units.len() } else { 1 };
        let mut best: Option<(u16, How)> = None;
        for start in 0..beginnings {
            if query.first & self.starts[start].1 == 0 {
                continue;
            }
            if let Some(spelled) = spelling::spell(&self.units[start..], &query.chars) {
                let worth = self.worth(start, spelled);
                if best.is_none_or(|(score, _)| worth.0 > score) {
                    best = Some(worth);
                }
            }
            // No later start can beat a fit at the first one.
            if start == 0 && best.is_some() {
                break;
            }
        }
        best
    }

    fn worth(&self, start: usize, spelled: Spelled) -> (u16, How) {
        let whole = start == 0 && spelled.units == self.units.len() && !spelled.partial;
        let how = if spelled.initials == spelled.units { How::Initials } else { How::Pinyin };
        let base: u16 = match (how, whole, spelled.initials) {
            (How::Initials, true, _) => 850,
            (How::Initials, false, _) => 735,
            (_, true, 0) => 890,
            (_, true, _) => 810,
            (_, false, 0) => 790,
            (_, false, _) => 710,
        };
        let later = if start == 0 { 0 } else { 130 };
        let rare = if spelled.rare { 15 } else { 0 };
        (base - later - rare, how)
    }

    /// How well the query fits with slips.
    pub fn nearly(&self, letters: &Letters, query: &Query) -> Option<(u16, How)> {
        if matches!(self.field, Field::Operator | Field::Mark) {
            return None;
        }
        let typed = query.chars.len();
        if query.has_han {
            if !self.has_han {
                return None;
            }
            if typed >= 2 && spelling::sounds_alike(&self.units, &query.units) {
                return Some((780, How::SoundsAlike));
            }
            let most = near::han_slips(typed);
            let missing = (query.letters & !letters.written).count_ones() as usize;
            if most == 0 || missing > most || self.length.abs_diff(typed) > most {
                return None;
            }
            let chars: Vec<char> = self.folded.chars().collect();
            let apart = near::han(&chars, &query.chars, most)?;
            return Some((slipped(700, apart), How::Near));
        }
        let most = near::latin_slips(typed);
        if most == 0 || !letters.can_slip(query, most) {
            return None;
        }
        // Without Chinese characters the spelling is the folded text.
        if self.spelling.len().abs_diff(query.folded.len()) > most {
            return None;
        }
        let apart = near::latin(&self.spelling, &query.folded, most)?;
        Some((slipped(690, apart), How::Near))
    }
}

fn slipped(score: u16, slips: usize) -> u16 {
    score - 60 * u16::try_from(slips.min(5)).unwrap_or(5)
}
