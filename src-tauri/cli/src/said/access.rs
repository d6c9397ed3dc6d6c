//! What is on the map, in words: things, ways in, and the reasons that lead from a mishap to an account.

use quittance_core::Arg;
use quittance_core::view::{ChainRow, FateRow, ThingTag, WayTag, WhatIfView};
use quittance_words::Words;

use crate::page::{Page, Tone};

/// The name of a thing; identifiers masked.
pub(crate) fn thing(words: &Words, tag: &ThingTag) -> String {
    words.say(&tag.name)
}

/// The name of a thing with its owner: 微信 · 小王.
pub(crate) fn whose(words: &Words, tag: &ThingTag) -> String {
    let name = thing(words, tag);
    tag.person.as_ref().map_or_else(|| name.clone(), |person| format!("{name} · {}", person.name))
}

/// A way in: all that is needed, joined.
pub(crate) fn way(words: &Words, way: &WayTag) -> String {
    let mut parts = way.parts.iter().map(|part| words.say(part));
    let Some(first) = parts.next() else { return String::new() };
    parts.fold(first, |one, other| {
        words.message("access-way-join", &[("one", Arg::from(one)), ("other", Arg::from(other))])
    })
}

/// The reason, a sentence each without a full stop: from the account back to what happened.
pub(crate) fn because(words: &Words, row: &FateRow) -> Vec<String> {
    let says = |link: &ChainRow| {
        let args = [
            ("what", Arg::from(thing(words, &link.to))),
            ("from", Arg::from(thing(words, &link.from))),
            ("way", Arg::from(way(words, &link.by))),
        ];
        link.says.as_ref().map(|key| words.message(key, &args))
    };
    row.because.iter().rev().filter_map(says).collect()
}

/// The answer to “what if”, after a title that says what is supposed.
pub(crate) fn what_if(words: &Words, page: &mut Page, view: &WhatIfView) {
    fates(words, page, "cli-whatif-locked", &view.locked_out, ("✗ ", Tone::Lose), "cli-whatif-unless");
    fates(words, page, "cli-whatif-waiting", &view.waiting, ("⏳ ", Tone::Wait), "cli-whatif-unless");
    names(words, page, "cli-whatif-fails", &view.fails);
    fates(words, page, "cli-whatif-taken", &view.taken, ("! ", Tone::Lose), "cli-whatif-maybe");
    names(words, page, "cli-whatif-at-worst", &view.at_worst);
    names(words, page, "cli-whatif-perhaps", &view.perhaps);
    if !view.weakened.is_empty() {
        heading(words, page, "cli-whatif-weakened", view.weakened.len());
        for row in &view.weakened {
            let args = [
                ("what", Arg::from(whose(words, &row.what))),
                ("before", Arg::from(row.ways_before)),
                ("left", Arg::from(row.ways_left)),
            ];
            page.hanging("· ", 2, &words.message("cli-whatif-weaker", &args), Tone::Plain);
        }
    }
    page.gap();
    if view.locked_out.is_empty() {
        page.line(0, &words.get("cli-whatif-nothing-locks"), Tone::Done);
    }
    page.line(0, &words.message("cli-whatif-unaffected", &[("count", Arg::from(view.unaffected))]), Tone::Plain);
    if let Some(days) = view.quarantine_days {
        quarantine(words, page, days);
    }
}

/// How long carriers keep a number back.
pub(crate) fn quarantine(words: &Words, page: &mut Page, days: u32) {
    page.line(0, &words.message("cli-quarantine", &[("days", Arg::from(days))]), Tone::Wait);
}

/// Names of things under a heading, if there are any.
pub(crate) fn names(words: &Words, page: &mut Page, key: &str, tags: &[ThingTag]) {
    if tags.is_empty() {
        return;
    }
    heading(words, page, key, tags.len());
    for tag in tags {
        page.hanging("· ", 2, &whose(words, tag), Tone::Plain);
    }
}

fn fates(words: &Words, page: &mut Page, key: &str, rows: &[FateRow], (sign, tone): (&str, Tone), unsure: &str) {
    if rows.is_empty() {
        return;
    }
    heading(words, page, key, rows.len());
    for row in rows {
        let doubt = if row.certain { String::new() } else { words.get(unsure) };
        page.hanging(sign, 2, &format!("{}{doubt}", whose(words, &row.what)), tone);
        let because = because(words, row).join(&words.get("access-because-join"));
        if !because.is_empty() {
            page.line(4, &because, Tone::Faint);
        }
    }
}

fn heading(words: &Words, page: &mut Page, key: &str, count: usize) {
    page.heading(&words.message(key, &[("count", Arg::from(count))]));
}
