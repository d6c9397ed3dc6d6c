//! Numbers to rank by, each with what it is a number of. There is no single grade: every way back in makes lockout less
//! likely and takeover more so.

use std::cmp::Reverse;

use serde::Serialize;

use crate::access_sets::{AllAccessSets, Limits, all_access_sets};
use crate::chain::Chain;
use crate::graph::{Graph, Vid};
use crate::landmarks::{Failure, Landmarks, landmarks, pairs};
use crate::reach::Loss;
use crate::set::{Index, VertexSet};
use crate::tags::VertexKind;
use crate::view::View;

/// What falls when one thing fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Criticality {
    /// What fails, and how.
    pub failure: Failure,
    /// The importance of the accounts that become inaccessible, together.
    pub importance: u64,
    /// Everything that becomes inaccessible.
    pub lost: VertexSet,
}

/// The single points of failure among `failures`, the worst first. Those that lock nothing out are left out.
pub fn criticality(graph: &Graph, landmarks: &Landmarks) -> Vec<Criticality> {
    let importance = landmarks.importance_lost(graph, |v| graph.is_account(v));
    let list = landmarks.failures().iter().zip(importance).zip(landmarks.all_lost());
    let list = list.map(|((&failure, importance), lost)| Criticality { failure, importance, lost });
    let mut list: Vec<Criticality> = list.filter(|c| !c.lost.is_empty()).collect();
    list.sort_by_key(|c| (Reverse(c.importance), Reverse(c.lost.len()), c.failure));
    list
}

/// What a stranger comes into with one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlastRadius {
    /// The thing.
    pub vertex: Vid,
    /// The importance of the accounts gained, together.
    pub importance: u64,
    /// Everything gained.
    pub gained: VertexSet,
}

/// The blast radius of each of these, the widest first. Those that give nothing away are left out.
pub fn blast_radii(attack: &View<'_>, of: impl IntoIterator<Item = Vid>) -> Vec<BlastRadius> {
    let graph = attack.graph();
    let mut chain = Chain::new(attack);
    let nothing = chain.mark();
    let mut list = Vec::new();
    for vertex in of {
        chain.hold(vertex);
        chain.settle();
        if chain.count() > 1 {
            let gained: VertexSet = chain.order().filter(|&v| v != vertex).collect();
            let accounts = gained.iter().filter(|&v| graph.is_account(v));
            let importance = accounts.map(|v| u64::from(graph.vertex(v).importance)).sum();
            list.push(BlastRadius { vertex, importance, gained });
        }
        chain.go_back(nothing);
    }
    list.sort_by_key(|b| (Reverse(b.importance), Reverse(b.gained.len()), b.vertex));
    list
}

/// How many losable things must fail before an account is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "holds", rename_all = "snake_case")]
pub enum Resilience {
    /// It is inaccessible as it is.
    Closed,
    /// One: this.
    One {
        /// What locks it by itself.
        failure: Failure,
    },
    /// Two: these together.
    Two {
        /// One of them.
        first: Failure,
        /// The other.
        second: Failure,
    },
    /// Three or more.
    More,
}

/// The resilience of every vertex, by number, against these failures. The account's own end is not counted. Looks at pairs
/// only if `look_at_pairs`; otherwise [`Resilience::More`] means two or more. Pairs take one run of the single points for each
/// failure.
pub fn resilience(view: &View<'_>, held: &VertexSet, failures: &[Failure], look_at_pairs: bool) -> Vec<Resilience> {
    let graph = view.graph();
    let alone = landmarks(view, held, &Loss::none(), failures);
    let open = crate::reach::reach(view, held, &Loss::none());
    let mut list: Vec<Resilience> = graph
        .vertices()
        .map(|x| match alone.fatal_for(x).find(|f| f.vertex() != x) {
            _ if !open.contains(x) => Resilience::Closed,
            Some(failure) => Resilience::One { failure },
            None => Resilience::More,
        })
        .collect();
    if look_at_pairs {
        pairs(view, held, &Loss::none(), failures, |pair| {
            for x in pair.lost.iter() {
                let there = &mut list[x.index()];
                if *there == Resilience::More {
                    *there = Resilience::Two { first: pair.first, second: pair.second };
                }
            }
        });
    }
    list
}

/// How many things a stranger must come by to get into an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AttackDepth {
    /// A smallest set of things that will do. `None`: more than the limit, or no set at all.
    pub smallest: Option<Vec<Vid>>,
    /// Whether it is known that no fewer will do.
    pub exact: bool,
}

/// What a stranger can come by without opening it: whatever is not an account or a permission.
pub fn takeable(graph: &Graph) -> VertexSet {
    let opened = |v: Vid| matches!(graph.vertex(v).kind, VertexKind::Account | VertexKind::Operation);
    graph.vertices().filter(|&v| !opened(v)).collect()
}

/// The access sets of strangers, for every vertex; up to three things.
pub fn attack_sets(attack: &View<'_>) -> AllAccessSets {
    all_access_sets(attack, &takeable(attack.graph()), Limits::default())
}

/// The attack depth of `x`.
pub fn attack_depth(sets: &AllAccessSets, x: Vid) -> AttackDepth {
    match sets.smallest(x) {
        Some((set, exact)) => AttackDepth { smallest: Some(set), exact },
        None => AttackDepth { smallest: None, exact: true },
    }
}
