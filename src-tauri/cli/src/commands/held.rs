//! What an account holds and hangs on: data, bindings, linked logins, permissions, ways in, notes.

use chrono::NaiveDate;
use quittance_core::account::{
    AccessMethod, Account, Binding, BindingDraft, DataFate, DataItem, DataItemDraft, Factor, LinkDraft, LinkedLogin,
    MethodDraft, Note, Permission, PermissionDraft, PermissionState,
};
use quittance_core::device::Device;
use quittance_core::identifier::{Identifier, masked, normalised};
use quittance_core::ids::{AccountId, IdentifierId};
use quittance_core::store::Shelf;
use quittance_core::{Op, Problem, Result, Vault};
use serde_json::{Value, json};

use super::refer::{self, item, maybe, of_account};
use super::text;
use crate::args::account::{BindingCommand, DataCommand, LinkCommand, MethodCommand, NoteCommand, PermissionCommand};
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};

/// The identifier a binding or an item of data is about, under the names it answers to.
fn identifier_names(vault: &Vault, id: &IdentifierId) -> Result<Vec<String>> {
    let held: Identifier = vault.need(id.as_str())?;
    let mut names = vec![held.id.0.clone(), masked(held.kind, &held.value), held.value.clone()];
    names.extend(held.value.strip_prefix("+86").map(str::to_owned));
    names.extend(held.label);
    Ok(names)
}

/// An identifier as it would be stored, so that however a number is written, it is the same number.
fn as_stored(vault: &Vault, asked: &str) -> String {
    vault.find::<Identifier>(asked).map_or_else(|_| asked.to_owned(), |held| normalised(held.kind, &held.value))
}

fn find_binding(vault: &Vault, account: &AccountId, asked: &str) -> Result<Binding> {
    of_account(vault, account, &as_stored(vault, asked), |binding: &Binding| {
        identifier_names(vault, &binding.identifier)
    })
}

pub(crate) fn data(s: &mut Session<'_, '_>, command: DataCommand) -> Done {
    match command {
        DataCommand::Add { account, item: items, identifier, how, given, note } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let identifier = maybe(&vault, identifier.as_deref(), |held: Identifier| held.id)?;
            let note = text(note, None);
            let drafts = items
                .iter()
                .map(|asked| {
                    let item = item(asked)?;
                    Ok(DataItemDraft {
                        item,
                        identifier: identifier.clone(),
                        how,
                        given,
                        fate: DataFate::Held,
                        note: note.clone(),
                    })
                })
                .collect::<Result<Vec<_>>>()?;
            let ids = vault.operate(Op::GiveData, |change| {
                drafts.into_iter().map(|draft| change.give_data(&account.id, draft)).collect::<Result<Vec<_>>>()
            })?;
            let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
            s.changed(&ids, Value::Null)
        }
        DataCommand::Edit { account, item: asked, identifier, how, given, fate, on, until, note } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_item(&vault, &account.id, &asked)?;
            let on = on.unwrap_or_else(|| s.clock.today());
            let draft = DataItemDraft {
                item: held.item,
                identifier: maybe(&vault, identifier.as_deref(), |held: Identifier| held.id)?.or(held.identifier),
                how: how.unwrap_or(held.how),
                given: given.map_or(held.given, |maybe| maybe.0),
                fate: fate.map_or(held.fate, |fate| fate_of(&fate, on, until)),
                note: text(note, held.note),
            };
            vault.operate(Op::CorrectData, |change| change.correct_data(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        DataCommand::Remove { account, item: asked } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_item(&vault, &account.id, &asked)?;
            vault.operate(Op::RemoveData, |change| change.forget::<DataItem>(held.id.as_str()))?;
            s.changed(&[], Value::Null)
        }
        DataCommand::Kinds => kinds(s),
    }
}

pub(super) fn find_item(vault: &Vault, account: &AccountId, asked: &str) -> Result<DataItem> {
    let taxonomy = quittance_catalogue::Catalogue::embedded().taxonomy();
    of_account(vault, account, asked, |held: &DataItem| {
        let mut names = vec![held.item.clone(), held.item.replace('_', "-")];
        names.extend(
            taxonomy.item(&held.item).into_iter().flat_map(|kind| [kind.names.zh.clone(), kind.names.en.clone()]),
        );
        Ok(names)
    })
}

fn fate_of(name: &str, on: NaiveDate, until: Option<NaiveDate>) -> DataFate {
    match name {
        "withdrawn" => DataFate::Withdrawn { on },
        "kept-by-law" => DataFate::KeptByLaw { until },
        "anonymised" => DataFate::Anonymised { on },
        "erased-claimed" => DataFate::ErasedClaimed { on },
        "erased-verified" => DataFate::ErasedVerified { on },
        _ => DataFate::Held,
    }
}

