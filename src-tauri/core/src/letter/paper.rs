//! Papers written out: as text, Markdown, a form for chat windows, a mail file, PDF; and saved without ever leaving half a
//! file or overwriting another silently.

use std::path::Path;
use std::sync::OnceLock;

use chrono::{Local, TimeZone};
use quittance_letters::letter::Ready;
use quittance_letters::mail::Envelope;
use quittance_letters::pdf::{Fonts, pdf};
use quittance_letters::{Document, document};
use serde::{Deserialize, Serialize};

use super::{Drafted, LetterWish, draft_letter};
use crate::evidence::Content;
use crate::service::write_bytes;
use crate::vault::Vault;
use crate::{Problem, Result};

/// Most bytes of files in a mail: what mail boxes commonly take.
const ENCLOSED: u64 = 20 * 1024 * 1024;

/// The forms a letter can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LetterFormat {
    /// Plain text.
    Txt,
    /// Markdown.
    Md,
    /// At most 200 characters, for chat windows in products.
    Chat,
    /// A mail file that opens as a draft.
    Eml,
    /// PDF.
    Pdf,
}

/// A paper in its form.
#[derive(Debug, Clone)]
pub struct Written {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Pages, for PDF.
    pub pages: Option<u32>,
    /// Characters no font of this computer has, for PDF.
    pub no_glyph: String,
}

/// A file that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SavedPaper"))]
pub struct Saved {
    /// Where.
    pub path: String,
    /// Length in bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// Pages, for PDF.
    pub pages: Option<u32>,
    /// Characters no font of this computer has; they show as empty boxes.
    pub no_glyph: String,
}

/// The fonts of this computer, looked for once.
fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(Fonts::system)
}

/// A paper as PDF, with the fonts of this computer.
///
/// # Errors
/// [`Problem::Pdf`] where there is no font for it.
pub fn paper_bytes(paper: &Document) -> Result<Written> {
    let made = pdf(paper, fonts())?;
    Ok(Written {
        bytes: made.bytes,
        pages: u32::try_from(made.pages).ok(),
        no_glyph: made.missing.into_iter().collect(),
    })
}

impl Written {
    fn text(text: String) -> Self {
        Self { bytes: text.into_bytes(), pages: None, no_glyph: String::new() }
    }

    /// Writes it beside the file first, synced, then renamed.
    ///
    /// # Errors
    /// [`Problem::File`] where the file is there already and `replace` does not say so, or can't be written.
    pub fn save(self, path: &Path, replace: bool) -> Result<Saved> {
        write_bytes(path, &self.bytes, replace)?;
        Ok(Saved {
            path: path.display().to_string(),
            bytes: self.bytes.len() as u64,
            pages: self.pages,
            no_glyph: self.no_glyph,
        })
    }
}

impl Drafted {
    /// The letter, if nothing is missing.
    ///
    /// # Errors
    /// [`Problem::Letter`] says what is.
    pub fn ready(&self) -> Result<Ready> {
        Ok(self.letter.ready_by(&self.case.at.calendar)?)
    }

    /// The letter in a form.
    ///
    /// # Errors
    /// What is missing; no font; evidence that is too large for a mail or damaged.
    pub fn written(&self, vault: &Vault, format: LetterFormat) -> Result<Written> {
        let ready = self.ready()?;
        Ok(match format {
            LetterFormat::Txt => Written::text(document::text::text(&ready.document())),
            LetterFormat::Md => Written::text(document::markdown::markdown(&ready.document())),
            LetterFormat::Chat => Written::text(ready.chat().text),
            LetterFormat::Pdf => paper_bytes(&ready.document())?,
            LetterFormat::Eml => {
                let noon = self.letter.written.and_hms_opt(12, 0, 0).unwrap_or_default();
                let at = Local.from_local_datetime(&noon).earliest();
                let at = at.map_or_else(|| noon.and_utc().fixed_offset(), |at| at.fixed_offset());
                let envelope = Envelope { from: self.sender.clone(), at, files: self.files(vault)? };
                let bytes = ready.mail(&envelope).map_err(quittance_letters::NotReady::Missing)?;
                Written { bytes, pages: None, no_glyph: String::new() }
            }
        })
    }

    /// Files sent along: name, media type, bytes.
    fn files(&self, vault: &Vault) -> Result<Vec<(String, String, Vec<u8>)>> {
        let total: u64 = self.enclosed.iter().map(|piece| piece.bytes).sum();
        if total > ENCLOSED {
            return Err(Problem::TooLarge { what: "enclosed", limit: ENCLOSED });
        }
        let files = self.enclosed.iter().map(|piece| {
            let (name, media) = match &piece.content {
                Content::File { name, media } => (crate::evidence::safe_name(name), media.clone()),
                Content::Note { .. } => (format!("{}.txt", piece.captured.format("%Y-%m-%d")), "text/plain".to_owned()),
            };
            Ok((name, media, vault.evidence_whole(piece, ENCLOSED)?))
        });
        files.collect()
    }
}

impl Vault {
    /// A letter as text, to be copied.
    ///
    /// # Errors
    /// What is missing. PDF is no text.
    pub fn letter_text(&self, wish: &LetterWish, format: LetterFormat) -> Result<String> {
        if format == LetterFormat::Pdf {
            return Err(Problem::unknown_value("format", "pdf"));
        }
        let written = draft_letter(self, wish)?.written(self, format)?;
        Ok(String::from_utf8_lossy(&written.bytes).into_owned())
    }

    /// Saves a letter to a file.
    ///
    /// # Errors
    /// What is missing; no font; a file that is there already or can't be written.
    pub fn save_letter(&self, wish: &LetterWish, format: LetterFormat, path: &Path, replace: bool) -> Result<Saved> {
        draft_letter(self, wish)?.written(self, format)?.save(path, replace)
    }
}
