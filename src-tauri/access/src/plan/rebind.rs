//! The whole plan: the cheapest new bindings, then a safe order.
//!
//! As long as nothing that is added must wait for something to go, all additions can come first: swapping "destroy, add" to
//! "add, destroy" hurts neither, since more methods and fewer losses only ever open more. So a plan has three parts: set up,
//! unlink and close, release.

use serde::{Deserialize, Serialize};

use crate::graph::{Mid, Vid};
use crate::plan::board::Board;
use crate::plan::conditions::{Conditions, Demand, Judge};
use crate::plan::decompose::{Parts, decompose};
use crate::plan::exclusive;
use crate::plan::explain::{Breaks, Stuck, explain};
use crate::plan::hitting::{cheapest, every_cheapest};
use crate::plan::problem::{Element, Fault, Problem};
use crate::plan::simulate::{Action, Violation, exposed, replay};
use crate::plan::ties::Taste;
use crate::reach::{Loss, reach};

/// The most candidates for which equally cheap answers to an entangled problem are compared.
const MOST_FOR_TIES: usize = 48;
/// How many of them.
const MOST_TIES: usize = 32;

/// What the steps of a stage are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    /// Set up new ways in.
    SetUp,
    /// Unlink and close.
    LetGo,
    /// Give back what somebody else will be given.
    Release,
}

/// Steps that can be done in any order among themselves, once the stages before are done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// What they are for.
    pub kind: StageKind,
    /// The steps, in a stable order.
    pub actions: Vec<Action>,
}

/// What stays exposed after the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Residual {
    /// What was waived.
    pub waived: Vec<Element>,
    /// What falls to whoever is given what was released.
    pub falls: Vec<Vid>,
}

/// A plan that was replayed step by step before it was returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What to do, stage after stage.
    pub stages: Vec<Stage>,
    /// What the additions cost together.
    pub cost: u64,
    /// No plan costs less than this.
    pub at_least: u64,
    /// Whether the cost is proved to be the least. Otherwise time was up, or the search was not complete.
    pub optimal: bool,
    /// What stays exposed.
    pub residual: Residual,
}

impl Plan {
    /// Every step, in order.
    pub fn actions(&self) -> Vec<Action> {
        self.stages.iter().flat_map(|stage| stage.actions.iter().copied()).collect()
    }

    /// What is set up, ascending.
    pub fn added(&self) -> Vec<Mid> {
        let mut added: Vec<Mid> = self
            .actions()
            .into_iter()
            .filter_map(|action| match action {
                Action::Add(m) => Some(m),
                Action::Destroy(_) => None,
            })
            .collect();
        added.sort_unstable();
        added
    }
}

/// Additions that exclude one another in a way that takes a person's decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The additions that wait for something to go.
    pub candidates: Vec<Mid>,
    /// What they wait for.
    pub waits_for: Vec<Element>,
    /// Whether it is proved that no plan exists. Otherwise there may be one that was not found.
    pub proved_impossible: bool,
}

/// The answer to a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Do this.
    Plan(Plan),
    /// It cannot be done, even with everything set up that is offered. The reasons are what is left then.
    Impossible(Breaks),
    /// Exclusive bindings are in each other's way.
    Manual(Conflict),
    /// There is an order, but this would be wrong with it. Something outside the plan exposes what is kept.
    Unsafe(Violation),
}

impl Outcome {
    /// The plan, if it is one.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Plan(plan) => Some(plan),
            _ => None,
        }
    }
}

/// A cheapest sufficient set of ways.
pub(crate) struct Answer {
    pub(crate) chosen: Vec<u32>,
    pub(crate) at_least: u64,
    pub(crate) landmarks: Vec<Vec<u32>>,
}

/// What is let go without losing what is kept: the cheapest additions, and a safe order. `stop` is asked now and then; once
/// it says yes, the best so far is returned with [`Plan::optimal`] false and a bound that holds. It may read a clock; this
/// crate does not.
pub fn plan(problem: &Problem<'_>, stop: &dyn Fn() -> bool) -> Result<Outcome, Fault> {
    problem.check()?;
    let board = Board::lay_out(problem);
    let mut judge = Judge::of_board(&board);
    let Some(answer) = solve(problem, &board, &mut judge, stop) else {
        return Ok(Outcome::Impossible(breaks(problem, &board, &judge, &board.net.every_way())));
    };
    if board.has_exclusive() {
        return Ok(exclusive::plan(problem, &board, &mut judge, answer, stop));
    }
    Ok(finish(problem, &board, &judge, &answer.chosen, answer.at_least))
}

