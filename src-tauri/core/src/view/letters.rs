//! A letter as its composer shows it: what is missing and where it is given, what is filled in and from where, what is left
//! out on purpose, the paper, its chat form, what it rests on and by when it wants an answer.

use chrono::{NaiveDate, NaiveTime};
use quittance_catalogue::Catalogue;
use quittance_catalogue::barrier::Strength;
use quittance_catalogue::entry::ContactKind;
use quittance_catalogue::trust::Trust;
use quittance_law::deadline::deadline_by;
use quittance_law::request::State;
use quittance_law::{Day, Law, Right, Text};
use quittance_letters::letter::{
    Caution, Chat, Demand, Field, Ground, Hurdle, KindName, MissingField, NotReady, Objection, Recipient, Reply,
    SourceNote, Why, is_unreachable, objections,
};
use quittance_letters::mail::Envelope;
use quittance_letters::{Document, IdentifierKind, Language, Ready, Shown};
use serde::{Deserialize, Serialize};

use super::{PersonTag, ServiceTag};
use crate::checklist::{BarrierHow, SentPaper};
use crate::ids::{AccountId, EvidenceId, RequestId};
use crate::letter::{Case, Drafted, LetterWish, draft_letter, fact, with_blanks};
use crate::request::{RequestKind, RequestTerm};
use crate::vault::Vault;
use crate::{Phrase, Problem, Result};

/// A letter in the making.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LetterView {
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// Request, reminder, refusal or follow-up.
    pub kind: KindName,
    /// Its rights.
    pub rights: Vec<Right>,
    /// The law it rests on.
    pub law: Law,
    /// Its language.
    pub language: Language,
    /// The request it belongs or goes back to.
    pub request: Option<RequestId>,
    /// Its title, once nothing is missing.
    pub title: Option<String>,
    /// Nothing is missing: it can be copied, printed and saved.
    pub ready: bool,
    /// Why this law does not carry it, where it doesn't.
    pub refused: Option<Phrase>,
    /// What is missing. Copying, printing and saving wait for it.
    pub missing: Vec<MissingRow>,
    /// What is filled in.
    pub filled: Vec<FilledRow>,
    /// Identifiers it does not carry, with their middle covered.
    pub withheld: Vec<WithheldRow>,
    /// The paper. While something is missing, for the eyes only, with blanks in it.
    pub paper: Option<Document>,
    /// The blanks, exactly as they stand in the paper.
    pub blanks: Vec<String>,
    /// What a mail draft lacks beyond that.
    pub mail_lacks: Vec<MissingRow>,
    /// The form for chat windows, once nothing is missing.
    pub chat: Option<Chat>,
    /// The rules behind it, cited or not.
    pub sources: Vec<SourceNote>,
    /// What to look at before sending.
    pub cautions: Vec<SaidCaution>,
    /// By when it wants an answer, if it goes out today.
    pub due: Option<Day>,
    /// How long that is by the rule of the right that takes longest, and where it comes from. `None` where the letter asks for
    /// another day than the rule's: a reminder gives days of its own.
    pub term: Option<RequestTerm>,
    /// Hurdles known, those the letter speaks of first.
    pub hurdles: Vec<HurdleRow>,
    /// Ways to send it.
    pub ways: Vec<SentBy>,
    /// Evidence of the account.
    pub evidence: Vec<LetterEvidence>,
    /// The step that is ticked once it is recorded as sent.
    pub does: Option<Phrase>,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MissingRow {
    /// Which field.
    pub field: Field,
    /// For an identifier: which.
    pub identifier: Option<IdentifierKind>,
    /// What it is called.
    pub names: Text,
    /// What is wrong with it.
    pub why: Why,
    /// How it is asked for here.
    pub input: FieldInput,
    /// What can be chosen; empty: free.
    pub choices: Vec<FieldChoice>,
    /// Where it could be recorded for good.
    pub place: Phrase,
}

/// How a field is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FieldInput {
    /// One line.
    Text,
    /// One thing a line.
    Lines,
    /// A day.
    Date,
    /// One or several of the choices.
    Choice,
    /// To be confirmed: `yes`.
    Check,
}

/// One choice of a field.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldChoice {
    /// What is filled in.
    pub value: String,
    /// In words.
    pub text: Phrase,
}

/// Something that is filled in.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FilledRow {
    /// Which field.
    pub field: Field,
    /// For an identifier: which.
    pub identifier: Option<IdentifierKind>,
    /// What it is called.
    pub names: Text,
    /// As it stands in the letter.
    pub value: Text,
    /// For an identifier: whether it stands in full.
    pub shown: Option<Shown>,
    /// Where it comes from.
    pub from: FilledFrom,
    /// How well that is founded, for what the catalogue says.
    pub trust: Option<Trust>,
    /// How it is asked for, where the person wants to say it in another way.
    pub input: FieldInput,
    /// What can be chosen then; empty: free.
    pub choices: Vec<FieldChoice>,
}

