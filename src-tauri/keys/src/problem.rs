//! What can go wrong with keys, named so that it can be said in either language.

use std::io;
use std::time::Duration;

/// What can go wrong. `Display` is English, for the log, and carries no personal value; people see the message
/// behind [`key`](Self::key).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyProblem {
    /// No passphrase slot opens with this passphrase.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The code is well written, but it opens no slot of this vault.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// One group of the code (counted from 1) contradicts its check symbol.
    #[error("recovery code: group {group} is mistyped")]
    RecoveryCodeMistyped {
        /// The first such group, counted from 1.
        group: usize,
    },
    /// The code has too few or too many symbols, and no separators that would tell where.
    #[error("recovery code has {found} symbols, not {expected}")]
    RecoveryCodeLength {
        /// Symbols typed, separators not counted.
        found: usize,
        /// Symbols in every code.
        expected: usize,
    },
    /// The new passphrase is empty or only spaces. A merely weak one is allowed; see [`strength`](crate::strength()).
    #[error("the passphrase is empty")]
    PassphraseTooWeak,
    /// After several wrong passphrases the next try has to wait. Nothing was tried and nothing counted.
    #[error("too many wrong passphrases: wait {} s", seconds(*wait))]
    TooSoon {
        /// How long from now.
        wait: Duration,
    },
    /// The vault has no slot of the kind asked for, or none with the given id.
    #[error("no such key slot")]
    SlotMissing,
    /// Without this slot there would be no passphrase and no recovery code left.
    #[error("the last slot a person could use")]
    LastSlot,
    /// The file has as many slots as it may have.
    #[error("too many key slots")]
    TooManySlots,
    /// The key belongs to another vault than the key file. Nothing was changed.
    #[error("the key is of another vault")]
    KeyOfAnotherVault,
    /// There is no `keys.json` in the folder.
    #[error("no key file")]
    FileMissing,
    /// The folder already holds a `keys.json`, which a new vault must not overwrite.
    #[error("the folder already has a key file")]
    FileExists,
    /// `keys.json` is not what was loaded: another program or a sync tool wrote it meanwhile. Nothing was written.
    #[error("the key file was changed by somebody else")]
    FileChanged,
    /// `keys.json` cannot be understood.
    #[error("key file: {0}")]
    FileDamaged(Damage),
    /// A slot asks for less work than the accepted minimum, which would make a stolen file cheap to guess.
    #[error("key file asks for too little work")]
    FileWeakened,
    /// A slot asks for absurdly much work, or there are too many slots: nothing that this program ever wrote.
    #[error("key file asks for absurdly much work")]
    FileAltered,
    /// The file was written by a newer version of the program.
    #[error("key file version {found} is newer than {known}")]
    FileNewer {
        /// Version in the file.
        found: u64,
        /// Newest version this program can read.
        known: u64,
    },
    /// There is no keyring here, or it does not answer.
    #[error("no keyring: {why}")]
    KeyringUnavailable {
        /// For the log.
        why: &'static str,
    },
    /// The keyring is there, but stayed locked (its prompt was refused or nobody answered it).
    #[error("the keyring is locked")]
    KeyringLocked,
    /// The keyring is the same as ever and no longer has the entry.
    #[error("the keyring has no entry for this vault")]
    KeyringEntryMissing,
    /// The keyring has an entry, which does not fit: of another copy of the vault, or overwritten.
    #[error("the entry in the keyring does not open this vault")]
    KeyringEntryWrong,
    /// The keyring is another one than at set-up (a change of desktop, mostly) and has no entry.
    #[error("the keyring is {now}; the entry was made in {was}")]
    KeyringSwitched {
        /// Backend at set-up.
        was: String,
        /// Backend now.
        now: String,
    },
    /// The computer cannot spare the memory that the passphrase slot asks for.
    #[error("not enough memory for the passphrase")]
    NotEnoughMemory,
    /// Reading or writing in the vault folder failed. An earlier file is as it was.
    #[error("{doing}: {kind}")]
    Storage {
        /// For the log.
        doing: &'static str,
        /// What the system said, without the path.
        kind: io::ErrorKind,
    },
}

