//! Reads foreign files and says which services they mention.
//!
//! A file goes in (an SMS backup of an Android phone, the password list of a browser), a [`Reading`] comes out:
//! per service and identifier one [`Lead`] with its dates, its strength and a few masked lines of evidence.
//! The crate knows no vault, no catalogue and no window; what a signature or a host *is* is for others to say.
//!
//! Three rules hold everywhere here:
//! * **No secret outlives the parser.** Password, note and code cells are never copied out of the read buffer,
//!   only whether something was there; buffers are wiped; message bodies shrink to masked excerpts.
//! * **Bounded memory.** Files are read as a stream; a gigabyte in one attribute costs time, not memory.
//! * **One odd record is skipped, counted and named**, and never sinks the file. Bad input never panics.
//!
//! What a newcomer gets wrong: a Chinese sender number such as `1069…` names the *delivery platform*, not the
//! service. The service is the 【signature】 in the text, or nothing.
//!
//! ```no_run
//! use quittance_discovery::{Job, ReadOptions, Stop, read_file};
//! # fn main() -> Result<(), quittance_discovery::ImportProblem> {
//! # let today = chrono::NaiveDate::default();
//! let mut job = Job::quiet(Stop::new());
//! let reading = read_file("sms-20260101.xml".as_ref(), None, &ReadOptions::on(today), &mut job)?;
//! for lead in &reading.leads {
//!     println!("{:?}: {} of 4", lead.key, lead.strength);
//! }
//! # Ok(())
//! # }
//! ```

mod draft;
mod event;
mod feed;
mod gather;
mod job;
mod kind;
mod linked;
mod mask;
mod passwords;
mod problem;
mod reading;
mod sms;
mod source;
mod text;
mod warning;

pub use event::{EventKind, SenderClass};
pub use job::{Job, Pause, Phase, Progress, Stop};
pub use kind::ForeignKind;
pub use problem::{ImportProblem, ProblemArg};
pub use reading::{
    CreatedMeaning, EvidenceLine, IdentifierKind, Ignored, Lead, LeadFlag, Presence, Reading, SecretsDropped,
    SeenIdentifier, ServiceKey, SourceSummary,
};
pub use source::{HEAD_BYTES, ReadOptions, SOURCES, Source, identify, read_file, recognise, source_named};
pub use warning::{Warning, WarningCode};
