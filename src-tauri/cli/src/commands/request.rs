//! Requests and complaints: drafted, sent, answered, taken up the ladder.

use std::path::Path;

use quittance_core::incident::Incident;
use quittance_core::law::request::{Answer, Claim, Event, RefusalReason};
use quittance_core::law::{Law, Right, Term};
use quittance_core::request::{Request, RequestDraft, RequestWord};
use quittance_core::view::{RequestRow, channels_view, request_view, requests_view, rights_view};
use quittance_core::{Op, Problem, Result, Vault};
use serde_json::{Value, json};

use super::refer::{self, maybe};
use crate::args::request::{Asked, Happened, RequestCommand, Said};
use crate::args::way::StepArgs;
use crate::page::{Table, Tone, cell};
use crate::readable::word;
use crate::session::{Done, Session};
use crate::{said, shapes};

pub(crate) fn run(s: &mut Session<'_, '_>, command: RequestCommand) -> Done {
    match command {
        RequestCommand::Add { account, right, law, channel, asked } => {
            let mut vault = s.open_to_change()?;
            let draft = RequestDraft { channel, ..RequestDraft::of(refer::account(&vault, &account)?.id, law, right) };
            let draft = filled(s, &vault, draft, asked, &account)?;
            let id = vault.operate(Op::AddRequest, |change| change.add_request(draft))?;
            s.changed(&[id.as_str()], Value::Null)
        }
        RequestCommand::List { account, all } => list(s, account.as_deref(), all),
        RequestCommand::Show { request } => {
            let vault = s.open()?;
            let view = request_view(&vault, &vault.find::<Request>(&request)?.id)?;
            if s.json {
                return s.print_json(&view);
            }
            let page = said::request(s, &view);
            s.show(&page)
        }
        RequestCommand::Edit { request, right, law, channel, asked } => edit(s, &request, right, law, channel, asked),
        RequestCommand::Sent { happened } => record(s, happened, false, |on| Ok(Event::Send { on })),
        RequestCommand::Reply { happened, said } => reply(s, happened, &said),
        RequestCommand::Supplied { happened } => record(s, happened, false, |on| Ok(Event::Supply { on })),
        RequestCommand::Remind { happened } => record(s, happened, false, |on| Ok(Event::Remind { on })),
        RequestCommand::Verify { happened, found, ending } => {
            record(s, happened, ending, |on| Ok(Event::Verify { on, found }))
        }
        RequestCommand::Escalate { happened, channel } => escalate(s, &happened, &channel),
        RequestCommand::Close { happened } => record(s, happened, false, |on| Ok(Event::Close { on })),
        RequestCommand::Withdraw { happened } => record(s, happened, false, |on| Ok(Event::Withdraw { on })),
        RequestCommand::Abandon { happened } => record(s, happened, false, |on| Ok(Event::Abandon { on })),
        RequestCommand::Unrecord { request } => {
            let mut vault = s.open_to_change()?;
            let held: Request = vault.find(&request)?;
            vault.operate(Op::UnrecordRequest, |change| change.unrecord_request(&held.id))?;
            s.changed(&[], Value::Null)
        }
        RequestCommand::Remove { request } => {
            let mut vault = s.open_to_change()?;
            let held: Request = vault.find(&request)?;
            vault.operate(Op::RemoveRequest, |change| change.remove_request(&held.id))?;
            s.changed(&[], Value::Null)
        }
        RequestCommand::Channels { law } => channels(s, law),
        RequestCommand::Rights => rights(s),
    }
}

fn filled(
    s: &Session<'_, '_>,
    vault: &Vault,
    draft: RequestDraft,
    asked: Asked,
    account: &str,
) -> Result<RequestDraft> {
    let Asked { to, subject, barrier, step, incident, follows } = asked;
    let step = match step {
        Some(step) => {
            Some(refer::step(vault, &s.words, &StepArgs { step, checklist: Some(account.to_owned()) })?.step.id)
        }
        None => draft.step,
    };
    Ok(RequestDraft {
        to: super::text(to, draft.to),
        subject: super::text(subject, draft.subject),
        barriers: if barrier.is_empty() { draft.barriers } else { barrier },
        step,
        incident: maybe(vault, incident.as_deref(), |held: Incident| held.id)?.or(draft.incident),
        follows: maybe(vault, follows.as_deref(), |held: Request| held.id)?.or(draft.follows),
        ..draft
    })
}

fn edit(
    s: &mut Session<'_, '_>,
    request: &str,
    right: Option<Right>,
    law: Option<Law>,
    channel: Option<String>,
    asked: Asked,
) -> Done {
    let mut vault = s.open_to_change()?;
    let held: Request = vault.find(request)?;
    let account = held.said.account.0.clone();
    let draft = RequestDraft {
        law: law.unwrap_or(held.said.law),
        right: right.unwrap_or(held.said.right),
        channel: super::text(channel, held.said.channel.clone()),
        ..held.said
    };
    let draft = filled(s, &vault, draft, asked, &account)?;
    vault.operate(Op::EditRequest, |change| change.edit_request(&held.id, draft))?;
    s.changed(&[], Value::Null)
}

/// Records something that happened, and says what comes next.
fn record(
    s: &mut Session<'_, '_>,
    happened: Happened,
    ending: bool,
    event: impl FnOnce(chrono::NaiveDate) -> Result<Event>,
) -> Done {
    let on = happened.on.unwrap_or_else(|| s.clock.today());
    let word = RequestWord { ending, ..RequestWord::of(event(on)?) };
    recorded(s, happened, word)
}

