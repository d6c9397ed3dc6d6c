//! Everything the core can name has its words.

use quittance_core::account::{
    Certainty, EndingKind, GivenHow, MandateKind, MethodUse, PermissionKind, Role, StageName,
};
use quittance_core::catalogue::Fault;
use quittance_core::catalogue::barrier::{RuleStatus, Strength};
use quittance_core::catalogue::entry::{
    Channel, ContactKind, Grade, Level, LoginEffect, LoginNeed, PreconditionKind, SourceKind, Status,
};
use quittance_core::catalogue::outcome::{AppPlatform, LocalVerdict};
use quittance_core::catalogue::patch::HeldKind;
use quittance_core::catalogue::trust::Age;
use quittance_core::catalogue::when::DependsOn;
use quittance_core::checklist::{BarrierHow, ChangeCause, Goal, WayStage};
use quittance_core::device::{DeviceKind, Platform};
use quittance_core::discovery::{EventKind, ForeignKind, ImportProblem, LeadFlag, Phase, WarningCode};
use quittance_core::evidence::{CapturedBy, FactKind, Flaw};
use quittance_core::finding::Choice;
use quittance_core::identifier::IdentifierKind;
use quittance_core::incident::{Holding, IncidentKind};
use quittance_core::keys::KeyProblem;
use quittance_core::law::calendar::CalendarProblem;
use quittance_core::law::deadline::{DeadlineNote, NoDeadline};
use quittance_core::law::request::{Claim, EventKind as RequestEvent, Found, Next, NotAllowed};
use quittance_core::law::route::Act;
use quittance_core::law::{Law, Right, Standing};
use quittance_core::letters::NotReady;
use quittance_core::letters::letter::{Missing, Why};
use quittance_core::letters::pdf::PdfProblem;
use quittance_core::person::Relation;
use quittance_core::request::RequestKind;
use quittance_core::service::{OriginKind, WentHow};
use quittance_core::view::DueKind;
use quittance_core::{Op, Phrase, Problem};

use super::shapes;
use crate::{Language, Words};

fn both() -> [Words; 2] {
    Language::ALL.map(|language| Words::new(language, chrono::NaiveDate::from_ymd_opt(2026, 3, 7).unwrap()))
}

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 3, 7).unwrap()
}

/// The words of an enum in snake case. The match has no `_` arm, so a new variant does not compile until it is listed.
macro_rules! words_of {
    ($type:ident, [$($variant:ident),+ $(,)?]) => {{
        fn listed(it: $type) { match it { $($type::$variant => {})+ } }
        let all = [$($type::$variant),+];
        all.iter().copied().for_each(listed);
        all.map(|it| serde_json::to_value(it).unwrap().as_str().unwrap().to_owned()).to_vec()
    }};
}

