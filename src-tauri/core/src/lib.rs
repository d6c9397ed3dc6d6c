//! The core of Quittance: accounts, services and ways out, and the vault that keeps them. It knows no window.
//!
//! A change to the vault is one **operation** ([`Vault::operate`]): one transaction, one entry in the history, one
//! announcement. Words are not here: the core names what happened ([`Phrase`]), and each reader says it in the person's
//! language. The readers' shapes are in [`view`].

pub mod access;
pub mod account;
pub mod calendar;
pub mod checklist;
pub mod clock;
pub mod device;
pub mod evidence;
pub mod example;
pub mod export;
pub mod finding;
pub mod identifier;
pub mod ids;
pub mod incident;
pub mod letter;
pub mod op;
pub mod person;
mod phrase;
mod problem;
pub mod reminder;
pub mod request;
pub mod service;
pub mod store;
pub mod vault;
pub mod view;

pub use clock::Clock;
pub use op::Op;
pub use phrase::{Arg, Phrase};
pub use problem::{Problem, Result};
pub use store::Kind;
pub use vault::{Happened, Vault};

pub use quittance_catalogue as catalogue;
pub use quittance_discovery as discovery;
pub use quittance_keys as keys;
pub use quittance_law as law;
pub use quittance_letters as letters;
