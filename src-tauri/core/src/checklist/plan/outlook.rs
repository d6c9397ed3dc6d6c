//! What the stages ask of a situation: which road, which way, where the request stands, and the words at hand.

use chrono::NaiveDate;
use quittance_catalogue::entry::{
    Contact, ContactKind, CoolingOff, Duration, LoginEffect, Precondition, PreconditionKind, Service,
};
use quittance_catalogue::when::{Case, DeviceSystem, Length, that_may_hold};
use quittance_catalogue::{Catalogue, Text};

use super::{barriers, road};
use crate::Phrase;
use crate::account::{Account, Stage};
use crate::checklist::calendar::plus;
use crate::checklist::{Dependant, FoundBarrier, Goal, Mark, Situation, SourceNote, StepMark, WayStage};
use crate::device::{DeviceKind, Platform};
use crate::ids::AccountId;

/// The working days the authorities' yardstick allows for handling by hand (认定方法, 2019).
const YARDSTICK: u32 = 15;

/// A situation with what the planner concludes from it once.
pub(super) struct Outlook<'a> {
    pub situation: &'a Situation,
    /// The road the plan takes.
    pub road: Goal,
    /// How the request goes out.
    pub path: road::Path<'a>,
    /// The day the request went out.
    pub out: Option<NaiveDate>,
    /// Last day of a running cooling-off.
    pub until: Option<NaiveDate>,
    /// The day it was closed, claimed or verified.
    pub over: Option<NaiveDate>,
    /// Nobody gets in, and the person gave up trying.
    pub locked_out: bool,
    /// Barriers known, detected or met; each code once.
    pub barriers: Vec<FoundBarrier>,
}

impl<'a> Outlook<'a> {
    pub fn of(situation: &'a Situation) -> Self {
        let mut look = Self {
            situation,
            road: Goal::Close,
            path: road::Path::Barred,
            out: None,
            until: None,
            over: None,
            locked_out: false,
            barriers: Vec::new(),
        };
        look.over = match situation.account.stage {
            Stage::Closed { on } | Stage::Verified { on } => Some(on),
            _ => None,
        };
        look.locked_out = matches!(situation.account.stage, Stage::LostAccess { .. })
            && matches!(look.mark_at(WayStage::Save, "regain"), Some(Mark::Failed { .. } | Mark::Skipped { .. }));
        look.out = road::request_day(&look);
        look.path = road::path(&look);
        look.road = road::road(&look);
        look.until = match situation.account.stage {
            Stage::CoolingOff { until, .. } => Some(until),
            _ => look.out.zip(look.cooling_days()).map(|(out, days)| plus(out, days.into())),
        };
        look.barriers = barriers::find(&look);
        look
    }

    pub fn today(&self) -> NaiveDate {
        self.situation.today
    }

    pub fn begun(&self) -> NaiveDate {
        self.situation.checklist.begun
    }

