//! Sentences with blanks. A blank names a [`Slot`]; there is no other markup and no logic.

use std::fmt;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::letter::Field;

macro_rules! slots {
    ($($(#[$doc:meta])* $name:ident = $id:literal => $field:ident,)+) => {
        /// What can fill a blank.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Slot {
            $($(#[$doc])* $name,)+
        }

        impl Slot {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// As it stands between the braces.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }

            /// The field a person fills in to give it a value.
            pub fn field(self) -> Field {
                match self {
                    $(Self::$name => Field::$field,)+
                }
            }
        }
    };
}

slots! {
    /// The product.
    Service = "service" => Service,
    /// By when an answer is wanted.
    Due = "due" => Asks,
    /// The citations of the clause itself.
    Law = "law" => Asks,
    /// Strongest citation of what is asked for, for short forms.
    Cite = "cite" => Asks,
    /// The article that rules how a refusal is given.
    Refusal = "refusal" => Asks,
    /// Short names of the rights.
    Rights = "rights" => Asks,
    /// Data to erase.
    DeleteData = "delete_data" => Data,
    /// Consents withdrawn.
    Consents = "consents" => Consents,
    /// Data to see.
    AccessData = "access_data" => Data,
    /// Time of the data to see.
    Period = "period" => Data,
    /// Data to copy.
    CopyData = "copy_data" => Data,
    /// What is corrected.
    CorrectWhat = "correct_what" => Corrections,
    /// Data to move.
    PortData = "port_data" => Data,
    /// Who receives it.
    PortTo = "port_to" => PortTo,
    /// Processing to limit.
    Restricted = "restricted" => Processing,
    /// Processing refused.
    Refused = "refused" => Processing,
    /// Questions.
    Questions = "questions" => Questions,
    /// The service at the other end of a login.
    Provider = "provider" => Provider,
    /// What was shared through it.
    Shared = "shared" => Provider,
    /// What renews.
    Subscription = "subscription" => Subscription,
    /// Number of the order or mandate.
    OrderNumber = "order_number" => Subscription,
    /// Next charge.
    NextCharge = "next_charge" => Subscription,
    /// Charge claimed back.
    Refund = "refund" => Subscription,
    /// Since when the number is one's own.
    NumberSince = "number_since" => NumberSince,
    /// Words shown at sign-up.
    WordsShown = "words_shown" => NumberSince,
    /// How one learned of an account in one's name.
    Learned = "learned" => Learned,
    /// The minor.
    Minor = "minor" => Minor,
    /// Relation to the minor or the deceased.
    Relation = "relation" => Relation,
    /// Has a value where the minor is under fourteen.
    Under14 = "under_14" => Minor,
    /// The deceased.
    Deceased = "deceased" => Deceased,
    /// Own interest.
    Interest = "interest" => Interest,
    /// When the earlier request was sent.
    FirstSent = "first_sent" => FirstSent,
    /// How.
    FirstWay = "first_way" => FirstWay,
    /// Proof of delivery.
    FirstReceipt = "first_receipt" => FirstWay,
    /// When its answer was due.
    FirstDue = "first_due" => FirstDue,
    /// What it asked for.
    FirstRights = "first_rights" => FirstRights,
    /// New date.
    Again = "again" => FirstDue,
    /// Who is told next.
    Next = "next" => Channel,
    /// Data kept.
    KeptData = "kept_data" => Kept,
    /// Last end of a retention.
    KeptUntil = "kept_until" => KeptUntil,
    /// What hangs on the account.
    HangsOn = "hangs_on" => HangsOn,
    /// Where the answer should go.
    Reply = "reply" => Reply,
    /// Short names of the hurdles.
    Hurdles = "hurdles" => Hurdles,
}

impl FromStr for Slot {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|slot| slot.as_str() == name).ok_or(())
    }
}

impl<'de> Deserialize<'de> for Slot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse().map_err(|()| D::Error::custom(format!("{name} is no blank this program can fill")))
    }
}

/// A sentence with blanks, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Template(Vec<Piece>);

#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Words(String),
    Blank(Slot),
}

/// A blank nobody knows, or a brace without its partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault(String);

impl fmt::Display for TemplateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is no blank this program can fill", self.0)
    }
}

impl FromStr for Template {
    type Err = TemplateFault;

    fn from_str(text: &str) -> Result<Self, TemplateFault> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find(['{', '}']) {
            let fault = || TemplateFault(rest[open..].chars().take(20).collect());
            let close = rest[open..].find('}').filter(|at| *at > 0).ok_or_else(fault)?;
            let slot = rest[open + 1..open + close].parse().map_err(|()| fault())?;
            if open > 0 {
                pieces.push(Piece::Words(rest[..open].to_owned()));
            }
            pieces.push(Piece::Blank(slot));
            rest = &rest[open + close + 1..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        Ok(Self(pieces))
    }
}

impl<'de> Deserialize<'de> for Template {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Template {
    /// Its blanks.
    #[cfg(test)]
    pub(crate) fn slots(&self) -> impl Iterator<Item = Slot> + '_ {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Blank(slot) => Some(*slot),
            Piece::Words(_) => None,
        })
    }

    /// The sentence, or the blanks that have no value.
    ///
    /// # Errors
    /// The slots without a value.
    pub fn fill<'v>(&self, value: impl Fn(Slot) -> Option<&'v str>) -> Result<String, Vec<Slot>> {
        let mut filled = String::new();
        let mut empty = Vec::new();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => filled.push_str(words),
                Piece::Blank(slot) => match value(*slot) {
                    Some(value) => filled.push_str(value),
                    None => empty.push(*slot),
                },
            }
        }
        if empty.is_empty() { Ok(filled) } else { Err(empty) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filled_sentence_has_no_braces_and_an_unfilled_one_names_its_blanks() {
        let template: Template = "请在{due}前答复{reply}。".parse().unwrap();
        let full = template.fill(|slot| Some(if slot == Slot::Due { "明天" } else { "我" })).unwrap();
        assert_eq!(full, "请在明天前答复我。");
        assert_eq!(template.fill(|slot| (slot == Slot::Due).then_some("明天")), Err(vec![Slot::Reply]));
    }

    #[test]
    fn unknown_blanks_and_lonely_braces_do_not_parse() {
        for text in ["{nobody}", "a { b", "a } b", "{}", "{{due}}"] {
            assert!(text.parse::<Template>().is_err(), "{text}");
        }
    }
}
