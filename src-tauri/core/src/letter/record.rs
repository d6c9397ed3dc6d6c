//! Letters and complaints as requests, so that deadlines run and replies have their place.

use chrono::NaiveDate;
use quittance_law::deadline::deadline_by;
use quittance_law::request::{Event, EventKind, State};
use quittance_law::{Calendar, Law, Right};
use quittance_letters::letter::KindName;

use super::{ComplaintWish, LetterWish, draft_complaint, draft_letter};
use crate::Result;
use crate::checklist::SentPaper;
use crate::ids::RequestId;
use crate::op::Op;
use crate::request::{RequestDraft, RequestWord};
use crate::vault::Vault;

impl Vault {
    /// Records a letter: a request or follow-up is drafted, and sent where a day is given; a reminder or refusal is
    /// recorded at the request it goes back to, once it was sent. What was sent does the step it was made for, in the same
    /// operation. Answers the request.
    ///
    /// # Errors
    /// What is missing in a letter that was sent; an event that can't happen now.
    pub fn record_letter(&mut self, wish: &LetterWish, sent: Option<NaiveDate>) -> Result<RequestId> {
        let drafted = draft_letter(self, wish)?;
        // What went out was whole; a draft may still lack something.
        let title = match sent {
            Some(_) => Some(drafted.ready()?.title()),
            None => drafted.ready().ok().map(|ready| ready.title()),
        };
        let letter = &drafted.letter;
        let held = drafted.request.as_ref();
        let state = held.map(|held| held.course().map(|course| course.state)).transpose()?;
        let open = state.as_ref().is_some_and(|state| !state.is_terminal());
        let drafts = matches!(state, Some(State::Drafted { .. }));
        let goes_back = matches!(wish.kind, KindName::Reminder | KindName::Refusal) && open && !drafts;
        if let Some(held) = held.filter(|_| goes_back) {
            let id = held.id.clone();
            let Some(on) = sent else { return Ok(id) };
            let supplies =
                wish.kind == KindName::Refusal && state.as_ref().is_some_and(|state| state.allows(EventKind::Supply));
            let event = if supplies { Event::Supply { on } } else { Event::Remind { on } };
            let word = RequestWord { note: title, ..RequestWord::of(event) };
            self.operate(word.op(), |change| {
                change.record_request(&id, word, &[])?;
                let sent = SentPaper::Letter(Some(wish.kind));
                change.tick_on_paper(&wish.account, wish.step.as_deref(), sent, on)
            })?;
            return Ok(id);
        }
        let asked: Vec<Right> =
            letter.rights().into_iter().filter(|right| Some(*right) != letter.capacity.right()).collect();
        let (right, also) = foremost(&drafted.case.at.calendar, letter.law, letter.written, &asked);
        let again = wish.kind == KindName::Request && drafts;
        let draft = RequestDraft {
            account: wish.account.clone(),
            law: letter.law,
            right,
            also,
            channel: None,
            to: letter.recipient.mail.clone(),
            subject: title,
            barriers: letter.hurdles.iter().map(|hurdle| hurdle.barrier.clone()).collect(),
            step: wish.step.clone().or_else(|| held.filter(|_| again).and_then(|held| held.said.step.clone())),
            incident: held.filter(|_| again).and_then(|held| held.said.incident.clone()),
            follows: if again {
                held.and_then(|held| held.said.follows.clone())
            } else {
                held.map(|held| held.id.clone())
            },
        };
        let known = held.filter(|_| again).map(|held| held.id.clone());
        let op = if sent.is_some() { Op::SendRequest } else { Op::AddRequest };
        let today = self.clock().today();
        self.operate(op, |change| {
            let id = match known {
                Some(id) => {
                    change.edit_request(&id, draft)?;
                    id
                }
                None => change.add_request_of(draft, sent.map_or(today, |on| on.min(today)))?,
            };
            if let Some(on) = sent {
                change.record_paper(&id, RequestWord::of(Event::Send { on }), &[], Some(wish.kind))?;
            }
            Ok(id)
        })
    }

    /// Records a complaint: at the request it is about, and as one of its own, sent where a day is given; then
    /// it does the step it was made for, in the same operation.
    ///
    /// # Errors
    /// What is missing in a pack that was handed in; an event that can't happen now.
    pub fn record_complaint(&mut self, wish: &ComplaintWish, sent: Option<NaiveDate>) -> Result<RequestId> {
        let drafted = draft_complaint(self, wish)?;
        if sent.is_some() {
            drafted.ready()?;
        }
        let complaint = &drafted.complaint;
        let today = self.clock().today();
        let right = drafted.case.rights(&[], drafted.request.as_ref()).first().copied().unwrap_or(Right::Delete);
        let mut above = None;
        if let Some(held) = &drafted.request {
            let state = held.course()?.state;
            above = state.allows(EventKind::Escalate).then(|| held.id.clone());
        }
        let draft = RequestDraft {
            account: wish.account.clone(),
            law: complaint.law,
            right,
            also: Vec::new(),
            channel: Some(complaint.channel.clone()),
            to: None,
            subject: None,
            barriers: complaint.hurdles.iter().map(|hurdle| hurdle.barrier.clone()).collect(),
            step: wish.step.clone(),
            incident: drafted.case.incidents.last().map(|incident| incident.id.clone()),
            follows: drafted.request.as_ref().map(|held| held.id.clone()),
        };
        let channel = complaint.channel.clone();
        let op = match (sent, &above) {
            (Some(_), _) => Op::SendRequest,
            (None, Some(_)) => Op::MoveRequest,
            (None, None) => Op::AddRequest,
        };
        self.operate(op, |change| {
            let id = match above {
                Some(held) => {
                    let id = change.escalate_request(&held, &channel, sent.unwrap_or(today))?;
                    change.edit_request(&id, draft)?;
                    id
                }
                None => change.add_request_of(draft, sent.map_or(today, |on| on.min(today)))?,
            };
            if let Some(on) = sent {
                change.record_request(&id, RequestWord::of(Event::Send { on }), &[])?;
            }
            Ok(id)
        })
    }
}

/// The right whose answer is due last stands for the letter, which gives its day; the others go beside it.
fn foremost(china: &Calendar, law: Law, written: NaiveDate, asked: &[Right]) -> (Right, Vec<Right>) {
    let due = |right: Right| deadline_by(china, law, right, written, &[]).ok().map(|found| found.due);
    let mut last = asked.first().copied().unwrap_or(Right::Delete);
    for right in asked {
        if due(*right) > due(last) {
            last = *right;
        }
    }
    (last, asked.iter().copied().filter(|right| *right != last).collect())
}
