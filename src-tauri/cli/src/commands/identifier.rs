//! Phone numbers, mail addresses, documents, cards. Text shows them masked; `--reveal`, and JSON, show them whole.

use quittance_core::account::Account;
use quittance_core::device::Device;
use quittance_core::identifier::{Identifier, IdentifierDraft, IdentifierState};
use quittance_core::person::Person;
use quittance_core::view::{IdentifierRow, identifier_view, identifiers_view, reveal};
use quittance_core::{Arg, Op, Vault};
use serde_json::{Value, json};

use super::refer::{maybe, whose};
use super::text;
use crate::args::family::IdentifierCommand;
use crate::page::{Table, Tone, cell};
use crate::readable::{self, word};
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: IdentifierCommand) -> Done {
    match command {
        IdentifierCommand::Add { kind, value, owner, label, served_by, device, note } => {
            let mut vault = s.open_to_change()?;
            let draft = IdentifierDraft {
                owner: whose(&vault, owner.as_deref())?,
                kind,
                value: typed(s, value)?,
                label: text(label, None),
                served_by: maybe(&vault, served_by.as_deref(), |account: Account| account.id)?,
                device: maybe(&vault, device.as_deref(), |device: Device| device.id)?,
                note: text(note, None),
            };
            let id = vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        IdentifierCommand::List => list(s),
        IdentifierCommand::Show { identifier } => show(s, &identifier),
        IdentifierCommand::Edit { identifier, value, owner, label, served_by, device, note } => {
            let mut vault = s.open_to_change()?;
            let held: Identifier = vault.find(&identifier)?;
            let draft = IdentifierDraft {
                owner: maybe(&vault, owner.as_deref(), |person: Person| person.id)?.unwrap_or(held.owner),
                kind: held.kind,
                value: value.map(|value| typed(s, value)).transpose()?.unwrap_or(held.value),
                label: text(label, held.label),
                served_by: cleared(served_by, held.served_by, |asked| {
                    maybe(&vault, Some(asked), |account: Account| account.id)
                })?,
                device: cleared(device, held.device, |asked| maybe(&vault, Some(asked), |device: Device| device.id))?,
                note: text(note, held.note),
            };
            vault.operate(Op::EditIdentifier, |change| change.edit_identifier(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        IdentifierCommand::Retire { identifier, on, gone, keep } => {
            let mut vault = s.open_to_change()?;
            let held: Identifier = vault.find(&identifier)?;
            let state = match (keep, gone) {
                (true, _) => IdentifierState::Active,
                (false, true) => IdentifierState::Retired { on: on.unwrap_or_else(|| s.clock.today()) },
                (false, false) => IdentifierState::Retiring { on },
            };
            vault.operate(Op::RetireIdentifier, |change| change.set_identifier_state(&held.id, state))?;
            s.changed(&[], Value::Null)
        }
        IdentifierCommand::Remove { identifier } => {
            let mut vault = s.open_to_change()?;
            let held: Identifier = vault.find(&identifier)?;
            vault.operate(Op::RemoveIdentifier, |change| change.remove_identifier(&held.id))?;
            s.changed(&[], Value::Null)
        }
    }
}

/// The value as typed; `-` reads it from standard input, so that it does not stay in the shell's history.
fn typed(s: &mut Session<'_, '_>, value: String) -> Done<String> {
    if value != "-" {
        return Ok(value);
    }
    let mut line = String::new();
    let _ = s.world.input.read_line(&mut line);
    Ok(line.trim().to_owned())
}

fn cleared<I>(
    asked: Option<String>,
    before: Option<I>,
    find: impl Fn(&str) -> quittance_core::Result<Option<I>>,
) -> quittance_core::Result<Option<I>> {
    match asked.as_deref() {
        None => Ok(before),
        Some("" | "none") => Ok(None),
        Some(asked) => find(asked),
    }
}

fn state(s: &Session<'_, '_>, state: &IdentifierState) -> String {
    match state {
        IdentifierState::Active => s.words.term("identifier-state", "active"),
        IdentifierState::Retiring { on: None } => s.words.term("identifier-state", "retiring"),
        IdentifierState::Retiring { on: Some(on) } => s.words.message("cli-retiring-on", &[("date", Arg::from(*on))]),
        IdentifierState::Retired { on } => s.words.message("cli-retired-on", &[("date", Arg::from(*on))]),
    }
}

/// The row as JSON, with the whole value beside the masked one.
fn whole(s: &Session<'_, '_>, vault: &Vault, row: &IdentifierRow) -> Done<Value> {
    let mut value = readable::json(row, &s.words);
    let tag = &row.identifier;
    if let Some(fields) = value.as_object_mut() {
        fields.remove("identifier");
        fields.insert("id".into(), Value::from(tag.id.as_str()));
        fields.insert("kind".into(), Value::from(word(&tag.kind)));
        fields.insert("value".into(), Value::from(reveal(vault, &tag.id)?));
        fields.insert("masked".into(), Value::from(tag.masked.clone()));
        fields.insert("label".into(), json!(tag.label));
        fields.insert("state".into(), json!(tag.state));
    }
    Ok(value)
}

fn list(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let rows = identifiers_view(&vault)?;
    if s.json {
        let rows = rows.iter().map(|row| whole(s, &vault, row)).collect::<Done<Vec<_>>>()?;
        return s.print_json(&json!({ "identifiers": rows }));
    }
    let words = &s.words;
    let mut table = Table::new(
        [
            "cli-col-kind",
            "cli-col-value",
            "cli-col-label",
            "cli-col-owner",
            "cli-col-state",
            "cli-col-accounts",
            "cli-col-only-way",
            "cli-col-id",
        ]
        .map(|key| words.get(key))
        .to_vec(),
    );
    for row in rows {
        let shown = if s.reveal { reveal(&vault, &row.identifier.id)? } else { row.identifier.masked.clone() };
        let tone = if row.only_way > 0 { Tone::Wait } else { Tone::Plain };
        table.row(vec![
            words.term("identifier", &word(&row.identifier.kind)).into(),
            cell(shown, Tone::Strong),
            row.identifier.label.clone().unwrap_or_default().into(),
            row.owner.name.clone().into(),
            state(s, &row.identifier.state).into(),
            words.number(row.accounts.into()).into(),
            cell(words.number(row.only_way.into()), tone),
            cell(row.identifier.id.0.clone(), Tone::Faint),
        ]);
    }
    s.table_or_nothing(table)
}

fn show(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let vault = s.open()?;
    let held: Identifier = vault.find(asked)?;
    let view = identifier_view(&vault, &held.id)?;
    if s.json {
        let mut value = whole(s, &vault, &view.row)?;
        if let Some(fields) = value.as_object_mut() {
            fields.insert("served_by".into(), json!(view.served_by.as_ref().map(|(id, _)| id)));
            fields.insert("device".into(), readable::json(&view.device, &s.words));
            fields.insert("hanging".into(), readable::json(&view.hanging, &s.words));
        }
        return s.print_json(&value);
    }
    let words = &s.words;
    let tag = &view.row.identifier;
    let shown = if s.reveal { held.value.clone() } else { tag.masked.clone() };
    let mut page = s.page();
    let label = tag.label.as_ref().map(|label| format!(" · {label}")).unwrap_or_default();
    page.line(0, &format!("{} {shown}{label}", words.term("identifier", &word(&tag.kind))), Tone::Strong);
    page.line(0, &format!("{} · {}", view.row.owner.name, state(s, &tag.state)), Tone::Plain);
    if let Some((_, service)) = &view.served_by {
        page.line(0, &words.message("cli-served-by", &[("service", Arg::from(&service.names))]), Tone::Plain);
    }
    if let Some(device) = &view.device {
        page.line(0, &words.message("cli-in-device", &[("device", Arg::from(device.name.as_str()))]), Tone::Plain);
    }
    page.line(0, held.id.as_str(), Tone::Faint);
    let mut table = Table::new(
        ["cli-col-service", "cli-col-person", "cli-col-roles", "cli-col-state", ""]
            .map(|key| if key.is_empty() { String::new() } else { words.get(key) })
            .to_vec(),
    );
    for row in &view.hanging {
        let roles: Vec<String> = row.roles.iter().map(|role| words.term("role", &word(role))).collect();
        let only = if row.only_way { words.get("cli-only-way") } else { String::new() };
        table.row(vec![
            cell(words.text(&row.service.names), Tone::Strong),
            row.person.name.clone().into(),
            words.list(&roles).into(),
            words.term("binding-state", &word(&row.state)).into(),
            cell(only, Tone::Wait),
        ]);
    }
    if !table.is_empty() {
        page.gap();
        page.table(0, table);
    }
    s.show(&page)
}
