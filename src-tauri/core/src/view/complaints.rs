//! A complaint pack as its composer shows it, and the channels it could go to.

use chrono::NaiveDate;
use quittance_law::channel::Identity;
use quittance_law::route::routes_for_barrier;
use quittance_law::{Law, Right, Text, channel};
use quittance_letters::complaint::{Act, ChainCheck, Finding, ReadyComplaint, SenderPart, ShortForm, Wanted};
use quittance_letters::letter::{Field, Hurdle};
use quittance_letters::{Document, Identifier, IdentifierKind, Language};
use serde::Serialize;

use super::letters::{
    FilledFrom, FilledRow, HurdleRow, MissingRow, SaidCaution, hurdle_row, missing_of, missing_row, names_of,
};
use super::{ChannelTag, LetterEvidence, PersonTag, ServiceTag, StationRow, ladder_of};
use crate::checklist::{SentPaper, law_note};
use crate::ids::{AccountId, EvidenceId, RequestId};
use crate::letter::{Case, ComplaintWish, DraftedComplaint, complaint_with_blanks, draft_complaint, is_document};
use crate::request::{Request, RequestDraft, RequestKind};
use crate::vault::Vault;
use crate::{Phrase, Result};

/// A complaint in the making.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ComplaintView {
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// The channel.
    pub channel: Option<ChannelTag>,
    /// What is done there.
    pub act: Act,
    /// The law it rests on.
    pub law: Law,
    /// Its language.
    pub language: Language,
    /// The request it is about.
    pub request: Option<RequestId>,
    /// What kind of submission it is, once nothing is missing.
    pub title: Option<String>,
    /// Nothing is missing: it can be copied, printed and saved.
    pub ready: bool,
    /// What is missing.
    pub missing: Vec<MissingRow>,
    /// What happened, in order.
    pub events: Vec<EventRow>,
    /// Hurdles known, those it names first, each with how well the rules carry it.
    pub hurdles: Vec<HurdleRow>,
    /// Against whom and about what, where that is filled in.
    pub filled: Vec<FilledRow>,
    /// Values that tell who writes, each masked unless the person says otherwise.
    pub values: Vec<ValueRow>,
    /// What the channel asks of the sender and the pack does not hold: given there by hand, or filled in here.
    pub by_hand: Vec<FilledRow>,
    /// What the channel wants to see.
    pub material: Vec<MaterialRow>,
    /// Whether the sender may be left out there.
    pub may_be_anonymous: bool,
    /// Whether the channel wants it confirmed that no other body has the dispute.
    pub exclusive: bool,
    /// What is wanted.
    pub wanted: Vec<Wanted>,
    /// What others found in the past: kept apart, each with its date.
    pub past: Vec<Finding>,
    /// What the check of the chain says today; none without evidence.
    pub chain: Option<ChainCheck>,
    /// Evidence of the account; that which goes along is `enclosed`.
    pub evidence: Vec<LetterEvidence>,
    /// The paper. While something is missing, for the eyes only, with blanks in it.
    pub paper: Option<Document>,
    /// The blanks, exactly as they stand in the paper.
    pub blanks: Vec<String>,
    /// What fits into the channel's form.
    pub short: Option<ShortForm>,
    /// What to look at before handing it in.
    pub cautions: Vec<SaidCaution>,
    /// The channels that come next, as the route suggests.
    pub route: Vec<StationRow>,
    /// The step that is ticked once it is recorded as handed in.
    pub does: Option<Phrase>,
}

/// A value that tells who writes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComplaintValueRow"))]
pub struct ValueRow {
    /// Name or contact; none: an identifier of the account.
    pub part: Option<SenderPart>,
    /// For an identifier: which.
    pub identifier: Option<IdentifierKind>,
    /// What it is called.
    pub names: Text,
    /// As it stands in the paper.
    pub written: String,
    /// Whether that is in full.
    pub in_full: bool,
    /// Whether it can stand in full. Numbers of ID documents never do.
    pub may: bool,
}

/// One thing a channel wants to see.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComplaintMaterialRow"))]
pub struct MaterialRow {
    /// What.
    pub text: Text,
    /// Whether the pack holds it; else the person brings it, or enters it there.
    pub here: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ComplaintEventRow"))]
pub struct EventRow {
    /// When.
    pub on: NaiveDate,
    /// What.
    pub what: Text,
    /// Whether it was a request to the operator.
    pub to_operator: bool,
    /// File names of the annexes that show it.
    pub annexes: Vec<String>,
}

/// Where a complaint about an account can go.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ComplaintChoices {
    /// The request it would be about.
    pub request: Option<RequestId>,
    /// What the route suggests next; the first with a day that has come is the best.
    pub route: Vec<StationRow>,
    /// Channels other routes for the barriers met have.
    pub others: Vec<ChannelTag>,
}

