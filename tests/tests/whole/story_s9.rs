//! S9: a review that nobody answers. A letter, fifteen working days of silence, a reminder, and the next one up.

use quittance_tests::terminal::Terminal;

#[test]
fn fifteen_working_days_of_silence_lead_to_a_reminder_and_then_above() {
    let mut terminal = Terminal::on("2026-10-12");
    terminal.ok("account add soul --bind 主号");
    let sent = terminal.json("letter soul --right close-account --right delete --sent 2026-10-12");
    assert!(sent["text"].as_str().unwrap().contains("138****2201"), "{sent}");
    let due = sent["due"]["date"].as_str().unwrap().to_owned();
    let id = sent["id"].as_str().unwrap().to_owned();
    assert_eq!(sent["request"]["term"]["due"], due.as_str(), "the request runs to the day the letter names");
    let before = terminal.run("letter soul --kind reminder");
    assert_eq!(before.code, 1, "that day has not passed");
    assert!(before.err.contains("日子还没到") && before.err.contains("--fill first_due"), "{}", before.err);

    terminal.comes("2026-11-24");
    assert!(terminal.ok("request list").contains(&id));
    let reminder = terminal.ok("letter soul --kind reminder --sent 2026-11-24");
    assert!(reminder.contains("2026年10月12日"), "{reminder}");
    let shown = terminal.json(&format!("request show {id}"));
    assert_eq!(shown["entries"].as_array().unwrap().last().unwrap()["event"]["event"], "remind");
    assert!(terminal.json("complaint soul")["route"].is_array());
}

#[test]
fn a_letter_that_lacks_something_is_not_printed_and_says_how_to_fill_it_in() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add soul --bind 主号");
    let lacking = terminal.run("letter soul --right explain");
    assert_eq!((lacking.code, lacking.out.as_str()), (1, ""));
    assert!(lacking.err.contains("要问的问题") && lacking.err.contains("--fill questions="), "{}", lacking.err);
    let whole = terminal.ok("letter soul --right explain --fill questions=为什么要读我的通讯录");
    assert!(whole.contains("为什么要读我的通讯录"), "{whole}");
    let english = terminal.run("letter soul --right explain --lang en");
    assert!(english.err.contains("One thing is missing") && english.err.contains("the questions"), "{}", english.err);
    let chat = terminal.ok("letter soul --format chat");
    assert!(chat.trim().chars().count() <= 200);
    assert!(terminal.ok("letter soul --in en --law gdpr").contains("Soul"));
    assert_eq!(terminal.run("letter soul --format pdf").code, 2, "a PDF needs a file");
}

#[test]
fn a_review_nobody_answers_is_found_out_by_counting_and_unlocks_the_next_step_by_itself() {
    let mut terminal = Terminal::on("2026-09-21");
    terminal.ok("account add 携程 --bind 主号");
    let before = terminal.json("account show 携程");
    let outside = before["barriers"].as_array().unwrap().iter().find(|found| found["code"] == "B10");
    assert!(outside.is_some(), "only by telephone although there is an app: {}", before["barriers"]);
    terminal.ok("plan close 携程");
    terminal.tick_until("携程", "wait");
    let remind = terminal.step("携程", "escalate/remind");
    assert_eq!((&remind["state"], &remind["not_before"]), (&"waiting".into(), &"2026-10-19".into()), "15 working days");
    assert!(terminal.refused("checklist done escalate/remind --in 携程").contains("10月19日"));
    let met = |terminal: &Terminal| {
        let view = terminal.json("account show 携程");
        let found = view["barriers"].as_array().unwrap().iter().find(|found| found["code"] == "B09").cloned();
        found.map(|found| found["how"].as_str().unwrap().to_owned())
    };
    assert_ne!(met(&terminal).as_deref(), Some("detected"), "the time is not up");

    terminal.comes("2026-10-20");
    assert_eq!(met(&terminal).as_deref(), Some("detected"), "nobody typed it");
    let remind = terminal.step("携程", "escalate/remind");
    assert_eq!(remind["state"], "todo");
    assert_eq!(terminal.step("携程", "escalate/letter")["state"], "blocked", "a letter comes after the reminder");
    terminal.tick("携程", &remind);
    assert_eq!(terminal.step("携程", "escalate/letter")["state"], "todo");
    let page = terminal.ok("account show 携程 --lang en");
    assert!(page.contains("B09") && page.contains("15 working days"), "{page}");
}
