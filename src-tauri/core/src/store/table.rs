//! Records and their tables. Undo needs no code per feature because of this file: an edit is a [`Record`] before and
//! after, and one pair of functions puts any of them in or takes it out.

use rayon::prelude::*;
use rusqlite::{OptionalExtension, params_from_iter};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Store;
use crate::account::{AccessMethod, Account, Binding, DataItem, Ending, LinkedLogin, Mandate, Note, Permission};
use crate::calendar::HolidayYear;
use crate::checklist::{Checklist, StepMark, Subject};
use crate::device::Device;
use crate::evidence::Evidence;
use crate::finding::{Finding, Import, Verdict};
use crate::identifier::Identifier;
use crate::incident::Incident;
use crate::person::Person;
use crate::request::Request;
use crate::service::{Edition, HeldEntry, Outcome, OwnCorrection, OwnService, SecondShelf, TrustedKey};
use crate::{Problem, Result};

/// The longest list that is made room for ahead.
const MOST_FORESEEN: usize = 1 << 16;
/// From how many records on understanding them is shared out.
const MANY: usize = 512;

/// A key column beside the body: its name and value.
pub type Column<'a> = (&'static str, Option<&'a str>);

/// A type that has a table.
pub trait Stored: Clone + PartialEq + Serialize + DeserializeOwned + 'static {
    /// Which.
    const KIND: Kind;
    /// The primary key.
    fn id(&self) -> &str;
    /// The key columns, in any order.
    fn columns(&self) -> Vec<Column<'_>>;
    /// The value of one key column.
    fn column(&self, name: &str) -> Option<&str>;
    /// As a record of any type.
    fn into_record(self) -> Record;
    /// The record as this type, if it is one.
    fn from_record(record: &Record) -> Option<&Self>;
}

macro_rules! records {
    ($($type:ident, $table:literal, |$it:ident| [$($column:literal = $value:expr),*];)+) => {
        /// The kinds of things the vault stores.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $(#[doc = concat!("[`", stringify!($type), "`]")] $type,)+
        }

        impl Kind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$type,)+];

            fn decode(self, body: &str) -> Result<Record> {
                match self { $(Self::$type => decode::<$type>(body).map(Record::$type),)+ }
            }

            /// The names of the key columns.
            pub fn key_columns(self) -> &'static [&'static str] {
                match self { $(Self::$type => &[$($column),*],)+ }
            }

            /// The table, which is also the name in JSON.
            pub fn table(self) -> &'static str {
                match self { $(Self::$type => $table,)+ }
            }
        }

        /// Any stored thing.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "kind", content = "body", rename_all = "snake_case")]
        pub enum Record {
            $(#[doc = concat!("[`", stringify!($type), "`]")] $type($type),)+
        }

        impl Record {
            /// What it is.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$type(_) => Kind::$type,)+ }
            }

            /// Its id.
            pub fn id(&self) -> &str {
                match self { $(Self::$type(it) => it.id(),)+ }
            }

            /// Its key columns.
            pub fn columns(&self) -> Vec<Column<'_>> {
                match self { $(Self::$type(it) => it.columns(),)+ }
            }

            /// The value of one key column.
            pub fn column(&self, name: &str) -> Option<&str> {
                match self { $(Self::$type(it) => it.column(name),)+ }
            }

            fn body(&self) -> serde_json::Result<String> {
                match self { $(Self::$type(it) => serde_json::to_string(it),)+ }
            }
        }

        $(impl Stored for $type {
            const KIND: Kind = Kind::$type;
            fn id(&self) -> &str { self.id.as_str() }
            fn columns(&self) -> Vec<Column<'_>> {
                let $it = self;
                let _ = $it;
                vec![$(($column, $value)),*]
            }
            fn column(&self, name: &str) -> Option<&str> {
                let $it = self;
                let _ = $it;
                match name { $($column => $value,)* _ => None }
            }
            fn into_record(self) -> Record { Record::$type(self) }
            fn from_record(record: &Record) -> Option<&Self> {
                match record { Record::$type(it) => Some(it), _ => None }
            }
        })+
    };
}

