//! A complaint pack, drafted from the vault.

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::SourceKind;
use quittance_law::channel::Subject;
use quittance_law::route::act_at;
use quittance_law::{Law, Right, Text};
use quittance_letters::complaint::{
    Act, Annex, CapturedBy, ChainCheck, Complaint, Finding, Payment, Product, Respondent, Sender, Wanted,
};
use quittance_letters::letter::{Field, Hurdle};
use quittance_letters::{Identifier, IdentifierKind, Language, Private};

use super::draft::home_of;
use super::facts::scopes_of;
use super::known::kind_of;
use super::wish::Fills;
use super::{Case, ComplaintWish};
use crate::account::StageName;
use crate::checklist::BarrierHow;
use crate::evidence::{self, Evidence, FactKind, safe_name};
use crate::identifier::IdentifierState;
use crate::ids::EvidenceId;
use crate::request::Request;
use crate::vault::Vault;
use crate::{Problem, Result};

/// Category of the services telecom operators run.
const TELECOM: &str = "telecom";

/// A draft with what it was made from.
#[derive(Debug, Clone)]
pub struct DraftedComplaint {
    /// The pack.
    pub complaint: Complaint,
    /// What was known.
    pub case: Case,
    /// Evidence that goes along, with the name of its file, in the order of the annexes.
    pub annexes: Vec<(Evidence, String)>,
    /// The request it is about.
    pub request: Option<Request>,
}

/// Drafts a pack from what is recorded, with what the person filled in on top.
///
/// # Errors
/// An account, request or piece of evidence that is not there; a value that can't be read; a history that can't be read.
pub fn draft_complaint(vault: &Vault, wish: &ComplaintWish) -> Result<DraftedComplaint> {
    let case = Case::read(vault, &wish.account)?;
    let fills = Fills(&wish.fills);
    let request = match &wish.request {
        Some(id) => Some(case.request(id)?.clone()),
        None => case.last_letter().cloned(),
    };
    let law = wish.law.or(request.as_ref().map(|held| held.said.law)).unwrap_or(Law::Pipl);
    let right = case.rights(&[], request.as_ref()).first().copied().unwrap_or(Right::Delete);
    let act = wish.act.unwrap_or_else(|| act_at(&wish.channel, law, right));
    let annexes = annexes(&case, wish)?;
    let file = |id: &EvidenceId| annexes.iter().find(|(piece, _)| piece.id == *id).map(|(_, name)| name.clone());
    let mut events = case.events(&file);
    for line in fills.plain(Field::Events).unwrap_or_default().lines() {
        if let Some((day, what)) = line.trim().split_once(char::is_whitespace) {
            let on = day.parse().map_err(|_| Problem::unknown_value("date", day))?;
            let what = Text::from(what.trim());
            events.push(quittance_letters::complaint::Event { on, what, to_operator: false, annexes: Vec::new() });
        }
    }
    let hurdles = wish.hurdles.clone().unwrap_or_else(|| case.complained_of(request.as_ref()));
    let wanted = if wish.wanted.is_empty() { case.wanted(act, &hurdles, fills) } else { wish.wanted.clone() };
    let chain = if annexes.is_empty() { None } else { Some(chain(vault, &case)?) };
    let complaint = Complaint {
        channel: wish.channel.clone(),
        act,
        law,
        language: wish.language.unwrap_or_else(|| home_of(law)),
        written: case.today(),
        scopes: scopes_of(&case),
        respondent: case.respondent(fills),
        product: case.product(fills),
        sender: case.sender(wish, fills),
        events,
        about: case.about(&hurdles),
        answer_due: request.as_ref().and_then(|held| due_of(&case, held)),
        answered: request.as_ref().and_then(super::draft::answered_on).is_some(),
        hurdles,
        past: case.past(),
        wanted,
        annexes: annexes.iter().map(|(piece, file)| annex(piece, file)).collect(),
        chain,
        payment: fills.text(Field::Amount).map(|amount| Payment { amount, on: None }),
        nowhere_else: wish.nowhere_else || fills.yes(Field::NowhereElse),
    };
    Ok(DraftedComplaint { complaint, case, annexes, request })
}

