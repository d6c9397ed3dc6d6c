//! Names for what is on the map.

use quittance_access::graph::{Mid, Vid};
use quittance_access::tags::{Actor, Confidence, MethodState, Purpose, VertexKind};
use quittance_catalogue::Text;
use serde::{Deserialize, Serialize};

use crate::access::{AccessMap, Likelihood, Thing, Wayside};
use crate::account::{AccessMethod, Account, Factor, MethodUse};
use crate::device::{Device, DeviceKind};
use crate::identifier::{Identifier, IdentifierKind, masked};
use crate::person::Person;
use crate::store::Ledger;
use crate::view::{PersonTag, ServiceTag};
use crate::{Phrase, Result};

/// Something on the map, by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ThingTag {
    /// What tells it from every other.
    pub key: String,
    /// What it is.
    pub thing: Thing,
    /// Its name; identifiers masked.
    pub name: Phrase,
    /// What kind of identifier, for one.
    pub identifier: Option<IdentifierKind>,
    /// What kind of device, for one.
    pub device: Option<DeviceKind>,
    /// Its service, for an account.
    pub service: Option<ServiceTag>,
    /// Whose it is, when it is one person's.
    pub person: Option<PersonTag>,
}

/// A way in, in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WayTag {
    /// What tells it from every other.
    pub key: String,
    /// What it opens.
    pub opens: String,
    /// All that is needed, by key.
    pub needs: Vec<String>,
    /// The same as the person would record it.
    pub factors: Vec<Factor>,
    /// The same in words, to be joined by “and”: “a code to 138••••2201”, “through 微信”.
    pub parts: Vec<Phrase>,
    /// Login or the way back in; `None` for what is no way in but the way of the world (the SIM in the phone).
    pub usage: Option<MethodUse>,
    /// How sure it is.
    pub likelihood: Likelihood,
    /// Whether only the person can use it (at the counter, with their face).
    pub person_only: bool,
    /// Whether it could be set up and is not.
    pub candidate: bool,
}

/// Gives names out of a ledger.
pub(super) struct Names<'a> {
    pub ledger: &'a Ledger,
    pub map: &'a AccessMap,
}

