//! Today: what needs me now, first.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use quittance_catalogue::{Catalogue, Text};
use quittance_law::Calendar;
use serde::{Deserialize, Serialize};

use super::accounts::{WHOLE, count};
use super::checklists::{in_force, rests};
use super::due::in_span;
use super::endings::checks as checks_of;
use super::incidents::open_incidents;
use super::requests::rows;
use super::{
    CheckRow, ClockView, Counts, DueItem, DueKind, HistoryRow, IncidentRow, PersonTag, RemindersView, RequestRow,
    ServiceTag, SubjectTag,
};
use crate::account::{Account, DataFate, DataItem, Stage};
use crate::checklist::{Checklist, Goal, Guard, Plan, Planner, Step, StepState, Subject};
use crate::finding::{Finding, Verdict};
use crate::ids::{AccountId, ChecklistId};
use crate::person::Person;
use crate::request::Request;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Phrase, Result};

/// How far the ribbon looks.
const RIBBON_DAYS: u64 = 60;
/// How many further things are listed.
const MORE: usize = 6;
/// For how many days an incident nobody has done anything about is on the first screen.
const LATELY: u64 = 30;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TodayView {
    /// The day.
    pub date: NaiveDate,
    /// The next step.
    pub next: Option<TodayItem>,
    /// Further things.
    pub more: Vec<TodayItem>,
    /// How many further things there are in all.
    pub more_total: u32,
    /// Guards in force.
    pub guards: Vec<GuardRow>,
    /// Marks on the ribbon.
    pub ribbon: Vec<RibbonMark>,
    /// Days that are not working days, and the first working days that fall on a weekend.
    pub bands: Vec<DayBand>,
    /// Findings that wait.
    pub findings: u32,
    /// Services of the strongest of them, at most six.
    pub finding_names: Vec<ServiceTagOrGuess>,
    /// Files they came from, at most three.
    pub finding_files: Vec<String>,
    /// What changed lately.
    pub changes: Vec<HistoryRow>,
    /// Who holds what: sensitive kinds first, then the most held.
    pub holdings: Vec<HoldingRow>,
    /// Requests and complaints that need the person: overdue first.
    pub requests: Vec<RequestRow>,
    /// Checks after closing that can be done today, of accounts without a checklist; the others are among the steps.
    pub checks: Vec<CheckDue>,
    /// Incidents of the last days that nobody has done anything about.
    pub incidents: Vec<IncidentRow>,
    /// What is to be told today, and what was missed since the person looked last.
    pub reminders: RemindersView,
    /// What the clock says that is odd.
    pub clock: ClockView,
    /// Counts for the rail.
    pub counts: Counts,
}

/// A service, or what a file called it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServiceTagOrGuess {
    /// The service, when known.
    pub service: Option<ServiceTag>,
    /// What the file called it.
    pub guess: String,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TodayItem {
    /// The checklist.
    pub checklist: ChecklistId,
    /// What it is about.
    pub subject: SubjectTag,
    /// Where it leads.
    pub goal: Goal,
    /// The step's id.
    pub step: String,
    /// Its title.
    pub title: Phrase,
    /// Why.
    pub why: Option<Phrase>,
    /// Its number, from 1.
    pub number: u32,
    /// Steps in all.
    pub total: u32,
    /// Minutes it takes.
    pub minutes: Option<u32>,
    /// Whether it can be done today; else from `on`.
    pub ready: bool,
    /// The day it is due, or from which it can be done.
    pub on: Option<NaiveDate>,
    /// What the date means.
    pub kind: Option<DueKind>,
}

/// A guard in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GuardRow {
    /// The guard.
    pub guard: Guard,
    /// Its account's service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells the account from another.
    pub label: Option<String>,
    /// Days left, today not counted.
    pub days_left: u32,
}

/// Something to look at after closing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CheckDue {
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells the account from another.
    pub label: Option<String>,
    /// The check.
    pub check: CheckRow,
}

/// A mark on the ribbon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RibbonMark {
    /// The date and what it is.
    pub item: DueItem,
    /// A few words to stand beside the mark.
    pub label: Phrase,
}

/// A day that is special on the ribbon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DayBand {
    /// The day.
    pub on: NaiveDate,
    /// `rest`, `holiday` or `workday` (a weekend day that is worked).
    pub kind: String,
    /// The holiday's name.
    pub names: Option<Text>,
}

/// Who holds a kind of data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HoldingRow {
    /// Item of the taxonomy.
    pub item: String,
    /// In words.
    pub names: Text,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// How many accounts hold it.
    pub held: u32,
    /// From how many it was taken back, or is erased as verified.
    pub released: u32,
}

