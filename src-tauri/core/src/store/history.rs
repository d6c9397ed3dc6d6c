//! The history: what was done, in order, sealed in a chain.
//!
//! Rows are only ever added. Whether an entry stands is decided by the newest undo or redo that speaks of it. The seal
//! of a row is SHA-256 over the seal before it and everything in the row, so that a row changed afterwards shows.

use rusqlite::{OptionalExtension, Row};
use sha2::{Digest, Sha256};

use quittance_catalogue::Text;

use super::Store;
use crate::vault::Edit;
use crate::{Problem, Result};

/// What kind of entry a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// Something was done.
    Do,
    /// It was taken back.
    Undo,
    /// It was done again.
    Redo,
}

impl EntryKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    fn read(text: &str) -> Self {
        match text {
            "undo" => Self::Undo,
            "redo" => Self::Redo,
            _ => Self::Do,
        }
    }
}

/// A row to be added.
pub struct NewEntry<'a> {
    /// When, RFC 3339.
    pub at: String,
    /// Who: `window`, `cli`.
    pub origin: &'a str,
    /// The operation's key.
    pub op: &'a str,
    /// What it was about, as a name people know.
    pub subject: Option<&'a Text>,
    /// Do, undo or redo.
    pub kind: EntryKind,
    /// The entry an undo or redo speaks of.
    pub target: Option<i64>,
    /// The edits.
    pub edits: &'a [Edit],
}

/// A row of the history.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Number, growing.
    pub seq: i64,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub origin: String,
    /// The operation's key.
    pub op: String,
    /// What it was about.
    pub subject: Option<Text>,
    /// Do, undo or redo.
    pub kind: EntryKind,
    /// The entry an undo or redo speaks of.
    pub target: Option<i64>,
    /// The edits.
    pub edits: Vec<Edit>,
}

/// The newest word on an entry is that it stands.
const STANDS: &str = "kind = 'do' and seq > ?1 and coalesce(\
    (select later.kind from history later where later.target = history.seq order by later.seq desc limit 1), 'redo') = 'redo'";
const UNDONE: &str = "kind = 'do' and seq > ?1 and \
    (select later.kind from history later where later.target = history.seq order by later.seq desc limit 1) = 'undo'";

