//! A lead in the making: the traces of one service and identifier, weighed.

use chrono::{NaiveDate, NaiveDateTime};
use zeroize::Zeroizing;

use crate::event::{EventKind, SenderClass};
use crate::gather::Trace;
use crate::mask;
use crate::reading::{CreatedMeaning, EvidenceLine, Lead, LeadFlag, Presence, SeenIdentifier, ServiceKey};

/// Records kept by strength, beside the first and the last.
const STRONGEST: usize = 6;

/// Hosts and other signatures kept per lead.
const MAX_NAMES: usize = 8;

/// A record that may become evidence. The text is masked only at the end, for the few that remain.
#[derive(Debug, Clone)]
struct Line {
    kind: EventKind,
    level: u8,
    at: Option<NaiveDateTime>,
    sender_class: Option<SenderClass>,
    text: Zeroizing<String>,
    locator: u64,
}

impl Line {
    fn of(trace: &Trace<'_>) -> Self {
        let text = trace.text.chars().take(mask::WINDOW_CHARS + 16).collect::<String>();
        Self {
            kind: trace.event,
            level: trace.level,
            at: trace.at.or(trace.until),
            sender_class: trace.sender_class,
            text: Zeroizing::new(text),
            locator: trace.locator,
        }
    }

    /// Strongest first; of equals the latest, which a person remembers best.
    fn rank(level: u8, at: Option<NaiveDateTime>, locator: u64) -> impl Ord {
        (std::cmp::Reverse(level), std::cmp::Reverse(at), locator)
    }
}

/// What is known so far.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    identifier: Option<SeenIdentifier>,
    other_signatures: Vec<String>,
    hosts: Vec<String>,
    first_seen: Option<NaiveDateTime>,
    last_seen: Option<NaiveDateTime>,
    count: u32,
    level: u8,
    first: Option<Line>,
    last: Option<Line>,
    strongest: Vec<Line>,
    first_registered: Option<NaiveDateTime>,
    first_register_code: Option<NaiveDateTime>,
    first_likely: Option<NaiveDateTime>,
    last_use: Option<NaiveDateTime>,
    first_generic: Option<NaiveDateTime>,
    last_generic: Option<NaiveDateTime>,
    saved: Option<NaiveDateTime>,
    presence: Presence,
    linked: Option<&'static str>,
    saved_login: bool,
    debt: bool,
    loans: bool,
    closed: bool,
}

/// The earlier of two dates, either of which may be missing.
fn earlier<T: Ord + Copy>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

impl Draft {
    /// One trace more.
    pub fn add(&mut self, trace: Trace<'_>) {
        self.keep_line(&trace);
        let Trace { event, at, level, .. } = trace;
        self.count = self.count.saturating_add(1);
        self.level = self.level.max(level);
        self.first_seen = earlier(self.first_seen, at.or(trace.until));
        self.last_seen = self.last_seen.max(at).max(trace.until);
        match event {
            EventKind::Registered | EventKind::Authorised => {
                self.first_registered = earlier(self.first_registered, at);
            }
            EventKind::OtpRegister => self.first_register_code = earlier(self.first_register_code, at),
            EventKind::OtpGeneric => {
                self.first_generic = earlier(self.first_generic, at);
                self.last_generic = self.last_generic.max(at);
            }
            EventKind::SavedLogin => {
                self.saved_login = true;
                self.saved = earlier(self.saved, at);
            }
            EventKind::Debt => self.debt = true,
            EventKind::LoanMarketing => self.loans = true,
            EventKind::Closed => self.closed = true,
            _ => {}
        }
        if event.shows_use() {
            self.last_use = self.last_use.max(at);
        }
        // The day an account was closed says nothing about the day it was opened.
        if level >= 3 && event != EventKind::Closed {
            self.first_likely = earlier(self.first_likely, at);
        }
        self.presence.password |= trace.presence.password;
        self.presence.totp |= trace.presence.totp;
        self.presence.passkey |= trace.presence.passkey;
        self.linked = self.linked.or(trace.linked);
        keep_name(&mut self.other_signatures, trace.other_signature);
        keep_name(&mut self.hosts, trace.host);
        if self.identifier.is_none() {
            self.identifier = trace.identifier;
        }
    }

