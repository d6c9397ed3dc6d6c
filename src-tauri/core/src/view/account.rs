//! One account, whole.

use chrono::{DateTime, NaiveDate, Utc};
use quittance_catalogue::entry::{CollectedWhen, Service};
use quittance_catalogue::{Catalogue, Text};
use serde::{Deserialize, Serialize};

use super::accounts::{count, row};
use super::endings::{EndingRow, endings};
use super::services::Sourced;
use super::{AccountRow, DeviceRow, HistoryRow, IdentifierTag, ServiceTag};
use crate::account::{
    Account, Binding, BindingState, Certainty, DataFate, DataItem, Factor, GivenHow, LinkEnd, LinkedLogin, Mandate,
    MandateKind, MandateState, MethodUse, Money, Note, Permission, PermissionKind, PermissionState, Role, Way, ways_in,
};
use crate::checklist::{
    BarrierHow, Checklist, FoundBarrier, Goal, Guard, StepState, entry_and_names, plan, situation, situation_of,
};
use crate::device::Device;
use crate::evidence::Evidence;
use crate::finding::{Finding, Verdict};
use crate::identifier::Identifier;
use crate::ids::{AccountId, BindingId, ChecklistId, DataItemId, LinkId, MandateId, MethodId, NoteId, PermissionId};
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Phrase, Result};

/// One account, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AccountView {
    /// As in the list.
    pub row: AccountRow,
    /// Remark.
    pub note: Option<String>,
    /// Day of the last order.
    pub last_order: Option<NaiveDate>,
    /// Devices the app is on.
    pub devices: Vec<DeviceRow>,
    /// The one next action.
    pub next_action: NextAction,
    /// Identifiers attached, released ones too.
    pub bindings: Vec<BindingRow>,
    /// Data given.
    pub data: Vec<DataRow>,
    /// Ways in.
    pub ways: Vec<WayRow>,
    /// Logins through which it is entered.
    pub entered_through: Vec<LinkRow>,
    /// Accounts entered through it.
    pub entrance_to: Vec<LinkRow>,
    /// Leave to take money.
    pub mandates: Vec<MandateRow>,
    /// Permissions of its app.
    pub permissions: Vec<PermissionRow>,
    /// What they ask for to let you go, against what you gave them.
    pub asks: Vec<AskRow>,
    /// Barriers known, detected or met.
    pub barriers: Vec<FoundBarrier>,
    /// Standing “do not”s.
    pub guards: Vec<Guard>,
    /// Notes, newest first.
    pub notes: Vec<NoteRow>,
    /// What is known of its end, each apart: claimed, verified, anonymised, deactivated, not found, kept by law.
    pub endings: Vec<EndingRow>,
    /// How many pieces of evidence speak of it.
    pub proofs: u32,
    /// What was done, newest first.
    pub history: Vec<HistoryRow>,
    /// Evidence from imports: file, first and last date, count.
    pub evidence: Vec<EvidenceRow>,
    /// Kinds of data the catalogue says it usually gets at sign-up and that are not recorded: to be confirmed with one tap.
    pub suggested_data: Vec<SuggestedData>,
}

/// The one next action of an account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NextAction {
    /// Go on with the checklist.
    Continue {
        /// Which.
        checklist: ChecklistId,
        /// The step.
        step: String,
        /// Its title.
        title: Phrase,
        /// Why.
        why: Option<Phrase>,
    },
    /// Wait.
    Wait {
        /// The checklist.
        checklist: ChecklistId,
        /// Until when.
        until: Option<NaiveDate>,
        /// What for.
        title: Phrase,
    },
    /// Decide: keep, close or unbind.
    Decide,
    /// Nothing more to do.
    Nothing,
}

/// An identifier attached to the account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct BindingRow {
    /// Id.
    pub id: BindingId,
    /// The identifier.
    pub identifier: IdentifierTag,
    /// What it is there for.
    pub roles: Vec<Role>,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// Whether it holds.
    pub state: BindingState,
}

/// A kind of data given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DataRow {
    /// Id.
    pub id: DataItemId,
    /// Item of the taxonomy.
    pub item: String,
    /// In words.
    pub names: Text,
    /// Heading of the taxonomy.
    pub category: String,
    /// In words.
    pub category_names: Text,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// Which identifier it is.
    pub identifier: Option<IdentifierTag>,
    /// On which occasion.
    pub how: GivenHow,
    /// When.
    pub given: Option<NaiveDate>,
    /// Its fate.
    pub fate: DataFate,
    /// Remark.
    pub note: Option<String>,
}

