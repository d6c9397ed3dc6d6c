//! What can go wrong, named so that it can be said in either language.

use std::collections::BTreeMap;

use quittance_discovery::{ImportProblem, ProblemArg};
use quittance_keys::KeyProblem;
use quittance_law::calendar::CalendarProblem;
use quittance_law::deadline::NoDeadline;
use quittance_law::request::NotAllowed;
use quittance_letters::NotReady;
use quittance_letters::letter::{MissingField, Why};
use quittance_letters::pdf::PdfProblem;

use crate::Arg;

/// What can go wrong. `Display` is English and for the log: it never holds a personal value.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The thing an id names is not there.
    #[error("no {kind} with this id")]
    Missing {
        /// Kind of thing, in snake case.
        kind: &'static str,
    },
    /// A reference matches nothing.
    #[error("nothing matches the reference")]
    NothingMatches {
        /// Kind of thing.
        kind: &'static str,
        /// What was asked for.
        asked: String,
    },
    /// A reference matches several.
    #[error("the reference is ambiguous")]
    Ambiguous {
        /// Kind of thing.
        kind: &'static str,
        /// What was asked for.
        asked: String,
        /// The choices.
        choices: Vec<String>,
    },
    /// The access graph does not have what was asked about: it is closed, or gone.
    #[error("not on the map")]
    NotOnTheMap,
    /// The access graph can't hold as much as this.
    #[error("the map is too large")]
    MapTooLarge,
    /// What was asked of the order contradicts itself.
    #[error("no order for this")]
    NoOrder,
    /// A needed value is not given.
    #[error("{field} is missing")]
    FieldMissing {
        /// Which.
        field: &'static str,
    },
    /// A value is not one of the known ones, or not well-formed.
    #[error("{field} has a value that is not known")]
    ValueUnknown {
        /// Which.
        field: &'static str,
        /// The value.
        value: String,
    },
    /// A thing can't be removed while others hang on it.
    #[error("{kind} is still in use")]
    InUse {
        /// Kind of thing.
        kind: &'static str,
        /// How many hang on it.
        count: usize,
    },
    /// The same thing is there already.
    #[error("this {kind} is there already")]
    AlreadyThere {
        /// Kind of thing.
        kind: &'static str,
    },
    /// An identifier was given up already.
    #[error("it was given up already")]
    AlreadyGivenUp {
        /// What, masked.
        what: String,
    },
    /// Something given about a service can't be used as it is.
    #[error("what was given about a service can't be used")]
    Faulty(quittance_catalogue::Fault),
    /// A signature holds as it is, but nobody here trusts whose it is.
    #[error("signed by a key nobody trusts here")]
    UnknownSigner {
        /// Id of the key that signed.
        signed_by: String,
        /// Ids of the keys that are trusted.
        trusted: Vec<String>,
    },
    /// An account can't be its own provider.
    #[error("an account can't be entered through itself")]
    LinkToItself,
    /// The step does not exist in the plan.
    #[error("no such step")]
    NoSuchStep {
        /// Which.
        step: String,
    },
    /// The step can't be done now.
    #[error("the step can't be ticked now")]
    StepNotReady {
        /// Why: a message key such as `refused-last-way-in`, or `step-waits`, `step-blocked`.
        reason: Box<crate::Phrase>,
    },
    /// Nothing can be taken back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing can be done again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// There is no vault in this folder.
    #[error("no vault in this folder")]
    NoVault,
    /// The folder already holds a vault.
    #[error("the folder holds a vault already")]
    VaultThere,
    /// The folder can't be used.
    #[error("the vault folder can't be used: {0}")]
    Folder(std::io::Error),
    /// The vault is locked.
    #[error("the vault is locked")]
    Locked,
    /// A newer program wrote the vault.
    #[error("vault schema {found} is newer than {known}")]
    VaultTooNew {
        /// Its schema.
        found: u32,
        /// Ours.
        known: u32,
    },
    /// The database is not what it should be.
    #[error("the vault is damaged: {what}")]
    Damaged {
        /// What was noticed.
        what: &'static str,
    },
    /// The vault would not be encrypted.
    #[error("refusing to work on an unencrypted vault")]
    NotEncrypted,
    /// Another program holds the vault too long.
    #[error("the vault is busy")]
    Busy,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Anything else the database says.
    #[error("storage: {0}")]
    Storage(Box<dyn std::error::Error + Send + Sync>),
    /// A stored row can't be read.
    #[error("a stored {kind} can't be read: {source}")]
    Row {
        /// Kind of thing.
        kind: &'static str,
        /// What the decoder says; field names only.
        source: serde_json::Error,
    },
    /// The history's chain is broken at an entry.
    #[error("history entry {entry} does not match its seal")]
    HistoryBroken {
        /// Which.
        entry: i64,
    },
    /// A file outside the vault can't be used.
    #[error("a file can't be used: {what}")]
    File {
        /// What is in the way: `missing`, `folder`, `unreadable`, `empty`, `exists`, `unwritable`.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// There is too much of something.
    #[error("{what} is larger than {limit} bytes")]
    TooLarge {
        /// What: `file`, `evidence`, `note`, `viewer`.
        what: &'static str,
        /// How many bytes are allowed.
        limit: u64,
    },
    /// A backup can be read into an empty vault only.
    #[error("the vault is not empty")]
    NotEmpty,
    /// A backup is not whole, or is none.
    #[error("the backup can't be read: {what}")]
    Backup {
        /// What is wrong: `other-file`, `ends-early`, `line`, `file-gone`, `file-changed`, `reference`, `history`.
        what: &'static str,
        /// Where: a line, a file, an entry of the history.
        at: String,
    },
    /// The bytes of a piece of evidence are not those that were put in.
    #[error("evidence does not match its hash: {what}")]
    EvidenceDamaged {
        /// What is wrong: `gone` or `changed`.
        what: &'static str,
    },
    /// Something can't happen to a request now.
    #[error(transparent)]
    Request(#[from] NotAllowed),
    /// A request was sent; what it asks for and of whom stays.
    #[error("the request was sent already")]
    RequestSent,
    /// A law has no such right, or is not in force yet.
    #[error(transparent)]
    NoRight(#[from] NoDeadline),
    /// A letter or complaint can't be written yet.
    #[error(transparent)]
    Letter(#[from] NotReady),
    /// A calendar file is not sound.
    #[error(transparent)]
    Calendar(#[from] CalendarProblem),
    /// A paper can't be made a PDF.
    #[error(transparent)]
    Pdf(#[from] PdfProblem),
    /// Keys.
    #[error(transparent)]
    Key(#[from] KeyProblem),
    /// Imports.
    #[error(transparent)]
    Import(#[from] ImportProblem),
}

/// What the core answers with.
pub type Result<T> = std::result::Result<T, Problem>;

impl From<quittance_catalogue::Fault> for Problem {
    fn from(fault: quittance_catalogue::Fault) -> Self {
        Self::Faulty(fault)
    }
}

impl Problem {
    /// A needed value is not given.
    pub(crate) fn missing(field: &'static str) -> Self {
        Self::FieldMissing { field }
    }

    /// A value that is not known.
    pub(crate) fn unknown_value(field: &'static str, value: &str) -> Self {
        Self::ValueUnknown { field, value: value.to_owned() }
    }

    /// The message to look up. Every key has a text and an advice in every language.
    pub fn key(&self) -> String {
        match self {
            Self::Missing { .. } => "problem-missing",
            Self::NothingMatches { .. } => "problem-nothing-matches",
            Self::Ambiguous { .. } => "problem-ambiguous",
            Self::NotOnTheMap => "problem-not-on-the-map",
            Self::MapTooLarge => "problem-map-too-large",
            Self::NoOrder => "problem-no-order",
            Self::FieldMissing { .. } => "problem-field-missing",
            Self::ValueUnknown { .. } => "problem-value-unknown",
            Self::InUse { .. } => "problem-in-use",
            Self::AlreadyThere { .. } => "problem-already-there",
            Self::AlreadyGivenUp { .. } => "problem-already-given-up",
            Self::Faulty(_) => "problem-faulty",
            Self::UnknownSigner { .. } => "problem-unknown-signer",
            Self::LinkToItself => "problem-link-to-itself",
            Self::NoSuchStep { .. } => "problem-no-such-step",
            Self::StepNotReady { .. } => "problem-step-not-ready",
            Self::NothingToUndo => "problem-nothing-to-undo",
            Self::NothingToRedo => "problem-nothing-to-redo",
            Self::NoVault => "problem-no-vault",
            Self::VaultThere => "problem-vault-there",
            Self::Folder(_) => "problem-folder",
            Self::Locked => "problem-locked",
            Self::VaultTooNew { .. } => "problem-vault-too-new",
            Self::Damaged { .. } => "problem-damaged",
            Self::NotEncrypted => "problem-not-encrypted",
            Self::Busy => "problem-busy",
            Self::DiskFull => "problem-disk-full",
            Self::Storage(_) => "problem-storage",
            Self::Row { .. } => "problem-row",
            Self::HistoryBroken { .. } => "problem-history-broken",
            Self::File { .. } => "problem-file",
            Self::TooLarge { .. } => "problem-too-large",
            Self::NotEmpty => "problem-not-empty",
            Self::Backup { .. } => "problem-backup",
            Self::EvidenceDamaged { .. } => "problem-evidence-damaged",
            Self::Request(problem) => problem.key(),
            Self::RequestSent => "problem-request-sent",
            Self::NoRight(NoDeadline::NoCard { .. }) => "problem-law-no-right",
            Self::NoRight(NoDeadline::NotInForce { .. }) => "problem-law-not-in-force",
            Self::Letter(problem) => problem.key(),
            Self::Calendar(problem) => problem.key(),
            Self::Pdf(problem) => problem.key(),
            Self::Key(problem) => return problem.key().to_owned(),
            Self::Import(problem) => return problem.key().to_owned(),
        }
        .to_owned()
    }

    /// The arguments of the message.
    pub fn args(&self) -> BTreeMap<String, Arg> {
        let kind_key = |kind: &str| Arg::from(kind);
        let pairs: Vec<(&str, Arg)> = match self {
            Self::Missing { kind } | Self::AlreadyThere { kind } | Self::Row { kind, .. } => {
                vec![("kind", kind_key(kind))]
            }
            Self::NothingMatches { kind, asked } => vec![("kind", kind_key(kind)), ("asked", asked.as_str().into())],
            Self::Ambiguous { kind, asked, choices } => vec![
                ("kind", kind_key(kind)),
                ("asked", asked.as_str().into()),
                ("choices", choices.join(" · ").into()),
            ],
            Self::FieldMissing { field } => vec![("field", (*field).into())],
            Self::ValueUnknown { field, value } => vec![("field", (*field).into()), ("value", value.as_str().into())],
            Self::InUse { kind, count } => vec![("kind", kind_key(kind)), ("count", (*count).into())],
            Self::Faulty(fault) => {
                let mut pairs: Vec<(&str, Arg)> =
                    vec![("what", (&fault.message).into()), ("remedy", (&fault.remedy).into())];
                if let Some(at) = &fault.at {
                    pairs.push(("code", at.code.as_str().into()));
                    pairs.push(("field", at.field.as_str().into()));
                    pairs.extend(at.line.map(|line| ("line", line.into())));
                }
                pairs
            }
            Self::UnknownSigner { signed_by, trusted } => {
                vec![("signed", signed_by.as_str().into()), ("trusted", trusted.join(" · ").into())]
            }
            Self::NoSuchStep { step } => vec![("step", step.as_str().into())],
            Self::VaultTooNew { found, known } => vec![("found", (*found).into()), ("known", (*known).into())],
            Self::Damaged { what } => vec![("what", (*what).into())],
            Self::AlreadyGivenUp { what } => vec![("what", what.as_str().into())],
            Self::HistoryBroken { entry } => vec![("entry", (*entry).into())],
            Self::File { what, name } => vec![("what", (*what).into()), ("name", name.as_str().into())],
            Self::TooLarge { what, limit } => {
                vec![("what", (*what).into()), ("limit", crate::evidence::size_in_words(*limit).into())]
            }
            Self::Backup { what, at } => vec![("what", (*what).into()), ("at", at.as_str().into())],
            Self::EvidenceDamaged { what } => vec![("what", (*what).into())],
            Self::Request(NotAllowed::Here { state, event }) => {
                vec![("state", (*state).into()), ("event", (*event).into())]
            }
            Self::Request(NotAllowed::TooEarly { on, last }) => vec![("on", (*on).into()), ("last", (*last).into())],
            Self::Request(NotAllowed::NoSuchChannel { channel }) => vec![("value", channel.as_str().into())],
            Self::NoRight(NoDeadline::NoCard { law, right }) => {
                vec![("law", (&quittance_law::pack(*law).names).into()), ("right", right.names().into())]
            }
            Self::NoRight(NoDeadline::NotInForce { law, from }) => {
                vec![("law", (&quittance_law::pack(*law).names).into()), ("date", (*from).into())]
            }
            Self::Letter(NotReady::Missing(missing)) => vec![("fields", missing_fields(&missing.fields).into())],
            Self::Letter(NotReady::NoSuchRight { law, right }) => {
                vec![("law", (&quittance_law::pack(*law).names).into()), ("right", right.names().into())]
            }
            Self::Letter(NotReady::NotInForce { law, from }) => {
                vec![("law", (&quittance_law::pack(*law).names).into()), ("date", (*from).into())]
            }
            Self::Calendar(problem) => of_calendar(problem),
            Self::Pdf(problem) => problem.install().map(|install| ("install", install.into())).into_iter().collect(),
            Self::Key(problem) => problem.args().into_iter().map(|(name, value)| (name, Arg::Plain(value))).collect(),
            Self::Import(problem) => problem
                .args()
                .into_iter()
                .map(|(name, value)| {
                    (
                        name,
                        match value {
                            ProblemArg::Number(number) => number.into(),
                            ProblemArg::Word(word) => word.into(),
                        },
                    )
                })
                .collect(),
            Self::NotOnTheMap
            | Self::MapTooLarge
            | Self::NoOrder
            | Self::LinkToItself
            | Self::StepNotReady { .. }
            | Self::RequestSent
            | Self::NotEmpty
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::NoVault
            | Self::VaultThere
            | Self::Folder(_)
            | Self::Locked
            | Self::NotEncrypted
            | Self::Busy
            | Self::DiskFull
            | Self::Storage(_) => vec![],
        };
        pairs.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect()
    }

    /// The reason inside, for problems that carry a phrase of their own.
    pub fn reason(&self) -> Option<&crate::Phrase> {
        match self {
            Self::StepNotReady { reason } => Some(reason),
            _ => None,
        }
    }

    /// Whether it only says that a person stopped the work.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Self::Import(ImportProblem::Cancelled))
    }
}

fn of_calendar(problem: &CalendarProblem) -> Vec<(&'static str, Arg)> {
    let year = |year: i32| ("year", Arg::from(year.to_string()));
    match problem {
        CalendarProblem::TooLarge { bytes } => vec![("bytes", (*bytes).into())],
        CalendarProblem::NotJson { line, column } => vec![("line", (*line).into()), ("column", (*column).into())],
        CalendarProblem::WrongShape { line, why } => vec![("line", (*line).into()), ("why", why.as_str().into())],
        CalendarProblem::Empty => vec![],
        CalendarProblem::YearOutOfRange { year: of }
        | CalendarProblem::YearTwice { year: of }
        | CalendarProblem::NoHolidays { year: of } => vec![year(*of)],
        CalendarProblem::WrongSpan { year: of, from, to } => {
            vec![year(*of), ("from", (*from).into()), ("to", (*to).into())]
        }
        CalendarProblem::WrongYear { year: of, day }
        | CalendarProblem::Both { year: of, day }
        | CalendarProblem::NotAWeekend { year: of, day }
        | CalendarProblem::Nameless { year: of, day } => vec![year(*of), ("day", (*day).into())],
    }
}

/// What is missing in a letter, by name, with what is wrong about a field that is there.
fn missing_fields(fields: &[MissingField]) -> quittance_catalogue::Text {
    let (mut zh, mut en): (Vec<String>, Vec<String>) = Default::default();
    for field in fields {
        let why = match field.why {
            Why::Empty => quittance_catalogue::Text::from(""),
            Why::Placeholder => crate::letter::fact("why", "placeholder", &[]),
            Why::Unreachable => crate::letter::fact("why", "unreachable", &[]),
            Why::NotYet => crate::letter::fact("why", "not_yet", &[]),
        };
        zh.push(format!("{}{}", field.names().zh, why.zh));
        en.push(format!("{}{}", field.names().en, why.en));
    }
    quittance_catalogue::Text::new(zh.join("、"), en.join(", "))
}
