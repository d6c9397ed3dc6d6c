//! An account as one reads it: how it stands, what to do next, what it holds and hangs on, what it asks for.

use quittance_core::Arg;
use quittance_core::account::{DataFate, EndingKind, LinkEnd, Opened, PermissionState, Precision, Stage};
use quittance_core::view::{AccountView, LinkRow, MandateRow, NextAction, WayRow};
use quittance_words::Words;
use serde_json::Value;

use super::checklist::barrier;
use super::{named, source, span, stage_tone};
use crate::page::{Page, Table, Tone, cell};
use crate::readable::word;
use crate::session::Session;

pub(crate) fn account(s: &Session<'_, '_>, view: &AccountView) -> Page {
    let words = &s.words;
    let mut page = s.page();
    head(words, &mut page, view);
    endings(words, &mut page, view);
    ways(words, &mut page, &view.ways);
    bindings(words, &mut page, view);
    data(words, &mut page, view);
    links(words, &mut page, "cli-entered-through", &view.entered_through, false);
    links(words, &mut page, "cli-entrance-to", &view.entrance_to, true);
    mandates(words, &mut page, &view.mandates);
    permissions(words, &mut page, view);
    asks(words, &mut page, view);
    if !view.barriers.is_empty() {
        page.heading(&words.get("cli-barriers"));
        view.barriers.iter().for_each(|found| barrier(words, &mut page, 2, found));
    }
    if !view.evidence.is_empty() {
        page.heading(&words.get("cli-imported-evidence"));
        let mut table = Table::new(vec![]);
        for row in &view.evidence {
            let records = words.message("cli-records", &[("count", Arg::from(row.count))]);
            table.row(vec![
                row.file.clone().into(),
                records.into(),
                cell(span(words, row.first_seen, row.last_seen), Tone::Faint),
            ]);
        }
        page.table(2, table);
    }
    if !view.notes.is_empty() {
        page.heading(&words.get("cli-notes"));
        for note in &view.notes {
            page.hanging(&format!("{}  ", words.time(note.at)), 2, &note.text, Tone::Plain);
        }
    }
    page
}

fn head(words: &Words, page: &mut Page, view: &AccountView) {
    let row = &view.row;
    page.line(0, &format!("{} · {}", named(words, &row.service, row.label.as_deref()), row.person.name), Tone::Strong);
    page.line(0, &stage(words, &row.stage), stage_tone(&row.stage));
    let mut facts = Vec::new();
    facts.extend(row.opened.map(|opened| opened_said(words, opened)));
    facts.extend(row.last_used.map(|date| words.message("cli-last-used", &[("date", Arg::from(date))])));
    facts.extend(view.last_order.map(|date| words.message("cli-last-order", &[("date", Arg::from(date))])));
    if !facts.is_empty() {
        page.line(0, &facts.join(" · "), Tone::Plain);
    }
    if !view.devices.is_empty() {
        let names: Vec<&str> = view.devices.iter().map(|device| device.name.as_str()).collect();
        page.line(0, &words.message("cli-on-devices", &[("devices", Arg::from(words.list(&names)))]), Tone::Plain);
    }
    if let Some(note) = &view.note {
        page.line(0, note, Tone::Plain);
    }
    page.line(0, row.id.as_str(), Tone::Faint);
    for guard in &view.guards {
        page.gap();
        page.hanging("⚠ ", 0, &words.say(&guard.text), Tone::Wait);
    }
    page.gap();
    match &view.next_action {
        NextAction::Continue { title, why, .. } => {
            page.hanging("▸ ", 0, &words.say(title), Tone::Accent);
            if let Some(why) = why {
                page.line(2, &words.say(why), Tone::Plain);
            }
        }
        NextAction::Wait { until, title, .. } => {
            let until =
                until.map(|date| words.message("cli-step-from", &[("date", Arg::from(date))])).unwrap_or_default();
            page.hanging("⏳ ", 0, &format!("{}{until}", words.say(title)), Tone::Wait);
        }
        NextAction::Decide => page.hanging("▸ ", 0, &words.get("cli-decide"), Tone::Accent),
        NextAction::Nothing => page.line(0, &words.get("cli-nothing-to-do"), Tone::Faint),
    }
}

fn stage(words: &Words, stage: &Stage) -> String {
    let name = words.stage(stage.name().as_str());
    let date = |date| words.date(date);
    match stage {
        Stage::Active | Stage::Dormant { since: None } | Stage::LostAccess { since: None } => name,
        Stage::CoolingOff { from, until } => format!("{name} {} – {}", date(*from), date(*until)),
        Stage::Stuck { since, barriers } => {
            format!("{name} {} {}", date(*since), barriers.join(" ")).trim_end().to_owned()
        }
        Stage::Dormant { since: Some(day) }
        | Stage::LostAccess { since: Some(day) }
        | Stage::Preparing { since: day }
        | Stage::Requested { on: day }
        | Stage::Closed { on: day }
        | Stage::Verified { on: day }
        | Stage::Unbound { on: day }
        | Stage::Declined { on: day } => {
            format!("{name} {}", date(*day))
        }
    }
}

