//! Data items: the kinds of personal data an account was given, and their fate.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, DataItemId, IdentifierId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// A kind of personal data given to an account. The kind, not the value; a value lives in an [`crate::identifier::Identifier`], if anywhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DataItem {
    /// Id.
    pub id: DataItemId,
    /// The account.
    pub account: AccountId,
    /// Item of the taxonomy (`assets/taxonomy/data.toml`); its category and sensitivity are looked up there.
    pub item: String,
    /// Which identifier it is, where it is one.
    #[serde(default)]
    pub identifier: Option<IdentifierId>,
    /// On which occasion it was given.
    pub how: GivenHow,
    /// When.
    #[serde(default)]
    pub given: Option<NaiveDate>,
    /// What became of it.
    pub fate: DataFate,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

/// On which occasion data was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GivenHow {
    /// To open the account.
    SignUp,
    /// For the real-name check.
    RealName,
    /// While using it.
    Use,
    /// Handed over by a provider through a linked login.
    Link,
    /// Taken through a permission.
    Permission,
    /// While trying to leave.
    Closing,
    /// Nobody remembers.
    Unknown,
}

/// What became of data. Erased, anonymised and kept by law are never merged, nor claimed with verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "fate", rename_all = "snake_case")]
pub enum DataFate {
    /// The service has it.
    Held,
    /// Consent withdrawn, or taken off by the person.
    Withdrawn {
        /// When.
        on: NaiveDate,
    },
    /// Kept for a legal reason.
    KeptByLaw {
        /// Until when, where stated.
        until: Option<NaiveDate>,
    },
    /// The service says it made it anonymous.
    Anonymised {
        /// When.
        on: NaiveDate,
    },
    /// The service says it erased it.
    ErasedClaimed {
        /// When.
        on: NaiveDate,
    },
    /// The person checked that it is gone.
    ErasedVerified {
        /// When.
        on: NaiveDate,
    },
}

/// What a person says of data given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DataItemDraft {
    /// Item of the taxonomy.
    pub item: String,
    /// Which identifier it is.
    #[serde(default)]
    pub identifier: Option<IdentifierId>,
    /// On which occasion.
    pub how: GivenHow,
    /// When.
    #[serde(default)]
    pub given: Option<NaiveDate>,
    /// What became of it.
    #[serde(default = "held")]
    pub fate: DataFate,
    /// Remark.
    #[serde(default)]
    pub note: Option<String>,
}

fn held() -> DataFate {
    DataFate::Held
}

impl Change<'_> {
    /// Records that an account was given a kind of data.
    pub fn give_data(&mut self, account: &AccountId, draft: DataItemDraft) -> Result<DataItemId> {
        let id = DataItemId::draw(self.rng());
        self.put_data(id.clone(), account, draft)?;
        Ok(id)
    }

    /// Corrects what was recorded.
    pub fn correct_data(&mut self, id: &DataItemId, draft: DataItemDraft) -> Result<()> {
        let item: DataItem = self.need(id.as_str())?;
        self.put_data(item.id, &item.account, draft)
    }

    fn put_data(&mut self, id: DataItemId, account: &AccountId, draft: DataItemDraft) -> Result<()> {
        self.need_account(account)?;
        if let Some(identifier) = &draft.identifier {
            self.need_identifier(identifier)?;
        }
        if self.taxonomy().item(&draft.item).is_none() {
            return Err(Problem::unknown_value("item", &draft.item));
        }
        self.put(DataItem {
            id,
            account: account.clone(),
            item: draft.item,
            identifier: draft.identifier,
            how: draft.how,
            given: draft.given,
            fate: draft.fate,
            note: draft.note,
        })
    }
}
