//! What is to be told today, and what was missed since somebody looked last.

use quittance_core::view::{ReminderRow, reminders_view};
use serde_json::{Value, json};

use crate::args::time::RemindersArgs;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};
use crate::shapes;

pub(crate) fn run(s: &mut Session<'_, '_>, args: &RemindersArgs) -> Done {
    let vault = s.open()?;
    let view = reminders_view(&vault)?;
    if args.seen {
        vault.see_reminders()?;
    }
    if s.json {
        let rows = |rows: &[ReminderRow]| -> Vec<Value> {
            let items: Vec<_> = rows.iter().map(|row| row.item.clone()).collect();
            let said = shapes::due(&items, &s.words);
            let mut said = said["items"].as_array().cloned().unwrap_or_default();
            for (item, row) in said.iter_mut().zip(rows) {
                item["told_on"] = json!(row.on);
            }
            said
        };
        return s.print_json(&json!({ "now": rows(&view.now), "missed": rows(&view.missed), "seen": view.seen }));
    }
    let mut table = Table::new(vec![]);
    for (rows, tone) in [(&view.missed, Tone::Lose), (&view.now, Tone::Accent)] {
        for row in rows {
            let service = row.item.service.as_ref();
            let service = service.map(|service| s.words.text(&service.names).to_owned()).unwrap_or_default();
            table.row(vec![
                cell(s.words.date(row.item.on), tone),
                cell(s.words.term("due", &word(&row.item.kind)), Tone::Faint),
                cell(service, Tone::Strong),
                s.words.say(&row.item.text).into(),
            ]);
        }
    }
    s.table_or_nothing(table)
}
