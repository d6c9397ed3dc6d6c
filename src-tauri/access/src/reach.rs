//! What is accessible, and why: the least set that has what is held and everything that opens out of it.

use serde::{Deserialize, Serialize};

use crate::chain::{Chain, HELD, NEVER};
use crate::graph::{Graph, Mid, Vid};
use crate::set::{Index, VertexSet};
use crate::view::View;

/// What is lost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loss {
    /// Gone, and cannot be had again: a closed account, a cancelled number.
    pub destroyed: VertexSet,
    /// No longer held, though something may open it again: a forgotten password, a SIM the carrier replaces.
    pub dropped: VertexSet,
}

impl Loss {
    /// Nothing.
    pub fn none() -> Self {
        Self::default()
    }

    /// These are gone for good.
    pub fn destroy(these: impl IntoIterator<Item = Vid>) -> Self {
        Self { destroyed: these.into_iter().collect(), ..Self::default() }
    }

    /// These are no longer held.
    pub fn drop(these: impl IntoIterator<Item = Vid>) -> Self {
        Self { dropped: these.into_iter().collect(), ..Self::default() }
    }

    /// Everything lost either way.
    pub fn all(&self) -> VertexSet {
        self.destroyed.union(&self.dropped)
    }
}

/// Why something is accessible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The person has it.
    Held,
    /// This method opens it.
    By(Mid),
}

/// One line of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Because {
    /// What is accessible…
    pub vertex: Vid,
    /// …and why; a method's factors are in earlier lines.
    pub why: Why,
}

/// What is accessible, with a reason for each that never goes in a circle.
#[derive(Debug, Clone)]
pub struct Reach {
    set: VertexSet,
    order: Vec<u32>,
    why: Vec<u32>,
    rank: Vec<u32>,
}

impl Reach {
    /// Takes the state of a settled chain.
    pub fn of(mut chain: Chain<'_>) -> Self {
        chain.settle();
        let set = chain.set();
        let (order, why) = chain.into_parts();
        let mut rank = vec![u32::MAX; why.len()];
        for (place, &v) in order.iter().enumerate() {
            rank[v as usize] = place as u32;
        }
        Self { set, order, why, rank }
    }

    /// What is accessible.
    pub fn set(&self) -> &VertexSet {
        &self.set
    }

    /// The set alone.
    pub fn into_set(self) -> VertexSet {
        self.set
    }

    /// Whether it is accessible.
    pub fn contains(&self, v: Vid) -> bool {
        self.set.contains(v)
    }

    /// What is accessible, everything after what it is opened with.
    pub fn order(&self) -> impl DoubleEndedIterator<Item = Vid> + ExactSizeIterator + '_ {
        self.order.iter().copied().map(Vid)
    }

    /// Why it is accessible, if it is.
    pub fn why(&self, v: Vid) -> Option<Why> {
        if !self.contains(v) {
            return None;
        }
        match self.why.get(v.index()).copied() {
            None | Some(NEVER) => None,
            Some(HELD) => Some(Why::Held),
            Some(m) => Some(Why::By(Mid(m))),
        }
    }

    /// Its place in [`order`](Self::order), if it is accessible. Every factor of its reason has a smaller one.
    pub fn rank(&self, v: Vid) -> Option<u32> {
        self.rank.get(v.index()).copied().filter(|&rank| rank != u32::MAX)
    }

    /// How the person gets to `x`, from what is held up to `x` itself, with nothing that is not needed. Empty if they don't.
    /// Of all ways it is one with the fewest rounds.
    pub fn explain(&self, graph: &Graph, x: Vid) -> Vec<Because> {
        let mut needed = graph.no_vertices();
        let mut open = Vec::new();
        if self.contains(x) {
            needed.insert(x);
            open.push(x);
        }
        let mut lines = Vec::new();
        while let Some(vertex) = open.pop() {
            let Some(why) = self.why(vertex) else { continue };
            lines.push(Because { vertex, why });
            if let Why::By(m) = why {
                open.extend(graph.body(m).filter(|&b| needed.insert(b)));
            }
        }
        lines.sort_by_key(|line| self.rank(line.vertex));
        lines
    }
}

/// What is accessible from `start` after the loss, in time linear in the graph.
pub fn reach(view: &View<'_>, start: &VertexSet, loss: &Loss) -> Reach {
    let mut chain = Chain::new(view);
    begin(&mut chain, start, loss);
    Reach::of(chain)
}

/// Sets a fresh chain to `start` after the loss, and settles it.
pub fn begin(chain: &mut Chain<'_>, start: &VertexSet, loss: &Loss) {
    loss.destroyed.iter().for_each(|v| chain.bar(v));
    start.iter().filter(|&v| !loss.dropped.contains(v)).for_each(|v| chain.hold(v));
    chain.settle();
}
