//! How long the questions take, on random graphs (the worst case for a cache) and on accounts as people have them.
//!
//! ```sh
//! cargo run --release -p quittance-access --example speed_graph
//! ```
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use quittance_access::ask::questions;
use quittance_access::chain::Chain;
use quittance_access::changing::Changing;
use quittance_access::event::{Event, Incident, lockout};
use quittance_access::graph::{Graph, GraphBuilder, Vertex, Vid};
use quittance_access::landmarks::{Failure, landmarks};
use quittance_access::reach::{Loss, begin, reach};
use quittance_access::score::attack_sets;
use quittance_access::set::{Index, VertexSet};
use quittance_access::situation::Situation;
use quittance_access::tags::{Confidence, Purpose, Tags, VertexKind};
use quittance_access::view::View;

/// A stream of numbers, the same at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(n)) as u32
    }
}

/// `n` vertices, 2n methods of one to four factors, 5n factors in all, everything at random; a quarter of the vertices held.
fn random(n: u32) -> Graph {
    let mut dice = Dice(u64::from(n));
    let mut b = GraphBuilder::new();
    for v in 0..n {
        let vertex = Vertex::of(VertexKind::Account);
        b.vertex(format!("v{v}"), if dice.below(4) == 0 { vertex.held() } else { vertex }).unwrap();
    }
    for m in 0..2 * n {
        let body: Vec<Vid> = (0..1 + m % 4).map(|_| Vid(dice.below(n))).collect();
        b.method(format!("m{m}"), Vid(dice.below(n)), body, Tags::default()).unwrap();
    }
    b.finish()
}

/// A person with `n` accounts and what they hang on: most by a code to the main number, many with a password, some through
/// one of a few large accounts; a fifth of the ways unconfirmed.
fn accounts(n: u32) -> Graph {
    let mut dice = Dice(7);
    let mut b = GraphBuilder::new();
    let device = b.vertex("phone", Vertex::of(VertexKind::Device).held()).unwrap();
    let numbers =
        ["main number", "second number"].map(|key| b.vertex(key, Vertex::of(VertexKind::Phone).held()).unwrap());
    let hubs: Vec<Vid> =
        (0..8).map(|i| b.vertex(format!("hub{i}"), Vertex::of(VertexKind::Account)).unwrap()).collect();
    let mut methods = 0;
    for i in 0..n {
        let account = match hubs.get(i as usize) {
            Some(&hub) => hub,
            None => b.vertex(format!("a{i}"), Vertex::of(VertexKind::Account).importance(1 + dice.below(9))).unwrap(),
        };
        let mut method = |b: &mut GraphBuilder, body: Vec<Vid>, tags: Tags, unsure: bool| {
            methods += 1;
            let confidence = if unsure { Confidence::Assumed } else { Confidence::Confirmed };
            b.method(format!("m{methods}"), account, body, tags.confidence(confidence)).unwrap();
        };
        let unsure = dice.below(5) == 0;
        let number = numbers[usize::from(dice.below(10) == 0)];
        if dice.below(100) < 75 {
            method(&mut b, vec![number], Tags::of(Purpose::Login), unsure);
        }
        if dice.below(100) < 40 {
            let secret = b.vertex(format!("password {i}"), Vertex::of(VertexKind::Secret).held()).unwrap();
            let body = if dice.below(4) == 0 { vec![secret, device] } else { vec![secret] };
            method(&mut b, body, Tags::of(Purpose::SecondFactor), false);
        }
        if i >= 8 && dice.below(100) < 35 {
            let hub = hubs[dice.below(8) as usize];
            method(&mut b, vec![hub], Tags::of(Purpose::LinkedLogin), dice.below(3) == 0);
        }
    }
    b.finish()
}

/// The median of many runs, for about a second in all.
fn median(run: impl FnMut()) -> Duration {
    median_and_best(run).0
}

