//! S3, 万顺叫车: nowhere does it say on what conditions it lets go. That silence is a barrier of its own, and the first step is
//! to keep the page as proof, before it changes.

use quittance_tests::terminal::Terminal;

fn rider() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 万顺叫车 --bind 主号 --opened 2020-05");
    terminal
}

#[test]
fn the_silence_is_a_barrier_with_its_rule_and_the_age_of_the_report_before_anything_is_begun() {
    let terminal = rider();
    let view = terminal.json("account show 万顺叫车");
    let barrier = view["barriers"].as_array().unwrap().iter().find(|found| found["code"] == "B02").unwrap();
    assert_eq!(barrier["how"], "reported", "somebody met it; nobody says that it is so today");
    let page = terminal.ok("service show 万顺叫车");
    assert!(page.contains("B02 不说明注销条件") && page.contains("2022-03-15，已过 4 年"), "{page}");
    assert!(page.contains("没有来源写过怎么离开"), "what nobody wrote is not made up: {page}");
    let english = terminal.ok("service show 万顺叫车 --lang en");
    assert!(english.contains("B02 conditions not disclosed") && english.contains("4 years ago"), "{english}");
}

#[test]
fn a_step_keeps_the_page_as_evidence_and_comes_before_the_request() {
    let terminal = rider();
    terminal.ok("plan close 万顺叫车");
    let capture = terminal.step("万顺叫车", "preflight/capture");
    assert_eq!((&capture["title"], &capture["state"]), (&"把万顺叫车的注销页面和说明截下来".into(), &"todo".into()));
    assert!(capture["keep"].as_str().unwrap().contains("没写也截"), "{}", capture["keep"]);
    assert!(capture["barriers"][0]["basis"].as_str().unwrap().contains("第二十一条第四项"), "{}", capture["barriers"]);
    assert_eq!(terminal.step("万顺叫车", "close/look")["state"], "blocked", "first the proof, then the request");

    let place = tempfile::tempdir().unwrap();
    let shot = place.path().join("注销页.txt");
    std::fs::write(&shot, "账号注销：请联系客服").unwrap();
    terminal.ok(&format!(
        "checklist evidence preflight/capture \"{}\" --in 万顺叫车 --caption 页面没写条件",
        shot.display()
    ));
    let kept = terminal.json("evidence list --account 万顺叫车");
    assert_eq!(kept["evidence"][0]["step"], "wanshun/preflight/capture", "{kept}");
    terminal.tick("万顺叫车", &capture);
    terminal.tick_until("万顺叫车", "close");
    assert_eq!(terminal.step("万顺叫车", "close/look")["state"], "todo");
}

#[test]
fn no_exit_to_be_found_leads_to_the_letter_and_the_complaint_quotes_rule_and_page() {
    let terminal = rider();
    terminal.ok("plan close 万顺叫车");
    terminal.tick_until("万顺叫车", "close");
    terminal.ok("checklist failed close/look --in 万顺叫车 --reason B01 --note 设置里没有注销");
    let letter = terminal.step("万顺叫车", "escalate/letter");
    assert_eq!(
        letter["state"], "todo",
        "without an exit the letter is next, and meanwhile everything of value comes off"
    );
    assert_eq!(terminal.json("checklist show 万顺叫车")["road"], "unbind");
    assert!(letter["facts"].to_string().contains("服务库里没有书面联系方式"), "no address is made up: {letter}");
    let view = terminal.json("account show 万顺叫车");
    let met: Vec<&str> = view["barriers"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|found| found["how"] == "met")
        .map(|found| found["code"].as_str().unwrap())
        .collect();
    assert_eq!(met, ["B01"]);
    terminal.ok("evidence add --account 万顺叫车 --note 注销页只有一句话，没有条件");
    let paper = terminal.ok("complaint 万顺叫车 --to 12377 --hurdle B01 --hurdle B02");
    assert!(paper.contains("设置里没有注销") && paper.contains("注销页只有一句话"), "{paper}");
    assert!(paper.contains("第二十一条"), "the rule the silence breaks: {paper}");
}
