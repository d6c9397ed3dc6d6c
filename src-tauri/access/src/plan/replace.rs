//! Steps that many services do in one: "change number" binds the new one and removes the old.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::graph::Mid;
use crate::plan::problem::{Element, Problem};
use crate::plan::rebind::Plan;
use crate::plan::simulate::{Action, replay};

/// Two steps of a plan that may be done at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// What is set up…
    pub add: Mid,
    /// …and what it stands in for, at the same account.
    pub remove: Mid,
}

/// Which additions of the plan may take the place of a binding it removes, in one step. Moving the removal forward like that
/// is not always safe (what the new way needs may hang on the old one), so only those are returned with which the plan, all
/// of them moved, still passes the replay. Each method is in at most one of them.
pub fn replacements(problem: &Problem<'_>, plan: &Plan) -> Vec<Replacement> {
    let graph = problem.graph();
    let actions = plan.actions();
    let mut taken: BTreeSet<Mid> = BTreeSet::new();
    let mut pairs: Vec<Replacement> = vec![];
    for add in plan.added() {
        let removed = actions.iter().find_map(|&action| match action {
            Action::Destroy(Element::Binding(m)) if graph.head(m) == graph.head(add) && !taken.contains(&m) => Some(m),
            _ => None,
        });
        if let Some(remove) = removed {
            taken.insert(remove);
            pairs.push(Replacement { add, remove });
        }
    }
    passing(problem, &actions, pairs)
}

/// The pairs that pass together: all, or what is left of the halves, so that a few bad ones cost few replays.
fn passing(problem: &Problem<'_>, actions: &[Action], pairs: Vec<Replacement>) -> Vec<Replacement> {
    let mut good: Vec<Replacement> = vec![];
    let mut open = vec![pairs];
    while let Some(pairs) = open.pop() {
        let all: Vec<Replacement> = good.iter().chain(&pairs).copied().collect();
        if replay(problem, &moved(actions, &all)).is_ok() {
            good = all;
        } else if pairs.len() > 1 {
            let (first, second) = pairs.split_at(pairs.len() / 2);
            open.push(second.to_vec());
            open.push(first.to_vec());
        }
    }
    good.sort_by_key(|pair| pair.add);
    good
}

/// The steps with each removal right after its addition.
fn moved(actions: &[Action], pairs: &[Replacement]) -> Vec<Action> {
    let removed = |action: &Action| pairs.iter().any(|pair| *action == Action::Destroy(Element::Binding(pair.remove)));
    let mut moved = vec![];
    for &action in actions.iter().filter(|action| !removed(action)) {
        moved.push(action);
        let pair = pairs.iter().find(|pair| action == Action::Add(pair.add));
        moved.extend(pair.map(|pair| Action::Destroy(Element::Binding(pair.remove))));
    }
    moved
}