records! {
    Person, "person", |it| [];
    Device, "device", |it| ["owner" = it.owner.as_ref().map(|id| id.as_str())];
    OwnService, "own_service", |it| [];
    Account, "account", |it| [
        "person" = Some(it.person.as_str()),
        "service" = Some(it.service.as_str()),
        "stage" = Some(it.stage.name().as_str())
    ];
    Identifier, "identifier", |it| [
        "owner" = Some(it.owner.as_str()),
        "served_by" = it.served_by.as_ref().map(|id| id.as_str()),
        "device" = it.device.as_ref().map(|id| id.as_str()),
        "value" = Some(it.value.as_str())
    ];
    Binding, "binding", |it| [
        "account" = Some(it.account.as_str()),
        "identifier" = Some(it.identifier.as_str())
    ];
    LinkedLogin, "linked_login", |it| [
        "account" = Some(it.account.as_str()),
        "provider" = Some(it.provider.as_str())
    ];
    AccessMethod, "access_method", |it| ["account" = Some(it.account.as_str())];
    DataItem, "data_item", |it| [
        "account" = Some(it.account.as_str()),
        "identifier" = it.identifier.as_ref().map(|id| id.as_str()),
        "item" = Some(it.item.as_str())
    ];
    Mandate, "mandate", |it| [
        "account" = Some(it.account.as_str()),
        "payer" = it.payer.as_ref().map(|id| id.as_str()),
        "card" = it.card.as_ref().map(|id| id.as_str())
    ];
    Permission, "permission", |it| [
        "account" = Some(it.account.as_str()),
        "device" = Some(it.device.as_str())
    ];
    Note, "note", |it| ["account" = Some(it.account.as_str())];
    Checklist, "checklist", |it| [
        "account" = match &it.subject { Subject::Account(id) => Some(id.as_str()), _ => None },
        "identifier" = match &it.subject { Subject::Identifier(id) => Some(id.as_str()), _ => None },
        "device" = match &it.subject { Subject::Device(id) => Some(id.as_str()), _ => None }
    ];
    StepMark, "step_mark", |it| [
        "checklist" = Some(it.checklist.as_str()),
        "step" = Some(it.step.as_str())
    ];
    Request, "request", |it| ["account" = Some(it.said.account.as_str())];
    Ending, "ending", |it| ["account" = Some(it.account.as_str())];
    Incident, "incident", |it| [
        "identifier" = it.said.identifier.as_ref().map(|id| id.as_str()),
        "account" = it.said.account.as_ref().map(|id| id.as_str())
    ];
    Evidence, "evidence", |it| [
        "account" = it.account.as_ref().map(|id| id.as_str()),
        "request" = it.request.as_ref().map(|id| id.as_str()),
        "incident" = it.incident.as_ref().map(|id| id.as_str()),
        "blob" = it.blob()
    ];
    Import, "import", |it| [];
    Finding, "finding", |it| [
        "import" = Some(it.import.as_str()),
        "account" = match &it.verdict { Verdict::Account { account, .. } => Some(account.as_str()), _ => None },
        "verdict" = Some(it.verdict.name())
    ];
    HeldEntry, "held_entry", |it| [];
    OwnCorrection, "own_correction", |it| ["service" = Some(it.said.service.as_str())];
    Outcome, "outcome", |it| [
        "service" = Some(it.run.service.as_str()),
        "account" = it.account.as_ref().map(|id| id.as_str())
    ];
    Edition, "edition", |it| [];
    TrustedKey, "trusted_key", |it| [];
    SecondShelf, "second_shelf", |it| [];
    HolidayYear, "holiday_year", |it| [];
}

impl Store {
    /// One record, if it is there.
    pub fn get<T: Stored>(&self, id: &str) -> Result<Option<T>> {
        let mut query = self.db.prepare_cached(&format!("select body from {} where id = ?1", T::KIND.table()))?;
        let body: Option<String> = query.query_row([id], |row| row.get("body")).optional()?;
        body.map(|body| decode(&body)).transpose()
    }

    /// The bodies of all records of a kind, in the order they were added.
    pub(super) fn bodies(&self, kind: Kind) -> Result<Bodies> {
        let mut bodies = Bodies { kind, text: String::new(), ends: Vec::with_capacity(self.at_most(kind)?) };
        self.each_body(kind, |body| {
            bodies.text.push_str(body);
            bodies.ends.push(bodies.text.len());
            Ok(())
        })?;
        Ok(bodies)
    }

