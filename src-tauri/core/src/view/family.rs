//! The family: people and their devices.

use serde::{Deserialize, Serialize};

use super::PersonTag;
use super::accounts::count;
use crate::Result;
use crate::account::Account;
use crate::device::{Device, DeviceKind, Platform};
use crate::identifier::Identifier;
use crate::ids::DeviceId;
use crate::person::Person;
use crate::store::Shelf;
use crate::vault::Vault;

/// A family member with counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonRow {
    /// Who.
    pub person: PersonTag,
    /// Remark.
    pub note: Option<String>,
    /// How many accounts.
    pub accounts: u32,
    /// How many identifiers.
    pub identifiers: u32,
}

/// A device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DeviceRow {
    /// Id.
    pub id: DeviceId,
    /// Name.
    pub name: String,
    /// Whose; `None` when shared.
    pub owner: Option<PersonTag>,
    /// Kind.
    pub kind: DeviceKind,
    /// What it runs.
    pub platform: Platform,
    /// OS users or app clones.
    pub profiles: Vec<String>,
    /// Remark.
    pub note: Option<String>,
}

impl DeviceRow {
    pub(super) fn of(shelf: &impl Shelf, device: Device) -> Result<Self> {
        let owner = device.owner.map(|id| shelf.need::<Person>(id.as_str())).transpose()?.map(PersonTag::from);
        Ok(Self {
            id: device.id,
            name: device.name,
            owner,
            kind: device.kind,
            platform: device.platform,
            profiles: device.profiles,
            note: device.note,
        })
    }
}

/// The family.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FamilyView {
    /// People.
    pub people: Vec<PersonRow>,
    /// Devices.
    pub devices: Vec<DeviceRow>,
}

/// Everybody and their devices.
pub fn family_view(vault: &Vault) -> Result<FamilyView> {
    let people = vault
        .all::<Person>()?
        .into_iter()
        .map(|person| {
            let key = person.id.0.clone();
            Ok(PersonRow {
                note: person.note.clone(),
                accounts: count(vault.by::<Account>("person", &key)?.len()),
                identifiers: count(vault.by::<Identifier>("owner", &key)?.len()),
                person: person.into(),
            })
        })
        .collect::<Result<_>>()?;
    let devices =
        vault.all::<Device>()?.into_iter().map(|device| DeviceRow::of(vault, device)).collect::<Result<_>>()?;
    Ok(FamilyView { people, devices })
}