    pub fn account(&self) -> &'a Account {
        &self.situation.account
    }

    pub fn entry(&self) -> Option<&'a Service> {
        self.situation.service.as_ref()
    }

    /// A message about the service.
    pub fn say(&self, key: &str) -> Phrase {
        Phrase::key(key).with("service", &self.situation.names)
    }

    /// A message about the service and another account.
    pub fn say_of(&self, key: &str, other: &Dependant) -> Phrase {
        self.say(key).with("other", named(other))
    }

    /// The stable id of a step.
    pub fn id(&self, stage: WayStage, what: &str) -> String {
        format!("{}/{}/{what}", self.situation.account.service, stage.as_str())
    }

    /// What was done about a step: the latest word.
    pub fn mark(&self, id: &str) -> Option<&'a Mark> {
        self.last_mark(id).map(|mark| &mark.mark)
    }

    pub fn mark_at(&self, stage: WayStage, what: &str) -> Option<&'a Mark> {
        self.mark(&self.id(stage, what))
    }

    fn last_mark(&self, id: &str) -> Option<&'a StepMark> {
        self.situation.marks.iter().rfind(|mark| mark.step == id)
    }

    pub fn failed(&self, stage: WayStage, what: &str) -> bool {
        matches!(self.mark_at(stage, what), Some(Mark::Failed { .. }))
    }

    /// The day a step was ticked.
    pub fn ticked(&self, stage: WayStage, what: &str) -> Option<NaiveDate> {
        match self.mark_at(stage, what) {
            Some(Mark::Done { on }) => Some(*on),
            _ => None,
        }
    }

    /// The service's conditions of a kind.
    pub fn conditions(&self, kind: PreconditionKind) -> impl Iterator<Item = &'a Precondition> {
        self.entry().into_iter().flat_map(|entry| &entry.preconditions).filter(move |p| p.kind == kind)
    }

    /// What is known of this account's case, for statements that do not hold for everybody. The vault knows no country of
    /// an account. A phone that may run apps of either kind leaves the system open.
    pub fn case(&self) -> Case<'a> {
        let handhelds: Vec<&crate::device::Device> = self
            .situation
            .devices
            .iter()
            .filter(|device| matches!(device.kind, DeviceKind::Phone | DeviceKind::Tablet))
            .collect();
        let known = |platform: Platform| match platform {
            Platform::Android => Some(DeviceSystem::Android),
            Platform::Ios => Some(DeviceSystem::Ios),
            _ => None,
        };
        let platforms: Option<Vec<DeviceSystem>> = handhelds.iter().map(|device| known(device.platform)).collect();
        let mut platforms = platforms.unwrap_or_default();
        platforms.sort_unstable();
        platforms.dedup();
        // Of a request that is out, only a tick tells which way it took.
        let way = match self.path {
            road::Path::Way(way) if self.out.is_none() || road::took(self, way) => Some(way.id.as_str()),
            _ => None,
        };
        Case { region: None, platforms, way }
    }

    /// What is said of the cooling-off and may hold here.
    pub fn cooling(&self) -> Vec<&'a CoolingOff> {
        self.entry().map_or_else(Vec::new, |entry| that_may_hold(&entry.cooling_off, &self.case()))
    }

    /// What is said of the handling and may hold here.
    pub fn handling(&self) -> Vec<&'a Duration> {
        self.entry().map_or_else(Vec::new, |entry| that_may_hold(&entry.handling, &self.case()))
    }

    /// What is said of registering again and may hold here.
    pub fn relock(&self) -> Vec<&'a Duration> {
        self.entry().map_or_else(Vec::new, |entry| that_may_hold(&entry.relock, &self.case()))
    }

    /// The longest cooling-off that is stated and may hold here. `None`: nobody states one, or there is none.
    pub fn cooling_days(&self) -> Option<u32> {
        self.cooling().iter().filter_map(|c| c.longest()).max().filter(|days| *days > 0)
    }

    /// The days of the cooling-off that runs or would run.
    pub fn waiting_days(&self) -> Option<i64> {
        match (self.out, self.until) {
            (Some(out), Some(until)) => Some(until.signed_duration_since(out).num_days()),
            _ => self.cooling_days().map(i64::from),
        }
    }

    /// Whether everybody who speaks of it says that a login changes nothing.
    pub fn login_is_harmless(&self) -> bool {
        let said = self.cooling();
        !said.is_empty() && said.iter().all(|c| c.login == LoginEffect::Harmless)
    }

    /// The sentence of the guard: as strict as the strictest source; silence counts as strict.
    pub fn guard_key(&self) -> &'static str {
        let said = self.cooling();
        if said.iter().any(|c| c.login == LoginEffect::Revokes) {
            "guard-login"
        } else if said.is_empty() || said.iter().any(|c| c.login == LoginEffect::Unknown) {
            "guard-login-unknown"
        } else {
            "guard-login-click"
        }
    }

    /// The stated lengths that may hold here, shortest first, each with its sources; of a span the longest.
    pub fn cooling_notes(&self) -> Vec<SourceNote> {
        let said = self.cooling();
        let mut days: Vec<u32> = said.iter().filter_map(|c| c.longest()).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter()
            .filter_map(|days| {
                let those = said.iter().filter(|c| c.longest() == Some(days));
                let from: Vec<String> = those.flat_map(|c| c.from.clone()).collect();
                self.note("source-cooling", &from, Some(days))
            })
            .collect()
    }

    /// End of the cooling-off if the request went out today.
    pub fn over_by(&self) -> Option<NaiveDate> {
        if self.road == Goal::Unbind || self.out.is_some() {
            return None;
        }
        self.cooling_days().map(|days| plus(self.today(), days.into()))
    }

    /// When the service has to be done with it, and whether that date is provisional. With a cooling-off known and a
    /// way that needs no people, nothing but the wait is due.
    pub fn answer_due(&self) -> Option<(NaiveDate, bool)> {
        let out = self.out?;
        if self.until.is_some() && !self.path.is_manual() {
            return None;
        }
        let stated = self
            .handling()
            .into_iter()
            .filter_map(|h| {
                let days = h.longest()?;
                Some(if h.working {
                    self.situation.calendar.add_working_days(out, days).into()
                } else {
                    (plus(out, days.into()), false)
                })
            })
            .max();
        let due = stated.unwrap_or_else(|| self.situation.calendar.add_working_days(out, YARDSTICK).into());
        Some(self.until.map_or(due, |until| due.max((plus(until, 1), false))))
    }

    /// When a reminder is in place: the yardstick after the request, and not before the cooling-off is over.
    pub fn remind_from(&self, request: NaiveDate) -> (NaiveDate, bool) {
        let yardstick = self.situation.calendar.add_working_days(request, YARDSTICK).into();
        let days = self
            .until
            .map(|until| plus(until, 1))
            .or_else(|| self.cooling_days().map(|days| plus(request, u64::from(days) + 1)));
        days.map_or(yardstick, |day| yardstick.max((day, false)))
    }

    /// Nobody closed it although the time is up.
    pub fn is_overdue(&self) -> bool {
        self.over.is_none() && self.was_late()
    }

    /// Whether the time was up before it was closed, or is up now.
    pub fn was_late(&self) -> bool {
        let end = self.over.unwrap_or(self.today());
        self.out.is_some_and(|out| end > self.remind_from(out).0)
    }

    pub fn device_names(&self) -> Vec<String> {
        self.situation.devices.iter().map(|device| device.name.clone()).collect()
    }

    /// The first contact of these kinds, in the order of the kinds.
    pub fn contact(&self, kinds: &[ContactKind]) -> Option<&'a Contact> {
        let contacts = &self.entry()?.contacts;
        kinds.iter().find_map(|kind| contacts.iter().find(|c| c.kind == *kind))
    }

    /// Barriers with these codes.
    pub fn barriers_at(&self, codes: &[&str]) -> Vec<FoundBarrier> {
        self.barriers.iter().filter(|found| codes.contains(&found.code.as_str())).cloned().collect()
    }

    /// Wanted accounts that get in only through this one, or whose codes arrive here: nothing may cut them off.
    pub fn hanging(&self) -> Vec<&'a Dependant> {
        let situation = self.situation;
        let through = situation
            .entrance_to
            .iter()
            .filter(|(link, other)| link.opens() && !other.another_way && needs_a_door(other))
            .map(|(_, other)| other);
        let served = situation.serves.iter().flat_map(|(identifier, others)| {
            others.iter().filter(move |other| {
                let what = address_step(identifier.id.as_str(), &other.account.id);
                needs_a_door(other) && self.ticked(WayStage::Free, &what).is_none()
            })
        });
        let mut seen: Vec<&AccountId> = Vec::new();
        through
            .chain(served)
            .filter(|other| {
                let new = !seen.contains(&&other.account.id);
                if new {
                    seen.push(&other.account.id);
                }
                new
            })
            .collect()
    }

    /// Why this account can't be given up now.
    pub fn refusal(&self) -> Option<Phrase> {
        let hanging = self.hanging();
        if hanging.is_empty() {
            return None;
        }
        Some(self.say("refused-others-hang").with("other", joined(hanging.into_iter().map(named))))
    }
}

