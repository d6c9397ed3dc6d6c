//! Replays a plan, one state at a time, with nothing but plain reach. The planner may be clever; this must stay dumb.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::chain::Chain;
use crate::event::takeover;
use crate::graph::{Mid, Vid};
use crate::plan::problem::{Candidate, Element, Fault, Problem};
use crate::set::VertexSet;
use crate::tags::{Actor, VertexKind};

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Set up this candidate.
    Add(Mid),
    /// Close, cancel, wipe or unlink this.
    Destroy(Element),
}

/// The first thing wrong with a plan. Steps are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Violation {
    /// The step adds what nobody offered, or what is there already.
    NotOffered {
        /// Which step.
        step: usize,
    },
    /// The step destroys what is not to be let go, or what is gone already.
    NotToBeDestroyed {
        /// Which step.
        step: usize,
    },
    /// The binding is known not to be removable.
    CannotBeRemoved {
        /// Which step.
        step: usize,
    },
    /// The step needs what is out of reach at that moment.
    OutOfReach {
        /// Which step.
        step: usize,
        /// What it lacks.
        missing: Vec<Vid>,
    },
    /// The step comes before something it must wait for.
    TooEarly {
        /// Which step.
        step: usize,
        /// What must be gone first.
        waits_for: Vec<Element>,
    },
    /// Something that is to be kept is out of reach.
    KeptLost {
        /// After how many steps.
        after: usize,
        /// What is lost.
        lost: Vec<Vid>,
    },
    /// Something to be let go is still there in the end.
    Unfinished {
        /// What is left.
        left: Vec<Element>,
    },
    /// Whoever is given what was released gets into something with it.
    Exposed {
        /// What falls.
        falls: Vec<Vid>,
    },
}

/// Whether every step of this can be done, in this order, with everything that is kept in reach at every moment, and nothing
/// left for the next owner of what was released (if [hygiene](Problem::release_hygiene) was asked for). Works for any list
/// of actions, those changed by hand included. The outer error is a problem that makes no sense.
pub fn simulate(problem: &Problem<'_>, actions: &[Action]) -> Result<Result<(), Violation>, Fault> {
    problem.check()?;
    Ok(replay(problem, actions))
}

/// [`simulate`] for a problem that was checked.
pub(crate) fn replay(problem: &Problem<'_>, actions: &[Action]) -> Result<(), Violation> {
    let keep = problem.kept().to_vec();
    let offered: BTreeMap<Mid, &Candidate> = problem.candidates.iter().map(|c| (c.method, c)).collect();
    let mut first: BTreeMap<Element, Vec<Element>> = BTreeMap::new();
    problem.before.iter().for_each(|&(before, then)| first.entry(then).or_default().push(before));

    let mut view = problem.view.clone();
    let mut destroyed: Vec<Vid> = vec![];
    let mut gone: BTreeSet<Element> = BTreeSet::new();
    let mut added: BTreeSet<Mid> = BTreeSet::new();
    // Every state is worked out from nothing; only the memory is used again.
    let mut now = Chain::new(&view);
    for step in 0..=actions.len() {
        now.restart(&view);
        destroyed.iter().for_each(|&v| now.bar(v));
        problem.held.iter().for_each(|v| now.hold(v));
        now.settle();
        let lost: Vec<Vid> = keep.iter().copied().filter(|&v| !now.reaches(v)).collect();
        if !lost.is_empty() {
            return Err(Violation::KeptLost { after: step, lost });
        }
        let Some(&action) = actions.get(step) else { break };
        let (needs, waits): (&[Vid], &[Element]) = match action {
            Action::Add(m) => {
                let candidate = offered.get(&m).filter(|_| !added.contains(&m));
                let candidate = candidate.ok_or(Violation::NotOffered { step })?;
                (&candidate.needs, &candidate.after)
            }
            Action::Destroy(element) => {
                let needs = problem.destroy.get(&element).filter(|_| !gone.contains(&element));
                let needs = needs.ok_or(Violation::NotToBeDestroyed { step })?;
                let needs = needs.as_ref().ok_or(Violation::CannotBeRemoved { step })?;
                (needs, first.get(&element).map_or(&[], Vec::as_slice))
            }
        };
        let missing: Vec<Vid> = needs.iter().copied().filter(|&v| !now.reaches(v)).collect();
        if !missing.is_empty() {
            return Err(Violation::OutOfReach { step, missing });
        }
        let waits_for: Vec<Element> = waits.iter().copied().filter(|element| !gone.contains(element)).collect();
        if !waits_for.is_empty() {
            return Err(Violation::TooEarly { step, waits_for });
        }
        match action {
            Action::Add(m) => {
                added.insert(m);
                view.turn_on(m);
            }
            Action::Destroy(element) => {
                gone.insert(element);
                match element {
                    Element::Vertex(v) => destroyed.push(v),
                    Element::Binding(m) => view.turn_off(m),
                }
            }
        }
    }
    let left: Vec<Element> = problem.elements().filter(|element| !gone.contains(element)).collect();
    if !left.is_empty() {
        return Err(Violation::Unfinished { left });
    }
    let falls = exposed(problem, actions, false);
    if problem.hygiene && !falls.is_empty() {
        return Err(Violation::Exposed { falls });
    }
    Ok(())
}

/// What falls, once all this is done, to whoever is given what was released: to strangers who have all of it, which is the
/// safe side. With `waived`, what was waived counts too. Being allowed to do something does not count as falling.
pub(crate) fn exposed(problem: &Problem<'_>, actions: &[Action], waived: bool) -> Vec<Vid> {
    let graph = problem.graph();
    let mut attack = problem.attack.clone();
    let mut dead = VertexSet::new();
    for &action in actions {
        match action {
            Action::Add(m) if graph.tags(m).actor != Actor::UserOnly => attack.turn_on(m),
            Action::Add(_) => {}
            Action::Destroy(Element::Vertex(v)) => {
                dead.insert(v);
            }
            Action::Destroy(Element::Binding(m)) => attack.turn_off(m),
        }
    }
    let given: VertexSet = problem.released().into_iter().filter(|&v| dead.remove(v)).collect();
    if !waived {
        for &element in &problem.waived {
            match element {
                Element::Vertex(v) => {
                    dead.insert(v);
                }
                Element::Binding(m) => attack.turn_off(m),
            }
        }
    }
    let anyway = takeover(&attack, &problem.public, &dead);
    let falls = takeover(&attack, &given.union(&problem.public), &dead).minus(&anyway);
    falls.iter().filter(|&v| graph.vertex(v).kind != VertexKind::Operation).collect()
}
