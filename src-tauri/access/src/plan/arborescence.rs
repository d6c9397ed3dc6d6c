//! The cheapest way to reach every vertex from one root along arcs: Chu–Liu/Edmonds, with mergeable heaps.
//!
//! It serves components in which nothing needs two lost things at once. There the minimum of rebinding is not a search at
//! all, however many rings the accounts form.

/// An arc with its price.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) cost: i64,
}

const NONE: u32 = u32::MAX;

/// The arcs of a cheapest tree that reaches every vertex from `root`, by number; `None` if some vertex cannot be reached.
pub(crate) fn cheapest_tree(vertices: usize, root: u32, arcs: &[Arc]) -> Option<Vec<u32>> {
    let mut heaps = Heaps::new(arcs);
    let mut top = vec![NONE; vertices];
    for (a, arc) in (0..).zip(arcs) {
        top[arc.to as usize] = heaps.merge(top[arc.to as usize], a);
    }
    let mut same = Together::new(vertices);
    let mut seen = vec![NONE; vertices];
    seen[root as usize] = root;
    let mut entering = vec![NONE; vertices];
    // What was drawn together, when, and by which arcs; undone from the last to the first.
    let mut rings: Vec<(u32, usize, Vec<u32>)> = vec![];
    for start in 0..vertices as u32 {
        let (mut path, mut picked): (Vec<u32>, Vec<u32>) = (vec![], vec![]);
        let mut u = same.find(start);
        while seen[u as usize] == NONE {
            let arc = top[u as usize];
            if arc == NONE {
                return None;
            }
            let price = heaps.cost_of(arc);
            heaps.lower(arc, price);
            top[u as usize] = heaps.pop(arc);
            picked.push(arc);
            path.push(u);
            seen[u as usize] = start;
            u = same.find(arcs[arc as usize].from);
            if seen[u as usize] == start {
                let time = same.time();
                let mut heap = NONE;
                while let Some(w) = path.pop() {
                    heap = heaps.merge(heap, top[w as usize]);
                    if !same.join(u, w) {
                        break;
                    }
                }
                u = same.find(u);
                top[u as usize] = heap;
                seen[u as usize] = NONE;
                rings.push((u, time, picked.split_off(path.len())));
            }
        }
        for &arc in &picked {
            entering[same.find(arcs[arc as usize].to) as usize] = arc;
        }
    }
    for (u, time, ring) in rings.into_iter().rev() {
        same.back_to(time);
        let arc = entering[u as usize];
        for inside in ring {
            entering[same.find(arcs[inside as usize].to) as usize] = inside;
        }
        entering[same.find(arcs[arc as usize].to) as usize] = arc;
    }
    Some((0..vertices as u32).filter(|&v| v != root).map(|v| entering[v as usize]).collect())
}

/// Leftist heaps of arcs by price, with prices lowered lazily for a whole heap at once. Their right spines are logarithmic,
/// so the recursion of `merge` is shallow.
struct Heaps {
    cost: Vec<i64>,
    pending: Vec<i64>,
    left: Vec<u32>,
    right: Vec<u32>,
    rank: Vec<u32>,
}

impl Heaps {
    fn new(arcs: &[Arc]) -> Self {
        let count = arcs.len();
        Self {
            cost: arcs.iter().map(|arc| arc.cost).collect(),
            pending: vec![0; count],
            left: vec![NONE; count],
            right: vec![NONE; count],
            rank: vec![1; count],
        }
    }

    fn cost_of(&self, heap: u32) -> i64 {
        self.cost[heap as usize]
    }

    fn lower(&mut self, heap: u32, by: i64) {
        if heap != NONE {
            self.cost[heap as usize] -= by;
            self.pending[heap as usize] += by;
        }
    }

    fn hand_down(&mut self, heap: u32) {
        let by = std::mem::take(&mut self.pending[heap as usize]);
        if by != 0 {
            self.lower(self.left[heap as usize], by);
            self.lower(self.right[heap as usize], by);
        }
    }

    fn pop(&mut self, heap: u32) -> u32 {
        self.hand_down(heap);
        self.merge(self.left[heap as usize], self.right[heap as usize])
    }

    fn merge(&mut self, a: u32, b: u32) -> u32 {
        if a == NONE || b == NONE {
            return a.min(b);
        }
        // Equal prices go by number, so that the same input gives the same tree.
        let (a, b) = if (self.cost[a as usize], a) <= (self.cost[b as usize], b) { (a, b) } else { (b, a) };
        self.hand_down(a);
        let right = self.merge(self.right[a as usize], b);
        let at = a as usize;
        self.right[at] = right;
        let rank = |heap: u32| if heap == NONE { 0 } else { self.rank[heap as usize] };
        if rank(self.left[at]) < rank(right) {
            (self.left[at], self.right[at]) = (right, self.left[at]);
        }
        let short = self.right[at];
        self.rank[at] = 1 + if short == NONE { 0 } else { self.rank[short as usize] };
        a
    }
}

/// Which vertices are drawn together; joins can be undone in reverse.
struct Together {
    parent: Vec<u32>,
    size: Vec<u32>,
    joined: Vec<u32>,
}

impl Together {
    fn new(vertices: usize) -> Self {
        Self { parent: (0..vertices as u32).collect(), size: vec![1; vertices], joined: vec![] }
    }

    fn time(&self) -> usize {
        self.joined.len()
    }

    fn find(&self, mut v: u32) -> u32 {
        while self.parent[v as usize] != v {
            v = self.parent[v as usize];
        }
        v
    }

    fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return false;
        }
        let (big, small) = if self.size[a as usize] >= self.size[b as usize] { (a, b) } else { (b, a) };
        self.parent[small as usize] = big;
        self.size[big as usize] += self.size[small as usize];
        self.joined.push(small);
        true
    }

    fn back_to(&mut self, time: usize) {
        while self.joined.len() > time {
            if let Some(small) = self.joined.pop() {
                let big = self.parent[small as usize];
                self.size[big as usize] -= self.size[small as usize];
                self.parent[small as usize] = small;
            }
        }
    }
}
