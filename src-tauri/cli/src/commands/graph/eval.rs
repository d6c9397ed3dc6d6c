//! Worked cases from a file: graphs and questions, each with the answer it should get. It needs no vault.

use std::io::Read;
use std::path::Path;

use quittance_access::cases::{Answer, CaseProblem, CaseReport, Place, Refusal, evaluate};
use quittance_core::service::{name_of, read_file};
use quittance_core::{Arg, Problem};
use quittance_words::Words;

use crate::page::{Page, Tone};
use crate::session::{Done, Session};
use crate::trouble::{REFUSED, Trouble};

/// The largest file read. The published cases are some 20 KB; a graph that fills this has no readable answer.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

pub(super) fn run(s: &mut Session<'_, '_>, file: &Path) -> Done {
    let text = read(s, file)?;
    let reports = evaluate(&text).map_err(|problem| misread(&s.words, file, &problem))?;
    if s.json {
        // Not through the words: names in a file are the file's, whatever they look like.
        let mut text = serde_json::to_string_pretty(&reports).unwrap_or_default();
        text.push('\n');
        s.print(&text)?;
    } else if !s.quiet {
        let mut page = s.page();
        reports.iter().for_each(|report| write(&s.words, &mut page, report));
        s.show(&page)?;
    }
    let all: usize = reports.iter().map(|report| report.queries.len()).sum();
    let unmet: Vec<String> = reports.iter().flat_map(|report| unmet(&s.words, report)).collect();
    if unmet.is_empty() {
        s.note(&s.words.message("cli-eval-all-met", &[("all", Arg::from(all))]));
        return Ok(());
    }
    let args =
        vec![("count", Arg::from(unmet.len())), ("all", Arg::from(all)), ("queries", Arg::from(unmet.join("\n")))];
    Err(Trouble::Said { key: "cli-eval-unmet", args, code: REFUSED })
}

fn read(s: &mut Session<'_, '_>, file: &Path) -> Done<String> {
    let (bytes, name) = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let limit = MOST_BYTES + 1;
        let unreadable = |_| Problem::File { what: "unreadable", name: "-".to_owned() };
        Read::take(&mut *s.world.input, limit).read_to_end(&mut bytes).map_err(unreadable)?;
        if bytes.len() as u64 > MOST_BYTES {
            return Err(Problem::TooLarge { what: "file", limit: MOST_BYTES }.into());
        }
        (bytes, "-".to_owned())
    } else {
        (read_file(file, MOST_BYTES)?, name_of(file))
    };
    let said = |key| Trouble::Said { key, args: vec![("file", Arg::from(name.as_str()))], code: REFUSED };
    let text = String::from_utf8(bytes).map_err(|_| said("cli-eval-not-text"))?;
    if text.contains('\0') {
        return Err(said("cli-eval-not-text"));
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(Problem::File { what: "empty", name }.into());
    }
    Ok(text)
}

fn misread(words: &Words, file: &Path, problem: &CaseProblem) -> Trouble {
    let trouble = said(words, "access-cases-trouble", problem.trouble.key(), problem.trouble.args());
    let args = vec![
        ("file", Arg::from(name_of(file))),
        ("place", Arg::from(place(words, &problem.place))),
        ("trouble", Arg::from(trouble)),
    ];
    Trouble::Said { key: "cli-eval-misread", args, code: REFUSED }
}

