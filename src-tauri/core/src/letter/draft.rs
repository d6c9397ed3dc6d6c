//! A letter, drafted from the vault.

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_law::channel::ChannelKind;
use quittance_law::deadline::deadline_by;
use quittance_law::request::{Event, EventKind};
use quittance_law::{Law, Right, Text, channel};
use quittance_letters::letter::{Attempt, Demand, Earlier, Field, Hurdle, Kept, Kind, KindName, Letter, Reply};
use quittance_letters::{Identifier, IdentifierKind, Language, Private, Shown};

use super::asks::day_or;
use super::facts::{fact, scopes_of};
use super::known::kind_of;
use super::wish::Fills;
use super::{Case, LetterWish};
use crate::account::{DataFate, DataItem, EndingKind, MandateState, Stage, StageName};
use crate::checklist::{BarrierHow, Goal};
use crate::evidence::{Evidence, FactKind};
use crate::request::Request;
use crate::vault::Vault;
use crate::view::ladder_of;
use crate::{Problem, Result};

/// A draft with what it was made from.
#[derive(Debug, Clone)]
pub struct Drafted {
    /// The letter.
    pub letter: Letter,
    /// The sender's own mail address, for a mail file.
    pub sender: Option<Private>,
    /// What was known.
    pub case: Case,
    /// What is sent along.
    pub enclosed: Vec<Evidence>,
    /// The earlier request, or the one it belongs to.
    pub request: Option<Request>,
}

/// Drafts a letter from what is recorded, with what the person filled in on top.
///
/// # Errors
/// An account, request or piece of evidence that is not there; a value that can't be read.
pub fn draft_letter(vault: &Vault, wish: &LetterWish) -> Result<Drafted> {
    let case = Case::read(vault, &wish.account)?;
    let fills = Fills(&wish.fills);
    let request = match (&wish.request, wish.kind) {
        (Some(id), _) => Some(case.request(id)?.clone()),
        (None, KindName::Request) => None,
        (None, _) => case.last_letter().cloned(),
    };
    let law = wish.law.or(request.as_ref().map(|held| held.said.law)).unwrap_or(Law::Pipl);
    let language = wish.language.unwrap_or_else(|| home_of(law));
    let said = if wish.rights.is_empty() { fills.words(Field::FirstRights)? } else { wish.rights.clone() };
    let rights = case.rights(&said, request.as_ref());
    let enclosed = enclosed(&case, wish)?;
    let (identifiers, needed) = case.identifiers(wish, &rights);
    let kind = case.kind(vault, wish.kind, law, &rights, request.as_ref(), fills)?;
    let asks_to_close = rights.contains(&Right::CloseAccount);
    let standing = case.at.mandates.iter().filter(|one| asks_to_close && one.state == MandateState::Active);
    let mut hangs_on = fills.list(Field::HangsOn);
    if hangs_on.is_empty() {
        hangs_on = standing.map(|mandate| Text::from(mandate.name.as_str())).collect();
    }
    let attached = match fills.list(Field::Attached) {
        none if none.is_empty() => enclosed.iter().map(|piece| Text::from(piece.title())).collect(),
        some => some,
    };
    let letter = Letter {
        law,
        language,
        written: case.today(),
        scopes: scopes_of(&case),
        service: fills.text(Field::Service).unwrap_or_else(|| case.service().clone()),
        recipient: case.recipient(fills),
        capacity: case.capacity(&said, fills),
        identifiers,
        needed,
        reply: case.reply(fills),
        attempts: wish.attempts.clone().unwrap_or_else(|| case.attempts(fills)),
        hurdles: wish.hurdles.clone().unwrap_or_else(|| case.hurdles(request.as_ref())),
        hangs_on,
        attached,
        due: None,
        kind,
    };
    let sender = fills.plain(Field::SenderMail).map(Private::new);
    Ok(Drafted { letter, sender, case, enclosed, request })
}

/// The language operators under that law work in.
pub(super) fn home_of(law: Law) -> Language {
    if law == Law::Pipl { Language::Zh } else { Language::En }
}

