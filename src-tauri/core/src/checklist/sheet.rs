//! What the plans of identifiers, devices and several accounts are drafted on, and how they name an account.

use chrono::NaiveDate;
use quittance_catalogue::entry::{Channel, Contact, ContactKind, Service};
use quittance_catalogue::{Text, trust};

use super::plan::draft::Drafted;
use super::plan::states::{Ticks, stand};
use super::{Place, SourceNote, Step, WayStage, entry_and_names};
use crate::account::Account;
use crate::device::Device;
use crate::store::Ledger;
use crate::{Phrase, Result};

/// An account with the name of its service.
#[derive(Debug, Clone)]
pub(super) struct Held {
    pub account: Account,
    pub service: Option<Service>,
    pub names: Text,
    /// Names of the devices its app is on.
    pub devices: Vec<String>,
}

impl Held {
    pub fn of(ledger: &Ledger, account: &Account) -> Result<Self> {
        let (service, names) = entry_and_names(ledger, &account.service)?;
        let on = account.devices.iter().filter_map(|id| ledger.one::<Device>(id.as_str()));
        Ok(Self { account: account.clone(), service, names, devices: on.map(|device| device.name.clone()).collect() })
    }

    /// Its name, told apart from its twins by its label.
    pub fn named(&self) -> Text {
        named(&self.account, &self.names)
    }

    /// The category of its service.
    pub fn category(&self) -> &str {
        self.service.as_ref().map_or("", |entry| entry.category.as_str())
    }

    /// A message about it.
    pub fn say(&self, key: &str) -> Phrase {
        Phrase::key(key).with("service", self.named())
    }

    /// In its app, on the devices it is on.
    pub fn in_app(&self) -> Place {
        Place { channel: Channel::App, path: None, address: None, devices: self.devices.clone() }
    }

    /// Where its people are asked.
    pub fn by_people(&self) -> Option<Place> {
        let kinds = [ContactKind::Chat, ContactKind::Phone, ContactKind::Email, ContactKind::Web];
        let contacts = &self.service.as_ref()?.contacts;
        let contact = kinds.iter().find_map(|kind| contacts.iter().find(|contact| contact.kind == *kind))?;
        Some(reached(contact))
    }

    /// The telephone of its people.
    pub fn by_phone(&self) -> Option<Place> {
        let contacts = &self.service.as_ref()?.contacts;
        contacts.iter().find(|contact| contact.kind == ContactKind::Phone).map(reached)
    }
}

fn reached(contact: &Contact) -> Place {
    let channel = match contact.kind {
        ContactKind::Phone => Channel::Phone,
        ContactKind::Email => Channel::Email,
        ContactKind::Chat => Channel::Chat,
        ContactKind::Post => Channel::Post,
        ContactKind::Web => Channel::Web,
    };
    Place { channel, path: None, address: Some(contact.value.clone()), devices: Vec::new() }
}

/// The name of an account, told apart from its twins by its label.
pub(super) fn named(account: &Account, names: &Text) -> Text {
    match account.label.as_deref() {
        Some(label) if !label.trim().is_empty() => {
            Text::new(format!("{}（{label}）", names.zh), format!("{} ({label})", names.en))
        }
        _ => names.clone(),
    }
}

/// Steps being drafted for a goal that is not one account's.
pub(super) struct Sheet<'a> {
    pub ticks: Ticks<'a>,
    pub begun: NaiveDate,
    prefix: &'static str,
    steps: Vec<Drafted>,
}

impl<'a> Sheet<'a> {
    pub fn new(prefix: &'static str, begun: NaiveDate, ticks: Ticks<'a>) -> Self {
        Self { ticks, begun, prefix, steps: Vec::new() }
    }

    /// The stable id of a step.
    pub fn id(&self, stage: WayStage, what: &str) -> String {
        format!("{}/{}/{what}", self.prefix, stage.as_str())
    }

    /// A step of which nothing more is said yet.
    pub fn step(&self, stage: WayStage, what: &str, title: Phrase) -> Drafted {
        Drafted::new(self.id(stage, what), stage, title)
    }

    /// Puts a step at the end and gives its id back.
    pub fn push(&mut self, drafted: Drafted) -> String {
        let id = drafted.step.id.clone();
        self.steps.push(drafted);
        id
    }

    /// Ids of all steps so far that the last ones wait for.
    pub fn gates(&self) -> Vec<String> {
        self.steps.iter().filter(|known| known.gate).map(|known| known.step.id.clone()).collect()
    }

    /// The steps with how they stand.
    pub fn finish(self) -> Vec<Step> {
        stand(self.ticks, self.steps, |_, _| false)
    }
}

/// The note for a fact of the law tables that `from` carries. `None` when no source carries it.
pub(crate) fn law_note(about: &str, from: &[String], value: Option<u32>, today: NaiveDate) -> Option<SourceNote> {
    let sources: Vec<_> = from.iter().filter_map(|id| quittance_law::source(id)).cloned().collect();
    if sources.is_empty() {
        return None;
    }
    let titles = sources.iter().map(|source| source.title.clone()).collect();
    Some(SourceNote { about: about.to_owned(), value, titles, trust: trust::trust(&from.to_vec(), &sources, today) })
}
