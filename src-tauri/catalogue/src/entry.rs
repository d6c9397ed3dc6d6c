//! What the catalogue knows about one service: the shape of a file in `assets/catalogue/services/`.
//!
//! Every value that could be wrong carries `from`: the ids of the entry's own sources. How well a fact
//! is founded is computed from those sources ([`crate::trust`]), never written down as a verdict.
//! A list that may hold several answers to one question (cooling-off, re-registration lock…) keeps them all: when they
//! differ about the same case the sources conflict, and readers show both; what differs by country, device, way or case says
//! so in `when` ([`crate::when`]). An empty list means *unknown*, which is not *none*.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Text;
use crate::when::When;

/// Ids of sources in the same entry.
pub type From = Vec<String>;

/// One service, as its file tells it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Stable id, equal to the file's name without `.toml`: lower-case Latin, digits, hyphens.
    pub id: String,
    /// Names shown to people.
    pub names: Text,
    /// Other names, former names, company names people know it by.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Names that were printed wrongly somewhere and are searched for; never shown as a name.
    #[serde(default)]
    pub misprints: Vec<String>,
    /// What kind of service it is: a key of `assets/catalogue/categories.toml`.
    pub category: String,
    /// Whether it can still be signed up to.
    #[serde(default)]
    pub status: Status,
    /// The service that took over, for `status = "merged"` or `"closed"`.
    #[serde(default)]
    pub successor: Option<String>,
    /// The company behind it.
    #[serde(default)]
    pub operator: Option<Sourced<Text>>,
    /// Domains of that company which are not marks of the service: where its mailboxes and help pages are.
    #[serde(default)]
    pub operator_domains: Vec<Sourced<String>>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// How the service is recognised in imports.
    #[serde(default)]
    pub marks: Marks,
    /// Ways to log in.
    #[serde(default)]
    pub logins: Vec<Login>,
    /// Set when other services let people enter through this one (微信, 支付宝, Apple…).
    #[serde(default)]
    pub provider: Option<Provider>,
    /// What signing up or using it usually hands over: items of the data taxonomy.
    #[serde(default)]
    pub collects: Vec<Collects>,
    /// Ways out, best first. Empty: none is known.
    #[serde(default)]
    pub ways: Vec<Way>,
    /// Conditions the service sets before it lets go.
    #[serde(default)]
    pub preconditions: Vec<Precondition>,
    /// What it demands to let you go.
    #[serde(default)]
    pub materials: Vec<Material>,
    /// The waiting time after the request. Different days for the same case are a conflict.
    #[serde(default)]
    pub cooling_off: Vec<CoolingOff>,
    /// How long handling takes after the request, where somebody says so.
    #[serde(default)]
    pub handling: Vec<Duration>,
    /// How long the same phone number or identity can't register again; 0 days means a source says it can at once.
    #[serde(default)]
    pub relock: Vec<Duration>,
    /// What is kept afterwards, why and for how long.
    #[serde(default)]
    pub retention: Vec<Retention>,
    /// What is lost or stays.
    #[serde(default)]
    pub consequences: Vec<Said>,
    /// Whether recommendations and advertising made from a profile can be switched off, and where.
    #[serde(default)]
    pub switches: Vec<Switch>,
    /// Hurdles somebody met, dated by their sources.
    #[serde(default)]
    pub barriers: Vec<Hurdle>,
    /// Where people can be reached.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// Warnings that must be seen before acting (scams that imitate a step, for instance).
    #[serde(default)]
    pub warnings: Vec<Said>,
    /// The grade somebody gave, with the reason. The program's own word is computed: [`crate::difficulty`].
    #[serde(default)]
    pub difficulty: Option<Difficulty>,
    /// Remarks for readers of the entry that fit nowhere else.
    #[serde(default)]
    pub remarks: Vec<Said>,
}

/// Whether a service still exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// In operation as far as known.
    #[default]
    Open,
    /// Nobody checked lately whether it still runs.
    Unknown,
    /// Became part of another service; see `successor`.
    Merged,
    /// Shut down.
    Closed,
}

/// A value with the sources that carry it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Source ids.
    pub from: From,
}

/// A sentence with the sources that carry it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The sentence.
    pub text: Text,
    /// Source ids.
    pub from: From,
}

/// A place where facts were read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id used in `from`; `memory` is by convention the source that is nobody but us.
    pub id: String,
    /// What kind of witness it is.
    pub kind: SourceKind,
    /// What it is called.
    pub title: Text,
    /// Public address, where there is one.
    #[serde(default)]
    pub url: Option<String>,
    /// The date the source itself bears.
    #[serde(default, deserialize_with = "crate::date::optional")]
    pub dated: Option<NaiveDate>,
    /// The day somebody read it for this catalogue.
    #[serde(default, deserialize_with = "crate::date::optional")]
    pub read: Option<NaiveDate>,
}

