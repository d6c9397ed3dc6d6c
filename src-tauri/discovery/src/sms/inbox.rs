//! From messages to leads: repeated ones left out, split ones joined, personal ones passed over.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDateTime;

use super::classify::classify;
use super::scan::Message;
use super::sender::sender;
use super::signature::{begins, is_signed, signed};
use crate::event::{EventKind, SenderClass};
use crate::feed::Feed;
use crate::gather::{Gathered, Trace};
use crate::linked;
use crate::problem::ImportProblem;
use crate::reading::{Ignored, Lead, Presence, SecretsDropped, ServiceKey};
use crate::source::ReadOptions;
use crate::warning::{WarningCode, Warnings};

/// Two million messages are more than any phone holds; a set of this size takes some 40 MB.
const MAX_COMPARED: usize = 2_000_000;

/// Halves of a split message carry the same second, or the next.
const SPLIT_WITHIN_MS: i64 = 2_000;

/// From so many received messages on, a Chinese inbox without any from 106… is a sign of a missing permission.
const XIAOMI_FROM: u64 = 200;

/// What remains of an inbox.
pub(super) struct Done {
    pub leads: Vec<Lead>,
    pub ignored: Ignored,
    pub secrets_dropped: SecretsDropped,
    pub skipped: u64,
    pub warnings: Warnings,
}

struct Pending {
    message: Message,
    number: String,
    class: SenderClass,
    record: u64,
}

/// Takes messages one by one.
pub(super) struct Inbox<'o> {
    options: &'o ReadOptions,
    gathered: Gathered,
    ignored: Ignored,
    secrets_dropped: SecretsDropped,
    skipped: u64,
    pub warnings: Warnings,
    seen: HashSet<u64>,
    pending: Option<Pending>,
    received: u64,
    chinese: u64,
    from_ports: bool,
}

impl<'o> Inbox<'o> {
    pub fn new(options: &'o ReadOptions) -> Self {
        Self {
            options,
            gathered: Gathered::default(),
            ignored: Ignored::default(),
            secrets_dropped: SecretsDropped::default(),
            skipped: 0,
            warnings: Warnings::default(),
            seen: HashSet::new(),
            pending: None,
            received: 0,
            chinese: 0,
            from_ports: false,
        }
    }

    pub fn findings(&self) -> u64 {
        self.gathered.len() as u64
    }

    /// A record that is not well formed.
    pub fn odd(&mut self, record: u64) {
        self.skipped += 1;
        self.warnings.at(record, WarningCode::MalformedRecord);
    }