/// In which way a key file cannot be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Zero bytes long.
    #[error("empty")]
    Empty,
    /// Begins well and stops in the middle.
    #[error("truncated")]
    Truncated,
    /// Not text: zeroes after a power cut, or another kind of file.
    #[error("not text")]
    NotText,
    /// Sound JSON that is not a key file.
    #[error("not a key file")]
    Foreign,
    /// A key file with something wrong inside.
    #[error("damaged")]
    Content,
}

impl KeyProblem {
    /// The message to look up. Every key has a text in every language.
    pub fn key(&self) -> &'static str {
        match self {
            Self::WrongPassphrase => "problem-wrong-passphrase",
            Self::WrongRecoveryCode => "problem-wrong-recovery-code",
            Self::RecoveryCodeMistyped { .. } => "problem-recovery-code-mistyped",
            Self::RecoveryCodeLength { .. } => "problem-recovery-code-length",
            Self::PassphraseTooWeak => "problem-passphrase-too-weak",
            Self::TooSoon { .. } => "problem-too-soon",
            Self::SlotMissing => "problem-key-slot-missing",
            Self::LastSlot => "problem-last-slot",
            Self::TooManySlots => "problem-too-many-slots",
            Self::KeyOfAnotherVault => "problem-key-of-another-vault",
            Self::FileMissing => "problem-key-file-missing",
            Self::FileExists => "problem-key-file-exists",
            Self::FileChanged => "problem-key-file-changed",
            Self::FileDamaged(Damage::Empty) => "problem-key-file-empty",
            Self::FileDamaged(Damage::Truncated) => "problem-key-file-truncated",
            Self::FileDamaged(Damage::NotText) => "problem-key-file-not-text",
            Self::FileDamaged(Damage::Foreign) => "problem-key-file-foreign",
            Self::FileDamaged(Damage::Content) => "problem-key-file-damaged",
            Self::FileWeakened => "problem-key-file-weakened",
            Self::FileAltered => "problem-key-file-altered",
            Self::FileNewer { .. } => "problem-key-file-newer",
            Self::KeyringUnavailable { .. } => "problem-keyring-unavailable",
            Self::KeyringLocked => "problem-keyring-locked",
            Self::KeyringEntryMissing => "problem-keyring-entry-missing",
            Self::KeyringEntryWrong => "problem-keyring-entry-wrong",
            Self::KeyringSwitched { .. } => "problem-keyring-switched",
            Self::NotEnoughMemory => "problem-not-enough-memory",
            Self::Storage { .. } => "problem-key-storage",
        }
    }

    /// What the message behind [`key`](Self::key) may mention: names and values, none of them personal.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::RecoveryCodeMistyped { group } => vec![("group", group.to_string())],
            Self::RecoveryCodeLength { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
            Self::TooSoon { wait } => vec![("seconds", seconds(*wait).to_string())],
            Self::FileNewer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::KeyringSwitched { was, now } => vec![("was", was.clone()), ("now", now.clone())],
            Self::Storage { kind, .. } => vec![("reason", kind.to_string())],
            Self::WrongPassphrase
            | Self::WrongRecoveryCode
            | Self::PassphraseTooWeak
            | Self::SlotMissing
            | Self::LastSlot
            | Self::TooManySlots
            | Self::KeyOfAnotherVault
            | Self::FileMissing
            | Self::FileExists
            | Self::FileChanged
            | Self::FileDamaged(_)
            | Self::FileWeakened
            | Self::FileAltered
            | Self::KeyringUnavailable { .. }
            | Self::KeyringLocked
            | Self::KeyringEntryMissing
            | Self::KeyringEntryWrong
            | Self::NotEnoughMemory => vec![],
        }
    }

    /// Every message key there is, for the test that each has its words.
    pub const KEYS: [&str; 28] = [
        "problem-wrong-passphrase",
        "problem-wrong-recovery-code",
        "problem-recovery-code-mistyped",
        "problem-recovery-code-length",
        "problem-passphrase-too-weak",
        "problem-too-soon",
        "problem-key-slot-missing",
        "problem-last-slot",
        "problem-too-many-slots",
        "problem-key-of-another-vault",
        "problem-key-file-missing",
        "problem-key-file-exists",
        "problem-key-file-changed",
        "problem-key-file-empty",
        "problem-key-file-truncated",
        "problem-key-file-not-text",
        "problem-key-file-foreign",
        "problem-key-file-damaged",
        "problem-key-file-weakened",
        "problem-key-file-altered",
        "problem-key-file-newer",
        "problem-keyring-unavailable",
        "problem-keyring-locked",
        "problem-keyring-entry-missing",
        "problem-keyring-entry-wrong",
        "problem-keyring-switched",
        "problem-not-enough-memory",
        "problem-key-storage",
    ];

    pub(crate) fn storage(doing: &'static str) -> impl Fn(io::Error) -> Self {
        // Only the kind: the full text may hold a path, and a path holds a name.
        move |error| Self::Storage { doing, kind: error.kind() }
    }
}

