//! The window of Quittance: a thin shell that opens one window and passes its questions to the bridge.
//!
//! It decides nothing about accounts. What it adds is what only a desktop program can do: the window itself, telling it
//! what changed, stopping and pausing long work, staying in the tray and reminding from there if the person wants it, and
//! keeping the process out of core dumps. A newcomer looks for the
//! list of commands here in vain: there are seven, and the real list is the bridge's table.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod check;
mod commands;
mod desktop;
mod hardening;
mod job;
mod options;
mod places;
mod say;
mod tray;
mod window;

use std::process::ExitCode;

/// Everything that is freed is overwritten first, so that a locked vault leaves no plain text behind in memory.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    hardening::harden();
    match options::read(std::env::args_os().skip(1)) {
        Ok(options::Asked::Window(options)) => window::open(options),
        Ok(options::Asked::Help) => {
            say::print(&say::words("app-help", &[]));
            ExitCode::SUCCESS
        }
        Ok(options::Asked::Version) => {
            say::print(concat!("quittance ", env!("CARGO_PKG_VERSION")));
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            say::complain(&wrong.sentence());
            ExitCode::from(2)
        }
    }
}
