//! The way out: goals, steps, guards, barriers, and the checklist a person works through.
//!
//! A plan is never stored. [`plan()`] computes it from the account, the catalogue and today; what *is* stored are the
//! goal ([`Checklist`]) and what a person did about each step ([`StepMark`]), keyed by stable step ids, so that a newer
//! catalogue or a changed account re-plans and keeps every tick.

use chrono::NaiveDate;
use quittance_catalogue::entry::{Channel, MenuPath};
use quittance_catalogue::trust::Trust;
use quittance_law::Right;
use quittance_letters::letter::KindName;
use serde::{Deserialize, Serialize};

use crate::Phrase;
use crate::ids::{
    AccountId, BindingId, ChecklistId, DataItemId, DeviceId, IdentifierId, LinkId, MandateId, MarkId, MethodId,
    PermissionId,
};

mod act;
#[cfg(test)]
mod act_tests;
mod begin;
mod change;
mod effect;
mod goal;
#[cfg(test)]
mod goal_tests;
mod on_device;
mod on_paper;
mod plan;
mod planner;
mod retire;
mod several;
mod sheet;
mod situation;

pub use act::{StepWord, ribbon};
pub use begin::{RetireWish, Start, drafted};
pub use change::{ChangeCause, PlanChange, Seen, SeenStep, WhatChanged};
pub use goal::{Checklist, Goal, Move, Subject, Terms};
pub(crate) use on_paper::SentPaper;
pub use plan::plan;
pub use planner::{PLANNED_FROM, Part, Planner};
pub use quittance_law::calendar;
pub(crate) use sheet::law_note;
pub use situation::{Dependant, Situation, entry_and_names, situation, situation_of};

/// Whether a step is of a goal that is not one account's, and may be done at none: at the carrier's, on a device.
pub fn is_of_other_goal(step: &str) -> bool {
    ["retire/", "device/", "audit/", "several/"].iter().any(|prefix| step.starts_with(prefix))
}

/// What a person did about one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StepMark {
    /// Id.
    pub id: MarkId,
    /// The checklist.
    pub checklist: ChecklistId,
    /// The step's stable id.
    pub step: String,
    /// What was done.
    pub mark: Mark,
    /// The step's title when it was marked, so that a tick stays readable after the step is gone.
    pub title: Phrase,
    /// The stage it stood in.
    pub stage: WayStage,
}

/// What was done about a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "mark", rename_all = "snake_case")]
pub enum Mark {
    /// Done.
    Done {
        /// When.
        on: NaiveDate,
    },
    /// It did not work.
    Failed {
        /// When.
        on: NaiveDate,
        /// The barrier met, B01–B17, if it was one.
        barrier: Option<String>,
        /// The person's words.
        note: Option<String>,
    },
    /// Not for this person.
    Skipped {
        /// When.
        on: NaiveDate,
    },
    /// Later.
    Postponed {
        /// Not before.
        until: NaiveDate,
    },
}

/// The stages of the way out, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WayStage {
    /// Export data, photos, invoices, points.
    Save,
    /// Give accounts that hang on this one another way in.
    Free,
    /// Balance, orders, loans, deposits, renewals, mandates.
    Settle,
    /// Cards, phone, third-party logins, permissions.
    TakeBack,
    /// The service's own conditions and materials.
    Preflight,
    /// Ask for closing.
    Close,
    /// Cooling-off, guard, legal deadline.
    Wait,
    /// Check that it is gone.
    Verify,
    /// Remind, demand, complain.
    Escalate,
}

impl WayStage {
    /// All stages in order.
    pub const ALL: [Self; 9] = [
        Self::Save,
        Self::Free,
        Self::Settle,
        Self::TakeBack,
        Self::Preflight,
        Self::Close,
        Self::Wait,
        Self::Verify,
        Self::Escalate,
    ];

    /// In snake case, as in JSON, step ids and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Free => "free",
            Self::Settle => "settle",
            Self::TakeBack => "take_back",
            Self::Preflight => "preflight",
            Self::Close => "close",
            Self::Wait => "wait",
            Self::Verify => "verify",
            Self::Escalate => "escalate",
        }
    }
}

