//! Catalogues from elsewhere: a newer one, a second shelf, and what is still wanted.

use quittance_core::catalogue::Text;
use quittance_core::service::{Loaded, PackFile, TrustedKey};
use quittance_core::store::Shelf;
use quittance_core::view::{EditionsView, editions_view, wanted_view};
use quittance_core::{Arg, Op, Problem};
use serde_json::{Value, json};
use std::path::Path;

use crate::args::service::ShelfCommand;
use crate::page::{Page, Table, Tone, cell};
use crate::session::{Done, Session};
use crate::trouble::{NOTHING, Trouble};

pub(crate) fn load(s: &mut Session<'_, '_>, file: &PackFile, dry_run: bool) -> Done {
    let mut vault = s.open_to_change()?;
    let loaded = vault.load_edition(file, dry_run)?;
    if dry_run {
        if s.json {
            return s.print_json(&loaded);
        }
    } else {
        s.changed(&[], json!({ "loaded": loaded }))?;
        if s.json || s.quiet {
            return Ok(());
        }
    }
    let page = said_of(s, &loaded);
    s.show(&page)
}

fn said_of(s: &Session<'_, '_>, loaded: &Loaded) -> Page {
    let words = &s.words;
    let mut page = s.page();
    let args = [
        ("date", Arg::from(loaded.dated)),
        ("entries", Arg::from(loaded.entries)),
        ("key", Arg::from(loaded.signer.0.as_str())),
    ];
    page.line(0, &words.message("cli-edition-loaded", &args), Tone::Strong);
    if loaded.new_key {
        page.line(0, &words.message("cli-edition-new-key", &args), Tone::Wait);
    }
    if !loaded.comment.is_empty() {
        page.line(0, &loaded.comment, Tone::Faint);
    }
    let lists: [(&str, &[Text], Tone); 4] = [
        ("cli-edition-added", &loaded.added, Tone::Done),
        ("cli-edition-changed", &loaded.changed, Tone::Plain),
        ("cli-edition-kept", &loaded.kept, Tone::Wait),
        ("cli-edition-gone", &loaded.gone, Tone::Lose),
    ];
    for (key, names, tone) in lists {
        if names.is_empty() {
            continue;
        }
        let said: Vec<&str> = names.iter().take(40).map(|names| words.text(names)).collect();
        let args = [("count", Arg::from(names.len())), ("names", Arg::from(words.list(&said)))];
        page.line(0, &words.message(key, &args), tone);
    }
    page
}

pub(crate) fn unload(s: &mut Session<'_, '_>) -> Done {
    let mut vault = s.open_to_change()?;
    vault.operate(Op::RemoveEdition, |change| change.remove_edition().map(drop))?;
    s.changed(&[], Value::Null)
}

pub(crate) fn forget_key(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let mut vault = s.open_to_change()?;
    let asked = asked.trim().to_uppercase();
    let keys: Vec<TrustedKey> = vault.all()?;
    let hits: Vec<&TrustedKey> =
        keys.iter().filter(|key| asked.len() >= 2 && key.id.as_str().starts_with(&asked)).collect();
    let [one] = hits.as_slice() else {
        return Err(Problem::NothingMatches { kind: "trusted_key", asked }.into());
    };
    vault.operate(Op::ForgetKey, |change| change.forget_key(&one.id))?;
    s.changed(&[], Value::Null)
}

pub(crate) fn editions(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let view = editions_view(&vault)?;
    if s.json {
        return s.print_json(&view);
    }
    let page = in_words(s, &view);
    s.show(&page)
}

