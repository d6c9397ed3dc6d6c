//! Findings: seen, and decided on, one or many, all or none.

use quittance_core::finding::{Choice, Finding, Triage, Verdict};
use quittance_core::identifier::Identifier;
use quittance_core::ids::{FindingId, IdentifierId, PersonId, ServiceId};
use quittance_core::person::Person;
use quittance_core::store::Shelf;
use quittance_core::view::{FindingRow, discover_view};
use quittance_core::{Arg, Op, Problem, Vault};
use quittance_discovery::ImportProblem;
use serde::Deserialize;
use serde_json::{Value, json};

use super::refer::{self, maybe};
use crate::args::discover::{FindingsCommand, Which};
use crate::page::{Table, Tone, cell};
use crate::said;
use crate::session::{Done, Session};
use crate::trouble::{NOTHING, Trouble, USAGE};

pub(crate) fn run(s: &mut Session<'_, '_>, command: FindingsCommand) -> Done {
    match command {
        FindingsCommand::List { all, min_strength } => list(s, all, min_strength.unwrap_or(0)),
        FindingsCommand::Show { finding } => show(s, &finding),
        FindingsCommand::Accept { which, then, person, identifier, service } => {
            let mut vault = s.open_to_change()?;
            let said = Said {
                choice: then,
                person: maybe(&vault, person.as_deref(), |person: Person| person.id)?,
                identifier: maybe(&vault, identifier.as_deref(), |held: Identifier| held.id)?,
                service: service.as_deref().map(|asked| vault.find_service(asked)).transpose()?,
            };
            decide(s, &mut vault, &which, &said)
        }
        FindingsCommand::Ignore { which } => {
            let mut vault = s.open_to_change()?;
            decide(s, &mut vault, &which, &Said::just(Choice::Ignore))
        }
        FindingsCommand::Later { which } => {
            let mut vault = s.open_to_change()?;
            decide(s, &mut vault, &which, &Said::just(Choice::Later))
        }
        FindingsCommand::Merge { finding, account } => {
            let mut vault = s.open_to_change()?;
            let finding: Finding = vault.find(&finding)?;
            let account = refer::account(&vault, &account)?;
            // A merge says that it is evidence of that very account: its person and service are the account's.
            let word = Triage {
                finding: finding.id,
                choice: Choice::Keep,
                person: Some(account.person),
                identifier: None,
                service: Some(account.service),
                account: Some(account.id.clone()),
            };
            vault.operate(Op::Triage, |change| change.triage(word))?;
            s.changed(&[], json!({ "account": account.id }))
        }
    }
}

/// What is said of all the findings of one command.
struct Said {
    choice: Choice,
    person: Option<PersonId>,
    identifier: Option<IdentifierId>,
    service: Option<ServiceId>,
}

impl Said {
    fn just(choice: Choice) -> Self {
        Self { choice, person: None, identifier: None, service: None }
    }

    fn of(&self, finding: FindingId) -> Triage {
        Triage {
            finding,
            choice: self.choice,
            person: self.person.clone(),
            identifier: self.identifier.clone(),
            service: self.service.clone(),
            account: None,
        }
    }
}

/// One line of a list that is read from a file; the references in it are as on the command line.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    #[serde(alias = "id")]
    finding: String,
    #[serde(default)]
    choice: Option<Choice>,
    #[serde(default)]
    person: Option<String>,
    #[serde(default)]
    identifier: Option<String>,
    #[serde(default)]
    service: Option<String>,
    #[serde(default)]
    account: Option<String>,
}

fn decide(s: &mut Session<'_, '_>, vault: &mut Vault, which: &Which, said: &Said) -> Done {
    let triages = words(s, vault, which, said)?;
    if triages.is_empty() {
        s.note(&s.words.get("ui-nothing-found"));
        return Err(Trouble::Code(NOTHING));
    }
    let stop = s.world.stop.clone();
    let op = if triages.len() == 1 { Op::Triage } else { Op::TriageMany };
    let accounts =
        vault.operate(op, |change| {
            triages
                .into_iter()
                .map(|word| {
                    if stop.is_requested() {
                        Err(Problem::Import(ImportProblem::Cancelled))
                    } else {
                        change.triage(word)
                    }
                })
                .collect::<quittance_core::Result<Vec<_>>>()
        })?;
    let decided = accounts.len();
    let mut accounts: Vec<String> = accounts.into_iter().flatten().map(|id| id.0).collect();
    accounts.sort_unstable();
    accounts.dedup();
    if s.json || s.quiet {
        return s.changed(&[], json!({ "decided": decided, "accounts": accounts }));
    }
    s.changed(&[], Value::Null)?;
    let counts = [("decided", Arg::from(decided)), ("accounts", Arg::from(accounts.len()))];
    let told = s.words.message("cli-findings-decided", &counts);
    s.print(&format!("  {told}\n"))
}

