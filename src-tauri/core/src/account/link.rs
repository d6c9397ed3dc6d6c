//! Linked logins: one account entered through another, with a state at both ends.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, LinkId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// Account `account` is entered through provider account `provider`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LinkedLogin {
    /// Id.
    pub id: LinkId,
    /// The account that is entered.
    pub account: AccountId,
    /// The account it is entered through.
    pub provider: AccountId,
    /// What the service may see at the provider, as shown on the consent page.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Since when.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    /// How it stands at the service.
    pub at_account: LinkEnd,
    /// How it stands at the provider.
    pub at_provider: LinkEnd,
}

/// One end of a linked login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum LinkEnd {
    /// Linked.
    Linked,
    /// Unlinked by the person.
    Unlinked {
        /// When.
        on: NaiveDate,
    },
}

impl LinkedLogin {
    /// A link is gone only when both ends let go.
    pub fn is_gone(&self) -> bool {
        self.at_account != LinkEnd::Linked && self.at_provider != LinkEnd::Linked
    }

    /// Whether it still opens the door: either end let go, and it doesn't.
    pub fn opens(&self) -> bool {
        self.at_account == LinkEnd::Linked && self.at_provider == LinkEnd::Linked
    }
}

/// What a person says of a linked login.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LinkDraft {
    /// The account it is entered through.
    pub provider: AccountId,
    /// What the service may see.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Since when.
    #[serde(default)]
    pub since: Option<NaiveDate>,
}

impl Change<'_> {
    /// Records that `account` is entered through the draft's provider.
    pub fn link(&mut self, account: &AccountId, draft: LinkDraft) -> Result<LinkId> {
        self.need_account(account)?;
        self.need_account(&draft.provider)?;
        if *account == draft.provider {
            return Err(Problem::LinkToItself);
        }
        let known = self.by::<LinkedLogin>("account", account.as_str())?;
        let held = known.into_iter().find(|l| l.provider == draft.provider && !l.is_gone());
        let id = held.as_ref().map_or_else(|| LinkId::draw(self.rng()), |l| l.id.clone());
        self.put(LinkedLogin {
            id: id.clone(),
            account: account.clone(),
            provider: draft.provider,
            scopes: draft.scopes,
            since: draft.since.or(held.and_then(|l| l.since)),
            at_account: LinkEnd::Linked,
            at_provider: LinkEnd::Linked,
        })?;
        Ok(id)
    }

    /// Records that the service let go of the provider.
    pub fn unlink_at_account(&mut self, id: &LinkId, on: NaiveDate) -> Result<()> {
        let link: LinkedLogin = self.need(id.as_str())?;
        self.need_account(&link.account)?;
        self.put(LinkedLogin { at_account: LinkEnd::Unlinked { on }, ..link })
    }

    /// Records that the provider took back the authorisation.
    pub fn unlink_at_provider(&mut self, id: &LinkId, on: NaiveDate) -> Result<()> {
        let link: LinkedLogin = self.need(id.as_str())?;
        self.need_account(&link.account)?;
        self.put(LinkedLogin { at_provider: LinkEnd::Unlinked { on }, ..link })
    }

    /// Corrects what the service may see at the provider, and since when.
    pub fn correct_link(&mut self, id: &LinkId, scopes: Vec<String>, since: Option<NaiveDate>) -> Result<()> {
        let link: LinkedLogin = self.need(id.as_str())?;
        self.need_account(&link.account)?;
        self.put(LinkedLogin { scopes, since, ..link })
    }
}
