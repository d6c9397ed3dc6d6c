//! Letters to operators, complaint packs, and a checklist on paper.

use std::path::Path;

use quittance_core::checklist::{Checklist, StepPaper, StepState};
use quittance_core::evidence::Evidence;
use quittance_core::ids::{AccountId, EvidenceId};
use quittance_core::law::channel;
use quittance_core::letter::{ComplaintWish, LetterFormat, LetterWish, Saved, draft_letter, fill, hurdle, paper_bytes};
use quittance_core::letters::complaint::SenderPart;
use quittance_core::letters::document::{Block, Check, text};
use quittance_core::letters::letter::KindName;
use quittance_core::letters::{Document, Language};
use quittance_core::request::Request;
use quittance_core::view::{
    ComplaintView, LetterView, MissingRow, checklist_view, complaint_choices, complaint_view, letter_view, request_view,
};
use quittance_core::{Arg, Phrase, Problem, Vault};
use quittance_words::Words;
use serde_json::{Value, json};

use super::refer::{self, maybe};
use crate::args::letter::{ComplaintArgs, Filled, LetterArgs, Written};
use crate::page::{Page, Tone};
use crate::readable::word;
use crate::session::{Done, Session};
use crate::trouble::{REFUSED, Trouble, USAGE};
use crate::{said, shapes};

pub(crate) fn letter(s: &mut Session<'_, '_>, args: LetterArgs) -> Done {
    let changes = args.filled.record || args.filled.sent.is_some();
    let vault = if changes { s.open_to_change()? } else { s.open()? };
    let account = refer::account(&vault, &args.account)?.id;
    let wish = letter_wish(&vault, &s.words, account, &args)?;
    let view = letter_view(&vault, &wish)?;
    if !view.ready {
        lacking_letter(s, &view)?;
        return Err(Trouble::Code(REFUSED));
    }
    let does = view.does.clone().filter(|_| args.filled.sent.is_some());
    let record = Record { wanted: changes, does: does.as_ref() };
    let Some(out) = &args.out else {
        if args.format == LetterFormat::Pdf {
            return Err(Trouble::said("cli-letter-out", USAGE));
        }
        let text = vault.letter_text(&wish, args.format)?;
        if s.json {
            let mut value = serde_json::to_value(&view).unwrap_or_default();
            value["text"] = Value::from(text);
            let value = recorded(s, vault, |vault| vault.record_letter(&wish, args.filled.sent), record, value)?;
            return s.print_json(&value);
        }
        let text = if text.ends_with('\n') { text } else { format!("{text}\n") };
        s.print(&text)?;
        letter_notes(s, &view);
        recorded(s, vault, |vault| vault.record_letter(&wish, args.filled.sent), record, Value::Null)?;
        return Ok(());
    };
    let saved = draft_letter(&vault, &wish)?.written(&vault, args.format)?.save(out, args.filled.replace)?;
    if s.json {
        let value = json!({ "written": [saved], "letter": view });
        let value = recorded(s, vault, |vault| vault.record_letter(&wish, args.filled.sent), record, value)?;
        return s.print_json(&value);
    }
    say_saved(s, &saved)?;
    letter_notes(s, &view);
    recorded(s, vault, |vault| vault.record_letter(&wish, args.filled.sent), record, Value::Null)?;
    Ok(())
}

