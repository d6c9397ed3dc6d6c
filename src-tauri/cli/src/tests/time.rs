//! Reminders, working days, and what leaves the vault as files.

use std::fs;

use serde_json::Value;

use super::Terminal;

const NOTICE: &str = r#"{ "year": 2027, "papers": ["https://www.gov.cn/x"], "days": [
    { "name": "元旦", "date": "2027-01-01", "isOffDay": true },
    { "name": "元旦", "date": "2027-01-02", "isOffDay": true },
    { "name": "元旦", "date": "2027-01-03", "isOffDay": true },
    { "name": "春节", "date": "2027-01-31", "isOffDay": false } ] }"#;

fn riding() -> Terminal {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800002201");
    terminal.ok("account add hello --bind 13800002201");
    terminal.ok("account mandate add hello 骑行月卡 --renews 2026-03-20");
    terminal
}

fn file(terminal: &Terminal, name: &str) -> String {
    fs::read_to_string(terminal.path(name)).unwrap()
}

#[test]
fn the_calendar_file_names_nothing_and_its_codes_are_explained_here_only() {
    let terminal = riding();
    let path = terminal.path("dates.ics").display().to_string();
    assert_eq!(terminal.json(&format!("export ics {path}"))["written"]["dates"], 1);
    let first = file(&terminal, "dates.ics");
    assert!(first.contains("DTSTART;VALUE=DATE:20260320"));
    assert!(!first.contains("哈啰") && !first.contains("骑行") && !first.contains("13800002201"));
    terminal.fails(1, &format!("export ics {path}"));
    terminal.ok(&format!("export ics {path} --replace"));
    assert_eq!(file(&terminal, "dates.ics"), first, "the same ids, the same versions");
    let codes = terminal.json("due --codes");
    let code = codes["codes"][0]["code"].as_str().unwrap();
    assert!(first.contains(code));
    assert!(codes["codes"][0]["item"]["text"].as_str().unwrap().contains("骑行月卡"));
    assert!(terminal.ok("due --codes").contains(code));
    let english = terminal.path("en.ics").display().to_string();
    terminal.ok(&format!("export ics {english} --lang en"));
    assert!(file(&terminal, "en.ics").contains("Quittance: something is due"));
}

#[test]
fn a_notice_is_loaded_listed_taken_back_and_a_bad_one_is_refused_in_both_languages() {
    let terminal = Terminal::with_vault();
    fs::write(terminal.path("2027.json"), NOTICE).unwrap();
    let path = terminal.path("2027.json").display().to_string();
    let of_2027 = |terminal: &Terminal| {
        let years = terminal.json("calendar list");
        years["years"].as_array().unwrap().iter().find(|year| year["year"] == 2027).cloned().unwrap()
    };
    assert_eq!(of_2027(&terminal)["provisional"], true);
    assert_eq!(terminal.json(&format!("calendar load {path}"))["calendar"]["changed"][0], 2027);
    assert_eq!(of_2027(&terminal)["provisional"], false);
    assert_eq!(of_2027(&terminal)["file"], "2027.json");
    assert!(terminal.ok("calendar list").contains("元旦：2027-01-01 至 2027-01-03"));
    assert!(terminal.ok("undo").contains("2027"));
    assert_eq!(of_2027(&terminal)["provisional"], true);
    terminal.ok("redo");
    terminal.ok("calendar remove 2027");
    terminal.fails(4, "calendar remove 2027");
    fs::write(terminal.path("bad.json"), NOTICE.replace("2027-01-31", "2027-02-01")).unwrap();
    let bad = terminal.path("bad.json").display().to_string();
    assert!(terminal.fails(1, &format!("calendar load {bad}")).contains("不是周末"));
    assert!(terminal.fails(1, &format!("calendar load {bad} --lang en")).contains("no weekend"));
    terminal.fails(4, "calendar load nowhere.json");
}

#[test]
fn what_was_missed_is_told_until_it_is_seen() {
    let mut terminal = riding();
    terminal.ok("reminders --seen");
    terminal.today = "2026-03-18".parse().unwrap();
    let missed = terminal.json("reminders");
    assert_eq!((missed["now"].as_array().unwrap().len(), missed["missed"].as_array().unwrap().len()), (0, 1));
    assert_eq!(missed["missed"][0]["told_on"], "2026-03-17");
    assert!(terminal.ok("reminders --seen").contains("骑行月卡"));
    assert_eq!(terminal.json("reminders")["missed"], Value::Array(vec![]));
}

