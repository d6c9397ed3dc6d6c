//! One search over everything a person may want to go to: services, accounts, identifiers, people, checklists.

use serde::{Deserialize, Serialize};

use super::accounts::row;
use super::{IdentifierTag, PersonTag, ServiceTag};
use crate::Result;
use crate::account::{Account, StageName};
use crate::identifier::Identifier;
use crate::ids::{AccountId, ChecklistId, ServiceId};
use crate::person::Person;
use crate::store::Shelf;
use crate::vault::Vault;

/// Something found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Hit {
    /// What it is and where it leads.
    pub what: HitKind,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HitKind {
    /// An account.
    Account {
        /// Id.
        id: AccountId,
        /// Its service.
        service: ServiceTag,
        /// Whose.
        person: String,
        /// What tells it from another.
        label: Option<String>,
        /// Where it stands.
        stage: StageName,
        /// Its checklist.
        checklist: Option<ChecklistId>,
    },
    /// A service of the catalogue, or an own one.
    Service {
        /// Which.
        service: ServiceTag,
        /// How many accounts the family has there.
        accounts: u32,
    },
    /// An identifier.
    Identifier {
        /// Which.
        identifier: IdentifierTag,
        /// Whose.
        owner: String,
    },
    /// A person.
    Person {
        /// Who.
        person: PersonTag,
    },
}

/// What matches the query, best first: own accounts before services nobody has an account at.
pub fn search(vault: &Vault, query: &str, limit: usize) -> Result<Vec<Hit>> {
    let wanted = query.trim().to_lowercase();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let today = vault.clock().counting_day();
    let (mut hits, mut services) = (Vec::new(), Vec::new());
    for found in super::service_search(vault, query, limit)? {
        for account in vault.by::<Account>("service", found.service.id.as_str())? {
            hits.push(account_hit(vault, &account, today)?);
        }
        services.push(Hit { what: HitKind::Service { accounts: found.accounts, service: found.service } });
    }
    for person in vault.all::<Person>()? {
        if person.name.to_lowercase().contains(&wanted) {
            hits.push(Hit { what: HitKind::Person { person: person.into() } });
        }
    }
    for account in vault.all::<Account>()? {
        if account.label.as_ref().is_some_and(|label| label.to_lowercase().contains(&wanted)) {
            let hit = account_hit(vault, &account, today)?;
            if !hits.contains(&hit) {
                hits.push(hit);
            }
        }
    }
    for held in vault.all::<Identifier>()? {
        let label = held.label.as_ref().is_some_and(|label| label.to_lowercase().contains(&wanted));
        if label || held.value.to_lowercase().contains(&wanted) {
            let owner: Person = vault.need(held.owner.as_str())?;
            hits.push(Hit { what: HitKind::Identifier { identifier: (&held).into(), owner: owner.name } });
        }
    }
    hits.extend(services);
    hits.truncate(limit);
    Ok(hits)
}

fn account_hit(vault: &Vault, account: &Account, today: chrono::NaiveDate) -> Result<Hit> {
    let row = row(vault, account, today)?;
    Ok(Hit {
        what: HitKind::Account {
            id: account.id.clone(),
            service: ServiceTag::of(vault, &ServiceId(account.service.0.clone()))?,
            person: row.person.name,
            label: account.label.clone(),
            stage: account.stage.name(),
            checklist: row.checklist,
        },
    })
}
