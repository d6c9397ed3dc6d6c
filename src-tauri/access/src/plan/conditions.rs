//! Conditions a set of additions must meet, and what is missing when it does not.
//!
//! All conditions here are monotone: more additions never hurt. So whenever a set fails, it can be grown until nothing more
//! goes in without success; of what stayed outside, the *landmark*, every sufficient set has at least one.

use crate::chain::Chain;
use crate::graph::Vid;
use crate::plan::board::{Board, Net};
use crate::plan::order::{Situation, demands_of_stuck, reverse_greedy};
use crate::plan::unfounded::unfounded;
use crate::set::VertexSet;
use crate::view::View;

/// Up to how many stuck elements it is worked out what would free them; beyond, "something more" has to do as a landmark.
const MOST_STUCK: usize = 300;

/// With `gone` destroyed, everything wanted is in reach.
#[derive(Debug, Clone)]
pub(crate) struct Demand {
    pub(crate) gone: Vec<Vid>,
    pub(crate) wanted: Vec<Vid>,
}

impl Demand {
    /// Whether these ways in place meet it.
    fn is_met(&self, net: &Net, view: &View<'_>, placed: &[u32]) -> bool {
        let chain = net.chain(view, self.gone.iter().copied(), placed);
        self.wanted.iter().all(|&v| chain.reaches(v))
    }
}

/// What additions are judged by.
pub(crate) trait Conditions {
    /// Whether the chosen additions suffice.
    fn are_met(&mut self, chosen: &[u32]) -> bool;

    /// Nothing when they suffice. Otherwise one or more sets of additions, none of them chosen, of each of which at least one
    /// is needed; ascending, and empty when nothing helps. `chosen` is ascending.
    fn landmarks(&mut self, chosen: &[u32]) -> Vec<Vec<u32>>;
}

/// Demands that must all be met, and, for a whole problem, a safe order that must exist.
pub(crate) struct Judge<'n> {
    net: &'n Net,
    view: View<'n>,
    demands: Vec<Demand>,
    board: Option<&'n Board>,
    grow_in: Vec<u32>,
}

impl<'n> Judge<'n> {
    /// Judges by these demands alone.
    pub(crate) fn of(net: &'n Net, demands: Vec<Demand>) -> Self {
        // Cheap ones go in first, so that landmarks are dear and bounds are tight.
        let mut grow_in = net.every_way();
        grow_in.sort_by_key(|&c| (net.ways[c as usize].cost, c));
        Self { net, view: net.view(), demands, board: None, grow_in }
    }

    /// Judges by what the board keeps in reach, and by whether everything can be destroyed.
    pub(crate) fn of_board(board: &'n Board) -> Self {
        let gone = board.items.iter().map(|item| item.vertex).collect();
        let keep = Demand { gone, wanted: board.keep.to_vec() };
        Self { board: Some(board), ..Self::of(&board.net, vec![keep]) }
    }

    /// The same, with more demands.
    pub(crate) fn and(mut self, demands: impl IntoIterator<Item = Demand>) -> Self {
        self.demands.extend(demands);
        self
    }

    /// How the board is read.
    pub(crate) fn view(&self) -> &View<'n> {
        &self.view
    }

    /// The chosen ways that can be added at the start, one enabling another.
    pub(crate) fn placed(&self, chosen: &[u32]) -> Vec<u32> {
        self.net.addable(&self.view, &[], &[], chosen)
    }

    /// Batches to destroy with these ways in place, or what is stuck.
    pub(crate) fn order(&self, placed: &[u32]) -> Result<Vec<Vec<u32>>, Vec<u32>> {
        match self.board {
            Some(board) => {
                let at = Situation { placed, gone: &[], now: &board.every_item() };
                reverse_greedy(board, &self.view, &at)
            }
            None => Ok(vec![]),
        }
    }

    /// Grows the chosen ways while none of the demands comes true; what stays outside is the landmark.
    fn outside(&self, chosen: &[u32], demands: &[Demand]) -> Vec<u32> {
        let mut trial = Trial::new(self.net, &self.view, chosen, demands);
        let mut outside = vec![];
        for &c in &self.grow_in {
            if chosen.binary_search(&c).is_err() && trial.add_unless_met(c) {
                outside.push(c);
            }
        }
        outside.sort_unstable();
        outside
    }
}

