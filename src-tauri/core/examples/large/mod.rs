//! Many accounts of a family: for benchmarks and for looking at long lists. Deterministic but for its ids.

use chrono::{Days, NaiveDate};
use quittance_core::account::{
    AccountDraft, BindingDraft, DataFate, DataItemDraft, GivenHow, LinkDraft, Opened, Precision, Role,
};
use quittance_core::checklist::Goal;
use quittance_core::identifier::{IdentifierDraft, IdentifierKind};
use quittance_core::ids::{AccountId, ServiceId};
use quittance_core::person::{PersonDraft, Relation};
use quittance_core::{Op, Problem, Vault};

/// Fills a new vault, and gives the accounts back.
pub fn fill(vault: &mut Vault, accounts: usize, day: NaiveDate) -> Result<Vec<AccountId>, Problem> {
    let services: Vec<String> = vault.catalogue()?.iter().map(|entry| entry.id.clone()).collect();
    vault.operate(Op::LoadExample, |change| {
        let mut people = Vec::new();
        for (name, relation) in [("小王", Relation::Me), ("妈妈", Relation::Parent), ("奶奶", Relation::Grandparent)]
        {
            people.push(change.add_person(PersonDraft { name: name.into(), relation, note: None })?);
        }
        let mut phones = Vec::new();
        for (n, owner) in (0..).zip(people.iter().cycle().take(9)) {
            phones.push(change.add_identifier(IdentifierDraft {
                owner: owner.clone(),
                kind: IdentifierKind::Phone,
                value: format!("138{n:08}"),
                label: None,
                served_by: None,
                device: None,
                note: None,
            })?);
        }
        let mut made: Vec<AccountId> = Vec::new();
        for n in 0..accounts {
            let opened = day.checked_sub_days(Days::new((n as u64 * 37) % 4000)).unwrap_or(day);
            let id = change.add_account(AccountDraft {
                person: people[n % people.len()].clone(),
                service: ServiceId(services[n % services.len()].clone()),
                label: (n >= services.len()).then(|| format!("{}", n / services.len())),
                opened: Some(Opened { on: opened, precision: Precision::Day }),
                last_used: None,
                last_order: None,
                devices: vec![],
                note: None,
            })?;
            change.bind(
                &id,
                BindingDraft {
                    identifier: phones[n % phones.len()].clone(),
                    roles: vec![Role::Login],
                    since: Some(opened),
                },
            )?;
            for item in ["phone", "name", "id_number"].iter().take(1 + n % 3) {
                change.give_data(
                    &id,
                    DataItemDraft {
                        item: (*item).into(),
                        identifier: None,
                        how: GivenHow::SignUp,
                        given: Some(opened),
                        fate: DataFate::Held,
                        note: None,
                    },
                )?;
            }
            if n % 7 == 3 {
                let provider = &made[n / 2];
                change.link(&id, LinkDraft { provider: provider.clone(), scopes: vec![], since: None })?;
            }
            if n % 25 == 0 {
                change.begin_checklist(&id, Goal::Close)?;
            }
            made.push(id);
        }
        Ok(made)
    })
}
