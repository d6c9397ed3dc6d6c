//! Records and their tables. Undo needs no code per feature because of this file: an edit is a [`Record`] before and
//! after, and one pair of functions puts any of them in or takes it out.

use rusqlite::{OptionalExtension, params_from_iter};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Store;
use crate::account::{AccessMethod, Account, Binding, DataItem, Ending, LinkedLogin, Mandate, Note, Permission};
use crate::checklist::{Checklist, StepMark};
use crate::device::Device;
use crate::evidence::Evidence;
use crate::finding::{Finding, Import, Verdict};
use crate::identifier::Identifier;
use crate::incident::Incident;
use crate::person::Person;
use crate::request::Request;
use crate::service::{Edition, HeldEntry, Outcome, OwnCorrection, OwnService, SecondShelf, TrustedKey};
use crate::{Problem, Result};

/// A key column beside the body: its name and value.
pub type Column = (&'static str, Option<String>);

/// A type that has a table.
pub trait Stored: Clone + PartialEq + Serialize + DeserializeOwned + 'static {
    /// Which.
    const KIND: Kind;
    /// The primary key.
    fn id(&self) -> &str;
    /// The key columns, in any order.
    fn columns(&self) -> Vec<Column>;
    /// The value of one key column.
    fn column(&self, name: &str) -> Option<String>;
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

            fn read_all(self, store: &Store) -> Result<Vec<Record>> {
                match self { $(Self::$type => store.all_as::<$type, Record>(Stored::into_record),)+ }
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
            pub fn columns(&self) -> Vec<Column> {
                match self { $(Self::$type(it) => it.columns(),)+ }
            }

            /// The value of one key column.
            pub fn column(&self, name: &str) -> Option<String> {
                match self { $(Self::$type(it) => it.column(name),)+ }
            }

            fn body(&self) -> serde_json::Result<String> {
                match self { $(Self::$type(it) => serde_json::to_string(it),)+ }
            }
        }

        $(impl Stored for $type {
            const KIND: Kind = Kind::$type;
            fn id(&self) -> &str { self.id.as_str() }
            fn columns(&self) -> Vec<Column> {
                let $it = self;
                let _ = $it;
                vec![$(($column, $value)),*]
            }
            fn column(&self, name: &str) -> Option<String> {
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
    Device, "device", |it| ["owner" = it.owner.as_ref().map(|id| id.0.clone())];
    OwnService, "own_service", |it| [];
    Account, "account", |it| [
        "person" = Some(it.person.0.clone()),
        "service" = Some(it.service.0.clone()),
        "stage" = Some(it.stage.name().as_str().to_owned())
    ];
    Identifier, "identifier", |it| [
        "owner" = Some(it.owner.0.clone()),
        "served_by" = it.served_by.as_ref().map(|id| id.0.clone()),
        "device" = it.device.as_ref().map(|id| id.0.clone()),
        "value" = Some(it.value.clone())
    ];
    Binding, "binding", |it| [
        "account" = Some(it.account.0.clone()),
        "identifier" = Some(it.identifier.0.clone())
    ];
    LinkedLogin, "linked_login", |it| [
        "account" = Some(it.account.0.clone()),
        "provider" = Some(it.provider.0.clone())
    ];
    AccessMethod, "access_method", |it| ["account" = Some(it.account.0.clone())];
    DataItem, "data_item", |it| [
        "account" = Some(it.account.0.clone()),
        "identifier" = it.identifier.as_ref().map(|id| id.0.clone()),
        "item" = Some(it.item.clone())
    ];
    Mandate, "mandate", |it| [
        "account" = Some(it.account.0.clone()),
        "payer" = it.payer.as_ref().map(|id| id.0.clone()),
        "card" = it.card.as_ref().map(|id| id.0.clone())
    ];
    Permission, "permission", |it| [
        "account" = Some(it.account.0.clone()),
        "device" = Some(it.device.0.clone())
    ];
    Note, "note", |it| ["account" = Some(it.account.0.clone())];
    Checklist, "checklist", |it| ["account" = Some(it.account.0.clone())];
    StepMark, "step_mark", |it| [
        "checklist" = Some(it.checklist.0.clone()),
        "step" = Some(it.step.clone())
    ];
    Request, "request", |it| ["account" = Some(it.said.account.0.clone())];
    Ending, "ending", |it| ["account" = Some(it.account.0.clone())];
    Incident, "incident", |it| [
        "identifier" = it.said.identifier.as_ref().map(|id| id.0.clone()),
        "account" = it.said.account.as_ref().map(|id| id.0.clone())
    ];
    Evidence, "evidence", |it| [
        "account" = it.account.as_ref().map(|id| id.0.clone()),
        "request" = it.request.as_ref().map(|id| id.0.clone()),
        "incident" = it.incident.as_ref().map(|id| id.0.clone()),
        "blob" = it.blob().map(str::to_owned)
    ];
    Import, "import", |it| [];
    Finding, "finding", |it| [
        "import" = Some(it.import.0.clone()),
        "account" = match &it.verdict { Verdict::Account { account, .. } => Some(account.0.clone()), _ => None },
        "verdict" = Some(it.verdict.name().to_owned())
    ];
    HeldEntry, "held_entry", |it| [];
    OwnCorrection, "own_correction", |it| ["service" = Some(it.said.service.clone())];
    Outcome, "outcome", |it| [
        "service" = Some(it.run.service.clone()),
        "account" = it.account.as_ref().map(|id| id.0.clone())
    ];
    Edition, "edition", |it| [];
    TrustedKey, "trusted_key", |it| [];
    SecondShelf, "second_shelf", |it| [];
}

impl Store {
    /// One record, if it is there.
    pub fn get<T: Stored>(&self, id: &str) -> Result<Option<T>> {
        let mut query = self.db.prepare_cached(&format!("select body from {} where id = ?1", T::KIND.table()))?;
        let body: Option<String> = query.query_row([id], |row| row.get("body")).optional()?;
        body.map(|body| decode(&body)).transpose()
    }

    /// All records of a kind, in the order they were added.
    pub fn records(&self, kind: Kind) -> Result<Vec<Record>> {
        kind.read_all(self)
    }

    /// All records of a type, in the order they were added.
    pub fn all<T: Stored>(&self) -> Result<Vec<T>> {
        self.all_as(|it| it)
    }

    /// All records of a type, each as `wrap` makes it. The list is as long as it will be from the start: a family's whole
    /// vault is read for a list of accounts, and growing by copying is most of the work then.
    fn all_as<T: Stored, R>(&self, wrap: impl Fn(T) -> R) -> Result<Vec<R>> {
        let count = usize::try_from(self.count(T::KIND)?).unwrap_or(0);
        let mut query = self.db.prepare_cached(&format!("select body from {} order by rowid", T::KIND.table()))?;
        let mut rows = query.query([])?;
        let mut all = Vec::with_capacity(count);
        while let Some(row) = rows.next()? {
            all.push(wrap(decode(row.get_ref(0)?.as_str().map_err(|_| Problem::Damaged { what: "row" })?)?));
        }
        Ok(all)
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
        let mut values = vec![Some(record.id().to_owned())];
        for (name, value) in columns {
            names.push(name);
            values.push(value);
        }
        names.push("body");
        values.push(Some(body));
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

fn decode<T: Stored>(body: &str) -> Result<T> {
    serde_json::from_str(body).map_err(|source| Problem::Row { kind: T::KIND.table(), source })
}
