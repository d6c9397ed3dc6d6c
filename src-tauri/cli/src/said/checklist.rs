//! A checklist as one reads it: what it leads to, what one must not do, and the steps by stage.

use quittance_core::Arg;
use quittance_core::checklist::{
    FoundBarrier, Guard, PlanChange, SourceNote, Step, StepState, Tone as Advising, WayStage, WhatChanged,
};
use quittance_core::view::{ChecklistView, SubjectTag};
use quittance_words::Words;

use super::{source, subject};
use crate::page::{Page, Tone};
use crate::session::Session;
use crate::{readable, shapes};

/// How far the words of a step stand from the edge: a sign of two columns, a number of two digits, and spaces between.
const INDENT: usize = 7;

/// The whole checklist. Steps that can be done are told in full, others in a line; with `full`, all of them.
pub(crate) fn checklist(s: &Session<'_, '_>, view: &ChecklistView, full: bool) -> Page {
    let words = &s.words;
    let mut page = s.page();
    title(words, &mut page, view);
    for guard in &view.guards {
        banner(words, &mut page, guard);
    }
    changes(words, &mut page, &view.changes);
    if !view.advice.is_empty() {
        page.gap();
    }
    for advice in &view.advice {
        let tone = match advice.tone {
            Advising::Note => Tone::Plain,
            Advising::Lose | Advising::Scam => Tone::Lose,
            Advising::Conflict => Tone::Wait,
        };
        let from = advice.source.as_ref().map(|note| witness(words, note)).unwrap_or_default();
        page.hanging("· ", 0, &format!("{}{from}", words.say(&advice.text)), tone);
    }
    let mut stage: Option<WayStage> = None;
    for (place, step) in view.steps.iter().enumerate() {
        if stage != Some(step.stage) {
            stage = Some(step.stage);
            page.heading(&words.term("way", step.stage.as_str()));
        }
        let current = view.current.as_deref() == Some(step.id.as_str());
        line(words, &mut page, view, place, current);
        if full || current || step.state == StepState::Todo {
            details(words, &mut page, step);
        }
    }
    parts(words, &mut page, view);
    notes(words, &mut page, view);
    if let Some(over) = view.over_by {
        page.gap();
        page.line(0, &words.message("cli-over-by", &[("date", Arg::from(over))]), Tone::Faint);
    }
    page
}

/// The step to be worked on now, whole; or what is waited for.
pub(crate) fn what_is_next(s: &Session<'_, '_>, view: &ChecklistView) -> Page {
    let words = &s.words;
    let mut page = s.page();
    for guard in &view.guards {
        banner(words, &mut page, guard);
    }
    let current = view.current.as_ref().and_then(|id| view.steps.iter().position(|step| step.id == *id));
    page.gap();
    let Some(place) = current else {
        page.line(
            0,
            &words.message("cli-all-done", &[("service", Arg::from(subject(words, &view.row.subject)))]),
            Tone::Done,
        );
        return page;
    };
    let name = subject(words, &view.row.subject);
    let stage = words.term("way", view.steps[place].stage.as_str());
    page.line(0, &words.message("cli-next", &[("service", Arg::from(name)), ("stage", Arg::from(stage))]), Tone::Faint);
    line(words, &mut page, view, place, true);
    details(words, &mut page, &view.steps[place]);
    page
}

/// What changed since the person last knew the plan, and why.
pub(crate) fn changes(words: &Words, page: &mut Page, changes: &[PlanChange]) {
    if changes.is_empty() {
        return;
    }
    page.heading(&words.get("cli-changes"));
    for change in changes {
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| words.get("cli-at-once"), |day| words.date(day));
        let (sign, moved) = match change.what {
            WhatChanged::Added => ("+ ", String::new()),
            WhatChanged::Gone => ("− ", String::new()),
            WhatChanged::FromMoved { before, after } | WhatChanged::DueMoved { before, after } => {
                let args = [("before", Arg::from(day(before))), ("after", Arg::from(day(after)))];
                let from = matches!(change.what, WhatChanged::FromMoved { .. });
                ("→ ", words.message(if from { "cli-change-from" } else { "cli-change-due" }, &args))
            }
        };
        let why = words.term("change", &readable::word(&change.why));
        let why = words.message("cli-labelled", &[("label", Arg::from(why))]);
        page.hanging(sign, 2, &format!("{}{moved}{why}", words.say(&change.title)), Tone::Wait);
    }
}

/// How many of the quickest steps are shown.
const QUICK: usize = 10;

