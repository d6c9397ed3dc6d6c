//! S7, 快乐购 (printed 欢乐购), 枫叶租车: days must pass after a deal. The earliest day is computed from the last order, and
//! moves with it.

use quittance_tests::terminal::Terminal;

#[test]
fn the_misprinted_name_finds_the_shop_and_is_never_shown_as_its_name() {
    let terminal = Terminal::on("2026-11-24");
    assert_eq!(terminal.json("service search 欢乐购")["services"][0]["service"]["id"], "happigo");
    terminal.ok("account add 欢乐购 --bind 主号");
    assert!(terminal.ok("account list").contains("快乐购") && !terminal.ok("account list").contains("欢乐购"));
}

#[test]
fn where_nobody_says_how_long_the_last_order_is_shown_and_no_day_is_made_up() {
    let terminal = Terminal::on("2026-11-24");
    for (service, order) in [("快乐购", "2026-11-10"), ("枫叶租车", "2026-10-08")] {
        terminal.ok(&format!("account add {service} --bind 主号 --last-order {order}"));
        terminal.ok(&format!("plan close {service}"));
        let wait = terminal.step(service, "preflight/order-unstated");
        assert_eq!((&wait["state"], &wait["not_before"]), (&"todo".into(), &().into()), "{service}");
        assert!(wait["title"].as_str().unwrap().contains("没说多久"), "{}", wait["title"]);
        assert_eq!(wait["barriers"][0]["code"], "B07");
        assert!(wait["barriers"][0]["basis"].as_str().unwrap().contains("要看个案"), "a disputed practice: {wait}");
    }
    let deposit = terminal.step("枫叶租车", "settle/deposit");
    assert!(deposit["facts"].to_string().contains("凭记忆，未核对"), "what stands on memory says so: {deposit}");
}

#[test]
fn the_earliest_day_is_counted_from_the_last_order_and_moves_with_it() {
    let mut terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 快乐购 --bind 主号 --last-order 2026-11-10");
    terminal.ok("plan close 快乐购");
    terminal.ok("service override 快乐购 condition days_since_order 客服说最后一单满30天 --days 30");
    let wait = terminal.step("快乐购", "preflight/order-wait");
    assert_eq!((&wait["state"], &wait["not_before"]), (&"waiting".into(), &"2026-12-10".into()));
    let due = terminal.json("due");
    assert!(due["items"].as_array().unwrap().iter().any(|item| item["on"] == "2026-12-10"), "{due}");

    // One more order before that: the days begin again.
    terminal.comes("2026-12-01");
    terminal.ok("account edit 快乐购 --last-order 2026-12-01");
    assert_eq!(terminal.step("快乐购", "preflight/order-wait")["not_before"], "2026-12-31");
    terminal.ok("undo");
    assert_eq!(terminal.step("快乐购", "preflight/order-wait")["not_before"], "2026-12-10");
    terminal.comes("2026-12-10");
    assert_eq!(terminal.step("快乐购", "preflight/order-wait")["state"], "done");
    assert!(terminal.ok("checklist show 快乐购 --lang en").contains("Happigo"));
}

#[test]
fn without_a_last_order_the_first_thing_is_to_find_it() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 快乐购 --bind 主号");
    terminal.ok("service override 快乐购 condition days_since_order 满30天 --days 30");
    terminal.ok("plan close 快乐购");
    let find = terminal.step("快乐购", "preflight/last-order");
    assert_eq!((&find["state"], &find["not_before"]), (&"todo".into(), &().into()), "{find}");
    terminal.ok("account edit 快乐购 --last-order 2026-09-01");
    let steps = terminal.steps("快乐购");
    assert!(
        !steps.iter().any(|step| step["id"].as_str().unwrap().ends_with("preflight/last-order")),
        "it is known now"
    );
}
