//! What happened when the person walked a way: worked, partly, or not, and against which barriers.
//!
//! These reports stay in the vault. They raise or lower how far the person's own program trusts a way ([`way_trust`]); what
//! may be passed on is a [`RunReport`], which has no place for a note, a day or a name.

mod local;
mod report;

pub use local::{LocalTrust, LocalVerdict, step_trust, way_trust};
pub use report::RunReport;
pub(crate) use report::month;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One walk along one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RunOutcome {
    /// Id of the service.
    pub service: String,
    /// Id of the way within its entry.
    pub way: String,
    /// The day it was known how it went.
    pub on: NaiveDate,
    /// How it went.
    pub result: RunResult,
    /// Calendar days from the request to that day, where known.
    #[serde(default)]
    pub days: Option<u32>,
    /// What was demanded: items of the taxonomy.
    #[serde(default)]
    pub demanded: Vec<String>,
    /// Which app it was done in, where it was an app.
    #[serde(default)]
    pub app: Option<AppSeen>,
    /// A remark for themselves. Never leaves the vault.
    #[serde(default)]
    pub note: Option<String>,
}

/// How a walk went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "how", rename_all = "snake_case", deny_unknown_fields)]
pub enum RunResult {
    /// The way led out.
    Worked,
    /// Some of it was done and something stayed behind.
    Partly {
        /// Codes of the barriers met, B01–B17.
        #[serde(default)]
        barriers: Vec<String>,
        /// Id of the step where it stopped, where it was one.
        #[serde(default)]
        stopped_at: Option<String>,
    },
    /// It did not lead out.
    Failed {
        /// Codes of the barriers met, B01–B17.
        #[serde(default)]
        barriers: Vec<String>,
        /// Id of the step where it stopped, where it was one.
        #[serde(default)]
        stopped_at: Option<String>,
    },
}

/// The app a way was walked in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AppSeen {
    /// On what it ran.
    pub platform: AppPlatform,
    /// Its version as it prints it, such as `8.0.42`.
    #[serde(default)]
    pub version: Option<String>,
}

/// Where an app runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AppPlatform {
    /// Android, or a system that runs its apps.
    Android,
    /// iPhone or iPad.
    Ios,
    /// HarmonyOS without Android.
    Harmony,
    /// A computer.
    Desktop,
    /// A browser.
    Web,
}

impl RunResult {
    /// Codes of the barriers met.
    pub fn barriers(&self) -> &[String] {
        match self {
            Self::Worked => &[],
            Self::Partly { barriers, .. } | Self::Failed { barriers, .. } => barriers,
        }
    }

    /// Id of the step where it stopped.
    pub fn stopped_at(&self) -> Option<&str> {
        match self {
            Self::Worked => None,
            Self::Partly { stopped_at, .. } | Self::Failed { stopped_at, .. } => stopped_at.as_deref(),
        }
    }
}
