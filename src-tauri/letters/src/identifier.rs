//! What tells the other side which account is meant, shown as little as possible.

use serde::{Deserialize, Serialize};

use crate::Private;

/// Kinds of identifiers a letter may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterIdentifierKind"))]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// Number or code the service gave the account.
    UserId,
    /// User name or nickname.
    Username,
    /// Phone number.
    Phone,
    /// E-mail address.
    Email,
    /// Real name.
    RealName,
    /// Number of an ID card.
    IdCard,
    /// Passport number.
    Passport,
    /// Driving licence number.
    DrivingLicence,
    /// Bank card number.
    BankCard,
    /// Number of an order or contract.
    Order,
    /// Anything else.
    Other,
}

impl IdentifierKind {
    /// All of them, in the order a letter lists them.
    pub const ALL: [Self; 11] = [
        Self::UserId,
        Self::Username,
        Self::Phone,
        Self::Email,
        Self::RealName,
        Self::IdCard,
        Self::Passport,
        Self::DrivingLicence,
        Self::BankCard,
        Self::Order,
        Self::Other,
    ];

    /// How it is shown unless the person says otherwise. The other side can find an account by its number or user name
    /// only when it can read them; everything that is worth stealing is covered.
    pub fn usual(self) -> Shown {
        match self {
            Self::UserId | Self::Username | Self::RealName | Self::Order => Shown::Full,
            Self::Phone
            | Self::Email
            | Self::IdCard
            | Self::Passport
            | Self::DrivingLicence
            | Self::BankCard
            | Self::Other => Shown::Masked,
        }
    }
}

/// How an identifier stands in a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterShown"))]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// With its middle covered.
    Masked,
    /// In full.
    Full,
}

/// One identifier of the sender.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterIdentifier"))]
pub struct Identifier {
    /// What it is.
    pub kind: IdentifierKind,
    /// Its value.
    pub value: Private,
    /// How it is shown.
    pub shown: Shown,
}

impl Identifier {
    /// An identifier shown as is usual for its kind.
    pub fn new(kind: IdentifierKind, value: impl Into<Private>) -> Self {
        Self { kind, value: value.into(), shown: kind.usual() }
    }

    /// The same, shown in full.
    pub fn in_full(kind: IdentifierKind, value: impl Into<Private>) -> Self {
        Self { shown: Shown::Full, ..Self::new(kind, value) }
    }

    /// As it stands in a paper.
    pub fn written(&self) -> String {
        match self.shown {
            Shown::Full => self.value.reveal().to_owned(),
            Shown::Masked => self.masked(),
        }
    }

    /// With its middle covered: enough to recognise, not enough to use.
    pub fn masked(&self) -> String {
        let value = self.value.reveal();
        match self.kind {
            IdentifierKind::Phone => {
                let digits: String = value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
                cover(digits.strip_prefix("+86").unwrap_or(&digits), 3, 4)
            }
            IdentifierKind::Email => match value.rsplit_once('@') {
                Some((name, domain)) if name.chars().count() > 2 => format!("{}@{domain}", cover(name, 1, 1)),
                Some((name, domain)) => format!("{}@{domain}", cover(name, 1, 0)),
                None => cover(value, 1, 1),
            },
            IdentifierKind::IdCard => cover(value, 3, 4),
            IdentifierKind::Passport | IdentifierKind::DrivingLicence => cover(value, 1, 3),
            IdentifierKind::BankCard => cover(value, 0, 4),
            // How names are covered on notices in China: 王**.
            IdentifierKind::RealName => value.chars().take(1).chain(['*', '*']).collect(),
            IdentifierKind::UserId | IdentifierKind::Username | IdentifierKind::Order | IdentifierKind::Other => {
                if value.chars().count() > 4 {
                    cover(value, 2, 1)
                } else {
                    cover(value, 1, 0)
                }
            }
        }
    }
}

/// Keeps `head` and `tail` characters; four stars stand for the middle whatever its length. A value too short to keep both
/// keeps its first character only.
fn cover(value: &str, head: usize, tail: usize) -> String {
    let chars: Vec<char> = value.chars().collect();
    let (head, tail) = if chars.len() > head + tail { (head, tail) } else { (chars.len().min(1), 0) };
    let (front, back) = (chars[..head].iter(), chars[chars.len() - tail..].iter());
    front.chain(&['*'; 4]).chain(back).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masked_values_can_be_told_apart_and_not_used() {
        for (kind, value, masked) in [
            (IdentifierKind::Phone, "+86 138 0000 2201", "138****2201"),
            (IdentifierKind::Email, "wang@163.com", "w****g@163.com"),
            (IdentifierKind::Email, "w@163.com", "w****@163.com"),
            (IdentifierKind::IdCard, "33010619900101041X", "330****041X"),
            (IdentifierKind::BankCard, "6222020200112233", "****2233"),
            (IdentifierKind::RealName, "王小明", "王**"),
            (IdentifierKind::Username, "wx", "w****"),
            (IdentifierKind::Phone, "", "****"),
        ] {
            assert_eq!(Identifier::new(kind, value).masked(), masked, "{kind:?}");
        }
    }

    #[test]
    fn what_can_be_stolen_is_masked_unless_asked_for() {
        assert_eq!(Identifier::new(IdentifierKind::Phone, "13800002201").written(), "138****2201");
        assert_eq!(Identifier::new(IdentifierKind::UserId, "20417").written(), "20417");
        assert_eq!(Identifier::in_full(IdentifierKind::Phone, "13800002201").written(), "13800002201");
    }
}
