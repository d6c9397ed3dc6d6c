//! The services known to the program, with the tables they refer to, and exact look-ups.
//!
//! Nothing here guesses: for names as typed see [`crate::search`], for what importers find see [`crate::matching`].

use std::collections::HashMap;
use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::barrier::Barriers;
use crate::bundle::{Bundle, Reference};
use crate::category::Categories;
use crate::entry::{Marks, Service, Sourced};
use crate::matching::NameIndex;
use crate::search::{Hit, SearchIndex, texts_of};
use crate::taxonomy::Taxonomy;
use crate::validate::{self, Report};

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.postcard"));

/// A set of services with everything needed to understand them.
#[derive(Debug)]
pub struct Catalogue {
    services: Vec<Service>,
    reference: Reference,
    edition: Option<NaiveDate>,
    by_id: HashMap<String, usize>,
    marks: MarkIndex,
    search: OnceLock<SearchIndex<usize>>,
    names: OnceLock<NameIndex>,
}

/// Positions of services by what they are recognised by. Several services can share one mark.
#[derive(Debug, Default)]
struct MarkIndex {
    domains: HashMap<String, Vec<usize>>,
    packages: HashMap<String, Vec<usize>>,
    signatures: HashMap<String, Vec<usize>>,
    senders: HashMap<String, Vec<usize>>,
}

