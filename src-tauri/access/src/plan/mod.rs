//! Letting go without locking oneself out: what to set up first, what to unlink and close in which order, and what to
//! release last.
//!
//! [`Problem`] says what is to be let go and what must stay in reach at every moment. [`plan`] finds the cheapest set of new
//! bindings and a safe order, or says what stands in the way; [`simulate()`] replays any plan, one state at a time, and is the
//! only judge. A plan is a function of the state: after a step that failed, build the problem anew and plan again.
//!
//! What a newcomer gets wrong: a topological sort of "destroy dependents first". With alternatives, an account depends on no
//! single other one, and such a sort both forbids good orders and lets bad ones through. See [`order`](mod@order).

#[cfg(test)]
mod agreement;
pub(crate) mod arborescence;
pub(crate) mod board;
pub(crate) mod conditions;
pub mod cooling;
pub(crate) mod decompose;
pub(crate) mod exclusive;
pub(crate) mod explain;
pub(crate) mod hitting;
pub mod order;
pub mod problem;
pub mod rebind;
pub mod replace;
pub(crate) mod scc;
pub(crate) mod search;
pub mod simulate;
pub mod strengthen;
pub(crate) mod ties;
pub(crate) mod unfounded;
pub(crate) mod walk;

pub use cooling::{Day, earliest_days};
pub use explain::{Breaks, Missing, MissingBecause, Stuck, StuckElement};
pub use order::{order, valid_orders};
pub use problem::{Candidate, Element, Fault, Problem};
pub use rebind::{
    Conflict, Outcome, Plan, Residual, Stage, StageKind, optimal_sets, plan, resilient_plan, what_breaks,
};
pub use replace::{Replacement, replacements};
pub use simulate::{Action, Violation, simulate};
pub use strengthen::{Strengthening, single_points, strengthen};
