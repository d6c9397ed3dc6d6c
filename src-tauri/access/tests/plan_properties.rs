//! The planner against answers found by trying everything, on thousands of small random worlds.
#![allow(clippy::unwrap_used)]

mod worlds;

use quittance_access::event::takeover;
use quittance_access::graph::{GraphBuilder, Vertex, Vid};
use quittance_access::plan::{
    Action, Element, Outcome, Plan, Problem, StageKind, order, plan, resilient_plan, simulate, strengthen,
};
use quittance_access::set::VertexSet;
use quittance_access::tags::{Tags, VertexKind};
use quittance_access::view::View;
use worlds::{Dice, Shape, World, bit, bits};

const WORLDS: u64 = 1500;

fn patient() -> impl Fn() -> bool {
    || false
}

fn plan_of(world: &World) -> Outcome {
    let graph = world.graph();
    plan(&world.problem(&graph), &patient()).unwrap()
}

fn cost_of(world: &World) -> Option<u64> {
    plan_of(world).plan().map(|plan| plan.cost)
}

fn worlds(seed: u64, count: u64, shape: &Shape) -> impl Iterator<Item = (u64, World)> + '_ {
    (0..count).map(move |n| (n, World::random(&mut Dice(seed << 32 | n), shape)))
}

#[test]
fn the_oracle_agrees_with_the_definition_of_reach() {
    let shape = Shape { vertices: (4, 7), ..Shape::default() };
    for (n, world) in worlds(1, 300, &shape) {
        let gone = world.vertices_of(bit(world.destroy.len()) - 1);
        for gone in [0, gone] {
            assert_eq!(world.now(gone, 0), world.reach_by_definition(world.held, gone), "world {n}: {world:?}");
        }
    }
}

#[test]
fn an_order_is_found_exactly_when_some_permutation_works_and_it_is_that_of_the_definition() {
    let shape = Shape { destroy: (1, 6), offers: (0, 0), ..Shape::default() };
    let (mut possible, mut stuck_ones) = (0, 0);
    for (n, world) in worlds(2, 2 * WORLDS, &shape) {
        let graph = world.graph();
        let found = order(&world.problem(&graph), &[]).unwrap();
        let mask = |elements: &[Element]| elements.iter().map(|&e| bit(world.place(e))).fold(0, |a, b| a | b);
        match (&found, world.batches()) {
            (Ok(batches), Ok(expected)) => {
                possible += 1;
                assert_eq!(batches.iter().map(|b| mask(b)).collect::<Vec<_>>(), expected, "world {n}: {world:?}");
                assert!(!world.orders().is_empty(), "world {n}: {world:?}");
            }
            (Err(stuck), Err(expected)) => {
                stuck_ones += 1;
                let elements: Vec<Element> = stuck.elements.iter().map(|s| s.element).collect();
                assert_eq!(mask(&elements), expected, "world {n}: {world:?}");
                assert!(world.orders().is_empty(), "world {n}: {world:?}");
                for element in &stuck.elements {
                    let reasons = element.missing.len() + element.held_back_by.len();
                    assert!(reasons > 0, "each stuck element says why; world {n}: {world:?}");
                }
            }
            _ => panic!("world {n}: {found:?} against {:?} in {world:?}", world.batches()),
        }
    }
    assert!(possible > 200 && stuck_ones > 200, "{possible} possible, {stuck_ones} stuck: the worlds say something");
}

#[test]
fn batches_may_be_shuffled_inside() {
    let shape = Shape { destroy: (2, 6), offers: (0, 0), ..Shape::default() };
    for (n, mut world) in worlds(3, WORLDS, &shape) {
        world.keep = 0;
        let graph = world.graph();
        let problem = world.problem(&graph);
        let Ok(batches) = order(&problem, &[]).unwrap() else { continue };
        let mut dice = Dice(n);
        for _ in 0..3 {
            let mut actions = vec![];
            for batch in &batches {
                let mut batch = batch.clone();
                dice.shuffle(&mut batch);
                actions.extend(batch.into_iter().map(Action::Destroy));
            }
            assert_eq!(simulate(&problem, &actions).unwrap(), Ok(()), "world {n}: {world:?}");
            assert!(world.judge(&actions).is_some(), "world {n}: {world:?}");
        }
    }
}