/// The first screen, computed.
pub fn today_view(vault: &Vault) -> Result<TodayView> {
    let mut kinds = WHOLE.to_vec();
    kinds.extend([crate::Kind::Finding, crate::Kind::Import, crate::Kind::Evidence]);
    let ledger = vault.ledger(&kinds)?;
    let today = vault.clock().counting_day();
    let last = today.checked_add_days(Days::new(RIBBON_DAYS)).unwrap_or(NaiveDate::MAX);
    let (mut items, mut guards, mut checks) = (Vec::new(), Vec::new(), Vec::new());
    let planner = Planner::new(&ledger, today);
    for (list, real) in in_force(&ledger, today) {
        // The accounts of several have lists of their own.
        if matches!(list.subject, Subject::Accounts(_)) {
            continue;
        }
        let plan = planner.plan(&list)?;
        guards.extend(guard_rows(&ledger, &plan, today)?);
        if !real {
            checks.extend(check_due(&ledger, &list, &plan)?);
        } else if !rests(&ledger, &list) {
            items.extend(item_of(&ledger, &list, &plan, today)?);
        }
    }
    // What is due soonest first; among the rest what is nearest to its end, then what is quickest.
    let left = |item: &TodayItem| (item.total + 1 - item.number.min(item.total)) * 100 / item.total.max(1);
    items.sort_by_key(|item| {
        (
            !item.ready,
            item.ready && item.on.is_none(),
            item.on,
            left(item),
            item.minutes.unwrap_or(u32::MAX),
            item.checklist.0.clone(),
        )
    });
    guards.sort_by_key(|row| row.guard.until);
    let ribbon =
        in_span(&ledger, today, last)?.into_iter().map(|item| RibbonMark { label: label(&item), item }).collect();
    let mut items = items.into_iter();
    let next = items.next();
    let more: Vec<TodayItem> = items.collect();
    let more_total = count(more.len());
    let (findings, finding_names, finding_files) = findings(&ledger)?;
    Ok(TodayView {
        date: vault.clock().today(),
        next,
        more: more.into_iter().take(MORE).collect(),
        more_total,
        guards,
        ribbon,
        bands: bands(&*ledger.calendar()?, today, last),
        findings,
        finding_names,
        finding_files,
        changes: super::history_view(vault, 4)?,
        holdings: holdings(&ledger),
        requests: requests(&ledger, today)?,
        checks: checks.into_iter().take(MORE).collect(),
        incidents: open_incidents(&ledger, today - Days::new(LATELY))?.into_iter().take(MORE).collect(),
        reminders: super::reminders::of_ledger(&ledger, today, vault.reminders_seen()?)?,
        clock: super::clock_view(vault)?,
        counts: super::vault_info::counts(&ledger, today)?,
    })
}

fn item_of(ledger: &Ledger, list: &Checklist, plan: &Plan, today: NaiveDate) -> Result<Option<TodayItem>> {
    let first = |wanted: &dyn Fn(&Step) -> bool| plan.steps.iter().position(wanted);
    let place = first(&|step| step.state == StepState::Todo && step.refused.is_none())
        .or_else(|| first(&|step| step.state == StepState::Todo && list.account().is_some()))
        .or_else(|| first(&|step| matches!(step.state, StepState::Waiting { .. })));
    let Some(place) = place else { return Ok(None) };
    let step = &plan.steps[place];
    let (ready, on, kind) = match step.state {
        StepState::Waiting { until } => (false, Some(until), Some(DueKind::WindowOpens)),
        _ => (true, step.due, step.due.map(|_| DueKind::LegalDeadline)),
    };
    // A wait whose guard is already on the screen says nothing new, unless it ends soon.
    if !ready && on.is_some_and(|on| on > today + Days::new(RIBBON_DAYS)) {
        return Ok(None);
    }
    Ok(Some(TodayItem {
        checklist: list.id.clone(),
        subject: SubjectTag::of(ledger, list)?,
        goal: list.goal,
        step: step.id.clone(),
        title: step.title.clone(),
        why: step.why.clone(),
        number: count(place + 1),
        total: count(plan.steps.len()),
        minutes: step.minutes,
        ready,
        on,
        kind,
    }))
}

fn guard_rows(ledger: &Ledger, plan: &Plan, today: NaiveDate) -> Result<Vec<GuardRow>> {
    plan.guards
        .iter()
        .filter(|guard| guard.until >= today)
        .map(|guard| {
            let account: Account = ledger.need(guard.account.as_str())?;
            let person: Person = ledger.need(account.person.as_str())?;
            let days_left = u32::try_from(guard.until.signed_duration_since(today).num_days()).unwrap_or(0);
            Ok(GuardRow {
                guard: guard.clone(),
                service: ServiceTag::of(ledger, &account.service)?,
                person: person.into(),
                label: account.label,
                days_left,
            })
        })
        .collect()
}

