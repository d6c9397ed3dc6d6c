//! The cheapest set that meets monotone conditions, by implicit hitting sets.
//!
//! Every landmark must be hit by every sufficient set. So: take the cheapest set that hits the landmarks known so far; if it
//! suffices it is the cheapest of all; if not, it shows one more landmark. Stopped early, the cheapest hitting set so far is
//! a proved lower bound, and a sufficient set found greedily along the way is the answer.

use std::collections::BTreeMap;

use crate::plan::conditions::Conditions;
use crate::plan::search::{Cover, cheapest_cover, every_cheapest_cover};

/// What was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Additions that suffice, ascending; none of them can be left out.
    pub(crate) chosen: Vec<u32>,
    /// No sufficient set costs less.
    pub(crate) at_least: u64,
    /// Every sufficient set has one of each of these.
    pub(crate) landmarks: Vec<Vec<u32>>,
}

/// The cheapest sufficient set, `None` when not even all additions together suffice. `stop` is asked again and again; once it
/// says yes, the best so far is returned; so it is once nothing within the budget can suffice.
pub(crate) fn cheapest(
    costs: &[u64],
    conditions: &mut impl Conditions,
    seeds: Vec<Vec<u32>>,
    budget: u64,
    stop: &dyn Fn() -> bool,
) -> Option<Found> {
    let every: Vec<u32> = (0..costs.len() as u32).collect();
    if !conditions.are_met(&every) {
        return None;
    }
    let mut landmarks = seeds;
    let mut best: Option<Vec<u32>> = None;
    let mut at_least = 0;
    loop {
        let Cover { chosen, at_least: bound } = cheapest_cover(&landmarks, costs, stop);
        at_least = at_least.max(bound);
        let mut grown = chosen;
        let mut open = conditions.landmarks(&grown);
        if open.is_empty() {
            if cost(costs, &grown) <= at_least || best.as_ref().is_none_or(|b| cost(costs, &grown) < cost(costs, b)) {
                best = Some(grown);
            }
            break;
        }
        // Meet the landmarks one after another: each is news for the next round, and the end is a set that suffices.
        while !open.is_empty() {
            if open.len() == 1 && stop() {
                // They come one by one, and time is up: take all, and leave out what can be left out.
                grown = every.clone();
                landmarks.append(&mut open);
                break;
            }
            for landmark in open {
                // Several may come at once; one addition may meet more than one of them.
                if !landmark.iter().any(|c| grown.binary_search(c).is_ok()) {
                    let &least = landmark.iter().min_by_key(|&&c| (costs[c as usize], c))?;
                    insert(&mut grown, least);
                }
                landmarks.push(landmark);
            }
            open = conditions.landmarks(&grown);
        }
        if best.as_ref().is_none_or(|b| cost(costs, &grown) < cost(costs, b) || stop()) {
            let pruned = prune(costs, conditions, grown, &landmarks);
            if best.as_ref().is_none_or(|b| cost(costs, &pruned) < cost(costs, b)) {
                best = Some(pruned);
            }
        }
        if stop() || at_least > budget || best.as_ref().is_some_and(|b| cost(costs, b) <= at_least) {
            break;
        }
    }
    let chosen = prune(costs, conditions, best?, &landmarks);
    let at_least = at_least.min(cost(costs, &chosen));
    Some(Found { chosen, at_least, landmarks })
}

/// Every sufficient set of the least cost `value`, at most `most`; and whether there are more. Empty with `true` when it was
/// stopped before it could tell.
pub(crate) fn every_cheapest(
    costs: &[u64],
    conditions: &mut impl Conditions,
    mut landmarks: Vec<Vec<u32>>,
    value: u64,
    most: usize,
    stop: &dyn Fn() -> bool,
) -> (Vec<Vec<u32>>, bool) {
    loop {
        let (covers, more) = every_cheapest_cover(&landmarks, costs, value, most, stop);
        if stop() {
            return (vec![], true);
        }
        let before = landmarks.len();
        let mut good = vec![];
        for cover in covers {
            if landmarks[before..].iter().any(|l| !l.iter().any(|c| cover.binary_search(c).is_ok())) {
                continue;
            }
            match conditions.landmarks(&cover) {
                more if more.is_empty() => good.push(cover),
                more => landmarks.extend(more),
            }
        }
        if landmarks.len() == before {
            // With additions that cost nothing, a cover may have more than it needs.
            let all = good.clone();
            good.retain(|set| !all.iter().any(|other| other.len() < set.len() && is_subset(other, set)));
            good.sort();
            good.dedup();
            return (good, more);
        }
    }
}

/// Leaves out one by one what is not needed, the dearest first.
fn prune(costs: &[u64], conditions: &mut impl Conditions, chosen: Vec<u32>, landmarks: &[Vec<u32>]) -> Vec<u32> {
    let mut of: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (place, landmark) in landmarks.iter().enumerate() {
        landmark.iter().for_each(|&c| of.entry(c).or_default().push(place));
    }
    let mut kept = chosen.clone();
    let mut dearest_first = chosen;
    dearest_first.sort_by_key(|&c| (std::cmp::Reverse(costs[c as usize]), c));
    for c in dearest_first {
        // The only one that meets some landmark cannot go; this saves asking about nearly all.
        let alone = of
            .get(&c)
            .into_iter()
            .flatten()
            .any(|&place| !landmarks[place].iter().any(|&other| other != c && kept.binary_search(&other).is_ok()));
        if alone {
            continue;
        }
        let without: Vec<u32> = kept.iter().copied().filter(|&other| other != c).collect();
        if conditions.are_met(&without) {
            kept = without;
        }
    }
    kept
}

fn cost(costs: &[u64], chosen: &[u32]) -> u64 {
    chosen.iter().map(|&c| costs[c as usize]).sum()
}

fn insert(set: &mut Vec<u32>, c: u32) {
    if let Err(place) = set.binary_search(&c) {
        set.insert(place, c);
    }
}

/// Whether ascending `a` is in ascending `b`.
pub(crate) fn is_subset(a: &[u32], b: &[u32]) -> bool {
    a.iter().all(|c| b.binary_search(c).is_ok())
}