    fn keep_line(&mut self, trace: &Trace<'_>) {
        let when = (trace.at, trace.locator);
        if self.first.as_ref().is_none_or(|line| when < (line.at, line.locator)) {
            self.first = Some(Line::of(trace));
        }
        if self.last.as_ref().is_none_or(|line| when >= (line.at, line.locator)) {
            self.last = Some(Line::of(trace));
        }
        let rank = Line::rank(trace.level, trace.at, trace.locator);
        let place = self.strongest.partition_point(|line| Line::rank(line.level, line.at, line.locator) < rank);
        if place < STRONGEST {
            self.strongest.insert(place, Line::of(trace));
            self.strongest.truncate(STRONGEST);
        }
    }

    fn strength(&self) -> u8 {
        let used_after_sign_up =
            self.first_register_code.is_some_and(|signed_up| self.last_use.is_some_and(|used| used > signed_up));
        if used_after_sign_up {
            return 4;
        }
        if self.likely_by_codes().is_some() { self.level.max(3) } else { self.level }
    }

    /// The first of the codes without a purpose, if they came on different days: nobody mistypes a number twice.
    fn likely_by_codes(&self) -> Option<NaiveDateTime> {
        let (first, last) = (self.first_generic?, self.last_generic?);
        (first.date() != last.date()).then_some(first)
    }

    fn created(&self) -> (Option<NaiveDateTime>, CreatedMeaning) {
        let registered = earlier(self.first_registered, self.first_register_code);
        for (at, meaning) in [
            (registered, CreatedMeaning::Registered),
            (self.saved, CreatedMeaning::SavedInManager),
            (earlier(self.first_likely, self.likely_by_codes()), CreatedMeaning::FirstUse),
        ] {
            if at.is_some() {
                return (at, meaning);
            }
        }
        (None, CreatedMeaning::Unknown)
    }

    /// The lead.
    pub fn finish(self, key: ServiceKey, sim: Option<String>, forged: bool, doubtful: &[NaiveDate]) -> Lead {
        let strength = self.strength();
        let (created, created_meaning) = self.created();
        let created_estimate = created.map(|at| at.date());
        let flags = [
            (forged, LeadFlag::Suspicious),
            (self.debt, LeadFlag::Debt),
            (self.loans, LeadFlag::LoanMarketing),
            (strength <= 1, LeadFlag::NotCounted),
            (self.closed, LeadFlag::Closed),
            (self.saved_login && !self.presence.password, LeadFlag::NoPassword),
        ];
        let mut lines = self.strongest;
        lines.extend(self.first);
        lines.extend(self.last);
        lines.sort_by_key(|line| (line.at, line.locator));
        lines.dedup_by_key(|line| line.locator);
        Lead {
            confidence: confidence(strength, &key, forged),
            key,
            other_signatures: self.other_signatures,
            identifiers: self.identifier.into_iter().collect(),
            sim,
            first_seen: self.first_seen.map(|at| at.date()),
            last_seen: self.last_seen.map(|at| at.date()),
            created_estimate,
            created_meaning,
            created_doubtful: created_meaning == CreatedMeaning::SavedInManager
                && created_estimate.is_some_and(|day| doubtful.contains(&day)),
            count: self.count,
            strength,
            evidence: lines.iter().map(Line::masked).collect(),
            presence: self.presence,
            hosts: self.hosts,
            linked: self.linked.map(str::to_owned),
            flags: flags.into_iter().filter_map(|(set, flag)| set.then_some(flag)).collect(),
        }
    }
}

impl Line {
    fn masked(&self) -> EvidenceLine {
        EvidenceLine {
            kind: self.kind,
            at: self.at,
            sender_class: self.sender_class,
            // A host is not masked: digits in it are part of its name, and there is no text around it.
            excerpt: if self.sender_class.is_some() { mask::excerpt(&self.text) } else { self.text.to_string() },
            locator: self.locator,
        }
    }
}

/// Starting values, not measured. A bare number names a service less surely than a signature; a name that is also
/// forged is worth less.
fn confidence(strength: u8, key: &ServiceKey, forged: bool) -> f32 {
    let base = match strength {
        4.. => 0.95,
        3 => 0.8,
        2 => 0.5,
        1 => 0.2,
        0 => 0.0,
    };
    let number = matches!(key, ServiceKey::Sender(sender) if sender.bytes().all(|b| b.is_ascii_digit()));
    let factor = if number { 0.8 } else { 1.0 } * if forged { 0.8 } else { 1.0 };
    // Two digits are more than these numbers deserve, and read better in JSON.
    (base * factor * 100.0_f32).round() / 100.0
}

fn keep_name(names: &mut Vec<String>, name: Option<String>) {
    if let Some(name) = name
        && names.len() < MAX_NAMES
        && !names.contains(&name)
    {
        names.push(name);
        names.sort();
    }
}
