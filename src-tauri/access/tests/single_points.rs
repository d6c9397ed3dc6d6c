//! Single points of failure, pairs, access sets, cuts and scores.
#![allow(clippy::unwrap_used)]

mod oracle;

use oracle::{Dice, Rule, Small, ids, loss, mask};
use quittance_access::access_sets::{Limits, access_sets, all_access_sets};
use quittance_access::dual::dual;
use quittance_access::event::lockout;
use quittance_access::graph::{GraphBuilder, Vertex, Vid};
use quittance_access::landmarks::{Failure, landmarks, pairs};
use quittance_access::reach::Loss;
use quittance_access::score::{Resilience, attack_depth, blast_radii, criticality, resilience};
use quittance_access::strength::{Sum, backdoors, inversions, strengths, usual_cost};
use quittance_access::tags::{Purpose, Tags, VertexKind};
use quittance_access::view::View;

fn every_failure(n: u32) -> Vec<Failure> {
    (0..n).map(Vid).flat_map(|v| [Failure::Destroyed(v), Failure::Dropped(v)]).collect()
}

#[test]
fn all_single_points_at_once_are_those_found_one_by_one() {
    for seed in 0..2_000 {
        let small = Small::random(seed);
        let graph = small.build();
        let view = View::whole(&graph);
        let already = Dice::new(seed).mask(small.n, 10);
        let failures = every_failure(small.n);
        let marks = landmarks(&view, &graph.held(), &loss(already, 0), &failures);
        let open = small.after(already, 0);
        for (place, failure) in failures.iter().enumerate() {
            let bit = 1 << failure.vertex().0;
            let after = match failure {
                Failure::Destroyed(_) => small.after(already | bit, 0),
                Failure::Dropped(_) => small.after(already, bit),
            };
            let lost = open & !after & !bit;
            assert_eq!(mask(marks.lost_by(place).iter()), lost, "seed {seed}, {failure:?}");
        }
        for x in 0..small.n {
            let needs = |v: &u32| open >> x & 1 == 1 && small.after(already | 1 << v, 0) >> x & 1 == 0;
            let want = (0..small.n).filter(|v| open >> v & 1 == 1).filter(needs).fold(0, |mask, v| mask | 1 << v);
            assert_eq!(mask(marks.necessary(Vid(x)).iter()), want, "seed {seed}, x {x}");
        }
    }
}

/// A larger graph, so that failures fill more than one block.
fn hundreds(seed: u64) -> quittance_access::graph::Graph {
    let mut dice = Dice::new(seed);
    let mut b = GraphBuilder::new();
    for v in 0..700 {
        let vertex = Vertex::of(if v < 60 { VertexKind::Secret } else { VertexKind::Account }).importance(v % 7);
        b.vertex(format!("v{v}"), if v < 60 { vertex.held() } else { vertex }).unwrap();
    }
    for m in 0..1300 {
        let head = dice.between(60, 699);
        let body: Vec<Vid> = (0..dice.between(1, 3)).map(|_| Vid(dice.below(700))).collect();
        b.method(format!("m{m}"), Vid(head), body, Tags::default()).unwrap();
    }
    b.finish()
}

#[test]
fn single_points_in_blocks_are_those_found_one_by_one() {
    for seed in 0..3 {
        let graph = hundreds(seed);
        let view = View::whole(&graph);
        let failures = Failure::destructions(graph.vertices());
        let marks = landmarks(&view, &graph.held(), &Loss::none(), &failures);
        let sums = marks.importance_lost(&graph, |_| true);
        let all = marks.all_lost();
        for (place, failure) in failures.iter().enumerate() {
            let lost = lockout(&view, &graph.held(), &failure.loss());
            assert_eq!(marks.lost_by(place), lost, "seed {seed}, {failure:?}");
            assert_eq!(all[place], lost, "seed {seed}, {failure:?}, in one pass");
            assert_eq!(sums[place], graph.importance(&lost), "seed {seed}, {failure:?}");
        }
        let ranked = criticality(&graph, &marks);
        assert!(ranked.len() > 50 && ranked.is_sorted_by_key(|c| std::cmp::Reverse(c.importance)));
    }
}

