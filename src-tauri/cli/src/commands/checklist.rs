//! Working through checklists.

use quittance_core::checklist::{Checklist, StepState, StepWord};
use quittance_core::view::{ChecklistRow, checklist_view, checklists_view};
use quittance_core::{Op, Problem};
use serde_json::{Value, json};

use super::refer;
use crate::args::way::{ChecklistCommand, StepArgs};
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};
use crate::trouble::{NOTHING, Trouble};
use crate::{said, shapes};

pub(crate) fn run(s: &mut Session<'_, '_>, command: ChecklistCommand) -> Done {
    match command {
        ChecklistCommand::List => list(s),
        ChecklistCommand::Show { checklist, full } => {
            let vault = s.open()?;
            let view = checklist_view(&vault, &vault.find::<Checklist>(&checklist)?.id)?;
            if s.json {
                let plan = shapes::plan(&view, &s.words);
                return s.print_json(&plan);
            }
            let page = said::checklist(s, &view, full);
            s.show(&page)
        }
        ChecklistCommand::Next { checklist } => next(s, checklist.as_deref()),
        ChecklistCommand::Print { checklist, pdf, replace } => {
            super::letter::print_checklist(s, &checklist, pdf.as_deref(), replace)
        }
        ChecklistCommand::Done { at } => mark(s, &at, StepWord::Done),
        ChecklistCommand::Failed { at, reason, note } => mark(
            s,
            &at,
            StepWord::Failed { barrier: reason.map(|code| code.trim().to_uppercase()), note: super::text(note, None) },
        ),
        ChecklistCommand::Skip { at } => mark(s, &at, StepWord::Skipped),
        ChecklistCommand::Postpone { at, until } => mark(s, &at, StepWord::Postponed { until }),
        ChecklistCommand::Reopen { at } => mark(s, &at, StepWord::Reopened),
        ChecklistCommand::Note { at, text } => {
            let mut vault = s.open_to_change()?;
            let found = refer::step(&vault, &s.words, &at)?;
            // A note belongs to an account; what is done at the carrier's or on a device has none.
            let account = found.account.ok_or(Problem::FieldMissing { field: "account" })?;
            let id = vault.operate(Op::WriteNote, |change| change.write_note(&account, Some(found.step.id), &text))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        ChecklistCommand::Evidence { of } => super::evidence::of_step(s, of),
        ChecklistCommand::Pause { checklist } => rest(s, &checklist, true),
        ChecklistCommand::Resume { checklist } => rest(s, &checklist, false),
        ChecklistCommand::Changes { checklist, known } => changes(s, &checklist, known),
        ChecklistCommand::Abandon { checklist } => {
            let mut vault = s.open_to_change()?;
            let list: Checklist = vault.find(&checklist)?;
            vault.operate(Op::AbandonChecklist, |change| change.abandon_checklist(&list.id))?;
            s.changed(&[], Value::Null)
        }
        ChecklistCommand::LoggedIn { account, on, applied_again } => {
            let mut vault = s.open_to_change()?;
            let account = refer::account(&vault, &account)?;
            vault.logged_in(&account.id, on.unwrap_or_else(|| s.clock.today()), applied_again)?;
            s.changed(&[], Value::Null)
        }
        ChecklistCommand::Reasons => reasons(s),
    }
}

fn rest(s: &mut Session<'_, '_>, asked: &str, rest: bool) -> Done {
    let mut vault = s.open_to_change()?;
    let list: Checklist = vault.find(asked)?;
    let op = if rest { Op::PauseChecklist } else { Op::ResumeChecklist };
    vault.operate(op, |change| change.pause_checklist(&list.id, rest))?;
    s.changed(&[], Value::Null)
}

/// What changed in a plan since the person last knew it; with `known`, from now on they do.
fn changes(s: &mut Session<'_, '_>, asked: &str, known: bool) -> Done {
    let mut vault = if known { s.open_to_change()? } else { s.open()? };
    let list: Checklist = vault.find(asked)?;
    let view = checklist_view(&vault, &list.id)?;
    if known {
        vault.operate(Op::KnowPlan, |change| change.know(&list.id))?;
    }
    if s.json {
        let shape =
            json!({ "checklist": list.id, "changes": shapes::changes(&view.changes, &s.words), "known": known });
        return s.print_json(&shape);
    }
    let mut page = s.page();
    said::changes(&s.words, &mut page, &view.changes);
    if view.changes.is_empty() {
        page.line(0, &s.words.get("cli-no-changes"), Tone::Faint);
    }
    s.show(&page)
}

fn mark(s: &mut Session<'_, '_>, at: &StepArgs, said: StepWord) -> Done {
    let mut vault = s.open_to_change()?;
    let found = refer::step(&vault, &s.words, at)?;
    vault.mark_step(&found.list, &found.step.id, said)?;
    let view = checklist_view(&vault, &found.list)?;
    let next = view.current.as_ref().and_then(|id| view.steps.iter().find(|step| step.id == *id));
    let more = json!({
        "step": found.step.id, "checklist": found.list, "stage": view.row.subject.stage(),
        "next": next.map(|step| shapes::step(step, &s.words)),
    });
    s.changed(&[], more)?;
    if s.json || s.quiet {
        return Ok(());
    }
    let page = said::what_is_next(s, &view);
    s.show(&page)
}

fn list(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let rows = checklists_view(&vault)?;
    if s.json {
        return s.print_json(&json!({ "checklists": rows }));
    }
    let words = &s.words;
    let mut table = Table::new(
        [
            "cli-col-id",
            "cli-col-service",
            "cli-col-person",
            "cli-col-goal",
            "cli-col-state",
            "cli-col-steps",
            "cli-col-date",
            "cli-col-next",
        ]
        .map(|key| words.get(key))
        .to_vec(),
    );
    for row in &rows {
        table.row(vec![
            cell(row.id.0.clone(), Tone::Faint),
            cell(said::subject(words, &row.subject), Tone::Strong),
            row.subject.person().map(|person| person.name.clone()).unwrap_or_default().into(),
            words.term("goal", &word(&row.road)).into(),
            match (row.paused, row.subject.stage()) {
                (Some(_), _) => cell(words.get("cli-paused"), Tone::Faint),
                (None, Some(stage)) => cell(words.stage(stage.name().as_str()), said::stage_tone(stage)),
                (None, None) => "".into(),
            },
            format!("{}/{}", row.done, row.total).into(),
            row.next_date.map(|date| words.date(date)).unwrap_or_default().into(),
            row.next.as_ref().map(|next| words.say(&next.title)).unwrap_or_default().into(),
        ]);
    }
    s.table_or_nothing(table)
}

/// The next step of one checklist, or of the one that has something to do first.
fn next(s: &mut Session<'_, '_>, asked: Option<&str>) -> Done {
    let vault = s.open()?;
    let id = match asked {
        Some(asked) => Some(vault.find::<Checklist>(asked)?.id),
        None => {
            let rows: Vec<ChecklistRow> = checklists_view(&vault)?;
            rows.iter().find(|row| row.next.is_some()).or(rows.first()).map(|row| row.id.clone())
        }
    };
    let Some(id) = id else {
        s.note(&s.words.get("ui-nothing-found"));
        return Err(Trouble::Code(NOTHING));
    };
    let view = checklist_view(&vault, &id)?;
    if s.json {
        let current = view.current.as_ref().and_then(|id| view.steps.iter().find(|step| step.id == *id));
        let step = current.map(|step| shapes::step(step, &s.words));
        let waits = current.is_some_and(|step| step.state != StepState::Todo);
        return s.print_json(
            &json!({ "checklist": view.row.id, "account": view.row.subject.account(), "step": step, "waits": waits }),
        );
    }
    let page = said::what_is_next(s, &view);
    s.show(&page)
}

/// The reasons a step may fail for, B01–B17. They need no vault.
fn reasons(s: &mut Session<'_, '_>) -> Done {
    let barriers = quittance_catalogue::Catalogue::embedded().barriers();
    if s.json {
        let all: Vec<Value> = barriers
            .iter()
            .map(|rule| json!({ "code": rule.code, "name": rule.names, "question": rule.question, "strength": rule.strength }))
            .collect();
        return s.print_json(&json!({ "reasons": all }));
    }
    let mut table = Table::new(vec![]);
    for rule in barriers.iter() {
        table.row(vec![
            cell(rule.code.clone(), Tone::Accent),
            cell(s.words.text(&rule.names), Tone::Strong),
            cell(s.words.term("strength", &word(&rule.strength)), Tone::Faint),
        ]);
    }
    s.table_or_nothing(table)
}
