//! Drafting requests, recording what happens to them, and taking the matter up the ladder.

use std::path::Path;

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_law::deadline::NoDeadline;
use quittance_law::request::{Answer, Claim, Event, EventKind, Found, NotAllowed, RefusalReason, State};
use quittance_law::{Law, Right};
use quittance_letters::letter::KindName;
use serde::{Deserialize, Serialize};

use super::{Request, RequestEntry, RequestKind};
use crate::account::{Account, EndingDraft, EndingKind, Stage};
use crate::checklist::SentPaper;
use crate::evidence::{Evidence, EvidenceDraft};
use crate::ids::{AccountId, EvidenceId, IncidentId, RequestId};
use crate::incident::{Incident, IncidentWords};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::{Change, Vault};
use crate::{Problem, Result};

/// What a person says of a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RequestDraft {
    /// The account it is about.
    pub account: AccountId,
    /// The law it rests on.
    pub law: Law,
    /// The right. Where a letter exercises several, the one whose answer is due last.
    pub right: Right,
    /// Other rights the same letter exercises.
    #[serde(default)]
    pub also: Vec<Right>,
    /// The channel it goes to, an id of `assets/law/channels.toml`; none: the operator. With one, it is a complaint.
    #[serde(default)]
    pub channel: Option<String>,
    /// Where it is sent: address, form, number.
    #[serde(default)]
    pub to: Option<String>,
    /// What it is called.
    #[serde(default)]
    pub subject: Option<String>,
    /// Barriers it is about, B01–B17.
    #[serde(default)]
    pub barriers: Vec<String>,
    /// The step of a checklist it serves.
    #[serde(default)]
    pub step: Option<String>,
    /// The incident that made it necessary.
    #[serde(default)]
    pub incident: Option<IncidentId>,
    /// The request it follows: the letter a complaint is about, or one that was thought to be over.
    #[serde(default)]
    pub follows: Option<RequestId>,
}

/// What a person says happened to a request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RequestWord {
    /// What.
    pub event: Event,
    /// In the person's words.
    #[serde(default)]
    pub note: Option<String>,
    /// What shows it, where it is in the vault already.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
    /// Whether what the other side says, or the person found, is also recorded as how the account ended.
    #[serde(default)]
    pub ending: bool,
    /// Last day they keep data, where they name a law and a day.
    #[serde(default)]
    pub kept_until: Option<NaiveDate>,
}

impl RequestDraft {
    /// A request to the operator, with everything else left open.
    pub fn of(account: AccountId, law: Law, right: Right) -> Self {
        Self {
            account,
            law,
            right,
            also: Vec::new(),
            channel: None,
            to: None,
            subject: None,
            barriers: Vec::new(),
            step: None,
            incident: None,
            follows: None,
        }
    }
}

impl RequestWord {
    /// An event without anything beside it.
    pub fn of(event: Event) -> Self {
        Self { event, note: None, evidence: Vec::new(), ending: false, kept_until: None }
    }

    pub(crate) fn op(&self) -> Op {
        match self.event.kind() {
            EventKind::Send => Op::SendRequest,
            EventKind::Receive
            | EventKind::Bounce
            | EventKind::Acknowledge
            | EventKind::Promise
            | EventKind::Ask
            | EventKind::Extend
            | EventKind::Answer => Op::LogReply,
            EventKind::Supply
            | EventKind::Remind
            | EventKind::Verify
            | EventKind::Escalate
            | EventKind::Close
            | EventKind::Withdraw
            | EventKind::Abandon => Op::MoveRequest,
        }
    }
}

impl Vault {
    /// Records what happened to a request, with files that show it.
    ///
    /// # Errors
    /// [`Problem::Request`] if it can't happen now, or lies before what is recorded already.
    pub fn record_request(&mut self, id: &RequestId, word: RequestWord, files: &[&Path]) -> Result<()> {
        self.operate(word.op(), |change| change.record_request(id, word, files))
    }
}

