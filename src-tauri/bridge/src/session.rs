//! The bridge itself: a vault that is absent, locked or open, and the preferences beside it.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use quittance_core::keys::{Keyring, SlotKind};
use quittance_core::vault::{Happened, VaultFolder};
use quittance_core::view::vault_info;
use quittance_core::{Clock, Kind, Problem, Result, Vault};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::commands::dispatch;
use crate::desktop::Desktop;
use crate::preferences::{Preferences, PreferencesFile};
use crate::problem::ProblemView;

/// Hears what happened.
pub type Listener = Arc<dyn Fn(&Happened) + Send + Sync>;

/// What a bridge is started with.
pub struct BridgeOptions {
    /// Where preferences are kept.
    pub config_dir: PathBuf,
    /// Where a vault lies unless the preferences name another.
    pub default_vault: PathBuf,
    /// A vault named on the command line; goes before the preferences.
    pub vault: Option<PathBuf>,
    /// Open the example family, in a folder of its own.
    pub demo: bool,
    /// The clock.
    pub clock: Clock,
    /// The computer's keyring.
    pub keyring: Box<dyn Keyring>,
    /// The desktop around the window.
    pub desktop: Arc<dyn Desktop>,
    /// Who is told of changes.
    pub listener: Listener,
}

/// Where the vault stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct VaultStatus {
    /// `absent`, `locked` or `open`.
    pub state: String,
    /// Name of the keeper, once it is open.
    pub name: Option<String>,
    /// How many people it keeps the books for.
    pub people: u32,
    /// Whether it is the example family.
    pub demo: bool,
    /// Its folder.
    pub folder: String,
    /// Its ways in: `passphrase`, `keyring`, `recovery`.
    pub slots: Vec<String>,
    /// Whether this computer has a keyring that answers.
    pub keyring: bool,
    /// Seconds until the next passphrase may be tried.
    pub wait: u32,
    /// The day it is.
    pub today: chrono::NaiveDate,
    /// The version of the program.
    pub version: String,
}

/// What stands between the window and the core.
pub struct Bridge {
    pub(crate) options: BridgeOptions,
    pub(crate) file: PreferencesFile,
    /// Whether the program stays when its window is closed: asked by the thread that draws, which must never wait.
    pub(crate) stays: AtomicBool,
    state: Mutex<State>,
}

/// What changes while the window is open.
pub(crate) struct State {
    pub(crate) folder: VaultFolder,
    pub(crate) vault: Option<Vault>,
    pub(crate) preferences: Preferences,
    seen: i64,
}

impl State {
    /// The open vault.
    pub(crate) fn vault(&mut self) -> Result<&mut Vault> {
        self.vault.as_mut().ok_or(Problem::Locked)
    }
}

impl Bridge {
    /// A bridge to the vault named on the command line, in the preferences, or by default, in that order.
    pub fn new(options: BridgeOptions) -> Self {
        let file = PreferencesFile::in_folder(&options.config_dir);
        let preferences = file.load();
        let folder = if options.demo {
            VaultFolder::at(options.config_dir.join("example"))
        } else {
            VaultFolder::at(
                options
                    .vault
                    .clone()
                    .or_else(|| preferences.vault.clone())
                    .unwrap_or_else(|| options.default_vault.clone()),
            )
        };
        let stays = AtomicBool::new(preferences.background);
        let bridge =
            Self { options, file, stays, state: Mutex::new(State { folder, vault: None, preferences, seen: 0 }) };
        if bridge.options.demo {
            let mut state = bridge.state();
            // Without an example the window falls back to the first run, which says what is wrong when asked again.
            let _ = bridge.open_example(&mut state);
        }
        bridge
    }

    /// Answers one question of the window.
    ///
    /// # Errors
    /// The problem, ready to be said.
    pub fn ask(&self, name: &str, request: Value) -> std::result::Result<Value, ProblemView> {
        dispatch(self, name, request)
    }

    /// Looks whether another program changed the vault, and announces it. Cheap; the shell calls it every second or so.
    pub fn look_elsewhere(&self) {
        let Some(mut state) = self.try_state() else { return };
        let Some(version) = state.vault.as_ref().and_then(|vault| vault.data_version().ok()) else { return };
        if state.seen != 0 && state.seen != version {
            let happened = Happened {
                op: "elsewhere".into(),
                subject: None,
                kind: "do".into(),
                touched: Kind::ALL.to_vec(),
                origin: "elsewhere".into(),
                shut: vec![],
            };
            (self.options.listener)(&happened);
        }
        state.seen = version;
    }

    /// The state, unless a question is being answered just now.
    pub(crate) fn try_state(&self) -> Option<MutexGuard<'_, State>> {
        match self.state.try_lock() {
            Ok(state) => Some(state),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A panic inside an operation rolled its transaction back; the state it guards is whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the vault stands.
    pub(crate) fn status(&self, state: &State) -> Result<VaultStatus> {
        let keyring = self.options.keyring.backend().is_ok();
        let keys = match state.folder.keys() {
            Err(Problem::NoVault) => None,
            keys => Some(keys?),
        };
        let slots = keys.as_ref().map(|keys| {
            [SlotKind::Keyring, SlotKind::Passphrase, SlotKind::Recovery]
                .into_iter()
                .filter(|kind| keys.has(*kind))
                .map(|kind| kind.as_str().to_owned())
                .collect()
        });
        let wait = keys
            .as_ref()
            .and_then(|keys| keys.attempts().ok())
            .map_or(0, |attempts| attempts.wait_before_next(chrono::Utc::now()).as_secs());
        let info = state.vault.as_ref().map(vault_info).transpose()?;
        let open = match (&state.vault, &keys) {
            (Some(_), _) => "open",
            (None, Some(_)) => "locked",
            (None, None) => "absent",
        };
        Ok(VaultStatus {
            state: open.to_owned(),
            name: info.as_ref().and_then(|info| info.counts.keeper.clone()),
            people: info.as_ref().map_or(0, |info| info.counts.people),
            demo: info.is_some_and(|info| info.example),
            folder: state.folder.path().display().to_string(),
            slots: slots.unwrap_or_default(),
            keyring,
            wait: u32::try_from(wait).unwrap_or(u32::MAX),
            today: self.options.clock.today(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Takes an opened vault in and begins to announce its changes.
    pub(crate) fn take_in(&self, state: &mut State, mut vault: Vault) {
        let listener = Arc::clone(&self.options.listener);
        vault.listen(Box::new(move |happened| listener(happened)));
        state.seen = 0;
        state.folder = vault.folder().clone();
        state.vault = Some(vault);
        // A folder that can't be written keeps nobody out of the vault.
        let _ = self.settle_schedule(state);
        self.announce("vault");
    }

    /// Closes the vault; every list forgets what it shows.
    pub(crate) fn shut(&self, state: &mut State) -> Result<()> {
        let closed = state.vault.take().map_or(Ok(()), Vault::close);
        self.announce("lock");
        closed
    }

    fn announce(&self, op: &str) {
        let happened = Happened {
            op: op.into(),
            subject: None,
            kind: "do".into(),
            touched: Kind::ALL.to_vec(),
            origin: "bridge".into(),
            shut: vec![],
        };
        (self.options.listener)(&happened);
    }
}
