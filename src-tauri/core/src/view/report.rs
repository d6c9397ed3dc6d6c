//! The report: what was given away, what of it was taken back, and what is still to be done.
//!
//! *Before* is everything ever recorded, *after* is what still stands today. Claimed and verified are counted apart, here as
//! everywhere. By default nothing in it names a person or a full number ([`report_view`] with `full: false`).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::accounts::{WHOLE, count};
use super::due::in_span;
use super::{DueItem, PersonTag, ServiceTag};
use crate::account::{
    Account, Binding, BindingState, DataFate, DataItem, LinkedLogin, Mandate, MandateState, Stage, StageName,
};
use crate::identifier::{Identifier, masked};
use crate::person::Person;
use crate::request::Request;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Kind, Result};

/// How far ahead open duties are listed.
const AHEAD: u64 = 366;

/// Something counted before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReportCount {
    /// Ever.
    pub before: u32,
    /// Still today.
    pub after: u32,
}

/// One account in the report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReportAccount {
    /// Its service.
    pub service: ServiceTag,
    /// What tells it from another; left out unless everything is shown.
    pub label: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// Kinds of data given, and still there.
    pub data: ReportCount,
    /// Identifiers that hang on it still; hidden unless everything is shown.
    pub hangs_on: Vec<String>,
    /// Logins through or from it, and those that still hold at either end.
    pub links: ReportCount,
}

/// One person's accounts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReportPerson {
    /// Who. Without a name unless everything is shown; the relation says enough.
    pub person: PersonTag,
    /// Their accounts, by name of service.
    pub accounts: Vec<ReportAccount>,
}

/// The report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReportView {
    /// The day.
    pub date: NaiveDate,
    /// The day of the first change in the vault.
    pub since: Option<NaiveDate>,
    /// Whether names and numbers are shown.
    pub full: bool,
    /// Accounts, and those not closed (as claimed or verified).
    pub accounts: ReportCount,
    /// How many accounts stand at each stage, in the order of an account's life.
    pub stages: Vec<(StageName, u32)>,
    /// Kinds of data given to accounts, and those still there.
    pub data: ReportCount,
    /// Among the data gone: erased as the service says, not checked.
    pub erased_claimed: u32,
    /// Among the data gone: erased, and checked.
    pub erased_verified: u32,
    /// Kept by law.
    pub kept_by_law: u32,
    /// Sensitive kinds of data given, and those still there.
    pub sensitive: ReportCount,
    /// Identifiers attached to accounts, and those still attached.
    pub bindings: ReportCount,
    /// Linked logins, and those still linked at either end.
    pub links: ReportCount,
    /// Mandates, and those that stand.
    pub mandates: ReportCount,
    /// Letters and complaints sent, and those that still wait for an answer.
    pub requests: ReportCount,
    /// How many of those are overdue.
    pub overdue: u32,
    /// Everybody with accounts.
    pub people: Vec<ReportPerson>,
    /// What is still to come, by date.
    pub duties: Vec<DueItem>,
}