/// Evidence that goes along, each under a name with its number, so that names stay apart and in order.
fn annexes(case: &Case, wish: &ComplaintWish) -> Result<Vec<(Evidence, String)>> {
    let chosen: Vec<Evidence> = match &wish.evidence {
        None => case.evidence.clone(),
        Some(ids) => {
            if !ids.iter().all(|id| case.evidence.iter().any(|piece| piece.id == *id)) {
                return Err(Problem::Missing { kind: "evidence" });
            }
            case.evidence.iter().filter(|piece| ids.contains(&piece.id)).cloned().collect()
        }
    };
    let wide = chosen.len().to_string().len().max(2);
    let named = chosen.into_iter().enumerate().map(|(at, piece)| {
        let name = match &piece.content {
            evidence::Content::File { name, .. } => safe_name(name),
            evidence::Content::Note { .. } => format!("{}.txt", piece.captured.format("%Y-%m-%d")),
        };
        let name = format!("{:0wide$}-{name}", at + 1);
        (piece, name)
    });
    Ok(named.collect())
}

fn annex(piece: &Evidence, file: &str) -> Annex {
    Annex {
        file: file.to_owned(),
        sha256: piece.sha256.clone(),
        captured: piece.captured,
        captured_by: match piece.captured_by {
            evidence::CapturedBy::Person => CapturedBy::Person,
            evidence::CapturedBy::File => CapturedBy::File,
            evidence::CapturedBy::Now => CapturedBy::Now,
        },
        shows: Text::from(piece.title()),
    }
}

/// What the check of the chain says today.
fn chain(vault: &Vault, case: &Case) -> Result<ChainCheck> {
    let found = vault.verify_evidence(Some(&case.at.account.id))?;
    let head = vault.last_seal()?;
    Ok(ChainCheck { on: case.today(), entries: found.entries, intact: found.is_sound(), head })
}

/// Whether its number is asked for at the channel only, and is kept nowhere.
pub(crate) fn is_document(kind: IdentifierKind) -> bool {
    matches!(kind, IdentifierKind::IdCard | IdentifierKind::Passport | IdentifierKind::DrivingLicence)
}

impl Case {
    /// Hurdles met, those the request was about, and those that were computed.
    fn complained_of(&self, request: Option<&Request>) -> Vec<Hurdle> {
        let mut all = self.hurdles(request);
        for found in self.barriers.iter().filter(|found| found.how == BarrierHow::Detected) {
            if all.iter().all(|one| one.barrier != found.code) {
                all.push(Hurdle { barrier: found.code.clone(), demand: None, on: None, note: None });
            }
        }
        let known = |code: &String| Catalogue::embedded().barriers().get(code).is_some();
        all.retain(|one| known(&one.barrier));
        all
    }

    fn wanted(&self, act: Act, hurdles: &[Hurdle], fills: Fills<'_>) -> Vec<Wanted> {
        let typed = fills.list(Field::Wanted);
        if !typed.is_empty() {
            return typed.into_iter().map(wanted_of).collect();
        }
        let met = |codes: &[&str]| hurdles.iter().any(|one| codes.contains(&one.barrier.as_str()));
        let over = matches!(self.at.account.stage.name(), StageName::Closed | StageName::Verified);
        let answered = self.last_letter().and_then(super::draft::answered_on).is_some();
        let all = [
            (act == Act::Report, Wanted::Investigate),
            (!over, Wanted::Close),
            (true, Wanted::Delete),
            (self.last_letter().is_some() && !answered, Wanted::Answer),
            (!self.incidents.is_empty() || met(&["B13"]), Wanted::StopMessages),
            (met(&["B03", "B04", "B05"]), Wanted::DropDemand),
            (met(&["B01", "B10", "B14"]), Wanted::OfferClosing),
        ];
        all.into_iter().filter(|(fits, _)| *fits).map(|(_, wanted)| wanted).collect()
    }

    /// What tells a channel whether the matter is its own, beyond what is wanted.
    fn about(&self, hurdles: &[Hurdle]) -> Vec<Subject> {
        let met = |codes: &[&str]| hurdles.iter().any(|one| codes.contains(&one.barrier.as_str()));
        let telecom = self.at.service.as_ref().is_some_and(|entry| entry.category == TELECOM);
        let all = [
            (telecom, Subject::Telecom),
            (met(&["B09", "B16"]), Subject::Silence),
            (met(&["B03", "B04", "B05"]), Subject::OverCollection),
            (!self.incidents.is_empty(), Subject::Spam),
        ];
        all.into_iter().filter(|(here, _)| *here).map(|(_, subject)| subject).collect()
    }

