//! One door to the plan of any checklist, whatever it is about.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use quittance_catalogue::Text;
use serde::Serialize;

use super::change::{Footing, fingerprint};
use super::{
    Checklist, Effect, Goal, Mark, Plan, PlanChange, Situation, StepMark, StepState, Subject, entry_and_names,
    on_device, plan, retire, several, situation,
};
use crate::access::{AccessMap, Watch};
use crate::account::{Account, Stage};
use crate::ids::{AccountId, ChecklistId};
use crate::store::{Kind, Ledger, Shelf};
use crate::{Phrase, Result};

/// The kinds of records a plan is made of.
pub const PLANNED_FROM: &[Kind] = &[
    Kind::Person,
    Kind::Device,
    Kind::OwnService,
    Kind::Account,
    Kind::Identifier,
    Kind::Binding,
    Kind::LinkedLogin,
    Kind::AccessMethod,
    Kind::DataItem,
    Kind::Mandate,
    Kind::Permission,
    Kind::Checklist,
    Kind::StepMark,
    Kind::Ending,
];

/// An account that is left by a checklist of its own, as a part of another.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The account.
    pub account: AccountId,
    /// Its checklist, when it was begun.
    pub checklist: Option<ChecklistId>,
}

/// Plans from records in memory. The graph is drawn when somebody first needs it, and once.
pub struct Planner<'l> {
    ledger: &'l Ledger,
    today: NaiveDate,
    map: OnceCell<AccessMap>,
}

impl<'l> Planner<'l> {
    /// Plans from these records, which hold [`PLANNED_FROM`], on a day.
    pub fn new(ledger: &'l Ledger, today: NaiveDate) -> Self {
        Self { ledger, today, map: OnceCell::new() }
    }

    /// The records.
    pub fn ledger(&self) -> &'l Ledger {
        self.ledger
    }

    /// The day it is.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The access graph.
    pub fn map(&self) -> Result<&AccessMap> {
        match self.map.get() {
            Some(map) => Ok(map),
            None => {
                let map = AccessMap::of(self.ledger)?;
                Ok(self.map.get_or_init(|| map))
            }
        }
    }

    /// The plan of a checklist, as far as its own facts tell. Cheap: for lists and dates.
    pub fn dates(&self, list: &Checklist) -> Result<Plan> {
        let marks = self.marks(list);
        match &list.subject {
            Subject::Account(_) => Ok(plan(&situation(self.ledger, list, self.today)?)),
            Subject::Identifier(id) => retire::plan(self, list, id, &marks),
            Subject::Device(id) if list.goal == Goal::Audit => on_device::audit(self, list, id, &marks),
            Subject::Device(id) => on_device::hand_over(self, list, id, &marks),
            Subject::Accounts(ids) => several::plan(self, list, ids, &marks),
        }
    }

    /// The plan of a checklist, with every step refused that would lock out somebody.
    pub fn plan(&self, list: &Checklist) -> Result<Plan> {
        let mut plan = self.dates(list)?;
        self.refuse(list, &mut plan)?;
        Ok(plan)
    }

    /// Marks what was done about a checklist's steps.
    pub(super) fn marks(&self, list: &Checklist) -> Vec<StepMark> {
        if list.id.as_str().is_empty() {
            return Vec::new();
        }
        self.ledger.each_by::<StepMark>("checklist", list.id.as_str()).cloned().collect()
    }

    /// The accounts that a checklist leads out of by checklists of their own.
    pub fn parts(&self, list: &Checklist) -> Result<Vec<Part>> {
        let accounts = match &list.subject {
            Subject::Account(_) | Subject::Device(_) => Vec::new(),
            Subject::Accounts(ids) => ids.clone(),
            Subject::Identifier(id) => retire::leaving(self, list, id, &self.marks(list))?,
        };
        let known = accounts.into_iter().filter(|id| self.ledger.one::<Account>(id.as_str()).is_some());
        Ok(known
            .map(|account| Part { checklist: self.way_out(&account).map(|list| list.id.clone()), account })
            .collect())
    }

    /// Nothing is begun yet in a preview: the way out that an account of several would take.
    pub fn implied_in(&self, list: &Checklist, account: &AccountId) -> Option<Checklist> {
        let is_open = |held: &Account| !held.stage.is_over() && !matches!(held.stage, Stage::Unbound { .. });
        let begins = list.id.as_str().is_empty()
            && matches!(list.subject, Subject::Accounts(_))
            && self.ledger.one::<Account>(account.as_str()).is_some_and(is_open);
        begins.then(|| Checklist::implied(account.clone(), Goal::Close, self.today))
    }

    /// The open checklist that leads out of an account.
    pub(super) fn way_out(&self, account: &AccountId) -> Option<&'l Checklist> {
        self.ledger.each_by::<Checklist>("account", account.as_str()).find(|list| list.is_open() && list.leads_out())
    }

    /// What changed in a checklist's plan since the person last knew it.
    pub fn changes(&self, list: &Checklist, plan: &Plan) -> Result<Vec<PlanChange>> {
        let Some(seen) = &list.seen else { return Ok(Vec::new()) };
        Ok(seen.changes(plan, &self.footing(list)?, self.today))
    }

    /// What a checklist's plan rests on.
    pub(super) fn footing(&self, list: &Checklist) -> Result<Footing> {
        match &list.subject {
            Subject::Account(_) => Ok(footing_of(&situation(self.ledger, list, self.today)?)),
            Subject::Identifier(id) => retire::footing(self, list, id),
            Subject::Device(id) => Ok(on_device::footing(self, id)),
            Subject::Accounts(_) => Ok(Footing::default()),
        }
    }

    /// Refuses every step that could be done now and would lock out somebody who is still wanted.
    fn refuse(&self, list: &Checklist, plan: &mut Plan) -> Result<()> {
        let cuts = |effect: &Effect| !matches!(effect, Effect::None);
        if !plan.steps.iter().any(|step| step.state == StepState::Todo && step.refused.is_none() && cuts(&step.effect))
        {
            return Ok(());
        }
        let watch = Watch::new(self.ledger, self.map()?, &answered(list, &self.marks(list)));
        for step in plan.steps.iter_mut().filter(|step| step.state == StepState::Todo && step.refused.is_none()) {
            let locked = watch.locked_by(list.account(), &step.effect);
            if !locked.is_empty() {
                step.refused = Some(would_lock(self.ledger, &locked)?);
            }
        }
        Ok(())
    }
}

