//! What falls on which day: guards, deadlines, windows that open, renewals, numbers that end.

use chrono::{Days, NaiveDate};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::ServiceTag;
use super::accounts::WHOLE;
use super::checklists::in_force;
use crate::account::{Account, Ending, Mandate, MandateState};
use crate::checklist::{Checklist, Mark, Planner, StepMark, StepState, Subject, WayStage};
use crate::identifier::{Identifier, IdentifierState, masked};
use crate::ids::{AccountId, ChecklistId, IdentifierId, RequestId};
use crate::request::Request;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Phrase, Result};

/// Kinds of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DueKind {
    /// The last day of a guard.
    GuardEnds,
    /// Something is due.
    LegalDeadline,
    /// A step can be done from this day.
    WindowOpens,
    /// A subscription renews.
    Renewal,
    /// A step was put off until this day.
    Reminder,
    /// An identifier stops working.
    IdentifierEnds,
    /// The last day on which a service keeps data, as it said.
    KeptUntil,
}

impl DueKind {
    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GuardEnds => "guard_ends",
            Self::LegalDeadline => "legal_deadline",
            Self::WindowOpens => "window_opens",
            Self::Renewal => "renewal",
            Self::Reminder => "reminder",
            Self::IdentifierEnds => "identifier_ends",
            Self::KeptUntil => "kept_until",
        }
    }
}

/// Something that falls on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DueItem {
    /// The day.
    pub on: NaiveDate,
    /// For guards, the first day.
    pub from: Option<NaiveDate>,
    /// What kind of date.
    pub kind: DueKind,
    /// The account.
    pub account: Option<AccountId>,
    /// The identifier, when one ends.
    pub identifier: Option<IdentifierId>,
    /// Its service.
    pub service: Option<ServiceTag>,
    /// The checklist.
    pub checklist: Option<ChecklistId>,
    /// The step.
    pub step: Option<String>,
    /// The request, when its answer is due.
    pub request: Option<RequestId>,
    /// Working days were counted through a year whose holidays are not known yet: the day may move.
    #[serde(default)]
    pub provisional: bool,
    /// What the date hangs on: a step, a request, a mandate… Stays while the day moves.
    pub about: String,
    /// In words.
    pub text: Phrase,
}

impl DueItem {
    /// The name of the date for good, whatever day it falls on: what one calendar entry, or one reminder, is about.
    pub fn key(&self) -> String {
        format!("{}/{}", self.kind.as_str(), self.about)
    }
}

/// Everything that falls on today or within `days` days from it, by date. Overdue deadlines are included.
pub fn due(vault: &Vault, days: u64) -> Result<Vec<DueItem>> {
    let ledger = vault.ledger(WHOLE)?;
    let today = vault.clock().counting_day();
    let last = today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    in_span(&ledger, today, last)
}

/// Everything that falls on `today` or later, up to `last`, as it looked on `today`. With a day gone by, it says what fell due
/// since then.
pub(super) fn in_span(ledger: &Ledger, today: NaiveDate, last: NaiveDate) -> Result<Vec<DueItem>> {
    // What falls due for several accounts is said by their own lists.
    let lists =
        in_force(ledger, today).into_par_iter().filter(|(list, _)| !matches!(list.subject, Subject::Accounts(_)));
    let of_lists: Vec<Vec<DueItem>> = lists
        .map(|(list, real)| {
            let mut items = Vec::new();
            of_checklist(&Planner::new(ledger, today), &list, real, &mut items)?;
            Ok(items)
        })
        .collect::<Result<_>>()?;
    let mut items = of_lists.concat();
    for mandate in ledger.each::<Mandate>().filter(|mandate| mandate.state == MandateState::Active) {
        let Some(on) = mandate.renews else { continue };
        let account: Account = ledger.need(mandate.account.as_str())?;
        let service = ServiceTag::of(ledger, &account.service)?;
        items.push(DueItem {
            on,
            from: None,
            kind: DueKind::Renewal,
            provisional: false,
            about: mandate.id.0.clone(),
            text: Phrase::key("due-renewal").with("service", &service.names).with("name", mandate.name.as_str()),
            account: Some(account.id),
            identifier: None,
            service: Some(service),
            checklist: None,
            step: None,
            request: None,
        });
    }
    for held in ledger.each::<Identifier>() {
        if let IdentifierState::Retiring { on: Some(on) } = held.state {
            items.push(DueItem {
                on,
                from: None,
                kind: DueKind::IdentifierEnds,
                provisional: false,
                account: None,
                identifier: Some(held.id.clone()),
                service: None,
                checklist: None,
                step: None,
                request: None,
                about: held.id.0.clone(),
                text: Phrase::key("due-identifier-ends").with("identifier", masked(held.kind, &held.value)),
            });
        }
    }
    for request in ledger.each::<Request>() {
        items.extend(of_request(ledger, request)?);
    }
    for ending in ledger.each::<Ending>() {
        let Some(on) = ending.until else { continue };
        // Where a checklist is open, its step says it.
        let mut lists = ledger.each_by::<Checklist>("account", ending.account.as_str());
        if lists.any(|list| list.is_open() && list.leads_out()) {
            continue;
        }
        let account: Account = ledger.need(ending.account.as_str())?;
        let service = ServiceTag::of(ledger, &account.service)?;
        items.push(DueItem {
            on,
            from: None,
            kind: DueKind::KeptUntil,
            provisional: false,
            account: Some(account.id.clone()),
            identifier: None,
            about: ending.id.0.clone(),
            text: Phrase::key("due-kept-until").with("service", &service.names),
            service: Some(service),
            checklist: None,
            step: None,
            request: None,
        });
    }
    items.retain(|item| item.on <= last && (item.on >= today || item.kind == DueKind::LegalDeadline));
    items.sort_by_key(|item| (item.on, item.kind));
    Ok(items)
}

