//! S4, 嘀嗒出行, 麦当劳: after closing, the same number can't register again for a time. That is said before the request goes
//! out, with the day on which the number is free again, and that day is looked at.

use quittance_tests::terminal::Terminal;
use serde_json::Value;

fn said(view: &Value) -> Vec<&str> {
    view["advice"].as_array().unwrap().iter().map(|advice| advice["text"].as_str().unwrap()).collect()
}

#[test]
fn the_lock_and_the_day_it_ends_are_said_before_anything_is_asked_for() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 嘀嗒出行 --bind 主号");
    let plan = terminal.json("plan close 嘀嗒出行 --dry-run");
    assert!(said(&plan).iter().any(|text| text.contains("90 天内，同一个手机号不能再注册")), "{:?}", said(&plan));
    assert!(said(&plan).contains(&"按 90 天算，2027-02-23 起同一号码可以再注册。"), "{:?}", said(&plan));
    assert_eq!(terminal.json("checklist list")["checklists"], serde_json::json!([]), "only looked at");

    terminal.ok("plan close 嘀嗒出行");
    let apply = terminal.step("嘀嗒出行", "close/apply");
    assert!(apply["facts"].to_string().contains("2027-02-23"), "at the very step that sends it: {}", apply["facts"]);
    assert!(apply["barriers"][0]["code"] == "B12" && apply["barriers"][0]["basis"].is_string(), "{apply}");
    let english = terminal.ok("checklist show 嘀嗒出行 --lang en");
    assert!(english.contains("can register again from 23 February 2027"), "{english}");
}

#[test]
fn an_unstated_length_is_kept_beside_the_stated_one_and_has_no_day() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 嘀嗒出行 --bind 主号");
    let page = terminal.ok("service show 嘀嗒出行");
    assert!(
        page.contains("没说多久") && page.contains("90 天内，同一个手机号不能再注册"),
        "both sources are shown: {page}"
    );
}

#[test]
fn the_day_counts_from_the_day_it_was_closed_and_is_then_a_date_that_is_due() {
    let mut terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 麦当劳 --bind 主号");
    terminal.ok("plan close 麦当劳");
    // Half a year, counted as 184 days, from the day they said it was closed.
    let number = terminal.step("麦当劳", "verify/number");
    assert_eq!((&number["state"], &number["not_before"]), (&"blocked".into(), &"2027-05-28".into()));
    terminal.tick_until("麦当劳", "wait");
    terminal.comes("2026-12-01");
    let confirm = terminal.step("麦当劳", "wait/confirm");
    terminal.tick("麦当劳", &confirm);
    assert_eq!(terminal.step("麦当劳", "verify/number")["not_before"], "2027-06-04", "seven days later than thought");
    let due = terminal.json("due --days 400");
    assert!(
        due["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|item| item["on"] == "2027-06-04" && item["service"] == "mcdonalds-cn"),
        "{due}"
    );
    terminal.comes("2027-06-03");
    assert!(terminal.refused("checklist done verify/number --in 麦当劳").contains("6月"), "the number is not free yet");
    terminal.comes("2027-06-04");
    let number = terminal.step("麦当劳", "verify/number");
    assert_eq!(number["state"], "todo");
    assert!(number["title"].as_str().unwrap().contains("138••••2201"), "{}", number["title"]);
    assert!(number["warnings"].to_string().contains("退出来"), "looking must not make a new account: {number}");
}
