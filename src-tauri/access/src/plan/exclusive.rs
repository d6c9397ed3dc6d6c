//! Additions that must wait for something to go: "this number is still bound to my old account there".
//!
//! Then additions cannot all come first, and whether any plan exists is NP-complete (a literal can be added only while the
//! other still stands in its way, clauses ask for one of their literals). So: try the shape nearly every real case has, which
//! is to set up, let go what is waited for, set up the rest, let go the rest; search small cases completely; and otherwise
//! say which conflict needs a decision. Whatever is found is replayed like any other plan.

use std::collections::BTreeSet;

use crate::graph::Vid;
use crate::plan::board::Board;
use crate::plan::conditions::{Conditions, Judge};
use crate::plan::hitting::cheapest;
use crate::plan::order::{Situation, reverse_greedy};
use crate::plan::problem::Problem;
use crate::plan::rebind::{
    Answer, Conflict, Outcome, Stage, StageKind, additions, conclude, costs, destructions, methods,
};
use crate::plan::simulate::Action;
use crate::plan::walk::{MOST_ACTIONS, Step, Walk, walk};

/// The most different things waited for of which all combinations are tried.
const MOST_GROUPS: usize = 3;

/// Four stages that work.
struct Stages {
    first: Vec<u32>,
    early: Vec<Vec<u32>>,
    second: Vec<u32>,
    late: Vec<Vec<u32>>,
}

/// Judges additions by whether they work with these items let go early.
struct Staged<'a, 'n> {
    board: &'n Board,
    judge: &'a mut Judge<'n>,
    early: Vec<u32>,
    late: Vec<u32>,
}

impl<'a, 'n> Staged<'a, 'n> {
    fn new(board: &'n Board, judge: &'a mut Judge<'n>, early: Vec<u32>) -> Self {
        let late = board.every_item().into_iter().filter(|i| early.binary_search(i).is_err()).collect();
        Self { board, judge, early, late }
    }

    fn stages(&self, chosen: &[u32]) -> Option<Stages> {
        stages(self.board, self.judge, &self.early, &self.late, chosen)
    }
}

fn stages(board: &Board, judge: &Judge<'_>, early: &[u32], late: &[u32], chosen: &[u32]) -> Option<Stages> {
    let (net, view) = (&board.net, judge.view());
    let free: Vec<u32> = chosen.iter().copied().filter(|&c| board.after[c as usize].is_empty()).collect();
    let first = net.addable(view, &[], &[], &free);
    let early_batches = reverse_greedy(board, view, &Situation { placed: &first, gone: &[], now: early }).ok()?;
    let gone = board.gone(early);
    if !net.chain(view, gone.iter().copied(), &first).reaches_all(&board.keep) {
        return None;
    }
    let may_follow = |c: &u32| board.after[*c as usize].iter().all(|i| early.binary_search(i).is_ok());
    let rest: Vec<u32> = chosen.iter().copied().filter(|c| may_follow(c) && !first.contains(c)).collect();
    let second = net.addable(view, &gone, &first, &rest);
    let placed: Vec<u32> = first.iter().chain(&second).copied().collect();
    let late_batches = reverse_greedy(board, view, &Situation { placed: &placed, gone: early, now: late }).ok()?;
    let end = net.chain(view, board.gone(&board.every_item()), &placed);
    end.reaches_all(&board.keep).then_some(Stages { first, early: early_batches, second, late: late_batches })
}

impl Conditions for Staged<'_, '_> {
    fn are_met(&mut self, chosen: &[u32]) -> bool {
        self.stages(chosen).is_some()
    }