/// A computed plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Plan {
    /// Which road it takes: the goal, or [`Goal::Unbind`] where closing an account is barred.
    pub road: Goal,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Standing “do not”s.
    pub guards: Vec<Guard>,
    /// Barriers known, detected or met, without repetition.
    pub barriers: Vec<FoundBarrier>,
    /// What one should know before starting (consequences, scams, conflicts).
    pub advice: Vec<Advice>,
    /// Computed end of the cooling-off if the request went out today, when days are known.
    pub over_by: Option<NaiveDate>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Step {
    /// Stable: `<service>/<stage>/<what>`, e.g. `soul/close/apply`; for other goals `retire/…`, `device/…`, `audit/…`.
    pub id: String,
    /// Stage.
    pub stage: WayStage,
    /// The instruction.
    pub title: Phrase,
    /// One sentence why.
    pub why: Option<Phrase>,
    /// Where it is done.
    pub place: Option<Place>,
    /// The account it is done at; another than the checklist's for “give WPS another way in”, none at the carrier's.
    pub account: Option<AccountId>,
    /// Steps to be done before.
    pub needs: Vec<String>,
    /// Earliest day.
    pub not_before: Option<NaiveDate>,
    /// Latest day.
    pub due: Option<NaiveDate>,
    /// Its day was counted through a year whose holidays are not known yet, and may move.
    #[serde(default)]
    pub provisional: bool,
    /// How it stands.
    pub state: StepState,
    /// Barriers tied to it.
    pub barriers: Vec<FoundBarrier>,
    /// What to keep as proof.
    pub proof: Option<Phrase>,
    /// Facts beside it: what is lost, can one register again…
    pub facts: Vec<Fact>,
    /// Warnings to be read first.
    pub warnings: Vec<Phrase>,
    /// Minutes it takes a person, roughly; waits not counted.
    pub minutes: Option<u32>,
    /// How well it is founded.
    pub sources: Vec<SourceNote>,
    /// What ticking it changes in the vault.
    pub effect: Effect,
    /// What is written for it, where it is done on paper.
    pub paper: Option<StepPaper>,
    /// Refusals: why it can't be ticked now (the lock-out guard).
    pub refused: Option<Phrase>,
    /// Whether the plan has no such step any more: shown because it was ticked.
    pub gone: bool,
}

/// What is written for a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "paper", rename_all = "snake_case")]
pub enum StepPaper {
    /// A letter to the operator.
    Letter {
        /// Which kind.
        kind: KindName,
        /// The right it exercises first; none: what the account's stage suggests.
        right: Option<Right>,
    },
    /// A complaint to a channel above it.
    Complaint,
}

/// A fact shown beside a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fact {
    /// Label: `fact-lose`, `fact-again`, `fact-kept`, `fact-asks`, `fact-cooling`…
    pub label: String,
    /// The words.
    pub text: Phrase,
    /// How well it is founded.
    pub source: Option<SourceNote>,
}

/// Where something is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Place {
    /// App, web, telephone…
    pub channel: Channel,
    /// Menu path, for copying.
    pub path: Option<MenuPath>,
    /// Address, number or mail address.
    pub address: Option<String>,
    /// Devices the app is on, by name.
    pub devices: Vec<String>,
}

/// How a step stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum StepState {
    /// Can be done now.
    Todo,
    /// Waits for other steps.
    Blocked,
    /// Waits for a day.
    Waiting {
        /// That day.
        until: NaiveDate,
    },
    /// Done by the person, or found already so.
    Done {
        /// When, when known.
        on: Option<NaiveDate>,
    },
    /// It did not work.
    Failed {
        /// When.
        on: NaiveDate,
        /// The barrier.
        barrier: Option<String>,
        /// The person's words.
        note: Option<String>,
    },
    /// Not for this person.
    Skipped,
}

impl StepState {
    /// Whether nothing more is to be done about it.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::Done { .. } | Self::Skipped | Self::Failed { .. })
    }
}