impl Conditions for Judge<'_> {
    fn are_met(&mut self, chosen: &[u32]) -> bool {
        let placed = self.placed(chosen);
        let broken = self.demands.iter().position(|demand| !demand.is_met(self.net, &self.view, &placed));
        if let Some(broken) = broken {
            // What broke once tends to break again; asking it first saves the rest.
            self.demands[..=broken].rotate_right(1);
            return false;
        }
        self.order(&placed).is_ok()
    }

    fn landmarks(&mut self, chosen: &[u32]) -> Vec<Vec<u32>> {
        let placed = self.placed(chosen);
        let broken = self.demands.iter().position(|demand| !demand.is_met(self.net, &self.view, &placed));
        if let Some(broken) = broken {
            self.demands[..=broken].rotate_right(1);
            let quick = unfounded(self.net, &self.view, &self.demands[0], chosen, &placed);
            return if quick.is_empty() { vec![self.outside(chosen, &self.demands[..1])] } else { quick };
        }
        match (self.order(&placed), self.board) {
            (Err(stuck), Some(board)) if stuck.len() <= MOST_STUCK => {
                vec![self.outside(chosen, &demands_of_stuck(board, &stuck))]
            }
            (Err(_), _) => {
                vec![self.net.every_way().into_iter().filter(|c| chosen.binary_search(c).is_err()).collect()]
            }
            (Ok(_), _) => vec![],
        }
    }
}

/// Demands under trial while ways are added one by one.
struct Trial<'n> {
    net: &'n Net,
    /// Nothing destroyed: which ways can be added at all.
    start: Chain<'n>,
    demands: Vec<Tried<'n>>,
}

struct Tried<'n> {
    chain: Chain<'n>,
    wanted: VertexSet,
    missing: usize,
}

impl<'n> Trial<'n> {
    fn new(net: &'n Net, view: &View<'n>, chosen: &[u32], demands: &[Demand]) -> Self {
        let mut start = net.chain(view, [], &[]);
        chosen.iter().for_each(|&c| start.turn_on(net.ways[c as usize].opening));
        start.settle();
        let placed: Vec<u32> = chosen.iter().copied().filter(|&c| start.reaches(net.ways[c as usize].gate)).collect();
        let demands = demands.iter().map(|demand| {
            let chain = net.chain(view, demand.gone.iter().copied(), &placed);
            let wanted: VertexSet = demand.wanted.iter().copied().collect();
            let missing = wanted.iter().filter(|&v| !chain.reaches(v)).count();
            Tried { chain, wanted, missing }
        });
        Self { net, demands: demands.collect(), start }
    }

    /// Adds a way, unless that would meet some demand. Says whether it would.
    fn add_unless_met(&mut self, c: u32) -> bool {
        let mark = self.start.mark();
        let before = self.start.count();
        self.start.turn_on(self.net.ways[c as usize].opening);
        self.start.settle();
        let gates: Vec<Vid> = self
            .start
            .since(before)
            .iter()
            .filter_map(|&v| self.net.way_of_gate(v))
            .map(|opened| self.net.ways[opened as usize].gate)
            .collect();
        let mut marks = Vec::with_capacity(self.demands.len());
        let mut met = false;
        for tried in &mut self.demands {
            let mark = tried.chain.mark();
            marks.push((mark, tried.missing));
            let before = tried.chain.count();
            gates.iter().for_each(|&gate| tried.chain.hold(gate));
            tried.chain.settle();
            tried.missing -= tried.chain.since(before).iter().filter(|&&v| tried.wanted.contains(Vid(v))).count();
            if tried.missing == 0 {
                met = true;
                break;
            }
        }
        if met {
            self.start.go_back(mark);
            for (tried, (mark, missing)) in self.demands.iter_mut().zip(marks) {
                tried.chain.go_back(mark);
                tried.missing = missing;
            }
        }
        met
    }
}
