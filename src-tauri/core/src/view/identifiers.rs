//! Identifiers and what hangs on each.

use serde::{Deserialize, Serialize};

use super::accounts::count;
use super::{DeviceRow, IdentifierTag, PersonTag, ServiceTag};
use crate::account::Factor;
use crate::account::{Account, Binding, BindingState, Role, StageName, ways_in};
use crate::device::Device;
use crate::identifier::Identifier;
use crate::ids::{AccountId, BindingId, IdentifierId};
use crate::person::Person;
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Result, ids};

/// An identifier in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IdentifierRow {
    /// The identifier, masked.
    pub identifier: IdentifierTag,
    /// Whose.
    pub owner: PersonTag,
    /// How many accounts it is bound to.
    pub accounts: u32,
    /// Of how many it is the only way in.
    pub only_way: u32,
    /// To how many it opens the door.
    pub logins: u32,
    /// Remark.
    pub note: Option<String>,
}

/// An account that hangs on an identifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HangingRow {
    /// The binding.
    pub binding: BindingId,
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What the identifier is there for.
    pub roles: Vec<Role>,
    /// Whether it still holds.
    pub state: BindingState,
    /// Where the account stands.
    pub stage: StageName,
    /// Whether the account would be locked without the identifier.
    pub only_way: bool,
}

/// One identifier, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IdentifierView {
    /// As in the list.
    pub row: IdentifierRow,
    /// The account that serves it.
    pub served_by: Option<(AccountId, ServiceTag)>,
    /// The device it lives in.
    pub device: Option<DeviceRow>,
    /// What hangs on it.
    pub hanging: Vec<HangingRow>,
}

/// All identifiers, those with most hanging on them first.
pub fn identifiers_view(vault: &Vault) -> Result<Vec<IdentifierRow>> {
    let ledger = vault.ledger(super::accounts::WHOLE)?;
    let mut rows =
        ledger.each::<Identifier>().map(|held| row(&ledger, held).map(|(row, _)| row)).collect::<Result<Vec<_>>>()?;
    rows.sort_by(|a, b| b.accounts.cmp(&a.accounts).then_with(|| a.identifier.id.cmp(&b.identifier.id)));
    Ok(rows)
}

/// One identifier with everything that hangs on it.
pub fn identifier_view(vault: &Vault, id: &IdentifierId) -> Result<IdentifierView> {
    let held: Identifier = vault.need(id.as_str())?;
    let (row, hanging) = row(vault, &held)?;
    let served_by = held
        .served_by
        .as_ref()
        .map(|id| {
            let account: Account = vault.need(id.as_str())?;
            Ok::<_, crate::Problem>((account.id, ServiceTag::of(vault, &account.service)?))
        })
        .transpose()?;
    let device = held.device.as_ref().map(|id| DeviceRow::of(vault, vault.need::<Device>(id.as_str())?)).transpose()?;
    Ok(IdentifierView { row, served_by, device, hanging })
}

/// The full value of an identifier: the one door to it.
pub fn reveal(vault: &Vault, id: &IdentifierId) -> Result<String> {
    Ok(vault.need::<Identifier>(id.as_str())?.value)
}

fn row(shelf: &impl Shelf, held: &Identifier) -> Result<(IdentifierRow, Vec<HangingRow>)> {
    let owner: Person = shelf.need(held.owner.as_str())?;
    let mut hanging = Vec::new();
    for binding in shelf.by::<Binding>("identifier", held.id.as_str())? {
        let account: Account = shelf.need(binding.account.as_str())?;
        let person: Person = shelf.need(account.person.as_str())?;
        let only_way = binding.state == BindingState::Bound
            && !account.stage.is_over()
            && is_only_way(shelf, &account.id, &held.id)?;
        hanging.push(HangingRow {
            binding: binding.id,
            service: ServiceTag::of(shelf, &account.service)?,
            person: person.into(),
            roles: binding.roles,
            state: binding.state,
            stage: account.stage.name(),
            only_way,
            account: account.id,
        });
    }
    let bound = |row: &&HangingRow| row.state == BindingState::Bound;
    let row = IdentifierRow {
        identifier: held.into(),
        owner: owner.into(),
        accounts: count(hanging.iter().filter(bound).count()),
        only_way: count(hanging.iter().filter(|row| row.only_way).count()),
        logins: count(hanging.iter().filter(bound).filter(|row| row.roles.contains(&Role::Login)).count()),
        note: held.note.clone(),
    };
    Ok((row, hanging))
}

/// Whether every way into the account leans on the identifier.
fn is_only_way(shelf: &impl Shelf, account: &ids::AccountId, id: &IdentifierId) -> Result<bool> {
    let ways = ways_in(shelf, account)?;
    let leans = |factor: &Factor| matches!(factor, Factor::Code { identifier } | Factor::Shown { identifier } if identifier == id);
    Ok(!ways.is_empty() && ways.iter().all(|way| way.needs.iter().any(leans)))
}
