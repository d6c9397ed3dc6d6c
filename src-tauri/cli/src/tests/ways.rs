//! Plans, checklists, dates, history.

use serde_json::{Value, json};

use super::Terminal;

fn soul() -> Terminal {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800002201");
    terminal.ok("device add 红米");
    terminal.ok("account add soul --bind 13800002201 --device 红米");
    terminal
}

fn tick_until_request(terminal: &Terminal) {
    for _ in 0..30 {
        let next = terminal.json("checklist next soul");
        let id = next["step"]["id"].as_str().unwrap().to_owned();
        terminal.ok(&format!("checklist done {id}"));
        if id == "soul/close/apply" {
            return;
        }
    }
    panic!("the request was never reached");
}

#[test]
fn a_plan_has_the_shape_that_scripts_rely_on() {
    let terminal = soul();
    let plan = terminal.json("plan close soul --dry-run");
    assert_eq!(plan["checklist"], Value::Null);
    let apply = plan["steps"].as_array().unwrap().iter().find(|step| step["id"] == "soul/close/apply").unwrap().clone();
    assert_eq!(apply["stage"], "close");
    assert_eq!(apply["title"], "在 Soul 里申请注销账号");
    assert_eq!(apply["where"], "自己 › 设置 › 账号与安全 › 注销账号");
    assert_eq!((&apply["state"], &apply["proof"], &apply["due"]), (&json!("blocked"), &json!(true), &Value::Null));
    assert!(apply["needs"].as_array().is_some_and(|needs| !needs.is_empty()));
    assert!(
        apply["barriers"]
            .as_array()
            .unwrap()
            .iter()
            .all(|barrier| barrier["code"].is_string() && barrier["basis"].is_string())
    );
    let english = terminal.json("plan close soul --dry-run --lang en");
    assert_eq!(english["steps"].as_array().unwrap().len(), plan["steps"].as_array().unwrap().len());
    assert!(
        english["steps"][0]["title"].as_str().unwrap().is_ascii()
            || english["steps"][0]["title"].as_str().unwrap().contains('’')
    );
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]), "only looked at");
    let begun = terminal.json("plan close soul");
    assert!(begun["checklist"].is_string());
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["state"], "preparing");
}

#[test]
fn several_accounts_are_begun_in_one_operation() {
    let terminal = soul();
    terminal.ok("account add weixin");
    let plans = terminal.json("plan close soul weixin");
    assert_eq!(plans["plans"].as_array().unwrap().len(), 2);
    terminal.ok("undo");
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]));
    terminal.fails(4, "plan close soul nobody");
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]), "one bad name, and nothing is begun");
}

#[test]
fn a_checklist_reads_by_stage_with_its_path_and_sources() {
    let terminal = soul();
    terminal.ok("plan close soul");
    let page = terminal.ok("checklist show soul --full");
    for part in [
        "保存\n",
        "核实\n",
        "→ 自己 › 设置 › 账号与安全 › 注销账号",
        "（官方政策 2022-08-26，已过 3 年）",
        "B08",
        "凭证",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for language in ["zh-CN", "en"] {
        let page = terminal.ok(&format!("checklist show soul --full --lang {language}"));
        assert!(!page.contains('⟦') && !page.contains("13800002201"), "{page}");
    }
    let mut narrow = soul();
    narrow.ok("plan close soul");
    narrow.screen = Some(crate::Screen { width: 60, colour: false });
    let page = narrow.ok("checklist show soul --full");
    let widest = page.lines().max_by_key(|line| crate::lines::width(line)).unwrap();
    assert!(crate::lines::width(widest) <= 62, "{widest}");
}

#[test]
fn ticking_to_the_request_starts_the_guard_and_an_accidental_login_starts_it_again() {
    let mut terminal = soul();
    terminal.ok("plan close soul");
    tick_until_request(&terminal);
    let view = terminal.json("account show soul");
    assert_eq!(view["row"]["stage"], json!({ "state": "cooling_off", "from": "2026-03-07", "until": "2026-03-22" }));
    let due = terminal.json("due");
    let guard = due["items"].as_array().unwrap().iter().find(|item| item["kind"] == "guard_ends").unwrap().clone();
    assert_eq!(guard["on"], "2026-03-22");
    assert!(guard["text"].as_str().unwrap().contains("不要登录 Soul"));
    terminal.today = "2026-03-12".parse().unwrap();
    terminal.ok("checklist logged-in soul --applied-again");
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["until"], "2026-03-27");
    terminal.ok("checklist logged-in soul");
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["state"], "preparing");
    assert_eq!(terminal.json("checklist next soul")["step"]["id"], "soul/close/apply");
    assert!(terminal.fails(1, "checklist logged-in soul").contains("不能作账号状态"));
}

