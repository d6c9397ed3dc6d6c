//! When an answer is due, and what to propose: the law's own term for a letter, the channel's for a complaint.

use chrono::NaiveDate;
use quittance_law::calendar::{Calendar, Day};
use quittance_law::channel::AnswerStep;
use quittance_law::deadline::{Deadline, DeadlineNote};
use quittance_law::pack::CalendarKind;
use quittance_law::request::{self, EventKind, Next, State, Suggestion};
use quittance_law::{Standing, Term, Text};
use serde::{Deserialize, Serialize};

use super::{Request, RequestKind};

/// When an answer is due, and what that rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RequestTerm {
    /// The last day for the answer. A second notice moves it on.
    pub due: NaiveDate,
    /// The last day by the rule itself.
    pub by_rule: NaiveDate,
    /// The day the count begins with; it is not counted itself.
    pub start: NaiveDate,
    /// How long.
    pub term: Term,
    /// Where that comes from, in words.
    pub basis: Text,
    /// How strong that is.
    pub standing: Standing,
    /// Content or number was noted from memory.
    pub unconfirmed: bool,
    /// The date leans on working days that are not announced.
    pub provisional: bool,
    /// The clock stands still.
    pub paused: bool,
    /// It was stretched, as the law allows.
    pub extended: bool,
    /// The day a stretch would lead to, while it can still be taken.
    pub latest: Option<NaiveDate>,
    /// By when receipt has to be confirmed.
    pub acknowledge_by: Option<NaiveDate>,
    /// What to know about the date.
    pub notes: Vec<DeadlineNote>,
}

impl From<Deadline> for RequestTerm {
    fn from(found: Deadline) -> Self {
        Self {
            due: found.due,
            by_rule: found.due,
            start: found.start,
            term: found.basis.term,
            basis: found.basis.text,
            standing: found.basis.standing,
            unconfirmed: found.basis.unconfirmed,
            provisional: found.provisional,
            paused: found.paused,
            extended: found.extended,
            latest: found.latest,
            acknowledge_by: found.acknowledge_by,
            notes: found.notes,
        }
    }
}

impl RequestTerm {
    /// Whether the last day has passed.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        !self.paused && today > self.due
    }
}

impl Request {
    /// When the answer is due, by the working days in force. None while nobody has to answer, and where no rule names a time.
    pub fn term(&self, course: &request::Request, china: &Calendar) -> Option<RequestTerm> {
        let mut term = match self.kind {
            RequestKind::Complaint if !self.is_to_operator() => self.channel_term(course, china)?,
            RequestKind::Letter | RequestKind::Complaint => course.deadline(china).ok().flatten()?.into(),
        };
        if let Some(second) = course.second_notice_ends(china)
            && second.date > term.due
        {
            (term.due, term.provisional) = (second.date, second.provisional);
        }
        Some(term)
    }

    /// How long a channel has: to say whether it takes the matter, then to deal with it.
    fn channel_term(&self, course: &request::Request, china: &Calendar) -> Option<RequestTerm> {
        let channel = quittance_law::channel(self.said.channel.as_deref()?)?;
        let accepted = course.events.iter().rev().find(|event| event.kind() == EventKind::Acknowledge);
        let (start, steps) = match accepted {
            Some(event) => (event.on(), [AnswerStep::Mediation, AnswerStep::Result, AnswerStep::Company].as_slice()),
            None => (
                course.sent_on?,
                [AnswerStep::Accept, AnswerStep::Company, AnswerStep::Acknowledge, AnswerStep::Result].as_slice(),
            ),
        };
        let answer = steps.iter().find_map(|step| channel.answer(*step))?;
        let calendar = match quittance_law::pack(self.said.law).calendar {
            CalendarKind::Cn => china,
            CalendarKind::Weekends => Calendar::weekends(),
        };
        let end: Day = calendar.end_of(answer.term, start, true);
        Some(RequestTerm {
            due: end.date,
            by_rule: end.date,
            start,
            term: answer.term,
            basis: answer.text.clone(),
            standing: answer.standing,
            unconfirmed: answer.unconfirmed,
            provisional: end.provisional,
            paused: false,
            extended: false,
            latest: None,
            acknowledge_by: None,
            notes: Vec::new(),
        })
    }

    /// Whether somebody's answer is overdue.
    pub fn is_overdue(&self, course: &request::Request, china: &Calendar, today: NaiveDate) -> bool {
        course.state.is_pending() && self.term(course, china).is_some_and(|term| term.is_over(today))
    }

    /// What to propose today, the plainest first. Empty once it is over.
    pub fn suggest(&self, course: &request::Request, china: &Calendar, today: NaiveDate) -> Vec<Suggestion> {
        let waits = course.state.is_pending() && !matches!(course.state, State::Escalated { .. });
        if self.is_to_operator() || !waits {
            return course.suggest(china, today);
        }
        // A channel has its own time, and the law's card speaks of the operator's.
        let today = today.max(course.last_day());
        let now = |next| Suggestion { next, from: today, provisional: false };
        let mut all = Vec::new();
        if matches!(course.state, State::Sent { .. }) && !course.is_received() {
            all.push(now(Next::KeepProof));
        }
        match self.term(course, china) {
            Some(term) if !term.is_over(today) => {
                let from = term.due.succ_opt().unwrap_or(NaiveDate::MAX).max(today);
                all.push(Suggestion { next: Next::Wait, from, provisional: term.provisional });
            }
            _ => all.extend([now(Next::Remind), now(Next::Escalate)]),
        }
        all
    }
}