#[test]
fn what_can_all_go_can_also_go_in_part() {
    let shape = Shape { destroy: (2, 6), offers: (0, 0), ..Shape::default() };
    for (n, world) in worlds(4, WORLDS, &shape) {
        if world.batches().is_err() {
            continue;
        }
        for left_out in 0..world.destroy.len() {
            let mut less = world.clone();
            less.destroy.remove(left_out);
            let moved = |i: usize| if i > left_out { i - 1 } else { i };
            less.before.retain(|&(u, v)| u != left_out && v != left_out);
            less.before.iter_mut().for_each(|(u, v)| (*u, *v) = (moved(*u), moved(*v)));
            let graph = less.graph();
            assert!(order(&less.problem(&graph), &[]).unwrap().is_ok(), "world {n} without {left_out}: {world:?}");
        }
    }
}

fn assert_sound(n: u64, world: &World, plan: &Plan) {
    assert_eq!(world.judge(&plan.actions()), Some(plan.cost), "world {n}: {plan:?} in {world:?}");
    assert!(plan.at_least <= plan.cost, "world {n}");
    assert_eq!(plan.optimal, plan.at_least == plan.cost, "world {n}");
}

#[test]
fn the_cheapest_rebinding_is_the_cheapest_over_all_interleavings() {
    let (mut paid, mut impossible) = (0, 0);
    for shape in [Shape::default(), Shape { keep_all: true, ..Shape::default() }] {
        for (n, world) in worlds(5, WORLDS, &shape) {
            let outcome = plan_of(&world);
            match (outcome.plan(), world.cheapest()) {
                (Some(plan), Some(cost)) => {
                    assert_eq!(plan.cost, cost, "world {n}: {plan:?} in {world:?}");
                    assert!(plan.optimal, "world {n}: {world:?}");
                    assert_sound(n, &world, plan);
                    paid += usize::from(cost > 0);
                }
                (None, None) => {
                    impossible += 1;
                    let Outcome::Impossible(breaks) = &outcome else { panic!("world {n}: {outcome:?}") };
                    let reasons = breaks.kept_lost.len() + breaks.stuck.elements.len();
                    assert!(reasons > 0, "it says why; world {n}: {world:?}");
                }
                (found, expected) => panic!("world {n}: {found:?} against {expected:?} in {world:?}"),
            }
        }
    }
    assert!(paid > 150 && impossible > 150, "{paid} with additions, {impossible} impossible: the worlds say something");
}

#[test]
fn nothing_can_be_left_out_of_a_plan() {
    for (n, world) in worlds(6, WORLDS, &Shape::default()) {
        let outcome = plan_of(&world);
        let Some(plan) = outcome.plan() else { continue };
        let chosen = plan.added().iter().map(|&m| bit(world.offer(m))).fold(0, |a, b| a | b);
        assert!(world.works(chosen), "world {n}: {world:?}");
        for c in bits(chosen) {
            assert!(!world.works(chosen & !bit(c)), "world {n}: {c} is not needed in {world:?}");
        }
    }
}

#[test]
fn costs_scale_and_more_offers_never_make_it_dearer() {
    for (n, world) in worlds(7, WORLDS / 2, &Shape::default()) {
        let cost = cost_of(&world);
        let mut dearer = world.clone();
        dearer.offers.iter_mut().for_each(|offer| offer.cost *= 7);
        assert_eq!(cost_of(&dearer), cost.map(|c| c * 7), "world {n}: {world:?}");
        if let Some(first) = world.offers.first() {
            let mut twice = world.clone();
            twice.offers.push(first.clone());
            assert_eq!(cost_of(&twice), cost, "world {n}: {world:?}");
        }
        let mut fewer = world.clone();
        if fewer.offers.pop().is_some() {
            match (cost_of(&fewer), cost) {
                (Some(fewer), Some(all)) => assert!(all <= fewer, "world {n}: {world:?}"),
                (Some(_), None) => panic!("world {n}: an offer made it impossible: {world:?}"),
                _ => {}
            }
        }
    }
}