#[test]
fn every_fixed_word_is_a_term() {
    let sets: Vec<(&str, Vec<String>)> = vec![
        ("way", WayStage::ALL.map(|stage| stage.as_str().to_owned()).to_vec()),
        ("goal", words_of!(Goal, [Close, Unbind, Revoke, Retire, HandOver, Audit])),
        ("change", words_of!(ChangeCause, [Catalogue, Records, Time])),
        ("relation", words_of!(Relation, [Me, Partner, Parent, Grandparent, ChildUnder14, Child, Other])),
        (
            "identifier",
            words_of!(IdentifierKind, [Phone, Email, IdCard, Passport, DrivingLicence, BankCard, Username, Other]),
        ),
        ("letter-why", words_of!(Why, [Empty, Placeholder, Unreachable, NotYet])),
        ("device", words_of!(DeviceKind, [Phone, Tablet, Computer, Other])),
        ("platform", words_of!(Platform, [Android, Harmony, Ios, Windows, Macos, Linux, Other])),
        ("role", words_of!(Role, [Login, Recovery, Payment, IdentityCheck, Contact])),
        ("method", words_of!(MethodUse, [Login, Recovery])),
        ("certainty", words_of!(Certainty, [Confirmed, Assumed, Denied])),
        ("given", words_of!(GivenHow, [SignUp, RealName, Use, Link, Permission, Closing, Unknown])),
        ("mandate", words_of!(MandateKind, [AutoDebit, PasswordFree, Credit, Subscription])),
        (
            "permission",
            words_of!(
                PermissionKind,
                [
                    Camera,
                    Microphone,
                    Location,
                    BackgroundLocation,
                    Contacts,
                    Photos,
                    Sms,
                    Phone,
                    Calendar,
                    Notifications,
                    AppList,
                    Clipboard,
                    Nearby,
                    Health,
                    Tracking,
                ]
            ),
        ),
        ("channel", words_of!(Channel, [App, Web, MiniProgram, Phone, Email, Chat, Post, Provider, Counter])),
        ("level", words_of!(Level, [Account, Service, Deactivate])),
        ("status", words_of!(Status, [Open, Unknown, Merged, Closed])),
        ("grade", words_of!(Grade, [Easy, Medium, Hard, Impossible, Unknown])),
        (
            "condition",
            words_of!(
                PreconditionKind,
                [
                    BalanceZero,
                    OrdersDone,
                    LoansRepaid,
                    DepositReturned,
                    MandatesCancelled,
                    CardsUnbound,
                    LinksUnbound,
                    RolesGivenUp,
                    MinimumAge,
                    DaysSinceOrder,
                    RefreshProfile,
                    CredentialsUnchanged,
                    SafeState,
                    Contract,
                    ExportFirst,
                    NotStated,
                    Other,
                ]
            ),
        ),
        ("login-effect", words_of!(LoginEffect, [Revokes, NeedsClick, Harmless, Unknown])),
        ("login", words_of!(LoginNeed, [PhoneCode, Password, EmailCode, Provider, IdCheck, Device])),
        ("contact", words_of!(ContactKind, [Phone, Email, Web, Chat, Post])),
        ("source", words_of!(SourceKind, [Walked, Own, Official, Authority, Press, Community, Guide, Memory])),
        ("age", words_of!(Age, [Fresh, Ageing, Old, Undated])),
        ("barrier", words_of!(BarrierHow, [Reported, Detected, Met])),
        ("strength", words_of!(Strength, [Strong, Medium, Disputed, None])),
        ("rule", words_of!(RuleStatus, [Statute, Normative, Standard, Draft, Store])),
        (
            "due",
            words_of!(DueKind, [GuardEnds, LegalDeadline, WindowOpens, Renewal, Reminder, IdentifierEnds, KeptUntil]),
        ),
        (
            "event",
            words_of!(
                EventKind,
                [
                    Registered,
                    OtpRegister,
                    OtpReglogin,
                    OtpLogin,
                    OtpSecurity,
                    OtpPayment,
                    OtpGeneric,
                    AccountNotice,
                    Transaction,
                    Subscription,
                    Authorised,
                    Installed,
                    SavedLogin,
                    Marketing,
                    LoanMarketing,
                    Debt,
                    Delivery,
                    Tracking,
                    Closed,
                    Suspicious,
                    Official,
                    Notice,
                ]
            ),
        ),
        ("flag", words_of!(LeadFlag, [Suspicious, Debt, LoanMarketing, NotCounted, Closed, NoPassword])),
        ("choice", words_of!(Choice, [Keep, Close, Unbind, Later, Ignore])),
        ("phase", words_of!(Phase, [Reading, Matching, Saving])),
        ("request-kind", words_of!(RequestKind, [Letter, Complaint])),
        ("request-event", RequestEvent::ALL.iter().map(|kind| kind.as_str().to_owned()).collect()),
        (
            "request-next",
            words_of!(
                Next,
                [
                    Send,
                    KeepProof,
                    OtherAddress,
                    AskReceipt,
                    SupplyOrObject,
                    Wait,
                    Remind,
                    CheckReason,
                    Object,
                    Verify,
                    OtherIdentifier,
                    Escalate,
                    Close,
                ]
            ),
        ),
        (
            "request",
            [
                "drafted",
                "sent",
                "bounced",
                "acknowledged",
                "needs_me",
                "waiting",
                "extended",
                "answered",
                "verified_by_me",
                "escalated",
                "closed",
                "withdrawn",
                "abandoned",
            ]
            .map(str::to_owned)
            .to_vec(),
        ),
        ("claim", words_of!(Claim, [Closed, Erased, Anonymised, Deactivated, Handed, Corrected, Stopped])),
        ("found", words_of!(Found, [Gone, StillThere, Unclear])),
        ("standing", words_of!(Standing, [Statute, Normative, Standard, Store, Practice, Choice, Draft])),
        (
            "deadline-note",
            words_of!(
                DeadlineNote,
                [
                    ReceiptAssumed,
                    PromiseCounted,
                    PromiseTooLong,
                    PromiseDoesNotCount,
                    PauseDoesNotCount,
                    ExtensionDoesNotExist,
                    ExtensionTooLate,
                    ExtensionWithoutReasons,
                ]
            ),
        ),
        ("act", words_of!(Act, [Request, Remind, Revoke, Complain, Report, Appeal, Sue])),
        ("ending", words_of!(EndingKind, [Claimed, Verified, Anonymised, Deactivated, NotFound, KeptByLaw])),
        ("incident", words_of!(IncidentKind, [Sms, Call, Mail, Other])),
        ("holding", words_of!(Holding, [Former, Held, Perhaps, Later])),
        ("captured", words_of!(CapturedBy, [Person, File, Now])),
        (
            "evidence-fact",
            FactKind::ALL.map(|kind| serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()).to_vec(),
        ),
        ("flaw", words_of!(Flaw, [BytesGone, BytesChanged, RecordChanged, RecordGone, RecordUnknown])),
        ("step", ["todo", "blocked", "waiting", "done", "failed", "skipped"].map(str::to_owned).to_vec()),
        (
            "fate",
            ["held", "withdrawn", "kept_by_law", "anonymised", "erased_claimed", "erased_verified"]
                .map(str::to_owned)
                .to_vec(),
        ),
        ("factor", ["password", "code", "shown", "provider", "device", "face", "other"].map(str::to_owned).to_vec()),
        ("verdict", ["open", "later", "account", "ignored"].map(str::to_owned).to_vec()),
        ("went", words_of!(WentHow, [Worked, Partly, Failed])),
        ("local", words_of!(LocalVerdict, [Unheard, Confirmed, Partly, Doubted, Overtaken])),
        ("app", words_of!(AppPlatform, [Android, Ios, Harmony, Desktop, Web])),
        ("origin", words_of!(OriginKind, [Catalogue, SecondShelf, File])),
        ("held", words_of!(HeldKind, [Correction, Run])),
        ("wanted", ["own", "second_shelf", "finding"].map(str::to_owned).to_vec()),
        (
            "standing",
            ["applies", "adopted", "catalogue_changed", "target_gone", "superseded"].map(str::to_owned).to_vec(),
        ),
        (
            "corrected",
            [
                "step_title",
                "step_path",
                "step_url",
                "step_why",
                "step_gone",
                "step_added",
                "cooling_off",
                "contact",
                "material",
                "precondition",
            ]
            .map(str::to_owned)
            .to_vec(),
        ),
        ("depends", words_of!(DependsOn, [Region, Platform, Way, Choice, Case, Span])),
        ("wait", ["cooling_off", "handling", "relock"].map(str::to_owned).to_vec()),
        ("slot", ["passphrase", "keyring", "recovery"].map(str::to_owned).to_vec()),
    ];
    let there = shapes(Language::Chinese);
    for (set, words) in sets {
        for word in words {
            // A kind of identifier seen in a file is one of the vault's, so it needs no set of its own.
            let key = format!("term-{set}-{}", word.replace('_', "-"));
            assert!(there.contains_key(&key), "{key}");
        }
    }
}

