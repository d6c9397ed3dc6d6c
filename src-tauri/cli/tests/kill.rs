//! Kills the real program at unkind moments of one big change: the vault is whole, and the change is all there or not at all.
//!
//! A kill is aimed by what can be seen from outside, the growth of the write-ahead log, and not by waiting some time.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a story that can't go on has failed")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use quittance_core::Clock;
use quittance_core::vault::{NewVault, VaultFolder};
use quittance_keys::testing::{FakeKeyring, quick_argon};
use zeroize::Zeroizing;

/// So many services, each with one code.
const FINDINGS: usize = 400;
/// Kills at most; fewer when enough have hit the work.
const ROUNDS: u64 = 14;

struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quittance-cli"));
        command
            .args(args)
            .env("QUITTANCE_VAULT", self.vault())
            .env("QUITTANCE_PASSPHRASE_FILE", self.dir.path().join("passphrase"))
            .env("QUITTANCE_KEYRING", "none")
            .stdin(Stdio::null());
        command
    }

    fn vault(&self) -> PathBuf {
        self.dir.path().join("vault")
    }

    fn ok(&self, args: &[&str]) -> String {
        let output = self.command(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn accounts(&self) -> u64 {
        let list: serde_json::Value = serde_json::from_str(&self.ok(&["account", "list", "--json"])).unwrap();
        list["total"].as_u64().unwrap()
    }

    fn log_size(&self) -> u64 {
        std::fs::metadata(self.vault().join("vault.db-wal")).map_or(0, |log| log.len())
    }

    fn accept(&self) -> Child {
        self.command(&["findings", "accept", "--all", "--quiet"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }
}

/// An SMS backup of sign-up codes from services that nobody knows.
fn messages(file: &Path) {
    let mut xml = String::from("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n");
    writeln!(xml, "<smses count=\"{FINDINGS}\" backup_set=\"x\" backup_date=\"1733018400000\" type=\"full\">").unwrap();
    for n in 0..FINDINGS {
        let date = 1_525_137_120_000_u64 + n as u64 * 86_400_000;
        writeln!(
            xml,
            "<sms protocol=\"0\" address=\"106575258192\" date=\"{date}\" type=\"1\" subject=\"null\" \
             body=\"【示例服务{n}】验证码 913572，用于注册，请勿转发。\" read=\"1\" status=\"-1\" locked=\"0\" sub_id=\"1\" />"
        )
        .unwrap();
    }
    xml.push_str("</smses>\n");
    std::fs::write(file, xml).unwrap();
}

/// A small generator, so that the moments differ and a failure can be had again.
fn draw(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

/// A vault with findings to accept.
fn place() -> Place {
    let place = Place { dir: tempfile::tempdir().unwrap() };
    std::fs::write(place.dir.path().join("passphrase"), "correct horse battery staple").unwrap();
    let file = place.dir.path().join("messages.xml");
    messages(&file);
    // Made here and not by the program, so that unlocking costs little and the kills fall on the work.
    let passphrase = Some(Zeroizing::new("correct horse battery staple".to_owned()));
    let new = NewVault { passphrase, keyring: false, recovery: false, argon: quick_argon() };
    VaultFolder::at(place.vault()).create(new, &FakeKeyring::new(), Clock::system(), "cli").unwrap().0.close().unwrap();
    place.ok(&["person", "add", "小王"]);
    place.ok(&["import", &file.display().to_string(), "--person", "小王", "--quiet"]);
    place
}

#[test]
fn a_kill_at_any_moment_leaves_all_of_a_change_or_nothing() {
    let place = place();
    // One whole run tells how far the log grows before the commit, and is taken back.
    let mut child = place.accept();
    let mut largest = 0;
    while child.try_wait().unwrap().is_none() {
        largest = largest.max(place.log_size());
    }
    assert_eq!(place.accounts(), FINDINGS as u64);
    place.ok(&["undo"]);
    assert_eq!(place.accounts(), 0);

    let (mut seed, mut hit) = (0x5eed_u64, 0);
    for round in 0..ROUNDS {
        // Some early moments, before anything is in the log, then moments all over its growth.
        let aim = if round < 2 { round } else { 1 + draw(&mut seed) % largest.max(2) };
        let mut child = place.accept();
        let mut seen = 0;
        let alive = loop {
            if child.try_wait().unwrap().is_some() {
                break false;
            }
            seen = place.log_size();
            if seen >= aim {
                break true;
            }
        };
        if alive {
            child.kill().unwrap();
        }
        child.wait().unwrap();
        place.ok(&["vault", "check"]);
        let accounts = place.accounts();
        assert!(accounts == 0 || accounts == FINDINGS as u64, "round {round}: {accounts} of {FINDINGS}");
        hit += u32::from(alive && seen > 0 && accounts == 0);
        if accounts > 0 {
            place.ok(&["undo"]);
        }
        if hit >= 5 {
            break;
        }
    }
    assert!(hit > 0, "no kill hit the work between its first write and its commit");
    place.ok(&["log", "verify"]);
    place.ok(&["findings", "accept", "--all", "--quiet"]);
    assert_eq!(place.accounts(), FINDINGS as u64, "and the vault works on");
}

#[test]
fn an_interrupt_is_exit_code_130_and_leaves_the_vault_as_it_was() {
    let place = place();
    for _ in 0..ROUNDS {
        let mut child = place.accept();
        // The log is there from the moment the vault is open, and by then interrupts are heard.
        while !place.vault().join("vault.db-wal").exists() && child.try_wait().unwrap().is_none() {}
        let told = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(told.is_ok(), "there is no kill command here");
        let code = child.wait().unwrap().code();
        let accounts = place.accounts();
        match code {
            Some(130) => {
                assert_eq!(accounts, 0);
                place.ok(&["log", "verify"]);
                return;
            }
            Some(0) => {
                assert_eq!(accounts, FINDINGS as u64, "it was done before the interrupt came");
                place.ok(&["undo"]);
            }
            other => panic!("ended with {other:?}"),
        }
    }
    panic!("no interrupt came in time");
}
