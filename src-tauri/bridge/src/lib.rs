//! What the window may ask of the core, in one typed table.
//!
//! `commands.rs` is that table: from it come the dispatch, the TypeScript types in `ui/src/lib/generated`, and the list a
//! test checks. The shell holds one [`Bridge`] and forwards every question to it. A newcomer's usual mistake is to put a
//! rule here: what is allowed and what follows from it is decided in the core, and the command line must get the same.

mod acts;
mod asks;
mod commands;
mod desktop;
mod exporting;
mod preferences;
mod problem;
mod reminding;
mod run;
mod secret;
mod services;
mod session;
mod table;

pub use commands::COMMANDS;
pub use desktop::{Desktop, DesktopView, NoDesktop, Notice};
pub use exporting::ReportFormat;
pub use preferences::{Preferences, PreferencesFile};
pub use problem::ProblemView;
pub use reminding::DueToday;
pub use run::{ImportAsk, ImportOutcome};
pub use secret::Secret;
pub use session::{Bridge, BridgeOptions, VaultStatus};

#[cfg(all(test, feature = "typescript"))]
mod typescript;