/// The words on the findings that are meant: named, all that are open, or listed in a file.
fn words(s: &mut Session<'_, '_>, vault: &Vault, which: &Which, said: &Said) -> Done<Vec<Triage>> {
    let strong = |finding: &Finding| which.min_strength.is_none_or(|least| finding.strength >= least);
    if let Some(path) = &which.from {
        let mut text = String::new();
        let read = if path.as_os_str() == "-" {
            s.world.input.read_to_string(&mut text).map(drop)
        } else {
            std::fs::read_to_string(path).map(|read| text = read)
        };
        read.map_err(ImportProblem::from)?;
        return listed(&text)?.into_iter().map(|line| triage(vault, line, said)).collect();
    }
    if which.all {
        let open = vault
            .all::<Finding>()?
            .into_iter()
            .filter(|finding| matches!(finding.verdict, Verdict::Open | Verdict::Later));
        // Which of several services one is about can't be said for all of them at once.
        let makes_account = matches!(said.choice, Choice::Keep | Choice::Close | Choice::Unbind);
        let (asking, rest): (Vec<Finding>, Vec<Finding>) =
            open.filter(strong).partition(|finding| makes_account && said.service.is_none() && finding.asks_which());
        if !asking.is_empty() {
            s.note(&s.words.message("cli-findings-ask-which", &[("count", Arg::from(asking.len()))]));
        }
        return Ok(rest.into_iter().map(|finding| said.of(finding.id)).collect());
    }
    if which.finding.is_empty() {
        return Err(Trouble::said("cli-which-findings", USAGE));
    }
    let named =
        which.finding.iter().map(|asked| vault.find::<Finding>(asked)).collect::<quittance_core::Result<Vec<_>>>()?;
    Ok(named.into_iter().filter(strong).map(|finding| said.of(finding.id)).collect())
}

fn triage(vault: &Vault, line: Listed, said: &Said) -> Done<Triage> {
    let finding: Finding = vault.find(&line.finding)?;
    let mut word = said.of(finding.id);
    // An ignored list stays ignored: what the command says is only completed by the file, where it leaves room.
    if matches!(said.choice, Choice::Keep | Choice::Close | Choice::Unbind)
        && let Some(choice) = line.choice
    {
        word.choice = choice;
    }
    word.person = maybe(vault, line.person.as_deref(), |person: Person| person.id)?.or(word.person);
    word.identifier = maybe(vault, line.identifier.as_deref(), |held: Identifier| held.id)?.or(word.identifier);
    word.service = line.service.as_deref().map(|asked| vault.find_service(asked)).transpose()?.or(word.service);
    word.account =
        line.account.as_deref().map(|asked| refer::account(vault, asked)).transpose()?.map(|account| account.id);
    Ok(word)
}

/// A JSON list (of ids, or of what is said of each), a saved `findings list --json`, or one reference a line.
fn listed(text: &str) -> Done<Vec<Listed>> {
    let plain = |finding: &str| Listed {
        finding: finding.to_owned(),
        choice: None,
        person: None,
        identifier: None,
        service: None,
        account: None,
    };
    if !text.trim_start().starts_with(['[', '{']) {
        return Ok(text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(plain)
            .collect());
    }
    let wrong = || Trouble::said("cli-list-unreadable", USAGE);
    let json: Value = serde_json::from_str(text).map_err(|_| wrong())?;
    if let Some(rows) = json.get("findings").and_then(Value::as_array) {
        return rows.iter().map(|row| row.get("id").and_then(Value::as_str).map(plain).ok_or_else(wrong)).collect();
    }
    let Value::Array(items) = json else { return Err(wrong()) };
    items
        .into_iter()
        .map(|item| match item {
            Value::String(finding) => Ok(plain(&finding)),
            item => serde_json::from_value(item).map_err(|_| wrong()),
        })
        .collect()
}

fn list(s: &mut Session<'_, '_>, all: bool, least: u8) -> Done {
    let vault = s.open()?;
    let view = discover_view(&vault)?;
    let mut rows: Vec<FindingRow> = view.open.into_iter().chain(view.weak).collect();
    if all {
        rows.extend(view.decided);
    }
    rows.retain(|row| row.strength >= least);
    if s.json {
        return s.print_json(&json!({
            "findings": rows, "kept": view.kept, "closing": view.closing, "unbinding": view.unbinding, "later": view.later,
            "ignored": view.ignored,
        }));
    }
    let words = &s.words;
    let mut table = Table::new(
        [
            "cli-col-id",
            "cli-col-strength",
            "cli-col-service",
            "cli-col-person",
            "cli-col-identifiers",
            "cli-col-records",
            "cli-col-seen",
            "cli-col-verdict",
        ]
        .map(|key| words.get(key))
        .to_vec(),
    );
    for row in rows {
        let name = row.service.as_ref().map_or(row.guess.as_str(), |service| words.text(&service.names));
        let verdict = match &row.choice {
            Some(choice) => words.term("choice", &crate::readable::word(choice)),
            None if row.verdict == "open" => String::new(),
            None => words.term("verdict", &row.verdict),
        };
        table.row(vec![
            cell(row.id.0.clone(), Tone::Faint),
            cell(said::strength(row.strength), Tone::Accent),
            cell(
                if row.service.is_some() {
                    name.to_owned()
                } else if !row.candidates.is_empty() {
                    said::which(words, &row)
                } else {
                    words.message("cli-unknown-service", &[("name", Arg::from(name))])
                },
                Tone::Strong,
            ),
            row.person.map(|person| person.name).unwrap_or_default().into(),
            words.list(&row.identifiers).into(),
            words.number(row.count.into()).into(),
            cell(said::span(words, row.first_seen, row.last_seen), Tone::Faint),
            verdict.into(),
        ]);
    }
    s.table_or_nothing(table)
}

fn show(s: &mut Session<'_, '_>, asked: &str) -> Done {
    let vault = s.open()?;
    let finding: Finding = vault.find(asked)?;
    let view = discover_view(&vault)?;
    let rows = view.open.into_iter().chain(view.weak).chain(view.decided);
    // What was decided long ago is not in the room any more, but the record is.
    let Some(row) = rows.into_iter().find(|row| row.id == finding.id) else {
        return Err(Problem::NothingMatches { kind: "finding", asked: asked.to_owned() }.into());
    };
    if s.json {
        return s.print_json(&row);
    }
    let page = said::finding(s, &row);
    s.show(&page)
}
