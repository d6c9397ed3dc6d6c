//! Write access to the vault, inside one operation.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use quittance_catalogue::{Catalogue, Text, taxonomy::Taxonomy};
use rand::rngs::StdRng;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::account::Account;
use crate::clock::Clock;
use crate::device::Device;
use crate::identifier::Identifier;
use crate::ids::{AccountId, DeviceId, IdentifierId, PersonId, ServiceId};
use crate::person::Person;
use crate::service::{InForce, Known, MADE_OF, OwnService};
use crate::store::{Kind, Ledger, Record, Shelf, Store, Stored};

/// One record before and after. Undo is the same edit turned round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    before: Option<Record>,
    after: Option<Record>,
}

impl Edit {
    /// The edit that takes this one back.
    pub fn turned(self) -> Self {
        Self { before: self.after, after: self.before }
    }

    /// What kind of thing it changes.
    pub fn kind(&self) -> Kind {
        match (&self.before, &self.after) {
            (_, Some(record)) | (Some(record), None) => record.kind(),
            (None, None) => Kind::Person,
        }
    }

    /// The record before.
    pub fn before(&self) -> Option<&Record> {
        self.before.as_ref()
    }

    /// The record after.
    pub fn after(&self) -> Option<&Record> {
        self.after.as_ref()
    }
}

/// Write access. It exists only inside [`crate::Vault::operate`], so a write outside a transaction, or an operation inside
/// another, can't be typed.
pub struct Change<'v> {
    store: &'v Store,
    rng: &'v mut StdRng,
    clock: Clock,
    edits: Vec<Edit>,
    subject: Option<Text>,
    known: &'v Known,
    /// The services in force after so many edits of this operation.
    fresh: RefCell<Option<(usize, Arc<InForce>)>>,
}

impl<'v> Change<'v> {
    pub(super) fn new(store: &'v Store, rng: &'v mut StdRng, clock: Clock, known: &'v Known) -> Self {
        Self { store, rng, clock, edits: Vec::new(), subject: None, known, fresh: RefCell::default() }
    }

    pub(super) fn finish(self) -> (Vec<Edit>, Option<Text>) {
        (self.edits, self.subject)
    }

    /// The database, for what is no record: bytes of evidence.
    pub(crate) fn store(&self) -> &Store {
        self.store
    }

    /// Everything of these kinds as this operation has made it so far.
    pub(crate) fn ledger(&self, kinds: &[Kind]) -> Result<Ledger> {
        Ledger::read(self.store, kinds, self.catalogue()?)
    }

    /// Randomness for new ids.
    pub fn rng(&mut self) -> &mut StdRng {
        self.rng
    }

    /// The day it is.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// The moment it is.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The services in force, with what this operation changed of them so far.
    pub fn catalogue(&self) -> Result<Arc<InForce>> {
        let edited = self.edits.iter().filter(|edit| MADE_OF.contains(&edit.kind())).count();
        if edited == 0 {
            return self.known.now(self.store);
        }
        let mut fresh = self.fresh.borrow_mut();
        match fresh.as_ref() {
            Some((after, in_force)) if *after == edited => Ok(Arc::clone(in_force)),
            _ => {
                let in_force = Arc::new(InForce::read(self.store)?);
                *fresh = Some((edited, Arc::clone(&in_force)));
                Ok(in_force)
            }
        }
    }

    /// The taxonomy of personal data.
    pub fn taxonomy(&self) -> &'static Taxonomy {
        Catalogue::embedded().taxonomy()
    }

    /// Names what the operation is about, for the history and the toast. The first to speak is heard.
    pub fn about(&mut self, subject: impl Into<Text>) {
        self.subject.get_or_insert_with(|| subject.into());
    }

    /// Marks the vault as an example that may be thrown away.
    pub(crate) fn mark_as_example(&self) -> Result<()> {
        self.store.set_about("example", "yes")
    }

    /// Puts a record in, over the one with its id. Writing what is there already changes nothing and is not recorded.
    pub fn put<T: Stored>(&mut self, value: T) -> Result<()> {
        let before: Option<T> = self.store.get(value.id())?;
        if before.as_ref() == Some(&value) {
            return Ok(());
        }
        let after = value.into_record();
        self.store.write(&after)?;
        self.edits.push(Edit { before: before.map(Stored::into_record), after: Some(after) });
        Ok(())
    }

    /// Takes a record out.
    pub fn remove<T: Stored>(&mut self, id: &str) -> Result<()> {
        let before: T = self.need(id)?;
        self.store.erase(T::KIND, id)?;
        self.edits.push(Edit { before: Some(before.into_record()), after: None });
        Ok(())
    }

    /// Takes out every record of a type whose key column has this value, and says how many.
    pub fn remove_by<T: Stored>(&mut self, column: &'static str, value: &str) -> Result<usize> {
        let found: Vec<T> = self.by(column, value)?;
        for record in &found {
            self.remove::<T>(record.id())?;
        }
        Ok(found.len())
    }

    /// Takes a record out, naming its account as the subject: for things recorded by mistake.
    pub fn forget<T: Stored>(&mut self, id: &str) -> Result<()> {
        let record: T = self.need(id)?;
        if let Some(account) = record.column("account") {
            self.need_account(&AccountId::from(account))?;
        }
        self.remove::<T>(id)
    }

    pub(super) fn apply(&mut self, edit: Edit) -> Result<()> {
        match (&edit.before, &edit.after) {
            (_, Some(after)) => self.store.write(after)?,
            (Some(before), None) => self.store.erase(before.kind(), before.id())?,
            (None, None) => return Ok(()),
        }
        self.edits.push(edit);
        Ok(())
    }

    /// Fails unless the account is there; names it as the operation's subject.
    pub(crate) fn need_account(&mut self, id: &AccountId) -> Result<Account> {
        let account: Account = self.need(id.as_str())?;
        let name = self.service_names(&account.service)?;
        self.about(name);
        Ok(account)
    }

    /// Fails unless the person is there.
    pub(crate) fn need_person(&self, id: &PersonId) -> Result<Person> {
        self.need(id.as_str())
    }

    /// Fails unless the identifier is there.
    pub(crate) fn need_identifier(&self, id: &IdentifierId) -> Result<()> {
        self.need::<Identifier>(id.as_str()).map(drop)
    }

    /// Fails unless the device is there.
    pub(crate) fn need_device(&self, id: &DeviceId) -> Result<()> {
        self.need::<Device>(id.as_str()).map(drop)
    }

    /// The names of a service; fails when neither the catalogue nor the vault knows it.
    pub(crate) fn service_names(&self, id: &ServiceId) -> Result<Text> {
        let catalogue = self.catalogue()?;
        if let Some(names) = catalogue.names_of(id.as_str()) {
            return Ok(names);
        }
        Ok(self.need::<OwnService>(id.as_str())?.names)
    }
}

impl Shelf for Change<'_> {
    fn get<T: Stored>(&self, id: &str) -> Result<Option<T>> {
        self.store.get(id)
    }
    fn all<T: Stored>(&self) -> Result<Vec<T>> {
        self.store.all()
    }
    fn by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<T>> {
        self.store.by(column, value)
    }
    fn catalogue(&self) -> Result<Arc<InForce>> {
        self.catalogue()
    }
}
