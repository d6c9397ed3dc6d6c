//! The map: what is on it, what must not fail, what to ask; drawings of it, and worked cases.

mod ask;
mod dot;
mod eval;
mod svg;

use std::path::Path;

use quittance_core::access::Thing;
use quittance_core::service::{name_of, write_text};
use quittance_core::view::{MapThing, MapView, PointRow, StrengthenView, ThingTag, WayTag, map_view, strengthen_view};
use quittance_core::{Arg, Vault};
use quittance_words::Words;
use serde_json::{Value, json};

use super::on_map;
use super::whatif::account;
use crate::args::graph::{GraphCommand, GraphForm};
use crate::page::{Page, Table, Tone, cell};
use crate::readable::{self, word};
use crate::said::access as said;
use crate::session::{Done, Session};
use crate::trouble::{Trouble, USAGE};

pub(crate) fn run(s: &mut Session<'_, '_>, command: GraphCommand) -> Done {
    match command {
        GraphCommand::Show { thing: None } => show(s),
        GraphCommand::Show { thing: Some(asked) } => show_one(s, &asked),
        GraphCommand::Spof { change, limit } => points(s, change, limit),
        GraphCommand::Export { file, format, replace } => export(s, &file, format, replace),
        GraphCommand::Eval { file } => eval::run(s, &file),
        GraphCommand::Questions => ask::questions(s),
        GraphCommand::Answer { account, works, way, need, usage } => {
            ask::answer(s, &account, works, ask::Asked { way, need, usage })
        }
    }
}

/// Whether it stands in a list: accounts, identifiers and devices do; passwords, faces and cards in phones are parts of ways.
fn listed(thing: &Thing) -> bool {
    matches!(thing, Thing::Account { .. } | Thing::Identifier { .. } | Thing::Device { .. })
}

