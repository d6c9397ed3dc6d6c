//! The only module that says SQL.
//!
//! It knows how records are laid out in tables and nothing of what they mean. Writes happen only between
//! [`Store::begin`] and [`Store::commit`]; who calls those is [`crate::vault`].

mod blob;
mod carry;
mod history;
mod index;
mod migrate;
mod open;
mod shelf;
mod table;

use std::time::Duration;

use rusqlite::Connection;

pub use blob::{Kept, Refused};
pub use carry::HistoryLine;
pub use history::{Entry, EntryKind, NewEntry};
pub use migrate::SCHEMA;
pub use shelf::{Ledger, Shelf};
pub use table::{Column, Kind, Record, Stored};

use crate::{Problem, Result};

/// How long a write waits for another program that holds the vault.
const BUSY: Duration = Duration::from_secs(5);

/// An open, decrypted database.
pub struct Store {
    db: Connection,
}

impl Store {
    /// Begins a transaction that holds the write lock from the start.
    pub fn begin(&self) -> Result<()> {
        self.db.execute_batch("begin immediate")?;
        Ok(())
    }

    /// Makes everything since [`Store::begin`] last.
    pub fn commit(&self) -> Result<()> {
        self.db.execute_batch("commit")?;
        Ok(())
    }

    /// Forgets everything since [`Store::begin`].
    pub fn roll_back(&self) {
        // Fails only when SQLite has rolled back by itself already, which is what we want.
        let _ = self.db.execute_batch("rollback");
    }

    /// Changes whenever another connection commits: tells a window that its lists are stale.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.db.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// A fact about the vault itself.
    pub fn about(&self, name: &str) -> Result<Option<String>> {
        use rusqlite::OptionalExtension;
        let mut query = self.db.prepare_cached("select value from about where name = ?1")?;
        Ok(query.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Sets a fact about the vault itself.
    pub fn set_about(&self, name: &str, value: &str) -> Result<()> {
        let mut query = self.db.prepare_cached(
            "insert into about(name, value) values (?1, ?2) on conflict(name) do update set value = excluded.value",
        )?;
        query.execute([name, value])?;
        Ok(())
    }
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { what: "malformed" },
            Some(ErrorCode::NotADatabase) => Self::Damaged { what: "not-a-database" },
            _ => Self::Storage(Box::new(error)),
        }
    }
}
