//! Findings: accounts suspected from an import. One becomes an account only by a person's yes.

use chrono::{DateTime, NaiveDate, Utc};
use quittance_discovery::{EvidenceLine, LeadFlag, Presence, SeenIdentifier, ServiceKey};
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, FindingId, ImportId, PersonId, ServiceId};

mod import;
mod recognise;
mod triage;
pub use import::{Preview, identity, preview};
pub use triage::{Choice, Triage};

/// One file that was read. Its content is not kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Import {
    /// Id.
    pub id: ImportId,
    /// Name of the file, without its folder.
    pub file: String,
    /// Format, e.g. `sms-backup-restore`.
    pub format: String,
    /// When it was read.
    pub at: DateTime<Utc>,
    /// Size.
    pub bytes: u64,
    /// Records read.
    pub records: u64,
    /// Records left out.
    pub skipped: u64,
    /// Passwords seen and dropped.
    pub secrets_dropped: u64,
    /// Findings that were new.
    pub new: u64,
    /// Findings that were known before and got more evidence.
    pub known: u64,
}

/// An account suspected from an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Finding {
    /// Id.
    pub id: FindingId,
    /// The import that saw it first.
    pub import: ImportId,
    /// What the file called the service.
    pub key: ServiceKey,
    /// The service, when the catalogue or an own service matches.
    #[serde(default)]
    pub service: Option<ServiceId>,
    /// Services that fit equally well, where nothing tells which one it is: the person says.
    #[serde(default)]
    pub candidates: Vec<ServiceId>,
    /// What to call it.
    pub guess: String,
    /// Strength of the evidence, 0–4.
    pub strength: u8,
    /// How sure the match is, 0–1.
    pub confidence: f32,
    /// Identifiers of the person seen with it.
    pub identifiers: Vec<SeenIdentifier>,
    /// SIM it was received on, for SMS.
    #[serde(default)]
    pub sim: Option<String>,
    /// First seen.
    #[serde(default)]
    pub first_seen: Option<NaiveDate>,
    /// Last seen.
    #[serde(default)]
    pub last_seen: Option<NaiveDate>,
    /// Estimated opening.
    #[serde(default)]
    pub opened: Option<crate::account::Opened>,
    /// How many records speak of it.
    pub count: u32,
    /// The evidence, masked.
    pub evidence: Vec<EvidenceLine>,
    /// What the file showed of passwords and passkeys: presence only.
    #[serde(default)]
    pub presence: Presence,
    /// What to know before believing it.
    #[serde(default)]
    pub flags: Vec<LeadFlag>,
    /// The provider through which it is probably entered; a guess to confirm.
    #[serde(default)]
    pub linked: Option<String>,
    /// Whose it seems to be.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// What the person decided.
    pub verdict: Verdict,
}

/// What became of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    /// Waits for a person.
    Open,
    /// Put off.
    Later,
    /// Became an account, or evidence of a known one.
    Account {
        /// Which.
        account: AccountId,
        /// Keep, close or unbind.
        choice: Choice,
    },
    /// Not ours.
    Ignored,
}

impl Finding {
    /// Whether it can become an account only once somebody says which service it is.
    pub fn asks_which(&self) -> bool {
        self.service.is_none() && !self.candidates.is_empty()
    }
}

impl Verdict {
    /// Its name in snake case.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Later => "later",
            Self::Account { .. } => "account",
            Self::Ignored => "ignored",
        }
    }
}