/// The taxonomy, so that its keys can be looked up. It needs no vault.
fn kinds(s: &mut Session<'_, '_>) -> Done {
    let taxonomy = quittance_catalogue::Catalogue::embedded().taxonomy();
    if s.json {
        let kinds: Vec<Value> = taxonomy
            .items()
            .map(|kind| json!({ "item": kind.key, "names": kind.names, "category": kind.category, "sensitive": kind.sensitive }))
            .collect();
        return s.print_json(&json!({ "kinds": kinds }));
    }
    let mut page = s.page();
    for category in taxonomy.categories() {
        page.heading(s.words.text(&category.names));
        let mut table = Table::new(vec![]);
        for kind in taxonomy.items().filter(|kind| kind.category == category.key) {
            let mark = if kind.sensitive { s.words.get("ui-sensitive") } else { String::new() };
            table.row(vec![
                cell(kind.key.clone(), Tone::Faint),
                s.words.text(&kind.names).into(),
                cell(mark, Tone::Lose),
            ]);
        }
        page.table(2, table);
    }
    s.show(&page)
}

pub(crate) fn binding(s: &mut Session<'_, '_>, command: BindingCommand) -> Done {
    match command {
        BindingCommand::Add { account, identifier, role, since } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let identifier: Identifier = vault.find(&identifier)?;
            let draft = BindingDraft { identifier: identifier.id, roles: role, since };
            let id = vault.operate(Op::Bind, |change| change.bind(&account.id, draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        BindingCommand::Edit { account, binding, role, since } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_binding(&vault, &account.id, &binding)?;
            let roles = if role.is_empty() { held.roles } else { role };
            let since = since.map_or(held.since, |maybe| maybe.0);
            vault.operate(Op::Bind, |change| change.correct_binding(&held.id, roles, since))?;
            s.changed(&[], Value::Null)
        }
        BindingCommand::Unbind { account, binding, on } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_binding(&vault, &account.id, &binding)?;
            let on = on.unwrap_or_else(|| s.clock.today());
            vault.operate(Op::Unbind, |change| change.unbind(&held.id, on))?;
            s.changed(&[], Value::Null)
        }
        BindingCommand::Remove { account, binding } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_binding(&vault, &account.id, &binding)?;
            vault.operate(Op::RemoveBinding, |change| change.forget::<Binding>(held.id.as_str()))?;
            s.changed(&[], Value::Null)
        }
    }
}

pub(crate) fn link(s: &mut Session<'_, '_>, command: LinkCommand) -> Done {
    match command {
        LinkCommand::Add { account, provider, scope, since } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let provider = refer::account(&vault, &provider)?.id;
            let id = vault
                .operate(Op::Link, |change| change.link(&account.id, LinkDraft { provider, scopes: scope, since }))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        LinkCommand::Edit { account, link, scope, since } => {
            let mut vault = s.open_to_change()?;
            let held = find_link(&vault, &account, &link)?;
            let scopes = if scope.is_empty() { held.scopes } else { scope };
            let since = since.map_or(held.since, |maybe| maybe.0);
            vault.operate(Op::Link, |change| change.correct_link(&held.id, scopes, since))?;
            s.changed(&[], Value::Null)
        }
        LinkCommand::Unlink { account, link, end, on } => {
            let mut vault = s.open_to_change()?;
            let held = find_link(&vault, &account, &link)?;
            let on = on.unwrap_or_else(|| s.clock.today());
            vault.operate(Op::Unlink, |change| {
                if end != "provider" {
                    change.unlink_at_account(&held.id, on)?;
                }
                if end != "account" {
                    change.unlink_at_provider(&held.id, on)?;
                }
                Ok(())
            })?;
            s.changed(&[], Value::Null)
        }
        LinkCommand::Remove { account, link } => {
            let mut vault = s.open_to_change()?;
            let held = find_link(&vault, &account, &link)?;
            vault.operate(Op::RemoveLink, |change| change.forget::<LinkedLogin>(held.id.as_str()))?;
            s.changed(&[], Value::Null)
        }
    }
}

/// A linked login, by its id or by the provider's account or service.
fn find_link(vault: &Vault, account: &str, asked: &str) -> Result<LinkedLogin> {
    let account = refer::account(vault, account)?;
    // A service may be named in any of its ways; its id is the one that stands in the account.
    let service = vault.find_service(asked).ok().map(|id| id.0);
    of_account(vault, &account.id, service.as_deref().unwrap_or(asked), |link: &LinkedLogin| {
        let provider: Account = vault.need(link.provider.as_str())?;
        let mut names = vec![provider.id.0, provider.service.0];
        names.extend(provider.label);
        Ok(names)
    })
}

