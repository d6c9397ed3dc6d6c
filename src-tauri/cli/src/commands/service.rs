//! Services: what the catalogue knows, what a person wrote down, and the check of new entries.

use quittance_catalogue::validate;
use quittance_core::catalogue::Text;
use quittance_core::service::{OwnService, PackFile, ServiceDraft, entry_toml};
use quittance_core::store::Shelf;
use quittance_core::view::{ServiceRow, service_search, service_view, services_view};
use quittance_core::{Arg, Op, Problem, Result, Vault};
use quittance_words::{Language, Words};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

use super::refer::{account, category};
use super::{editions, own_words, text};
use crate::args::service::ServiceCommand;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::said;
use crate::session::{Done, Session};
use crate::trouble::{NOTHING, REFUSED, Trouble};

pub(crate) fn run(s: &mut Session<'_, '_>, command: ServiceCommand) -> Done {
    match command {
        ServiceCommand::Search { query, limit } => {
            let vault = s.open_catalogue()?;
            let rows = service_search(&vault, &query, limit)?;
            let found = !rows.is_empty();
            list(s, &rows)?;
            if found { Ok(()) } else { Err(Trouble::Code(NOTHING)) }
        }
        ServiceCommand::Show { service } => {
            let vault = s.open_catalogue()?;
            let view = service_view(&vault, &vault.find_service(&service)?)?;
            if s.json {
                return s.print_json(&view);
            }
            let page = said::service(s, &view);
            s.show(&page)
        }
        ServiceCommand::List { category: kind } => {
            let vault = s.open_catalogue()?;
            let mut rows = services_view(&vault)?;
            if let Some(kind) = kind {
                let kind = category(&kind)?;
                rows.retain(|row| row.service.category.as_deref() == Some(kind.as_str()));
            }
            list(s, &rows)
        }
        ServiceCommand::Validate { file } => validate(s, &file),
        ServiceCommand::Add { name, .. } if is_entry(&name) => {
            let mut vault = s.open_to_change()?;
            let id = vault.load_entry(None, Path::new(&name))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        ServiceCommand::Add { name, name_en, category: kind, domain, signature, note } => {
            let mut vault = s.open_to_change()?;
            let category = kind.as_deref().map(category).transpose()?;
            let draft = ServiceDraft {
                name,
                name_en,
                category,
                domains: lower(domain),
                signatures: plain(signature),
                note: text(note, None),
            };
            let id = vault.operate(Op::AddService, |change| change.add_service(draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        ServiceCommand::Edit { service, file: Some(file), .. } => {
            let mut vault = s.open_to_change()?;
            let held = own(&vault, &service)?;
            vault.load_entry(Some(&held.id), &file)?;
            s.changed(&[], Value::Null)
        }
        ServiceCommand::Edit { service, file: None, name, name_en, category: kind, domain, signature, note } => {
            let mut vault = s.open_to_change()?;
            let held = own(&vault, &service)?;
            let draft = ServiceDraft {
                name: name.unwrap_or(held.names.zh),
                name_en: name_en.or(Some(held.names.en)),
                category: kind.as_deref().map(category).transpose()?.or(held.category),
                domains: if domain.is_empty() { held.domains } else { lower(domain) },
                signatures: if signature.is_empty() { held.signatures } else { plain(signature) },
                note: text(note, held.note),
            };
            vault.operate(Op::EditService, |change| change.edit_service(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        ServiceCommand::Remove { service } => {
            let mut vault = s.open_to_change()?;
            let held = own(&vault, &service)?;
            vault.operate(Op::RemoveService, |change| change.remove_service(&held.id))?;
            s.changed(&[], Value::Null)
        }
        ServiceCommand::Copy { service, name, name_en, account } => copy(s, &service, name, name_en, &account),
        ServiceCommand::Export { service, file, replace } => {
            let vault = s.open()?;
            let id = vault.find_service(&service)?;
            let catalogue = vault.catalogue()?;
            let entry =
                catalogue.get(id.as_str()).ok_or(Problem::NothingMatches { kind: "entry", asked: service.clone() })?;
            let text = entry_toml(entry)?;
            own_words::put(s, file.as_deref(), &text, replace, 1)
        }
        ServiceCommand::Report(args) => own_words::report(s, args),
        ServiceCommand::Override(args) => own_words::correct(s, args),
        ServiceCommand::Patch { file, service, only, replace } => {
            own_words::patch(s, file.as_deref(), service.as_deref(), &only, replace)
        }
        ServiceCommand::Load { file, key, signature, older, dry_run } => {
            let file = PackFile { path: file, signature, key, allow_older: older };
            editions::load(s, &file, dry_run)
        }
        ServiceCommand::Unload => editions::unload(s),
        ServiceCommand::Editions => editions::editions(s),
        ServiceCommand::ForgetKey { key } => editions::forget_key(s, &key),
        ServiceCommand::Shelf(command) => editions::shelf(s, command),
        ServiceCommand::Wanted => editions::wanted(s),
    }
}

/// Whether what was given in the place of a name is a file with an entry.
fn is_entry(name: &str) -> bool {
    let path = Path::new(name);
    path.extension().is_some_and(|end| end == "toml") && path.is_file()
}

/// An own copy of an entry; accounts that are named move to it.
fn copy(
    s: &mut Session<'_, '_>,
    service: &str,
    name: Option<String>,
    name_en: Option<String>,
    accounts: &[String],
) -> Done {
    let mut vault = s.open_to_change()?;
    let of = vault.find_service(service)?;
    let names = vault.catalogue()?.names_of(of.as_str()).unwrap_or_else(|| Text::from(service));
    let copied = |language, name: &str| {
        Words::new(language, s.clock.today()).message("service-copy-name", &[("name", Arg::from(name))])
    };
    let zh = name.clone().unwrap_or_else(|| copied(Language::Chinese, &names.zh));
    let en = name_en.or(name).unwrap_or_else(|| copied(Language::English, &names.en));
    let accounts = accounts.iter().map(|asked| account(&vault, asked)).collect::<Result<Vec<_>>>()?;
    let id = vault.operate(Op::CopyService, |change| {
        let id = change.copy_service(&of, Text::new(zh, en))?;
        for held in &accounts {
            change.repoint_account(&held.id, &id)?;
        }
        Ok(id)
    })?;
    s.changed(&[id.as_str()], Value::Null)
}

/// A service of one's own; those of the catalogue can't be changed here.
fn own(vault: &Vault, asked: &str) -> Result<OwnService> {
    let id = vault.find_service(asked)?;
    vault
        .get::<OwnService>(id.as_str())?
        .ok_or_else(|| Problem::NothingMatches { kind: "own_service", asked: asked.to_owned() })
}

fn lower(texts: Vec<String>) -> Vec<String> {
    texts.into_iter().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty()).collect()
}

/// Signatures without their brackets, however they were copied.
fn plain(texts: Vec<String>) -> Vec<String> {
    texts
        .into_iter()
        .map(|text| text.trim().trim_matches(['【', '】', '[', ']']).to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

fn list(s: &mut Session<'_, '_>, rows: &[ServiceRow]) -> Done {
    if s.json {
        return s.print_json(&json!({ "services": rows }));
    }
    let words = &s.words;
    let mut table = Table::new(
        [
            "cli-col-id",
            "cli-col-name",
            "cli-col-category",
            "cli-col-grade",
            "cli-col-cooling",
            "cli-col-barriers",
            "cli-col-accounts",
            "cli-col-newest",
        ]
        .map(|key| words.get(key))
        .to_vec(),
    );
    for row in rows {
        let days = row.cooling_off.map(|days| words.message("cli-days", &[("days", Arg::from(days))]));
        table.row(vec![
            cell(row.service.id.0.clone(), Tone::Faint),
            cell(words.text(&row.service.names), Tone::Strong),
            row.service.category_names.as_ref().map(|names| words.text(names)).unwrap_or_default().into(),
            words.term("grade", &word(&row.grade)).into(),
            days.unwrap_or_default().into(),
            row.barriers.join(" ").into(),
            if row.accounts == 0 { "".into() } else { words.number(row.accounts.into()).into() },
            cell(row.newest.map(|date| words.compared(date)).unwrap_or_default(), Tone::Faint),
        ]);
    }
    s.table_or_nothing(table)
}

/// Checks entries for the catalogue; needs no vault. What to mend is in English, the language of those files' fields.
fn validate(s: &mut Session<'_, '_>, paths: &[PathBuf]) -> Done {
    let known = quittance_catalogue::Catalogue::embedded();
    if let Some(missing) = paths.iter().find(|path| !path.exists()) {
        return Err(Problem::NothingMatches { kind: "file", asked: file_name(missing) }.into());
    }
    let report = match paths {
        [folder] if folder.is_dir() => {
            validate::folder(folder, known.reference(), Some(s.clock.today())).map_err(Problem::Folder)?
        }
        files => {
            let services: Vec<_> = known.iter().cloned().collect();
            validate::paths_beside(files, &services, known.reference(), Some(s.clock.today()))
        }
    };
    let (errors, warnings): (Vec<String>, Vec<String>) =
        (report.errors().map(ToString::to_string).collect(), report.warnings().map(ToString::to_string).collect());
    let sound = report.is_clean();
    if s.json {
        s.print_json(
            &json!({ "sound": sound, "entries": report.files.len(), "errors": errors, "warnings": warnings }),
        )?;
    } else {
        let mut page = s.page();
        for error in &errors {
            page.hanging("✗ ", 0, error, Tone::Lose);
        }
        for warning in &warnings {
            page.hanging("· ", 0, warning, Tone::Wait);
        }
        let said = s.words.message(
            "cli-validated",
            &[
                ("entries", Arg::from(report.files.len())),
                ("errors", Arg::from(errors.len())),
                ("warnings", Arg::from(warnings.len())),
            ],
        );
        page.line(0, &said, Tone::Plain);
        s.show(&page)?;
    }
    if sound { Ok(()) } else { Err(Trouble::Code(REFUSED)) }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
