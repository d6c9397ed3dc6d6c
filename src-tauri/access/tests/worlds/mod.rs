//! Small random worlds as bit masks, and the answers found by trying everything. Shares no code with the crate.
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use quittance_access::graph::{Graph, GraphBuilder, Mid, Vertex, Vid};
use quittance_access::plan::{Action, Candidate, Element, Problem};
use quittance_access::set::VertexSet;
use quittance_access::tags::{MethodState, Tags, VertexKind};
use quittance_access::view::View;

/// A generator that gives the same numbers everywhere (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    pub fn below(&mut self, n: usize) -> usize {
        (self.roll() % n as u64) as usize
    }
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

#[derive(Debug, Clone)]
pub struct Gone {
    /// The vertex destroyed, or the flag of the method.
    pub vertex: usize,
    /// The method, if it is a binding.
    pub binding: Option<usize>,
    pub op: u32,
}

#[derive(Debug, Clone)]
pub struct Offer {
    pub head: usize,
    pub body: u32,
    pub pre: u32,
    pub cost: u32,
    /// Places in `destroy` that must be gone.
    pub after: u32,
}

#[derive(Debug, Clone, Default)]
pub struct World {
    /// Vertices without flags.
    pub own: usize,
    /// Vertices with flags.
    pub all: usize,
    pub held: u32,
    pub methods: Vec<(usize, u32)>,
    pub destroy: Vec<Gone>,
    /// Pairs of places in `destroy`.
    pub before: Vec<(usize, usize)>,
    pub keep: u32,
    pub offers: Vec<Offer>,
}

pub struct Shape {
    pub vertices: (usize, usize),
    pub destroy: (usize, usize),
    pub offers: (usize, usize),
    pub odd_ops: bool,
    pub exclusive: bool,
    pub single_factor: bool,
    pub keep_all: bool,
}

impl Default for Shape {
    fn default() -> Self {
        Self {
            vertices: (4, 9),
            destroy: (1, 3),
            offers: (1, 6),
            odd_ops: true,
            exclusive: false,
            single_factor: false,
            keep_all: false,
        }
    }
}

pub fn bit(v: usize) -> u32 {
    1 << v
}

pub fn bits(mask: u32) -> impl Iterator<Item = usize> {
    (0..32).filter(move |&v| mask >> v & 1 == 1)
}

impl World {
    /// The least set closed under the methods, by scanning until nothing changes.
    pub fn reach(&self, start: u32, gone: u32, added: u32) -> u32 {
        let mut seen = start & !gone;
        loop {
            let before = seen;
            let offers = bits(added).map(|c| (self.offers[c].head, self.offers[c].body));
            for (head, body) in self.methods.iter().copied().chain(offers) {
                if body & !seen == 0 && bit(head) & gone == 0 {
                    seen |= bit(head);
                }
            }
            if seen == before {
                return seen;
            }
        }
    }

    /// The same by the definition: what is common to all closed sets.
    pub fn reach_by_definition(&self, start: u32, gone: u32) -> u32 {
        let start = start & !gone;
        let mut common = u32::MAX;
        for set in 0..1_u32 << self.all {
            let closed =
                |&(head, body): &(usize, u32)| body & !set != 0 || bit(head) & gone != 0 || set >> head & 1 == 1;
            if set & start == start && set & gone == 0 && self.methods.iter().all(closed) {
                common &= set;
            }
        }
        common
    }

    pub fn now(&self, gone: u32, added: u32) -> u32 {
        self.reach(self.held, gone, added)
    }

    pub fn vertices_of(&self, places: u32) -> u32 {
        bits(places).map(|i| bit(self.destroy[i].vertex)).fold(0, |a, b| a | b)
    }

    /// Whether destroying place `i` is allowed when `done` are gone.
    pub fn may_destroy(&self, i: usize, done: u32, added: u32) -> bool {
        let here = self.now(self.vertices_of(done), added);
        self.destroy[i].op & !here == 0 && self.before.iter().all(|&(u, v)| v != i || done >> u & 1 == 1)
    }

    pub fn may_add(&self, c: usize, done: u32, added: u32) -> bool {
        let here = self.now(self.vertices_of(done), added);
        self.offers[c].pre & !here == 0 && self.offers[c].after & !done == 0
    }

    pub fn keeps(&self, done: u32, added: u32) -> bool {
        self.keep & !self.now(self.vertices_of(done), added) == 0
    }

    /// The cheapest cost over all interleavings, if there is any plan.
    pub fn cheapest(&self) -> Option<u64> {
        let (d, c) = (self.destroy.len(), self.offers.len());
        let full = bit(d) - 1;
        let mut open: BTreeSet<(u64, u32, u32)> = BTreeSet::from([(0, 0, 0)]);
        let mut best: BTreeMap<(u32, u32), u64> = BTreeMap::from([((0, 0), 0)]);
        while let Some((cost, done, added)) = open.pop_first() {
            if !self.keeps(done, added) || best[&(done, added)] < cost {
                continue;
            }
            if done == full {
                return Some(cost);
            }
            let mut next = vec![];
            for i in (0..d).filter(|&i| done >> i & 1 == 0 && self.may_destroy(i, done, added)) {
                next.push((cost, done | bit(i), added));
            }
            for o in (0..c).filter(|&o| added >> o & 1 == 0 && self.may_add(o, done, added)) {
                next.push((cost + u64::from(self.offers[o].cost), done, added | bit(o)));
            }
            for (cost, done, added) in next {
                if best.get(&(done, added)).is_none_or(|&old| cost < old) {
                    best.insert((done, added), cost);
                    open.insert((cost, done, added));
                }
            }
        }
        None
    }