pub(crate) fn complaint(s: &mut Session<'_, '_>, args: ComplaintArgs) -> Done {
    let changes = args.filled.record || args.filled.sent.is_some();
    let vault = if changes { s.open_to_change()? } else { s.open()? };
    let account = refer::account(&vault, &args.account)?.id;
    let Some(to) = &args.to else { return choices(s, &vault, &account) };
    if channel(to).is_none() {
        return Err(
            Problem::from(quittance_core::law::request::NotAllowed::NoSuchChannel { channel: to.clone() }).into()
        );
    }
    let wish = complaint_wish(&vault, &s.words, account, to, &args)?;
    let view = complaint_view(&vault, &wish)?;
    if !view.ready {
        lacking_complaint(s, &view)?;
        return Err(Trouble::Code(REFUSED));
    }
    let does = view.does.clone().filter(|_| args.filled.sent.is_some());
    let record = Record { wanted: changes, does: does.as_ref() };
    let Some(out) = &args.out else {
        let paper = view.paper.clone().map(|paper| text::text(&paper)).unwrap_or_default();
        if s.json {
            let mut value = serde_json::to_value(&view).unwrap_or_default();
            value["text"] = Value::from(paper);
            let value = recorded(s, vault, |vault| vault.record_complaint(&wish, args.filled.sent), record, value)?;
            return s.print_json(&value);
        }
        s.print(&paper)?;
        complaint_notes(s, &view);
        recorded(s, vault, |vault| vault.record_complaint(&wish, args.filled.sent), record, Value::Null)?;
        return Ok(());
    };
    let saved = vault.save_complaint(&wish, out, args.filled.replace)?;
    if s.json {
        let value = json!({ "written": saved, "complaint": view });
        let value = recorded(s, vault, |vault| vault.record_complaint(&wish, args.filled.sent), record, value)?;
        return s.print_json(&value);
    }
    let mut page = s.page();
    for file in &saved.files {
        page.hanging("✓ ", 0, &file.name, Tone::Plain);
    }
    let said = s.words.message("cli-letter-pack", &[("path", Arg::from(saved.folder.as_str()))]);
    page.line(0, &said, Tone::Plain);
    s.show(&page)?;
    if !saved.no_glyph.is_empty() {
        let said = s.words.message("cli-letter-no-glyph", &[("characters", Arg::from(saved.no_glyph.as_str()))]);
        s.note(&said);
    }
    complaint_notes(s, &view);
    recorded(s, vault, |vault| vault.record_complaint(&wish, args.filled.sent), record, Value::Null)?;
    Ok(())
}

/// Whether a paper is recorded, and the step that is ticked with it.
#[derive(Clone, Copy)]
struct Record<'a> {
    wanted: bool,
    does: Option<&'a Phrase>,
}

/// Records it where that is wanted, and says so; with `--json`, what changed goes into the one document.
fn recorded(
    s: &mut Session<'_, '_>,
    mut vault: Vault,
    record: impl FnOnce(&mut Vault) -> quittance_core::Result<quittance_core::ids::RequestId>,
    how: Record<'_>,
    mut value: Value,
) -> Done<Value> {
    if !how.wanted {
        return Ok(value);
    }
    let id = record(&mut vault)?;
    let view = request_view(&vault, &id)?;
    if s.json {
        value["request"] = shapes::request(&view.row, &s.words);
        value["id"] = Value::from(id.as_str());
        value["ticked"] = how.does.and(view.row.step.as_deref()).map_or(Value::Null, Value::from);
        return Ok(value);
    }
    s.changed(&[id.as_str()], Value::Null)?;
    if !s.quiet {
        if let Some(step) = how.does {
            let said = s.words.message("cli-letter-ticked", &[("step", Arg::from(s.words.say(step)))]);
            let mut page = s.page();
            page.hanging("✓ ", 0, &said, Tone::Plain);
            s.show(&page)?;
        }
        let page = said::request_next(s, &view.row);
        s.show(&page)?;
    }
    Ok(value)
}

fn language(written: Option<Written>) -> Option<Language> {
    written.map(|written| match written {
        Written::Zh => Language::Zh,
        Written::En => Language::En,
    })
}

fn letter_wish(
    vault: &Vault,
    words: &Words,
    account: AccountId,
    args: &LetterArgs,
) -> quittance_core::Result<LetterWish> {
    let Filled { law, written, request, fill: fills, hurdle: hurdles, .. } = &args.filled;
    let step = step(vault, words, &account, &args.filled)?;
    // A step that is done by letter says which one, as far as the command does not.
    let paper = step.as_ref().and_then(|step| step.paper);
    let (kind, right) = match paper {
        Some(StepPaper::Letter { kind, right }) => (kind, right),
        _ => (KindName::Request, None),
    };
    let right = right.filter(|_| args.kind.is_none_or(|asked| asked == kind));
    Ok(LetterWish {
        step: step.map(|step| step.id),
        rights: if args.right.is_empty() { right.into_iter().collect() } else { args.right.clone() },
        law: *law,
        language: language(*written),
        request: maybe(vault, request.as_deref(), |held: Request| held.id)?,
        fills: fills.iter().map(|text| fill(text)).collect::<quittance_core::Result<_>>()?,
        hurdles: chosen(hurdles, hurdle)?,
        carry: Some(args.carry.clone()).filter(|carry| !carry.is_empty()),
        in_full: args.in_full.clone(),
        enclose: evidence(vault, &args.enclose)?,
        ..LetterWish::of(account, args.kind.unwrap_or(kind))
    })
}

