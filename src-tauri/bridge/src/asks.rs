//! The requests that are not already types of the core.

use std::path::PathBuf;

use chrono::NaiveDate;
use quittance_core::access::order::Wish;
use quittance_core::access::{Mishap, Thing};
use quittance_core::account::{
    AccountDraft, BindingDraft, DataItemDraft, EndingDraft, LinkDraft, MandateDraft, MethodDraft, PermissionDraft,
    Stage, StageName,
};
use quittance_core::catalogue::Text;
use quittance_core::checklist::{Goal, StepWord};
use quittance_core::device::DeviceDraft;
use quittance_core::evidence::EvidenceDraft;
use quittance_core::finding::Triage;
use quittance_core::identifier::{IdentifierDraft, IdentifierState};
use quittance_core::ids::{AccountId, EvidenceId};
use quittance_core::incident::IncidentDraft;
use quittance_core::letter::{ComplaintWish, LetterFormat, LetterWish};
use quittance_core::person::{PersonDraft, Relation};
use quittance_core::request::{RequestDraft, RequestWord};
use quittance_core::service::{CorrectionDraft, PatchChoice, ServiceDraft};
use serde::{Deserialize, Serialize};

use crate::Secret;
use crate::exporting::ReportFormat;

macro_rules! asks {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
    )+};
}

/// A new vault's recovery code, to be shown once.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Created {
    /// Groups of characters, as on paper.
    pub recovery: Option<String>,
}

/// How strong a passphrase is.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StrengthView {
    /// 0 to 4.
    pub score: u8,
    /// The decimal logarithm of the guesses it takes.
    pub guesses_log10: f64,
    /// The message that says what would make it stronger.
    pub hint: String,
}