/// A heading, and which things stand under it.
type Group = (&'static str, fn(&Thing) -> bool);

const GROUPS: [Group; 3] = [
    ("cli-graph-identifiers", |thing| matches!(thing, Thing::Identifier { .. })),
    ("cli-graph-devices", |thing| matches!(thing, Thing::Device { .. })),
    ("cli-graph-accounts", |thing| matches!(thing, Thing::Account { .. })),
];

fn show(s: &mut Session<'_, '_>) -> Done {
    let vault = s.open()?;
    let map = map_view(&vault)?;
    vault.close()?;
    if s.json {
        return s.print_json(&map);
    }
    let words = &s.words;
    let mut page = s.page();
    for (heading, of_kind) in GROUPS {
        let things: Vec<&MapThing> = map.things.iter().filter(|thing| of_kind(&thing.tag.thing)).collect();
        if !things.is_empty() {
            page.heading(&words.message(heading, &[("count", Arg::from(things.len()))]));
            page.table(2, table(words, &things));
        }
    }
    if map.things.iter().any(|thing| listed(&thing.tag.thing)) {
        page.gap();
        page.line(0, &words.message("cli-graph-ways", &[("count", Arg::from(map.ways.len()))]), Tone::Plain);
        let counts = [("points", Arg::from(map.points.len())), ("questions", Arg::from(map.questions.len()))];
        page.line(0, &words.message("cli-graph-more", &counts), Tone::Faint);
    } else {
        s.note(&s.words.get("ui-nothing-found"));
    }
    s.show(&page)
}

fn table(words: &Words, things: &[&MapThing]) -> Table {
    let header = ["cli-col-name", "cli-col-person", "cli-col-ways", "cli-col-locks", "cli-col-state", "cli-col-id"];
    let mut table = Table::new(header.map(|key| words.get(key)).to_vec());
    for thing in things {
        let count = |n: u32| if n == 0 { String::new() } else { words.number(n.into()) };
        let closed = if thing.open { String::new() } else { words.get("cli-graph-closed") };
        table.row(vec![
            cell(said::thing(words, &thing.tag), Tone::Strong),
            thing.tag.person.as_ref().map(|person| person.name.clone()).unwrap_or_default().into(),
            count(thing.ways).into(),
            cell(count(thing.locks), Tone::Lose),
            cell(closed, Tone::Wait),
            cell(on_map::id_of(&thing.tag.thing), Tone::Faint),
        ]);
    }
    table
}

/// One thing: the ways into it, and the ways it is needed for.
fn show_one(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let vault = s.open()?;
    let meant = on_map::find(&vault, &s.words, asked)?;
    let map = map_view(&vault)?;
    vault.close()?;
    let key = meant.thing.key();
    let Some(thing) = map.things.iter().find(|thing| thing.tag.key == key) else {
        return Err(quittance_core::Problem::NotOnTheMap.into());
    };
    let into: Vec<&WayTag> = map.ways.iter().filter(|way| way.opens == key).collect();
    let needed: Vec<&WayTag> = map.ways.iter().filter(|way| way.needs.contains(&key)).collect();
    if s.json {
        return s.print_json(&json!({ "thing": thing, "ways": into, "needed_for": needed }));
    }
    let words = &s.words;
    let mut page = s.page();
    page.line(0, &said::whose(words, &thing.tag), Tone::Strong);
    if thing.locks > 0 {
        page.line(0, &words.message("cli-graph-locks", &[("count", Arg::from(thing.locks))]), Tone::Lose);
    }
    if !into.is_empty() {
        page.heading(&words.get(if thing.tag.thing.account().is_some() { "cli-ways" } else { "cli-graph-rests-on" }));
        for way in &into {
            way_line(words, &mut page, &said::way(words, way), way);
        }
    } else if thing.tag.thing.account().is_some() {
        page.heading(&words.get("cli-no-way-known"));
    }
    let needed: Vec<(&WayTag, &MapThing)> = needed
        .into_iter()
        .filter_map(|way| Some((way, map.things.iter().find(|other| other.tag.key == way.opens)?)))
        .filter(|(_, opened)| listed(&opened.tag.thing))
        .collect();
    if !needed.is_empty() {
        page.heading(&words.get("cli-graph-needed-for"));
        for (way, opened) in needed {
            let text = words.message(
                "cli-graph-needed-row",
                &[("what", Arg::from(said::whose(words, &opened.tag))), ("way", Arg::from(said::way(words, way)))],
            );
            way_line(words, &mut page, &text, way);
        }
    }
    s.show(&page)
}

fn way_line(words: &Words, page: &mut Page, text: &str, way: &WayTag) {
    let mut marks = vec![words.get(&format!("access-likelihood-{}", word(&way.likelihood)))];
    if way.usage == Some(quittance_core::account::MethodUse::Recovery) {
        marks.insert(0, words.get("cli-graph-recovery"));
    }
    if way.usage.is_none() {
        marks.clear();
    }
    let marks = if marks.is_empty() {
        String::new()
    } else {
        words.message("cli-labelled", &[("label", Arg::from(words.list(&marks)))])
    };
    page.hanging("· ", 2, &format!("{text}{marks}"), Tone::Plain);
    page.line(4, &way.key, Tone::Faint);
}

/// Single points of failure, the worst first; with `change`, the smallest change that removes each.
fn points(s: &mut Session<'_, '_>, change: bool, limit: Option<usize>) -> Done {
    let vault = s.open()?;
    let map = map_view(&vault)?;
    let shown: Vec<&PointRow> = map.points.iter().take(limit.unwrap_or(usize::MAX)).collect();
    let changes: Vec<Option<StrengthenView>> =
        shown.iter().map(|point| change.then(|| strengthened(s, &vault, point)).transpose()).collect::<Done<_>>()?;
    vault.close()?;
    if s.json {
        let points: Vec<Value> =
            shown.iter().zip(&changes).map(|(point, change)| shape(s, point, change.as_ref())).collect();
        return s.print_json(&json!({ "points": points, "all": map.points.len() }));
    }
    let words = &s.words;
    let mut page = s.page();
    for (place, (point, change)) in shown.iter().zip(&changes).enumerate() {
        if change.is_some() || place == 0 {
            page.gap();
        }
        let args = [("what", Arg::from(said::whose(words, &point.what))), ("count", Arg::from(point.locks.len()))];
        page.hanging(&format!("{:>2}. ", place + 1), 0, &words.message("cli-spof-row", &args), Tone::Strong);
        let names: Vec<String> = point.locks.iter().map(|tag| said::thing(words, tag)).collect();
        page.line(4, &words.list(&names), Tone::Plain);
        if point.opens_to_stranger > 0 {
            let args = [("count", Arg::from(point.opens_to_stranger))];
            page.line(4, &words.message("cli-spof-stranger", &args), Tone::Lose);
        }
        if let Some(change) = change {
            strengthening(words, &mut page, change);
        }
    }
    if shown.is_empty() {
        page.line(0, &words.get("cli-spof-none"), Tone::Done);
    }
    s.show(&page)
}

/// The smallest change takes long to find where much hangs on one thing, so each is a moment to stop.
fn strengthened(s: &Session<'_, '_>, vault: &Vault, point: &PointRow) -> Done<StrengthenView> {
    s.unless_stopped()?;
    Ok(strengthen_view(vault, &point.what.thing)?)
}

fn strengthening(words: &Words, page: &mut Page, change: &StrengthenView) {
    if !change.possible {
        page.hanging("▸ ", 4, &words.get("cli-spof-no-change"), Tone::Wait);
    }
    for step in &change.set_up {
        page.hanging("▸ ", 4, &set_up(words, &step.at, &step.way), Tone::Accent);
    }
}

/// “Give 微信 another way in: a code to 139••••3302.”
fn set_up(words: &Words, at: &ThingTag, way: &WayTag) -> String {
    let args = [("at", Arg::from(said::thing(words, at))), ("way", Arg::from(said::way(words, way)))];
    words.message("cli-spof-change", &args)
}

fn shape(s: &Session<'_, '_>, point: &PointRow, change: Option<&StrengthenView>) -> Value {
    let mut value = json!({
        "what": point.what.key, "name": said::thing(&s.words, &point.what),
        "person": point.what.person.as_ref().map(|person| &person.id),
        "locks": point.locks.iter().map(|tag| account(s, tag, json!({}))).collect::<Vec<_>>(),
        "weight": point.weight, "opens_to_stranger": point.opens_to_stranger,
    });
    if let (Some(fields), Some(change)) = (value.as_object_mut(), change) {
        let set_up: Vec<Value> = change
            .set_up
            .iter()
            .map(|step| {
                let more = json!({
                    "way": step.way.key, "needs": step.way.needs, "factors": readable::json(&step.way.factors, &s.words),
                    "title": set_up(&s.words, &step.at, &step.way),
                });
                account(s, &step.at, more)
            })
            .collect();
        fields.insert("change".into(), json!({ "possible": change.possible, "set_up": set_up }));
    }
    value
}

fn export(s: &mut Session<'_, '_>, file: &Path, format: Option<GraphForm>, replace: bool) -> Done {
    let ending = file.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let form = match (format, ending.as_deref()) {
        (Some(form), _) => form,
        (None, Some("json")) => GraphForm::Json,
        (None, Some("dot" | "gv")) => GraphForm::Dot,
        (None, Some("svg")) => GraphForm::Svg,
        (None, _) => return Err(Trouble::said("cli-graph-which-format", USAGE)),
    };
    let vault = s.open()?;
    let map = map_view(&vault)?;
    vault.close()?;
    let text = match form {
        GraphForm::Json => as_json(&map, &s.words),
        GraphForm::Dot => dot::draw(&map, &s.words),
        GraphForm::Svg => svg::draw(&map, &s.words),
    };
    let things = map.things.iter().filter(|thing| listed(&thing.tag.thing)).count();
    if file == Path::new("-") {
        return s.print(&text);
    }
    write_text(file, &text, replace)?;
    if s.json {
        return s.print_json(&json!({ "written": file, "things": things, "ways": map.ways.len() }));
    }
    let args = [("file", Arg::from(name_of(file))), ("things", Arg::from(things)), ("ways", Arg::from(map.ways.len()))];
    s.note(&s.words.message("cli-graph-written", &args));
    Ok(())
}

fn as_json(map: &MapView, words: &Words) -> String {
    // The core's shapes have string keys and finite numbers only.
    let mut text = serde_json::to_string_pretty(&readable::json(map, words)).unwrap_or_default();
    text.push('\n');
    text
}