#[test]
fn names_order_and_junk_change_nothing() {
    for (n, world) in worlds(8, WORLDS / 2, &Shape::default()) {
        let cost = cost_of(&world);
        let mut dice = Dice(n ^ 0xABCD);

        // Rename the person's vertices.
        let mut to: Vec<usize> = (0..world.own).collect();
        dice.shuffle(&mut to);
        to.extend(world.own..world.all);
        let moved = |mask: u32| bits(mask).map(|v| bit(to[v])).fold(0, |a, b| a | b);
        let mut renamed = world.clone();
        renamed.held = moved(world.held);
        renamed.keep = moved(world.keep);
        renamed.methods.iter_mut().for_each(|(head, body)| (*head, *body) = (to[*head], moved(*body)));
        for gone in &mut renamed.destroy {
            (gone.vertex, gone.op) = (to[gone.vertex], moved(gone.op));
        }
        for offer in &mut renamed.offers {
            (offer.head, offer.body, offer.pre) = (to[offer.head], moved(offer.body), moved(offer.pre));
        }
        assert_eq!(cost_of(&renamed), cost, "world {n}: {world:?}");

        // Permute the methods.
        let mut place: Vec<usize> = (0..world.methods.len()).collect();
        dice.shuffle(&mut place);
        let mut permuted = world.clone();
        permuted.methods = place.iter().map(|&m| world.methods[m]).collect();
        for gone in &mut permuted.destroy {
            gone.binding = gone.binding.map(|m| place.iter().position(|&p| p == m).unwrap());
        }
        assert_eq!(cost_of(&permuted), cost, "world {n}: {world:?}");

        // Add a component nobody reaches, and a method that needs what nobody has. Flags move up by two.
        let up = |mask: u32| (mask & (bit(world.own) - 1)) | (mask >> world.own << (world.own + 2));
        let mut more = world.clone();
        (more.own, more.all) = (world.own + 2, world.all + 2);
        more.held = up(world.held);
        more.methods.iter_mut().for_each(|(_, body)| *body = up(*body));
        for gone in &mut more.destroy {
            gone.op = up(gone.op);
            gone.vertex += if gone.vertex >= world.own { 2 } else { 0 };
        }
        more.methods.push((world.own, bit(world.own + 1)));
        more.methods.push((world.own + 1, bit(world.own)));
        more.methods.push((dice.below(world.own), bit(world.own)));
        assert_eq!(cost_of(&more), cost, "world {n}: {world:?}");
    }
}

#[test]
fn the_same_question_gets_the_same_plan() {
    for (n, world) in worlds(9, WORLDS / 5, &Shape { exclusive: true, ..Shape::default() }) {
        assert_eq!(plan_of(&world), plan_of(&world), "world {n}: {world:?}");
    }
}

#[test]
fn with_exclusive_bindings_a_plan_is_sound_and_never_missed_when_small() {
    let (mut found, mut impossible) = (0, 0);
    for (n, world) in worlds(10, WORLDS, &Shape { exclusive: true, ..Shape::default() }) {
        let outcome = plan_of(&world);
        match (&outcome, world.cheapest()) {
            (Outcome::Plan(plan), Some(cost)) => {
                found += 1;
                assert_eq!(plan.cost, cost, "world {n}: {plan:?} in {world:?}");
                assert_sound(n, &world, plan);
            }
            (Outcome::Impossible(_), None) => impossible += 1,
            (Outcome::Manual(conflict), None) => {
                assert!(conflict.proved_impossible && !conflict.candidates.is_empty(), "world {n}: {world:?}");
                impossible += 1;
            }
            (outcome, expected) => panic!("world {n}: {outcome:?} against {expected:?} in {world:?}"),
        }
    }
    assert!(found > 100 && impossible > 100, "{found} found, {impossible} impossible");
}

#[test]
fn with_many_exclusive_bindings_a_plan_is_still_sound() {
    let shape = Shape { vertices: (8, 11), destroy: (5, 7), offers: (11, 14), exclusive: true, ..Shape::default() };
    let (mut found, mut waiting) = (0, 0);
    for (n, world) in worlds(17, WORLDS / 2, &shape) {
        if let Outcome::Plan(plan) = plan_of(&world) {
            found += 1;
            assert_sound(n, &world, &plan);
            waiting += usize::from(plan.added().iter().any(|&m| world.offers[world.offer(m)].after != 0));
        }
    }
    assert!(found > 50 && waiting > 5, "{found} found, {waiting} with additions that wait");
}

