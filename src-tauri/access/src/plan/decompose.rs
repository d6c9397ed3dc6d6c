//! The minimum of rebinding, component by component.
//!
//! What is kept will be open in the end, and so will what follows from it: that much is certain whatever is chosen. Only
//! what is not kept, and could be opened by a candidate, is *uncertain*. Put each uncertain vertex into one component with
//! whatever it helps to open, and else take the strongly connected components of "helps to open". Then everything upstream
//! of a component is certain, each can be solved alone with its upstream open, and the optima add up to the optimum. In a
//! realistic graph nearly all components are single accounts.

use crate::graph::{Mid, Vid};
use crate::plan::arborescence::{Arc, cheapest_tree};
use crate::plan::board::{Board, NetBuilder};
use crate::plan::conditions::{Demand, Judge};
use crate::plan::hitting::{cheapest, every_cheapest};
use crate::plan::scc::components;
use crate::set::VertexSet;
use crate::view::View;

/// The most equally good answers kept for one component.
const MOST_OPTIONS: usize = 64;
/// The most candidates of a component for which equally good answers are looked for.
const MOST_FOR_OPTIONS: usize = 24;

/// One component's answers.
#[derive(Debug)]
pub(crate) struct Part {
    /// Equally cheap sets of ways, each of them enough; never empty.
    pub(crate) options: Vec<Vec<u32>>,
    /// No sufficient set costs less.
    pub(crate) at_least: u64,
    /// Every way into the component, ascending: at least one of them is needed.
    pub(crate) every_way: Vec<u32>,
}

/// What [`decompose`] found.
#[derive(Debug)]
pub(crate) enum Parts {
    /// One answer per component with a need; together they are the answer.
    Found(Vec<Part>),
    /// Some component cannot be helped, by these vertices of it.
    Impossible,
    /// Candidates enable one another; the whole must be searched.
    Entangled,
}

/// A method or way into a component, reduced to what it still waits for inside.
struct Inside {
    head: u32,
    body: Vec<u32>,
    /// The way, or none for a method that is there.
    way: Option<u32>,
}

/// Solves access alone; the order of destruction is for the caller to look at.
pub(crate) fn decompose(board: &Board, view: &View<'_>, stop: &dyn Fn() -> bool) -> Parts {
    let net = &board.net;
    let graph = &net.graph;
    let before = net.chain(view, [], &[]);
    let gone = board.gone(&board.every_item());
    let mut after = net.chain(view, gone.iter().copied(), &[]);

    // A way can be added at the start or never, and changes nothing by itself, if it opens what is open already.
    let every = net.every_way();
    let addable = net.addable(view, &[], &[], &every);
    if addable.iter().any(|&c| {
        let way = &net.ways[c as usize];
        !before.reaches(way.head) || !way.needs.iter().all(|&v| before.reaches(v))
    }) {
        return Parts::Entangled;
    }

    let stays = after.set();
    let gone: VertexSet = gone.into_iter().collect();
    let lost: Vec<Vid> = before.order().filter(|&v| !stays.contains(v) && !gone.contains(v)).collect();
    let mut place = vec![u32::MAX; graph.vertex_count()];
    (0..).zip(&lost).for_each(|(i, &v)| place[v.0 as usize] = i);
    let is_lost = |v: Vid| place[v.0 as usize] != u32::MAX;
    // A body is alive when nothing in it is gone; what stays need not be waited for.
    let alive = |body: &[Vid]| body.iter().all(|&b| stays.contains(b) || is_lost(b));
    let waits = |body: &[Vid]| -> Vec<u32> {
        body.iter().filter(|&&b| !stays.contains(b)).map(|&b| place[b.0 as usize]).collect()
    };

    let mut inside: Vec<Inside> = vec![];
    for m in view.methods() {
        let head = graph.head(m);
        let body: Vec<Vid> = graph.body(m).collect();
        if is_lost(head) && alive(&body) {
            inside.push(Inside { head: place[head.0 as usize], body: waits(&body), way: None });
        }
    }
    for &c in &addable {
        let way = &net.ways[c as usize];
        if is_lost(way.head) && alive(&way.body) {
            inside.push(Inside { head: place[way.head.0 as usize], body: waits(&way.body), way: Some(c) });
        }
    }

    // What will be open in the end whatever is chosen, and what may be.
    board.keep.iter().for_each(|v| after.hold(v));
    after.settle();
    let certain: Vec<bool> = lost.iter().map(|&v| after.reaches(v)).collect();
    addable.iter().for_each(|&c| after.hold(net.ways[c as usize].gate));
    after.settle();
    let possible: Vec<bool> = lost.iter().map(|&v| after.reaches(v)).collect();
    inside.retain(|i| i.body.iter().all(|&b| possible[b as usize]));

    let mut arcs: Vec<(u32, u32)> = vec![];
    for i in &inside {
        for &b in &i.body {
            arcs.push((b, i.head));
            if !certain[b as usize] {
                arcs.push((i.head, b));
            }
        }
    }
    let (component, count) = components(lost.len(), &arcs);
    let mut members: Vec<Vec<u32>> = vec![vec![]; count];
    (0..lost.len() as u32).for_each(|v| members[component[v as usize] as usize].push(v));
    let mut into: Vec<Vec<Inside>> = (0..count).map(|_| vec![]).collect();
    for mut i in inside {
        let here = component[i.head as usize];
        i.body.retain(|&b| component[b as usize] == here);
        into[here as usize].push(i);
    }

    let mut parts = vec![];
    for (members, into) in members.iter().zip(into) {
        let wanted: Vec<u32> = members.iter().copied().filter(|&v| board.keep.contains(lost[v as usize])).collect();
        if wanted.is_empty() {
            continue;
        }
        match solve(board, members, &wanted, &into, stop) {
            Some((options, _)) if options.iter().all(Vec::is_empty) => {}
            Some((options, at_least)) => {
                let mut every_way: Vec<u32> = into.iter().filter_map(|i| i.way).collect();
                every_way.sort_unstable();
                parts.push(Part { options, at_least, every_way });
            }
            None => return Parts::Impossible,
        }
    }
    Parts::Found(parts)
}

