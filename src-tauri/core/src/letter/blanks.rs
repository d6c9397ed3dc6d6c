//! A look at a letter or complaint that still lacks something: what is missing stands there as ［its name］, for the eyes only.
//!
//! Nothing that comes from here can be copied, printed or saved: those go through [`quittance_letters::letter::Letter::ready`] of the real draft.

use chrono::{Days, NaiveDate};
use quittance_law::Text;
use quittance_letters::complaint::{Complaint, Event, Payment, SenderPart, Wanted};
use quittance_letters::document::Block;
use quittance_letters::letter::{Ask, Capacity, Correction, Field, Ground, Kept, Kind, Letter, MissingField, Reply};
use quittance_letters::{Document, Identifier, IdentifierKind, Private, Shown};

/// The paper with what is missing as blanks, and the blanks as they stand there. None where there is nothing to show yet.
pub fn with_blanks(letter: &Letter, missing: &[MissingField]) -> Option<(Document, Vec<String>)> {
    let mut letter = letter.clone();
    let mut days: Vec<(String, String)> = Vec::new();
    let mut blanks: Vec<String> = Vec::new();
    for one in missing {
        let blank = format!("［{}］", letter.language.of(one.names()));
        let stand_in = stand_in(days.len());
        if fill(&mut letter, one, &blank, stand_in) {
            days.push((letter.language.date(stand_in), blank.clone()));
        }
        if !blanks.contains(&blank) {
            blanks.push(blank);
        }
    }
    let mut paper = letter.ready().ok()?.document();
    let dated = |text: &mut String| {
        for (day, blank) in &days {
            *text = text.replace(day.as_str(), blank);
        }
    };
    each_text(&mut paper, dated);
    let words = paper.words();
    blanks.retain(|blank| words.iter().any(|text| text.contains(blank.as_str())));
    Some((paper, blanks))
}

/// The same for a complaint. None where even the channel is not known.
pub fn complaint_with_blanks(complaint: &Complaint, missing: &[MissingField]) -> Option<(Document, Vec<String>)> {
    let mut one = complaint.clone();
    let mut blanks: Vec<String> = Vec::new();
    for gap in missing {
        let blank = format!("［{}］", one.language.of(gap.names()));
        let text = || Text::from(blank.as_str());
        match gap.field {
            Field::Recipient => one.respondent.name = Some(text()),
            Field::Service => one.product.name = text(),
            Field::Contact => {
                one.sender.contact = Some(Private::from(blank.as_str()));
                one.sender.in_full.push(SenderPart::Contact);
            }
            Field::Account => {
                one.sender.account = vec![Identifier::in_full(IdentifierKind::UserId, Private::from(blank.as_str()))];
            }
            Field::Events => {
                one.events = vec![Event { on: one.written, what: text(), to_operator: false, annexes: Vec::new() }]
            }
            Field::Annexes => one.annexes.clear(),
            Field::Hurdles => one.hurdles.iter_mut().for_each(|hurdle| hurdle.note = None),
            Field::NowhereElse => one.nowhere_else = true,
            Field::StoreLink => one.product.link = Some(blank.clone()),
            Field::Wanted => one.wanted = vec![Wanted::Other { text: text() }],
            Field::Amount => {
                one.wanted.retain(|wanted| !wanted.is_personal_claim());
                one.payment = Some(Payment { amount: text(), on: None });
            }
            _ => {}
        }
        if !blanks.contains(&blank) {
            blanks.push(blank);
        }
    }
    // An event that names an annex which was taken out stands without it.
    let files: Vec<String> = one.annexes.iter().map(|annex| annex.file.clone()).collect();
    one.events.iter_mut().for_each(|event| event.annexes.retain(|file| files.contains(file)));
    let paper = one.ready().ok()?.document();
    let words = paper.words();
    blanks.retain(|blank| words.iter().any(|text| text.contains(blank.as_str())));
    Some((paper, blanks))
}

/// A day nobody writes about, which stands for one that is missing.
fn stand_in(number: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1801, 1, 1).unwrap_or_default();
    first.checked_add_days(Days::new(number as u64)).unwrap_or(first)
}

