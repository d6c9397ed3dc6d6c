//! A complaint pack as its composer shows it, and the channels it could go to.

use chrono::NaiveDate;
use quittance_law::route::routes_for_barrier;
use quittance_law::{Law, Right, Text, channel};
use quittance_letters::complaint::{Act, ChainCheck, Finding, ShortForm, Wanted};
use quittance_letters::letter::Hurdle;
use quittance_letters::{Document, Language};
use serde::Serialize;

use super::letters::{MissingRow, SaidCaution, missing_of, missing_row};
use super::{ChannelTag, LetterEvidence, PersonTag, ServiceTag, StationRow, ladder_of};
use crate::Result;
use crate::ids::{AccountId, EvidenceId, RequestId};
use crate::letter::{Case, ComplaintWish, draft_complaint};
use crate::request::{Request, RequestDraft, RequestKind};
use crate::vault::Vault;

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
    /// Hurdles it names.
    pub hurdles: Vec<Hurdle>,
    /// What is wanted.
    pub wanted: Vec<Wanted>,
    /// What others found in the past: kept apart, each with its date.
    pub past: Vec<Finding>,
    /// What the check of the chain says today; none without evidence.
    pub chain: Option<ChainCheck>,
    /// Evidence of the account; that which goes along is `enclosed`.
    pub evidence: Vec<LetterEvidence>,
    /// The paper, once nothing is missing.
    pub paper: Option<Document>,
    /// What fits into the channel's form.
    pub short: Option<ShortForm>,
    /// What to look at before handing it in.
    pub cautions: Vec<SaidCaution>,
    /// The channels that come next, as the route suggests.
    pub route: Vec<StationRow>,
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
        channel: complaint.channel().map(|one| ChannelTag { id: one.id.clone(), names: one.names.clone() }),
        act: complaint.act,
        law: complaint.law,
        language: complaint.language,
        request: drafted.request.as_ref().map(|held| held.id.clone()),
        title: whole.map(quittance_letters::ReadyComplaint::title),
        ready: whole.is_some(),
        missing,
        events,
        hurdles: complaint.hurdles.clone(),
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
        paper: whole.map(quittance_letters::ReadyComplaint::document),
        short: whole.map(quittance_letters::ReadyComplaint::short),
        cautions: whole
            .map(quittance_letters::ReadyComplaint::cautions)
            .unwrap_or_default()
            .into_iter()
            .map(|caution| SaidCaution { caution: super::requests::word(&caution), text: caution.text().clone() })
            .collect(),
        route: suggested(vault, case, drafted.request.as_ref())?,
    })
}
