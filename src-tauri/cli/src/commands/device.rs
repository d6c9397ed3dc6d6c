//! Phones, tablets and computers.

use quittance_core::Op;
use quittance_core::device::{Device, DeviceDraft};
use quittance_core::person::Person;
use quittance_core::view::{AccountFilter, DeviceRow, accounts_view, family_view, permissions_view};
use serde_json::{Value, json};

use super::refer::{maybe, whose};
use super::{account, linked, text};
use crate::args::family::DeviceCommand;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: DeviceCommand) -> Done {
    match command {
        DeviceCommand::Add { name, kind, platform, owner, shared, profile, note } => {
            let mut vault = s.open_to_change()?;
            let owner = if shared { None } else { Some(whose(&vault, owner.as_deref())?) };
            let draft = DeviceDraft { owner, name, kind, platform, profiles: profile, note: text(note, None) };
            let id = vault.operate(Op::AddDevice, |change| change.add_device(draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        DeviceCommand::List => list(s),
        DeviceCommand::Show { device } => show(s, &device),
        DeviceCommand::Edit { device, name, kind, platform, owner, shared, profile, note } => {
            let mut vault = s.open_to_change()?;
            let held: Device = vault.find(&device)?;
            let named = maybe(&vault, owner.as_deref(), |person: Person| person.id)?;
            let draft = DeviceDraft {
                owner: if shared { None } else { named.or(held.owner) },
                name: name.unwrap_or(held.name),
                kind: kind.unwrap_or(held.kind),
                platform: platform.unwrap_or(held.platform),
                profiles: if profile.is_empty() { held.profiles } else { profile },
                note: text(note, held.note),
            };
            vault.operate(Op::EditDevice, |change| change.edit_device(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        DeviceCommand::Remove { device } => {
            let mut vault = s.open_to_change()?;
            let held: Device = vault.find(&device)?;
            vault.operate(Op::RemoveDevice, |change| change.remove_device(&held.id))?;
            s.changed(&[], Value::Null)
        }
    }
}

fn list(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let devices: Vec<DeviceRow> = family_view(&vault)?.devices;
    if s.json {
        return s.print_json(&json!({ "devices": devices }));
    }
    let words = &s.words;
    let mut table = Table::new(
        [
            "cli-col-name",
            "cli-col-kind",
            "cli-col-platform",
            "cli-col-owner",
            "cli-col-profiles",
            "cli-col-note",
            "cli-col-id",
        ]
        .map(|key| words.get(key))
        .to_vec(),
    );
    for row in devices {
        table.row(vec![
            cell(row.name, Tone::Strong),
            words.term("device", &word(&row.kind)).into(),
            words.term("platform", &word(&row.platform)).into(),
            row.owner.map_or_else(|| words.get("cli-shared"), |person| person.name).into(),
            words.list(&row.profiles).into(),
            row.note.unwrap_or_default().into(),
            cell(row.id.0, Tone::Faint),
        ]);
    }
    s.table_or_nothing(table)
}

fn show(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let vault = s.open()?;
    let held: Device = vault.find(asked)?;
    let filter = AccountFilter { device: Some(held.id.0.clone()), ..AccountFilter::default() };
    let accounts = accounts_view(&vault, &filter)?.accounts;
    let permissions = permissions_view(&vault, Some(&held.id))?;
    if s.json {
        let apps = permissions.into_iter().flat_map(|device| device.apps).collect::<Vec<_>>();
        return s.print_json(&json!({
            "device": held, "accounts": accounts, "permissions": crate::readable::json(&apps, &s.words),
        }));
    }
    let words = &s.words;
    let mut page = s.page();
    let kind = words.term("device", &word(&held.kind));
    page.line(0, &format!("{} · {kind} · {}", held.name, words.term("platform", &word(&held.platform))), Tone::Strong);
    page.line(0, held.id.as_str(), Tone::Faint);
    if !accounts.is_empty() {
        page.gap();
        page.table(0, account::table(words, &accounts, true));
    }
    permissions.iter().for_each(|device| linked::on_device(words, &mut page, device));
    s.show(&page)
}
