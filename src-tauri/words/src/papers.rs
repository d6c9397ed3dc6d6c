//! What is written out for people to keep: the report and the table of accounts; and the words of a calendar file.
//!
//! The core counts and masks; here it is put into sentences and columns. A newcomer's usual mistake: taking a value from the
//! vault that the view left out.

use std::io::Write;

use quittance_core::account::{Opened, Precision, Stage};
use quittance_core::letters::Document;
use quittance_core::letters::document::{Block, Pair, Table};
use quittance_core::reminder::CalendarWords;
use quittance_core::view::{AccountRow, ReportCount, ReportPerson, ReportView};
use quittance_core::{Arg, letters};

use crate::{Language, Words};

impl Words {
    /// Calls back with the words of a calendar file. They name no service and no person.
    pub fn in_calendar<T>(&self, write: impl FnOnce(&CalendarWords<'_>) -> T) -> T {
        let title = |code: &str| self.message("ics-title", &[("code", Arg::from(code))]);
        write(&CalendarWords { name: self.get("ics-name"), title: &title, note: self.get("ics-note") })
    }

    /// The report as a paper.
    pub fn report(&self, view: &ReportView) -> Document {
        let language = match self.language() {
            Language::Chinese => letters::Language::Zh,
            Language::English => letters::Language::En,
        };
        let mut paper = Document::new(language, self.get("report-title"), view.date);
        let date = Arg::from(self.compared(view.date));
        paper.subtitle = Some(match view.since.filter(|since| *since < view.date) {
            Some(since) => {
                self.message("report-subtitle", &[("since", Arg::from(self.compared(since))), ("date", date)])
            }
            None => self.message("report-subtitle-day", &[("date", date)]),
        });
        paper.footer = Some(self.get("report-footer"));
        if !view.full {
            paper.paragraph(self.get("report-masked"));
        }
        paper.push(Block::Table { table: self.counts(view) });
        if view.overdue > 0 {
            paper.paragraph(self.message("report-overdue", &[("count", Arg::from(view.overdue))]));
        }
        paper.heading(self.get("report-stages"));
        let stages = view
            .stages
            .iter()
            .map(|(stage, count)| Pair { name: self.stage(stage.as_str()), value: self.number((*count).into()) });
        paper.push(Block::Fields { fields: stages.collect() });
        paper.heading(self.get("report-duties"));
        if view.duties.is_empty() {
            paper.paragraph(self.get("report-duties-none"));
        }
        let duties = view.duties.iter().map(|item| {
            let words = self.say(&item.text);
            let name = item.service.as_ref().map_or("", |service| self.text(&service.names));
            let what = if words.contains(name) { words } else { format!("{name} · {words}") };
            self.message("report-duty", &[("date", Arg::from(self.compared(item.on))), ("what", Arg::from(what))])
        });
        paper.push(Block::Bulleted { items: duties.collect() });
        paper.heading(self.get("report-people"));
        for person in &view.people {
            paper.push(Block::Heading { level: 2, text: self.name_of(person) });
            paper.push(Block::Table { table: self.accounts_of(person) });
        }
        let count = |key: &str, count: u32| self.message(key, &[("count", Arg::from(count))]);
        let mut notes = vec![self.get("report-counted-before")];
        notes.extend((view.erased_claimed > 0).then(|| count("report-counted-claimed", view.erased_claimed)));
        notes.extend((view.erased_verified > 0).then(|| count("report-counted-verified", view.erased_verified)));
        notes.extend((view.kept_by_law > 0).then(|| count("report-counted-law", view.kept_by_law)));
        paper.push(Block::Notes { title: self.get("report-counted"), items: notes });
        paper
    }

    fn counts(&self, view: &ReportView) -> Table {
        let rows = [
            ("report-accounts", view.accounts),
            ("report-data", view.data),
            ("report-sensitive", view.sensitive),
            ("report-bindings", view.bindings),
            ("report-links", view.links),
            ("report-mandates", view.mandates),
            ("report-requests", view.requests),
        ];
        let row = |(key, count): (&str, ReportCount)| {
            vec![self.get(key), self.number(count.before.into()), self.number(count.after.into())]
        };
        Table {
            head: ["report-what", "report-before", "report-after"].map(|key| self.get(key)).to_vec(),
            widths: vec![3, 1, 1],
            rows: rows.into_iter().map(row).collect(),
        }
    }

    fn name_of(&self, person: &ReportPerson) -> String {
        let relation = serde_word(&person.person.relation);
        let relation = self.term("relation", &relation);
        if person.person.name.is_empty() { relation } else { format!("{} · {relation}", person.person.name) }
    }

    fn accounts_of(&self, person: &ReportPerson) -> Table {
        let of = |count: ReportCount| match count.before {
            0 => String::new(),
            _ => self.message("report-of", &[("before", Arg::from(count.before)), ("after", Arg::from(count.after))]),
        };
        let heads = ["service", "stage", "data", "hangs-on", "links"];
        let rows = person.accounts.iter().map(|account| {
            let name = self.text(&account.service.names);
            vec![
                account.label.as_ref().map_or_else(|| name.to_owned(), |label| format!("{name} · {label}")),
                self.stage(account.stage.name().as_str()),
                of(account.data),
                self.list(&account.hangs_on),
                of(account.links),
            ]
        });
        Table {
            head: heads.map(|head| self.get(&format!("report-column-{head}"))).to_vec(),
            widths: vec![4, 2, 3, 5, 3],
            rows: rows.collect(),
        }
    }

    /// The table of accounts as CSV, with a byte order mark so that spreadsheets take it for UTF-8. `hangs_on` says how an
    /// account's identifiers are written: hidden or in full.
    pub fn accounts_csv(&self, rows: &[AccountRow], hangs_on: &dyn Fn(&AccountRow) -> Vec<String>) -> Vec<u8> {
        const HEADS: [&str; 14] = [
            "service",
            "service-id",
            "person",
            "label",
            "stage",
            "stage-since",
            "opened",
            "last-used",
            "hangs-on",
            "entered-through",
            "holds",
            "next",
            "next-date",
            "barriers",
        ];
        let mut out = b"\xef\xbb\xbf".to_vec();
        let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut out);
        // Writing to memory does not fail.
        let _ = table.write_record(HEADS.map(|head| self.get(&format!("csv-{head}"))));
        let taxonomy = quittance_core::catalogue::Catalogue::embedded().taxonomy();
        for row in rows {
            let holds: Vec<&str> = row
                .holds
                .iter()
                .map(|key| taxonomy.item(key).map_or(key.as_str(), |kind| self.text(&kind.names)))
                .collect();
            let through: Vec<&str> = row.entered_through.iter().map(|service| self.text(&service.names)).collect();
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            let cells = [
                self.text(&row.service.names).to_owned(),
                row.service.id.0.clone(),
                row.person.name.clone(),
                row.label.clone().unwrap_or_default(),
                self.stage(row.stage.name().as_str()),
                day(since(&row.stage)),
                row.opened.map(opened).unwrap_or_default(),
                day(row.last_used),
                hangs_on(row).join("; "),
                through.join("; "),
                holds.join("; "),
                row.next.as_ref().map(|next| self.say(next)).unwrap_or_default(),
                day(row.next_date),
                row.barriers.join("; "),
            ];
            let _ = table.write_record(cells.map(plain));
        }
        let _ = table.flush();
        drop(table);
        let _ = out.flush();
        out
    }
}