impl FilledRow {
    /// A field with its value.
    pub(super) fn of(field: Field, value: Text, from: FilledFrom, trust: Option<Trust>) -> Self {
        let (input, choices) = input(field);
        let names = field.names().clone();
        Self { field, identifier: None, names, value, shown: None, from, trust, input, choices }
    }
}

/// Where a field's value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FilledFrom {
    /// What is recorded about the account.
    Vault,
    /// The service's entry.
    Catalogue,
    /// The person filled it in here.
    Person,
    /// The usual.
    Usual,
}

/// An identifier the letter does not carry.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WithheldRow {
    /// What it is.
    pub kind: IdentifierKind,
    /// What it is called.
    pub names: Text,
    /// Its value, covered.
    pub masked: String,
    /// Whether the service was given it.
    pub given: bool,
}

/// A caution, said.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SaidCaution {
    /// Its name.
    pub caution: String,
    /// The sentence.
    pub text: Text,
    /// Where it comes from, for what it says about a channel.
    pub source: Option<crate::checklist::SourceNote>,
}

/// A hurdle the letter speaks of, or could.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HurdleRow {
    /// As the letter has it.
    pub hurdle: Hurdle,
    /// What it is called.
    pub names: Text,
    /// What is demanded, where that is said more exactly.
    pub demanded: Option<Text>,
    /// Whether the letter speaks of it.
    pub used: bool,
    /// How it came to be known; none: the person said so here.
    pub how: Option<BarrierHow>,
    /// How well the rules carry it.
    pub strength: Strength,
    /// Where a report comes from, with its date.
    pub source: Option<crate::checklist::SourceNote>,
}

/// A way to send a letter.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterSentBy"))]
pub struct SentBy {
    /// Mail, post, chat, web page, telephone.
    pub kind: ContactKind,
    /// The address or place.
    pub value: String,
    /// What to know about it.
    pub note: Option<Text>,
    /// Nobody reads what is sent there.
    pub unreachable: bool,
    /// How well it is founded.
    pub trust: Trust,
}

/// Evidence that can be sent along.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LetterEvidence {
    /// Which.
    pub id: EvidenceId,
    /// What it is called.
    pub title: String,
    /// The day it was captured.
    pub captured: NaiveDate,
    /// Whether it is sent along.
    pub enclosed: bool,
}

/// What can be chosen before a letter is composed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LetterChoices {
    /// Rights a letter can exercise.
    pub rights: Vec<super::RightRow>,
    /// Names of the laws that are in force.
    pub laws: Vec<(Law, Text)>,
    /// Kinds that make sense for this account today, the most useful first.
    pub kinds: Vec<KindName>,
    /// What a letter can object to under the law of mainland China; the answers under other laws have the same names.
    pub objections: Vec<Objection>,
    /// Requests a reminder, refusal or follow-up can go back to, the newest first.
    pub requests: Vec<RequestId>,
}

