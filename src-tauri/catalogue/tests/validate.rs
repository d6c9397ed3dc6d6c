//! Every rule of the validator, with an entry that breaks it and nothing else.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use quittance_catalogue::validate::{self, Code, EntryFile, Report, Severity, Violation};
use quittance_catalogue::{Catalogue, Text};

fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(folder)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn neighbour() -> EntryFile {
    EntryFile::read(&fixtures("catalogue-good").join("neighbour.toml")).unwrap()
}

fn check(file: EntryFile) -> Report {
    let reference = Catalogue::embedded().reference();
    validate::check(vec![neighbour(), file], &[], reference, Some(today()))
}

/// The faults of a broken example. It is read under the name its id asks for, unless that is what it breaks.
fn faults(path: &Path, code: &str) -> Vec<Violation> {
    let text = std::fs::read_to_string(path).unwrap();
    let id =
        text.lines().find_map(|line| line.strip_prefix("id = \"")).and_then(|rest| rest.strip_suffix('"')).unwrap();
    let name = match code {
        "C003" => "example.toml".to_owned(),
        "C049" => "neighbour-again.toml".to_owned(),
        _ => format!("{id}.toml"),
    };
    match EntryFile::parse(&name, text.clone()) {
        Ok(mut file) => {
            if code == "C049" {
                file.stem = id.to_owned();
            }
            if code == "C078" {
                let neighbour = std::fs::read_to_string(fixtures("catalogue-good").join("neighbour.toml")).unwrap();
                let gone = "category = \"tools\"\nstatus = \"closed\"\nsuccessor = \"example\"";
                let neighbour = neighbour.replace("category = \"tools\"", gone);
                let files = vec![EntryFile::parse("neighbour.toml", neighbour).unwrap(), file];
                return validate::check(files, &[], Catalogue::embedded().reference(), Some(today())).violations;
            }
            check(file).violations
        }
        Err(fault) => vec![*fault],
    }
}

fn broken() -> Vec<(String, PathBuf)> {
    let mut all: Vec<(String, PathBuf)> = std::fs::read_dir(fixtures("catalogue-broken"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            (name[..4].to_owned(), path)
        })
        .collect();
    all.sort();
    all
}

#[test]
fn the_good_example_has_no_faults_and_no_warnings() {
    let dir = fixtures("catalogue-good");
    let report = validate::folder(&dir, Catalogue::embedded().reference(), Some(today())).unwrap();
    assert_eq!(report.files.len(), 2);
    assert_eq!(report.violations, []);
}