/// A way in, as a sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WayRow {
    /// Id of the method, when it is recorded.
    pub method: Option<MethodId>,
    /// Login or recovery.
    pub usage: MethodUse,
    /// What is needed, all of it.
    pub needs: Vec<NeedView>,
    /// Said or assumed.
    pub certainty: Certainty,
    /// Whether it is the only one: lose it, and nobody gets in.
    pub only: bool,
}

/// One thing a way in needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "need", rename_all = "snake_case")]
pub enum NeedView {
    /// A password.
    Password,
    /// A code sent there.
    Code {
        /// Where.
        identifier: IdentifierTag,
    },
    /// The identifier itself.
    Shown {
        /// Which.
        identifier: IdentifierTag,
    },
    /// Another account.
    Provider {
        /// Which.
        account: AccountId,
        /// Its service.
        service: ServiceTag,
        /// Whose.
        person: String,
    },
    /// A device.
    Device {
        /// Its name.
        name: String,
    },
    /// A face check.
    Face,
    /// In the person's words.
    Other {
        /// Those words.
        what: String,
    },
}

/// A linked login seen from one end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LinkRow {
    /// Id.
    pub id: LinkId,
    /// The account at the other end.
    pub other: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: String,
    /// What the service may see.
    pub scopes: Vec<String>,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// How it stands at the service.
    pub at_account: LinkEnd,
    /// How it stands at the provider.
    pub at_provider: LinkEnd,
    /// For accounts entered through this one: whether they have another way in.
    pub another_way: bool,
}

/// Leave to take money.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MandateRow {
    /// Id.
    pub id: MandateId,
    /// Kind.
    pub kind: MandateKind,
    /// What for.
    pub name: String,
    /// The payment account's service.
    pub payer: Option<ServiceTag>,
    /// The payment account.
    pub payer_account: Option<AccountId>,
    /// The card.
    pub card: Option<IdentifierTag>,
    /// How much.
    pub amount: Option<Money>,
    /// When it renews.
    pub renews: Option<NaiveDate>,
    /// Whether it stands.
    pub state: MandateState,
}

/// A permission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PermissionRow {
    /// Id.
    pub id: PermissionId,
    /// The device's name.
    pub device: String,
    /// What it may do.
    pub kind: PermissionKind,
    /// How it stands.
    pub state: PermissionState,
}

/// Something demanded to let you go, and whether you gave it before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AskRow {
    /// What they ask for.
    pub asked: Text,
    /// Item of the taxonomy.
    pub item: String,
    /// In words.
    pub item_names: Text,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// On which occasion you gave it; `None` when you never did: they ask for more.
    pub given: Option<GivenHow>,
    /// Whether it is only a check, such as a password, that tells them nothing new.
    pub only_check: bool,
    /// When you gave it.
    pub given_on: Option<NaiveDate>,
    /// How well founded the demand is.
    pub source: Sourced,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NoteRow {
    /// Id.
    pub id: NoteId,
    /// When.
    pub at: DateTime<Utc>,
    /// The words.
    pub text: String,
    /// The step it belongs to.
    pub step: Option<String>,
}

/// Evidence from an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EvidenceRow {
    /// The file.
    pub file: String,
    /// First seen.
    pub first_seen: Option<NaiveDate>,
    /// Last seen.
    pub last_seen: Option<NaiveDate>,
    /// How many records.
    pub count: u32,
}

/// Data the catalogue says the service usually gets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SuggestedData {
    /// Item of the taxonomy.
    pub item: String,
    /// In words.
    pub names: Text,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// On which occasion.
    pub how: GivenHow,
}

/// Everything about one account.
pub fn account_view(vault: &Vault, id: &AccountId) -> Result<AccountView> {
    let account: Account = vault.need(id.as_str())?;
    let key = id.as_str();
    let today = vault.clock().counting_day();
    let row = row(vault, &account, today)?;
    let (entry, _) = entry_and_names(vault, &account.service)?;
    let list = vault.by::<Checklist>("account", key)?.into_iter().find(Checklist::is_open);
    let situation = match &list {
        Some(list) => situation(vault, list, today)?,
        None => situation_of(vault, Checklist::implied(account.id.clone(), Goal::Close, today), Vec::new(), today)?,
    };
    let plan = plan(&situation);
    let data: Vec<DataItem> = vault.by("account", key)?;
    let next_action = match &list {
        None if account.stage.is_wanted() => NextAction::Decide,
        None => NextAction::Nothing,
        Some(list) => next_action(list, &plan),
    };
    let mut barriers = plan.barriers;
    if list.is_none() {
        // Without a checklist nothing was met; what is reported or detected is still worth knowing before starting.
        barriers.retain(|found| found.how != BarrierHow::Met);
    }
    Ok(AccountView {
        note: account.note.clone(),
        last_order: account.last_order,
        devices: account
            .devices
            .iter()
            .map(|id| DeviceRow::of(vault, vault.need::<Device>(id.as_str())?))
            .collect::<Result<_>>()?,
        next_action,
        bindings: bindings(vault, key)?,
        data: data.iter().map(|item| data_row(vault, item)).collect::<Result<_>>()?,
        ways: ways(vault, id)?,
        entered_through: links(vault, id, true)?,
        entrance_to: links(vault, id, false)?,
        mandates: mandates(vault, key)?,
        permissions: permissions(vault, key)?,
        asks: entry.as_ref().map(|entry| asks(entry, &data, today)).unwrap_or_default(),
        barriers,
        guards: plan.guards,
        notes: notes(vault, key)?,
        endings: endings(vault, &account)?,
        proofs: count(vault.by::<Evidence>("account", key)?.len()),
        history: super::history::of_account(vault, id)?,
        evidence: evidence(vault, key)?,
        suggested_data: entry.as_ref().map(|entry| suggested(entry, &data)).unwrap_or_default(),
        row,
    })
}

