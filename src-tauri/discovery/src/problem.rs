//! What can go wrong with a foreign file, named so that it can be said in either language.
//!
//! No variant can hold text from the file: the only text a problem carries is `'static`. So a problem may be
//! logged, printed and sent to the window as it is.

use std::io;

use serde::Serialize;

use crate::kind::ForeignKind;

/// A value that goes into the sentence of a problem. It cannot hold anything personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ProblemArg {
    /// A count, a record number, a size.
    Number(u64),
    /// A fixed word of this crate, such as the key of a kind of file.
    Word(&'static str),
}

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportProblem {
    /// The person stopped the work. Not shown as an error.
    #[error("the import was stopped")]
    Cancelled,
    /// There is no such file.
    #[error("the file does not exist")]
    Missing,
    /// A folder, where a file was wanted.
    #[error("this is a folder, not a file")]
    Folder,
    /// The file is there but the system would not let us read it (all of it).
    #[error("the file cannot be read: {reason}")]
    Unreadable {
        /// A stable word for the cause: `permission-denied`, `interrupted`, `other`…
        reason: &'static str,
    },
    /// Nothing is in the file, or only blanks.
    #[error("the file is empty")]
    EmptyFile,
    /// Not text, and no kind of file we know.
    #[error("the file is not text")]
    Binary,
    /// Larger than this kind of file may be.
    #[error("the file is larger than {limit_mib} MiB")]
    TooLarge {
        /// The largest size taken, in MiB.
        limit_mib: u64,
    },
    /// Text, but in no form we know.
    #[error("the format of the file is not known")]
    UnknownFormat,
    /// We know what the file is, and that it is not read here. The kind has its own sentence saying what to do.
    #[error("this is another kind of file: {}", kind.key())]
    NotThisKind {
        /// What the file is.
        kind: ForeignKind,
    },
    /// A format was named that no [`Source`](crate::Source) has.
    #[error("there is no source of that name")]
    NoSuchSource,
    /// A format was named, and the file is not in it.
    #[error("the file is not in the format {expected}")]
    NotInFormat {
        /// The id of the source that was named.
        expected: &'static str,
    },
    /// The file stops in the middle, as after an interrupted copy.
    #[error("the file ends too early, at record {record}")]
    Truncated {
        /// The number of the record in which (or before which) the file ends, counted from 1.
        record: u64,
    },
}

impl ImportProblem {
    /// The message to look up. Every key has a text in every language.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Cancelled => "problem-import-cancelled",
            Self::Missing => "problem-import-missing",
            Self::Folder => "problem-import-folder",
            Self::Unreadable { .. } => "problem-import-unreadable",
            Self::EmptyFile => "problem-import-empty",
            Self::Binary => "problem-import-binary",
            Self::TooLarge { .. } => "problem-import-too-large",
            Self::UnknownFormat => "problem-import-unknown-format",
            Self::NotThisKind { .. } => "problem-import-not-this-kind",
            Self::NoSuchSource => "problem-import-no-such-source",
            Self::NotInFormat { .. } => "problem-import-not-in-format",
            Self::Truncated { .. } => "problem-import-truncated",
        }
    }

    /// The values for the message, by name.
    pub fn args(&self) -> Vec<(&'static str, ProblemArg)> {
        match self {
            Self::Unreadable { reason } => vec![("reason", ProblemArg::Word(reason))],
            Self::TooLarge { limit_mib } => vec![("limit", ProblemArg::Number(*limit_mib))],
            Self::NotThisKind { kind } => vec![("kind", ProblemArg::Word(kind.key()))],
            Self::NotInFormat { expected } => vec![("format", ProblemArg::Word(expected))],
            Self::Truncated { record } => vec![("record", ProblemArg::Number(*record))],
            Self::Cancelled
            | Self::Missing
            | Self::Folder
            | Self::EmptyFile
            | Self::Binary
            | Self::UnknownFormat
            | Self::NoSuchSource => vec![],
        }
    }

    /// Every key of [`key`](Self::key), for the test that asks whether each has its words.
    pub const KEYS: [&'static str; 12] = [
        "problem-import-cancelled",
        "problem-import-missing",
        "problem-import-folder",
        "problem-import-unreadable",
        "problem-import-empty",
        "problem-import-binary",
        "problem-import-too-large",
        "problem-import-unknown-format",
        "problem-import-not-this-kind",
        "problem-import-no-such-source",
        "problem-import-not-in-format",
        "problem-import-truncated",
    ];
}

/// The operating system's own words name the path; only the kind of failure is kept.
impl From<io::Error> for ImportProblem {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied => Self::Unreadable { reason: "permission-denied" },
            io::ErrorKind::Interrupted => Self::Unreadable { reason: "interrupted" },
            io::ErrorKind::TimedOut => Self::Unreadable { reason: "timed-out" },
            io::ErrorKind::UnexpectedEof => Self::Unreadable { reason: "ended-early" },
            io::ErrorKind::ResourceBusy => Self::Unreadable { reason: "busy" },
            _ => Self::Unreadable { reason: "other" },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_a_key_of_its_own_and_the_list_is_complete() {
        let all = [
            ImportProblem::Cancelled,
            ImportProblem::Missing,
            ImportProblem::Folder,
            ImportProblem::Unreadable { reason: "other" },
            ImportProblem::EmptyFile,
            ImportProblem::Binary,
            ImportProblem::TooLarge { limit_mib: 64 },
            ImportProblem::UnknownFormat,
            ImportProblem::NotThisKind { kind: ForeignKind::Zip },
            ImportProblem::NoSuchSource,
            ImportProblem::NotInFormat { expected: "chrome-csv" },
            ImportProblem::Truncated { record: 3 },
        ];
        assert_eq!(all.map(|problem| problem.key()), ImportProblem::KEYS);
        for problem in all {
            assert!(!problem.to_string().is_empty());
        }
    }

    #[test]
    fn the_path_in_a_system_error_does_not_reach_the_problem() {
        let error = io::Error::new(io::ErrorKind::PermissionDenied, "/home/mira/SENTINEL.csv");
        let problem = ImportProblem::from(error);
        assert!(!format!("{problem} {problem:?} {:?}", problem.args()).contains("SENTINEL"));
    }
}
