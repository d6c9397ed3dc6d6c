//! A person's own corrections of an entry: “this step was wrong”.
//!
//! They are kept apart from the catalogue, so a newer catalogue never overwrites them. Each remembers what it saw
//! (`was`) and what is right (`now`); [`apply()`] lays them over whatever the catalogue says today and tells for each how
//! it stands. What a newcomer gets wrong: a correction that no longer fits is shown, not dropped; see [`Standing`].

mod apply;
mod chain;
mod check;
mod rebase;
mod said;

pub use apply::{apply, own_source};
pub use check::{check, own_step_id};
pub use rebase::rebased;
pub use said::CorrectedValue;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Text;
use crate::entry::{
    Contact, ContactKind, CoolingOff, LoginEffect, Material, MenuPath, Precondition, PreconditionKind, WayStep,
};

/// One correction of one entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Id of the service.
    pub service: String,
    /// What is corrected, with both values.
    pub corrected: Corrected,
    /// The day the person saw it.
    pub on: NaiveDate,
    /// A remark for themselves. Never leaves the vault: [`crate::patch`] has no place for it.
    #[serde(default)]
    pub note: Option<String>,
}

/// What can be corrected. `was` is what the person saw, `now` what is right. A text may be in one language only: then
/// both sides of it are the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum Corrected {
    /// The instruction of a step.
    StepTitle {
        /// Id of the way.
        way: String,
        /// Id of the step.
        step: String,
        /// As seen.
        was: Text,
        /// As it is.
        now: Text,
    },
    /// The menu path of a step.
    StepPath {
        /// Id of the way.
        way: String,
        /// Id of the step.
        step: String,
        /// As seen; nothing where none was given.
        #[serde(default)]
        was: Option<MenuPath>,
        /// As it is; nothing where there is no such menu.
        #[serde(default)]
        now: Option<MenuPath>,
    },
    /// Where a step is done: the address it opens or writes to.
    StepUrl {
        /// Id of the way.
        way: String,
        /// Id of the step.
        step: String,
        /// As seen.
        #[serde(default)]
        was: Option<String>,
        /// As it is.
        #[serde(default)]
        now: Option<String>,
    },
    /// What to watch for at a step.
    StepWhy {
        /// Id of the way.
        way: String,
        /// Id of the step.
        step: String,
        /// As seen.
        #[serde(default)]
        was: Option<Text>,
        /// As it is.
        #[serde(default)]
        now: Option<Text>,
    },
    /// The step is wrong: there is no such thing to do any more.
    StepGone {
        /// Id of the way.
        way: String,
        /// Id of the step.
        step: String,
        /// Its instruction, as seen.
        was: Text,
    },
    /// A step is missing.
    StepAdded {
        /// Id of the way.
        way: String,
        /// Id of the step it comes after; nothing where it is the first.
        #[serde(default)]
        after: Option<String>,
        /// The step.
        now: AddedStep,
    },
    /// The waiting time and what a login does to it.
    CoolingOff {
        /// All that the catalogue said; several are a conflict, none is unknown.
        #[serde(default)]
        was: Vec<WaitSaid>,
        /// As it is.
        now: WaitSaid,
    },
    /// A hotline, address or page. Without `was` it was missing, without `now` it reaches nobody.
    Contact {
        /// As seen.
        #[serde(default)]
        was: Option<ContactSaid>,
        /// As it is.
        #[serde(default)]
        now: Option<ContactSaid>,
    },
    /// Something demanded. Without `was` it was missing, without `now` nobody asks for it.
    Material {
        /// As seen.
        #[serde(default)]
        was: Option<MaterialSaid>,
        /// As it is.
        #[serde(default)]
        now: Option<MaterialSaid>,
    },
    /// A condition of the service. Without `was` it was missing, without `now` nobody sets it.
    Precondition {
        /// As seen.
        #[serde(default)]
        was: Option<ConditionSaid>,
        /// As it is.
        #[serde(default)]
        now: Option<ConditionSaid>,
    },
}

/// A step the person adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddedStep {
    /// Stable id within the entry, from [`own_step_id`]; ticks hang on it.
    pub id: String,
    /// The instruction.
    pub title: Text,
    /// Where to tap.
    #[serde(default)]
    pub path: Option<MenuPath>,
    /// Address to open or write to.
    #[serde(default)]
    pub url: Option<String>,
    /// What to watch for.
    #[serde(default)]
    pub why: Option<Text>,
    /// Which screenshot is worth keeping.
    #[serde(default)]
    pub proof: Option<Text>,
}

/// A waiting time, without its sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WaitSaid {
    /// Calendar days; 0: there is none.
    pub days: u32,
    /// What a login during that time does.
    #[serde(default)]
    pub login: LoginEffect,
}

/// A contact, without its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ContactSaid {
    /// Kind of address.
    pub kind: ContactKind,
    /// The number, address or place.
    pub value: String,
    /// Hours, menu numbers, conditions.
    #[serde(default)]
    pub note: Option<Text>,
}

/// Something demanded, without its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MaterialSaid {
    /// Item of the taxonomy.
    pub item: String,
    /// What exactly is asked for.
    pub text: Text,
    /// Only for these ways; empty: for all.
    #[serde(default)]
    pub ways: Vec<String>,
}

/// A condition, without its sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ConditionSaid {
    /// What kind.
    pub kind: PreconditionKind,
    /// In words.
    pub text: Text,
    /// Days, for the kinds that count them.
    #[serde(default)]
    pub days: Option<u32>,
}

/// How a correction stands to the catalogue in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    /// The catalogue still says what was seen; the correction is laid over it.
    Applies,
    /// The catalogue now says the same: nothing to lay over it.
    Adopted,
    /// The catalogue says something else again. The correction is laid over it all the same; show both.
    CatalogueChanged {
        /// What the catalogue says.
        says: Box<CorrectedValue>,
    },
    /// What was corrected is no longer there. The correction is shown and not applied.
    TargetGone,
    /// The person corrected the same thing again later; that one counts.
    Superseded {
        /// Position of the later one in the list that was given.
        by: usize,
    },
}

impl Standing {
    /// Whether the correction is in the entry that [`apply()`] gives.
    pub fn is_applied(&self) -> bool {
        matches!(self, Self::Applies | Self::CatalogueChanged { .. })
    }
}

impl WaitSaid {
    /// What an entry says, for `was`.
    pub fn of(wait: &CoolingOff) -> Self {
        Self { days: wait.days, login: wait.login }
    }
}

impl ContactSaid {
    /// What an entry says, for `was`.
    pub fn of(contact: &Contact) -> Self {
        Self { kind: contact.kind, value: contact.value.clone(), note: contact.note.clone() }
    }
}

impl MaterialSaid {
    /// What an entry says, for `was`.
    pub fn of(material: &Material) -> Self {
        Self { item: material.item.clone(), text: material.text.clone(), ways: material.ways.clone() }
    }
}

impl ConditionSaid {
    /// What an entry says, for `was`.
    pub fn of(condition: &Precondition) -> Self {
        Self { kind: condition.kind, text: condition.text.clone(), days: condition.days }
    }
}

impl AddedStep {
    /// A step of an entry, without its sources.
    pub(crate) fn of(step: &WayStep) -> Self {
        let WayStep { id, title, path, url, why, proof, .. } = step.clone();
        Self { id, title, path, url, why, proof }
    }

    /// The step as an entry holds it, carried by these sources.
    pub(crate) fn to_step(&self, from: Vec<String>) -> WayStep {
        let Self { id, title, path, url, why, proof } = self.clone();
        WayStep { id, title, path, url, why, proof, window: None, from }
    }
}
