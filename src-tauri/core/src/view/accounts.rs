//! The list of accounts with its facets.

use std::collections::HashMap;

use chrono::NaiveDate;
use quittance_catalogue::{Catalogue, Text};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{IdentifierTag, PersonTag, ServiceTag};
use crate::account::{Account, Binding, BindingState, DataFate, DataItem, LinkedLogin, Opened, Role, Stage, StageName};
use crate::checklist::{Checklist, StepState, plan, situation};
use crate::identifier::Identifier;
use crate::ids::{AccountId, ChecklistId};
use crate::person::Person;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Kind, Phrase, Result};

/// Which accounts are wanted. Empty: all.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct AccountFilter {
    /// Of this person.
    pub person: Option<String>,
    /// In this stage.
    pub stage: Option<StageName>,
    /// At services of this category.
    pub category: Option<String>,
    /// Holding this item of the taxonomy.
    pub holds: Option<String>,
    /// Hanging on this identifier.
    pub identifier: Option<String>,
    /// Entered through this service.
    pub provider: Option<String>,
    /// Meeting this barrier.
    pub barrier: Option<String>,
    /// On this device.
    pub device: Option<String>,
    /// Opened in this year.
    pub year: Option<i32>,
    /// Whose name contains this.
    pub query: Option<String>,
}

/// One account in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AccountRow {
    /// Id.
    pub id: AccountId,
    /// Service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells it from another.
    pub label: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// When it was opened.
    pub opened: Option<Opened>,
    /// When it was last used.
    pub last_used: Option<NaiveDate>,
    /// Identifiers that hang on it, login first.
    pub hangs_on: Vec<IdentifierTag>,
    /// Services it is entered through.
    pub entered_through: Vec<ServiceTag>,
    /// How many accounts are entered through it.
    pub entrance_to: u32,
    /// Items of the taxonomy it holds.
    pub holds: Vec<String>,
    /// Items it was given and that are no longer simply held, with what became of them.
    pub fates: Vec<(String, DataFate)>,
    /// Its open checklist.
    pub checklist: Option<ChecklistId>,
    /// Steps settled and steps in all, of the open checklist.
    pub progress: Option<(u32, u32)>,
    /// The next thing, when there is a checklist.
    pub next: Option<Phrase>,
    /// The next date that matters.
    pub next_date: Option<NaiveDate>,
    /// Codes of barriers met.
    pub barriers: Vec<String>,
}

/// One value of a facet with its count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Facet {
    /// The value to filter by.
    pub value: String,
    /// In words; `None` where the window has a message for it (stages).
    pub names: Option<Text>,
    /// Whether the law calls it sensitive, for kinds of data.
    pub sensitive: bool,
    /// How many accounts.
    pub count: u32,
}

/// The list of accounts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AccountsView {
    /// The accounts that pass the filter.
    pub accounts: Vec<AccountRow>,
    /// How many there are in all.
    pub total: u32,
    /// Facets over all accounts of the chosen person.
    pub people: Vec<Facet>,
    /// Stages.
    pub stages: Vec<Facet>,
    /// Categories.
    pub categories: Vec<Facet>,
    /// Kinds of data held.
    pub data: Vec<Facet>,
    /// Identifiers they hang on.
    pub identifiers: Vec<Facet>,
    /// Services they are entered through.
    pub providers: Vec<Facet>,
    /// Barriers met.
    pub barriers: Vec<Facet>,
}

/// From how many accounts on making their rows is shared out.
const MANY: usize = 256;

/// Kinds of records the list and the checklists are made of.
pub(super) const WHOLE: &[Kind] = &[
    Kind::Person,
    Kind::Device,
    Kind::OwnService,
    Kind::Account,
    Kind::Identifier,
    Kind::Binding,
    Kind::LinkedLogin,
    Kind::AccessMethod,
    Kind::DataItem,
    Kind::Mandate,
    Kind::Permission,
    Kind::Checklist,
    Kind::StepMark,
    Kind::Ending,
    Kind::Request,
    Kind::Incident,
];

/// The accounts that pass a filter, and how many there are in all.
pub fn account_rows(vault: &Vault, filter: &AccountFilter) -> Result<(Vec<AccountRow>, u32)> {
    let ledger = vault.ledger(WHOLE)?;
    let rows = rows(&ledger, vault.clock().counting_day())?;
    let total = count(rows.len());
    Ok((rows.into_iter().filter(|row| passes(row, filter, &ledger)).collect(), total))
}

