//! Adding, correcting and removing devices.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Device, DeviceKind, Platform};
use crate::account::{Account, Permission};
use crate::identifier::Identifier;
use crate::ids::{DeviceId, PersonId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// What one says of a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DeviceDraft {
    /// Whose it is.
    #[serde(default)]
    pub owner: Option<PersonId>,
    /// Its name.
    pub name: String,
    /// Phone, tablet or computer.
    pub kind: DeviceKind,
    /// What it runs.
    pub platform: Platform,
    /// OS users or app clones.
    #[serde(default)]
    pub profiles: Vec<String>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

impl Change<'_> {
    /// Adds a device.
    pub fn add_device(&mut self, draft: DeviceDraft) -> Result<DeviceId> {
        let id = DeviceId::draw(self.rng());
        self.put_device(id.clone(), draft, None)?;
        Ok(id)
    }

    /// Corrects what is said of one.
    pub fn edit_device(&mut self, id: &DeviceId, draft: DeviceDraft) -> Result<()> {
        let held: Device = self.need(id.as_str())?;
        self.put_device(id.clone(), draft, held.given_up)
    }

    /// Removes one on which nothing is recorded.
    pub fn remove_device(&mut self, id: &DeviceId) -> Result<()> {
        let device: Device = self.need(id.as_str())?;
        let used = self.by::<Permission>("device", id.as_str())?.len()
            + self.by::<Identifier>("device", id.as_str())?.len()
            + self.all::<Account>()?.iter().filter(|account| account.devices.contains(id)).count();
        if used > 0 {
            return Err(Problem::InUse { kind: "device", count: used });
        }
        self.about(device.name);
        self.forget_checklists("device", id.as_str())?;
        self.remove::<Device>(id.as_str())
    }

    fn put_device(&mut self, id: DeviceId, draft: DeviceDraft, given_up: Option<NaiveDate>) -> Result<()> {
        let name = draft.name.trim().to_owned();
        if name.is_empty() {
            return Err(Problem::missing("name"));
        }
        if let Some(owner) = &draft.owner {
            self.need_person(owner)?;
        }
        self.about(name.clone());
        self.put(Device {
            id,
            owner: draft.owner,
            name,
            kind: draft.kind,
            platform: draft.platform,
            profiles: draft.profiles,
            note: draft.note,
            given_up,
        })
    }
}
