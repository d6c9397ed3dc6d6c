//! Everything a database holds, carried out of it and into an empty one: for the backup that people can read.

use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::{Kind, Record, Store};
use crate::Result;

/// A row of the history as it stands there. Subject and edits are texts, byte for byte as they were sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryLine {
    /// Number, from 1 without gaps.
    pub seq: i64,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub origin: String,
    /// The operation's key.
    pub op: String,
    /// What it was about, as JSON.
    pub subject: Option<String>,
    /// `do`, `undo` or `redo`.
    pub kind: String,
    /// The entry an undo or redo speaks of.
    pub target: Option<i64>,
    /// The edits, as JSON.
    pub edits: String,
    /// The seal.
    pub seal: String,
}

/// Facts about the vault that go with it wherever it goes.
const ABOUT: [&str; 4] = ["undo_floor", "example", "calendar_sent", "reminders_seen"];

impl Store {
    /// All records of a kind, in the order they were added.
    pub fn records(&self, kind: Kind) -> Result<Vec<Record>> {
        self.bodies(kind)?.decode()
    }

    /// Walks the whole history, oldest first.
    pub fn each_line(&self, each: &mut dyn FnMut(HistoryLine) -> Result<()>) -> Result<()> {
        let mut query = self.db.prepare("select * from history order by seq")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            each(HistoryLine {
                seq: row.get("seq")?,
                at: row.get("at")?,
                origin: row.get("origin")?,
                op: row.get("op")?,
                subject: row.get("subject")?,
                kind: row.get("kind")?,
                target: row.get("target")?,
                edits: row.get("edits")?,
                seal: row.get("seal")?,
            })?;
        }
        Ok(())
    }

    /// Hash and length of all bytes kept, those that only undo would find included.
    pub fn blobs(&self) -> Result<Vec<(String, u64)>> {
        let mut query = self.db.prepare("select sha256, bytes from blob where sha256 is not null order by sha256")?;
        let mut rows = query.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((row.get("sha256")?, row.get::<_, i64>("bytes")?.unsigned_abs()));
        }
        Ok(all)
    }

    /// Facts about the vault that go with it.
    pub fn abouts(&self) -> Result<Vec<(&'static str, String)>> {
        let mut all = Vec::new();
        for name in ABOUT {
            let mut query = self.db.prepare_cached("select value from about where name = ?1")?;
            if let Some(value) = query.query_row([name], |row| row.get(0)).optional()? {
                all.push((name, value));
            }
        }
        Ok(all)
    }

    /// Takes out every record and the history, within a transaction.
    pub fn clear(&self) -> Result<()> {
        for kind in Kind::ALL {
            self.db.execute(&format!("delete from {}", kind.table()), [])?;
        }
        self.db.execute("delete from history", [])?;
        for name in ABOUT {
            self.db.execute("delete from about where name = ?1", [name])?;
        }
        Ok(())
    }

    /// Puts in what was carried here, within a transaction. Facts with other names than those that go along are left out.
    pub fn put_carried(&self, records: &[Record], history: &[HistoryLine], about: &[(String, String)]) -> Result<()> {
        for record in records {
            self.write(record)?;
        }
        let mut query = self.db.prepare_cached(
            "insert into history(seq, at, origin, op, subject, kind, target, edits, seal) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        for line in history {
            query.execute((
                line.seq,
                &line.at,
                &line.origin,
                &line.op,
                &line.subject,
                &line.kind,
                line.target,
                &line.edits,
                &line.seal,
            ))?;
        }
        for (name, value) in about.iter().filter(|(name, _)| ABOUT.contains(&name.as_str())) {
            self.set_about(name, value)?;
        }
        Ok(())
    }

    /// Whether every reference leads somewhere; asked before a commit, which would only say that one does not.
    pub fn references_hold(&self) -> Result<bool> {
        let mut strays = self.db.prepare("pragma foreign_key_check")?;
        Ok(strays.query([])?.next()?.is_none())
    }
}
