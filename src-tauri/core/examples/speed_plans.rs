//! How long plans and dates take in a vault of a large family.
//! `cargo run --release -p quittance-core --features testing --example speed_plans -- [ACCOUNTS] [CLOSED]`
//!
//! Prints the median and the worst of some runs, each from the encrypted database: nothing is kept between them.

#![allow(clippy::print_stdout, reason = "a measurement, not a part of the program")]

mod large;

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use quittance_core::checklist::{RetireWish, Start};
use quittance_core::identifier::Identifier;
use quittance_core::keys::testing::{FakeKeyring, quick_argon};
use quittance_core::store::Shelf;
use quittance_core::vault::testing::PASSPHRASE;
use quittance_core::vault::{NewVault, VaultFolder};
use quittance_core::view::{checklist_view, checklists_view, due, start_preview, today_view};
use quittance_core::{Clock, Problem};

const RUNS: usize = 11;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let accounts: usize = args.next().map_or(Ok(2_000), |text| text.parse())?;
    let closed: usize = args.next().map_or(Ok(200), |text| text.parse())?;
    let folder = tempfile::tempdir()?;
    let day = NaiveDate::from_ymd_opt(2026, 3, 7).ok_or("a day")?;
    let new = NewVault {
        passphrase: Some(PASSPHRASE.to_owned().into()),
        keyring: false,
        recovery: false,
        argon: quick_argon(),
    };
    let (mut vault, _) =
        VaultFolder::at(folder.path().join("vault")).create(new, &FakeKeyring::new(), Clock::fixed(day), "example")?;
    let made = large::fill(&mut vault, accounts, day)?;
    println!("{accounts} accounts, {closed} of them to be closed");

    let several: Vec<_> = made.iter().step_by((accounts / closed).max(1)).take(closed).cloned().collect();
    let start = Start::Close { accounts: several, give_up: vec![] };
    time("due, before", || due(&vault, 60).map(drop))?;
    time("plan for closing them", || start_preview(&vault, &start).map(drop))?;
    let began = Instant::now();
    let list = vault.begin(&start)?;
    println!("{:32} {:>8.1?}", "begin all of them", began.elapsed());
    time("the list over them", || checklist_view(&vault, &list).map(drop))?;
    time("due", || due(&vault, 60).map(drop))?;
    time("today", || today_view(&vault).map(drop))?;
    time("all checklists", || checklists_view(&vault).map(drop))?;
    let number = vault.all::<Identifier>()?.first().map(|held| held.id.clone()).ok_or("a number")?;
    let retire =
        Start::Retire(RetireWish { identifier: number, lost: false, successor: None, leave: vec![], give_up: vec![] });
    time("plan for giving a number up", || start_preview(&vault, &retire).map(drop))?;
    Ok(())
}

fn time(what: &str, mut work: impl FnMut() -> Result<(), Problem>) -> Result<(), Problem> {
    let mut took: Vec<Duration> = Vec::new();
    for _ in 0..RUNS {
        let began = Instant::now();
        work()?;
        took.push(began.elapsed());
    }
    took.sort();
    println!("{what:32} {:>8.1?}  worst {:>8.1?}", took[RUNS / 2], took[RUNS - 1]);
    Ok(())
}
