//! Taking the vault along: as JSON, as a table, as a calendar, as a report.

use std::path::Path;

use quittance_core::Arg;
use quittance_core::identifier::Identifier;
use quittance_core::letter::paper_bytes;
use quittance_core::letters::document::{html, markdown, text};
use quittance_core::service::{name_of, write_bytes};
use quittance_core::store::Shelf;
use quittance_core::view::{AccountFilter, AccountRow, account_rows, report_view};
use serde_json::json;

use crate::args::time::{ExportCommand, Form, To};
use crate::page::Tone;
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: ExportCommand) -> Done {
    match command {
        ExportCommand::Json { to } => backup(s, &to),
        ExportCommand::Csv { to } => csv(s, &to),
        ExportCommand::Ics { to } => ics(s, &to),
        ExportCommand::Report { to, format } => report(s, &to, format),
    }
}

fn backup(s: &mut Session<'_, '_>, to: &To) -> Done {
    let vault = s.open()?;
    let saved = vault.save_backup(&to.file, to.replace)?;
    let plain = s.words.get("data-plain");
    s.note(&plain);
    if s.json {
        return s.print_json(&json!({ "written": saved }));
    }
    let mut args = vec![("records", Arg::from(saved.records)), ("history", Arg::from(saved.history))];
    let key = match &saved.folder {
        Some(folder) => {
            args.extend([("files", Arg::from(saved.files)), ("folder", Arg::from(name_of(Path::new(folder))))]);
            "data-backup-saved-files"
        }
        None => "data-backup-saved",
    };
    let said = s.words.message(key, &args);
    say(s, &said, &to.file)
}

/// Identifiers in full only with `--reveal`, as everywhere on the command line.
fn csv(s: &mut Session<'_, '_>, to: &To) -> Done {
    let vault = s.open()?;
    let (rows, _) = account_rows(&vault, &AccountFilter::default())?;
    let reveal = s.reveal;
    let hangs_on = |row: &AccountRow| -> Vec<String> {
        let value = |tag: &quittance_core::view::IdentifierTag| match reveal {
            true => vault.get::<Identifier>(tag.id.as_str()).ok().flatten().map_or_else(String::new, |held| held.value),
            false => tag.masked.clone(),
        };
        row.hangs_on.iter().map(value).collect()
    };
    let bytes = s.words.accounts_csv(&rows, &hangs_on);
    write_bytes(&to.file, &bytes, to.replace)?;
    if s.json {
        return s.print_json(&json!({ "written": { "path": to.file, "rows": rows.len() } }));
    }
    let said = s.words.message("data-csv-saved", &[("rows", Arg::from(rows.len()))]);
    say(s, &said, &to.file)
}

fn ics(s: &mut Session<'_, '_>, to: &To) -> Done {
    let mut vault = s.open()?;
    let saved = s.words.in_calendar(|words| vault.save_calendar(&to.file, to.replace, words))?;
    if s.json {
        return s.print_json(&json!({ "written": saved }));
    }
    let args = [("dates", Arg::from(saved.dates)), ("cancelled", Arg::from(saved.cancelled))];
    let key = if saved.cancelled > 0 { "ics-exported-cancelled" } else { "ics-exported" };
    let said = s.words.message(key, &args[..if saved.cancelled > 0 { 2 } else { 1 }]);
    say(s, &said, &to.file)
}

fn report(s: &mut Session<'_, '_>, to: &To, format: Option<Form>) -> Done {
    let vault = s.open()?;
    let view = report_view(&vault, s.reveal)?;
    let paper = s.words.report(&view);
    let bytes = match format.unwrap_or_else(|| form_of(&to.file)) {
        Form::Txt => text::text(&paper).into_bytes(),
        Form::Md => markdown::markdown(&paper).into_bytes(),
        Form::Html => html::html(&paper).into_bytes(),
        Form::Pdf => paper_bytes(&paper)?.bytes,
    };
    write_bytes(&to.file, &bytes, to.replace)?;
    if s.json {
        return s.print_json(&json!({ "written": { "path": to.file, "bytes": bytes.len() }, "report": view }));
    }
    let said = s.words.get("data-report-saved");
    say(s, &said, &to.file)
}

/// The form a file's name asks for; text where it asks for none.
fn form_of(file: &Path) -> Form {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pdf") => Form::Pdf,
        Some("md" | "markdown") => Form::Md,
        Some("html" | "htm") => Form::Html,
        _ => Form::Txt,
    }
}

fn say(s: &mut Session<'_, '_>, said: &str, file: &Path) -> Done {
    if s.quiet {
        return Ok(());
    }
    let mut page = s.page();
    page.hanging("✓ ", 0, said, Tone::Plain);
    page.line(2, &file.display().to_string(), Tone::Faint);
    s.show(&page)
}
