//! S1, 点我达: entered by mistake through a shopping login; a labour contract stands before the exit.

use quittance_tests::terminal::Terminal;

fn by_mistake() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 淘宝 --bind 主号");
    terminal.ok("account add 点我达 --through 淘宝 --data 姓名 --data 身份证号");
    terminal
}

#[test]
fn the_contract_is_flagged_before_anything_is_begun_and_signing_is_never_advised() {
    let terminal = by_mistake();
    let page = terminal.ok("service show 点我达");
    assert!(page.contains("B04 要先签另一份合同") && page.contains("媒体报道 2022-03-15，已过 4 年"), "{page}");
    let plan = terminal.json("plan close 点我达 --dry-run");
    assert_eq!(plan["road"], "unbind", "closing is barred; the road is to take everything back");
    assert_eq!(plan["barriers"][0]["code"], "B04");
    assert!(
        plan["advice"]
            .as_array()
            .unwrap()
            .iter()
            .any(|advice| advice["text"].as_str().unwrap().starts_with("不要为了注销去签合同"))
    );
    for step in plan["steps"].as_array().unwrap() {
        let title = step["title"].as_str().unwrap();
        assert!(!title.contains("签"), "a step tells people to sign: {title}");
    }
}

#[test]
fn the_shopping_login_is_unlinked_on_both_sides_and_nothing_is_left() {
    let terminal = by_mistake();
    terminal.ok("plan close 点我达");
    let own_end = terminal.titled("点我达", "在点我达里解绑淘宝登录");
    assert_eq!(own_end["state"], "blocked", "the data goes first");
    assert!(own_end["warnings"][0].as_str().unwrap().contains("最后一条进点我达的路"));
    terminal.tick_until("点我达", "verify");
    let view = terminal.json("account show 点我达");
    let link = &view["entered_through"][0];
    assert_eq!((&link["at_account"]["state"], &link["at_provider"]["state"]), (&"unlinked".into(), &"unlinked".into()));
    assert!(
        view["data"]
            .as_array()
            .unwrap()
            .iter()
            .any(|item| item["item"] == "name" && item["fate"]["fate"] == "withdrawn")
    );
    let look = terminal.titled("点我达", "对一遍：点我达上没有值钱的东西了");
    terminal.tick("点我达", &look);
    assert_eq!(terminal.json("account show 点我达")["row"]["stage"]["state"], "unbound");
    assert!(terminal.ok("account list --stage unbound").contains("点我达"), "it stays listed as a residual risk");
}

#[test]
fn a_letter_comes_before_the_complaint_and_says_that_nobody_will_sign() {
    let terminal = by_mistake();
    terminal.ok("plan close 点我达");
    let letter = terminal.step("点我达", "escalate/letter");
    let facts = letter["facts"].to_string();
    assert!(facts.contains("不同意为注销另签合同") && facts.contains("第二十三条"), "{facts}");
    assert!(facts.contains("完整身份证号"), "what never belongs into a letter: {facts}");
    assert!(letter["barriers"][0]["basis"].as_str().unwrap().contains("《网络数据安全管理条例》第二十三条"));
    let complaint = terminal.step("点我达", "escalate/complain");
    assert_eq!(complaint["state"], "blocked");
    assert_eq!(terminal.run("checklist done escalate/complain --in 点我达").code, 1);
    terminal.tick("点我达", &letter);
    assert_ne!(terminal.step("点我达", "escalate/complain")["state"], "blocked");
}

#[test]
fn what_the_hotline_answered_is_kept_with_the_step_it_proves() {
    let terminal = by_mistake();
    terminal.ok("plan close 点我达");
    terminal.ok("checklist failed dianwoda/save/export --reason B04 --note 没签协议进不去");
    terminal.ok("checklist note escalate/letter \"客服：不签也没有影响，资料留着\"");
    let view = terminal.json("account show 点我达");
    assert_eq!(view["row"]["stage"]["barriers"], serde_json::json!(["B04"]));
    assert_eq!(view["notes"][0]["step"], "dianwoda/escalate/letter");
    let page = terminal.ok("checklist show 点我达");
    assert!(
        page.contains("客服：不签也没有影响") && page.contains("没签协议进不去") && page.contains("（自己遇到）"),
        "{page}"
    );
    terminal.ok("undo");
    terminal.ok("undo");
    assert!(!terminal.ok("checklist show 点我达").contains("不签也没有影响"), "and every word can be taken back");
}

#[test]
fn the_complaint_quotes_what_the_hotline_said_and_keeps_old_reports_apart() {
    let terminal = by_mistake();
    terminal.ok("plan close 点我达");
    terminal.ok("checklist failed dianwoda/save/export --reason B04 --note 没签协议进不去");
    terminal.ok("evidence add --account 点我达 --note 客服：不签也没有影响，资料留着");
    let paper = terminal.ok("complaint 点我达 --to 12377 --fill account=20417735");
    assert!(paper.contains("客服：不签也没有影响，资料留着") && paper.contains("没签协议进不去"), "{paper}");
    let past = paper.split("2022年3月15日").nth(1).unwrap();
    assert!(past.contains("cnBeta"), "{past}");
    let facts = paper.split("【事实经过】").nth(1).unwrap().split('【').next().unwrap();
    assert!(!facts.contains("cnBeta") && !facts.contains("2022"), "a report of others is no event: {facts}");
}
