//! Writing down a service the catalogue does not have.

use quittance_catalogue::Text;
use serde::{Deserialize, Serialize};

use super::{HeldEntry, Outcome, OwnCorrection, OwnService};
use crate::account::Account;
use crate::ids::ServiceId;
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// What a person says of a service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServiceDraft {
    /// Its name.
    pub name: String,
    /// Its name in the other language, if it has one.
    #[serde(default)]
    pub name_en: Option<String>,
    /// Category key.
    #[serde(default)]
    pub category: Option<String>,
    /// Domains.
    #[serde(default)]
    pub domains: Vec<String>,
    /// SMS signatures.
    #[serde(default)]
    pub signatures: Vec<String>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

impl Change<'_> {
    /// Adds a service.
    pub fn add_service(&mut self, draft: ServiceDraft) -> Result<ServiceId> {
        let id = ServiceId(format!("own-{}", ServiceId::draw(self.rng())));
        self.put_service(id.clone(), draft)?;
        Ok(id)
    }

    /// Corrects what is said of one.
    pub fn edit_service(&mut self, id: &ServiceId, draft: ServiceDraft) -> Result<()> {
        self.need::<OwnService>(id.as_str())?;
        self.put_service(id.clone(), draft)
    }

    /// Removes one at which nobody has an account.
    pub fn remove_service(&mut self, id: &ServiceId) -> Result<()> {
        let held: OwnService = self.need(id.as_str())?;
        let count = self.by::<Account>("service", id.as_str())?.len();
        if count > 0 {
            return Err(Problem::InUse { kind: "service", count });
        }
        self.about(held.names);
        if self.get::<HeldEntry>(id.as_str())?.is_some() {
            self.remove::<HeldEntry>(id.as_str())?;
        }
        self.remove_by::<OwnCorrection>("service", id.as_str())?;
        self.remove_by::<Outcome>("service", id.as_str())?;
        self.remove::<OwnService>(id.as_str())
    }

    fn put_service(&mut self, id: ServiceId, draft: ServiceDraft) -> Result<()> {
        let name = draft.name.trim().to_owned();
        if name.is_empty() {
            return Err(Problem::missing("name"));
        }
        let en = draft
            .name_en
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| name.clone());
        self.about(Text::new(name.clone(), en.clone()));
        let origin = self.get::<OwnService>(id.as_str())?.and_then(|held| held.origin);
        let own = OwnService {
            id,
            names: Text::new(name, en),
            category: draft.category,
            domains: draft.domains,
            signatures: draft.signatures,
            note: draft.note,
            origin,
        };
        self.follow_draft(&own)?;
        self.put(own)
    }
}
