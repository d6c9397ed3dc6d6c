//! S8, Soul, TT语音, 南方航空, 腾讯视频: 7 to 60 days of cooling-off, and a login cancels.

use quittance_tests::terminal::Terminal;

/// Soul on two devices, asked to close on 7 March 2026.
fn cooling_off() -> Terminal {
    let terminal = Terminal::on("2026-03-07");
    terminal.ok("device add 红米");
    terminal.ok("device add 旧荣耀");
    terminal.ok("account add soul --bind 主号 --device 红米 --device 旧荣耀");
    terminal.ok("plan close soul");
    terminal.tick_until("soul", "close");
    let apply = terminal.step("soul", "close/apply");
    terminal.tick("soul", &apply);
    terminal
}

#[test]
fn where_sources_disagree_the_longest_time_is_kept_and_both_are_shown() {
    let terminal = cooling_off();
    let view = terminal.json("account show soul");
    assert_eq!(view["row"]["stage"]["until"], "2026-03-22", "15 days, the longest anybody states");
    let page = terminal.ok("checklist show soul");
    assert!(page.contains("7 / 15 天") && page.contains("按最长的 15 天守"), "{page}");
}

#[test]
fn the_guard_names_the_last_day_and_every_device_and_counts_down_in_what_is_due() {
    let mut terminal = cooling_off();
    let page = terminal.ok("checklist show soul");
    assert!(page.contains("⚠ 3月22日（含）之前不要登录 Soul") && page.contains("红米、旧荣耀"), "{page}");
    let due = terminal.json("due --days 30");
    let guard = due["items"].as_array().unwrap().iter().find(|item| item["kind"] == "guard_ends").unwrap();
    assert_eq!((&guard["from"], &guard["on"]), (&"2026-03-07".into(), &"2026-03-22".into()));
    assert_eq!(terminal.step("soul", "wait/cooling")["state"], "waiting");
    assert!(terminal.refused("checklist done wait/cooling --in soul").contains("3月"), "waiting can't be ticked away");
    terminal.comes("2026-03-23");
    assert!(!terminal.ok("due").contains("警戒"), "the guard is over");
    terminal.tick_until("soul", "verify");
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["state"], "closed", "claimed, not yet verified");
}

#[test]
fn an_accidental_login_starts_the_days_again() {
    let mut terminal = cooling_off();
    terminal.comes("2026-03-12");
    terminal.ok("checklist logged-in soul --applied-again");
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["until"], "2026-03-27");
    terminal.ok("undo");
    assert_eq!(
        terminal.json("account show soul")["row"]["stage"]["until"],
        "2026-03-22",
        "recorded by mistake, taken back"
    );
    terminal.ok("checklist logged-in soul --on 2026-03-11");
    let view = terminal.json("account show soul");
    assert_eq!(view["row"]["stage"]["state"], "preparing", "the request was withdrawn");
    assert_eq!(terminal.json("checklist next soul")["step"]["id"], "soul/close/apply", "so it has to be made again");
    assert_eq!(
        terminal.json("due")["items"].as_array().unwrap().iter().filter(|item| item["kind"] == "guard_ends").count(),
        0
    );
}

#[test]
fn sixty_days_span_the_year_and_say_so() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 南方航空 --bind 主号");
    terminal.ok("plan close 南方航空");
    terminal.tick_until("南方航空", "wait");
    let stage = terminal.json("account show 南方航空")["row"]["stage"].clone();
    assert_eq!(stage["until"], "2027-01-23", "{stage}");
    assert!(terminal.ok("due").contains("2027-01-23"));
}

#[test]
fn where_only_a_span_is_known_its_end_is_kept_and_that_is_no_conflict() {
    let terminal = Terminal::on("2026-03-01");
    terminal.ok("account add TT语音 --bind 主号");
    let plan = terminal.json("plan close TT语音 --dry-run");
    let advice = plan["advice"].to_string();
    assert!(
        advice.contains("7–60 天") && advice.contains("按最长的 60 天守") && !advice.contains("说法不一"),
        "{advice}"
    );
    assert_eq!(plan["over_by"], "2026-04-30", "60 days from today");
    let english = terminal.ok("plan close TT语音 --dry-run --lang en");
    assert!(english.contains("7–60 days") && english.contains("30 April"), "{english}");
}

#[test]
fn a_service_without_an_account_of_its_own_says_that_leaving_it_means_leaving_the_provider() {
    let terminal = Terminal::on("2026-03-01");
    terminal.ok("account add 微信 --bind 主号");
    terminal.ok("account add 腾讯视频 --through 微信");
    let plan = terminal.json("plan close 腾讯视频 --dry-run");
    let codes: Vec<&str> =
        plan["barriers"].as_array().unwrap().iter().map(|found| found["code"].as_str().unwrap()).collect();
    assert!(["B08", "B10", "B11"].iter().all(|code| codes.contains(code)), "{codes:?}");
    assert!(plan["advice"].to_string().contains("注销微信或 QQ"), "what else goes with it: {}", plan["advice"]);
}

#[test]
fn the_end_is_a_date_that_is_due_and_before_it_the_guard_stands_in_what_is_due() {
    let mut terminal = cooling_off();
    let kinds = |terminal: &Terminal| {
        let due = terminal.json("due --days 30");
        due["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["kind"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(kinds(&terminal).contains(&"guard_ends".to_owned()));
    terminal.comes("2026-03-22");
    let guards = |terminal: &Terminal| terminal.json("checklist show soul")["guards"].as_array().unwrap().len();
    assert_eq!(guards(&terminal), 1, "to the last day");
    assert_eq!(terminal.step("soul", "wait/confirm")["state"], "blocked");
    terminal.comes("2026-03-23");
    assert_eq!(guards(&terminal), 0, "and no longer");
    assert_eq!(terminal.step("soul", "wait/confirm")["state"], "todo", "what comes then comes by itself");
}
