//! What the window does that is more than one call of the core: opening, protecting, first people.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use quittance_core::checklist::StepWord;
use quittance_core::evidence::Limits;
use quittance_core::ids::{ChecklistId, EvidenceId, PersonId};
use quittance_core::keys::{Argon, SlotKind};
use quittance_core::person::{PersonDraft, Relation};
use quittance_core::vault::{NewVault, Unlock, VaultFolder};
use quittance_core::{Op, Problem, Result};
use zeroize::Zeroizing;

use crate::Secret;
use crate::asks::{
    AddEvidenceBytes, ChangePassphrase, CreateVault, Created, FirstPeople, Prove, RemoveSlot, Restore, SetPassphrase,
    UnlockAsk,
};
use crate::preferences::Preferences;
use crate::session::{Bridge, State, VaultStatus};

/// Most bytes that are taken from a drop or a paste.
const PASTED: u64 = 20 * 1024 * 1024;
/// Who changes the vault, as the history says.
const ORIGIN: &str = "window";

impl Bridge {
    pub(crate) fn create(&self, ask: CreateVault) -> Result<Created> {
        let mut state = self.state();
        if let Some(folder) = ask.folder.filter(|folder| !folder.trim().is_empty()) {
            state.folder = VaultFolder::at(PathBuf::from(folder.trim()));
        }
        let argon = if ask.passphrase.is_some() { Argon::tune(Argon::time) } else { Argon::DEFAULT };
        let new = NewVault {
            passphrase: ask.passphrase.map(Secret::take),
            keyring: ask.keyring,
            recovery: ask.recovery,
            argon,
        };
        let (vault, code) = state.folder.create(new, self.options.keyring.as_ref(), self.options.clock, ORIGIN)?;
        self.take_in(&mut state, vault);
        self.remember_folder(&mut state)?;
        Ok(Created { recovery: code.map(|code| code.on_paper().to_string()) })
    }

    pub(crate) fn first_people(&self, ask: FirstPeople) -> Result<PersonId> {
        self.state().vault()?.operate(Op::AddPerson, |change| {
            let me = change.add_person(PersonDraft { name: ask.me, relation: Relation::Me, note: None })?;
            for other in ask.others {
                change.add_person(PersonDraft { name: other.name, relation: other.relation, note: None })?;
            }
            Ok(me)
        })
    }

    pub(crate) fn unlock(&self, ask: UnlockAsk) -> Result<VaultStatus> {
        let mut state = self.state();
        let with = self.way_in(&ask.with, ask.secret.as_ref())?;
        let vault = state.folder.unlock(with, self.options.clock, ORIGIN)?;
        vault.back_up_daily()?;
        self.take_in(&mut state, vault);
        self.status(&state)
    }

    pub(crate) fn open_example(&self, state: &mut State) -> Result<()> {
        let folder = VaultFolder::at(self.options.config_dir.join("example"));
        // The example is new each time: its dates are counted from today, and nobody's own things are in it.
        self.throw_away(&folder)?;
        // Nobody keeps a secret in it; the passphrase only makes it a vault like any other.
        let passphrase = Some(Zeroizing::new("example".to_owned()));
        let new = NewVault { passphrase, keyring: false, recovery: false, argon: Argon::DEFAULT };
        let (mut vault, _) = folder.create(new, self.options.keyring.as_ref(), self.options.clock, ORIGIN)?;
        vault.load_example()?;
        state.vault.take().map_or(Ok(()), quittance_core::Vault::close)?;
        self.take_in(state, vault);
        Ok(())
    }

    pub(crate) fn delete_example(&self) -> Result<VaultStatus> {
        let mut state = self.state();
        let example = state.vault()?.is_example()?;
        if !example {
            return Err(Problem::ValueUnknown { field: "vault", value: "example".into() });
        }
        let folder = state.folder.clone();
        self.shut(&mut state)?;
        self.throw_away(&folder)?;
        state.folder =
            VaultFolder::at(state.preferences.vault.clone().unwrap_or_else(|| self.options.default_vault.clone()));
        self.status(&state)
    }

    pub(crate) fn use_folder(&self, path: &str) -> Result<VaultStatus> {
        let mut state = self.state();
        if state.vault.is_some() {
            self.shut(&mut state)?;
        }
        state.folder = VaultFolder::at(PathBuf::from(path));
        self.remember_folder(&mut state)?;
        self.status(&state)
    }

    pub(crate) fn change_passphrase(&self, ask: &ChangePassphrase) -> Result<()> {
        self.state().folder.change_passphrase(ask.old.text(), ask.new.text(), Argon::tune(Argon::time))
    }

