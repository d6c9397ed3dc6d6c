//! What happened, in sentences: from marks, requests with their replies, endings, incidents and evidence.

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_law::request::{Answer, Event as Recorded, Found, refusal};
use quittance_law::{Right, Term, Text, channel};
use quittance_letters::complaint::Event;
use quittance_letters::letter::Attempt;
use serde::Serialize;

use super::Case;
use super::facts::fact;
use crate::Phrase;
use crate::account::Precision;
use crate::checklist::{Mark, StepMark, WayStage};
use crate::evidence::{Content, Evidence, FactKind};
use crate::ids::EvidenceId;
use crate::request::{Request, RequestEntry};

/// Longest quotation of a note.
const QUOTED: usize = 600;

impl Case {
    /// What happened, in order. `file` names the annex of a piece of evidence that goes along.
    pub(super) fn events(&self, file: &dyn Fn(&EvidenceId) -> Option<String>) -> Vec<Event> {
        let mut told = Told { case: self, file, events: Vec::new(), shown: Vec::new() };
        told.account();
        self.at.marks.iter().for_each(|mark| told.mark(mark));
        self.requests.iter().for_each(|held| told.request(held));
        told.endings();
        told.incidents();
        // What shows nothing else stands for itself.
        self.evidence.iter().for_each(|piece| told.evidence(piece));
        let mut events = told.events;
        events.sort_by_key(|event| event.on);
        events
    }

    /// The request that was made in the product: its day and place.
    pub(super) fn asked_in_product(&self) -> Option<(NaiveDate, Text)> {
        self.at.marks.iter().find_map(|mark| match mark.mark {
            Mark::Done { on } if is_application(mark) => Some((on, self.place())),
            _ => None,
        })
    }

    /// The menu path of the entry's best way out, or what the function is called.
    fn place(&self) -> Text {
        let steps = self.at.service.iter().flat_map(|entry| &entry.ways).flat_map(|way| &way.steps);
        let path = steps.filter_map(|step| step.path.as_ref()).find(|path| !path.zh.is_empty());
        path.map_or_else(|| fact("step", "in_product", &[]), |path| Text::new(path.zh.join(" > "), path.en.join(" > ")))
    }

    /// What a step is called: in its own words, or by its stage.
    pub(super) fn step_words(&self, mark: &StepMark) -> Text {
        match &mark.title {
            Phrase::Text { zh, en } => Text::new(zh.as_str(), en.as_str()),
            Phrase::Message { .. } => fact("stages", mark.stage.as_str(), &[]),
        }
    }

    /// A written note of a contact with the operator, as an attempt.
    pub(super) fn noted(&self, piece: &Evidence) -> Option<Attempt> {
        let Content::Note { text } = &piece.content else { return None };
        let tied = piece.step.is_some() || piece.barrier.is_some();
        let with = piece.facts.iter().find(|one| matches!(one.kind, FactKind::ScreenPath | FactKind::Recipient));
        let way = with.map_or_else(|| fact("step", "contact", &[]), |one| Text::from(one.text.as_str()));
        tied.then(|| Attempt { on: piece.captured.date_naive(), way, outcome: Text::from(quoted(text)) })
    }
}

struct Told<'a> {
    case: &'a Case,
    file: &'a dyn Fn(&EvidenceId) -> Option<String>,
    events: Vec<Event>,
    /// Evidence that is named beside an event already.
    shown: Vec<EvidenceId>,
}

