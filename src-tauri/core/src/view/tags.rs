//! Small shapes that stand for a person, a service or an identifier inside larger ones.

use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use crate::account::{Account, Stage};
use crate::checklist::{Checklist, Subject};
use crate::device::Device;
use crate::identifier::{Identifier, IdentifierKind, IdentifierState, masked};
use crate::ids::{AccountId, DeviceId, IdentifierId, PersonId, ServiceId};
use crate::person::{Person, Relation};
use crate::service::OwnService;
use crate::store::Shelf;
use crate::{Phrase, Result};

/// A service by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServiceTag {
    /// Id.
    pub id: ServiceId,
    /// Names.
    pub names: Text,
    /// Category key, when known.
    pub category: Option<String>,
    /// Category in words, when known.
    pub category_names: Option<Text>,
    /// Whether the catalogue has an entry.
    pub known: bool,
    /// Whether it is on the second shelf: from a public list nobody here has checked.
    pub second: bool,
}

impl ServiceTag {
    pub(super) fn of(shelf: &impl Shelf, id: &ServiceId) -> Result<Self> {
        // Lists make thousands of these: the entry itself is not copied.
        let catalogue = shelf.catalogue()?;
        let mut second = false;
        let (names, category, known) = match catalogue.get(id.as_str()) {
            Some(entry) => (
                entry.names.clone(),
                Some(entry.category.clone()).filter(|key| !key.is_empty()),
                !catalogue.is_own(&entry.id),
            ),
            None => match shelf.get::<OwnService>(id.as_str())? {
                Some(own) => (own.names, own.category, false),
                None => {
                    let names = catalogue.names_of(id.as_str());
                    second = names.is_some();
                    (names.unwrap_or_else(|| Text::from(id.as_str())), None, false)
                }
            },
        };
        let category_names = category
            .as_ref()
            .and_then(|key| Catalogue::embedded().categories().get(key))
            .map(|category| category.names.clone());
        Ok(Self { id: id.clone(), names, category, category_names, known, second })
    }
}

/// A person by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonTag {
    /// Id.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Relation to the keeper.
    pub relation: Relation,
}

impl From<Person> for PersonTag {
    fn from(person: Person) -> Self {
        Self { id: person.id, name: person.name, relation: person.relation }
    }
}

impl From<&Person> for PersonTag {
    fn from(person: &Person) -> Self {
        person.clone().into()
    }
}

/// An identifier, masked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IdentifierTag {
    /// Id.
    pub id: IdentifierId,
    /// What it is.
    pub kind: IdentifierKind,
    /// The value, hidden.
    pub masked: String,
    /// A name for it.
    pub label: Option<String>,
    /// Whether it is in use.
    pub state: IdentifierState,
}

impl From<&Identifier> for IdentifierTag {
    fn from(held: &Identifier) -> Self {
        Self {
            id: held.id.clone(),
            kind: held.kind,
            masked: masked(held.kind, &held.value),
            label: held.label.clone(),
            state: held.state,
        }
    }
}

/// What a checklist is about, by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum SubjectTag {
    /// One account.
    Account {
        /// Which.
        account: AccountId,
        /// Its service.
        service: ServiceTag,
        /// Whose.
        person: PersonTag,
        /// What tells it from another.
        label: Option<String>,
        /// Where it stands.
        stage: Stage,
    },
    /// An identifier.
    Identifier {
        /// Which, masked.
        identifier: IdentifierTag,
        /// Whose.
        person: PersonTag,
        /// The one that takes its place, masked.
        successor: Option<IdentifierTag>,
        /// It is lost already.
        lost: bool,
    },
    /// A device.
    Device {
        /// Which.
        device: DeviceId,
        /// Its name.
        name: String,
        /// Whose; nobody's where the family shares it.
        person: Option<PersonTag>,
        /// The one that takes its place, by name.
        successor: Option<String>,
    },
    /// Several accounts.
    Accounts {
        /// How many.
        count: u32,
        /// The services of the first, at most six.
        services: Vec<ServiceTag>,
    },
}

/// How many services stand for several accounts.
const SERVICES_NAMED: usize = 6;

impl SubjectTag {
    /// What a checklist is about.
    pub fn of(shelf: &impl Shelf, list: &Checklist) -> Result<Self> {
        let person = |id: &PersonId| shelf.need::<Person>(id.as_str()).map(PersonTag::from);
        Ok(match &list.subject {
            Subject::Account(id) => {
                let account: Account = shelf.need(id.as_str())?;
                Self::Account {
                    service: ServiceTag::of(shelf, &account.service)?,
                    person: person(&account.person)?,
                    account: account.id,
                    label: account.label,
                    stage: account.stage,
                }
            }
            Subject::Identifier(id) => {
                let held: Identifier = shelf.need(id.as_str())?;
                let successor = list.terms.successor.as_ref().map(|id| shelf.get::<Identifier>(id.as_str()));
                Self::Identifier {
                    identifier: (&held).into(),
                    person: person(&held.owner)?,
                    successor: successor.transpose()?.flatten().as_ref().map(IdentifierTag::from),
                    lost: list.terms.lost,
                }
            }
            Subject::Device(id) => {
                let device: Device = shelf.need(id.as_str())?;
                let successor = list.terms.device.as_ref().map(|id| shelf.get::<Device>(id.as_str()));
                Self::Device {
                    person: device.owner.as_ref().map(person).transpose()?,
                    device: device.id,
                    name: device.name,
                    successor: successor.transpose()?.flatten().map(|device| device.name),
                }
            }
            Subject::Accounts(ids) => {
                let mut services: Vec<ServiceTag> = Vec::new();
                let mut count = 0;
                for id in ids {
                    let Some(account) = shelf.get::<Account>(id.as_str())? else { continue };
                    count += 1;
                    let tag = ServiceTag::of(shelf, &account.service)?;
                    if services.len() < SERVICES_NAMED && !services.iter().any(|known| known.id == tag.id) {
                        services.push(tag);
                    }
                }
                Self::Accounts { count, services }
            }
        })
    }

    /// Its name, for a sentence; nothing for several accounts.
    pub fn name(&self) -> Option<Phrase> {
        match self {
            Self::Account { service, label, .. } => Some(match label.as_deref() {
                Some(label) if !label.trim().is_empty() => Phrase::Text {
                    zh: format!("{}（{label}）", service.names.zh),
                    en: format!("{} ({label})", service.names.en),
                },
                _ => (&service.names).into(),
            }),
            Self::Identifier { identifier, .. } => Some(Phrase::plain(identifier.masked.as_str())),
            Self::Device { name, .. } => Some(Phrase::plain(name.as_str())),
            Self::Accounts { .. } => None,
        }
    }

    /// Whose it is, where it is one person's.
    pub fn person(&self) -> Option<&PersonTag> {
        match self {
            Self::Account { person, .. } | Self::Identifier { person, .. } => Some(person),
            Self::Device { person, .. } => person.as_ref(),
            Self::Accounts { .. } => None,
        }
    }

    /// The account, when it is one.
    pub fn account(&self) -> Option<&AccountId> {
        match self {
            Self::Account { account, .. } => Some(account),
            _ => None,
        }
    }

    /// Where the account stands, when it is one.
    pub fn stage(&self) -> Option<&Stage> {
        match self {
            Self::Account { stage, .. } => Some(stage),
            _ => None,
        }
    }

    /// The service, when it is one account.
    pub fn service(&self) -> Option<&ServiceTag> {
        match self {
            Self::Account { service, .. } => Some(service),
            _ => None,
        }
    }
}
