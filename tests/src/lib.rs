//! What the stories share: the window's side of the bridge without a window, and the repository's fixtures.
#![allow(clippy::unwrap_used, reason = "a story that can't go on has failed")]

pub mod terminal;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use quittance_bridge::{Bridge, BridgeOptions, NoDesktop, ProblemView};
use quittance_core::Clock;
use quittance_core::discovery::{Pause, Stop};
use quittance_core::keys::testing::FakeKeyring;
use quittance_core::vault::Happened;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// A window without a window: a bridge on a temporary folder.
pub struct Desk {
    /// Kept so that the folder lives as long.
    pub dir: TempDir,
    /// The bridge.
    pub bridge: Bridge,
    /// What was announced.
    pub heard: Arc<Mutex<Vec<Happened>>>,
}

impl Desk {
    /// A first start on a day.
    pub fn on(day: &str) -> Self {
        Self::at(tempfile::tempdir().unwrap(), day)
    }

    /// A start on a folder that may hold a vault already.
    pub fn at(dir: TempDir, day: &str) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ears = Arc::clone(&heard);
        let bridge = Bridge::new(BridgeOptions {
            config_dir: dir.path().join("config"),
            default_vault: dir.path().join("vault"),
            vault: None,
            demo: false,
            clock: Clock::fixed(day.parse::<NaiveDate>().unwrap()),
            keyring: Box::new(FakeKeyring::new()),
            desktop: Arc::new(NoDesktop),
            listener: Arc::new(move |happened| ears.lock().unwrap().push(happened.clone())),
        });
        Self { dir, bridge, heard }
    }

    /// Asks and expects an answer.
    pub fn ask(&self, name: &str, request: Value) -> Value {
        self.bridge.ask(name, request).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
    }

    /// Asks and expects a refusal.
    pub fn refused(&self, name: &str, request: Value) -> ProblemView {
        self.bridge.ask(name, request).expect_err("this should have been refused")
    }

    /// Imports a file.
    pub fn import(&self, path: &Path) -> Result<Value, ProblemView> {
        self.bridge.run(
            "import_file",
            json!({ "path": path, "person": null, "format": null }),
            &mut |_| {},
            Stop::new(),
            Pause::new(),
        )
    }

    /// Makes a vault with one person, and answers that person's id.
    pub fn first_run(&self) -> String {
        self.ask("create_vault", json!({ "folder": null, "passphrase": "correct horse battery staple", "keyring": false, "recovery": false }));
        self.ask("first_people", json!({ "me": "小王", "others": [] })).as_str().unwrap().to_owned()
    }
}

/// Every file below a folder, with its bytes.
pub fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found
}