/// Where a complaint about an account can go.
pub fn complaint_choices(vault: &Vault, account: &AccountId) -> Result<ComplaintChoices> {
    let case = Case::read(vault, account)?;
    let held = case.last_letter().cloned();
    let law = held.as_ref().map_or(Law::Pipl, |held| held.said.law);
    let route = suggested(vault, &case, held.as_ref())?;
    let mut others: Vec<ChannelTag> = Vec::new();
    for found in case.barriers.iter().filter(|found| case.is_own(&found.code)) {
        for station in routes_for_barrier(law, &found.code).flat_map(|route| &route.stations) {
            let Some(one) = channel(&station.channel) else { continue };
            let new = others.iter().all(|known| known.id != one.id) && route.iter().all(|row| row.channel.id != one.id);
            if new {
                others.push(ChannelTag { id: one.id.clone(), names: one.names.clone() });
            }
        }
    }
    Ok(ComplaintChoices { request: held.map(|held| held.id), route, others })
}

/// The way up from the last letter; where there is none, from the beginning.
fn suggested(vault: &Vault, case: &Case, held: Option<&Request>) -> Result<Vec<StationRow>> {
    if let Some(held) = held {
        return ladder_of(vault, held);
    }
    let barriers = case.barriers.iter().filter(|found| case.is_own(&found.code));
    let right = case.rights(&[], None).first().copied().unwrap_or(Right::Delete);
    let none = Request {
        id: RequestId(String::new()),
        kind: RequestKind::Letter,
        said: RequestDraft {
            barriers: barriers.map(|found| found.code.clone()).collect(),
            ..RequestDraft::of(case.at.account.id.clone(), Law::Pipl, right)
        },
        drafted: case.today(),
        entries: Vec::new(),
    };
    ladder_of(vault, &none)
}

/// A complaint as far as it is composed.
pub fn complaint_view(vault: &Vault, wish: &ComplaintWish) -> Result<ComplaintView> {
    let drafted = draft_complaint(vault, wish)?;
    let ready = drafted.ready();
    let missing = ready.as_ref().err().map_or(&[][..], missing_of);
    let (paper, blanks) = match &ready {
        Ok(ready) => (Some(ready.document()), Vec::new()),
        Err(_) => complaint_with_blanks(&drafted.complaint, missing)
            .map_or((None, Vec::new()), |(paper, blanks)| (Some(paper), blanks)),
    };
    let filled = filled(&drafted, wish, missing);
    let missing = missing.iter().map(missing_row).collect();
    let whole = ready.as_ref().ok();
    let (case, complaint) = (&drafted.case, &drafted.complaint);
    let mut events: Vec<EventRow> = complaint
        .events
        .iter()
        .map(|event| EventRow {
            on: event.on,
            what: event.what.clone(),
            to_operator: event.to_operator,
            annexes: event.annexes.clone(),
        })
        .collect();
    events.sort_by_key(|event| event.on);
    let enclosed = |id: &EvidenceId| drafted.annexes.iter().any(|(piece, _)| piece.id == *id);
    Ok(ComplaintView {
        account: wish.account.clone(),
        service: ServiceTag::of(vault, &case.at.account.service)?,
        person: case.at.person.clone().into(),
        channel: ChannelTag::of(&complaint.channel),
        act: complaint.act,
        law: complaint.law,
        language: complaint.language,
        request: drafted.request.as_ref().map(|held| held.id.clone()),
        title: whole.map(ReadyComplaint::title),
        ready: whole.is_some(),
        missing,
        events,
        hurdles: hurdles(&drafted),
        filled,
        values: values(&drafted),
        by_hand: by_hand(&drafted),
        material: complaint
            .material()
            .into_iter()
            .map(|one| MaterialRow { text: one.item.text.clone(), here: one.here })
            .collect(),
        may_be_anonymous: complaint.channel().is_some_and(|one| ReadyComplaint::may_be_anonymous(one, complaint.act)),
        exclusive: complaint.channel().is_some_and(|one| !one.not_beside.is_empty()) && complaint.act != Act::Report,
        wanted: complaint.wanted.clone(),
        past: complaint.past.clone(),
        chain: complaint.chain.clone(),
        evidence: case
            .evidence
            .iter()
            .map(|piece| LetterEvidence {
                id: piece.id.clone(),
                title: piece.title(),
                captured: piece.captured.date_naive(),
                enclosed: enclosed(&piece.id),
            })
            .collect(),
        paper,
        blanks,
        short: whole.map(ReadyComplaint::short),
        cautions: whole
            .map(ReadyComplaint::cautions)
            .unwrap_or_default()
            .into_iter()
            .map(|note| SaidCaution {
                caution: super::requests::word(&note.caution),
                source: law_note("source-channel", &note.from, None, case.today()),
                text: note.text,
            })
            .collect(),
        route: suggested(vault, case, drafted.request.as_ref())?,
        does: vault.done_on_paper(&wish.account, wish.step.as_deref(), SentPaper::Complaint)?,
    })
}

