//! Who can be told: the operator first, then those above it. `assets/law/channels.toml`.
//!
//! 12315 投诉 (a dispute of a consumer) and 12315 举报 (clues to a breach) are two channels: the authority handles them
//! apart, and one text for both would be split or refused.

use serde::{Deserialize, Serialize};

use crate::instrument::Article;
use crate::pack::Item;
use crate::{Law, Standing, Term, Text, tables};

/// One channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComplaintChannel"))]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Stable id, such as `12315_complaint`.
    pub id: String,
    /// Its name.
    pub names: Text,
    /// Who runs it.
    pub run_by: Text,
    /// What kind of body it is.
    pub kind: ChannelKind,
    /// Laws under which it is open.
    pub laws: Vec<Law>,
    /// What it takes.
    pub takes: Vec<Takes>,
    /// What it does not take, or can't do.
    pub refuses: Vec<Item>,
    /// What a submission must hold.
    pub material: Vec<Item>,
    /// How much of one's identity it asks for.
    pub identity: Identity,
    /// No source says how much identity it asks for; what stands here is the least that makes sense.
    #[serde(default)]
    pub identity_unconfirmed: bool,
    /// What must have happened before.
    #[serde(default)]
    pub first: Vec<Item>,
    /// How long the operator has to have been silent first. Who was answered and is not satisfied need not wait.
    #[serde(default)]
    pub silent_for: Option<Term>,
    /// How to reach it.
    pub reach: Vec<Reach>,
    /// How long it has, step by step. Empty: no term was found.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// After how long it no longer takes the matter.
    #[serde(default)]
    pub bars: Vec<Bar>,
    /// Limits of its form. Empty: nobody knows them.
    #[serde(default)]
    pub form: Vec<FormLimit>,
    /// Channels that must not have the same dispute at the same time.
    #[serde(default)]
    pub not_beside: Vec<String>,
    /// Rules of procedure.
    #[serde(default)]
    pub articles: Vec<Article>,
    /// What to know.
    #[serde(default)]
    pub notes: Vec<Item>,
    /// Content was noted from memory and not read in the original.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

/// Kinds of channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// The other side itself.
    Operator,
    /// Who pays: card issuer, wallet, store billing.
    Payer,
    /// An association that forwards or mediates.
    Association,
    /// A public authority.
    Authority,
    /// A hotline that hands on to the authority in charge.
    Hotline,
    /// An app store or the platform of a mini-program.
    Store,
    /// Police.
    Police,
    /// Public prosecutor.
    Prosecutor,
    /// A court.
    Court,
}

/// Subjects a channel takes, for matching it with what went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The account can't be closed.
    Closing,
    /// Data rights: erase, see, correct, withdraw.
    DataRights,
    /// More data asked for than needed, bundled consent, permissions.
    OverCollection,
    /// A leak of personal data.
    Leak,
    /// Spam messages and calls.
    Spam,
    /// Money: renewal, balance, deposit.
    Money,
    /// Dispute with a telecom operator.
    Telecom,
    /// Anything that is no emergency.
    General,
    /// A crime: fraud, sale of data, impersonation.
    Crime,
    /// Many people harmed.
    ManyVictims,
    /// The operator's complaint channel is missing or silent.
    Silence,
}

/// A subject with a sentence about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChannelTakes"))]
#[serde(deny_unknown_fields)]
pub struct Takes {
    /// The subject.
    pub subject: Subject,
    /// What exactly.
    pub text: Text,
}

/// How much of one's identity a channel asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// None; it may be anonymous.
    Anonymous,
    /// What the account already has.
    Account,
    /// A way to be reached.
    Contact,
    /// Name, address and a way to be reached.
    Name,
    /// Name and the number of an ID document. Entered at the last moment, never stored.
    IdNumber,
}

/// One way to reach a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChannelReach"))]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// What kind of way.
    pub kind: ReachKind,
    /// Address, number or name, as it is dialled or typed. Empty where only the words help.
    #[serde(default)]
    pub value: String,
    /// What to know about it.
    #[serde(default)]
    pub text: Option<Text>,
    /// Noted from memory, or not known to work today.
    #[serde(default)]
    pub unconfirmed: bool,
}

/// Kinds of ways to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChannelReachKind"))]
#[serde(rename_all = "snake_case")]
pub enum ReachKind {
    /// A website.
    Web,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Mail,
    /// A WeChat account or mini-program.
    Weixin,
    /// An Alipay mini-program.
    Alipay,
    /// An app.
    App,
    /// A letter.
    Post,
    /// In person.
    Counter,
    /// Inside the product.
    InApp,
}

/// One step of a channel's answer and how long it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChannelAnswer"))]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Which step.
    pub step: AnswerStep,
    /// How long.
    pub term: Term,
    /// In words, with where it comes from.
    pub text: Text,
    /// How strong that is.
    pub standing: Standing,
    /// Content or number was noted from memory.
    #[serde(default)]
    pub unconfirmed: bool,
}

/// Steps of a channel's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AnswerStep {
    /// Receipt is confirmed; counted from sending.
    Acknowledge,
    /// It says whether it takes the matter; counted from sending.
    Accept,
    /// The company answers; counted from sending.
    Company,
    /// Mediation ends; counted from acceptance.
    Mediation,
    /// A result; counted from complete papers or acceptance.
    Result,
}

/// A time after which a matter is no longer taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChannelBar"))]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// How long.
    pub term: Term,
    /// Counted from what, for which matters.
    pub text: Text,
    /// For which subjects only; empty: all.
    #[serde(default)]
    pub subjects: Vec<Subject>,
}

/// A limit of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ChannelFormLimit"))]
#[serde(deny_unknown_fields)]
pub struct FormLimit {
    /// Which field.
    pub field: Text,
    /// Most characters.
    #[serde(default)]
    pub characters: Option<u32>,
    /// Most annexes.
    #[serde(default)]
    pub annexes: Option<u32>,
    /// Most bytes of one annex.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub annex_bytes: Option<u64>,
    /// Noted from memory.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

/// The channel with this id.
pub fn channel(id: &str) -> Option<&'static Channel> {
    channels().iter().find(|one| one.id == id)
}

/// All channels, in the order of the file: the operator first, courts last.
pub fn channels() -> &'static [Channel] {
    &tables::tables().channels
}

impl Channel {
    /// Whether it takes such matters.
    pub fn takes(&self, subject: Subject) -> bool {
        self.takes.iter().any(|one| one.subject == subject)
    }

    /// Whether it takes a matter that falls under one of these.
    pub fn takes_any(&self, subjects: &[Subject]) -> bool {
        self.takes(Subject::General) || subjects.iter().any(|one| self.takes(*one))
    }

    /// How long it has for that step.
    pub fn answer(&self, step: AnswerStep) -> Option<&Answer> {
        self.answers.iter().find(|one| one.step == step)
    }
}
