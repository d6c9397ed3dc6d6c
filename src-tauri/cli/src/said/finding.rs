//! A finding with its evidence.

use quittance_core::Arg;
use quittance_core::view::FindingRow;
use quittance_words::Words;

use super::{span, strength};
use crate::page::{Page, Table, Tone, cell};
use crate::readable::word;
use crate::session::Session;

/// What it may be, where several services fit equally well.
pub(crate) fn which(words: &Words, row: &FindingRow) -> String {
    let names: Vec<&str> = row.candidates.iter().map(|tag| words.text(&tag.names)).collect();
    let args = [("name", Arg::from(row.guess.as_str())), ("choices", Arg::from(words.list(&names)))];
    words.message("cli-finding-which", &args)
}

pub(crate) fn finding(s: &Session<'_, '_>, row: &FindingRow) -> Page {
    let words = &s.words;
    let mut page = s.page();
    let name = row.service.as_ref().map_or(row.guess.as_str(), |service| words.text(&service.names));
    page.line(0, &format!("{} {name}", strength(row.strength)), Tone::Strong);
    if !row.candidates.is_empty() {
        page.hanging("? ", 0, &which(words, row), Tone::Wait);
        page.line(2, &words.get("cli-finding-say-which"), Tone::Faint);
    }
    let mut facts = vec![
        words.message("cli-records", &[("count", Arg::from(row.count))]),
        span(words, row.first_seen, row.last_seen),
        row.file.clone(),
    ];
    facts.retain(|fact| !fact.is_empty());
    page.line(0, &facts.join(" · "), Tone::Plain);
    let mut who: Vec<String> = row.person.iter().map(|person| person.name.clone()).collect();
    who.extend(row.identifiers.clone());
    if !who.is_empty() {
        page.line(0, &who.join(" · "), Tone::Plain);
    }
    if row.presence.password {
        page.line(0, &words.get("cli-has-password"), Tone::Plain);
    }
    for flag in &row.flags {
        page.hanging("⚠ ", 0, &words.term("flag", &word(flag)), Tone::Wait);
    }
    page.line(0, row.id.as_str(), Tone::Faint);
    let mut table = Table::new(vec![]);
    for line in &row.evidence {
        table.row(vec![
            cell(line.at.map(|at| words.compared(at.date())).unwrap_or_default(), Tone::Faint),
            words.term("event", &word(&line.kind)).into(),
            line.excerpt.clone().into(),
        ]);
    }
    if !table.is_empty() {
        page.gap();
        page.table(2, table);
    }
    page
}
