//! Complete search over a few actions: what was done is a bit mask, and each state is worked out anew.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::Vid;
use crate::plan::board::Board;
use crate::plan::conditions::Judge;

/// The most actions that are searched completely.
pub(crate) const MOST_ACTIONS: usize = 16;

/// One action of a walk.
#[derive(Clone, Copy)]
pub(crate) enum Step {
    Add(u32),
    Destroy(u32),
}

/// Where a walk led.
pub(crate) enum Walk {
    Found(Vec<Step>, u64),
    Nowhere,
    Stopped,
}

/// The cheapest sequence that destroys these items, over all interleavings: Dijkstra over what was done. At most
/// [`MOST_ACTIONS`] actions in all.
pub(crate) fn walk(
    board: &Board,
    judge: &Judge<'_>,
    items: &[u32],
    ways: &[u32],
    placed: &[u32],
    stop: &dyn Fn() -> bool,
) -> Walk {
    let all_items = (1_u32 << items.len()) - 1;
    let at = |i: &u32| items.binary_search(i).ok();
    let bits = |these: &[u32]| these.iter().filter_map(at).fold(0_u32, |mask, bit| mask | 1 << bit);
    let mut best: BTreeMap<u32, (u64, u32)> = BTreeMap::from([(0, (0, 0))]);
    let mut open: BTreeSet<(u64, u32)> = BTreeSet::from([(0, 0)]);
    while let Some((cost, done)) = open.pop_first() {
        if stop() {
            return Walk::Stopped;
        }
        let gone: Vec<u32> = items.iter().enumerate().filter(|(b, _)| done >> b & 1 == 1).map(|(_, &i)| i).collect();
        let here: Vec<u32> = (0..ways.len()).filter(|w| done >> (items.len() + w) & 1 == 1).map(|w| ways[w]).collect();
        let in_place: Vec<u32> = placed.iter().chain(&here).copied().collect();
        let chain = board.net.chain(judge.view(), board.gone(&gone), &in_place);
        if !chain.reaches_all(&board.keep) {
            continue;
        }
        if done & all_items == all_items {
            let mut steps = vec![];
            let mut mask = done;
            while mask != 0 {
                let before = best[&mask].1;
                let bit = (mask & !before).trailing_zeros() as usize;
                steps.push(match bit < items.len() {
                    true => Step::Destroy(items[bit]),
                    false => Step::Add(ways[bit - items.len()]),
                });
                mask = before;
            }
            steps.reverse();
            return Walk::Found(steps, cost);
        }
        let reaches = |needs: &[Vid]| needs.iter().all(|&v| chain.reaches(v));
        let mut step = |bit: usize, price: u64| {
            let next = done | 1 << bit;
            let total = cost + price;
            if next != done && best.get(&next).is_none_or(|b| total < b.0) {
                if let Some((old, _)) = best.insert(next, (total, done)) {
                    open.remove(&(old, next));
                }
                open.insert((total, next));
            }
        };
        for (bit, &i) in items.iter().enumerate() {
            let item = &board.items[i as usize];
            if reaches(&item.needs) && bits(&item.earlier) & !done == 0 {
                step(bit, 0);
            }
        }
        for (bit, &c) in ways.iter().enumerate() {
            if reaches(&board.net.ways[c as usize].needs) && bits(&board.after[c as usize]) & !done == 0 {
                step(items.len() + bit, board.net.ways[c as usize].cost);
            }
        }
    }
    Walk::Nowhere
}