/// The accounts that have lists of their own, and what is quickest among them.
fn parts(words: &Words, page: &mut Page, view: &ChecklistView) {
    if !view.quick.is_empty() {
        page.heading(&words.get("cli-quick"));
        for step in view.quick.iter().take(QUICK) {
            let minutes =
                step.minutes.map(|minutes| words.message("cli-step-minutes", &[("minutes", Arg::from(minutes))]));
            page.hanging("○ ", 2, &format!("{}{}", words.say(&step.title), minutes.unwrap_or_default()), Tone::Plain);
            // Nothing can be ticked before it is begun.
            if !step.checklist.as_str().is_empty() {
                page.line(4, &format!("{} --in {}", step.id, step.checklist), Tone::Faint);
            }
        }
    }
    if view.parts.is_empty() {
        return;
    }
    page.heading(&words.get("cli-parts"));
    for part in &view.parts {
        let name = subject(words, &part.account);
        let state = part.account.stage().map(|stage| words.stage(stage.name().as_str())).unwrap_or_default();
        let told = match &part.list {
            Some(row) if row.id.as_str().is_empty() => format!("{name} · {state} · {}/{}", row.done, row.total),
            Some(row) => format!("{name} · {state} · {}/{}  {}", row.done, row.total, row.id),
            None => format!("{name} · {state}"),
        };
        page.line(2, &told, Tone::Plain);
    }
}

fn title(words: &Words, page: &mut Page, view: &ChecklistView) {
    let row = &view.row;
    let mut args = vec![
        ("goal", Arg::from(words.term("goal", &readable::word(&row.road)))),
        ("service", Arg::from(subject(words, &row.subject))),
        ("person", Arg::from(row.subject.person().map(|person| person.name.clone()).unwrap_or_default())),
        ("done", Arg::from(row.done)),
        ("total", Arg::from(row.total)),
    ];
    let key = match (row.subject.stage(), row.subject.person()) {
        (Some(stage), _) => {
            args.push(("state", Arg::from(words.stage(stage.name().as_str()))));
            "cli-checklist-title"
        }
        (None, Some(_)) => "cli-goal-title",
        (None, None) => "cli-goal-title-shared",
    };
    page.line(0, &words.message(key, &args), Tone::Strong);
    let successor = match &row.subject {
        SubjectTag::Identifier { successor: Some(other), .. } => Some(other.masked.clone()),
        SubjectTag::Device { successor, .. } => successor.clone(),
        _ => None,
    };
    if let Some(other) = successor {
        page.line(0, &words.message("cli-successor", &[("what", Arg::from(other))]), Tone::Plain);
    }
    if let Some(since) = row.paused {
        page.line(0, &words.message("cli-paused-since", &[("date", Arg::from(since))]), Tone::Wait);
    }
    let stages: Vec<String> = view
        .ribbon
        .iter()
        .map(|stage| {
            let name = words.term("way", stage.stage.as_str());
            match stage.at.as_str() {
                "past" => format!("✓{name}"),
                "now" => format!("▸{name}"),
                _ => name,
            }
        })
        .collect();
    page.line(0, &stages.join("  "), Tone::Faint);
    if !row.id.as_str().is_empty() {
        page.line(0, row.id.as_str(), Tone::Faint);
    }
}

fn banner(words: &Words, page: &mut Page, guard: &Guard) {
    page.gap();
    page.hanging("⚠ ", 0, &words.say(&guard.text), Tone::Wait);
    if !guard.devices.is_empty() {
        page.line(
            2,
            &words.message("cli-guard-devices", &[("devices", Arg::from(words.list(&guard.devices)))]),
            Tone::Plain,
        );
    }
    for note in &guard.sources {
        let days = note.value.map(|days| words.message("cli-days", &[("days", Arg::from(days))])).unwrap_or_default();
        page.line(2, &format!("{days}{}", witness(words, note)), Tone::Faint);
    }
}

/// The sign, the number, the title, and in a word how it stands.
fn line(words: &Words, page: &mut Page, view: &ChecklistView, place: usize, current: bool) {
    let step = &view.steps[place];
    let (sign, tone) = match &step.state {
        StepState::Todo if current => ("▸", Tone::Accent),
        StepState::Todo => ("○", Tone::Plain),
        StepState::Blocked => ("·", Tone::Plain),
        StepState::Waiting { .. } => ("⏳", Tone::Wait),
        StepState::Done { .. } => ("✓", Tone::Faint),
        StepState::Failed { .. } => ("✗", Tone::Lose),
        StepState::Skipped => ("–", Tone::Faint),
    };
    // The hourglass is two columns wide, the other signs are one.
    let sign = crate::lines::padded(sign, 2);
    page.hanging(
        &format!("{sign} {:>2}  ", place + 1),
        0,
        &format!("{}{}", words.say(&step.title), standing(words, view, step)),
        tone,
    );
}

fn standing(words: &Words, view: &ChecklistView, step: &Step) -> String {
    match &step.state {
        StepState::Todo => match (step.due, step.minutes) {
            (Some(due), _) => words.message("cli-step-due", &[("date", Arg::from(due))]),
            (None, Some(minutes)) => words.message("cli-step-minutes", &[("minutes", Arg::from(minutes))]),
            (None, None) => String::new(),
        },
        StepState::Blocked => {
            let open = |id: &&String| view.steps.iter().any(|step| step.id == **id && !step.state.is_settled());
            let numbers: Vec<String> = step
                .needs
                .iter()
                .filter(open)
                .filter_map(|id| view.steps.iter().position(|step| step.id == *id))
                .map(|place| (place + 1).to_string())
                .collect();
            if numbers.is_empty() {
                String::new()
            } else {
                words.message("cli-step-after", &[("steps", Arg::from(words.list(&numbers)))])
            }
        }
        StepState::Waiting { until } => words.message("cli-step-from", &[("date", Arg::from(*until))]),
        StepState::Done { on: Some(on) } => words.message("cli-step-done", &[("date", Arg::from(*on))]),
        StepState::Done { on: None } => String::new(),
        StepState::Failed { on, barrier, .. } => words.message(
            "cli-step-failed",
            &[("date", Arg::from(*on)), ("code", Arg::from(barrier.clone().unwrap_or_default()))],
        ),
        StepState::Skipped => words.message("cli-step-skipped", &[]),
    }
}