/// Kinds of witness, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// The person's own correction, or what they wrote into their own copy. Only ever in their vault: the validator
    /// keeps it out of files that are passed on.
    Own,
    /// Somebody walked through it in the app.
    Walked,
    /// The service's own text.
    Official,
    /// A public body or consumer association.
    Authority,
    /// Press.
    Press,
    /// A public list kept by volunteers, or public code.
    Community,
    /// A how-to page; often machine-written, often wrong.
    Guide,
    /// Nobody but our memory; to be verified in the app.
    Memory,
}

/// How a service is recognised.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct Marks {
    /// Registrable domains.
    pub domains: Vec<Sourced<String>>,
    /// Android package names.
    pub android: Vec<Sourced<String>>,
    /// iOS bundle ids.
    pub ios: Vec<Sourced<String>>,
    /// SMS signatures, without 【】.
    pub sms: Vec<Sourced<String>>,
    /// Sender domains or addresses of its mail.
    pub mail: Vec<Sourced<String>>,
}

/// One way to log in: all of `needs` together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// What is needed, all of it.
    pub needs: Vec<LoginNeed>,
    /// For [`LoginNeed::Provider`]: which services. `any` where the source does not say.
    #[serde(default)]
    pub providers: Vec<String>,
    /// Source ids.
    pub from: From,
}

/// One thing a login needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LoginNeed {
    /// The phone number with a code by SMS, or the carrier's one-tap login.
    PhoneCode,
    /// A password.
    Password,
    /// A code by e-mail.
    EmailCode,
    /// An account at another service.
    Provider,
    /// An ID document or face check.
    IdCheck,
    /// A device that is already logged in.
    Device,
}

/// How the service acts as an entrance to others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Menu path to the list of services that hang on it, innermost last.
    #[serde(default)]
    pub path: Option<MenuPath>,
    /// What removing an authorisation there does and does not do.
    #[serde(default)]
    pub note: Option<Text>,
    /// Ids of services known to accept it as login.
    #[serde(default)]
    pub serves: Vec<String>,
    /// Source ids.
    pub from: From,
}

/// A menu path as the app prints it, with an English gloss of the same length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MenuPath {
    /// The labels on screen.
    pub zh: Vec<String>,
    /// What they mean, or the labels of the English interface.
    pub en: Vec<String>,
}

/// A kind of data the service usually gets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Collects {
    /// Item of the taxonomy (`assets/taxonomy/data.toml`).
    pub item: String,
    /// When it is asked for.
    pub when: CollectedWhen,
    /// Source ids.
    pub from: From,
}

/// At which moment data is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CollectedWhen {
    /// To open the account.
    SignUp,
    /// For the real-name check.
    RealName,
    /// While using it.
    Use,
    /// To get out.
    Closing,
}

/// One way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// Stable id within the entry.
    pub id: String,
    /// Where it is done.
    pub channel: Channel,
    /// What goes: this service only, or the whole account at the operator.
    #[serde(default)]
    pub level: Level,
    /// The case it is for. Missing: for everybody.
    #[serde(default)]
    pub when: Option<When>,
    /// Steps, in order.
    pub steps: Vec<WayStep>,
    /// Source ids.
    pub from: From,
}

/// Where something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// In the app.
    App,
    /// On the website.
    Web,
    /// In a mini-program or official account.
    MiniProgram,
    /// By telephone.
    Phone,
    /// By e-mail.
    Email,
    /// By the chat of customer service.
    Chat,
    /// By letter.
    Post,
    /// At the provider the account was entered through.
    Provider,
    /// In person, at a counter.
    Counter,
}

/// How much a way out closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The whole account.
    #[default]
    Account,
    /// Only this service of a larger account.
    Service,
    /// Only put to sleep: data stays.
    Deactivate,
}

/// One step of a way out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WayStep {
    /// Stable id within the entry; ticks of people hang on it.
    pub id: String,
    /// The instruction.
    pub title: Text,
    /// Where to tap.
    #[serde(default)]
    pub path: Option<MenuPath>,
    /// Address to open or write to.
    #[serde(default)]
    pub url: Option<String>,
    /// Why, or what to watch for; one sentence.
    #[serde(default)]
    pub why: Option<Text>,
    /// Whether a screenshot is worth keeping.
    #[serde(default)]
    pub proof: Option<Text>,
    /// When it can be done, counted from the step before it. Missing: whenever that is done.
    #[serde(default)]
    pub window: Option<StepWindow>,
    /// Source ids.
    pub from: From,
}

/// When a step can be done, counted from the step before it: closings that ask twice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct StepWindow {
    /// Days that have to pass first.
    pub after_days: Option<u32>,
    /// Hours within which it has to be done: a link in a mail runs out.
    pub within_hours: Option<u32>,
    /// Whether it is done without logging in: by a link in a mail, by an answer to a text. It then need not wait for the end
    /// of a cooling-off that a login would break.
    pub no_login: bool,
}

/// A condition set by the service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Precondition {
    /// What kind of condition.
    pub kind: PreconditionKind,
    /// The condition in words.
    pub text: Text,
    /// Days, for the kinds that count them. Missing: a time must pass and nobody says how long.
    #[serde(default)]
    pub days: Option<u32>,
    /// Source ids.
    pub from: From,
}

