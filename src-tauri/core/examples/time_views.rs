//! Times what the long lists need, on a vault made by `make_large_vault`.
//! `cargo run --release -p quittance-core --features testing --example time_views -- FOLDER`

use std::time::Instant;

use chrono::NaiveDate;
use quittance_core::vault::testing::PASSPHRASE;
use quittance_core::vault::{Unlock, VaultFolder};
use quittance_core::view::{AccountFilter, accounts_view, checklists_view, due, identifiers_view, search, today_view};
use quittance_core::{Clock, Problem, Result};

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let folder = VaultFolder::at(std::env::args().nth(1).ok_or("name the folder")?);
    let day = NaiveDate::from_ymd_opt(2026, 3, 7).ok_or("a day")?;
    let vault = folder.unlock(Unlock::Passphrase(PASSPHRASE), Clock::fixed(day), "example")?;
    let time = |name: &str, work: &dyn Fn() -> Result<usize>| -> std::result::Result<(), Problem> {
        let (mut best, mut size) = (f64::MAX, 0);
        for _ in 0..5 {
            let start = Instant::now();
            size = work()?;
            best = best.min(start.elapsed().as_secs_f64() * 1000.0);
        }
        #[allow(clippy::print_stdout, reason = "this is a program that prints")]
        {
            println!("{name:<12} {best:8.1} ms  {size}");
        }
        Ok(())
    };
    time("accounts", &|| Ok(accounts_view(&vault, &AccountFilter::default())?.accounts.len()))?;
    time("identifiers", &|| Ok(identifiers_view(&vault)?.len()))?;
    time("checklists", &|| Ok(checklists_view(&vault)?.len()))?;
    time("today", &|| Ok(today_view(&vault)?.ribbon.len()))?;
    time("due", &|| Ok(due(&vault, 60)?.len()))?;
    time("search", &|| Ok(search(&vault, "wx", 20)?.len()))?;
    Ok(())
}
