//! S6, 翼支付, 1905电影网: an account must be old enough before it may leave. From the day of opening the earliest day is
//! computed; where nobody says how old, that is said, and no day is made up.

use quittance_tests::terminal::Terminal;

#[test]
fn where_nobody_says_how_old_no_day_is_made_up() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 1905电影网 --bind 主号 --opened 2026-10-01");
    terminal.ok("plan close 1905电影网");
    let age = terminal.step("1905电影网", "preflight/age-unstated");
    assert_eq!((&age["title"], &age["not_before"]), (&"1905电影网要账号够久才放人，没说多久".into(), &().into()));
    let facts = age["facts"].to_string();
    assert!(facts.contains("10月1日") && facts.contains("被拒就截图"), "{facts}");
    assert!(facts.contains("知道了天数"), "and how to tell it once it is known: {facts}");
    assert_eq!(age["barriers"][0]["code"], "B06");
    assert!(age["barriers"][0]["basis"].as_str().unwrap().contains("《认定方法》第六条第二项"), "{age}");
}

#[test]
fn once_the_days_are_known_the_earliest_day_is_computed_from_the_day_of_opening() {
    let mut terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 翼支付 --bind 主号 --opened 2026-10-01");
    terminal.ok("plan close 翼支付");
    terminal.ok("service override 翼支付 condition minimum_age 注销页写着：注册满90天 --days 90");
    let age = terminal.step("翼支付", "preflight/age");
    assert_eq!((&age["title"], &age["state"]), (&"等翼支付的账号满 90 天".into(), &"waiting".into()));
    assert_eq!(age["not_before"], "2026-12-30", "90 days after 1 October");
    assert!(terminal.ok("due").contains("12月30日"), "it is a date like any other");
    assert!(
        terminal.refused("checklist done preflight/age --in 翼支付").contains("12月30日"),
        "no tick makes it older"
    );
    assert_eq!(terminal.step("翼支付", "close/apply")["state"], "blocked");
    let english = terminal.ok("checklist show 翼支付 --lang en");
    assert!(english.contains("30 Dec"), "{english}");

    terminal.comes("2026-12-30");
    assert_eq!(terminal.step("翼支付", "preflight/age")["state"], "done", "time alone fulfils it");
    terminal.tick_until("翼支付", "close");
    assert_eq!(terminal.step("翼支付", "close/apply")["state"], "todo");
}

#[test]
fn a_month_or_an_unknown_day_of_opening_is_taken_at_its_latest_so_that_no_date_is_too_early() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 翼支付 --bind 主号 --opened 2026-10");
    terminal.ok("service override 翼支付 condition minimum_age 满90天 --days 90");
    terminal.ok("plan close 翼支付");
    assert_eq!(terminal.step("翼支付", "preflight/age")["not_before"], "2027-01-29", "from the last of October");
    terminal.ok("account edit 翼支付 --opened none");
    let opened = terminal.step("翼支付", "preflight/opened");
    assert_eq!(
        opened["not_before"],
        serde_json::Value::Null,
        "without a day of opening there is nothing to count from"
    );
    assert!(opened["facts"].to_string().contains("验证码") || opened["facts"].to_string().contains("短信"), "{opened}");
    terminal.ok("undo");
    assert_eq!(terminal.step("翼支付", "preflight/age")["not_before"], "2027-01-29");
}

#[test]
fn refused_all_the_same_it_becomes_a_barrier_that_was_met() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 1905电影网 --bind 主号");
    terminal.ok("plan close 1905电影网");
    terminal.ok("checklist failed preflight/age-unstated --in 1905电影网 --reason B06 --note 提示注册未满一年");
    let view = terminal.json("account show 1905电影网");
    assert_eq!(view["row"]["stage"]["barriers"], serde_json::json!(["B06"]));
    let met = view["barriers"].as_array().unwrap().iter().find(|found| found["code"] == "B06").unwrap();
    assert_eq!((&met["how"], &met["text"]), (&"met".into(), &"提示注册未满一年".into()));
}
