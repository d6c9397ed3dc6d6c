//! A safe order of letting go, found backwards.
//!
//! Destroying only ever shrinks what is in reach, so a step chosen forwards can be fatal later. Backwards nothing can go
//! wrong: begin with everything destroyed and put back whatever could have been destroyed at that point. If this ever stops
//! short, no order exists: in a good order take the last element not put back; when it went, no more was gone than is gone
//! now, so what its destruction needed is in reach now too, and it can be put back after all.

use crate::graph::{Mid, Vid};
use crate::plan::board::Board;
use crate::plan::conditions::Demand;
use crate::plan::explain::{Stuck, explain};
use crate::plan::problem::{Element, Fault, Problem};
use crate::view::View;

/// Which items are to be put in order, and how things stand around them.
pub(crate) struct Situation<'a> {
    /// Ways in place.
    pub(crate) placed: &'a [u32],
    /// Items destroyed before.
    pub(crate) gone: &'a [u32],
    /// Items to destroy. All others are still there.
    pub(crate) now: &'a [u32],
}

/// What holds an element back.
struct Waiting {
    item: u32,
    /// How much of what it needs, itself aside, is out of reach.
    needs: usize,
    /// How many that must go after it are not back yet.
    later: usize,
    /// Whether it needs itself.
    itself: bool,
    back: bool,
    queued: bool,
    /// Whether putting it back could bring what it needs into reach; looked up when first asked.
    feeds_itself: Option<bool>,
}

/// Batches to destroy one after another, anything inside a batch in any order; or the items that no order can destroy.
/// Linear, except that an element which needs something derived from itself is tried out once per round.
pub(crate) fn reverse_greedy(board: &Board, view: &View<'_>, at: &Situation<'_>) -> Result<Vec<Vec<u32>>, Vec<u32>> {
    let graph = &board.net.graph;
    let gone = board.gone(at.gone).into_iter().chain(board.gone(at.now));
    let mut chain = board.net.chain(view, gone, at.placed);

    let mut place_of = vec![u32::MAX; board.items.len()];
    (0..).zip(at.now).for_each(|(place, &i)| place_of[i as usize] = place);
    let mut element_at = vec![u32::MAX; graph.vertex_count()];
    let mut watchers: Vec<(u32, u32)> = vec![];
    let mut all: Vec<Waiting> = vec![];
    for (place, &i) in (0..).zip(at.now) {
        let item = &board.items[i as usize];
        element_at[item.vertex.0 as usize] = place;
        let others = item.needs.iter().filter(|&&v| v != item.vertex);
        watchers.extend(others.clone().map(|v| (v.0, place)));
        all.push(Waiting {
            item: i,
            needs: others.count(),
            later: item.later.iter().filter(|&&l| place_of[l as usize] != u32::MAX).count(),
            itself: item.needs.contains(&item.vertex),
            back: false,
            queued: false,
            feeds_itself: None,
        });
    }
    watchers.sort_unstable();
    watchers.dedup();

    // Only what needs more than itself can turn out to feed itself.
    let mut unsure: Vec<u32> = (0..all.len() as u32).filter(|&place| all[place as usize].needs > 0).collect();

    let mut batches = vec![];
    let mut looked_at = 0;
    let mut touched: Vec<u32> = (0..all.len() as u32).collect();
    loop {
        for &v in chain.since(looked_at) {
            let from = watchers.partition_point(|&(w, _)| w < v);
            for &(_, place) in watchers[from..].iter().take_while(|&&(w, _)| w == v) {
                all[place as usize].needs -= 1;
                touched.push(place);
            }
            // A method that fires into a destroyed element makes no news, but may have made it ready.
            let heads = graph.methods_using(Vid(v)).map(|m| element_at[graph.head(m).0 as usize]);
            touched.extend(heads.filter(|&place| place != u32::MAX));
        }
        looked_at = chain.count();

        let mut batch: Vec<u32> = vec![];
        for place in touched.drain(..) {
            let w = &mut all[place as usize];
            let vertex = board.items[w.item as usize].vertex;
            let ready = w.needs == 0 && w.later == 0 && (!w.itself || chain.opens_when_unbarred(vertex));
            if ready && !w.back && !w.queued {
                w.queued = true;
                batch.push(place);
            }
        }
        unsure.retain(|&place| !all[place as usize].back);
        for &place in &unsure {
            let w = &mut all[place as usize];
            let item = &board.items[w.item as usize];
            if w.queued || w.needs == 0 || w.later > 0 || !chain.opens_when_unbarred(item.vertex) {
                continue;
            }
            if item.needs.iter().any(|&v| v != item.vertex && chain.is_barred(v)) {
                continue;
            }
            if !*w.feeds_itself.get_or_insert_with(|| feeds(board, item.vertex, &item.needs)) {
                continue;
            }
            let mark = chain.mark();
            chain.unbar(item.vertex);
            chain.settle();
            let met = item.needs.iter().all(|&v| chain.reaches(v));
            chain.go_back(mark);
            if met {
                w.queued = true;
                batch.push(place);
            }
        }
        if batch.is_empty() {
            break;
        }
        batch.sort_unstable();
        for &place in &batch {
            let w = &mut all[place as usize];
            w.back = true;
            let item = &board.items[w.item as usize];
            chain.unbar(item.vertex);
            for &earlier in &item.earlier {
                let earlier = place_of[earlier as usize];
                if earlier != u32::MAX {
                    all[earlier as usize].later -= 1;
                    touched.push(earlier);
                }
            }
        }
        chain.settle();
        batches.push(batch.into_iter().map(|place| all[place as usize].item).collect::<Vec<u32>>());
    }
    let stuck: Vec<u32> = all.iter().filter(|w| !w.back).map(|w| w.item).collect();
    if stuck.is_empty() {
        batches.reverse();
        Ok(batches)
    } else {
        Err(stuck)
    }
}