/// What can be chosen before a letter about an account is composed.
pub fn letter_choices(vault: &Vault, account: &AccountId) -> Result<LetterChoices> {
    let case = Case::read(vault, account)?;
    let today = case.today();
    let letters = case.requests.iter().rev().filter(|held| held.kind == RequestKind::Letter);
    let letters: Vec<_> = letters.filter(|held| !held.entries.is_empty()).collect();
    let mut kinds = vec![KindName::Request];
    for held in &letters {
        let course = held.course()?;
        let kind = match course.state {
            State::NeedsMe { .. } => KindName::Refusal,
            _ if held.is_overdue(&course, &case.at.calendar, today) => KindName::Reminder,
            _ => continue,
        };
        if !kinds.contains(&kind) {
            kinds.insert(0, kind);
        }
    }
    let over = |until: Option<NaiveDate>| until.is_some_and(|day| day < today);
    if case.at.endings.iter().any(|ending| over(ending.until)) {
        kinds.insert(0, KindName::FollowUp);
    }
    for kind in [KindName::Reminder, KindName::Refusal, KindName::FollowUp] {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let rights = super::rights_view(today);
    let in_force = Law::ALL.iter().copied().filter(|law| rights.iter().any(|right| right.laws.contains(law)));
    Ok(LetterChoices {
        laws: in_force.map(|law| (law, quittance_law::pack(law).names.clone())).collect(),
        rights,
        objections: objections(Law::Pipl),
        kinds,
        requests: letters.into_iter().map(|held| held.id.clone()).collect(),
    })
}

/// A letter as far as it is composed.
pub fn letter_view(vault: &Vault, wish: &LetterWish) -> Result<LetterView> {
    let drafted = draft_letter(vault, wish)?;
    let Drafted { letter, case, request, .. } = &drafted;
    let ready = letter.ready_by(&case.at.calendar);
    let mail = letter.recipient.mail.as_deref().filter(|mail| is_unreachable(mail));
    let mut missing: Vec<MissingField> = ready.as_ref().err().map_or_else(Vec::new, |why| why.missing().to_vec());
    let (paper, blanks) = match &ready {
        Ok(ready) => (Some(ready.document()), Vec::new()),
        Err(_) => with_blanks(letter, &missing).map_or((None, Vec::new()), |(paper, blanks)| (Some(paper), blanks)),
    };
    // A mail address nobody reads stops the mail file only, but is worth saying before that.
    if mail.is_some() {
        missing.push(MissingField { field: Field::RecipientMail, identifier: None, why: Why::Unreachable });
    }
    let refused = ready.as_ref().err().filter(|why| why.missing().is_empty()).map(|why| {
        let problem = Problem::from(why.clone());
        problem.args().into_iter().fold(Phrase::key(problem.key()), |said, (name, arg)| said.with(&name, arg))
    });
    let whole = ready.as_ref().ok();
    let due = whole.and_then(quittance_letters::Ready::due);
    Ok(LetterView {
        account: wish.account.clone(),
        service: ServiceTag::of(vault, &case.at.account.service)?,
        person: case.at.person.clone().into(),
        kind: wish.kind,
        rights: letter.rights(),
        law: letter.law,
        language: letter.language,
        request: request.as_ref().map(|held| held.id.clone()),
        title: whole.map(quittance_letters::Ready::title),
        ready: whole.is_some(),
        refused,
        missing: missing.iter().map(missing_row).collect(),
        filled: filled(&drafted, wish, &missing),
        withheld: withheld(&drafted),
        paper,
        blanks,
        mail_lacks: whole.map(|whole| mail_lacks(whole, &drafted)).unwrap_or_default(),
        chat: whole.map(quittance_letters::Ready::chat),
        sources: whole.map(quittance_letters::Ready::sources).unwrap_or_default(),
        cautions: whole.map(quittance_letters::Ready::cautions).unwrap_or_default().into_iter().map(caution).collect(),
        term: term(&drafted).filter(|term| due.is_none_or(|day| day.date == term.due)),
        due,
        hurdles: hurdles(&drafted),
        ways: ways(case),
        evidence: case
            .evidence
            .iter()
            .map(|piece| LetterEvidence {
                id: piece.id.clone(),
                title: piece.title(),
                captured: piece.captured.date_naive(),
                enclosed: wish.enclose.contains(&piece.id),
            })
            .collect(),
        does: vault.done_on_paper(&wish.account, wish.step.as_deref(), SentPaper::Letter(Some(wish.kind)))?,
    })
}

/// What keeps a letter from being a mail: nowhere to send it to, or an address that is none.
fn mail_lacks(ready: &Ready, drafted: &Drafted) -> Vec<MissingRow> {
    let at = drafted.letter.written.and_time(NaiveTime::MIN).and_utc().fixed_offset();
    let envelope = Envelope { from: drafted.sender.clone(), at, files: Vec::new() };
    let lacks = ready.mail(&envelope).err().map(|missing| missing.fields).unwrap_or_default();
    lacks.iter().map(missing_row).collect()
}

fn caution(caution: Caution) -> SaidCaution {
    SaidCaution { caution: super::requests::word(&caution), text: caution.text().clone(), source: None }
}

/// The term of the right that takes longest, from today.
fn term(drafted: &Drafted) -> Option<RequestTerm> {
    let letter = &drafted.letter;
    let of = |right: &Right| {
        let found = deadline_by(&drafted.case.at.calendar, letter.law, *right, letter.written, &[]).ok()?;
        Some(RequestTerm::from(found))
    };
    letter.rights().iter().filter_map(of).max_by_key(|term| term.due)
}

pub(super) fn missing_row(missing: &MissingField) -> MissingRow {
    let (input, choices) = input(missing.field);
    MissingRow {
        field: missing.field,
        identifier: missing.identifier,
        names: missing.names().clone(),
        why: missing.why,
        input,
        choices,
        place: Phrase::key(format!("letter-place-{}", place(missing.field))),
    }
}

/// Where a field is recorded for good.
fn place(field: Field) -> &'static str {
    match field {
        Field::Recipient | Field::RecipientMail | Field::Service => "service",
        Field::Identifier | Field::Account | Field::Provider | Field::Subscription | Field::Kept | Field::KeptUntil => {
            "account"
        }
        Field::FirstSent | Field::FirstWay | Field::FirstDue | Field::FirstRights => "request",
        Field::Hurdles | Field::Attempts => "checklist",
        Field::Annexes | Field::Attached | Field::Events => "evidence",
        _ => "here",
    }
}

