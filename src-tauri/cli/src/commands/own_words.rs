//! What the person says about services themselves: how ways out went, corrections, and both as files for others.

use quittance_core::catalogue::Text;
use quittance_core::catalogue::entry::MenuPath;
use quittance_core::catalogue::outcome::{AppPlatform, AppSeen};
use quittance_core::checklist::Checklist;
use quittance_core::ids::ServiceId;
use quittance_core::service::{
    ConditionNow, ContactNow, CorrectionDraft, MaterialNow, Outcome, OutcomeDraft, OwnCorrection, PatchChoice, name_of,
    write_text,
};
use quittance_core::store::{Kind, Shelf, Stored};
use quittance_core::view::{corrections_view, outcomes_view};
use quittance_core::{Arg, Op, Problem, Result, Vault};
use serde_json::{Value, json};
use std::path::Path;

use super::refer::{self, item};
use crate::args::service::{OverrideArgs, OverrideCommand, ReportArgs, ReportCommand, WalkArgs};
use crate::said;
use crate::session::{Done, Session};
use crate::trouble::{NOTHING, Trouble};

pub(crate) fn report(s: &mut Session<'_, '_>, args: ReportArgs) -> Done {
    match args.command {
        None => record(s, args.walk),
        Some(ReportCommand::List { service }) => {
            let vault = s.open()?;
            let of = service.as_deref().map(|asked| vault.find_service(asked)).transpose()?;
            let rows = outcomes_view(&vault, of.as_ref())?;
            if s.json {
                return s.print_json(&json!({ "reports": rows }));
            }
            if rows.is_empty() {
                s.note(&s.words.get("ui-nothing-found"));
            }
            let page = said::outcomes(s, &rows);
            s.show(&page)
        }
        Some(ReportCommand::Remove { report }) => {
            let mut vault = s.open_to_change()?;
            let held: Outcome = by_id(&vault, &report)?;
            vault.operate(Op::RemoveOutcome, |change| change.remove_outcome(&held.id))?;
            s.changed(&[], Value::Null)
        }
        Some(ReportCommand::Export { file, service, replace }) => {
            export(s, file.as_deref(), service.as_deref(), replace)
        }
    }
}

fn record(s: &mut Session<'_, '_>, args: WalkArgs) -> Done {
    let mut vault = s.open_to_change()?;
    let draft = drafted(&vault, &args)?;
    let id = vault.operate(Op::RecordOutcome, |change| change.record_outcome(draft))?;
    s.changed(&[id.as_str()], Value::Null)
}

/// What is said on the command line, over what the checklist says where one is named.
fn drafted(vault: &Vault, args: &WalkArgs) -> Result<OutcomeDraft> {
    let known = match &args.from {
        Some(asked) => {
            let list: Checklist = vault.find(asked)?;
            Some(vault.outcome_of(&list.id)?)
        }
        None => None,
    };
    let mut draft = match (known, &args.service, args.result) {
        (Some(Some(told)), _, _) => told.draft,
        // The way is still being walked; with a result said here it can be told all the same.
        (Some(None), _, None) | (None, Some(_), None) => return Err(Problem::FieldMissing { field: "result" }),
        (Some(None), _, Some(how)) => {
            let list: Checklist = vault.find(args.from.as_deref().unwrap_or_default())?;
            // Only a way out of an account can have gone one way or another.
            let of = list.account().ok_or(Problem::Missing { kind: "account" })?;
            let account: quittance_core::account::Account = vault.need(of.as_str())?;
            OutcomeDraft { account: Some(account.id), ..bare(account.service, how) }
        }
        (None, Some(asked), Some(how)) => bare(vault.find_service(asked)?, how),
        (None, None, _) => return Err(Problem::FieldMissing { field: "service" }),
    };
    if let Some(how) = args.result.filter(|how| *how != draft.how) {
        draft.how = how;
        (draft.barriers, draft.stopped_at) = (Vec::new(), None);
    }
    if !args.barrier.is_empty() {
        draft.barriers.clone_from(&args.barrier);
    }
    if !args.asked.is_empty() {
        draft.asked = args.asked.iter().map(|asked| item(asked)).collect::<Result<_>>()?;
    }
    if let Some(asked) = &args.account {
        draft.account = Some(refer::account(vault, asked)?.id);
    }
    draft.way = args.way.clone().or(draft.way);
    draft.stopped_at = args.stopped_at.clone().or(draft.stopped_at);
    draft.days = args.days.or(draft.days);
    draft.on = args.on.or(draft.on);
    draft.note = args.note.clone().or(draft.note);
    let seen = |platform: AppPlatform| AppSeen { platform, version: args.app_version.clone() };
    draft.app = args.app.map(seen).or(draft.app);
    Ok(draft)
}

