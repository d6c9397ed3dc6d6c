//! S14, profiling across linked platforms: which kinds of data come together through each provider, and how to end it: the
//! switches as far as a source says anything of them, a refusal in writing, and the links at both ends.

use quittance_tests::terminal::Terminal;
use serde_json::{Value, json};

/// 微信 → WPS; 支付宝 → 淘票票, 优酷: the article's own example.
fn linked() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("identifier add bank-card 6222000000000417 --label 工资卡");
    terminal.ok("account add 微信 --bind 主号");
    terminal.ok("account add WPS --through 微信 --data 姓名 --data 工作单位");
    terminal.ok("account link edit WPS 微信 --scope 昵称 --scope 头像");
    terminal.ok("account add 支付宝 --bind 主号 --data 人脸");
    terminal.ok("account binding add 支付宝 工资卡 --role payment");
    terminal.ok("account add 淘票票 --through 支付宝");
    terminal.ok("account add 优酷 --through 支付宝 --bind 主号 --data 浏览记录");
    terminal
}

fn provider(view: &Value, service: &str) -> Value {
    let rows = view["providers"].as_array().unwrap();
    rows.iter().find(|row| row["service"]["id"] == service).unwrap_or_else(|| panic!("{service}: {view:#}")).clone()
}

fn items(kinds: &Value, recorded: bool) -> Vec<&str> {
    let kinds = kinds.as_array().unwrap().iter().filter(|kind| kind["recorded"] == recorded);
    kinds.map(|kind| kind["item"].as_str().unwrap()).collect()
}

#[test]
fn each_provider_shows_the_kinds_of_data_that_come_together_through_it() {
    let terminal = linked();
    let view = terminal.json("account links");
    assert_eq!(view["providers"][0]["service"]["id"], "alipay", "the one with most accounts first");
    let alipay = provider(&view, "alipay");
    let linked: Vec<&str> =
        alipay["linked"].as_array().unwrap().iter().map(|row| row["service"]["id"].as_str().unwrap()).collect();
    assert_eq!(linked, ["youku", "taopiaopiao"]);
    let together = items(&alipay["together"], true);
    for item in ["face", "bank_card", "phone", "browsing"] {
        assert!(together.contains(&item), "{item}: {together:?}");
    }
    assert_eq!(alipay["together"][0]["sensitive"], true, "what the law calls sensitive stands first");
    let weixin = provider(&view, "weixin");
    let together = items(&weixin["together"], true);
    assert!(together.contains(&"name") && together.contains(&"employer"), "{together:?}");
    assert!(!together.contains(&"face"), "what Alipay holds does not come through WeChat: {together:?}");
}

#[test]
fn what_is_only_usual_is_told_from_what_is_on_record_and_nothing_is_claimed_of_what_they_do_with_it() {
    let terminal = linked();
    let alipay = provider(&terminal.json("account links --seen-by 支付宝"), "alipay");
    let taopiaopiao = &alipay["linked"][1];
    assert_eq!(items(&taopiaopiao["holds"], true), [] as [&str; 0], "nothing is on record there");
    let page = terminal.ok("account links --seen-by 支付宝");
    assert!(page.contains("支付宝能连起来的（2 个账号）"), "{page}");
    assert!(page.contains("只能看隐私政策，这里没有查证"), "{page}");
    assert!(page.contains("◆ 人脸") && page.contains("没确认"), "{page}");
    assert!(!page.contains("13800002201") && !page.contains("6222"), "numbers stay masked: {page}");
    let english = terminal.ok("account links --seen-by 微信 --lang en");
    assert!(
        english.contains("What WeChat ties together (one account)") && english.contains("was not checked here"),
        "{english}"
    );
    assert!(!english.contains("支付宝"), "only this one: {english}");
}

