//! The vault: open, operate, undo, announce.
//!
//! Everything that changes goes through [`Vault::operate`]: one transaction, one entry in the history, one
//! announcement after the commit. [`Change`] exists only inside it.

mod backup;
mod change;
mod life;
mod refer;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use std::sync::Arc;

use quittance_catalogue::Text;
use rand::SeedableRng;
use rand::rngs::StdRng;

pub use backup::{Backup, BackupReason};
pub use change::{Change, Edit};
pub use life::{NewVault, Unlock, VaultFolder};
pub use refer::{Named, Reference};

pub(crate) use life::sync_folder;

use crate::access::{Entered, ShutOut, may_shut};
use crate::clock::Clock;
use crate::op::Op;
use crate::service::{InForce, Known, MADE_OF};
use crate::store::{Entry, EntryKind, Kind, Ledger, NewEntry, Shelf, Store, Stored};
use crate::{Problem, Result};

/// What happened, as told to every open list, the toast and the undo menu.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Happened {
    /// The operation's key; its message is `op-…`, with hyphens.
    pub op: String,
    /// What it was about, as a name people know.
    pub subject: Option<Text>,
    /// `do`, `undo` or `redo`.
    pub kind: String,
    /// The kinds of things that changed.
    pub touched: Vec<Kind>,
    /// Who did it: `window`, `cli`.
    pub origin: String,
    /// Accounts that could be entered before and can't be now.
    pub shut: Vec<ShutOut>,
}

/// Hears what happened.
pub type Listener = Box<dyn Fn(&Happened) + Send + Sync>;

/// An open vault.
pub struct Vault {
    folder: VaultFolder,
    store: Store,
    clock: Clock,
    origin: &'static str,
    listener: Option<Listener>,
    rng: StdRng,
    key: quittance_keys::DatabaseKey,
    known: Known,
}

impl Vault {
    pub(crate) fn assemble(
        folder: VaultFolder,
        store: Store,
        key: quittance_keys::DatabaseKey,
        clock: Clock,
        origin: &'static str,
    ) -> Self {
        Self {
            folder,
            store,
            clock,
            origin,
            listener: None,
            rng: StdRng::from_rng(&mut rand::rng()),
            key,
            known: Known::default(),
        }
    }

    /// Sets who is told of changes.
    pub fn listen(&mut self, listener: Listener) {
        self.listener = Some(listener);
    }

    /// The clock it goes by.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The services in force: the catalogue, the person's corrections to it, and own entries.
    pub fn catalogue(&self) -> Result<Arc<InForce>> {
        self.known.now(&self.store)
    }

    /// Where it lies.
    pub fn folder(&self) -> &VaultFolder {
        &self.folder
    }

    /// Everything of these kinds, read at once.
    pub fn ledger(&self, kinds: &[Kind]) -> Result<Ledger> {
        Ledger::read(&self.store, kinds, self.catalogue()?)
    }

    /// How many there are of a kind.
    pub fn count(&self, kind: Kind) -> Result<u64> {
        self.store.count(kind)
    }

    /// A fact about the vault itself.
    pub(crate) fn about(&self, name: &str) -> Result<Option<String>> {
        self.store.about(name)
    }