    fn landmarks(&mut self, chosen: &[u32]) -> Vec<Vec<u32>> {
        // What does not work without waiting does not work with it either, and is much faster to ask.
        let quick = self.judge.landmarks(chosen);
        if !quick.is_empty() || self.stages(chosen).is_some() {
            return quick;
        }
        let mut grown = chosen.to_vec();
        let mut outside = vec![];
        for c in self.board.net.every_way() {
            if let Err(place) = grown.binary_search(&c) {
                grown.insert(place, c);
                if self.stages(&grown).is_some() {
                    grown.remove(place);
                    outside.push(c);
                }
            }
        }
        vec![outside]
    }
}

/// Plans with additions that wait. `relaxed` is the answer as if they did not: a lower bound.
pub(crate) fn plan<'n>(
    problem: &Problem<'_>,
    board: &'n Board,
    judge: &mut Judge<'n>,
    relaxed: Answer,
    stop: &dyn Fn() -> bool,
) -> Outcome {
    if let Some(outcome) = in_stages(problem, board, judge, &relaxed.chosen, relaxed.at_least) {
        return outcome;
    }
    let every = board.net.every_way();
    let costs = costs(board);
    let mut best: Option<(u64, Vec<u32>, Vec<u32>)> = None;
    for early in choices(board, &every) {
        if stop() {
            break;
        }
        let mut staged = Staged::new(board, judge, early.clone());
        if let Some(found) = cheapest(&costs, &mut staged, relaxed.landmarks.clone(), u64::MAX, stop) {
            let cost = board.net.cost(&found.chosen);
            if best.as_ref().is_none_or(|b| cost < b.0) {
                best = Some((cost, found.chosen, early));
            }
        }
    }
    if let Some((cost, chosen, early)) = &best
        && (*cost <= relaxed.at_least || affected(board, judge).is_none())
    {
        let late: Vec<u32> = Staged::new(board, judge, early.clone()).late;
        if let Some(stages) = stages(board, judge, early, &late, chosen) {
            return staged_outcome(problem, board, judge, early, stages, relaxed.at_least);
        }
    }
    match search(problem, board, judge, &relaxed, stop) {
        Searched::Found(outcome) => outcome,
        Searched::None => conflict(problem, board, &relaxed.chosen, true),
        Searched::TooLarge => match best {
            Some((_, chosen, _)) => in_stages(problem, board, judge, &chosen, relaxed.at_least)
                .unwrap_or_else(|| conflict(problem, board, &relaxed.chosen, false)),
            None => conflict(problem, board, &relaxed.chosen, false),
        },
    }
}

/// Plans with just these additions.
pub(crate) fn plan_exactly(
    problem: &Problem<'_>,
    board: &Board,
    judge: &Judge<'_>,
    answer: &Answer,
    _stop: &dyn Fn() -> bool,
) -> Outcome {
    in_stages(problem, board, judge, &answer.chosen, answer.at_least)
        .unwrap_or_else(|| conflict(problem, board, &answer.chosen, false))
}

/// Whether just these additions can be done, by stages or by complete search where that is small.
pub(crate) fn can_be_done(board: &Board, judge: &Judge<'_>, chosen: &[u32], stop: &dyn Fn() -> bool) -> bool {
    let mut early = choices(board, chosen);
    early.push(vec![]);
    let late = |early: &[u32]| -> Vec<u32> {
        board.every_item().into_iter().filter(|i| early.binary_search(i).is_err()).collect()
    };
    if early.iter().any(|early| {
        stages(board, judge, early, &late(early), chosen)
            .is_some_and(|s| s.first.len() + s.second.len() == chosen.len())
    }) {
        return true;
    }
    board.items.len() + chosen.len() <= MOST_ACTIONS
        && matches!(walk(board, judge, &board.every_item(), chosen, &[], stop), Walk::Found(..))
}

fn in_stages(
    problem: &Problem<'_>,
    board: &Board,
    judge: &Judge<'_>,
    chosen: &[u32],
    at_least: u64,
) -> Option<Outcome> {
    let mut early = choices(board, chosen);
    early.insert(0, vec![]);
    early.into_iter().find_map(|early| {
        let late: Vec<u32> = board.every_item().into_iter().filter(|i| early.binary_search(i).is_err()).collect();
        let stages = stages(board, judge, &early, &late, chosen)?;
        Some(staged_outcome(problem, board, judge, &early, stages, at_least))
    })
}

