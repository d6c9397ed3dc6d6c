//! One account that has the identifier, and what is to become of that.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quittance_catalogue::Text;

use crate::Result;
use crate::access::{Thing, Watch};
use crate::account::{AccessMethod, Account, Binding, BindingState, Certainty, Factor, Role, Stage};
use crate::checklist::effect::names;
use crate::checklist::plan::states::Ticks;
use crate::checklist::sheet::{Held, named};
use crate::checklist::{Checklist, Effect, Mark, Planner, entry_and_names};
use crate::identifier::Identifier;
use crate::ids::{AccountId, ChecklistId, IdentifierId};
use crate::store::Ledger;

/// An account that has the identifier, or had it when the checklist was begun.
#[derive(Debug, Clone)]
pub(super) struct Holder {
    pub held: Held,
    /// Whether it still has it.
    pub has: bool,
    /// The day it was taken off.
    pub off: Option<NaiveDate>,
    /// Whether a way in needs it.
    pub opens: bool,
    /// What is to happen.
    pub going: Going,
    /// The account is being left, or was.
    pub leaving: Option<Leaving>,
    /// Another account of the person at the same service that has the successor already.
    pub taken_by: Option<Text>,
    /// Whether somebody gets in without the identifier as things are now.
    pub enters_without: bool,
}

/// What is to become of the identifier at an account.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Going {
    /// Another takes its place.
    Replace(Identifier),
    /// A password takes its place.
    Password,
    /// It is taken off; there are other ways in, or none is needed.
    TakeOff,
    /// It opens the account, and nothing is recorded that could take its place.
    Nowhere,
}

/// An account that is being left by a checklist of its own, or that is over.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Leaving {
    /// The checklist, when it was begun.
    pub list: Option<ChecklistId>,
    /// The day it was over.
    pub over: Option<NaiveDate>,
    /// The last day of a running cooling-off.
    pub until: Option<NaiveDate>,
}

/// Which accounts hurt most when a code can't be received: money, mail, papers, the number itself, people, shops. The order
/// is that of the rule in the facts about the life of a number.
const RANKS: [&[&str]; 6] = [
    &["bank", "payment", "finance"],
    &["mail", "phone_maker", "system"],
    &["government", "health"],
    &["telecom"],
    &["chat", "social"],
    &["shopping"],
];

impl Holder {
    pub fn id(&self) -> &AccountId {
        &self.held.account.id
    }

    pub fn rank(&self) -> usize {
        let category = self.held.category();
        RANKS.iter().position(|keys| keys.contains(&category)).unwrap_or(RANKS.len())
    }

    /// What the ids of its own steps end with.
    pub fn what(&self, verb: &str) -> String {
        format!("{verb}-{}", self.id())
    }

    /// Whether it can't stay: it is being left already, or the person found that it lets the identifier neither be changed
    /// nor taken off.
    pub fn leaves(&self, ticks: &Ticks<'_>) -> bool {
        let failed = |stage: &str, verb: &str| {
            let id = format!("{}{stage}/{}", super::PREFIX, self.what(verb));
            matches!(ticks.mark(&id), Some(Mark::Failed { .. }))
        };
        let stuck =
            ["rebind", "unbind", "another"].iter().any(|verb| failed("free", verb) || failed("take_back", verb));
        self.leaving.is_some() || (self.has && stuck)
    }
}

