//! Services: entries of the catalogue, and what a person adds to them.
//!
//! The catalogue itself is data that comes with the program. What is the person's (own services, corrections, how a way
//! out went, a newer catalogue they loaded) is kept beside it, never in it, so that no update can overwrite it; what all
//! of that amounts to is [`InForce`].

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_catalogue::correction::Correction;
use quittance_catalogue::entry::Service;
use quittance_catalogue::outcome::RunOutcome;
use quittance_catalogue::second_shelf::ShelfSource;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, CorrectionId, EditionId, OutcomeId, ServiceId, ShelfId, SignerId};

mod copy;
mod correct;
mod edit;
mod edition;
mod files;
mod from_files;
mod in_force;
mod outcome;
mod patch;
mod second;
#[cfg(test)]
mod tests;

pub use copy::{OwnEntry, entry_toml};
pub use correct::{ConditionNow, ContactNow, CorrectionDraft, MaterialNow};
pub use edit::ServiceDraft;
pub use edition::{Loaded, Pack};
pub use files::{name_of, read_file, read_text, write_bytes, write_text};
pub use from_files::PackFile;
pub use in_force::{CorrectedEntry, InForce, Known, MADE_OF};
pub use outcome::{OutcomeDraft, ToldByList, WentHow};
pub use patch::{HeldBackRow, PatchChoice, PatchView};
pub(crate) use second::shelf_id;

/// A service the catalogue does not have, as a person wrote it down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OwnService {
    /// Id; starts with `own-`, so that it never collides with the catalogue.
    pub id: ServiceId,
    /// Names. A person who gives one language gets it in both.
    pub names: Text,
    /// Category key of the catalogue, when chosen.
    #[serde(default)]
    pub category: Option<String>,
    /// Registrable domains.
    #[serde(default)]
    pub domains: Vec<String>,
    /// SMS signatures, without 【】.
    #[serde(default)]
    pub signatures: Vec<String>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
    /// What it was made of, if it was made of something.
    #[serde(default)]
    pub origin: Option<Origin>,
}

/// What an own service was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Origin {
    /// Where it came from.
    pub kind: OriginKind,
    /// Id of the entry there.
    pub service: ServiceId,
    /// The day it was taken.
    pub on: NaiveDate,
}

/// Where an own service came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OriginKind {
    /// It is a copy of an entry of the catalogue.
    Catalogue,
    /// It was on the second shelf.
    SecondShelf,
    /// It was read from a file.
    File,
}

/// A whole entry the vault keeps itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HeldEntry {
    /// The service: an own one, or one the catalogue used to have.
    pub id: ServiceId,
    /// Why it is kept.
    pub held: Held,
    /// The entry.
    pub entry: Box<Service>,
}

/// Why the vault keeps an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// It is the person's own.
    Own,
    /// A newer catalogue dropped it while something of the person's still hangs on it.
    Dropped,
}

/// A person's correction of an entry: “this step was wrong”.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OwnCorrection {
    /// Id.
    pub id: CorrectionId,
    /// Which came later, when two correct the same thing.
    pub order: u32,
    /// What was corrected.
    pub said: Correction,
}

/// How a way out went for the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Outcome {
    /// Id.
    pub id: OutcomeId,
    /// The account it was tried with, when the vault has it.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// How it went.
    pub run: RunOutcome,
}

/// A newer catalogue the person loaded. There is one at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Edition {
    /// Id; always the same, so that loading another one replaces it.
    pub id: EditionId,
    /// Who signed it.
    pub signer: SignerId,
    /// The day it bears.
    pub dated: NaiveDate,
    /// What it says of itself.
    #[serde(default)]
    pub name: Option<String>,
    /// The day it was loaded.
    pub loaded: NaiveDate,
    /// Whether the person wanted it although a newer one was in use.
    #[serde(default)]
    pub insisted: bool,
    /// Its entries.
    pub services: Vec<Service>,
}

/// A public key whose signatures the person trusts, since the first catalogue signed with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TrustedKey {
    /// Its id, as minisign prints it.
    pub id: SignerId,
    /// The key, in base64.
    pub key: String,
    /// The day it was first used.
    pub since: NaiveDate,
}

/// A second shelf: services nobody here has checked, loaded from a public list. There is one at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SecondShelf {
    /// Id; always the same, so that loading another one replaces it.
    pub id: ShelfId,
    /// Name of the file it was read from, without its folder.
    pub file: String,
    /// The day it was loaded.
    pub loaded: NaiveDate,
    /// How many services it has.
    pub services: u32,
    /// How many records of the file could not be used.
    #[serde(default)]
    pub left_out: u32,
    /// Who keeps the list.
    pub source: ShelfSource,
    /// Its entries as JSON, decoded only when somebody looks there.
    pub entries: String,
}