fn staged_outcome(
    problem: &Problem<'_>,
    board: &Board,
    judge: &Judge<'_>,
    early: &[u32],
    found: Stages,
    at_least: u64,
) -> Outcome {
    let mut stages = additions(problem, board, judge, &[], &[], &found.first);
    stages.extend(destructions(problem, board, &found.early));
    stages.extend(additions(problem, board, judge, &board.gone(early), &found.first, &found.second));
    stages.extend(destructions(problem, board, &found.late));
    let placed: Vec<u32> = found.first.iter().chain(&found.second).copied().collect();
    conclude(problem, board, stages, &placed, at_least)
}

/// What to let go early: all combinations of what these ways wait for if those are few, else each alone and all together;
/// each with everything that must go before it.
fn choices(board: &Board, ways: &[u32]) -> Vec<Vec<u32>> {
    let groups: BTreeSet<&Vec<u32>> =
        ways.iter().map(|&c| &board.after[c as usize]).filter(|after| !after.is_empty()).collect();
    let groups: Vec<&Vec<u32>> = groups.into_iter().collect();
    let mut sets: BTreeSet<Vec<u32>> = BTreeSet::new();
    if groups.len() <= MOST_GROUPS {
        for mask in 1..1_u32 << groups.len() {
            let some = groups.iter().enumerate().filter(|(g, _)| mask >> g & 1 == 1).flat_map(|(_, group)| *group);
            sets.insert(with_earlier(board, some.copied()));
        }
    } else {
        groups.iter().for_each(|group| {
            sets.insert(with_earlier(board, group.iter().copied()));
        });
        sets.insert(with_earlier(board, groups.iter().flat_map(|group| group.iter().copied())));
    }
    let mut sets: Vec<Vec<u32>> = sets.into_iter().collect();
    sets.sort_by_key(Vec::len);
    sets
}

/// These items and everything that must be gone before them, ascending.
fn with_earlier(board: &Board, items: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut open: Vec<u32> = items.collect();
    let mut all: BTreeSet<u32> = open.iter().copied().collect();
    while let Some(i) = open.pop() {
        open.extend(board.items[i as usize].earlier.iter().copied().filter(|&e| all.insert(e)));
    }
    all.into_iter().collect()
}

fn conflict(problem: &Problem<'_>, board: &Board, chosen: &[u32], proved_impossible: bool) -> Outcome {
    let waiting =
        |ways: &[u32]| -> Vec<u32> { ways.iter().copied().filter(|&c| !board.after[c as usize].is_empty()).collect() };
    let mut ways = waiting(chosen);
    if ways.is_empty() {
        ways = waiting(&board.net.every_way());
    }
    let items: BTreeSet<u32> = ways.iter().flat_map(|&c| board.after[c as usize].iter().copied()).collect();
    Outcome::Manual(Conflict {
        candidates: methods(problem, board, &ways),
        waits_for: items.into_iter().map(|i| board.items[i as usize].element).collect(),
        proved_impossible,
    })
}