impl Names<'_> {
    pub fn thing(&self, v: Vid) -> Result<ThingTag> {
        self.tag(self.map.thing(v))
    }

    pub fn tag(&self, thing: &Thing) -> Result<ThingTag> {
        let mut tag = ThingTag {
            key: thing.key(),
            thing: thing.clone(),
            name: self.text(thing).map_or_else(|| Phrase::key("access-thing-gone"), Phrase::from),
            identifier: None,
            device: None,
            service: None,
            person: None,
        };
        match thing {
            Thing::Account { id } => {
                if let Some(account) = self.ledger.one::<Account>(id.as_str()) {
                    tag.service = Some(ServiceTag::of(self.ledger, &account.service)?);
                    tag.person = self.person(account.person.as_str());
                }
            }
            Thing::Identifier { id } => {
                if let Some(held) = self.ledger.one::<Identifier>(id.as_str()) {
                    tag.identifier = Some(held.kind);
                    tag.person = self.person(held.owner.as_str());
                }
            }
            Thing::Device { id } => {
                if let Some(device) = self.ledger.one::<Device>(id.as_str()) {
                    tag.device = Some(device.kind);
                    tag.person = device.owner.as_ref().and_then(|owner| self.person(owner.as_str()));
                }
            }
            Thing::Other { .. } => {}
            Thing::Sim { number } => {
                if let Some(held) = self.ledger.one::<Identifier>(number.as_str()) {
                    tag.name = Phrase::key("access-thing-sim").with("number", masked(held.kind, &held.value));
                    tag.person = self.person(held.owner.as_str());
                }
            }
            Thing::Pin { device } => {
                if let Some(device) = self.ledger.one::<Device>(device.as_str()) {
                    tag.name = Phrase::key("access-thing-pin").with("device", device.name.as_str());
                }
            }
            Thing::Password { account } => {
                if let Some(account) = self.ledger.one::<Account>(account.as_str()) {
                    let service = ServiceTag::of(self.ledger, &account.service)?;
                    tag.name = Phrase::key("access-thing-password").with("service", &service.names);
                    tag.person = self.person(account.person.as_str());
                }
            }
            Thing::Face { person } | Thing::Papers { person } => {
                tag.person = self.person(person.as_str());
                let key = match thing {
                    Thing::Face { .. } => "access-thing-face",
                    _ => "access-thing-papers",
                };
                let name = tag.person.as_ref().map(|person| person.name.clone()).unwrap_or_default();
                tag.name = Phrase::key(key).with("person", name);
            }
        }
        Ok(tag)
    }

    /// What one factor amounts to, in words; `None` for what is said with another (the lock of a device).
    fn factor(&self, v: Vid) -> Option<Phrase> {
        let thing = self.map.thing(v);
        Some(match thing {
            Thing::Account { .. } => Phrase::key("access-way-through").with("what", self.text(thing)?),
            Thing::Identifier { .. } => {
                let key = match self.map.graph().vertex(v).kind {
                    VertexKind::Phone => "access-way-code",
                    VertexKind::EmailAddress => "access-way-mail",
                    _ => "access-way-shown",
                };
                Phrase::key(key).with("what", self.text(thing)?)
            }
            Thing::Sim { .. } => Phrase::key("access-way-sim"),
            Thing::Device { .. } => Phrase::key("access-way-device").with("what", self.text(thing)?),
            Thing::Pin { .. } => return None,
            Thing::Password { .. } => Phrase::key("access-way-password"),
            Thing::Face { .. } => Phrase::key("access-way-face"),
            Thing::Papers { .. } => Phrase::key("access-way-counter"),
            Thing::Other { .. } => Phrase::key("access-way-shown").with("what", self.text(thing)?),
        })
    }

    /// A factor as it is recorded.
    fn recorded(&self, v: Vid) -> Option<Factor> {
        Some(match self.map.thing(v) {
            Thing::Account { id } => Factor::Provider { account: id.clone() },
            Thing::Identifier { id } => match self.map.graph().vertex(v).kind {
                VertexKind::Phone | VertexKind::EmailAddress => Factor::Code { identifier: id.clone() },
                _ => Factor::Shown { identifier: id.clone() },
            },
            Thing::Device { id } => Factor::Device { device: id.clone() },
            Thing::Password { .. } => Factor::Password,
            Thing::Face { .. } => Factor::Face,
            Thing::Other { .. } => Factor::Other { what: self.text(self.map.thing(v))?.zh },
            Thing::Sim { .. } | Thing::Pin { .. } | Thing::Papers { .. } => return None,
        })
    }

    /// The name of a thing that has one of its own.
    pub fn text(&self, thing: &Thing) -> Option<Text> {
        match thing {
            Thing::Account { id } => {
                let account = self.ledger.one::<Account>(id.as_str())?;
                let names = ServiceTag::of(self.ledger, &account.service).ok()?.names;
                Some(match &account.label {
                    Some(label) => Text::new(format!("{} · {label}", names.zh), format!("{} · {label}", names.en)),
                    None => names,
                })
            }
            Thing::Identifier { id } => {
                let held = self.ledger.one::<Identifier>(id.as_str())?;
                Some(Text::from(masked(held.kind, &held.value).as_str()))
            }
            Thing::Device { id } => Some(Text::from(self.ledger.one::<Device>(id.as_str())?.name.as_str())),
            Thing::Other { method, place } => {
                match self.ledger.one::<AccessMethod>(method.as_str())?.needs.get(*place as usize)? {
                    Factor::Other { what } => Some(Text::from(what.as_str())),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn person(&self, id: &str) -> Option<PersonTag> {
        self.ledger.one::<Person>(id).cloned().map(PersonTag::from)
    }

    /// A way in, in words.
    pub fn way(&self, m: Mid) -> Result<WayTag> {
        let graph = self.map.graph();
        let tags = graph.tags(m);
        let needs: Vec<Vid> = graph.body(m).collect();
        let parts = match self.map.way(m) {
            Wayside::Counter => vec![Phrase::key("access-way-counter")],
            _ => needs.iter().filter_map(|factor| self.factor(*factor)).collect(),
        };
        Ok(WayTag {
            key: graph.method_key(m).to_owned(),
            opens: graph.key(graph.head(m)).to_owned(),
            needs: needs.iter().map(|v| graph.key(*v).to_owned()).collect(),
            factors: needs.iter().filter_map(|factor| self.recorded(*factor)).collect(),
            parts,
            usage: match (self.map.way(m), tags.purpose) {
                (Wayside::World | Wayside::Counter, _) => None,
                (_, Purpose::Recovery) => Some(MethodUse::Recovery),
                _ => Some(MethodUse::Login),
            },
            likelihood: match tags.confidence {
                Confidence::Confirmed => Likelihood::Confirmed,
                Confidence::Assumed => Likelihood::Assumed,
                Confidence::Possible => Likelihood::Possible,
            },
            person_only: tags.actor == Actor::UserOnly,
            candidate: tags.state == MethodState::Candidate,
        })
    }
}
