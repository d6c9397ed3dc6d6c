//! Requests and complaints: the board, and one with everything that happened to it.

use chrono::NaiveDate;
use quittance_catalogue::{Catalogue, Text};
use quittance_law::calendar::Day;
use quittance_law::request::{self, Answer, Event, EventKind, State, refusal, refusals};
use quittance_law::route::{Act, Case, When, route_for_right};
use quittance_law::{Law, Right, Term, channel};
use serde::{Deserialize, Serialize};

use super::accounts::count;
use super::{EvidenceFilter, EvidencePiece, PersonTag, ServiceTag, evidence_view};
use crate::account::{Account, Mandate};
use crate::ids::{AccountId, EvidenceId, IncidentId, RequestId};
use crate::person::Person;
use crate::request::{Request, RequestKind, RequestTerm};
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Phrase, Result};

/// A request on the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RequestRow {
    /// Id.
    pub id: RequestId,
    /// Letter or complaint.
    pub kind: RequestKind,
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells the account from another.
    pub label: Option<String>,
    /// The law.
    pub law: Law,
    /// Its name.
    pub law_names: Text,
    /// The right.
    pub right: Right,
    /// Its name.
    pub right_names: Text,
    /// Other rights the same letter exercises.
    pub also: Vec<RightTag>,
    /// The channel a complaint goes to.
    pub channel: Option<ChannelTag>,
    /// Where it was sent.
    pub to: Option<String>,
    /// What it is called.
    pub subject: Option<String>,
    /// Where it stands, with its day.
    pub state: State,
    /// When it was drafted.
    pub drafted: NaiveDate,
    /// When it was sent, the last time.
    pub sent: Option<NaiveDate>,
    /// When the answer is due, and what that rests on; none while nobody has to answer.
    pub term: Option<RequestTerm>,
    /// Whether the answer is overdue. Nothing follows from that by itself.
    pub overdue: bool,
    /// Days until it is due; negative once it is overdue.
    pub days_left: Option<i32>,
    /// Whether the person has to do something: send, answer, check, or act on silence.
    pub needs_me: bool,
    /// What to do next, the plainest first. Proposals only.
    pub next: Vec<NextRow>,
    /// Barriers it is about.
    pub barriers: Vec<String>,
    /// The step it serves.
    pub step: Option<String>,
    /// The incident that made it necessary.
    pub incident: Option<IncidentId>,
    /// The request it follows.
    pub follows: Option<RequestId>,
    /// How many pieces of evidence it has.
    pub evidence: u32,
}

/// A right by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RightTag {
    /// Which.
    pub right: Right,
    /// Its name.
    pub names: Text,
}

/// A channel by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChannelTag {
    /// Id.
    pub id: String,
    /// Name.
    pub names: Text,
}

impl ChannelTag {
    /// The channel with this id, where there is one.
    pub fn of(id: &str) -> Option<Self> {
        channel(id).map(tag)
    }
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NextRow {
    /// What: the message is `request-next-…`.
    pub next: request::Next,
    /// In words.
    pub text: Phrase,
    /// From which day on.
    pub from: NaiveDate,
    /// The day leans on working days that are not announced.
    pub provisional: bool,
    /// The event that records it, where there is one.
    pub event: Option<String>,
}

/// One request, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RequestView {
    /// As on the board.
    pub row: RequestRow,
    /// What happened, oldest first.
    pub entries: Vec<EntryRow>,
    /// Events that can be recorded now: `send`, `answer`…
    pub allowed: Vec<String>,
    /// How the law counts the time for the answer; none where a channel has its own time.
    pub clock: Option<ClockRule>,
    /// What to make of the reason it was refused for.
    pub refusal: Option<RefusalView>,
    /// The way up from here.
    pub ladder: Vec<StationRow>,
    /// Its evidence.
    pub evidence: Vec<EvidencePiece>,
    /// Requests that follow it.
    pub followed_by: Vec<RequestId>,
}

