//! Plans and cooling-off periods.
//!
//! A service that closes an account only after some days leaves it in between: for the person it is gone from the request on
//! (a login would cancel it), for a stranger it is alive until the period ends. Both are the safe side. So nothing that opens
//! it may be released before the end.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::plan::problem::{Element, Problem};
use crate::plan::rebind::Plan;
use crate::plan::simulate::Action;

/// When a step can be done at the earliest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The step.
    pub action: Action,
    /// Days after the first.
    pub earliest: u64,
}

/// For each step of the plan, in order, the earliest day, counted from the day the first is done. `cooling` says for how
/// many days an account lives on after its closing was requested, 0 where it does not. Only what is given to somebody else
/// waits for that; the rest of the plan goes on.
pub fn earliest_days(problem: &Problem<'_>, plan: &Plan, mut cooling: impl FnMut(Element) -> u32) -> Vec<Day> {
    let released: Vec<Element> = problem.released().into_iter().map(Element::Vertex).collect();
    let mut over: BTreeMap<Element, u64> = BTreeMap::new();
    let mut days = vec![];
    let mut today = 0;
    for stage in &plan.stages {
        let mut next = today;
        for &action in &stage.actions {
            let mut earliest = today;
            if let Action::Destroy(element) = action {
                if released.contains(&element) {
                    let waits = problem.before.iter().filter(|(_, then)| *then == element);
                    earliest = waits.filter_map(|(first, _)| over.get(first)).copied().fold(earliest, u64::max);
                }
                over.insert(element, earliest + u64::from(cooling(element)));
            }
            next = next.max(earliest);
            days.push(Day { action, earliest });
        }
        today = next;
    }
    days
}