fn opened_said(words: &Words, opened: Opened) -> String {
    let date = opened.on;
    match opened.precision {
        Precision::Day => words.message("cli-opened", &[("date", Arg::from(words.compared(date)))]),
        Precision::OnOrBefore => words.message("cli-opened-by", &[("date", Arg::from(words.compared(date)))]),
        Precision::Month => words.message("cli-opened", &[("date", Arg::from(date.format("%Y-%m").to_string()))]),
        Precision::Year => words.message("cli-opened", &[("date", Arg::from(date.format("%Y").to_string()))]),
    }
}

fn ways(words: &Words, page: &mut Page, ways: &[WayRow]) {
    page.heading(&words.get("cli-ways"));
    if ways.is_empty() {
        page.line(2, &words.get("cli-no-way-known"), Tone::Lose);
    }
    let mut table = Table::new(vec![]);
    for way in ways {
        let needs: Vec<String> =
            way.needs.iter().map(|need| need_said(words, &serde_json::to_value(need).unwrap_or_default())).collect();
        let only = if way.only { words.get("cli-only-way") } else { String::new() };
        table.row(vec![
            words.term("method", &word(&way.usage)).into(),
            cell(needs.join(" + "), Tone::Strong),
            cell(words.term("certainty", &word(&way.certainty)), Tone::Faint),
            cell(only, Tone::Wait),
            cell(way.method.as_ref().map(|id| id.0.clone()).unwrap_or_default(), Tone::Faint),
        ]);
    }
    page.table(2, table);
}

/// One thing a way in needs. The core tells it as a tagged shape, each with what it is about.
fn need_said(words: &Words, need: &Value) -> String {
    let kind = need.get("need").and_then(Value::as_str).unwrap_or_default();
    let name = words.term("factor", kind);
    let text = |pointer: &str| need.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    match kind {
        "code" => words.message("cli-need-code", &[("identifier", Arg::from(text("/identifier/masked")))]),
        "shown" => words.message("cli-need-shown", &[("identifier", Arg::from(text("/identifier/masked")))]),
        "provider" => {
            let names = need
                .pointer("/service/names")
                .cloned()
                .and_then(|names| serde_json::from_value::<quittance_catalogue::Text>(names).ok());
            let service = names.map(|names| words.text(&names).to_owned()).unwrap_or_default();
            words.message("cli-need-provider", &[("service", Arg::from(service))])
        }
        "device" => text("/name"),
        "other" => text("/what"),
        _ => name,
    }
}

fn endings(words: &Words, page: &mut Page, view: &AccountView) {
    if view.endings.is_empty() {
        return;
    }
    page.heading(&words.get("cli-endings"));
    let mut table = Table::new(vec![]);
    for row in &view.endings {
        let until = row.until.map(|date| words.message("cli-until", &[("date", Arg::from(date))])).unwrap_or_default();
        let tone = if row.kind == EndingKind::Verified { Tone::Done } else { Tone::Plain };
        table.row(vec![
            cell(format!("{}{until}", words.term("ending", &word(&row.kind))), tone),
            cell(words.compared(row.on), Tone::Faint),
            row.note.clone().unwrap_or_default().into(),
        ]);
    }
    page.table(2, table);
}

fn bindings(words: &Words, page: &mut Page, view: &AccountView) {
    if view.bindings.is_empty() {
        return;
    }
    page.heading(&words.get("cli-bindings"));
    let mut table = Table::new(vec![]);
    for row in &view.bindings {
        let roles: Vec<String> = row.roles.iter().map(|role| words.term("role", &word(role))).collect();
        let bound = word(&row.state) == "bound";
        table.row(vec![
            words.term("identifier", &word(&row.identifier.kind)).into(),
            cell(row.identifier.masked.clone(), if bound { Tone::Strong } else { Tone::Faint }),
            words.list(&roles).into(),
            if bound { "".into() } else { cell(words.term("binding-state", "unbound"), Tone::Faint) },
            cell(row.id.0.clone(), Tone::Faint),
        ]);
    }
    page.table(2, table);
}

