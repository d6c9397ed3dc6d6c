//! What is accessible, and why.
#![allow(clippy::unwrap_used)]

mod oracle;

use oracle::{Dice, Rule, Small, ids, loss, mask, set};
use quittance_access::chain::Chain;
use quittance_access::graph::Vid;
use quittance_access::reach::{Loss, Why, begin, reach};
use quittance_access::view::View;
use quittance_access::why_not::{Lack, why_not};

#[test]
fn accessible_is_what_every_closed_set_has() {
    for seed in 0..10_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed + 1_000_000);
        let (destroyed, dropped) = (dice.mask(small.n, 15), dice.mask(small.n, 20));
        let graph = small.build();
        let got = reach(&View::whole(&graph), &graph.held(), &loss(destroyed, dropped));
        assert_eq!(mask(got.set().iter()), small.after(destroyed, dropped), "seed {seed}");
    }
}

#[test]
fn holding_more_opens_more_and_losing_more_opens_less() {
    for seed in 0..3_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let graph = small.build();
        let view = View::whole(&graph);
        let (destroyed, dropped) = (dice.mask(small.n, 15), dice.mask(small.n, 20));
        let here = reach(&view, &graph.held(), &loss(destroyed, dropped)).into_set();
        let again = reach(&view, &here, &loss(destroyed, 0)).into_set();
        assert_eq!(again, here, "seed {seed}: reach of what is reached");
        let more_held = graph.held().union(&set(dice.mask(small.n, 20)));
        assert!(here.is_subset(reach(&view, &more_held, &loss(destroyed, dropped)).set()), "seed {seed}: more held");
        let more_lost = loss(destroyed | dice.mask(small.n, 15), dropped | dice.mask(small.n, 15));
        assert!(reach(&view, &graph.held(), &more_lost).set().is_subset(&here), "seed {seed}: more lost");
        let mut fewer = view.clone();
        graph.methods().filter(|_| dice.chance(30)).for_each(|m| fewer.turn_off(m));
        let with_fewer = reach(&fewer, &graph.held(), &loss(destroyed, dropped));
        assert!(with_fewer.set().is_subset(&here), "seed {seed}: fewer methods");
    }
}

#[test]
fn dropping_is_destroying_a_token() {
    for seed in 0..2_000 {
        let small = Small::random(seed);
        let dropped = Dice::new(seed).mask(small.n, 40) & small.held;
        // Every held vertex is opened by a token that is held in its place.
        let mut tokens = Small { held: 0, ..small.clone() };
        let mut gone = 0;
        for v in ids(small.held) {
            let token = tokens.n;
            tokens.n += 1;
            tokens.held |= 1 << token;
            tokens.methods.push(Rule::new(v.0, 1 << token));
            if dropped >> v.0 & 1 == 1 {
                gone |= 1 << token;
            }
        }
        let graph = tokens.build();
        let got = reach(&View::whole(&graph), &graph.held(), &loss(gone, 0));
        let own = mask(got.set().iter()) & ((1 << small.n) - 1);
        let plain = small.build();
        let want = reach(&View::whole(&plain), &plain.held(), &loss(0, dropped));
        assert_eq!(own, mask(want.set().iter()), "seed {seed}");
    }
}

#[test]
fn a_reason_never_goes_in_a_circle_and_leads_up_from_what_is_held() {
    for seed in 0..3_000 {
        let small = Small::random(seed);
        let graph = small.build();
        let lost = loss(Dice::new(seed).mask(small.n, 10), 0);
        let got = reach(&View::whole(&graph), &graph.held(), &lost);
        for x in graph.vertices() {
            let lines = got.explain(&graph, x);
            assert_eq!(lines.is_empty(), !got.contains(x), "seed {seed}");
            let mut known = vec![];
            for line in &lines {
                match line.why {
                    Why::Held => assert!(graph.vertex(line.vertex).held, "seed {seed}"),
                    Why::By(m) => {
                        assert_eq!(graph.head(m), line.vertex);
                        assert!(graph.body(m).all(|b| known.contains(&b)), "seed {seed}: a factor comes later");
                        assert!(graph.body(m).all(|b| got.rank(b) < got.rank(line.vertex)), "seed {seed}: rank");
                    }
                }
                known.push(line.vertex);
            }
            assert!(lines.is_empty() || known.last() == Some(&x), "seed {seed}: ends with what was asked");
        }
    }
}