impl Catalogue {
    /// The catalogue that came with the program. Read once, then shared.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Catalogue> = OnceLock::new();
        EMBEDDED.get_or_init(|| {
            let bundle: Bundle =
                postcard::from_bytes(BLOB).expect("the build script wrote these bytes from the same types");
            Self::new(bundle.services, bundle.reference)
        })
    }

    /// How many bytes the embedded catalogue takes in the program.
    pub fn embedded_size() -> usize {
        BLOB.len()
    }

    /// A catalogue of these services. Where an id occurs twice, the later one wins, so that a person's own entries can
    /// stand in front of the embedded ones.
    pub fn new(services: Vec<Service>, reference: Reference) -> Self {
        let mut latest: HashMap<&str, usize> = HashMap::new();
        for (at, service) in services.iter().enumerate() {
            latest.insert(&service.id, at);
        }
        let kept: Vec<bool> = (0..services.len()).map(|at| latest.get(services[at].id.as_str()) == Some(&at)).collect();
        let mut kept = kept.into_iter();
        let mut services = services;
        services.retain(|_| kept.next().unwrap_or(false));
        services.sort_by(|a, b| a.id.cmp(&b.id));

        let edition = newest(&services);
        let by_id = services.iter().enumerate().map(|(at, service)| (service.id.clone(), at)).collect();
        let mut marks = MarkIndex::default();
        for (at, service) in services.iter().enumerate() {
            marks.add(at, &service.marks);
        }
        Self { services, reference, edition, by_id, marks, search: OnceLock::new(), names: OnceLock::new() }
    }

    /// Reads and checks a folder of services (`assets/catalogue/services` or a copy of it) against the tables of the
    /// embedded catalogue. The report also says what is wrong with entries that could be read; those that could not
    /// are missing from the catalogue.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn from_dir(dir: &Path, today: Option<NaiveDate>) -> std::io::Result<(Self, Report)> {
        let reference = &Self::embedded().reference;
        let report = validate::folder(dir, reference, today)?;
        let services = report.files.iter().map(|f| f.service.clone()).collect();
        Ok((Self::new(services, reference.clone()), report))
    }

    /// This catalogue with more services; one with a known id replaces the old one.
    #[must_use]
    pub fn with(&self, more: impl IntoIterator<Item = Service>) -> Self {
        let services = self.services.iter().cloned().chain(more).collect();
        Self { edition: self.edition, ..Self::new(services, self.reference.clone()) }
    }

    /// The same catalogue under the date its publisher gave it.
    #[must_use]
    pub fn in_edition(self, edition: NaiveDate) -> Self {
        Self { edition: Some(edition), ..self }
    }

    /// The date of this edition: the one its pack bears, else the newest day somebody read or wrote a source of it.
    pub fn edition(&self) -> Option<NaiveDate> {
        self.edition
    }

    /// The service with this id.
    pub fn get(&self, id: &str) -> Option<&Service> {
        self.by_id.get(id).map(|&at| &self.services[at])
    }

    /// All services, ordered by id.
    pub fn iter(&self) -> std::slice::Iter<'_, Service> {
        self.services.iter()
    }

    /// How many services there are.
    pub fn len(&self) -> usize {
        self.services.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }

    /// Services with exactly this domain among their marks, in lower case.
    pub fn by_domain(&self, domain: &str) -> impl Iterator<Item = &Service> + use<'_> {
        self.found(&self.marks.domains, domain)
    }

    /// Services with exactly this Android package or iOS bundle id.
    pub fn by_package(&self, package: &str) -> impl Iterator<Item = &Service> + use<'_> {
        self.found(&self.marks.packages, package)
    }

    /// Services with exactly this SMS signature, without 【】; Latin letters in either case.
    pub fn by_signature(&self, signature: &str) -> impl Iterator<Item = &Service> + use<'_> {
        self.found(&self.marks.signatures, signature)
    }

    /// Services with exactly this sender (address or domain) among their mail marks.
    pub fn by_sender(&self, sender: &str) -> impl Iterator<Item = &Service> + use<'_> {
        self.found(&self.marks.senders, sender)
    }

    fn found<'a>(
        &'a self,
        index: &HashMap<String, Vec<usize>>,
        key: &str,
    ) -> impl Iterator<Item = &'a Service> + use<'a> {
        let at = index.get(&key.to_lowercase()).cloned().unwrap_or_default();
        at.into_iter().map(|at| &self.services[at])
    }

    /// The services that fit what has been typed so far, best first. The index is built at the first search.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit<&Service>> {
        self.search_index()
            .search(query, limit)
            .into_iter()
            .map(|hit| Hit { id: &self.services[hit.id], score: hit.score, why: hit.why })
            .collect()
    }

    /// Builds the search index now, so that the first keystroke need not wait for it.
    pub fn warm_up(&self) {
        self.search_index();
    }

    /// The folded names, for [`crate::matching`].
    pub(crate) fn names(&self) -> &NameIndex {
        self.names.get_or_init(|| NameIndex::build(&self.services))
    }

    /// The service at a position an index of this catalogue gave.
    pub(crate) fn at(&self, position: usize) -> &Service {
        &self.services[position]
    }

    fn search_index(&self) -> &SearchIndex<usize> {
        self.search.get_or_init(|| {
            let texts = self.services.iter().map(texts_of);
            SearchIndex::build(texts.enumerate())
        })
    }

    /// Kinds of services.
    pub fn categories(&self) -> &Categories {
        &self.reference.categories
    }

    /// Kinds of personal data.
    pub fn taxonomy(&self) -> &Taxonomy {
        &self.reference.taxonomy
    }

    /// Kinds of hurdles and their rules.
    pub fn barriers(&self) -> &Barriers {
        &self.reference.barriers
    }

    /// All tables that entries refer to.
    pub fn reference(&self) -> &Reference {
        &self.reference
    }
}

fn newest(services: &[Service]) -> Option<NaiveDate> {
    services.iter().flat_map(|s| &s.sources).flat_map(|source| [source.read, source.dated]).flatten().max()
}

impl<'a> IntoIterator for &'a Catalogue {
    type Item = &'a Service;
    type IntoIter = std::slice::Iter<'a, Service>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl MarkIndex {
    fn add(&mut self, at: usize, marks: &Marks) {
        let put = |index: &mut HashMap<String, Vec<usize>>, values: &[Sourced<String>]| {
            for mark in values {
                let places = index.entry(mark.value.to_lowercase()).or_default();
                if !places.contains(&at) {
                    places.push(at);
                }
            }
        };
        put(&mut self.domains, &marks.domains);
        put(&mut self.packages, &marks.android);
        put(&mut self.packages, &marks.ios);
        put(&mut self.signatures, &marks.sms);
        put(&mut self.senders, &marks.mail);
    }
}
