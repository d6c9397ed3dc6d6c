//! What a person wishes and fills in. Everything may be left out.

use chrono::NaiveDate;
use quittance_law::{Law, Right, Text};
use quittance_letters::complaint::{Act, SenderPart, Wanted};
use quittance_letters::letter::{Attempt, Demand, Field, Hurdle, KindName};
use quittance_letters::{IdentifierKind, Language};
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, EvidenceId, RequestId};
use crate::{Problem, Result};

/// Which letter is wanted, and what the person fills in by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LetterWish {
    /// The account it is about.
    pub account: AccountId,
    /// Request, reminder, refusal or follow-up.
    pub kind: KindName,
    /// The rights; empty: those of the earlier request, or what the account's stage suggests.
    #[serde(default)]
    pub rights: Vec<Right>,
    /// The law; none: that of the earlier request, or the law of mainland China.
    #[serde(default)]
    pub law: Option<Law>,
    /// Its language; none: the one operators under that law work in.
    #[serde(default)]
    pub language: Option<Language>,
    /// The earlier request, or the one this letter belongs to.
    #[serde(default)]
    pub request: Option<RequestId>,
    /// What the person fills in.
    #[serde(default)]
    pub fills: Vec<Fill>,
    /// Hurdles it speaks of; none: those met, and what is demanded beyond what was given.
    #[serde(default)]
    pub hurdles: Option<Vec<Hurdle>>,
    /// What was tried; none: as recorded.
    #[serde(default)]
    pub attempts: Option<Vec<Attempt>>,
    /// Identifiers it carries; none: the least that finds the account.
    #[serde(default)]
    pub carry: Option<Vec<IdentifierKind>>,
    /// Identifiers it shows in full.
    #[serde(default)]
    pub in_full: Vec<IdentifierKind>,
    /// Evidence that is sent along.
    #[serde(default)]
    pub enclose: Vec<EvidenceId>,
    /// The step of a checklist it serves.
    #[serde(default)]
    pub step: Option<String>,
}

impl LetterWish {
    /// A letter of that kind, with everything else left to the vault.
    pub fn of(account: AccountId, kind: KindName) -> Self {
        Self {
            account,
            kind,
            rights: Vec::new(),
            law: None,
            language: None,
            request: None,
            fills: Vec::new(),
            hurdles: None,
            attempts: None,
            carry: None,
            in_full: Vec::new(),
            enclose: Vec::new(),
            step: None,
        }
    }
}

/// Which complaint is wanted, and what the person fills in by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ComplaintWish {
    /// The account it is about.
    pub account: AccountId,
    /// Id of the channel.
    pub channel: String,
    /// What is done there; none: as the routes have it.
    #[serde(default)]
    pub act: Option<Act>,
    /// The law; none: as for a letter.
    #[serde(default)]
    pub law: Option<Law>,
    /// Its language; none: as for a letter.
    #[serde(default)]
    pub language: Option<Language>,
    /// The request it is about; none: the last one to the operator.
    #[serde(default)]
    pub request: Option<RequestId>,
    /// What the person fills in.
    #[serde(default)]
    pub fills: Vec<Fill>,
    /// Hurdles it speaks of; none: those met or computed.
    #[serde(default)]
    pub hurdles: Option<Vec<Hurdle>>,
    /// What is wanted; empty: what the hurdles and the stage suggest.
    #[serde(default)]
    pub wanted: Vec<Wanted>,
    /// Evidence that goes along; none: all of the account's.
    #[serde(default)]
    pub evidence: Option<Vec<EvidenceId>>,
    /// Leave the sender out, where the channel takes that.
    #[serde(default)]
    pub anonymous: bool,
    /// What of name and contact stands in full.
    #[serde(default)]
    pub in_full: Vec<SenderPart>,
    /// Which of the account's identifiers stand in full. Numbers of ID documents never do.
    #[serde(default)]
    pub identifiers_in_full: Vec<IdentifierKind>,
    /// The person confirms that the same dispute is before no other body.
    #[serde(default)]
    pub nowhere_else: bool,
    /// The step of a checklist it serves.
    #[serde(default)]
    pub step: Option<String>,
}

impl ComplaintWish {
    /// A complaint to a channel, with everything else left to the vault.
    pub fn of(account: AccountId, channel: impl Into<String>) -> Self {
        Self {
            account,
            channel: channel.into(),
            act: None,
            law: None,
            language: None,
            request: None,
            fills: Vec::new(),
            hurdles: None,
            wanted: Vec::new(),
            evidence: None,
            anonymous: false,
            in_full: Vec::new(),
            identifiers_in_full: Vec::new(),
            nowhere_else: false,
            step: None,
        }
    }
}

