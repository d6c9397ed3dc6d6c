//! From a draft to a letter that can be written out.

use chrono::NaiveDate;
use quittance_catalogue::barrier::{Rule, Strength};
use quittance_law::calendar::Calendar;
use quittance_law::deadline::{NoDeadline, deadline_by};
use quittance_law::instrument::Article;
use quittance_law::pack::CalendarKind;
use quittance_law::{Day, Law, Right, Scope, Term, Text, card, pack};
use serde::{Deserialize, Serialize};

use super::supply::Supply;
use super::{Ask, Citations, Field, Ground, Hurdle, Kind, Letter, Missing, MissingField, NotReady, SourceNote, Why};
use crate::clause::{Clause, Part, clauses};
use crate::template::Slot;
use crate::words::{barrier, words};
use crate::{Identifier, IdentifierKind, Language, Shown};

/// Working days a second notice gives: this program's choice, no term of any law.
const AGAIN: Term = Term::WorkingDays(5);

/// A letter with nothing missing. Only this can be written out.
#[derive(Debug, Clone)]
pub struct Ready {
    pub(super) letter: Letter,
    pub(super) filled: Vec<Filled>,
    pub(super) hurdles: Vec<FilledHurdle>,
    pub(super) citations: Citations,
    due: Option<Day>,
    again: Option<Day>,
}

/// A clause with its blanks filled.
#[derive(Debug, Clone)]
pub(super) struct Filled {
    pub(super) part: Part,
    pub(super) rank: u8,
    pub(super) text: String,
}

/// A declined demand with the rules behind it.
#[derive(Debug, Clone)]
pub(super) struct FilledHurdle {
    pub(super) text: String,
    pub(super) strength: Strength,
    pub(super) rules: Vec<String>,
    pub(super) on: Option<NaiveDate>,
    pub(super) note: Option<String>,
}

/// Something to know before sending. None of it stops the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterCaution"))]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// Every identifier is masked: the other side may not find the account.
    OnlyMasked,
    /// The number of an identity document stands there in full.
    DocumentInFull,
    /// Not the language this law's operators work in.
    Translation,
    /// The date may move: working days of that year are not announced, or holidays are not known here.
    ProvisionalDate,
    /// It cites something nobody read in the original.
    Unconfirmed,
    /// A disputed practice: no text found forbids it, and the letter does not say so.
    Disputed,
    /// What the operator is was not said, so rules for shops, networks and stores were left out.
    ScopeUnknown,
}

impl Caution {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::OnlyMasked,
        Self::DocumentInFull,
        Self::Translation,
        Self::ProvisionalDate,
        Self::Unconfirmed,
        Self::Disputed,
        Self::ScopeUnknown,
    ];

    /// The sentence.
    pub fn text(self) -> &'static Text {
        words().caution(self)
    }
}

/// An identifier the letter does not carry.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterWithheld"))]
pub struct Withheld {
    /// What it is.
    pub kind: IdentifierKind,
    /// Its value, masked.
    pub masked: String,
}

impl Letter {
    /// The letter, if nothing is missing, its dates counted by the working days this program came with.
    ///
    /// # Errors
    /// What is missing, or why this law does not carry it.
    pub fn ready(&self) -> Result<Ready, NotReady> {
        self.ready_by(Calendar::china())
    }

    /// The same by other working days of China, such as those with a newer notice.
    ///
    /// # Errors
    /// As [`Letter::ready`].
    pub fn ready_by(&self, china: &Calendar) -> Result<Ready, NotReady> {
        let rights = self.rights();
        let asked: Vec<Right> = rights.iter().copied().filter(|right| Some(*right) != self.capacity.right()).collect();
        if let Some(right) = rights.iter().find(|right| card(self.law, **right).is_none()) {
            return Err(NotReady::NoSuchRight { law: self.law, right: *right });
        }
        let counted = self.counted(&asked, china)?;
        let due = self.due.or(counted);
        let again = self.again(china);
        // Whoever writes for somebody else shows first that they may.
        let mut order = rights.clone();
        order.sort_by_key(|right| Some(*right) != self.capacity.right());
        let mut citations = Citations::new(self.law, &order, self.written, &self.all_scopes());
        let mut supply = Supply::new(self, due, again);
        self.look_at_the_frame(&asked, &mut supply);
        self.cite(&citations, &mut supply);

        let filled = self.fill(&rights, &mut supply, &mut citations);
        let hurdles = self.fill_hurdles(&mut supply, &mut citations);
        if supply.bad.is_empty() {
            Ok(Ready { letter: self.clone(), filled, hurdles, citations, due, again })
        } else {
            Err(NotReady::Missing(Missing { fields: supply.bad.into_iter().collect() }))
        }
    }

