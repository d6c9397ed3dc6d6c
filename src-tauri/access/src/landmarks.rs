//! All single points of failure at once.
//!
//! `N(x)` is what `x` cannot do without. It is the greatest solution of: x itself, and what *every* method into x needs,
//! where a method needs whatever *any* of its factors does. That is dominators, generalised to factors that are needed
//! together; the proof is an induction along the order in which a run of reach opens things.

use serde::Serialize;

use crate::graph::{Graph, Vid};
use crate::reach::{Loss, Reach, reach};
use crate::set::{Index, VertexSet};
use crate::view::View;

/// One thing that may go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// This is gone for good.
    Destroyed(Vid),
    /// This is no longer held.
    Dropped(Vid),
}

impl Failure {
    /// What fails.
    pub fn vertex(self) -> Vid {
        match self {
            Self::Destroyed(v) | Self::Dropped(v) => v,
        }
    }

    /// It as a loss.
    pub fn loss(self) -> Loss {
        match self {
            Self::Destroyed(v) => Loss::destroy([v]),
            Self::Dropped(v) => Loss::drop([v]),
        }
    }

    /// The destruction of each of these.
    pub fn destructions(of: impl IntoIterator<Item = Vid>) -> Vec<Self> {
        of.into_iter().map(Self::Destroyed).collect()
    }
}

/// Failures per block: one block of a row is one cache line.
const BLOCK: usize = 512;
const WORDS: usize = BLOCK / 64;
type Row = [u64; WORDS];

/// For each accessible vertex, which of the failures alone make it inaccessible.
pub struct Landmarks {
    failures: Vec<Failure>,
    /// What is accessible, as the rows are ordered.
    order: Vec<Vid>,
    /// The row of a vertex, `u32::MAX` for one that is not accessible.
    row_of: Vec<u32>,
    blocks: Vec<Vec<Row>>,
}

/// Computes them for the state after `loss`, for these failures. Memory is accessible vertices × failures bits; for graphs of
/// tens of thousands ask in portions.
pub fn landmarks(view: &View<'_>, held: &VertexSet, loss: &Loss, failures: &[Failure]) -> Landmarks {
    let now = reach(view, held, loss);
    let held = held.minus(&loss.dropped);
    let plan = Equations::new(view, &now, &held);
    let blocks = failures.chunks(BLOCK).map(|block| plan.solve(block)).collect();
    Landmarks { failures: failures.to_vec(), row_of: plan.row_of, order: plan.order, blocks }
}

impl Landmarks {
    /// The failures, in the order asked.
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }

    /// What `x` cannot do without, of the vertices whose destruction was asked about; `x` itself among them. Empty if `x` is
    /// not accessible anyway.
    pub fn necessary(&self, x: Vid) -> VertexSet {
        let destroyed = |failure: Failure| matches!(failure, Failure::Destroyed(_)).then(|| failure.vertex());
        self.fatal_for(x).filter_map(destroyed).collect()
    }

    /// The failures that alone make `x` inaccessible.
    pub fn fatal_for(&self, x: Vid) -> impl Iterator<Item = Failure> + '_ {
        let row = self.row_of.get(x.index()).copied().filter(|&row| row != u32::MAX);
        self.failures.iter().enumerate().filter(move |&(f, _)| row.is_some_and(|row| self.bit(row, f))).map(|(_, f)| *f)
    }

    /// What becomes inaccessible by the failure in this place of the list, without what fails.
    pub fn lost_by(&self, place: usize) -> VertexSet {
        let Some(failure) = self.failures.get(place) else { return VertexSet::new() };
        let mut lost = VertexSet::sized(self.row_of.len());
        lost.extend((0..self.order.len()).filter(|&row| self.bit(row as u32, place)).map(|row| self.order[row]));
        lost.remove(failure.vertex());
        lost
    }

    /// What becomes inaccessible by each failure, in the order asked: [`lost_by`](Self::lost_by) for all, in one pass.
    pub fn all_lost(&self) -> Vec<VertexSet> {
        let mut lost = vec![VertexSet::new(); self.failures.len()];
        self.each(|place, x| {
            lost[place].insert(x);
        });
        lost
    }

    /// How much importance becomes inaccessible by each failure, in the order asked, counting what `counts` says.
    pub fn importance_lost(&self, graph: &Graph, counts: impl Fn(Vid) -> bool) -> Vec<u64> {
        let mut sums = vec![0; self.failures.len()];
        self.each(|place, x| {
            if counts(x) {
                sums[place] += u64::from(graph.vertex(x).importance);
            }
        });
        sums
    }

    /// Every failure with everything it locks.
    fn each(&self, mut found: impl FnMut(usize, Vid)) {
        for (block, rows) in self.blocks.iter().enumerate() {
            for (row, &x) in rows.iter().zip(&self.order) {
                for (word, &bits) in row.iter().enumerate() {
                    let mut bits = bits;
                    while bits != 0 {
                        let place = block * BLOCK + word * 64 + bits.trailing_zeros() as usize;
                        bits &= bits - 1;
                        if self.failures[place].vertex() != x {
                            found(place, x);
                        }
                    }
                }
            }
        }
    }

    fn bit(&self, row: u32, place: usize) -> bool {
        self.blocks[place / BLOCK][row as usize][place % BLOCK / 64] >> (place % 64) & 1 == 1
    }
}

