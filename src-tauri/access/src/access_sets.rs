//! Minimal access sets: the smallest collections of things that open an account.

use serde::Serialize;

use crate::graph::{Graph, Vid};
use crate::reach::{Loss, Reach, reach};
use crate::set::{Index, VertexSet};
use crate::view::View;

/// How far to look for access sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most things in a set.
    pub size: usize,
    /// The most sets kept for one vertex.
    pub sets: usize,
}

impl Default for Limits {
    /// Sets of up to three things, up to two hundred sets.
    fn default() -> Self {
        Self { size: 3, sets: 200 }
    }
}

/// The minimal access sets of one vertex, smallest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccessSets {
    /// The sets; each opens the vertex, and nothing in it can be left out.
    pub sets: Vec<Vec<Vid>>,
    /// Whether there may be larger ones, beyond the limit on size.
    pub larger: bool,
    /// Whether some were left out, because of the limit on their number.
    pub capped: bool,
}

impl AccessSets {
    /// Whether there may be more: "more exist" belongs beside the list.
    pub fn more(&self) -> bool {
        self.larger || self.capped
    }
}

const LARGER: u8 = 1;
const CAPPED: u8 = 2;

/// The minimal access sets of every vertex within limits.
pub struct AllAccessSets {
    bases: Vec<Vec<Small>>,
    /// Which limits were met: [`LARGER`], [`CAPPED`].
    more: Vec<u8>,
}

/// The minimal sets of things in `roots` that open `target`. All of those within the size limit are found, unless there are
/// more than the limit on their number.
pub fn access_sets(view: &View<'_>, roots: &VertexSet, target: Vid, limits: Limits) -> AccessSets {
    let now = reach(view, roots, &Loss::none());
    if !now.contains(target) {
        return AccessSets::default();
    }
    let relevant = behind(view, &now, target);
    Search::new(view, &now, limits, |v| relevant.contains(v)).run(view, roots).of(view, target)
}

/// The same for every vertex at once.
pub fn all_access_sets(view: &View<'_>, roots: &VertexSet, limits: Limits) -> AllAccessSets {
    let now = reach(view, roots, &Loss::none());
    Search::new(view, &now, limits, |_| true).run(view, roots)
}

impl AllAccessSets {
    /// Those of one vertex.
    pub fn of(&self, view: &View<'_>, target: Vid) -> AccessSets {
        let Some(base) = self.bases.get(target.index()) else { return AccessSets::default() };
        let more = self.more[target.index()];
        let mut sets: Vec<Vec<Vid>> =
            base.iter().map(|small| small.members.iter().copied().map(Vid).collect()).collect();
        let (larger, capped) = (more & LARGER != 0, more & CAPPED != 0);
        if capped {
            // Where sets were left out, one of those might have shown another not to be minimal.
            sets.iter_mut().for_each(|set| shrink(view, set, target));
        }
        sets.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        sets.dedup();
        AccessSets { sets, larger, capped }
    }

    /// A smallest set, and whether it is known that none is smaller. `None`: there is no set within the limits.
    pub fn smallest(&self, target: Vid) -> Option<(Vec<Vid>, bool)> {
        let base = self.bases.get(target.index())?;
        let small = base.iter().min_by(|a, b| (a.members.len(), &a.members).cmp(&(b.members.len(), &b.members)))?;
        Some((small.members.iter().copied().map(Vid).collect(), self.more[target.index()] & CAPPED == 0))
    }
}

/// Leaves out what is not needed, latest first.
fn shrink(view: &View<'_>, set: &mut Vec<Vid>, target: Vid) {
    for place in (0..set.len()).rev() {
        let without: VertexSet = set.iter().enumerate().filter(|&(i, _)| i != place).map(|(_, &v)| v).collect();
        if reach(view, &without, &Loss::none()).contains(target) {
            set.remove(place);
        }
    }
}

/// Everything that can have a part in opening `target`.
pub(crate) fn behind(view: &View<'_>, now: &Reach, target: Vid) -> VertexSet {
    let graph = view.graph();
    let mut relevant = graph.no_vertices().with(target);
    let mut open = vec![target];
    while let Some(v) = open.pop() {
        for m in view.methods_into(v).filter(|&m| graph.body(m).all(|b| now.contains(b))) {
            open.extend(graph.body(m).filter(|&b| relevant.insert(b)));
        }
    }
    relevant
}

/// A small set: sorted, with a digest that rules most subset questions out at once.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Small {
    digest: u64,
    members: Vec<u32>,
}

impl Small {
    fn of(v: Vid) -> Self {
        Self { digest: 1 << (v.0 % 64), members: vec![v.0] }
    }