/// Hurdles it names, then the others that are known.
fn hurdles(drafted: &DraftedComplaint) -> Vec<HurdleRow> {
    let (case, named) = (&drafted.case, &drafted.complaint.hurdles);
    let used = named.iter().cloned().map(|hurdle| hurdle_row(case, hurdle, true));
    let others = case.barriers.iter().filter(|found| named.iter().all(|one| one.barrier != found.code));
    let others = others.map(|found| {
        let hurdle = Hurdle { barrier: found.code.clone(), demand: None, on: None, note: None };
        hurdle_row(case, hurdle, false)
    });
    used.chain(others).collect()
}

/// Against whom and about what.
fn filled(
    drafted: &DraftedComplaint,
    wish: &ComplaintWish,
    missing: &[quittance_letters::letter::MissingField],
) -> Vec<FilledRow> {
    let (one, case) = (&drafted.complaint, &drafted.case);
    let entry = case.at.service.as_ref();
    let named = entry.and_then(|entry| Some(entry.trust(&entry.operator.as_ref()?.from, case.today())));
    let all = [
        (Field::Recipient, one.respondent.name.clone(), named),
        (Field::Service, Some(one.product.name.clone()), None),
        (Field::StoreLink, one.product.link.as_deref().map(Text::from), None),
        (Field::Amount, one.payment.as_ref().map(|payment| payment.amount.clone()), None),
    ];
    let there = all.into_iter().filter(|(field, ..)| missing.iter().all(|gap| gap.field != *field));
    let rows = there.filter_map(|(field, value, trust)| {
        let typed = wish.fills.iter().any(|fill| fill.field == field && !fill.value.trim().is_empty());
        let value = value.filter(|value| !value.zh.trim().is_empty())?;
        let from = if typed { FilledFrom::Person } else { FilledFrom::Catalogue };
        Some(FilledRow::of(field, value, from, trust.filter(|_| !typed)))
    });
    rows.collect()
}

/// Name and address, where the channel asks for them and nobody filled them in.
fn by_hand(drafted: &DraftedComplaint) -> Vec<FilledRow> {
    let complaint = &drafted.complaint;
    let asks = complaint.channel().is_some_and(|one| one.identity >= Identity::Name);
    if !asks || complaint.sender.anonymous {
        return Vec::new();
    }
    let row = |field| FilledRow::of(field, Text::from(""), FilledFrom::Person, None);
    let kind = IdentifierKind::RealName;
    let name = FilledRow { identifier: Some(kind), names: names_of(kind), ..row(Field::Identifier) };
    let name = complaint.sender.name.is_none().then_some(name);
    name.into_iter().chain(complaint.sender.address.is_none().then(|| row(Field::Address))).collect()
}

/// What tells who writes, as it stands in the paper.
fn values(drafted: &DraftedComplaint) -> Vec<ValueRow> {
    let sender = &drafted.complaint.sender;
    let part = |part: SenderPart, kind: IdentifierKind, names: Text, value: &str| {
        let in_full = sender.in_full.contains(&part);
        let one = Identifier::new(kind, value);
        let written = if in_full { value.to_owned() } else { one.masked() };
        ValueRow { part: Some(part), identifier: None, names, written, in_full, may: true }
    };
    let name = sender.name.as_ref().map(|name| {
        part(SenderPart::Name, IdentifierKind::RealName, names_of(IdentifierKind::RealName), name.reveal())
    });
    let contact = sender.contact.as_ref().map(|contact| {
        let value = contact.reveal();
        let kind = if value.contains('@') { IdentifierKind::Email } else { IdentifierKind::Phone };
        part(SenderPart::Contact, kind, Field::Contact.names().clone(), value)
    });
    let address = sender.address.as_ref().map(|address| {
        let names = Field::Address.names().clone();
        part(SenderPart::Address, IdentifierKind::Other, names, address.reveal())
    });
    let account = sender.account.iter().filter(|one| !one.value.reveal().is_empty()).map(|one| ValueRow {
        part: None,
        identifier: Some(one.kind),
        names: names_of(one.kind),
        written: if is_document(one.kind) { one.masked() } else { one.written() },
        in_full: one.shown == quittance_letters::Shown::Full && !is_document(one.kind),
        may: !is_document(one.kind),
    });
    name.into_iter().chain(contact).chain(address).chain(account).collect()
}
