//! Family members.

use quittance_core::Op;
use quittance_core::person::{Person, PersonDraft, Relation};
use quittance_core::store::Shelf;
use quittance_core::view::{AccountFilter, PersonRow, accounts_view, family_view};
use serde_json::Value;

use super::{account, text};
use crate::args::family::PersonCommand;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: PersonCommand) -> Done {
    match command {
        PersonCommand::Add { name, relation, note } => {
            let mut vault = s.open_to_change()?;
            // The first one is most likely whoever keeps the vault.
            let first = vault.all::<Person>()?.is_empty();
            let relation = relation.unwrap_or(if first { Relation::Me } else { Relation::Other });
            let id = vault.operate(Op::AddPerson, |change| {
                change.add_person(PersonDraft { name, relation, note: text(note, None) })
            })?;
            s.changed(&[id.as_str()], Value::Null)
        }
        PersonCommand::List => list(s),
        PersonCommand::Show { person } => show(s, &person),
        PersonCommand::Edit { person, name, relation, note } => {
            let mut vault = s.open_to_change()?;
            let held: Person = vault.find(&person)?;
            let draft = PersonDraft {
                name: name.unwrap_or(held.name),
                relation: relation.unwrap_or(held.relation),
                note: text(note, held.note),
            };
            vault.operate(Op::EditPerson, |change| change.edit_person(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        PersonCommand::Remove { person } => {
            let mut vault = s.open_to_change()?;
            let held: Person = vault.find(&person)?;
            vault.operate(Op::RemovePerson, |change| change.remove_person(&held.id))?;
            s.changed(&[], Value::Null)
        }
    }
}

fn list(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let people: Vec<PersonRow> = family_view(&vault)?.people;
    if s.json {
        return s.print_json(&serde_json::json!({ "people": people }));
    }
    let words = &s.words;
    let mut table = Table::new(
        ["cli-col-name", "cli-col-relation", "cli-col-accounts", "cli-col-identifiers", "cli-col-note", "cli-col-id"]
            .map(|key| words.get(key))
            .to_vec(),
    );
    for row in people {
        table.row(vec![
            cell(row.person.name, Tone::Strong),
            words.term("relation", &word(&row.person.relation)).into(),
            words.number(row.accounts.into()).into(),
            words.number(row.identifiers.into()).into(),
            row.note.unwrap_or_default().into(),
            cell(row.person.id.0, Tone::Faint),
        ]);
    }
    s.table_or_nothing(table)
}

fn show(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let vault = s.open()?;
    let held: Person = vault.find(asked)?;
    let filter = AccountFilter { person: Some(held.id.0.clone()), ..AccountFilter::default() };
    let accounts = accounts_view(&vault, &filter)?.accounts;
    if s.json {
        return s.print_json(&serde_json::json!({ "person": held, "accounts": accounts }));
    }
    let mut page = s.page();
    let relation = s.words.term("relation", &word(&held.relation));
    page.line(0, &format!("{} · {relation}", held.name), Tone::Strong);
    if let Some(note) = &held.note {
        page.line(0, note, Tone::Plain);
    }
    page.line(0, held.id.as_str(), Tone::Faint);
    if !accounts.is_empty() {
        page.gap();
        page.table(0, account::table(&s.words, &accounts, false));
    }
    s.show(&page)
}
