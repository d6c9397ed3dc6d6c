//! The cheapest set that hits every one of some sets: branch and bound, exact.

use std::collections::BTreeMap;

use crate::plan::hitting::is_subset;

/// A hitting set, and how little any hitting set can cost.
#[derive(Debug)]
pub(crate) struct Cover {
    /// Ascending.
    pub(crate) chosen: Vec<u32>,
    pub(crate) at_least: u64,
}

/// The cheapest hitting set of `sets` (ascending lists, none empty). Falls apart into independent pieces first; each is
/// reduced, then searched. Stopped early, it is some hitting set and a bound that holds.
pub(crate) fn cheapest_cover(sets: &[Vec<u32>], costs: &[u64], stop: &dyn Fn() -> bool) -> Cover {
    let mut whole = Cover { chosen: vec![], at_least: 0 };
    for piece in pieces(sets) {
        let (forced, rest) = reduce(piece, costs);
        let mut chosen = forced;
        let mut at_least: u64 = chosen.iter().map(|&c| costs[c as usize]).sum();
        if !rest.is_empty() {
            let mut search = Search::new(&rest, costs, stop);
            search.greedy();
            let root = search.bound();
            search.branch(0);
            let best = search.best.take().unwrap_or_default();
            let cost: u64 = best.iter().map(|&c| costs[c as usize]).sum();
            at_least += if search.stopped { root } else { cost };
            chosen.extend(best);
        }
        whole.chosen.extend(chosen);
        whole.at_least += at_least;
    }
    whole.chosen.sort_unstable();
    whole.chosen.dedup();
    whole
}

/// Hitting sets that cost no more than `value`, at most `most` of them, each once; and whether there may be more.
pub(crate) fn every_cheapest_cover(
    sets: &[Vec<u32>],
    costs: &[u64],
    value: u64,
    most: usize,
    stop: &dyn Fn() -> bool,
) -> (Vec<Vec<u32>>, bool) {
    let (sets, _) = without_supersets(sets.to_vec());
    let mut search = Search::new(&sets, costs, stop);
    search.list = Some((value, most, vec![]));
    search.branch(0);
    let stopped = search.stopped;
    let found = search.list.take().map(|(_, _, found)| found).unwrap_or_default();
    (found, stopped)
}

/// Sets that share no element, directly or through others, can be hit one piece after another.
fn pieces(sets: &[Vec<u32>]) -> Vec<Vec<Vec<u32>>> {
    let mut first_with: BTreeMap<u32, usize> = BTreeMap::new();
    let mut parent: Vec<usize> = (0..sets.len()).collect();
    fn root(parent: &mut [usize], mut s: usize) -> usize {
        while parent[s] != s {
            parent[s] = parent[parent[s]];
            s = parent[s];
        }
        s
    }
    for (s, set) in sets.iter().enumerate() {
        for &c in set {
            let other = *first_with.entry(c).or_insert(s);
            let (a, b) = (root(&mut parent, s), root(&mut parent, other));
            parent[a.max(b)] = a.min(b);
        }
    }
    let mut pieces: BTreeMap<usize, Vec<Vec<u32>>> = BTreeMap::new();
    for (s, set) in sets.iter().enumerate() {
        pieces.entry(root(&mut parent, s)).or_default().push(set.clone());
    }
    pieces.into_values().collect()
}

/// Drops every set that contains another. Says whether any was dropped.
fn without_supersets(mut sets: Vec<Vec<u32>>) -> (Vec<Vec<u32>>, bool) {
    let before = sets.len();
    sets.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    let mut kept: Vec<Vec<u32>> = vec![];
    for set in sets {
        if !kept.iter().any(|small| is_subset(small, &set)) {
            kept.push(set);
        }
    }
    let dropped = kept.len() < before;
    (kept, dropped)
}

/// What is certain, and what is left to search: sets with one element force it, supersets are met by their subsets, and an
/// element that hits no more than a cheaper one is not needed.
fn reduce(mut sets: Vec<Vec<u32>>, costs: &[u64]) -> (Vec<u32>, Vec<Vec<u32>>) {
    let mut forced: Vec<u32> = vec![];
    loop {
        sets = without_supersets(sets).0;
        let single: Vec<u32> = sets.iter().filter(|set| set.len() == 1).map(|set| set[0]).collect();
        if !single.is_empty() {
            sets.retain(|set| set.len() > 1);
            forced.extend(single);
            continue;
        }
        let mut hits: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (s, set) in (0..).zip(&sets) {
            set.iter().for_each(|&c| hits.entry(c).or_default().push(s));
        }
        let useless = |c: u32, mine: &[u32]| {
            // Whoever hits all that `c` hits is in any one of its sets.
            sets[mine[0] as usize].iter().any(|&other| {
                other != c && (costs[other as usize], other) < (costs[c as usize], c) && is_subset(mine, &hits[&other])
            })
        };
        let drop: Vec<u32> = hits.iter().filter(|&(&c, mine)| useless(c, mine)).map(|(&c, _)| c).collect();
        if drop.is_empty() {
            return (forced, sets);
        }
        for set in &mut sets {
            set.retain(|c| drop.binary_search(c).is_err());
        }
    }
}

