//! What falls on which day.

use quittance_core::view::{CodeRow, calendar_codes, due};

use crate::args::way::DueArgs;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};
use crate::{said, shapes};

pub(crate) fn run(s: &mut Session<'_, '_>, args: &DueArgs) -> Done {
    let vault = s.open()?;
    if args.codes {
        return codes(s, &calendar_codes(&vault)?);
    }
    let items = due(&vault, args.days.into())?;
    if s.json {
        return s.print_json(&shapes::due(&items, &s.words));
    }
    let today = s.clock.today();
    let mut table = Table::new(vec![]);
    for item in &items {
        let tone = if item.on < today {
            Tone::Lose
        } else if item.on == today {
            Tone::Accent
        } else {
            Tone::Wait
        };
        let service = item.service.as_ref().map(|service| s.words.text(&service.names).to_owned()).unwrap_or_default();
        table.row(vec![
            cell(said::day(&s.words, item.on, item.provisional), tone),
            cell(s.words.term("due", &word(&item.kind)), Tone::Faint),
            cell(service, Tone::Strong),
            s.words.say(&item.text).into(),
        ]);
    }
    s.table_or_nothing(table)
}

/// What the codes in calendar entries stand for.
fn codes(s: &mut Session<'_, '_>, rows: &[CodeRow]) -> Done {
    if s.json {
        let said: Vec<serde_json::Value> = rows
            .iter()
            .map(|row| {
                let items: Vec<_> = row.item.clone().into_iter().collect();
                let item = shapes::due(&items, &s.words)["items"].as_array().and_then(|all| all.first().cloned());
                serde_json::json!({ "code": row.code, "on": row.on, "item": item })
            })
            .collect();
        return s.print_json(&serde_json::json!({ "codes": said }));
    }
    let mut table = Table::new(vec![]);
    for row in rows {
        let service = row.item.as_ref().and_then(|item| item.service.as_ref());
        let said = match &row.item {
            Some(item) => s.words.say(&item.text),
            None => s.words.get("ics-code-gone"),
        };
        table.row(vec![
            cell(row.code.clone(), Tone::Strong),
            cell(s.words.date(row.on), Tone::Wait),
            cell(service.map(|service| s.words.text(&service.names).to_owned()).unwrap_or_default(), Tone::Plain),
            said.into(),
        ]);
    }
    s.table_or_nothing(table)
}
