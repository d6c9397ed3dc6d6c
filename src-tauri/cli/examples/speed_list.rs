//! How long `account list --json` takes over 5,000 accounts, from opening by the keyring to the last byte.
//!
//! `cargo run --release -p quittance-cli --example speed_list`

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement, not a part of the program")]

use std::ffi::OsString;
use std::io::Cursor;
use std::time::Instant;

use quittance_cli::{World, run};
use quittance_core::account::{AccountDraft, BindingDraft, Role};
use quittance_core::identifier::{IdentifierDraft, IdentifierKind};
use quittance_core::person::{PersonDraft, Relation};
use quittance_core::vault::{NewVault, VaultFolder};
use quittance_core::{Clock, Op};
use quittance_discovery::Stop;
use quittance_keys::testing::{FakeKeyring, quick_argon};
use zeroize::Zeroizing;

const ACCOUNTS: usize = 5_000;

fn main() {
    let dir = tempfile::tempdir().unwrap();
    let folder = VaultFolder::at(dir.path().join("vault"));
    let keyring = FakeKeyring::new();
    let new = NewVault {
        passphrase: Some(Zeroizing::new("x y z".into())),
        keyring: true,
        recovery: false,
        argon: quick_argon(),
    };
    let (mut vault, _) = folder.create(new, &keyring, Clock::system(), "cli").unwrap();
    let services: Vec<String> = vault.catalogue().unwrap().iter().map(|entry| entry.id.clone()).collect();
    let started = Instant::now();
    vault
        .operate(Op::AddAccount, |change| {
            let person =
                change.add_person(PersonDraft { name: "小王".into(), relation: Relation::Me, note: None })?;
            let phones = (0..40)
                .map(|n| {
                    change.add_identifier(IdentifierDraft {
                        owner: person.clone(),
                        kind: IdentifierKind::Phone,
                        value: format!("138000{n:05}"),
                        label: None,
                        served_by: None,
                        device: None,
                        note: None,
                    })
                })
                .collect::<quittance_core::Result<Vec<_>>>()?;
            for n in 0..ACCOUNTS {
                let account = change.add_account(AccountDraft {
                    person: person.clone(),
                    service: services[n % services.len()].as_str().into(),
                    label: Some(format!("号 {n}")),
                    opened: None,
                    last_used: None,
                    last_order: None,
                    devices: vec![],
                    note: None,
                })?;
                change.bind(
                    &account,
                    BindingDraft { identifier: phones[n % 40].clone(), roles: vec![Role::Login], since: None },
                )?;
            }
            Ok(())
        })
        .unwrap();
    vault.close().unwrap();
    println!("{ACCOUNTS} accounts made in {:.2?}", started.elapsed());
    for args in [
        &["account", "list", "--json"][..],
        &["account", "list"],
        &["account", "show", "号 4999", "--json"],
        &["due", "--json"],
    ] {
        let mut best = None;
        let mut bytes = 0;
        for _ in 0..5 {
            let started = Instant::now();
            bytes = answer(args, dir.path().join("vault").into_os_string(), &keyring);
            best = best.min(Some(started.elapsed())).or(Some(started.elapsed()));
        }
        println!("{args:?}: {:.2?}, {bytes} bytes", best.unwrap_or_default());
    }
}

fn answer(args: &[&str], vault: OsString, keyring: &FakeKeyring) -> usize {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let env = |name: &str| (name == "QUITTANCE_VAULT").then(|| vault.clone());
    let mut world = World {
        env: &env,
        input: &mut Cursor::new(Vec::new()),
        input_is_terminal: false,
        output: &mut out,
        screen: None,
        errors: &mut err,
        errors_are_terminal: false,
        keyring,
        ask: &mut |_| Ok(Zeroizing::new(String::new())),
        argon: &quick_argon,
        stop: Stop::new(),
        system_language: None,
        clock: Clock::system(),
    };
    let code = run(args.iter().map(OsString::from), &mut world);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    out.len()
}
