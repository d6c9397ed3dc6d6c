//! Bindings: identifiers attached to accounts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, BindingId, IdentifierId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// An identifier attached to an account in one or more roles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Binding {
    /// Id.
    pub id: BindingId,
    /// The account.
    pub account: AccountId,
    /// The identifier.
    pub identifier: IdentifierId,
    /// What it is there for; never empty.
    pub roles: Vec<Role>,
    /// Since when.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    /// Whether it still hangs there.
    pub state: BindingState,
}

/// What a bound identifier is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// To log in.
    Login,
    /// To get back in.
    Recovery,
    /// To pay.
    Payment,
    /// To prove identity.
    IdentityCheck,
    /// To be reached.
    Contact,
}

/// Whether a binding still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum BindingState {
    /// It holds.
    Bound,
    /// It was taken off.
    Unbound {
        /// When.
        on: NaiveDate,
    },
}

/// What a person says of a binding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct BindingDraft {
    /// The identifier.
    pub identifier: IdentifierId,
    /// What it is there for.
    pub roles: Vec<Role>,
    /// Since when.
    #[serde(default)]
    pub since: Option<NaiveDate>,
}

impl Change<'_> {
    /// Attaches an identifier, or adds roles where it already hangs.
    pub fn bind(&mut self, account: &AccountId, draft: BindingDraft) -> Result<BindingId> {
        self.need_account(account)?;
        self.need_identifier(&draft.identifier)?;
        if draft.roles.is_empty() {
            return Err(Problem::missing("roles"));
        }
        let known = self.by::<Binding>("account", account.as_str())?;
        let held = known.into_iter().find(|b| b.identifier == draft.identifier && b.state == BindingState::Bound);
        let mut binding = held.unwrap_or_else(|| Binding {
            id: BindingId::draw(self.rng()),
            account: account.clone(),
            identifier: draft.identifier.clone(),
            roles: Vec::new(),
            since: None,
            state: BindingState::Bound,
        });
        binding.roles.extend(draft.roles);
        binding.roles.sort_unstable();
        binding.roles.dedup();
        binding.since = draft.since.or(binding.since);
        let id = binding.id.clone();
        self.put(binding)?;
        Ok(id)
    }

    /// Records that an identifier was taken off an account.
    pub fn unbind(&mut self, id: &BindingId, on: NaiveDate) -> Result<()> {
        let binding: Binding = self.need(id.as_str())?;
        self.need_account(&binding.account)?;
        self.put(Binding { state: BindingState::Unbound { on }, ..binding })
    }

    /// Corrects what a bound identifier is there for and since when.
    pub fn correct_binding(&mut self, id: &BindingId, roles: Vec<Role>, since: Option<NaiveDate>) -> Result<()> {
        let binding: Binding = self.need(id.as_str())?;
        self.need_account(&binding.account)?;
        if roles.is_empty() {
            return Err(Problem::missing("roles"));
        }
        let mut roles = roles;
        roles.sort_unstable();
        roles.dedup();
        self.put(Binding { roles, since, ..binding })
    }
}
