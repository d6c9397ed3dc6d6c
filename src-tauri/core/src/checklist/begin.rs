//! Setting a goal: for an account, an identifier, a device, or several accounts in a safe order.

use quittance_access::plan::Action;
use serde::{Deserialize, Serialize};

use super::change::{Footing, Seen};
use super::planner::footing_of;
use super::{Checklist, Goal, Move, PLANNED_FROM, Plan, Planner, StepMark, StepState, Subject, Terms, plan, situation};
use crate::access::order::{Order, Wish, order};
use crate::access::{AccessMap, Thing, Wayside};
use crate::account::{Account, Stage};
use crate::device::Device;
use crate::identifier::{Identifier, IdentifierState, masked};
use crate::ids::{AccountId, ChecklistId, DeviceId, IdentifierId};
use crate::op::Op;
use crate::store::{Ledger, Shelf};
use crate::vault::{Change, Vault};
use crate::{Problem, Result};

/// How many of several accounts are named in the history.
const NAMED: usize = 3;

/// A goal to be set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "start", rename_all = "snake_case")]
pub enum Start {
    /// Close, unbind or take back permissions of one account.
    Account {
        /// Which.
        account: AccountId,
        /// Where it leads.
        goal: Goal,
    },
    /// Give an identifier up.
    Retire(RetireWish),
    /// Give a device away.
    HandOver {
        /// Which.
        device: DeviceId,
        /// The one that takes its place.
        #[serde(default)]
        successor: Option<DeviceId>,
    },
    /// Look through a device.
    Audit {
        /// Which.
        device: DeviceId,
    },
    /// Close several accounts: those first that others do not hang on, and among them the quick ones.
    Close {
        /// Which.
        accounts: Vec<AccountId>,
        /// Accounts that may be locked out on the way.
        #[serde(default)]
        give_up: Vec<AccountId>,
    },
}

/// An identifier to be given up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RetireWish {
    /// Which.
    pub identifier: IdentifierId,
    /// It is lost already.
    #[serde(default)]
    pub lost: bool,
    /// The one that takes its place.
    #[serde(default)]
    pub successor: Option<IdentifierId>,
    /// Keys of ways in that keep it all the same.
    #[serde(default)]
    pub leave: Vec<String>,
    /// Accounts that may be locked out on the way.
    #[serde(default)]
    pub give_up: Vec<AccountId>,
}

impl Vault {
    /// Begins a checklist for an account, or goes on with the one it has; the account begins to prepare.
    pub fn begin_checklist(&mut self, account: &AccountId, goal: Goal) -> Result<ChecklistId> {
        self.begin(&Start::Account { account: account.clone(), goal })
    }

    /// Sets a goal, or goes on with the same one set before. Where an order has to be found, it is found now: what takes the
    /// place of what is kept with the goal, so that the plan does not change by itself.
    pub fn begin(&mut self, start: &Start) -> Result<ChecklistId> {
        if let Start::Account { account, goal } = start {
            let id = self.operate(Op::BeginChecklist, |change| change.begin_checklist(account, *goal))?;
            return Ok(id);
        }
        let ledger = self.ledger(PLANNED_FROM)?;
        let list = drafted(&ledger, self.clock().today(), start)?;
        self.operate(Op::BeginChecklist, |change| change.begin(list))
    }
}

/// The checklist that a goal would make, or the open one that it would go on with. Its id is empty while nobody has set it.
pub fn drafted(ledger: &Ledger, today: chrono::NaiveDate, start: &Start) -> Result<Checklist> {
    let (subject, goal, terms) = match start {
        Start::Account { account, goal } => {
            ledger.need::<Account>(account.as_str())?;
            if !matches!(goal, Goal::Close | Goal::Unbind | Goal::Revoke) {
                return Err(Problem::unknown_value("goal", goal.as_str()));
            }
            (Subject::Account(account.clone()), *goal, Terms::default())
        }
        Start::Retire(wish) => (Subject::Identifier(wish.identifier.clone()), Goal::Retire, terms_of(ledger, wish)?),
        Start::HandOver { device, successor } => {
            let held: Device = ledger.need(device.as_str())?;
            if let Some(to) = successor {
                ledger.need::<Device>(to.as_str())?;
                if to == device {
                    return Err(Problem::unknown_value("successor", &held.name));
                }
            }
            let terms = Terms { device: successor.clone(), ..Terms::default() };
            (Subject::Device(device.clone()), Goal::HandOver, terms)
        }
        Start::Audit { device } => {
            ledger.need::<Device>(device.as_str())?;
            (Subject::Device(device.clone()), Goal::Audit, Terms::default())
        }
        Start::Close { accounts, give_up } => {
            let terms = Terms { give_up: give_up.clone(), ..Terms::default() };
            let subject = match in_order(ledger, today, accounts, give_up)? {
                one if one.len() == 1 => Subject::Account(one.into_iter().next().expect("there is one")),
                several => Subject::Accounts(several),
            };
            (subject, Goal::Close, terms)
        }
    };
    let known =
        ledger.each::<Checklist>().find(|list| list.is_open() && same(&list.subject, &subject) && list.goal == goal);
    Ok(match known {
        // Whatever is decided anew takes the place of what was decided before; ticks stay.
        Some(list) => Checklist { terms, subject, ..list.clone() },
        None => Checklist { terms, ..Checklist::begun(ChecklistId(String::new()), subject, goal, today) },
    })
}

