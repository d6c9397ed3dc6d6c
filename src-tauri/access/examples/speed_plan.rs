//! How long planning takes: `cargo run --release -p quittance-access --example speed_plan`.
//!
//! The data is generated, in the shape of real accounts: one main number, hubs that others log in through, some accounts
//! with a password beside the code, some with a mailbox to recover by.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::time::{Duration, Instant};

use quittance_access::graph::{Graph, GraphBuilder, Vertex, Vid};
use quittance_access::plan::{
    Action, Candidate, Element, Outcome, Problem, order, plan, resilient_plan, simulate, strengthen,
};
use quittance_access::set::VertexSet;
use quittance_access::tags::{MethodState, Purpose, Tags, VertexKind};
use quittance_access::view::View;

/// SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A person with this many accounts, a main number, a new one, and offers to bind the new one or a mailbox.
fn person(accounts: usize, seed: u64) -> (Graph, Vid) {
    let mut dice = Dice(seed);
    let mut graph = GraphBuilder::new();
    let held = |graph: &mut GraphBuilder, key: &str, kind| graph.vertex(key, Vertex::of(kind).held()).unwrap();
    let old = held(&mut graph, "old number", VertexKind::Phone);
    let new = held(&mut graph, "new number", VertexKind::Phone);
    let device = held(&mut graph, "device", VertexKind::Device);
    let identity = held(&mut graph, "identity card", VertexKind::Document);
    let face = held(&mut graph, "face", VertexKind::Biometric);
    let mut all: Vec<Vid> = vec![];
    for a in 0..accounts {
        let v = graph.vertex(format!("a{a}"), Vertex::of(VertexKind::Account)).unwrap();
        let mut way = 0;
        let mut method = |graph: &mut GraphBuilder, body: Vec<Vid>, tags: Tags| {
            graph.method(format!("a{a}/{way}"), v, body, tags).unwrap();
            way += 1;
        };
        let candidate = || Tags::default().state(MethodState::Candidate);
        let hubs = all.len().min(12);
        if dice.chance(70) {
            method(&mut graph, vec![old], Tags::default());
            method(&mut graph, vec![new], candidate());
        } else {
            let password = held(&mut graph, &format!("password {a}"), VertexKind::Secret);
            if dice.chance(50) {
                method(&mut graph, vec![password, old], Tags::of(Purpose::SecondFactor));
                method(&mut graph, vec![password, new], candidate());
            } else {
                method(&mut graph, vec![password], Tags::default());
            }
        }
        if hubs > 0 && dice.chance(25) {
            let hub = all[dice.below(hubs)];
            method(&mut graph, vec![hub], Tags::of(Purpose::LinkedLogin));
        }
        if hubs > 0 && dice.chance(15) {
            let mailbox = all[dice.below(hubs)];
            method(&mut graph, vec![mailbox], candidate());
        }
        if dice.chance(4) {
            method(&mut graph, vec![identity, face], Tags::of(Purpose::Recovery));
        }
        if dice.chance(10) {
            method(&mut graph, vec![device, old], Tags::of(Purpose::SecondFactor));
        }
        all.push(v);
    }
    for (mailbox, code, other) in [("mailbox x", "code x", "mailbox y"), ("mailbox y", "code y", "mailbox x")] {
        let find_or_add = |graph: &mut GraphBuilder, key: &str, kind| match graph.find(key) {
            Some(v) => v,
            None => graph.vertex(key, Vertex::of(kind)).unwrap(),
        };
        let v = find_or_add(&mut graph, mailbox, VertexKind::Account);
        let w = find_or_add(&mut graph, other, VertexKind::Account);
        let c = find_or_add(&mut graph, code, VertexKind::Operation);
        let candidate = || Tags::default().state(MethodState::Candidate);
        graph.method(format!("{mailbox} old"), v, [old], Tags::default()).unwrap();
        graph.method(format!("{mailbox} new"), v, [new], candidate()).unwrap();
        graph.method(format!("{code} other"), c, [w], Tags::default()).unwrap();
        graph.method(format!("{code} new"), c, [new], candidate()).unwrap();
    }
    (graph.finish(), old)
}

