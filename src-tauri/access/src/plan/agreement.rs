//! Different ways to the same minimum must agree.

use crate::graph::{GraphBuilder, Vertex, Vid};
use crate::plan::arborescence::{Arc, cheapest_tree};
use crate::plan::board::Board;
use crate::plan::conditions::{Conditions, Demand, Judge};
use crate::plan::decompose::{Parts, decompose};
use crate::plan::hitting::{cheapest, every_cheapest};
use crate::plan::problem::{Candidate, Element, Problem};
use crate::plan::search::{cheapest_cover, every_cheapest_cover};
use crate::tags::{MethodState, Tags, VertexKind};
use crate::view::View;

struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
}

fn never() -> bool {
    false
}

/// Accounts behind one number that is let go, opening one another in rings, and candidates to open some of them anew.
fn rings(dice: &mut Dice, single: bool) -> crate::graph::Graph {
    let mut graph = GraphBuilder::new();
    let phone = Vertex::of(VertexKind::Phone).recyclable(false).held();
    let old = graph.vertex("old", phone.clone()).unwrap();
    let new = graph.vertex("new", phone).unwrap();
    let accounts: Vec<Vid> = (0..2 + dice.below(7))
        .map(|a| graph.vertex(format!("a{a}"), Vertex::of(VertexKind::Account)).unwrap())
        .collect();
    let mut count = 0;
    let mut method = |graph: &mut GraphBuilder, head, body: Vec<Vid>, state| {
        count += 1;
        graph.method(format!("m{count}"), head, body, Tags::default().state(state)).unwrap();
    };
    for &a in &accounts {
        method(&mut graph, a, vec![old], MethodState::Active);
    }
    for _ in 0..dice.below(3 * accounts.len()) {
        let head = accounts[dice.below(accounts.len())];
        let mut body = vec![accounts[dice.below(accounts.len())]];
        if !single && dice.below(3) == 0 {
            body.push(accounts[dice.below(accounts.len())]);
        }
        body.retain(|&b| b != head);
        if !body.is_empty() {
            method(&mut graph, head, body, MethodState::Active);
        }
    }
    for _ in 0..1 + dice.below(8) {
        let head = accounts[dice.below(accounts.len())];
        let mut body = match dice.below(2) {
            0 => vec![new],
            _ => vec![accounts[dice.below(accounts.len())]],
        };
        if !single && dice.below(3) == 0 {
            body.push(accounts[dice.below(accounts.len())]);
        }
        body.retain(|&b| b != head);
        if !body.is_empty() {
            method(&mut graph, head, body, MethodState::Candidate);
        }
    }
    graph.finish()
}

#[test]
fn components_and_trees_cost_what_the_whole_search_costs() {
    let (mut possible, mut impossible) = (0, 0);
    for n in 0..3000 {
        let mut dice = Dice(n);
        let graph = rings(&mut dice, n % 2 == 0);
        let mut problem = Problem::new(View::access(&graph));
        problem.destroy(Element::Vertex(graph.find("old").unwrap()));
        for m in graph.methods().filter(|&m| graph.tags(m).state == MethodState::Candidate) {
            problem.offer(Candidate::new(&graph, m).cost(1 + dice.below(3) as u32));
        }
        if n % 3 == 0 {
            // Some need not be kept, and may be opened or not, as it suits.
            problem.keep(graph.accounts().iter().filter(|_| dice.below(2) == 0).collect());
        }
        problem.check().unwrap();
        let board = Board::lay_out(&problem);
        let gone = board.gone(&board.every_item());
        let mut judge = Judge::of(&board.net, vec![Demand { gone, wanted: board.keep.to_vec() }]);
        let costs: Vec<u64> = board.net.ways.iter().map(|way| way.cost).collect();
        let whole = cheapest(&costs, &mut judge, vec![], u64::MAX, &never);
        match (decompose(&board, &board.net.view(), &never), whole) {
            (Parts::Found(parts), Some(whole)) => {
                possible += 1;
                let cost = board.net.cost(&whole.chosen);
                assert_eq!(parts.iter().map(|part| part.at_least).sum::<u64>(), cost, "graph {n}");
                for pick in 0..3 {
                    let mut chosen: Vec<u32> =
                        parts.iter().flat_map(|part| part.options[pick % part.options.len()].clone()).collect();
                    chosen.sort_unstable();
                    assert_eq!(board.net.cost(&chosen), cost, "graph {n}");
                    assert!(judge.are_met(&chosen), "graph {n}: {chosen:?}");
                }
                // Every minimum of the whole is listed once, and each suffices.
                let (sets, more) = every_cheapest(&costs, &mut judge, whole.landmarks, cost, 1000, &never);
                let brute: Vec<Vec<u32>> = (0..1_u32 << costs.len())
                    .map(|mask| (0..costs.len() as u32).filter(|c| mask >> c & 1 == 1).collect::<Vec<u32>>())
                    .filter(|set| board.net.cost(set) == cost && judge.are_met(set))
                    .collect();
                let mut brute = brute;
                brute.sort();
                assert_eq!((sets, more), (brute, false), "graph {n}");
            }
            (Parts::Impossible, None) => impossible += 1,
            (parts, whole) => panic!("graph {n}: {parts:?} against {whole:?}"),
        }
    }
    assert!(possible > 300 && impossible > 300, "{possible} possible, {impossible} impossible");
}

