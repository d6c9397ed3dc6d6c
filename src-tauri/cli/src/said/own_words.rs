//! What the person said about services: corrections with how they stand, walks, and a patch before it is written.

use quittance_core::Arg;
use quittance_core::catalogue::Text;
use quittance_core::catalogue::correction::{CorrectedValue, WaitSaid};
use quittance_core::service::PatchView;
use quittance_core::view::{CorrectionRow, OutcomeRow};
use quittance_words::Words;

use crate::page::{Page, Tone};
use crate::readable::word;
use crate::session::Session;

pub(crate) fn corrections(s: &Session<'_, '_>, rows: &[CorrectionRow]) -> Page {
    let mut page = s.page();
    for row in rows {
        correction(&s.words, &mut page, row);
    }
    page
}

pub(super) fn correction(words: &Words, page: &mut Page, row: &CorrectionRow) {
    let what = words.term("corrected", &row.what);
    let step = row
        .step
        .as_ref()
        .map(|step| words.message("cli-labelled", &[("label", Arg::from(words.text(step).to_owned()))]))
        .unwrap_or_default();
    let name = words.text(&row.service.names);
    page.hanging("· ", 0, &format!("{name} · {what}{step}"), Tone::Strong);
    let standing = words.term("standing", &row.standing);
    let tone = if row.applied { Tone::Plain } else { Tone::Wait };
    page.line(2, &format!("{} · {} · {standing}", row.id, words.compared(row.on)), tone);
    for line in value(words, &row.was) {
        page.hanging("− ", 2, &line, Tone::Faint);
    }
    for line in value(words, &row.now) {
        page.hanging("＋ ", 2, &line, Tone::Plain);
    }
    if let Some(says) = &row.says {
        for line in value(words, says) {
            page.line(2, &words.message("cli-catalogue-says", &[("what", Arg::from(line))]), Tone::Wait);
        }
    }
    if let Some(note) = &row.note {
        page.line(2, note, Tone::Faint);
    }
}

/// A value in lines; nothing for nothing.
fn value(words: &Words, value: &CorrectedValue) -> Vec<String> {
    let text = |text: &Text| words.text(text).to_owned();
    match value {
        CorrectedValue::Nothing => vec![],
        CorrectedValue::Text(said) => vec![text(said)],
        CorrectedValue::Path(path) => vec![words.path(path)],
        CorrectedValue::Address(address) => vec![address.clone()],
        CorrectedValue::Step(step) => {
            let path = step.path.as_ref().map(|path| words.path(path));
            let why = step.why.as_ref().map(&text);
            [Some(text(&step.title)), path, step.url.clone(), why].into_iter().flatten().collect()
        }
        CorrectedValue::Waits(waits) => {
            let said = |wait: &WaitSaid| {
                let effect = words.term("login-effect", &word(&wait.login));
                let args = [("days", Arg::from(wait.days)), ("effect", Arg::from(effect))];
                words.message("cli-service-cooling", &args)
            };
            waits.iter().map(said).collect()
        }
        CorrectedValue::Contact(contact) => {
            let note = contact.note.as_ref().map(|note| format!(" {}", words.text(note))).unwrap_or_default();
            vec![format!("{} {}{note}", words.term("contact", &word(&contact.kind)), contact.value)]
        }
        CorrectedValue::Material(material) => vec![text(&material.text)],
        CorrectedValue::Condition(condition) => vec![text(&condition.text)],
    }
}

pub(crate) fn outcomes(s: &Session<'_, '_>, rows: &[OutcomeRow]) -> Page {
    let mut page = s.page();
    for row in rows {
        outcome(&s.words, &mut page, row);
    }
    page
}

pub(super) fn outcome(words: &Words, page: &mut Page, row: &OutcomeRow) {
    let mut head = vec![words.text(&row.service.names).to_owned()];
    head.push(row.channel.map_or_else(|| row.way.clone(), |channel| words.term("channel", &word(&channel))));
    head.push(words.term("went", &word(&row.how)));
    head.extend(row.days.map(|days| words.message("cli-days", &[("days", Arg::from(days))])));
    page.hanging("· ", 0, &head.join(" · "), Tone::Strong);
    page.line(2, &format!("{} · {}", row.id, words.compared(row.on)), Tone::Faint);
    if let Some(step) = &row.stopped_at {
        page.line(2, &words.message("cli-stopped-at", &[("step", Arg::from(step))]), Tone::Lose);
    }
    let barriers = quittance_catalogue::Catalogue::embedded().barriers();
    for code in &row.barriers {
        let name = barriers.get(code).map(|rule| words.text(&rule.names)).unwrap_or_default();
        page.line(2, &format!("{code} {name}"), Tone::Lose);
    }
    if !row.asked.is_empty() {
        let asked: Vec<&str> = row.asked.iter().map(|item| words.text(item)).collect();
        page.line(2, &words.message("cli-was-asked", &[("items", Arg::from(words.list(&asked)))]), Tone::Plain);
    }
    if let Some(note) = &row.note {
        page.line(2, note, Tone::Faint);
    }
}

pub(crate) fn patch(s: &Session<'_, '_>, patch: &PatchView) -> Page {
    let words = &s.words;
    let mut page = s.page();
    for line in patch.lines.lines() {
        let tone = match line.chars().next() {
            Some('-') => Tone::Lose,
            Some('+' | '=') => Tone::Done,
            _ => Tone::Faint,
        };
        page.line(0, line, tone);
    }
    for held in &patch.held_back {
        let args = [("service", Arg::from(&held.service)), ("why", Arg::from(&held.why.message))];
        page.line(0, &words.message("cli-held-back", &args), Tone::Wait);
        page.line(2, words.text(&held.why.remedy), Tone::Faint);
    }
    page
}
