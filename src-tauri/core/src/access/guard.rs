//! The last look before a step is done: does it lock an account that is still wanted?
//!
//! The planner looks one step far, at what hangs on the account itself. The graph looks all the way: an account that hangs on
//! one that hangs on this one, or needs it together with something else.

use std::collections::BTreeSet;

use quittance_access::graph::Vid;
use quittance_access::reach::{Loss, reach};
use quittance_access::set::MethodSet;

use super::build::{AccessMap, KINDS};
use super::mishap::relied_on;
use super::thing::Thing;
use super::wayside::Wayside;
use crate::Result;
use crate::account::{Account, Binding};
use crate::checklist::Effect;
use crate::ids::AccountId;
use crate::store::Shelf;
use crate::vault::Vault;

/// The accounts still wanted that this effect would lock. `answered`: accounts of which the person has said that they are
/// taken care of, or may be lost.
pub fn would_lock(
    vault: &Vault,
    account: &AccountId,
    effect: &Effect,
    answered: &BTreeSet<AccountId>,
) -> Result<Vec<AccountId>> {
    let closes = matches!(effect, Effect::RequestClosing { .. } | Effect::ClaimClosed);
    if !closes
        && !matches!(effect, Effect::Unbind { .. } | Effect::UnlinkAtAccount { .. } | Effect::UnlinkAtProvider { .. })
    {
        return Ok(Vec::new());
    }
    let ledger = vault.ledger(KINDS)?;
    let map = AccessMap::of(&ledger)?;
    let graph = map.graph();
    let relied = relied_on(&map);
    let mut held = graph.held();
    for known in answered {
        if let Some(v) = map.vertex(&Thing::Account { id: known.clone() }) {
            held.insert(v);
        }
    }
    let before = reach(&relied, &held, &Loss::none()).into_set();
    let own = map.vertex(&Thing::Account { id: account.clone() });
    let after = if closes {
        reach(&relied, &held, &Loss::destroy(own)).into_set()
    } else {
        let off = taken_off(vault, &map, effect)?;
        reach(&relied.without(&off), &held, &Loss::none()).into_set()
    };
    let gone: Vec<Vid> = before.minus(&after).iter().filter(|v| !(closes && Some(*v) == own)).collect();
    Ok(gone
        .into_iter()
        .filter_map(|v| map.thing(v).account())
        // What becomes of the account itself is the planner's to say: it is on its way out.
        .filter(|id| *id != account && ledger.one::<Account>(id.as_str()).is_some_and(|held| held.stage.is_wanted()))
        .cloned()
        .collect())
}

/// The methods an unbinding or unlinking takes away.
fn taken_off(vault: &Vault, map: &AccessMap, effect: &Effect) -> Result<MethodSet> {
    let graph = map.graph();
    let mut off = graph.no_methods();
    match effect {
        Effect::UnlinkAtAccount { link } | Effect::UnlinkAtProvider { link } => {
            for m in graph.methods().filter(|m| *map.way(*m) == Wayside::Link(link.clone())) {
                off.insert(m);
            }
        }
        Effect::Unbind { binding } => {
            let held: Binding = vault.need(binding.as_str())?;
            let head = map.vertex(&Thing::Account { id: held.account });
            let identifier = map.vertex(&Thing::Identifier { id: held.identifier });
            for m in graph.methods() {
                if Some(graph.head(m)) == head && graph.body(m).any(|v| Some(v) == identifier) {
                    off.insert(m);
                }
            }
        }
        _ => {}
    }
    Ok(off)
}