fn in_words(s: &Session<'_, '_>, view: &EditionsView) -> Page {
    let words = &s.words;
    let mut page = s.page();
    let of = |edition: &quittance_core::view::EditionRow| {
        let date = edition.dated.map_or_else(|| "–".to_owned(), |day| words.compared(day));
        let used = words.get(if edition.in_use { "cli-edition-in-use" } else { "cli-edition-not-used" });
        vec![("date", Arg::from(date)), ("entries", Arg::from(edition.entries)), ("used", Arg::from(used))]
    };
    page.line(0, &words.message("cli-edition-program", &of(&view.program)), Tone::Plain);
    if let Some(loaded) = &view.loaded {
        let mut args = of(&loaded.edition);
        args.push(("key", Arg::from(loaded.signer.0.as_str())));
        page.line(0, &words.message("cli-edition-own", &args), Tone::Plain);
        if let Some(comment) = &loaded.comment {
            page.line(2, comment, Tone::Faint);
        }
    }
    let args = [
        ("entries", Arg::from(view.entries)),
        ("corrections", Arg::from(view.corrections)),
        ("own", Arg::from(view.own)),
    ];
    page.line(0, &words.message("cli-edition-sum", &args), Tone::Plain);
    if !view.dropped.is_empty() {
        let names: Vec<&str> = view.dropped.iter().map(|tag| words.text(&tag.names)).collect();
        let args = [("count", Arg::from(names.len())), ("names", Arg::from(words.list(&names)))];
        page.line(0, &words.message("cli-edition-kept", &args), Tone::Wait);
    }
    if let Some(shelf) = &view.shelf {
        let args = [
            ("title", Arg::from(shelf.title.as_str())),
            ("licence", Arg::from(shelf.licence.as_str())),
            ("file", Arg::from(shelf.file.as_str())),
            ("date", Arg::from(words.compared(shelf.loaded))),
            ("services", Arg::from(shelf.services)),
            ("shown", Arg::from(shelf.shown)),
        ];
        page.line(0, &words.message("cli-edition-shelf", &args), Tone::Plain);
    }
    for key in &view.keys {
        let args = [("key", Arg::from(key.id.0.as_str())), ("date", Arg::from(words.compared(key.since)))];
        page.line(0, &words.message("cli-edition-key", &args), Tone::Faint);
    }
    page
}

pub(crate) fn shelf(s: &mut Session<'_, '_>, command: ShelfCommand) -> Done {
    let mut vault = s.open_to_change()?;
    match command {
        ShelfCommand::Remove => {
            vault.operate(Op::RemoveShelf, |change| change.remove_shelf())?;
            s.changed(&[], Value::Null)
        }
        ShelfCommand::Load { file } => {
            load_shelf(s, &mut vault, &file)?;
            Ok(())
        }
    }
}

fn load_shelf(s: &mut Session<'_, '_>, vault: &mut quittance_core::Vault, file: &Path) -> Done {
    let loaded = vault.load_shelf(file)?;
    let shown = editions_view(vault)?.shelf.map_or(0, |shelf| shelf.shown);
    let more = json!({ "services": loaded.services, "shown": shown, "left_out": loaded.left_out });
    s.changed(&[], more)?;
    if s.json || s.quiet {
        return Ok(());
    }
    let args =
        [("services", Arg::from(loaded.services)), ("shown", Arg::from(shown)), ("left", Arg::from(loaded.left_out))];
    let said = s.words.message("cli-shelf-loaded", &args);
    let mut page = s.page();
    page.line(0, &said, Tone::Plain);
    s.show(&page)
}

/// Services people here have and the catalogue lacks. With `--quiet` plain names only, to be passed on.
pub(crate) fn wanted(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let rows = wanted_view(&vault)?;
    if s.json {
        return s.print_json(&json!({ "wanted": rows }));
    }
    if rows.is_empty() {
        s.note(&s.words.get("ui-nothing-found"));
        return Err(Trouble::Code(NOTHING));
    }
    if s.quiet {
        let names: String = rows.iter().map(|row| format!("{}\n", row.name)).collect();
        return s.print(&names);
    }
    let words = &s.words;
    let heads = ["cli-col-name", "cli-col-known-from", "cli-col-accounts", "cli-col-findings"];
    let mut table = Table::new(heads.map(|key| words.get(key)).to_vec());
    let number = |n: u32| if n == 0 { String::new() } else { words.number(n.into()) };
    for row in &rows {
        table.row(vec![
            cell(row.name.clone(), Tone::Strong),
            words.term("wanted", &row.from).into(),
            number(row.accounts).into(),
            number(row.findings).into(),
        ]);
    }
    s.table_or_nothing(table)
}