impl Told<'_> {
    fn add(&mut self, on: NaiveDate, what: Text, to_operator: bool, evidence: Vec<EvidenceId>) {
        let mut annexes: Vec<String> = evidence.iter().filter_map(|id| (self.file)(id)).collect();
        annexes.dedup();
        self.shown.extend(evidence);
        self.events.push(Event { on, what, to_operator, annexes });
    }

    fn account(&mut self) {
        let Some(opened) = self.case.at.account.opened else { return };
        let name = match opened.precision {
            Precision::Day => "opened",
            Precision::OnOrBefore => "opened_by",
            // A month or a year is no day, and the table of facts has days.
            Precision::Month | Precision::Year => return,
        };
        let what = fact("account", name, &[("service", self.case.service())]);
        self.add(opened.on, what, false, Vec::new());
    }

    fn mark(&mut self, mark: &StepMark) {
        let of_step = |piece: &&Evidence| piece.step.as_deref() == Some(&mark.step) && !is_note(piece);
        let evidence = || self.case.evidence.iter().filter(of_step).map(|piece| piece.id.clone()).collect();
        match &mark.mark {
            Mark::Done { on } if is_application(mark) => {
                let what = fact("step", "done", &[("place", &self.case.place())]);
                self.add(*on, what, true, evidence());
            }
            Mark::Failed { on, barrier, note } => {
                let step = self.case.step_words(mark);
                let note = note.as_deref().map(str::trim).filter(|note| !note.is_empty()).map(Text::from);
                let named = || {
                    let rule = Catalogue::embedded().barriers().get(barrier.as_deref()?)?;
                    Some(rule.names.clone())
                };
                let what = match note.or_else(named) {
                    Some(note) => fact("step", "failed_because", &[("step", &step), ("note", &note)]),
                    None => fact("step", "failed", &[("step", &step)]),
                };
                self.add(*on, what, false, evidence());
            }
            Mark::Done { .. } | Mark::Skipped { .. } | Mark::Postponed { .. } => {}
        }
    }

    fn request(&mut self, held: &Request) {
        for entry in &held.entries {
            let Some(what) = self.entry(held, entry) else { continue };
            let what = match &entry.note {
                Some(note) => {
                    let bare = Text::new(what.zh.trim_end_matches('。'), what.en.trim_end_matches('.'));
                    fact("request", "with_note", &[("what", &bare), ("note", &Text::from(note.as_str()))])
                }
                None => what,
            };
            let to_operator =
                held.is_to_operator() && matches!(entry.event, Recorded::Send { .. } | Recorded::Remind { .. });
            self.add(entry.event.on(), what, to_operator, entry.evidence.clone());
        }
    }

    fn entry(&self, held: &Request, entry: &RequestEntry) -> Option<Text> {
        let plain = |name: &str| fact("request", name, &[]);
        Some(match &entry.event {
            Recorded::Send { .. } => {
                let rights = Text::new(names(held, "、", |text| &text.zh), names(held, ", ", |text| &text.en));
                match held.said.channel.as_deref().and_then(channel) {
                    Some(above) => fact("request", "send_complaint", &[("to", &above.names), ("rights", &rights)]),
                    None => {
                        let to = self.case.operator().unwrap_or_else(|| self.case.service().clone());
                        fact("request", "send", &[("to", &to), ("rights", &rights)])
                    }
                }
            }
            Recorded::Receive { .. } => plain("receive"),
            Recorded::Bounce { .. } => plain("bounce"),
            Recorded::Acknowledge { .. } => plain("acknowledge"),
            Recorded::Promise { term, .. } => fact("request", "promise", &[("term", &term_words(*term))]),
            Recorded::Ask { .. } => plain("ask"),
            Recorded::Supply { .. } => plain("supply"),
            Recorded::Extend { reasons: true, .. } => plain("extend"),
            Recorded::Extend { reasons: false, .. } => plain("extend_bare"),
            Recorded::Answer { answer, .. } => match answer {
                Answer::Granted { claim } => fact("request", "granted", &[("claim", &claimed(claim))]),
                Answer::Partly { claim, reason } => {
                    fact("request", "partly", &[("claim", &claimed(claim)), ("reason", &refusal(*reason).names)])
                }
                Answer::Refused { reason } => fact("request", "refused", &[("reason", &refusal(*reason).names)]),
                Answer::NotFound => plain("not_found"),
            },
            Recorded::Remind { .. } => plain("remind"),
            Recorded::Verify { found, .. } => plain(match found {
                Found::Gone => "gone",
                Found::StillThere => "still_there",
                Found::Unclear => "unclear",
            }),
            Recorded::Escalate { channel: id, .. } => {
                let to = channel(id).map_or_else(|| Text::from(id.as_str()), |above| above.names.clone());
                fact("request", "escalate", &[("to", &to)])
            }
            Recorded::Close { .. } | Recorded::Withdraw { .. } | Recorded::Abandon { .. } => return None,
        })
    }

    fn endings(&mut self) {
        for ending in &self.case.at.endings {
            let what = fact("endings", &key(&ending.kind), &[]);
            let what = match ending.note.as_deref() {
                Some(note) => {
                    let bare = Text::new(what.zh.trim_end_matches('。'), what.en.trim_end_matches('.'));
                    fact("request", "with_note", &[("what", &bare), ("note", &Text::from(note))])
                }
                None => what,
            };
            self.add(ending.on, what, false, Vec::new());
        }
    }

    fn incidents(&mut self) {
        for incident in &self.case.incidents {
            let mut what = fact("incidents", &key(&incident.said.kind), &[]);
            if let Some(from) = &incident.said.from {
                let from = fact("incidents", "from", &[("from", &Text::from(from.as_str()))]);
                what = Text::new(format!("{}{}", from.zh, what.zh), format!("{}{}", from.en, what.en));
            }
            if let Some(note) = &incident.said.note {
                let bare = Text::new(what.zh.trim_end_matches('。'), what.en.trim_end_matches('.'));
                what = fact("request", "with_note", &[("what", &bare), ("note", &Text::from(note.as_str()))]);
            }
            let of_incident = |piece: &&Evidence| piece.incident.as_ref() == Some(&incident.id) && !is_note(piece);
            let evidence = self.case.evidence.iter().filter(of_incident).map(|piece| piece.id.clone()).collect();
            self.add(incident.on, what, false, evidence);
        }
    }

    fn evidence(&mut self, piece: &Evidence) {
        if self.shown.contains(&piece.id) || (self.file)(&piece.id).is_none() {
            return;
        }
        let what = match &piece.content {
            Content::Note { text } => fact("evidence", "note", &[("text", &Text::from(quoted(text)))]),
            Content::File { .. } => match &piece.caption {
                Some(caption) => Text::from(caption.as_str()),
                None => fact("evidence", "file", &[("title", &Text::from(piece.title()))]),
            },
        };
        self.add(piece.captured.date_naive(), what, false, vec![piece.id.clone()]);
    }
}

/// The step that sends the request out.
fn is_application(mark: &StepMark) -> bool {
    mark.stage == WayStage::Close && mark.step.ends_with("/apply")
}

fn is_note(piece: &Evidence) -> bool {
    matches!(piece.content, Content::Note { .. })
}

fn names(held: &Request, between: &str, of: impl Fn(&Text) -> &String) -> String {
    let rights = std::iter::once(&held.said.right).chain(&held.said.also);
    rights.map(|right: &Right| of(right.names()).as_str()).collect::<Vec<_>>().join(between)
}

fn claimed(claim: &quittance_law::request::Claim) -> Text {
    fact("claims", &key(claim), &[])
}

fn term_words(term: Term) -> Text {
    fact("units", term.unit(), &[("n", &Text::from(term.count().to_string()))])
}

fn key<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// A note in one line, cut where it is long.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= QUOTED {
        return line;
    }
    let kept: String = line.chars().take(QUOTED).collect();
    format!("{kept}…")
}
