//! Accounts.

use chrono::NaiveDate;
use quittance_core::account::{
    Account, AccountDraft, BindingDraft, DataFate, DataItemDraft, GivenHow, LinkDraft, Role, Stage, StageName,
};
use quittance_core::device::Device;
use quittance_core::identifier::Identifier;
use quittance_core::ids::DeviceId;
use quittance_core::person::Person;
use quittance_core::view::{AccountFilter, AccountRow, account_rows, account_view};
use quittance_core::{Op, Result, Vault};
use quittance_words::Words;
use serde_json::Value;

use super::refer::{category, item, maybe, whose};
use super::{held, linked, money, refer, text};
use crate::args::account::{AccountCommand, Facts};
use crate::page::{Table, Tone, cell};
use crate::said;
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: AccountCommand) -> Done {
    match command {
        AccountCommand::Add { service, person, facts, bind, through, data } => {
            let mut vault = s.open_to_change()?;
            let draft = AccountDraft {
                person: whose(&vault, person.as_deref())?,
                service: vault.find_service(&service)?,
                label: text(facts.label, None),
                opened: facts.opened.and_then(|maybe| maybe.0),
                last_used: facts.last_used.and_then(|maybe| maybe.0),
                last_order: facts.last_order.and_then(|maybe| maybe.0),
                devices: devices(&vault, &facts.device)?,
                note: text(facts.note, None),
            };
            let bind = bind.iter().map(|asked| vault.find::<Identifier>(asked)).collect::<Result<Vec<_>>>()?;
            let through = through.iter().map(|asked| refer::account(&vault, asked)).collect::<Result<Vec<_>>>()?;
            let data = data.iter().map(|asked| item(asked)).collect::<Result<Vec<_>>>()?;
            let since = draft.opened.map(|opened| opened.on);
            let id = vault.operate(Op::AddAccount, |change| {
                let id = change.add_account(draft)?;
                for identifier in bind {
                    change.bind(&id, BindingDraft { identifier: identifier.id, roles: vec![Role::Login], since })?;
                }
                for provider in through {
                    change.link(&id, LinkDraft { provider: provider.id, scopes: Vec::new(), since })?;
                }
                for item in data {
                    change.give_data(
                        &id,
                        DataItemDraft {
                            item,
                            identifier: None,
                            how: GivenHow::SignUp,
                            given: since,
                            fate: DataFate::Held,
                            note: None,
                        },
                    )?;
                }
                Ok(id)
            })?;
            s.changed(&[id.as_str()], Value::Null)
        }
        AccountCommand::List {
            person,
            stage,
            category: kind,
            holds,
            identifier,
            provider,
            barrier,
            device,
            year,
            query,
        } => {
            let vault = s.open()?;
            let filter = AccountFilter {
                person: maybe(&vault, person.as_deref(), |person: Person| person.id.0)?,
                stage,
                category: kind.as_deref().map(category).transpose()?,
                holds: holds.as_deref().map(item).transpose()?,
                identifier: maybe(&vault, identifier.as_deref(), |held: Identifier| held.id.0)?,
                provider: provider.as_deref().map(|asked| vault.find_service(asked)).transpose()?.map(|id| id.0),
                barrier: barrier.map(|code| code.to_uppercase()),
                device: maybe(&vault, device.as_deref(), |device: Device| device.id.0)?,
                year,
                query,
            };
            list(s, &vault, &filter)
        }
        AccountCommand::Show { account } => {
            let vault = s.open()?;
            let view = account_view(&vault, &refer::account(&vault, &account)?.id)?;
            if s.json {
                return s.print_json(&view);
            }
            let page = said::account(s, &view);
            s.show(&page)
        }
        AccountCommand::Edit { account, person, service, facts } => {
            let mut vault = s.open_to_change()?;
            let held = refer::account(&vault, &account)?;
            let draft = edited(&vault, &held, person.as_deref(), service.as_deref(), facts)?;
            vault.operate(Op::EditAccount, |change| change.edit_account(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        AccountCommand::Remove { account } => {
            let mut vault = s.open_to_change()?;
            let held = refer::account(&vault, &account)?;
            vault.operate(Op::RemoveAccount, |change| change.remove_account(&held.id))?;
            s.changed(&[], Value::Null)
        }
        AccountCommand::Stage { account, stage: name, on, until, barrier } => {
            let mut vault = s.open_to_change()?;
            let held = refer::account(&vault, &account)?;
            let stage = stage(name, on.unwrap_or_else(|| s.clock.today()), until, barrier);
            vault.operate(Op::SetStage, |change| change.set_stage(&held.id, stage))?;
            s.changed(&[], Value::Null)
        }
        AccountCommand::Links { seen_by } => linked::links(s, seen_by.as_deref()),
        AccountCommand::Data(command) => held::data(s, command),
        AccountCommand::Binding(command) => held::binding(s, command),
        AccountCommand::Link(command) => held::link(s, command),
        AccountCommand::Mandate(command) => money::run(s, command),
        AccountCommand::Permission(command) => held::permission(s, command),
        AccountCommand::Method(command) => held::method(s, command),
        AccountCommand::Note(command) => held::note(s, command),
        AccountCommand::Ending(command) => super::ending::run(s, command),
    }
}

fn devices(vault: &Vault, asked: &[String]) -> Result<Vec<DeviceId>> {
    asked
        .iter()
        .filter(|asked| !asked.is_empty() && *asked != "none")
        .map(|asked| vault.find::<Device>(asked).map(|device| device.id))
        .collect()
}

fn edited(
    vault: &Vault,
    held: &Account,
    person: Option<&str>,
    service: Option<&str>,
    facts: Facts,
) -> Result<AccountDraft> {
    Ok(AccountDraft {
        person: maybe(vault, person, |person: Person| person.id)?.unwrap_or_else(|| held.person.clone()),
        service: service.map(|asked| vault.find_service(asked)).transpose()?.unwrap_or_else(|| held.service.clone()),
        label: text(facts.label, held.label.clone()),
        opened: facts.opened.map_or(held.opened, |maybe| maybe.0),
        last_used: facts.last_used.map_or(held.last_used, |maybe| maybe.0),
        last_order: facts.last_order.map_or(held.last_order, |maybe| maybe.0),
        devices: if facts.device.is_empty() { held.devices.clone() } else { devices(vault, &facts.device)? },
        note: text(facts.note, held.note.clone()),
    })
}

/// The stage of this name that begins on a day, with what else was said of it.
fn stage(name: StageName, on: NaiveDate, until: Option<NaiveDate>, barriers: Vec<String>) -> Stage {
    match (Stage::beginning(name, on), until) {
        (Stage::CoolingOff { from, .. }, Some(until)) => Stage::CoolingOff { from, until },
        (Stage::Stuck { since, .. }, _) => {
            Stage::Stuck { since, barriers: barriers.iter().map(|code| code.to_uppercase()).collect() }
        }
        (stage, _) => stage,
    }
}

/// What `account list --json` prints: thousands of rows, written from where they are.
#[derive(serde::Serialize)]
struct Listed<'a> {
    accounts: &'a [AccountRow],
    total: u32,
}

fn list(s: &mut Session<'_, '_>, vault: &Vault, filter: &AccountFilter) -> Done {
    let (accounts, total) = account_rows(vault, filter)?;
    if s.json {
        return s.print_json(&Listed { accounts: &accounts, total });
    }
    let table = table(&s.words, &accounts, true);
    s.table_or_nothing(table)
}

/// Accounts as a table; the ids as short as they can be without meaning two.
pub(crate) fn table(words: &Words, rows: &[AccountRow], with_person: bool) -> Table {
    let person = if with_person { words.get("cli-col-person") } else { String::new() };
    let mut header = vec![words.get("cli-col-id"), words.get("cli-col-service"), person];
    header.extend(
        ["cli-col-state", "cli-col-hangs-on", "cli-col-steps", "cli-col-date", "cli-col-next"]
            .map(|key| words.get(key)),
    );
    let mut table = Table::new(header);
    let short = shortest(rows.iter().map(|row| row.id.as_str()));
    for row in rows {
        let label = row
            .label
            .as_ref()
            .map(|label| words.message("cli-labelled", &[("label", label.as_str().into())]))
            .unwrap_or_default();
        let through = row.entered_through.iter().map(|service| words.text(&service.names).to_owned());
        let hangs: Vec<String> = row.hangs_on.iter().map(|tag| tag.masked.clone()).chain(through).collect();
        let steps = row.progress.map(|(done, total)| format!("{done}/{total}")).unwrap_or_default();
        table.row(vec![
            cell(row.id.as_str().get(..short).unwrap_or(row.id.as_str()), Tone::Faint),
            cell(format!("{}{label}", words.text(&row.service.names)), Tone::Strong),
            if with_person { row.person.name.clone().into() } else { "".into() },
            cell(words.stage(row.stage.name().as_str()), said::stage_tone(&row.stage)),
            words.list(&hangs).into(),
            steps.into(),
            row.next_date.map(|date| words.date(date)).unwrap_or_default().into(),
            row.next.as_ref().map(|next| words.say(next)).unwrap_or_default().into(),
        ]);
    }
    table
}

/// How many characters tell these ids apart, at least four.
fn shortest<'a>(ids: impl Iterator<Item = &'a str>) -> usize {
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    let alike = |pair: &[&str]| pair[0].bytes().zip(pair[1].bytes()).take_while(|(a, b)| a == b).count();
    ids.windows(2).map(|pair| alike(pair) + 1).max().unwrap_or(0).max(4)
}
