//! A service as the catalogue tells it, every fact with its source and age.

use quittance_catalogue::Text;
use quittance_catalogue::when::When;
use quittance_core::Arg;
use quittance_core::view::{ServiceView, Sourced};
use quittance_words::Words;

use super::source;
use crate::commands::accounts_table;
use crate::page::{Page, Table, Tone, cell};
use crate::readable::word;
use crate::session::Session;

pub(crate) fn service(s: &Session<'_, '_>, view: &ServiceView) -> Page {
    let words = &s.words;
    let mut page = s.page();
    head(words, &mut page, view);
    ways(words, &mut page, view);
    conditions(words, &mut page, view);
    demands(words, &mut page, view);
    waits(words, &mut page, view);
    let say = |page: &mut Page, key: &str, said: Vec<(&Text, &Sourced)>| {
        if !said.is_empty() {
            page.heading(&words.get(key));
            said.into_iter().for_each(|(text, from)| sentence(words, page, text, from, Tone::Plain));
        }
    };
    say(
        &mut page,
        "cli-service-consequences",
        view.consequences.iter().map(|said| (&said.text, &said.source)).collect(),
    );
    say(&mut page, "cli-service-retention", view.retention.iter().map(|said| (&said.text, &said.source)).collect());
    say(&mut page, "cli-service-switches", view.switches.iter().map(|switch| (&switch.text, &switch.source)).collect());
    hurdles(words, &mut page, view);
    people(words, &mut page, view);
    say(&mut page, "cli-service-warnings", view.warnings.iter().map(|said| (&said.text, &said.source)).collect());
    say(&mut page, "cli-service-remarks", view.remarks.iter().map(|said| (&said.text, &said.source)).collect());
    sources(words, &mut page, view);
    if !view.corrections.is_empty() {
        page.heading(&words.get("cli-service-corrections"));
        view.corrections.iter().for_each(|row| super::own_words::correction(words, &mut page, row));
    }
    if !view.outcomes.is_empty() {
        page.heading(&words.get("cli-service-outcomes"));
        view.outcomes.iter().for_each(|row| super::own_words::outcome(words, &mut page, row));
    }
    if !view.accounts.is_empty() {
        page.heading(&words.get("cli-service-accounts"));
        page.table(2, accounts_table(words, &view.accounts, true));
    }
    page
}

fn from(words: &Words, sourced: &Sourced) -> String {
    source(words, &sourced.trust, sourced.titles.len())
}

fn sentence(words: &Words, page: &mut Page, text: &Text, sourced: &Sourced, tone: Tone) {
    page.hanging("· ", 2, &format!("{}{}", words.text(text), from(words, sourced)), tone);
}

fn head(words: &Words, page: &mut Page, view: &ServiceView) {
    let row = &view.row;
    let names = &row.service.names;
    let other = if names.zh == names.en {
        String::new()
    } else if words.text(names) == names.zh {
        format!(" · {}", names.en)
    } else {
        format!(" · {}", names.zh)
    };
    page.line(0, &format!("{}{other}", words.text(names)), Tone::Strong);
    let mut facts = vec![row.service.id.0.clone()];
    facts.extend(row.service.category_names.as_ref().map(|names| words.text(names).to_owned()));
    facts.push(words.term("status", &word(&row.status)));
    page.line(0, &facts.join(" · "), Tone::Faint);
    if !view.aliases.is_empty() {
        page.line(
            0,
            &words.message("cli-service-aliases", &[("names", Arg::from(words.list(&view.aliases)))]),
            Tone::Plain,
        );
    }
    if let Some(operator) = &view.operator {
        page.line(0, &format!("{}{}", words.text(&operator.text), from(words, &operator.source)), Tone::Plain);
    }
    if let Some(successor) = &view.successor {
        page.line(0, &words.message("cli-service-successor", &[("service", Arg::from(&successor.names))]), Tone::Plain);
    }
    if let Some(own) = &view.own {
        page.line(0, &words.get("cli-service-own"), Tone::Plain);
        if let Some(note) = &own.note {
            page.line(0, note, Tone::Plain);
        }
    }
    if row.service.second {
        page.line(0, &words.get("cli-service-second"), Tone::Wait);
    }
    if row.dropped {
        page.line(0, &words.get("cli-service-dropped"), Tone::Wait);
    }
    if view.axes.is_some() {
        let grade = words.term("grade", &word(&row.grade));
        page.line(0, &words.message("cli-service-grade", &[("grade", Arg::from(grade))]), Tone::Strong);
        let axes: Vec<String> = view.axes_said.iter().map(|axis| words.say(axis)).collect();
        page.line(2, &axes.join(" · "), Tone::Plain);
    }
    if let (Some(difficulty), Some(graded)) = (&view.difficulty, view.graded) {
        let grade = words.term("grade", &word(&graded));
        let args = [("grade", Arg::from(grade)), ("text", Arg::from(&difficulty.text))];
        page.line(
            0,
            &format!("{}{}", words.message("cli-service-graded", &args), from(words, &difficulty.source)),
            Tone::Plain,
        );
    }
}

