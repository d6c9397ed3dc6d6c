//! The smaller things a letter is made of: to whom, where the answer goes, what was tried, demanded, asked before, kept.

use chrono::NaiveDate;
use quittance_law::{Right, Text};
use serde::{Deserialize, Serialize};

use crate::Private;
use crate::words::words;

/// To whom a letter goes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterRecipient"))]
pub struct Recipient {
    /// The operator's full name.
    pub name: Option<Text>,
    /// Addressed to the person in charge of data protection.
    #[serde(default)]
    pub privacy_desk: bool,
    /// Mail address. Needed for a mail file only.
    #[serde(default)]
    pub mail: Option<String>,
    /// Postal address, for a printed letter.
    #[serde(default)]
    pub post: Option<Text>,
}

/// Where the answer should go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterReply"))]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Reply {
    /// A message inside the product.
    InApp,
    /// To the mail address the letter came from.
    SameMail,
    /// To a mail address.
    Mail {
        /// The address.
        address: Private,
    },
    /// By post.
    Post {
        /// The address.
        address: Private,
    },
}

/// Something tried before writing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterAttempt"))]
pub struct Attempt {
    /// When.
    pub on: NaiveDate,
    /// Where: the path in the app, the hotline, the mail address.
    pub way: Text,
    /// What came of it: the words shown, the answer given.
    pub outcome: Text,
}

/// Something the operator demands or leaves out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Hurdle {
    /// Its code, B01–B17.
    pub barrier: String,
    /// What exactly was demanded, where the code alone does not say it.
    #[serde(default)]
    pub demand: Option<Demand>,
    /// When it was met.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What happened, in the person's words.
    #[serde(default)]
    pub note: Option<Text>,
}

/// Things an operator demands on the way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// A photo of an ID document.
    IdPhoto,
    /// A photo of the person holding it.
    HandheldId,
    /// A statement copied out by hand.
    HandCopiedLetter,
    /// A fingerprint.
    Fingerprint,
    /// A face photo or video.
    Face,
    /// Details of past use that nobody remembers.
    PastRecords,
    /// A fee.
    Fee,
    /// A phone call.
    ForcedCall,
    /// Another channel than the one used.
    OtherChannel,
    /// A reason for leaving.
    ReasonToLeave,
}

impl Demand {
    /// All demands.
    pub const ALL: &[Self] = &[
        Self::IdPhoto,
        Self::HandheldId,
        Self::HandCopiedLetter,
        Self::Fingerprint,
        Self::Face,
        Self::PastRecords,
        Self::Fee,
        Self::ForcedCall,
        Self::OtherChannel,
        Self::ReasonToLeave,
    ];

    /// As it stands inside a sentence: 身份证件照片, a photo of my ID document.
    pub fn names(self) -> &'static Text {
        words().demand(self)
    }
}

/// An earlier request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Earlier {
    /// When it was sent.
    pub sent: Option<NaiveDate>,
    /// How: mail, the form in the app, registered letter.
    pub way: Text,
    /// What proves that it arrived: a ticket number, a delivery receipt.
    #[serde(default)]
    pub receipt: Option<Text>,
    /// When the answer was due.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// What it asked for.
    pub rights: Vec<Right>,
}

/// Data that was kept after a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Kept {
    /// Which.
    pub data: Text,
    /// The reason given; none where none was given.
    #[serde(default)]
    pub ground: Option<Text>,
    /// The last day of that reason.
    pub until: Option<NaiveDate>,
}