/// Puts a blank where something is missing; says whether it was a day.
fn fill(letter: &mut Letter, missing: &MissingField, blank: &str, day: NaiveDate) -> bool {
    let text = || Text::from(blank);
    let private = || Private::from(blank);
    match missing.field {
        Field::Recipient => letter.recipient.name = Some(text()),
        Field::Service => letter.service = text(),
        Field::Identifier => {
            let kind = missing.identifier.unwrap_or(IdentifierKind::Other);
            letter.identifiers.retain(|one| one.kind != kind);
            letter.identifiers.push(Identifier { kind, value: private(), shown: Shown::Full });
        }
        Field::Account => {
            letter.identifiers.retain(|one| one.kind != IdentifierKind::UserId);
            letter.identifiers.push(Identifier::in_full(IdentifierKind::UserId, private()));
            letter.needed.push(IdentifierKind::UserId);
        }
        Field::Reply => letter.reply = Some(Reply::Mail { address: private() }),
        Field::Minor | Field::Relation | Field::Deceased | Field::Interest | Field::NoOtherArrangement => {
            fill_capacity(&mut letter.capacity, missing.field, blank);
        }
        Field::Attempts => letter.attempts.clear(),
        Field::Attached => letter.attached.clear(),
        Field::HangsOn => letter.hangs_on.clear(),
        Field::Hurdles => letter.hurdles.iter_mut().for_each(|hurdle| hurdle.note = None),
        _ => return fill_kind(&mut letter.kind, missing.field, blank, day),
    }
    false
}

fn fill_capacity(capacity: &mut Capacity, field: Field, blank: &str) {
    match (capacity, field) {
        (Capacity::Guardian { minor, .. }, Field::Minor) => *minor = blank.into(),
        (Capacity::Guardian { relation, .. } | Capacity::NearRelative { relation, .. }, Field::Relation) => {
            *relation = Text::from(blank);
        }
        (Capacity::NearRelative { deceased, .. }, Field::Deceased) => *deceased = blank.into(),
        (Capacity::NearRelative { interest, .. }, Field::Interest) => *interest = Text::from(blank),
        (Capacity::NearRelative { no_other_arrangement, .. }, _) => *no_other_arrangement = true,
        _ => {}
    }
}

fn fill_kind(kind: &mut Kind, field: Field, blank: &str, day: NaiveDate) -> bool {
    let text = || Text::from(blank);
    let first = match kind {
        Kind::Request { asks } => {
            let mut dated = false;
            for ask in asks.iter_mut() {
                dated |= fill_ask(ask, field, blank, day);
            }
            return dated;
        }
        Kind::FollowUp { kept, first } => match field {
            Field::Kept => {
                if kept.is_empty() {
                    kept.push(Kept { data: text(), ground: None, until: Some(day) });
                }
                return false;
            }
            Field::KeptUntil => {
                kept.iter_mut().for_each(|one| one.until = Some(day));
                return true;
            }
            _ => Some(first),
        },
        Kind::Reminder { first, .. } => Some(first),
        Kind::Refusal { first, .. } => first.as_mut(),
    };
    let Some(first) = first else { return false };
    match field {
        Field::FirstSent => first.sent = Some(day),
        Field::FirstDue => first.due = Some(day),
        Field::FirstWay => {
            first.way = text();
            return false;
        }
        _ => return false,
    }
    true
}

fn fill_ask(ask: &mut Ask, field: Field, blank: &str, day: NaiveDate) -> bool {
    let text = || Text::from(blank);
    match (ask, field) {
        (Ask::Delete { grounds, .. }, Field::Grounds) => *grounds = vec![Ground::Consent],
        (
            Ask::Delete { data, .. } | Ask::Access { data, .. } | Ask::Copy { data } | Ask::Port { data, .. },
            Field::Data,
        ) => *data = vec![text()],
        (Ask::Withdraw { consents }, Field::Consents) => *consents = vec![text()],
        (Ask::Correct { corrections }, Field::Corrections) => {
            let right = Private::from(blank);
            *corrections = vec![Correction { what: text(), wrong: Private::default(), right, proof: None }];
        }
        (Ask::Port { to, .. }, Field::PortTo) => *to = Some(text()),
        (Ask::Restrict { processing } | Ask::Object { processing }, Field::Processing) => *processing = vec![text()],
        (Ask::Explain { questions }, Field::Questions) => *questions = vec![text()],
        (Ask::Unlink { provider, .. }, Field::Provider) => *provider = text(),
        (Ask::CancelRenewal { subscription, .. }, Field::Subscription) => *subscription = text(),
        (Ask::RecycledNumber { since, .. }, Field::NumberSince) => {
            *since = Some(day);
            return true;
        }
        (Ask::OpenedInMyName { learned }, Field::Learned) => *learned = text(),
        _ => {}
    }
    false
}

fn each_text(paper: &mut Document, change: impl Fn(&mut String)) {
    for block in &mut paper.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text } => change(text),
            Block::Lines { lines } | Block::Signature { lines } => lines.iter_mut().for_each(&change),
            Block::Numbered { items } | Block::Bulleted { items } => items.iter_mut().for_each(&change),
            Block::Notes { items, .. } => items.iter_mut().for_each(&change),
            Block::Checks { items } => items.iter_mut().for_each(|one| change(&mut one.text)),
            Block::Fields { fields } => fields.iter_mut().for_each(|one| change(&mut one.value)),
            Block::Table { table } => table.rows.iter_mut().flatten().for_each(&change),
            Block::PageBreak => {}
        }
    }
}
