//! Accounts, and what each holds and hangs on.

mod access;
mod binding;
mod data;
mod edit;
mod ending;
mod link;
mod mandate;
mod note;
mod permission;
mod stage;
mod ways;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, DeviceId, PersonId, ServiceId};

pub use access::{AccessMethod, Certainty, Factor, MethodDraft, MethodUse};
pub use binding::{Binding, BindingDraft, BindingState, Role};
pub use data::{DataFate, DataItem, DataItemDraft, GivenHow};
pub use edit::AccountDraft;
pub use ending::{Ending, EndingDraft, EndingKind};
pub use link::{LinkDraft, LinkEnd, LinkedLogin};
pub use mandate::{Mandate, MandateDraft, MandateKind, MandateState, Money};
pub use note::Note;
pub use permission::{Permission, PermissionDraft, PermissionKind, PermissionState};
pub use stage::{Stage, StageName};
pub use ways::{Way, ways_in};

/// One person's registration at one service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Account {
    /// Id.
    pub id: AccountId,
    /// Whose it is.
    pub person: PersonId,
    /// At which service.
    pub service: ServiceId,
    /// What tells it from another of the same person at the same service: “小号”.
    #[serde(default)]
    pub label: Option<String>,
    /// When it was opened.
    #[serde(default)]
    pub opened: Option<Opened>,
    /// Last time it was used, as far as known.
    #[serde(default)]
    pub last_used: Option<NaiveDate>,
    /// Day of the last order, where services make people wait after one.
    #[serde(default)]
    pub last_order: Option<NaiveDate>,
    /// Devices the app is installed or logged in on.
    #[serde(default)]
    pub devices: Vec<DeviceId>,
    /// Where it stands in its life.
    pub stage: Stage,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// When an account was opened. Imports often know only that it was *on or before* a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Opened {
    /// The day.
    pub on: NaiveDate,
    /// How exact it is.
    #[serde(default)]
    pub precision: Precision,
}

/// How exact a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// That very day.
    #[default]
    Day,
    /// That day or earlier.
    OnOrBefore,
    /// In that month.
    Month,
    /// In that year.
    Year,
}