    /// Whether the offers of `added` can all be put in place at the start, and everything is then kept and destroyed in
    /// some order.
    pub fn works(&self, chosen: u32) -> bool {
        let mut added = 0;
        loop {
            let more = bits(chosen).filter(|&c| self.may_add(c, 0, added)).map(bit).fold(added, |a, b| a | b);
            if more == added {
                break;
            }
            added = more;
        }
        let full = bit(self.destroy.len()) - 1;
        let mut reached = BTreeSet::from([0_u32]);
        let mut open = vec![0];
        while let Some(done) = open.pop() {
            for i in (0..self.destroy.len()).filter(|&i| done >> i & 1 == 0 && self.may_destroy(i, done, added)) {
                let next = done | bit(i);
                if self.keeps(next, added) && reached.insert(next) {
                    open.push(next);
                }
            }
        }
        reached.contains(&full) && self.keeps(0, added)
    }

    /// Every good order of the destructions, nothing added and nothing kept.
    pub fn orders(&self) -> Vec<Vec<usize>> {
        let mut found = vec![];
        let mut open = vec![vec![]];
        while let Some(done) = open.pop() {
            if done.len() == self.destroy.len() {
                found.push(done);
                continue;
            }
            let mask = done.iter().map(|&i| bit(i)).fold(0, |a, b| a | b);
            for i in (0..self.destroy.len()).filter(|&i| mask >> i & 1 == 0 && self.may_destroy(i, mask, 0)) {
                let mut next = done.clone();
                next.push(i);
                open.push(next);
            }
        }
        found.sort();
        found
    }

    /// The batches of the definition, by asking everything anew in each round; or what is stuck.
    pub fn batches(&self) -> Result<Vec<u32>, u32> {
        let full = bit(self.destroy.len()) - 1;
        let (mut back, mut batches) = (0_u32, vec![]);
        while back != full {
            let batch = bits(full & !back)
                .filter(|&i| self.before.iter().all(|&(u, v)| u != i || back >> v & 1 == 1))
                .filter(|&i| self.destroy[i].op & !self.now(self.vertices_of(full & !back & !bit(i)), 0) == 0)
                .map(bit)
                .fold(0, |a, b| a | b);
            if batch == 0 {
                return Err(full & !back);
            }
            batches.push(batch);
            back |= batch;
        }
        batches.reverse();
        Ok(batches)
    }

    pub fn random(dice: &mut Dice, shape: &Shape) -> Self {
        let realistic = dice.chance(60);
        let own = dice.between(shape.vertices.0, shape.vertices.1);
        let held_count = dice.between(1, own.min(4) - 1).max(1);
        let mut world = Self { own, all: own, held: bit(held_count) - 1, ..Self::default() };
        let mut methods: BTreeSet<(usize, u32)> = BTreeSet::new();
        let body = |dice: &mut Dice, head: usize, near: usize| {
            let most = if shape.single_factor || dice.chance(60) { 1 } else { dice.between(1, 3) };
            let mut body = 0;
            for _ in 0..most {
                let b = dice.below(near);
                body |= if b == head { 0 } else { bit(b) };
            }
            body
        };
        if realistic {
            // A main phone, hubs that hang on it, and others that hang on hubs or on the phone.
            for head in held_count..own {
                let on = if dice.chance(50) { dice.below(held_count) } else { dice.below(head) };
                methods.insert((head, bit(on)));
            }
        }
        for _ in 0..dice.between(if realistic { 0 } else { 3 }, if realistic { 6 } else { 14 }) {
            let head = dice.below(own);
            let body = body(dice, head, own);
            if body != 0 {
                methods.insert((head, body));
            }
        }
        world.methods = methods.into_iter().collect();

        let wanted = dice.between(shape.destroy.0, shape.destroy.1);
        while world.destroy.len() < wanted {
            if dice.chance(30) && !world.methods.is_empty() && world.all < 12 {
                let m = dice.below(world.methods.len());
                if world.destroy.iter().all(|gone| gone.binding != Some(m)) {
                    let flag = world.all;
                    world.all += 1;
                    world.held |= bit(flag);
                    world.methods[m].1 |= bit(flag);
                    let op = bit(world.methods[m].0);
                    world.destroy.push(Gone { vertex: flag, binding: Some(m), op });
                    continue;
                }
            }
            let v = dice.below(own);
            if world.destroy.iter().any(|gone| gone.binding.is_none() && gone.vertex == v) {
                if dice.chance(20) {
                    break;
                }
                continue;
            }
            let mut op = bit(v);
            if shape.odd_ops && dice.chance(40) {
                op = if dice.chance(60) { bit(v) } else { 0 };
                for _ in 0..dice.between(0, 2) {
                    op |= bit(dice.below(own));
                }
            }
            world.destroy.push(Gone { vertex: v, binding: None, op });
        }
        for _ in 0..dice.below(3) {
            let (a, b) = (dice.below(world.destroy.len()), dice.below(world.destroy.len()));
            if a < b || (a != b && dice.chance(10)) {
                world.before.push((a, b));
            }
        }
        world.before.sort_unstable();
        world.before.dedup();
        let full = bit(world.destroy.len()) - 1;
        let open = world.now(0, 0) & !world.vertices_of(full) & (bit(own) - 1);
        world.keep = match shape.keep_all {
            true => open,
            false => bits(open).filter(|_| dice.chance(60)).map(bit).fold(0, |a, b| a | b),
        };
        for _ in 0..dice.between(shape.offers.0, shape.offers.1) {
            let head = if dice.chance(85) && world.keep != 0 {
                let kept: Vec<usize> = bits(world.keep).collect();
                kept[dice.below(kept.len())]
            } else {
                dice.below(own)
            };
            let near = if dice.chance(60) { held_count } else { own };
            let body = body(dice, head, near);
            if body == 0 {
                continue;
            }
            let pre = match dice.chance(75) {
                true => body | bit(head),
                false => (0..dice.below(3)).map(|_| bit(dice.below(own))).fold(0, |a, b| a | b),
            };
            let after = match shape.exclusive && dice.chance(50) {
                true => bit(dice.below(world.destroy.len())),
                false => 0,
            };
            world.offers.push(Offer { head, body, pre, cost: dice.between(1, 3) as u32, after });
        }
        world
    }