/// Services behind hubs, each hub opening some of them, only the services kept: minimum set cover.
fn set_cover(hubs: usize, services: usize, seed: u64) -> (Graph, Vid, VertexSet) {
    let mut dice = Dice(seed);
    let mut graph = GraphBuilder::new();
    let old = graph.vertex("old", Vertex::of(VertexKind::Phone).held().recyclable(false)).unwrap();
    let new = graph.vertex("new", Vertex::of(VertexKind::Phone).held()).unwrap();
    let hubs: Vec<Vid> =
        (0..hubs).map(|h| graph.vertex(format!("h{h}"), Vertex::of(VertexKind::Account)).unwrap()).collect();
    for &hub in &hubs {
        graph.method(format!("{hub:?} old"), hub, [old], Tags::default()).unwrap();
        graph.method(format!("{hub:?} new"), hub, [new], Tags::default().state(MethodState::Candidate)).unwrap();
    }
    let mut keep = VertexSet::new();
    for s in 0..services {
        let service = graph.vertex(format!("s{s}"), Vertex::of(VertexKind::Account)).unwrap();
        let mut through = vec![dice.below(hubs.len())];
        through.extend((0..hubs.len()).filter(|_| dice.chance(8)));
        through.sort_unstable();
        through.dedup();
        for h in through {
            graph.method(format!("s{s} h{h}"), service, [hubs[h]], Tags::default()).unwrap();
        }
        keep.insert(service);
    }
    (graph.finish(), old, keep)
}

/// The median time of some runs, and the last result.
fn timed<T>(runs: usize, mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut times = vec![];
    let mut last = None;
    for _ in 0..runs {
        let start = Instant::now();
        last = Some(work());
        times.push(start.elapsed());
    }
    times.sort();
    (times[times.len() / 2], last.unwrap())
}

fn line(what: &str, time: Duration, more: &str) {
    println!("{what:<62} {:>10.3} ms   {more}", time.as_secs_f64() * 1000.0);
}

fn within(limit: Duration) -> impl Fn() -> bool {
    let start = Instant::now();
    move || start.elapsed() > limit
}

