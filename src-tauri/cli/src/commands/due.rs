//! What falls on which day.

use quittance_core::view::due;

use crate::args::way::DueArgs;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};
use crate::shapes;

pub(crate) fn run(s: &mut Session<'_, '_>, args: &DueArgs) -> Done {
    let vault = s.open()?;
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
            cell(s.words.date(item.on), tone),
            cell(s.words.term("due", &word(&item.kind)), Tone::Faint),
            cell(service, Tone::Strong),
            s.words.say(&item.text).into(),
        ]);
    }
    s.table_or_nothing(table)
}
