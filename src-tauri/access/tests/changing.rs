//! Following changes one by one.
#![allow(clippy::unwrap_used)]

mod oracle;

use oracle::{Dice, Small, set};
use quittance_access::changing::{Changing, Removal};
use quittance_access::graph::{Mid, Vid};
use quittance_access::reach::{Loss, Why, reach};
use quittance_access::set::VertexSet;
use quittance_access::view::View;

#[test]
fn following_changes_is_the_same_as_starting_over() {
    for seed in 0..4_000 {
        let small = Small::random(seed);
        let mut dice = Dice::new(seed);
        let graph = small.build();
        let mut view = View::whole(&graph);
        let mut held = graph.held();
        let mut destroyed = set(dice.mask(small.n, 10));
        let fresh = |view: &View<'_>, held: &VertexSet, destroyed: &VertexSet| {
            reach(view, held, &Loss { destroyed: destroyed.clone(), ..Loss::none() }).into_set()
        };
        let lost = Loss { destroyed: destroyed.clone(), ..Loss::none() };
        let mut states = [Removal::ByReason, Removal::Everything]
            .map(|removal| Changing::new(&view, &held, &lost).removing(removal));
        for step in 0..12 {
            let v = Vid(dice.below(small.n));
            let m = Mid(dice.below(graph.method_count() as u32));
            let kind = dice.below(6);
            for state in &mut states {
                match kind {
                    0 => state.hold(v),
                    1 => state.let_go(v),
                    2 => state.destroy(v),
                    3 => state.restore(v),
                    4 => state.turn_on(m),
                    _ => state.turn_off(m),
                }
            }
            match kind {
                0 => drop(held.insert(v)),
                1 => drop(held.remove(v)),
                2 => drop(destroyed.insert(v)),
                3 => drop(destroyed.remove(v)),
                4 => view.turn_on(m),
                _ => view.turn_off(m),
            }
            let want = fresh(&view, &held, &destroyed);
            for state in &states {
                assert_eq!(state.set(), want, "seed {seed}, step {step}");
                // Following reasons down ends at what is held: they never go in a circle.
                for x in want.iter() {
                    let mut open = vec![x];
                    for _ in 0..1000 {
                        let Some(v) = open.pop() else { break };
                        match state.why(v) {
                            Some(Why::Held) => assert!(held.contains(v)),
                            Some(Why::By(m)) => {
                                assert!(view.is_on(m) && graph.head(m) == v);
                                open.extend(graph.body(m));
                            }
                            None => panic!("seed {seed}, step {step}: {v:?} has no reason"),
                        }
                    }
                    assert!(open.is_empty(), "seed {seed}, step {step}: reasons go in a circle");
                }
            }
        }
    }
}

#[test]
fn two_mailboxes_do_not_hold_each_other_up() {
    let rules = [(3, 0b1), (3, 0b10000), (4, 0b10), (4, 0b1000)];
    let methods = rules.map(|(head, body)| oracle::Rule::new(head, body)).to_vec();
    let graph = Small { n: 5, held: 0b11, methods }.build();
    let mut state = Changing::new(&View::whole(&graph), &graph.held(), &Loss::none());
    state.let_go(Vid(0));
    assert!(state.reaches(Vid(3)) && state.reaches(Vid(4)), "one password opens both");
    state.let_go(Vid(1));
    assert!(state.set().is_empty(), "without a password each waits for the other");
}