fn input(field: Field) -> (FieldInput, Vec<FieldChoice>) {
    let choice = |value: &str, text: Phrase| FieldChoice { value: value.to_owned(), text };
    let keyed = |values: &[&str], key: &str| {
        let all = values.iter().map(|value| choice(value, Phrase::key(format!("{key}-{}", value.replace('_', "-")))));
        (FieldInput::Choice, all.collect::<Vec<_>>())
    };
    match field {
        Field::NumberSince | Field::FirstSent | Field::FirstDue | Field::KeptUntil => (FieldInput::Date, Vec::new()),
        Field::NoOtherArrangement | Field::NowhereElse => (FieldInput::Check, Vec::new()),
        Field::Data
        | Field::Consents
        | Field::Corrections
        | Field::Processing
        | Field::Questions
        | Field::Kept
        | Field::Attempts
        | Field::Attached
        | Field::HangsOn
        | Field::Events
        | Field::Annexes => (FieldInput::Lines, Vec::new()),
        Field::Reply => keyed(&["in_app", "same_mail"], "letter-reply"),
        Field::Grounds => {
            let all: Vec<String> = Ground::ALL.iter().map(super::requests::word).collect();
            keyed(&all.iter().map(String::as_str).collect::<Vec<_>>(), "letter-ground")
        }
        Field::Asks | Field::FirstRights => {
            let all = Right::ALL.iter().map(|right| choice(right.as_str(), right.names().into()));
            (FieldInput::Choice, all.collect())
        }
        Field::Hurdles => {
            let all = Catalogue::embedded().barriers().iter().map(|rule| choice(&rule.code, (&rule.names).into()));
            (FieldInput::Choice, all.collect())
        }
        Field::Wanted => keyed(
            &["close", "delete", "answer", "stop_messages", "drop_demand", "offer_closing", "investigate"],
            "letter-wanted",
        ),
        Field::Channel => {
            let all = quittance_law::channels().iter().map(|one| choice(&one.id, (&one.names).into()));
            (FieldInput::Choice, all.collect())
        }
        _ => (FieldInput::Text, Vec::new()),
    }
}

fn filled(drafted: &Drafted, wish: &LetterWish, missing: &[MissingField]) -> Vec<FilledRow> {
    let Drafted { letter, case, .. } = drafted;
    let typed = |field| wish.fills.iter().any(|one| one.field == field && !one.value.trim().is_empty());
    let lacks = |field| missing.iter().any(|one| one.field == field && one.identifier.is_none());
    let from = |field, usual| if typed(field) { FilledFrom::Person } else { usual };
    let mut rows = Vec::new();
    let mut add = |field: Field, value: Option<Text>, usual, trust: Option<Trust>| {
        if let Some(value) = value.filter(|value| !value.zh.trim().is_empty() && !lacks(field)) {
            let from = from(field, usual);
            let trust = trust.filter(|_| from == FilledFrom::Catalogue);
            rows.push(FilledRow::of(field, value, from, trust));
        }
    };
    let Recipient { name, mail, .. } = &letter.recipient;
    let entry = case.at.service.as_ref();
    let named = entry.and_then(|entry| Some(entry.trust(&entry.operator.as_ref()?.from, case.today())));
    add(Field::Recipient, name.clone(), FilledFrom::Catalogue, named);
    let told = mail.as_ref().and_then(|mail| {
        let contact = entry?.contacts.iter().find(|contact| contact.value.trim() == mail.as_str())?;
        Some(entry?.trust(&contact.from, case.today()))
    });
    add(Field::RecipientMail, mail.as_deref().map(Text::from), FilledFrom::Catalogue, told);
    add(Field::Service, Some(letter.service.clone()), FilledFrom::Catalogue, None);
    let reply = letter.reply.as_ref().map(|reply| match reply {
        Reply::InApp => fact("reply", "in_app", &[]),
        Reply::SameMail => fact("reply", "same_mail", &[]),
        Reply::Mail { address } | Reply::Post { address } => Text::from(address.reveal()),
    });
    add(Field::Reply, reply, FilledFrom::Usual, None);
    for field in [Field::FirstSent, Field::FirstDue, Field::FirstWay] {
        let first = match &letter.kind {
            quittance_letters::letter::Kind::Reminder { first, .. }
            | quittance_letters::letter::Kind::FollowUp { first, .. } => Some(first),
            quittance_letters::letter::Kind::Refusal { first, .. } => first.as_ref(),
            quittance_letters::letter::Kind::Request { .. } => None,
        };
        let dated = |day: NaiveDate| Text::new(Language::Zh.date(day), Language::En.date(day));
        let value = first.and_then(|first| match field {
            Field::FirstSent => first.sent.map(dated),
            Field::FirstDue => first.due.map(dated),
            _ => Some(first.way.clone()),
        });
        add(field, value, FilledFrom::Vault, None);
    }
    for one in &letter.identifiers {
        let new = rows.iter().all(|row: &FilledRow| row.identifier != Some(one.kind));
        if new && letter.needed.contains(&one.kind) && missing.iter().all(|gap| gap.identifier != Some(one.kind)) {
            let hand = case.owned.iter().all(|held| held.value != one.value.reveal());
            let from = if hand { FilledFrom::Person } else { FilledFrom::Vault };
            let row = FilledRow::of(Field::Identifier, Text::from(one.written()), from, None);
            rows.push(FilledRow {
                identifier: Some(one.kind),
                names: names_of(one.kind),
                shown: Some(one.shown),
                ..row
            });
        }
    }
    rows
}