/// Accounts of which the person has said that they are taken care of, or may be lost: where “another way in” was ticked or
/// skipped, where a move was skipped, and what they gave up from the start.
pub(super) fn answered(list: &Checklist, marks: &[StepMark]) -> BTreeSet<AccountId> {
    let said = marks.iter().filter_map(|mark| {
        let (_, what) = mark.step.rsplit_once('/')?;
        let account = match mark.mark {
            Mark::Done { .. } => what.strip_prefix("another-"),
            Mark::Skipped { .. } => {
                let wide = mark.step.starts_with(retire::PREFIX);
                let moved = || what.strip_prefix("rebind-").or_else(|| what.strip_prefix("unbind-")).filter(|_| wide);
                what.strip_prefix("another-").or_else(moved)
            }
            _ => None,
        };
        account.map(AccountId::from)
    });
    said.chain(list.terms.give_up.iter().cloned()).collect()
}

/// The sentence that names who would be locked.
pub(super) fn would_lock(shelf: &impl Shelf, locked: &[AccountId]) -> Result<Phrase> {
    let mut names: Vec<Text> = Vec::new();
    for id in locked {
        let account: Account = shelf.need(id.as_str())?;
        let (_, name) = entry_and_names(shelf, &account.service)?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let joined = |pick: &dyn Fn(&Text) -> &str, comma: &str| names.iter().map(pick).collect::<Vec<_>>().join(comma);
    let who = Text::new(joined(&|name| name.zh.as_str(), "、"), joined(&|name| name.en.as_str(), ", "));
    Ok(Phrase::key("refused-would-lock").with("who", who))
}

/// What the plan of one account rests on. Where the account stands is no footing: the plan itself moves that.
pub(super) fn footing_of(at: &Situation) -> Footing {
    #[derive(Serialize)]
    struct Records<'a> {
        account: Account,
        bindings: Vec<&'a crate::account::Binding>,
        links: Vec<&'a crate::account::LinkedLogin>,
        methods: &'a [crate::account::AccessMethod],
        data: &'a [crate::account::DataItem],
        mandates: &'a [crate::account::Mandate],
        permissions: &'a [crate::account::Permission],
        endings: &'a [crate::account::Ending],
        serves: Vec<&'a crate::ids::IdentifierId>,
    }
    let links = at.entered_through.iter().chain(&at.entrance_to).map(|(link, _)| link).collect();
    let records = Records {
        account: Account { stage: Stage::Active, ..at.account.clone() },
        bindings: at.bindings.iter().map(|(binding, _)| binding).collect(),
        links,
        methods: &at.methods,
        data: &at.data,
        mandates: &at.mandates,
        permissions: &at.permissions,
        endings: &at.endings,
        serves: at.serves.iter().map(|(held, _)| &held.id).collect(),
    };
    Footing { facts: fingerprint(&at.service), records: fingerprint(&records) }
}
