//! References: how a person names a thing, by id, by the beginning of one, or by name when just one matches.

use quittance_catalogue::second_shelf::ShelfEntry;

use super::Vault;
use crate::account::Account;
use crate::checklist::{Checklist, Subject};
use crate::device::Device;
use crate::evidence::{Content, Evidence};
use crate::finding::Finding;
use crate::identifier::{Identifier, masked, normalised};
use crate::ids::ServiceId;
use crate::incident::Incident;
use crate::person::Person;
use crate::request::Request;
use crate::service::{OwnService, shelf_id};
use crate::store::{Shelf, Stored};
use crate::{Problem, Result};

/// A candidate: the record, the names it answers to, and how it is shown in a list of choices.
pub struct Named<T> {
    /// The record.
    pub record: T,
    /// Names, any of which will do.
    pub names: Vec<String>,
    /// How to show it when several match; holds no full identifier.
    pub shown: String,
}

/// A type that can be referred to.
pub trait Reference: Stored {
    /// All there are, with their names.
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>>;
}

impl Vault {
    /// The one thing of a type that `asked` means.
    ///
    /// # Errors
    /// [`Problem::NothingMatches`], or [`Problem::Ambiguous`] with the choices.
    pub fn find<T: Reference>(&self, asked: &str) -> Result<T> {
        let asked = asked.trim();
        let kind = T::KIND.table();
        if let Some(exact) = self.get::<T>(asked)? {
            return Ok(exact);
        }
        let candidates = T::candidates(self)?;
        let wanted = asked.to_lowercase();
        let named = |candidate: &&Named<T>| candidate.names.iter().any(|name| name.to_lowercase() == wanted);
        let mut hits: Vec<&Named<T>> = candidates.iter().filter(named).collect();
        if hits.is_empty() && asked.len() >= 2 {
            hits = candidates.iter().filter(|candidate| candidate.record.id().starts_with(&wanted)).collect();
        }
        match hits.as_slice() {
            [] => Err(Problem::NothingMatches { kind, asked: asked.to_owned() }),
            [one] => Ok(one.record.clone()),
            many => Err(Problem::Ambiguous {
                kind,
                asked: asked.to_owned(),
                choices: many.iter().take(12).map(|hit| format!("{} {}", hit.record.id(), hit.shown)).collect(),
            }),
        }
    }

    /// The one service that `asked` means: an id, the beginning of one, or a name in either language.
    ///
    /// # Errors
    /// [`Problem::NothingMatches`], or [`Problem::Ambiguous`] with the choices.
    pub fn find_service(&self, asked: &str) -> Result<ServiceId> {
        let asked = asked.trim();
        let own = self.all::<OwnService>()?;
        let mut all: Vec<(String, Vec<String>)> =
            own.into_iter().map(|own| (own.id.0.clone(), vec![own.names.zh, own.names.en])).collect();
        let catalogue = self.catalogue()?;
        all.extend(catalogue.iter().filter(|entry| !catalogue.is_own(&entry.id)).map(|entry| {
            let names = [&entry.names.zh, &entry.names.en]
                .into_iter()
                .chain(&entry.aliases)
                .chain(&entry.misprints)
                .cloned()
                .collect();
            (entry.id.clone(), names)
        }));
        let wanted = asked.to_lowercase();
        if let Some((id, _)) = all.iter().find(|(id, _)| *id == wanted) {
            return Ok(ServiceId(id.clone()));
        }
        let mut hits: Vec<&(String, Vec<String>)> =
            all.iter().filter(|(_, names)| names.iter().any(|name| name.to_lowercase() == wanted)).collect();
        if hits.is_empty() && asked.len() >= 2 {
            hits = all.iter().filter(|(id, _)| id.starts_with(&wanted)).collect();
        }
        if hits.is_empty()
            && let Some(list) = catalogue.second()
        {
            let named = |entry: &&ShelfEntry| entry.name.to_lowercase() == wanted || shelf_id(entry).0 == wanted;
            if let Some(entry) = list.iter().find(named) {
                return Ok(shelf_id(entry));
            }
        }
        match hits.as_slice() {
            [] => Err(Problem::NothingMatches { kind: "service", asked: asked.to_owned() }),
            [(id, _)] => Ok(ServiceId(id.clone())),
            many => Err(Problem::Ambiguous {
                kind: "service",
                asked: asked.to_owned(),
                choices: many.iter().take(12).map(|(id, names)| format!("{id} {}", names[0])).collect(),
            }),
        }
    }

    /// The names of a service in both languages, and its id.
    pub(crate) fn service_names(&self, id: &str) -> Result<Vec<String>> {
        if let Some(entry) = self.catalogue()?.get(id) {
            let mut names = vec![entry.id.clone(), entry.names.zh.clone(), entry.names.en.clone()];
            names.extend(entry.aliases.iter().cloned());
            return Ok(names);
        }
        Ok(match self.get::<OwnService>(id)? {
            Some(own) => vec![own.id.0, own.names.zh, own.names.en],
            None => vec![id.to_owned()],
        })
    }
}