/// The accounts that pass a filter, with counts for narrowing it.
pub fn accounts_view(vault: &Vault, filter: &AccountFilter) -> Result<AccountsView> {
    let ledger = vault.ledger(WHOLE)?;
    let today = vault.clock().counting_day();
    let rows = rows(&ledger, today)?;
    let total = count(rows.len());
    let people = facet(rows.iter().map(|row| (row.person.id.as_str(), &row.person.name)), same);
    let of_person: Vec<&AccountRow> = rows
        .iter()
        .filter(|row| filter.person.as_ref().is_none_or(|person| row.person.id.as_str() == person))
        .collect();
    let catalogue = Catalogue::embedded();
    let taxonomy = catalogue.taxonomy();
    let mut view = AccountsView {
        accounts: Vec::new(),
        total,
        people,
        stages: stages(&of_person),
        categories: facet(
            of_person.iter().filter_map(|row| Some((row.service.category.as_deref()?, &row.service.category_names))),
            Clone::clone,
        ),
        data: facet(of_person.iter().flat_map(|row| row.holds.iter().map(|item| (item.as_str(), item))), |item| {
            taxonomy.item(item).map(|kind| kind.names.clone())
        }),
        identifiers: facet(
            of_person.iter().flat_map(|row| row.hangs_on.iter().map(|tag| (tag.id.as_str(), &tag.masked))),
            same,
        ),
        providers: facet(
            of_person.iter().flat_map(|row| row.entered_through.iter().map(|tag| (tag.id.as_str(), &tag.names))),
            |names| Some(names.clone()),
        ),
        barriers: facet(
            of_person.iter().flat_map(|row| row.barriers.iter().map(|code| (code.as_str(), code))),
            |code| catalogue.barriers().get(code).map(|rule| rule.names.clone()),
        ),
    };
    for facet in &mut view.data {
        facet.sensitive = taxonomy.is_sensitive(&facet.value);
    }
    view.accounts = rows.into_iter().filter(|row| passes(row, filter, &ledger)).collect();
    Ok(view)
}

fn stages(rows: &[&AccountRow]) -> Vec<Facet> {
    StageName::ALL
        .iter()
        .filter_map(|name| {
            let count = count(rows.iter().filter(|row| row.stage.name() == *name).count());
            (count > 0).then(|| Facet { value: name.as_str().to_owned(), names: None, sensitive: false, count })
        })
        .collect()
}

/// Counts values. What a value is called is asked for once a value, not once an account.
fn facet<'a, T>(values: impl Iterator<Item = (&'a str, &'a T)>, names: impl Fn(&'a T) -> Option<Text>) -> Vec<Facet>
where
    T: 'a,
{
    let mut found: HashMap<&str, (&T, u32)> = HashMap::new();
    for (value, named) in values {
        found.entry(value).or_insert((named, 0)).1 += 1;
    }
    let mut facets: Vec<Facet> = found
        .into_iter()
        .map(|(value, (named, count))| Facet { value: value.to_owned(), names: names(named), sensitive: false, count })
        .collect();
    facets.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    facets
}

/// A name that is the same in every language.
#[allow(clippy::ptr_arg, reason = "it is handed over where a `&String` comes in")]
fn same(name: &String) -> Option<Text> {
    Some(Text::new(name, name))
}

fn passes(row: &AccountRow, filter: &AccountFilter, ledger: &Ledger) -> bool {
    let is = |wanted: &Option<String>, test: &dyn Fn(&str) -> bool| wanted.as_deref().is_none_or(test);
    is(&filter.person, &|person| row.person.id.as_str() == person)
        && filter.stage.is_none_or(|stage| row.stage.name() == stage)
        && is(&filter.category, &|category| row.service.category.as_deref() == Some(category))
        && is(&filter.holds, &|item| row.holds.iter().any(|held| held == item))
        && is(&filter.identifier, &|id| row.hangs_on.iter().any(|tag| tag.id.as_str() == id))
        && is(&filter.provider, &|id| row.entered_through.iter().any(|tag| tag.id.as_str() == id))
        && is(&filter.barrier, &|code| row.barriers.iter().any(|met| met == code))
        && is(&filter.device, &|id| {
            ledger
                .one::<Account>(row.id.as_str())
                .is_some_and(|account| account.devices.iter().any(|device| device.as_str() == id))
        })
        && filter.year.is_none_or(|year| row.opened.is_some_and(|opened| chrono::Datelike::year(&opened.on) == year))
        && is(&filter.query, &|query| matches(row, query))
}

fn matches(row: &AccountRow, query: &str) -> bool {
    let wanted = query.trim().to_lowercase();
    [Some(&row.service.names.zh), Some(&row.service.names.en), Some(&row.person.name), row.label.as_ref()]
        .into_iter()
        .flatten()
        .any(|name| name.to_lowercase().contains(&wanted))
}

