//! How accounts ended: what is known, each apart, and what is still to be looked at.

use quittance_core::account::{Ending, EndingDraft, EndingKind};
use quittance_core::checklist::{StepState, StepWord};
use quittance_core::store::Shelf;
use quittance_core::view::{CheckRow, EndedRow, endings_view};
use quittance_core::{Arg, Op, Problem, Result, Vault};
use quittance_words::Words;
use serde_json::{Value, json};

use super::held::find_item;
use super::refer;
use crate::args::account::EndingCommand;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::said::named;
use crate::session::{Done, Session};

pub(crate) fn run(s: &mut Session<'_, '_>, command: EndingCommand) -> Done {
    match command {
        EndingCommand::List { account } => list(s, account.as_deref()),
        EndingCommand::Add { account, kind, on, until, note, data } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let data = data
                .iter()
                .map(|asked| find_item(&vault, &account.id, asked).map(|item| item.id))
                .collect::<Result<Vec<_>>>()?;
            let draft = EndingDraft { kind, on, until, note, data };
            let id = vault.operate(Op::RecordEnding, |change| change.record_ending(&account.id, draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        EndingCommand::Remove { account, kind } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let held: Vec<Ending> = vault.by("account", account.id.as_str())?;
            let held =
                held.into_iter().find(|ending| ending.kind == kind).ok_or(Problem::Missing { kind: "ending" })?;
            vault.operate(Op::RemoveEnding, |change| change.remove_ending(&held.id))?;
            s.changed(&[], Value::Null)
        }
        EndingCommand::Check { account, check, still_there, note } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            let row = find_check(&vault, account.id.as_str(), &check)?;
            let word = if still_there { StepWord::Failed { barrier: row.barrier, note } } else { StepWord::Done };
            vault.mark_check(&account.id, &row.step, word)?;
            s.changed(&[], Value::Null)
        }
    }
}

/// A check by its id or the last part of it: `login`, `reset`, `marketing`, `number`, `kept`.
fn find_check(vault: &Vault, account: &str, asked: &str) -> Result<CheckRow> {
    let rows = endings_view(vault)?.into_iter().find(|row| row.account.as_str() == account);
    let mut checks = rows.into_iter().flat_map(|row| row.checks);
    let found = checks.find(|check| check.step == asked || last_part(check) == asked);
    found.ok_or_else(|| Problem::NoSuchStep { step: asked.to_owned() })
}

fn last_part(check: &CheckRow) -> &str {
    check.step.rsplit('/').next().unwrap_or_default()
}

fn list(s: &mut Session<'_, '_>, account: Option<&str>) -> Done {
    let vault = s.open()?;
    let account = account.map(|asked| refer::account(&vault, asked)).transpose()?.map(|account| account.id);
    let mut rows = endings_view(&vault)?;
    rows.retain(|row| account.as_ref().is_none_or(|id| row.account == *id));
    if s.json {
        return s.print_json(&json!({ "endings": rows }));
    }
    let words = &s.words;
    let mut page = s.page();
    for row in &rows {
        page.heading(&format!("{} · {}", named(words, &row.service, row.label.as_deref()), row.person.name));
        let mut table = Table::new(vec![]);
        for known in &row.endings {
            let until = known.until.map(|date| words.message("cli-until", &[("date", Arg::from(date))]));
            let tone = if known.kind == EndingKind::Verified { Tone::Done } else { Tone::Plain };
            table.row(vec![
                cell(format!("{}{}", words.term("ending", &word(&known.kind)), until.unwrap_or_default()), tone),
                cell(words.compared(known.on), Tone::Faint),
                known.note.clone().unwrap_or_default().into(),
            ]);
        }
        for check in &row.checks {
            table.row(vec![
                words.say(&check.title).into(),
                cell(stands(words, check), Tone::Faint),
                cell(last_part(check).to_owned(), Tone::Faint),
            ]);
        }
        page.table(2, table);
        let left = left(words, row);
        if !left.is_empty() {
            page.line(2, &words.message("cli-ending-left", &[("what", Arg::Plain(words.list(&left)))]), Tone::Lose);
        }
    }
    if rows.is_empty() {
        s.note(&words.get("ui-nothing-found"));
    }
    s.show(&page)
}

fn stands(words: &Words, check: &CheckRow) -> String {
    match check.state {
        StepState::Waiting { until } => words.message("cli-ending-from", &[("date", Arg::from(until))]),
        _ => words.term("step", &word(&check.state)),
    }
}

fn left(words: &Words, row: &EndedRow) -> Vec<String> {
    let data = row.left.iter().map(|left| words.text(&left.names).to_owned());
    data.chain(row.attached.iter().map(|tag| tag.masked.clone())).collect()
}