/// Equally cheap answers for one component, and what they cost at least. An empty answer: nothing is needed.
fn solve(
    board: &Board,
    members: &[u32],
    wanted: &[u32],
    into: &[Inside],
    stop: &dyn Fn() -> bool,
) -> Option<(Vec<Vec<u32>>, u64)> {
    let cost = |i: &Inside| i.way.map_or(0, |c| board.net.ways[c as usize].cost);
    if let [_] = members {
        // Whatever is left of a body inside a single vertex would be the vertex itself.
        let ready = || into.iter().filter(|i| i.body.is_empty());
        let least = ready().map(cost).min()?;
        if ready().any(|i| i.way.is_none()) {
            return Some((vec![vec![]], 0));
        }
        let mut options: Vec<Vec<u32>> =
            ready().filter(|i| cost(i) == least).filter_map(|i| i.way).map(|c| vec![c]).collect();
        options.sort();
        options.truncate(MOST_OPTIONS);
        return Some((options, least));
    }
    let ways = into.iter().filter(|i| i.way.is_some()).count();
    if wanted.len() == members.len() && into.iter().all(|i| i.body.len() <= 1) {
        let tree = solve_tree(members, into, &cost)?;
        let at_least = board.net.cost(&tree);
        let mut options = vec![tree];
        if ways <= MOST_FOR_OPTIONS {
            let (numbers, part) = small_net(members, into, &cost);
            let mut judge = Judge::of(&part, vec![Demand { gone: vec![], wanted: local(members, wanted) }]);
            let costs: Vec<u64> = part.ways.iter().map(|way| way.cost).collect();
            let all = every_cheapest(&costs, &mut judge, vec![], at_least, MOST_OPTIONS, stop).0;
            options.extend(all.into_iter().map(|set| named(&numbers, &set)));
            options.sort();
            options.dedup();
        }
        return Some((options, at_least));
    }
    let (numbers, part) = small_net(members, into, &cost);
    let mut judge = Judge::of(&part, vec![Demand { gone: vec![], wanted: local(members, wanted) }]);
    let costs: Vec<u64> = part.ways.iter().map(|way| way.cost).collect();
    let found = cheapest(&costs, &mut judge, vec![], u64::MAX, stop)?;
    let mut options = vec![named(&numbers, &found.chosen)];
    let value = part.cost(&found.chosen);
    if ways <= MOST_FOR_OPTIONS && value == found.at_least {
        let all = every_cheapest(&costs, &mut judge, found.landmarks, value, MOST_OPTIONS, stop).0;
        options.extend(all.into_iter().map(|set| named(&numbers, &set)));
        options.sort();
        options.dedup();
    }
    Some((options, found.at_least))
}

/// Nothing waits for two lost things at once, and all is kept: the answer is a cheapest tree from what is upstream.
fn solve_tree(members: &[u32], into: &[Inside], cost: &impl Fn(&Inside) -> u64) -> Option<Vec<u32>> {
    let root = members.len() as u32;
    let here = |v: u32| members.binary_search(&v).map_or(root, |i| i as u32);
    let arcs: Vec<Arc> = into
        .iter()
        .map(|i| Arc { from: i.body.first().map_or(root, |&b| here(b)), to: here(i.head), cost: cost(i) as i64 })
        .collect();
    let tree = cheapest_tree(members.len() + 1, root, &arcs)?;
    let mut chosen: Vec<u32> = tree.into_iter().filter_map(|a| into[a as usize].way).collect();
    chosen.sort_unstable();
    Some(chosen)
}

/// The component as a net of its own, and the numbers its ways have outside.
fn small_net(members: &[u32], into: &[Inside], cost: &impl Fn(&Inside) -> u64) -> (Vec<u32>, crate::plan::board::Net) {
    let mut net = NetBuilder::new(members.len());
    let mut numbers = vec![];
    for i in into {
        let head = local(members, &[i.head])[0];
        let body = local(members, &i.body);
        match i.way {
            Some(c) => {
                numbers.push(c);
                net.way(head, body, vec![], cost(i));
            }
            None if body.is_empty() => net.hold(head),
            None => {
                let _: Mid = net.method(head, body);
            }
        }
    }
    (numbers, net.finish())
}

/// Numbers inside the component. Only for members of it.
fn local(members: &[u32], these: &[u32]) -> Vec<Vid> {
    these.iter().filter_map(|v| members.binary_search(v).ok()).map(|i| Vid(i as u32)).collect()
}

fn named(numbers: &[u32], set: &[u32]) -> Vec<u32> {
    let mut named: Vec<u32> = set.iter().map(|&c| numbers[c as usize]).collect();
    named.sort_unstable();
    named
}
