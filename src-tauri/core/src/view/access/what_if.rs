//! “What if?”, for readers.

use quittance_access::graph::{Mid, Vid};
use quittance_access::reach::{Loss, reach};
use quittance_access::tags::Confidence;
use quittance_access::view::{Side, View};
use serde::{Deserialize, Serialize};

use super::names::{Names, ThingTag, WayTag};
use crate::Result;
use crate::access::{AccessMap, Fate, KINDS, Mishap, Thing, what_if};
use crate::vault::Vault;
use crate::view::accounts::count;

/// One step of a reason: `to` fails or falls, since `by` needs `from`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChainRow {
    /// Where it comes from.
    pub from: ThingTag,
    /// The way in that needs it.
    pub by: WayTag,
    /// What it leads to.
    pub to: ThingTag,
    /// The message that says it, about `what` it leads to, `from` where, and by which `way`; with `-own` at its end, where
    /// there is such a message, it leaves the name out. `None`: the step before has said it.
    pub says: Option<String>,
}

/// What becomes of one account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FateRow {
    /// The account.
    pub what: ThingTag,
    /// How it comes to that, from the mishap on.
    pub because: Vec<ChainRow>,
    /// Whether nothing unconfirmed could make it otherwise.
    pub certain: bool,
}

/// An account with fewer ways in than before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WeakenedRow {
    /// The account.
    pub what: ThingTag,
    /// Ways before.
    pub ways_before: u32,
    /// Ways left.
    pub ways_left: u32,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WhatIfView {
    /// What is gone.
    pub removed: Vec<ThingTag>,
    /// What the person could enter and no longer can.
    pub locked_out: Vec<FateRow>,
    /// What else fails with it: the number whose card lay in the phone, the address of a mailbox.
    pub fails: Vec<ThingTag>,
    /// What the person can't enter until the carrier has given out a new card.
    pub waiting: Vec<FateRow>,
    /// What then hangs only on ways nobody has confirmed.
    pub perhaps: Vec<ThingTag>,
    /// What a stranger gets into.
    pub taken: Vec<FateRow>,
    /// What is locked in addition if the stranger changes the locks.
    pub at_worst: Vec<ThingTag>,
    /// What can still be entered, by fewer ways.
    pub weakened: Vec<WeakenedRow>,
    /// How many accounts nothing happens to.
    pub unaffected: u32,
    /// For a number given up: how many days carriers usually wait before they give it to somebody else (reported by the
    /// press; carriers differ).
    pub quarantine_days: Option<u32>,
    /// What can be given up in good order instead: the plan to offer.
    pub let_go: Vec<Thing>,
}

/// What happens if all of these happen together.
pub fn what_if_view(vault: &Vault, mishaps: &[Mishap]) -> Result<WhatIfView> {
    let ledger = vault.ledger(KINDS)?;
    let map = AccessMap::of(&ledger)?;
    let outcome = what_if(&map, mishaps)?;
    let names = Names { ledger: &ledger, map: &map };
    let tags = |these: &[Vid]| -> Result<Vec<ThingTag>> { these.iter().map(|v| names.thing(*v)).collect() };
    let can_be_let_go = |mishap: &&Mishap| {
        matches!(
            mishap,
            Mishap::NumberGone { .. }
                | Mishap::MailboxGone { .. }
                | Mishap::AccountClosed { .. }
                | Mishap::DeviceLost { .. }
                | Mishap::DeviceStolen { .. }
                | Mishap::SimStolen { .. }
                | Mishap::PapersLost { .. }
        )
    };
    Ok(WhatIfView {
        removed: tags(&outcome.removed)?,
        locked_out: fates(&names, &outcome.locked, Side::Access)?,
        fails: tags(&outcome.fails)?,
        waiting: fates(&names, &outcome.waiting, Side::Access)?,
        perhaps: tags(&outcome.perhaps)?,
        taken: fates(&names, &outcome.taken, Side::Attack)?,
        at_worst: tags(&outcome.at_worst)?,
        weakened: outcome
            .weakened
            .iter()
            .map(|(what, before, left)| {
                Ok(WeakenedRow { what: names.thing(*what)?, ways_before: count(*before), ways_left: count(*left) })
            })
            .collect::<Result<_>>()?,
        unaffected: count(outcome.unaffected),
        quarantine_days: mishaps
            .iter()
            .any(|mishap| matches!(mishap, Mishap::NumberGone { .. }))
            .then(super::order::quarantine_days)
            .flatten(),
        let_go: mishaps.iter().filter(can_be_let_go).map(Mishap::thing).collect(),
    })
}

/// `side`: whether it is the person who no longer gets in, or a stranger who does.
fn fates(names: &Names<'_>, fates: &[Fate], side: Side) -> Result<Vec<FateRow>> {
    let graph = names.map.graph();
    let relied = View::new(graph, Side::Access, Confidence::Assumed);
    let open = reach(&relied, &graph.held(), &Loss::none()).into_set();
    let ways = |v: Vid| relied.methods_into(v).filter(|m| graph.body(*m).all(|b| open.contains(b))).count();
    let is_card = |v: Vid| matches!(names.map.thing(v), Thing::Sim { .. });
    fates
        .iter()
        .map(|fate| {
            let mut before = None;
            let link = |(from, by, to): &(Vid, Mid, Vid)| {
                let row =
                    ChainRow { from: names.thing(*from)?, by: names.way(*by)?, to: names.thing(*to)?, says: None };
                let says = match (&row.by.usage, &row.from.thing) {
                    (Some(_), _) if side == Side::Attack => Some("access-because-lets"),
                    (Some(_), _) if ways(*to) == 1 => Some("access-because-only"),
                    (Some(_), _) => Some("access-because-needs"),
                    (None, Thing::Device { .. }) if is_card(*to) => Some("access-because-slot"),
                    (None, _) if is_card(*to) => Some("access-because-counter"),
                    (None, Thing::Account { .. }) => Some("access-because-mailbox"),
                    // That a number needs its card goes without saying once the card was spoken of.
                    (None, _) if is_card(*from) && before == Some(*from) => None,
                    (None, _) => Some("access-because-sim"),
                };
                before = Some(*to);
                Ok(ChainRow { says: says.map(str::to_owned), ..row })
            };
            Ok(FateRow {
                what: names.thing(fate.what)?,
                because: fate.chain.iter().map(link).collect::<Result<_>>()?,
                certain: fate.certain,
            })
        })
        .collect()
}
