//! Long work: imports. The vault is not held while a foreign file is being read, so the window goes on meanwhile.

use std::path::PathBuf;

use quittance_core::discovery::{Job, Pause, Progress, ReadOptions, SourceSummary, Stop, Warning, read_file};
use quittance_core::finding::{Import, preview};
use quittance_core::ids::PersonId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::problem::ProblemView;
use crate::session::Bridge;

/// A file to be imported.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ImportAsk {
    /// Its path.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub path: PathBuf,
    /// Whose file it is.
    pub person: Option<PersonId>,
    /// Format, when it is not to be recognised by itself.
    pub format: Option<String>,
}

/// What an import brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ImportOutcome {
    /// The import as saved.
    pub import: Import,
    /// The file, in numbers.
    pub source: SourceSummary,
    /// Odd things, the first hundred.
    pub warnings: Vec<Warning>,
}

impl Bridge {
    /// Does long work. `report` is told how far it is; `stop` and `pause` are heard within a fifth of a second.
    ///
    /// # Errors
    /// The problem, ready to be said; `problem-import-cancelled` when the person stopped it.
    pub fn run(
        &self,
        name: &str,
        request: Value,
        report: &mut dyn FnMut(Progress),
        stop: Stop,
        pause: Pause,
    ) -> Result<Value, ProblemView> {
        if name != "import_file" {
            return Err(ProblemView::of_ours("problem-unknown-command", name));
        }
        let ask: ImportAsk =
            serde_json::from_value(request).map_err(|_| ProblemView::of_ours("problem-asked-wrongly", name))?;
        let outcome = self.import_file(&ask, &mut Job::new(report, stop, pause))?;
        serde_json::to_value(outcome).map_err(|_| ProblemView::of_ours("problem-asked-wrongly", name))
    }

    fn import_file(&self, ask: &ImportAsk, job: &mut Job<'_>) -> quittance_core::Result<ImportOutcome> {
        let today = self.state().vault()?.clock().today();
        let reading = read_file(&ask.path, ask.format.as_deref(), &ReadOptions::on(today), job)?;
        let file = ask.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut state = self.state();
        let vault = state.vault()?;
        let found = preview(vault, reading, ask.person.clone(), job)?;
        let (source, warnings) = (found.source.clone(), found.warnings.clone());
        let import = vault.save_import(&file, found, job)?;
        Ok(ImportOutcome { import, source, warnings })
    }
}
