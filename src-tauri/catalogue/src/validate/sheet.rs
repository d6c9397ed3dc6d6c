//! One entry under examination, and the faults found on it.

use serde::{Deserialize, Serialize};

use super::code::{Code, Severity};
use super::reading::EntryFile;
use crate::Text;
use crate::entry::Service;

/// One fault of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1, where it could be found.
    pub line: Option<usize>,
    /// The field, such as `ways[0].steps[1].title.zh`. Empty: the file as a whole.
    pub field: String,
    /// The rule.
    pub code: Code,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub remedy: Text,
}

impl Violation {
    /// Whether it keeps the entry out.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, " {}", self.code.as_str())?;
        if !self.field.is_empty() {
            write!(f, " `{}`", self.field)?;
        }
        write!(f, ": {} {}", self.message.en, self.remedy.en)
    }
}

/// An entry with a place to write down what is wrong with it.
pub struct Sheet<'a> {
    /// The entry.
    pub service: &'a Service,
    /// The file's name without `.toml`.
    pub stem: &'a str,
    file: &'a str,
    found: &'a mut Vec<Violation>,
}

impl<'a> Sheet<'a> {
    /// A sheet for one file.
    pub fn new(file: &'a EntryFile, found: &'a mut Vec<Violation>) -> Self {
        Self { service: &file.service, stem: &file.stem, file: &file.name, found }
    }

    /// Notes a fault.
    pub fn note(&mut self, code: Code, field: impl Into<String>, message: Text) {
        self.found.push(violation(self.file, code, field.into(), message));
    }
}

/// A fault without its line, which [`super::locate`] adds.
pub fn violation(file: &str, code: Code, field: String, message: Text) -> Violation {
    Violation { file: file.to_owned(), line: None, field, code, message, remedy: code.remedy() }
}

/// A message in both languages, with what stands in braces filled in: `said!("没有“{id}”。", "There is no “{id}”.")`.
macro_rules! said {
    ($zh:literal, $en:literal) => {
        $crate::Text::new(format!($zh), format!($en))
    };
}
pub(crate) use said;
