//! What the authorities said and did about closing and erasing: `assets/law/notices.toml`. Context for a complaint, never
//! its ground: each is dated and may have been settled since.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Text, tables};

/// One notice, test or campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Stable id.
    pub id: String,
    /// Its day.
    pub on: NaiveDate,
    /// Who spoke.
    pub body: Text,
    /// What was said or done.
    pub says: Text,
    /// Whether closing or erasing is named in it.
    #[serde(default)]
    pub closing: bool,
    /// Sources.
    pub from: crate::From,
}

/// All notices, the oldest first.
pub fn notices() -> &'static [Notice] {
    &tables::tables().notices
}

/// Those of the years before `today` that name closing or erasing, the newest first.
pub fn recent_on_closing(today: NaiveDate, years: u32) -> impl Iterator<Item = &'static Notice> {
    let since = today.checked_sub_months(chrono::Months::new(years.saturating_mul(12))).unwrap_or(NaiveDate::MIN);
    notices().iter().rev().filter(move |one| one.closing && one.on >= since && one.on <= today)
}
