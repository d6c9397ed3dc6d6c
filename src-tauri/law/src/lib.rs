//! Rights, deadlines, working days and complaint channels, each with its source and date.
//!
//! The facts live in `assets/law`; this crate reads, checks and counts, and knows no vault and no person. How a rule is
//! cited and a law pack added: `docs/law.md`. A newcomer's usual mistake: writing "the law gives 15 working days". The
//! Personal Information Protection Law says *promptly*; the number comes from a document of the authorities, and
//! [`Standing`] keeps such things apart.

pub mod calendar;
pub mod channel;
pub mod deadline;
pub mod instrument;
pub mod keep;
pub mod necessary;
pub mod notice;
pub mod pack;
pub mod query;
pub mod request;
pub mod right;
pub mod route;
pub mod scam;
pub mod source;
mod standing;
mod tables;
mod term;

pub use calendar::{Calendar, Day};
pub use channel::{Channel, channel, channels};
pub use deadline::{ClockEvent, Deadline, deadline};
pub use instrument::{Instrument, instrument};
pub use pack::{Law, Pack, RightCard, card, pack};
pub use quittance_catalogue::Text;
pub use quittance_catalogue::entry::{Source, SourceKind};
pub use right::Right;
pub use source::source;
pub use standing::{Scope, Standing};
pub use term::Term;

/// Ids of sources, as every fact carries them.
pub type From = Vec<String>;