/// Whether anything needed can follow from `v` at all.
fn feeds(board: &Board, v: Vid, needs: &[Vid]) -> bool {
    let graph = &board.net.graph;
    let mut seen = graph.no_vertices();
    let mut open = vec![v];
    while let Some(v) = open.pop() {
        for m in graph.methods_using(v) {
            let head = graph.head(m);
            if needs.contains(&head) {
                return true;
            }
            if seen.insert(head) {
                open.push(head);
            }
        }
    }
    false
}

/// What the stuck elements ask for: as long as none of these is met, they stay stuck, whatever else is added. For of all of
/// them one would have to be put back first, while the others are still gone.
pub(crate) fn demands_of_stuck(board: &Board, stuck: &[u32]) -> Vec<Demand> {
    let is_stuck = |i: &u32| stuck.binary_search(i).is_ok();
    let free = stuck.iter().filter(|&&i| !board.items[i as usize].later.iter().any(is_stuck));
    free.map(|&i| Demand {
        gone: stuck.iter().filter(|&&other| other != i).map(|&o| board.items[o as usize].vertex).collect(),
        wanted: board.items[i as usize].needs.clone(),
    })
    .collect()
}

/// A safe order with these candidates set up before, those of them that can be: batches to destroy one after another, each
/// in any order inside. What must stay in reach is not looked at; see [`what_breaks`](crate::plan::what_breaks).
pub fn order(problem: &Problem<'_>, added: &[Mid]) -> Result<Result<Vec<Vec<Element>>, Stuck>, Fault> {
    problem.check()?;
    let board = Board::lay_out(problem);
    let view = board.net.view();
    let placed = board.net.addable(&view, &[], &[], &ways(problem, &board, added));
    let at = Situation { placed: &placed, gone: &[], now: &board.every_item() };
    Ok(match reverse_greedy(&board, &view, &at) {
        Ok(batches) => Ok(elements(&board, &batches)),
        Err(stuck) => Err(explain(&board, &view, &placed, stuck, problem)),
    })
}

/// The numbers of these candidates on the board.
fn ways(problem: &Problem<'_>, board: &Board, added: &[Mid]) -> Vec<u32> {
    let method = |c: u32| problem.candidates[board.candidates[c as usize]].method;
    board.net.every_way().into_iter().filter(|&c| added.contains(&method(c))).collect()
}

/// Names the items of batches.
pub(crate) fn elements(board: &Board, batches: &[Vec<u32>]) -> Vec<Vec<Element>> {
    batches.iter().map(|batch| batch.iter().map(|&i| board.items[i as usize].element).collect()).collect()
}

/// The most elements whose orders are listed one by one.
pub const MOST_ORDERS: usize = 8;

/// Every safe order with these candidates added beforehand, what is kept staying in reach all the way. For teaching and
/// testing; refuses more than [`MOST_ORDERS`] elements.
pub fn valid_orders(problem: &Problem<'_>, added: &[Mid]) -> Result<Vec<Vec<Element>>, Fault> {
    problem.check()?;
    let board = Board::lay_out(problem);
    let count = board.items.len();
    if count > MOST_ORDERS {
        return Err(Fault::TooMany { count, most: MOST_ORDERS });
    }
    let view = board.net.view();
    let placed = board.net.addable(&view, &[], &[], &ways(problem, &board, added));

    let mut found = vec![];
    let mut open: Vec<Vec<u32>> = vec![vec![]];
    while let Some(done) = open.pop() {
        let chain = board.net.chain(&view, board.gone(&done), &placed);
        if !chain.reaches_all(&board.keep) {
            continue;
        }
        if done.len() == count {
            found.push(done.iter().map(|&i| board.items[i as usize].element).collect());
            continue;
        }
        // Pushed in descending order, so that the list comes out ascending.
        for i in (0..count as u32).rev().filter(|i| !done.contains(i)) {
            let item = &board.items[i as usize];
            if item.needs.iter().all(|&v| chain.reaches(v)) && item.earlier.iter().all(|e| done.contains(e)) {
                let mut next = done.clone();
                next.push(i);
                open.push(next);
            }
        }
    }
    Ok(found)
}
