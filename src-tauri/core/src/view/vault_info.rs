//! Facts about the vault: where it lies, its ways in, its backups, how much is in it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::accounts::{WHOLE, count};
use crate::account::{Account, Stage};
use crate::checklist::Checklist;
use crate::finding::{Finding, Verdict};
use crate::identifier::Identifier;
use crate::person::Person;
use crate::request::Request;
use crate::store::{Ledger, SCHEMA};
use crate::vault::{Backup, Vault};
use crate::{Kind, Result};

/// Counts for the rail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Counts {
    /// Family members.
    pub people: u32,
    /// Accounts.
    pub accounts: u32,
    /// Identifiers.
    pub identifiers: u32,
    /// Open checklists that are not over.
    pub checklists: u32,
    /// Requests and complaints that are not over.
    pub requests: u32,
    /// Findings that wait.
    pub findings: u32,
    /// Name of the keeper, for the rail's head.
    pub keeper: Option<String>,
}

/// Facts about the vault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct VaultInfo {
    /// The folder.
    pub folder: String,
    /// Schema.
    pub schema: u32,
    /// Ways in: `passphrase`, `keyring`, `recovery`, with the day each was made.
    pub slots: Vec<SlotRow>,
    /// Backups, newest first.
    pub backups: Vec<Backup>,
    /// How much is in it.
    pub counts: Counts,
    /// Entries in the catalogue.
    pub services: u32,
    /// Whether it holds the example family.
    pub example: bool,
}

/// A way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SlotRow {
    /// `passphrase`, `keyring` or `recovery`.
    pub kind: String,
    /// The day it was made.
    pub created: NaiveDate,
}

/// Facts about the open vault.
pub fn vault_info(vault: &Vault) -> Result<VaultInfo> {
    let mut kinds = WHOLE.to_vec();
    kinds.push(Kind::Finding);
    let ledger = vault.ledger(&kinds)?;
    Ok(VaultInfo {
        folder: vault.folder().path().display().to_string(),
        schema: SCHEMA,
        slots: vault
            .folder()
            .keys()?
            .slots()
            .iter()
            .map(|slot| SlotRow { kind: slot.kind().as_str().to_owned(), created: slot.created() })
            .collect(),
        backups: vault.folder().list_backups()?,
        counts: counts(&ledger, vault.clock().today())?,
        services: count(vault.catalogue()?.len()),
        example: vault.is_example()?,
    })
}

pub(super) fn counts(ledger: &Ledger, _today: NaiveDate) -> Result<Counts> {
    let people: Vec<&Person> = ledger.each::<Person>().collect();
    let over = |list: &&Checklist| {
        let account = list.account().and_then(|id| ledger.one::<Account>(id.as_str()));
        account.is_none_or(|account| !matches!(account.stage, Stage::Verified { .. } | Stage::Unbound { .. }))
    };
    Ok(Counts {
        people: count(people.len()),
        accounts: count(ledger.each::<Account>().count()),
        identifiers: count(ledger.each::<Identifier>().count()),
        checklists: count(ledger.each::<Checklist>().filter(|list| list.abandoned.is_none()).filter(over).count()),
        requests: count(ledger.each::<Request>().filter(is_open).count()),
        findings: count(ledger.each::<Finding>().filter(|finding| finding.verdict == Verdict::Open).count()),
        keeper: people
            .iter()
            .find(|person| person.relation == crate::person::Relation::Me)
            .or(people.first())
            .map(|person| person.name.clone()),
    })
}

fn is_open(request: &&Request) -> bool {
    request.course().is_ok_and(|course| !course.state.is_terminal())
}