#[test]
fn pairs_are_what_only_both_together_lock() {
    for seed in 0..120 {
        let small = Small::random(seed);
        let graph = small.build();
        let failures = every_failure(small.n);
        let mut got = vec![];
        pairs(&View::whole(&graph), &graph.held(), &Loss::none(), &failures, |pair| {
            got.push((pair.first, pair.second, mask(pair.lost.iter())));
        });
        let masks = |of: &[Failure]| {
            of.iter().fold((0, 0), |(destroyed, dropped), failure| match failure {
                Failure::Destroyed(v) => (destroyed | 1 << v.0, dropped),
                Failure::Dropped(v) => (destroyed, dropped | 1 << v.0),
            })
        };
        let lost = |of: &[Failure]| {
            let (destroyed, dropped) = masks(of);
            small.open() & !small.after(destroyed, dropped)
        };
        let mut want = vec![];
        for (i, &first) in failures.iter().enumerate() {
            for &second in &failures[i + 1..] {
                let named = 1 << first.vertex().0 | 1 << second.vertex().0;
                let both = lost(&[first, second]) & !lost(&[first]) & !lost(&[second]) & !named;
                if both != 0 {
                    want.push((first, second, both));
                }
            }
        }
        assert_eq!(got, want, "seed {seed}");
    }
}

#[test]
fn access_sets_and_cuts_are_those_of_exhaustion_and_hit_one_another() {
    for seed in 0..1_500 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let target = dice.below(small.n);
        let graph = small.build();
        let view = View::whole(&graph);
        let opens = |start: u32| small.reach(start, 0) >> target & 1 == 1;
        let access = Small::minimal(small.held, opens);
        let cuts = Small::minimal(small.held, |gone| !opens(small.held & !gone));
        let both = dual(&view, &graph.held(), Vid(target), 1_000_000).unwrap();
        assert!(both.complete);
        let masks = |sets: Vec<Vec<Vid>>| {
            let mut masks: Vec<u32> = sets.into_iter().map(mask).collect();
            masks.sort_unstable();
            masks
        };
        assert_eq!(masks(both.access), access, "seed {seed}: access sets");
        assert_eq!(masks(both.cuts), cuts, "seed {seed}: cuts");
        let hitting = Small::minimal(small.held, |cut| access.iter().all(|set| set & cut != 0));
        assert_eq!(hitting, cuts, "seed {seed}: duality");
        for size in 1..=4 {
            let limits = Limits { size, sets: 200 };
            let small_ones: Vec<u32> = access.iter().copied().filter(|s| s.count_ones() as usize <= size).collect();
            let got = access_sets(&view, &graph.held(), Vid(target), limits);
            assert!(got.larger || small_ones.len() == access.len(), "seed {seed}: larger ones are not passed over");
            assert_eq!(masks(got.sets), small_ones, "seed {seed}, size {size}");
            let all = all_access_sets(&view, &graph.held(), limits).of(&view, Vid(target));
            assert_eq!(masks(all.sets), small_ones, "seed {seed}, size {size}, all at once");
        }
        let capped = access_sets(&view, &graph.held(), Vid(target), Limits { size: 4, sets: 1 });
        assert!(capped.more() || access.len() == capped.sets.len(), "seed {seed}: more exist, and it says so");
        assert!(masks(capped.sets).iter().all(|set| access.contains(set)), "seed {seed}: capped sets are minimal too");
    }
}

#[test]
fn an_effort_that_is_too_small_is_admitted() {
    // Two ways to have each of six factors: 64 access sets.
    let mut small = Small { n: 19, held: 0xfff, methods: vec![Rule::new(18, 0b11_1111 << 12)] };
    for factor in 0..6 {
        small.methods.push(Rule::new(12 + factor, 1 << (2 * factor)));
        small.methods.push(Rule::new(12 + factor, 2 << (2 * factor)));
    }
    let graph = small.build();
    let view = View::whole(&graph);
    let all = dual(&view, &graph.held(), Vid(18), 10_000_000).unwrap();
    assert!(all.complete);
    assert_eq!((all.access.len(), all.cuts.len()), (64, 6));
    assert!(!dual(&view, &graph.held(), Vid(18), 100).unwrap().complete);
    let some = access_sets(&view, &graph.held(), Vid(18), Limits { size: 6, sets: 10 });
    assert!(some.capped && some.sets.len() <= 10);
}

#[test]
fn resilience_is_the_size_of_the_smallest_cut() {
    for seed in 0..400 {
        let small = Small::random(seed);
        let graph = small.build();
        let failures = Failure::destructions(graph.vertices());
        let got = resilience(&View::whole(&graph), &graph.held(), &failures, true);
        for x in 0..small.n {
            let others: Vec<u32> = (0..small.n).filter(|&v| v != x).collect();
            let locks = |gone: u32| small.after(gone, 0) >> x & 1 == 0;
            let want = if locks(0) {
                0
            } else if others.iter().any(|v| locks(1 << v)) {
                1
            } else if others.iter().any(|v| others.iter().any(|w| locks(1 << v | 1 << w))) {
                2
            } else {
                3
            };
            match got[x as usize] {
                Resilience::Closed => assert_eq!(want, 0, "seed {seed}, x {x}"),
                Resilience::One { failure } => {
                    assert_eq!(want, 1, "seed {seed}, x {x}");
                    assert!(locks(1 << failure.vertex().0), "seed {seed}: the witness locks it");
                }
                Resilience::Two { first, second } => {
                    assert_eq!(want, 2, "seed {seed}, x {x}");
                    assert!(
                        locks(1 << first.vertex().0 | 1 << second.vertex().0),
                        "seed {seed}: the witnesses lock it"
                    );
                }
                Resilience::More => assert_eq!(want, 3, "seed {seed}, x {x}"),
            }
        }
    }
}