/// The part of a step's id that names a changed address.
pub(super) fn address_step(identifier: &str, account: &AccountId) -> String {
    format!("address-{identifier}-{account}")
}

/// Whether somebody still has to get into it: to use it, or to close it.
pub(super) fn needs_a_door(other: &Dependant) -> bool {
    matches!(
        other.account.stage,
        Stage::Active | Stage::Dormant { .. } | Stage::Preparing { .. } | Stage::Stuck { .. } | Stage::Declined { .. }
    )
}

/// The name of another account, told apart from its twins by its label.
pub(super) fn named(other: &Dependant) -> Text {
    match other.account.label.as_deref() {
        Some(label) if !label.trim().is_empty() => {
            Text::new(format!("{}（{label}）", other.names.zh), format!("{} ({label})", other.names.en))
        }
        _ => other.names.clone(),
    }
}

/// Several names in one.
pub(in crate::checklist) fn joined(names: impl IntoIterator<Item = Text>) -> Text {
    let (zh, en): (Vec<String>, Vec<String>) = names.into_iter().map(|name| (name.zh, name.en)).unzip();
    Text::new(zh.join("、"), en.join(", "))
}

/// What an item of the data taxonomy is called.
pub(in crate::checklist) fn item_name(item: &str) -> Text {
    Catalogue::embedded().taxonomy().item(item).map_or_else(|| Text::new(item, item), |kind| kind.names.clone())
}
