//! Incidents: the list, and one with the accounts that held the number it reached.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accounts::count;
use super::{EvidenceFilter, EvidencePiece, IdentifierTag, PersonTag, ServiceTag, evidence_view};
use crate::Result;
use crate::account::{Account, Role, Stage};
use crate::evidence::Evidence;
use crate::identifier::Identifier;
use crate::ids::{AccountId, IncidentId};
use crate::incident::{Holder, Holding, Incident, IncidentKind, holders};
use crate::person::Person;
use crate::store::Shelf;
use crate::vault::Vault;

/// An incident in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IncidentRow {
    /// Id.
    pub id: IncidentId,
    /// When it came.
    pub on: NaiveDate,
    /// What it was.
    pub kind: IncidentKind,
    /// Where it came from, as shown.
    pub from: Option<String>,
    /// The identifier it reached.
    pub identifier: Option<IdentifierTag>,
    /// The service it came from or named.
    pub service: Option<ServiceTag>,
    /// The account it is laid to.
    pub account: Option<AccountId>,
    /// That account's service.
    pub account_service: Option<ServiceTag>,
    /// What was said.
    pub note: Option<String>,
    /// How many pieces of evidence it has.
    pub evidence: u32,
    /// How many accounts should no longer have had the number on that day.
    pub former: u32,
}

/// One incident, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IncidentView {
    /// As in the list.
    pub row: IncidentRow,
    /// Accounts that have or had the number, the most suspicious first; those of the service it named before others.
    pub holders: Vec<HolderRow>,
    /// Its evidence.
    pub evidence: Vec<EvidencePiece>,
}

/// An account that has or had the number an incident reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HolderRow {
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells it from another.
    pub label: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// How it held the number on the day of the incident.
    pub holding: Holding,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub until: Option<NaiveDate>,
    /// What it was there for.
    pub roles: Vec<Role>,
    /// Whether the incident came from or named this service.
    pub named: bool,
}

/// All incidents, newest first. `account` and `identifier` narrow the list.
pub fn incidents_view(vault: &Vault, account: Option<&str>, identifier: Option<&str>) -> Result<Vec<IncidentRow>> {
    let mut all: Vec<Incident> = vault.all()?;
    all.retain(|incident| {
        account.is_none_or(|id| incident.account.as_ref().is_some_and(|held| held.as_str() == id))
            && identifier.is_none_or(|id| incident.identifier.as_ref().is_some_and(|held| held.as_str() == id))
    });
    all.sort_by_key(|incident| std::cmp::Reverse(incident.on));
    all.iter()
        .map(|incident| {
            let held = held_by(vault, incident)?;
            row(vault, incident, &held)
        })
        .collect()
}

/// One incident with the accounts that held the number.
pub fn incident_view(vault: &Vault, id: &IncidentId) -> Result<IncidentView> {
    let incident: Incident = vault.need(id.as_str())?;
    let held = held_by(vault, &incident)?;
    let mut rows = held.iter().map(|holder| holder_row(vault, &incident, holder)).collect::<Result<Vec<_>>>()?;
    rows.sort_by_key(|row| (!row.named, row.holding));
    let filter = EvidenceFilter { incident: Some(id.0.clone()), ..EvidenceFilter::default() };
    Ok(IncidentView {
        row: row(vault, &incident, &held)?,
        holders: rows,
        evidence: evidence_view(vault, &filter)?.pieces,
    })
}

fn held_by(vault: &Vault, incident: &Incident) -> Result<Vec<Holder>> {
    incident.identifier.as_ref().map_or_else(|| Ok(Vec::new()), |identifier| holders(vault, identifier, incident.on))
}

fn row(vault: &Vault, incident: &Incident, held: &[Holder]) -> Result<IncidentRow> {
    let identifier = incident.identifier.as_ref().map(|id| vault.need::<Identifier>(id.as_str())).transpose()?;
    let account = incident.account.as_ref().map(|id| vault.need::<Account>(id.as_str())).transpose()?;
    Ok(IncidentRow {
        id: incident.id.clone(),
        on: incident.on,
        kind: incident.kind,
        from: incident.from.clone(),
        identifier: identifier.as_ref().map(IdentifierTag::from),
        service: incident.service.as_ref().map(|id| ServiceTag::of(vault, id)).transpose()?,
        account: incident.account.clone(),
        account_service: account.map(|account| ServiceTag::of(vault, &account.service)).transpose()?,
        note: incident.note.clone(),
        evidence: count(vault.by::<Evidence>("incident", incident.id.as_str())?.len()),
        former: count(held.iter().filter(|holder| holder.holding == Holding::Former).count()),
    })
}

fn holder_row(vault: &Vault, incident: &Incident, holder: &Holder) -> Result<HolderRow> {
    let account = &holder.account;
    let person: Person = vault.need(account.person.as_str())?;
    Ok(HolderRow {
        account: account.id.clone(),
        service: ServiceTag::of(vault, &account.service)?,
        person: person.into(),
        label: account.label.clone(),
        stage: account.stage.clone(),
        holding: holder.holding,
        from: holder.from,
        until: holder.until,
        roles: holder.roles.clone(),
        named: incident.service.as_ref() == Some(&account.service),
    })
}
