//! The example family, in a vault of its own.

use quittance_core::Arg;
use quittance_core::vault::{NewVault, VaultFolder};
use serde_json::json;
use zeroize::Zeroizing;

use crate::args::vault::DemoArgs;
use crate::page::Tone;
use crate::session::{Done, ORIGIN, Session};

/// Nobody keeps a secret in it; the passphrase only makes it a vault like any other.
const PASSPHRASE: &str = "example";

pub(crate) fn run(s: &mut Session<'_, '_>, args: &DemoArgs) -> Done {
    let folder = VaultFolder::at(&args.dir);
    let passphrase = Some(Zeroizing::new(PASSPHRASE.to_owned()));
    let new = NewVault { passphrase, keyring: false, recovery: false, argon: (s.world.argon)() };
    let (mut vault, _) = folder.create(new, s.world.keyring, s.clock, ORIGIN)?;
    vault.load_example()?;
    vault.close()?;
    let place = folder.path().display().to_string();
    if s.json {
        return s.print_json(&json!({ "folder": place, "passphrase": PASSPHRASE }));
    }
    let args = [("folder", Arg::from(place)), ("passphrase", Arg::from(PASSPHRASE))];
    let mut page = s.page();
    page.hanging("✓ ", 0, &s.words.message("cli-demo-made", &args), Tone::Plain);
    page.line(2, &s.words.message("cli-demo-next", &args), Tone::Faint);
    s.show(&page)
}