fn enclosed(case: &Case, wish: &LetterWish) -> Result<Vec<Evidence>> {
    let of = |id: &crate::ids::EvidenceId| case.evidence.iter().find(|piece| piece.id == *id).cloned();
    wish.enclose.iter().map(|id| of(id).ok_or(Problem::Missing { kind: "evidence" })).collect()
}

impl Case {
    /// The rights a letter exercises: those that were said, those of the earlier request, or what the stage suggests.
    pub(crate) fn rights(&self, said: &[Right], request: Option<&Request>) -> Vec<Right> {
        let own = |right: &Right| !matches!(right, Right::Guardian | Right::NearRelative);
        let said: Vec<Right> = said.iter().copied().filter(own).collect();
        if !said.is_empty() {
            return said;
        }
        if let Some(held) = request {
            return std::iter::once(held.said.right).chain(held.said.also.iter().copied()).filter(own).collect();
        }
        let over = matches!(
            self.at.account.stage.name(),
            StageName::Closed | StageName::Verified | StageName::Unbound | StageName::Declined
        );
        if over || self.at.checklist.goal == Goal::Unbind {
            vec![Right::Delete]
        } else {
            vec![Right::CloseAccount, Right::Delete]
        }
    }

    fn kind(
        &self,
        vault: &Vault,
        kind: KindName,
        law: Law,
        rights: &[Right],
        request: Option<&Request>,
        fills: Fills<'_>,
    ) -> Result<Kind> {
        Ok(match kind {
            KindName::Request => {
                let asks = rights.iter().map(|right| self.ask(*right, fills)).collect::<Result<Vec<_>>>()?;
                Kind::Request { asks: asks.into_iter().flatten().collect() }
            }
            KindName::Reminder => {
                let mut next = Vec::new();
                if let Some(held) = request {
                    let above = ladder_of(vault, held)?.into_iter().filter_map(|row| channel(&row.channel.id));
                    let above = above.filter(|one| !matches!(one.kind, ChannelKind::Operator | ChannelKind::Court));
                    next = above.map(|one| one.id.clone()).take(2).collect();
                }
                Kind::Reminder { first: self.earlier(law, rights, request, fills)?, again: None, next }
            }
            KindName::Refusal => {
                let known = request.is_some() || fills.plain(Field::FirstSent).is_some();
                let first = if known { Some(self.earlier(law, rights, request, fills)?) } else { None };
                Kind::Refusal { first, rights: rights.to_vec() }
            }
            KindName::FollowUp => {
                Kind::FollowUp { first: self.earlier(law, rights, request, fills)?, kept: self.kept(fills)? }
            }
        })
    }

    /// The earlier request: as recorded, or else the request made in the product, whose answer is due by the letter's law.
    fn earlier(&self, law: Law, rights: &[Right], request: Option<&Request>, fills: Fills<'_>) -> Result<Earlier> {
        let (mut sent, mut due, mut way, mut receipt) = (None, None, None, None);
        match request {
            Some(held) => {
                let course = held.course()?;
                sent = course.sent_on;
                due = held.term(&course, &self.at.calendar).map(|term| term.due);
                way = Some(match &held.said.to {
                    Some(to) => fact("way", "to", &[("to", &Text::from(to.as_str()))]),
                    None => fact("way", "letter", &[]),
                });
                receipt = self.receipt(held);
            }
            None => {
                if let Some((on, place)) = self.asked_in_product() {
                    sent = Some(on);
                    let right = rights.first().copied().unwrap_or(Right::CloseAccount);
                    due = deadline_by(&self.at.calendar, law, right, on, &[]).ok().map(|found| found.due);
                    way = Some(place);
                }
            }
        }
        Ok(Earlier {
            sent: day_or(fills, Field::FirstSent, sent)?,
            due: day_or(fills, Field::FirstDue, due)?,
            way: fills.text(Field::FirstWay).or(way).unwrap_or_else(|| Text::from("")),
            receipt,
            rights: rights.to_vec(),
        })
    }