/// Whether two goals are about the same.
fn same(one: &Subject, other: &Subject) -> bool {
    match (one, other) {
        (Subject::Accounts(one), Subject::Accounts(other)) => {
            one.len() == other.len() && one.iter().all(|id| other.contains(id))
        }
        _ => one == other,
    }
}

fn terms_of(ledger: &Ledger, wish: &RetireWish) -> Result<Terms> {
    let held: Identifier = ledger.need(wish.identifier.as_str())?;
    let shown = |held: &Identifier| masked(held.kind, &held.value);
    if matches!(held.state, IdentifierState::Retired { .. }) {
        return Err(Problem::AlreadyGivenUp { what: shown(&held) });
    }
    if let Some(id) = &wish.successor {
        let successor: Identifier = ledger.need(id.as_str())?;
        let fits = successor.id != held.id && successor.kind == held.kind && successor.state == IdentifierState::Active;
        if !fits {
            return Err(Problem::unknown_value("successor", &shown(&successor)));
        }
    }
    for account in &wish.give_up {
        ledger.need::<Account>(account.as_str())?;
    }
    let map = AccessMap::of(ledger)?;
    let mut terms =
        Terms { lost: wish.lost, successor: wish.successor.clone(), give_up: wish.give_up.clone(), ..Terms::default() };
    for key in &wish.leave {
        terms.leave.push(left_at(&map, key)?);
    }
    if wish.successor.is_none() {
        terms.moves = moves(&map, wish)?;
    }
    Ok(terms)
}

/// The account that keeps what it has.
fn left_at(map: &AccessMap, key: &str) -> Result<AccountId> {
    let graph = map.graph();
    let v = graph.find_method(key).map(|m| graph.head(m)).or_else(|| graph.find(key));
    v.and_then(|v| map.thing(v).account()).cloned().ok_or_else(|| Problem::unknown_value("leave", key))
}

/// Without a successor: the fewest new ways in after which it can go. None where there is no order; the plan then says at
/// which accounts there is nowhere to go.
fn moves(map: &AccessMap, wish: &RetireWish) -> Result<Vec<Move>> {
    let thing = Thing::Identifier { id: wish.identifier.clone() };
    if map.vertex(&thing).is_none() {
        return Ok(Vec::new());
    }
    let asked = Wish { let_go: vec![thing], give_up: wish.give_up.clone(), leave: wish.leave.clone() };
    let Order::Found { plan, .. } = order(map, &asked, &|_| 0)? else { return Ok(Vec::new()) };
    let adds = plan.stages.iter().flat_map(|stage| &stage.actions).filter_map(|action| match action {
        Action::Add(m) => Some(*m),
        Action::Destroy(_) => None,
    });
    Ok(adds
        .filter_map(|m| {
            let account = map.thing(map.graph().head(m)).account()?.clone();
            match map.way(m) {
                Wayside::Candidate(to) => Some(Move { account, to: to.clone() }),
                _ => None,
            }
        })
        .collect())
}

