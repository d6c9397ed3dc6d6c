//! Steps being drafted: what they are, before it is said how they stand.

use chrono::NaiveDate;
use quittance_catalogue::entry::{Channel, MenuPath};

use super::outlook::Outlook;
use crate::Phrase;
use crate::checklist::{Effect, Fact, FoundBarrier, Place, SourceNote, Step, StepPaper, StepState, WayStage};
use crate::ids::AccountId;

/// What the vault knows about a step, whatever was ticked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checklist) enum Truth {
    /// Nothing: the ticks decide.
    Unknown,
    /// It is so.
    Is(Option<NaiveDate>),
    /// It is not so; an older tick counts for nothing.
    IsNot,
    /// It is so once that day is over.
    After(NaiveDate),
    /// It has become needless.
    Moot,
}

/// A step and what the planner knows about it.
#[derive(Debug)]
pub(in crate::checklist) struct Drafted {
    pub step: Step,
    /// Done inside the account: impossible when nobody gets in, and ruinous while a login withdraws the request.
    pub inside: bool,
    /// Asking for closing waits for it.
    pub gate: bool,
    pub truth: Truth,
}

impl Drafted {
    /// A step of which nothing more is said yet.
    pub fn new(id: String, stage: WayStage, title: Phrase) -> Self {
        Self {
            step: Step {
                id,
                stage,
                title,
                why: None,
                place: None,
                account: None,
                needs: Vec::new(),
                not_before: None,
                due: None,
                provisional: false,
                state: StepState::Todo,
                barriers: Vec::new(),
                proof: None,
                facts: Vec::new(),
                warnings: Vec::new(),
                minutes: None,
                sources: Vec::new(),
                effect: Effect::None,
                paper: None,
                refused: None,
                gone: false,
            },
            inside: true,
            gate: true,
            truth: Truth::Unknown,
        }
    }
    pub fn why(mut self, why: impl Into<Option<Phrase>>) -> Self {
        self.step.why = why.into();
        self
    }
    pub fn needs<'s>(mut self, needs: impl IntoIterator<Item = &'s String>) -> Self {
        self.step.needs.extend(needs.into_iter().cloned());
        self
    }
    pub fn at(mut self, place: impl Into<Option<Place>>) -> Self {
        self.step.place = place.into();
        self
    }
    pub fn account(mut self, account: &AccountId) -> Self {
        self.step.account = Some(account.clone());
        self
    }
    pub fn not_before(mut self, day: impl Into<Option<NaiveDate>>) -> Self {
        self.step.not_before = day.into();
        self
    }
    pub fn due(mut self, day: impl Into<Option<NaiveDate>>) -> Self {
        self.step.due = day.into();
        self
    }
    /// Its day was counted through a year whose holidays are not known.
    pub fn provisional(mut self, provisional: bool) -> Self {
        self.step.provisional = provisional;
        self
    }
    pub fn effect(mut self, effect: Effect) -> Self {
        self.step.effect = effect;
        self
    }
    pub fn paper(mut self, paper: StepPaper) -> Self {
        self.step.paper = Some(paper);
        self
    }
    pub fn minutes(mut self, minutes: u32) -> Self {
        self.step.minutes = (minutes > 0).then_some(minutes);
        self
    }
    pub fn proof(mut self, proof: impl Into<Option<Phrase>>) -> Self {
        self.step.proof = proof.into();
        self
    }
    pub fn fact(mut self, label: &str, text: impl Into<Phrase>, source: Option<SourceNote>) -> Self {
        self.step.facts.push(Fact { label: label.to_owned(), text: text.into(), source });
        self
    }
    pub fn facts(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.step.facts.extend(facts);
        self
    }
    pub fn warn(mut self, warnings: impl IntoIterator<Item = Phrase>) -> Self {
        self.step.warnings.extend(warnings);
        self
    }
    pub fn source(mut self, note: impl IntoIterator<Item = SourceNote>) -> Self {
        for note in note {
            if !self.step.sources.contains(&note) {
                self.step.sources.push(note);
            }
        }
        self
    }
    pub fn barriers(mut self, barriers: Vec<FoundBarrier>) -> Self {
        self.step.barriers.extend(barriers);
        self
    }
    pub fn refused(mut self, why: Option<Phrase>) -> Self {
        self.step.refused = why;
        self
    }
    pub fn truth(mut self, truth: Truth) -> Self {
        self.truth = truth;
        self
    }
    /// Done elsewhere than in the account: at another account, on a device, on paper.
    pub fn elsewhere(mut self) -> Self {
        self.inside = false;
        self
    }
    /// Asking for closing need not wait for it.
    pub fn ungated(mut self) -> Self {
        self.gate = false;
        self
    }
}

/// The steps drafted so far, in order.
pub(super) struct Draft<'a> {
    pub look: &'a Outlook<'a>,
    pub steps: Vec<Drafted>,
}

impl<'a> Draft<'a> {
    pub fn new(look: &'a Outlook<'a>) -> Self {
        Self { look, steps: Vec::new() }
    }

    /// A step of this account.
    pub fn step(&self, stage: WayStage, what: &str, title: Phrase) -> Drafted {
        Drafted::new(self.look.id(stage, what), stage, title).account(&self.look.account().id)
    }

    /// Puts a step at the end and gives its id back. An id never stands twice: an entry may use one in two ways.
    pub fn push(&mut self, mut drafted: Drafted) -> String {
        if self.has(&drafted.step.id) {
            let id = drafted.step.id.clone();
            let mut n = 2;
            while self.has(&drafted.step.id) {
                drafted.step.id = format!("{id}-{n}");
                n += 1;
            }
        }
        let id = drafted.step.id.clone();
        self.steps.push(drafted);
        id
    }

    pub fn has(&self, id: &str) -> bool {
        self.steps.iter().any(|known| known.step.id == id)
    }

    /// Ids of all steps that asking for closing waits for.
    pub fn gates(&self) -> Vec<String> {
        self.steps.iter().filter(|known| known.gate).map(|known| known.step.id.clone()).collect()
    }

    /// The step whose tick sends the request.
    pub fn request(&self) -> Option<&Step> {
        self.steps.iter().map(|known| &known.step).find(|step| matches!(step.effect, Effect::RequestClosing { .. }))
    }

    /// The earliest day the request can go out: when it went out, or when the last dated condition is met.
    pub fn request_day(&self) -> NaiveDate {
        let today = self.look.today();
        let conditions = self
            .steps
            .iter()
            .filter(|known| known.gate && known.step.stage < WayStage::Close && !matches!(known.truth, Truth::Is(_)))
            .filter_map(|known| known.step.not_before)
            .max();
        self.look.out.unwrap_or_else(|| conditions.map_or(today, |day| day.max(today)))
    }
}

/// In the app, on the devices it is on.
pub(super) fn in_app(look: &Outlook, path: Option<MenuPath>) -> Place {
    Place { channel: Channel::App, path, address: None, devices: look.device_names() }
}

/// In the app of another service.
pub(super) fn in_other_app(path: Option<MenuPath>) -> Place {
    Place { channel: Channel::App, path, address: None, devices: Vec::new() }
}
