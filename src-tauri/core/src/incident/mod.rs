//! Incidents: messages and calls that come although an account is closed, or from nobody knows whom (S12).
//!
//! An incident says which number was reached and when; who held that number then is computed, see [`holders()`].

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, IdentifierId, IncidentId, ServiceId};

mod edit;
mod holders;

pub use edit::IncidentDraft;
pub use holders::{Holder, Holding, holders};

/// A message, call or mail that should not have come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Incident {
    /// Id.
    pub id: IncidentId,
    /// When it came.
    pub on: NaiveDate,
    /// What the person says of it.
    #[serde(flatten)]
    pub said: IncidentWords,
}

/// What a person says of an incident, besides the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IncidentWords {
    /// What it was.
    pub kind: IncidentKind,
    /// The number, address or signature it came from, as shown.
    #[serde(default)]
    pub from: Option<String>,
    /// The identifier it reached.
    #[serde(default)]
    pub identifier: Option<IdentifierId>,
    /// The service it came from or named.
    #[serde(default)]
    pub service: Option<ServiceId>,
    /// The account it is laid to, once the person says so.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// What was said.
    #[serde(default)]
    pub note: Option<String>,
}

impl IncidentWords {
    /// An incident of that kind, of which nothing else is known yet.
    pub fn of(kind: IncidentKind) -> Self {
        Self { kind, from: None, identifier: None, service: None, account: None, note: None }
    }
}

/// Kinds of incidents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IncidentKind {
    /// A text message.
    Sms,
    /// A call.
    Call,
    /// A mail.
    Mail,
    /// Anything else: a letter, a notification.
    Other,
}