/// The accounts in the order in which they are best closed: batches from the graph, and within one the quickest first.
/// Where there is no order, those that stand in each other's way come last.
fn in_order(
    ledger: &Ledger,
    today: chrono::NaiveDate,
    accounts: &[AccountId],
    give_up: &[AccountId],
) -> Result<Vec<AccountId>> {
    let mut asked: Vec<AccountId> = Vec::new();
    for id in accounts {
        ledger.need::<Account>(id.as_str())?;
        if !asked.contains(id) {
            asked.push(id.clone());
        }
    }
    if asked.is_empty() {
        return Err(Problem::missing("account"));
    }
    let planner = Planner::new(ledger, today);
    let map = planner.map()?;
    // What is closed already, or lies in its cooling-off, is in no order: there is nothing left to be done about it.
    let in_graph = |id: &&AccountId| map.vertex(&Thing::Account { id: (*id).clone() }).is_some();
    let let_go: Vec<Thing> = asked.iter().filter(in_graph).map(|id| Thing::Account { id: id.clone() }).collect();
    let mut batch_of = std::collections::BTreeMap::new();
    if !let_go.is_empty() {
        let wish = Wish { let_go, give_up: give_up.to_vec(), leave: Vec::new() };
        if let Order::Found { plan, .. } = order(map, &wish, &|_| 0)? {
            for (batch, stage) in plan.stages.iter().enumerate() {
                for action in &stage.actions {
                    if let Action::Destroy(quittance_access::plan::Element::Vertex(v)) = action
                        && let Some(id) = map.thing(*v).account()
                    {
                        batch_of.insert(id.clone(), batch);
                    }
                }
            }
        }
    }
    let mut keyed = Vec::new();
    for id in asked {
        let list = planner.way_out(&id).cloned().unwrap_or_else(|| Checklist::implied(id.clone(), Goal::Close, today));
        let plan = planner.dates(&list)?;
        let open = plan.steps.iter().filter(|step| !step.state.is_settled());
        let minutes: u32 = open.clone().filter_map(|step| step.minutes).sum();
        let now = open.clone().any(|step| step.state == StepState::Todo);
        keyed.push(((batch_of.get(&id).copied().unwrap_or(usize::MAX), !now, minutes), id));
    }
    keyed.sort();
    Ok(keyed.into_iter().map(|(_, id)| id).collect())
}