/// Kinds of conditions; the planner knows what each asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PreconditionKind {
    /// Balance, red packets or points must be taken out or given up.
    BalanceZero,
    /// Orders, returns and disputes must be finished.
    OrdersDone,
    /// Loans and instalments must be repaid.
    LoansRepaid,
    /// A deposit must be returned first.
    DepositReturned,
    /// Subscriptions and auto-debits must be cancelled.
    MandatesCancelled,
    /// Bank cards must be unbound.
    CardsUnbound,
    /// Third-party logins must be unbound.
    LinksUnbound,
    /// Roles such as group owner, shop owner, driver must be given up.
    RolesGivenUp,
    /// The account must be at least `days` old.
    MinimumAge,
    /// `days` must have passed since the last order.
    DaysSinceOrder,
    /// The profile must be brought up to date first.
    RefreshProfile,
    /// Password or phone must not have changed for `days`.
    CredentialsUnchanged,
    /// The account must be in a safe state, not blocked or restricted.
    SafeState,
    /// A contract must be signed before the exit shows.
    Contract,
    /// What is kept there has to be saved first, or it is lost.
    ExportFirst,
    /// Nothing said in public.
    NotStated,
    /// Something else; see the words.
    Other,
}

/// Something demanded to let you go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Item of the taxonomy it discloses.
    pub item: String,
    /// What exactly is asked for.
    pub text: Text,
    /// Only for some ways: their ids. Empty: for all.
    #[serde(default)]
    pub ways: Vec<String>,
    /// Source ids.
    pub from: From,
}

/// The waiting time after a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CoolingOff {
    /// Calendar days; 0 means the source says there is none. With `up_to`, the shortest.
    pub days: u32,
    /// The longest, where the source gives only a span.
    #[serde(default)]
    pub up_to: Option<u32>,
    /// The case it is for. Missing: for everybody.
    #[serde(default)]
    pub when: Option<When>,
    /// What a login during that time does.
    #[serde(default)]
    pub login: LoginEffect,
    /// Remarks.
    #[serde(default)]
    pub text: Option<Text>,
    /// Source ids.
    pub from: From,
}

/// What logging in does to a pending request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LoginEffect {
    /// The login alone withdraws it.
    Revokes,
    /// It is withdrawn by a further click after the login.
    NeedsClick,
    /// A login is impossible or changes nothing.
    Harmless,
    /// Nobody says; treated like `revokes`.
    #[default]
    Unknown,
}

/// A length of time somebody stated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// Days; missing where the source only says that there is such a time. With `up_to`, the shortest.
    #[serde(default)]
    pub days: Option<u32>,
    /// The longest, where the source gives only a span.
    #[serde(default)]
    pub up_to: Option<u32>,
    /// The case it is for. Missing: for everybody.
    #[serde(default)]
    pub when: Option<When>,
    /// Whether Chinese working days are meant.
    #[serde(default)]
    pub working: bool,
    /// In words.
    pub text: Text,
    /// Source ids.
    pub from: From,
}

/// Data kept after closing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// What and why.
    pub text: Text,
    /// For how many days, where stated.
    #[serde(default)]
    pub days: Option<u32>,
    /// Source ids.
    pub from: From,
}

/// What somebody found of the switch for something made from a profile. An empty list means that nobody looked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Switch {
    /// What it turns off.
    pub of: Profiling,
    /// What was found.
    pub found: SwitchFound,
    /// Where it is, when somebody says.
    #[serde(default)]
    pub path: Option<MenuPath>,
    /// In words.
    pub text: Text,
    /// Source ids.
    pub from: From,
}

/// What is made from a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Profiling {
    /// What one is shown first: feeds, goods, search results.
    Recommendations,
    /// Advertising.
    Advertising,
}

/// What was found of a switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SwitchFound {
    /// There is one where one looks for it.
    There,
    /// There is one, hard to find.
    Hidden,
    /// There is none.
    None,
}

/// A hurdle somebody met.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Hurdle {
    /// B01–B17, a key of `assets/law/barriers.toml`.
    pub code: String,
    /// What was met.
    pub text: Text,
    /// Source ids.
    pub from: From,
}

/// Where people can be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Kind of address.
    pub kind: ContactKind,
    /// The number, address or place.
    pub value: String,
    /// Hours, menu numbers, conditions.
    #[serde(default)]
    pub note: Option<Text>,
    /// Source ids.
    pub from: From,
}

/// Kinds of contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Web page.
    Web,
    /// Chat inside the app; `value` is the place.
    Chat,
    /// Postal address.
    Post,
}

/// How hard it is, in one word, with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Difficulty {
    /// The word.
    pub grade: Grade,
    /// Why.
    pub text: Text,
    /// Source ids.
    pub from: From,
}

/// Grades of difficulty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Self-service, nothing special.
    Easy,
    /// Self-service with waits or conditions.
    Medium,
    /// Needs people, papers or patience.
    Hard,
    /// Nobody is known to have got out.
    Impossible,
    /// Not known.
    Unknown,
}