    /// Does `work` as one operation. If it fails, or the process dies, nothing has happened.
    pub fn operate<T>(&mut self, op: Op, work: impl FnOnce(&mut Change<'_>) -> Result<T>) -> Result<T> {
        let entered = may_shut(op).then(|| Entered::now(self)).transpose()?;
        self.transact(op.key(), None, EntryKind::Do, None, entered.as_ref(), work)
    }

    /// Tries `work` and forgets it again: for `--dry-run`, previews, and to see whether something would be allowed.
    pub fn rehearse<T>(&mut self, work: impl FnOnce(&mut Change<'_>) -> Result<T>) -> Result<T> {
        self.store.begin()?;
        let mut change = Change::new(&self.store, &mut self.rng, self.clock, &self.known);
        let value = work(&mut change);
        self.store.roll_back();
        value
    }

    /// Takes back the latest operation.
    pub fn undo(&mut self) -> Result<Happened> {
        let entry = self.store.next_undo()?.ok_or(Problem::NothingToUndo)?;
        self.replay(entry, EntryKind::Undo)
    }

    /// Does the latest undone operation again.
    pub fn redo(&mut self) -> Result<Happened> {
        let entry = self.store.next_redo()?.ok_or(Problem::NothingToRedo)?;
        self.replay(entry, EntryKind::Redo)
    }

    /// The operation an undo would take back.
    pub fn next_undo(&self) -> Result<Option<Entry>> {
        self.store.next_undo()
    }

    /// The operation a redo would do again.
    pub fn next_redo(&self) -> Result<Option<Entry>> {
        self.store.next_redo()
    }

    /// The newest entries of the history, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<Entry>> {
        self.store.entries(limit)
    }

    /// The day of the first entry of the history.
    pub fn first_day(&self) -> Result<Option<chrono::NaiveDate>> {
        Ok(self.store.first_entry_at()?.and_then(|at| self.clock.day_of(&at)))
    }

    /// Whether an entry still stands.
    pub fn stands(&self, seq: i64) -> Result<bool> {
        self.store.stands(seq)
    }

    /// Walks the entries of the history that touch a kind of thing, oldest first.
    pub(crate) fn each_entry(&self, kind: &str, each: &mut dyn FnMut(&Entry)) -> Result<()> {
        self.store.each_entry(kind, each)
    }

    /// How many entries the history has, whether its chain holds or not.
    pub(crate) fn history_length(&self) -> Result<u64> {
        self.store.history_length()
    }

    /// The database, for what is no record.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Throws something away for good. It is in the history, it can't be undone, and nothing before it can be either.
    pub(crate) fn sweep<T>(&mut self, op: Op, work: impl FnOnce(&Store) -> Result<(T, bool)>) -> Result<T> {
        self.store.begin()?;
        let outcome = work(&self.store).and_then(|(value, done)| {
            if done {
                self.store.remember(&NewEntry {
                    at: self.clock.now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                    origin: self.origin,
                    op: op.key(),
                    subject: None,
                    kind: EntryKind::Do,
                    target: None,
                    edits: &[],
                })?;
                self.store.close_undo()?;
            }
            self.store.commit()?;
            Ok((value, done))
        });
        match outcome {
            Ok((value, done)) => {
                if let (true, Some(listener)) = (done, &self.listener) {
                    listener(&Happened {
                        op: op.key().to_owned(),
                        subject: None,
                        kind: word(EntryKind::Do).to_owned(),
                        touched: vec![Kind::Evidence],
                        origin: self.origin.to_owned(),
                        shut: vec![],
                    });
                }
                Ok(value)
            }
            Err(problem) => {
                self.store.roll_back();
                Err(problem)
            }
        }
    }

    /// Everything was exchanged for what was carried here: nothing known before counts, and everybody is told.
    pub(crate) fn carried(&self, happened: &Happened) {
        self.known.forget();
        self.keep_schedule();
        if let Some(listener) = &self.listener {
            listener(&Happened { origin: self.origin.to_owned(), ..happened.clone() });
        }
    }

    /// Walks the history's chain and returns its length.
    pub fn verify_history(&self) -> Result<u64> {
        self.store.verify_history()
    }

    /// The seal of the history's last entry, which stands for all before it. Empty while there is none.
    pub fn last_seal(&self) -> Result<String> {
        self.store.last_seal().map(|(_, seal)| seal)
    }

    /// Looks at every page, index and reference.
    pub fn check(&self) -> Result<()> {
        self.store.full_check()
    }

    /// Changes when another program commits.
    pub fn data_version(&self) -> Result<i64> {
        self.store.data_version()
    }

    /// Every byte stored, in the clear, for tests that look for secrets.
    #[cfg(any(test, feature = "testing"))]
    pub fn dump(&self) -> Result<String> {
        self.store.dump()
    }

    /// Runs SQL behind the vault's back, for tests of what notices that.
    #[cfg(test)]
    pub(crate) fn tamper(&self, sql: &str) -> Result<()> {
        self.store.run(sql)
    }

    fn replay(&mut self, entry: Entry, kind: EntryKind) -> Result<Happened> {
        let Entry { seq, op, subject, edits, .. } = entry;
        let edits: Vec<Edit> = match kind {
            EntryKind::Undo => edits.into_iter().rev().map(Edit::turned).collect(),
            EntryKind::Do | EntryKind::Redo => edits,
        };
        let touched = kinds(&edits);
        self.transact(&op, subject.clone(), kind, Some(seq), None, |change| {
            edits.into_iter().try_for_each(|edit| change.apply(edit))
        })?;
        Ok(Happened { op, subject, kind: word(kind).to_owned(), touched, origin: self.origin.to_owned(), shut: vec![] })
    }

    fn transact<T>(
        &mut self,
        op: &str,
        subject: Option<Text>,
        kind: EntryKind,
        target: Option<i64>,
        entered: Option<&Entered>,
        work: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<T> {
        self.store.begin()?;
        let outcome = self.within(op, subject, kind, target, work);
        match outcome {
            Ok((value, happened)) => {
                if let Err(problem) = self.store.commit() {
                    self.store.roll_back();
                    return Err(problem);
                }
                if let Some(mut happened) = happened {
                    if happened.touched.iter().any(|kind| MADE_OF.contains(kind)) {
                        self.known.forget();
                    }
                    self.keep_schedule();
                    if let Some(listener) = &self.listener {
                        // It is written by now: a fault here is no reason to say that it was not.
                        happened.shut = entered.and_then(|entered| entered.no_longer(self).ok()).unwrap_or_default();
                        listener(&happened);
                    }
                }
                Ok(value)
            }
            Err(problem) => {
                self.store.roll_back();
                Err(problem)
            }
        }
    }

    fn within<T>(
        &mut self,
        op: &str,
        subject: Option<Text>,
        kind: EntryKind,
        target: Option<i64>,
        work: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<(T, Option<Happened>)> {
        let mut change = Change::new(&self.store, &mut self.rng, self.clock, &self.known);
        let value = work(&mut change)?;
        let (edits, named) = change.finish();
        if edits.is_empty() {
            return Ok((value, None));
        }
        let subject = subject.or(named);
        let touched = kinds(&edits);
        if touched.iter().any(|kind| MADE_OF.contains(kind)) {
            Known::count(&self.store)?;
        }
        self.store.remember(&NewEntry {
            at: self.clock.now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            origin: self.origin,
            op,
            subject: subject.as_ref(),
            kind,
            target,
            edits: &edits,
        })?;
        let happened = Happened {
            op: op.to_owned(),
            subject,
            kind: word(kind).to_owned(),
            touched,
            origin: self.origin.to_owned(),
            shut: vec![],
        };
        Ok((value, Some(happened)))
    }
}

impl Shelf for Vault {
    fn get<T: Stored>(&self, id: &str) -> Result<Option<T>> {
        self.store.get(id)
    }
    fn all<T: Stored>(&self) -> Result<Vec<T>> {
        self.store.all()
    }
    fn by<T: Stored>(&self, column: &'static str, value: &str) -> Result<Vec<T>> {
        self.store.by(column, value)
    }
    fn catalogue(&self) -> Result<Arc<InForce>> {
        self.catalogue()
    }
}

fn kinds(edits: &[Edit]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = edits.iter().map(Edit::kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn word(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Do => "do",
        EntryKind::Undo => "undo",
        EntryKind::Redo => "redo",
    }
}