/// The message of a trouble or refusal.
fn said(words: &Words, kind: &str, key: &str, args: Vec<(&'static str, String)>) -> String {
    let args: Vec<(&str, Arg)> = args.into_iter().map(|(name, value)| (name, Arg::from(value))).collect();
    words.message(&format!("{kind}-{key}"), &args)
}

fn why(words: &Words, refusal: &Refusal) -> String {
    said(words, "access-cases-refused", refusal.key(), refusal.args())
}

fn place(words: &Words, at: &Place) -> String {
    let (key, args) = match at {
        Place::Text { line, column } => ("text", vec![("line", Arg::from(*line)), ("column", Arg::from(*column))]),
        Place::Case { number, id: None } => ("case", vec![("number", Arg::from(*number))]),
        Place::Case { number, id: Some(id) } => {
            ("case-named", vec![("number", Arg::from(*number)), ("id", Arg::from(id.as_str()))])
        }
        Place::Query { case, number, kind: None } => {
            ("query", vec![("case", Arg::from(case.as_str())), ("number", Arg::from(*number))])
        }
        Place::Query { case, number, kind: Some(kind) } => {
            let args = vec![
                ("case", Arg::from(case.as_str())),
                ("number", Arg::from(*number)),
                ("kind", kind.as_str().into()),
            ];
            ("query-kind", args)
        }
        Place::Field { within, key } => {
            ("field", vec![("within", Arg::from(place(words, within))), ("key", (*key).into())])
        }
        Place::Candidate { within, number } => {
            ("candidate", vec![("within", Arg::from(place(words, within))), ("number", Arg::from(*number))])
        }
    };
    words.message(&format!("access-cases-at-{key}"), &args)
}

/// What was computed under a key: beside the question, or, for plans, in an object of its own.
fn computed(answer: &Answer, key: &str) -> String {
    let value = answer.fields.get(key).or_else(|| answer.fields.get("expect").and_then(|expect| expect.get(key)));
    value.map(ToString::to_string).unwrap_or_default()
}

/// What the file expects under a key.
fn expected(answer: &Answer, key: &str) -> String {
    answer.expected.get(key).map(ToString::to_string).unwrap_or_default()
}

fn kind(answer: &Answer) -> &str {
    answer.fields.get("q").and_then(serde_json::Value::as_str).unwrap_or_default()
}

/// One line for each query whose expectation is not met: which, what was expected, and what was computed.
fn unmet(words: &Words, report: &CaseReport) -> Vec<String> {
    let queries = report.queries.iter().enumerate().filter(|(_, answer)| !answer.met);
    queries
        .map(|(place, answer)| {
            let mut args = vec![
                ("case", Arg::from(report.id.as_str())),
                ("place", Arg::from(place + 1)),
                ("kind", Arg::from(kind(answer))),
            ];
            if let Some(refusal) = &answer.refused {
                args.push(("why", Arg::from(why(words, refusal))));
                return words.message("cli-eval-refused", &args);
            }
            let differs: Vec<String> = answer.differs.iter().map(|key| differs(words, answer, key)).collect();
            args.push(("differs", Arg::from(words.list(&differs))));
            words.message("cli-eval-differs", &args)
        })
        .collect()
}

fn differs(words: &Words, answer: &Answer, key: &str) -> String {
    let args = [
        ("key", Arg::from(key)),
        ("expected", Arg::from(expected(answer, key))),
        ("computed", Arg::from(computed(answer, key))),
    ];
    words.message("cli-eval-expected", &args)
}

/// What was computed for a case, as one reads it, with what was expected instead where that differs.
fn write(words: &Words, page: &mut Page, report: &CaseReport) {
    page.heading(&report.id);
    for (place, answer) in report.queries.iter().enumerate() {
        let (sign, tone) = if answer.met { ("✓", Tone::Plain) } else { ("✗", Tone::Lose) };
        let asked = ["note", "q", "before", "candidates", "attacker_only", "weights"];
        let is_shown = |key: &str| !asked.contains(&key) && !answer.differs.iter().any(|differs| differs == key);
        let fields = answer.fields.iter().filter(|(key, _)| is_shown(key));
        let mut text: Vec<String> = fields.map(|(key, value)| format!("{key} = {value}")).collect();
        if let Some(refusal) = &answer.refused {
            text.push(words.message("cli-eval-why", &[("why", Arg::from(why(words, refusal)))]));
        } else {
            text.extend(answer.differs.iter().map(|key| differs(words, answer, key)));
        }
        page.hanging(&format!("{sign} {:>2}. ", place + 1), 0, &format!("{}: {}", kind(answer), text.join(", ")), tone);
    }
}
