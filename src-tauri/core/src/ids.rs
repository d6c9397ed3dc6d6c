//! Ids are types, so that a function that takes two of them can't have them mixed up.
//!
//! An id is 13 characters of Crockford base32 in lower case: 64 random bits, short enough to type a prefix of it.

use rand::RngExt;
use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Draws the text of a new id.
fn draw(rng: &mut impl rand::Rng) -> String {
    let mut bits: u64 = rng.random();
    let mut text = String::with_capacity(13);
    for _ in 0..13 {
        text.push(char::from(ALPHABET[(bits & 31) as usize]));
        bits >>= 5;
    }
    text
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// A new id, drawn from `rng`.
            pub fn draw(rng: &mut impl rand::Rng) -> Self {
                Self(draw(rng))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )+};
}

ids! {
    /// A family member.
    PersonId;
    /// A phone, tablet or computer.
    DeviceId;
    /// A phone number, mail address, document, card…
    IdentifierId;
    /// A service: the slug of a catalogue entry, or `own-…` for one the user wrote.
    ServiceId;
    /// One registration at one service.
    AccountId;
    /// An identifier attached to an account.
    BindingId;
    /// An account entered through another.
    LinkId;
    /// A way to get in.
    MethodId;
    /// A kind of data given to an account.
    DataItemId;
    /// An auto-debit, authorisation or subscription.
    MandateId;
    /// What an app on a device may do.
    PermissionId;
    /// A remark.
    NoteId;
    /// A checklist.
    ChecklistId;
    /// What was done about one step of a checklist.
    MarkId;
    /// One file that was read.
    ImportId;
    /// A suspected account.
    FindingId;
    /// A person's correction of an entry.
    CorrectionId;
    /// How a way out went.
    OutcomeId;
    /// A loaded catalogue.
    EditionId;
    /// A key that signs catalogues, by the id minisign prints.
    SignerId;
    /// A loaded second shelf.
    ShelfId;
    /// A piece of evidence.
    EvidenceId;
    /// A rights letter or a complaint.
    RequestId;
    /// A message or call after the end of an account.
    IncidentId;
    /// How an account ended.
    EndingId;
    /// The holidays of one year, by its number.
    HolidayYearId;
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    #[test]
    fn ids_are_thirteen_plain_characters() {
        let mut rng = rand::rngs::StdRng::seed_from_u64(7);
        let id = AccountId::draw(&mut rng);
        assert_eq!(id.0.len(), 13);
        assert!(id.0.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
        assert_ne!(id, AccountId::draw(&mut rng));
    }
}