    fn is_subset(&self, other: &Self) -> bool {
        if self.digest & !other.digest != 0 || self.members.len() > other.members.len() {
            return false;
        }
        let mut rest = other.members.iter();
        self.members.iter().all(|m| rest.any(|o| o == m))
    }

    fn union(&self, other: &Self) -> Self {
        let mut members = self.members.clone();
        members.extend(&other.members);
        members.sort_unstable();
        members.dedup();
        Self { digest: self.digest | other.digest, members }
    }
}

/// Puts a set in unless a subset is there; takes its supersets out. Says whether it is in, and new.
fn absorb(base: &mut Vec<Small>, set: Small) -> bool {
    if base.iter().any(|there| there.is_subset(&set)) {
        return false;
    }
    base.retain(|there| !set.is_subset(there));
    base.push(set);
    true
}

struct Search<'g> {
    graph: &'g Graph,
    limits: Limits,
    /// What takes part, in the order reach found it.
    order: Vec<Vid>,
    found: AllAccessSets,
}

impl<'g> Search<'g> {
    fn new(view: &View<'g>, now: &Reach, limits: Limits, takes_part: impl Fn(Vid) -> bool) -> Self {
        let graph = view.graph();
        let limits = Limits { size: limits.size.max(1), sets: limits.sets.max(1) };
        let bases = vec![Vec::new(); graph.vertex_count()];
        let found = AllAccessSets { bases, more: vec![0; graph.vertex_count()] };
        Self { graph, limits, order: now.order().filter(|&v| takes_part(v)).collect(), found }
    }

    fn run(mut self, view: &View<'_>, roots: &VertexSet) -> AllAccessSets {
        for &v in self.order.iter().filter(|&&v| roots.contains(v)) {
            self.found.bases[v.index()].push(Small::of(v));
        }
        let mut stale = VertexSet::sized(self.graph.vertex_count());
        stale.extend(self.order.iter().copied());
        let mut again = true;
        while again {
            again = false;
            for place in 0..self.order.len() {
                let v = self.order[place];
                if stale.remove(v) && self.renew(view, v) {
                    again = true;
                    let heads = self.graph.methods_using(v).filter(|&m| view.is_on(m)).map(|m| self.graph.head(m));
                    // Only what was ordered is ever visited; the rest takes no part.
                    stale.extend(heads);
                }
            }
        }
        self.found
    }

    /// Recomputes one vertex out of its methods. Says whether anything changed.
    fn renew(&mut self, view: &View<'_>, v: Vid) -> bool {
        let mut base = std::mem::take(&mut self.found.bases[v.index()]);
        let mut more = 0;
        let mut changed = false;
        for m in view.methods_into(v) {
            let factors: Vec<Vid> = self.graph.body(m).collect();
            // A factor without any set yet: not found so far, or only larger ones. A factor that is v itself opens nothing.
            if factors.contains(&v) || factors.iter().any(|b| self.found.bases[b.index()].is_empty()) {
                more |= factors.iter().fold(0, |flags, b| flags | self.found.more[b.index()]);
                continue;
            }
            let mut partial = vec![Small { digest: 0, members: vec![] }];
            for b in factors {
                more |= self.found.more[b.index()];
                let mut next = Vec::new();
                for (left, right) in
                    partial.iter().flat_map(|p| self.found.bases[b.index()].iter().map(move |s| (p, s)))
                {
                    let union = left.union(right);
                    if union.members.len() > self.limits.size {
                        more |= if base.iter().any(|there| there.is_subset(&union)) { 0 } else { LARGER };
                    } else if next.len() >= self.limits.sets * 8 {
                        more |= CAPPED;
                    } else {
                        absorb(&mut next, union);
                    }
                }
                partial = next;
            }
            for set in partial {
                changed |= self.put(&mut base, set, &mut more);
            }
        }
        self.found.bases[v.index()] = base;
        let flags = &mut self.found.more[v.index()];
        changed |= more & !*flags != 0;
        *flags |= more;
        changed
    }

    /// Absorbs a set, within the limit on their number. At the limit a smaller set takes the place of a larger one: so
    /// the sizes only ever go down, the search ends, and the smallest are kept.
    fn put(&self, base: &mut Vec<Small>, set: Small, more: &mut u8) -> bool {
        let size = set.members.len();
        if !absorb(base, set) {
            return false;
        }
        if base.len() <= self.limits.sets {
            return true;
        }
        *more |= CAPPED;
        let largest = (0..base.len()).max_by_key(|&i| base[i].members.len());
        match largest {
            Some(place) if base[place].members.len() > size => {
                base.remove(place);
                true
            }
            _ => {
                base.pop();
                false
            }
        }
    }
}
