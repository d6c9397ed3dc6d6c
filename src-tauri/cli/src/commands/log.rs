//! The history: what was done, whether its chain holds, and taking back.

use quittance_core::Arg;
use quittance_core::view::history_view;
use serde_json::{Value, json};

use crate::args::vault::LogCommand;
use crate::page::{Table, Tone, cell};
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: LogCommand) -> Done {
    match command {
        LogCommand::List { limit } => list(s, limit),
        LogCommand::Verify => {
            let vault = s.open()?;
            let entries = vault.verify_history()?;
            if s.json {
                return s.print_json(&json!({ "entries": entries, "sound": true }));
            }
            let said = s.words.message("cli-log-sound", &[("entries", Arg::from(entries))]);
            let mut page = s.page();
            page.hanging("✓ ", 0, &said, Tone::Plain);
            s.show(&page)
        }
    }
}

fn list(s: &mut Session<'_, '_>, limit: u32) -> Done {
    let vault = s.open()?;
    let rows = history_view(&vault, limit)?;
    if s.json {
        let entries: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "seq": row.seq, "at": row.at, "origin": row.origin, "op": row.op, "kind": row.kind, "subject": row.subject.as_ref().map(|text| s.words.text(text)),
                    "stands": row.stands, "text": s.words.change(&row.op, row.subject.as_ref()),
                })
            })
            .collect();
        return s.print_json(&json!({ "entries": entries }));
    }
    let mut table = Table::new(vec![]);
    for row in rows {
        let what = s.words.change(&row.op, row.subject.as_ref());
        let what = match row.kind.as_str() {
            "undo" => s.words.message("ui-undone", &[("what", Arg::from(what))]),
            "redo" => s.words.message("ui-redone", &[("what", Arg::from(what))]),
            _ => what,
        };
        let stands = if row.stands { String::new() } else { s.words.get("cli-taken-back") };
        let tone = if row.stands { Tone::Plain } else { Tone::Faint };
        table.row(vec![
            cell(row.seq.to_string(), Tone::Faint),
            cell(s.words.time_of(&row.at), Tone::Faint),
            cell(what, tone),
            cell(s.words.term("origin", &row.origin), Tone::Faint),
            cell(stands, Tone::Wait),
        ]);
    }
    s.table_or_nothing(table)
}

/// Takes the latest change back.
pub(crate) fn undo(s: &mut Session<'_, '_>) -> Done {
    s.open()?.undo()?;
    s.changed(&[], Value::Null)
}

/// Does the latest undone change again.
pub(crate) fn redo(s: &mut Session<'_, '_>) -> Done {
    s.open()?.redo()?;
    s.changed(&[], Value::Null)
}
