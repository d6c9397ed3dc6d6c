//! What apps may do, device by device.

use serde::{Deserialize, Serialize};

use super::{DeviceRow, PermissionRow, PersonTag, ServiceTag};
use crate::account::{Account, Permission, PermissionState};
use crate::device::Device;
use crate::ids::{AccountId, DeviceId};
use crate::person::Person;
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Kind, Result};

/// A device with what the apps on it may do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DevicePermissions {
    /// The device.
    pub device: DeviceRow,
    /// Its apps, those that may do most first.
    pub apps: Vec<AppPermissions>,
    /// How many permissions are granted on it.
    pub granted: u32,
}

/// An app on a device with what it may do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AppPermissions {
    /// The account whose app it is.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells it from another.
    pub label: Option<String>,
    /// What it asked for, granted ones first.
    pub permissions: Vec<PermissionRow>,
}

/// What apps may do, on every device or on one.
pub fn permissions_view(vault: &Vault, on: Option<&DeviceId>) -> Result<Vec<DevicePermissions>> {
    let ledger = vault.ledger(&[Kind::Person, Kind::Device, Kind::OwnService, Kind::Account, Kind::Permission])?;
    let mut rows = Vec::new();
    for device in ledger.each::<Device>().filter(|device| on.is_none_or(|only| *only == device.id)) {
        let mut apps: Vec<AppPermissions> = Vec::new();
        for permission in ledger.each_by::<Permission>("device", device.id.as_str()) {
            let row = PermissionRow {
                id: permission.id.clone(),
                device: device.name.clone(),
                kind: permission.kind,
                state: permission.state,
            };
            if let Some(app) = apps.iter_mut().find(|app| app.account == permission.account) {
                app.permissions.push(row);
                continue;
            }
            let account: Account = ledger.need(permission.account.as_str())?;
            apps.push(AppPermissions {
                service: ServiceTag::of(&ledger, &account.service)?,
                person: ledger.need::<Person>(account.person.as_str())?.into(),
                label: account.label,
                account: account.id,
                permissions: vec![row],
            });
        }
        for app in &mut apps {
            app.permissions.sort_by_key(|row| match row.state {
                PermissionState::Granted { .. } => 0,
                PermissionState::Asked => 1,
                PermissionState::Revoked { .. } => 2,
            });
        }
        apps.sort_by(|a, b| granted(b).cmp(&granted(a)).then_with(|| a.service.names.zh.cmp(&b.service.names.zh)));
        let granted = apps.iter().map(granted).sum();
        if apps.is_empty() && on.is_none() {
            continue;
        }
        rows.push(DevicePermissions { device: DeviceRow::of(&ledger, device.clone())?, apps, granted });
    }
    Ok(rows)
}

fn granted(app: &AppPermissions) -> u32 {
    super::accounts::count(
        app.permissions.iter().filter(|row| matches!(row.state, PermissionState::Granted { .. })).count(),
    )
}
