//! From a draft to a pack that can be written out.

use quittance_catalogue::barrier::Strength;
use quittance_law::channel::{ChannelKind, Identity};
use quittance_law::{Channel, Text};
use serde::{Deserialize, Serialize};

use super::{Act, Annex, Complaint, ComplaintNote, Event, Wanted};
use crate::letter::{Field, Missing, MissingField, Why, is_placeholder};
use crate::words::barrier;

/// A pack with nothing missing. Only this can be written out.
#[derive(Debug, Clone)]
pub struct ReadyComplaint {
    pub(super) complaint: Complaint,
    pub(super) channel: &'static Channel,
    /// Events in the order of their dates.
    pub(super) events: Vec<Event>,
    /// What is wanted and fits this act.
    pub(super) wanted: Vec<Wanted>,
}

/// Something to know before handing a pack in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ComplaintCaution {
    /// The channel is not open under this law.
    OtherLaw,
    /// A claim for oneself was left out: it belongs in a complaint, not in a report.
    ClaimLeftOut,
    /// An inquiry was left out: a court decides on claims.
    InquiryLeftOut,
    /// The channel takes none of what is wanted.
    NotTaken,
    /// The channel does not take what is wanted about money.
    MoneyElsewhere,
    /// The channel takes what is wanted about money, and nothing else.
    RightsElsewhere,
    /// The channel wants the operator to have had time to answer.
    TooEarly,
    /// By the channel's own bar it may be too late.
    TooLate,
    /// Nothing shows that the operator was asked first.
    NotAskedFirst,
    /// A disputed practice is named; the pack says so.
    Disputed,
    /// What is known of the channel is from memory.
    ChannelUnconfirmed,
    /// The chain of evidence is broken, and the pack says so.
    ChainBroken,
    /// Evidence is listed but its chain was not checked.
    ChainUnchecked,
    /// Name, contact or address stand there in full.
    InFull,
}

impl Complaint {
    /// The pack, if nothing is missing.
    ///
    /// # Errors
    /// What is missing.
    pub fn ready(&self) -> Result<ReadyComplaint, Missing> {
        let language = self.language;
        let mut look = Look { fields: Vec::new() };
        let channel = self.channel();
        if channel.is_none() {
            look.miss(Field::Channel, Why::Empty);
        }
        let identity = channel.map_or(Identity::Account, |one| one.identity);
        look.text(Field::Recipient, self.respondent.name.as_ref().map(|name| language.of(name)));
        look.text(Field::Service, Some(language.of(&self.product.name)));
        for text in [&self.respondent.address, &self.respondent.contact].into_iter().flatten() {
            look.blank(Field::Recipient, language.of(text));
        }
        let anonymous =
            self.sender.anonymous && channel.is_some_and(|one| ReadyComplaint::may_be_anonymous(one, self.act));
        if !anonymous {
            if identity >= Identity::Contact {
                look.text(Field::Contact, self.sender.contact.as_ref().map(|contact| contact.reveal()));
            }
            if self.sender.account.iter().all(|one| one.value.reveal().is_empty()) && self.act != Act::Report {
                look.miss(Field::Account, Why::Empty);
            }
        }
        for one in &self.sender.account {
            look.blank(Field::Account, one.value.reveal());
        }
        if let Some(name) = &self.sender.name {
            look.blank(Field::Contact, name.reveal());
        }
        if let Some(address) = &self.sender.address {
            look.blank(Field::Address, address.reveal());
        }
        if self.events.is_empty() {
            look.miss(Field::Events, Why::Empty);
        }
        for event in &self.events {
            look.text(Field::Events, Some(language.of(&event.what)));
            let known = |file: &String| self.annexes.iter().any(|annex| annex.file == *file);
            if !event.annexes.iter().all(known) {
                look.miss(Field::Annexes, Why::Empty);
            }
        }
        for hurdle in &self.hurdles {
            if barrier(&hurdle.barrier).is_none() {
                look.miss(Field::Hurdles, Why::Empty);
            }
            if let Some(note) = &hurdle.note {
                look.blank(Field::Hurdles, language.of(note));
            }
        }
        for annex in &self.annexes {
            look.text(Field::Annexes, Some(language.of(&annex.shows)));
            look.text(Field::Annexes, Some(annex.file.trim()).filter(|_| annex.sha256.len() == 64).or(Some("")));
        }
        let exclusive = channel.is_some_and(|one| !one.not_beside.is_empty());
        if exclusive && self.act != Act::Report && !self.nowhere_else {
            look.miss(Field::NowhereElse, Why::Empty);
        }
        if channel.is_some_and(|one| one.kind == ChannelKind::Store) {
            look.text(Field::StoreLink, self.product.link.as_deref());
        }
        let fits = |wanted: &&Wanted| match self.act {
            Act::Report => !wanted.is_personal_claim(),
            Act::Sue => **wanted != Wanted::Investigate,
            _ => true,
        };
        let wanted: Vec<Wanted> = self.wanted.iter().filter(fits).cloned().collect();
        if wanted.is_empty() {
            look.miss(Field::Wanted, Why::Empty);
        }
        for one in &wanted {
            match one {
                Wanted::Refund { amount } => look.text(Field::Amount, Some(language.of(amount))),
                Wanted::Other { text } => look.text(Field::Wanted, Some(language.of(text))),
                _ => {}
            }
        }
        if let Some(payment) = &self.payment {
            look.text(Field::Amount, Some(language.of(&payment.amount)));
        }

        look.fields.sort_unstable();
        look.fields.dedup();
        let Some(channel) = channel.filter(|_| look.fields.is_empty()) else {
            return Err(Missing { fields: look.fields });
        };
        let mut events = self.events.clone();
        events.sort_by_key(|event| event.on);
        Ok(ReadyComplaint { complaint: self.clone(), channel, events, wanted })
    }
}

