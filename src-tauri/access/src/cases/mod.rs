//! Graphs and questions written in a file, each question with the answer it should get: worked cases, for tests and for
//! whoever wants to see what the crate makes of a graph of their own.
//!
//! A file is a JSON list of cases, or one case:
//!
//! ```json
//! {"id": "C1", "title": "SMS-only accounts",
//!  "held": ["P", "pwBili"],
//!  "methods": ["Didi <- P", "Bilibili <- P", "Bilibili <- pwBili"],
//!  "queries": [{"q": "lockout", "destroy": ["P"], "lost": ["Didi"]}]}
//! ```
//!
//! A question without an answer is computed all the same.

mod format;
mod letting_go;
mod query;
mod trouble;

pub use trouble::{CaseProblem, Place, Refusal, Trouble};

use serde::Serialize;
use serde_json::{Map, Value};

use format::Case;

/// The answers to one case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseReport {
    /// The case's own name.
    pub id: String,
    /// The questions as they were asked, with the computed answers in place of the expected ones.
    pub queries: Vec<Answer>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// The question, with the computed answer under the keys of the format.
    #[serde(flatten)]
    pub fields: Map<String, Value>,
    /// What the file expects, under the same keys; empty where it expects nothing.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub expected: Map<String, Value>,
    /// Whether everything expected was computed.
    pub met: bool,
    /// The keys whose expected value differs from the computed one.
    pub differs: Vec<String>,
    /// Why there is no answer, if the question was too large or contradicts itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refusal>,
}

impl CaseReport {
    /// Whether every answer is as expected.
    pub fn met(&self) -> bool {
        self.queries.iter().all(|answer| answer.met)
    }
}

/// Answers every question of a file.
///
/// # Errors
/// The first thing in the file that makes no sense. A question that makes sense but cannot be answered is not an error: its
/// answer says why it was refused.
pub fn evaluate(text: &str) -> Result<Vec<CaseReport>, CaseProblem> {
    format::cases(text)?.iter().map(answer).collect()
}

fn answer(case: &Case) -> Result<CaseReport, CaseProblem> {
    let queries = case.queries.iter().enumerate().map(|(i, fields)| query::answer(case, i, fields));
    Ok(CaseReport { id: case.id.clone(), queries: queries.collect::<Result<_, _>>()? })
}
