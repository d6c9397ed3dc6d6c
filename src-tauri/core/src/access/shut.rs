//! What a record shuts without anybody having asked for it.
//!
//! Ticks of checklists are refused when they would lock somebody out ([`super::Watch`]). But a person may also simply tell
//! what is so: this number was taken off, that account is closed. Refusing that would make the record lie. It is written
//! down, and what can't be entered any more because of it is said at once, while it can still be taken back.

use std::collections::BTreeSet;

use quittance_access::reach::{Loss, reach};
use quittance_catalogue::Text;
use serde::{Deserialize, Serialize};

use super::build::{AccessMap, KINDS};
use super::guard::matters;
use super::mishap::relied_on;
use crate::account::Account;
use crate::ids::AccountId;
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Op, Result};

/// An account that could be entered before and can't be now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShutOut {
    /// Which.
    pub account: AccountId,
    /// Its service, with what tells it from another.
    pub name: Text,
}

/// Whether an operation may shut a door that was open.
pub(crate) fn may_shut(op: Op) -> bool {
    matches!(
        op,
        Op::Unbind
            | Op::RemoveBinding
            | Op::Unlink
            | Op::RemoveLink
            | Op::RemoveMethod
            | Op::AnswerWay
            | Op::SetStage
            | Op::RetireIdentifier
            | Op::RemoveIdentifier
            | Op::RemoveDevice
            | Op::RemoveAccount
    )
}

/// The accounts the person can enter, of those that somebody still has to get into.
pub(crate) struct Entered(BTreeSet<AccountId>);

impl Entered {
    /// As things are recorded now.
    pub(crate) fn now(vault: &Vault) -> Result<Self> {
        let ledger = vault.ledger(KINDS)?;
        let map = AccessMap::of(&ledger)?;
        let entered = reach(&relied_on(&map), &map.graph().held(), &Loss::none()).into_set();
        let wanted = entered.iter().filter_map(|v| map.thing(v).account());
        let wanted = wanted.filter(|id| ledger.one::<Account>(id.as_str()).is_some_and(matters));
        Ok(Self(wanted.cloned().collect()))
    }

    /// Those of them that can't be entered any more, though somebody still has to.
    pub(crate) fn no_longer(&self, vault: &Vault) -> Result<Vec<ShutOut>> {
        let now = Self::now(vault)?.0;
        let mut shut = Vec::new();
        for id in self.0.difference(&now) {
            let Some(account) = vault.get::<Account>(id.as_str())?.filter(matters) else { continue };
            let names = vault.catalogue()?.names_of(account.service.as_str());
            let names = names.unwrap_or_else(|| Text::from(account.service.as_str()));
            let name = match account.label.as_deref().map(str::trim).filter(|label| !label.is_empty()) {
                Some(label) => Text { zh: format!("{}（{label}）", names.zh), en: format!("{} ({label})", names.en) },
                None => names,
            };
            shut.push(ShutOut { account: account.id, name });
        }
        Ok(shut)
    }
}