/// What an identifier is called.
pub(super) fn names_of(kind: IdentifierKind) -> Text {
    MissingField { field: Field::Identifier, identifier: Some(kind), why: Why::Empty }.names().clone()
}

/// Everything of the owner that does not stand in the letter: given to the service or not.
fn withheld(drafted: &Drafted) -> Vec<WithheldRow> {
    let letter = &drafted.letter;
    let given = |value: &str| letter.identifiers.iter().any(|one| one.value.reveal() == value);
    let mut carried: Vec<IdentifierKind> = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for one in letter.identifiers.iter().filter(|one| letter.needed.contains(&one.kind)) {
        if !carried.contains(&one.kind) {
            carried.push(one.kind);
            told.push(one.value.reveal());
        }
    }
    let left = drafted.case.owned.iter().filter(|held| !told.contains(&held.value.as_str()));
    left.map(|held| {
        let one = quittance_letters::Identifier::new(crate::letter::kind_of(held.kind), held.value.as_str());
        WithheldRow { kind: one.kind, names: names_of(one.kind), masked: one.masked(), given: given(&held.value) }
    })
    .collect()
}

fn hurdles(drafted: &Drafted) -> Vec<HurdleRow> {
    let row = |hurdle, used| hurdle_row(&drafted.case, hurdle, used);
    let used = drafted.letter.hurdles.iter().cloned().map(|hurdle| row(hurdle, true));
    let mut rows: Vec<HurdleRow> = used.collect();
    for found in &drafted.case.barriers {
        if rows.iter().all(|one| one.hurdle.barrier != found.code) {
            let demand: Option<Demand> = None;
            rows.push(row(Hurdle { barrier: found.code.clone(), demand, on: None, note: None }, false));
        }
    }
    rows
}

/// A hurdle with what is known of it.
pub(super) fn hurdle_row(case: &Case, hurdle: Hurdle, used: bool) -> HurdleRow {
    let found = case.barriers.iter().find(|found| found.code == hurdle.barrier);
    let rule = Catalogue::embedded().barriers().get(&hurdle.barrier);
    HurdleRow {
        names: rule.map_or_else(|| Text::from(hurdle.barrier.as_str()), |rule| rule.names.clone()),
        strength: rule.map_or(Strength::None, |rule| rule.strength),
        demanded: hurdle.demand.map(|demand| demand.names().clone()),
        how: found.map(|found| found.how),
        source: found.and_then(|found| found.source.clone()),
        hurdle,
        used,
    }
}

fn ways(case: &Case) -> Vec<SentBy> {
    let Some(entry) = &case.at.service else { return Vec::new() };
    let ways = entry.contacts.iter().map(|contact| SentBy {
        kind: contact.kind,
        value: contact.value.clone(),
        note: contact.note.clone(),
        unreachable: contact.kind == ContactKind::Email && is_unreachable(&contact.value),
        trust: entry.trust(&contact.from, case.today()),
    });
    ways.collect()
}

/// Whether a problem only says what is missing.
pub(super) fn missing_of(problem: &Problem) -> &[MissingField] {
    match problem {
        Problem::Letter(NotReady::Missing(missing)) => &missing.fields,
        _ => &[],
    }
}