#[test]
fn the_vault_goes_out_as_json_and_comes_back_into_an_empty_one() {
    let terminal = riding();
    fs::write(terminal.path("proof.txt"), "他们说可以").unwrap();
    terminal.ok(&format!("evidence add {} --account hello", terminal.path("proof.txt").display()));
    let path = terminal.path("all.json").display().to_string();
    let saved = terminal.json(&format!("export json {path}"));
    assert_eq!(saved["written"]["files"], 1);
    assert!(terminal.fails(1, &format!("import {path}")).contains("已经有东西"));
    let mut other = Terminal::fresh();
    other.ok("vault create");
    other.today = terminal.today;
    assert!(other.fails(2, &format!("import {path} --dry-run")).contains("整个读入"));
    assert_eq!(other.json(&format!("import {path}"))["loaded"]["files"], 1);
    for question in ["account list", "due", "identifier list --reveal", "evidence verify", "log list", "checklist list"]
    {
        assert_eq!(terminal.json(question), other.json(question), "{question}");
    }
    let again = other.path("again.json").display().to_string();
    other.ok(&format!("export json {again}"));
    assert_eq!(file(&terminal, "all.json"), file(&other, "again.json"));
}

#[test]
fn a_table_and_a_report_hide_numbers_unless_they_are_wanted() {
    let terminal = riding();
    let at = |name: &str| terminal.path(name).display().to_string();
    terminal.ok(&format!("export csv {}", at("a.csv")));
    let table = file(&terminal, "a.csv");
    assert!(table.starts_with("\u{feff}服务,服务代号") && table.contains("哈啰") && !table.contains("13800002201"));
    terminal.ok(&format!("export csv {} --reveal", at("b.csv")));
    assert!(file(&terminal, "b.csv").contains("13800002201"));
    terminal.ok(&format!("export report {}", at("r.md")));
    let report = file(&terminal, "r.md");
    assert!(report.contains("销号报告") && report.contains("骑行月卡") && !report.contains("小王"));
    assert!(!report.contains("13800002201"));
    terminal.ok("person add \"<script src=//evil.example>小偷</script>\" --relation other");
    for (name, language, title) in [("r.html", "zh-CN", "销号报告"), ("e.html", "en", "Report of leaving")] {
        terminal.ok(&format!("export report {} --reveal --lang {language}", at(name)));
        let page = file(&terminal, name);
        assert!(page.starts_with("<!doctype html>") && page.contains(&format!("<html lang=\"{language}\">")), "{page}");
        assert!(page.contains(title) && page.contains("小王") && page.contains("13800002201"), "{page}");
        assert!(!page.contains("<script") && !page.contains(" src=") && !page.contains(" href="), "{page}");
    }
    terminal.ok(&format!("export report {} --format html", at("masked")));
    let page = file(&terminal, "masked");
    assert!(!page.contains("小王") && !page.contains("13800002201"), "{page}");
    terminal.ok(&format!("export report {} --lang en --reveal", at("r.txt")));
    let report = file(&terminal, "r.txt");
    assert!(report.contains("Report of leaving") && report.contains("小王") && report.contains("13800002201"));
    terminal.fails(1, &format!("export csv {}", at("a.csv")));
}

#[test]
fn a_vault_is_made_from_a_backup_or_not_at_all() {
    let terminal = riding();
    let backup = terminal.path("all.json").display().to_string();
    terminal.ok(&format!("export json {backup}"));
    let other = Terminal::fresh();
    let note = other.path("note.json");
    std::fs::write(&note, "{}").unwrap();
    let said = other.fails(1, &format!("vault create --from {}", note.display()));
    assert!(said.contains("备份") && said.lines().count() <= 2, "{said}");
    assert_ne!(other.run("vault info").code, 0, "no vault was made");
    let made = other.json(&format!("vault create --recovery --from {backup}"));
    assert!(
        made["loaded"]["records"].as_u64().is_some_and(|count| count > 0) && made["recovery"].is_string(),
        "{made}"
    );
    assert_eq!(terminal.json("account list"), other.json("account list"));
    other.fails(1, &format!("vault create --from {backup}"));
}
