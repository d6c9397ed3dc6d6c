//! Adding, correcting and removing family members.

use serde::{Deserialize, Serialize};

use super::{Person, Relation};
use crate::account::Account;
use crate::device::Device;
use crate::identifier::Identifier;
use crate::ids::PersonId;
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// What one says of a family member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PersonDraft {
    /// The name the family uses.
    pub name: String,
    /// Relation to the keeper.
    pub relation: Relation,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

impl Change<'_> {
    /// Adds a family member.
    pub fn add_person(&mut self, draft: PersonDraft) -> Result<PersonId> {
        let id = PersonId::draw(self.rng());
        self.put_person(id.clone(), draft)?;
        Ok(id)
    }

    /// Corrects what is said of one.
    pub fn edit_person(&mut self, id: &PersonId, draft: PersonDraft) -> Result<()> {
        self.need_person(id)?;
        self.put_person(id.clone(), draft)
    }

    /// Removes one to whom nothing belongs.
    pub fn remove_person(&mut self, id: &PersonId) -> Result<()> {
        let person = self.need_person(id)?;
        let owned = self.by::<Account>("person", id.as_str())?.len()
            + self.by::<Identifier>("owner", id.as_str())?.len()
            + self.by::<Device>("owner", id.as_str())?.len();
        if owned > 0 {
            return Err(Problem::InUse { kind: "person", count: owned });
        }
        self.about(person.name);
        self.remove::<Person>(id.as_str())
    }

    fn put_person(&mut self, id: PersonId, draft: PersonDraft) -> Result<()> {
        let name = draft.name.trim().to_owned();
        if name.is_empty() {
            return Err(Problem::missing("name"));
        }
        if self.all::<Person>()?.iter().any(|other| other.id != id && other.name == name) {
            return Err(Problem::AlreadyThere { kind: "person" });
        }
        self.about(name.clone());
        self.put(Person { id, name, relation: draft.relation, note: draft.note })
    }
}