    fn ids(mask: u32) -> impl Iterator<Item = Vid> {
        bits(mask).map(|v| Vid(v as u32))
    }

    /// The crate's graph of this world: methods first, then the offers as candidates.
    pub fn graph(&self) -> Graph {
        let own = bit(self.own) - 1;
        let mut graph = GraphBuilder::new();
        for v in 0..self.own {
            let vertex = Vertex::of(VertexKind::Account);
            let vertex = if self.held >> v & 1 == 1 { vertex.held() } else { vertex };
            graph.vertex(format!("v{v}"), vertex).unwrap();
        }
        for (m, &(head, body)) in self.methods.iter().enumerate() {
            graph.method(format!("m{m}"), Vid(head as u32), Self::ids(body & own), Tags::default()).unwrap();
        }
        for (c, offer) in self.offers.iter().enumerate() {
            let tags = Tags::default().state(MethodState::Candidate);
            graph.method(format!("c{c}"), Vid(offer.head as u32), Self::ids(offer.body), tags).unwrap();
        }
        graph.finish()
    }

    pub fn element(&self, i: usize) -> Element {
        match self.destroy[i].binding {
            Some(m) => Element::Binding(Mid(m as u32)),
            None => Element::Vertex(Vid(self.destroy[i].vertex as u32)),
        }
    }

    pub fn place(&self, element: Element) -> usize {
        (0..self.destroy.len()).find(|&i| self.element(i) == element).unwrap()
    }

    pub fn offer(&self, m: Mid) -> usize {
        m.0 as usize - self.methods.len()
    }

    pub fn method(&self, c: usize) -> Mid {
        Mid((self.methods.len() + c) as u32)
    }

    pub fn problem<'g>(&self, graph: &'g Graph) -> Problem<'g> {
        let mut problem = Problem::new(View::access(graph));
        for (i, gone) in self.destroy.iter().enumerate() {
            problem.destroy_needing(self.element(i), Self::ids(gone.op));
        }
        for &(first, then) in &self.before {
            problem.before(self.element(first), self.element(then));
        }
        problem.keep(Self::ids(self.keep).collect::<VertexSet>());
        for (c, offer) in self.offers.iter().enumerate() {
            let mut candidate = Candidate::new(graph, self.method(c)).cost(offer.cost).needing(Self::ids(offer.pre));
            for i in bits(offer.after) {
                candidate = candidate.after(self.element(i));
            }
            problem.offer(candidate);
        }
        problem
    }

    /// Whether these steps are a plan, by the definition. The cost, if they are.
    pub fn judge(&self, actions: &[Action]) -> Option<u64> {
        let (mut done, mut added, mut cost) = (0, 0, 0);
        for action in actions {
            if !self.keeps(done, added) {
                return None;
            }
            match *action {
                Action::Add(m) => {
                    let c = self.offer(m);
                    if added >> c & 1 == 1 || !self.may_add(c, done, added) {
                        return None;
                    }
                    added |= bit(c);
                    cost += u64::from(self.offers[c].cost);
                }
                Action::Destroy(element) => {
                    let i = self.place(element);
                    if done >> i & 1 == 1 || !self.may_destroy(i, done, added) {
                        return None;
                    }
                    done |= bit(i);
                }
            }
        }
        (self.keeps(done, added) && done == bit(self.destroy.len()) - 1).then_some(cost)
    }
}
