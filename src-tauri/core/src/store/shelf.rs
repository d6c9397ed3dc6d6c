//! Reading records, wherever they are: in the database, or all at once in memory.
//!
//! What concludes something from records (ways in, situations, views) is written against [`Shelf`] and does not care. A list
//! of thousands reads the database once into a [`Ledger`] instead of asking it ten questions an account.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use quittance_law::Calendar;

use super::index::Index;
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
    /// One record, to look at only: what is in memory is not copied.
    fn look<T: Stored>(&self, id: &str) -> Result<Option<Cow<'_, T>>> {
        Ok(self.get(id)?.map(Cow::Owned))
    }
    /// The records of a type whose key column has this value, to look at only.
    fn look_by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<Cow<'_, T>>> {
        Ok(self.by(column, value)?.into_iter().map(Cow::Owned).collect())
    }
    /// One record that must be there, to look at only.
    fn look_at<T: Stored>(&self, id: &str) -> Result<Cow<'_, T>> {
        self.look(id)?.ok_or(crate::Problem::Missing { kind: T::KIND.table() })
    }
    /// Working days, with the years a person loaded.
    fn calendar(&self) -> Result<Arc<Calendar>> {
        Ok(Arc::clone(self.catalogue()?.calendar()))
    }
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

/// Everything in memory, at one moment. A key column is sorted through when somebody first asks for it.
pub struct Ledger {
    shelves: HashMap<Kind, Rows>,
    catalogue: Arc<InForce>,
}

/// All records of a kind.
struct Rows {
    records: Vec<Record>,
    by_id: Index,
    by_column: Vec<(&'static str, OnceLock<Index>)>,
}

impl Rows {
    fn of(kind: Kind, records: Vec<Record>) -> Self {
        let by_id = Index::of(records.len(), |place| records.get(place).map(Record::id));
        let by_column = kind.key_columns().iter().map(|column| (*column, OnceLock::new())).collect();
        Self { records, by_id, by_column }
    }

    fn one(&self, id: &str) -> Option<&Record> {
        self.by_id.places(id, &|place| self.records[place].id() == id).next().map(|place| &self.records[place])
    }

    fn each_by<'a>(&'a self, column: &'static str, value: &str) -> impl Iterator<Item = &'a Record> + use<'a> {
        let index = self.by_column.iter().find(|(name, _)| *name == column).map(|(_, index)| {
            index.get_or_init(|| Index::of(self.records.len(), |place| self.records[place].column(column)))
        });
        let places = index.map(|index| index.places(value, &|place| self.records[place].column(column) == Some(value)));
        places.into_iter().flatten().map(|place| &self.records[place])
    }
}

impl Ledger {
    /// Reads these kinds whole, to be understood with these services. While the database gives the next kind, the other
    /// processors make sense of the last.
    pub fn read(store: &Store, kinds: &[Kind], catalogue: Arc<InForce>) -> Result<Self> {
        let mut understood: Vec<Option<Result<(Kind, Rows)>>> = kinds.iter().map(|_| None).collect();
        rayon::in_place_scope(|scope| {
            for (kind, place) in kinds.iter().zip(&mut understood) {
                let bodies = store.bodies(*kind)?;
                let few = bodies.are_few();
                let mut understand = move || {
                    *place = Some(bodies.decode().map(|records| (bodies.kind(), Rows::of(bodies.kind(), records))));
                };
                // A handful is understood sooner than it is handed over.
                if few { understand() } else { scope.spawn(move |_| understand()) }
            }
            Ok::<(), crate::Problem>(())
        })?;
        Ok(Self { shelves: understood.into_iter().flatten().collect::<Result<_>>()?, catalogue })
    }

    /// Everything.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.shelves.values().flat_map(|rows| &rows.records)
    }

    /// All records of a type, by reference.
    pub fn each<T: Stored>(&self) -> impl Iterator<Item = &T> {
        self.shelves.get(&T::KIND).into_iter().flat_map(|rows| &rows.records).filter_map(T::from_record)
    }

    /// The records of a type whose key column has this value, by reference.
    pub fn each_by<'a, T: Stored>(
        &'a self,
        column: &'static str,
        value: &str,
    ) -> impl Iterator<Item = &'a T> + use<'a, T> {
        let rows = self.shelves.get(&T::KIND).map(|rows| rows.each_by(column, value));
        rows.into_iter().flatten().filter_map(T::from_record)
    }

    /// One record, by reference.
    pub fn one<T: Stored>(&self, id: &str) -> Option<&T> {
        T::from_record(self.shelves.get(&T::KIND)?.one(id)?)
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
    fn look<T: Stored>(&self, id: &str) -> Result<Option<Cow<'_, T>>> {
        Ok(self.one::<T>(id).map(Cow::Borrowed))
    }
    fn look_by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<Cow<'_, T>>> {
        Ok(self.each_by::<T>(column, value).map(Cow::Borrowed).collect())
    }
}