fn ways(words: &Words, page: &mut Page, view: &ServiceView) {
    if !view.whole {
        return;
    }
    page.heading(&words.get("cli-service-ways"));
    if view.ways.is_empty() {
        page.line(2, &words.get("cli-service-no-way"), Tone::Plain);
    }
    for way in &view.ways {
        let head =
            format!("{} · {}", words.term("channel", &word(&way.channel)), words.term("level", &word(&way.level)));
        page.line(2, &format!("{head}{}", from(words, &way.source)), Tone::Plain);
        only_for(words, page, 4, way.when.as_ref());
        if let Some(local) = &way.local {
            page.line(2, &words.say(&local.reason), Tone::Accent);
        }
        for (place, step) in way.steps.iter().enumerate() {
            page.hanging(&format!("{}. ", place + 1), 4, words.text(&step.title), Tone::Strong);
            if let Some(path) = &step.path {
                page.hanging("→ ", 7, &words.path(path), Tone::Accent);
            }
            if let Some(url) = &step.url {
                page.hanging("→ ", 7, url, Tone::Accent);
            }
            if let Some(why) = &step.why {
                page.line(7, words.text(why), Tone::Plain);
            }
            if step.source.from != way.source.from {
                page.line(7, from(words, &step.source).trim_start(), Tone::Faint);
            }
        }
    }
}

fn conditions(words: &Words, page: &mut Page, view: &ServiceView) {
    if view.preconditions.is_empty() {
        return;
    }
    page.heading(&words.get("cli-service-conditions"));
    for condition in &view.preconditions {
        sentence(words, page, &condition.text, &condition.source, Tone::Plain);
    }
}

fn demands(words: &Words, page: &mut Page, view: &ServiceView) {
    if view.materials.is_empty() {
        return;
    }
    page.heading(&words.get("cli-asks"));
    for material in &view.materials {
        let (sign, tone) = match material.given {
            _ if material.only_check => ("＝ ", Tone::Plain),
            Some(false) => ("≠ ", Tone::Lose),
            Some(true) => ("＝ ", Tone::Plain),
            None => ("· ", Tone::Plain),
        };
        let mark = if material.sensitive { "◆ " } else { "" };
        let check = if material.only_check { words.get("cli-service-only-check") } else { String::new() };
        let source = from(words, &material.source);
        page.hanging(sign, 2, &format!("{mark}{}{check}{source}", words.text(&material.text)), tone);
    }
}

fn waits(words: &Words, page: &mut Page, view: &ServiceView) {
    if view.cooling_off.is_empty() && view.handling.is_empty() && view.relock.is_empty() {
        return;
    }
    page.heading(&words.get("cli-service-waits"));
    for cooling in &view.cooling_off {
        let effect = words.term("login-effect", &word(&cooling.login));
        let days = match cooling.up_to {
            None => cooling.days.to_string(),
            Some(up_to) => words.message("cli-span", &[("days", Arg::from(cooling.days)), ("up-to", Arg::from(up_to))]),
        };
        let mut text =
            words.message("cli-service-cooling", &[("days", Arg::from(days)), ("effect", Arg::from(effect))]);
        if let Some(more) = &cooling.text {
            text.push(' ');
            text.push_str(words.text(more));
        }
        page.hanging("⏳ ", 2, &format!("{text}{}", from(words, &cooling.source)), Tone::Wait);
        only_for(words, page, 5, cooling.when.as_ref());
    }
    for length in view.handling.iter().chain(&view.relock) {
        sentence(words, page, &length.text, &length.source, Tone::Plain);
        only_for(words, page, 4, length.when.as_ref());
    }
    for answer in &view.depends {
        let on: Vec<String> = answer.on.iter().map(|on| words.term("depends", &word(on))).collect();
        let args = [("what", Arg::from(words.term("wait", &answer.list))), ("on", Arg::from(words.list(&on)))];
        page.line(2, &words.message("cli-service-depends", &args), Tone::Plain);
    }
    for list in &view.conflicts {
        let what = words.term("wait", list);
        page.line(2, &words.message("cli-service-conflict", &[("what", Arg::from(what))]), Tone::Wait);
    }
}