struct Search<'a> {
    sets: &'a [Vec<u32>],
    costs: &'a [u64],
    stop: &'a dyn Fn() -> bool,
    hits: BTreeMap<u32, Vec<u32>>,
    /// How many chosen elements hit each set.
    hit: Vec<u32>,
    excluded: Vec<bool>,
    chosen: Vec<u32>,
    best: Option<Vec<u32>>,
    best_cost: u64,
    /// Instead of the best: all of at most this cost, at most so many.
    list: Option<(u64, usize, Vec<Vec<u32>>)>,
    stopped: bool,
    nodes: u64,
    residual: Vec<u64>,
}

impl<'a> Search<'a> {
    fn new(sets: &'a [Vec<u32>], costs: &'a [u64], stop: &'a dyn Fn() -> bool) -> Self {
        let mut hits: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (s, set) in (0..).zip(sets) {
            set.iter().for_each(|&c| hits.entry(c).or_default().push(s));
        }
        Self {
            sets,
            costs,
            stop,
            hits,
            hit: vec![0; sets.len()],
            excluded: vec![false; costs.len()],
            chosen: vec![],
            best: None,
            best_cost: u64::MAX,
            list: None,
            stopped: false,
            nodes: 0,
            residual: costs.to_vec(),
        }
    }

    /// Takes the element that hits most for its cost until all is hit. A first answer, and the answer if time is up.
    fn greedy(&mut self) {
        let mut open = vec![true; self.sets.len()];
        let mut chosen = vec![];
        loop {
            let worth = |hits: &[u32]| hits.iter().filter(|&&s| open[s as usize]).count() as u128;
            let best = self.hits.iter().map(|(&c, hits)| (c, worth(hits))).filter(|&(_, w)| w > 0).max_by(|a, b| {
                let (cost_a, cost_b) = (self.costs[a.0 as usize] as u128, self.costs[b.0 as usize] as u128);
                (a.1 * cost_b).cmp(&(b.1 * cost_a)).then(a.1.cmp(&b.1)).then(b.0.cmp(&a.0))
            });
            let Some((c, _)) = best else { break };
            self.hits[&c].iter().for_each(|&s| open[s as usize] = false);
            chosen.push(c);
        }
        self.best_cost = chosen.iter().map(|&c| self.costs[c as usize]).sum();
        self.best = Some(chosen);
    }

    /// A lower bound for what is still open: each open set in turn pays the smallest price left among its elements.
    fn bound(&mut self) -> u64 {
        let mut total = 0;
        for set in self.sets {
            set.iter().for_each(|&c| self.residual[c as usize] = self.costs[c as usize]);
        }
        for (s, set) in self.sets.iter().enumerate() {
            if self.hit[s] > 0 {
                continue;
            }
            let free = set.iter().filter(|&&c| !self.excluded[c as usize]);
            let Some(price) = free.clone().map(|&c| self.residual[c as usize]).min() else {
                return u64::MAX;
            };
            free.for_each(|&c| self.residual[c as usize] -= price);
            total += price;
        }
        total
    }

    /// Depth is bounded by the number of sets, since each choice hits one that was open.
    fn branch(&mut self, spent: u64) {
        self.nodes += 1;
        if self.stopped || (self.nodes.is_multiple_of(64) && (self.stop)()) {
            self.stopped = true;
            return;
        }
        let total = spent.saturating_add(self.bound());
        let hopeless = match &self.list {
            Some((value, most, found)) => {
                if found.len() >= *most {
                    self.stopped = true;
                    return;
                }
                total > *value
            }
            None => total >= self.best_cost,
        };
        if hopeless {
            return;
        }
        let free = |set: &Vec<u32>| set.iter().filter(|&&c| !self.excluded[c as usize]).count();
        let open = (0..self.sets.len()).filter(|&s| self.hit[s] == 0).min_by_key(|&s| (free(&self.sets[s]), s));
        let Some(open) = open else {
            let mut found = self.chosen.clone();
            found.sort_unstable();
            match &mut self.list {
                Some((_, _, list)) => list.push(found),
                None => {
                    self.best = Some(found);
                    self.best_cost = spent;
                }
            }
            return;
        };
        let mut options: Vec<u32> = self.sets[open].iter().copied().filter(|&c| !self.excluded[c as usize]).collect();
        options.sort_by_key(|&c| (self.costs[c as usize], std::cmp::Reverse(self.hits[&c].len()), c));
        for &c in &options {
            self.turn(c, true);
            self.chosen.push(c);
            self.branch(spent + self.costs[c as usize]);
            self.chosen.pop();
            self.turn(c, false);
            // What follows is searched without it, so that no set is found twice.
            self.excluded[c as usize] = true;
        }
        options.iter().for_each(|&c| self.excluded[c as usize] = false);
    }

    fn turn(&mut self, c: u32, on: bool) {
        for &s in &self.hits[&c] {
            let hit = &mut self.hit[s as usize];
            *hit = if on { *hit + 1 } else { *hit - 1 };
        }
    }
}
