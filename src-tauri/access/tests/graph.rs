//! What a graph takes and refuses, what does not matter to it, and how large it may be.
#![allow(clippy::unwrap_used)]

mod oracle;

use oracle::{Dice, Small};
use quittance_access::changing::Changing;
use quittance_access::consequence::consequences;
use quittance_access::event::Incident;
use quittance_access::graph::{Graph, GraphBuilder, GraphProblem, Vertex, Vid};
use quittance_access::landmarks::{Failure, landmarks};
use quittance_access::reach::{Loss, reach};
use quittance_access::set::VertexSet;
use quittance_access::situation::Situation;
use quittance_access::strength::{Sum, strengths};
use quittance_access::tags::{Tags, VertexKind};
use quittance_access::view::View;
use quittance_access::why_not::why_not;

#[test]
fn a_method_without_factors_is_refused_and_a_factor_named_twice_counts_once() {
    let mut b = GraphBuilder::new();
    let p = b.vertex("手机号", Vertex::of(VertexKind::Phone).held()).unwrap();
    let a = b.vertex("微信", Vertex::of(VertexKind::Account)).unwrap();
    let empty = b.method("nothing", a, [], Tags::default());
    assert_eq!(empty, Err(GraphProblem::NoFactors("nothing".to_owned())));
    b.method("code", a, [p, p, p], Tags::default()).unwrap();
    let graph = b.finish();
    assert_eq!(graph.body(graph.find_method("code").unwrap()).collect::<Vec<_>>(), [p]);
    assert!(reach(&View::access(&graph), &graph.held(), &Loss::none()).contains(a));
}

#[test]
fn what_makes_no_sense_is_refused_by_name() {
    let mut b = GraphBuilder::new();
    let a = b.vertex("a", Vertex::of(VertexKind::Account)).unwrap();
    assert_eq!(b.vertex("a", Vertex::of(VertexKind::Account)), Err(GraphProblem::VertexTwice("a".to_owned())));
    let stranger = b.method("m", a, [Vid(7)], Tags::default());
    assert_eq!(stranger, Err(GraphProblem::VertexMissing { method: "m".to_owned(), vertex: 7 }));
    assert_eq!(
        stranger.unwrap_err().to_string(),
        "the method \"m\" names vertex number 7, which this graph does not have; add the vertex first"
    );
    b.method("m", a, [a], Tags::default()).unwrap();
    assert_eq!(b.method("m", a, [a], Tags::default()), Err(GraphProblem::MethodTwice("m".to_owned())));
}

#[test]
fn ids_of_another_graph_open_nothing_and_break_nothing() {
    let graph = Small::random(1).build();
    let far = Vid(4_000_000_000);
    let view = View::whole(&graph);
    let open = reach(&view, &[far].into_iter().filter(|_| false).collect(), &Loss::none());
    assert!(!open.contains(far) && open.why(far).is_none() && open.explain(&graph, far).is_empty());
    assert!(why_not(&view, &open, &Loss::none(), far).is_none());
    let odd: VertexSet = [Vid(500)].into_iter().collect();
    let lost = Loss { destroyed: odd.clone(), dropped: odd.clone() };
    assert!(reach(&view, &odd, &lost).set().is_empty());
    assert!(consequences(&view, &odd, &lost).lost().is_empty());
    let marks = landmarks(&view, &graph.held(), &Loss::none(), &[Failure::Destroyed(Vid(500))]);
    assert!(marks.lost_by(0).is_empty() && marks.necessary(Vid(500)).is_empty() && marks.lost_by(9).is_empty());
    let mut state = Changing::new(&view, &graph.held(), &lost);
    state.destroy(Vid(500));
    state.hold(Vid(500));
    state.let_go(Vid(500));
    let now = Situation::of(&graph);
    now.outlook(&Incident::NumberCancelled { number: Vid(500) }.event());
    assert!(now.why(Vid(500)).is_empty());
}

/// Answers to many questions, in keys, so that graphs with other numbers can be compared.
fn answers(graph: &Graph, asked: &[String]) -> Vec<String> {
    let now = Situation::of(graph);
    let names = |set: &VertexSet| {
        let mut names: Vec<&str> = set.iter().map(|v| graph.key(v)).filter(|k| asked.iter().any(|a| a == k)).collect();
        names.sort_unstable();
        names.join(" ")
    };
    let mut out = vec![names(now.now().set())];
    for key in asked {
        let v = graph.find(key).unwrap();
        let outlook = now.outlook(&Incident::NumberCancelled { number: v }.event());
        out.push(format!("{key}: {} / {}", names(&outlook.locked), names(&outlook.taken.widest())));
        let marks = now.landmarks(&Failure::destructions([v]));
        out.push(format!("{key} fails: {}", names(&marks.lost_by(0))));
    }
    out
}

