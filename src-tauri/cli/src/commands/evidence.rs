//! Evidence: in, out, looked at, verified.

use std::path::{Path, PathBuf};

use quittance_core::evidence::{Evidence, EvidenceDraft, EvidenceFact, FactKind, Verified, size_in_words};
use quittance_core::ids::EvidenceId;
use quittance_core::incident::Incident;
use quittance_core::request::Request;
use quittance_core::view::{EvidenceFilter, EvidencePiece, EvidenceView, evidence_piece, evidence_view};
use quittance_core::{Arg, Op, Vault};
use serde_json::{Value, json};

use super::refer::{self, maybe};
use crate::args::evidence::{About, EvidenceCommand, Given, OfStep, Said, Wanted};
use crate::args::way::StepArgs;
use crate::page::{Page, Table, Tone, cell};
use crate::readable::word;
use crate::said::named;
use crate::session::{Done, Session};
use crate::trouble::{DAMAGED, Trouble, USAGE};

pub(crate) fn run(s: &mut Session<'_, '_>, command: EvidenceCommand) -> Done {
    match command {
        EvidenceCommand::Add { given, about } => {
            let vault = s.open_to_change()?;
            let draft = draft(s, &vault, about, EvidenceDraft::default())?;
            add(s, vault, given, draft)
        }
        EvidenceCommand::List { wanted } => list(s, wanted),
        EvidenceCommand::Show { evidence } => show(s, &evidence),
        EvidenceCommand::Edit { evidence, about } => {
            let mut vault = s.open_to_change()?;
            let held: Evidence = vault.find(&evidence)?;
            let before = EvidenceDraft {
                account: held.account,
                step: held.step,
                barrier: held.barrier,
                request: held.request,
                incident: held.incident,
                captured: Some(held.captured),
                caption: held.caption,
                facts: held.facts,
            };
            let draft = draft(s, &vault, about, before)?;
            vault.operate(Op::EditEvidence, |change| change.edit_evidence(&held.id, draft))?;
            s.changed(&[], Value::Null)
        }
        EvidenceCommand::Export { evidence, out, replace, wanted } => export(s, &evidence, &out, replace, wanted),
        EvidenceCommand::Verify { account } => verify(s, account.as_deref()),
        EvidenceCommand::Remove { evidence } => {
            let mut vault = s.open_to_change()?;
            let held: Evidence = vault.find(&evidence)?;
            vault.operate(Op::RemoveEvidence, |change| change.remove_evidence(&held.id))?;
            s.changed(&[], Value::Null)
        }
        EvidenceCommand::Sweep => {
            let swept = s.open_to_change()?.sweep_evidence()?;
            if s.json {
                return s.print_json(&swept);
            }
            let said = s.words.message(
                "cli-evidence-swept",
                &[("files", Arg::from(swept.files)), ("size", Arg::from(size_in_words(swept.bytes)))],
            );
            let mut page = s.page();
            page.hanging("✓ ", 0, &said, Tone::Plain);
            s.show(&page)
        }
    }
}

/// `checklist evidence STEP FILE`.
pub(crate) fn of_step(s: &mut Session<'_, '_>, of: OfStep) -> Done {
    let vault = s.open_to_change()?;
    let found = refer::step(&vault, &s.words, &of.at)?;
    let before = EvidenceDraft { account: found.account, step: Some(found.step.id), ..EvidenceDraft::default() };
    let draft = said(s, &vault, of.said, before)?;
    add(s, vault, of.given, draft)
}

fn add(s: &mut Session<'_, '_>, mut vault: Vault, given: Given, draft: EvidenceDraft) -> Done {
    let Given { file, note } = given;
    let note = note.filter(|text| !text.trim().is_empty());
    if file.is_empty() && note.is_none() {
        return Err(Trouble::said("cli-evidence-nothing-given", USAGE));
    }
    let ids: Vec<EvidenceId> = vault.operate(Op::AddEvidence, |change| {
        let mut ids = Vec::new();
        for path in &file {
            ids.push(change.add_evidence_file(path, draft.clone())?);
        }
        if let Some(text) = &note {
            ids.push(change.add_evidence_note(text, draft.clone())?);
        }
        Ok(ids)
    })?;
    let ids: Vec<&str> = ids.iter().map(EvidenceId::as_str).collect();
    s.changed(&ids, Value::Null)
}

fn draft(s: &Session<'_, '_>, vault: &Vault, about: About, before: EvidenceDraft) -> Done<EvidenceDraft> {
    let About { account, step, checklist, said: words } = about;
    let mut draft = before;
    if let Some(asked) = &account {
        draft.account = Some(refer::account(vault, asked)?.id);
    }
    if let Some(step) = step {
        let found = refer::step(vault, &s.words, &StepArgs { step, checklist: checklist.or(account) })?;
        (draft.account, draft.step) = (found.account, Some(found.step.id));
    }
    said(s, vault, words, draft)
}