fn complaint_wish(
    vault: &Vault,
    words: &Words,
    account: AccountId,
    to: &str,
    args: &ComplaintArgs,
) -> quittance_core::Result<ComplaintWish> {
    let Filled { law, written, request, fill: fills, hurdle: hurdles, .. } = &args.filled;
    let step = step(vault, words, &account, &args.filled)?;
    Ok(ComplaintWish {
        step: step.map(|step| step.id),
        act: args.act,
        law: *law,
        language: language(*written),
        request: maybe(vault, request.as_deref(), |held: Request| held.id)?,
        fills: fills.iter().map(|text| fill(text)).collect::<quittance_core::Result<_>>()?,
        hurdles: chosen(hurdles, hurdle)?,
        evidence: Some(evidence(vault, &args.evidence)?).filter(|all| !all.is_empty()),
        anonymous: args.anonymous,
        in_full: if args.unmasked { SenderPart::ALL.to_vec() } else { Vec::new() },
        nowhere_else: args.nowhere_else,
        ..ComplaintWish::of(account, to)
    })
}

/// The step of the account's checklist it is made for.
fn step(
    vault: &Vault,
    words: &Words,
    account: &AccountId,
    filled: &Filled,
) -> quittance_core::Result<Option<quittance_core::checklist::Step>> {
    filled.step.as_deref().map(|asked| refer::step_of(vault, words, account, asked).map(|found| found.step)).transpose()
}

/// What was given, or nothing, so that the vault decides.
fn chosen<T>(
    given: &[String],
    read: impl Fn(&str) -> quittance_core::Result<T>,
) -> quittance_core::Result<Option<Vec<T>>> {
    if given.is_empty() {
        return Ok(None);
    }
    given.iter().map(|text| read(text)).collect::<quittance_core::Result<Vec<T>>>().map(Some)
}

fn evidence(vault: &Vault, asked: &[String]) -> quittance_core::Result<Vec<EvidenceId>> {
    asked.iter().map(|asked| vault.find::<Evidence>(asked).map(|held| held.id)).collect()
}

/// Where a complaint can go, where nobody said it.
fn choices(s: &mut Session<'_, '_>, vault: &Vault, account: &AccountId) -> Done {
    let choices = complaint_choices(vault, account)?;
    if s.json {
        return s.print_json(&choices);
    }
    let words = &s.words;
    let mut page = s.page();
    page.heading(&words.get("cli-letter-route"));
    for station in &choices.route {
        let from =
            station.from.map(|date| words.message("cli-step-from", &[("date", Arg::from(date))])).unwrap_or_default();
        let act = words.term("act", &station.act);
        let name = words.text(&station.channel.names);
        page.hanging("▸ ", 2, &format!("{}  {act} · {name}{from}", station.channel.id), Tone::Plain);
        page.line(4, words.text(&station.why), Tone::Faint);
    }
    for other in &choices.others {
        page.hanging("· ", 2, &format!("{}  {}", other.id, words.text(&other.names)), Tone::Faint);
    }
    s.show(&page)
}

fn lacking_letter(s: &mut Session<'_, '_>, view: &LetterView) -> Done {
    if s.json {
        return s.print_json(view);
    }
    if let Some(refused) = &view.refused {
        let said = s.words.say(refused);
        let _ = writeln!(s.world.errors, "{said}");
    }
    lacking(s, &view.missing);
    Ok(())
}

fn lacking_complaint(s: &mut Session<'_, '_>, view: &ComplaintView) -> Done {
    if s.json {
        return s.print_json(view);
    }
    lacking(s, &view.missing);
    Ok(())
}

/// What is missing, where it is recorded for good, and how to fill it in here.
fn lacking(s: &mut Session<'_, '_>, missing: &[MissingRow]) {
    if missing.is_empty() {
        return;
    }
    let words = &s.words;
    let mut page = Page::new(s.world.screen);
    page.line(0, &words.message("cli-letter-missing", &[("count", Arg::from(missing.len()))]), Tone::Lose);
    for one in missing {
        let why = words.term("letter-why", &word(&one.why));
        let name = words.message(
            "cli-letter-lacks",
            &[("name", Arg::from(&one.names)), ("why", Arg::from(why)), ("place", Arg::from(words.say(&one.place)))],
        );
        page.hanging("✗ ", 2, &name, Tone::Plain);
        let id = one.identifier.map(|kind| format!(".{}", word(&kind))).unwrap_or_default();
        let example = one.choices.first().map_or("…", |choice| choice.value.as_str());
        page.line(4, &format!("--fill {}{id}={example}", one.field.as_str()), Tone::Faint);
    }
    let _ = s.world.errors.write_all(page.text().as_bytes());
}