impl Reference for Person {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .map(|person| Named { names: vec![person.name.clone()], shown: person.name.clone(), record: person })
            .collect())
    }
}

impl Reference for Device {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .map(|device| Named { names: vec![device.name.clone()], shown: device.name.clone(), record: device })
            .collect())
    }
}

impl Reference for Identifier {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .map(|held| {
                let hidden = masked(held.kind, &held.value);
                let national = held.value.strip_prefix("+86").map(str::to_owned);
                let mut names = vec![held.value.clone(), hidden.clone(), normalised(held.kind, &held.value)];
                names.extend(held.label.clone());
                names.extend(national);
                Named { names, shown: hidden, record: held }
            })
            .collect())
    }
}

impl Reference for OwnService {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .map(|own| Named {
                names: vec![own.names.zh.clone(), own.names.en.clone()],
                shown: own.names.zh.clone(),
                record: own,
            })
            .collect())
    }
}

impl Reference for Account {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        let people = vault.all::<Person>()?;
        vault
            .all::<Self>()?
            .into_iter()
            .map(|account| {
                let mut names = vault.service_names(account.service.as_str())?;
                let person =
                    people.iter().find(|person| person.id == account.person).map_or("", |person| person.name.as_str());
                let shown = format!(
                    "{} · {person}{}",
                    names.get(1).unwrap_or(&names[0]),
                    account.label.as_ref().map(|l| format!(" · {l}")).unwrap_or_default()
                );
                let with_person: Vec<String> = names.iter().map(|name| format!("{person}/{name}")).collect();
                names.extend(with_person);
                names.extend(account.label.clone());
                Ok(Named { names, shown, record: account })
            })
            .collect()
    }
}

impl Reference for Checklist {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        let accounts = Account::candidates(vault)?;
        let identifiers = Identifier::candidates(vault)?;
        let devices = Device::candidates(vault)?;
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .filter(|list| list.abandoned.is_none())
            .filter_map(|list| {
                // The goal's own word tells the lists of one device apart: `audit`, `hand_over`.
                let (mut names, shown) = match &list.subject {
                    Subject::Account(id) => {
                        let of = accounts.iter().find(|named| named.record.id == *id)?;
                        ([of.names.clone(), vec![id.0.clone()]].concat(), of.shown.clone())
                    }
                    Subject::Identifier(id) => {
                        let of = identifiers.iter().find(|named| named.record.id == *id)?;
                        ([of.names.clone(), vec![id.0.clone()]].concat(), of.shown.clone())
                    }
                    Subject::Device(id) => {
                        let of = devices.iter().find(|named| named.record.id == *id)?;
                        let shown = format!("{} · {}", of.shown, list.goal.as_str());
                        ([of.names.clone(), vec![id.0.clone()]].concat(), shown)
                    }
                    Subject::Accounts(ids) => (Vec::new(), format!("{} × {}", list.goal.as_str(), ids.len())),
                };
                if list.account().is_none() {
                    names.push(list.goal.as_str().to_owned());
                }
                Some(Named { names, shown, record: list })
            })
            .collect())
    }
}

impl Reference for Evidence {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .map(|evidence| {
                let mut names = vec![evidence.title()];
                if let Content::File { name, .. } = &evidence.content {
                    names.push(name.clone());
                }
                Named { names, shown: evidence.title(), record: evidence }
            })
            .collect())
    }
}

impl Reference for Request {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        let accounts = Account::candidates(vault)?;
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .map(|request| {
                let of = accounts.iter().find(|named| named.record.id == request.said.account);
                let what = request.said.right.names();
                let mut names = vec![request.said.account.0.clone()];
                names.extend(request.said.subject.clone());
                names.extend(of.into_iter().flat_map(|of| of.names.clone()));
                let account = of.map_or("", |of| of.shown.as_str());
                let channel = request.said.channel.as_ref().map(|id| format!(" · {id}")).unwrap_or_default();
                let shown = format!("{account} · {}{channel} · {}", what.zh, request.drafted);
                Named { names, shown, record: request }
            })
            .collect())
    }
}

impl Reference for Incident {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        Ok(vault
            .all::<Self>()?
            .into_iter()
            .map(|incident| {
                let shown =
                    format!("{} {}", incident.on, incident.said.from.clone().unwrap_or_default()).trim().to_owned();
                let mut names = vec![incident.on.to_string()];
                names.extend(incident.said.from.clone());
                Named { names, shown, record: incident }
            })
            .collect())
    }
}

impl Reference for Finding {
    fn candidates(vault: &Vault) -> Result<Vec<Named<Self>>> {
        vault
            .all::<Self>()?
            .into_iter()
            .map(|finding| {
                let mut names = match &finding.service {
                    Some(service) => vault.service_names(service.as_str())?,
                    None => Vec::new(),
                };
                names.push(finding.guess.clone());
                Ok(Named { names, shown: finding.guess.clone(), record: finding })
            })
            .collect()
    }
}
