//! Mandates: auto-debits, password-free payments, credit authorisations, subscriptions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, IdentifierId, MandateId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// Leave to take money, or something that renews by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Mandate {
    /// Id.
    pub id: MandateId,
    /// The account that benefits.
    pub account: AccountId,
    /// What kind of leave.
    pub kind: MandateKind,
    /// What it is for: “骑行月卡”.
    pub name: String,
    /// The payment account it draws on, where one is recorded.
    #[serde(default)]
    pub payer: Option<AccountId>,
    /// The bank card it draws on, where one is recorded.
    #[serde(default)]
    pub card: Option<IdentifierId>,
    /// How much each time.
    #[serde(default)]
    pub amount: Option<Money>,
    /// The next renewal.
    #[serde(default)]
    pub renews: Option<NaiveDate>,
    /// Whether it still stands.
    pub state: MandateState,
}

/// Kinds of mandates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MandateKind {
    /// Auto-debit.
    AutoDebit,
    /// Payment without a password.
    PasswordFree,
    /// Credit authorisation.
    Credit,
    /// A subscription that renews.
    Subscription,
}

/// An amount in the currency's smallest unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Money {
    /// In the smallest unit: 1990 is ¥19.90.
    pub minor: i32,
    /// ISO 4217 code.
    pub currency: String,
}

/// Whether a mandate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum MandateState {
    /// It stands.
    Active,
    /// It was cancelled.
    Cancelled {
        /// When.
        on: NaiveDate,
    },
}

/// What a person says of a mandate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MandateDraft {
    /// What kind of leave.
    pub kind: MandateKind,
    /// What it is for.
    pub name: String,
    /// The payment account.
    #[serde(default)]
    pub payer: Option<AccountId>,
    /// The bank card.
    #[serde(default)]
    pub card: Option<IdentifierId>,
    /// How much each time.
    #[serde(default)]
    pub amount: Option<Money>,
    /// The next renewal.
    #[serde(default)]
    pub renews: Option<NaiveDate>,
}

impl Change<'_> {
    /// Records a mandate.
    pub fn give_mandate(&mut self, account: &AccountId, draft: MandateDraft) -> Result<MandateId> {
        let id = MandateId::draw(self.rng());
        self.put_mandate(id.clone(), account, draft, MandateState::Active)?;
        Ok(id)
    }

    /// Corrects what was recorded.
    pub fn correct_mandate(&mut self, id: &MandateId, draft: MandateDraft) -> Result<()> {
        let held: Mandate = self.need(id.as_str())?;
        self.put_mandate(held.id, &held.account, draft, held.state)
    }

    /// Records that it was cancelled.
    pub fn cancel_mandate(&mut self, id: &MandateId, on: NaiveDate) -> Result<()> {
        let held: Mandate = self.need(id.as_str())?;
        self.need_account(&held.account)?;
        self.put(Mandate { state: MandateState::Cancelled { on }, ..held })
    }

    fn put_mandate(
        &mut self,
        id: MandateId,
        account: &AccountId,
        draft: MandateDraft,
        state: MandateState,
    ) -> Result<()> {
        self.need_account(account)?;
        if let Some(payer) = &draft.payer {
            self.need_account(payer)?;
        }
        if let Some(card) = &draft.card {
            self.need_identifier(card)?;
        }
        let name = draft.name.trim().to_owned();
        if name.is_empty() {
            return Err(Problem::missing("name"));
        }
        self.put(Mandate {
            id,
            account: account.clone(),
            kind: draft.kind,
            name,
            payer: draft.payer,
            card: draft.card,
            amount: draft.amount,
            renews: draft.renews,
            state,
        })
    }
}
