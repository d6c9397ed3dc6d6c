//! Which of several equally cheap answers to give.
//!
//! In this order: fewer different things everything hangs on, fewer of them that are single points of failure already, less
//! that falls with them when they are taken, then the order of ids. The cost is proved minimal elsewhere; this choice is
//! exact for up to [`EXACT`] additional things and a good greedy one beyond.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::Vid;
use crate::plan::board::Board;
use crate::plan::decompose::Part;
use crate::plan::problem::Problem;
use crate::reach::{Loss, reach};
use crate::set::VertexSet;

/// How many things beyond the unavoidable ones are chosen by trying all combinations.
const EXACT: usize = 3;
/// From how many things combinations are made.
const POOL: usize = 24;

/// A set of factors, from best to worst by comparison.
type Rank = (usize, usize, u64, Vec<Vid>);

/// The person's taste, with what was looked up before.
pub(crate) struct Taste<'p> {
    problem: &'p Problem<'p>,
    board: &'p Board,
    now: VertexSet,
    facts: BTreeMap<Vid, (bool, u64)>,
}

impl<'p> Taste<'p> {
    pub(crate) fn new(problem: &'p Problem<'p>, board: &'p Board) -> Self {
        let now = reach(&problem.view, &problem.held, &Loss::none()).into_set();
        Self { problem, board, now, facts: BTreeMap::new() }
    }

    /// Whether accounts hang on `v` alone, and how much a stranger with it gets.
    fn facts(&mut self, v: Vid) -> (bool, u64) {
        let Self { problem, now, facts, .. } = self;
        *facts.entry(v).or_insert_with(|| {
            let graph = problem.graph();
            let without = reach(&problem.view, &problem.held, &Loss::destroy([v])).into_set();
            let alone = now.minus(&without).iter().any(|x| x != v && graph.is_account(x));
            let taken = reach(&problem.attack, &problem.public.with(v), &Loss::none()).into_set();
            (alone, graph.importance(&taken.intersection(&graph.accounts())))
        })
    }

    fn factors(&self, ways: &[u32]) -> BTreeSet<Vid> {
        ways.iter().flat_map(|&c| self.board.net.ways[c as usize].body.iter().copied()).collect()
    }

    fn rank(&mut self, factors: &BTreeSet<Vid>) -> Rank {
        let (mut alone, mut falls) = (0, 0);
        for &v in factors {
            let (is_alone, importance) = self.facts(v);
            alone += usize::from(is_alone);
            falls += importance;
        }
        (factors.len(), alone, falls, factors.iter().copied().collect())
    }

    /// The best of sets that cost the same; the first of them if none is better.
    pub(crate) fn best(&mut self, sets: &[Vec<u32>]) -> Vec<u32> {
        let factors: Vec<BTreeSet<Vid>> = sets.iter().map(|set| self.factors(set)).collect();
        let least = factors.iter().map(BTreeSet::len).min().unwrap_or(0);
        let mut best: Option<(Rank, &Vec<u32>)> = None;
        for (set, factors) in sets.iter().zip(&factors).filter(|(_, factors)| factors.len() == least) {
            let rank = self.rank(factors);
            if best.as_ref().is_none_or(|b| (&rank, set) < (&b.0, b.1)) {
                best = Some((rank, set));
            }
        }
        best.map_or(vec![], |(_, set)| set.clone())
    }

    /// One option of each part, so that together they hang on as little as possible.
    pub(crate) fn choose(&mut self, parts: &[Part]) -> Vec<u32> {
        // What every option of a part needs is needed whatever is chosen.
        let mut certain: BTreeSet<Vid> = BTreeSet::new();
        let options: Vec<Vec<(BTreeSet<Vid>, &Vec<u32>)>> =
            parts.iter().map(|part| part.options.iter().map(|set| (self.factors(set), set)).collect()).collect();
        for options in &options {
            let mut shared = options.first().map(|(factors, _)| factors.clone()).unwrap_or_default();
            options.iter().for_each(|(factors, _)| shared.retain(|v| factors.contains(v)));
            certain.extend(shared);
        }
        let open: Vec<&Vec<(BTreeSet<Vid>, &Vec<u32>)>> =
            options.iter().filter(|options| !options.iter().any(|(factors, _)| factors.is_subset(&certain))).collect();
        let fits = |with: &BTreeSet<Vid>| open.iter().all(|o| o.iter().any(|(factors, _)| factors.is_subset(with)));

        let mut use_of: BTreeMap<Vid, usize> = BTreeMap::new();
        for options in &open {
            let any: BTreeSet<Vid> = options.iter().flat_map(|(factors, _)| factors.iter().copied()).collect();
            any.difference(&certain).for_each(|&v| *use_of.entry(v).or_default() += 1);
        }
        let mut pool: Vec<Vid> = use_of.keys().copied().collect();
        pool.sort_by_key(|v| (std::cmp::Reverse(use_of[v]), *v));
        pool.truncate(POOL);

        let mut best: Option<(Rank, BTreeSet<Vid>)> = None;
        for size in 0..=EXACT.min(pool.len()) {
            for extra in combinations(&pool, size) {
                let with: BTreeSet<Vid> = certain.iter().copied().chain(extra).collect();
                if fits(&with) {
                    let rank = self.rank(&with);
                    if best.as_ref().is_none_or(|b| rank < b.0) {
                        best = Some((rank, with));
                    }
                }
            }
            if best.is_some() {
                break;
            }
        }
        let allowed = match best {
            Some((_, allowed)) => allowed,
            None => {
                // Part by part, each adding as little as it can to what is used already.
                let mut allowed = certain;
                for options in &open {
                    let added = |factors: &BTreeSet<Vid>| factors.difference(&allowed).count();
                    let least = options.iter().min_by_key(|(factors, set)| (added(factors), *set));
                    if let Some((factors, _)) = least {
                        allowed.extend(factors.clone());
                    }
                }
                allowed
            }
        };
        let mut chosen: Vec<u32> = vec![];
        for options in &options {
            let mut fitting: Vec<&(BTreeSet<Vid>, &Vec<u32>)> =
                options.iter().filter(|(factors, _)| factors.is_subset(&allowed)).collect();
            fitting.sort_by_key(|(factors, set)| (self.rank(factors), *set));
            chosen.extend(fitting.first().map_or(&[][..], |(_, set)| set.as_slice()));
        }
        chosen.sort_unstable();
        chosen
    }
}

/// Every choice of `size` from a small pool, in a stable order.
fn combinations(pool: &[Vid], size: usize) -> Vec<Vec<Vid>> {
    let mut all = vec![vec![]];
    for _ in 0..size {
        all = all
            .into_iter()
            .flat_map(|chosen: Vec<Vid>| {
                let from = chosen.last().map_or(0, |last| pool.iter().position(|v| v == last).map_or(0, |at| at + 1));
                pool[from..].iter().map(move |&v| {
                    let mut more = chosen.clone();
                    more.push(v);
                    more
                })
            })
            .collect();
    }
    all
}
