//! Opening the vault: the keyring, then the file, then standard input, then the person.

use std::sync::{Arc, PoisonError};

use quittance_core::keys::{KeyProblem, SlotKind};
use quittance_core::vault::Unlock;
use quittance_core::view::clock_view;
use quittance_core::{Arg, Problem, Vault};
use zeroize::Zeroizing;

use super::{Done, ORIGIN, Session};
use crate::trouble::{LOCKED, REFUSED, Trouble};

/// What a person brought along to open the vault.
pub(crate) enum WayIn {
    Keyring,
    Passphrase(Zeroizing<String>),
}

impl Session<'_, '_> {
    /// Opens the vault to look into it.
    pub(crate) fn open(&mut self) -> Done<Vault> {
        if !self.folder.exists() {
            self.folder.keys()?;
        }
        let (vault, unanswered) = match self.by_keyring()? {
            Ok(vault) => (vault, None),
            Err(unanswered) => {
                let passphrase = self.passphrase(unanswered.clone())?;
                (self.folder.unlock(Unlock::Passphrase(&passphrase), self.clock, ORIGIN)?, unanswered)
            }
        };
        if let Some(problem) = unanswered {
            let said = self.words.problem(&Problem::Key(problem));
            self.note(&said.sentence);
        }
        let mut vault = vault;
        let happened = Arc::clone(&self.happened);
        vault.listen(Box::new(move |what| happened.lock().unwrap_or_else(PoisonError::into_inner).push(what.clone())));
        self.unless_stopped()?;
        if !self.clock.is_fixed()
            && let Some(ahead) = clock_view(&vault)?.ahead
        {
            let said = self.words.message("clock-back-text", &[("date", Arg::from(ahead))]);
            self.note(&said);
        }
        Ok(vault)
    }

    /// Opens the vault to look into the catalogue, which can be read before there is a vault.
    pub(crate) fn open_catalogue(&mut self) -> Done<Vault> {
        match self.folder.keys() {
            Err(Problem::NoVault) => Ok(self.folder.nobodys(self.clock, ORIGIN)?),
            _ => self.open(),
        }
    }

    /// Opens the vault to change it; the first change of a day is preceded by a backup.
    pub(crate) fn open_to_change(&mut self) -> Done<Vault> {
        let vault = self.open()?;
        vault.back_up_daily()?;
        self.unless_stopped()?;
        Ok(vault)
    }

    /// The vault by the keyring; else why not, if it should have worked.
    fn by_keyring(&mut self) -> Done<Result<Vault, Option<KeyProblem>>> {
        if !self.keyring_wanted() || !self.folder.keys()?.has(SlotKind::Keyring) {
            return Ok(Err(None));
        }
        match self.folder.unlock(Unlock::Keyring(self.world.keyring), self.clock, ORIGIN) {
            Ok(vault) => Ok(Ok(vault)),
            Err(Problem::Key(problem)) => Ok(Err(Some(problem))),
            Err(problem) => Err(problem.into()),
        }
    }

    fn keyring_wanted(&self) -> bool {
        (self.world.env)("QUITTANCE_KEYRING").is_none_or(|value| value != "none")
    }

    /// What opens the vault, for work on its ways in.
    pub(crate) fn way_in(&mut self) -> Done<WayIn> {
        if self.keyring_wanted()
            && self.folder.keys()?.has(SlotKind::Keyring)
            && self.folder.keys()?.unlock_with_keyring(self.world.keyring).is_ok()
        {
            return Ok(WayIn::Keyring);
        }
        self.passphrase(None).map(WayIn::Passphrase)
    }

    /// The way in as the core wants it.
    pub(crate) fn unlock<'a>(&'a self, way: &'a WayIn) -> Unlock<'a> {
        match way {
            WayIn::Keyring => Unlock::Keyring(self.world.keyring),
            WayIn::Passphrase(text) => Unlock::Passphrase(text),
        }
    }

    /// The passphrase from the first place that has one: the file, standard input, the person.
    pub(crate) fn passphrase(&mut self, unanswered: Option<KeyProblem>) -> Done<Zeroizing<String>> {
        if let Some(found) = self.secret_in("QUITTANCE_PASSPHRASE_FILE")? {
            return Ok(found);
        }
        if self.passphrase_stdin {
            return self.line_of_input();
        }
        if !self.world.input_is_terminal {
            // Without another way the keyring's own trouble is what the person has to know.
            return Err(unanswered.map_or_else(|| Trouble::said("cli-no-way-in", LOCKED), Trouble::from));
        }
        self.ask("cli-ask-passphrase")
    }

    /// A passphrase to be set: from the file, from standard input, or typed twice.
    pub(crate) fn new_passphrase(&mut self, file: &str) -> Done<Zeroizing<String>> {
        if let Some(found) = self.secret_in(file)? {
            return Ok(found);
        }
        if self.passphrase_stdin {
            return self.line_of_input();
        }
        if !self.world.input_is_terminal {
            return Err(Trouble::said("cli-no-new-passphrase", LOCKED));
        }
        let first = self.ask("cli-ask-new-passphrase")?;
        let again = self.ask("cli-ask-again")?;
        if *first == *again { Ok(first) } else { Err(Trouble::said("cli-not-the-same", REFUSED)) }
    }

    /// The recovery code as typed.
    pub(crate) fn recovery_code(&mut self) -> Done<Zeroizing<String>> {
        if self.world.input_is_terminal { self.ask("cli-ask-recovery") } else { self.line_of_input() }
    }

    fn secret_in(&self, variable: &str) -> Done<Option<Zeroizing<String>>> {
        let Some(path) = (self.world.env)(variable).filter(|path| !path.is_empty()) else { return Ok(None) };
        let read = std::fs::read(path).map(Zeroizing::new).ok().and_then(|bytes| {
            std::str::from_utf8(&bytes).ok().map(|text| {
                Zeroizing::new(text.trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n']).to_owned())
            })
        });
        match read {
            Some(text) => Ok(Some(text)),
            // The path is not said: it holds a name.
            None => Err(Trouble::Said {
                key: "cli-passphrase-file",
                args: vec![("variable", Arg::from(variable))],
                code: LOCKED,
            }),
        }
    }

    fn line_of_input(&mut self) -> Done<Zeroizing<String>> {
        let mut line = Zeroizing::new(String::with_capacity(256));
        let read = self.world.input.read_line(&mut line);
        let empty = line.trim_end_matches(['\r', '\n']).is_empty();
        if read.is_err() || empty {
            return Err(Trouble::said("cli-no-way-in", LOCKED));
        }
        Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
    }

    fn ask(&mut self, key: &str) -> Done<Zeroizing<String>> {
        let question = self.words.get(key);
        let answer = (self.world.ask)(&question).map_err(|_| Trouble::said("cli-no-way-in", LOCKED))?;
        self.unless_stopped()?;
        Ok(answer)
    }
}
