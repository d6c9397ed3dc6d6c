//! Which catalogue is in use, what stands beside it, and what it still lacks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_discovery::ServiceKey;
use serde::{Deserialize, Serialize};

use super::ServiceTag;
use super::accounts::count;
use crate::Result;
use crate::account::Account;
use crate::finding::{Finding, Verdict};
use crate::ids::{ServiceId, SignerId};
use crate::service::{Edition, HeldEntry, OriginKind, OwnService, SecondShelf, TrustedKey};
use crate::store::Shelf;
use crate::vault::Vault;

/// What is known of services, and from where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditionsView {
    /// The catalogue that came with the program.
    pub program: EditionRow,
    /// The one the person loaded.
    pub loaded: Option<LoadedRow>,
    /// Entries in force, own ones included.
    pub entries: u32,
    /// Own corrections that are part of them.
    pub corrections: u32,
    /// Own services, with a whole entry or without.
    pub own: u32,
    /// Services the catalogue in use dropped, kept because something of the person's hangs on them.
    pub dropped: Vec<ServiceTag>,
    /// Keys whose signatures the person trusts.
    pub keys: Vec<KeyRow>,
    /// The second shelf.
    pub shelf: Option<ShelfRow>,
}

/// A catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditionRow {
    /// The day it bears.
    pub dated: Option<NaiveDate>,
    /// How many entries it has.
    pub entries: u32,
    /// Whether its entries are the ones in force.
    pub in_use: bool,
}

/// A catalogue the person loaded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LoadedRow {
    /// Date, size, whether it is in use.
    pub edition: EditionRow,
    /// What the signer wrote beside it.
    pub comment: Option<String>,
    /// Who signed it.
    pub signer: SignerId,
    /// The day it was loaded.
    pub loaded: NaiveDate,
}

/// A trusted key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct KeyRow {
    /// Its id, as minisign prints it.
    pub id: SignerId,
    /// The day it was first used.
    pub since: NaiveDate,
}

/// The second shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShelfRow {
    /// Who keeps the list.
    pub title: String,
    /// Its home.
    pub url: String,
    /// Its licence.
    pub licence: String,
    /// Name of the file.
    pub file: String,
    /// The day it was loaded.
    pub loaded: NaiveDate,
    /// How many services it has.
    pub services: u32,
    /// How many of them the catalogue does not have.
    pub shown: u32,
    /// How many records could not be used.
    pub left_out: u32,
}

/// What is known of services, and from where.
pub fn editions_view(vault: &Vault) -> Result<EditionsView> {
    let catalogue = vault.catalogue()?;
    let embedded = Catalogue::embedded();
    let edition = vault.all::<Edition>()?.pop();
    let held = vault.all::<HeldEntry>()?;
    // A newer program's own catalogue goes before an older loaded one.
    let loaded_in_use = edition.as_ref().is_some_and(|it| Some(it.dated) == catalogue.edition());
    let shelf = vault.all::<SecondShelf>()?.pop().map(|shelf| ShelfRow {
        title: shelf.source.title,
        url: shelf.source.url,
        licence: shelf.source.licence,
        file: shelf.file,
        loaded: shelf.loaded,
        services: shelf.services,
        shown: count(catalogue.second().map_or(0, |list| list.len())),
        left_out: shelf.left_out,
    });
    Ok(EditionsView {
        program: EditionRow { dated: embedded.edition(), entries: count(embedded.len()), in_use: !loaded_in_use },
        loaded: edition.map(|it| LoadedRow {
            edition: EditionRow { dated: Some(it.dated), entries: count(it.services.len()), in_use: loaded_in_use },
            comment: it.name,
            signer: it.signer,
            loaded: it.loaded,
        }),
        entries: count(catalogue.len()),
        corrections: count(catalogue.all_corrected().map(|(_, it)| it.applied()).sum()),
        own: count(vault.all::<OwnService>()?.len()),
        dropped: held
            .iter()
            .filter(|it| catalogue.is_dropped(it.id.as_str()))
            .map(|it| ServiceTag::of(vault, &it.id))
            .collect::<Result<_>>()?,
        keys: vault.all::<TrustedKey>()?.into_iter().map(|it| KeyRow { id: it.id, since: it.since }).collect(),
        shelf,
    })
}

/// A service the catalogue lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WantedRow {
    /// What to call it.
    pub name: String,
    /// How it is known: `own`, `second_shelf` or `finding`.
    pub from: String,
    /// The service, when the vault has one.
    pub service: Option<ServiceId>,
    /// Accounts there.
    pub accounts: u32,
    /// Findings that speak of it.
    pub findings: u32,
}

/// The services people here have and the catalogue lacks, the most wanted first. Only names of services: nothing tells
/// whose they are.
pub fn wanted_view(vault: &Vault) -> Result<Vec<WantedRow>> {
    let catalogue = vault.catalogue()?;
    let mut wanted: BTreeMap<String, WantedRow> = BTreeMap::new();
    let findings: Vec<Finding> =
        vault.all::<Finding>()?.into_iter().filter(|finding| finding.verdict != Verdict::Ignored).collect();
    for own in vault.all::<OwnService>()? {
        let origin = own.origin.as_ref().map(|origin| origin.kind);
        if origin == Some(OriginKind::Catalogue) {
            continue;
        }
        let of_this = |finding: &&Finding| finding.service.as_ref() == Some(&own.id);
        let row = WantedRow {
            name: own.names.zh.clone(),
            from: if origin == Some(OriginKind::SecondShelf) { "second_shelf" } else { "own" }.to_owned(),
            accounts: count(vault.by::<Account>("service", own.id.as_str())?.len()),
            findings: count(findings.iter().filter(of_this).count()),
            service: Some(own.id.clone()),
        };
        add(&mut wanted, row);
    }
    for finding in findings {
        let of_second = finding
            .service
            .as_ref()
            .is_some_and(|id| catalogue.get(id.as_str()).is_none() && catalogue.names_of(id.as_str()).is_some());
        let unknown = finding.service.is_none() && finding.strength > 1;
        if !of_second && !unknown || is_number(&finding.key) {
            continue;
        }
        let from = if of_second { "second_shelf" } else { "finding" };
        let row = WantedRow {
            name: finding.guess.clone(),
            from: from.to_owned(),
            service: finding.service.clone(),
            accounts: 0,
            findings: 1,
        };
        add(&mut wanted, row);
    }
    let mut rows: Vec<WantedRow> = wanted.into_values().collect();
    rows.sort_by_key(|row| (std::cmp::Reverse((row.accounts, row.findings)), row.name.clone()));
    Ok(rows)
}

fn add(wanted: &mut BTreeMap<String, WantedRow>, row: WantedRow) {
    match wanted.entry(row.name.trim().to_lowercase()) {
        std::collections::btree_map::Entry::Vacant(free) => {
            free.insert(row);
        }
        std::collections::btree_map::Entry::Occupied(mut there) => {
            let known = there.get_mut();
            known.accounts += row.accounts;
            known.findings += row.findings;
        }
    }
}

/// A sender known by its number only may be a person's phone, and says nothing to others.
fn is_number(key: &ServiceKey) -> bool {
    matches!(key, ServiceKey::Sender(sender) if sender.chars().filter(char::is_ascii_digit).count() >= 5)
}
