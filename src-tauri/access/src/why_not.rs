//! Why something is not accessible.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::graph::{Mid, Vid};
use crate::reach::{Loss, Reach};
use crate::set::{Index, VertexSet};
use crate::view::View;

/// What is the matter with a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// It is gone.
    Destroyed,
    /// The person does not have it, and nothing opens it.
    NotHeld,
    /// Something could open it, but that is not accessible either.
    Waits,
}

/// A factor that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The factor.
    pub vertex: Vid,
    /// What is the matter with it.
    pub lack: Lack,
}

/// A method that does not work now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocked {
    /// The method.
    pub method: Mid,
    /// The factors it misses; at least one.
    pub missing: Vec<Missing>,
}

/// Why something is not accessible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyNot {
    /// What is not accessible.
    pub vertex: Vid,
    /// What is the matter with it: gone, without any method, or with methods of which none works.
    pub lack: Lack,
    /// Its methods, each with what it misses. Empty when no method counts.
    pub methods: Vec<Blocked>,
    /// Things that wait for one another in a circle: "these only recover each other". Each is opened with the next, the
    /// last with the first. Empty if there is no such circle behind this.
    pub ring: Vec<Vid>,
}

/// Why `x` is not accessible, given what is. `None` if it is accessible.
pub fn why_not(view: &View<'_>, reach: &Reach, loss: &Loss, x: Vid) -> Option<WhyNot> {
    if reach.contains(x) || x.index() >= view.graph().vertex_count() {
        return None;
    }
    let lack = |v: Vid| {
        if loss.destroyed.contains(v) {
            Lack::Destroyed
        } else if view.methods_into(v).next().is_none() {
            Lack::NotHeld
        } else {
            Lack::Waits
        }
    };
    let missing = |m: Mid| {
        let body = view.graph().body(m).filter(|&b| !reach.contains(b));
        body.map(|vertex| Missing { vertex, lack: lack(vertex) }).collect()
    };
    let methods = view.methods_into(x).map(|method| Blocked { method, missing: missing(method) }).collect();
    let ring = if lack(x) == Lack::Waits { ring_behind(view, reach, &loss.destroyed, x) } else { Vec::new() };
    Some(WhyNot { vertex: x, lack: lack(x), methods, ring })
}

/// Follows "waits on" from `x` and returns a circle, if there is one. `x` is in it when it is on a circle at all.
fn ring_behind(view: &View<'_>, reach: &Reach, destroyed: &VertexSet, x: Vid) -> Vec<Vid> {
    let graph = view.graph();
    let waits_on = |v: Vid| {
        let live = view.methods_into(v).filter(move |&m| graph.body(m).all(|b| !destroyed.contains(b)));
        live.flat_map(move |m| graph.body(m).filter(|&b| !reach.contains(b)))
    };
    // Breadth first from x, so that the circle through x, if any, is a shortest one.
    let mut seen = graph.no_vertices().with(x);
    let mut from: Vec<(Vid, usize)> = vec![(x, 0)];
    let mut next = 0;
    while let Some(&(v, _)) = from.get(next) {
        for b in waits_on(v) {
            if b == x {
                let mut ring = vec![];
                let mut place = next;
                while place != 0 {
                    ring.push(from[place].0);
                    place = from[place].1;
                }
                ring.push(x);
                ring.reverse();
                return ring;
            }
            if seen.insert(b) {
                from.push((b, next));
            }
        }
        next += 1;
    }
    // x hangs on a circle without being in it, or there is none: take away what waits on nothing, again and again.
    let behind: Vec<Vid> = from.iter().map(|&(v, _)| v).collect();
    let mut place = vec![usize::MAX; graph.vertex_count()];
    for (i, v) in behind.iter().enumerate() {
        place[v.index()] = i;
    }
    let mut waiting: Vec<usize> = behind.iter().map(|&v| waits_on(v).count()).collect();
    let mut waited_by: Vec<Vec<usize>> = vec![Vec::new(); behind.len()];
    for (i, &v) in behind.iter().enumerate() {
        waits_on(v).for_each(|b| waited_by[place[b.index()]].push(i));
    }
    let mut free: VecDeque<usize> = (0..behind.len()).filter(|&i| waiting[i] == 0).collect();
    while let Some(i) = free.pop_front() {
        for &j in &waited_by[i] {
            waiting[j] -= 1;
            if waiting[j] == 0 {
                free.push_back(j);
            }
        }
    }
    // Whatever still waits leads to a circle, and only through others of its sort.
    let mut path = Vec::new();
    let mut met = vec![usize::MAX; behind.len()];
    let Some(mut at) = (0..behind.len()).find(|&i| waiting[i] > 0) else { return Vec::new() };
    while met[at] == usize::MAX {
        met[at] = path.len();
        path.push(behind[at]);
        let step = waits_on(behind[at]).map(|b| place[b.index()]).find(|&i| waiting[i] > 0);
        // What still waits, waits on something that still waits.
        let Some(step) = step else { return Vec::new() };
        at = step;
    }
    path.split_off(met[at])
}