/// A field filled in by hand. Lists have one thing a line, or are separated by 、 or ；; days are written 2026-03-07; what
/// is to be confirmed is confirmed with `yes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterFill"))]
pub struct Fill {
    /// Which field.
    pub field: Field,
    /// For [`Field::Identifier`]: which identifier.
    #[serde(default)]
    pub identifier: Option<IdentifierKind>,
    /// As typed.
    pub value: String,
}

/// Reads `field=value` or `identifier.phone=value`.
///
/// # Errors
/// [`Problem::ValueUnknown`] for a field that is not known.
pub fn fill(text: &str) -> Result<Fill> {
    let unknown = |name: &str| Problem::unknown_value("fill", name);
    let (name, value) = text.split_once('=').ok_or_else(|| unknown(text))?;
    let name = name.trim().replace('-', "_");
    let (name, identifier) = match name.split_once('.') {
        Some((name, kind)) => (name.to_owned(), Some(word(kind).ok_or_else(|| unknown(kind))?)),
        None => (name, None),
    };
    let field = Field::ALL.iter().copied().find(|field| field.as_str() == name).ok_or_else(|| unknown(&name))?;
    Ok(Fill { field, identifier, value: value.trim().to_owned() })
}

/// Reads a hurdle: its code, then, as far as there is one, what was demanded, the day and a note:
/// `B03 id_photo 2026-03-01 客服说必须上传`.
///
/// # Errors
/// [`Problem::ValueUnknown`] for a code that is not known.
pub fn hurdle(text: &str) -> Result<Hurdle> {
    let mut words = text.split_whitespace().peekable();
    let code = words.next().unwrap_or_default().to_uppercase();
    if quittance_catalogue::Catalogue::embedded().barriers().get(&code).is_none() {
        return Err(Problem::unknown_value("barrier", &code));
    }
    let demand: Option<Demand> = words.peek().and_then(|next| self::word(next));
    if demand.is_some() {
        words.next();
    }
    let on: Option<NaiveDate> = words.peek().and_then(|next| next.parse().ok());
    if on.is_some() {
        words.next();
    }
    let note = words.collect::<Vec<_>>().join(" ");
    Ok(Hurdle { barrier: code, demand, on, note: Some(note).filter(|note| !note.is_empty()).map(Text::from) })
}

/// A word of an enum, with hyphens or underscores.
pub(super) fn word<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(text.trim().replace('-', "_"))).ok()
}

/// What was filled in, by field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fills<'a>(pub(super) &'a [Fill]);

impl<'a> Fills<'a> {
    /// As typed, without surrounding space. The last one counts.
    pub(super) fn plain(self, field: Field) -> Option<&'a str> {
        let all = self.0.iter().rev().filter(|one| one.field == field && one.identifier.is_none());
        all.map(|one| one.value.trim()).find(|value| !value.is_empty())
    }

    pub(super) fn text(self, field: Field) -> Option<Text> {
        self.plain(field).map(Text::from)
    }

    pub(super) fn list(self, field: Field) -> Vec<Text> {
        let typed = self.plain(field).unwrap_or_default();
        let things = typed.split(['\n', '、', '；', ';']).map(str::trim).filter(|thing| !thing.is_empty());
        things.map(Text::from).collect()
    }

    /// Words of an enum.
    pub(super) fn words<T: serde::de::DeserializeOwned>(self, field: Field) -> Result<Vec<T>> {
        let typed = self.plain(field).unwrap_or_default();
        let things = typed.split(|c: char| c.is_whitespace() || matches!(c, '、' | '；' | ';' | ',' | '，'));
        things
            .filter(|thing| !thing.is_empty())
            .map(|thing| word(thing).ok_or_else(|| Problem::unknown_value("fill", thing)))
            .collect()
    }

    pub(super) fn day(self, field: Field) -> Result<Option<NaiveDate>> {
        let typed = self.plain(field);
        typed.map(|typed| typed.parse().map_err(|_| Problem::unknown_value("date", typed))).transpose()
    }

    pub(super) fn yes(self, field: Field) -> bool {
        self.plain(field).is_some_and(|typed| matches!(typed.to_lowercase().as_str(), "yes" | "true" | "是" | "确认"))
    }

    /// Identifiers filled in.
    pub(super) fn identifiers(self) -> impl Iterator<Item = (IdentifierKind, &'a str)> {
        let named = self.0.iter().filter(|one| one.field == Field::Identifier);
        let named = named.filter_map(|one| Some((one.identifier?, one.value.trim())));
        let account = self.plain(Field::Account).map(|value| (IdentifierKind::UserId, value));
        account.into_iter().chain(named).filter(|(_, value)| !value.is_empty())
    }
}
