//! A request as one reads it: where it stands, when the answer is due and why then, what happened, what to do next.

use quittance_core::Arg;
use quittance_core::view::{RequestRow, RequestView};
use quittance_words::Words;

use super::named;
use crate::page::{Page, Tone};
use crate::readable::word;
use crate::session::Session;

/// What is asked for, and of whom: 删除 · 12315投诉.
pub(crate) fn request_name(words: &Words, row: &RequestRow) -> String {
    let right = words.text(&row.right_names);
    match &row.channel {
        Some(channel) => format!("{right} · {}", words.text(&channel.names)),
        None => right.to_owned(),
    }
}

pub(crate) fn request(s: &Session<'_, '_>, view: &RequestView) -> Page {
    let words = &s.words;
    let mut page = s.page();
    let row = &view.row;
    let kind = words.term("request-kind", &word(&row.kind));
    let title = format!(
        "{kind} · {} · {} · {}",
        named(words, &row.service, row.label.as_deref()),
        request_name(words, row),
        words.text(&row.law_names)
    );
    page.line(0, &title, Tone::Strong);
    if let Some(subject) = &row.subject {
        page.line(0, subject, Tone::Plain);
    }
    if let Some(to) = &row.to {
        page.hanging("→ ", 0, to, Tone::Plain);
    }
    page.line(0, row.id.as_str(), Tone::Faint);
    state(words, &mut page, row);
    next(words, &mut page, row);
    if !view.entries.is_empty() {
        page.heading(&words.get("cli-request-entries"));
        for entry in &view.entries {
            let day = format!("{}  ", words.compared(entry.event.on()));
            page.hanging(&day, 2, &words.say(&entry.text), Tone::Plain);
            if let Some(note) = &entry.note {
                page.line(4, note, Tone::Plain);
            }
            for id in &entry.evidence {
                page.line(4, id.as_str(), Tone::Faint);
            }
        }
    }
    if let Some(refusal) = &view.refusal {
        page.heading(words.text(&refusal.names));
        page.line(2, words.text(&refusal.check), Tone::Plain);
    }
    if !view.ladder.is_empty() {
        page.heading(&words.get("cli-request-ladder"));
        for station in &view.ladder {
            let from = station
                .from
                .map(|date| words.message("cli-step-from", &[("date", Arg::from(date))]))
                .unwrap_or_default();
            let act = words.term("act", &station.act);
            page.hanging("▸ ", 2, &format!("{act} · {}{from}", words.text(&station.channel.names)), Tone::Plain);
            page.line(4, words.text(&station.why), Tone::Faint);
            for barred in &station.barred_by {
                let said = words.message("cli-request-barred", &[("channel", Arg::from(&barred.names))]);
                page.line(4, &said, Tone::Lose);
            }
        }
    }
    page
}

/// Where it stands and what to do next, after something was recorded.
pub(crate) fn request_next(s: &Session<'_, '_>, row: &RequestRow) -> Page {
    let mut page = s.page();
    state(&s.words, &mut page, row);
    next(&s.words, &mut page, row);
    page
}

fn state(words: &Words, page: &mut Page, row: &RequestRow) {
    let standing = words.term("request", &word(&row.state));
    page.line(0, &standing, if row.needs_me { Tone::Accent } else { Tone::Wait });
    let Some(term) = &row.term else { return };
    let key = match (row.overdue, term.paused) {
        (true, _) => "cli-request-overdue",
        (false, true) => "cli-request-paused",
        (false, false) => "cli-request-due",
    };
    page.line(
        0,
        &words.message(key, &[("date", Arg::from(term.due))]),
        if row.overdue { Tone::Lose } else { Tone::Wait },
    );
    let basis = words.message(
        "cli-request-basis",
        &[("basis", Arg::from(&term.basis)), ("standing", Arg::from(words.term("standing", &word(&term.standing))))],
    );
    page.line(2, &basis, Tone::Faint);
    if term.unconfirmed {
        page.line(2, &words.get("cli-request-unconfirmed"), Tone::Faint);
    }
    if term.provisional {
        page.line(2, &words.get("plan-provisional"), Tone::Faint);
    }
    for note in &term.notes {
        page.line(2, &words.term("deadline-note", &word(note)), Tone::Faint);
    }
}

fn next(words: &Words, page: &mut Page, row: &RequestRow) {
    for proposal in &row.next {
        let text = words.say(&proposal.text);
        if proposal.from > words.today() {
            let from = words.message("cli-step-from", &[("date", Arg::from(proposal.from))]);
            page.hanging("⏳ ", 0, &format!("{text}{from}"), Tone::Wait);
        } else {
            page.hanging("▸ ", 0, &text, Tone::Accent);
        }
    }
}
