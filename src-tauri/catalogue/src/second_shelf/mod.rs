//! A second shelf: a public list of thousands of services that somebody else keeps, read from a file the person has.
//!
//! It says where to delete an account and how hard that is, in the words of its authors, without dates and without
//! steps. So a [`ShelfEntry`] is another type than an entry of the catalogue, its age is always unknown, and where the
//! catalogue has an entry for the same domain, that one wins ([`Shelf::beside`]). Today one list is read: the
//! `sites.json` of JustDeleteMe.

mod find;
mod reading;

pub use find::{Found, Match, match_key, search};

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::entry::SourceKind;
use crate::search::{SearchIndex, fold};
use crate::trust::{Age, Trust};
use crate::{Catalogue, Text};

/// A service as the list tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShelfEntry {
    /// Made from the name; the same in every issue of the list that has the service.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Where to delete the account, or where it is explained.
    pub url: Option<String>,
    /// The same for other languages, by language tag.
    pub urls: BTreeMap<String, String>,
    /// How hard it is, in the list's own word: `easy`, `medium`, `hard`, `limited`, `impossible`.
    pub difficulty: Option<String>,
    /// Remarks by language tag; the list's main remark is `en`.
    pub notes: BTreeMap<String, String>,
    /// Hosts, in lower case, without `www.`.
    pub domains: Vec<String>,
    /// The mail to write, where that is the way.
    pub mail: Option<ShelfMail>,
}

/// A mail that asks for deletion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShelfMail {
    /// To whom.
    pub address: String,
    /// The list's subject.
    pub subject: Option<String>,
    /// The list's text, with its own gaps such as XXXXXX.
    pub body: Option<String>,
}

/// Where a shelf comes from, for the mark every one of its entries bears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShelfSource {
    /// Who keeps it.
    pub title: String,
    /// Its home.
    pub url: String,
    /// Under which licence it may be used.
    pub licence: String,
    /// The day the person read it in.
    pub read: Option<NaiveDate>,
}

/// Something of the file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShelfRemark {
    /// Which record of the file, counted from 1.
    pub record: usize,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// Whether the whole record was left out, or only a part of it.
    pub left_out: bool,
    /// What is wrong.
    pub what: Text,
}

/// An entry that was left out because the catalogue knows the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Covered {
    /// The name on the shelf.
    pub name: String,
    /// The domain both have.
    pub domain: String,
    /// Id of the catalogue's entry.
    pub service: String,
}

/// A list of services, ready for look-ups.
#[derive(Debug)]
pub struct Shelf {
    source: ShelfSource,
    entries: Vec<ShelfEntry>,
    remarks: Vec<ShelfRemark>,
    domains: HashMap<String, Vec<usize>>,
    names: OnceLock<HashMap<String, Vec<usize>>>,
    search: OnceLock<SearchIndex<usize>>,
}

impl Shelf {
    /// A shelf of these entries, as they were kept after reading. Of several with one key the first stays.
    pub fn new(source: ShelfSource, mut entries: Vec<ShelfEntry>) -> Self {
        let mut keys = HashSet::new();
        entries.retain(|entry| keys.insert(entry.key.clone()));
        let mut domains: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            for domain in &entry.domains {
                domains.entry(domain.clone()).or_default().push(at);
            }
        }
        Self { source, entries, remarks: Vec::new(), domains, names: OnceLock::new(), search: OnceLock::new() }
    }

    /// The shelf without the services the catalogue has under the same domain, and which these are. What only lies
    /// below one of its domains, such as `aws.amazon.com`, is a service of its own and stays.
    #[must_use]
    pub fn beside(self, catalogue: &Catalogue) -> (Self, Vec<Covered>) {
        let mut covered = Vec::new();
        let mut kept = Vec::new();
        for entry in self.entries {
            let ours = entry.domains.iter().find_map(|domain| Some((domain, catalogue.by_domain(domain).next()?)));
            match ours {
                Some((domain, service)) => covered.push(Covered {
                    name: entry.name.clone(),
                    domain: domain.clone(),
                    service: service.id.clone(),
                }),
                None => kept.push(entry),
            }
        }
        (Self { remarks: self.remarks, ..Self::new(self.source, kept) }, covered)
    }

    /// Where it comes from.
    pub fn source(&self) -> &ShelfSource {
        &self.source
    }

    /// Its entries, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, ShelfEntry> {
        self.entries.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What of the file could not be used.
    pub fn remarks(&self) -> &[ShelfRemark] {
        &self.remarks
    }

    /// The entry with this key.
    pub fn get(&self, key: &str) -> Option<&ShelfEntry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Entries with exactly this host, in lower case.
    pub fn by_domain(&self, domain: &str) -> impl Iterator<Item = &ShelfEntry> {
        self.domains.get(domain).into_iter().flatten().map(|&at| &self.entries[at])
    }

    /// Builds the indexes now, so that the first keystroke need not wait for them.
    pub fn warm_up(&self) {
        self.index();
        self.names();
    }
}

impl ShelfEntry {
    /// How well its facts are founded: a public list without dates, so one bar, age unknown.
    pub fn trust(&self) -> Trust {
        Trust { level: 1, kinds: vec![SourceKind::Community], newest: None, age: Age::Undated, from_memory: false }
    }

    /// The remark in this language (a tag such as `zh-CN`), else in its main language, else in English, else in any;
    /// with the language it is in.
    pub fn note(&self, language: &str) -> Option<(&str, &str)> {
        let main = language.split('-').next().unwrap_or(language);
        let of = |tag: &str| self.notes.get_key_value(tag);
        let found = of(language).or_else(|| of(main)).or_else(|| of("en")).or_else(|| self.notes.iter().next());
        found.map(|(tag, note)| (tag.as_str(), note.as_str()))
    }
}

/// `Amazon / Audible` becomes `amazon-audible`.
fn key_of(name: &str) -> String {
    let parts = name.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|part| !part.is_empty());
    let key = parts.collect::<Vec<_>>().join("-");
    if key.is_empty() { key_with_signs(name, "sign") } else { key }
}

/// For names that differ in their signs only: `Nike+` becomes `nike-2b`.
fn key_with_signs(name: &str, key: &str) -> String {
    let signs = name.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace());
    signs.fold(key.to_owned(), |key, sign| format!("{key}-{:x}", sign as u32))
}
