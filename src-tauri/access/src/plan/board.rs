//! A planning problem laid out as one graph.
//!
//! Two things of a plan are not vertices of the person's graph and become vertices here, so that one algorithm serves all: a
//! *flag* stands for a binding that may be unlinked (held, and a factor of its method), a *gate* stands for "this candidate
//! was added" (opened by what adding it needs, and a factor of its method).

use crate::chain::Chain;
use crate::graph::{Graph, GraphBuilder, Mid, Vid};
use crate::plan::problem::{Element, Problem};
use crate::set::{MethodSet, VertexSet};
use crate::tags::{Tags, VertexKind};
use crate::view::View;

/// The numbers come from a graph that was accepted, and the keys from counting.
const SOUND: &str = "every number is that of a vertex added before, and every key is new";

/// A candidate on the board.
#[derive(Debug, Clone)]
pub(crate) struct Way {
    pub(crate) head: Vid,
    /// Without the gate.
    pub(crate) body: Vec<Vid>,
    pub(crate) needs: Vec<Vid>,
    pub(crate) cost: u64,
    /// Opened when what adding it needs is in reach; held once it was added.
    pub(crate) gate: Vid,
    /// The method that opens the gate; on while the way is chosen.
    pub(crate) opening: Mid,
}

/// A graph, what is held in it, and ways that could be added.
#[derive(Debug)]
pub(crate) struct Net {
    pub(crate) graph: Graph,
    pub(crate) held: VertexSet,
    pub(crate) ways: Vec<Way>,
    openings: MethodSet,
    first_gate: u32,
}

impl Net {
    /// Reads the net with no way chosen.
    pub(crate) fn view(&self) -> View<'_> {
        View::choose(&self.graph, |m| !self.openings.contains(m))
    }

    /// What is in reach with these destroyed and these ways in place.
    pub(crate) fn chain<'n>(
        &'n self,
        view: &View<'n>,
        gone: impl IntoIterator<Item = Vid>,
        placed: &[u32],
    ) -> Chain<'n> {
        let mut chain = Chain::new(view);
        gone.into_iter().for_each(|v| chain.bar(v));
        self.held.iter().for_each(|v| chain.hold(v));
        placed.iter().for_each(|&c| chain.hold(self.ways[c as usize].gate));
        chain.settle();
        chain
    }

    /// Which way has this gate.
    pub(crate) fn way_of_gate(&self, v: u32) -> Option<u32> {
        v.checked_sub(self.first_gate).filter(|&c| (c as usize) < self.ways.len())
    }

    /// Which of the chosen ways can be added, one enabling another, while these are destroyed, and on top of what is placed.
    pub(crate) fn addable(&self, view: &View<'_>, gone: &[Vid], placed: &[u32], chosen: &[u32]) -> Vec<u32> {
        let mut chain = self.chain(view, gone.iter().copied(), placed);
        chosen.iter().for_each(|&c| chain.turn_on(self.ways[c as usize].opening));
        chain.settle();
        chosen.iter().copied().filter(|&c| chain.reaches(self.ways[c as usize].gate)).collect()
    }

    /// Every way, by number.
    pub(crate) fn every_way(&self) -> Vec<u32> {
        (0..self.ways.len() as u32).collect()
    }

    /// What these ways cost together.
    pub(crate) fn cost(&self, ways: &[u32]) -> u64 {
        ways.iter().map(|&c| self.ways[c as usize].cost).sum()
    }
}

/// Collects a [`Net`].
pub(crate) struct NetBuilder {
    graph: GraphBuilder,
    held: VertexSet,
    vertices: u32,
    methods: u32,
    waiting: Vec<(Vid, Vec<Vid>, Vec<Vid>, u64)>,
}

impl NetBuilder {
    pub(crate) fn new(vertices: usize) -> Self {
        let mut builder = Self {
            graph: GraphBuilder::new(),
            held: VertexSet::sized(vertices),
            vertices: 0,
            methods: 0,
            waiting: vec![],
        };
        (0..vertices).for_each(|_| {
            builder.vertex();
        });
        builder
    }

    pub(crate) fn vertex(&mut self) -> Vid {
        let vertex = crate::graph::Vertex::of(VertexKind::Operation);
        let v = self.graph.vertex(self.vertices.to_string(), vertex).expect(SOUND);
        self.vertices += 1;
        v
    }

    pub(crate) fn hold(&mut self, v: Vid) {
        self.held.insert(v);
    }

    pub(crate) fn method(&mut self, head: Vid, body: impl IntoIterator<Item = Vid>) -> Mid {
        let m = self.graph.method(self.methods.to_string(), head, body, Tags::default()).expect(SOUND);
        self.methods += 1;
        m
    }

