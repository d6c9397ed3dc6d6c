//! Notes: what a person writes down about an account, dated.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, NoteId};
use crate::vault::Change;
use crate::{Problem, Result};

/// A dated remark on an account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Note {
    /// Id.
    pub id: NoteId,
    /// The account.
    pub account: AccountId,
    /// The step of its checklist it belongs to, if any.
    #[serde(default)]
    pub step: Option<String>,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The words.
    pub text: String,
}

impl Change<'_> {
    /// Writes a note.
    pub fn write_note(&mut self, account: &AccountId, step: Option<String>, text: &str) -> Result<NoteId> {
        self.need_account(account)?;
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(Problem::missing("text"));
        }
        let id = NoteId::draw(self.rng());
        let at = self.now();
        self.put(Note { id: id.clone(), account: account.clone(), step, at, text })?;
        Ok(id)
    }
}
