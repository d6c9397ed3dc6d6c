//! S5, 百合网, 翼支付: an outdated profile has to be brought up to date before one may leave. A step says so with its rule, and
//! what that would newly hand over.

use quittance_tests::terminal::Terminal;

#[test]
fn the_update_is_a_step_of_its_own_with_the_rule_it_breaks_and_what_it_hands_over() {
    let terminal = Terminal::on("2026-11-24");
    for service in ["百合网", "翼支付"] {
        terminal.ok(&format!("account add {service} --bind 主号"));
        terminal.ok(&format!("plan close {service}"));
        let refresh = terminal.step(service, "preflight/refresh");
        assert!(refresh["title"].as_str().unwrap().contains("要先更新资料"), "{}", refresh["title"]);
        let barrier = &refresh["barriers"][0];
        assert_eq!((&barrier["code"], &barrier["how"]), (&"B05".into(), &"reported".into()));
        assert!(barrier["basis"].as_str().unwrap().contains("《认定方法》第六条第二项"), "{barrier}");
        let warning = refresh["warnings"].to_string();
        assert!(warning.contains("先截图") && warning.contains("填真的"), "it is never falsified: {warning}");
        let request = terminal.steps(service).into_iter().find(|step| step["stage"] == "close").unwrap();
        assert_eq!(request["state"], "blocked", "before the request");
    }
}

#[test]
fn what_they_have_already_stands_against_what_would_be_new() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 百合网 --bind 主号 --data 姓名");
    terminal.ok("plan close 百合网");
    let discloses = |terminal: &Terminal| {
        let step = terminal.step("百合网", "preflight/refresh");
        let facts = step["facts"].as_array().unwrap().clone();
        let said = facts.into_iter().filter(|fact| fact["label"] == "fact-discloses").map(|fact| fact["text"].clone());
        said.map(|text| text.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let said = discloses(&terminal);
    assert!(said.iter().any(|text| text.contains("要交出最新的个人资料")), "what the source says: {said:?}");
    assert!(
        said.iter().any(|text| text.contains("百合网已经有你的姓名、手机号；除此之外填进去的，都是新交出去的")),
        "and what follows for this person: {said:?}"
    );
    terminal.ok("account data add 百合网 生日");
    assert!(discloses(&terminal).iter().any(|text| text.contains("姓名、生日、手机号")), "{:?}", discloses(&terminal));
    let english = terminal.ok("checklist show 百合网 --full --lang en");
    assert!(english.contains("Baihe has these already: Name, Birthday, Phone number"), "{english}");
}

#[test]
fn what_was_given_to_get_out_is_recorded_as_that_and_the_complaint_rests_on_the_rule() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add 百合网 --bind 主号");
    terminal.ok("plan close 百合网");
    terminal.ok("checklist failed preflight/refresh --in 百合网 --reason B05 --note 要补学历和收入才让注销");
    terminal.ok("account data add 百合网 学历 --how closing");
    let view = terminal.json("account show 百合网");
    let education = view["data"].as_array().unwrap().iter().find(|row| row["item"] == "education").unwrap();
    assert_eq!(education["how"], "closing", "told apart from what sign-up took");
    let paper = terminal.ok("complaint 百合网 --to 12377");
    assert!(paper.contains("要补学历和收入才让注销"), "{paper}");
}
