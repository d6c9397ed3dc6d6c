//! Reading records, wherever they are: in the database, or all at once in memory.
//!
//! What concludes something from records (ways in, situations, views) is written against [`Shelf`] and does not care. A list
//! of thousands reads the database once into a [`Ledger`] instead of asking it ten questions an account.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Kind, Record, Store, Stored};
use crate::Result;
use crate::service::InForce;

/// Something records can be read from.
pub trait Shelf {
    /// One record, if it is there.
    fn get<T: Stored>(&self, id: &str) -> Result<Option<T>>;
    /// All records of a type.
    fn all<T: Stored>(&self) -> Result<Vec<T>>;
    /// The records of a type whose key column has this value.
    fn by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<T>>;
    /// The services in force.
    fn catalogue(&self) -> Result<Arc<InForce>>;
    /// One record that must be there.
    fn need<T: Stored>(&self, id: &str) -> Result<T> {
        self.get(id)?.ok_or(crate::Problem::Missing { kind: T::KIND.table() })
    }
}

impl Shelf for Store {
    fn get<T: Stored>(&self, id: &str) -> Result<Option<T>> {
        Self::get(self, id)
    }
    fn all<T: Stored>(&self) -> Result<Vec<T>> {
        Self::all(self)
    }
    fn by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<T>> {
        Self::by(self, column, value)
    }
    fn catalogue(&self) -> Result<Arc<InForce>> {
        InForce::read(self).map(Arc::new)
    }
}

/// Where the records are whose key column has a value.
type Places = HashMap<String, Vec<usize>>;

/// Everything in memory, at one moment. A key column is sorted through when somebody first asks for it.
pub struct Ledger {
    records: HashMap<Kind, Vec<Record>>,
    places: HashMap<Kind, HashMap<String, usize>>,
    columns: HashMap<(Kind, &'static str), OnceCell<Places>>,
    catalogue: Arc<InForce>,
}

impl Ledger {
    /// Reads these kinds whole, to be understood with these services.
    pub fn read(store: &Store, kinds: &[Kind], catalogue: Arc<InForce>) -> Result<Self> {
        let mut ledger = Self { records: HashMap::new(), places: HashMap::new(), columns: HashMap::new(), catalogue };
        for kind in kinds {
            let records = store.records(*kind)?;
            let places = ledger.places.entry(*kind).or_default();
            for (place, record) in records.iter().enumerate() {
                places.insert(record.id().to_owned(), place);
            }
            ledger.columns.extend(kind.key_columns().iter().map(|column| ((*kind, *column), OnceCell::new())));
            ledger.records.insert(*kind, records);
        }
        Ok(ledger)
    }

    /// Everything.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values().flatten()
    }

    /// All records of a type, by reference.
    pub fn each<T: Stored>(&self) -> impl Iterator<Item = &T> {
        self.records.get(&T::KIND).into_iter().flatten().filter_map(T::from_record)
    }

    /// The records of a type whose key column has this value, by reference.
    pub fn each_by<'a, T: Stored>(&'a self, column: &'static str, value: &str) -> impl Iterator<Item = &'a T> {
        let records = self.records.get(&T::KIND);
        let places = self.places_of(T::KIND, column).and_then(|places| places.get(value));
        places.into_iter().flatten().filter_map(move |place| T::from_record(&records?[*place]))
    }

    fn places_of(&self, kind: Kind, column: &'static str) -> Option<&Places> {
        let records = self.records.get(&kind)?;
        Some(self.columns.get(&(kind, column))?.get_or_init(|| {
            let mut places = Places::new();
            for (place, record) in records.iter().enumerate() {
                if let Some(value) = record.column(column) {
                    places.entry(value).or_default().push(place);
                }
            }
            places
        }))
    }

    /// One record, by reference.
    pub fn one<T: Stored>(&self, id: &str) -> Option<&T> {
        let place = *self.places.get(&T::KIND)?.get(id)?;
        T::from_record(&self.records.get(&T::KIND)?[place])
    }
}

impl Shelf for Ledger {
    fn get<T: Stored>(&self, id: &str) -> Result<Option<T>> {
        Ok(self.one::<T>(id).cloned())
    }
    fn all<T: Stored>(&self) -> Result<Vec<T>> {
        Ok(self.each::<T>().cloned().collect())
    }
    fn by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<T>> {
        Ok(self.each_by::<T>(column, value).cloned().collect())
    }
    fn catalogue(&self) -> Result<Arc<InForce>> {
        Ok(Arc::clone(&self.catalogue))
    }
}
