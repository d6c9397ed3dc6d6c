//! Goals beyond one account: a number, a device, permissions, several accounts at once.

use serde_json::{Value, json};

use super::Terminal;

/// A phone with two numbers, 微信 and Soul on the old one, WPS entered through 微信.
fn family() -> Terminal {
    let terminal = Terminal::with_vault();
    terminal.ok("device add 红米");
    terminal.ok("device add 小米");
    terminal.ok("identifier add phone 13800002201 --label 主号 --device 红米");
    terminal.ok("identifier add phone 13900005501 --label 新号");
    terminal.ok("account add 微信 --bind 主号 --device 红米");
    terminal.ok("account add soul --bind 主号 --device 红米");
    terminal.ok("account add WPS --through 微信");
    terminal
}

fn id(value: &Value) -> String {
    value["checklist"].as_str().unwrap().to_owned()
}

fn steps(plan: &Value) -> Vec<&str> {
    plan["steps"].as_array().unwrap().iter().map(|step| step["id"].as_str().unwrap()).collect()
}

fn step<'v>(plan: &'v Value, end: &str) -> &'v Value {
    let all = plan["steps"].as_array().unwrap();
    all.iter().find(|step| step["id"].as_str().unwrap().contains(end)).unwrap_or_else(|| panic!("no {end}: {plan:#}"))
}

fn tick_all(terminal: &Terminal, list: &str) {
    for _ in 0..60 {
        let plan = terminal.json(&format!("checklist show {list}"));
        let ready = |step: &&Value| step["state"] == "todo" && step["refused"].is_null();
        let Some(next) = plan["steps"].as_array().unwrap().iter().find(ready) else { return };
        terminal.ok(&format!("checklist done {} --in {list}", next["id"].as_str().unwrap()));
    }
    panic!("it goes on for ever");
}

#[test]
fn a_number_is_changed_account_by_account_and_its_list_can_be_looked_at_first() {
    let terminal = family();
    let looked = terminal.json("plan retire 主号 --to 新号 --dry-run");
    assert_eq!(looked["checklist"], Value::Null);
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]), "only looked at");
    let begun = terminal.json("plan retire 主号 --to 新号");
    assert_eq!((&begun["goal"], &begun["subject"]["of"]), (&json!("retire"), &json!("identifier")));
    assert_eq!(begun["subject"]["shown"], "138••••2201", "masked in what scripts get, too");
    assert_eq!(steps(&begun), steps(&looked));
    let list = id(&begun);
    assert_eq!(id(&terminal.json("plan retire 主号 --to 新号")), list, "begun once");
    let rebind = step(&begun, "rebind-")["id"].as_str().unwrap().to_owned();
    terminal.ok("checklist done retire/save/look");
    terminal.ok(&format!("checklist done {rebind}"));
    assert_eq!(step(&terminal.json(&format!("checklist show {list}")), &rebind)["state"], "done");
    terminal.ok("undo");
    assert_eq!(step(&terminal.json(&format!("checklist show {list}")), &rebind)["state"], "todo");
    tick_all(&terminal, &list);
    let old = terminal.json("identifier show 主号");
    assert!(format!("{old}").contains("retired"), "{old:#}");
    let due = terminal.json("due --days 120");
    assert!(
        due["items"]
            .as_array()
            .unwrap()
            .iter()
            .any(|item| item["on"] == "2026-06-05" && item["checklist"] == list.as_str()),
        "the 90 days are among the dates: {due:#}"
    );
    let gone = terminal.json("whatif lose 新号");
    assert_eq!(gone["locked_out"].as_array().unwrap().len(), 3, "everything hangs on the new one: {gone:#}");
}

#[test]
fn a_list_reads_in_both_languages_and_on_paper() {
    let terminal = family();
    let lists = [
        id(&terminal.json("plan retire 主号 --lost --to 新号")),
        id(&terminal.json("plan hand-over 红米 --to 小米")),
        id(&terminal.json("plan audit 红米")),
        id(&terminal.json("plan revoke soul")),
        id(&terminal.json("plan close 微信 WPS")),
    ];
    for list in lists {
        for language in ["zh-CN", "en"] {
            for line in ["checklist show {} --full", "checklist next {}", "checklist print {}", "checklist changes {}"]
            {
                let page = terminal.ok(&format!("{} --lang {language}", line.replace("{}", &list)));
                assert!(!page.contains('⟦') && !page.contains("13800002201"), "{line} {language}: {page}");
                assert!(!page.trim().is_empty(), "{line}");
            }
        }
    }
    for language in ["zh-CN", "en"] {
        let page = terminal.ok(&format!("checklist list --lang {language}"));
        assert!(page.contains("138••••2201") && page.contains("红米") && !page.contains('⟦'), "{page}");
    }
}

