//! Reading foreign files: read, match, save; `--dry-run` leaves the last one out.

use std::path::Path;

use quittance_core::discovery::{ReadOptions, read_file};
use quittance_core::export::is_backup;
use quittance_core::finding::{Finding, Import, Preview, identity, preview};
use quittance_core::ids::{FindingId, ImportId, PersonId};
use quittance_core::person::Person;
use quittance_core::store::Shelf;
use quittance_core::view::{ImportRow, discover_view};
use quittance_core::{Arg, Op, Problem, Result, Vault};
use serde_json::{Value, json};

use super::refer::maybe;
use crate::args::discover::{ImportArgs, ImportsCommand};
use crate::page::{Page, Table, Tone, cell};
use crate::session::{Done, Session};
use crate::trouble::{Trouble, USAGE};
use crate::{said, shapes};

/// Warnings shown one by one as text; JSON has them all.
const WARNINGS_SHOWN: usize = 5;

pub(crate) fn run(s: &mut Session<'_, '_>, args: ImportArgs) -> Done {
    if let [file] = args.file.as_slice()
        && args.format == "auto"
        && is_backup(file)
    {
        return backup(s, file, args.dry_run);
    }
    let format = Some(args.format.as_str()).filter(|format| *format != "auto");
    let mut vault = if args.dry_run { s.open()? } else { s.open_to_change()? };
    let person = maybe(&vault, args.person.as_deref(), |person: Person| person.id)?;
    // All files are read before the first is saved: a bad one among several leaves nothing behind.
    let mut read = Vec::new();
    for path in &args.file {
        read.push((file_name(path), one(s, &vault, path, format, person.clone())?));
    }
    let mut answers = Vec::new();
    let mut page = s.page();
    for (name, found) in read {
        let saved = if args.dry_run { None } else { Some(s.work(|job| vault.save_import(&name, found.clone(), job))?) };
        if s.json {
            let ids = saved.as_ref().map(|_| ids(&vault, &found)).transpose()?;
            let mut answer = shapes::import(&found, ids.as_deref());
            if let (Some(fields), Some(import)) = (answer.as_object_mut(), &saved) {
                fields.insert("import".into(), json!({ "id": import.id, "new": import.new, "known": import.known }));
            }
            answers.push(answer);
        } else {
            tell(s, &vault, &mut page, &name, &found, saved.as_ref())?;
        }
    }
    if !s.json {
        return if s.quiet { Ok(()) } else { s.show(&page) };
    }
    match <[Value; 1]>::try_from(answers) {
        Ok([answer]) => s.print_json(&answer),
        Err(answers) => s.print_json(&json!({ "imports": answers })),
    }
}

/// A backup of a whole vault is no foreign file: it goes into an empty vault, or nowhere.
fn backup(s: &mut Session<'_, '_>, file: &Path, dry_run: bool) -> Done {
    if dry_run {
        return Err(Trouble::said("cli-backup-dry-run", USAGE));
    }
    let mut vault = s.open_to_change()?;
    let loaded = vault.load_backup(file)?;
    s.changed(&[], json!({ "loaded": loaded }))?;
    if s.json || s.quiet {
        return Ok(());
    }
    let args = [
        ("records", Arg::from(loaded.records)),
        ("history", Arg::from(loaded.history)),
        ("files", Arg::from(loaded.files)),
    ];
    let said = s.words.message("data-backup-loaded", &args);
    let mut page = s.page();
    page.line(2, &said, Tone::Plain);
    s.show(&page)
}

fn one(
    s: &mut Session<'_, '_>,
    vault: &Vault,
    path: &Path,
    format: Option<&str>,
    person: Option<PersonId>,
) -> Done<Preview> {
    let options = ReadOptions::on(s.clock.today());
    s.work(|job| {
        let reading = read_file(path, format, &options, job)?;
        preview(vault, reading, person, job)
    })
}

/// The ids under which the findings were saved; one that was known before keeps its own.
fn ids(vault: &Vault, found: &Preview) -> Result<Vec<Option<FindingId>>> {
    let saved: std::collections::HashMap<String, FindingId> =
        vault.all::<Finding>()?.into_iter().map(|finding| (identity(&finding), finding.id)).collect();
    Ok(found.findings.iter().map(|finding| saved.get(&identity(finding)).cloned()).collect())
}

