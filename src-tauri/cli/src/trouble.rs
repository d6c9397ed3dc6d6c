//! What ends a command early, and the exit code that scripts see.

use std::io;

use quittance_core::{Arg, Problem};
use quittance_discovery::ImportProblem;
use quittance_keys::KeyProblem;

/// Refused or failed.
pub(crate) const REFUSED: u8 = 1;
/// Wrong usage.
pub(crate) const USAGE: u8 = 2;
/// Locked, or the wrong passphrase.
pub(crate) const LOCKED: u8 = 3;
/// Nothing found.
pub(crate) const NOTHING: u8 = 4;
/// The vault is damaged.
pub(crate) const DAMAGED: u8 = 5;
/// Interrupted.
pub(crate) const INTERRUPTED: u8 = 130;

/// Why a command ends early.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The core says no.
    Problem(Problem),
    /// The command line says no: a message with an `.advice`, and an exit code.
    Said { key: &'static str, args: Vec<(&'static str, Arg)>, code: u8 },
    /// Standard output could not be written.
    Output(io::Error),
    /// Everything was said already; only the exit code is left.
    Code(u8),
}

impl Trouble {
    pub(crate) fn said(key: &'static str, code: u8) -> Self {
        Self::Said { key, args: Vec::new(), code }
    }

    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Problem(problem) => exit_code(problem),
            Self::Said { code, .. } | Self::Code(code) => *code,
            Self::Output(_) => REFUSED,
        }
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}
impl From<KeyProblem> for Trouble {
    fn from(problem: KeyProblem) -> Self {
        Self::Problem(problem.into())
    }
}
impl From<ImportProblem> for Trouble {
    fn from(problem: ImportProblem) -> Self {
        Self::Problem(problem.into())
    }
}

/// The exit code of a problem. There is no `_` arm: whoever adds a problem decides what scripts are to do about it.
pub(crate) fn exit_code(problem: &Problem) -> u8 {
    match problem {
        Problem::Missing { .. } | Problem::NothingMatches { .. } | Problem::NoSuchStep { .. } | Problem::NoVault => {
            NOTHING
        }
        Problem::NotOnTheMap => NOTHING,
        Problem::Ambiguous { .. }
        | Problem::MapTooLarge
        | Problem::NoOrder
        | Problem::FieldMissing { .. }
        | Problem::ValueUnknown { .. }
        | Problem::InUse { .. }
        | Problem::AlreadyThere { .. }
        | Problem::AlreadyGivenUp { .. }
        | Problem::Faulty(_)
        | Problem::UnknownSigner { .. }
        | Problem::LinkToItself
        | Problem::StepNotReady { .. }
        | Problem::NothingToUndo
        | Problem::NothingToRedo
        | Problem::VaultThere
        | Problem::Folder(_)
        | Problem::TooLarge { .. }
        | Problem::Request(_)
        | Problem::RequestSent
        | Problem::NoRight(_)
        | Problem::Letter(_)
        | Problem::Pdf(_)
        | Problem::Calendar(_)
        | Problem::NotEmpty
        | Problem::Backup { .. }
        | Problem::VaultTooNew { .. }
        | Problem::Busy
        | Problem::DiskFull
        | Problem::Storage(_) => REFUSED,
        Problem::Locked => LOCKED,
        Problem::File { what: "missing", .. } => NOTHING,
        Problem::File { .. } => REFUSED,
        Problem::EvidenceDamaged { .. } => DAMAGED,
        Problem::Damaged { .. } | Problem::NotEncrypted | Problem::Row { .. } | Problem::HistoryBroken { .. } => {
            DAMAGED
        }
        Problem::Key(problem) => of_keys(problem),
        Problem::Import(problem) => of_imports(problem),
    }
}

fn of_keys(problem: &KeyProblem) -> u8 {
    match problem {
        KeyProblem::WrongPassphrase
        | KeyProblem::WrongRecoveryCode
        | KeyProblem::RecoveryCodeMistyped { .. }
        | KeyProblem::RecoveryCodeLength { .. }
        | KeyProblem::TooSoon { .. }
        | KeyProblem::KeyringUnavailable { .. }
        | KeyProblem::KeyringLocked
        | KeyProblem::KeyringEntryMissing
        | KeyProblem::KeyringEntryWrong
        | KeyProblem::KeyringSwitched { .. } => LOCKED,
        KeyProblem::FileMissing
        | KeyProblem::FileDamaged(_)
        | KeyProblem::FileWeakened
        | KeyProblem::FileAltered
        | KeyProblem::KeyOfAnotherVault => DAMAGED,
        KeyProblem::SlotMissing => NOTHING,
        KeyProblem::PassphraseTooWeak
        | KeyProblem::LastSlot
        | KeyProblem::TooManySlots
        | KeyProblem::FileExists
        | KeyProblem::FileChanged
        | KeyProblem::FileNewer { .. }
        | KeyProblem::NotEnoughMemory
        | KeyProblem::Storage { .. } => REFUSED,
    }
}

fn of_imports(problem: &ImportProblem) -> u8 {
    match problem {
        ImportProblem::Cancelled => INTERRUPTED,
        ImportProblem::Missing => NOTHING,
        ImportProblem::NoSuchSource => USAGE,
        ImportProblem::Folder
        | ImportProblem::Unreadable { .. }
        | ImportProblem::EmptyFile
        | ImportProblem::Binary
        | ImportProblem::TooLarge { .. }
        | ImportProblem::UnknownFormat
        | ImportProblem::NotThisKind { .. }
        | ImportProblem::NotInFormat { .. }
        | ImportProblem::Truncated { .. } => REFUSED,
    }
}
