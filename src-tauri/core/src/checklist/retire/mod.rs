//! Giving an identifier up: a phone number, mail address, card or document, because another takes its place or because it
//! is lost. Everything that hangs on it moves or ends first; giving it back comes last.
//!
//! What a newcomer gets wrong: the order among the accounts is not what keeps people from being locked out. As long as the
//! identifier is in hand, every account can be entered as before, so moves may be made in any order, the ones that hurt most
//! first. What must not come too early is the end, and that is what the simulator refuses.

mod holder;
mod steps;

use serde::Serialize;

use super::change::{Footing, fingerprint};
use super::plan::states::Ticks;
use super::sheet::Sheet;
use super::{Checklist, Goal, Plan, Planner, StepMark};
use crate::Result;
use crate::account::{AccessMethod, Binding, Mandate};
use crate::identifier::{Identifier, IdentifierKind};
use crate::ids::{AccountId, IdentifierId};
use crate::store::Shelf;
use holder::{Holder, holders};

/// What the ids of its steps begin with.
pub(super) const PREFIX: &str = "retire/";

/// An identifier with everything on which giving it up depends.
struct Retirement<'a> {
    list: &'a Checklist,
    ticks: Ticks<'a>,
    identifier: Identifier,
    successor: Option<Identifier>,
    holders: Vec<Holder>,
    mandates: Vec<(Mandate, super::sheet::Held)>,
    /// The account that serves a mail address.
    mailbox: Option<Holder>,
    /// The account at the carrier or bank that gave it out, when it is recorded.
    issuer: Option<super::sheet::Held>,
}

fn gather<'a>(
    planner: &Planner<'_>,
    list: &'a Checklist,
    id: &IdentifierId,
    marks: &'a [StepMark],
) -> Result<Retirement<'a>> {
    let ledger = planner.ledger();
    let identifier: Identifier = ledger.need(id.as_str())?;
    let successor = list.terms.successor.as_ref().and_then(|id| ledger.one::<Identifier>(id.as_str())).cloned();
    let ticks = Ticks { today: planner.today(), marks };
    let holders = holders(planner, list, &identifier, successor.as_ref(), ticks)?;
    let mut mandates = Vec::new();
    for mandate in ledger.each::<Mandate>() {
        let Some(account) = ledger.one(mandate.account.as_str()) else { continue };
        let was_here = ticks.ticked(&format!("{PREFIX}settle/mandate-{}", mandate.id)).is_some();
        if mandate.card.as_ref() == Some(id) || was_here {
            mandates.push((mandate.clone(), super::sheet::Held::of(ledger, account)?));
        }
    }
    let mailbox = match &identifier.served_by {
        Some(account) => holder::leaving_one(planner, account)?,
        None => None,
    };
    let issuing = match identifier.kind {
        IdentifierKind::Phone => Some("telecom"),
        IdentifierKind::BankCard => Some("bank"),
        _ => None,
    };
    let issuer =
        holders.iter().find(|holder| Some(holder.held.category()) == issuing).map(|holder| holder.held.clone());
    Ok(Retirement { list, ticks, identifier, successor, holders, mandates, mailbox, issuer })
}

/// The plan.
pub(super) fn plan(planner: &Planner<'_>, list: &Checklist, id: &IdentifierId, marks: &[StepMark]) -> Result<Plan> {
    let at = gather(planner, list, id, marks)?;
    let mut sheet = Sheet::new("retire", list.begun, at.ticks);
    let advice = steps::draft(&at, &mut sheet);
    Ok(Plan {
        road: Goal::Retire,
        steps: sheet.finish(),
        guards: Vec::new(),
        barriers: Vec::new(),
        advice,
        over_by: None,
    })
}

/// The accounts that are left because the identifier can't be taken off them, and a mailbox that ends with its address.
pub(super) fn leaving(
    planner: &Planner<'_>,
    list: &Checklist,
    id: &IdentifierId,
    marks: &[StepMark],
) -> Result<Vec<AccountId>> {
    let at = gather(planner, list, id, marks)?;
    let holders = at.holders.iter().filter(|holder| holder.leaves(&at.ticks)).chain(&at.mailbox);
    Ok(holders.map(|holder| holder.held.account.id.clone()).collect())
}

/// What the plan rests on: what hangs on the identifier.
pub(super) fn footing(planner: &Planner<'_>, list: &Checklist, id: &IdentifierId) -> Result<Footing> {
    #[derive(Serialize)]
    struct Records<'a> {
        bindings: Vec<(&'a crate::ids::BindingId, &'a [crate::account::Role])>,
        methods: Vec<&'a crate::ids::MethodId>,
        mandates: Vec<&'a crate::ids::MandateId>,
        leaving: Vec<&'a crate::ids::ChecklistId>,
        terms: &'a super::Terms,
    }
    let ledger = planner.ledger();
    let named = |method: &&AccessMethod| super::effect::names(&method.needs, id);
    let records = Records {
        bindings: ledger
            .each_by::<Binding>("identifier", id.as_str())
            .map(|binding| (&binding.id, binding.roles.as_slice()))
            .collect(),
        methods: ledger.each::<AccessMethod>().filter(named).map(|method| &method.id).collect(),
        mandates: ledger.each_by::<Mandate>("card", id.as_str()).map(|mandate| &mandate.id).collect(),
        leaving: ledger
            .each_by::<Binding>("identifier", id.as_str())
            .filter_map(|binding| planner.way_out(&binding.account))
            .map(|own| &own.id)
            .collect(),
        terms: &list.terms,
    };
    Ok(Footing { facts: fingerprint(&quittance_law::query::number_life()), records: fingerprint(&records) })
}
