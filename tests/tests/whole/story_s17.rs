//! S17, an account that can't be closed: everything of value comes off it, and it stays listed as a residual risk.

use quittance_tests::terminal::Terminal;

fn hello() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("identifier add bank-card 6222000000000417 --label 工资卡");
    terminal.ok("device add 红米");
    terminal.ok("account add 支付宝 --bind 主号");
    terminal.ok("account add 哈啰 --bind 主号 --through 支付宝 --device 红米 --data 身份证号");
    terminal.ok("account binding add 哈啰 工资卡 --role payment");
    terminal.ok("account mandate add 哈啰 骑行月卡 --amount 19.90 --payer 支付宝 --renews 2026-12-05");
    terminal.ok("account permission add 哈啰 红米 location");
    terminal.ok("plan unbind 哈啰");
    terminal
}

#[test]
fn money_comes_back_before_the_ways_in_go() {
    let terminal = hello();
    let steps = terminal.steps("哈啰");
    let place = |what: &str| {
        steps
            .iter()
            .position(|step| step["title"].as_str().unwrap().contains(what))
            .unwrap_or_else(|| panic!("{what}: {steps:#?}"))
    };
    let (mandate, card, phone) = (place("骑行月卡"), place("银行卡"), place("138••••2201"));
    assert!(mandate < card && card < phone, "{mandate} {card} {phone}");
    assert!(!steps.iter().any(|step| step["stage"] == "close"), "nobody asks for closing here");
    let page = terminal.ok("checklist show 哈啰 --full");
    assert!(!page.contains("6222") && !page.contains("13800002201"), "numbers stay masked: {page}");
}

#[test]
fn every_tick_is_what_happened_in_the_vault() {
    let terminal = hello();
    assert!(terminal.ok("due").contains("骑行月卡"));
    terminal.tick_until("哈啰", "verify");
    let view = terminal.json("account show 哈啰");
    assert!(
        view["bindings"].as_array().unwrap().iter().all(|binding| binding["state"]["state"] == "unbound"),
        "{}",
        view["bindings"]
    );
    assert_eq!(view["mandates"][0]["state"]["state"], "cancelled");
    assert_eq!(view["permissions"][0]["state"]["state"], "revoked");
    let link = &view["entered_through"][0];
    assert_eq!((&link["at_account"]["state"], &link["at_provider"]["state"]), (&"unlinked".into(), &"unlinked".into()));
    assert!(!terminal.ok("due").contains("骑行月卡"), "nothing renews any more");
    assert_eq!(terminal.json("identifier show 工资卡")["accounts"], 0);
}

#[test]
fn it_ends_as_unbound_and_stays_listed_and_a_late_discovery_opens_it_again() {
    let terminal = hello();
    terminal.tick_until("哈啰", "verify");
    let look = terminal.step("哈啰", "verify/unbound");
    terminal.tick("哈啰", &look);
    assert_eq!(terminal.json("account list --stage unbound")["accounts"][0]["service"]["id"], "hello");
    terminal.ok(&format!("checklist reopen {} --in 哈啰", look["id"].as_str().unwrap()));
    assert_eq!(terminal.json("account show 哈啰")["row"]["stage"]["state"], "preparing");
    terminal.ok("log verify");
}
