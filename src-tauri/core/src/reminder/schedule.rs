//! A file of bare dates beside the vault, for reminders while it is locked. It exists only if the person wants it.
//!
//! It holds days and how many things fall on each, in the clear: no service, no name, no kind. What that tells whoever reads
//! it, `docs/threat-model.md` says.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::days_of;
use crate::service::write_bytes;
use crate::vault::{Vault, VaultFolder};
use crate::view::{DueItem, due};
use crate::{Problem, Result};

/// The file's name in the vault's folder.
const NAME: &str = "reminders.json";
/// A file larger than this is none of ours.
const MOST_BYTES: u64 = 1 << 20;
/// How far ahead it looks. Whoever does not open the vault in two years will not miss a reminder of the third.
const AHEAD: u64 = 800;

/// On which days how many things are to be told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// What this file is, for whoever finds it.
    pub about: String,
    /// Days with the number of things that are told on them.
    pub days: BTreeMap<NaiveDate, u32>,
}

impl Schedule {
    /// The days on which these dates are told, from `today` on.
    pub fn of(items: &[DueItem], today: NaiveDate) -> Self {
        let mut days = BTreeMap::new();
        for on in items.iter().flat_map(days_of).filter(|on| *on >= today) {
            *days.entry(on).or_default() += 1;
        }
        let about = "Quittance 销号簿: days with something due, and how many things. 有事到期的日子和件数，没有别的。";
        Self { about: about.to_owned(), days }
    }

    /// How many things fall on today, or fell on a day after `told`, when reminders were shown last.
    pub fn count(&self, told: Option<NaiveDate>, today: NaiveDate) -> u32 {
        let since = super::since(today, told);
        self.days.iter().filter(|(day, _)| **day > since && **day <= today).map(|(_, count)| *count).sum()
    }
}

impl VaultFolder {
    fn schedule_file(&self) -> PathBuf {
        self.path().join(NAME)
    }

    /// The dates beside the vault. None where the person wants none, and where the file can't be read: nothing is lost with
    /// it, the vault writes it anew.
    pub fn schedule(&self) -> Option<Schedule> {
        let bytes = crate::service::read_file(&self.schedule_file(), MOST_BYTES).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Whether the person wants dates beside the vault.
    pub fn has_schedule(&self) -> bool {
        self.schedule_file().exists()
    }

    /// Takes them away.
    ///
    /// # Errors
    /// [`Problem::Folder`] where the file can't be removed.
    pub fn drop_schedule(&self) -> Result<()> {
        match std::fs::remove_file(self.schedule_file()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Problem::Folder(error)),
            _ => Ok(()),
        }
    }
}

impl Vault {
    /// Writes the dates beside the vault; from now on every change keeps them right.
    ///
    /// # Errors
    /// [`Problem::File`] where the folder can't be written.
    pub fn write_schedule(&self) -> Result<()> {
        let schedule = Schedule::of(&due(self, AHEAD)?, self.clock().today());
        if self.folder().schedule().as_ref() == Some(&schedule) {
            return Ok(());
        }
        let bytes = serde_json::to_vec_pretty(&schedule).unwrap_or_default();
        // Beside first and renamed; the temporary file can be read by nobody else, and so can this one.
        write_bytes(&self.folder().schedule_file(), &bytes, true)
    }

    /// The same, where there is such a file. A folder that can't be written is no reason for a change to fail.
    pub(crate) fn keep_schedule(&self) {
        if self.folder().has_schedule() {
            let _ = self.write_schedule();
        }
    }
}