#[test]
fn every_broken_example_is_refused_for_its_own_reason() {
    let mut wrong = Vec::new();
    let all = broken();
    assert!(all.len() >= 25);
    for (code, path) in &all {
        let found = faults(path, code);
        // An entry without sources can't have a sourced remark either.
        let also = if code == "C034" { "C030" } else { code };
        let right = found.iter().any(|v| v.code.as_str() == code)
            && found.iter().all(|v| v.code.as_str() == code || v.code.as_str() == also);
        if !right {
            let seen: Vec<String> = found.iter().map(ToString::to_string).collect();
            wrong.push(format!("{}: {seen:#?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_broken_example() {
    let shown: BTreeSet<String> = broken().into_iter().map(|(code, _)| code).collect();
    let missing: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).filter(|code| !shown.contains(*code)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn every_fault_names_its_line_and_says_what_to_do_in_both_languages() {
    for (code, path) in broken() {
        for fault in faults(&path, &code) {
            let whole_file = fault.field.is_empty() && fault.code != Code::Syntax;
            let known = fault.line.is_some() || whole_file;
            assert!(known, "{}: {fault}", path.display());
            for Text { zh, en } in [&fault.message, &fault.remedy] {
                assert!(!zh.is_empty() && !en.is_empty());
                assert!(zh.ends_with('。') && en.ends_with('.'), "{zh} {en}");
            }
        }
    }
}

#[test]
fn a_fault_points_at_its_line() {
    let text = std::fs::read_to_string(fixtures("catalogue-good").join("example.toml")).unwrap();
    let at = text.lines().position(|l| l.contains("days = 15")).unwrap() + 1;
    let file = EntryFile::parse("example.toml", text.replace("days = 15", "days = 3650")).unwrap();
    let report = check(file);
    let fault = report.errors().next().unwrap();
    assert_eq!((fault.line, fault.field.as_str()), (Some(at), "cooling_off[0].days"));
}

#[test]
fn an_unknown_field_is_named_with_its_line() {
    let text = "id = \"x\"\nhotline = \"1\"\n".to_owned();
    let fault = EntryFile::parse("x.toml", text).unwrap_err();
    assert_eq!((fault.code, fault.line), (Code::Shape, Some(2)));
    assert_eq!(fault.field, "hotline");
}

#[test]
fn dates_may_be_bare_or_quoted() {
    let path = fixtures("catalogue-good").join("example.toml");
    let text = std::fs::read_to_string(path).unwrap();
    let quoted = text.replace("read = 2026-11-23", "read = \"2026-11-23\"");
    assert_ne!(text, quoted, "the example shows a bare date");
    let read = |text| EntryFile::parse("example.toml", text).unwrap().service;
    assert_eq!(read(text.clone()), read(quoted));
    let with_time = text.replace("read = 2026-11-23", "read = 2026-11-23T08:00:00");
    assert!(EntryFile::parse("example.toml", with_time).is_err());
}

#[test]
fn warnings_keep_nothing_out() {
    let path = fixtures("catalogue-broken").join("C037-path-from-memory.toml");
    let file = EntryFile::parse("example.toml", std::fs::read_to_string(path).unwrap()).unwrap();
    let report = check(file);
    assert!(report.is_clean());
    assert_eq!(report.warnings().count(), 1);
    assert_eq!(Code::PathFromMemory.severity(), Severity::Warning);
}

#[test]
fn one_operator_may_share_a_domain_and_a_successor_may_share_an_app() {
    let path = fixtures("catalogue-broken");
    let read = |name: &str| std::fs::read_to_string(path.join(name)).unwrap();
    let text = read("C045-shared-domain.toml").replace("示例科技有限公司", "邻居科技有限公司");
    assert!(check(EntryFile::parse("example.toml", text).unwrap()).is_clean());
    let text = read("C045-shared-package.toml")
        .replace("category = \"tools\"", "category = \"tools\"\nstatus = \"merged\"\nsuccessor = \"neighbour\"");
    assert!(check(EntryFile::parse("example.toml", text).unwrap()).is_clean());
}

#[test]
fn a_single_file_is_checked_beside_the_catalogue_it_will_join() {
    let known = [neighbour().service];
    let reference = Catalogue::embedded().reference();
    let path = fixtures("catalogue-good").join("example.toml");
    let report = validate::paths_beside(&[path], &known, reference, Some(today()));
    assert!(report.is_clean());
    let replaced = fixtures("catalogue-good").join("neighbour.toml");
    let report = validate::paths_beside(&[replaced], &known, reference, Some(today()));
    assert!(report.is_clean(), "an entry does not collide with the one it replaces");
    let nowhere = fixtures("catalogue-good").join("nowhere.toml");
    let report = validate::paths_beside(&[nowhere], &known, reference, Some(today()));
    assert_eq!(report.errors().map(|v| v.code).collect::<Vec<_>>(), [Code::Syntax]);
}

#[test]
fn the_contributors_page_shows_a_sound_entry_and_every_rule() {
    let page = include_str!("../../../docs/catalogue.md");
    let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let report = check(EntryFile::parse("example-shop.toml", example.to_owned()).unwrap());
    assert_eq!(report.violations, []);
    for code in Code::ALL {
        let word = match code.severity() {
            Severity::Error => "fault",
            Severity::Warning => "warning",
        };
        let row = format!("| {} | {word} | {} |", code.as_str(), code.remedy().en);
        assert!(page.contains(&row), "the page lacks: {row}");
    }
}
