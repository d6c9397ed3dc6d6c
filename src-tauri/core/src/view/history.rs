//! The history, readable.

use quittance_catalogue::Text;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::ids::AccountId;
use crate::store::{Entry, EntryKind, Record};
use crate::vault::Vault;

/// How far back an account's own history is looked for.
const LOOK_BACK: u32 = 2_000;
/// How many rows an account shows.
const SHOWN: usize = 100;

/// One entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HistoryRow {
    /// Number.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub seq: i64,
    /// When, RFC 3339.
    pub at: String,
    /// Who: `window`, `cli`.
    pub origin: String,
    /// The operation; its message is `op-…`.
    pub op: String,
    /// What it was about.
    pub subject: Option<Text>,
    /// `do`, `undo`, `redo`.
    pub kind: String,
    /// Whether it still stands.
    pub stands: bool,
}

/// What an undo and a redo would do now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UndoView {
    /// What an undo would take back.
    pub undo: Option<HistoryRow>,
    /// What a redo would do again.
    pub redo: Option<HistoryRow>,
}

/// The newest entries.
pub fn history_view(vault: &Vault, limit: u32) -> Result<Vec<HistoryRow>> {
    vault.history(limit)?.into_iter().map(|entry| row(vault, entry)).collect()
}

/// What an undo and a redo would do now.
pub fn undo_view(vault: &Vault) -> Result<UndoView> {
    let undo = vault.next_undo()?.map(|entry| row(vault, entry)).transpose()?;
    let redo = vault.next_redo()?.map(|entry| row(vault, entry)).transpose()?;
    Ok(UndoView { undo, redo })
}

/// The newest entries that changed anything of this account.
pub(super) fn of_account(vault: &Vault, id: &AccountId) -> Result<Vec<HistoryRow>> {
    vault
        .history(LOOK_BACK)?
        .into_iter()
        .filter(|entry| speaks_of(entry, id))
        .take(SHOWN)
        .map(|entry| row(vault, entry))
        .collect()
}

fn speaks_of(entry: &Entry, id: &AccountId) -> bool {
    entry.edits.iter().flat_map(|edit| [edit.before(), edit.after()]).flatten().any(|record| match record {
        Record::Account(account) => account.id == *id,
        other => other
            .columns()
            .iter()
            .any(|(name, value)| matches!(*name, "account" | "provider") && *value == Some(id.as_str())),
    })
}

fn row(vault: &Vault, entry: Entry) -> Result<HistoryRow> {
    let stands = vault.stands(entry.seq)?;
    let kind = match entry.kind {
        EntryKind::Do => "do",
        EntryKind::Undo => "undo",
        EntryKind::Redo => "redo",
    };
    Ok(HistoryRow {
        seq: entry.seq,
        at: entry.at,
        origin: entry.origin,
        op: entry.op,
        subject: entry.subject,
        kind: kind.to_owned(),
        stands,
    })
}