fn say_saved(s: &mut Session<'_, '_>, saved: &Saved) -> Done {
    let mut page = s.page();
    let said = s.words.message("cli-letter-saved", &[("path", Arg::from(saved.path.as_str()))]);
    page.hanging("✓ ", 0, &said, Tone::Plain);
    s.show(&page)?;
    if !saved.no_glyph.is_empty() {
        let said = s.words.message("cli-letter-no-glyph", &[("characters", Arg::from(saved.no_glyph.as_str()))]);
        s.note(&said);
    }
    Ok(())
}

/// What to look at before sending, on standard error: it is no part of the letter.
fn letter_notes(s: &mut Session<'_, '_>, view: &LetterView) {
    let words = &s.words;
    let mut notes: Vec<String> =
        view.cautions.iter().map(|caution| format!("! {}", words.text(&caution.text))).collect();
    notes.extend(view.withheld.iter().map(|one| {
        let args = [("name", Arg::from(&one.names)), ("value", Arg::from(one.masked.as_str()))];
        format!("- {}", words.message("cli-letter-withheld", &args))
    }));
    if let Some(due) = view.due {
        notes.push(words.message("cli-letter-due", &[("date", Arg::from(due.date))]));
    }
    for note in notes {
        s.note(&note);
    }
}

/// What to look at before handing it in, with where that comes from, and what the channel wants beside it.
fn complaint_notes(s: &mut Session<'_, '_>, view: &ComplaintView) {
    let words = &s.words;
    let mut notes: Vec<String> = Vec::new();
    for caution in &view.cautions {
        let source = caution.source.as_ref();
        let source = source.map(|note| said::source(words, &note.trust, note.titles.len())).unwrap_or_default();
        notes.push(format!("! {}{source}", words.text(&caution.text)));
    }
    if !view.material.is_empty() {
        notes.push(words.get("letters-material"));
    }
    for one in &view.material {
        let (sign, key) = if one.here { ("✓", "letters-material-here") } else { ("○", "letters-material-bring") };
        notes.push(format!("{sign} {} · {}", words.text(&one.text), words.get(key)));
    }
    for note in notes {
        s.note(&note);
    }
}

/// A checklist on paper: as text, or as PDF with boxes to tick.
pub(crate) fn print_checklist(s: &mut Session<'_, '_>, asked: &str, pdf: Option<&Path>, replace: bool) -> Done {
    let vault = s.open()?;
    let view = checklist_view(&vault, &vault.find::<Checklist>(asked)?.id)?;
    let paper = checklist_paper(&s.words, &view);
    let Some(path) = pdf else {
        if s.json {
            return s.print_json(&json!({ "paper": paper }));
        }
        return s.print(&text::text(&paper));
    };
    let saved = paper_bytes(&paper)?.save(path, replace)?;
    if s.json {
        return s.print_json(&json!({ "written": [saved] }));
    }
    say_saved(s, &saved)
}

fn checklist_paper(words: &Words, view: &quittance_core::view::ChecklistView) -> Document {
    let language = match words.language() {
        quittance_words::Language::Chinese => Language::Zh,
        quittance_words::Language::English => Language::En,
    };
    let goal = words.term("goal", &word(&view.row.road));
    let title = format!("{} · {goal}", said::subject(words, &view.row.subject));
    let mut paper = Document::new(language, title, words.today());
    paper.subtitle = view.row.subject.person().map(|person| person.name.clone());
    let guards: Vec<String> = view.guards.iter().map(|guard| words.say(&guard.text)).collect();
    if !guards.is_empty() {
        paper.push(Block::Bulleted { items: guards });
    }
    let mut stage = None;
    for step in &view.steps {
        if stage != Some(step.stage) {
            stage = Some(step.stage);
            paper.heading(words.term("way", step.stage.as_str()));
            paper.push(Block::Checks { items: vec![check(words, step)] });
        } else if let Some(Block::Checks { items }) = paper.blocks.last_mut() {
            items.push(check(words, step));
        }
    }
    paper
}

fn check(words: &Words, step: &quittance_core::checklist::Step) -> Check {
    let place = step.place.as_ref().and_then(|place| place.path.as_ref());
    let place = place.map(|path| match words.language() {
        quittance_words::Language::Chinese => path.zh.join(" > "),
        quittance_words::Language::English => path.en.join(" > "),
    });
    let from = step.not_before.map(|date| words.message("cli-letter-from", &[("date", Arg::from(date))]));
    let why = step.why.as_ref().map(|why| words.say(why));
    let note: Vec<String> = [place, from, why].into_iter().flatten().collect();
    Check {
        done: matches!(step.state, StepState::Done { .. }),
        text: words.say(&step.title),
        note: Some(note.join("\n")).filter(|note| !note.is_empty()),
    }
}
