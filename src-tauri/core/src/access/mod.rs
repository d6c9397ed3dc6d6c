//! The access graph of the vault: what opens what, built from accounts, ways in, identifiers and devices.
//!
//! The questions themselves are answered by the crate `quittance-access`, which knows nothing of a vault. This module says
//! what a record means there ([`AccessMap`]), what happens when something is lost or stolen ([`Mishap`]), and how the answer
//! is to be let go in order ([`order`]). One rule decides what a way in is: [`crate::account::ways_in`].

mod build;
mod guard;
mod mishap;
pub mod order;
mod shut;
#[cfg(test)]
mod tests;
mod thing;
mod wayside;

pub use build::{AccessMap, KINDS};
pub use guard::Watch;
pub use mishap::{Fate, Mishap, Outcome, what_if};
pub use shut::ShutOut;
pub(crate) use shut::{Entered, may_shut};
pub use thing::Thing;
pub use wayside::{Likelihood, Wayside};