fn bare(service: ServiceId, how: quittance_core::service::WentHow) -> OutcomeDraft {
    OutcomeDraft {
        service,
        account: None,
        way: None,
        how,
        barriers: vec![],
        stopped_at: None,
        on: None,
        days: None,
        asked: vec![],
        app: None,
        note: None,
    }
}

/// Redacted reports, printed or written: in words, or as JSON with `--json` or into a `.json` file.
fn export(s: &mut Session<'_, '_>, file: Option<&Path>, service: Option<&str>, replace: bool) -> Done {
    let vault = s.open()?;
    let of = service.map(|asked| vault.find_service(asked)).transpose()?;
    let reports = vault.run_reports(of.as_ref())?;
    if reports.is_empty() {
        s.note(&s.words.get("cli-nothing-to-export"));
        return Err(Trouble::Code(NOTHING));
    }
    let as_json = s.json && file.is_none() || file.is_some_and(|file| file.extension().is_some_and(|it| it == "json"));
    let text = if as_json {
        let all: Vec<String> = reports.iter().map(|(report, _)| report.to_json()).collect();
        format!("[\n{}\n]\n", all.join(",\n"))
    } else {
        let reference = quittance_core::catalogue::Catalogue::embedded().reference();
        let said = |text: Text| s.words.text(&text).to_owned();
        let all: Vec<String> = reports.iter().map(|(report, entry)| said(report.to_text(entry, reference))).collect();
        all.join("\n\n") + "\n"
    };
    put(s, file, &text, replace, reports.len())
}

/// Prints a text, or writes it to a file and says so.
pub(super) fn put(s: &mut Session<'_, '_>, file: Option<&Path>, text: &str, replace: bool, count: usize) -> Done {
    let Some(file) = file else { return s.print(text) };
    write_text(file, text, replace)?;
    if s.json {
        return s.print_json(&json!({ "written": file, "count": count }));
    }
    let said = s.words.message("cli-written", &[("file", Arg::from(name_of(file))), ("count", Arg::from(count))]);
    s.note(&said);
    Ok(())
}

pub(crate) fn correct(s: &mut Session<'_, '_>, args: OverrideArgs) -> Done {
    match args.command {
        OverrideCommand::List => {
            let vault = s.open()?;
            let of = args.service.as_deref().map(|asked| vault.find_service(asked)).transpose()?;
            let rows = corrections_view(&vault, of.as_ref())?;
            if s.json {
                return s.print_json(&json!({ "corrections": rows }));
            }
            if rows.is_empty() {
                s.note(&s.words.get("ui-nothing-found"));
            }
            let page = said::corrections(s, &rows);
            s.show(&page)
        }
        OverrideCommand::Remove { correction } => {
            let mut vault = s.open_to_change()?;
            let held: OwnCorrection = by_id(&vault, &correction)?;
            vault.operate(Op::RemoveCorrection, |change| change.remove_correction(&held.id))?;
            s.changed(&[], Value::Null)
        }
        command => {
            let mut vault = s.open_to_change()?;
            let asked = args.service.ok_or(Problem::FieldMissing { field: "service" })?;
            let service = vault.find_service(&asked)?;
            let (drafts, note) = drafts(command)?;
            let ids = vault.operate(Op::CorrectEntry, |change| change.correct_entry(&service, drafts, note))?;
            let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
            s.changed(&ids, Value::Null)
        }
    }
}

