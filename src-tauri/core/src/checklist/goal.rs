//! What a checklist leads to, for what, and on which terms.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Seen;
use crate::account::Factor;
use crate::ids::{AccountId, ChecklistId, DeviceId, IdentifierId};

/// A goal somebody works towards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Checklist {
    /// Id.
    pub id: ChecklistId,
    /// What it is about.
    #[serde(flatten)]
    pub subject: Subject,
    /// Where it leads.
    pub goal: Goal,
    /// When it was begun.
    pub begun: NaiveDate,
    /// When it was given up, if it was.
    #[serde(default)]
    pub abandoned: Option<NaiveDate>,
    /// Since when it rests, if it does. Guards and dates go on; it only asks for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused: Option<NaiveDate>,
    /// What the person decided when it was begun.
    #[serde(default, skip_serializing_if = "Terms::are_plain")]
    pub terms: Terms,
    /// The plan as the person last knew it, so that it can be said what changed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
}

impl Checklist {
    /// A checklist begun on a day, on no special terms.
    pub fn begun(id: ChecklistId, subject: Subject, goal: Goal, on: NaiveDate) -> Self {
        Self { id, subject, goal, begun: on, abandoned: None, paused: None, terms: Terms::default(), seen: None }
    }

    /// A goal nobody has set: for previews, and for accounts that wait without a list. Its id is empty.
    pub fn implied(account: AccountId, goal: Goal, today: NaiveDate) -> Self {
        Self::begun(ChecklistId(String::new()), Subject::Account(account), goal, today)
    }

    /// The account, when it is about one.
    pub fn account(&self) -> Option<&AccountId> {
        match &self.subject {
            Subject::Account(id) => Some(id),
            _ => None,
        }
    }

    /// Whether somebody set it, and has not given it up.
    pub fn is_open(&self) -> bool {
        self.abandoned.is_none()
    }

    /// Whether it leads out of its account.
    pub fn leads_out(&self) -> bool {
        matches!(self.goal, Goal::Close | Goal::Unbind)
    }
}

/// What a checklist is about. In JSON one key beside the others: `"account": "…"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// One account.
    Account(AccountId),
    /// A phone number, mail address, card or document.
    Identifier(IdentifierId),
    /// A phone, tablet or computer.
    Device(DeviceId),
    /// Several accounts, in this order.
    Accounts(Vec<AccountId>),
}

/// Where a checklist leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// Close the account, or each of several.
    Close,
    /// Take everything of value off an account that can't be closed.
    Unbind,
    /// Take back what an account's app may do.
    Revoke,
    /// Give an identifier up: everything on it moves or ends first.
    Retire,
    /// Give a device away: signed out of everything, wiped last.
    HandOver,
    /// Look through everything on a device.
    Audit,
}

impl Goal {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Close, Self::Unbind, Self::Revoke, Self::Retire, Self::HandOver, Self::Audit];

    /// In snake case, as in JSON and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Unbind => "unbind",
            Self::Revoke => "revoke",
            Self::Retire => "retire",
            Self::HandOver => "hand_over",
            Self::Audit => "audit",
        }
    }
}

/// What the person decided when a goal was set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Terms {
    /// The identifier is gone already: lost, stolen, taken back. Else it is in hand until it is given up.
    pub lost: bool,
    /// The identifier that takes its place.
    pub successor: Option<IdentifierId>,
    /// The device that takes its place.
    pub device: Option<DeviceId>,
    /// Where single accounts move to, when it is not to the successor.
    pub moves: Vec<Move>,
    /// Accounts on which it stays bound: the person knows that somebody else will have it some day.
    pub leave: Vec<AccountId>,
    /// Accounts that may be locked out on the way: the person accepts it.
    pub give_up: Vec<AccountId>,
}

impl Terms {
    fn are_plain(&self) -> bool {
        *self == Self::default()
    }

    /// Where an account moves to.
    pub fn move_of(&self, account: &AccountId) -> Option<&Factor> {
        self.moves.iter().find(|it| it.account == *account).map(|it| &it.to)
    }
}

/// A way in that is set up instead of the one that goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Move {
    /// At which account.
    pub account: AccountId,
    /// A code to another number or address, or a password.
    pub to: Factor,
}
