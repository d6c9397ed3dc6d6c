//! Working days: which years are known, and loading those announced since.

use quittance_core::view::{CalendarYearRow, calendars_view};
use quittance_core::{Arg, Op};
use quittance_words::Words;
use serde_json::{Value, json};

use crate::args::time::CalendarCommand;
use crate::page::{Page, Tone};
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: CalendarCommand) -> Done {
    match command {
        CalendarCommand::List => {
            let vault = s.open()?;
            let years = calendars_view(&vault)?;
            if s.json {
                return s.print_json(&json!({ "years": years }));
            }
            let mut page = s.page();
            for year in &years {
                tell(&mut page, &s.words, year);
            }
            s.show(&page)
        }
        CalendarCommand::Load { file } => {
            let mut vault = s.open_to_change()?;
            let loaded = vault.load_calendar(&file)?;
            s.changed(&[], json!({ "calendar": loaded }))
        }
        CalendarCommand::Remove { year } => {
            let mut vault = s.open_to_change()?;
            vault.operate(Op::RemoveCalendar, |change| change.remove_calendar(year))?;
            s.changed(&[], Value::Null)
        }
    }
}

fn tell(page: &mut Page, words: &Words, year: &CalendarYearRow) {
    page.heading(&words.message("working-days-year", &[("year", Arg::from(year.year.to_string()))]));
    let (key, tone) =
        if year.provisional { ("working-days-provisional", Tone::Wait) } else { ("working-days-known", Tone::Done) };
    page.line(2, &words.get(key), tone);
    let origin = match (&year.file, year.loaded) {
        (Some(file), Some(loaded)) => words.message(
            "working-days-from-file",
            &[("file", Arg::from(file.as_str())), ("date", Arg::from(words.compared(loaded)))],
        ),
        _ => words.get("working-days-from-program"),
    };
    page.line(2, &origin, Tone::Faint);
    for holiday in &year.holidays {
        let name = Arg::from(words.text(&holiday.names));
        let from = Arg::from(words.compared(holiday.from));
        let said = if holiday.from == holiday.to {
            words.message("working-days-holiday-one", &[("name", name), ("from", from)])
        } else {
            let to = Arg::from(words.compared(holiday.to));
            words.message("working-days-holiday", &[("name", name), ("from", from), ("to", to)])
        };
        page.line(2, &said, Tone::Plain);
    }
    if !year.make_up.is_empty() {
        let days: Vec<String> = year.make_up.iter().map(|day| words.compared(*day)).collect();
        page.line(2, &words.message("working-days-make-up", &[("days", Arg::from(words.list(&days)))]), Tone::Plain);
    }
    if let Some(url) = &year.url {
        page.line(2, url, Tone::Faint);
    }
}
