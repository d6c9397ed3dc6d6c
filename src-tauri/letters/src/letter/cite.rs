//! What a letter cites, and what it rests on without citing it.

use chrono::NaiveDate;
use quittance_law::instrument::Article;
use quittance_law::{Law, Right, Scope, Source, Standing, Text, card};
use serde::Serialize;

use super::Letter;

/// A rule behind a letter, for the person: never part of the letter.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterSourceNote"))]
pub struct SourceNote {
    /// As it is cited.
    pub cite: Text,
    /// What it says, in our words.
    pub says: Text,
    /// How strong it is.
    pub standing: Standing,
    /// Whether content or number was noted from memory.
    pub unconfirmed: bool,
    /// Whether the letter cites it.
    pub cited: bool,
    /// Where it was read, each with its date.
    pub sources: Vec<Source>,
}

impl SourceNote {
    fn new(article: &Article, cited: bool) -> Self {
        Self {
            cite: article.cite(),
            says: article.says.clone(),
            standing: article.standing(),
            unconfirmed: article.unconfirmed,
            cited,
            sources: article.sources().iter().filter_map(|id| quittance_law::source(id)).cloned().collect(),
        }
    }
}

/// Articles of the rights a letter is about.
#[derive(Debug, Clone, Default)]
pub(crate) struct Citations {
    /// What the rights rest on, strongest first, each once.
    pub(crate) rights: Vec<Article>,
    /// Everything the letter cites: the above, and what its clauses cite.
    pub(crate) cited: Vec<Article>,
    /// Not cited: not confirmed, or not for such an operator.
    pub(crate) aside: Vec<Article>,
    /// Whether something unconfirmed had to be cited because nothing better is known.
    pub(crate) doubtful: bool,
}

impl Citations {
    /// What the cards of these rights give for a letter of that day to an operator of one of `scopes`.
    ///
    /// What nobody read in the original is cited only where a right has nothing else to stand on.
    pub(crate) fn new(law: Law, rights: &[Right], day: NaiveDate, scopes: &[Scope]) -> Self {
        let mut all = Self::default();
        for right in rights {
            let Some(card) = card(law, *right) else { continue };
            let (fit, unfit): (Vec<&Article>, Vec<&Article>) =
                card.articles.iter().partition(|article| article.citable(day, scopes));
            let (sure, doubtful): (Vec<&Article>, Vec<&Article>) = fit.into_iter().partition(|one| !one.unconfirmed);
            let (cited, aside) = if sure.is_empty() { (doubtful, Vec::new()) } else { (sure, doubtful) };
            all.doubtful |= cited.iter().any(|article| article.unconfirmed);
            cited.into_iter().for_each(|article| add(&mut all.cited, article));
            aside.into_iter().chain(unfit).for_each(|article| add(&mut all.aside, article));
        }
        all.rights = all.cited.clone();
        let cited = &all.cited;
        all.aside.retain(|article| !cited.iter().any(|one| same(one, article)));
        all
    }

    /// The notes for the person.
    pub(crate) fn notes(&self) -> Vec<SourceNote> {
        let cited = self.cited.iter().map(|article| SourceNote::new(article, true));
        cited.chain(self.aside.iter().map(|article| SourceNote::new(article, false))).collect()
    }

    /// Adds the articles a clause cites.
    pub(crate) fn also(&mut self, articles: &[Article]) {
        for article in articles {
            self.aside.retain(|one| !same(one, article));
            add(&mut self.cited, article);
        }
    }
}

fn add(list: &mut Vec<Article>, article: &Article) {
    if !list.iter().any(|one| same(one, article)) {
        list.push(article.clone());
    }
}

fn same(one: &Article, other: &Article) -> bool {
    one.instrument == other.instrument && one.at.zh == other.at.zh
}

impl Letter {
    /// What the operator is, the writer's own capacity included.
    pub(crate) fn all_scopes(&self) -> Vec<Scope> {
        let mut scopes = self.scopes.clone();
        if matches!(self.capacity, super::Capacity::Guardian { .. }) {
            scopes.push(Scope::Minors);
        }
        scopes
    }
}
