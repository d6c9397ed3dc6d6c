//! S11, the phone is lost, or the carrier gives the number to somebody else: which accounts fall, which lock, what only
//! waits for a new card; and the order in which the number is left before that happens.

use quittance_tests::terminal::Terminal;
use serde_json::Value;

/// 小王's phone with the number's card in it: 微信 on the number, WPS through 微信, 豆瓣 by password, notes only on the phone.
fn on_the_phone() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("device add 小王的红米");
    terminal.ok("identifier edit 主号 --device 小王的红米");
    terminal.ok("account add 微信 --bind 主号");
    terminal.ok("account add WPS --through 微信");
    terminal.ok("account add 豆瓣 --bind 主号");
    terminal.ok("account method add 豆瓣 password");
    terminal.ok("account add 印象笔记");
    terminal.ok("account method add 印象笔记 device:小王的红米");
    terminal
}

fn names(rows: &Value) -> Vec<&str> {
    let mut names: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    names
}

fn titles(view: &Value) -> Vec<&str> {
    view["steps"].as_array().unwrap().iter().map(|step| step["title"].as_str().unwrap()).collect()
}

#[test]
fn a_lost_phone_locks_what_is_only_on_it_and_the_rest_waits_for_a_new_card() {
    let terminal = on_the_phone();
    let lost = terminal.json("whatif lose 小王的红米");
    assert_eq!(names(&lost["locked_out"]), ["印象笔记"]);
    assert_eq!(names(&lost["waiting"]), ["WPS", "微信"], "the carrier gives out a new card at the counter");
    assert_eq!(names(&lost["weakened"]), [] as [&str; 0], "豆瓣 gets its codes again, too");
    assert_eq!(lost["taken"], serde_json::json!([]), "nobody found it");
    let page = terminal.ok("whatif lose 小王的红米");
    assert!(page.contains("等补了卡才进得去（2）"), "{page}");
    assert!(
        page.contains("WPS：只有通过微信；微信：只有发到 138••••2201 的验证码；138••••2201 的 SIM 卡在小王的红米里"),
        "the reason is a chain from the account back to the phone: {page}"
    );
}

#[test]
fn a_stolen_phone_opens_accounts_by_its_card_and_an_unlocked_one_by_what_is_logged_in() {
    let terminal = on_the_phone();
    let stolen = terminal.json("whatif steal 小王的红米");
    assert_eq!(names(&stolen["taken"]), ["WPS", "微信", "豆瓣"]);
    let open = terminal.json("whatif steal 小王的红米 --open");
    assert_eq!(names(&open["taken"]), ["WPS", "印象笔记", "微信", "豆瓣"]);
    assert_eq!(names(&open["at_worst"]), ["WPS", "微信", "豆瓣"], "if the thief changes the locks");
}

#[test]
fn a_recycled_number_locks_its_accounts_and_opens_them_to_its_next_owner_after_90_days_or_so() {
    let terminal = on_the_phone();
    let gone = terminal.json("whatif lose 主号");
    assert_eq!(names(&gone["locked_out"]), ["WPS", "微信"]);
    assert_eq!(names(&gone["taken"]), ["WPS", "微信", "豆瓣"]);
    assert_eq!((&gone["weakened"][0]["name"], &gone["weakened"][0]["ways_left"]), (&"豆瓣".into(), &1.into()));
    assert_eq!((&gone["quarantine_days"], &gone["unaffected"]), (&90.into(), &1.into()));
    let english = terminal.ok("whatif lose 主号 --lang en");
    assert!(english.contains("Locked out (2)") && english.contains("for 90 days"), "{english}");
    assert!(!english.contains("13800002201"));
}

#[test]
fn the_number_is_retired_in_an_order_that_locks_nobody_out() {
    let terminal = on_the_phone();
    let refused = terminal.run("plan retire 主号 --order");
    assert_eq!(refused.code, 1, "there is nothing to move to: {}", refused.out);
    assert!(
        refused.out.contains("微信") && refused.err.contains("先登记另一个号码"),
        "{} {}",
        refused.out,
        refused.err
    );

    terminal.ok("identifier add phone 13900003302 --label 新号");
    let order = terminal.json("plan retire 主号 --order");
    assert_eq!(order["possible"], true);
    assert_eq!(
        (&order["changes"], &order["at_least"]),
        (&1.into(), &1.into()),
        "WPS follows 微信, 豆瓣 has its password"
    );
    let titles = titles(&order);
    assert_eq!(titles.first(), Some(&"把微信的 138••••2201 换成 139••••3302"), "{titles:?}");
    assert_eq!(titles.last(), Some(&"停用 138••••2201"), "{titles:?}");
    assert!(titles.contains(&"从豆瓣解绑 138••••2201"), "or its next owner gets in: {titles:?}");
    assert_eq!(order["quarantine_days"], 90);

    // Done as said, the number can go: nobody is locked out, and it opens nothing.
    terminal.ok("account binding add 微信 新号 --role login");
    terminal.ok("account binding unbind 微信 主号");
    terminal.ok("account binding unbind 豆瓣 主号");
    let gone = terminal.json("whatif lose 主号");
    assert_eq!((&gone["locked_out"], &gone["taken"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert!(terminal.ok("whatif lose 主号").contains("没有账号会进不去"));
    assert_eq!(names(&terminal.json("whatif lose 新号")["locked_out"]), ["WPS", "微信"]);
}

#[test]
fn the_one_thing_never_to_lose_is_named_with_the_change_that_ends_it() {
    let terminal = on_the_phone();
    terminal.ok("identifier add phone 13900003302 --label 新号");
    let spof = terminal.json("graph spof --change");
    let point = spof["points"].as_array().unwrap().iter().find(|point| point["name"] == "138••••2201").unwrap();
    assert_eq!(names(&point["locks"]), ["WPS", "微信"]);
    assert_eq!(point["change"]["set_up"][0]["title"], "给微信添一种登录方式：发到 139••••3302 的验证码");
    terminal.ok("account binding add 微信 新号 --role login");
    let spof = terminal.json("graph spof");
    assert!(spof["points"].as_array().unwrap().iter().all(|point| point["name"] != "138••••2201"), "{spof:#}");
}

#[test]
fn an_answer_to_a_question_changes_what_is_said_of_the_number() {
    let terminal = on_the_phone();
    let asked = terminal.json("graph questions");
    assert!(
        asked["questions"].as_array().unwrap().iter().any(|row| row["name"] == "微信" && row["way"].is_string()),
        "that the number opens 微信 is only concluded from the binding: {asked:#}"
    );
    terminal.ok("graph answer 微信 no --need code:主号");
    assert_eq!(names(&terminal.json("whatif lose 主号")["taken"]), ["豆瓣"]);
    terminal.ok("undo");
    assert_eq!(names(&terminal.json("whatif lose 主号")["taken"]), ["WPS", "微信", "豆瓣"]);
}
