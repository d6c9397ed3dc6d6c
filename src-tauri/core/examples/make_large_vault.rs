//! Makes a vault with many accounts, for benchmarks and for looking at long lists. Deterministic but for its ids.
//! `cargo run -p quittance-core --features testing --example make_large_vault -- FOLDER ACCOUNTS [keyring]`
//!
//! The passphrase is that of the test vaults; with `keyring` the computer's keyring opens it, too.

mod large;

use chrono::NaiveDate;
use quittance_core::Clock;
use quittance_core::keys::SystemKeyring;
use quittance_core::keys::testing::quick_argon;
use quittance_core::vault::testing::PASSPHRASE;
use quittance_core::vault::{NewVault, VaultFolder};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let folder = VaultFolder::at(args.next().ok_or("name the folder")?);
    let accounts: usize = args.next().ok_or("how many accounts")?.parse()?;
    let keyring = args.next().as_deref() == Some("keyring");
    let day = NaiveDate::from_ymd_opt(2026, 3, 7).ok_or("a day")?;
    let new =
        NewVault { passphrase: Some(PASSPHRASE.to_owned().into()), keyring, recovery: false, argon: quick_argon() };
    let (mut vault, _) = folder.create(new, &SystemKeyring::new(), Clock::fixed(day), "example")?;
    large::fill(&mut vault, accounts, day)?;
    vault.close()?;
    Ok(())
}
