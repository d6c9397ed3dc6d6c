//! S10: data kept after closing, with unclear promises. What they keep is recorded with the reason they gave and the day it
//! ends; on that day a request asks whether it is gone.

use quittance_tests::terminal::Terminal;
use serde_json::{Value, json};

/// 麦当劳, closed on 24 November 2026, with orders on record.
fn closed() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 麦当劳 --bind 主号 --data 交易记录 --data 姓名");
    terminal.ok("plan close 麦当劳");
    terminal.tick_until("麦当劳", "wait");
    let confirm = terminal.step("麦当劳", "wait/confirm");
    terminal.tick("麦当劳", &confirm);
    terminal
}

fn fate<'v>(view: &'v Value, item: &str) -> &'v Value {
    &view["data"].as_array().unwrap().iter().find(|row| row["item"] == item).unwrap()["fate"]
}

#[test]
fn what_they_keep_by_their_own_words_is_known_before_the_request_and_looked_after_once_it_ends() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 麦当劳 --bind 主号");
    let plan = terminal.json("plan close 麦当劳 --dry-run");
    let apply = plan["steps"].as_array().unwrap().iter().find(|step| step["id"] == "mcdonalds-cn/close/apply").unwrap();
    assert!(apply["facts"].to_string().contains("网络日志至少留 6 个月"), "{}", apply["facts"]);

    let terminal = closed();
    let kept = terminal.step("麦当劳", "verify/kept");
    assert_eq!((&kept["state"], &kept["not_before"]), (&json!("waiting"), &json!("2027-05-28")), "184 days and one");
}

#[test]
fn what_they_wrote_to_this_person_is_recorded_with_reason_and_day_and_goes_before_what_they_wrote_to_everybody() {
    let terminal = closed();
    terminal.ok(
        "account ending add 麦当劳 kept-by-law --until 2029-11-24 --note 《电子商务法》第三十一条：交易信息保存三年 --data 交易记录",
    );
    let view = terminal.json("account show 麦当劳");
    let ending = view["endings"].as_array().unwrap().iter().find(|row| row["kind"] == "kept_by_law").unwrap();
    assert_eq!(ending["until"], "2029-11-24");
    assert!(ending["note"].as_str().unwrap().contains("第三十一条"));
    assert_eq!(*fate(&view, "transactions"), json!({ "fate": "kept_by_law", "until": "2029-11-24" }));
    assert_eq!(fate(&view, "name")["fate"], "held", "only what they named is kept by that law");
    let page = terminal.ok("account show 麦当劳");
    assert!(page.contains("2029-11-24") || page.contains("2029年11月24日"), "{page}");
    let kept = terminal.step("麦当劳", "verify/kept");
    assert_eq!(kept["not_before"], "2029-11-25");
    assert!(kept["facts"].to_string().contains("第三十一条"), "the reason stands beside the step: {}", kept["facts"]);
    assert_eq!(view["row"]["stage"]["state"], "closed", "kept data is no account: the two are not mixed");
}

#[test]
fn on_the_day_it_ends_a_request_asks_whether_it_is_gone_and_has_a_deadline_of_its_own() {
    let mut terminal = closed();
    terminal.ok("account ending add 麦当劳 kept-by-law --until 2027-02-24 --note 留三个月备查 --data 姓名");
    let due = terminal.json("due --days 120");
    assert!(
        due["items"].as_array().unwrap().iter().any(|item| item["on"] == "2027-02-24" || item["on"] == "2027-02-25"),
        "the end is a date like any other: {due}"
    );
    assert!(terminal.refused("checklist done verify/kept --in 麦当劳").contains("2027-02-25"), "not before");
    terminal.comes("2027-02-25");
    let kept = terminal.step("麦当劳", "verify/kept");
    assert_eq!((&kept["state"], &kept["title"]), (&json!("todo"), &json!("问麦当劳留下的资料删了没有")));
    let letter = terminal.json("letter 麦当劳 --right access --right delete --sent 2027-02-25");
    assert!(letter["due"]["date"].is_string(), "{letter}");
    let id = letter["id"].as_str().unwrap();
    let request = terminal.json(&format!("request show {id}"));
    assert_eq!(request["row"]["term"]["due"], letter["due"]["date"], "the request runs to the day the letter names");
    assert!(!letter["text"].as_str().unwrap().contains("13800002201"), "masked: {}", letter["text"]);
    terminal.tick("麦当劳", &kept);
    terminal.ok("account data edit 麦当劳 姓名 --fate erased-claimed");
    assert_eq!(fate(&terminal.json("account show 麦当劳"), "name")["fate"], "erased_claimed", "claimed, not verified");
    assert!(terminal.ok("account show 麦当劳 --lang en").contains("Name"));
}

#[test]
fn a_promise_without_a_day_is_kept_as_that_and_gets_no_made_up_date() {
    let terminal = closed();
    terminal.ok("account ending add 麦当劳 kept-by-law --note 依法保存必要期限 --data 交易记录");
    let view = terminal.json("account show 麦当劳");
    let ending = view["endings"].as_array().unwrap().iter().find(|row| row["kind"] == "kept_by_law").unwrap();
    assert_eq!(ending["until"], Value::Null);
    let kept = terminal.step("麦当劳", "verify/kept");
    assert_eq!(kept["not_before"], "2027-05-28", "what stays is the length the policy states");
    let refused = terminal.refused("account ending add 麦当劳 anonymised --until 2027-01-01");
    assert!(!refused.is_empty(), "only what is kept has an end");
}
