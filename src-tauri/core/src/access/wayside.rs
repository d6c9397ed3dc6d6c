//! What a method of the graph stands for.

use serde::{Deserialize, Serialize};

use crate::account::Factor;
use crate::ids::{IdentifierId, LinkId, MethodId};

/// How sure it is that a way in works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// The service offers it; whether it is set up for this account nobody has said.
    Possible,
    /// Concluded from what is bound.
    Assumed,
    /// The person said so.
    Confirmed,
}

/// Where a method of the graph comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Wayside {
    /// A recorded way in.
    Recorded(MethodId),
    /// A linked login.
    Link(LinkId),
    /// A code to a bound number or address.
    Bound(IdentifierId),
    /// Offered by the service according to the catalogue.
    Offered(Vec<Factor>),
    /// Could be set up: this identifier bound, or a password.
    Candidate(Factor),
    /// The SIM lies in the device, the number answers to the SIM, a mailbox has its address.
    World,
    /// The carrier gives out a new card at the counter: not at once.
    Counter,
}