#[test]
fn what_the_service_may_see_at_the_provider_and_what_both_have_stands_with_the_link() {
    let terminal = linked();
    let view = terminal.json("account links");
    assert_eq!(provider(&view, "weixin")["linked"][0]["scopes"], json!(["昵称", "头像"]));
    let youku = &provider(&view, "alipay")["linked"][0];
    assert_eq!(youku["shared"][0]["masked"], "138••••2201", "the number still matches them once the login is unlinked");
    assert_eq!(youku["another_way"], true);
    let page = terminal.ok("account links --seen-by 微信");
    assert!(page.contains("微信给它看的：昵称、头像"), "{page}");
}

#[test]
fn switches_are_told_as_far_as_a_source_says_anything_with_its_age() {
    let terminal = linked();
    let view = terminal.json("account links");
    let step = |provider: &Value, service: &str, kind: &str| {
        let rows = provider["steps"].as_array().unwrap().iter();
        let mut found = rows.filter(|step| step["kind"] == kind);
        found.find(|step| step["title"].as_str().unwrap().contains(service)).cloned().unwrap()
    };
    let alipay = provider(&view, "alipay");
    let off = step(&alipay, "支付宝", "switch_off");
    assert_eq!((&off["switches"][0]["found"], &off["path"]), (&"hidden".into(), &Value::Null), "no menu is made up");
    assert!(off["switches"][0]["text"].as_str().unwrap().contains("2021 年 12 月的测评"), "{off}");
    assert!(off["why"].as_str().unwrap().contains("《个人信息保护法》第二十四条"), "{off}");
    let youku = step(&alipay, "优酷", "switch_off");
    assert_eq!(youku["switches"], json!([]));
    assert!(youku["why"].as_str().unwrap().contains("没有来源写过开关在哪"), "unknown is said as unknown: {youku}");
    let page = terminal.ok("account links --seen-by 支付宝");
    assert!(page.contains("开关藏得深。（监管或消协 2021-12-14，已过 4 年）"), "{page}");
    assert!(terminal.ok("service show 支付宝").contains("个性化推荐和广告的开关"), "and on the entry");

    // Where a test found none, the letter is the way.
    terminal.ok("account add 翼支付 --bind 主号");
    terminal.ok("account add 哈啰 --through 翼支付");
    let bestpay = provider(&terminal.json("account links --seen-by 翼支付"), "bestpay");
    let refuse = step(&bestpay, "翼支付", "refuse");
    assert!(refuse["why"].as_str().unwrap().contains("没有开关"), "{refuse}");
    let letter = terminal.ok("letter 翼支付 --right object --fill processing=个性化推荐和画像");
    assert!(letter.contains("第二十四条"), "{letter}");
}

#[test]
fn links_are_let_go_at_both_ends_the_last_way_in_not_before_another_and_then_nothing_comes_together() {
    let terminal = linked();
    let weixin = provider(&terminal.json("account links --seen-by 微信"), "weixin");
    let ends: Vec<&Value> = weixin["steps"].as_array().unwrap().iter().filter(|step| !step["link"].is_null()).collect();
    assert_eq!(
        ends.iter().map(|step| step["kind"].as_str().unwrap()).collect::<Vec<_>>(),
        ["unlink_at_account", "unlink_at_provider"]
    );
    assert!(ends[0]["first"].as_str().unwrap().contains("只有这一条路"), "{}", ends[0]);
    terminal.ok("account binding add WPS 主号");
    let weixin = provider(&terminal.json("account links --seen-by 微信"), "weixin");
    assert!(weixin["steps"].as_array().unwrap().iter().all(|step| step["first"].is_null()), "it has another way now");
    terminal.ok("account link unlink WPS 微信 --end account");
    assert_eq!(
        terminal.json("account links --seen-by 微信")["providers"].as_array().unwrap().len(),
        1,
        "one end is half"
    );
    terminal.ok("account link unlink WPS 微信 --end provider");
    assert_eq!(terminal.json("account links --seen-by 微信")["providers"], json!([]));
    terminal.ok("undo");
    assert_eq!(terminal.json("account links --seen-by 微信")["providers"].as_array().unwrap().len(), 1);
}