/// How a law counts the time for an answer, whatever happened so far.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ClockRule {
    /// How long.
    pub term: Term,
    /// It counts from the day the other side received the request, not from sending.
    pub from_receipt: bool,
    /// It stands still while the other side waits for something from the person.
    pub pauses: bool,
    /// A shorter time the operator promised counts instead.
    pub promise_counts: bool,
    /// How long it is in all once it was stretched; none: it can't be stretched.
    pub stretched: Option<Term>,
    /// What stretching it takes.
    pub stretch_needs: Option<Text>,
    /// What the law itself says about time, where that is no number.
    pub says: Option<Text>,
    /// Content or number was noted from memory.
    pub unconfirmed: bool,
}

/// One entry of a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EntryRow {
    /// What happened, with its day.
    pub event: Event,
    /// In words.
    pub text: Phrase,
    /// In the person's words.
    pub note: Option<String>,
    /// Evidence that is still there.
    pub evidence: Vec<EvidenceId>,
}

/// What to make of a reason for refusing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RefusalView {
    /// The code.
    pub reason: request::RefusalReason,
    /// Its name.
    pub names: Text,
    /// What to check before objecting.
    pub check: Text,
    /// The law knows such a reason; whether it holds here is another matter.
    pub may_stand: bool,
    /// Barriers it amounts to.
    pub barriers: Vec<String>,
}

/// A station of the way up that can be taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StationRow {
    /// The channel.
    pub channel: ChannelTag,
    /// What is done there: `request`, `remind`, `complain`, `report`, `appeal`, `sue`…
    pub act: String,
    /// Why it stands here.
    pub why: Text,
    /// The first day for it; none: at once.
    pub from: Option<NaiveDate>,
    /// Channels that have the same dispute already and would make this one refuse it.
    pub barred_by: Vec<ChannelTag>,
}

/// Requests of one account, or all; what needs the person first, then by the day the answer is due. Those that are over
/// come last, and only if wanted.
pub fn requests_view(vault: &Vault, account: Option<&str>, over: bool) -> Result<Vec<RequestRow>> {
    let all: Vec<Request> = match account {
        Some(account) => vault.by("account", account)?,
        None => vault.all()?,
    };
    rows(vault, &all, vault.clock().counting_day(), over)
}

pub(super) fn rows(shelf: &impl Shelf, all: &[Request], today: NaiveDate, over: bool) -> Result<Vec<RequestRow>> {
    let mut rows = Vec::new();
    for request in all {
        let course = request.course()?;
        if over || !course.state.is_terminal() {
            rows.push(row(shelf, request, &course, today)?);
        }
    }
    rows.sort_by_key(|row| {
        let due = row.term.as_ref().map(|term| term.due);
        (row.state.is_terminal(), !row.overdue, !row.needs_me, due.is_none(), due, row.drafted, row.id.clone())
    });
    Ok(rows)
}

/// One request.
pub fn request_view(vault: &Vault, id: &RequestId) -> Result<RequestView> {
    let held: Request = vault.need(id.as_str())?;
    let course = held.course()?;
    let today = vault.clock().counting_day();
    let filter = EvidenceFilter { request: Some(id.0.clone()), ..EvidenceFilter::default() };
    let evidence = evidence_view(vault, &filter)?.pieces;
    let there = |id: &&EvidenceId| evidence.iter().any(|piece| piece.id == **id);
    let entries = held
        .entries
        .iter()
        .map(|entry| EntryRow {
            text: said(&entry.event),
            event: entry.event.clone(),
            note: entry.note.clone(),
            evidence: entry.evidence.iter().filter(there).cloned().collect(),
        })
        .collect();
    let reason = course.events.iter().rev().find_map(|event| match event {
        Event::Answer { answer: Answer::Refused { reason } | Answer::Partly { reason, .. }, .. } => Some(*reason),
        _ => None,
    });
    let followed_by = vault
        .by::<Request>("account", held.said.account.as_str())?
        .into_iter()
        .filter(|other| other.said.follows.as_ref() == Some(id))
        .map(|other| other.id)
        .collect();
    Ok(RequestView {
        row: row(vault, &held, &course, today)?,
        entries,
        allowed: course.allowed().map(|kind| kind.as_str().to_owned()).collect(),
        clock: clock(&held),
        refusal: reason.map(refusal).map(refusal_view),
        ladder: if course.state.is_terminal() { Vec::new() } else { ladder(vault, &held, &course, today)? },
        evidence,
        followed_by,
    })
}

