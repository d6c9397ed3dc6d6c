//! Landmarks read off the graph, many at a time.
//!
//! What is out of reach falls into strongly connected components of "helps to open". A component that nothing else out of
//! reach helps to open is *unfounded*: whatever opens it must come in from outside, and no method that is there does. So if
//! something wanted is in it, one of the ways into it must be added.

use crate::graph::Vid;
use crate::plan::board::Net;
use crate::plan::conditions::Demand;
use crate::plan::scc::components;
use crate::view::View;

/// One landmark for each unfounded component with something wanted, in one pass over the graph. Components into which some
/// way was chosen already (and waits for something) are left out, so there may be none.
pub(crate) fn unfounded(net: &Net, view: &View<'_>, demand: &Demand, chosen: &[u32], placed: &[u32]) -> Vec<Vec<u32>> {
    let graph = &net.graph;
    let here = net.chain(view, demand.gone.iter().copied(), placed);
    let most = net.chain(view, demand.gone.iter().copied(), &net.every_way());
    let mut place = vec![u32::MAX; graph.vertex_count()];
    let mut out: Vec<Vid> = vec![];
    for v in most.order().filter(|&v| !here.reaches(v) && net.way_of_gate(v.0).is_none()) {
        place[v.0 as usize] = out.len() as u32;
        out.push(v);
    }
    let at = |v: Vid| Some(place[v.0 as usize]).filter(|&i| i != u32::MAX);

    let mut arcs: Vec<(u32, u32)> = vec![];
    let mut add = |head: Vid, body: &mut dyn Iterator<Item = Vid>| {
        if let Some(head) = at(head) {
            arcs.extend(body.filter_map(at).map(|b| (b, head)));
        }
    };
    for m in view.methods() {
        if graph.body(m).all(|b| most.reaches(b)) {
            add(graph.head(m), &mut graph.body(m));
        }
    }
    for way in &net.ways {
        if way.body.iter().all(|&b| most.reaches(b)) {
            add(way.head, &mut way.body.iter().copied());
        }
    }
    let (component, count) = components(out.len(), &arcs);
    let mut founded = vec![false; count];
    for &(b, head) in &arcs {
        if component[b as usize] != component[head as usize] {
            founded[component[head as usize] as usize] = true;
        }
    }
    let mut asked = vec![false; count];
    demand.wanted.iter().filter_map(|&v| at(v)).for_each(|i| asked[component[i as usize] as usize] = true);
    let mut into: Vec<Option<Vec<u32>>> = (0..count).map(|c| (asked[c] && !founded[c]).then(Vec::new)).collect();
    for (c, way) in (0..).zip(&net.ways) {
        let Some(head) = at(way.head) else { continue };
        let ways = &mut into[component[head as usize] as usize];
        if chosen.binary_search(&c).is_ok() {
            *ways = None;
        } else if let Some(ways) = ways
            && way.body.iter().all(|&b| most.reaches(b))
        {
            ways.push(c);
        }
    }
    into.into_iter().flatten().filter(|ways| !ways.is_empty()).collect()
}
