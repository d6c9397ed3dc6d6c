//! Why there is no plan, in terms a person can act on.

use serde::{Deserialize, Serialize};

use crate::graph::Vid;
use crate::plan::board::Board;
use crate::plan::problem::{Element, Problem};
use crate::set::VertexSet;
use crate::view::View;

/// Elements that no order can destroy, with what holds each of them back. It proves that no order exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stuck {
    /// Each stuck element; empty if the order is not the difficulty.
    pub elements: Vec<StuckElement>,
}

/// One stuck element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StuckElement {
    /// What cannot be destroyed.
    pub element: Element,
    /// What its destruction needs and lacks, even with everything else put back that can be.
    pub missing: Vec<Missing>,
    /// Stuck elements whose own destruction takes away what this one needs. If two wait for each other, that is the whole
    /// difficulty: "closing A needs a code sent to B, closing B needs a code sent to A".
    pub waits_for: Vec<Element>,
    /// Stuck elements that must go after this one, and so cannot be gone before it.
    pub held_back_by: Vec<Element>,
    /// Whether it is a binding known not to be removable. Only waiving it, or closing its account, helps.
    pub cannot_be_removed: bool,
}

/// Something that a destruction needs and lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// What is lacking.
    pub vertex: Vid,
    /// Why.
    pub because: MissingBecause,
}

/// Why something is lacking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingBecause {
    /// It cannot be opened even before anything is destroyed: an account whose password is forgotten.
    OutOfReachNow,
    /// It is itself among what is stuck.
    LetGo,
    /// It is opened only by what is stuck.
    OpenedByWhatIsLetGo,
}

/// What happens if everything is let go and nothing is set up before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breaks {
    /// What cannot be destroyed in any order.
    pub stuck: Stuck,
    /// What is to be kept and would be out of reach in the end.
    pub kept_lost: Vec<Vid>,
}

/// For how many stuck elements it is worked out what holds them back. Nobody reads more.
const MOST_EXPLAINED: usize = 300;

/// Explains a stuck set, given ascending. Beyond the first few hundred, elements are only named.
pub(crate) fn explain(board: &Board, view: &View<'_>, placed: &[u32], stuck: Vec<u32>, problem: &Problem<'_>) -> Stuck {
    let start = board.net.chain(view, [], placed).set();
    let is_stuck = |i: &u32| stuck.binary_search(i).is_ok();
    let name = |i: u32| board.items[i as usize].element;
    let elements = stuck.iter().enumerate().map(|(place, &i)| {
        let item = &board.items[i as usize];
        let cannot_be_removed = problem.destroy.get(&item.element).is_some_and(Option::is_none);
        if place >= MOST_EXPLAINED {
            let (missing, waits_for, held_back_by) = (vec![], vec![], vec![]);
            return StuckElement { element: item.element, missing, waits_for, held_back_by, cannot_be_removed };
        }
        let others: Vec<u32> = stuck.iter().copied().filter(|&other| other != i).collect();
        let gone: VertexSet = board.gone(&others).into_iter().collect();
        let here = board.net.chain(view, gone.iter(), placed);
        let lacking: Vec<Vid> = item.needs.iter().copied().filter(|&v| !here.reaches(v)).collect();
        let missing = lacking
            .iter()
            .filter(|v| (v.0 as usize) < board.own)
            .map(|&vertex| {
                let because = match () {
                    () if gone.contains(vertex) => MissingBecause::LetGo,
                    () if !start.contains(vertex) => MissingBecause::OutOfReachNow,
                    () => MissingBecause::OpenedByWhatIsLetGo,
                };
                Missing { vertex, because }
            })
            .collect();
        let culprits = behind(board, view, &lacking, &here.set(), &start, &gone);
        StuckElement {
            element: item.element,
            missing,
            waits_for: others
                .iter()
                .filter(|&&o| culprits.contains(board.items[o as usize].vertex))
                .map(|&o| name(o))
                .collect(),
            held_back_by: item.later.iter().copied().filter(is_stuck).map(name).collect(),
            cannot_be_removed,
        }
    });
    Stuck { elements: elements.collect() }
}

/// Which of the gone stand behind what is lacking: follow the methods that would open it, as far as they worked before.
fn behind(
    board: &Board,
    view: &View<'_>,
    lacking: &[Vid],
    here: &VertexSet,
    start: &VertexSet,
    gone: &VertexSet,
) -> VertexSet {
    let mut found = VertexSet::new();
    let mut seen: VertexSet = lacking.iter().copied().collect();
    let mut open = lacking.to_vec();
    while let Some(v) = open.pop() {
        if gone.contains(v) {
            found.insert(v);
            continue;
        }
        for m in view.methods_into(v) {
            let body = || board.net.graph.body(m);
            if body().all(|b| start.contains(b)) {
                open.extend(body().filter(|&b| !here.contains(b)).filter(|&b| seen.insert(b)));
            }
        }
    }
    found
}