struct Look {
    fields: Vec<MissingField>,
}

impl Look {
    fn miss(&mut self, field: Field, why: Why) {
        self.fields.push(MissingField { field, identifier: None, why });
    }

    /// Has to be there and be no blank.
    fn text(&mut self, field: Field, value: Option<&str>) {
        match value.map(str::trim) {
            None | Some("") => self.miss(field, Why::Empty),
            Some(value) => self.blank(field, value),
        }
    }

    /// Must be no blank.
    fn blank(&mut self, field: Field, value: &str) {
        // File names may look like anything.
        if field != Field::Annexes && is_placeholder(value) {
            self.miss(field, Why::Placeholder);
        }
    }
}

impl ReadyComplaint {
    /// The draft it came from.
    pub fn complaint(&self) -> &Complaint {
        &self.complaint
    }

    /// The channel.
    pub fn channel(&self) -> &'static Channel {
        self.channel
    }

    /// The number of an annex in the list, from its file name.
    pub(super) fn annex_number(&self, file: &str) -> Option<usize> {
        self.annexes().iter().position(|annex| annex.file == file).map(|at| at + 1)
    }

    /// Annexes in the order of capture.
    pub(super) fn annexes(&self) -> Vec<&Annex> {
        let mut annexes: Vec<&Annex> = self.complaint.annexes.iter().collect();
        annexes.sort_by(|one, other| (one.captured, &one.file).cmp(&(other.captured, &other.file)));
        annexes
    }

    /// Whether the sender may be left out: in a report, where the channel asks for no more than a way to be reached.
    pub fn may_be_anonymous(channel: &Channel, act: Act) -> bool {
        act == Act::Report && channel.identity <= Identity::Contact
    }

    /// Whether the sender is left out.
    pub(super) fn anonymous(&self) -> bool {
        self.complaint.sender.anonymous && self.complaint.act == Act::Report
    }

    /// What to know before handing it in: what the channel says of the matter and the time first.
    pub fn cautions(&self) -> Vec<ComplaintNote> {
        let one = &self.complaint;
        let disputed =
            |code: &str| barrier(code).is_some_and(|rule| matches!(rule.strength, Strength::Disputed | Strength::None));
        let fewer = self.wanted.len() < one.wanted.len();
        let all = [
            (!self.channel.laws.contains(&one.law), ComplaintCaution::OtherLaw),
            (fewer && one.act != Act::Sue, ComplaintCaution::ClaimLeftOut),
            (fewer && one.act == Act::Sue, ComplaintCaution::InquiryLeftOut),
            (one.hurdles.iter().any(|hurdle| disputed(&hurdle.barrier)), ComplaintCaution::Disputed),
            (self.channel.unconfirmed, ComplaintCaution::ChannelUnconfirmed),
            (one.chain.as_ref().is_some_and(|chain| !chain.intact), ComplaintCaution::ChainBroken),
            (one.chain.is_none() && !one.annexes.is_empty(), ComplaintCaution::ChainUnchecked),
            (one.sender.shows_something() && !self.anonymous(), ComplaintCaution::InFull),
        ];
        let mut notes = self.fits();
        notes.extend(all.into_iter().filter(|(here, _)| *here).map(|(_, caution)| ComplaintNote::of(caution)));
        notes.sort_by_key(|note| note.caution);
        notes
    }
}

impl ComplaintCaution {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::OtherLaw,
        Self::ClaimLeftOut,
        Self::InquiryLeftOut,
        Self::NotTaken,
        Self::MoneyElsewhere,
        Self::RightsElsewhere,
        Self::TooEarly,
        Self::TooLate,
        Self::NotAskedFirst,
        Self::Disputed,
        Self::ChannelUnconfirmed,
        Self::ChainBroken,
        Self::ChainUnchecked,
        Self::InFull,
    ];

    /// The sentence, with blanks where the channel's own words stand in a pack.
    pub fn text(self) -> &'static Text {
        crate::words::words().complaint_caution(self)
    }
}