    /// What shows that a request arrived: a number of a ticket, receipt or delivery, read off the evidence.
    fn receipt(&self, held: &Request) -> Option<Text> {
        let own = self.evidence.iter().filter(|piece| piece.request.as_ref() == Some(&held.id));
        let mut facts = own.flat_map(|piece| &piece.facts);
        let kind = |kind| matches!(kind, FactKind::Ticket | FactKind::Receipt | FactKind::Delivery);
        facts.find(|one| kind(one.kind)).map(|one| Text::from(one.text.as_str()))
    }

    /// Data kept for a reason, of which the last day is known.
    fn kept(&self, fills: Fills<'_>) -> Result<Vec<Kept>> {
        let until = fills.day(Field::KeptUntil)?;
        let said = fills.list(Field::Kept);
        if !said.is_empty() {
            return Ok(said.into_iter().map(|data| Kept { data, ground: None, until }).collect());
        }
        let ended = self.at.endings.iter().find(|ending| ending.kind == EndingKind::KeptByLaw);
        let ground = ended.and_then(|ending| ending.note.as_deref()).map(Text::from);
        let last = ended.and_then(|ending| ending.until);
        let kept = self.at.data.iter().filter_map(|item: &DataItem| match item.fate {
            DataFate::KeptByLaw { until: own } => {
                Some(Kept { data: item_names(&item.item), ground: ground.clone(), until: until.or(own).or(last) })
            }
            _ => None,
        });
        Ok(kept.collect())
    }

    /// What the service has, and the least of it that finds the account.
    fn identifiers(&self, wish: &LetterWish, rights: &[Right]) -> (Vec<Identifier>, Vec<IdentifierKind>) {
        let fills = Fills(&wish.fills);
        let shown = |kind: IdentifierKind, value: &str| Identifier {
            shown: if wish.in_full.contains(&kind) { Shown::Full } else { kind.usual() },
            ..Identifier::new(kind, value)
        };
        let mut all: Vec<Identifier> = fills.identifiers().map(|(kind, value)| shown(kind, value)).collect();
        let mut needed: Vec<IdentifierKind> = all.iter().map(|one| one.kind).collect();
        for held in self.had() {
            let kind = kind_of(held.kind);
            if all.iter().all(|one| one.kind != kind || one.value.reveal() != held.value) {
                all.push(shown(kind, &held.value));
            }
        }
        if let Some(carry) = &wish.carry {
            for kind in carry {
                if !needed.contains(kind) {
                    needed.push(*kind);
                }
            }
            return (all, needed);
        }
        let order = [
            IdentifierKind::UserId,
            IdentifierKind::Username,
            IdentifierKind::Phone,
            IdentifierKind::Email,
            IdentifierKind::Other,
        ];
        let order = if rights.contains(&Right::RecycledNumber) { &order[2..] } else { &order[..] };
        let tells = |kind: &IdentifierKind| order.contains(kind);
        if !needed.iter().any(tells) {
            needed.extend(order.iter().find(|kind| all.iter().any(|one| one.kind == **kind)));
        }
        (all, needed)
    }

    /// Where the answer should go: inside the product while the person can get in, else by the way the letter went.
    fn reply(&self, fills: Fills<'_>) -> Option<Reply> {
        match fills.plain(Field::Reply) {
            Some("in_app" | "app") => Some(Reply::InApp),
            Some("same_mail") => Some(Reply::SameMail),
            Some(address) if address.contains('@') => Some(Reply::Mail { address: address.into() }),
            Some(address) => Some(Reply::Post { address: address.into() }),
            None if self.mail().is_some() || fills.plain(Field::RecipientMail).is_some() => Some(Reply::SameMail),
            None if matches!(
                self.at.account.stage,
                Stage::Closed { .. } | Stage::Verified { .. } | Stage::LostAccess { .. } | Stage::Unbound { .. }
            ) =>
            {
                None
            }
            None => Some(Reply::InApp),
        }
    }