fn data(words: &Words, page: &mut Page, view: &AccountView) {
    if !view.data.is_empty() {
        page.heading(&words.get("cli-data"));
        let mut table = Table::new(vec![]);
        for row in &view.data {
            let mark = if row.sensitive { "◆ " } else { "" };
            let until = match row.fate {
                DataFate::KeptByLaw { until: Some(until) } => words.message("cli-until", &[("date", Arg::from(until))]),
                _ => String::new(),
            };
            table.row(vec![
                cell(format!("{mark}{}", words.text(&row.names)), if row.sensitive { Tone::Lose } else { Tone::Plain }),
                row.identifier.as_ref().map(|tag| tag.masked.clone()).unwrap_or_default().into(),
                words.term("given", &word(&row.how)).into(),
                cell(row.given.map(|date| words.compared(date)).unwrap_or_default(), Tone::Faint),
                format!("{}{until}", words.term("fate", &word(&row.fate))).into(),
                cell(row.id.0.clone(), Tone::Faint),
            ]);
        }
        page.table(2, table);
    }
    if !view.suggested_data.is_empty() {
        let names: Vec<&str> = view.suggested_data.iter().map(|row| words.text(&row.names)).collect();
        page.gap();
        page.line(2, &words.message("cli-suggested", &[("items", Arg::from(words.list(&names)))]), Tone::Faint);
    }
}

fn links(words: &Words, page: &mut Page, heading: &str, links: &[LinkRow], dependants: bool) {
    if links.is_empty() {
        return;
    }
    page.heading(&words.get(heading));
    let mut table = Table::new(vec![]);
    for link in links {
        let end =
            |key: &str, end: &LinkEnd| words.message(key, &[("state", Arg::from(words.term("link-end", &word(end))))]);
        let lone = dependants
            && !link.another_way
            && link.at_account == LinkEnd::Linked
            && link.at_provider == LinkEnd::Linked;
        table.row(vec![
            cell(words.text(&link.service.names), Tone::Strong),
            link.person.clone().into(),
            end("cli-link-at-account", &link.at_account).into(),
            end("cli-link-at-provider", &link.at_provider).into(),
            cell(if lone { words.get("cli-no-other-way") } else { String::new() }, Tone::Lose),
            words.list(&link.scopes).into(),
            cell(link.id.0.clone(), Tone::Faint),
        ]);
    }
    page.table(2, table);
}

fn mandates(words: &Words, page: &mut Page, mandates: &[MandateRow]) {
    if mandates.is_empty() {
        return;
    }
    page.heading(&words.get("cli-mandates"));
    let mut table = Table::new(vec![]);
    for row in mandates {
        let from = row
            .payer
            .as_ref()
            .map(|payer| words.text(&payer.names).to_owned())
            .or_else(|| row.card.as_ref().map(|card| card.masked.clone()));
        table.row(vec![
            cell(row.name.clone(), Tone::Strong),
            words.term("mandate", &word(&row.kind)).into(),
            row.amount
                .as_ref()
                .map(|money| words.money(money.minor.into(), &money.currency))
                .unwrap_or_default()
                .into(),
            from.unwrap_or_default().into(),
            row.renews.map(|date| words.date(date)).unwrap_or_default().into(),
            words.term("mandate-state", &word(&row.state)).into(),
            cell(row.id.0.clone(), Tone::Faint),
        ]);
    }
    page.table(2, table);
}

fn permissions(words: &Words, page: &mut Page, view: &AccountView) {
    if view.permissions.is_empty() {
        return;
    }
    page.heading(&words.get("cli-permissions"));
    let mut table = Table::new(vec![]);
    for row in &view.permissions {
        let tone = if matches!(row.state, PermissionState::Granted { .. }) { Tone::Wait } else { Tone::Faint };
        table.row(vec![
            row.device.clone().into(),
            cell(words.term("permission", &word(&row.kind)), Tone::Strong),
            cell(words.term("permission-state", &word(&row.state)), tone),
            cell(row.id.0.clone(), Tone::Faint),
        ]);
    }
    page.table(2, table);
}

fn asks(words: &Words, page: &mut Page, view: &AccountView) {
    if view.asks.is_empty() {
        return;
    }
    page.heading(&words.get("cli-asks"));
    for row in &view.asks {
        let item = words.text(&row.item_names);
        let from = source(words, &row.source.trust, row.source.titles.len());
        let (sign, given, tone) = match row.given {
            Some(how) => ("＝ ", words.term("given", &word(&how)), Tone::Plain),
            None if row.only_check => ("＝ ", words.get("accounts-asks-check"), Tone::Faint),
            None => ("≠ ", words.get("cli-never-given"), Tone::Lose),
        };
        let args = [("item", Arg::from(item)), ("given", Arg::from(given)), ("asked", Arg::from(&row.asked))];
        page.hanging(sign, 2, &format!("{}{from}", words.message("cli-ask-row", &args)), tone);
    }
}