    /// All records of a type, in the order they were added.
    pub fn all<T: Stored>(&self) -> Result<Vec<T>> {
        let mut all = Vec::with_capacity(self.at_most(T::KIND)?);
        self.each_body(T::KIND, |body| {
            all.push(decode(body)?);
            Ok(())
        })?;
        Ok(all)
    }

    fn each_body(&self, kind: Kind, mut each: impl FnMut(&str) -> Result<()>) -> Result<()> {
        let mut query = self.db.prepare_cached(&format!("select body from {} order by rowid", kind.table()))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get_ref(0)?.as_str().map_err(|_| Problem::Damaged { what: "row" })?)?;
        }
        Ok(())
    }

    /// How many there may be: lists are as long as they will be from the start, because growing by copying is much of the
    /// work when a whole vault is read. Unlike counting, it does not read the table.
    fn at_most(&self, kind: Kind) -> Result<usize> {
        let mut query = self.db.prepare_cached(&format!("select max(rowid) from {}", kind.table()))?;
        let last: Option<i64> = query.query_row([], |row| row.get(0))?;
        // Row numbers have gaps; no gap may make a list of millions.
        Ok(usize::try_from(last.unwrap_or(0)).unwrap_or(0).min(MOST_FORESEEN))
    }

    /// The records of a type whose key column has this value.
    pub fn by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<T>> {
        let sql = format!("select body from {} where {column} = ?1 order by rowid", T::KIND.table());
        let mut query = self.db.prepare_cached(&sql)?;
        let mut rows = query.query([value])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(decode(row.get_ref("body")?.as_str().map_err(|_| Problem::Damaged { what: "row" })?)?);
        }
        Ok(all)
    }

    /// How many there are.
    pub fn count(&self, kind: Kind) -> Result<u64> {
        let mut query = self.db.prepare_cached(&format!("select count(*) from {}", kind.table()))?;
        let count: i64 = query.query_row([], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Puts a record in, over the one with its id.
    pub fn write(&self, record: &Record) -> Result<()> {
        let kind = record.kind();
        let body = record.body().map_err(|source| Problem::Row { kind: kind.table(), source })?;
        let columns = record.columns();
        let mut names = vec!["id"];
        let mut values = vec![Some(record.id())];
        for (name, value) in columns {
            names.push(name);
            values.push(value);
        }
        names.push("body");
        values.push(Some(&body));
        let marks: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
        let sets: Vec<String> = names.iter().skip(1).map(|name| format!("{name} = excluded.{name}")).collect();
        let sql = format!(
            "insert into {} ({}) values ({}) on conflict(id) do update set {}",
            kind.table(),
            names.join(", "),
            marks.join(", "),
            sets.join(", "),
        );
        self.db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }

    /// Takes a record out.
    pub fn erase(&self, kind: Kind, id: &str) -> Result<()> {
        self.db.prepare_cached(&format!("delete from {} where id = ?1", kind.table()))?.execute([id])?;
        Ok(())
    }
}

/// Records as they are stored, not yet understood: reading them needs the database, understanding them only a processor.
pub(super) struct Bodies {
    kind: Kind,
    /// One behind the other; thousands of small texts would cost more than what they say.
    text: String,
    ends: Vec<usize>,
}

impl Bodies {
    /// Which kind.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether sharing the work out would be more work.
    pub(super) fn are_few(&self) -> bool {
        self.ends.len() < MANY
    }

    /// Understands them, on all processors when there are many. The order stays.
    pub(super) fn decode(&self) -> Result<Vec<Record>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let places: Vec<(usize, usize)> = starts.zip(self.ends.iter().copied()).collect();
        let one = |(start, end): &(usize, usize)| self.kind.decode(&self.text[*start..*end]);
        if self.are_few() { places.iter().map(one).collect() } else { places.par_iter().map(one).collect() }
    }
}

fn decode<T: Stored>(body: &str) -> Result<T> {
    serde_json::from_str(body).map_err(|source| Problem::Row { kind: T::KIND.table(), source })
}