/// What happens if nothing is set up before.
pub fn what_breaks(problem: &Problem<'_>) -> Result<Breaks, Fault> {
    problem.check()?;
    let board = Board::lay_out(problem);
    Ok(breaks(problem, &board, &Judge::of_board(&board), &[]))
}

/// Every cheapest set of additions, at most `most`, each ascending; and whether there may be more. Empty if there is no plan.
pub fn optimal_sets(
    problem: &Problem<'_>,
    most: usize,
    stop: &dyn Fn() -> bool,
) -> Result<(Vec<Vec<Mid>>, bool), Fault> {
    let outcome = plan(problem, stop)?;
    let Some(best) = outcome.plan() else { return Ok((vec![], false)) };
    if !best.optimal {
        return Ok((vec![best.added()], true));
    }
    let board = Board::lay_out(problem);
    let mut judge = Judge::of_board(&board);
    let costs = costs(&board);
    let (sets, more) = every_cheapest(&costs, &mut judge, vec![], best.cost, most, stop);
    let possible =
        sets.into_iter().filter(|set| !board.has_exclusive() || exclusive::can_be_done(&board, &judge, set, stop));
    let mut named: Vec<Vec<Mid>> = possible.map(|set| methods(problem, &board, &set)).collect();
    named.sort();
    Ok((named, more))
}

/// A plan that costs at most `extra` more than the cheapest, and after which no kept account hangs on a single thing unless
/// it did so before. The cheapest plan likes to hang everything on the new number; this one does not. `None` if there is none
/// so cheap, or time was up.
pub fn resilient_plan(problem: &Problem<'_>, extra: u64, stop: &dyn Fn() -> bool) -> Result<Option<Plan>, Fault> {
    let outcome = plan(problem, stop)?;
    let Some(best) = outcome.plan() else { return Ok(None) };
    let board = Board::lay_out(problem);
    let mut judge = Judge::of_board(&board).and(lasting(problem, &board));
    let budget = best.cost.saturating_add(extra);
    let Some(found) = cheapest(&costs(&board), &mut judge, vec![], budget, stop) else { return Ok(None) };
    if board.net.cost(&found.chosen) > budget {
        return Ok(None);
    }
    let outcome = if board.has_exclusive() {
        let answer = Answer { chosen: found.chosen, at_least: found.at_least, landmarks: found.landmarks };
        exclusive::plan_exactly(problem, &board, &judge, &answer, stop)
    } else {
        finish(problem, &board, &judge, &found.chosen, found.at_least)
    };
    Ok(outcome.plan().cloned())
}

/// Whatever is lost, what is kept and hangs on no single thing now must survive it in the end.
fn lasting(problem: &Problem<'_>, board: &Board) -> Vec<Demand> {
    let graph = problem.graph();
    let losable: Vec<Vid> = graph.vertices().filter(|&v| graph.vertex(v).losable).collect();
    let mut robust = board.keep.clone();
    for &v in &losable {
        let survivors = reach(&problem.view, &problem.held, &Loss::destroy([v])).into_set();
        robust = robust.iter().filter(|&x| x == v || survivors.contains(x)).collect();
    }
    let gone = board.gone(&board.every_item());
    let destroyed = problem.destroyed_vertices();
    let losses = losable.into_iter().filter(|&v| !destroyed.contains(v));
    losses
        .map(|v| Demand { gone: gone.iter().copied().chain([v]).collect(), wanted: robust.without(v).to_vec() })
        .filter(|demand| !demand.wanted.is_empty())
        .collect()
}

pub(crate) fn costs(board: &Board) -> Vec<u64> {
    board.net.ways.iter().map(|way| way.cost).collect()
}

pub(crate) fn methods(problem: &Problem<'_>, board: &Board, ways: &[u32]) -> Vec<Mid> {
    let mut methods: Vec<Mid> = ways.iter().map(|&c| problem.candidates[board.candidates[c as usize]].method).collect();
    methods.sort_unstable();
    methods
}