#[test]
fn every_state_of_an_account_and_every_change_has_a_name() {
    for words in both() {
        for stage in StageName::ALL {
            assert!(words.has(&format!("ui-state-{}", stage.as_str().replace('_', "-"))), "{stage:?}");
        }
        for op in Op::ALL {
            let said = words.change(op.key(), Some(&"微信".into()));
            assert!(!said.contains('⟦'), "{said}");
            assert_eq!(said, said.trim());
        }
    }
}

/// One problem of each variant of the core's own. The match has no `_` arm.
fn problems() -> Vec<Problem> {
    let row = || serde_json::from_str::<u8>("x").unwrap_err();
    let all = vec![
        Problem::Missing { kind: "account" },
        Problem::NothingMatches { kind: "person", asked: "x".into() },
        Problem::Ambiguous { kind: "identifier", asked: "x".into(), choices: vec!["a".into()] },
        Problem::NotOnTheMap,
        Problem::MapTooLarge,
        Problem::NoOrder,
        Problem::FieldMissing { field: "person" },
        Problem::ValueUnknown { field: "until", value: "x".into() },
        Problem::InUse { kind: "device", count: 2 },
        Problem::AlreadyThere { kind: "person" },
        Problem::AlreadyGivenUp { what: "x".into() },
        Problem::Faulty(Fault::new("x".into(), "y".into())),
        Problem::UnknownSigner { signed_by: "1111222233334444".into(), trusted: vec!["x".into()] },
        Problem::LinkToItself,
        Problem::NoSuchStep { step: "x".into() },
        Problem::StepNotReady { reason: Box::new(Phrase::plain("x")) },
        Problem::NothingToUndo,
        Problem::NothingToRedo,
        Problem::NoVault,
        Problem::VaultThere,
        Problem::Folder(std::io::Error::other("x")),
        Problem::Locked,
        Problem::VaultTooNew { found: 2, known: 1 },
        Problem::Damaged { what: "row" },
        Problem::NotEncrypted,
        Problem::Busy,
        Problem::DiskFull,
        Problem::Storage("x".into()),
        Problem::Row { kind: "finding", source: row() },
        Problem::HistoryBroken { entry: 3 },
        Problem::File { what: "missing", name: "x".into() },
        Problem::TooLarge { what: "file", limit: 1 },
        Problem::EvidenceDamaged { what: "gone" },
        Problem::Request(NotAllowed::Here { state: "sent", event: "supply" }),
        Problem::Request(NotAllowed::TooEarly { on: day(), last: day() }),
        Problem::Request(NotAllowed::NoSuchChannel { channel: "x".into() }),
        Problem::RequestSent,
        Problem::NoRight(NoDeadline::NoCard { law: Law::Gdpr, right: Right::Delete }),
        Problem::NoRight(NoDeadline::NotInForce { law: Law::Dpdp, from: day() }),
        Problem::Letter(NotReady::Missing(Missing::default())),
        Problem::Letter(NotReady::NoSuchRight { law: Law::Gdpr, right: Right::Delete }),
        Problem::Letter(NotReady::NotInForce { law: Law::Dpdp, from: day() }),
        Problem::Calendar(CalendarProblem::TooLarge { bytes: 1 }),
        Problem::Calendar(CalendarProblem::NotJson { line: 1, column: 1 }),
        Problem::Calendar(CalendarProblem::WrongShape { line: 1, why: "x".into() }),
        Problem::Calendar(CalendarProblem::Empty),
        Problem::Calendar(CalendarProblem::YearOutOfRange { year: 1 }),
        Problem::Calendar(CalendarProblem::YearTwice { year: 2027 }),
        Problem::Calendar(CalendarProblem::NoHolidays { year: 2027 }),
        Problem::Calendar(CalendarProblem::WrongSpan { year: 2027, from: day(), to: day() }),
        Problem::Calendar(CalendarProblem::WrongYear { year: 2027, day: day() }),
        Problem::Calendar(CalendarProblem::Both { year: 2027, day: day() }),
        Problem::Calendar(CalendarProblem::NotAWeekend { year: 2027, day: day() }),
        Problem::Calendar(CalendarProblem::Nameless { year: 2027, day: day() }),
        Problem::NotEmpty,
        Problem::Backup { what: "other-file", at: String::new() },
        Problem::Backup { what: "history", at: "3".into() },
        Problem::Pdf(PdfProblem::NoChineseFont),
        Problem::Pdf(PdfProblem::NoFont),
        Problem::Pdf(PdfProblem::Unwritten("x".into())),
        Problem::Key(KeyProblem::WrongPassphrase),
        Problem::Import(ImportProblem::Cancelled),
    ];
    for problem in &all {
        match problem {
            Problem::Missing { .. }
            | Problem::NothingMatches { .. }
            | Problem::Ambiguous { .. }
            | Problem::FieldMissing { .. } => {}
            Problem::ValueUnknown { .. }
            | Problem::InUse { .. }
            | Problem::AlreadyThere { .. }
            | Problem::AlreadyGivenUp { .. }
            | Problem::Faulty(_)
            | Problem::UnknownSigner { .. }
            | Problem::LinkToItself => {}
            Problem::NoSuchStep { .. }
            | Problem::StepNotReady { .. }
            | Problem::NothingToUndo
            | Problem::NothingToRedo => {}
            Problem::NoVault
            | Problem::VaultThere
            | Problem::Folder(_)
            | Problem::Locked
            | Problem::VaultTooNew { .. } => {}
            Problem::Damaged { .. }
            | Problem::NotEncrypted
            | Problem::Busy
            | Problem::DiskFull
            | Problem::Storage(_) => {}
            Problem::Request(_) | Problem::RequestSent | Problem::NoRight(_) => {}
            Problem::Letter(_) | Problem::Pdf(_) => {}
            Problem::Calendar(_) | Problem::NotEmpty | Problem::Backup { .. } => {}
            Problem::File { .. } | Problem::TooLarge { .. } | Problem::EvidenceDamaged { .. } => {}
            Problem::NotOnTheMap | Problem::MapTooLarge | Problem::NoOrder => {}
            Problem::Row { .. } | Problem::HistoryBroken { .. } | Problem::Key(_) | Problem::Import(_) => {}
        }
    }
    all
}