#[test]
fn why_not_names_what_is_missing_and_a_ring_is_a_ring() {
    let mut rings = 0;
    for seed in 0..4_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let lost = loss(dice.mask(small.n, 20), dice.mask(small.n, 60));
        let graph = small.build();
        let view = View::whole(&graph);
        let got = reach(&view, &graph.held(), &lost);
        for x in graph.vertices() {
            let answer = why_not(&view, &got, &lost, x);
            assert_eq!(answer.is_none(), got.contains(x), "seed {seed}");
            let Some(answer) = answer else { continue };
            assert_eq!(answer.methods.len(), graph.methods_into(x).count(), "seed {seed}");
            for blocked in &answer.methods {
                let gone = lost.destroyed.contains(x);
                assert!(!blocked.missing.is_empty() || gone, "seed {seed}: a method into {x:?} works");
                for missing in &blocked.missing {
                    assert!(!got.contains(missing.vertex), "seed {seed}");
                    assert_eq!(missing.lack == Lack::Destroyed, lost.destroyed.contains(missing.vertex), "seed {seed}");
                }
            }
            for (i, &v) in answer.ring.iter().enumerate() {
                let next = answer.ring[(i + 1) % answer.ring.len()];
                assert!(!got.contains(v), "seed {seed}");
                let through =
                    |m| graph.body(m).any(|b| b == next) && graph.body(m).all(|b| !lost.destroyed.contains(b));
                assert!(graph.methods_into(v).any(through), "seed {seed}: {v:?} is not opened with {next:?}");
            }
            rings += usize::from(!answer.ring.is_empty());
        }
    }
    assert!(rings > 500, "the graphs have rings enough to test: {rings}");
}

#[test]
fn two_mailboxes_that_recover_each_other_are_not_accessible_without_their_passwords() {
    // 0 and 1 are passwords, 3 and 4 mailboxes.
    let rules = [(3, 0b1), (3, 0b10000), (4, 0b10), (4, 0b1000)];
    let small = Small { n: 5, held: 0b11, methods: rules.map(|(head, body)| Rule::new(head, body)).to_vec() };
    let graph = small.build();
    let view = View::whole(&graph);
    let lost = loss(0, 0b11);
    let got = reach(&view, &graph.held(), &lost);
    assert!(got.set().is_empty());
    let answer = why_not(&view, &got, &lost, Vid(3)).unwrap();
    assert_eq!(answer.ring, [Vid(3), Vid(4)]);
    assert_eq!(answer.methods[0].missing[0].lack, Lack::NotHeld);
    assert_eq!(answer.methods[1].missing[0].lack, Lack::Waits);
}

#[test]
fn a_destroyed_factor_kills_its_method_and_never_shortens_it() {
    let small = Small { n: 4, held: 0b11, methods: vec![Rule::new(3, 0b11)] };
    let graph = small.build();
    let got = reach(&View::whole(&graph), &graph.held(), &Loss::destroy([Vid(1)]));
    assert_eq!(got.set().to_vec(), [Vid(0)]);
}

#[test]
fn a_chain_goes_on_and_back_as_if_it_had_started_there() {
    for seed in 0..3_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let graph = small.build();
        let mut view = View::whole(&graph);
        graph.methods().filter(|_| dice.chance(30)).for_each(|m| view.turn_off(m));
        let destroyed = dice.mask(small.n, 25);
        let mut chain = Chain::new(&view);
        begin(&mut chain, &graph.held(), &loss(destroyed, 0));
        let first = chain.set();
        let mark = chain.mark();
        for round in 0..2 {
            let (more, back) = (dice.mask(small.n, 20), destroyed & dice.mask(small.n, 50));
            let on = graph.methods().filter(|&m| !view.is_on(m) && dice.chance(40)).collect();
            let mut open_then: Vec<_> =
                ids(destroyed & !back).into_iter().filter(|&v| chain.opens_when_unbarred(v)).collect();
            ids(more).into_iter().for_each(|v| chain.hold(v));
            ids(back).into_iter().for_each(|v| chain.unbar(v));
            quittance_access::set::MethodSet::iter(&on).for_each(|m| chain.turn_on(m));
            chain.settle();
            let held = graph.held().union(&set(more));
            let fresh = reach(&view.with(&on), &held, &loss(destroyed & !back, 0)).into_set();
            assert_eq!(chain.set(), fresh, "seed {seed}, round {round}");
            open_then.retain(|&v| !chain.opens_when_unbarred(v));
            assert!(open_then.is_empty(), "seed {seed}: what would open still would");
            for v in ids(destroyed & !back) {
                let put_back = reach(&view.with(&on), &held, &loss(destroyed & !back & !(1 << v.0), 0));
                let by_itself = held.contains(v)
                    || view.with(&on).methods_into(v).any(|m| graph.body(m).all(|b| fresh.contains(b)));
                assert_eq!(chain.opens_when_unbarred(v), by_itself, "seed {seed}");
                assert!(!by_itself || put_back.contains(v), "seed {seed}");
            }
            chain.go_back(mark);
            assert_eq!(chain.set(), first, "seed {seed}, back from round {round}");
        }
    }
}
