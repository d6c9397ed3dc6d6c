//! Phones, tablets and computers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{DeviceId, PersonId};

mod edit;
pub use edit::DeviceDraft;

/// A phone, tablet or computer with the OS users or app clones on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Device {
    /// Id.
    pub id: DeviceId,
    /// Whose it is; `None` when the family shares it.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// The name the family uses: “奶奶的红米”.
    pub name: String,
    /// Phone, tablet or computer.
    pub kind: DeviceKind,
    /// What it runs.
    pub platform: Platform,
    /// OS users or app clones, by name; empty when there is just one.
    #[serde(default)]
    pub profiles: Vec<String>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
    /// Since when it is somebody else's, or gone: it opens nothing any more.
    #[serde(default)]
    pub given_up: Option<NaiveDate>,
}

/// Kinds of devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeviceKind {
    /// Phone.
    Phone,
    /// Tablet.
    Tablet,
    /// Computer.
    Computer,
    /// Watch, television, car…
    Other,
}

/// What a device runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// Android.
    Android,
    /// HarmonyOS.
    Harmony,
    /// iOS, iPadOS.
    Ios,
    /// Windows.
    Windows,
    /// macOS.
    Macos,
    /// Linux.
    Linux,
    /// Anything else.
    Other,
}