/// The day an answer is due. A letter nobody has to answer now has none.
fn of_request(ledger: &Ledger, request: &Request) -> Result<Option<DueItem>> {
    let course = request.course()?;
    let Some(term) =
        request.term(&course, &*ledger.calendar()?).filter(|term| course.state.is_pending() && !term.paused)
    else {
        return Ok(None);
    };
    let account: Account = ledger.need(request.said.account.as_str())?;
    let service = ServiceTag::of(ledger, &account.service)?;
    let channel = request.said.channel.as_deref().and_then(quittance_law::channel);
    let text = match channel {
        Some(channel) => Phrase::key("due-complaint-answer").with("channel", &channel.names),
        None => Phrase::key("due-request-answer").with("right", request.said.right.names()),
    };
    Ok(Some(DueItem {
        on: term.due,
        from: None,
        provisional: term.provisional,
        kind: DueKind::LegalDeadline,
        account: Some(account.id),
        identifier: None,
        about: request.id.0.clone(),
        text: text.with("service", &service.names),
        service: Some(service),
        checklist: None,
        step: request.said.step.clone(),
        request: Some(request.id.clone()),
    }))
}

fn of_checklist(planner: &Planner<'_>, list: &Checklist, real: bool, items: &mut Vec<DueItem>) -> Result<()> {
    let (ledger, today) = (planner.ledger(), planner.today());
    let plan = planner.dates(list)?;
    // A step of another goal is done at the account it names.
    let at = |account: Option<&AccountId>| -> Result<(Option<AccountId>, Option<ServiceTag>)> {
        let account = account.or(list.account()).and_then(|id| ledger.one::<Account>(id.as_str()));
        let service = account.map(|account| ServiceTag::of(ledger, &account.service)).transpose()?;
        Ok((account.map(|account| account.id.clone()), service))
    };
    let own = at(None)?;
    let identifier = match &list.subject {
        Subject::Identifier(id) => Some(id.clone()),
        _ => None,
    };
    let postponed: Vec<String> = ledger
        .each_by::<StepMark>("checklist", list.id.as_str())
        .filter(|mark| matches!(mark.mark, Mark::Postponed { .. }))
        .map(|mark| mark.step.clone())
        .collect();
    let about = |step: Option<&str>| match (step, list.account()) {
        (None, Some(account)) => account.0.clone(),
        (Some(step), _) => format!("{}/{step}", list.id),
        (None, None) => list.id.0.clone(),
    };
    let item =
        |on, kind, (account, service): &(Option<AccountId>, Option<ServiceTag>), step: Option<&str>, text: &Phrase| {
            DueItem {
                on,
                from: None,
                kind,
                provisional: false,
                account: account.clone(),
                identifier: identifier.clone(),
                service: service.clone(),
                checklist: real.then(|| list.id.clone()),
                step: step.map(str::to_owned),
                request: None,
                about: about(step),
                text: text.clone(),
            }
        };
    for guard in &plan.guards {
        items
            .push(DueItem { from: Some(guard.from), ..item(guard.until, DueKind::GuardEnds, &own, None, &guard.text) });
    }
    for step in plan.steps.iter().filter(|step| real || step.stage == WayStage::Verify) {
        let of = if list.account().is_some() { own.clone() } else { at(step.account.as_ref())? };
        match step.state {
            // The last day of a guard is on the list as that; nothing can be done on it yet.
            StepState::Waiting { until } if plan.guards.iter().any(|guard| guard.until == until) => {}
            StepState::Waiting { until } if until > today => {
                let kind = if postponed.contains(&step.id) { DueKind::Reminder } else { DueKind::WindowOpens };
                let provisional = step.provisional && step.not_before == Some(until);
                items.push(DueItem { provisional, ..item(until, kind, &of, Some(&step.id), &step.title) });
            }
            StepState::Todo | StepState::Blocked => {
                if let Some(due) = step.due {
                    let deadline = item(due, DueKind::LegalDeadline, &of, Some(&step.id), &step.title);
                    items.push(DueItem { provisional: step.provisional, ..deadline });
                }
            }
            _ => {}
        }
    }
    Ok(())
}