/// The report. `full` shows names and numbers.
pub fn report_view(vault: &Vault, full: bool) -> Result<ReportView> {
    let mut kinds = WHOLE.to_vec();
    kinds.push(Kind::Request);
    kinds.sort_unstable();
    kinds.dedup();
    let ledger = vault.ledger(&kinds)?;
    let today = vault.clock().today();
    let china = ledger.calendar()?;
    let accounts: Vec<&Account> = ledger.each::<Account>().collect();
    let data: Vec<&DataItem> = ledger.each::<DataItem>().collect();
    let fates = |wanted: fn(&DataFate) -> bool| count(data.iter().filter(|item| wanted(&item.fate)).count());
    let there = |item: &&&DataItem| is_there(&ledger, item);
    let sensitive: Vec<&&DataItem> = data.iter().filter(|item| is_sensitive(item)).collect();
    let (mut sent, mut waiting, mut overdue) = (0, 0, 0);
    for request in ledger.each::<Request>() {
        let course = request.course()?;
        sent += u32::from(course.sent_on.is_some());
        waiting += u32::from(course.state.is_pending());
        overdue += u32::from(request.is_overdue(&course, &china, vault.clock().today_in_china()));
    }
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    let of_stage = |stage: StageName| count(accounts.iter().filter(|account| account.stage.name() == stage).count());
    let stages = StageName::ALL.map(|stage| (stage, of_stage(stage)));
    let each = |total: usize, left: usize| ReportCount { before: count(total), after: count(left) };
    let links: Vec<&LinkedLogin> = ledger.each::<LinkedLogin>().collect();
    let bindings: Vec<&Binding> = ledger.each::<Binding>().collect();
    let mandates: Vec<&Mandate> = ledger.each::<Mandate>().collect();
    Ok(ReportView {
        date: today,
        since: vault.first_day()?,
        full,
        accounts: each(accounts.len(), accounts.iter().filter(|account| !is_closed(account)).count()),
        stages: stages.into_iter().filter(|(_, count)| *count > 0).collect(),
        data: each(data.len(), data.iter().filter(there).count()),
        erased_claimed: fates(|fate| matches!(fate, DataFate::ErasedClaimed { .. } | DataFate::Anonymised { .. })),
        erased_verified: fates(|fate| matches!(fate, DataFate::ErasedVerified { .. })),
        kept_by_law: fates(|fate| matches!(fate, DataFate::KeptByLaw { .. })),
        sensitive: each(sensitive.len(), sensitive.iter().copied().filter(there).count()),
        bindings: each(bindings.len(), bindings.iter().filter(|one| one.state == BindingState::Bound).count()),
        links: each(links.len(), links.iter().filter(|link| !link.is_gone()).count()),
        mandates: each(mandates.len(), mandates.iter().filter(|one| one.state == MandateState::Active).count()),
        requests: ReportCount { before: sent, after: waiting },
        overdue,
        people: people(&ledger, full)?,
        duties: in_span(&ledger, today, last)?,
    })
}

fn people(ledger: &Ledger, full: bool) -> Result<Vec<ReportPerson>> {
    let mut all = Vec::new();
    for person in ledger.each::<Person>() {
        let mut accounts = Vec::new();
        for account in ledger.each_by::<Account>("person", person.id.as_str()) {
            accounts.push(row(ledger, account, full)?);
        }
        if accounts.is_empty() {
            continue;
        }
        accounts.sort_by(|one, other| one.service.names.zh.cmp(&other.service.names.zh));
        let mut tag = PersonTag::from(person.clone());
        if !full {
            tag.name = String::new();
        }
        all.push(ReportPerson { person: tag, accounts });
    }
    Ok(all)
}

fn row(ledger: &Ledger, account: &Account, full: bool) -> Result<ReportAccount> {
    let key = account.id.as_str();
    let data: Vec<&DataItem> = ledger.each_by::<DataItem>("account", key).collect();
    let mut links: Vec<&LinkedLogin> = ledger.each_by::<LinkedLogin>("account", key).collect();
    links.extend(ledger.each_by::<LinkedLogin>("provider", key));
    let mut hangs_on = Vec::new();
    for binding in ledger.each_by::<Binding>("account", key).filter(|one| one.state == BindingState::Bound) {
        let held: Identifier = ledger.need(binding.identifier.as_str())?;
        hangs_on.push(if full { held.value } else { masked(held.kind, &held.value) });
    }
    Ok(ReportAccount {
        service: ServiceTag::of(ledger, &account.service)?,
        label: account.label.clone().filter(|_| full),
        stage: account.stage.clone(),
        data: ReportCount {
            before: count(data.len()),
            after: count(data.iter().filter(|item| is_there(ledger, item)).count()),
        },
        hangs_on,
        links: ReportCount {
            before: count(links.len()),
            after: count(links.iter().filter(|link| !link.is_gone()).count()),
        },
    })
}

/// Whether the service still has it, as far as anybody knows. A claim that nobody checked does not count as gone.
fn is_there(ledger: &Ledger, item: &DataItem) -> bool {
    let verified = ledger
        .one::<Account>(item.account.as_str())
        .is_some_and(|account| matches!(account.stage, Stage::Verified { .. }));
    match item.fate {
        DataFate::Withdrawn { .. } | DataFate::ErasedVerified { .. } => false,
        DataFate::KeptByLaw { .. } => true,
        _ => !verified,
    }
}

fn is_sensitive(item: &DataItem) -> bool {
    let taxonomy = quittance_catalogue::Catalogue::embedded().taxonomy();
    taxonomy.item(&item.item).is_some_and(|kind| kind.sensitive)
}

fn is_closed(account: &Account) -> bool {
    matches!(account.stage, Stage::Closed { .. } | Stage::Verified { .. })
}