/// A cell that a spreadsheet would take for a formula is made a text.
fn plain(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

/// A date as exactly as it is known.
fn opened(opened: Opened) -> String {
    let day = opened.on.to_string();
    match opened.precision {
        Precision::Day => day,
        Precision::Month => day[..7].to_owned(),
        Precision::Year => day[..4].to_owned(),
        Precision::OnOrBefore => format!("≤ {day}"),
    }
}

/// Since when an account stands where it does.
fn since(stage: &Stage) -> Option<chrono::NaiveDate> {
    match stage {
        Stage::Active => None,
        Stage::Dormant { since } | Stage::LostAccess { since } => *since,
        Stage::Preparing { since } | Stage::Stuck { since, .. } => Some(*since),
        Stage::CoolingOff { from, .. } => Some(*from),
        Stage::Requested { on }
        | Stage::Closed { on }
        | Stage::Verified { on }
        | Stage::Unbound { on }
        | Stage::Declined { on } => Some(*on),
    }
}

/// The word of an enum in JSON.
fn serde_word<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use quittance_core::account::Precision;

    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        for cell in ["=1+1", "+8613800002201", "-1", "@x"] {
            assert_eq!(plain(cell.to_owned()), format!("'{cell}"));
        }
        assert_eq!(plain("微信".to_owned()), "微信");
    }

    #[test]
    fn a_date_is_as_exact_as_it_is_known() {
        let on = chrono::NaiveDate::from_ymd_opt(2019, 3, 2).unwrap();
        assert_eq!(opened(Opened { on, precision: Precision::Day }), "2019-03-02");
        assert_eq!(opened(Opened { on, precision: Precision::Month }), "2019-03");
        assert_eq!(opened(Opened { on, precision: Precision::Year }), "2019");
    }
}
