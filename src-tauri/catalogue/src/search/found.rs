//! The best fit of every entry while a query runs.

use super::{Field, How};

/// A text that fits, before it is worth a [`super::MatchReason`].
#[derive(Debug, Clone, Copy)]
pub struct Fit {
    /// Up to 1000.
    pub score: u16,
    /// How it fits.
    pub how: How,
    /// Position of the text in the index.
    pub text: usize,
    /// What breaks ties: what the text is, and its length.
    pub tie: (Field, usize),
}

/// The best fit of every entry so far.
pub struct Found {
    fits: Vec<Option<Fit>>,
    touched: Vec<usize>,
    /// The best score of all.
    pub best: u16,
}

impl Found {
    /// Nothing found yet among so many entries.
    pub fn new(entries: usize) -> Self {
        Self { fits: vec![None; entries], touched: Vec::new(), best: 0 }
    }

    /// Keeps the fit if it is the entry's best.
    pub fn keep(&mut self, entry: usize, fit: Fit) {
        let slot = &mut self.fits[entry];
        if slot.is_none() {
            self.touched.push(entry);
        }
        if slot.is_none_or(|known| fit.score > known.score) {
            *slot = Some(fit);
            self.best = self.best.max(fit.score);
        }
    }

    /// Every entry that fits, in the order it was found.
    pub fn all(&self) -> impl Iterator<Item = (usize, Fit)> + '_ {
        self.touched.iter().filter_map(|&entry| self.fits[entry].map(|fit| (entry, fit)))
    }
}
