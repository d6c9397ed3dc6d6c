//! What the planner looks at: everything about one account, gathered, and today.

use std::sync::Arc;

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_catalogue::entry::Service;
use quittance_law::Calendar;

use super::{Checklist, StepMark};
use crate::account::{
    AccessMethod, Account, Binding, BindingState, DataItem, Ending, LinkedLogin, Mandate, Permission, ways_in,
};
use crate::device::Device;
use crate::identifier::Identifier;
use crate::ids::{AccountId, ServiceId};
use crate::person::Person;
use crate::service::OwnService;
use crate::store::{Shelf, Stored};
use crate::{Problem, Result};

/// One account with all that the way out depends on. The planner is a pure function of it.
#[derive(Debug, Clone)]
pub struct Situation {
    /// The day it is.
    pub today: NaiveDate,
    /// Working days, with the years a person loaded.
    pub calendar: Arc<Calendar>,
    /// The goal and when it was set.
    pub checklist: Checklist,
    /// What was done about steps.
    pub marks: Vec<StepMark>,
    /// The account.
    pub account: Account,
    /// Whose it is.
    pub person: Person,
    /// The catalogue's entry, if it has one.
    pub service: Option<Service>,
    /// Names of the service.
    pub names: Text,
    /// Identifiers attached to it, released ones included.
    pub bindings: Vec<(Binding, Identifier)>,
    /// Logins through which it is entered, with the provider.
    pub entered_through: Vec<(LinkedLogin, Dependant)>,
    /// Accounts that are entered through it.
    pub entrance_to: Vec<(LinkedLogin, Dependant)>,
    /// Mailbox accounts: identifiers this account serves, with the accounts that hang on them for login or recovery.
    pub serves: Vec<(Identifier, Vec<Dependant>)>,
    /// Its ways in.
    pub methods: Vec<AccessMethod>,
    /// Data it was given.
    pub data: Vec<DataItem>,
    /// Leave to take money for it.
    pub mandates: Vec<Mandate>,
    /// Mandates of other accounts that draw on it.
    pub pays_for: Vec<(Mandate, Dependant)>,
    /// Permissions of its app.
    pub permissions: Vec<Permission>,
    /// Devices its app is on.
    pub devices: Vec<Device>,
    /// What is known of its end.
    pub endings: Vec<Ending>,
}

/// Another account that hangs on this one, or on which this one hangs.
#[derive(Debug, Clone)]
pub struct Dependant {
    /// The account.
    pub account: Account,
    /// Its service's entry.
    pub service: Option<Service>,
    /// Names of its service.
    pub names: Text,
    /// Whether it has another way in than through the account in question; false also when none is recorded.
    pub another_way: bool,
}

/// Gathers everything about the account of a checklist.
pub fn situation(shelf: &impl Shelf, checklist: &Checklist, today: NaiveDate) -> Result<Situation> {
    let marks = shelf.by::<StepMark>("checklist", checklist.id.as_str())?;
    situation_of(shelf, checklist.clone(), marks, today)
}

/// Gathers everything about an account for a goal nobody has set yet (`--dry-run`, previews).
pub fn situation_of(
    shelf: &impl Shelf,
    checklist: Checklist,
    marks: Vec<StepMark>,
    today: NaiveDate,
) -> Result<Situation> {
    let id = checklist.account().ok_or(Problem::Missing { kind: Account::KIND.table() })?;
    let account: Account = shelf.need(id.as_str())?;
    let key = account.id.as_str();
    let person: Person = shelf.need(account.person.as_str())?;
    let (service, names) = entry_and_names(shelf, &account.service)?;
    let bindings = shelf
        .by::<Binding>("account", key)?
        .into_iter()
        .map(|binding| {
            let held = shelf.need::<Identifier>(binding.identifier.as_str())?;
            Ok((binding, held))
        })
        .collect::<Result<Vec<_>>>()?;
    let entered_through = shelf
        .by::<LinkedLogin>("account", key)?
        .into_iter()
        .map(|link| {
            let other = dependant(shelf, &link.provider, &account.id)?;
            Ok((link, other))
        })
        .collect::<Result<Vec<_>>>()?;
    let entrance_to = shelf
        .by::<LinkedLogin>("provider", key)?
        .into_iter()
        .map(|link| {
            let other = dependant(shelf, &link.account, &account.id)?;
            Ok((link, other))
        })
        .collect::<Result<Vec<_>>>()?;
    let mut serves = Vec::new();
    for identifier in shelf.by::<Identifier>("served_by", key)? {
        let mut hang = Vec::new();
        for binding in shelf.by::<Binding>("identifier", identifier.id.as_str())? {
            if binding.account != account.id && binding.state == BindingState::Bound {
                hang.push(dependant(shelf, &binding.account, &account.id)?);
            }
        }
        serves.push((identifier, hang));
    }
    let mandates = shelf.by::<Mandate>("account", key)?;
    let pays_for = shelf
        .by::<Mandate>("payer", key)?
        .into_iter()
        .filter(|mandate| mandate.account != account.id)
        .map(|mandate| {
            let other = dependant(shelf, &mandate.account, &account.id)?;
            Ok((mandate, other))
        })
        .collect::<Result<Vec<_>>>()?;
    let devices = account.devices.iter().map(|id| shelf.need::<Device>(id.as_str())).collect::<Result<Vec<_>>>()?;
    Ok(Situation {
        today,
        calendar: shelf.calendar()?,
        methods: shelf.by("account", key)?,
        data: shelf.by("account", key)?,
        permissions: shelf.by("account", key)?,
        endings: shelf.by("account", key)?,
        checklist,
        marks,
        account,
        person,
        service,
        names,
        bindings,
        entered_through,
        entrance_to,
        serves,
        mandates,
        pays_for,
        devices,
    })
}

/// The catalogue's entry and the names of a service.
pub fn entry_and_names(shelf: &impl Shelf, id: &ServiceId) -> Result<(Option<Service>, Text)> {
    if let Some(entry) = shelf.catalogue()?.get(id.as_str()) {
        return Ok((Some(entry.clone()), entry.names.clone()));
    }
    match shelf.get::<OwnService>(id.as_str())? {
        Some(own) => Ok((None, own.names)),
        // A newer catalogue may have dropped an entry; the account stays readable under the slug.
        None => Ok((None, Text::new(id.as_str(), id.as_str()))),
    }
}

fn dependant(shelf: &impl Shelf, id: &AccountId, without: &AccountId) -> Result<Dependant> {
    let account: Account = shelf.need(id.as_str())?;
    let (service, names) = entry_and_names(shelf, &account.service)?;
    let another_way = ways_in(shelf, id)?.iter().any(|way| !way.leans_on(without));
    Ok(Dependant { account, service, names, another_way })
}
