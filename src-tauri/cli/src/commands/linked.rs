//! What lies across accounts: what comes together through a provider, and what apps may do, device by device.

use quittance_core::Arg;
use quittance_core::account::PermissionState;
use quittance_core::device::Device;
use quittance_core::view::{
    DevicePermissions, LinkStep, LinkedAccount, ProviderLinks, SeenKind, linked_view, permissions_view,
};
use quittance_words::Words;
use serde_json::json;

use super::refer;
use crate::page::{Page, Table, Tone, cell};
use crate::readable::word;
use crate::said;
use crate::session::{Done, Session};

/// Logins through other accounts, by provider, with what comes together.
pub(crate) fn links(s: &mut Session<'_, '_>, seen_by: Option<&str>) -> Done {
    let vault = s.open()?;
    let only = seen_by.map(|asked| refer::account(&vault, asked)).transpose()?;
    let providers = linked_view(&vault, only.as_ref().map(|account| &account.id))?;
    if s.json {
        return s.print_json(&json!({ "providers": crate::readable::json(&providers, &s.words) }));
    }
    if providers.is_empty() {
        s.note(&s.words.get("cli-links-none"));
        return Ok(());
    }
    let words = &s.words;
    let mut page = s.page();
    providers.iter().for_each(|row| provider(words, &mut page, row));
    s.show(&page)
}

fn provider(words: &Words, page: &mut Page, row: &ProviderLinks) {
    let name = said::named(words, &row.service, row.label.as_deref());
    let args = [("service", Arg::from(name.as_str())), ("count", Arg::from(row.linked.len()))];
    page.heading(&format!("{} · {}", words.message("linked-title", &args), row.person.name));
    page.line(0, &words.message("linked-why", &args), Tone::Plain);
    for one in &row.linked {
        linked(words, page, one, &name);
    }
    let sensitive = row.together.iter().filter(|kind| kind.sensitive).count();
    let args = [
        ("kinds", Arg::from(kinds(words, &row.together))),
        ("count", Arg::from(row.together.len())),
        ("sensitive", Arg::from(sensitive)),
    ];
    page.gap();
    page.hanging("＝ ", 0, &words.message("linked-together", &args), Tone::Wait);
    page.gap();
    page.line(0, &words.get("linked-steps"), Tone::Strong);
    for (place, step) in row.steps.iter().enumerate() {
        link_step(words, page, place + 1, step);
    }
}

fn linked(words: &Words, page: &mut Page, row: &LinkedAccount, provider: &str) {
    let name = said::named(words, &row.service, row.label.as_deref());
    let since = row.since.map(|day| words.message("cli-since", &[("date", Arg::from(day))])).unwrap_or_default();
    page.hanging("· ", 0, &format!("{name}{since}"), Tone::Strong);
    let say = |page: &mut Page, key: &str, args: &[(&str, Arg)], tone| page.line(2, &words.message(key, args), tone);
    if row.holds.is_empty() {
        page.line(2, &words.get("linked-holds-nothing"), Tone::Faint);
    } else {
        say(page, "linked-holds", &[("kinds", kinds(words, &row.holds).into())], Tone::Plain);
    }
    let args = [("provider", Arg::from(provider)), ("scopes", Arg::from(words.list(&row.scopes)))];
    say(page, if row.scopes.is_empty() { "linked-scopes-unknown" } else { "linked-scopes" }, &args, Tone::Plain);
    if !row.shared.is_empty() {
        let masked: Vec<&str> = row.shared.iter().map(|tag| tag.masked.as_str()).collect();
        say(page, "linked-shared", &[("identifiers", words.list(&masked).into())], Tone::Plain);
    }
}

/// Kinds of data: sensitive ones marked, those only usual in brackets of doubt.
fn kinds(words: &Words, kinds: &[SeenKind]) -> String {
    let said: Vec<String> = kinds
        .iter()
        .map(|kind| {
            let mark = if kind.sensitive { "◆ " } else { "" };
            let name = format!("{mark}{}", words.text(&kind.names));
            if kind.recorded { name } else { words.message("linked-usual", &[("kind", Arg::from(name))]) }
        })
        .collect();
    words.list(&said)
}

fn link_step(words: &Words, page: &mut Page, place: usize, step: &LinkStep) {
    page.hanging(&format!("{place:>2}. "), 2, &words.say(&step.title), Tone::Accent);
    if let Some(path) = &step.path {
        let from = step.source.as_ref().map(|source| said::source(words, &source.trust, source.titles.len()));
        page.hanging("→ ", 6, &format!("{}{}", words.path(path), from.unwrap_or_default()), Tone::Accent);
    }
    page.line(6, &words.say(&step.why), Tone::Plain);
    for switch in &step.switches {
        let from = said::source(words, &switch.source.trust, switch.source.titles.len());
        page.line(6, &format!("{}{from}", words.text(&switch.text)), Tone::Plain);
    }
    if let Some(first) = &step.first {
        page.hanging("⚠ ", 6, &words.say(first), Tone::Wait);
    }
}

/// What apps may do, device by device.
pub(crate) fn permissions(s: &mut Session<'_, '_>, on: Option<&str>) -> Done {
    let vault = s.open()?;
    let only: Option<Device> = on.map(|asked| vault.find(asked)).transpose()?;
    let devices = permissions_view(&vault, only.as_ref().map(|device| &device.id))?;
    if s.json {
        return s.print_json(&json!({ "devices": crate::readable::json(&devices, &s.words) }));
    }
    if devices.iter().all(|device| device.apps.is_empty()) {
        s.note(&s.words.get("cli-permissions-none"));
        return Ok(());
    }
    let words = &s.words;
    let mut page = s.page();
    devices.iter().for_each(|device| on_device(words, &mut page, device));
    s.show(&page)
}

/// The permissions on one device, one line each, with the command that records that one was taken back.
pub(super) fn on_device(words: &Words, page: &mut Page, row: &DevicePermissions) {
    if row.apps.is_empty() {
        return;
    }
    let args = [("device", Arg::from(row.device.name.as_str())), ("count", Arg::from(row.granted))];
    page.heading(&words.message("cli-permissions-on", &args));
    let mut table = Table::new(vec![]);
    for app in &row.apps {
        let mut name = said::named(words, &app.service, app.label.as_deref());
        for permission in &app.permissions {
            let granted = matches!(permission.state, PermissionState::Granted { .. });
            let day = match permission.state {
                PermissionState::Granted { on: Some(day) } | PermissionState::Revoked { on: day } => {
                    words.compared(day)
                }
                _ => String::new(),
            };
            table.row(vec![
                cell(std::mem::take(&mut name), Tone::Strong),
                cell(words.term("permission", &word(&permission.kind)), if granted { Tone::Wait } else { Tone::Faint }),
                words.term("permission-state", &word(&permission.state)).into(),
                cell(day, Tone::Faint),
                cell(permission.id.0.clone(), Tone::Faint),
            ]);
        }
    }
    page.table(2, table);
    if row.granted > 0 {
        page.line(2, &words.get("cli-permissions-how"), Tone::Faint);
    }
}