    /// Offers a way; its number is how many were offered before.
    pub(crate) fn way(&mut self, head: Vid, body: Vec<Vid>, needs: Vec<Vid>, cost: u64) {
        self.waiting.push((head, body, needs, cost));
    }

    pub(crate) fn finish(mut self) -> Net {
        let mut openings = MethodSet::new();
        let mut ways = Vec::with_capacity(self.waiting.len());
        let always = self.vertex();
        self.hold(always);
        let first_gate = self.vertices;
        for (head, body, needs, cost) in std::mem::take(&mut self.waiting) {
            let gate = self.vertex();
            let opening = self.method(gate, needs.iter().copied().chain([always]));
            openings.insert(opening);
            self.method(head, body.iter().copied().chain([gate]));
            ways.push(Way { head, body, needs, cost, gate, opening });
        }
        Net { graph: self.graph.finish(), held: self.held, ways, openings, first_gate }
    }
}

/// An element to destroy, on the board.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) element: Element,
    /// The vertex itself, or the flag of the binding.
    pub(crate) vertex: Vid,
    pub(crate) needs: Vec<Vid>,
    /// Items that must be gone before this one.
    pub(crate) earlier: Vec<u32>,
    /// Items that go only after this one.
    pub(crate) later: Vec<u32>,
}

/// A problem laid out: vertices of the person's graph keep their numbers.
#[derive(Debug)]
pub(crate) struct Board {
    pub(crate) net: Net,
    pub(crate) items: Vec<Item>,
    pub(crate) keep: VertexSet,
    /// For each way, the candidate it stands for, by its place in the problem.
    pub(crate) candidates: Vec<usize>,
    /// For each way, the items that must be gone before it can be added.
    pub(crate) after: Vec<Vec<u32>>,
    /// How many vertices are the person's.
    pub(crate) own: usize,
}

impl Board {
    /// Lays out a problem that passed its check. A candidate that would hang something on what will be given to somebody else
    /// is left out. One that opens what is let go stays: closing an account takes a way into it.
    pub(crate) fn lay_out(problem: &Problem<'_>) -> Self {
        let graph = problem.graph();
        let own = graph.vertex_count();
        let mut net = NetBuilder::new(own);
        problem.held.iter().for_each(|v| net.hold(v));

        let mut items: Vec<Item> = vec![];
        let mut flags = std::collections::BTreeMap::new();
        let mut never = None;
        for (&element, needs) in &problem.destroy {
            let vertex = match element {
                Element::Vertex(v) => v,
                Element::Binding(m) => {
                    let flag = net.vertex();
                    net.hold(flag);
                    flags.insert(m, flag);
                    flag
                }
            };
            let needs = match needs {
                Some(needs) => needs.clone(),
                None => vec![*never.get_or_insert_with(|| net.vertex())],
            };
            items.push(Item { element, vertex, needs, earlier: vec![], later: vec![] });
        }
        let place = |e: Element| items.binary_search_by_key(&e, |item| item.element).map(|i| i as u32);
        let pairs: Vec<(u32, u32)> =
            problem.before.iter().filter_map(|&(first, then)| Some((place(first).ok()?, place(then).ok()?))).collect();

        for m in problem.view.methods() {
            net.method(graph.head(m), graph.body(m).chain(flags.get(&m).copied()));
        }
        let released = problem.released();
        let (mut candidates, mut after) = (vec![], vec![]);
        for (place_of, candidate) in problem.candidates.iter().enumerate() {
            let head = graph.head(candidate.method);
            if graph.body(candidate.method).any(|b| released.contains(&b)) {
                continue;
            }
            net.way(head, graph.body(candidate.method).collect(), candidate.needs.clone(), u64::from(candidate.cost));
            candidates.push(place_of);
            let mut waits: Vec<u32> = candidate.after.iter().filter_map(|&e| place(e).ok()).collect();
            waits.sort_unstable();
            waits.dedup();
            after.push(waits);
        }
        for (first, then) in pairs {
            items[first as usize].later.push(then);
            items[then as usize].earlier.push(first);
        }
        Self { net: net.finish(), items, keep: problem.kept(), candidates, after, own }
    }

    /// The vertices of these items.
    pub(crate) fn gone(&self, items: &[u32]) -> Vec<Vid> {
        items.iter().map(|&i| self.items[i as usize].vertex).collect()
    }

    /// Every item, by number.
    pub(crate) fn every_item(&self) -> Vec<u32> {
        (0..self.items.len() as u32).collect()
    }

    /// Whether some way waits for something to be destroyed.
    pub(crate) fn has_exclusive(&self) -> bool {
        self.after.iter().any(|after| !after.is_empty())
    }
}
