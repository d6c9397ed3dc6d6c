//! Incidents: what came, which number it reached, and who held that number.

use std::path::Path;

use quittance_core::account::Account;
use quittance_core::identifier::Identifier;
use quittance_core::incident::{Holding, Incident, IncidentDraft, IncidentWords};
use quittance_core::view::{IncidentRow, IncidentView, incident_view, incidents_view};
use quittance_core::{Arg, Op, Result, Vault};
use quittance_words::Words;
use serde_json::{Value, json};

use super::refer::{self, maybe};
use crate::args::incident::{IncidentCommand, Reported};
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::said::named;
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: IncidentCommand) -> Done {
    match command {
        IncidentCommand::Add { kind, reported, file } => {
            let mut vault = s.open_to_change()?;
            let draft = draft(&vault, reported, None, kind)?;
            let files: Vec<&Path> = file.iter().map(std::path::PathBuf::as_path).collect();
            let id = vault.add_incident(draft, &files)?;
            s.changed(&[id.as_str()], Value::Null)
        }
        IncidentCommand::List { account, identifier } => list(s, account.as_deref(), identifier.as_deref()),
        IncidentCommand::Show { incident } => show(s, &incident),
        IncidentCommand::Edit { incident, kind, reported } => {
            let mut vault = s.open_to_change()?;
            let held: Incident = vault.find(&incident)?;
            let kind = kind.unwrap_or(held.said.kind);
            let id = held.id.clone();
            let draft = draft(&vault, reported, Some(held), kind)?;
            vault.operate(Op::EditIncident, |change| change.edit_incident(&id, draft))?;
            s.changed(&[], Value::Null)
        }
        IncidentCommand::Complain { incident, account } => {
            let mut vault = s.open_to_change()?;
            let held: Incident = vault.find(&incident)?;
            let account = refer::account(&vault, &account)?;
            let id =
                vault.operate(Op::ComplainOfIncident, |change| change.complain_of_incident(&held.id, &account.id))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        IncidentCommand::Remove { incident } => {
            let mut vault = s.open_to_change()?;
            let held: Incident = vault.find(&incident)?;
            vault.operate(Op::RemoveIncident, |change| change.remove_incident(&held.id))?;
            s.changed(&[], Value::Null)
        }
    }
}

fn draft(
    vault: &Vault,
    reported: Reported,
    held: Option<Incident>,
    kind: quittance_core::incident::IncidentKind,
) -> Result<IncidentDraft> {
    let (on, before) = match held {
        Some(held) => (Some(held.on), held.said),
        None => (None, IncidentWords::of(kind)),
    };
    let service_named = reported.service.as_deref().map(|asked| vault.find_service(asked)).transpose()?;
    Ok(IncidentDraft {
        on: reported.on.or(on),
        said: IncidentWords {
            kind,
            from: super::text(reported.from, before.from),
            identifier: maybe(vault, reported.identifier.as_deref(), |held: Identifier| held.id)?.or(before.identifier),
            service: service_named.or(before.service),
            account: maybe(vault, reported.account.as_deref(), |held: Account| held.id)?.or(before.account),
            note: super::text(reported.note, before.note),
        },
    })
}

fn list(s: &mut Session<'_, '_>, account: Option<&str>, identifier: Option<&str>) -> Done {
    let vault = s.open()?;
    let account = account.map(|asked| refer::account(&vault, asked)).transpose()?.map(|account| account.id.0);
    let identifier = maybe(&vault, identifier, |held: Identifier| held.id.0)?;
    let rows = incidents_view(&vault, account.as_deref(), identifier.as_deref())?;
    if s.json {
        return s.print_json(&json!({ "incidents": rows }));
    }
    let words = &s.words;
    let header = ["cli-col-id", "cli-col-date", "cli-col-kind", "cli-col-sender", "cli-col-value", "cli-col-former"];
    let mut table = Table::new(header.map(|key| words.get(key)).to_vec());
    for row in &rows {
        table.row(vec![
            cell(row.id.0.clone(), Tone::Faint),
            cell(words.compared(row.on), Tone::Faint),
            words.term("incident", &word(&row.kind)).into(),
            cell(sender(words, row), Tone::Strong),
            row.identifier.as_ref().map(|tag| tag.masked.clone()).unwrap_or_default().into(),
            cell(if row.former > 0 { row.former.to_string() } else { String::new() }, Tone::Lose),
        ]);
    }
    s.table_or_nothing(table)
}

fn sender(words: &Words, row: &IncidentRow) -> String {
    let service = row.service.as_ref().or(row.account_service.as_ref()).map(|service| named(words, service, None));
    [service, row.from.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn show(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let vault = s.open()?;
    let held: Incident = vault.find(asked)?;
    let view: IncidentView = incident_view(&vault, &held.id)?;
    if s.json {
        return s.print_json(&view);
    }
    let words = &s.words;
    let mut page = s.page();
    let row = &view.row;
    let reached = row.identifier.as_ref().map(|tag| format!(" → {}", tag.masked)).unwrap_or_default();
    let title =
        format!("{} {} {}{reached}", words.date(row.on), words.term("incident", &word(&row.kind)), sender(words, row));
    page.line(0, title.trim(), Tone::Strong);
    if let Some(note) = &row.note {
        page.line(0, note, Tone::Plain);
    }
    page.line(0, row.id.as_str(), Tone::Faint);
    if !view.holders.is_empty() {
        page.heading(&words.get("cli-incident-holders"));
        let mut table = Table::new(vec![]);
        for holder in &view.holders {
            let tone = if holder.holding == Holding::Former { Tone::Lose } else { Tone::Plain };
            table.row(vec![
                cell(named(words, &holder.service, holder.label.as_deref()), Tone::Strong),
                holder.person.name.clone().into(),
                cell(words.term("holding", &word(&holder.holding)), tone),
                cell(crate::said::span(words, holder.from, holder.until), Tone::Faint),
                cell(holder.account.0.clone(), Tone::Faint),
            ]);
        }
        page.table(2, table);
        let former = view.holders.iter().filter(|holder| holder.holding == Holding::Former).count();
        if former > 0 {
            page.gap();
            page.line(2, &words.message("cli-incident-advice", &[("count", Arg::from(former))]), Tone::Plain);
        }
    }
    if !view.evidence.is_empty() {
        page.heading(&words.get("cli-evidence-heading"));
        page.table(2, super::evidence::table(s, &view.evidence));
    }
    s.show(&page)
}
