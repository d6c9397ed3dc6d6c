//! The two sides of a correction in one type, for showing and comparing them.

use serde::{Deserialize, Serialize};

use super::{AddedStep, ConditionSaid, ContactSaid, Corrected, MaterialSaid, WaitSaid};
use crate::Text;
use crate::entry::MenuPath;

/// What stands, stood or should stand at a place of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum CorrectedValue {
    /// Nothing.
    Nothing,
    /// A sentence.
    Text(Text),
    /// A menu path.
    Path(MenuPath),
    /// A web address, or `mailto:`, `tel:`.
    Address(String),
    /// A whole step.
    Step(AddedStep),
    /// Waiting times; several are a conflict.
    Waits(Vec<WaitSaid>),
    /// A contact.
    Contact(ContactSaid),
    /// Something demanded.
    Material(MaterialSaid),
    /// A condition.
    Condition(ConditionSaid),
}

impl CorrectedValue {
    /// The value, or [`Self::Nothing`].
    pub(super) fn of<T: Clone>(value: Option<&T>, wrap: fn(T) -> Self) -> Self {
        value.cloned().map_or(Self::Nothing, wrap)
    }

    /// Whether the catalogue, saying this, has adopted what a person said, perhaps in one language only.
    pub(super) fn adopts(&self, word: &Self) -> bool {
        match (self, word) {
            (Self::Text(here), Self::Text(word)) => here.says(word),
            (Self::Path(here), Self::Path(word)) => leads_alike(here, word),
            (here, word) => here == word,
        }
    }
}

/// Whether a menu path is the one a person gave, perhaps in one language only.
pub(super) fn leads_alike(here: &MenuPath, word: &MenuPath) -> bool {
    here == word || (word.zh == word.en && (here.zh == word.zh || here.en == word.en))
}

/// Whether two notes say the same, or neither is there.
fn notes_alike(here: Option<&Text>, word: Option<&Text>) -> bool {
    match (here, word) {
        (Some(here), Some(word)) => here.says(word),
        (None, None) => true,
        _ => false,
    }
}

impl ContactSaid {
    /// As [`CorrectedValue::adopts`].
    pub(super) fn adopts(&self, word: &Self) -> bool {
        let whole = self.kind == word.kind && self.value == word.value;
        whole && notes_alike(self.note.as_ref(), word.note.as_ref())
    }
}

impl MaterialSaid {
    /// As [`CorrectedValue::adopts`].
    pub(super) fn adopts(&self, word: &Self) -> bool {
        self.item == word.item && self.ways == word.ways && self.text.says(&word.text)
    }
}

impl ConditionSaid {
    /// As [`CorrectedValue::adopts`].
    pub(super) fn adopts(&self, word: &Self) -> bool {
        self.kind == word.kind && self.days == word.days && self.text.says(&word.text)
    }
}

impl Corrected {
    /// What the person saw.
    pub fn was(&self) -> CorrectedValue {
        use CorrectedValue as V;
        match self {
            Self::StepTitle { was, .. } | Self::StepGone { was, .. } => V::Text(was.clone()),
            Self::StepPath { was, .. } => V::of(was.as_ref(), V::Path),
            Self::StepUrl { was, .. } => V::of(was.as_ref(), V::Address),
            Self::StepWhy { was, .. } => V::of(was.as_ref(), V::Text),
            Self::StepAdded { .. } => V::Nothing,
            Self::CoolingOff { was, .. } => V::Waits(was.clone()),
            Self::Contact { was, .. } => V::of(was.as_ref(), V::Contact),
            Self::Material { was, .. } => V::of(was.as_ref(), V::Material),
            Self::Precondition { was, .. } => V::of(was.as_ref(), V::Condition),
        }
    }

    /// What is right.
    pub fn now(&self) -> CorrectedValue {
        use CorrectedValue as V;
        match self {
            Self::StepTitle { now, .. } => V::Text(now.clone()),
            Self::StepPath { now, .. } => V::of(now.as_ref(), V::Path),
            Self::StepUrl { now, .. } => V::of(now.as_ref(), V::Address),
            Self::StepWhy { now, .. } => V::of(now.as_ref(), V::Text),
            Self::StepGone { .. } => V::Nothing,
            Self::StepAdded { now, .. } => V::Step(now.clone()),
            Self::CoolingOff { now, .. } => V::Waits(vec![*now]),
            Self::Contact { now, .. } => V::of(now.as_ref(), V::Contact),
            Self::Material { now, .. } => V::of(now.as_ref(), V::Material),
            Self::Precondition { now, .. } => V::of(now.as_ref(), V::Condition),
        }
    }

    /// The way and step it is about, for the kinds that are about one. For an added step the step is the new one.
    pub fn step(&self) -> Option<(&str, &str)> {
        match self {
            Self::StepTitle { way, step, .. }
            | Self::StepPath { way, step, .. }
            | Self::StepUrl { way, step, .. }
            | Self::StepWhy { way, step, .. }
            | Self::StepGone { way, step, .. } => Some((way, step)),
            Self::StepAdded { way, now, .. } => Some((way, &now.id)),
            Self::CoolingOff { .. } | Self::Contact { .. } | Self::Material { .. } | Self::Precondition { .. } => None,
        }
    }

    /// Where in the entry it belongs, such as `ways.app.apply.path` or `contacts`. Two corrections of one place speak
    /// about the same thing, except in the lists `contacts`, `materials` and `preconditions`.
    pub fn place(&self) -> String {
        let field = match self {
            Self::StepTitle { .. } => "title",
            Self::StepPath { .. } => "path",
            Self::StepUrl { .. } => "url",
            Self::StepWhy { .. } => "why",
            Self::StepGone { .. } => "gone",
            Self::StepAdded { .. } => "added",
            Self::CoolingOff { .. } => "cooling_off",
            Self::Contact { .. } => "contacts",
            Self::Material { .. } => "materials",
            Self::Precondition { .. } => "preconditions",
        };
        match self.step() {
            Some((way, step)) => format!("ways.{way}.{step}.{field}"),
            None => field.to_owned(),
        }
    }

    /// Whether it is about one row of a list, where a place alone does not tell which.
    pub(super) fn in_list(&self) -> bool {
        matches!(self, Self::Contact { .. } | Self::Material { .. } | Self::Precondition { .. })
    }
}
