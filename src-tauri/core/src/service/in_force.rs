//! The services in force: what this vault knows of services, all told; and beside them the working days it counts by, which
//! come about in the same way.
//!
//! The catalogue that came with the program, or a newer one the person loaded, with the person's corrections laid over it and
//! the entries of own services beside it. It is put together once and shared until something it is made of changes
//! ([`Known`]); a vault without any of that shares the embedded catalogue and copies nothing.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::ops::Deref;
use std::sync::Arc;

use quittance_catalogue::correction::{Correction, Standing, apply};
use quittance_catalogue::entry::Service;
use quittance_catalogue::second_shelf::Shelf as List;
use quittance_catalogue::{Catalogue, Text};
use quittance_law::Calendar;

use super::second::{Second, entry_of, shelf_key};
use super::{Edition, Held, HeldEntry, OwnCorrection, SecondShelf};
use crate::Result;
use crate::store::{Kind, Store};

/// The name under which the vault counts changes to what the services in force are made of.
const REVISION: &str = "services_revision";

/// The kinds of records the services and the calendar in force are made of.
pub const MADE_OF: &[Kind] =
    &[Kind::OwnService, Kind::HeldEntry, Kind::OwnCorrection, Kind::Edition, Kind::SecondShelf, Kind::HolidayYear];

/// The services in force. Reads like a [`Catalogue`].
#[derive(Debug)]
pub struct InForce {
    base: Shared,
    /// With everything laid over it, where there is something.
    effective: Option<Box<Catalogue>>,
    own: HashSet<String>,
    dropped: HashSet<String>,
    corrected: BTreeMap<String, CorrectedEntry>,
    second: Option<Second>,
    calendar: Arc<Calendar>,
}

/// An entry the person corrected.
#[derive(Debug)]
pub struct CorrectedEntry {
    /// The entry without the corrections; nothing where no catalogue has it any more.
    pub before: Option<Service>,
    /// The corrections in the order they were made, and how each stands.
    pub corrections: Vec<(OwnCorrection, Standing)>,
}

impl CorrectedEntry {
    /// How many of the corrections are part of the entry in force.
    pub fn applied(&self) -> usize {
        self.corrections.iter().filter(|(_, standing)| standing.is_applied()).count()
    }
}

#[derive(Debug)]
enum Shared {
    Embedded(&'static Catalogue),
    Made(Box<Catalogue>),
}

impl Deref for Shared {
    type Target = Catalogue;
    fn deref(&self) -> &Catalogue {
        match self {
            Self::Embedded(catalogue) => catalogue,
            Self::Made(catalogue) => catalogue,
        }
    }
}

impl Deref for InForce {
    type Target = Catalogue;
    fn deref(&self) -> &Catalogue {
        self.effective.as_deref().unwrap_or(&self.base)
    }
}

impl InForce {
    /// Puts them together from what is stored now.
    pub fn read(store: &Store) -> Result<Self> {
        let edition = store.all::<Edition>()?.pop();
        let held = store.all::<HeldEntry>()?;
        let mut corrections = store.all::<OwnCorrection>()?;
        corrections.sort_by_key(|made| made.order);
        let second = store.all::<SecondShelf>()?.pop().map(Second::of);
        let calendar = Arc::new(crate::calendar::in_force(store.all()?));
        Ok(Self { second, calendar, ..Self::of(edition, held, corrections) })
    }

    fn of(edition: Option<Edition>, held: Vec<HeldEntry>, corrections: Vec<OwnCorrection>) -> Self {
        let embedded = Catalogue::embedded();
        let base = match edition {
            None => Shared::Embedded(embedded),
            Some(edition) => {
                let loaded = Catalogue::new(edition.services, embedded.reference().clone()).in_edition(edition.dated);
                // A newer program brought a newer catalogue; what only the loaded one has is still nobody's loss.
                let newer = embedded.edition().filter(|day| edition.dated < *day && !edition.insisted);
                Shared::Made(Box::new(match newer {
                    Some(day) => loaded.with(embedded.iter().cloned()).in_edition(day),
                    None => loaded,
                }))
            }
        };
        let (mut own, mut dropped, mut more) = (HashSet::new(), HashSet::new(), Vec::new());
        for HeldEntry { id, held, entry } in held {
            match held {
                Held::Own => own.insert(id.0),
                // A later catalogue may have taken it up again.
                Held::Dropped if base.get(id.as_str()).is_some() => continue,
                Held::Dropped => dropped.insert(id.0),
            };
            more.push(*entry);
        }
        let mut effective = if more.is_empty() { None } else { Some(Box::new(base.with(more))) };
        let known = effective.as_deref().unwrap_or(&base);
        let mut by_service: BTreeMap<String, Vec<OwnCorrection>> = BTreeMap::new();
        for made in corrections {
            by_service.entry(made.said.service.clone()).or_default().push(made);
        }
        let mut laid = Vec::new();
        let mut corrected = BTreeMap::new();
        for (service, made) in by_service {
            let said: Vec<Correction> = made.iter().map(|made| made.said.clone()).collect();
            let before = known.get(&service).cloned();
            let standings = match &before {
                Some(entry) => {
                    let (entry, standings) = apply(entry, &said);
                    laid.push(entry);
                    standings
                }
                None => vec![Standing::TargetGone; made.len()],
            };
            let corrections = made.into_iter().zip(standings).collect();
            corrected.insert(service, CorrectedEntry { before, corrections });
        }
        if !laid.is_empty() {
            effective = Some(Box::new(known.with(laid)));
        }
        Self { base, effective, own, dropped, corrected, second: None, calendar: Arc::new(Calendar::china().clone()) }
    }