    pub(crate) fn set_passphrase(&self, ask: &SetPassphrase) -> Result<()> {
        let with = self.way_in(&ask.with, ask.secret.as_ref())?;
        self.state().folder.set_passphrase(with, ask.new.text(), Argon::tune(Argon::time), self.options.clock)
    }

    pub(crate) fn add_keyring(&self, ask: &Prove) -> Result<()> {
        let with = self.way_in(&ask.with, ask.secret.as_ref())?;
        self.state().folder.add_keyring(with, self.options.keyring.as_ref(), self.options.clock)
    }

    pub(crate) fn renew_recovery(&self, ask: &Prove) -> Result<Created> {
        let with = self.way_in(&ask.with, ask.secret.as_ref())?;
        let code = self.state().folder.renew_recovery(with, self.options.clock)?;
        Ok(Created { recovery: Some(code.on_paper().to_string()) })
    }

    pub(crate) fn remove_slot(&self, ask: &RemoveSlot) -> Result<()> {
        let kind = match ask.kind.as_str() {
            "passphrase" => SlotKind::Passphrase,
            "keyring" => SlotKind::Keyring,
            "recovery" => SlotKind::Recovery,
            other => return Err(Problem::ValueUnknown { field: "kind", value: other.to_owned() }),
        };
        self.state().folder.remove_slot(kind, self.options.keyring.as_ref())
    }

    pub(crate) fn restore(&self, ask: &Restore) -> Result<VaultStatus> {
        let mut state = self.state();
        let with = self.way_in(&ask.with, ask.secret.as_ref())?;
        let file = state.folder.backup_path(&ask.file);
        if !file.exists() {
            return Err(Problem::NothingMatches { kind: "backup", asked: ask.file.clone() });
        }
        state.vault.take().map_or(Ok(()), quittance_core::Vault::close)?;
        let vault = state.folder.restore(&file, with, self.options.clock, ORIGIN)?;
        self.take_in(&mut state, vault);
        self.status(&state)
    }

    pub(crate) fn set_preferences(&self, preferences: Preferences) -> Result<()> {
        let mut state = self.state();
        // The window sends back what it was given; the folder is changed by `use_folder` only.
        let preferences = Preferences { vault: state.preferences.vault.clone(), ..preferences };
        self.file.save(&preferences)?;
        self.stays.store(preferences.background, Ordering::Relaxed);
        state.preferences = preferences;
        self.settle_schedule(&state)
    }

    pub(crate) fn mark(&self, list: &str, step: &str, word: StepWord) -> Result<()> {
        self.state().vault()?.mark_step(&ChecklistId::from(list), step, word)
    }

    /// Bytes the page was given by a drop or a paste. The shell holds them twice for a moment, so they may be fewer than
    /// those of a file that is named by its path.
    pub(crate) fn pasted(&self, ask: &AddEvidenceBytes) -> Result<EvidenceId> {
        let too_large = || Problem::TooLarge { what: "file", limit: PASTED };
        if ask.data.len() as u64 > PASTED / 3 * 4 + 4 {
            return Err(too_large());
        }
        let bytes = data_encoding::BASE64
            .decode(ask.data.as_bytes())
            .map_err(|_| Problem::File { what: "unreadable", name: ask.name.clone() })?;
        if bytes.len() as u64 > PASTED {
            return Err(too_large());
        }
        self.state().vault()?.operate(Op::AddEvidence, |change| {
            change.add_evidence(&ask.name, &mut bytes.as_slice(), None, Limits::STATED, ask.draft.clone())
        })
    }

    fn way_in<'a>(&'a self, with: &str, secret: Option<&'a Secret>) -> Result<Unlock<'a>> {
        let typed = || secret.map(Secret::text).ok_or(Problem::FieldMissing { field: "secret" });
        match with {
            "keyring" => Ok(Unlock::Keyring(self.options.keyring.as_ref())),
            "passphrase" => Ok(Unlock::Passphrase(typed()?)),
            "recovery" => Ok(Unlock::Recovery(typed()?)),
            other => Err(Problem::ValueUnknown { field: "with", value: other.to_owned() }),
        }
    }

    fn remember_folder(&self, state: &mut State) -> Result<()> {
        state.preferences.vault = Some(state.folder.path().to_owned());
        self.file.save(&state.preferences)
    }

    /// Removes the example's folder; only ever called with that.
    fn throw_away(&self, folder: &VaultFolder) -> Result<()> {
        if folder.path() != self.options.config_dir.join("example") {
            return Ok(());
        }
        match std::fs::remove_dir_all(folder.path()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Problem::Folder(error)),
            _ => Ok(()),
        }
    }
}