fn said(s: &Session<'_, '_>, vault: &Vault, said: Said, before: EvidenceDraft) -> Done<EvidenceDraft> {
    let Said { barrier, request, incident, captured, caption, fact } = said;
    let facts = fact.iter().map(|fact| fact_of(s, fact)).collect::<Done<Vec<_>>>()?;
    let request = maybe(vault, request.as_deref(), |held: Request| held.id)?;
    let incident = maybe(vault, incident.as_deref(), |held: Incident| held.id)?;
    Ok(EvidenceDraft {
        barrier: super::text(barrier, before.barrier),
        captured: captured.or(before.captured),
        caption: super::text(caption, before.caption),
        facts: if facts.is_empty() { before.facts } else { facts },
        request: request.or(before.request),
        incident: incident.or(before.incident),
        account: before.account,
        step: before.step,
    })
}

/// `ticket=20260307`, with the kind in the words of the program or of the person's language.
fn fact_of(s: &Session<'_, '_>, asked: &str) -> Done<EvidenceFact> {
    let kinds = || FactKind::ALL.iter().map(|kind| (*kind, word(kind).replace('_', "-")));
    let wrong = || Trouble::Said {
        key: "cli-evidence-fact-wrong",
        args: vec![
            ("value", Arg::from(s.words.veiled(asked))),
            ("kinds", Arg::from(kinds().map(|(_, name)| name).collect::<Vec<_>>().join(" "))),
        ],
        code: USAGE,
    };
    let (name, text) = asked.split_once(['=', '＝']).ok_or_else(wrong)?;
    let name = name.trim();
    let found = kinds().find(|(kind, key)| {
        key.eq_ignore_ascii_case(&name.replace('_', "-")) || s.words.term("evidence-fact", &word(kind)) == name
    });
    let (kind, _) = found.ok_or_else(wrong)?;
    Ok(EvidenceFact { kind, text: text.to_owned() })
}

fn filter(s: &Session<'_, '_>, vault: &Vault, wanted: Wanted) -> Done<EvidenceFilter> {
    let Wanted { account, step, request, incident } = wanted;
    let account_id =
        account.as_deref().map(|asked| refer::account(vault, asked)).transpose()?.map(|account| account.id.0);
    let step = match step {
        Some(step) => match refer::step(vault, &s.words, &StepArgs { step: step.clone(), checklist: account }) {
            Ok(found) => Some(found.step.id),
            // A step that is no longer planned keeps its evidence under its whole id.
            Err(quittance_core::Problem::NoSuchStep { .. }) => Some(step),
            Err(problem) => return Err(problem.into()),
        },
        None => None,
    };
    let request = maybe(vault, request.as_deref(), |held: Request| held.id.0)?;
    let incident = maybe(vault, incident.as_deref(), |held: Incident| held.id.0)?;
    Ok(EvidenceFilter { account: account_id, step, request, incident })
}

fn list(s: &mut Session<'_, '_>, wanted: Wanted) -> Done {
    let vault = s.open()?;
    let view = evidence_view(&vault, &filter(s, &vault, wanted)?)?;
    if s.json {
        return s.print_json(&json!({
            "evidence": view.pieces, "bytes": view.bytes, "loose": view.loose, "limits": view.limits,
        }));
    }
    let room = room(s, &view);
    let table = table(s, &view.pieces);
    s.table_or_nothing(table)?;
    s.note(&room);
    Ok(())
}

fn room(s: &Session<'_, '_>, view: &EvidenceView) -> String {
    s.words.message(
        "cli-evidence-room",
        &[
            ("used", Arg::from(size_in_words(view.bytes))),
            ("limit", Arg::from(size_in_words(view.limits.total))),
            ("loose", Arg::from(size_in_words(view.loose))),
        ],
    )
}

/// Evidence as a table; requests and incidents show the same.
pub(crate) fn table(s: &Session<'_, '_>, pieces: &[EvidencePiece]) -> Table {
    let words = &s.words;
    let mut table = Table::new(
        ["cli-col-id", "cli-col-captured", "cli-col-title", "cli-col-service", "cli-col-step", "cli-col-size"]
            .map(|key| words.get(key))
            .to_vec(),
    );
    for piece in pieces {
        let service = piece.service.as_ref().map(|service| named(words, service, None)).unwrap_or_default();
        let step = piece.step_title.as_ref().map(|title| words.say(title)).or(piece.step.clone()).unwrap_or_default();
        table.row(vec![
            cell(piece.id.0.clone(), Tone::Faint),
            cell(words.compared(piece.captured.date_naive()), Tone::Faint),
            cell(piece.title.clone(), Tone::Strong),
            service.into(),
            step.into(),
            cell(piece.size.clone(), Tone::Faint),
        ]);
    }
    table
}

