//! Who the operator is and how it is reached, from the entry in force.

use quittance_catalogue::entry::{Contact, ContactKind};
use quittance_law::Text;
use quittance_letters::IdentifierKind;
use quittance_letters::letter::{Field, Recipient, is_unreachable};

use super::Case;
use super::wish::Fills;

/// A kind of identifier as letters name it.
pub(crate) fn kind_of(kind: crate::identifier::IdentifierKind) -> IdentifierKind {
    use crate::identifier::IdentifierKind as Held;
    match kind {
        Held::Phone => IdentifierKind::Phone,
        Held::Email => IdentifierKind::Email,
        Held::IdCard => IdentifierKind::IdCard,
        Held::Passport => IdentifierKind::Passport,
        Held::DrivingLicence => IdentifierKind::DrivingLicence,
        Held::BankCard => IdentifierKind::BankCard,
        Held::Username => IdentifierKind::Username,
        Held::Other => IdentifierKind::Other,
    }
}

impl Case {
    /// The operator as the entry names it, without what stands in brackets behind the name.
    pub(super) fn operator(&self) -> Option<Text> {
        let named = &self.at.service.as_ref()?.operator.as_ref()?.value;
        let bare = |name: &str| name.split(['（', '(']).next().unwrap_or_default().trim().to_owned();
        let text = Text::new(bare(&named.zh), bare(&named.en));
        (!text.zh.is_empty() && !text.en.is_empty()).then_some(text)
    }

    pub(super) fn contacts(&self, kind: ContactKind) -> impl Iterator<Item = &Contact> {
        let all = self.at.service.iter().flat_map(|entry| &entry.contacts);
        all.filter(move |contact| contact.kind == kind)
    }

    /// The mail address to write to: one for data protection before any other, and none that nobody reads.
    pub(super) fn mail(&self) -> Option<&str> {
        let mut all: Vec<&str> = self
            .contacts(ContactKind::Email)
            .map(|contact| contact.value.trim())
            .filter(|address| !is_unreachable(address))
            .collect();
        all.sort_by_key(|address| !is_privacy_desk(address));
        all.first().copied()
    }

    pub(super) fn recipient(&self, fills: Fills<'_>) -> Recipient {
        let mail = fills.plain(Field::RecipientMail).or_else(|| self.mail()).map(str::to_owned);
        Recipient {
            name: fills.text(Field::Recipient).or_else(|| self.operator()),
            privacy_desk: mail.as_deref().is_some_and(is_privacy_desk),
            mail,
            post: self.contacts(ContactKind::Post).next().map(|contact| Text::from(contact.value.as_str())),
        }
    }
}

/// Whether mail there goes to the person in charge of data protection.
fn is_privacy_desk(address: &str) -> bool {
    let name = address.split('@').next().unwrap_or_default().to_lowercase();
    ["privacy", "dpo", "gdpr", "dataprotection", "personal-info", "pip"].iter().any(|mark| name.contains(mark))
}