asks! {
    /// A letter to be copied as text.
    LetterText { /// Which.
        wish: LetterWish, /// In which form; PDF is no text.
        format: LetterFormat }
    /// A letter to be saved.
    SaveLetter { /// Which.
        wish: LetterWish, /// In which form.
        format: LetterFormat, /// To which file.
        path: PathBuf, /// Whether a file there gives way.
        replace: bool }
    /// A letter to be recorded as a request.
    RecordLetter { /// Which.
        wish: LetterWish, /// The day it was sent; none: it is a draft.
        sent: Option<NaiveDate> }
    /// A complaint pack to be saved.
    SaveComplaint { /// Which.
        wish: ComplaintWish, /// Into which folder.
        folder: PathBuf, /// Whether an earlier pack there gives way.
        replace: bool }
    /// A complaint to be recorded.
    RecordComplaint { /// Which.
        wish: ComplaintWish, /// The day it was handed in; none: it is a draft.
        sent: Option<NaiveDate> }
    /// One thing by its id.
    One { /// Its id.
        id: String }
    /// Things that may happen, all together.
    Mishaps { /// Which.
        mishaps: Vec<Mishap> }
    /// What is to be let go in a safe order.
    LetGo { /// What, and what is accepted.
        wish: Wish }
    /// A picture the window has drawn.
    SavePicture { /// Where to.
        path: PathBuf, /// Whether a file that is there is replaced; the dialog has asked.
        replace: bool, /// SVG or PNG, in base64.
        base64: String }
    /// Something on the map.
    OnTheMap { /// What.
        thing: Thing }
    /// A search as typed.
    Query { /// What is typed.
        query: String, /// How many at most.
        limit: u32 }
    /// How many.
    Limit { /// At most.
        limit: u32 }
    /// How far ahead.
    Ahead { /// Days from today.
        days: u32 }
    /// A new vault.
    CreateVault {
        /// Its folder; the default one when empty.
        folder: Option<String>,
        /// A passphrase.
        passphrase: Option<Secret>,
        /// The computer's keyring.
        keyring: bool,
        /// A recovery code.
        recovery: bool,
    }
    /// The first people of a vault.
    FirstPeople { /// Name of the keeper.
        me: String, /// Others.
        others: Vec<FirstPerson> }
    /// Another person of a new vault.
    FirstPerson { /// Name.
        name: String, /// Relation to the keeper.
        relation: Relation }
    /// A way in.
    UnlockAsk { /// `passphrase`, `keyring` or `recovery`.
        with: String, /// What was typed, where something is.
        secret: Option<Secret> }
    /// A passphrase to be measured.
    Measure { /// As typed.
        passphrase: Secret }
    /// A new passphrase for an old one.
    ChangePassphrase { /// The old one.
        old: Secret, /// The new one.
        new: Secret }
    /// A passphrase for somebody who comes in another way.
    SetPassphrase { /// `keyring` or `recovery`.
        with: String, /// What was typed.
        secret: Option<Secret>, /// The passphrase.
        new: Secret }
    /// A passphrase, or a code, that shows that the person may.
    Prove { /// `passphrase`, `keyring` or `recovery`.
        with: String, /// What was typed.
        secret: Option<Secret> }
    /// A way in to be taken away.
    RemoveSlot { /// `passphrase`, `keyring` or `recovery`.
        kind: String }
    /// A backup to be put in place.
    Restore { /// Its file name.
        file: String, /// `passphrase`, `keyring` or `recovery`.
        with: String, /// What was typed.
        secret: Option<Secret> }
    /// A person corrected.
    EditPerson { /// Who.
        id: String, /// What is said now.
        draft: PersonDraft }
    /// A device corrected.
    EditDevice { /// Which.
        id: String, /// What is said now.
        draft: DeviceDraft }
    /// An identifier corrected.
    EditIdentifier { /// Which.
        id: String, /// What is said now.
        draft: IdentifierDraft }
    /// Whether an identifier is in use.
    SetIdentifierState { /// Which.
        id: String, /// How it stands.
        state: IdentifierState }
    /// An own service corrected.
    EditService { /// Which.
        id: String, /// What is said now.
        draft: ServiceDraft }
    /// An account corrected.
    EditAccount { /// Which.
        id: String, /// What is said now.
        draft: AccountDraft }
    /// An account added together with what it hangs on.
    AddAccount { /// The account.
        draft: AccountDraft, /// Identifiers to be attached.
        bindings: Vec<BindingDraft>, /// Providers it is entered through.
        links: Vec<LinkDraft>, /// Data it was given.
        data: Vec<DataItemDraft> }
    /// An account moved to a stage.
    SetStage { /// Which.
        id: String, /// The stage.
        stage: Stage }
    /// An account moved to a stage that begins today.
    BeginStage { /// Which.
        id: String, /// The stage.
        stage: StageName }
    /// Data given.
    GiveData { /// The account.
        account: String, /// The items.
        items: Vec<DataItemDraft> }
    /// Data corrected.
    CorrectData { /// Which item.
        id: String, /// What is said now.
        draft: DataItemDraft }
    /// An identifier attached.
    Bind { /// The account.
        account: String, /// What and for what.
        draft: BindingDraft }
    /// A login linked.
    Link { /// The account.
        account: String, /// Through what.
        draft: LinkDraft }
    /// An end of a link let go.
    Unlink { /// Which link.
        id: String, /// `account` or `provider`.
        end: String }
    /// A way in recorded.
    AddMethod { /// The account.
        account: String, /// The way.
        draft: MethodDraft }
    /// An answer to “does this way work?”.
    AnswerWay { /// The account.
        account: String, /// The way.
        draft: MethodDraft, /// The answer.
        works: bool }
    /// A mandate given.
    GiveMandate { /// The account.
        account: String, /// The mandate.
        draft: MandateDraft }
    /// A mandate corrected.
    CorrectMandate { /// Which.
        id: String, /// What is said now.
        draft: MandateDraft }
    /// A permission recorded.
    NotePermission { /// The account.
        account: String, /// The permission.
        draft: PermissionDraft }
    /// A note.
    WriteNote { /// The account.
        account: String, /// The step it belongs to.
        step: Option<String>, /// The words.
        text: String }
    /// A checklist begun, or a plan looked at.
    Plan { /// The account.
        account: String, /// The goal.
        goal: Goal }
    /// A step of a checklist.
    StepAsk { /// The checklist.
        checklist: String, /// The step.
        step: String }
    /// A step that did not work.
    StepFailed { /// The checklist.
        checklist: String, /// The step.
        step: String, /// The barrier met, B01–B17.
        barrier: Option<String>, /// In the person's words.
        note: Option<String> }
    /// A step put off.
    StepPostponed { /// The checklist.
        checklist: String, /// The step.
        step: String, /// Until when.
        until: NaiveDate }
    /// An accidental login.
    LoggedIn { /// The account.
        account: String, /// When.
        on: NaiveDate, /// Whether the request was made again already.
        applied_again: bool }
    /// Files to be put into the vault as evidence.
    AddEvidenceFiles { /// Their paths.
        paths: Vec<String>, /// What is said of them.
        draft: EvidenceDraft }
    /// Bytes to be put into the vault as evidence.
    AddEvidenceBytes { /// A name for them.
        name: String, /// The bytes in base64.
        data: String, /// What is said of them.
        draft: EvidenceDraft }
    /// Words to be kept as evidence.
    AddEvidenceNote { /// The words.
        text: String, /// What is said of them.
        draft: EvidenceDraft }
    /// What is said of evidence, corrected.
    EditEvidence { /// Which.
        id: String, /// What is said now.
        draft: EvidenceDraft }
    /// Evidence to be written to files.
    ExportEvidence { /// Which.
        ids: Vec<EvidenceId>, /// A file for one, a folder for several.
        path: String, /// Whether a file that is there is replaced: the system's dialog has asked.
        replace: bool }
    /// Of one account, or of all.
    OfAccount { /// The account.
        account: Option<AccountId> }
    /// What was found when looking at an account that is over.
    MarkCheck { /// The account.
        account: String, /// The check.
        step: String, /// What was found.
        word: StepWord }
    /// How an account ended.
    RecordEnding { /// The account.
        account: String, /// What is known.
        draft: EndingDraft }
    /// Which incidents are wanted. Empty: all.
    IncidentFilter { /// Laid to this account.
        account: Option<String>, /// That reached this identifier.
        identifier: Option<String> }
    /// A new incident.
    AddIncident { /// What is said of it.
        draft: IncidentDraft, /// Files that show it, by path.
        files: Vec<String> }
    /// An incident corrected.
    EditIncident { /// Which.
        id: String, /// What is said now.
        draft: IncidentDraft }
    /// Which requests are wanted.
    RequestFilter { /// Of this account; all when empty.
        account: Option<String>, /// Those that are over, too.
        over: bool }
    /// A request corrected.
    EditRequest { /// Which.
        id: String, /// What is said now.
        draft: RequestDraft }
    /// Something that happened to a request.
    RecordRequest { /// Which.
        id: String, /// What happened.
        word: RequestWord, /// Files that show it, by path.
        files: Vec<String> }
    /// A channel above that is told.
    EscalateRequest { /// Which request.
        id: String, /// The channel's id.
        channel: String, /// When.
        on: NaiveDate }
    /// An incident that is taken up.
    ComplainOfIncident { /// Which.
        incident: String, /// The account it is laid to.
        account: String }
    /// Words on several findings.
    TriageMany { /// The words.
        words: Vec<Triage> }
    /// What is on one device, or on all.
    OnDevice { /// Which; all when left out.
        device: Option<String> }
    /// What is about one service, or about all.
    OfService { /// Which; all when left out.
        service: Option<String> }
    /// Corrections of an entry.
    CorrectEntry { /// The service.
        service: String, /// What is wrong.
        corrections: Vec<CorrectionDraft>, /// A remark for oneself.
        note: Option<String> }
    /// An own copy of an entry.
    CopyService { /// Of which service.
        service: String, /// Its names.
        names: Text }
    /// A whole entry for an own service.
    WriteEntry { /// Which; a new one when left out.
        id: Option<String>, /// The entry, in the catalogue's file format.
        text: String }
    /// A file with a whole entry for an own service.
    LoadEntry { /// Which; a new one when left out.
        id: Option<String>, /// The file.
        path: PathBuf }
    /// An account moved to another service.
    RepointAccount { /// Which account.
        account: String, /// The service.
        service: String }
    /// A catalogue to be loaded.
    LoadEdition { /// The file.
        path: PathBuf, /// Its signature, when it is not beside it.
        signature: Option<PathBuf>, /// The public key, or the file it is in; not needed once a key is trusted.
        key: Option<String>, /// Take an older one all the same.
        older: bool }
    /// Something written to a file.
    SaveTo { /// The file.
        path: PathBuf, /// Whether a file that is there is replaced.
        replace: bool }
    /// The table of accounts written to a file.
    SaveAccounts { /// The file.
        path: PathBuf, /// Whether identifiers are written in full.
        full: bool, /// Whether a file that is there is replaced.
        replace: bool }
    /// The report written to a file.
    SaveReport { /// The file.
        path: PathBuf, /// In which form.
        format: ReportFormat, /// Whether names and numbers are written.
        full: bool, /// Whether a file that is there is replaced.
        replace: bool }
    /// A year.
    OneYear { /// Which.
        year: i32 }
    /// On or off.
    Switch { /// Which.
        on: bool }
    /// A file by its path.
    AtPath { /// The path.
        path: PathBuf }
    /// One thing written to a file.
    SaveOne { /// Its id.
        id: String, /// The file.
        path: PathBuf, /// Whether a file that is there is replaced.
        replace: bool }
    /// Redacted reports written to a file.
    SaveReports { /// Of which service; of all when left out.
        service: Option<String>, /// The file.
        path: PathBuf, /// Whether a file that is there is replaced.
        replace: bool }
    /// A patch written to a file.
    SavePatch { /// What goes into it.
        choice: PatchChoice, /// The file.
        path: PathBuf, /// Whether a file that is there is replaced.
        replace: bool }
}

/// A redacted report of a walk.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RunReportView {
    /// The service.
    pub service: Text,
    /// What is in it, in words.
    pub text: Text,
    /// What is in it, as JSON.
    pub json: String,
}
