//! Permissions: what an app on a device may do.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::ids::{AccountId, DeviceId, PermissionId};
use crate::store::Shelf;
use crate::vault::Change;

/// A permission of an account's app on a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Permission {
    /// Id.
    pub id: PermissionId,
    /// The account whose app it is.
    pub account: AccountId,
    /// The device.
    pub device: DeviceId,
    /// What it may do.
    pub kind: PermissionKind,
    /// How it stands.
    pub state: PermissionState,
}

/// Kinds of permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PermissionKind {
    /// Camera.
    Camera,
    /// Microphone.
    Microphone,
    /// Location.
    Location,
    /// Location in the background.
    BackgroundLocation,
    /// Contacts.
    Contacts,
    /// Photos and files.
    Photos,
    /// SMS.
    Sms,
    /// Call log and phone state.
    Phone,
    /// Calendar.
    Calendar,
    /// Notifications.
    Notifications,
    /// List of installed apps.
    AppList,
    /// Clipboard.
    Clipboard,
    /// Bluetooth and nearby devices.
    Nearby,
    /// Body sensors and health.
    Health,
    /// Tracking across apps.
    Tracking,
}

impl PermissionKind {
    /// In snake case, as in JSON and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Camera => "camera",
            Self::Microphone => "microphone",
            Self::Location => "location",
            Self::BackgroundLocation => "background_location",
            Self::Contacts => "contacts",
            Self::Photos => "photos",
            Self::Sms => "sms",
            Self::Phone => "phone",
            Self::Calendar => "calendar",
            Self::Notifications => "notifications",
            Self::AppList => "app_list",
            Self::Clipboard => "clipboard",
            Self::Nearby => "nearby",
            Self::Health => "health",
            Self::Tracking => "tracking",
        }
    }
}

/// How a permission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PermissionState {
    /// The app asked; not granted.
    Asked,
    /// Granted.
    Granted {
        /// When, when known.
        on: Option<NaiveDate>,
    },
    /// Revoked.
    Revoked {
        /// When.
        on: NaiveDate,
    },
}

/// What a person says of a permission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PermissionDraft {
    /// The device.
    pub device: DeviceId,
    /// What it may do.
    pub kind: PermissionKind,
    /// How it stands.
    pub state: PermissionState,
}

impl Change<'_> {
    /// Records a permission, or how a known one stands now. An app that has or asked for one is on that device.
    pub fn note_permission(&mut self, account: &AccountId, draft: PermissionDraft) -> Result<PermissionId> {
        let mut of = self.need_account(account)?;
        self.need_device(&draft.device)?;
        if !matches!(draft.state, PermissionState::Revoked { .. }) && !of.devices.contains(&draft.device) {
            of.devices.push(draft.device.clone());
            self.put(of)?;
        }
        let known = self.by::<Permission>("account", account.as_str())?;
        let held = known.into_iter().find(|p| p.device == draft.device && p.kind == draft.kind);
        let id = held.map_or_else(|| PermissionId::draw(self.rng()), |p| p.id);
        self.put(Permission {
            id: id.clone(),
            account: account.clone(),
            device: draft.device,
            kind: draft.kind,
            state: draft.state,
        })?;
        Ok(id)
    }

    /// Records that it was revoked.
    pub fn revoke_permission(&mut self, id: &PermissionId, on: NaiveDate) -> Result<()> {
        let held: Permission = self.need(id.as_str())?;
        self.need_account(&held.account)?;
        self.put(Permission { state: PermissionState::Revoked { on }, ..held })
    }
}