/// All accounts as rows, by the next date that matters, then by name.
pub(super) fn rows(ledger: &Ledger, today: NaiveDate) -> Result<Vec<AccountRow>> {
    let accounts: Vec<&Account> = ledger.each::<Account>().collect();
    // A row asks nothing of another row, so that long lists are made on all processors.
    let rows: Vec<AccountRow> = if accounts.len() < MANY {
        accounts.into_iter().map(|account| row(ledger, account, today)).collect::<Result<_>>()?
    } else {
        accounts.into_par_iter().map(|account| row(ledger, account, today)).collect::<Result<_>>()?
    };
    // Places are sorted, not rows: a row is large, and sorting moves things often.
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places.sort_by(|a, b| {
        let (a, b) = (&rows[*a], &rows[*b]);
        let order = |row: &AccountRow| (row.next_date.is_none(), row.next_date, row.checklist.is_none());
        order(a).cmp(&order(b)).then_with(|| a.service.names.zh.cmp(&b.service.names.zh)).then_with(|| a.id.cmp(&b.id))
    });
    let mut rows: Vec<Option<AccountRow>> = rows.into_iter().map(Some).collect();
    Ok(places.into_iter().filter_map(|place| rows[place].take()).collect())
}

pub(super) fn row(shelf: &impl Shelf, account: &Account, today: NaiveDate) -> Result<AccountRow> {
    let key = account.id.as_str();
    let person = shelf.look_at::<Person>(account.person.as_str())?;
    let mut bound = shelf.look_by::<Binding>("account", key)?;
    bound.retain(|binding| binding.state == BindingState::Bound);
    bound.sort_by_key(|binding| !binding.roles.contains(&Role::Login));
    let mut hangs_on = Vec::with_capacity(bound.len());
    for binding in bound {
        hangs_on.push(IdentifierTag::from(&*shelf.look_at::<Identifier>(binding.identifier.as_str())?));
    }
    let mut entered_through = Vec::new();
    for link in shelf.look_by::<LinkedLogin>("account", key)?.iter().filter(|link| !link.is_gone()) {
        let provider = shelf.look_at::<Account>(link.provider.as_str())?;
        entered_through.push(ServiceTag::of(shelf, &provider.service)?);
    }
    let entrance_to =
        count(shelf.look_by::<LinkedLogin>("provider", key)?.iter().filter(|link| !link.is_gone()).count());
    let given = shelf.look_by::<DataItem>("account", key)?;
    let mut holds: Vec<String> = given
        .iter()
        .filter(|item| matches!(item.fate, DataFate::Held | DataFate::KeptByLaw { .. }))
        .map(|item| item.item.clone())
        .collect();
    holds.sort();
    holds.dedup();
    let still = |wanted: &str| given.iter().any(|item| item.item == wanted && item.fate == DataFate::Held);
    let mut fates: Vec<(String, DataFate)> =
        given.iter().filter(|item| !still(&item.item)).map(|item| (item.item.clone(), item.fate)).collect();
    fates.sort_by(|a, b| a.0.cmp(&b.0));
    fates.dedup_by(|a, b| a.0 == b.0);
    let lists = shelf.look_by::<Checklist>("account", key)?;
    let list = lists.iter().find(|list| list.is_open());
    let mut barriers = match &account.stage {
        Stage::Stuck { barriers, .. } => barriers.clone(),
        _ => Vec::new(),
    };
    let (mut progress, mut next, mut next_date) = (None, None, None);
    if let Some(list) = list
        && !matches!(account.stage, Stage::Verified { .. })
    {
        let plan = plan(&situation(shelf, list, today)?);
        progress =
            Some((count(plan.steps.iter().filter(|step| step.state.is_settled()).count()), count(plan.steps.len())));
        next = plan.steps.iter().find(|step| step.state == StepState::Todo).map(|step| step.title.clone());
        let waits = plan.steps.iter().filter_map(|step| match step.state {
            StepState::Waiting { until } => Some(until),
            StepState::Todo => step.due,
            _ => None,
        });
        next_date = waits.chain(plan.guards.iter().map(|guard| guard.until)).filter(|date| *date >= today).min();
        if barriers.is_empty() {
            barriers = plan
                .barriers
                .iter()
                .filter(|found| found.how != crate::checklist::BarrierHow::Reported)
                .map(|found| found.code.clone())
                .collect();
        }
    }
    Ok(AccountRow {
        id: account.id.clone(),
        service: ServiceTag::of(shelf, &account.service)?,
        person: (&*person).into(),
        label: account.label.clone(),
        stage: account.stage.clone(),
        opened: account.opened,
        last_used: account.last_used,
        hangs_on,
        entered_through,
        entrance_to,
        holds,
        fates,
        checklist: list.map(|list| list.id.clone()),
        progress,
        next,
        next_date,
        barriers,
    })
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