    /// The latest of the days on which an answer is due: nothing is demanded sooner than a rule gives.
    fn counted(&self, asked: &[Right], china: &Calendar) -> Result<Option<Day>, NotReady> {
        let mut last: Option<Day> = None;
        for right in asked {
            let one = deadline_by(china, self.law, *right, self.written, &[]).map_err(|why| match why {
                NoDeadline::NoCard { law, right } => NotReady::NoSuchRight { law, right },
                NoDeadline::NotInForce { law, from } => NotReady::NotInForce { law, from },
            })?;
            let day = Day { date: one.due, provisional: one.provisional };
            last = Some(last.map_or(day, |last| last.max(day)));
        }
        Ok(last)
    }

    fn again(&self, china: &Calendar) -> Option<Day> {
        let Kind::Reminder { again, .. } = &self.kind else { return None };
        let calendar = match pack(self.law).calendar {
            CalendarKind::Cn => china,
            CalendarKind::Weekends => Calendar::weekends(),
        };
        again.or_else(|| Some(calendar.end_of(AGAIN, self.written, true)))
    }

    /// Fields no clause asks for by itself.
    fn look_at_the_frame(&self, asked: &[Right], supply: &mut Supply) {
        if asked.is_empty() {
            supply.miss(if self.earlier().is_some() { Field::FirstRights } else { Field::Asks }, Why::Empty);
        }
        let name = self.recipient.name.as_ref().map_or("", |name| self.language.of(name).trim());
        for (field, value) in [(Field::Recipient, name), (Field::Service, self.language.of(&self.service).trim())] {
            if value.is_empty() {
                supply.miss(field, Why::Empty);
            }
            supply.check(field, value);
        }
        let mut named = false;
        for kind in &self.needed {
            let found = self.identifiers.iter().find(|one| one.kind == *kind);
            let why = match found.map(|one| one.value.reveal()) {
                None | Some("") => Why::Empty,
                Some(value) if super::is_placeholder(value) => Why::Placeholder,
                Some(_) => {
                    named |= *kind != IdentifierKind::RealName;
                    continue;
                }
            };
            supply.bad.insert(MissingField { field: Field::Identifier, identifier: Some(*kind), why });
        }
        if !named && !supply.bad.iter().any(|one| one.field == Field::Identifier) {
            supply.miss(Field::Account, Why::Empty);
        }
        for ask in self.asks() {
            match ask {
                Ask::Delete { grounds, .. } if grounds.is_empty() => supply.miss(Field::Grounds, Why::Empty),
                Ask::Correct { corrections } if corrections.is_empty() => supply.miss(Field::Corrections, Why::Empty),
                _ => {}
            }
        }
        match &self.kind {
            Kind::Reminder { first, .. } if first.due.is_some_and(|day| day >= self.written) => {
                supply.miss(Field::FirstDue, Why::NotYet);
            }
            Kind::Refusal { .. } if self.hurdles.is_empty() => supply.miss(Field::Hurdles, Why::Empty),
            Kind::FollowUp { kept, .. } => {
                if kept.is_empty() {
                    supply.miss(Field::Kept, Why::Empty);
                }
                for one in kept {
                    match one.until {
                        None => supply.miss(Field::KeptUntil, Why::Empty),
                        Some(day) if day >= self.written => supply.miss(Field::KeptUntil, Why::NotYet),
                        Some(_) => {}
                    }
                    if self.language.of(&one.data).trim().is_empty() {
                        supply.miss(Field::Kept, Why::Empty);
                    }
                    if let Some(ground) = &one.ground {
                        supply.check(Field::Kept, self.language.of(ground));
                    }
                }
            }
            _ => {}
        }
        for attempt in &self.attempts {
            for text in [&attempt.way, &attempt.outcome] {
                let said = self.language.of(text).trim();
                if said.is_empty() {
                    supply.miss(Field::Attempts, Why::Empty);
                }
                supply.check(Field::Attempts, said);
            }
        }
        for text in &self.attached {
            supply.check(Field::Attached, self.language.of(text));
        }
        if let Some(post) = &self.recipient.post {
            supply.check(Field::Recipient, self.language.of(post));
        }
    }