    fn respondent(&self, fills: Fills<'_>) -> Respondent {
        use quittance_catalogue::entry::ContactKind;
        let first = |kind| self.contacts(kind).next().map(|contact| Text::from(contact.value.as_str()));
        Respondent {
            name: fills.text(Field::Recipient).or_else(|| self.operator()),
            address: first(ContactKind::Post),
            contact: self.mail().map(Text::from).or_else(|| first(ContactKind::Phone)),
        }
    }

    fn product(&self, fills: Fills<'_>) -> Product {
        let read = |kind| {
            let facts = self.evidence.iter().rev().flat_map(|piece| &piece.facts);
            facts.into_iter().find(|one| one.kind == kind).map(|one| one.text.clone())
        };
        Product {
            name: fills.text(Field::Service).unwrap_or_else(|| self.service().clone()),
            version: read(FactKind::AppVersion),
            store: read(FactKind::Store).map(Text::from),
            link: fills.plain(Field::StoreLink).map(str::to_owned),
        }
    }

    /// Who writes. The name a family uses is no legal name; where a channel wants that, the person types it there.
    fn sender(&self, wish: &ComplaintWish, fills: Fills<'_>) -> Sender {
        let shown = |kind: IdentifierKind, value: &str| {
            let full = wish.identifiers_in_full.contains(&kind) && !is_document(kind);
            if full { Identifier::in_full(kind, value) } else { Identifier::new(kind, value) }
        };
        let mut account: Vec<Identifier> = fills.identifiers().map(|(kind, value)| shown(kind, value)).collect();
        let tells = |kind| !matches!(kind, IdentifierKind::RealName | IdentifierKind::BankCard);
        for held in self.had() {
            let kind = kind_of(held.kind);
            if account.iter().all(|one| !tells(one.kind)) && tells(kind) && !is_document(kind) {
                account.push(shown(kind, &held.value));
            }
        }
        let name = account.iter().find(|one| one.kind == IdentifierKind::RealName).map(|one| one.value.clone());
        account.retain(|one| one.kind != IdentifierKind::RealName);
        Sender {
            anonymous: wish.anonymous,
            contact: fills.plain(Field::Contact).map(Private::new).or_else(|| self.reached_at()),
            account,
            name,
            address: fills.plain(Field::Address).map(Private::new),
            in_full: wish.in_full.clone(),
        }
    }

    /// A number or address of the owner that is in use: masked in the pack, and typed in full at the channel.
    fn reached_at(&self) -> Option<Private> {
        use crate::identifier::IdentifierKind as Held;
        let in_use = |held: &&crate::identifier::Identifier| held.state == IdentifierState::Active;
        let of = |kind| self.owned.iter().filter(in_use).find(move |held| held.kind == kind);
        of(Held::Phone).or_else(|| of(Held::Email)).map(|held| Private::new(held.value.as_str()))
    }

    /// What others found, each with the day it was published. What bears no day, or only we remember, is left out.
    fn past(&self) -> Vec<Finding> {
        let Some(entry) = &self.at.service else { return Vec::new() };
        let found = entry.barriers.iter().filter_map(|hurdle| {
            let sources = entry.sources.iter().filter(|source| hurdle.from.contains(&source.id));
            let witness = sources.filter(|source| {
                matches!(source.kind, SourceKind::Official | SourceKind::Authority | SourceKind::Press)
            });
            let (source, dated): (_, NaiveDate) =
                witness.filter_map(|source| Some((source, source.dated?))).max_by_key(|(_, dated)| *dated)?;
            Some(Finding { dated, by: source.title.clone(), what: hurdle.text.clone() })
        });
        found.collect()
    }
}

/// The last day for the answer to a request by the rule of its right.
fn due_of(case: &Case, held: &Request) -> Option<NaiveDate> {
    let course = held.course().ok()?;
    held.term(&course, &case.at.calendar).map(|term| term.by_rule)
}

/// A word for what is wanted, `refund 25元`, or else the person's own words.
fn wanted_of(text: Text) -> Wanted {
    let typed = text.zh.trim();
    if let Some(amount) = typed.strip_prefix("refund ") {
        return Wanted::Refund { amount: Text::from(amount.trim()) };
    }
    let named = serde_json::from_value(serde_json::json!({ "wanted": typed.replace('-', "_") }));
    named.unwrap_or(Wanted::Other { text })
}

impl DraftedComplaint {
    /// Its language.
    pub fn language(&self) -> Language {
        self.complaint.language
    }
}