#[test]
fn a_blast_radius_is_what_one_thing_opens() {
    for seed in 0..1_000 {
        let small = Small::random(seed);
        let graph = small.build();
        let got = blast_radii(&View::whole(&graph), graph.vertices());
        for v in 0..small.n {
            let want = small.reach(1 << v, 0) & !(1 << v);
            let there = got.iter().find(|b| b.vertex == Vid(v));
            assert_eq!(there.map_or(0, |b| mask(b.gained.iter())), want, "seed {seed}");
            let accounts =
                ids(want).into_iter().filter(|&v| graph.is_account(v)).map(|v| u64::from(v.0) + 1).sum::<u64>();
            assert_eq!(there.map_or(0, |b| b.importance), accounts, "seed {seed}");
        }
    }
}

#[test]
fn the_weakest_way_is_as_hard_as_its_hardest_part() {
    for seed in 0..1_500 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let weight: Vec<u64> = (0..small.n).map(|_| u64::from(dice.below(6))).collect();
        let graph = small.build();
        let view = View::whole(&graph);
        let direct = |v: Vid| graph.vertex(v).held.then(|| weight[v.0 as usize]);
        let hardest = strengths(&view, Sum::Hardest, direct);
        let together = strengths(&view, Sum::Together, direct);
        for x in 0..small.n {
            let sets = Small::minimal(small.held, |start| small.reach(start, 0) >> x & 1 == 1);
            let cost = |set: &u32| ids(*set).iter().map(|v| weight[v.0 as usize]).max().unwrap_or(0);
            assert_eq!(hardest.of(Vid(x)), sets.iter().map(cost).min(), "seed {seed}, x {x}");
            let exact = sets.iter().map(|set| ids(*set).iter().map(|v| weight[v.0 as usize]).sum::<u64>()).min();
            assert!(together.of(Vid(x)) >= exact, "seed {seed}: adding along a derivation never says less");
            let mut known = vec![];
            for (v, by) in hardest.way(&graph, Vid(x)) {
                assert!(
                    by.is_none_or(|m| graph.head(m) == v && graph.body(m).all(|b| known.contains(&b))),
                    "seed {seed}"
                );
                known.push(v);
            }
            assert_eq!(known.last().copied(), hardest.of(Vid(x)).map(|_| Vid(x)), "seed {seed}");
        }
    }
}

#[test]
fn backdoors_inversions_and_depth_are_named_with_their_method() {
    let mut b = GraphBuilder::new();
    let mut add = |key: &str, vertex| b.vertex(key, vertex).unwrap();
    let number = add("number", Vertex::of(VertexKind::Phone));
    let password = add("password", Vertex::of(VertexKind::Secret));
    let code = add("one-time code", Vertex::of(VertexKind::Device));
    let bank = add("bank", Vertex::of(VertexKind::Account).importance(9));
    let forum = add("forum", Vertex::of(VertexKind::Account).importance(1));
    let login = Tags::of(Purpose::SecondFactor);
    b.method("password and code", bank, [password, code], login.clone()).unwrap();
    b.method("forum by number", forum, [number], Tags::of(Purpose::Login)).unwrap();
    let through = b.method("bank through forum", bank, [forum], Tags::of(Purpose::LinkedLogin)).unwrap();
    let graph = b.finish();
    let view = View::attack(&graph);
    let hard = strengths(&view, Sum::Hardest, usual_cost(&graph));
    assert_eq!(hard.of(bank), Some(2), "a SIM swap opens the bank by way of the forum");
    let back = backdoors(&view, &hard);
    assert_eq!((back.len(), back[0].method, back[0].strength, back[0].front_door_strength), (1, through, 2, 3));
    let inverted = inversions(&view, &hard);
    assert_eq!((inverted.len(), inverted[0].account, inverted[0].through), (1, bank, forum));
    let depth = attack_depth(&quittance_access::score::attack_sets(&view), bank);
    assert_eq!((depth.smallest, depth.exact), (Some(vec![number]), true));
}