#[test]
fn the_cheapest_cover_is_the_cheapest_of_all_subsets() {
    for n in 0..3000 {
        let mut dice = Dice(n);
        let elements = 2 + dice.below(9);
        let costs: Vec<u64> = (0..elements).map(|_| dice.below(5) as u64).collect();
        let sets: Vec<Vec<u32>> = (0..dice.below(9))
            .map(|_| {
                let mut set: Vec<u32> = (0..1 + dice.below(4)).map(|_| dice.below(elements) as u32).collect();
                set.sort_unstable();
                set.dedup();
                set
            })
            .collect();
        let members = |mask: u32| -> Vec<u32> { (0..elements as u32).filter(|c| mask >> c & 1 == 1).collect() };
        let cost = |set: &[u32]| set.iter().map(|&c| costs[c as usize]).sum::<u64>();
        let hits = |set: &[u32]| sets.iter().all(|s| s.iter().any(|c| set.contains(c)));
        let all: Vec<Vec<u32>> = (0..1 << elements).map(members).filter(|set| hits(set)).collect();
        let least = all.iter().map(|set| cost(set)).min().unwrap();
        let cover = cheapest_cover(&sets, &costs, &never);
        assert!(hits(&cover.chosen));
        assert_eq!((cost(&cover.chosen), cover.at_least), (least, least), "{sets:?} at {costs:?}");
        let stopped = cheapest_cover(&sets, &costs, &|| true);
        assert!(hits(&stopped.chosen) && stopped.at_least <= least, "{sets:?} at {costs:?}");
        if costs.iter().all(|&cost| cost > 0) {
            let mut found = every_cheapest_cover(&sets, &costs, least, 10_000, &never).0;
            found.sort();
            let mut best: Vec<Vec<u32>> = all.into_iter().filter(|set| cost(set) == least).collect();
            best.sort();
            assert_eq!(found, best, "{sets:?} at {costs:?}");
        }
    }
}

#[test]
fn the_cheapest_tree_is_the_cheapest_choice_of_one_arc_into_each() {
    let (mut trees, mut none) = (0, 0);
    for n in 0..3000 {
        let mut dice = Dice(n);
        let vertices = 2 + dice.below(5);
        let arcs: Vec<Arc> = (0..1 + dice.below(12))
            .map(|_| Arc {
                from: dice.below(vertices) as u32,
                to: dice.below(vertices) as u32,
                cost: dice.below(6) as i64,
            })
            .collect();
        let reached = |chosen: &[usize]| {
            let mut seen = 1_u32;
            for _ in 0..vertices {
                for &a in chosen {
                    seen |= (seen >> arcs[a].from & 1) << arcs[a].to;
                }
            }
            seen == (1 << vertices) - 1
        };
        let brute = (0..1_u32 << arcs.len())
            .filter(|mask| mask.count_ones() as usize == vertices - 1)
            .map(|mask| (0..arcs.len()).filter(|a| mask >> a & 1 == 1).collect::<Vec<usize>>())
            .filter(|chosen| reached(chosen))
            .map(|chosen| chosen.iter().map(|&a| arcs[a].cost).sum::<i64>())
            .min();
        let found = cheapest_tree(vertices, 0, &arcs);
        match &found {
            Some(tree) => {
                trees += 1;
                let tree: Vec<usize> = tree.iter().map(|&a| a as usize).collect();
                assert!(reached(&tree), "{arcs:?}");
                assert_eq!(Some(tree.iter().map(|&a| arcs[a].cost).sum::<i64>()), brute, "{arcs:?}");
            }
            None => {
                none += 1;
                assert_eq!(brute, None, "{arcs:?}");
            }
        }
    }
    assert!(trees > 300 && none > 300, "{trees} trees, {none} without");
}