/// What ticking a step changes in the vault, in the same operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum Effect {
    /// Nothing but the tick.
    None,
    /// The identifier is off the account.
    Unbind {
        /// Which binding.
        binding: BindingId,
    },
    /// The service let go of the provider.
    UnlinkAtAccount {
        /// Which link.
        link: LinkId,
    },
    /// The provider took back the authorisation.
    UnlinkAtProvider {
        /// Which link.
        link: LinkId,
    },
    /// A mandate is cancelled.
    CancelMandate {
        /// Which.
        mandate: MandateId,
    },
    /// A permission is revoked.
    Revoke {
        /// Which.
        permission: PermissionId,
    },
    /// Data was taken back.
    WithdrawData {
        /// Which.
        item: DataItemId,
    },
    /// The request is out: `Requested`, or `CoolingOff` when days are known.
    RequestClosing {
        /// Days of cooling-off to guard, the longest stated.
        days: Option<u32>,
    },
    /// The service says it is closed.
    ClaimClosed,
    /// The person checked.
    VerifyClosed,
    /// Nothing of value is left.
    MarkUnbound,
    /// The account has another identifier in place of this one: bound, and in its ways in.
    Replace {
        /// At which account.
        account: AccountId,
        /// What goes.
        from: IdentifierId,
        /// What comes.
        to: IdentifierId,
    },
    /// The identifier is off the account in every role.
    TakeOff {
        /// Which account.
        account: AccountId,
        /// What goes.
        identifier: IdentifierId,
    },
    /// The account can be entered with a password. That it has one is recorded, never the password.
    SetPassword {
        /// Which account.
        account: AccountId,
    },
    /// A mandate draws on another card.
    MoveMandate {
        /// Which.
        mandate: MandateId,
        /// The card before.
        from: IdentifierId,
        /// The card now.
        to: IdentifierId,
    },
    /// The card of a phone number lies in another device, or in none.
    MoveCard {
        /// The number.
        identifier: IdentifierId,
        /// Where it was.
        from: Option<DeviceId>,
        /// Where it is now.
        to: Option<DeviceId>,
    },
    /// A way in needs another device than before.
    MoveMethod {
        /// Which way in.
        method: MethodId,
        /// The device before.
        from: DeviceId,
        /// The device now.
        to: DeviceId,
    },
    /// A way in works no more.
    DropMethod {
        /// Which.
        method: MethodId,
    },
    /// The account is signed out on a device, and its app may do nothing there any more.
    LeaveDevice {
        /// Which account.
        account: AccountId,
        /// Which device.
        device: DeviceId,
    },
    /// What an account's app may do on a device is taken back.
    RevokeOn {
        /// Which account.
        account: AccountId,
        /// Which device.
        device: DeviceId,
    },
    /// An identifier is given up.
    GiveUp {
        /// Which.
        identifier: IdentifierId,
    },
    /// A device is given away.
    GiveUpDevice {
        /// Which.
        device: DeviceId,
    },
}

/// A barrier in the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FoundBarrier {
    /// B01–B17.
    pub code: String,
    /// How it came to be known.
    pub how: BarrierHow,
    /// What is in the way, in words.
    pub text: Phrase,
    /// Dated source, when the catalogue says it.
    pub source: Option<SourceNote>,
}

/// How a barrier came to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BarrierHow {
    /// The catalogue has a dated finding.
    Reported,
    /// Computed: what is demanded minus what was given.
    Detected,
    /// The person met it.
    Met,
}

/// A standing “do not” with an end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Guard {
    /// The account.
    pub account: AccountId,
    /// First day.
    pub from: NaiveDate,
    /// Last day on which one must not.
    pub until: NaiveDate,
    /// The sentence.
    pub text: Phrase,
    /// Devices to keep away from, by name.
    pub devices: Vec<String>,
    /// Why the longest of several lengths is guarded.
    #[serde(default)]
    pub longest: Vec<Phrase>,
    /// Where the number of days comes from; several when there are several.
    pub sources: Vec<SourceNote>,
}

/// Something to know before starting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Advice {
    /// How it is to be shown.
    pub tone: Tone,
    /// The words.
    pub text: Phrase,
    /// Where it comes from.
    pub source: Option<SourceNote>,
}

/// How advice is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Good to know.
    Note,
    /// Something is lost or locked.
    Lose,
    /// A scam imitates this.
    Scam,
    /// Sources disagree.
    Conflict,
}

/// Where a fact comes from, ready to be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SourceNote {
    /// What the fact is about: `source-path`, `source-cooling`, `source-material`…
    pub about: String,
    /// The value it supports, when it is a number (days).
    pub value: Option<u32>,
    /// Titles of the sources.
    pub titles: Vec<quittance_catalogue::Text>,
    /// How well founded.
    pub trust: Trust,
}