fn next_action(list: &Checklist, plan: &crate::checklist::Plan) -> NextAction {
    if let Some(step) = plan.steps.iter().find(|step| step.state == StepState::Todo) {
        return NextAction::Continue {
            checklist: list.id.clone(),
            step: step.id.clone(),
            title: step.title.clone(),
            why: step.why.clone(),
        };
    }
    let waiting = plan.steps.iter().find_map(|step| match step.state {
        StepState::Waiting { until } => Some((step, Some(until))),
        StepState::Blocked => Some((step, None)),
        _ => None,
    });
    match waiting {
        Some((step, until)) => NextAction::Wait { checklist: list.id.clone(), until, title: step.title.clone() },
        None => NextAction::Nothing,
    }
}

fn bindings(vault: &Vault, key: &str) -> Result<Vec<BindingRow>> {
    vault
        .by::<Binding>("account", key)?
        .into_iter()
        .map(|binding| {
            let held: Identifier = vault.need(binding.identifier.as_str())?;
            Ok(BindingRow {
                id: binding.id,
                identifier: (&held).into(),
                roles: binding.roles,
                since: binding.since,
                state: binding.state,
            })
        })
        .collect()
}

fn data_row(vault: &Vault, item: &DataItem) -> Result<DataRow> {
    let taxonomy = Catalogue::embedded().taxonomy();
    let unknown = || Text::new(&item.item, &item.item);
    let kind = taxonomy.item(&item.item);
    let category = taxonomy.category_of(&item.item);
    let identifier = match &item.identifier {
        Some(id) => Some(IdentifierTag::from(&vault.need::<Identifier>(id.as_str())?)),
        None => None,
    };
    Ok(DataRow {
        id: item.id.clone(),
        item: item.item.clone(),
        names: kind.map_or_else(unknown, |kind| kind.names.clone()),
        category: category.map_or_else(|| "other".to_owned(), |category| category.key.clone()),
        category_names: category.map_or_else(unknown, |category| category.names.clone()),
        sensitive: taxonomy.is_sensitive(&item.item),
        identifier,
        how: item.how,
        given: item.given,
        fate: item.fate,
        note: item.note.clone(),
    })
}

fn ways(vault: &Vault, id: &AccountId) -> Result<Vec<WayRow>> {
    let ways = ways_in(vault, id)?;
    let only = ways.len() == 1;
    ways.into_iter()
        .map(|way: Way| {
            Ok(WayRow {
                method: way.method,
                usage: way.usage,
                needs: way.needs.into_iter().map(|factor| need(vault, factor)).collect::<Result<_>>()?,
                certainty: way.certainty,
                only,
            })
        })
        .collect()
}

fn need(vault: &Vault, factor: Factor) -> Result<NeedView> {
    let tag = |id: &crate::ids::IdentifierId| {
        Ok::<_, crate::Problem>(IdentifierTag::from(&vault.need::<Identifier>(id.as_str())?))
    };
    Ok(match factor {
        Factor::Password => NeedView::Password,
        Factor::Code { identifier } => NeedView::Code { identifier: tag(&identifier)? },
        Factor::Shown { identifier } => NeedView::Shown { identifier: tag(&identifier)? },
        Factor::Provider { account } => {
            let (service, person) = service_and_person(vault, &account)?;
            NeedView::Provider { account, service, person }
        }
        Factor::Device { device } => NeedView::Device { name: vault.need::<Device>(device.as_str())?.name },
        Factor::Face => NeedView::Face,
        Factor::Other { what } => NeedView::Other { what },
    })
}

fn service_and_person(vault: &Vault, id: &AccountId) -> Result<(ServiceTag, String)> {
    let account: Account = vault.need(id.as_str())?;
    let person: crate::person::Person = vault.need(account.person.as_str())?;
    Ok((ServiceTag::of(vault, &account.service)?, person.name))
}

