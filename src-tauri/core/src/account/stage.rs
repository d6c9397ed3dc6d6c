//! The life of an account: states that carry their dates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where an account stands. *Claimed* closed and *verified* closed are never merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Stage {
    /// In use.
    Active,
    /// Not used any more, still open.
    Dormant {
        /// Since when, when known.
        since: Option<NaiveDate>,
    },
    /// Steps towards closing have begun.
    Preparing {
        /// Since when.
        since: NaiveDate,
    },
    /// The person asked the service to close it.
    Requested {
        /// When.
        on: NaiveDate,
    },
    /// The service lets the request lie; a login may withdraw it.
    CoolingOff {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// The service says it is closed.
    Closed {
        /// When.
        on: NaiveDate,
    },
    /// The person checked that it is closed.
    Verified {
        /// When.
        on: NaiveDate,
    },
    /// Barriers stand in the way.
    Stuck {
        /// Since when.
        since: NaiveDate,
        /// Codes B01–B17.
        barriers: Vec<String>,
    },
    /// Nobody gets in any more.
    LostAccess {
        /// Since when, when known.
        since: Option<NaiveDate>,
    },
    /// Can't be closed; nothing of value is left on it.
    Unbound {
        /// When.
        on: NaiveDate,
    },
    /// The service refused for good.
    Declined {
        /// When.
        on: NaiveDate,
    },
}

/// The name of a stage without its dates: for filters, counts and words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StageName {
    /// See [`Stage::Active`].
    Active,
    /// See [`Stage::Dormant`].
    Dormant,
    /// See [`Stage::Preparing`].
    Preparing,
    /// See [`Stage::Requested`].
    Requested,
    /// See [`Stage::CoolingOff`].
    CoolingOff,
    /// See [`Stage::Closed`].
    Closed,
    /// See [`Stage::Verified`].
    Verified,
    /// See [`Stage::Stuck`].
    Stuck,
    /// See [`Stage::LostAccess`].
    LostAccess,
    /// See [`Stage::Unbound`].
    Unbound,
    /// See [`Stage::Declined`].
    Declined,
}

impl StageName {
    /// All of them, in the order of an account's life, side states last.
    pub const ALL: [Self; 11] = [
        Self::Active,
        Self::Dormant,
        Self::Preparing,
        Self::Requested,
        Self::CoolingOff,
        Self::Closed,
        Self::Verified,
        Self::Stuck,
        Self::LostAccess,
        Self::Unbound,
        Self::Declined,
    ];

    /// The name in snake case, as in JSON and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Dormant => "dormant",
            Self::Preparing => "preparing",
            Self::Requested => "requested",
            Self::CoolingOff => "cooling_off",
            Self::Closed => "closed",
            Self::Verified => "verified",
            Self::Stuck => "stuck",
            Self::LostAccess => "lost_access",
            Self::Unbound => "unbound",
            Self::Declined => "declined",
        }
    }
}

impl Stage {
    /// Its name.
    pub fn name(&self) -> StageName {
        match self {
            Self::Active => StageName::Active,
            Self::Dormant { .. } => StageName::Dormant,
            Self::Preparing { .. } => StageName::Preparing,
            Self::Requested { .. } => StageName::Requested,
            Self::CoolingOff { .. } => StageName::CoolingOff,
            Self::Closed { .. } => StageName::Closed,
            Self::Verified { .. } => StageName::Verified,
            Self::Stuck { .. } => StageName::Stuck,
            Self::LostAccess { .. } => StageName::LostAccess,
            Self::Unbound { .. } => StageName::Unbound,
            Self::Declined { .. } => StageName::Declined,
        }
    }

    /// The stage of this name that begins on `day`.
    pub fn beginning(name: StageName, day: NaiveDate) -> Self {
        match name {
            StageName::Active => Self::Active,
            StageName::Dormant => Self::Dormant { since: Some(day) },
            StageName::Preparing => Self::Preparing { since: day },
            StageName::Requested => Self::Requested { on: day },
            StageName::CoolingOff => Self::CoolingOff { from: day, until: day },
            StageName::Closed => Self::Closed { on: day },
            StageName::Verified => Self::Verified { on: day },
            StageName::Stuck => Self::Stuck { since: day, barriers: Vec::new() },
            StageName::LostAccess => Self::LostAccess { since: Some(day) },
            StageName::Unbound => Self::Unbound { on: day },
            StageName::Declined => Self::Declined { on: day },
        }
    }

    /// Whether the person still counts on getting in: neither gone nor on its way out.
    pub fn is_wanted(&self) -> bool {
        matches!(self, Self::Active | Self::Dormant { .. })
    }

    /// Whether the account has left the world, as claimed or as verified.
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Closed { .. } | Self::Verified { .. })
    }
}