/// The equations, with vertices numbered in the order reach found them, and only methods whose factors are all accessible.
struct Equations {
    order: Vec<Vid>,
    row_of: Vec<u32>,
    held: Vec<bool>,
    /// Where the methods into each row begin in `method_from`.
    row_from: Vec<u32>,
    /// Where each method's factors begin in `factors`.
    method_from: Vec<u32>,
    factors: Vec<u32>,
    /// The rows that mention each row.
    mention_from: Vec<u32>,
    mentions: Vec<u32>,
}

impl Equations {
    fn new(view: &View<'_>, now: &Reach, held: &VertexSet) -> Self {
        let graph = view.graph();
        let order: Vec<Vid> = now.order().collect();
        let mut row_of = vec![u32::MAX; graph.vertex_count()];
        for (row, v) in order.iter().enumerate() {
            row_of[v.index()] = row as u32;
        }
        let (mut row_from, mut method_from, mut factors) = (vec![0], vec![0], Vec::new());
        let mut mention_from = vec![0_u32; order.len() + 1];
        for &x in &order {
            for m in view.methods_into(x) {
                let start = factors.len();
                factors.extend(graph.body(m).map(|b| row_of[b.index()]));
                if factors[start..].contains(&u32::MAX) {
                    factors.truncate(start);
                    continue;
                }
                factors[start..].iter().for_each(|&b| mention_from[b as usize + 1] += 1);
                method_from.push(factors.len() as u32);
            }
            row_from.push(method_from.len() as u32 - 1);
        }
        for row in 0..order.len() {
            mention_from[row + 1] += mention_from[row];
        }
        let mut place = mention_from.clone();
        let mut mentions = vec![0; factors.len()];
        for x in 0..order.len() {
            let methods = row_from[x] as usize..row_from[x + 1] as usize;
            for &b in &factors[method_from[methods.start] as usize..method_from[methods.end] as usize] {
                mentions[place[b as usize] as usize] = x as u32;
                place[b as usize] += 1;
            }
        }
        let held = order.iter().map(|&v| held.contains(v)).collect();
        Self { order, row_of, held, row_from, method_from, factors, mention_from, mentions }
    }

    fn solve(&self, failures: &[Failure]) -> Vec<Row> {
        let rows = self.order.len();
        let mut always = vec![[0; WORDS]; rows];
        // What opens a held vertex without any method: nothing is needed, except that it is not dropped.
        let mut unless_held = vec![[0; WORDS]; rows];
        let mut full = [0; WORDS];
        for (place, failure) in failures.iter().enumerate() {
            let Some(&row) = self.row_of.get(failure.vertex().index()).filter(|&&row| row != u32::MAX) else {
                continue;
            };
            let (word, bit) = (place / 64, 1 << (place % 64));
            match failure {
                Failure::Destroyed(_) => always[row as usize][word] |= bit,
                Failure::Dropped(_) => unless_held[row as usize][word] |= bit,
            }
            full[word] |= bit;
        }
        let mut solution = vec![full; rows];
        let mut stale = vec![true; rows];
        let mut any = true;
        while any {
            any = false;
            for x in 0..rows {
                if !std::mem::replace(&mut stale[x], false) {
                    continue;
                }
                let mut meet = if self.held[x] { unless_held[x] } else { full };
                for m in self.row_from[x] as usize..self.row_from[x + 1] as usize {
                    let mut union = [0; WORDS];
                    for &b in &self.factors[self.method_from[m] as usize..self.method_from[m + 1] as usize] {
                        let needed = &solution[b as usize];
                        (0..WORDS).for_each(|w| union[w] |= needed[w]);
                    }
                    (0..WORDS).for_each(|w| meet[w] &= union[w]);
                }
                (0..WORDS).for_each(|w| meet[w] |= always[x][w]);
                if meet != solution[x] {
                    solution[x] = meet;
                    for &y in &self.mentions[self.mention_from[x] as usize..self.mention_from[x + 1] as usize] {
                        stale[y as usize] = true;
                        any |= (y as usize) <= x;
                    }
                }
            }
        }
        solution
    }
}

/// Two failures that only together make something inaccessible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// One.
    pub first: Failure,
    /// The other, later in the list asked.
    pub second: Failure,
    /// What becomes inaccessible by both, though by neither alone.
    pub lost: VertexSet,
}

/// All pairs among `failures`, one at a time, in the order of the list. One run of [`landmarks`] for each failure.
pub fn pairs(view: &View<'_>, held: &VertexSet, loss: &Loss, failures: &[Failure], mut found: impl FnMut(Pair)) {
    let alone = landmarks(view, held, loss, failures).all_lost();
    for (i, &first) in failures.iter().enumerate() {
        let mut both = loss.clone();
        match first {
            Failure::Destroyed(v) => both.destroyed.insert(v),
            Failure::Dropped(v) => both.dropped.insert(v),
        };
        let rest = &failures[i + 1..];
        let then = landmarks(view, held, &both, rest).all_lost();
        for (j, (&second, mut lost)) in rest.iter().zip(then).enumerate() {
            if !lost.is_empty() {
                lost.remove_all(&alone[i + 1 + j]);
                lost.remove(first.vertex());
                if !lost.is_empty() {
                    found(Pair { first, second, lost });
                }
            }
        }
    }
}
