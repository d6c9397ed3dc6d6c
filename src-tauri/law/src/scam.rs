//! Frauds that imitate a step on the way out: `assets/law/scams.toml`. Shown before the step, not after.

use serde::{Deserialize, Serialize};

use crate::{Text, tables};

/// One fraud script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Scam {
    /// Stable id.
    pub id: String,
    /// What the caller says.
    pub claims: Text,
    /// What is true instead, and what to do.
    pub truth: Text,
    /// Phrases of the script, for finding it in a message.
    pub words: Vec<String>,
    /// Stages of the way out it imitates: ids such as `settle`, `close`, `verify`.
    #[serde(default)]
    pub stages: Vec<String>,
    /// Steps it imitates, as `stage/step`: told there rather than at the first step of the stage, where a plan has them.
    #[serde(default)]
    pub steps: Vec<String>,
    /// Catalogue ids of the services it names.
    #[serde(default)]
    pub services: Vec<String>,
    /// Categories of services it names.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Rights or requests it imitates.
    #[serde(default)]
    pub rights: Vec<crate::Right>,
    /// Noted from memory.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

/// All of them.
pub fn scams() -> &'static [Scam] {
    &tables::tables().scams
}

/// Warnings to show at a stage of the way out of a service of a category. A script that names services or categories is
/// shown only there.
pub fn warnings<'a>(stage: &'a str, service: &'a str, category: &'a str) -> impl Iterator<Item = &'static Scam> + 'a {
    scams().iter().filter(move |scam| scam.fits(stage, service, category))
}

impl Scam {
    fn fits(&self, stage: &str, service: &str, category: &str) -> bool {
        let anywhere = self.services.is_empty() && self.categories.is_empty();
        let here = anywhere
            || self.services.iter().any(|id| id == service)
            || self.categories.iter().any(|key| key == category);
        here && (self.stages.is_empty() || self.stages.iter().any(|key| key == stage))
    }

    /// Whether a message sounds like this script: one of its phrases stands in it. A hint, no proof.
    pub fn is_like(&self, message: &str) -> bool {
        self.words.iter().any(|word| message.contains(word.as_str()))
    }
}
