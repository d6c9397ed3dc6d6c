//! A complaint pack: what a channel above the operator is given, and in which form.
//!
//! Facts stand in the order of their dates, hurdles with their rules and how strong those are, annexes with their hash.
//! What is disputed is called disputed; what was found years ago keeps its date and stands apart. Identifiers are masked
//! unless the person says otherwise, and numbers of ID documents never stand in a pack: who needs one asks for it on the
//! channel's own page. A newcomer's usual mistake: one text for 12315 投诉 and 举报; they are two, see [`Act`].

use chrono::{DateTime, FixedOffset, NaiveDate};
use quittance_law::channel::Subject;
use quittance_law::{Channel, Law, Scope, Text, channel};
use serde::{Deserialize, Serialize};

use crate::letter::Hurdle;
use crate::{Identifier, Language, Private};

mod compose;
mod fits;
mod material;
mod ready;
mod short;

pub use fits::ComplaintNote;
pub use material::Material;
pub use quittance_law::route::Act;
pub use ready::{ComplaintCaution, ReadyComplaint};
pub use short::ShortForm;

/// A draft of a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Complaint {
    /// Id of the channel it goes to.
    pub channel: String,
    /// What is done there: complain of one's own dispute, report a breach, appeal, sue.
    pub act: Act,
    /// The law it rests on.
    pub law: Law,
    /// Its language.
    pub language: Language,
    /// The day it is written.
    pub written: NaiveDate,
    /// What the operator is.
    #[serde(default)]
    pub scopes: Vec<Scope>,
    /// Against whom.
    pub respondent: Respondent,
    /// The product.
    pub product: Product,
    /// Who writes; left out in anonymous reports.
    pub sender: Sender,
    /// What happened, in any order.
    pub events: Vec<Event>,
    /// What it is about beyond what is wanted: the other side is a telecom operator, it kept silent.
    #[serde(default)]
    pub about: Vec<Subject>,
    /// The last day for the operator's answer to the request, where that is known.
    #[serde(default)]
    pub answer_due: Option<NaiveDate>,
    /// Whether the operator answered the request, whatever it said.
    #[serde(default)]
    pub answered: bool,
    /// Hurdles met.
    pub hurdles: Vec<Hurdle>,
    /// What was found about this product in the past, by others.
    #[serde(default)]
    pub past: Vec<Finding>,
    /// What is wanted.
    pub wanted: Vec<Wanted>,
    /// What is sent along.
    #[serde(default)]
    pub annexes: Vec<Annex>,
    /// What the check of the evidence chain said, if it was made.
    #[serde(default)]
    pub chain: Option<ChainCheck>,
    /// Money in the dispute.
    #[serde(default)]
    pub payment: Option<Payment>,
    /// The person confirms that the same dispute is before no other body. The pack says so where the channel wants it.
    #[serde(default)]
    pub nowhere_else: bool,
}

/// Against whom.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Respondent {
    /// Full name.
    pub name: Option<Text>,
    /// Address.
    #[serde(default)]
    pub address: Option<Text>,
    /// Telephone, mail.
    #[serde(default)]
    pub contact: Option<Text>,
}

/// The product in question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Product {
    /// Its name.
    pub name: Text,
    /// Version.
    #[serde(default)]
    pub version: Option<String>,
    /// The store it came from.
    #[serde(default)]
    pub store: Option<Text>,
    /// Link to it.
    #[serde(default)]
    pub link: Option<String>,
}

/// Who writes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComplaintSender"))]
pub struct Sender {
    /// Leave the sender out, where the channel takes anonymous reports.
    #[serde(default)]
    pub anonymous: bool,
    /// What tells which account is meant.
    pub account: Vec<Identifier>,
    /// Real name, where the channel wants it.
    #[serde(default)]
    pub name: Option<Private>,
    /// Telephone or mail, where the channel wants it.
    #[serde(default)]
    pub contact: Option<Private>,
    /// Address, where the channel wants it.
    #[serde(default)]
    pub address: Option<Private>,
    /// What of name, contact and address stands in full. The rest is masked and typed in at the channel.
    #[serde(default)]
    pub in_full: Vec<SenderPart>,
}

/// What tells who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SenderPart {
    /// The real name.
    Name,
    /// Telephone or mail.
    Contact,
    /// The address.
    Address,
}

impl SenderPart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Name, Self::Contact, Self::Address];
}

impl Sender {
    /// Whether something that is there stands in full.
    pub fn shows_something(&self) -> bool {
        self.in_full.iter().any(|part| match part {
            SenderPart::Name => self.name.is_some(),
            SenderPart::Contact => self.contact.is_some(),
            SenderPart::Address => self.address.is_some(),
        })
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComplaintEvent"))]
pub struct Event {
    /// When.
    pub on: NaiveDate,
    /// What, in one or two sentences.
    pub what: Text,
    /// Whether it is a request or complaint to the operator itself.
    #[serde(default)]
    pub to_operator: bool,
    /// File names of the annexes that show it.
    #[serde(default)]
    pub annexes: Vec<String>,
}

/// What others found about the product, at a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "PastFinding"))]
pub struct Finding {
    /// When it was published.
    pub dated: NaiveDate,
    /// By whom.
    pub by: Text,
    /// What.
    pub what: Text,
}

/// What a complaint asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "wanted", rename_all = "snake_case")]
pub enum Wanted {
    /// The account is closed.
    Close,
    /// The data is erased or made anonymous, and what is kept is named.
    Delete,
    /// The request is answered, with reasons where it is refused.
    Answer,
    /// Messages stop.
    StopMessages,
    /// The demand for more than was given at sign-up is dropped.
    DropDemand,
    /// A way to close is offered in the product.
    OfferClosing,
    /// Money back.
    Refund {
        /// How much, as it is written.
        amount: Text,
    },
    /// The breach is looked into, and the result told.
    Investigate,
    /// Something else, in the person's words.
    Other {
        /// What.
        text: Text,
    },
}

impl Wanted {
    /// Whether it settles a dispute of one's own: it belongs in a complaint and never in a report.
    pub fn is_personal_claim(&self) -> bool {
        matches!(self, Self::Refund { .. })
    }
}

/// Something sent along.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Annex {
    /// File name.
    pub file: String,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: String,
    /// When it was captured.
    pub captured: DateTime<FixedOffset>,
    /// How that is known.
    pub captured_by: CapturedBy,
    /// What it shows.
    pub shows: Text,
}

/// How the time of capture is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AnnexCapturedBy"))]
#[serde(rename_all = "snake_case")]
pub enum CapturedBy {
    /// The person said so.
    Person,
    /// The file was last changed then.
    File,
    /// It was put into the vault at once.
    Now,
}

/// What the check of the evidence chain said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChainCheck {
    /// The day of the check.
    pub on: NaiveDate,
    /// How many entries were looked at.
    pub entries: u64,
    /// Whether every hash fitted.
    pub intact: bool,
    /// Hash of the last entry.
    pub head: String,
}

/// Money in a dispute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Payment {
    /// How much, as it is written: 25元.
    pub amount: Text,
    /// When it was paid.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

impl Complaint {
    /// The channel, if it is known.
    pub fn channel(&self) -> Option<&'static Channel> {
        channel(&self.channel)
    }
}
