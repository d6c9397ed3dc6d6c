//! What Quittance knows of services: the file format, its validator, trust in its facts, search and matching.
//!
//! The data lives in `assets/`; the build script checks it and packs it into the program. This crate knows no vault and
//! no person. A newcomer's usual mistake: reading an empty list as "none". It means nobody knows; see [`entry`].

pub mod barrier;
mod bundle;
mod catalogue;
pub mod category;
pub mod correction;
mod date;
pub mod difficulty;
pub mod entry;
mod fault;
pub mod matching;
pub mod net;
pub mod outcome;
pub mod own;
pub mod pack;
pub mod patch;
pub mod search;
pub mod second_shelf;
pub mod taxonomy;
mod text;
pub mod trust;
pub mod validate;
pub mod when;

pub use bundle::{Bundle, Reference};
pub use catalogue::Catalogue;
pub use fault::Fault;
pub use text::Text;