fn main() {
    const LIMIT: Duration = Duration::from_secs(2);
    for accounts in [400, 1_000, 2_000, 10_000] {
        let (graph, old) = person(accounts, 1);
        let problem = || {
            let mut problem = Problem::letting_go(View::access(&graph), [old]);
            problem.offer_all(|_| 1);
            problem
        };
        let (setting_up, ready) = timed(5, problem);
        let runs = if accounts > 2_000 { 3 } else { 15 };
        let (time, outcome) = timed(runs, || plan(&ready, &within(LIMIT)).unwrap());
        let Outcome::Plan(found) = &outcome else { panic!("{outcome:?}") };
        let size = format!("{} vertices, {} methods", graph.vertex_count(), graph.method_count());
        line(&format!("the problem, {accounts} accounts"), setting_up, &size);
        let result = format!("{} set up, optimal: {}, {} steps", found.cost, found.optimal, found.actions().len());
        line("  plan: give up the main number, replayed", time, &result);
        let actions = found.actions();
        let (replay, _) = timed(runs, || simulate(&ready, &actions).unwrap().unwrap());
        line("  of that, the replay", replay, &format!("{} states", actions.len() + 1));
        if accounts <= 2_000 {
            for extra in [1, u64::MAX] {
                let start = Instant::now();
                let found = resilient_plan(&ready, extra, &within(LIMIT)).unwrap();
                let cost = found.map_or("none".to_owned(), |p| format!("{}, at least {}", p.cost, p.at_least));
                let what = if extra == 1 { "at most 1 dearer" } else { "at any cost" };
                line(&format!("  plan without a new single point, {what}"), start.elapsed(), &cost);
            }
            let keep = graph.accounts();
            let (time, found) =
                timed(3, || strengthen(&ready, &[old].into_iter().collect(), &keep, &within(LIMIT)).unwrap());
            let cost = found.map_or("cannot".to_owned(), |found| format!("{} to set up", found.cost));
            line("  strengthen: nothing hangs on the old number alone", time, &cost);
        }
    }

    // Two mailboxes whose closing sends a code to the other: the order fails with the cheapest bindings alone, and the whole
    // has to be searched.
    let (graph, old) = person(2_000, 4);
    let at = |key: &str| graph.find(key).unwrap();
    let mut problem = Problem::new(View::access(&graph));
    problem.destroy(Element::Vertex(old));
    for (mailbox, code) in [("mailbox x", "code x"), ("mailbox y", "code y")] {
        problem.destroy_needing(Element::Vertex(at(mailbox)), [at(mailbox), at(code)]);
    }
    problem.release_hygiene();
    problem.offer_all(|_| 1);
    let (time, outcome) = timed(3, || plan(&problem, &within(LIMIT)).unwrap());
    let result = outcome.plan().map_or("no plan".to_owned(), |p| format!("{} set up, at least {}", p.cost, p.at_least));
    line("the same with two mailboxes to close", time, &result);

    let (graph, old) = person(2_000, 2);
    let mut problem = Problem::new(View::access(&graph));
    graph.accounts().iter().step_by(4).take(499).for_each(|v| problem.destroy(Element::Vertex(v)));
    problem.destroy(Element::Vertex(old));
    let accounts: Vec<Element> = problem.elements().filter(|&e| e != Element::Vertex(old)).collect();
    accounts.iter().for_each(|&e| problem.before(e, Element::Vertex(old)));
    let (time, batches) = timed(50, || order(&problem, &[]).unwrap().unwrap());
    line("order of 500 at 2,000 accounts", time, &format!("{} batches", batches.len()));
    let steps: Vec<Action> = batches.into_iter().flatten().map(Action::Destroy).take(300).collect();
    problem.keep(VertexSet::new());
    let (time, result) = timed(10, || simulate(&problem, &steps).unwrap());
    line("simulator, 300 steps at 2,000 accounts", time, &format!("unfinished, as it should be: {}", result.is_err()));

    for (hubs, services) in [(30, 60), (40, 80), (60, 120)] {
        let (graph, old, keep) = set_cover(hubs, services, 3);
        let mut problem = Problem::new(View::access(&graph));
        problem.destroy(Element::Vertex(old));
        problem.keep(keep);
        for m in graph.methods().filter(|&m| graph.tags(m).state == MethodState::Candidate) {
            problem.offer(Candidate::new(&graph, m));
        }
        let (time, outcome) = timed(1, || plan(&problem, &within(LIMIT)).unwrap());
        let Outcome::Plan(found) = &outcome else { panic!("{outcome:?}") };
        let result = format!("{} of {hubs}, at least {}, optimal: {}", found.cost, found.at_least, found.optimal);
        line(&format!("set cover in disguise, {hubs} hubs and {services} services"), time, &result);
    }

    // A chain on which everything hangs, all of it closed: the longest order there is.
    for length in [1_000, 10_000, 100_000] {
        let mut graph = GraphBuilder::new();
        let mut last = graph.vertex("number", Vertex::of(VertexKind::Phone).held()).unwrap();
        for a in 0..length {
            let next = graph.vertex(format!("a{a}"), Vertex::of(VertexKind::Account)).unwrap();
            graph.method(format!("a{a}"), next, [last], Tags::default()).unwrap();
            last = next;
        }
        let graph = graph.finish();
        let mut problem = Problem::new(View::access(&graph));
        graph.accounts().iter().for_each(|v| problem.destroy(Element::Vertex(v)));
        let (time, batches) = timed(1, || order(&problem, &[]).unwrap().unwrap());
        line(&format!("order of a chain of {length}"), time, &format!("{} batches", batches.len()));
    }
}