/// The first check that can be done today: one step of each account is enough for the first screen.
fn check_due(ledger: &Ledger, list: &Checklist, plan: &Plan) -> Result<Option<CheckDue>> {
    let Some(check) = checks_of(list, plan).into_iter().find(|row| row.state == StepState::Todo) else {
        return Ok(None);
    };
    let Some(account) = list.account().map(|id| ledger.need::<Account>(id.as_str())).transpose()? else {
        return Ok(None);
    };
    let person: Person = ledger.need(account.person.as_str())?;
    Ok(Some(CheckDue {
        service: ServiceTag::of(ledger, &account.service)?,
        person: person.into(),
        label: account.label,
        account: account.id,
        check,
    }))
}

fn label(item: &DueItem) -> Phrase {
    match (&item.service, item.kind) {
        (Some(service), DueKind::GuardEnds) => {
            Phrase::key("ribbon-guard").with("service", &service.names).with("date", item.on)
        }
        (Some(service), DueKind::WindowOpens) => Phrase::key("ribbon-window").with("service", &service.names),
        (Some(service), DueKind::LegalDeadline) => Phrase::key("ribbon-deadline").with("service", &service.names),
        (Some(service), DueKind::Renewal) => Phrase::key("ribbon-renewal").with("service", &service.names),
        (Some(service), DueKind::Reminder) => Phrase::key("ribbon-reminder").with("service", &service.names),
        _ => item.text.clone(),
    }
}

fn bands(calendar: &Calendar, first: NaiveDate, last: NaiveDate) -> Vec<DayBand> {
    first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter_map(|day| {
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            let (kind, names) = match (calendar.is_working_day(day), calendar.holiday(day)) {
                (true, _) if weekend => ("workday", None),
                (true, _) => return None,
                (false, Some(names)) => ("holiday", Some(names.clone())),
                (false, None) => ("rest", None),
            };
            Some(DayBand { on: day, kind: kind.to_owned(), names })
        })
        .collect()
}

fn findings(ledger: &Ledger) -> Result<(u32, Vec<ServiceTagOrGuess>, Vec<String>)> {
    let mut open: Vec<&Finding> = ledger.each::<Finding>().filter(|finding| finding.verdict == Verdict::Open).collect();
    let total = count(open.len());
    open.sort_by(|a, b| b.strength.cmp(&a.strength).then(b.count.cmp(&a.count)));
    let mut names: Vec<ServiceTagOrGuess> = Vec::new();
    for finding in &open {
        if names.len() == 6 {
            break;
        }
        if names.iter().any(|name| name.guess == finding.guess) {
            continue;
        }
        let service = finding.service.as_ref().map(|id| ServiceTag::of(ledger, id)).transpose()?;
        names.push(ServiceTagOrGuess { service, guess: finding.guess.clone() });
    }
    let mut files: Vec<String> = Vec::new();
    for finding in &open {
        let import: crate::finding::Import = ledger.need(finding.import.as_str())?;
        if !files.contains(&import.file) && files.len() < 3 {
            files.push(import.file);
        }
    }
    Ok((total, names, files))
}

/// Those that need the person, the overdue ones first.
fn requests(ledger: &Ledger, today: NaiveDate) -> Result<Vec<RequestRow>> {
    let mut rows = rows(ledger, &ledger.all::<Request>()?, today, false)?;
    rows.retain(|row| row.needs_me);
    rows.truncate(MORE);
    Ok(rows)
}

fn holdings(ledger: &Ledger) -> Vec<HoldingRow> {
    let taxonomy = Catalogue::embedded().taxonomy();
    let mut found: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for item in ledger.each::<DataItem>() {
        let closed = ledger
            .one::<Account>(item.account.as_str())
            .is_some_and(|account| matches!(account.stage, Stage::Verified { .. }));
        let counts = found.entry(item.item.as_str()).or_default();
        match item.fate {
            DataFate::Withdrawn { .. } | DataFate::ErasedVerified { .. } => counts.1 += 1,
            _ if closed => counts.1 += 1,
            _ => counts.0 += 1,
        }
    }
    let mut rows: Vec<HoldingRow> = found
        .into_iter()
        .filter_map(|(key, (held, released))| {
            let kind = taxonomy.item(key)?;
            Some(HoldingRow {
                item: key.to_owned(),
                names: kind.names.clone(),
                sensitive: kind.sensitive,
                held,
                released,
            })
        })
        .collect();
    rows.sort_by(|a, b| (b.sensitive, b.held).cmp(&(a.sensitive, a.held)).then_with(|| a.item.cmp(&b.item)));
    rows
}
