//! What a file told: the shapes that leave this crate.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::event::{EventKind, SenderClass};
use crate::warning::Warning;

/// By what a record names a service. Which service that is, only the catalogue can tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum ServiceKey {
    /// The full host of a web address, lower case, in its ASCII form (`xn--…`). Not cut to the registrable part.
    Domain(String),
    /// The 【signature】 of a text message: NFKC, without spaces, case kept. A company, a brand or an app.
    /// As long as the catalogue does not know it, treat a lead of it as worth at most 3.
    Signature(String),
    /// An Android package name.
    AndroidPackage(String),
    /// The sender itself, where it stands for a service: `95588`, or a name used outside China.
    Sender(String),
}

/// What a user name looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// A mail address.
    Email,
    /// A phone number, as written in the file without spaces and dashes.
    Phone,
    /// Anything else.
    Username,
}

/// An identifier seen with a service.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SeenIdentifier {
    /// What it looks like.
    pub kind: IdentifierKind,
    /// The identifier. Personal: it must not reach a log, so `Debug` does not show it.
    pub value: String,
}

impl std::fmt::Debug for SeenIdentifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}(…)", self.kind)
    }
}

/// What [`Lead::created_estimate`] means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CreatedMeaning {
    /// The day the service sent a sign-up code or said that the account was opened.
    Registered,
    /// The first code or notice of any other sort. Many services sign up and log in through one form, so this may
    /// be the day of signing up; the account was opened then or before.
    FirstUse,
    /// The day the login was saved in a password manager; the account was opened then or before.
    SavedInManager,
    /// There is no estimate.
    Unknown,
}

/// One record that speaks for a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EvidenceLine {
    /// What happened.
    pub kind: EventKind,
    /// When, as a clock in [`ReadOptions::zone`](crate::ReadOptions) showed it.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub at: Option<NaiveDateTime>,
    /// Who sent it; nothing for a saved login.
    pub sender_class: Option<SenderClass>,
    /// The beginning of the text, at most 80 characters, codes, numbers and addresses masked. The host, for a
    /// saved login.
    pub excerpt: String,
    /// Which record of the file, counted from 1. In a table the header is row 1, as a spreadsheet shows it.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub locator: u64,
}

/// Which kinds of secrets a saved login has. The secrets themselves are never read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Presence {
    /// There is a password, so unlinking a third-party login will not lock the person out.
    pub password: bool,
    /// There is a generator of one-time codes.
    pub totp: bool,
    /// There is a passkey. No format read so far tells; always false.
    pub passkey: bool,
}

/// Something to know about a lead before believing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LeadFlag {
    /// Forged messages used the same name. They are not among the evidence.
    Suspicious,
    /// Claims of debt. They may be meant for somebody who had the number before.
    Debt,
    /// Offers of loans.
    LoanMarketing,
    /// Nothing but advertising, parcels, claims and notices: no sign of an account.
    NotCounted,
    /// The service says that the account is closed.
    Closed,
    /// A saved login without a password: perhaps entered through another account.
    NoPassword,
}

/// Everything a file tells about one service and one identifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Lead {
    /// By what the service is named.
    pub key: ServiceKey,
    /// Signatures that stood in the same messages as a [`ServiceKey::Signature`]; one of them may be the better
    /// known name.
    pub other_signatures: Vec<String>,
    /// Under which identifier the person is known there; empty where the file does not tell (text messages).
    pub identifiers: Vec<SeenIdentifier>,
    /// Which SIM of the phone got the messages (`sub_id`), so that the person can say once which number that is.
    pub sim: Option<String>,
    /// Earliest date in the evidence.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub first_seen: Option<NaiveDate>,
    /// Latest date in the evidence.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub last_seen: Option<NaiveDate>,
    /// When the account was opened, as `created_meaning` says.
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub created_estimate: Option<NaiveDate>,
    /// What that date means.
    pub created_meaning: CreatedMeaning,
    /// Many logins of the file share that day, so it is rather the day of an earlier move.
    pub created_doubtful: bool,
    /// How many records speak for the lead (not only those kept as evidence).
    pub count: u32,
    /// 4 confirmed, 3 likely, 2 possible, 1 the service only knows the contact.
    pub strength: u8,
    /// `strength` as a number between 0 and 1, lowered where something speaks against. Not measured.
    pub confidence: f32,
    /// The first, the last and the strongest records, in order of date; at most 8.
    pub evidence: Vec<EvidenceLine>,
    /// Which kinds of secrets a saved login has.
    pub presence: Presence,
    /// Hosts of the addresses seen. Paths and queries are not kept.
    pub hosts: Vec<String>,
    /// The provider through which the account is probably entered (`google`, `wechat`…). A guess to confirm.
    pub linked: Option<String>,
    /// What to know before believing it.
    pub flags: Vec<LeadFlag>,
}

/// How many secrets were in the file. None was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SecretsDropped {
    /// Passwords.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub passwords: u64,
    /// Notes; people keep recovery codes there.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub notes: u64,
    /// Generators of one-time codes in a table, one-time codes in messages.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub codes: u64,
    /// User names, passwords and tokens inside web addresses.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub in_addresses: u64,
    /// Keys of the browser itself, such as that of Firefox Sync.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub keys: u64,
}

/// Records that are in order and yet no lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ignored {
    /// Messages that were not received but sent, drafted, queued.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub sent: u64,
    /// Messages between people.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub personal: u64,
    /// Messages from service numbers that name no service.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub unsigned: u64,
    /// Messages that look forged.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub suspicious: u64,
    /// Messages of operators and public offices.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub official: u64,
    /// Messages that stand in the file more than once.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub duplicates: u64,
    /// Second halves of messages that the phone had split.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub joined: u64,
    /// Logins of devices at home: bare IP addresses, `.local` names.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub local: u64,
    /// Rows of the browser itself.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub internal: u64,
}

/// The file, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SourceSummary {
    /// The id of the [`Source`](crate::Source) that read it.
    pub format: String,
    /// Bytes read.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// Messages or rows (without the header).
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub records: u64,
    /// Those of them that were not in order and were left out. Each has a warning.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub skipped: u64,
    /// Those that were in order and yet no lead.
    pub ignored: Ignored,
    /// Secrets met and not kept.
    pub secrets_dropped: SecretsDropped,
}

/// What a file told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reading {
    /// The file, in numbers.
    pub source: SourceSummary,
    /// The first hundred odd things, those about the whole file first.
    pub warnings: Vec<Warning>,
    /// How many odd things there were.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub warnings_total: u64,
    /// One per service and identifier; the strongest first.
    pub leads: Vec<Lead>,
}
