//! For whom a statement holds: variants of a way out or of a wait, by country, device, way or case.
//!
//! Different figures for different cases are no conflict of sources. Which case is somebody's own is often unknown; then
//! everything that may apply counts, and readers hear what it depends on.

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::entry::{CoolingOff, Duration, Way};

/// The case a statement is limited to: everything named here must fit. A missing one holds for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// Countries and regions of the account, as two capital letters of ISO 3166-1.
    pub regions: Vec<String>,
    /// Systems of the device the app is on.
    pub platforms: Vec<DeviceSystem>,
    /// Ids of the entry's ways.
    pub ways: Vec<String>,
    /// Whether the person chooses this one when they ask.
    pub choice: bool,
    /// The case in words, where nothing above says it: “with an old account”.
    pub text: Option<Text>,
}

/// Systems apps are made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeviceSystem {
    /// Android.
    Android,
    /// iOS and iPadOS.
    Ios,
}

/// What is known of somebody's case. What is not known excludes nothing.
#[derive(Debug, Clone, Default)]
pub struct Case<'a> {
    /// Region of the account.
    pub region: Option<&'a str>,
    /// Systems of the devices the app is on.
    pub platforms: Vec<DeviceSystem>,
    /// The way that is taken.
    pub way: Option<&'a str>,
}

/// What a length depends on, the plainest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DependsOn {
    /// The country or region of the account.
    Region,
    /// The system of the device.
    Platform,
    /// The way that is taken.
    Way,
    /// What the person chooses.
    Choice,
    /// A case that only words describe.
    Case,
    /// Nobody says what: the source gives a span only.
    Span,
}

impl When {
    /// Whether this limits nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it may hold in this case: nothing known excludes it.
    pub fn may_hold(&self, case: &Case<'_>) -> bool {
        let region = case.region.is_none_or(|here| self.regions.is_empty() || self.regions.iter().any(|r| r == here));
        let known = &case.platforms;
        let platform =
            known.is_empty() || self.platforms.is_empty() || self.platforms.iter().any(|p| known.contains(p));
        let way = case.way.is_none_or(|way| self.ways.is_empty() || self.ways.iter().any(|id| id == way));
        region && platform && way
    }

    /// What of it is still open in this case.
    fn open(&self, case: &Case<'_>) -> Vec<DependsOn> {
        let mut open = Vec::new();
        if !self.regions.is_empty() && case.region.is_none() {
            open.push(DependsOn::Region);
        }
        if !self.platforms.is_empty() && case.platforms.len() != 1 {
            open.push(DependsOn::Platform);
        }
        if !self.ways.is_empty() && case.way.is_none() {
            open.push(DependsOn::Way);
        }
        if self.choice {
            open.push(DependsOn::Choice);
        } else if self.text.is_some() {
            open.push(DependsOn::Case);
        }
        open
    }
}

/// A statement that may be limited to a case.
pub trait Limited {
    /// The case. Missing: it holds for everybody.
    fn when(&self) -> Option<&When>;
}

/// A stated length of time.
pub trait Length: Limited {
    /// The shortest and the longest it says, in days. `None`: there is such a time, and nobody says how long.
    fn span(&self) -> Option<(u32, u32)>;
    /// Whether working days are meant.
    fn working(&self) -> bool;

    /// The longest it says, in days.
    fn longest(&self) -> Option<u32> {
        self.span().map(|(_, longest)| longest)
    }
}

impl Limited for Way {
    fn when(&self) -> Option<&When> {
        self.when.as_ref()
    }
}

impl Limited for CoolingOff {
    fn when(&self) -> Option<&When> {
        self.when.as_ref()
    }
}

impl Limited for Duration {
    fn when(&self) -> Option<&When> {
        self.when.as_ref()
    }
}

impl Length for CoolingOff {
    fn span(&self) -> Option<(u32, u32)> {
        Some((self.days, self.up_to.unwrap_or(self.days)))
    }

    fn working(&self) -> bool {
        false
    }
}

impl Length for Duration {
    fn span(&self) -> Option<(u32, u32)> {
        self.days.map(|days| (days, self.up_to.unwrap_or(days)))
    }

    fn working(&self) -> bool {
        self.working
    }
}

/// The statements that may hold in this case. When none may, what is known of the case is not what the sources tell apart:
/// then all of them.
pub fn that_may_hold<'w, L: Limited>(said: &'w [L], case: &Case<'_>) -> Vec<&'w L> {
    let may: Vec<&L> = said.iter().filter(|one| one.when().is_none_or(|when| when.may_hold(case))).collect();
    if may.is_empty() { said.iter().collect() } else { may }
}

/// Whether two statements about the very same case contradict each other. A length within a stated span does not, and
/// neither does one that says only that there is such a time, unless another says there is none. Of what a person chooses, each
/// may be right.
pub fn disagree<L: Length>(said: &[&L]) -> bool {
    said.iter().enumerate().any(|(at, one)| {
        let chosen = one.when().is_some_and(|when| when.choice);
        said[..at].iter().any(|other| !chosen && one.when() == other.when() && contradicts(*one, *other))
    })
}

fn contradicts<L: Length>(one: &L, other: &L) -> bool {
    match (one.span(), other.span()) {
        (Some(a), Some(b)) => {
            let within = |inner: (u32, u32), outer: (u32, u32)| outer.0 <= inner.0 && inner.1 <= outer.1;
            let zero = a == (0, 0) && b == (0, 0);
            !zero && (one.working() != other.working() || !(within(a, b) || within(b, a)))
        }
        (Some((_, longest)), None) | (None, Some((_, longest))) => longest == 0,
        (None, None) => false,
    }
}

/// What the length depends on, where statements about different cases differ or one gives only a span. Empty: on nothing.
pub fn depends_on<L: Length>(said: &[&L], case: &Case<'_>) -> Vec<DependsOn> {
    let of = |one: &L| (one.span(), one.working());
    let differ = said.windows(2).any(|pair| of(pair[0]) != of(pair[1]));
    let ranges = said.iter().any(|one| one.span().is_some_and(|(shortest, longest)| shortest != longest));
    let mut on: Vec<DependsOn> = Vec::new();
    if differ || ranges {
        on = said.iter().filter_map(|one| one.when()).flat_map(|when| when.open(case)).collect();
    }
    if ranges && on.is_empty() {
        on.push(DependsOn::Span);
    }
    on.sort_unstable();
    on.dedup();
    on
}
