//! Adding, correcting and removing incidents.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Incident, IncidentKind};
use crate::evidence::Evidence;
use crate::identifier::{Identifier, masked};
use crate::ids::{AccountId, IdentifierId, IncidentId, ServiceId};
use crate::request::Request;
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// What a person says of an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IncidentDraft {
    /// When it came; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What it was.
    pub kind: IncidentKind,
    /// Where it came from, as shown.
    #[serde(default)]
    pub from: Option<String>,
    /// The identifier it reached.
    #[serde(default)]
    pub identifier: Option<IdentifierId>,
    /// The service it came from or named.
    #[serde(default)]
    pub service: Option<ServiceId>,
    /// The account it is laid to.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// What was said.
    #[serde(default)]
    pub note: Option<String>,
}

impl Change<'_> {
    /// Records an incident.
    pub fn add_incident(&mut self, draft: IncidentDraft) -> Result<IncidentId> {
        let id = IncidentId::draw(self.rng());
        self.put_incident(id.clone(), draft)?;
        Ok(id)
    }

    /// Corrects one.
    pub fn edit_incident(&mut self, id: &IncidentId, draft: IncidentDraft) -> Result<()> {
        self.need::<Incident>(id.as_str())?;
        self.put_incident(id.clone(), draft)
    }

    /// Removes one; evidence and requests stay, without it.
    pub fn remove_incident(&mut self, id: &IncidentId) -> Result<()> {
        let incident: Incident = self.need(id.as_str())?;
        self.about_incident(&incident)?;
        for evidence in self.by::<Evidence>("incident", id.as_str())? {
            self.put(Evidence { incident: None, ..evidence })?;
        }
        for request in self.all::<Request>()? {
            if request.incident.as_ref() == Some(id) {
                self.put(Request { incident: None, ..request })?;
            }
        }
        self.remove::<Incident>(id.as_str())
    }

    fn put_incident(&mut self, id: IncidentId, draft: IncidentDraft) -> Result<()> {
        let words = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let today = self.today();
        let on = draft.on.unwrap_or(today);
        if on > today {
            return Err(Problem::unknown_value("on", &on.to_string()));
        }
        if let Some(identifier) = &draft.identifier {
            self.need_identifier(identifier)?;
        }
        if let Some(service) = &draft.service {
            self.service_names(service)?;
        }
        let incident = Incident {
            id,
            on,
            kind: draft.kind,
            from: words(draft.from),
            identifier: draft.identifier,
            service: draft.service,
            account: draft.account,
            note: words(draft.note),
        };
        if incident.from.is_none()
            && incident.identifier.is_none()
            && incident.service.is_none()
            && incident.account.is_none()
            && incident.note.is_none()
        {
            return Err(Problem::missing("incident"));
        }
        self.about_incident(&incident)?;
        self.put(incident)
    }

    fn about_incident(&mut self, incident: &Incident) -> Result<()> {
        if let Some(account) = &incident.account {
            return self.need_account(account).map(drop);
        }
        if let Some(service) = &incident.service {
            let names = self.service_names(service)?;
            self.about(names);
        } else if let Some(identifier) = &incident.identifier {
            let held: Identifier = self.need(identifier.as_str())?;
            self.about(masked(held.kind, &held.value));
        }
        Ok(())
    }
}
