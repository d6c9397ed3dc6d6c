//! S13, 微信 → WPS; 支付宝 → 淘票票, 优酷: who breaks when a provider goes, and the order that breaks nobody.

use quittance_tests::terminal::Terminal;

fn linked() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 微信 --bind 主号");
    terminal.ok("account add WPS --through 微信");
    terminal.ok("account add 支付宝 --bind 主号");
    terminal.ok("account add 淘票票 --through 支付宝");
    terminal.ok("account add 优酷 --through 支付宝");
    terminal
}

#[test]
fn a_provider_shows_who_is_entered_through_it_and_who_has_no_other_way() {
    let terminal = linked();
    terminal.ok("account binding add 优酷 主号");
    let page = terminal.ok("account show 支付宝");
    let line = |name: &str| {
        page.lines()
            .find(|line| line.trim_start().starts_with(name))
            .unwrap_or_else(|| panic!("{name}: {page}"))
            .to_owned()
    };
    assert!(line("淘票票").contains("没有别的入口"), "{page}");
    assert!(!line("优酷").contains("没有别的入口"), "{page}");
}

#[test]
fn closing_the_provider_first_gives_the_others_another_way_in() {
    let terminal = linked();
    terminal.ok("plan close 微信");
    let steps = terminal.steps("微信");
    let place = |title: &str| steps.iter().position(|step| step["title"] == title).unwrap_or_else(|| panic!("{title}"));
    let order =
        ["给 WPS 换一种登录方式", "在 WPS 里解绑微信", "在微信里取消给 WPS 的授权", "在微信里申请注销账号"].map(place);
    assert!(order.is_sorted(), "{order:?}");
    let unlink = terminal.titled("微信", "在 WPS 里解绑微信");
    let refused = terminal.refused(&format!("checklist done {} --in 微信", unlink["id"].as_str().unwrap()));
    assert!(refused.contains("WPS"), "the last way in is not given away: {refused}");
}

#[test]
fn once_it_has_another_way_in_it_is_let_go_on_both_sides() {
    let terminal = linked();
    terminal.ok("plan close 微信");
    terminal.ok("account binding add WPS 主号 --role login");
    terminal.tick("微信", &terminal.titled("微信", "在 WPS 里解绑微信"));
    terminal.tick("微信", &terminal.titled("微信", "在微信里取消给 WPS 的授权"));
    let wps = terminal.json("account show WPS");
    let link = &wps["entered_through"][0];
    assert_eq!((&link["at_account"]["state"], &link["at_provider"]["state"]), (&"unlinked".into(), &"unlinked".into()));
    assert_eq!(wps["ways"].as_array().unwrap().len(), 1, "the phone number is the way in now");
    assert!(terminal.ok("account show WPS").contains("138••••2201 收到的验证码"));
    terminal.ok("undo");
    assert_eq!(terminal.json("account show WPS")["entered_through"][0]["at_provider"]["state"], "linked");
}

#[test]
fn one_checklist_frees_everybody_who_hangs_on_the_provider() {
    let terminal = linked();
    let plan = terminal.json("plan close 支付宝 --dry-run");
    let titles: Vec<&str> =
        plan["steps"].as_array().unwrap().iter().map(|step| step["title"].as_str().unwrap()).collect();
    for other in ["淘票票", "优酷"] {
        assert!(
            titles.iter().any(|title| title.contains(other) && title.contains("换一种登录方式")),
            "{other}: {titles:#?}"
        );
    }
    assert!(terminal.refused("account remove 支付宝").contains("还挂着 2 项"));
}

fn services(rows: &serde_json::Value) -> Vec<&str> {
    let mut services: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["service"].as_str().unwrap()).collect();
    services.sort_unstable();
    services
}

#[test]
fn what_if_says_who_breaks_when_the_provider_is_closed_and_by_which_way() {
    let terminal = linked();
    terminal.ok("account binding add 优酷 主号");
    let weixin = terminal.json("whatif close 微信");
    assert_eq!(services(&weixin["locked_out"]), ["wps"]);
    assert_eq!(weixin["locked_out"][0]["because"], serde_json::json!(["WPS：只有通过微信"]));
    let alipay = terminal.json("whatif close 支付宝");
    assert_eq!(services(&alipay["locked_out"]), ["taopiaopiao"]);
    assert_eq!(services(&alipay["weakened"]), ["youku"], "优酷 keeps the number");
    assert_eq!(alipay["quarantine_days"], serde_json::Value::Null, "nobody gets a closed account");
    let page = terminal.ok("whatif close 支付宝");
    assert!(page.starts_with("如果支付宝注销了：") && page.contains("淘票票：只有通过支付宝"), "{page}");
    let english = terminal.ok("whatif close 微信 --lang en");
    assert!(english.contains("WPS Office: only through WeChat"), "{english}");
}

#[test]
fn the_order_for_closing_gives_who_breaks_another_way_in_first() {
    let terminal = linked();
    let order = terminal.json("plan close 支付宝 --order --dry-run")["order"].clone();
    assert_eq!(order["possible"], true, "{order:#}");
    let acts: Vec<&str> = order["steps"].as_array().unwrap().iter().map(|step| step["act"].as_str().unwrap()).collect();
    assert_eq!(acts.last(), Some(&"close"));
    assert_eq!(acts.iter().filter(|act| ["bind", "change", "set_password"].contains(act)).count(), 2, "{order:#}");
    let page = terminal.ok("plan close 支付宝 --order --dry-run");
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(place("淘票票") < place("注销支付宝") && place("优酷") < place("注销支付宝"), "{page}");
    assert_eq!(terminal.json("checklist list")["checklists"], serde_json::json!([]), "only looked at");
}

#[test]
fn closing_provider_and_those_entered_through_it_begins_with_those_entered_through_it() {
    let terminal = linked();
    let begun = terminal.json("plan close 支付宝 淘票票 优酷 --order");
    let plans: Vec<&str> =
        begun["plans"].as_array().unwrap().iter().map(|plan| plan["service"].as_str().unwrap()).collect();
    assert_eq!(plans.last(), Some(&"alipay"), "{plans:?}");
    assert_eq!((plans.len(), &begun["order"]["changes"]), (3, &0.into()));
    terminal.ok("undo");
    assert_eq!(terminal.json("checklist list")["checklists"], serde_json::json!([]), "one operation");
}

#[test]
fn a_provider_whose_guests_have_nowhere_to_go_is_not_closed_before_somebody_accepts_it() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 微信");
    terminal.ok("account method add 微信 password");
    terminal.ok("account add WPS --through 微信");
    terminal.ok("identifier retire 主号 --gone");
    let refused = terminal.run("plan close 微信 --order");
    assert_eq!(refused.code, 1, "WPS takes a number, an address or another login, and there is none: {}", refused.out);
    assert!(refused.out.contains("WPS") && refused.out.contains("--give-up"), "{}", refused.out);
    assert_eq!(terminal.json("checklist list")["checklists"], serde_json::json!([]), "nothing is begun");
    terminal.ok("plan close 微信 --order --give-up WPS");
}