#[test]
fn a_planner_out_of_time_still_gives_a_sound_plan_and_an_honest_bound() {
    let shape = Shape { exclusive: true, ..Shape::default() };
    for (n, world) in worlds(11, WORLDS / 2, &Shape::default()).chain(worlds(12, WORLDS / 2, &shape)) {
        let graph = world.graph();
        let outcome = plan(&world.problem(&graph), &|| true).unwrap();
        match (&outcome, world.cheapest()) {
            (Outcome::Plan(plan), Some(cost)) => {
                assert_sound(n, &world, plan);
                assert!(plan.at_least <= cost && cost <= plan.cost, "world {n}: {plan:?} in {world:?}");
            }
            (Outcome::Impossible(_), None) => {}
            (Outcome::Manual(conflict), cost) => {
                assert!(!conflict.proved_impossible || cost.is_none(), "world {n}: {world:?}");
            }
            (outcome, expected) => panic!("world {n}: {outcome:?} against {expected:?} in {world:?}"),
        }
    }
}

#[test]
fn a_resilient_plan_leaves_no_new_single_point_of_failure_and_is_not_missed() {
    let shape = Shape { vertices: (4, 7), destroy: (1, 2), odd_ops: false, ..Shape::default() };
    let mut found = 0;
    for (n, world) in worlds(13, WORLDS, &shape) {
        let Some(least) = world.cheapest() else { continue };
        let full = world.vertices_of(bit(world.destroy.len()) - 1);
        let robust = bits(world.keep)
            .filter(|&x| (0..world.own).all(|v| v == x || world.now(bit(v), 0) >> x & 1 == 1))
            .map(bit)
            .fold(0, |a, b| a | b);
        let lasting = |added: u32| {
            let losable = (0..world.own).filter(|&v| full >> v & 1 == 0);
            losable.into_iter().all(|v| robust & !bit(v) & !world.now(full | bit(v), added) == 0)
        };
        let sets = (0..bit(world.offers.len())).filter(|&set| {
            let mut placed = 0;
            while let Some(c) = bits(set & !placed).find(|&c| world.may_add(c, 0, placed)) {
                placed |= bit(c);
            }
            world.works(set) && lasting(placed)
        });
        let cost = |set: u32| bits(set).map(|c| u64::from(world.offers[c].cost)).sum::<u64>();
        let expected = sets.map(cost).min().filter(|&cost| cost <= least + 1);
        let graph = world.graph();
        let plan = resilient_plan(&world.problem(&graph), 1, &patient()).unwrap();
        assert_eq!(plan.as_ref().map(|plan| plan.cost), expected, "world {n}: {plan:?} in {world:?}");
        if let Some(plan) = plan {
            let added = plan.added().iter().map(|&m| bit(world.offer(m))).fold(0, |a, b| a | b);
            assert!(lasting(added), "world {n}: {plan:?} in {world:?}");
            assert_sound(n, &world, &plan);
            found += 1;
        }
    }
    assert!(found > 100, "{found} resilient plans");
}

#[test]
fn strengthening_is_the_smallest_change_that_takes_the_single_point_away() {
    let shape = Shape { odd_ops: false, ..Shape::default() };
    let (mut changed, mut hopeless) = (0, 0);
    for (n, world) in worlds(14, WORLDS, &shape) {
        let mut dice = Dice(n);
        let lose = dice.below(world.own);
        let open = world.now(0, 0) & (bit(world.own) - 1) & !bit(lose);
        let keep = bits(open).filter(|_| dice.chance(50)).map(bit).fold(0, |a, b| a | b);
        let enough = |set: u32| {
            let mut placed = 0;
            while let Some(c) = bits(set & !placed).find(|&c| world.may_add(c, 0, placed)) {
                placed |= bit(c);
            }
            keep & !world.now(bit(lose), placed) == 0
        };
        let cost = |set: u32| bits(set).map(|c| u64::from(world.offers[c].cost)).sum::<u64>();
        // Heads that are let go play no part here, so nothing is left out for that reason.
        let mut world = world.clone();
        world.destroy.clear();
        world.before.clear();
        world.keep = 0;
        let expected = (0..bit(world.offers.len())).filter(|&set| enough(set)).map(cost).min();
        let graph = world.graph();
        let losses: VertexSet = [Vid(lose as u32)].into_iter().collect();
        let keep: VertexSet = bits(keep).map(|v| Vid(v as u32)).collect();
        let found = strengthen(&world.problem(&graph), &losses, &keep, &patient()).unwrap();
        assert_eq!(found.as_ref().map(|found| found.cost), expected, "world {n}: {found:?} in {world:?}");
        match &found {
            Some(found) => {
                assert!(found.optimal);
                changed += usize::from(found.cost > 0);
            }
            None => hopeless += 1,
        }
    }
    assert!(changed > 30 && hopeless > 100, "{changed} changed, {hopeless} hopeless");
}