    fn cite(&self, citations: &Citations, supply: &mut Supply) {
        let more = if self.language == Language::Zh && citations.cited.len() > 1 { "等" } else { "" };
        let strongest = citations.cited.first().map(|article| format!("{}{more}", brief(self.language, article)));
        supply.put(Slot::Cite, strongest);
        let refusal = pack(self.law).refusal.as_ref();
        let refusal = refusal.filter(|one| one.citable(self.written, &self.all_scopes()) && !one.unconfirmed);
        supply.put(Slot::Refusal, refusal.map(|article| brief(self.language, article)));
    }

    fn grounds(&self) -> Vec<Ground> {
        let all = self.asks().iter().filter_map(|ask| match ask {
            Ask::Delete { grounds, .. } => Some(grounds.iter().copied()),
            _ => None,
        });
        all.flatten().collect()
    }

    fn fill(&self, rights: &[Right], supply: &mut Supply, citations: &mut Citations) -> Vec<Filled> {
        let (kind, grounds) = (self.kind_name(), self.grounds());
        let mut filled = Vec::new();
        for clause in &clauses(self.law).clauses {
            let there = clause.without.iter().any(|slot| supply.value(*slot).is_some());
            if clause.part == Part::Hurdle || there || !clause.fits(kind, rights, &grounds) {
                continue;
            }
            if let Some(text) = self.fill_one(clause, supply, citations) {
                filled.push(Filled { part: clause.part, rank: clause.rank, text });
            }
        }
        filled
    }

    /// The clause with its blanks filled; `None` where it is dropped, or where a blank stops the letter.
    fn fill_one(&self, clause: &Clause, supply: &mut Supply, citations: &mut Citations) -> Option<String> {
        let scopes = self.all_scopes();
        let fit = |article: &&Article| article.citable(self.written, &scopes) && !article.unconfirmed;
        let cited: Vec<Article> = clause.cites.iter().filter(fit).cloned().collect();
        if cited.is_empty() && !clause.cites.is_empty() {
            return None;
        }
        let names: Vec<String> = cited.iter().map(|article| brief(self.language, article)).collect();
        let law = self.language.list(&names);
        let own = |slot: Slot| if slot == Slot::Law { Some(law.as_str()) } else { None };
        match clause.text.of(self.language).fill(|slot| own(slot).or_else(|| supply.value(slot))) {
            Ok(text) => {
                citations.also(&cited);
                Some(text)
            }
            Err(empty) => {
                if !clause.optional {
                    let fields: Vec<Field> = empty.into_iter().map(Slot::field).collect();
                    for field in fields {
                        // A blank the person filled with a blank is named once, and rightly.
                        if !supply.bad.iter().any(|one| one.field == field) {
                            supply.miss(field, Why::Empty);
                        }
                    }
                }
                None
            }
        }
    }

    fn fill_hurdles(&self, supply: &mut Supply, citations: &mut Citations) -> Vec<FilledHurdle> {
        let mut filled = Vec::new();
        for hurdle in &self.hurdles {
            if let Some(note) = &hurdle.note {
                supply.check(Field::Hurdles, self.language.of(note));
            }
            let Some(clause) = hurdle_clause(self.law, hurdle) else {
                supply.miss(Field::Hurdles, Why::Empty);
                continue;
            };
            let Some(text) = self.fill_one(clause, supply, citations) else { continue };
            let rules = self.rules(hurdle);
            filled.push(FilledHurdle {
                text,
                strength: barrier(&hurdle.barrier).map_or(Strength::None, |one| one.strength),
                rules: rules.map(|rule| self.language.of(&rule.text).to_owned()).collect(),
                on: hurdle.on,
                note: hurdle.note.as_ref().map(|note| self.language.of(note).trim().to_owned()),
            });
        }
        filled
    }