fn links(vault: &Vault, id: &AccountId, through: bool) -> Result<Vec<LinkRow>> {
    let column = if through { "account" } else { "provider" };
    vault
        .by::<LinkedLogin>(column, id.as_str())?
        .into_iter()
        .map(|link| {
            let other = if through { link.provider.clone() } else { link.account.clone() };
            let (service, person) = service_and_person(vault, &other)?;
            let another_way = ways_in(vault, &link.account)?.iter().any(|way| !way.leans_on(&link.provider));
            Ok(LinkRow {
                id: link.id,
                other,
                service,
                person,
                scopes: link.scopes,
                since: link.since,
                at_account: link.at_account,
                at_provider: link.at_provider,
                another_way,
            })
        })
        .collect()
}

fn mandates(vault: &Vault, key: &str) -> Result<Vec<MandateRow>> {
    vault
        .by::<Mandate>("account", key)?
        .into_iter()
        .map(|mandate| {
            let payer =
                mandate.payer.as_ref().map(|id| service_and_person(vault, id)).transpose()?.map(|(service, _)| service);
            let card = mandate
                .card
                .as_ref()
                .map(|id| Ok::<_, crate::Problem>(IdentifierTag::from(&vault.need::<Identifier>(id.as_str())?)))
                .transpose()?;
            Ok(MandateRow {
                id: mandate.id,
                kind: mandate.kind,
                name: mandate.name,
                payer,
                payer_account: mandate.payer,
                card,
                amount: mandate.amount,
                renews: mandate.renews,
                state: mandate.state,
            })
        })
        .collect()
}

fn permissions(vault: &Vault, key: &str) -> Result<Vec<PermissionRow>> {
    vault
        .by::<Permission>("account", key)?
        .into_iter()
        .map(|permission| {
            let device: Device = vault.need(permission.device.as_str())?;
            Ok(PermissionRow { id: permission.id, device: device.name, kind: permission.kind, state: permission.state })
        })
        .collect()
}

fn asks(entry: &Service, data: &[DataItem], today: NaiveDate) -> Vec<AskRow> {
    let taxonomy = Catalogue::embedded().taxonomy();
    entry
        .materials
        .iter()
        .map(|material| {
            let kind = taxonomy.item(&material.item);
            let given = data.iter().find(|item| item.item == material.item && item.how != GivenHow::Closing);
            AskRow {
                asked: material.text.clone(),
                item: material.item.clone(),
                item_names: kind.map_or_else(|| Text::new(&material.item, &material.item), |kind| kind.names.clone()),
                sensitive: taxonomy.is_sensitive(&material.item),
                given: given.map(|item| item.how),
                only_check: kind.is_some_and(|kind| !kind.discloses),
                given_on: given.and_then(|item| item.given),
                source: Sourced::of(entry, &material.from, today),
            }
        })
        .collect()
}

/// What the catalogue says the service usually gets, without what is recorded already.
pub(super) fn suggested(entry: &Service, data: &[DataItem]) -> Vec<SuggestedData> {
    let taxonomy = Catalogue::embedded().taxonomy();
    entry
        .collects
        .iter()
        .filter(|collects| !data.iter().any(|item| item.item == collects.item))
        .filter_map(|collects| {
            let kind = taxonomy.item(&collects.item)?;
            let how = match collects.when {
                CollectedWhen::SignUp => GivenHow::SignUp,
                CollectedWhen::RealName => GivenHow::RealName,
                CollectedWhen::Use => GivenHow::Use,
                CollectedWhen::Closing => return None,
            };
            Some(SuggestedData {
                item: collects.item.clone(),
                names: kind.names.clone(),
                sensitive: kind.sensitive,
                how,
            })
        })
        .collect()
}

fn notes(vault: &Vault, key: &str) -> Result<Vec<NoteRow>> {
    let mut notes: Vec<NoteRow> = vault
        .by::<Note>("account", key)?
        .into_iter()
        .map(|note| NoteRow { id: note.id, at: note.at, text: note.text, step: note.step })
        .collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.at));
    Ok(notes)
}

fn evidence(vault: &Vault, key: &str) -> Result<Vec<EvidenceRow>> {
    vault
        .by::<Finding>("account", key)?
        .into_iter()
        .filter(|finding| matches!(finding.verdict, Verdict::Account { .. }))
        .map(|finding| {
            let import: crate::finding::Import = vault.need(finding.import.as_str())?;
            Ok(EvidenceRow {
                file: import.file,
                first_seen: finding.first_seen,
                last_seen: finding.last_seen,
                count: finding.count,
            })
        })
        .collect()
}
