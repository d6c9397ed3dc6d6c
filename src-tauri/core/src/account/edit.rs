//! Adding, correcting, moving and removing accounts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    AccessMethod, Account, Binding, DataItem, Ending, Factor, LinkedLogin, Mandate, Note, Opened, Permission, Stage,
};
use crate::evidence::Evidence;
use crate::finding::{Finding, Verdict};
use crate::identifier::Identifier;
use crate::ids::{AccountId, DeviceId, PersonId, ServiceId};
use crate::incident::{Incident, IncidentWords};
use crate::request::Request;
use crate::service::Outcome;
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// What a person says of an account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AccountDraft {
    /// Whose it is.
    pub person: PersonId,
    /// At which service.
    pub service: ServiceId,
    /// What tells it from another of the same person there.
    #[serde(default)]
    pub label: Option<String>,
    /// When it was opened.
    #[serde(default)]
    pub opened: Option<Opened>,
    /// Last time it was used.
    #[serde(default)]
    pub last_used: Option<NaiveDate>,
    /// Day of the last order.
    #[serde(default)]
    pub last_order: Option<NaiveDate>,
    /// Devices the app is on.
    #[serde(default)]
    pub devices: Vec<DeviceId>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

impl Change<'_> {
    /// Adds an account.
    pub fn add_account(&mut self, draft: AccountDraft) -> Result<AccountId> {
        let id = AccountId::draw(self.rng());
        self.put_account(id.clone(), draft, Stage::Active)?;
        Ok(id)
    }

    /// Corrects what is said of one.
    pub fn edit_account(&mut self, id: &AccountId, draft: AccountDraft) -> Result<()> {
        let held = self.need_account(id)?;
        self.put_account(id.clone(), draft, held.stage)
    }

    /// Moves one to a stage of its life.
    pub fn set_stage(&mut self, id: &AccountId, stage: Stage) -> Result<()> {
        if let Stage::CoolingOff { from, until } = &stage
            && until < from
        {
            return Err(Problem::unknown_value("until", &until.to_string()));
        }
        let held = self.need_account(id)?;
        let account = Account { stage, ..held };
        self.put(account.clone())?;
        self.ending_follows(&account)
    }

    /// Removes one with everything recorded about it. Accounts that are entered through it must be freed first.
    pub fn remove_account(&mut self, id: &AccountId) -> Result<()> {
        self.need_account(id)?;
        let key = id.as_str();
        let hang = self.by::<LinkedLogin>("provider", key)?.len()
            + self.by::<Identifier>("served_by", key)?.len()
            + self.by::<Mandate>("payer", key)?.iter().filter(|mandate| mandate.account != *id).count()
            + self
                .all::<AccessMethod>()?
                .iter()
                .filter(|m| {
                    m.account != *id
                        && m.needs.iter().any(|f| matches!(f, Factor::Provider { account } if account == id))
                })
                .count();
        if hang > 0 {
            return Err(Problem::InUse { kind: "account", count: hang });
        }
        self.forget_checklists("account", key)?;
        for finding in self.by::<Finding>("account", key)? {
            self.put(Finding { verdict: Verdict::Open, ..finding })?;
        }
        self.remove_by::<Binding>("account", key)?;
        self.remove_by::<LinkedLogin>("account", key)?;
        self.remove_by::<AccessMethod>("account", key)?;
        self.remove_by::<DataItem>("account", key)?;
        self.remove_by::<Mandate>("account", key)?;
        self.remove_by::<Permission>("account", key)?;
        self.remove_by::<Note>("account", key)?;
        self.remove_by::<Evidence>("account", key)?;
        self.remove_by::<Request>("account", key)?;
        self.remove_by::<Ending>("account", key)?;
        for incident in self.by::<Incident>("account", key)? {
            self.put(Incident { said: IncidentWords { account: None, ..incident.said }, ..incident })?;
        }
        for outcome in self.by::<Outcome>("account", key)? {
            self.put(Outcome { account: None, ..outcome })?;
        }
        self.remove::<Account>(key)
    }

    fn put_account(&mut self, id: AccountId, draft: AccountDraft, stage: Stage) -> Result<()> {
        self.need_person(&draft.person)?;
        for device in &draft.devices {
            self.need_device(device)?;
        }
        let service = self.adopted(&draft.service)?;
        let name = self.service_names(&service)?;
        self.about(name);
        if let Some(held) = self.get::<Account>(id.as_str())? {
            self.move_ticks(&id, &held.service, &service)?;
        }
        let label = draft.label.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        self.put(Account {
            id,
            person: draft.person,
            service,
            label,
            opened: draft.opened,
            last_used: draft.last_used,
            last_order: draft.last_order,
            devices: draft.devices,
            stage,
            note: draft.note,
        })
    }
}
