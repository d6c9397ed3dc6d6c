//! What a vertex of the graph stands for.

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, DeviceId, IdentifierId, MethodId, PersonId};

/// Something a way in may need or open. Of secrets there is only that they exist.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "thing", rename_all = "snake_case")]
pub enum Thing {
    /// An account.
    Account {
        /// Which.
        id: AccountId,
    },
    /// A phone number, mail address, document, card.
    Identifier {
        /// Which.
        id: IdentifierId,
    },
    /// The SIM card of a phone number.
    Sim {
        /// The number.
        number: IdentifierId,
    },
    /// A phone, tablet, computer.
    Device {
        /// Which.
        id: DeviceId,
    },
    /// What unlocks a device.
    Pin {
        /// The device.
        device: DeviceId,
    },
    /// The password of an account.
    Password {
        /// The account.
        account: AccountId,
    },
    /// A person's face.
    Face {
        /// Whose.
        person: PersonId,
    },
    /// A person's identity papers, where none is recorded.
    Papers {
        /// Whose.
        person: PersonId,
    },
    /// Something else, in the person's words.
    Other {
        /// The recorded way in that names it.
        method: MethodId,
        /// Which of its factors.
        place: u32,
    },
}

impl Thing {
    /// A text that tells it from every other; stable as long as the records are.
    pub fn key(&self) -> String {
        match self {
            Self::Account { id } => format!("account:{id}"),
            Self::Identifier { id } => format!("identifier:{id}"),
            Self::Sim { number } => format!("sim:{number}"),
            Self::Device { id } => format!("device:{id}"),
            Self::Pin { device } => format!("pin:{device}"),
            Self::Password { account } => format!("password:{account}"),
            Self::Face { person } => format!("face:{person}"),
            Self::Papers { person } => format!("papers:{person}"),
            Self::Other { method, place } => format!("other:{method}:{place}"),
        }
    }

    /// The account, if it is one.
    pub fn account(&self) -> Option<&AccountId> {
        match self {
            Self::Account { id } => Some(id),
            _ => None,
        }
    }
}