/// The case a statement is limited to, in words. Countries are said by the sentence above it.
fn only_for(words: &Words, page: &mut Page, indent: usize, when: Option<&When>) {
    let Some(when) = when else { return };
    let mut said: Vec<String> = when.platforms.iter().map(|platform| words.term("platform", &word(platform))).collect();
    said.extend(when.regions.iter().cloned());
    said.extend(when.ways.iter().cloned());
    if when.choice {
        said.push(words.term("depends", "choice"));
    }
    said.extend(when.text.as_ref().map(|text| words.text(text).to_owned()));
    page.line(indent, &words.message("cli-service-when", &[("case", Arg::from(words.list(&said)))]), Tone::Faint);
}

fn hurdles(words: &Words, page: &mut Page, view: &ServiceView) {
    if view.barriers.is_empty() {
        return;
    }
    page.heading(&words.get("cli-barriers"));
    for hurdle in &view.barriers {
        let name = hurdle.rule.as_ref().map(|rule| words.text(&rule.names)).unwrap_or_default();
        page.hanging(&format!("{} ", hurdle.code), 2, name, Tone::Strong);
        page.line(6, &format!("{}{}", words.text(&hurdle.text), from(words, &hurdle.source)), Tone::Plain);
        if let Some(rule) = crate::shapes::basis(&hurdle.code) {
            let status = words.term("rule", &word(&rule.status));
            page.line(
                6,
                &words.message("cli-basis", &[("rule", Arg::from(&rule.text)), ("status", Arg::from(status))]),
                Tone::Faint,
            );
        }
    }
}

fn people(words: &Words, page: &mut Page, view: &ServiceView) {
    if !view.logins.is_empty() {
        page.heading(&words.get("cli-service-logins"));
        for login in &view.logins {
            let needs: Vec<String> = login.needs.iter().map(|need| words.term("login", &word(need))).collect();
            let names: Vec<&str> = login.providers.iter().map(|provider| words.text(&provider.names)).collect();
            let through = if names.is_empty() {
                String::new()
            } else {
                words.message("cli-labelled", &[("label", Arg::from(words.list(&names)))])
            };
            page.hanging(
                "· ",
                2,
                &format!("{}{through}{}", needs.join(" + "), from(words, &login.source)),
                Tone::Plain,
            );
        }
    }
    if let Some(provider) = &view.provider {
        page.heading(&words.get("cli-service-provider"));
        if let Some(path) = &provider.path {
            page.hanging("→ ", 2, &words.path(path), Tone::Accent);
        }
        if let Some(note) = &provider.note {
            page.line(2, words.text(note), Tone::Plain);
        }
        if !provider.serves.is_empty() {
            let names: Vec<&str> = provider.serves.iter().map(|service| words.text(&service.names)).collect();
            page.line(2, &format!("{}{}", words.list(&names), from(words, &provider.source)), Tone::Plain);
        }
    }
    if !view.contacts.is_empty() {
        page.heading(&words.get("cli-service-contacts"));
        for contact in &view.contacts {
            let note = contact.note.as_ref().map(|note| format!(" {}", words.text(note))).unwrap_or_default();
            let kind = words.term("contact", &word(&contact.kind));
            page.hanging(
                "· ",
                2,
                &format!("{kind} {}{note}{}", contact.value, from(words, &contact.source)),
                Tone::Plain,
            );
        }
    }
}

fn sources(words: &Words, page: &mut Page, view: &ServiceView) {
    if view.sources.is_empty() {
        return;
    }
    page.heading(&words.get("cli-service-sources"));
    let mut table = Table::new(vec![]);
    for source in &view.sources {
        table.row(vec![
            cell(source.dated.map_or_else(|| "–".to_owned(), |date| words.compared(date)), Tone::Faint),
            words.term("source", &word(&source.kind)).into(),
            words.text(&source.title).into(),
            cell(source.url.clone().unwrap_or_default(), Tone::Faint),
        ]);
    }
    page.table(2, table);
}