fn details(words: &Words, page: &mut Page, step: &Step) {
    if let Some(place) = &step.place {
        page.hanging("→ ", INDENT, &shapes::place_of(place, words), Tone::Strong);
        if !place.devices.is_empty() {
            page.line(
                INDENT + 2,
                &words.message("cli-on-devices", &[("devices", Arg::from(words.list(&place.devices)))]),
                Tone::Plain,
            );
        }
    }
    if let Some(why) = &step.why {
        page.line(INDENT, &words.say(why), Tone::Plain);
    }
    if let Some(refused) = &step.refused {
        page.hanging("⚠ ", INDENT, &words.say(refused), Tone::Lose);
    }
    for warning in &step.warnings {
        page.hanging("⚠ ", INDENT, &words.say(warning), Tone::Lose);
    }
    for fact in &step.facts {
        let text = words.say(&fact.text);
        // What was never given before is what one may refuse: it must not drown among the others.
        let tone = if text.starts_with('≠') { Tone::Lose } else { Tone::Plain };
        let from = fact.source.as_ref().map(|note| witness(words, note)).unwrap_or_default();
        page.hanging(
            &words.message("cli-fact", &[("label", Arg::from(words.get(&fact.label)))]),
            INDENT,
            &format!("{text}{from}"),
            tone,
        );
    }
    for found in &step.barriers {
        barrier(words, page, INDENT, found);
    }
    if let Some(proof) = &step.proof {
        page.hanging(&words.get("cli-proof"), INDENT, &words.say(proof), Tone::Plain);
    }
    if let StepState::Failed { note: Some(note), .. } = &step.state {
        page.line(INDENT, note, Tone::Plain);
    }
    sources(words, page, step);
    page.line(INDENT, &step.id, Tone::Faint);
}

/// What the step itself rests on; sources of facts stand behind those already.
fn sources(words: &Words, page: &mut Page, step: &Step) {
    let mut told: Vec<String> = Vec::new();
    for note in &step.sources {
        let subject = note.about.strip_prefix("source-").unwrap_or(&note.about);
        let stands_already =
            step.facts.iter().any(|fact| fact.source.is_some() && fact.label.strip_prefix("fact-") == Some(subject));
        // A note from memory has that for a title; what bears witness says it once more behind.
        let memory = words.term("source", "memory");
        let titles = note.titles.iter().map(|title| words.text(title)).filter(|title| *title != memory);
        let titles: Vec<&str> = titles.collect();
        let args = [("label", Arg::from(words.get(&note.about))), ("titles", Arg::from(words.list(&titles)))];
        let line = match titles.is_empty() {
            true => words.get(&note.about),
            false => words.message("cli-source-line", &args),
        };
        let said = format!("{line}{}", witness(words, note));
        if !stands_already && !told.contains(&said) {
            page.line(INDENT, &said, Tone::Faint);
            told.push(said);
        }
    }
}

/// A barrier with the strongest rule that speaks about it.
pub(super) fn barrier(words: &Words, page: &mut Page, indent: usize, found: &FoundBarrier) {
    let rule = quittance_catalogue::Catalogue::embedded().barriers().get(&found.code);
    let name = rule.map(|rule| words.text(&rule.names)).unwrap_or_default();
    let how = words.term("barrier", &readable::word(&found.how));
    page.hanging(
        &format!("{} ", found.code),
        indent,
        &words.message("cli-barrier", &[("name", Arg::from(name)), ("how", Arg::from(how))]),
        Tone::Strong,
    );
    let from = found.source.as_ref().map(|note| witness(words, note)).unwrap_or_default();
    page.line(indent + 4, &format!("{}{from}", words.say(&found.text)), Tone::Plain);
    if let Some(rule) = shapes::basis(&found.code) {
        let status = words.term("rule", &readable::word(&rule.status));
        page.line(
            indent + 4,
            &words.message("cli-basis", &[("rule", Arg::from(&rule.text)), ("status", Arg::from(status))]),
            Tone::Faint,
        );
    }
}

fn notes(words: &Words, page: &mut Page, view: &ChecklistView) {
    if view.notes.is_empty() {
        return;
    }
    page.heading(&words.get("cli-notes"));
    for note in &view.notes {
        page.hanging(&format!("{}  ", words.time(note.at)), 2, &note.text, Tone::Plain);
    }
}

/// Where a fact comes from.
pub(super) fn witness(words: &Words, note: &SourceNote) -> String {
    source(words, &note.trust, note.titles.len())
}
