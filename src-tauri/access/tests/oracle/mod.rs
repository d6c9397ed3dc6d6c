//! Random small graphs, and answers by exhaustion. Nothing here calls the algorithms under test.
#![allow(dead_code, clippy::unwrap_used)]

use quittance_access::graph::{Graph, GraphBuilder, Vertex, Vid};
use quittance_access::reach::Loss;
use quittance_access::set::VertexSet;
use quittance_access::tags::{Actor, Confidence, Purpose, Tags, VertexKind};

/// A stream of numbers that depends on the seed alone.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678_9abc_def1)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: u32) -> u32 {
        (self.next() % u64::from(n)) as u32
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high - low + 1)
    }

    /// Yes, so many times in a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// Some of the first `n`, each with this chance, as a mask.
    pub fn mask(&mut self, n: u32, percent: u32) -> u32 {
        (0..n).filter(|_| self.chance(percent)).fold(0, |mask, v| mask | 1 << v)
    }
}

/// A graph of at most a dozen vertices; sets are masks.
#[derive(Debug, Clone)]
pub struct Small {
    pub n: u32,
    pub held: u32,
    pub methods: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub head: u32,
    pub body: u32,
    pub confidence: Confidence,
    pub actor: Actor,
}

impl Rule {
    pub fn new(head: u32, body: u32) -> Self {
        Self { head, body, confidence: Confidence::Confirmed, actor: Actor::Both }
    }
}

impl Small {
    /// Every other one is made like a person's accounts: a number everything hangs on, a few hubs, some passwords.
    pub fn random(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        if seed.is_multiple_of(2) { Self::any(&mut dice) } else { Self::realistic(&mut dice) }
    }

    fn any(dice: &mut Dice) -> Self {
        let n = dice.between(4, 9);
        let mut held = 0_u32;
        for _ in 0..dice.between(1, 4) {
            held |= 1 << dice.below(n);
        }
        let methods = (0..dice.between(3, 20)).map(|_| {
            let head = dice.below(n);
            let mut body = 0;
            while body == 0 {
                for _ in 0..dice.between(1, 3) {
                    body |= 1 << dice.below(n);
                }
                body &= !(1 << head);
            }
            Rule::new(head, body)
        });
        Self { n, held, methods: methods.collect() }
    }

    /// Vertex 0 is the number, 1 and 2 are secrets or devices, then hubs and accounts.
    fn realistic(dice: &mut Dice) -> Self {
        let n = dice.between(6, 10);
        let held = 1 | dice.mask(3, 80);
        let hubs = 3..3 + dice.between(1, 2);
        let mut methods = vec![];
        for account in 3..n {
            if dice.chance(60) {
                methods.push(Rule::new(account, 1));
            }
            if dice.chance(30) {
                methods.push(Rule::new(account, 1 << dice.between(1, 2) | dice.mask(1, 50)));
            }
            for hub in hubs.clone().filter(|&hub| hub != account) {
                if dice.chance(35) {
                    methods.push(Rule::new(account, 1 << hub | (dice.mask(3, 15))));
                }
            }
            if dice.chance(15) {
                let other = dice.between(3, n - 1);
                if other != account {
                    methods.push(Rule::new(account, 1 << other));
                }
            }
        }
        if methods.is_empty() {
            methods.push(Rule::new(3, 1));
        }
        Self { n, held, methods }
    }

    /// The same with random confidence and actors.
    pub fn unsure(mut self, dice: &mut Dice) -> Self {
        for rule in &mut self.methods {
            rule.confidence = match dice.below(4) {
                0 => Confidence::Possible,
                1 => Confidence::Assumed,
                _ => Confidence::Confirmed,
            };
            rule.actor = match dice.below(8) {
                0 => Actor::UserOnly,
                1 => Actor::AttackerOnly,
                _ => Actor::Both,
            };
        }
        self
    }

    /// The same as a graph of the crate. Vertex i has number i and key "vi"; method i has number i.
    pub fn build(&self) -> Graph {
        let mut builder = GraphBuilder::new();
        for v in 0..self.n {
            let kind = if v < 3 { VertexKind::Secret } else { VertexKind::Account };
            let vertex = Vertex::of(kind);
            let vertex = if self.held >> v & 1 == 1 { vertex.held() } else { vertex };
            builder.vertex(format!("v{v}"), vertex.importance(v + 1)).unwrap();
        }
        for (i, rule) in self.methods.iter().enumerate() {
            let tags = Tags::of(Purpose::Login).confidence(rule.confidence).actor(rule.actor);
            builder.method(format!("m{i}"), Vid(rule.head), ids(rule.body), tags).unwrap();
        }
        builder.finish()
    }

    /// What is accessible: the intersection of all sets that have the start and are closed under the methods.
    pub fn reach(&self, start: u32, destroyed: u32) -> u32 {
        let everything = (1_u32 << self.n) - 1;
        let start = start & !destroyed;
        let mut least = everything & !destroyed;
        for x in 0..=everything {
            if x & destroyed != 0 || x & start != start || least & x == least {
                continue;
            }
            let closed = self
                .methods
                .iter()
                .filter(|m| m.body & destroyed == 0 && destroyed >> m.head & 1 == 0)
                .all(|m| m.body & !x != 0 || x >> m.head & 1 == 1);
            if closed {
                least &= x;
            }
        }
        least
    }

    /// What is accessible to the person now.
    pub fn open(&self) -> u32 {
        self.reach(self.held, 0)
    }

    /// What the person can get into after this.
    pub fn after(&self, destroyed: u32, dropped: u32) -> u32 {
        self.reach(self.held & !dropped, destroyed)
    }

    /// The same with only these methods.
    pub fn only(&self, keep: impl Fn(usize, &Rule) -> bool) -> Self {
        let kept = self.methods.iter().enumerate().filter(|(i, rule)| keep(*i, rule));
        Self { methods: kept.map(|(_, rule)| rule.clone()).collect(), ..self.clone() }
    }

    /// All subsets of `of` for which this holds and for no part of them, ascending.
    pub fn minimal(of: u32, holds: impl Fn(u32) -> bool) -> Vec<u32> {
        let mut subsets: Vec<u32> = (0..=of).filter(|s| s & !of == 0).collect();
        subsets.sort_by_key(|s| s.count_ones());
        let mut found: Vec<u32> = vec![];
        for s in subsets {
            if !found.iter().any(|f| f & !s == 0) && holds(s) {
                found.push(s);
            }
        }
        found.sort_unstable();
        found
    }
}

/// A mask as ids.
pub fn ids(mask: u32) -> Vec<Vid> {
    (0..32).filter(|v| mask >> v & 1 == 1).map(Vid).collect()
}

/// A mask as a set.
pub fn set(mask: u32) -> VertexSet {
    ids(mask).into_iter().collect()
}

/// Ids as a mask.
pub fn mask(of: impl IntoIterator<Item = Vid>) -> u32 {
    of.into_iter().fold(0, |mask, v| mask | 1 << v.0)
}

/// A loss as masks.
pub fn loss(destroyed: u32, dropped: u32) -> Loss {
    Loss { destroyed: set(destroyed), dropped: set(dropped) }
}
