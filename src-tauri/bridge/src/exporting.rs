//! What goes out as files and needs words: the calendar, the table of accounts, the report.

use quittance_core::Result;
use quittance_core::identifier::Identifier;
use quittance_core::letter::{Saved, paper_bytes};
use quittance_core::letters::document::{html, markdown, text};
use quittance_core::reminder::SavedCalendar;
use quittance_core::service::write_bytes;
use quittance_core::store::Shelf;
use quittance_core::view::{AccountFilter, AccountRow, IdentifierTag, account_rows, report_view};
use serde::{Deserialize, Serialize};

use crate::asks::{SaveAccounts, SaveReport, SaveTo};
use crate::session::Bridge;

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// Plain text.
    Txt,
    /// Markdown.
    Md,
    /// One HTML file with everything in it.
    Html,
    /// PDF.
    Pdf,
}

impl Bridge {
    pub(crate) fn save_calendar(&self, ask: &SaveTo) -> Result<SavedCalendar> {
        let mut state = self.state();
        let words = self.words_of(&state.preferences);
        let vault = state.vault()?;
        words.in_calendar(|words| vault.save_calendar(&ask.path, ask.replace, words))
    }

    pub(crate) fn save_accounts(&self, ask: &SaveAccounts) -> Result<u32> {
        let mut state = self.state();
        let words = self.words_of(&state.preferences);
        let vault = state.vault()?;
        let (rows, _) = account_rows(vault, &AccountFilter::default())?;
        let value = |tag: &IdentifierTag| match ask.full {
            true => vault.get::<Identifier>(tag.id.as_str()).ok().flatten().map_or_else(String::new, |held| held.value),
            false => tag.masked.clone(),
        };
        let hangs_on = |row: &AccountRow| row.hangs_on.iter().map(value).collect();
        write_bytes(&ask.path, &words.accounts_csv(&rows, &hangs_on), ask.replace)?;
        Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
    }

    pub(crate) fn save_report(&self, ask: &SaveReport) -> Result<Saved> {
        let mut state = self.state();
        let words = self.words_of(&state.preferences);
        let paper = words.report(&report_view(state.vault()?, ask.full)?);
        let (bytes, pages, no_glyph) = match ask.format {
            ReportFormat::Txt => (text::text(&paper).into_bytes(), None, String::new()),
            ReportFormat::Md => (markdown::markdown(&paper).into_bytes(), None, String::new()),
            ReportFormat::Html => (html::html(&paper).into_bytes(), None, String::new()),
            ReportFormat::Pdf => {
                let made = paper_bytes(&paper)?;
                (made.bytes, made.pages, made.no_glyph)
            }
        };
        write_bytes(&ask.path, &bytes, ask.replace)?;
        Ok(Saved { path: ask.path.display().to_string(), bytes: bytes.len() as u64, pages, no_glyph })
    }
}