    /// The working days in force.
    pub fn calendar(&self) -> &Arc<Calendar> {
        &self.calendar
    }

    /// The second shelf, without what the catalogue has.
    pub fn second(&self) -> Option<&List> {
        self.second.as_ref()?.list(self)
    }

    /// What the second shelf says of a service, in the shape of an entry.
    pub fn of_second(&self, id: &str) -> Option<Service> {
        let key = shelf_key(id)?;
        let list = self.second()?;
        list.get(key).map(|said| entry_of(said, list.source()))
    }

    /// The names of an entry, or of a service of the second shelf.
    pub fn names_of(&self, id: &str) -> Option<Text> {
        match self.get(id) {
            Some(entry) => Some(entry.names.clone()),
            None => Some(self.second()?.get(shelf_key(id)?)?.name.as_str().into()),
        }
    }

    /// Whether the entry is the person's own.
    pub fn is_own(&self, id: &str) -> bool {
        self.own.contains(id)
    }

    /// Whether the catalogue in use has dropped the entry.
    pub fn is_dropped(&self, id: &str) -> bool {
        self.dropped.contains(id)
    }

    /// The person's corrections of an entry, with the entry as it is without them.
    pub fn corrected(&self, id: &str) -> Option<&CorrectedEntry> {
        self.corrected.get(id)
    }

    /// An entry as the catalogue has it, without the person's corrections.
    pub fn without_corrections(&self, id: &str) -> Option<&Service> {
        match self.corrected.get(id) {
            Some(corrected) => corrected.before.as_ref(),
            None => self.get(id),
        }
    }

    /// All entries the person corrected, by id.
    pub fn all_corrected(&self) -> impl Iterator<Item = (&String, &CorrectedEntry)> {
        self.corrected.iter()
    }

    /// The catalogue in use without anything of the person's.
    pub fn base(&self) -> &Catalogue {
        &self.base
    }

    /// Whether it is the catalogue that came with the program, untouched and shared.
    pub fn is_embedded(&self) -> bool {
        self.effective.is_none() && matches!(self.base, Shared::Embedded(_))
    }
}

/// The services in force, kept until something they are made of changes, here or in another program.
#[derive(Default)]
pub struct Known {
    held: RefCell<Option<Latest>>,
}

struct Latest {
    /// Changes with every commit of another program: only then the revision is asked for.
    data_version: i64,
    revision: String,
    in_force: Arc<InForce>,
}

impl Known {
    /// The services in force now.
    pub fn now(&self, store: &Store) -> Result<Arc<InForce>> {
        let data_version = store.data_version()?;
        let mut held = self.held.borrow_mut();
        if let Some(held) = held.as_mut() {
            if held.data_version != data_version && held.revision == revision(store)? {
                held.data_version = data_version;
            }
            if held.data_version == data_version {
                return Ok(Arc::clone(&held.in_force));
            }
        }
        let in_force = Arc::new(InForce::read(store)?);
        *held = Some(Latest { data_version, revision: revision(store)?, in_force: Arc::clone(&in_force) });
        Ok(in_force)
    }

    /// Counts a change to what they are made of; to be called inside its transaction.
    pub fn count(store: &Store) -> Result<()> {
        let next = revision(store)?.parse::<u64>().unwrap_or(0).saturating_add(1);
        store.set_about(REVISION, &next.to_string())
    }

    /// Puts them together anew when they are asked for next.
    pub fn forget(&self) {
        self.held.replace(None);
    }
}

fn revision(store: &Store) -> Result<String> {
    Ok(store.about(REVISION)?.unwrap_or_default())
}