impl Store {
    /// Adds a row and returns its number.
    pub fn remember(&self, entry: &NewEntry<'_>) -> Result<i64> {
        let (last, seal_before) = self.last_seal()?;
        let seq = last + 1;
        let edits = serde_json::to_string(entry.edits).map_err(|source| Problem::Row { kind: "history", source })?;
        let subject = entry
            .subject
            .map(serde_json::to_string)
            .transpose()
            .map_err(|source| Problem::Row { kind: "history", source })?;
        let seal = seal(
            &seal_before,
            seq,
            &entry.at,
            entry.origin,
            entry.op,
            subject.as_deref(),
            entry.kind,
            entry.target,
            &edits,
        );
        let mut query = self.db.prepare_cached(
            "insert into history(seq, at, origin, op, subject, kind, target, edits, seal) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        query.execute((
            seq,
            &entry.at,
            entry.origin,
            entry.op,
            subject.as_deref(),
            entry.kind.as_str(),
            entry.target,
            &edits,
            &seal,
        ))?;
        Ok(seq)
    }

    /// The entry an undo would take back.
    pub fn next_undo(&self) -> Result<Option<Entry>> {
        let sql = format!("select * from history where {STANDS} order by seq desc limit 1");
        let mut query = self.db.prepare_cached(&sql)?;
        query.query_row([self.floor()?], |row| Ok(read(row))).optional()?.transpose()
    }

    /// The entry a redo would do again: the oldest one undone after everything that stands.
    pub fn next_redo(&self) -> Result<Option<Entry>> {
        let sql = format!(
            "select * from history where {UNDONE} and seq > coalesce((select max(seq) from history where {STANDS}), 0) order by seq limit 1"
        );
        let mut query = self.db.prepare_cached(&sql)?;
        query.query_row([self.floor()?], |row| Ok(read(row))).optional()?.transpose()
    }

    /// The newest rows, newest first.
    pub fn entries(&self, limit: u32) -> Result<Vec<Entry>> {
        let mut query = self.db.prepare_cached("select * from history order by seq desc limit ?1")?;
        let mut rows = query.query([limit])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(row)?);
        }
        Ok(all)
    }

    /// Walks the entries that touch a kind of thing, oldest first.
    pub fn each_entry(&self, kind: &str, each: &mut dyn FnMut(&Entry)) -> Result<()> {
        let mut query = self.db.prepare_cached("select * from history where instr(edits, ?1) > 0 order by seq")?;
        let mut rows = query.query([format!("\"kind\":\"{kind}\"")])?;
        while let Some(row) = rows.next()? {
            each(&read(row)?);
        }
        Ok(())
    }

    /// How many entries there are.
    pub fn history_length(&self) -> Result<u64> {
        let length: i64 = self.db.query_row("select count(*) from history", [], |row| row.get(0))?;
        Ok(length.unsigned_abs())
    }

    /// When the first entry was made, RFC 3339.
    pub fn first_entry_at(&self) -> Result<Option<String>> {
        let mut query = self.db.prepare_cached("select at from history order by seq limit 1")?;
        Ok(query.query_row([], |row| row.get("at")).optional()?)
    }

    /// Whether an entry still stands.
    pub fn stands(&self, seq: i64) -> Result<bool> {
        let mut query =
            self.db.prepare_cached("select kind from history where target = ?1 order by seq desc limit 1")?;
        let newest: Option<String> = query.query_row([seq], |row| row.get(0)).optional()?;
        Ok(newest.as_deref() != Some("undo"))
    }

    /// Entries up to here can't be undone any more: a migration changed what they spoke of.
    pub fn close_undo(&self) -> Result<()> {
        let (last, _) = self.last_seal()?;
        self.set_about("undo_floor", &last.to_string())
    }

    /// Walks the chain and returns its length.
    ///
    /// # Errors
    /// [`Problem::HistoryBroken`] names the first row whose seal does not fit.
    pub fn verify_history(&self) -> Result<u64> {
        let mut query = self.db.prepare("select * from history order by seq")?;
        let mut rows = query.query([])?;
        let (mut before, mut expected) = (String::new(), 0_i64);
        while let Some(row) = rows.next()? {
            expected += 1;
            let seq: i64 = row.get("seq")?;
            let (at, origin, op): (String, String, String) = (row.get("at")?, row.get("origin")?, row.get("op")?);
            let (subject, target): (Option<String>, Option<i64>) = (row.get("subject")?, row.get("target")?);
            let (kind, edits, sealed): (String, String, String) =
                (row.get("kind")?, row.get("edits")?, row.get("seal")?);
            let right =
                seal(&before, seq, &at, &origin, &op, subject.as_deref(), EntryKind::read(&kind), target, &edits);
            if seq != expected || sealed != right {
                return Err(Problem::HistoryBroken { entry: expected });
            }
            before = sealed;
        }
        Ok(expected.unsigned_abs())
    }

    fn floor(&self) -> Result<i64> {
        Ok(self.about("undo_floor")?.and_then(|text| text.parse().ok()).unwrap_or(0))
    }

    /// Number and seal of the last row.
    pub fn last_seal(&self) -> Result<(i64, String)> {
        let mut query = self.db.prepare_cached("select seq, seal from history order by seq desc limit 1")?;
        let last = query.query_row([], |row| Ok((row.get("seq")?, row.get("seal")?))).optional()?;
        Ok(last.unwrap_or_default())
    }
}

fn read(row: &Row<'_>) -> Result<Entry> {
    let edits: String = row.get("edits")?;
    let kind: String = row.get("kind")?;
    let subject: Option<String> = row.get("subject")?;
    Ok(Entry {
        seq: row.get("seq")?,
        at: row.get("at")?,
        origin: row.get("origin")?,
        op: row.get("op")?,
        subject: subject
            .map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|source| Problem::Row { kind: "history", source })?,
        kind: EntryKind::read(&kind),
        target: row.get("target")?,
        edits: serde_json::from_str(&edits).map_err(|source| Problem::Row { kind: "history", source })?,
    })
}

/// Each part is preceded by its length, so that moving a character from one to the next changes the seal.
#[expect(clippy::too_many_arguments, reason = "they are the row")]
fn seal(
    before: &str,
    seq: i64,
    at: &str,
    origin: &str,
    op: &str,
    subject: Option<&str>,
    kind: EntryKind,
    target: Option<i64>,
    edits: &str,
) -> String {
    let mut hash = Sha256::new();
    let (seq, target) = (seq.to_string(), target.map(|n| n.to_string()).unwrap_or_default());
    for part in [before, &seq, at, origin, op, subject.unwrap_or_default(), kind.as_str(), &target, edits] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&hash.finalize())
}
