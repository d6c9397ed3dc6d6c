//! A problem as it crosses to the window: a key and arguments, never a value a person typed in secret.

use std::collections::BTreeMap;

use quittance_core::{Arg, Phrase, Problem};
use serde::{Deserialize, Serialize};

/// What went wrong, ready to be said in either language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ProblemView {
    /// The message; its `.advice` says what to do.
    pub key: String,
    /// Its arguments.
    pub args: BTreeMap<String, Arg>,
    /// A reason of its own, for refusals.
    pub reason: Option<Phrase>,
}

impl From<Problem> for ProblemView {
    fn from(problem: Problem) -> Self {
        Self { key: problem.key(), args: problem.args(), reason: problem.reason().cloned() }
    }
}

impl ProblemView {
    /// The window asked for something that is not in the table, or asked wrongly: a mistake of ours, not the person's.
    pub fn of_ours(key: &str, name: &str) -> Self {
        let args = BTreeMap::from([("name".to_owned(), Arg::from(name))]);
        Self { key: key.to_owned(), args, reason: None }
    }
}