impl Change<'_> {
    /// Drafts a request.
    pub fn add_request(&mut self, draft: RequestDraft) -> Result<RequestId> {
        let today = self.today();
        self.add_request_of(draft, today)
    }

    /// Drafts a request as of a day: one that went out before today was not written today.
    pub(crate) fn add_request_of(&mut self, draft: RequestDraft, drafted: NaiveDate) -> Result<RequestId> {
        let id = RequestId::draw(self.rng());
        self.put_request(id.clone(), draft, drafted, Vec::new())?;
        Ok(id)
    }

    /// Corrects what is said of one. Once it was sent, its account, law, right and channel stay.
    pub fn edit_request(&mut self, id: &RequestId, draft: RequestDraft) -> Result<()> {
        let held: Request = self.need(id.as_str())?;
        let same = (&held.said.account, held.said.law, held.said.right, &held.said.channel)
            == (&draft.account, draft.law, draft.right, &draft.channel);
        if !held.entries.is_empty() && !same {
            return Err(Problem::RequestSent);
        }
        self.put_request(id.clone(), draft, held.drafted, held.entries)
    }

    /// Records what happened. What was made for a step of a checklist and goes out does that step.
    pub fn record_request(&mut self, id: &RequestId, word: RequestWord, files: &[&Path]) -> Result<()> {
        self.record_paper(id, word, files, None)
    }

    /// The same for a letter of which the kind is known: it does only a step that asks for that kind.
    pub(crate) fn record_paper(
        &mut self,
        id: &RequestId,
        word: RequestWord,
        files: &[&Path],
        kind: Option<KindName>,
    ) -> Result<()> {
        let held: Request = self.need(id.as_str())?;
        self.need_account(&held.said.account)?;
        let (on, today) = (word.event.on(), self.today());
        if on > today {
            return Err(Problem::unknown_value("on", &on.to_string()));
        }
        held.course()?.after(&word.event)?;
        let mut evidence = word.evidence.clone();
        for piece in &evidence {
            let known: Evidence = self.need(piece.as_str())?;
            self.put(Evidence { request: Some(id.clone()), account: Some(held.said.account.clone()), ..known })?;
        }
        for path in files {
            let draft = EvidenceDraft {
                account: Some(held.said.account.clone()),
                step: held.said.step.clone(),
                request: Some(id.clone()),
                ..EvidenceDraft::default()
            };
            evidence.push(self.add_evidence_file(path, draft)?);
        }
        if word.ending {
            self.end_by(&held, &word)?;
        }
        if word.event.kind() == EventKind::Send {
            let sent = SentPaper::of(held.kind, kind);
            self.tick_on_paper(&held.said.account, held.said.step.as_deref(), sent, on)?;
        }
        let note = word.note.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut entries = held.entries.clone();
        entries.push(RequestEntry { event: word.event, note, evidence });
        self.put(Request { entries, ..held })
    }

    /// Takes the last entry off, recorded by mistake. Evidence it brought stays; a step ticked because it went out is open
    /// again.
    pub fn unrecord_request(&mut self, id: &RequestId) -> Result<()> {
        let mut held: Request = self.need(id.as_str())?;
        self.need_account(&held.said.account)?;
        let Some(last) = held.entries.pop() else { return Err(Problem::missing("entry")) };
        if last.event.kind() == EventKind::Send {
            let sent = SentPaper::of(held.kind, None);
            self.untick_on_paper(&held.said.account, held.said.step.as_deref(), sent, last.event.on())?;
        }
        self.put(held)
    }

    /// Tells a channel above: records it at the letter, and drafts the complaint that goes there.
    pub fn escalate_request(&mut self, id: &RequestId, channel: &str, on: NaiveDate) -> Result<RequestId> {
        let held: Request = self.need(id.as_str())?;
        let event = Event::Escalate { on, channel: channel.to_owned() };
        self.record_request(id, RequestWord::of(event), &[])?;
        let draft = RequestDraft {
            channel: Some(channel.to_owned()),
            to: None,
            subject: None,
            follows: Some(id.clone()),
            ..held.said
        };
        self.add_request_of(draft, on)
    }

    /// Takes an incident up: lays it to an account, and goes on with the account's request that is still open, or drafts
    /// one that follows the last one thought to be over.
    pub fn complain_of_incident(&mut self, incident: &IncidentId, account: &AccountId) -> Result<RequestId> {
        let came: Incident = self.need(incident.as_str())?;
        self.need_account(account)?;
        let said = IncidentWords { account: Some(account.clone()), ..came.said.clone() };
        self.put(Incident { said, ..came.clone() })?;
        let all: Vec<Request> = self.by("account", account.as_str())?;
        let mut over = None;
        for held in all.into_iter().rev() {
            let course = held.course()?;
            if course.state.is_terminal() {
                over.get_or_insert(held.id);
                continue;
            }
            let id = held.id.clone();
            let claimed = matches!(course.state, State::Answered { .. } | State::VerifiedByMe { .. });
            let mut said = RequestDraft { incident: Some(incident.clone()), ..held.said };
            add_once(&mut said.barriers, AFTER_CLOSING);
            self.put(Request { said, ..held })?;
            if claimed {
                let on = came.on.max(course.last_day());
                let event = Event::Verify { on, found: Found::StillThere };
                self.record_request(&id, RequestWord { note: came.said.note, ..RequestWord::of(event) }, &[])?;
            }
            return Ok(id);
        }
        self.add_request(RequestDraft {
            barriers: vec![AFTER_CLOSING.to_owned()],
            incident: Some(incident.clone()),
            follows: over,
            ..RequestDraft::of(account.clone(), Law::Pipl, Right::Delete)
        })
    }

    /// Removes a request. Evidence of it stays, and so do the complaints that followed it.
    pub fn remove_request(&mut self, id: &RequestId) -> Result<()> {
        let held: Request = self.need(id.as_str())?;
        self.need_account(&held.said.account)?;
        for evidence in self.by::<Evidence>("request", id.as_str())? {
            self.put(Evidence { request: None, ..evidence })?;
        }
        for other in self.by::<Request>("account", held.said.account.as_str())? {
            if other.said.follows.as_ref() == Some(id) {
                self.put(Request { said: RequestDraft { follows: None, ..other.said }, ..other })?;
            }
        }
        self.remove::<Request>(id.as_str())
    }

    fn put_request(
        &mut self,
        id: RequestId,
        draft: RequestDraft,
        drafted: NaiveDate,
        entries: Vec<RequestEntry>,
    ) -> Result<()> {
        self.need_account(&draft.account)?;
        let words = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let channel = words(draft.channel);
        if let Some(channel) = &channel
            && quittance_law::channel(channel).is_none()
        {
            return Err(NotAllowed::NoSuchChannel { channel: channel.clone() }.into());
        }
        let (law, right) = (draft.law, draft.right);
        for right in std::iter::once(right).chain(draft.also.iter().copied()) {
            if quittance_law::card(law, right).is_none() {
                return Err(NoDeadline::NoCard { law, right }.into());
            }
        }
        if let Some(from) = quittance_law::pack(law).in_force.filter(|from| *from > self.today()) {
            return Err(NoDeadline::NotInForce { law, from }.into());
        }
        let mut barriers = Vec::new();
        for code in &draft.barriers {
            let code = code.trim().to_uppercase();
            if Catalogue::embedded().barriers().get(&code).is_none() {
                return Err(Problem::unknown_value("barrier", &code));
            }
            add_once(&mut barriers, &code);
        }
        if let Some(incident) = &draft.incident {
            self.need::<Incident>(incident.as_str())?;
        }
        if let Some(other) = &draft.follows {
            let other: Request = self.need(other.as_str())?;
            if other.id == id || other.said.account != draft.account {
                return Err(Problem::Missing { kind: "request" });
            }
        }
        self.put(Request {
            id,
            kind: if channel.is_some() { RequestKind::Complaint } else { RequestKind::Letter },
            said: RequestDraft {
                channel,
                to: words(draft.to),
                subject: words(draft.subject),
                barriers,
                step: words(draft.step),
                ..draft
            },
            drafted,
            entries,
        })
    }

    /// Records what was said or found as how the account ended. Nothing is concluded from it that was not said.
    fn end_by(&mut self, held: &Request, word: &RequestWord) -> Result<()> {
        let account: Account = self.need(held.said.account.as_str())?;
        let mut kinds = Vec::new();
        match &word.event {
            Event::Answer { answer, .. } => {
                let (claim, reason) = match answer {
                    Answer::Granted { claim } => (Some(*claim), None),
                    Answer::Partly { claim, reason } => (Some(*claim), Some(*reason)),
                    Answer::Refused { reason } => (None, Some(*reason)),
                    Answer::NotFound => {
                        kinds.push(EndingKind::NotFound);
                        (None, None)
                    }
                };
                kinds.extend(claim.and_then(ending_of));
                kinds.extend((reason == Some(RefusalReason::KeptByLaw)).then_some(EndingKind::KeptByLaw));
            }
            Event::Verify { found: Found::Gone, .. } if matches!(account.stage, Stage::Closed { .. }) => {
                kinds.push(EndingKind::Verified);
            }
            _ => {}
        }
        for kind in kinds {
            let until = word.kept_until.filter(|_| kind == EndingKind::KeptByLaw);
            let draft =
                EndingDraft { kind, on: Some(word.event.on()), until, note: word.note.clone(), data: Vec::new() };
            self.record_ending(&account.id, draft)?;
        }
        Ok(())
    }
}

/// The barrier of messages that go on after closing.
const AFTER_CLOSING: &str = "B13";

fn add_once(codes: &mut Vec<String>, code: &str) {
    if codes.iter().all(|known| known != code) {
        codes.push(code.to_owned());
    }
}

/// What a claim says of the account's end. Data that is said to be erased says nothing of the account.
fn ending_of(claim: Claim) -> Option<EndingKind> {
    match claim {
        Claim::Closed => Some(EndingKind::Claimed),
        Claim::Anonymised => Some(EndingKind::Anonymised),
        Claim::Deactivated => Some(EndingKind::Deactivated),
        Claim::Erased | Claim::Handed | Claim::Corrected | Claim::Stopped => None,
    }
}