/// Everything that has the identifier, what hurts most first.
pub(super) fn holders(
    planner: &Planner<'_>,
    list: &Checklist,
    identifier: &Identifier,
    successor: Option<&Identifier>,
    ticks: Ticks<'_>,
) -> Result<Vec<Holder>> {
    let ledger = planner.ledger();
    let mut bound: BTreeMap<&str, Vec<&Binding>> = BTreeMap::new();
    for binding in ledger.each_by::<Binding>("identifier", identifier.id.as_str()) {
        let since = match binding.state {
            BindingState::Bound => true,
            BindingState::Unbound { on } => on >= list.begun,
        };
        if since {
            bound.entry(binding.account.as_str()).or_default().push(binding);
        }
    }
    let mut opened: BTreeMap<&str, bool> = BTreeMap::new();
    for method in ledger.each::<AccessMethod>().filter(|method| names(&method.needs, &identifier.id)) {
        let works = method.certainty != Certainty::Denied;
        if works || bound.contains_key(method.account.as_str()) {
            *opened.entry(method.account.as_str()).or_default() |= works;
        }
    }
    let watch = Watch::new(ledger, planner.map()?, &super::super::planner::answered(list, ticks.marks));
    let gone = [Thing::Identifier { id: identifier.id.clone() }];
    let planned = planned_moves(ledger, list, identifier, successor, &bound);
    let locked_now = watch.locked_without(&gone, &[]);
    let locked_then = watch.locked_without(&gone, &planned);
    let mut accounts: Vec<&str> = bound.keys().chain(opened.keys()).copied().collect();
    accounts.sort_unstable();
    accounts.dedup();
    let mut holders = Vec::new();
    for id in accounts {
        let Some(account) = ledger.one::<Account>(id) else { continue };
        let bindings = bound.get(id).map_or(&[][..], Vec::as_slice);
        let works = opened.get(id).copied().unwrap_or_default();
        let has = works || bindings.iter().any(|binding| binding.state == BindingState::Bound);
        let leaving = leaving(planner, account);
        if let Some(over) = leaving.as_ref().and_then(|leaving| leaving.over)
            && over < list.begun
        {
            continue;
        }
        if list.terms.leave.contains(&account.id) || list.terms.give_up.contains(&account.id) {
            continue;
        }
        let off = bindings.iter().filter_map(|binding| match binding.state {
            BindingState::Unbound { on } => Some(on),
            BindingState::Bound => None,
        });
        let opens =
            works || bindings.iter().any(|it| it.roles.iter().any(|role| matches!(role, Role::Login | Role::Recovery)));
        let going = going(ledger, list, successor, &account.id, opens && locked_then.contains(&account.id));
        let taken_by = match &going {
            Going::Replace(to) => taken_by(ledger, account, &to.id)?,
            _ => None,
        };
        holders.push(Holder {
            held: Held::of(ledger, account)?,
            has,
            off: off.max(),
            opens,
            going,
            leaving,
            taken_by,
            enters_without: watch.enters(&account.id) && !locked_now.contains(&account.id),
        });
    }
    holders.sort_by(|a, b| (a.rank(), &a.held.names.zh, a.id()).cmp(&(b.rank(), &b.held.names.zh, b.id())));
    Ok(holders)
}

/// What the moves that are known from the start change.
fn planned_moves(
    ledger: &Ledger,
    list: &Checklist,
    identifier: &Identifier,
    successor: Option<&Identifier>,
    bound: &BTreeMap<&str, Vec<&Binding>>,
) -> Vec<Effect> {
    let mut moves = Vec::new();
    for account in bound.keys().map(|id| AccountId::from(*id)) {
        match going(ledger, list, successor, &account, false) {
            Going::Replace(to) => {
                moves.push(Effect::Replace { account, from: identifier.id.clone(), to: to.id });
            }
            Going::Password => moves.push(Effect::SetPassword { account }),
            Going::TakeOff | Going::Nowhere => {}
        }
    }
    moves
}

fn going(
    ledger: &Ledger,
    list: &Checklist,
    successor: Option<&Identifier>,
    account: &AccountId,
    would_lock: bool,
) -> Going {
    match list.terms.move_of(account) {
        Some(Factor::Password) => return Going::Password,
        Some(Factor::Code { identifier } | Factor::Shown { identifier }) => {
            if let Some(held) = ledger.one::<Identifier>(identifier.as_str()) {
                return Going::Replace(held.clone());
            }
        }
        _ => {}
    }
    match successor {
        Some(held) => Going::Replace(held.clone()),
        None if would_lock => Going::Nowhere,
        None => Going::TakeOff,
    }
}

/// How far an account is on its way out.
fn leaving(planner: &Planner<'_>, account: &Account) -> Option<Leaving> {
    let list = planner.way_out(&account.id).map(|list| list.id.clone());
    let (over, until) = match account.stage {
        Stage::Closed { on } | Stage::Verified { on } | Stage::Unbound { on } => (Some(on), None),
        Stage::CoolingOff { until, .. } => (None, Some(until)),
        Stage::Requested { .. } => (None, None),
        _ if list.is_some() => (None, None),
        _ => return None,
    };
    Some(Leaving { list, over, until })
}

/// The mailbox behind an address, which ends with it.
pub(super) fn leaving_one(planner: &Planner<'_>, id: &AccountId) -> Result<Option<Holder>> {
    let Some(account) = planner.ledger().one::<Account>(id.as_str()) else { return Ok(None) };
    Ok(Some(Holder {
        held: Held::of(planner.ledger(), account)?,
        has: true,
        off: None,
        opens: false,
        going: Going::Nowhere,
        leaving: leaving(planner, account),
        taken_by: None,
        enters_without: true,
    }))
}

/// Another account at the same service that has an identifier already: most services take one for one account only.
fn taken_by(ledger: &Ledger, account: &Account, identifier: &IdentifierId) -> Result<Option<Text>> {
    for binding in ledger.each_by::<Binding>("identifier", identifier.as_str()) {
        let bound = binding.state == BindingState::Bound && binding.account != account.id;
        let Some(other) = ledger.one::<Account>(binding.account.as_str()).filter(|_| bound) else { continue };
        if other.service == account.service && !other.stage.is_over() {
            let (_, text) = entry_and_names(ledger, &other.service)?;
            return Ok(Some(named(other, &text)));
        }
    }
    Ok(None)
}