/// Reasons a request is refused with, and what to make of each.
pub fn refusals_view() -> Vec<RefusalView> {
    refusals().iter().map(refusal_view).collect()
}

fn refusal_view(known: &request::Refusal) -> RefusalView {
    RefusalView {
        reason: known.reason,
        names: known.names.clone(),
        check: known.check.clone(),
        may_stand: known.may_stand,
        barriers: known.barriers.clone(),
    }
}

/// The rule an answer of the operator is counted by.
fn clock(held: &Request) -> Option<ClockRule> {
    let card = quittance_law::card(held.said.law, held.said.right).filter(|_| held.is_to_operator())?;
    let rule = quittance_law::pack(held.said.law).term(&card.term)?;
    Some(ClockRule {
        term: rule.term,
        from_receipt: rule.from_receipt,
        pauses: rule.pauses,
        promise_counts: rule.promise_counts,
        stretched: rule.extension.as_ref().map(|extension| extension.whole),
        stretch_needs: rule.extension.as_ref().map(|extension| extension.needs.clone()),
        says: card.says.clone(),
        unconfirmed: rule.unconfirmed,
    })
}

fn row(shelf: &impl Shelf, held: &Request, course: &request::Request, today: NaiveDate) -> Result<RequestRow> {
    let account: Account = shelf.need(held.said.account.as_str())?;
    let person: Person = shelf.need(account.person.as_str())?;
    let china = shelf.calendar()?;
    let term = held.term(course, &china).filter(|_| course.state.is_pending());
    let overdue = held.is_overdue(course, &china, today);
    let waits_for_me = matches!(
        course.state,
        State::Drafted { .. }
            | State::Bounced { .. }
            | State::NeedsMe { .. }
            | State::Answered { .. }
            | State::VerifiedByMe { .. }
    );
    let days_left = term
        .as_ref()
        .filter(|term| !term.paused)
        .map(|term| i32::try_from(term.due.signed_duration_since(today).num_days()).unwrap_or(i32::MAX));
    let proofs = held.entries.iter().map(|entry| entry.evidence.len()).sum();
    Ok(RequestRow {
        id: held.id.clone(),
        kind: held.kind,
        account: account.id.clone(),
        service: ServiceTag::of(shelf, &account.service)?,
        person: person.into(),
        label: account.label,
        law: held.said.law,
        law_names: quittance_law::pack(held.said.law).names.clone(),
        right: held.said.right,
        right_names: held.said.right.names().clone(),
        also: held.said.also.iter().map(|right| RightTag { right: *right, names: right.names().clone() }).collect(),
        channel: held.said.channel.as_deref().and_then(channel).map(tag),
        to: held.said.to.clone(),
        subject: held.said.subject.clone(),
        state: course.state.clone(),
        drafted: held.drafted,
        sent: course.sent_on,
        term,
        overdue,
        days_left,
        needs_me: overdue || waits_for_me,
        next: held
            .suggest(course, &china, today)
            .into_iter()
            .map(|one| NextRow {
                next: one.next,
                text: Phrase::key(format!("term-request-next-{}", word(&one.next).replace('_', "-"))),
                from: one.from,
                provisional: one.provisional,
                event: one.next.event().map(|event| event.as_str().to_owned()),
            })
            .collect(),
        barriers: held.said.barriers.clone(),
        step: held.said.step.clone(),
        incident: held.said.incident.clone(),
        follows: held.said.follows.clone(),
        evidence: count(proofs),
    })
}

