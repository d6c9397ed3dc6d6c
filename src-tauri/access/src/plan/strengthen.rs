//! The smallest change after which losing one thing no longer locks anybody out.

use serde::{Deserialize, Serialize};

use crate::graph::{Mid, Vid};
use crate::plan::board::Board;
use crate::plan::conditions::{Demand, Judge};
use crate::plan::decompose::{Parts, decompose};
use crate::plan::hitting::{cheapest, every_cheapest};
use crate::plan::problem::{Element, Fault, Problem};
use crate::plan::rebind::{costs, methods};
use crate::plan::ties::Taste;
use crate::reach::{Loss, reach};
use crate::set::VertexSet;

/// How many equally cheap answers are compared.
const MOST_TIES: usize = 32;

/// What to set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strengthening {
    /// The candidates to set up, ascending; none if nothing needs to be done.
    pub add: Vec<Mid>,
    /// What they cost together.
    pub cost: u64,
    /// Nothing that suffices costs less.
    pub at_least: u64,
    /// Whether the cost is proved to be the least.
    pub optimal: bool,
}

/// The cheapest of the candidates offered by `problem` after which everything in `keep` that is in reach now survives the
/// loss of each of `losses` alone. `None` when all candidates together are not enough. What the problem lets go plays no part.
///
/// For one single point of failure, `losses` is that one thing. For an account that should hang on nothing, it is everything
/// losable.
pub fn strengthen(
    problem: &Problem<'_>,
    losses: &VertexSet,
    keep: &VertexSet,
    stop: &dyn Fn() -> bool,
) -> Result<Option<Strengthening>, Fault> {
    let mut bare = problem.clone();
    bare.destroy.clear();
    bare.before.clear();
    bare.keep(VertexSet::new());
    bare.candidates.retain(|candidate| candidate.after.is_empty());
    bare.check()?;
    for v in losses.iter().chain(keep.iter()) {
        if v.0 as usize >= bare.graph().vertex_count() {
            return Err(Fault::Stranger { what: "vertex", number: v.0 });
        }
    }
    let now = reach(&bare.view, &bare.held, &Loss::none()).into_set();
    let keep = keep.intersection(&now);
    if let [v] = losses.to_vec()[..] {
        // Letting one thing go without asking how: components can be solved one by one.
        bare.destroy_needing(Element::Vertex(v), []);
        bare.keep(keep.without(v));
        let board = Board::lay_out(&bare);
        match decompose(&board, &board.net.view(), stop) {
            Parts::Impossible => return Ok(None),
            Parts::Found(parts) => {
                let chosen = Taste::new(&bare, &board).choose(&parts);
                let at_least = parts.iter().map(|part| part.at_least).sum();
                return Ok(Some(named(&bare, &board, &chosen, at_least)));
            }
            Parts::Entangled => {}
        }
        bare.destroy.clear();
        bare.keep(VertexSet::new());
    }
    let board = Board::lay_out(&bare);
    let demands = losses.iter().map(|v| Demand { gone: vec![v], wanted: keep.without(v).to_vec() });
    let mut judge = Judge::of(&board.net, demands.filter(|demand: &Demand| !demand.wanted.is_empty()).collect());
    let costs = costs(&board);
    let Some(mut found) = cheapest(&costs, &mut judge, vec![], u64::MAX, stop) else { return Ok(None) };
    let cost = board.net.cost(&found.chosen);
    if cost == found.at_least {
        let (sets, _) = every_cheapest(&costs, &mut judge, found.landmarks, cost, MOST_TIES, stop);
        if !sets.is_empty() {
            found.chosen = Taste::new(&bare, &board).best(&sets);
        }
    }
    Ok(Some(named(&bare, &board, &found.chosen, found.at_least)))
}

fn named(problem: &Problem<'_>, board: &Board, chosen: &[u32], at_least: u64) -> Strengthening {
    let cost = board.net.cost(chosen);
    Strengthening { add: methods(problem, board, chosen), cost, at_least, optimal: cost <= at_least }
}

/// What `x` alone hangs on: everything losable whose loss by itself locks the person out of it.
pub fn single_points(problem: &Problem<'_>, x: Vid) -> VertexSet {
    let graph = problem.graph();
    let open = |loss: &Loss| reach(&problem.view, &problem.held, loss).contains(x);
    if !open(&Loss::none()) {
        return VertexSet::new();
    }
    let losable = graph.vertices().filter(|&v| v != x && graph.vertex(v).losable);
    losable.filter(|&v| !open(&Loss::destroy([v]))).collect()
}