/// The corrections one command means.
fn drafts(command: OverrideCommand) -> Result<(Vec<CorrectionDraft>, Option<String>)> {
    Ok(match command {
        OverrideCommand::Step { step, way, title, title_en, path, url, why, note } => {
            let mut drafts = Vec::new();
            if title.is_some() || title_en.is_some() {
                let now = text(title.unwrap_or_default(), title_en);
                drafts.push(CorrectionDraft::StepTitle { way: way.clone(), step: step.clone(), now });
            }
            if let Some(path) = path {
                drafts.push(CorrectionDraft::StepPath { way: way.clone(), step: step.clone(), now: menu(&path) });
            }
            if let Some(url) = url {
                drafts.push(CorrectionDraft::StepUrl { way: way.clone(), step: step.clone(), now: some(url) });
            }
            if let Some(why) = why {
                drafts.push(CorrectionDraft::StepWhy { way, step, now: some(why).map(Text::from) });
            }
            if drafts.is_empty() {
                return Err(Problem::FieldMissing { field: "title" });
            }
            (drafts, note)
        }
        OverrideCommand::Gone { step, way, note } => (vec![CorrectionDraft::StepGone { way, step }], note),
        OverrideCommand::Add { title, title_en, after, way, path, url, why, proof, note } => {
            let draft = CorrectionDraft::StepAdded {
                way,
                after,
                title: text(title, title_en),
                path: path.as_deref().and_then(menu),
                url,
                why: why.map(Text::from),
                proof: proof.map(Text::from),
            };
            (vec![draft], note)
        }
        OverrideCommand::Wait { days, login, note } => (vec![CorrectionDraft::CoolingOff { days, login }], note),
        OverrideCommand::Contact { kind, value, instead, gone, hours, note } => {
            let now = kind.zip(value).map(|(kind, value)| ContactNow {
                kind,
                value,
                note: hours.and_then(some).map(Text::from),
            });
            (vec![CorrectionDraft::Contact { was: instead.or(gone), now }], note)
        }
        OverrideCommand::Material { item: asked, text, instead, gone, way, note } => {
            let now = match asked {
                Some(asked) => {
                    Some(MaterialNow { item: item(&asked)?, text: text.and_then(some).map(Text::from), ways: way })
                }
                None => None,
            };
            // The one that is wrong may be named by its item or by the entry's own words.
            let was = instead.or(gone).map(|asked| item(&asked).unwrap_or(asked));
            (vec![CorrectionDraft::Material { was, now }], note)
        }
        OverrideCommand::Condition { kind, text, days, instead, gone, note } => {
            let now = kind.zip(text).map(|(kind, text)| ConditionNow { kind, text: Text::from(text), days });
            let was = instead.or(gone).map(|asked| asked.replace('-', "_"));
            (vec![CorrectionDraft::Precondition { was, now }], note)
        }
        OverrideCommand::List | OverrideCommand::Remove { .. } => (vec![], None),
    })
}

fn text(zh: String, en: Option<String>) -> Text {
    // The core gives a text in one language to both sides.
    Text::new(zh, en.unwrap_or_default())
}

fn some(text: String) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// `我 > 设置 > 注销账号`; nothing means that there is no such menu.
fn menu(path: &str) -> Option<MenuPath> {
    let labels: Vec<String> =
        path.split(['>', '›', '→', '》']).map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned).collect();
    (!labels.is_empty()).then(|| MenuPath { zh: labels.clone(), en: labels })
}

pub(crate) fn patch(
    s: &mut Session<'_, '_>,
    file: Option<&Path>,
    service: Option<&str>,
    only: &[String],
    replace: bool,
) -> Done {
    let vault = s.open()?;
    let mut choice =
        PatchChoice { service: service.map(|asked| vault.find_service(asked)).transpose()?, ..PatchChoice::default() };
    if !only.is_empty() {
        let (mut corrections, mut outcomes) = (Vec::new(), Vec::new());
        for asked in only {
            match by_id::<OwnCorrection>(&vault, asked) {
                Ok(made) => corrections.push(made.id),
                Err(_) => outcomes.push(by_id::<Outcome>(&vault, asked)?.id),
            }
        }
        (choice.corrections, choice.outcomes) = (Some(corrections), Some(outcomes));
    }
    let patch = vault.patch(&choice)?;
    let count = usize::try_from(patch.corrections + patch.runs).unwrap_or(usize::MAX);
    if s.json && file.is_none() {
        return s.print_json(&patch);
    }
    let page = said::patch(s, &patch);
    if count == 0 {
        if !patch.held_back.is_empty() {
            s.show(&page)?;
        }
        s.note(&s.words.get("cli-nothing-to-export"));
        return Err(Trouble::Code(NOTHING));
    }
    let Some(file) = file else { return s.show(&page) };
    if !s.json && !s.quiet {
        s.show(&page)?;
    }
    put(s, Some(file), &patch.toml, replace, count)
}

/// A record by its id or the beginning of one.
fn by_id<T: Stored>(vault: &Vault, asked: &str) -> Result<T> {
    let asked = asked.trim().to_lowercase();
    let kind: Kind = T::KIND;
    let hits: Vec<T> =
        vault.all::<T>()?.into_iter().filter(|it| asked.len() >= 2 && it.id().starts_with(&asked)).collect();
    match hits.as_slice() {
        [] => Err(Problem::NothingMatches { kind: kind.table(), asked }),
        [one] => Ok(one.clone()),
        many => Err(Problem::Ambiguous {
            kind: kind.table(),
            asked,
            choices: many.iter().take(12).map(|it| it.id().to_owned()).collect(),
        }),
    }
}
