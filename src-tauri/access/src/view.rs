//! One reading of a graph: which of its methods count for this question.

use serde::{Deserialize, Serialize};

use crate::graph::{Graph, Mid, Vid};
use crate::set::{Index, MethodSet};
use crate::tags::{Actor, Confidence, MethodState};

/// Whose question it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Can *I* still get in?
    Access,
    /// Can *they* get in?
    Attack,
}

/// Set in a method's count while the method is switched off: the count then never comes to nought.
pub(crate) const OFF: u16 = 1 << 15;

/// A graph, read with some of its methods only.
///
/// Inside, each method is the number of factors it still waits for, in two bytes: large graphs spend their time on counting
/// those down in random order, so they had better fit into a near cache.
#[derive(Debug, Clone)]
pub struct View<'g> {
    graph: &'g Graph,
    pub(crate) waits: Vec<u16>,
}

impl<'g> View<'g> {
    /// The methods this side can use, at least this sure, and set up. A method whose removal was asked for still counts for
    /// the attacker and no longer for the person: both are the safe side to be wrong on.
    pub fn new(graph: &'g Graph, side: Side, at_least: Confidence) -> Self {
        Self::choose(graph, |m| {
            let tags = graph.tags(m);
            let actor = match side {
                Side::Access => tags.actor != Actor::AttackerOnly,
                Side::Attack => tags.actor != Actor::UserOnly,
            };
            let state = match tags.state {
                MethodState::Active => true,
                MethodState::PendingRemoval => side == Side::Attack,
                MethodState::Removed | MethodState::Candidate => false,
            };
            actor && state && tags.confidence >= at_least
        })
    }

    /// What the person can count on: confirmed methods only.
    pub fn access(graph: &'g Graph) -> Self {
        Self::new(graph, Side::Access, Confidence::Confirmed)
    }

    /// What a stranger might use: everything not known to be out of reach.
    pub fn attack(graph: &'g Graph) -> Self {
        Self::new(graph, Side::Attack, Confidence::Possible)
    }

    /// The methods chosen by `choose`.
    pub fn choose(graph: &'g Graph, mut choose: impl FnMut(Mid) -> bool) -> Self {
        let waits = graph
            .methods()
            .map(|m| {
                let factors = graph.bodies.row(m.index()).len() as u16;
                if choose(m) { factors } else { factors | OFF }
            })
            .collect();
        Self { graph, waits }
    }

    /// Every method of the graph.
    pub fn whole(graph: &'g Graph) -> Self {
        Self::choose(graph, |_| true)
    }

    /// The graph being read.
    pub fn graph(&self) -> &'g Graph {
        self.graph
    }

    /// Whether the method counts. A method of another graph does not.
    pub fn is_on(&self, m: Mid) -> bool {
        self.waits.get(m.index()).is_some_and(|count| count & OFF == 0)
    }

    /// Lets the method count.
    pub fn turn_on(&mut self, m: Mid) {
        if let Some(count) = self.waits.get_mut(m.index()) {
            *count &= !OFF;
        }
    }

    /// No longer lets the method count.
    pub fn turn_off(&mut self, m: Mid) {
        if let Some(count) = self.waits.get_mut(m.index()) {
            *count |= OFF;
        }
    }

    /// The same reading with these methods as well.
    #[must_use]
    pub fn with(&self, methods: &MethodSet) -> Self {
        let mut view = self.clone();
        methods.iter().for_each(|m| view.turn_on(m));
        view
    }

    /// The same reading without these methods.
    #[must_use]
    pub fn without(&self, methods: &MethodSet) -> Self {
        let mut view = self.clone();
        methods.iter().for_each(|m| view.turn_off(m));
        view
    }

    /// The methods that count.
    pub fn methods(&self) -> impl Iterator<Item = Mid> + '_ {
        self.graph.methods().filter(|&m| self.is_on(m))
    }

    /// The methods that count and open this vertex.
    pub fn methods_into(&self, v: Vid) -> impl Iterator<Item = Mid> + '_ {
        self.graph.methods_into(v).filter(|&m| self.is_on(m))
    }
}
