//! Evidence: files and notes that prove a step, with capture time and SHA-256, chained in the sealed history.
//!
//! A record says what a piece of evidence *is*; the bytes of a file lie beside the records, once each (see
//! [`crate::store`]). The record holds the hash, the history holds the record, and the history is sealed: whoever changes
//! a byte, a date or a name afterwards shows, see [`Vault::verify_evidence`](crate::Vault::verify_evidence).

use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, EvidenceId, IncidentId, RequestId};

mod export;
mod keep;
mod mail;
mod media;
#[cfg(test)]
mod tests;
mod verify;

pub use export::{Exported, safe_name};
pub use keep::{EvidenceDraft, Limits, Swept};
pub use mail::MailRead;
pub(crate) use mail::read_mail;
pub use media::{Shown, shown};
pub use verify::{Difference, Flaw, Verified};

/// A file or note that proves something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Evidence {
    /// Id.
    pub id: EvidenceId,
    /// The account it is about. None for what came from nobody knows whom.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// The step it proves, by its stable id.
    #[serde(default)]
    pub step: Option<String>,
    /// The barrier it shows, B01–B17.
    #[serde(default)]
    pub barrier: Option<String>,
    /// The request or complaint it belongs to.
    #[serde(default)]
    pub request: Option<RequestId>,
    /// The incident it shows.
    #[serde(default)]
    pub incident: Option<IncidentId>,
    /// When the page was seen, the call was made, the letter came.
    pub captured: DateTime<FixedOffset>,
    /// How that is known.
    pub captured_by: CapturedBy,
    /// When it was put into the vault.
    pub added: DateTime<Utc>,
    /// File or note.
    pub content: Content,
    /// Length in bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// What it shows, in the person's words.
    #[serde(default)]
    pub caption: Option<String>,
    /// What else a complaint will ask for.
    #[serde(default)]
    pub facts: Vec<EvidenceFact>,
}

/// What a piece of evidence is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "content", rename_all = "snake_case")]
pub enum Content {
    /// A file, byte for byte as it was.
    File {
        /// Its name where it lay.
        name: String,
        /// Media type, by its content and never by its name.
        media: String,
    },
    /// Words written down: what the hotline said, what the page showed.
    Note {
        /// The words.
        text: String,
    },
}

/// How the time of capture is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CapturedBy {
    /// The person said so.
    Person,
    /// The file was last changed then.
    File,
    /// It was put into the vault at once.
    Now,
}

/// Something a complaint will ask for, read off the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EvidenceFact {
    /// What.
    pub kind: FactKind,
    /// As it stands there.
    pub text: String,
}

/// What a complaint will ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// Name and version of the app.
    AppVersion,
    /// The store it came from.
    Store,
    /// The way to the page in the app.
    ScreenPath,
    /// Words on the page.
    PageText,
    /// Number of the ticket or of the call.
    Ticket,
    /// Who wrote or called.
    Sender,
    /// Who was written to or called.
    Recipient,
    /// Proof of delivery: number of the registered letter, mail headers.
    Delivery,
    /// The time they promised, in their words.
    PromisedTime,
    /// Why they refuse, in their words.
    Refusal,
    /// Number of the receipt of a complaint channel.
    Receipt,
}

impl FactKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::AppVersion,
        Self::Store,
        Self::ScreenPath,
        Self::PageText,
        Self::Ticket,
        Self::Sender,
        Self::Recipient,
        Self::Delivery,
        Self::PromisedTime,
        Self::Refusal,
        Self::Receipt,
    ];
}

/// A size as people say it: 50 MB, 1 GB, 64 KB.
pub fn size_in_words(bytes: u64) -> String {
    const STEP: u64 = 1024;
    let units = [(STEP * STEP * STEP, "GB"), (STEP * STEP, "MB"), (STEP, "KB")];
    for (unit, name) in units {
        if bytes >= unit {
            let tenths = bytes / (unit / 10).max(1);
            return if tenths.is_multiple_of(10) || tenths >= 100 {
                format!("{} {name}", tenths / 10)
            } else {
                format!("{}.{} {name}", tenths / 10, tenths % 10)
            };
        }
    }
    format!("{bytes} B")
}

impl Evidence {
    /// What it is called in lists: the caption, the file's name, or the beginning of the note.
    pub fn title(&self) -> String {
        if let Some(caption) = &self.caption {
            return caption.clone();
        }
        match &self.content {
            Content::File { name, .. } => name.clone(),
            Content::Note { text } => {
                let line = text.lines().next().unwrap_or_default();
                let short: String = line.chars().take(40).collect();
                if short.len() < text.len() { format!("{short}…") } else { short }
            }
        }
    }

    /// The hash of the bytes it has in the store; a note carries its own.
    pub(crate) fn blob(&self) -> Option<&str> {
        match self.content {
            Content::File { .. } => Some(&self.sha256),
            Content::Note { .. } => None,
        }
    }
}
