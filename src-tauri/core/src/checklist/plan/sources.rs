//! Source notes: where a fact comes from, ready to be shown.

use quittance_catalogue::entry::{From, Service};

use super::outlook::Outlook;
use crate::checklist::SourceNote;

impl Outlook<'_> {
    /// The note for a fact of the entry that `from` carries. `None` when no source carries it.
    pub fn note(&self, about: &str, from: &From, value: Option<u32>) -> Option<SourceNote> {
        self.note_in(self.entry()?, about, from, value)
    }

    /// The same for an entry of another service.
    pub fn note_in(&self, entry: &Service, about: &str, from: &From, value: Option<u32>) -> Option<SourceNote> {
        let titles: Vec<_> = entry.sources.iter().filter(|s| from.contains(&s.id)).map(|s| s.title.clone()).collect();
        if titles.is_empty() {
            return None;
        }
        Some(SourceNote { about: about.to_owned(), value, titles, trust: entry.trust(from, self.today()) })
    }
}
