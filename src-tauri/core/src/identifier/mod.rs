//! What accounts hang on: phone numbers, mail addresses, documents, cards, user names.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, DeviceId, IdentifierId, PersonId};

mod edit;
mod form;
pub use edit::IdentifierDraft;
pub use form::{masked, normalised, same};

/// An identifier: it has an owner and a state, and may itself be served by an account (a mailbox).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Identifier {
    /// Id.
    pub id: IdentifierId,
    /// Whose it is.
    pub owner: PersonId,
    /// What it is.
    pub kind: IdentifierKind,
    /// The number or address, in its normal form (see [`normalised`]). May be shortened by the person, e.g. to the last four digits.
    pub value: String,
    /// A name for it: “主号”.
    #[serde(default)]
    pub label: Option<String>,
    /// Whether it is still in use.
    pub state: IdentifierState,
    /// The account that serves it, for a mailbox.
    #[serde(default)]
    pub served_by: Option<AccountId>,
    /// The device it lives in, for a SIM.
    #[serde(default)]
    pub device: Option<DeviceId>,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// Kinds of identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// Phone number, E.164.
    Phone,
    /// E-mail address.
    Email,
    /// ID card number.
    IdCard,
    /// Passport number.
    Passport,
    /// Driving licence number.
    DrivingLicence,
    /// Bank card number.
    BankCard,
    /// User name.
    Username,
    /// Anything else.
    Other,
}

impl IdentifierKind {
    /// The item of the data taxonomy that whoever has such an identifier has: of a card the number, not a picture.
    pub fn item(self) -> Option<&'static str> {
        match self {
            Self::Phone => Some("phone"),
            Self::Email => Some("email"),
            Self::IdCard => Some("id_number"),
            Self::Passport => Some("passport"),
            Self::DrivingLicence => Some("driving_licence"),
            Self::BankCard => Some("bank_card"),
            Self::Username => Some("username"),
            Self::Other => None,
        }
    }
}

/// Whether an identifier is still in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum IdentifierState {
    /// In use.
    Active,
    /// To be given up.
    Retiring {
        /// The day it stops working, when known.
        on: Option<NaiveDate>,
    },
    /// Given up.
    Retired {
        /// Since when.
        on: NaiveDate,
    },
}
