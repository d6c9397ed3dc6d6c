//! Small shapes that stand for a person, a service or an identifier inside larger ones.

use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::identifier::{Identifier, IdentifierKind, IdentifierState, masked};
use crate::ids::{IdentifierId, PersonId, ServiceId};
use crate::person::{Person, Relation};
use crate::service::OwnService;
use crate::store::Shelf;

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
