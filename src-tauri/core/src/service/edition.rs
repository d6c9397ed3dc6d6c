//! A newer catalogue: a signed pack the person loads, kept in the vault so that window and command line share it.
//!
//! No update takes anything from the person. Corrections, outcomes, own services and ticks are kept apart from the
//! catalogue, and an entry the pack leaves out stays, marked as dropped, while anything of theirs hangs on it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use quittance_catalogue::entry::Service;
use quittance_catalogue::pack::signature::{self, SignatureFault, TrustedKey as Key};
use quittance_catalogue::pack::{Difference, PackFault, Wanted, difference};
use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use super::{Edition, Held, HeldEntry, Outcome, OwnCorrection, TrustedKey};
use crate::account::Account;
use crate::finding::Finding;
use crate::ids::{EditionId, ServiceId, SignerId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// There is one loaded catalogue at a time.
const THE_ONE: &str = "loaded";

/// A pack to be loaded.
#[derive(Debug, Clone, Copy)]
pub struct Pack<'a> {
    /// The file.
    pub bytes: &'a [u8],
    /// The text of its `.minisig` file.
    pub signature: Option<&'a str>,
    /// The public key the person gave; without one, a key they trusted before has to fit.
    pub key: Option<&'a str>,
    /// Take an older edition than the one in use all the same.
    pub allow_older: bool,
}

/// What loading a pack did, or would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Loaded {
    /// The day the edition bears.
    pub dated: NaiveDate,
    /// How many entries it has.
    pub entries: u32,
    /// Who signed it.
    pub signer: SignerId,
    /// What the signer wrote beside it.
    pub comment: String,
    /// Whether the key is trusted from now on for the first time.
    pub new_key: bool,
    /// Names of services only the new one has.
    pub added: Vec<Text>,
    /// Names of services of which it says something else.
    pub changed: Vec<Text>,
    /// Names of services it leaves out and nobody uses here: they are no longer listed.
    pub gone: Vec<Text>,
    /// Names of services it leaves out and that are kept, because something of the person's hangs on them.
    pub kept: Vec<Text>,
}