impl Change<'_> {
    /// Begins a checklist for an account, or goes on with the one it has.
    pub fn begin_checklist(&mut self, account: &AccountId, goal: Goal) -> Result<ChecklistId> {
        if !matches!(goal, Goal::Close | Goal::Unbind | Goal::Revoke) {
            return Err(Problem::unknown_value("goal", goal.as_str()));
        }
        self.need_account(account)?;
        let open = self.by::<Checklist>("account", account.as_str())?.into_iter().find(Checklist::is_open);
        let id = match open {
            Some(list) if list.goal == goal => self.goes_on(list)?,
            // Whoever leaves takes the permissions back on the way; there is no need of another list.
            Some(list) if goal == Goal::Revoke => return self.goes_on(list),
            Some(list) => self.goes_on(Checklist { goal, ..list })?,
            None => {
                let subject = Subject::Account(account.clone());
                let id = ChecklistId::draw(self.rng());
                let today = self.today();
                self.put(Checklist::begun(id.clone(), subject, goal, today))?;
                id
            }
        };
        self.prepare(account, goal)?;
        self.know(&id)?;
        Ok(id)
    }

    fn goes_on(&mut self, list: Checklist) -> Result<ChecklistId> {
        let id = list.id.clone();
        self.put(Checklist { paused: None, ..list })?;
        Ok(id)
    }

    /// Sets a drafted goal.
    fn begin(&mut self, list: Checklist) -> Result<ChecklistId> {
        let id = if list.id.as_str().is_empty() { ChecklistId::draw(self.rng()) } else { list.id.clone() };
        match &list.subject {
            Subject::Account(account) => {
                let id = self.begin_checklist(account, list.goal)?;
                let held: Checklist = self.need(id.as_str())?;
                self.put(Checklist { terms: list.terms, ..held })?;
                return Ok(id);
            }
            Subject::Identifier(identifier) => {
                let held: Identifier = self.need(identifier.as_str())?;
                self.about(masked(held.kind, &held.value));
                if held.state == IdentifierState::Active {
                    self.put(Identifier { state: IdentifierState::Retiring { on: None }, ..held })?;
                }
            }
            Subject::Device(_) => self.name(&list.subject)?,
            Subject::Accounts(accounts) => {
                self.name_some(accounts)?;
                for account in accounts.clone() {
                    let stage = self.need_account(&account)?.stage;
                    let open = self.by::<Checklist>("account", account.as_str())?.into_iter().find(Checklist::is_open);
                    // One that is being unbound, or is over, stays as it is.
                    let as_it_is = stage.is_over()
                        || matches!(stage, Stage::Unbound { .. })
                        || open.is_some_and(|list| list.leads_out());
                    if !as_it_is {
                        self.begin_checklist(&account, Goal::Close)?;
                    }
                }
            }
        }
        self.put(Checklist { id: id.clone(), paused: None, ..list })?;
        self.know(&id)?;
        Ok(id)
    }

    /// Names what a checklist is about as what the operation is about.
    pub(super) fn name(&mut self, subject: &Subject) -> Result<()> {
        match subject {
            Subject::Account(account) => drop(self.need_account(account)?),
            Subject::Identifier(identifier) => {
                let held: Identifier = self.need(identifier.as_str())?;
                self.about(masked(held.kind, &held.value));
            }
            Subject::Device(device) => {
                let held: Device = self.need(device.as_str())?;
                self.about(held.name);
            }
            Subject::Accounts(accounts) => self.name_some(accounts)?,
        }
        Ok(())
    }

    /// Names the first of several accounts as what the operation is about.
    fn name_some(&mut self, accounts: &[AccountId]) -> Result<()> {
        let mut names = Vec::new();
        for account in accounts.iter().filter_map(|id| self.get::<Account>(id.as_str()).transpose()).take(NAMED) {
            let account = account?;
            names.push(self.service_names(&account.service)?);
        }
        let names = super::plan::outlook::joined(names);
        let more = accounts.len() > NAMED;
        let end = if more { "…" } else { "" };
        self.about(quittance_catalogue::Text::new(format!("{}{end}", names.zh), format!("{}{end}", names.en)));
        Ok(())
    }

    /// Gives a checklist up. Ticks are kept in the history; what was only being prepared is in use again.
    pub fn abandon_checklist(&mut self, id: &ChecklistId) -> Result<()> {
        let list: Checklist = self.need(id.as_str())?;
        let today = self.today();
        match &list.subject {
            Subject::Account(account) => {
                let held = self.need_account(account)?;
                if list.leads_out() && matches!(held.stage, Stage::Preparing { .. } | Stage::Stuck { .. }) {
                    self.put(Account { stage: Stage::Active, ..held })?;
                }
            }
            Subject::Identifier(identifier) => {
                let held: Identifier = self.need(identifier.as_str())?;
                self.about(masked(held.kind, &held.value));
                // A day that was set by hand stays: it comes whether there is a list or not.
                if held.state == (IdentifierState::Retiring { on: None }) {
                    self.put(Identifier { state: IdentifierState::Active, ..held })?;
                }
            }
            // The accounts' own lists go on; only the list over them is gone.
            other => self.name(other)?,
        }
        self.put(Checklist { abandoned: Some(today), ..list })
    }

    /// Lets a checklist rest, or takes it up again.
    pub fn pause_checklist(&mut self, id: &ChecklistId, rest: bool) -> Result<()> {
        let list: Checklist = self.need(id.as_str())?;
        if !list.is_open() {
            return Err(Problem::Missing { kind: "checklist" });
        }
        let paused = if rest { list.paused.or(Some(self.today())) } else { None };
        self.name(&list.subject)?;
        self.put(Checklist { paused, ..list })
    }

    /// Takes out the checklists of what is taken out itself.
    pub(crate) fn forget_checklists(&mut self, column: &'static str, id: &str) -> Result<()> {
        for list in self.by::<Checklist>(column, id)? {
            self.remove_by::<StepMark>("checklist", list.id.as_str())?;
        }
        self.remove_by::<Checklist>(column, id).map(drop)
    }

    /// Records that the person knows the plan as it is now.
    pub fn know(&mut self, id: &ChecklistId) -> Result<()> {
        let list: Checklist = self.need(id.as_str())?;
        let today = self.today();
        self.name(&list.subject)?;
        let (plan, footing) = self.planned(&list)?;
        self.put(Checklist { seen: Some(Seen::of(&plan, footing, today)), ..list })
    }

    /// The plan of a checklist as this operation has made it so far, and what it rests on.
    pub(super) fn planned(&self, list: &Checklist) -> Result<(Plan, Footing)> {
        let today = self.today();
        if list.account().is_some() {
            // One account is read by itself: a family's whole vault is not read for every account of many.
            let at = situation(self, list, today)?;
            return Ok((plan(&at), footing_of(&at)));
        }
        let ledger = self.ledger(PLANNED_FROM)?;
        let planner = Planner::new(&ledger, today);
        Ok((planner.dates(list)?, planner.footing(list)?))
    }
}