    pub fn take(&mut self, message: Message, record: u64) {
        if !message.received {
            self.ignored.sent += 1;
            return;
        }
        if self.is_repeated(&message) {
            self.ignored.duplicates += 1;
            return;
        }
        let (number, class) = sender(&message.address);
        self.received += 1;
        self.from_ports |= class == SenderClass::ServicePort;
        self.chinese += u64::from(message.text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
        if message.cut {
            self.warnings.at(record, WarningCode::TextCut);
        }
        let next = Pending { message, number, class, record };
        match self.pending.take() {
            Some(before) if belong_together(&before, &next) => {
                self.ignored.joined += 1;
                self.pending = Some(join(before, next));
            }
            before => {
                if let Some(before) = before {
                    self.read(before);
                }
                self.pending = Some(next);
            }
        }
    }

    /// The file is read.
    pub fn finish(mut self, feed: &mut Feed<'_, '_>) -> Result<Done, ImportProblem> {
        if let Some(last) = self.pending.take() {
            self.read(last);
        }
        if self.ignored.suspicious > 0 {
            self.warnings.whole(WarningCode::SuspiciousMessages, self.ignored.suspicious);
        }
        if self.received > XIAOMI_FROM && !self.from_ports && self.chinese * 2 > self.received {
            self.warnings.whole(WarningCode::XiaomiServiceSmsMissing, self.received);
        }
        if self.gathered.left_out > 0 {
            self.warnings.whole(WarningCode::TooManyServices, self.gathered.left_out);
        }
        Ok(Done {
            leads: self.gathered.finish(&[], &mut || feed.look())?,
            ignored: self.ignored,
            secrets_dropped: self.secrets_dropped,
            skipped: self.skipped,
            warnings: self.warnings,
        })
    }

    /// Merged backups hold the same message several times. Only a hash is remembered.
    fn is_repeated(&mut self, message: &Message) -> bool {
        // The fixed keys of this hasher make a reading repeatable; nothing depends on collisions being hard to find.
        let mut hasher = DefaultHasher::new();
        (&message.address, message.date, &message.text).hash(&mut hasher);
        let hash = hasher.finish();
        if self.seen.len() >= MAX_COMPARED && !self.seen.contains(&hash) {
            self.warnings.whole(WarningCode::TooManyToCompare, MAX_COMPARED as u64);
            return false;
        }
        !self.seen.insert(hash)
    }

    fn read(&mut self, pending: Pending) {
        let Pending { message, number, class, record } = pending;
        let in_brackets = is_signed(&message.text);
        let between_people =
            matches!(class, SenderClass::Personal | SenderClass::Foreign | SenderClass::Mail | SenderClass::Unknown);
        if between_people && !in_brackets {
            self.ignored.personal += 1;
            return;
        }
        let signed = signed(&message.text, class);
        let sense = classify(class, &signed, in_brackets);
        let key = signed.name.clone().map(ServiceKey::Signature).or_else(|| {
            let speaks_for_itself =
                matches!(class, SenderClass::Named | SenderClass::ServiceNumber | SenderClass::ShortNumber);
            speaks_for_itself.then_some(ServiceKey::Sender(number))
        });
        match (sense.event, key) {
            (EventKind::Suspicious, key) => {
                self.ignored.suspicious += 1;
                key.into_iter().for_each(|key| self.gathered.forged(key));
            }
            (EventKind::Official, _) => self.ignored.official += 1,
            (_, None) => self.ignored.unsigned += 1,
            (event, Some(key)) => {
                self.secrets_dropped.codes += u64::from(event.is_code());
                // One short number carries many brands; without a signature it is a hint and no more.
                let alone = class == SenderClass::ShortNumber && signed.name.is_none();
                let at = self.when(message.date, record);
                let promoted = matches!(event, EventKind::Marketing | EventKind::LoanMarketing);
                // A payment provider that says "paid through 微信" in its own message is not entered through itself.
                let linked = linked::provider(signed.rest).filter(|_| !promoted);
                self.gathered.add(Trace {
                    key,
                    other_signature: signed.other.clone(),
                    identifier: None,
                    sim: message.sim.clone(),
                    event,
                    level: if alone { sense.level.min(2) } else { sense.level },
                    at,
                    until: None,
                    sender_class: Some(class),
                    text: &message.text,
                    locator: record,
                    presence: Presence::default(),
                    host: None,
                    linked,
                });
            }
        }
    }

    /// The date of a message, if it can be one.
    fn when(&mut self, date: Option<i64>, record: u64) -> Option<NaiveDateTime> {
        let at = date.map(milliseconds).and_then(|date| self.options.clock(date));
        if at.is_none() {
            self.warnings.at(record, WarningCode::BadDate);
        }
        at
    }
}

/// Some dialects write seconds: as milliseconds they would lie in the first years after 1970.
fn milliseconds(date: i64) -> i64 {
    if date.unsigned_abs() < 100_000_000_000 { date * 1000 } else { date }
}

/// Whether two messages that follow each other are halves of one: same sender and SIM, at most two seconds apart, the
/// first without an end, the second without a beginning.
fn belong_together(a: &Pending, b: &Pending) -> bool {
    let (Some(at_a), Some(at_b)) = (a.message.date, b.message.date) else {
        return false;
    };
    let apart = milliseconds(at_a).saturating_sub(milliseconds(at_b)).saturating_abs();
    if apart > SPLIT_WITHIN_MS || a.number.is_empty() || a.number != b.number || a.message.sim != b.message.sim {
        return false;
    }
    let (first, second) = in_order(a, b);
    let ended = first.message.text.trim_end().ends_with(['。', '.', '！', '!', '？', '?', '】', '~', '～']);
    let both_signed = is_signed(&first.message.text) && is_signed(&second.message.text);
    !ended && !begins(&second.message.text) && !both_signed && !first.message.text.is_empty()
}

/// Backups are sorted either way.
fn in_order<'p>(a: &'p Pending, b: &'p Pending) -> (&'p Pending, &'p Pending) {
    if b.message.date < a.message.date { (b, a) } else { (a, b) }
}

fn join(a: Pending, b: Pending) -> Pending {
    let (first, second) = if b.message.date < a.message.date { (b, a) } else { (a, b) };
    let mut joined = first;
    joined.message.text.push_str(&second.message.text);
    joined.message.cut |= second.message.cut;
    joined.record = joined.record.min(second.record);
    joined
}
