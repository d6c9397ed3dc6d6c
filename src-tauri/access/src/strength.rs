//! How strong the weakest way into each account is.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use serde::Serialize;

use crate::graph::{Graph, Mid, Vid};
use crate::set::Index;
use crate::tags::VertexKind;
use crate::view::View;

/// How the costs of a method's factors make its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// As hard as the hardest. A factor needed twice is as hard once, so this is exact.
    Hardest,
    /// All together. A factor needed at two places of a derivation is counted twice; the exact sum is what
    /// [`access_sets`](crate::access_sets::access_sets) are for.
    Together,
}

/// For each vertex, the cheapest way to it and what it costs.
pub struct Strengths {
    cost: Vec<Option<u64>>,
    by: Vec<Option<Mid>>,
}

/// The cost of acquiring something directly, as the scores have it: whatever is not an account or a permission can be taken
/// at its difficulty, held by the person or not; accounts have to be opened.
pub fn usual_cost(graph: &Graph) -> impl Fn(Vid) -> Option<u64> + '_ {
    |v| {
        let vertex = graph.vertex(v);
        let taken = !matches!(vertex.kind, VertexKind::Account | VertexKind::Operation);
        taken.then_some(u64::from(vertex.difficulty))
    }
}

/// The cheapest way to everything, where `direct` says what a vertex costs without opening it (`None`: it must be opened).
/// Knuth's generalisation of Dijkstra's algorithm.
pub fn strengths(view: &View<'_>, sum: Sum, direct: impl Fn(Vid) -> Option<u64>) -> Strengths {
    let graph = view.graph();
    let vertices = graph.vertex_count();
    let mut best = Strengths { cost: vec![None; vertices], by: vec![None; vertices] };
    let mut settled = vec![false; vertices];
    let mut waits: Vec<usize> = graph.methods().map(|m| graph.body(m).len()).collect();
    let mut so_far = vec![0_u64; graph.method_count()];
    let mut open = BinaryHeap::new();
    for v in graph.vertices() {
        if let Some(cost) = direct(v) {
            best.cost[v.index()] = Some(cost);
            open.push(Reverse((cost, v)));
        }
    }
    while let Some(Reverse((cost, v))) = open.pop() {
        if std::mem::replace(&mut settled[v.index()], true) {
            continue;
        }
        for m in graph.methods_using(v).filter(|&m| view.is_on(m)) {
            let total = &mut so_far[m.index()];
            *total = match sum {
                Sum::Hardest => cost.max(*total),
                Sum::Together => cost.saturating_add(*total),
            };
            waits[m.index()] -= 1;
            let head = graph.head(m);
            if waits[m.index()] == 0 && best.cost[head.index()].is_none_or(|cost| *total < cost) {
                best.cost[head.index()] = Some(*total);
                best.by[head.index()] = Some(m);
                open.push(Reverse((*total, head)));
            }
        }
    }
    best
}

impl Strengths {
    /// What the cheapest way to it costs. `None`: there is no way.
    pub fn of(&self, v: Vid) -> Option<u64> {
        self.cost.get(v.index()).copied().flatten()
    }

    /// What a method costs: as hard as its hardest factor. `None`: some factor cannot be had.
    pub fn of_method(&self, graph: &Graph, m: Mid) -> Option<u64> {
        graph.body(m).map(|b| self.of(b)).try_fold(0, |hardest, cost| Some(cost?.max(hardest)))
    }

    /// The cheapest way itself, from what is taken directly up to `x`; each line a vertex and the method that opens it
    /// (`None`: taken directly). Empty if there is no way.
    pub fn way(&self, graph: &Graph, x: Vid) -> Vec<(Vid, Option<Mid>)> {
        let mut seen = graph.no_vertices();
        let mut open: Vec<(Vid, bool)> = self.of(x).map(|_| (x, false)).into_iter().collect();
        let mut lines = Vec::new();
        // Factors before what they open: a vertex is met twice, and written down when its factors are.
        while let Some((v, factors_written)) = open.pop() {
            let by = self.by[v.index()];
            if factors_written {
                lines.push((v, by));
            } else if seen.insert(v) {
                open.push((v, true));
                open.extend(by.iter().flat_map(|&m| graph.body(m)).map(|b| (b, false)));
            }
        }
        lines
    }
}

/// A way into an account that is weaker than its front door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Backdoor {
    /// The account.
    pub account: Vid,
    /// The weaker method.
    pub method: Mid,
    /// How hard it is.
    pub strength: u64,
    /// The weakest front door…
    pub front_door: Mid,
    /// …and how hard that is.
    pub front_door_strength: u64,
}

/// An account that another, less important and weaker one opens by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Inversion {
    /// The account that matters more.
    pub account: Vid,
    /// What opens it by itself.
    pub through: Vid,
    /// The method.
    pub method: Mid,
    /// How hard it is to get into `through`.
    pub strength: u64,
    /// How hard the weakest front door is.
    pub front_door_strength: u64,
}

/// The weakest front door of an account: of the methods that are neither a way back nor a way through another account.
fn front_door(attack: &View<'_>, strengths: &Strengths, account: Vid) -> Option<(Mid, u64)> {
    let graph = attack.graph();
    let doors = attack.methods_into(account).filter(|&m| graph.tags(m).purpose.is_front_door());
    doors.filter_map(|m| Some((m, strengths.of_method(graph, m)?))).min_by_key(|&(m, strength)| (strength, m))
}

/// The backdoors, weakest first.
pub fn backdoors(attack: &View<'_>, strengths: &Strengths) -> Vec<Backdoor> {
    let graph = attack.graph();
    let mut found = Vec::new();
    for account in graph.vertices().filter(|&v| graph.is_account(v)) {
        let Some((front_door, front_door_strength)) = front_door(attack, strengths, account) else { continue };
        for method in attack.methods_into(account) {
            let strength = strengths.of_method(graph, method);
            if let Some(strength) = strength.filter(|&s| s < front_door_strength) {
                found.push(Backdoor { account, method, strength, front_door, front_door_strength });
            }
        }
    }
    found.sort_by_key(|b| (b.strength, Reverse(graph.vertex(b.account).importance), b.account, b.method));
    found
}

/// The inversions, those of the most important accounts first.
pub fn inversions(attack: &View<'_>, strengths: &Strengths) -> Vec<Inversion> {
    let graph = attack.graph();
    let mut found = Vec::new();
    for account in graph.vertices().filter(|&v| graph.is_account(v)) {
        let Some((_, front_door_strength)) = front_door(attack, strengths, account) else { continue };
        for method in attack.methods_into(account) {
            let mut body = graph.body(method);
            let (Some(through), None) = (body.next(), body.next()) else { continue };
            let less = graph.is_account(through) && graph.vertex(through).importance < graph.vertex(account).importance;
            let strength = strengths.of(through).filter(|&s| less && s < front_door_strength);
            if let Some(strength) = strength {
                found.push(Inversion { account, through, method, strength, front_door_strength });
            }
        }
    }
    found.sort_by_key(|i| (Reverse(graph.vertex(i.account).importance), i.strength, i.account, i.method));
    found
}