pub(crate) fn permission(s: &mut Session<'_, '_>, command: PermissionCommand) -> Done {
    match command {
        PermissionCommand::List { device } => super::linked::permissions(s, device.as_deref()),
        PermissionCommand::Add { account, device, kind, state, on } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let device: Device = vault.find(&device)?;
            let state = state_of(&state, on, s.clock.today());
            let draft = PermissionDraft { device: device.id, kind, state };
            let id = vault.operate(Op::NotePermission, |change| change.note_permission(&account.id, draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        PermissionCommand::Edit { account, permission, state, on } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_permission(&vault, &account.id, &permission)?;
            let state = state_of(&state, on, s.clock.today());
            let draft = PermissionDraft { device: held.device, kind: held.kind, state };
            vault.operate(Op::NotePermission, |change| change.note_permission(&account.id, draft))?;
            s.changed(&[], Value::Null)
        }
        PermissionCommand::Revoke { account, permission, on } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_permission(&vault, &account.id, &permission)?;
            let on = on.unwrap_or_else(|| s.clock.today());
            vault.operate(Op::RevokePermission, |change| change.revoke_permission(&held.id, on))?;
            s.changed(&[], Value::Null)
        }
        PermissionCommand::Remove { account, permission } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held = find_permission(&vault, &account.id, &permission)?;
            vault.operate(Op::RemovePermission, |change| change.forget::<Permission>(held.id.as_str()))?;
            s.changed(&[], Value::Null)
        }
    }
}

fn find_permission(vault: &Vault, account: &AccountId, asked: &str) -> Result<Permission> {
    of_account(vault, account, &asked.replace('-', "_"), |held: &Permission| Ok(vec![word(&held.kind)]))
}

fn state_of(name: &str, on: Option<NaiveDate>, today: NaiveDate) -> PermissionState {
    match name {
        "asked" => PermissionState::Asked,
        "revoked" => PermissionState::Revoked { on: on.unwrap_or(today) },
        _ => PermissionState::Granted { on },
    }
}

pub(crate) fn method(s: &mut Session<'_, '_>, command: MethodCommand) -> Done {
    match command {
        MethodCommand::Add { account, need, usage } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let needs = need.iter().map(|asked| factor(&vault, asked)).collect::<Result<Vec<_>>>()?;
            let id =
                vault.operate(Op::AddMethod, |change| change.add_method(&account.id, MethodDraft { usage, needs }))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        MethodCommand::Remove { account, method } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held: AccessMethod = of_account(&vault, &account.id, &method, |_| Ok(Vec::new()))?;
            vault.operate(Op::RemoveMethod, |change| change.forget::<AccessMethod>(held.id.as_str()))?;
            s.changed(&[], Value::Null)
        }
    }
}

/// What a way in needs: `password`, `face`, `code:IDENTIFIER`, `shown:IDENTIFIER`, `provider:ACCOUNT`, `device:DEVICE`,
/// `other:WORDS`.
pub(crate) fn factor(vault: &Vault, asked: &str) -> Result<Factor> {
    let (kind, of) = asked.split_once(':').unwrap_or((asked, ""));
    let identifier = || vault.find::<Identifier>(of).map(|held| held.id);
    match kind {
        "password" if of.is_empty() => Ok(Factor::Password),
        "face" if of.is_empty() => Ok(Factor::Face),
        "code" => Ok(Factor::Code { identifier: identifier()? }),
        "shown" => Ok(Factor::Shown { identifier: identifier()? }),
        "provider" => Ok(Factor::Provider { account: refer::account(vault, of)?.id }),
        "device" => Ok(Factor::Device { device: vault.find::<Device>(of)?.id }),
        "other" if !of.trim().is_empty() => Ok(Factor::Other { what: of.trim().to_owned() }),
        // A password typed here by mistake must not be said back.
        _ => Err(Problem::FieldMissing { field: "needs" }),
    }
}

pub(crate) fn note(s: &mut Session<'_, '_>, command: NoteCommand) -> Done {
    match command {
        NoteCommand::Add { account, text, step } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let id = vault.operate(Op::WriteNote, |change| change.write_note(&account.id, step, &text))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        NoteCommand::Remove { account, note } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held: Note = of_account(&vault, &account.id, &note, |_| Ok(Vec::new()))?;
            vault.operate(Op::RemoveNote, |change| change.forget::<Note>(held.id.as_str()))?;
            s.changed(&[], Value::Null)
        }
    }
}