/// A number, a new number, accounts on the old one in several ways, all of them kept or closed.
fn number_world(dice: &mut Dice) -> (quittance_access::graph::Graph, Vid) {
    let mut graph = GraphBuilder::new();
    let old = graph.vertex("old", Vertex::of(VertexKind::Phone).held()).unwrap();
    let new = graph.vertex("new", Vertex::of(VertexKind::Phone).held()).unwrap();
    let password = graph.vertex("password", Vertex::of(VertexKind::Secret).held()).unwrap();
    let mut accounts: Vec<Vid> = vec![];
    for a in 0..dice.between(1, 8) {
        let account = graph.vertex(format!("a{a}"), Vertex::of(VertexKind::Account)).unwrap();
        for way in 0..dice.between(1, 3) {
            let body = match (dice.below(5), accounts.last()) {
                (3, _) => vec![old, password],
                (4, _) => vec![password],
                (0 | 1, _) | (_, None) => vec![old],
                (_, Some(&other)) if dice.chance(50) => vec![other, old],
                (_, Some(&other)) => vec![other],
            };
            graph.method(format!("a{a}/{way}"), account, body, Tags::default()).unwrap();
        }
        let tags = Tags::default().state(quittance_access::tags::MethodState::Candidate);
        graph.method(format!("a{a}/new"), account, [new], tags).unwrap();
        accounts.push(account);
    }
    (graph.finish(), old)
}

#[test]
fn after_a_plan_the_next_owner_of_the_number_gets_nothing() {
    for n in 0..WORLDS {
        let mut dice = Dice(15 << 32 | n);
        let (graph, old) = number_world(&mut dice);
        let closed: Vec<Vid> = graph.accounts().iter().filter(|_| dice.chance(20)).collect();
        let mut problem = Problem::letting_go(View::access(&graph), closed.into_iter().chain([old]));
        assert_eq!(problem.offer_all(|_| 1), vec![]);
        let outcome = plan(&problem, &patient()).unwrap();
        let Some(found) = outcome.plan() else { panic!("world {n}: {outcome:?}") };
        assert!(found.residual.waived.is_empty() && found.residual.falls.is_empty(), "world {n}");
        assert_eq!(found.stages.last().map(|stage| stage.kind), Some(StageKind::Release), "the number goes last");

        let mut attack = View::attack(&graph);
        let mut dead = VertexSet::new();
        for action in found.actions() {
            match action {
                Action::Add(m) => attack.turn_on(m),
                Action::Destroy(Element::Binding(m)) => attack.turn_off(m),
                Action::Destroy(Element::Vertex(v)) if v == old => {}
                Action::Destroy(Element::Vertex(v)) => {
                    dead.insert(v);
                }
            }
        }
        let taken = takeover(&attack, &[old].into_iter().collect(), &dead);
        assert!(taken.is_empty(), "world {n}: {taken:?} fall");
    }
}

#[test]
fn a_plan_changed_by_hand_is_judged_like_any_other() {
    let (mut good, mut bad) = (0, 0);
    for (n, world) in worlds(16, WORLDS, &Shape { exclusive: true, ..Shape::default() }) {
        let graph = world.graph();
        let problem = world.problem(&graph);
        let mut dice = Dice(n);
        let mut actions: Vec<Action> = (0..world.destroy.len()).map(|i| Action::Destroy(world.element(i))).collect();
        for c in (0..world.offers.len()).filter(|_| dice.chance(50)) {
            actions.push(Action::Add(world.method(c)));
        }
        dice.shuffle(&mut actions);
        actions.sort_by_cached_key(|action| matches!(action, Action::Destroy(_)) && dice.chance(70));
        if dice.chance(10) {
            actions.pop();
        }
        let passes = simulate(&problem, &actions).unwrap().is_ok();
        assert_eq!(passes, world.judge(&actions).is_some(), "world {n}: {actions:?} in {world:?}");
        good += usize::from(passes);
        bad += usize::from(!passes);
    }
    assert!(good > 50 && bad > 50, "{good} good, {bad} bad");
}
