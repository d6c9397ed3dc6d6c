//! Adding, correcting, giving up and removing identifiers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Identifier, IdentifierKind, IdentifierState, normalised};
use crate::account::{AccessMethod, Binding, DataItem, Factor, Mandate};
use crate::ids::{AccountId, DeviceId, IdentifierId, PersonId};
use crate::incident::Incident;
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// What one says of an identifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IdentifierDraft {
    /// Whose it is.
    pub owner: PersonId,
    /// What it is.
    pub kind: IdentifierKind,
    /// The number or address.
    pub value: String,
    /// A name for it.
    #[serde(default)]
    pub label: Option<String>,
    /// The account that serves it.
    #[serde(default)]
    pub served_by: Option<AccountId>,
    /// The device it lives in.
    #[serde(default)]
    pub device: Option<DeviceId>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

impl Change<'_> {
    /// Adds an identifier.
    pub fn add_identifier(&mut self, draft: IdentifierDraft) -> Result<IdentifierId> {
        let id = IdentifierId::draw(self.rng());
        self.put_identifier(id.clone(), draft, IdentifierState::Active)?;
        Ok(id)
    }

    /// The identifier with this value, added when it is new.
    pub fn identifier_for(&mut self, owner: &PersonId, kind: IdentifierKind, value: &str) -> Result<IdentifierId> {
        let value = normalised(kind, value);
        let known = self.by::<Identifier>("value", &value)?;
        if let Some(held) = known.into_iter().find(|held| held.kind == kind) {
            return Ok(held.id);
        }
        self.add_identifier(IdentifierDraft {
            owner: owner.clone(),
            kind,
            value,
            label: None,
            served_by: None,
            device: None,
            note: None,
        })
    }

    /// Corrects what is said of one.
    pub fn edit_identifier(&mut self, id: &IdentifierId, draft: IdentifierDraft) -> Result<()> {
        let held: Identifier = self.need(id.as_str())?;
        self.put_identifier(id.clone(), draft, held.state)
    }

    /// Records that one is to be given up on a day, was given up, or stays after all.
    pub fn set_identifier_state(&mut self, id: &IdentifierId, state: IdentifierState) -> Result<()> {
        let held: Identifier = self.need(id.as_str())?;
        self.about(super::masked(held.kind, &held.value));
        self.put(Identifier { state, ..held })
    }

    /// Records that one stops working on `on`.
    pub fn retire_identifier(&mut self, id: &IdentifierId, on: Option<NaiveDate>) -> Result<()> {
        self.set_identifier_state(id, IdentifierState::Retiring { on })
    }

    /// Removes one on which nothing hangs.
    pub fn remove_identifier(&mut self, id: &IdentifierId) -> Result<()> {
        let held: Identifier = self.need(id.as_str())?;
        let used = self.by::<Binding>("identifier", id.as_str())?.len()
            + self.by::<DataItem>("identifier", id.as_str())?.len()
            + self.by::<Mandate>("card", id.as_str())?.len()
            + self.by::<Incident>("identifier", id.as_str())?.len()
            + self
                .all::<AccessMethod>()?
                .iter()
                .filter(|method| method.needs.iter().any(|factor| names(factor, id)))
                .count();
        if used > 0 {
            return Err(Problem::InUse { kind: "identifier", count: used });
        }
        self.about(super::masked(held.kind, &held.value));
        self.forget_checklists("identifier", id.as_str())?;
        self.remove::<Identifier>(id.as_str())
    }

    fn put_identifier(&mut self, id: IdentifierId, draft: IdentifierDraft, state: IdentifierState) -> Result<()> {
        self.need_person(&draft.owner)?;
        let value = normalised(draft.kind, &draft.value);
        if value.is_empty() {
            return Err(Problem::missing("value"));
        }
        if draft.kind == IdentifierKind::Email
            && !value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        {
            return Err(Problem::unknown_value("email", &super::masked(draft.kind, &value)));
        }
        if draft.kind == IdentifierKind::Phone && !value.trim_start_matches('+').chars().all(|c| c.is_ascii_digit()) {
            return Err(Problem::unknown_value("phone", &super::masked(draft.kind, &value)));
        }
        let same = self.by::<Identifier>("value", &value)?;
        if same.iter().any(|held| held.id != id && held.kind == draft.kind) {
            return Err(Problem::AlreadyThere { kind: "identifier" });
        }
        if let Some(account) = &draft.served_by {
            self.need::<crate::account::Account>(account.as_str())?;
        }
        if let Some(device) = &draft.device {
            self.need_device(device)?;
        }
        self.about(super::masked(draft.kind, &value));
        self.put(Identifier {
            id,
            owner: draft.owner,
            kind: draft.kind,
            value,
            label: draft.label,
            state,
            served_by: draft.served_by,
            device: draft.device,
            note: draft.note,
        })
    }
}

fn names(factor: &Factor, id: &IdentifierId) -> bool {
    matches!(factor, Factor::Code { identifier } | Factor::Shown { identifier } if identifier == id)
}
