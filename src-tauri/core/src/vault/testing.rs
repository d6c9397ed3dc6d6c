//! A vault for tests: made in a temporary folder in one line, with quick key parameters and a fixed day.

use chrono::NaiveDate;
use quittance_keys::testing::{FakeKeyring, quick_argon};
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::{NewVault, Unlock, Vault, VaultFolder};
use crate::account::{AccountDraft, BindingDraft, Role};
use crate::clock::Clock;
use crate::identifier::{IdentifierDraft, IdentifierKind};
use crate::ids::{AccountId, IdentifierId, PersonId, ServiceId};
use crate::op::Op;
use crate::person::{PersonDraft, Relation};

/// The passphrase of every test vault.
pub const PASSPHRASE: &str = "correct horse battery staple";

/// A vault in a temporary folder.
pub struct TestVault {
    /// Kept so that the folder lives as long as the vault.
    pub dir: TempDir,
    /// The folder.
    pub folder: VaultFolder,
    /// The keyring its second slot is in.
    pub keyring: FakeKeyring,
    /// The open vault.
    pub vault: Vault,
    /// A person in it.
    pub me: PersonId,
}

impl TestVault {
    /// A vault with one person, on 7 March 2026.
    pub fn new() -> Self {
        Self::on("2026-03-07")
    }

    /// A vault with one person, on that day.
    pub fn on(day: &str) -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let folder = VaultFolder::at(dir.path().join("vault"));
        let keyring = FakeKeyring::new();
        let new = NewVault {
            passphrase: Some(Zeroizing::new(PASSPHRASE.to_owned())),
            keyring: true,
            recovery: false,
            argon: quick_argon(),
        };
        let (mut vault, _) = folder.create(new, &keyring, Self::clock(day), "test").expect("a new vault");
        let draft = PersonDraft { name: "小王".into(), relation: Relation::Me, note: None };
        let me = vault.operate(Op::AddPerson, |change| change.add_person(draft)).expect("a person");
        Self { dir, folder, keyring, vault, me }
    }

    /// A clock that stands on a day.
    pub fn clock(day: &str) -> Clock {
        Clock::fixed(day.parse::<NaiveDate>().expect("a day"))
    }

    /// Closes the vault and opens it again on a day, as a restart would.
    pub fn reopened(self, day: &str) -> Self {
        let Self { dir, folder, keyring, vault, me } = self;
        vault.close().expect("closed");
        let vault = folder.unlock(Unlock::Passphrase(PASSPHRASE), Self::clock(day), "test").expect("opened again");
        Self { dir, folder, keyring, vault, me }
    }

    /// An account at a service of the catalogue.
    pub fn account(&mut self, service: &str) -> AccountId {
        let draft = self.draft(service);
        self.vault.operate(Op::AddAccount, |change| change.add_account(draft)).expect("an account")
    }

    /// What an account at a service is drafted as.
    pub fn draft(&self, service: &str) -> AccountDraft {
        AccountDraft {
            person: self.me.clone(),
            service: ServiceId::from(service),
            label: None,
            opened: None,
            last_used: None,
            last_order: None,
            devices: vec![],
            note: None,
        }
    }

    /// A phone number of the person.
    pub fn phone(&mut self, number: &str) -> IdentifierId {
        let draft = IdentifierDraft {
            owner: self.me.clone(),
            kind: IdentifierKind::Phone,
            value: number.into(),
            label: None,
            served_by: None,
            device: None,
            note: None,
        };
        self.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft)).expect("a phone")
    }

    /// Binds an identifier for logging in.
    pub fn bind(&mut self, account: &AccountId, identifier: &IdentifierId) {
        let draft = BindingDraft { identifier: identifier.clone(), roles: vec![Role::Login], since: None };
        self.vault.operate(Op::Bind, |change| change.bind(account, draft)).expect("bound");
    }
}

impl Default for TestVault {
    fn default() -> Self {
        Self::new()
    }
}