fn recorded(s: &mut Session<'_, '_>, happened: Happened, word: RequestWord) -> Done {
    let mut vault = s.open_to_change()?;
    let held: Request = vault.find(&happened.request)?;
    let files: Vec<&Path> = happened.file.iter().map(std::path::PathBuf::as_path).collect();
    vault.record_request(&held.id, RequestWord { note: happened.note, ..word }, &files)?;
    let view = request_view(&vault, &held.id)?;
    s.changed(&[], json!({ "request": shapes::request(&view.row, &s.words) }))?;
    if s.json || s.quiet {
        return Ok(());
    }
    let page = said::request_next(s, &view.row);
    s.show(&page)
}

fn reply(s: &mut Session<'_, '_>, happened: Happened, said: &Said) -> Done {
    let on = happened.on.unwrap_or_else(|| s.clock.today());
    let event = match said.reply.as_str() {
        "received" => Event::Receive { on },
        "bounced" => Event::Bounce { on },
        "acknowledged" => Event::Acknowledge { on },
        "needs-me" => Event::Ask { on },
        "promised" => Event::Promise { on, term: within(said.within)? },
        "extended" => Event::Extend { on, reasons: !said.without_reasons },
        "granted" => Event::Answer { on, answer: Answer::Granted { claim: claim(said.claim)? } },
        "partly" => {
            let answer = Answer::Partly { claim: claim(said.claim)?, reason: reason(said.reason) };
            Event::Answer { on, answer }
        }
        "refused" => Event::Answer { on, answer: Answer::Refused { reason: reason(said.reason) } },
        _ => Event::Answer { on, answer: Answer::NotFound },
    };
    let word = RequestWord { ending: said.ending, kept_until: said.until, ..RequestWord::of(event) };
    recorded(s, happened, word)
}

fn within(term: Option<Term>) -> Result<Term> {
    term.ok_or(Problem::FieldMissing { field: "within" })
}

fn claim(claim: Option<Claim>) -> Result<Claim> {
    claim.ok_or(Problem::FieldMissing { field: "claim" })
}

fn reason(reason: Option<RefusalReason>) -> RefusalReason {
    reason.unwrap_or(RefusalReason::NoneGiven)
}

fn escalate(s: &mut Session<'_, '_>, happened: &Happened, channel: &str) -> Done {
    let mut vault = s.open_to_change()?;
    let held: Request = vault.find(&happened.request)?;
    let on = happened.on.unwrap_or_else(|| s.clock.today());
    let id = vault.operate(Op::MoveRequest, |change| change.escalate_request(&held.id, channel, on))?;
    s.changed(&[id.as_str()], Value::Null)
}

fn list(s: &mut Session<'_, '_>, account: Option<&str>, all: bool) -> Done {
    let vault = s.open()?;
    let account = account.map(|asked| refer::account(&vault, asked)).transpose()?.map(|account| account.id.0);
    let rows: Vec<RequestRow> = requests_view(&vault, account.as_deref(), all)?;
    if s.json {
        return s.print_json(&json!({ "requests": rows }));
    }
    let words = &s.words;
    let header = ["cli-col-id", "cli-col-service", "cli-col-request", "cli-col-state", "cli-col-due", "cli-col-next"];
    let mut table = Table::new(header.map(|key| words.get(key)).to_vec());
    for row in &rows {
        let due = row.term.as_ref().map(|term| said::day(words, term.due, term.provisional)).unwrap_or_default();
        table.row(vec![
            cell(row.id.0.clone(), Tone::Faint),
            cell(said::named(words, &row.service, row.label.as_deref()), Tone::Strong),
            said::request_name(words, row).into(),
            words.term("request", &word(&row.state)).into(),
            cell(due, if row.overdue { Tone::Lose } else { Tone::Wait }),
            row.next.first().map(|next| words.say(&next.text)).unwrap_or_default().into(),
        ]);
    }
    s.table_or_nothing(table)
}

/// The channels; they need no vault.
fn channels(s: &mut Session<'_, '_>, law: Option<Law>) -> Done {
    let rows = channels_view(law);
    if s.json {
        return s.print_json(&json!({ "channels": rows }));
    }
    let mut page = s.page();
    for row in &rows {
        page.heading(&format!("{}  {}", row.id, s.words.text(&row.names)));
        page.line(2, s.words.text(&row.run_by), Tone::Faint);
        for takes in &row.takes {
            page.hanging("+ ", 2, s.words.text(takes), Tone::Plain);
        }
        for refuses in &row.refuses {
            page.hanging("- ", 2, s.words.text(refuses), Tone::Faint);
        }
        for reach in row.reach.iter().filter(|reach| !reach.value.is_empty()) {
            page.hanging("→ ", 2, &reach.value, Tone::Accent);
        }
        for answer in &row.answers {
            page.hanging("⏳ ", 2, s.words.text(answer), Tone::Wait);
        }
    }
    s.show(&page)
}

/// The rights; they need no vault.
fn rights(s: &mut Session<'_, '_>) -> Done {
    let rows = rights_view(s.clock.today());
    if s.json {
        return s.print_json(&json!({ "rights": rows }));
    }
    let mut table = Table::new(vec![]);
    for row in &rows {
        let laws: Vec<&str> = row.laws.iter().map(|law| law.as_str()).collect();
        table.row(vec![
            cell(row.right.as_str().replace('_', "-"), Tone::Accent),
            cell(s.words.text(&row.names), Tone::Strong),
            cell(laws.join(" "), Tone::Faint),
        ]);
    }
    s.table_or_nothing(table)
}
