//! The index: every text in its folded and spelled form, and one pass over them per query.

use std::collections::HashMap;
use std::ops::Range;

use super::fold::fold;
use super::found::{Fit, Found};
use super::indexed::{IndexedText, Letters};
use super::query::Query;
use super::spelling::MAX_QUERY;
use super::{Field, Hit, How, MatchReason, SearchText};
use crate::net;

/// Anything with an id and texts, searchable as one types.
#[derive(Debug, Clone)]
pub struct SearchIndex<Id> {
    entries: Vec<Entry<Id>>,
    texts: Vec<IndexedText>,
    /// Beside `texts`, and small, so that most texts need not be fetched at all.
    letters: Vec<Letters>,
    domains: HashMap<String, Vec<usize>>,
}

#[derive(Debug, Clone)]
struct Entry<Id> {
    id: Id,
    texts: Range<usize>,
    letters: Letters,
}

/// Below this the first pass has found nothing anybody meant, and slips are looked for.
const CONVINCING: u16 = 690;

impl<Id: Clone> SearchIndex<Id> {
    /// Builds the index. The order of entries breaks ties.
    pub fn build(entries: impl IntoIterator<Item = (Id, Vec<SearchText>)>) -> Self {
        let mut index = Self { entries: Vec::new(), texts: Vec::new(), letters: Vec::new(), domains: HashMap::new() };
        for (id, texts) in entries {
            let entry = u32::try_from(index.entries.len()).unwrap_or(u32::MAX);
            let start = index.texts.len();
            let mut all = Letters::default();
            for text in texts {
                let (indexed, letters) = IndexedText::new(entry, text);
                if indexed.folded.is_empty() {
                    continue;
                }
                if indexed.field == Field::Domain {
                    let domain = indexed.text.to_lowercase();
                    let places = index.domains.entry(domain).or_default();
                    places.push(index.texts.len());
                }
                all = all.or(letters);
                index.texts.push(indexed);
                index.letters.push(letters);
            }
            index.entries.push(Entry { id, texts: start..index.texts.len(), letters: all });
        }
        index
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The best `limit` entries for what has been typed so far, best first. An empty query finds nothing.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit<Id>> {
        let mut found = Found::new(self.entries.len());
        self.by_address(query, &mut found);
        let whole = Query::new(query);
        if !whole.chars.is_empty() && whole.chars.len() <= MAX_QUERY * 4 {
            self.by_text(&whole, &mut found);
            if found.best < CONVINCING {
                self.by_words(query, &mut found);
            }
            if found.best < CONVINCING {
                self.by_slips(&whole, &mut found);
            }
        }
        self.ranked(&found, limit)
    }

    /// A pasted address: the entry with the longest domain that the host ends in.
    fn by_address(&self, query: &str, found: &mut Found) {
        if !query.contains('.') || query.trim().contains(char::is_whitespace) {
            return;
        }
        let Some(host) = net::host_of(query) else {
            return;
        };
        let mut tail = host.as_str();
        loop {
            if let Some(places) = self.domains.get(tail) {
                for &text in places {
                    self.keep(found, text, 985, How::Address);
                }
                return;
            }
            match tail.split_once('.') {
                Some((_, rest)) => tail = rest,
                None => break,
            }
        }
        // Nobody has this domain; perhaps somebody has its name.
        let label = net::registrable(&host).and_then(|domain| domain.split('.').next());
        let Some(label) = label.map(fold).filter(|label| label.len() >= 3) else {
            return;
        };
        for (at, text) in self.texts.iter().enumerate() {
            let is_name = matches!(text.field, Field::Name | Field::English | Field::Alias);
            if is_name && text.folded == label {
                self.keep(found, at, 700, How::Address);
            }
        }
    }

    fn by_text(&self, query: &Query, found: &mut Found) {
        for (at, entry) in self.entries.iter().enumerate() {
            if let Some(fit) = self.best_text(entry, query) {
                found.keep(at, fit);
            }
        }
    }

    fn best_text(&self, entry: &Entry<Id>, query: &Query) -> Option<Fit> {
        if !entry.letters.can_fit(query) {
            return None;
        }
        let mut best: Option<Fit> = None;
        for at in entry.texts.clone() {
            let letters = &self.letters[at];
            if !letters.can_fit(query) {
                continue;
            }
            let text = &self.texts[at];
            if let Some((score, how)) = text.fit(letters, query) {
                let score = text.weigh(score, query);
                if best.is_none_or(|known| score > known.score) {
                    best = Some(Fit { score, how, text: at, tie: (text.field, text.length) });
                }
            }
        }
        best
    }

    /// Several words in any order: each must fit the entry somewhere.
    fn by_words(&self, query: &str, found: &mut Found) {
        let mut words: Vec<Query> = query.split_whitespace().map(Query::new).collect();
        words.retain(|word| !word.chars.is_empty());
        let Some(count) = u32::try_from(words.len()).ok().filter(|count| (2..=6).contains(count)) else {
            return;
        };
        // The longest word rules out most.
        words.sort_by_key(|word| std::cmp::Reverse(word.chars.len()));
        for entry in &self.entries {
            let mut sum = 0;
            let mut best: Option<Fit> = None;
            let all = words.iter().all(|word| {
                let fit = self.best_text(entry, word);
                if let Some(fit) = fit {
                    sum += u32::from(fit.score);
                    if best.is_none_or(|known| fit.score > known.score) {
                        best = Some(fit);
                    }
                }
                fit.is_some()
            });
            if let Some(fit) = best.filter(|_| all) {
                let score = u16::try_from(sum / count * 9 / 10).unwrap_or(0);
                self.keep(found, fit.text, score, fit.how);
            }
        }
    }

    fn by_slips(&self, query: &Query, found: &mut Found) {
        for (at, (text, letters)) in self.texts.iter().zip(&self.letters).enumerate() {
            if let Some((score, how)) = text.nearly(letters, query) {
                self.keep(found, at, text.weigh(score, query), how);
            }
        }
    }

    fn keep(&self, found: &mut Found, text: usize, score: u16, how: How) {
        let IndexedText { entry, field, length, .. } = self.texts[text];
        found.keep(entry as usize, Fit { score, how, text, tie: (field, length) });
    }

    fn ranked(&self, found: &Found, limit: usize) -> Vec<Hit<Id>> {
        let mut hits: Vec<(usize, Fit)> = found.all().collect();
        let order = |(entry, fit): &(usize, Fit)| (std::cmp::Reverse(fit.score), fit.tie, *entry);
        if hits.len() > limit {
            hits.select_nth_unstable_by_key(limit, order);
            hits.truncate(limit);
        }
        hits.sort_unstable_by_key(order);
        hits.into_iter()
            .map(|(entry, fit)| {
                let text = &self.texts[fit.text];
                Hit {
                    id: self.entries[entry].id.clone(),
                    score: f32::from(fit.score) / 1000.0,
                    why: MatchReason { how: fit.how, field: text.field, text: text.text.clone() },
                }
            })
            .collect()
    }
}