    /// Rules on the hurdle that may be cited to this operator. The list speaks of China only.
    fn rules(&self, hurdle: &Hurdle) -> impl Iterator<Item = &'static Rule> {
        let scopes = self.all_scopes();
        let rules = barrier(&hurdle.barrier).filter(|_| self.law == Law::Pipl).map(|one| one.rules.as_slice());
        rules.unwrap_or_default().iter().filter(move |rule| citable(rule, &scopes))
    }
}

/// An article inside a sentence: without the number of its instrument, which stands in the list of what the letter rests on.
fn brief(language: Language, article: &Article) -> String {
    let names = language.of(&article.instrument().names);
    match (language, language.of(&article.at)) {
        (_, "") => names.to_owned(),
        (Language::Zh, at) => format!("{names}{at}"),
        (Language::En, at) => format!("{names}, {at}"),
    }
}

/// Whether a rule on a hurdle may be cited to an operator of one of `scopes`: in force, read in the original, and for it.
pub(crate) fn citable(rule: &Rule, scopes: &[Scope]) -> bool {
    let scope = Scope::from(rule.scope);
    rule.citable() && !rule.unconfirmed && (scope == Scope::Any || scopes.contains(&scope))
}

/// The clause that declines a hurdle: for the demand itself, else for its code, else the one for anything.
fn hurdle_clause(law: Law, hurdle: &Hurdle) -> Option<&'static Clause> {
    barrier(&hurdle.barrier)?;
    let all = || clauses(law).clauses.iter().filter(|clause| clause.part == Part::Hurdle);
    let code = Some(&hurdle.barrier);
    let demanded = hurdle.demand.and_then(|demand| all().find(|clause| clause.demand == Some(demand)));
    demanded
        .or_else(|| all().find(|clause| clause.demand.is_none() && clause.barrier.as_ref() == code))
        .or_else(|| all().find(|clause| clause.demand.is_none() && clause.barrier.is_none()))
}

impl Ready {
    /// The draft it came from.
    pub fn letter(&self) -> &Letter {
        &self.letter
    }

    /// By when an answer is wanted.
    pub fn due(&self) -> Option<Day> {
        self.again.or(self.due)
    }

    /// The identifiers the letter does not carry.
    pub fn withheld(&self) -> Vec<Withheld> {
        let all = self.letter.identifiers.iter().filter(|one| !self.letter.needed.contains(&one.kind));
        all.filter(|one| !one.value.reveal().is_empty())
            .map(|one| Withheld { kind: one.kind, masked: one.masked() })
            .collect()
    }

    /// The identifiers it carries.
    pub(crate) fn carried(&self) -> impl Iterator<Item = &Identifier> {
        let order = IdentifierKind::ALL.iter().filter(|kind| self.letter.needed.contains(kind));
        order.filter_map(|kind| self.letter.identifiers.iter().find(|one| one.kind == *kind))
    }

    /// The rules behind it, cited or not, with where and when they were read. For the person, not for the letter.
    pub fn sources(&self) -> Vec<SourceNote> {
        self.citations.notes()
    }

    /// What to know before sending.
    pub fn cautions(&self) -> Vec<Caution> {
        let letter = &self.letter;
        let tells = |one: &Identifier| one.kind != IdentifierKind::RealName && one.shown == Shown::Full;
        let document =
            |kind| matches!(kind, IdentifierKind::IdCard | IdentifierKind::Passport | IdentifierKind::DrivingLicence);
        let home = if letter.law == Law::Pipl { Language::Zh } else { Language::En };
        let disputed = |hurdle: &Hurdle| {
            barrier(&hurdle.barrier).is_some_and(|one| matches!(one.strength, Strength::Disputed | Strength::None))
        };
        let mut cautions = Vec::new();
        let mut note = |here: bool, caution| {
            if here {
                cautions.push(caution);
            }
        };
        note(!self.carried().any(tells), Caution::OnlyMasked);
        note(self.carried().any(|one| document(one.kind) && one.shown == Shown::Full), Caution::DocumentInFull);
        note(letter.language != home, Caution::Translation);
        note(self.due().is_some_and(|day| day.provisional), Caution::ProvisionalDate);
        note(self.citations.doubtful, Caution::Unconfirmed);
        note(letter.hurdles.iter().any(disputed), Caution::Disputed);
        note(letter.scopes.is_empty(), Caution::ScopeUnknown);
        cautions
    }
}