#[test]
fn a_step_fails_for_a_reason_waits_is_skipped_and_opens_again() {
    let terminal = soul();
    terminal.ok("plan close soul");
    let first = terminal.json("checklist next soul")["step"]["id"].as_str().unwrap().to_owned();
    terminal.ok(&format!("checklist failed {first} --reason b09 --note 没人理"));
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["barriers"], json!(["B09"]));
    assert!(terminal.fails(1, &format!("checklist failed {first} --reason B99")).contains("障碍代码"));
    terminal.ok(&format!("checklist reopen {first}"));
    terminal.ok(&format!("checklist postpone {first} --until 2026-03-20"));
    assert!(
        terminal.json("due")["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|item| item["kind"] == "reminder" && item["on"] == "2026-03-20")
    );
    assert!(terminal.fails(1, &format!("checklist postpone {first} --until 2026-03-01")).contains("日期"));
    terminal.ok(&format!("checklist skip {first}"));
    terminal.ok("checklist skip 2 --in soul");
    terminal.ok(&format!("checklist note {first} \"打过电话\""));
    assert!(terminal.ok("checklist show soul").contains("打过电话"));
    assert!(terminal.fails(1, "checklist done close/apply").contains("还不能勾"));
    assert!(terminal.fails(4, "checklist done soul/close/nonsense").contains("没有“soul/close/nonsense”"));
    let reasons = terminal.json("checklist reasons");
    assert_eq!(reasons["reasons"].as_array().unwrap().len(), 17);
    terminal.ok("checklist abandon soul");
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]));
    assert_eq!(terminal.run("checklist next").code, 4);
}

#[test]
fn a_step_two_people_share_has_to_say_whose() {
    let terminal = soul();
    terminal.ok("person add 妈妈");
    terminal.ok("account add soul --person 妈妈");
    terminal.ok("plan close 小王/soul 妈妈/soul");
    let said = terminal.fails(1, "checklist done close/apply");
    assert!(said.contains("妈妈") && said.contains("小王"), "{said}");
    let step = terminal.json("checklist next 妈妈/soul")["step"]["id"].as_str().unwrap().to_owned();
    terminal.ok(&format!("checklist done {step} --in 妈妈/soul"));
}

#[test]
fn the_history_tells_what_was_done_and_its_chain_holds() {
    let terminal = soul();
    terminal.ok("account edit soul --label 小号");
    terminal.ok("undo");
    let entries = terminal.json("log list")["entries"].clone();
    assert_eq!(
        (&entries[0]["kind"], &entries[0]["op"], &entries[0]["origin"]),
        (&json!("undo"), &json!("edit_account"), &json!("cli"))
    );
    assert_eq!(entries[1]["stands"], false);
    assert_eq!(entries[1]["text"], "修改 Soul 账号");
    assert!(terminal.ok("log list").contains("已撤销：修改 Soul 账号"));
    assert_eq!(terminal.json("log verify")["entries"], entries.as_array().unwrap().len());
    terminal.ok("redo");
    assert!(terminal.fails(1, "redo").contains("没有可以重做的了"));
    for _ in 0..5 {
        terminal.ok("undo");
    }
    assert!(terminal.fails(1, "undo").contains("没有可以撤销的了"));
}

#[test]
fn with_the_day_fixed_the_same_command_gives_the_same_answer() {
    let mut terminal = soul();
    terminal.ok("plan close soul");
    tick_until_request(&terminal);
    for line in ["due --json", "checklist show soul", "account show soul --json", "log list", "account list --lang en"]
    {
        let fixed = format!("{line} --today 2026-03-10");
        terminal.today = "2026-03-07".parse().unwrap();
        let first = terminal.ok(&fixed);
        terminal.today = "2031-01-01".parse().unwrap();
        assert_eq!(terminal.ok(&fixed), first, "{line}");
    }
}

#[test]
fn quiet_says_only_what_a_script_needs() {
    let terminal = soul();
    let id = terminal.ok("account add weixin --quiet");
    assert_eq!(id.trim().len(), 13, "{id}");
    assert_eq!(terminal.ok("account edit weixin --label x --quiet"), "");
    let list = terminal.ok("plan close weixin --quiet");
    assert_eq!(terminal.json(&format!("checklist show {}", list.trim()))["service"], "weixin");
    assert!(terminal.ok("account edit weixin --label x").contains("没有改动什么"));
}