/// The cheapest additions as if none had to wait; a lower bound where some do.
fn solve(problem: &Problem<'_>, board: &Board, judge: &mut Judge<'_>, stop: &dyn Fn() -> bool) -> Option<Answer> {
    let mut taste = Taste::new(problem, board);
    let mut seeds = vec![];
    match decompose(board, judge.view(), stop) {
        Parts::Impossible => return None,
        Parts::Found(parts) => {
            let chosen = taste.choose(&parts);
            let at_least = parts.iter().map(|part| part.at_least).sum();
            seeds.extend(parts.into_iter().map(|part| part.every_way));
            if judge.are_met(&chosen) {
                return Some(Answer { chosen, at_least, landmarks: seeds });
            }
            // Access alone is solved, but something cannot be destroyed then. Look at the whole.
        }
        Parts::Entangled => {}
    }
    let costs = costs(board);
    let mut found = cheapest(&costs, judge, seeds, u64::MAX, stop)?;
    let cost = board.net.cost(&found.chosen);
    if cost == found.at_least && costs.len() <= MOST_FOR_TIES {
        let (sets, _) = every_cheapest(&costs, judge, found.landmarks.clone(), cost, MOST_TIES, stop);
        if !sets.is_empty() {
            found.chosen = taste.best(&sets);
        }
    }
    Some(Answer { chosen: found.chosen, at_least: found.at_least, landmarks: found.landmarks })
}

fn breaks(problem: &Problem<'_>, board: &Board, judge: &Judge<'_>, chosen: &[u32]) -> Breaks {
    let placed = judge.placed(chosen);
    let end = board.net.chain(judge.view(), board.gone(&board.every_item()), &placed);
    let kept_lost = board.keep.iter().filter(|&v| !end.reaches(v)).collect();
    let stuck = match judge.order(&placed) {
        Ok(_) => Stuck { elements: vec![] },
        Err(stuck) => explain(board, judge.view(), &placed, stuck, problem),
    };
    Breaks { stuck, kept_lost }
}

/// Additions first, then everything in a safe order.
fn finish(problem: &Problem<'_>, board: &Board, judge: &Judge<'_>, chosen: &[u32], at_least: u64) -> Outcome {
    let placed = judge.placed(chosen);
    match judge.order(&placed) {
        Ok(batches) => {
            let mut stages = additions(problem, board, judge, &[], &[], &placed);
            stages.extend(destructions(problem, board, &batches));
            conclude(problem, board, stages, &placed, at_least)
        }
        Err(_) => Outcome::Impossible(breaks(problem, board, judge, chosen)),
    }
}

/// Stages that add these ways, each as soon as what it needs is in reach.
pub(crate) fn additions(
    problem: &Problem<'_>,
    board: &Board,
    judge: &Judge<'_>,
    gone: &[Vid],
    placed: &[u32],
    ways: &[u32],
) -> Vec<Stage> {
    let (mut placed, mut left) = (placed.to_vec(), ways.to_vec());
    let mut stages = vec![];
    while !left.is_empty() {
        let chain = board.net.chain(judge.view(), gone.iter().copied(), &placed);
        let ready = |c: &u32| board.net.ways[*c as usize].needs.iter().all(|&v| chain.reaches(v));
        let (now, later): (Vec<u32>, Vec<u32>) = left.iter().partition(|c| ready(c));
        if now.is_empty() {
            break;
        }
        let actions = methods(problem, board, &now).into_iter().map(Action::Add).collect();
        stages.push(Stage { kind: StageKind::SetUp, actions });
        placed.extend(now);
        left = later;
    }
    stages
}

/// Stages that destroy these batches; what is given to somebody else goes last within each.
pub(crate) fn destructions(problem: &Problem<'_>, board: &Board, batches: &[Vec<u32>]) -> Vec<Stage> {
    let released = problem.released();
    let is_released = |e: &Element| matches!(e, Element::Vertex(v) if released.contains(v));
    let mut stages = vec![];
    for batch in batches {
        let elements = batch.iter().map(|&i| board.items[i as usize].element);
        let (last, first): (Vec<Element>, Vec<Element>) = elements.partition(is_released);
        for (kind, elements) in [(StageKind::LetGo, first), (StageKind::Release, last)] {
            if !elements.is_empty() {
                let actions = elements.into_iter().map(Action::Destroy).collect();
                stages.push(Stage { kind, actions });
            }
        }
    }
    stages
}

/// Replays the stages; only what passes becomes a plan.
pub(crate) fn conclude(
    problem: &Problem<'_>,
    board: &Board,
    stages: Vec<Stage>,
    added: &[u32],
    at_least: u64,
) -> Outcome {
    let cost = board.net.cost(added);
    let mut plan = Plan { stages, cost, at_least, optimal: cost <= at_least, residual: Residual::default() };
    let actions = plan.actions();
    if let Err(violation) = replay(problem, &actions) {
        return Outcome::Unsafe(violation);
    }
    plan.residual = Residual { waived: problem.waived().collect(), falls: exposed(problem, &actions, true) };
    Outcome::Plan(plan)
}
