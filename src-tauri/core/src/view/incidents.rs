//! Incidents: the list, and one with the accounts that held the number it reached.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accounts::count;
use super::{EvidenceFilter, EvidencePiece, IdentifierTag, PersonTag, ServiceTag, evidence_view};
use crate::Result;
use crate::account::{Account, Role, Stage};
use crate::evidence::Evidence;
use crate::identifier::Identifier;
use crate::ids::{AccountId, IncidentId, RequestId};
use crate::incident::{Holder, Holding, Incident, IncidentKind, holders};
use crate::person::Person;
use crate::request::Request;
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
    /// The request or complaint that carries it; none: nobody has done anything about it yet.
    pub request: Option<RequestId>,
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
        account.is_none_or(|id| incident.said.account.as_ref().is_some_and(|held| held.as_str() == id))
            && identifier.is_none_or(|id| incident.said.identifier.as_ref().is_some_and(|held| held.as_str() == id))
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

/// Incidents of the last days that nobody has done anything about, newest first.
pub(super) fn open_incidents(shelf: &impl Shelf, since: NaiveDate) -> Result<Vec<IncidentRow>> {
    let mut all: Vec<Incident> = shelf.all()?;
    all.retain(|incident| incident.on >= since);
    all.sort_by_key(|incident| std::cmp::Reverse(incident.on));
    let mut rows = Vec::new();
    for incident in &all {
        let row = row(shelf, incident, &held_by(shelf, incident)?)?;
        if row.request.is_none() {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// The latest request that carries an incident.
fn taken_up(shelf: &impl Shelf, id: &IncidentId) -> Result<Option<RequestId>> {
    let all: Vec<Request> = shelf.all()?;
    let carried = all.into_iter().filter(|request| request.said.incident.as_ref() == Some(id));
    Ok(carried.max_by_key(|request| request.drafted).map(|request| request.id))
}

fn held_by(shelf: &impl Shelf, incident: &Incident) -> Result<Vec<Holder>> {
    incident
        .said
        .identifier
        .as_ref()
        .map_or_else(|| Ok(Vec::new()), |identifier| holders(shelf, identifier, incident.on))
}

fn row(shelf: &impl Shelf, incident: &Incident, held: &[Holder]) -> Result<IncidentRow> {
    let identifier = incident.said.identifier.as_ref().map(|id| shelf.need::<Identifier>(id.as_str())).transpose()?;
    let account = incident.said.account.as_ref().map(|id| shelf.need::<Account>(id.as_str())).transpose()?;
    Ok(IncidentRow {
        id: incident.id.clone(),
        on: incident.on,
        kind: incident.said.kind,
        from: incident.said.from.clone(),
        identifier: identifier.as_ref().map(IdentifierTag::from),
        service: incident.said.service.as_ref().map(|id| ServiceTag::of(shelf, id)).transpose()?,
        account: incident.said.account.clone(),
        account_service: account.map(|account| ServiceTag::of(shelf, &account.service)).transpose()?,
        note: incident.said.note.clone(),
        evidence: count(shelf.by::<Evidence>("incident", incident.id.as_str())?.len()),
        request: taken_up(shelf, &incident.id)?,
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
        named: incident.said.service.as_ref() == Some(&account.service),
    })
}