/// The median, and the best: what it takes when nobody else is at work on the machine.
fn median_and_best(mut run: impl FnMut()) -> (Duration, Duration) {
    let start = Instant::now();
    let mut times = vec![];
    while times.len() < 5 || (start.elapsed() < Duration::from_secs(1) && times.len() < 1000) {
        let start = Instant::now();
        run();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    (times[times.len() / 2], times[0])
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The least that a run over this graph can cost here: stream every factor once, and count one number down for each, at the
/// places reach would; without a queue, a choice or a result.
fn floor(graph: &Graph) -> (Duration, Duration) {
    let factors: Vec<u32> = graph.vertices().flat_map(|v| graph.methods_using(v)).map(|m| m.0).collect();
    let fresh: Vec<u16> = graph.methods().map(|m| graph.body(m).len() as u16).collect();
    let stream = median(|| {
        black_box(factors.iter().map(|&m| u64::from(m)).sum::<u64>());
        black_box(fresh.clone());
    });
    let mut words = fresh.clone();
    let count = median(|| {
        words.clone_from(&fresh);
        for &m in &factors {
            words[m as usize] = words[m as usize].wrapping_sub(1);
        }
        black_box(&words);
    });
    (stream, count)
}

#[inline(never)]
fn taken(sum: &mut u64) {
    *sum = black_box(*sum + 1);
}

/// What one branch costs that nobody could foresee, in nanoseconds.
fn unforeseen_branch() -> f64 {
    let mut dice = Dice(3);
    let mut coins: Vec<bool> = (0..200_000).map(|_| dice.below(2) == 0).collect();
    let time = |coins: &[bool]| {
        median(|| {
            let mut sum = 0;
            for &coin in coins {
                if coin {
                    taken(&mut sum);
                }
            }
            black_box(sum);
        })
        .as_secs_f64()
    };
    let by_chance = time(&coins);
    coins.sort_unstable();
    // Half of the guesses are wrong.
    (by_chance - time(&coins)).max(0.0) * 1e9 / (coins.len() as f64 / 2.0)
}

fn main() {
    let branch = unforeseen_branch();
    println!(
        "closure: what is accessible; + reasons: with the way to each. The floor beside them: stream every factor once, or"
    );
    println!(
        "count one number down for each factor in random order; and an unforeseen branch for each method that works and"
    );
    println!("each vertex that is reached, at {branch:.1} ns here.");
    println!("random graphs, one thread, medians in ms");
    println!(
        "{:>8} {:>8} {:>8} {:>10} {:>10} {:>10} {:>10} {:>10} {:>10} {:>14}",
        "n", "factors", "reached", "closure", "its best", "+ reasons", "stream", "count", "branches", "single points"
    );
    let mut closures = vec![];
    for n in [500, 1_000, 2_000, 4_000, 10_000, 100_000] {
        let graph = random(n);
        let view = View::whole(&graph);
        let held = graph.held();
        let mut chain = Chain::new(&view);
        let (closure, best) = median_and_best(|| {
            chain.restart(&view);
            begin(&mut chain, &held, &Loss::none());
            black_box(chain.count());
        });
        let reasons = median(|| drop(black_box(reach(&view, &held, &Loss::none()))));
        let (stream, count) = floor(&graph);
        closures.push((n, closure));
        let open = chain.set();
        let working = graph.methods().filter(|&m| graph.body(m).all(|b| open.contains(b))).count();
        let branches = Duration::from_secs_f64(branch * 1e-9 * (working + open.len()) as f64);
        // All at once up to 10,000; for 100,000 one block of 512, of which there would be 196.
        let failures = Failure::destructions(graph.vertices().take(if n > 10_000 { 512 } else { n as usize }));
        let points = median(|| drop(black_box(landmarks(&view, &held, &Loss::none(), &failures))));
        println!(
            "{n:>8} {:>8} {:>8} {:>10.4} {:>10.4} {:>10.4} {:>10.4} {:>10.4} {:>10.4} {:>14.3}{}",
            graph.factor_count(),
            chain.count(),
            ms(closure),
            ms(best),
            ms(reasons),
            ms(stream),
            ms(count),
            ms(branches),
            ms(points),
            if n > 10_000 { " (one block of 196)" } else { "" }
        );
    }
    let time = |size: u32| closures.iter().find(|(n, _)| *n == size).map_or(f64::NAN, |(_, t)| t.as_secs_f64());
    println!("growth of the closure: 500 to 4,000 is 8 times the work, {:.1} times the time", time(4_000) / time(500));
    println!(
        "growth of the closure: 1,000 to 100,000 is 100 times the work, {:.0} times the time",
        time(100_000) / time(1_000)
    );

    let graph = random(2_000);
    let view = View::whole(&graph);
    let one_by_one = median(|| {
        for v in graph.vertices() {
            black_box(lockout(&view, &graph.held(), &Loss::destroy([v])));
        }
    });
    println!("single points at n = 2,000 one by one, for comparison: {:.1} ms", ms(one_by_one));

    let mut chain = GraphBuilder::new();
    for v in 0..100_000_u32 {
        let vertex = Vertex::of(VertexKind::Account);
        chain.vertex(v.to_string(), if v == 0 { vertex.held() } else { vertex }).unwrap();
        if v > 0 {
            chain.method(v.to_string(), Vid(v), [Vid(v - 1)], Tags::default()).unwrap();
        }
    }
    let chain = chain.finish();
    let view = View::whole(&chain);
    println!(
        "reach with reasons along a chain of 100,000: {:.2} ms",
        ms(median(|| drop(black_box(reach(&view, &chain.held(), &Loss::none())))))
    );

    println!("\na person's accounts, medians in ms");
    for n in [400, 2_000] {
        let build = median(|| drop(black_box(accounts(n))));
        let graph = accounts(n);
        let now = Situation::of(&graph);
        let number = graph.find("main number").unwrap();
        let event = Incident::NumberCancelled { number }.event();
        let show = |what: &str, time: Duration| println!("{n:>8} accounts: {what:<48} {:>9.3}", ms(time));
        println!(
            "{n:>8} accounts: {} vertices, {} methods, {} factors, {} accessible",
            graph.vertex_count(),
            graph.method_count(),
            graph.factor_count(),
            now.now().set().len()
        );
        show("build the graph", build);
        show("situation", median(|| drop(black_box(Situation::of(&graph)))));
        show("what if the main number goes", median(|| drop(black_box(now.outlook(&event)))));
        show("its consequences, with chains", median(|| drop(black_box(now.consequences(&event.loss)))));
        show("single points, ranked", median(|| drop(black_box(now.single_points()))));
        show("blast radii", median(|| drop(black_box(now.blast_radii()))));
        show("weakest ways, backdoors, inversions", median(|| drop(black_box((now.backdoors(), now.inversions())))));
        show("attack sets of up to three", median(|| drop(black_box(attack_sets(now.attack())))));
        show(
            "questions about it",
            median(|| drop(black_box(questions(&graph, now.held(), std::slice::from_ref(&event))))),
        );
        show(
            "questions about things as they are",
            median(|| drop(black_box(questions(&graph, now.held(), &[Event::default()])))),
        );
        let losable: Vec<Failure> = now.failures().into_iter().take(200).collect();
        show(
            "pairs among 200 that may fail",
            median(|| drop(black_box(quittance_access::score::resilience(now.access(), now.held(), &losable, true)))),
        );
    }

    let graph = random(100_000);
    let view = View::whole(&graph);
    let mut state = Changing::new(&view, &graph.held(), &Loss::none());
    let held: Vec<Vid> = graph.held().iter().take(1000).collect();
    let mut place = 0;
    let change = median(|| {
        place = (place + 1) % held.len();
        state.destroy(held[place]);
        state.restore(held[place]);
    });
    println!("\nfollowing one loss and its return at n = 100,000: {:.4} ms", ms(change));
    let all: VertexSet = state.set();
    assert_eq!(
        all.len(),
        reach(&view, &graph.held(), &Loss::none()).set().len(),
        "following came out wrong at {}",
        held[place].index()
    );
}