    /// What was tried and did not work, barriers aside: those are answered on their own.
    fn attempts(&self, fills: Fills<'_>) -> Vec<Attempt> {
        let typed = fills.plain(Field::Attempts).unwrap_or_default();
        let said = typed.lines().filter_map(|line| {
            let (day, rest) = line.trim().split_once(char::is_whitespace)?;
            let (way, outcome) = rest.split_once(['：', ':']).unwrap_or((rest, ""));
            let text = |text: &str| Text::from(text.trim());
            Some(Attempt { on: day.parse().ok()?, way: text(way), outcome: text(outcome) })
        });
        let said: Vec<Attempt> = said.collect();
        if !said.is_empty() {
            return said;
        }
        let failed = self.failed().filter(|(_, _, barrier, _)| barrier.is_none()).map(|(mark, on, _, note)| Attempt {
            on,
            way: self.step_words(mark),
            outcome: note.map_or_else(|| fact("step", "outcome", &[]), Text::from),
        });
        let noted = self.evidence.iter().filter_map(|piece| self.noted(piece));
        failed.chain(noted).collect()
    }

    /// Hurdles the person met, those an earlier request was about, and demands that go beyond what was given.
    pub(super) fn hurdles(&self, request: Option<&Request>) -> Vec<Hurdle> {
        let mut all: Vec<Hurdle> = Vec::new();
        for (_, on, barrier, note) in self.failed() {
            let Some(code) = barrier else { continue };
            if all.iter().all(|one| one.barrier != code) {
                all.push(Hurdle { barrier: code.to_owned(), demand: None, on: Some(on), note: note.map(Text::from) });
            }
        }
        let met = self.barriers.iter().filter(|found| found.how == BarrierHow::Met).map(|found| found.code.as_str());
        let about = request.into_iter().flat_map(|held| held.said.barriers.iter().map(String::as_str));
        let codes: Vec<&str> = met.chain(about).collect();
        for code in codes {
            if all.iter().all(|one| one.barrier != code) {
                all.push(Hurdle { barrier: code.to_owned(), demand: None, on: None, note: None });
            }
        }
        let detected = self.barrier("B03").is_some_and(|found| found.how == BarrierHow::Detected);
        if detected && all.iter().all(|one| one.barrier != "B03") {
            let demands = self.demands();
            let one = |demand| Hurdle { barrier: "B03".to_owned(), demand, on: None, note: None };
            if demands.is_empty() {
                all.push(one(None));
            } else {
                all.extend(demands.into_iter().map(|demand| one(Some(demand))));
            }
        }
        all
    }

    /// What the entry says is demanded and was never given.
    fn demands(&self) -> Vec<Demand> {
        let given = |item: &str| self.at.data.iter().any(|data| data.item == item);
        let materials = self.at.service.iter().flat_map(|entry| &entry.materials);
        let mut all: Vec<Demand> = materials
            .filter(|material| !given(&material.item))
            .filter_map(|material| match material.item.as_str() {
                "id_photo" => Some(Demand::IdPhoto),
                "id_photo_handheld" => Some(Demand::HandheldId),
                "handwritten_letter" => Some(Demand::HandCopiedLetter),
                "fingerprint" => Some(Demand::Fingerprint),
                "face" | "face_video" => Some(Demand::Face),
                _ => None,
            })
            .collect();
        let mut seen = Vec::new();
        all.retain(|demand| {
            let new = !seen.contains(demand);
            seen.push(*demand);
            new
        });
        all
    }
}

/// The name of a kind of data.
pub(super) fn item_names(item: &str) -> Text {
    Catalogue::embedded().taxonomy().item(item).map_or_else(|| Text::from(item), |kind| kind.names.clone())
}

/// The last day something was said to a request, for telling which is the newest.
pub(super) fn answered_on(held: &Request) -> Option<NaiveDate> {
    let mut answers = held.entries.iter().rev().map(|entry| &entry.event);
    answers.find(|event| event.kind() == EventKind::Answer).map(Event::on)
}