/// The way up from a request, as it stands today.
pub(crate) fn ladder_of(vault: &Vault, held: &Request) -> Result<Vec<StationRow>> {
    let course = held.course()?;
    if course.state.is_terminal() { Ok(Vec::new()) } else { ladder(vault, held, &course, vault.clock().counting_day()) }
}

/// The stations that come next, as the route for this right has them.
fn ladder(vault: &Vault, held: &Request, course: &request::Request, today: NaiveDate) -> Result<Vec<StationRow>> {
    let Some(route) = route_for_right(held.said.law, held.said.right) else { return Ok(Vec::new()) };
    let china = vault.calendar()?;
    let account: Account = vault.need(held.said.account.as_str())?;
    let paid = account.last_order.is_some() || !vault.by::<Mandate>("account", account.id.as_str())?.is_empty();
    let answered = course.events.iter().any(|event| event.kind() == EventKind::Answer);
    let mut facts = vec![if paid { When::Paid } else { When::Unpaid }];
    if held.is_overdue(course, &china, today) && !answered {
        facts.push(When::Silent);
    }
    let listed = Catalogue::embedded()
        .get(account.service.as_str())
        .is_some_and(|entry| !entry.marks.android.is_empty() || !entry.marks.ios.is_empty());
    if listed {
        facts.push(When::Listed);
    }
    let mut taken: Vec<(String, NaiveDate)> = Vec::new();
    for station in &route.stations {
        let day = match station.act {
            Act::Request => course.sent_on,
            Act::Remind => course.reminded_on,
            _ => course.escalations.iter().rev().find(|(id, _)| *id == station.channel).map(|(_, day)| *day),
        };
        taken.extend(day.map(|day| (station.id.clone(), day)));
    }
    let term = held.term(course, &china);
    let refused = course.events.iter().rev().find_map(|event| match event {
        Event::Answer { on, answer: Answer::Refused { .. } } => Some(*on),
        _ => None,
    });
    let case = Case {
        barriers: held.said.barriers.clone(),
        facts,
        taken,
        due: term.map(|term| Day { date: term.by_rule, provisional: term.provisional }),
        refused,
    };
    Ok(route
        .next(&china, &case)
        .into_iter()
        .filter_map(|next| {
            Some(StationRow {
                channel: tag(channel(&next.station.channel)?),
                act: word(&next.station.act),
                why: next.station.why.clone(),
                from: next.earliest.map(|day| day.date),
                barred_by: next.barred_by.iter().filter_map(|id| channel(id)).map(tag).collect(),
            })
        })
        .collect())
}

/// An event in words.
fn said(event: &Event) -> Phrase {
    let phrase = |key: &str| Phrase::key(key.to_owned());
    match event {
        Event::Promise { term, .. } => {
            phrase("request-said-promise").with("count", term.count()).with("unit", term.unit())
        }
        Event::Extend { reasons, .. } => {
            Phrase::key(if *reasons { "request-said-extend" } else { "request-said-extend-bare" })
        }
        Event::Answer { answer, .. } => match answer {
            Answer::Granted { claim } => phrase("request-said-granted").with("claim", word(claim)),
            Answer::Partly { claim, reason } => {
                phrase("request-said-partly").with("claim", word(claim)).with("reason", &refusal(*reason).names)
            }
            Answer::Refused { reason } => phrase("request-said-refused").with("reason", &refusal(*reason).names),
            Answer::NotFound => phrase("request-said-not-found"),
        },
        Event::Verify { found, .. } => phrase("request-said-verify").with("found", word(found)),
        Event::Escalate { channel: id, .. } => {
            let names = channel(id).map_or_else(|| Text::new(id, id), |channel| channel.names.clone());
            phrase("request-said-escalate").with("channel", names)
        }
        other => Phrase::key(format!("term-request-event-{}", other.kind().as_str().replace('_', "-"))),
    }
}

fn tag(channel: &quittance_law::Channel) -> ChannelTag {
    ChannelTag { id: channel.id.clone(), names: channel.names.clone() }
}

pub(super) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
