//! What is known of an account's end.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::account::{Account, Ending, EndingKind, Stage};
use crate::ids::EndingId;
use crate::store::Shelf;
use crate::vault::Vault;

/// One thing that is known of an account's end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EndingRow {
    /// Id; none where only the account's stage says so.
    pub id: Option<EndingId>,
    /// What.
    pub kind: EndingKind,
    /// When it was said or seen.
    pub on: NaiveDate,
    /// Last day they keep data.
    pub until: Option<NaiveDate>,
    /// The law they name, or their words.
    pub note: Option<String>,
}

/// What is known of an account's end. A stage set before endings were recorded says it, too.
pub(super) fn endings(vault: &Vault, account: &Account) -> Result<Vec<EndingRow>> {
    let mut rows: Vec<EndingRow> = vault
        .by::<Ending>("account", account.id.as_str())?
        .into_iter()
        .map(|known| EndingRow {
            id: Some(known.id),
            kind: known.kind,
            on: known.on,
            until: known.until,
            note: known.note,
        })
        .collect();
    let staged = match account.stage {
        Stage::Closed { on } => Some((EndingKind::Claimed, on)),
        Stage::Verified { on } => Some((EndingKind::Verified, on)),
        _ => None,
    };
    if let Some((kind, on)) = staged
        && rows.iter().all(|row| row.kind != kind)
    {
        rows.push(EndingRow { id: None, kind, on, until: None, note: None });
    }
    rows.sort_by_key(|row| row.kind);
    Ok(rows)
}