/// The items and ways of the parts of the problem in which something waits, if there are few enough to search.
fn affected(board: &Board, judge: &Judge<'_>) -> Option<(Vec<u32>, Vec<u32>)> {
    let (net, view) = (&board.net, judge.view());
    let vertices = net.graph.vertex_count();
    let most = net.chain(view, [], &net.addable(view, &[], &[], &net.every_way()));
    let least = net.chain(view, board.gone(&board.every_item()), &[]);
    // What stays open whatever is done ties nothing together.
    let ties = |v: &Vid| !least.reaches(*v);
    let mut parent: Vec<u32> = (0..vertices as u32).collect();
    fn root(parent: &mut [u32], mut v: u32) -> u32 {
        while parent[v as usize] != v {
            parent[v as usize] = parent[parent[v as usize] as usize];
            v = parent[v as usize];
        }
        v
    }
    let mut tie = |together: Vec<Vid>| {
        for pair in together.windows(2) {
            let (a, b) = (root(&mut parent, pair[0].0), root(&mut parent, pair[1].0));
            parent[a.max(b) as usize] = a.min(b);
        }
    };
    for m in view.methods() {
        let head = net.graph.head(m);
        if ties(&head) && net.graph.body(m).all(|b| most.reaches(b) || net.way_of_gate(b.0).is_some()) {
            tie(net.graph.body(m).filter(ties).chain([head]).collect());
        }
    }
    for item in &board.items {
        let around = item.earlier.iter().chain(&item.later).map(|&i| board.items[i as usize].vertex);
        tie(item.needs.iter().copied().filter(ties).chain(around).chain([item.vertex]).collect());
    }
    for (way, after) in net.ways.iter().zip(&board.after) {
        let around = after.iter().map(|&i| board.items[i as usize].vertex);
        let needs = way.needs.iter().copied().filter(ties);
        tie(needs.chain(around).chain([way.gate]).collect());
    }
    let waiting: BTreeSet<u32> = (0..net.ways.len())
        .filter(|&c| !board.after[c].is_empty())
        .map(|c| root(&mut parent, net.ways[c].gate.0))
        .collect();
    let mut is_affected = |v: Vid| waiting.contains(&root(&mut parent, v.0));
    let items: Vec<u32> =
        board.every_item().into_iter().filter(|&i| is_affected(board.items[i as usize].vertex)).collect();
    let ways: Vec<u32> = net.every_way().into_iter().filter(|&c| is_affected(net.ways[c as usize].gate)).collect();
    (items.len() + ways.len() <= MOST_ACTIONS).then_some((items, ways))
}

enum Searched {
    Found(Outcome),
    None,
    TooLarge,
}

/// Searches the affected parts completely; the rest goes as if nothing waited.
fn search(
    problem: &Problem<'_>,
    board: &Board,
    judge: &Judge<'_>,
    relaxed: &Answer,
    stop: &dyn Fn() -> bool,
) -> Searched {
    let Some((items, ways)) = affected(board, judge) else { return Searched::TooLarge };
    let rest: Vec<u32> = relaxed.chosen.iter().copied().filter(|c| ways.binary_search(c).is_err()).collect();
    let rest = judge.placed(&rest);
    let (steps, cost) = match walk(board, judge, &items, &ways, &rest, stop) {
        Walk::Found(steps, cost) => (steps, cost),
        Walk::Nowhere => return Searched::None,
        Walk::Stopped => return Searched::TooLarge,
    };
    let mut stages = additions(problem, board, judge, &[], &[], &rest);
    let mut placed = rest.clone();
    for step in steps {
        match step {
            Step::Add(c) => {
                let actions = methods(problem, board, &[c]).into_iter().map(Action::Add).collect();
                stages.push(Stage { kind: StageKind::SetUp, actions });
                placed.push(c);
            }
            Step::Destroy(i) => stages.extend(destructions(problem, board, &[vec![i]])),
        }
    }
    let late: Vec<u32> = board.every_item().into_iter().filter(|i| items.binary_search(i).is_err()).collect();
    let Ok(batches) = reverse_greedy(board, judge.view(), &Situation { placed: &placed, gone: &items, now: &late })
    else {
        return Searched::TooLarge;
    };
    stages.extend(destructions(problem, board, &batches));
    let at_least = match board.net.cost(&relaxed.chosen) == relaxed.at_least {
        true => board.net.cost(&rest) + cost,
        false => relaxed.at_least,
    };
    Searched::Found(conclude(problem, board, stages, &placed, at_least))
}