#[test]
fn names_order_and_junk_change_no_answer() {
    for seed in 0..600 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let asked: Vec<String> = (0..small.n).map(|v| format!("v{v}")).collect();
        let want = answers(&small.build(), &asked);
        // Other numbers, methods in another order, something that hangs on nothing, and a method that can never work.
        let mut places: Vec<u32> = (0..small.n).collect();
        for i in (1..places.len()).rev() {
            places.swap(i, dice.below(i as u32 + 1) as usize);
        }
        let mut b = GraphBuilder::new();
        let junk = [0, 1].map(|i| b.vertex(format!("junk{i}"), Vertex::of(VertexKind::Account)).unwrap());
        for &v in &places {
            let vertex = Vertex::of(if v < 3 { VertexKind::Secret } else { VertexKind::Account });
            b.vertex(format!("v{v}"), if small.held >> v & 1 == 1 { vertex.held() } else { vertex }).unwrap();
        }
        let at = |b: &GraphBuilder, v: u32| b.find(&format!("v{v}")).unwrap();
        b.method("junk ring", junk[0], [junk[1]], Tags::default()).unwrap();
        b.method("junk ring back", junk[1], [junk[0]], Tags::default()).unwrap();
        let any = at(&b, dice.below(small.n));
        b.method("never", any, [junk[0], at(&b, dice.below(small.n))], Tags::default()).unwrap();
        for (i, rule) in small.methods.iter().enumerate().rev() {
            let body: Vec<Vid> = oracle::ids(rule.body).into_iter().map(|v| at(&b, v.0)).collect();
            b.method(format!("other {i}"), at(&b, rule.head), body, Tags::default()).unwrap();
        }
        assert_eq!(answers(&b.finish(), &asked), want, "seed {seed}");
    }
}

#[test]
fn the_same_question_gets_the_same_answer_to_the_letter() {
    for seed in 0..300 {
        let small = Small::random(seed);
        let (one, two) = (small.build(), small.build());
        let (a, b) = (Situation::of(&one), Situation::of(&two));
        assert_eq!(a.single_points(), b.single_points());
        assert_eq!(a.blast_radii(), b.blast_radii());
        assert_eq!(a.resilience(true), b.resilience(true));
        for x in one.vertices() {
            assert_eq!(a.why(x), b.why(x));
            assert_eq!(a.why_not(x, &Loss::drop(one.vertices())), b.why_not(x, &Loss::drop(two.vertices())));
        }
    }
}

/// v0 opens v1 opens v2 …
fn chain_of(n: u32) -> Graph {
    let mut b = GraphBuilder::new();
    for v in 0..n {
        let vertex = Vertex::of(VertexKind::Account);
        b.vertex(format!("v{v}"), if v == 0 { vertex.held() } else { vertex }).unwrap();
    }
    for v in 1..n {
        b.method(format!("m{v}"), Vid(v), [Vid(v - 1)], Tags::default()).unwrap();
    }
    b.finish()
}

#[test]
fn a_chain_of_a_hundred_thousand_accounts_is_followed_to_its_end() {
    let n = 100_000;
    let graph = chain_of(n);
    let last = Vid(n - 1);
    let now = Situation::of(&graph);
    assert_eq!(now.now().set().len(), n as usize);
    assert_eq!(now.why(last).len(), n as usize);
    let lost = Loss::destroy([Vid(0)]);
    assert!(now.why_not(last, &lost).unwrap().ring.is_empty());
    assert_eq!(now.consequences(&lost).chain(last).len(), n as usize - 1);
    assert_eq!(now.landmarks(&Failure::destructions([Vid(0), Vid(n / 2)])).lost_by(1).len(), n as usize / 2 - 1);
    assert_eq!(strengths(now.access(), Sum::Hardest, |v| (v.0 == 0).then_some(3)).way(&graph, last).len(), n as usize);
    let mut state = Changing::new(now.access(), &graph.held(), &Loss::none());
    state.let_go(Vid(0));
    assert!(state.set().is_empty());
    state.hold(Vid(n / 2));
    assert!(state.reaches(last) && !state.reaches(Vid(n / 2 - 1)));
}

#[test]
fn a_ring_of_a_hundred_thousand_accounts_is_a_ring() {
    let n = 100_000;
    let mut b = GraphBuilder::new();
    for v in 0..n {
        b.vertex(format!("v{v}"), Vertex::of(VertexKind::Account)).unwrap();
    }
    for v in 0..n {
        b.method(format!("m{v}"), Vid(v), [Vid((v + n - 1) % n)], Tags::default()).unwrap();
    }
    let graph = b.finish();
    let view = View::access(&graph);
    let open = reach(&view, &graph.held(), &Loss::none());
    assert_eq!(why_not(&view, &open, &Loss::none(), Vid(5)).unwrap().ring.len(), n as usize);
}