fn show(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let vault = s.open()?;
    let held: Evidence = vault.find(asked)?;
    let piece = evidence_piece(&vault, &held.id)?;
    if s.json {
        return s.print_json(&piece);
    }
    let words = &s.words;
    let mut page = s.page();
    page.line(0, &piece.title, Tone::Strong);
    let line = |page: &mut Page, key: &str, text: String| {
        let label = words.message("cli-evidence-line", &[("label", Arg::from(words.get(key)))]);
        page.hanging(&label, 0, &text, Tone::Plain);
    };
    let how = words.term("captured", &word(&piece.captured_by));
    line(
        &mut page,
        "cli-evidence-captured",
        format!(
            "{}{}",
            piece.captured.format("%Y-%m-%d %H:%M %:z"),
            words.message("cli-labelled", &[("label", Arg::from(how))])
        ),
    );
    line(&mut page, "cli-evidence-added", words.time(piece.added));
    if let (Some(name), Some(media)) = (&piece.name, &piece.media) {
        line(&mut page, "cli-evidence-file", format!("{name} · {media} · {}", piece.size));
    }
    if let (Some(service), Some(person)) = (&piece.service, &piece.person) {
        line(&mut page, "cli-evidence-account", format!("{} · {}", named(words, service, None), person.name));
    }
    if let Some(step) = &piece.step {
        let title = piece.step_title.as_ref().map(|title| words.say(title)).unwrap_or_default();
        line(&mut page, "cli-col-step", format!("{title} {step}").trim().to_owned());
    }
    if let Some(code) = &piece.barrier {
        let name = piece.barrier_names.as_ref().map(|names| words.text(names).to_owned()).unwrap_or_default();
        line(&mut page, "cli-evidence-barrier", format!("{code} {name}"));
    }
    for fact in &piece.facts {
        let label = words.term("evidence-fact", &word(&fact.kind));
        let label = words.message("cli-evidence-line", &[("label", Arg::from(label))]);
        page.hanging(&label, 0, &fact.text, Tone::Plain);
    }
    if let Some(text) = &piece.text {
        page.gap();
        page.line(0, text, Tone::Plain);
        page.gap();
    }
    page.line(0, &format!("SHA-256 {}", piece.sha256), Tone::Faint);
    page.line(0, piece.id.as_str(), Tone::Faint);
    s.show(&page)
}

fn export(s: &mut Session<'_, '_>, asked: &[String], out: &Path, replace: bool, wanted: Wanted) -> Done {
    let vault = s.open()?;
    let ids: Vec<EvidenceId> = if asked.is_empty() {
        evidence_view(&vault, &filter(s, &vault, wanted)?)?.pieces.into_iter().map(|piece| piece.id).collect()
    } else {
        asked
            .iter()
            .map(|asked| vault.find::<Evidence>(asked).map(|held| held.id))
            .collect::<quittance_core::Result<_>>()?
    };
    let folder: PathBuf = out.to_owned();
    let written = match ids.as_slice() {
        [one] if !asked.is_empty() => vec![vault.export_evidence(one, &folder, replace)?],
        several => vault.export_evidence_to_folder(several, &folder, replace)?,
    };
    if s.json {
        return s.print_json(&json!({ "written": written }));
    }
    let mut page = s.page();
    for file in &written {
        let said = s.words.message("cli-evidence-exported", &[("path", Arg::from(file.path.as_str()))]);
        page.hanging("✓ ", 0, &said, Tone::Plain);
    }
    if written.is_empty() {
        s.note(&s.words.get("ui-nothing-found"));
    }
    s.show(&page)
}

fn verify(s: &mut Session<'_, '_>, account: Option<&str>) -> Done {
    let vault = s.open()?;
    let account = account.map(|asked| refer::account(&vault, asked)).transpose()?.map(|account| account.id);
    let found: Verified = vault.verify_evidence(account.as_ref())?;
    let sound = found.is_sound();
    if s.json {
        s.print_json(&json!({
            "sound": sound, "pieces": found.pieces, "entries": found.entries, "broken_entry": found.broken_entry,
            "differences": found.differences,
        }))?;
    } else {
        let mut page = s.page();
        if sound {
            let args = [("pieces", Arg::from(found.pieces)), ("entries", Arg::from(found.entries))];
            page.hanging("✓ ", 0, &s.words.message("cli-evidence-sound", &args), Tone::Plain);
        }
        for differs in &found.differences {
            let flaw = s.words.term("flaw", &word(&differs.flaw));
            page.hanging("✗ ", 0, &format!("{}: {flaw}", differs.title), Tone::Lose);
            page.line(2, differs.id.as_str(), Tone::Faint);
        }
        if let Some(entry) = found.broken_entry {
            page.hanging(
                "✗ ",
                0,
                &s.words.message("cli-evidence-broken-entry", &[("entry", Arg::from(entry))]),
                Tone::Lose,
            );
        }
        s.show(&page)?;
    }
    if sound {
        return Ok(());
    }
    let args = vec![("count", Arg::from(found.differences.len()))];
    Err(Trouble::Said { key: "cli-evidence-differs", args, code: DAMAGED })
}