impl Change<'_> {
    /// Loads a signed pack in place of the catalogue in use. The key is remembered: trust on first use.
    ///
    /// # Errors
    /// [`Problem::Faulty`] when the signature does not hold, the pack has a fault, or the edition in use is newer;
    /// [`Problem::FieldMissing`] when no key was given and none is trusted; [`Problem::UnknownSigner`] when no key was given
    /// and none of those that are trusted signed it.
    pub fn load_edition(&mut self, pack: &Pack<'_>) -> Result<Loaded> {
        let (key, signed) = self.signer(pack)?;
        let before = self.catalogue()?;
        let wanted = Wanted { in_use: before.edition(), allow_older: pack.allow_older, today: Some(self.today()) };
        let new = Catalogue::from_pack(pack.bytes, &wanted).map_err(|fault| fault.said())?;
        let dated = new.edition().unwrap_or_else(|| self.today());
        let used = self.used()?;
        let base = before.base();
        let changes = difference(base, &new);
        let names = |ids: &[String], of: &Catalogue| -> Vec<Text> {
            ids.iter().filter_map(|id| of.get(id)).map(|entry| entry.names.clone()).collect()
        };
        let (kept, gone): (Vec<String>, Vec<String>) =
            changes.gone.iter().cloned().partition(|id| used.contains(id.as_str()));
        let loaded = Loaded {
            dated,
            entries: u32::try_from(new.len()).unwrap_or(u32::MAX),
            signer: SignerId(key.id.clone()),
            comment: signed,
            new_key: self.get::<TrustedKey>(&key.id)?.is_none(),
            added: names(&changes.added, &new),
            changed: names(&changes.changed, &new),
            gone: names(&gone, base),
            kept: names(&kept, base),
        };
        for id in &kept {
            if let Some(entry) = base.get(id) {
                self.keep(entry)?;
            }
        }
        self.drop_needless(&new, &used)?;
        if loaded.new_key {
            self.put(TrustedKey { id: loaded.signer.clone(), key: key.key, since: self.today() })?;
        }
        self.about(Text::new(format!("{dated} 版服务库"), format!("the catalogue of {dated}")));
        self.put(Edition {
            id: EditionId::from(THE_ONE),
            signer: loaded.signer.clone(),
            dated,
            name: Some(loaded.comment.clone()).filter(|text| !text.is_empty()),
            loaded: self.today(),
            insisted: before.edition().is_some_and(|in_use| dated < in_use),
            services: new.iter().cloned().collect(),
        })?;
        Ok(loaded)
    }

    /// Goes back to the catalogue that came with the program. Entries only the loaded one had stay where something of the
    /// person's hangs on them.
    pub fn remove_edition(&mut self) -> Result<Difference> {
        let held: Edition = self.need(THE_ONE)?;
        let before = self.catalogue()?;
        let embedded = Catalogue::embedded();
        let changes = difference(before.base(), embedded);
        let used = self.used()?;
        for id in changes.gone.iter().filter(|id| used.contains(id.as_str())) {
            if let Some(entry) = before.base().get(id) {
                self.keep(entry)?;
            }
        }
        self.drop_needless(embedded, &used)?;
        let dated = held.dated;
        self.about(Text::new(format!("{dated} 版服务库"), format!("the catalogue of {dated}")));
        self.remove::<Edition>(THE_ONE)?;
        Ok(changes)
    }

    /// Trusts a key no longer. What it signed and is loaded stays.
    pub fn forget_key(&mut self, id: &SignerId) -> Result<()> {
        let held: TrustedKey = self.need(id.as_str())?;
        self.about(held.id.0.as_str());
        self.remove::<TrustedKey>(id.as_str())
    }

    /// The key whose signature holds, and what the signer wrote beside it.
    fn signer(&self, pack: &Pack<'_>) -> Result<(Key, String)> {
        let faulty = |fault: SignatureFault| Problem::Faulty(PackFault::Signature(fault).said());
        if let Some(given) = pack.key {
            let key = Key::read(given).map_err(faulty)?;
            let signed = signature::verify(pack.bytes, pack.signature, &key).map_err(faulty)?;
            return Ok((key, signed.trusted_comment));
        }
        let trusted: Vec<TrustedKey> = self.all()?;
        if trusted.is_empty() {
            // Without a signature a key would not help.
            return match pack.signature {
                Some(text) if !text.trim().is_empty() => Err(Problem::missing("key")),
                _ => Err(faulty(SignatureFault::Unsigned)),
            };
        }
        let ids: Vec<String> = trusted.iter().map(|held| held.id.0.clone()).collect();
        let mut other = None;
        for held in trusted {
            let key = Key { id: held.id.0, key: held.key };
            match signature::verify(pack.bytes, pack.signature, &key) {
                Ok(signed) => return Ok((key, signed.trusted_comment)),
                // A fault of the very key that signed says more than that another key did not.
                Err(SignatureFault::OtherKey { signed_by, .. }) => other = Some(signed_by),
                Err(fault) => return Err(faulty(fault)),
            }
        }
        match other {
            Some(signed_by) => Err(Problem::UnknownSigner { signed_by, trusted: ids }),
            None => Err(faulty(SignatureFault::Unsigned)),
        }
    }

    /// Ids of services something of the person's hangs on.
    fn used(&self) -> Result<BTreeSet<String>> {
        let mut used = BTreeSet::new();
        used.extend(self.all::<Account>()?.into_iter().map(|account| account.service.0));
        used.extend(self.all::<Finding>()?.into_iter().filter_map(|finding| finding.service).map(|id| id.0));
        used.extend(self.all::<OwnCorrection>()?.into_iter().map(|made| made.said.service));
        used.extend(self.all::<Outcome>()?.into_iter().map(|outcome| outcome.run.service));
        Ok(used)
    }

    fn keep(&mut self, entry: &Service) -> Result<()> {
        let id = ServiceId(entry.id.clone());
        if self.get::<HeldEntry>(id.as_str())?.is_some_and(|held| held.held == Held::Own) {
            return Ok(());
        }
        self.put(HeldEntry { id, held: Held::Dropped, entry: Box::new(entry.clone()) })
    }

    /// Forgets kept entries the catalogue has again, and those nothing hangs on any more.
    fn drop_needless(&mut self, catalogue: &Catalogue, used: &BTreeSet<String>) -> Result<()> {
        for held in self.all::<HeldEntry>()? {
            let id = held.id.as_str();
            if held.held == Held::Dropped && (catalogue.get(id).is_some() || !used.contains(id)) {
                self.remove::<HeldEntry>(id)?;
            }
        }
        Ok(())
    }
}