fn tell(
    s: &Session<'_, '_>,
    vault: &Vault,
    page: &mut Page,
    name: &str,
    found: &Preview,
    saved: Option<&Import>,
) -> Result<()> {
    let words = &s.words;
    let catalogue = vault.catalogue()?;
    page.heading(name);
    let source = &found.source;
    page.line(
        2,
        &words.message(
            "cli-import-read",
            &[
                ("records", Arg::from(source.records)),
                ("format", Arg::from(source.format.as_str())),
                ("skipped", Arg::from(source.skipped)),
                ("size", Arg::from(words.bytes(source.bytes))),
            ],
        ),
        Tone::Plain,
    );
    let dropped = &source.secrets_dropped;
    let secrets = dropped.passwords + dropped.notes + dropped.codes + dropped.in_addresses + dropped.keys;
    if secrets > 0 {
        page.line(2, &words.message("cli-import-secrets", &[("count", Arg::from(secrets))]), Tone::Plain);
    }
    for warning in found.warnings.iter().take(WARNINGS_SHOWN) {
        let what = words.get(warning.code.key());
        let said = if warning.record == 0 {
            what
        } else {
            words.message("cli-import-warning", &[("record", Arg::from(warning.record)), ("what", Arg::from(what))])
        };
        page.hanging("· ", 2, &said, Tone::Wait);
    }
    if found.warnings.len() > WARNINGS_SHOWN {
        page.line(
            4,
            &words.message("cli-import-more-warnings", &[("count", Arg::from(found.warnings.len() - WARNINGS_SHOWN))]),
            Tone::Faint,
        );
    }
    let mut table = Table::new(vec![]);
    for finding in &found.findings {
        let names = finding.service.as_ref().and_then(|id| catalogue.names_of(id.as_str()));
        let name = names.as_ref().map_or(finding.guess.as_str(), |names| words.text(names)).to_owned();
        let span = said::span(words, finding.first_seen, finding.last_seen);
        table.row(vec![
            cell(said::strength(finding.strength), Tone::Accent),
            cell(name, Tone::Strong),
            words.message("cli-records", &[("count", Arg::from(finding.count))]).into(),
            cell(span, Tone::Faint),
        ]);
    }
    if !table.is_empty() {
        page.gap();
        page.table(2, table);
        page.gap();
    }
    let (key, args) = match saved {
        Some(import) => ("cli-import-saved", vec![("new", Arg::from(import.new)), ("known", Arg::from(import.known))]),
        None => ("cli-import-previewed", vec![("count", Arg::from(found.findings.len()))]),
    };
    page.line(2, &words.message(key, &args), Tone::Plain);
    Ok(())
}

/// Files read before.
pub(crate) fn past(s: &mut Session<'_, '_>, command: ImportsCommand) -> Done {
    match command {
        ImportsCommand::List => {
            let vault = s.open()?;
            let imports: Vec<ImportRow> = discover_view(&vault)?.imports;
            if s.json {
                return s.print_json(&json!({ "imports": imports }));
            }
            let words = &s.words;
            let mut table = Table::new(
                ["cli-col-id", "cli-col-file", "cli-col-when", "cli-col-records", "cli-col-new", "cli-col-open"]
                    .map(|key| words.get(key))
                    .to_vec(),
            );
            for row in imports {
                table.row(vec![
                    cell(row.id.0, Tone::Faint),
                    cell(row.file, Tone::Strong),
                    words.time(row.at).into(),
                    words.number(i64::try_from(row.records).unwrap_or(i64::MAX)).into(),
                    words.number(i64::try_from(row.new).unwrap_or(i64::MAX)).into(),
                    words.number(row.open.into()).into(),
                ]);
            }
            s.table_or_nothing(table)
        }
        ImportsCommand::Forget { import } => {
            let mut vault = s.open_to_change()?;
            let id = find(&vault, &import)?;
            let gone = vault.operate(Op::ForgetImport, |change| change.forget_import(&id))?;
            s.changed(&[], json!({ "findings": gone }))
        }
    }
}

/// An import by its id, the beginning of one, or its file's name.
fn find(vault: &Vault, asked: &str) -> Result<ImportId> {
    let all = vault.all::<Import>()?;
    let hits: Vec<&Import> = all.iter().filter(|import| import.id.as_str() == asked || import.file == asked).collect();
    let begin: Vec<&Import> =
        all.iter().filter(|import| asked.len() >= 2 && import.id.as_str().starts_with(asked)).collect();
    match (hits.as_slice(), begin.as_slice()) {
        ([one], _) | ([], [one]) => Ok(one.id.clone()),
        ([], []) => Err(Problem::NothingMatches { kind: "import", asked: asked.to_owned() }),
        ([], many) | (many, _) => Err(Problem::Ambiguous {
            kind: "import",
            asked: asked.to_owned(),
            choices: many.iter().map(|import| format!("{} {}", import.id, import.file)).collect(),
        }),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
