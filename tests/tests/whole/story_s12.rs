//! S12, calls and spam after leaving: what came, who held the number then, and what to do about it.

use quittance_tests::terminal::Terminal;
use serde_json::json;

#[test]
fn a_message_after_closing_names_the_account_that_should_no_longer_have_the_number_and_goes_to_12321() {
    let mut terminal = Terminal::on("2026-03-07");
    terminal.ok("account add soul --bind 主号 --opened 2021-07-18");
    terminal.ok("account add weixin --bind 主号 --opened 2020-01-01");
    terminal.ok("account stage soul closed --on 2026-01-10");
    terminal.comes("2026-04-02");
    let incident = terminal.json("incident add sms --from 【某贷】 --identifier 主号 --note 催收短信")["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let page = terminal.ok(&format!("incident show {incident}"));
    let (soul, weixin) = (page.find("Soul").unwrap(), page.find("微信").unwrap());
    assert!(soul < weixin && page.contains("不该再有"), "{page}");

    let letter = terminal.json(&format!("incident complain {incident} soul"))["id"].as_str().unwrap().to_owned();
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["state"], "closed", "nothing is decided by itself");
    terminal.ok(&format!("request sent {letter}"));
    assert_eq!(terminal.json(&format!("request show {letter}"))["row"]["term"]["due"], "2026-04-24");
    terminal.comes("2026-04-27");
    let due = terminal.json("due");
    assert!(due["items"].as_array().unwrap().iter().any(|item| item["request"] == letter.as_str()), "{due}");
    let complaint = terminal.json(&format!("request escalate {letter} 12321"))["id"].as_str().unwrap().to_owned();
    let view = terminal.json(&format!("request show {complaint}"));
    assert_eq!((&view["row"]["channel"]["id"], &view["row"]["barriers"]), (&json!("12321"), &json!(["B13"])));
    assert_eq!(terminal.json("evidence verify")["sound"], true);
}

#[test]
fn an_incident_becomes_a_pack_for_12321_and_what_was_found_after_closing_is_kept() {
    let terminal = Terminal::on("2026-03-07");
    terminal.ok("account add soul --bind 主号 --opened 2021-07-18");
    terminal.ok("account ending add soul claimed --on 2026-01-10");
    let place = tempfile::tempdir().unwrap();
    let proof = place.path().join("短信.txt");
    std::fs::write(&proof, "【Soul】回来看看，退订回 T").unwrap();
    let add = "incident add sms --from 【Soul】 --identifier 主号 --service soul --account soul --on 2026-03-05 --note 回来看看";
    terminal.ok(&format!("{add} --file \"{}\"", proof.display()));

    let list = terminal.ok("account ending list soul");
    assert!(list.contains("对方说注销了") && list.contains("login") && list.contains("marketing"), "{list}");
    terminal.ok("account ending check soul marketing --still-there --note 三月五日还发短信");
    assert_eq!(
        terminal.json("account show soul")["row"]["stage"]["state"],
        "closed",
        "what was found is no claim of theirs"
    );
    let ends = terminal.json("account ending list soul");
    let checks = ends["endings"][0]["checks"].as_array().unwrap();
    assert!(
        checks.iter().any(|check| check["state"]["state"] == "failed" && check["state"]["barrier"] == "B13"),
        "{ends}"
    );

    let folder = place.path().join("12321");
    let pack = format!("complaint soul --to 12321 --out \"{}\"", folder.display());
    terminal.ok(&pack);
    let text = std::fs::read_to_string(folder.join("complaint.txt")).unwrap();
    assert!(text.contains("12321") && text.contains("2026年3月5日") && text.contains("【Soul】"), "{text}");
    assert!(!text.contains("13800002201"), "the number is covered: {text}");
    let sums = std::fs::read_to_string(folder.join("SHA256SUMS.txt")).unwrap();
    assert!(sums.contains("短信"), "{sums}");
    let english = terminal.ok("account ending list soul --lang en");
    assert!(english.contains("closed, they say"), "{english}");
}
