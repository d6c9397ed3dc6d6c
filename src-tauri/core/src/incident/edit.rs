//! Adding, correcting and removing incidents.

use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Incident, IncidentWords};
use crate::evidence::{Evidence, EvidenceDraft};
use crate::identifier::{Identifier, masked};
use crate::ids::IncidentId;
use crate::op::Op;
use crate::request::{Request, RequestDraft};
use crate::store::Shelf;
use crate::vault::{Change, Vault};
use crate::{Problem, Result};

/// What a person says of an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IncidentDraft {
    /// When it came; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The rest.
    #[serde(flatten)]
    pub said: IncidentWords,
}

impl Vault {
    /// Records an incident with files that show it.
    ///
    /// # Errors
    /// A day that is not over; nothing said at all; a file that can't be kept.
    pub fn add_incident(&mut self, draft: IncidentDraft, files: &[&Path]) -> Result<IncidentId> {
        self.operate(Op::AddIncident, |change| {
            let account = draft.said.account.clone();
            let id = change.add_incident(draft)?;
            for path in files {
                let about =
                    EvidenceDraft { account: account.clone(), incident: Some(id.clone()), ..Default::default() };
                change.add_evidence_file(path, about)?;
            }
            Ok(id)
        })
    }
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
            if request.said.incident.as_ref() == Some(id) {
                self.put(Request { said: RequestDraft { incident: None, ..request.said }, ..request })?;
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
        let said = draft.said;
        if let Some(identifier) = &said.identifier {
            self.need_identifier(identifier)?;
        }
        if let Some(service) = &said.service {
            self.service_names(service)?;
        }
        let said = IncidentWords { from: words(said.from), note: words(said.note), ..said };
        if said.from.is_none()
            && said.identifier.is_none()
            && said.service.is_none()
            && said.account.is_none()
            && said.note.is_none()
        {
            return Err(Problem::missing("incident"));
        }
        let incident = Incident { id, on, said };
        self.about_incident(&incident)?;
        self.put(incident)
    }

    fn about_incident(&mut self, incident: &Incident) -> Result<()> {
        if let Some(account) = &incident.said.account {
            return self.need_account(account).map(drop);
        }
        if let Some(service) = &incident.said.service {
            let names = self.service_names(service)?;
            self.about(names);
        } else if let Some(identifier) = &incident.said.identifier {
            let held: Identifier = self.need(identifier.as_str())?;
            self.about(masked(held.kind, &held.value));
        }
        Ok(())
    }
}
