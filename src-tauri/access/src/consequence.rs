//! How a loss comes to reach what it locks: chains of "this was opened with that".

use serde::{Deserialize, Serialize};

use crate::graph::{Mid, Vid};
use crate::reach::{Loss, reach};
use crate::set::{Index, VertexSet};
use crate::view::View;

/// One step of a chain: `to` is locked, as `method` needs `from`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What fails.
    pub from: Vid,
    /// The method that needs it.
    pub method: Mid,
    /// What the method opened.
    pub to: Vid,
}

/// Everything a loss locks, and how.
#[derive(Debug, Clone)]
pub struct Consequences {
    lost: VertexSet,
    link: Vec<Option<Link>>,
}

/// What the loss locks, and how. The chains are as short as can be, and each of their methods worked before the loss.
pub fn consequences(view: &View<'_>, held: &VertexSet, loss: &Loss) -> Consequences {
    let graph = view.graph();
    let before = reach(view, held, &Loss::none()).into_set();
    let all = loss.all();
    let lost = before.minus(&all).minus(reach(view, held, loss).set());
    let mut link = vec![None; graph.vertex_count()];
    let mut open: Vec<Vid> = all.iter().filter(|v| v.index() < graph.vertex_count()).collect();
    let mut next = 0;
    while let Some(&from) = open.get(next) {
        next += 1;
        for method in graph.methods_using(from).filter(|&m| view.is_on(m)) {
            let to = graph.head(method);
            if lost.contains(to) && link[to.index()].is_none() && graph.body(method).all(|b| before.contains(b)) {
                link[to.index()] = Some(Link { from, method, to });
                open.push(to);
            }
        }
    }
    Consequences { lost, link }
}

impl Consequences {
    /// What is locked: accessible before, not after, and not lost itself.
    pub fn lost(&self) -> &VertexSet {
        &self.lost
    }

    /// From the loss to `x`, link by link. Empty if `x` is not locked by it.
    pub fn chain(&self, x: Vid) -> Vec<Link> {
        let mut chain = Vec::new();
        let mut at = x;
        // Links were found breadth first, each from something found before: they lead back to the loss.
        while let Some(link) = self.link.get(at.index()).copied().flatten() {
            chain.push(link);
            at = link.from;
        }
        chain.reverse();
        chain
    }
}