#[test]
fn a_device_is_wiped_only_when_nothing_hangs_on_it_any_more() {
    let terminal = family();
    terminal.ok("account method add soul device:红米");
    let list = id(&terminal.json("plan hand-over 红米 --to 小米"));
    let early = terminal.fails(1, &format!("checklist done device/close/wipe --in {list}"));
    assert!(early.contains("前面还有步骤"), "{early}");
    tick_all(&terminal, &list);
    let plan = terminal.json(&format!("checklist show {list}"));
    assert_eq!((&plan["done"], step(&plan, "wipe")["state"].as_str()), (&plan["total"], Some("done")));
    assert!(!terminal.ok("account show soul").contains("红米"), "signed out there");
    assert!(terminal.fails(1, "plan retire 红米").contains("plan hand-over"), "a device is handed over");
}

#[test]
fn an_audit_is_one_sheet_and_permissions_can_be_taken_back_without_leaving() {
    let terminal = family();
    terminal.ok("account permission add soul 红米 location");
    let audit = terminal.json("plan audit 红米");
    assert!(step(&audit, "permissions-")["facts"][0]["text"].as_str().unwrap().contains("位置"));
    let revoke = terminal.json("plan revoke soul");
    assert_eq!(revoke["road"], "revoke");
    let id = step(&revoke, "permission-")["id"].as_str().unwrap().to_owned();
    terminal.ok(&format!("checklist done {id}"));
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["state"], "active", "the account stays");
    let closing = terminal.json("plan close soul");
    assert_eq!(closing["checklist"], revoke["checklist"], "one list an account; its goal changes");
    assert_eq!(step(&closing, &id)["state"], "done", "and the tick stays");
}

#[test]
fn several_are_closed_in_one_list_that_can_rest() {
    let terminal = family();
    let begun = terminal.json("plan close 微信 soul WPS");
    let list = id(&begun);
    let order: Vec<&str> =
        begun["over"]["parts"].as_array().unwrap().iter().map(|part| part["service"].as_str().unwrap()).collect();
    let place = |service: &str| order.iter().position(|known| *known == service).unwrap();
    assert!(place("wps") < place("weixin"), "{order:?}");
    let quick = begun["over"]["quick"].as_array().unwrap();
    let minutes: Vec<u64> = quick.iter().filter_map(|step| step["minutes"].as_u64()).collect();
    assert!(minutes.len() > 2 && minutes.is_sorted(), "{minutes:?}");
    let first = &quick[0];
    terminal.ok(&format!(
        "checklist done {} --in {}",
        first["id"].as_str().unwrap(),
        first["checklist"].as_str().unwrap()
    ));
    terminal.ok(&format!("checklist pause {list}"));
    assert!(terminal.ok("checklist list").contains("暂停"));
    terminal.ok(&format!("checklist resume {list}"));
    let refused = terminal.fails(1, &format!("checklist done close-{} --in {list}", part(&begun, "soul")));
    assert!(refused.contains("自己的清单"), "{refused}");
    terminal.ok(&format!("checklist abandon {list}"));
    assert_eq!(terminal.json("checklist list")["checklists"].as_array().unwrap().len(), 3, "their own lists go on");
}

fn part(begun: &Value, service: &str) -> String {
    let parts = begun["over"]["parts"].as_array().unwrap();
    let part = parts.iter().find(|part| part["service"] == service).unwrap();
    part["account"].as_str().unwrap().to_owned()
}

#[test]
fn what_changed_in_a_plan_is_said_until_it_is_known() {
    let terminal = family();
    let list = id(&terminal.json("plan close soul"));
    assert!(terminal.ok(&format!("checklist changes {list}")).contains("没有变化"));
    terminal.ok("account mandate add soul 会员");
    let changes = terminal.json(&format!("checklist changes {list}"));
    let change = &changes["changes"][0];
    assert_eq!((&change["what"], &change["why"]), (&json!("added"), &json!("records")));
    assert!(terminal.ok(&format!("checklist show {list}")).contains("簿上的记录变了"));
    terminal.ok(&format!("checklist changes {list} --known"));
    assert_eq!(terminal.json(&format!("checklist changes {list}"))["changes"], json!([]));
}

#[test]
fn what_makes_no_sense_is_said_in_one_sentence() {
    let terminal = family();
    for (line, said) in [
        ("plan retire 主号 --to 主号", "接替者"),
        ("plan retire 主号 新号", "--order"),
        ("plan retire 微信", "账号"),
        ("plan hand-over 红米 --to 红米", "接替者"),
        ("plan audit 主号", "主号"),
        ("plan retire nobody", "nobody"),
    ] {
        let outcome = terminal.run(line);
        assert!(outcome.code != 0 && outcome.err.contains(said), "{line}: {} {}", outcome.code, outcome.err);
    }
    assert_eq!(terminal.json("checklist list")["checklists"], json!([]));
}