impl From<Damage> for KeyProblem {
    fn from(damage: Damage) -> Self {
        Self::FileDamaged(damage)
    }
}

/// Rounded up, so that nobody who waits the seconds shown is told to wait again.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// One of each. The match has no `_` arm, so a new problem does not compile until it is listed.
    fn one_of_each() -> Vec<KeyProblem> {
        use KeyProblem::*;
        let list = vec![
            WrongPassphrase,
            WrongRecoveryCode,
            RecoveryCodeMistyped { group: 3 },
            RecoveryCodeLength { found: 34, expected: 35 },
            PassphraseTooWeak,
            TooSoon { wait: Duration::from_millis(1500) },
            SlotMissing,
            LastSlot,
            TooManySlots,
            KeyOfAnotherVault,
            FileMissing,
            FileExists,
            FileChanged,
            FileDamaged(Damage::Empty),
            FileDamaged(Damage::Truncated),
            FileDamaged(Damage::NotText),
            FileDamaged(Damage::Foreign),
            FileDamaged(Damage::Content),
            FileWeakened,
            FileAltered,
            FileNewer { found: 2, known: 1 },
            KeyringUnavailable { why: "no session bus" },
            KeyringLocked,
            KeyringEntryMissing,
            KeyringEntryWrong,
            KeyringSwitched { was: "a".into(), now: "b".into() },
            NotEnoughMemory,
            Storage { doing: "saving the key file", kind: io::ErrorKind::StorageFull },
        ];
        for problem in &list {
            match problem {
                WrongPassphrase | WrongRecoveryCode | RecoveryCodeMistyped { .. } | RecoveryCodeLength { .. } => {}
                PassphraseTooWeak
                | TooSoon { .. }
                | SlotMissing
                | LastSlot
                | TooManySlots
                | KeyOfAnotherVault
                | FileMissing => {}
                FileExists | FileChanged | FileWeakened | FileAltered | FileNewer { .. } | KeyringLocked => {}
                FileDamaged(
                    Damage::Empty | Damage::Truncated | Damage::NotText | Damage::Foreign | Damage::Content,
                ) => {}
                KeyringUnavailable { .. } | KeyringEntryMissing | KeyringEntryWrong | KeyringSwitched { .. } => {}
                NotEnoughMemory | Storage { .. } => {}
            }
        }
        list
    }

    #[test]
    fn every_problem_has_a_key_of_its_own() {
        let keys: Vec<_> = one_of_each().iter().map(KeyProblem::key).collect();
        assert_eq!(keys, KeyProblem::KEYS, "the published list is complete and in order");
        assert_eq!(BTreeSet::from(KeyProblem::KEYS).len(), keys.len(), "no two share a key");
    }

    #[test]
    fn a_wait_is_rounded_up() {
        let problem = KeyProblem::TooSoon { wait: Duration::from_millis(1500) };
        assert_eq!(problem.args(), [("seconds", "2".to_owned())]);
        assert_eq!(problem.to_string(), "too many wrong passphrases: wait 2 s");
    }

    #[test]
    fn a_storage_problem_does_not_name_the_path() {
        let error = std::fs::read("/home/wang-xiaoming/vault/keys.json").unwrap_err();
        let shown = format!("{:?}", KeyProblem::storage("reading the key file")(error));
        assert!(!shown.contains("wang"), "{shown}");
    }
}
