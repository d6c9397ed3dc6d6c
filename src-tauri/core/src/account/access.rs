//! Access methods: the sets of things that let a person in. Within one all are needed; among several any will do.

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, DeviceId, IdentifierId, MethodId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// A set of things all needed to get in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AccessMethod {
    /// Id.
    pub id: MethodId,
    /// The account it opens.
    pub account: AccountId,
    /// Everyday login, or the way back in.
    pub usage: MethodUse,
    /// All of these together; never empty.
    pub needs: Vec<Factor>,
    /// Whether the person said so or we assume it.
    pub certainty: Certainty,
}

/// What a method is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MethodUse {
    /// Login.
    Login,
    /// Recovery.
    Recovery,
}

/// One thing needed. Presence only: no password or code is ever stored.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "factor", rename_all = "snake_case")]
pub enum Factor {
    /// A password the person knows.
    Password,
    /// A code sent to a phone number or mail address.
    Code {
        /// Where it is sent.
        identifier: IdentifierId,
    },
    /// The identifier itself, such as an ID document shown to support.
    Shown {
        /// What is shown.
        identifier: IdentifierId,
    },
    /// Being in another account.
    Provider {
        /// That account.
        account: AccountId,
    },
    /// A device that is logged in.
    Device {
        /// That device.
        device: DeviceId,
    },
    /// A face check.
    Face,
    /// Something else, in the person's words.
    Other {
        /// Those words.
        what: String,
    },
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The person.
    Confirmed,
    /// Concluded from the catalogue or from bindings.
    Assumed,
    /// The person says that it does not work: kept so that nobody concludes it again.
    Denied,
}

/// What a person says of a way in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MethodDraft {
    /// Login or recovery.
    pub usage: MethodUse,
    /// All of these together.
    pub needs: Vec<Factor>,
}

impl Change<'_> {
    /// Records a way in, as the person said.
    pub fn add_method(&mut self, account: &AccountId, draft: MethodDraft) -> Result<MethodId> {
        self.need_account(account)?;
        if draft.needs.is_empty() {
            return Err(Problem::missing("needs"));
        }
        self.need_factors(&draft.needs)?;
        let id = MethodId::draw(self.rng());
        self.put(AccessMethod {
            id: id.clone(),
            account: account.clone(),
            usage: draft.usage,
            needs: draft.needs,
            certainty: Certainty::Confirmed,
        })?;
        Ok(id)
    }

    /// Records the answer to “does this way work?”: then it is confirmed, or counts no more.
    pub fn answer_way(&mut self, account: &AccountId, way: MethodDraft, works: bool) -> Result<MethodId> {
        self.need_account(account)?;
        if way.needs.is_empty() {
            return Err(Problem::missing("needs"));
        }
        self.need_factors(&way.needs)?;
        let certainty = if works { Certainty::Confirmed } else { Certainty::Denied };
        let known = self.by::<AccessMethod>("account", account.as_str())?;
        let held = known.into_iter().find(|method| same_needs(&method.needs, &way.needs));
        let id = held.as_ref().map_or_else(|| MethodId::draw(self.rng()), |method| method.id.clone());
        let usage = held.map_or(way.usage, |method| method.usage);
        self.put(AccessMethod { id: id.clone(), account: account.clone(), usage, needs: way.needs, certainty })?;
        Ok(id)
    }

    fn need_factors(&mut self, needs: &[Factor]) -> Result<()> {
        for factor in needs {
            match factor {
                Factor::Code { identifier } | Factor::Shown { identifier } => self.need_identifier(identifier)?,
                Factor::Provider { account } => drop(self.need_account(account)?),
                Factor::Device { device } => self.need_device(device)?,
                Factor::Password | Factor::Face | Factor::Other { .. } => {}
            }
        }
        Ok(())
    }
}

/// Whether two ways need the same, in whatever order.
pub(crate) fn same_needs(one: &[Factor], other: &[Factor]) -> bool {
    one.len() == other.len() && one.iter().all(|factor| other.contains(factor))
}