#[test]
fn every_problem_has_a_sentence_and_an_advice() {
    for words in both() {
        for problem in problems() {
            let said = words.problem(&problem);
            assert!(!said.sentence.contains('⟦') && !said.sentence.contains('{'), "{}", said.sentence);
            assert!(!said.advice.is_empty(), "{}", said.sentence);
        }
    }
    let there = shapes(Language::Chinese);
    let imports = [
        "cancelled",
        "missing",
        "folder",
        "unreadable",
        "empty",
        "binary",
        "too-large",
        "unknown-format",
        "not-this-kind",
        "no-such-source",
        "not-in-format",
        "truncated",
    ];
    let imports = imports.iter().map(|end| format!("problem-import-{end}"));
    for key in KeyProblem::KEYS.iter().map(|key| (*key).to_owned()).chain(imports) {
        assert!(there.get(&key).is_some_and(|shape| shape.attributes.contains_key("advice")), "{key}");
    }
}

#[test]
fn every_kind_of_file_says_what_it_is_and_what_to_do_instead() {
    for words in both() {
        for kind in ForeignKind::ALL {
            let said = words.problem(&Problem::Import(ImportProblem::NotThisKind { kind: *kind }));
            let name = words.get(&format!("import-kind-{}", kind.key()));
            assert!(!name.contains('⟦') && said.sentence.contains(&name), "{}: {}", kind.key(), said.sentence);
            assert!(!said.advice.contains('⟦') && said.advice.len() > 10, "{}: {}", kind.key(), said.advice);
        }
        for code in WarningCode::ALL {
            assert!(words.has(code.key()), "{}", code.key());
        }
    }
}

/// The keys that stand in the core's code as they are; those it puts together are asked for by its own tests.
#[test]
fn every_phrase_of_the_core_has_its_words() {
    let there = shapes(Language::Chinese);
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src")];
    let mut found = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let code = std::fs::read_to_string(&path).unwrap();
            for key in code.split("Phrase::key(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                found += 1;
                assert!(there.contains_key(key), "{key} in {}", path.display());
            }
        }
    }
    assert!(found > 20, "the core's code was not found");
}

/// Phrases of requests whose keys the core puts together.
#[test]
fn everything_that_can_happen_to_a_request_can_be_said() {
    let there = shapes(Language::Chinese);
    for end in ["promise", "extend", "extend-bare", "granted", "partly", "refused", "not-found", "verify", "escalate"] {
        assert!(there.contains_key(&format!("request-said-{end}")), "{end}");
    }
}
