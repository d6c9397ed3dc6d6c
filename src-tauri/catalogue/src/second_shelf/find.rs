//! Search and matching over the catalogue and the shelf behind it. The shelf counts for less: what both fit equally, the
//! catalogue's entry comes first.

use std::collections::HashMap;

use super::{Shelf, ShelfEntry};
use crate::entry::Service;
use crate::matching::{self, Key, Why, variants};
use crate::search::{Field, Hit, SearchIndex, SearchText, fold};
use crate::{Catalogue, net};

/// What the shelf's word is worth beside the catalogue's.
const SECOND: f32 = 0.9;
/// As many candidates as [`matching::match_key`] gives.
const CANDIDATES: usize = 8;

/// Something found, and on which shelf.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Found<'a> {
    /// In the catalogue.
    Ours(&'a Service),
    /// On the second shelf.
    Shelf(&'a ShelfEntry),
}

/// Something a key may belong to; see [`matching::Candidate`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match<'a> {
    /// What.
    pub found: Found<'a>,
    /// From 0 to 1; nothing of the second shelf is above 0.9.
    pub score: f32,
    /// Why.
    pub why: Why,
}

/// The services that fit what has been typed so far, best first, from both shelves.
pub fn search<'a>(
    catalogue: &'a Catalogue,
    shelf: Option<&'a Shelf>,
    query: &str,
    limit: usize,
) -> Vec<Hit<Found<'a>>> {
    let ours = catalogue.search(query, limit).into_iter();
    let mut hits: Vec<Hit<Found<'a>>> =
        ours.map(|hit| Hit { id: Found::Ours(hit.id), score: hit.score, why: hit.why }).collect();
    if let Some(shelf) = shelf {
        let second = shelf.index().search(query, limit).into_iter();
        hits.extend(second.map(|hit| Hit {
            id: Found::Shelf(&shelf.entries[hit.id]),
            score: hit.score * SECOND,
            why: hit.why,
        }));
        // Stable: among equals the catalogue's own stay in front.
        hits.sort_by(|a, b| b.score.total_cmp(&a.score));
        hits.truncate(limit);
    }
    hits
}

/// The services a key may belong to, best first, at most eight, from both shelves. The shelf knows hosts, senders and
/// names; packages and signatures it does not.
pub fn match_key<'a>(catalogue: &'a Catalogue, shelf: Option<&'a Shelf>, key: Key<'_>) -> Vec<Match<'a>> {
    let mut all: Vec<Match<'a>> = matching::match_key(catalogue, key)
        .into_iter()
        .filter_map(|c| Some(Match { found: Found::Ours(catalogue.get(&c.service)?), score: c.score, why: c.why }))
        .collect();
    if let Some(shelf) = shelf {
        let mut second = Second { shelf, found: Vec::new() };
        match key {
            Key::Host(host) => second.by_host(host, SECOND),
            Key::Mail(sender) => {
                let address = sender.rsplit_once('<').map_or(sender, |(_, rest)| rest.trim_end_matches('>'));
                if let Some((_, domain)) = address.rsplit_once('@') {
                    second.by_host(domain, SECOND * 0.9);
                }
            }
            Key::Name(name) => second.by_name(name),
            Key::Android(_) | Key::Ios(_) | Key::Sms(_) => {}
        }
        all.append(&mut second.found);
        all.sort_by(|a, b| b.score.total_cmp(&a.score));
        all.truncate(CANDIDATES);
    }
    all
}

struct Second<'a> {
    shelf: &'a Shelf,
    found: Vec<Match<'a>>,
}

impl<'a> Second<'a> {
    fn add(&mut self, entry: &'a ShelfEntry, score: f32, why: Why) {
        let known = self.found.iter_mut().find(|m| matches!(m.found, Found::Shelf(e) if e.key == entry.key));
        match known {
            Some(known) if known.score >= score => {}
            Some(known) => (known.score, known.why) = (score, why),
            None => self.found.push(Match { found: Found::Shelf(entry), score, why }),
        }
    }

    /// From the whole host down to what somebody registered: the first level anybody has is the answer.
    fn by_host(&mut self, address: &str, worth: f32) {
        let Some(host) = net::host_of(address) else {
            return;
        };
        // A site that owns its suffix is registered as the whole host.
        let owned = net::registrable(&host).unwrap_or(&host).to_owned();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        let mut tail = host;
        loop {
            let (score, why) = if tail == host { (worth, Why::Mark) } else { (worth * 0.9, Why::Below) };
            let here: Vec<&'a ShelfEntry> = self.shelf.by_domain(tail).collect();
            for entry in &here {
                self.add(entry, score, why);
            }
            if !here.is_empty() || tail == owned {
                return;
            }
            match tail.split_once('.') {
                Some((_, rest)) => tail = rest,
                None => return,
            }
        }
    }

    fn by_name(&mut self, name: &str) {
        let shelf = self.shelf;
        for (worth, wanted) in variants(name) {
            for &at in shelf.names().get(&wanted).into_iter().flatten() {
                let entry = &shelf.entries[at];
                let whole = fold(&entry.name) == wanted;
                let (score, why) = if whole { (worth, Why::Name) } else { (worth * 0.9, Why::Alias) };
                self.add(entry, score * SECOND, why);
            }
        }
    }
}

impl Shelf {
    /// Every folded name, and every part of a name such as `OpenAI / ChatGPT`.
    pub(super) fn names(&self) -> &HashMap<String, Vec<usize>> {
        self.names.get_or_init(|| {
            let mut names: HashMap<String, Vec<usize>> = HashMap::new();
            for (at, entry) in self.entries.iter().enumerate() {
                let parts = parts(&entry.name);
                for name in std::iter::once(entry.name.as_str()).chain(parts) {
                    let places = names.entry(fold(name)).or_default();
                    if !places.contains(&at) {
                        places.push(at);
                    }
                }
            }
            names.remove("");
            names
        })
    }

    pub(super) fn index(&self) -> &SearchIndex<usize> {
        self.search.get_or_init(|| {
            SearchIndex::build(self.entries.iter().enumerate().map(|(at, entry)| {
                let mut texts = vec![SearchText::new(&entry.name, Field::English)];
                texts.extend(parts(&entry.name).map(|part| SearchText::new(part, Field::Alias)));
                texts.extend(entry.domains.iter().map(|domain| SearchText::new(domain, Field::Domain)));
                (at, texts)
            }))
        })
    }
}

/// The names in `OpenAI / ChatGPT`; nothing for a plain name.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let several = name.contains(" / ");
    name.split(" / ").map(str::trim).filter(move |part| several && part.chars().count() >= 2)
}
