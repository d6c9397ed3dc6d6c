//! All minimal access sets and all minimal cuts of one vertex, found together: the cuts are what hits every access set, and
//! the other way round, so that each list says where the other is still wanting.

use serde::Serialize;

use crate::access_sets::behind;
use crate::chain::{Chain, Mark};
use crate::graph::Vid;
use crate::reach::{Loss, reach};
use crate::set::VertexSet;
use crate::view::View;

/// The most held things that may have a part in opening the target; one bit each in a word.
pub const MOST_ROOTS: usize = 128;

/// Access sets and cuts, each list smallest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dual {
    /// The minimal sets of held things that open the target.
    pub access: Vec<Vec<Vid>>,
    /// The minimal sets of held things whose loss closes it. One empty set, if it is closed anyway.
    pub cuts: Vec<Vec<Vid>>,
    /// Whether both lists are complete. If not, the effort allowed was used up.
    pub complete: bool,
}

/// Too many held things have a part in it to list every combination.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{count} held things have a part in opening {target:?}, and every combination is listed for at most {MOST_ROOTS}; ask for small sets instead"
)]
pub struct TooManyRoots {
    /// The target's key.
    pub target: String,
    /// How many.
    pub count: usize,
}

/// Lists both, with at most this many comparisons of sets. There can be exponentially many sets, so the effort is bounded; a
/// hundred million take about a second.
pub fn dual(view: &View<'_>, held: &VertexSet, target: Vid, effort: usize) -> Result<Dual, TooManyRoots> {
    let now = reach(view, held, &Loss::none());
    let roots = behind(view, &now, target).intersection(held).to_vec();
    if roots.len() > MOST_ROOTS {
        return Err(TooManyRoots { target: view.graph().key(target).to_owned(), count: roots.len() });
    }
    let mut chain = Chain::new(view);
    let empty = chain.mark();
    let mut pairing = Pairing { chain, empty, roots, target, access: vec![], cuts: vec![], effort };
    let complete = pairing.run();
    let Pairing { access, cuts, roots, .. } = pairing;
    let name = |masks: Vec<u128>| {
        let mut sets: Vec<Vec<Vid>> = masks.into_iter().map(|mask| members(mask).map(|i| roots[i]).collect()).collect();
        sets.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        sets
    };
    Ok(Dual { access: name(access), cuts: name(cuts), complete })
}

fn members(mask: u128) -> impl Iterator<Item = usize> {
    (0..MOST_ROOTS).filter(move |i| mask >> i & 1 == 1)
}

struct Pairing<'g> {
    chain: Chain<'g>,
    empty: Mark,
    roots: Vec<Vid>,
    target: Vid,
    access: Vec<u128>,
    cuts: Vec<u128>,
    effort: usize,
}

impl Pairing<'_> {
    fn opens(&mut self, mask: u128) -> bool {
        members(mask).for_each(|i| self.chain.hold(self.roots[i]));
        self.chain.settle();
        let opens = self.chain.reaches(self.target);
        self.chain.go_back(self.empty);
        opens
    }

    fn run(&mut self) -> bool {
        let all = self.roots.iter().enumerate().fold(0, |mask, (i, _)| mask | 1 << i);
        // A set that contains no access set and misses no cut is neither: it shows that a list is incomplete.
        while let Some(mut set) = self.undecided(0, 0) {
            if self.opens(set) {
                for i in members(set) {
                    if self.opens(set & !(1 << i)) {
                        set &= !(1 << i);
                    }
                }
                self.access.push(set);
            } else {
                for i in members(all & !set) {
                    if !self.opens(set | 1 << i) {
                        set |= 1 << i;
                    }
                }
                self.cuts.push(all & !set);
            }
        }
        self.effort > 0
    }

    /// A set that meets every cut and contains no access set; at most as deep as there are roots.
    fn undecided(&mut self, chosen: u128, barred: u128) -> Option<u128> {
        let steps = 1 + self.cuts.len() + self.access.len();
        if self.effort <= steps {
            self.effort = 0;
            return None;
        }
        self.effort -= steps;
        let open = self.cuts.iter().filter(|&&cut| cut & chosen == 0).map(|cut| cut & !barred);
        let Some(cut) = open.min_by_key(|cut| cut.count_ones()) else { return Some(chosen) };
        let mut barred = barred;
        for i in members(cut) {
            let more = chosen | 1 << i;
            if !self.access.iter().any(|set| set & !more == 0)
                && let Some(found) = self.undecided(more, barred)
            {
                return Some(found);
            }
            barred |= 1 << i;
        }
        None
    }
}
