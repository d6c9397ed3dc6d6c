//! A length of time as a rule states it.

use serde::{Deserialize, Serialize};

/// A length of time. The day it begins with is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Days on which offices work: 工作日, business days.
    WorkingDays(u32),
    /// Calendar days: 日, 天.
    Days(u32),
    /// Months: to the day with the same number, else to the end of the month.
    Months(u32),
    /// Years, as twelve months each.
    Years(u32),
}

impl Term {
    /// How many of its unit.
    pub fn count(self) -> u32 {
        match self {
            Self::WorkingDays(n) | Self::Days(n) | Self::Months(n) | Self::Years(n) => n,
        }
    }

    /// The unit's name for message keys: `working_days`, `days`, `months`, `years`.
    pub fn unit(self) -> &'static str {
        match self {
            Self::WorkingDays(_) => "working_days",
            Self::Days(_) => "days",
            Self::Months(_) => "months",
            Self::Years(_) => "years",
        }
    }
}
