//! The window's journeys through the bridge: what is asked, answered and announced, without a web view.

use quittance_tests::{Desk, fixture};
use serde_json::{Value, json};

fn finding<'a>(room: &'a Value, guess: &str) -> &'a Value {
    room["open"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["guess"] == guess)
        .unwrap_or_else(|| panic!("no finding {guess}"))
}

#[test]
fn from_the_first_start_to_a_ticked_step_and_all_is_there_after_a_lock() {
    let desk = Desk::on("2026-03-07");
    assert_eq!(desk.ask("vault_status", Value::Null)["state"], "absent");
    assert_eq!(desk.refused("get_today", Value::Null).key, "problem-locked");
    let me = desk.first_run();
    let outcome = desk.import(&fixture("import/sms-zh.xml")).unwrap();
    assert!(outcome["import"]["new"].as_u64().unwrap() >= 8, "{outcome}");
    assert_eq!(desk.ask("list_accounts", json!({}))["total"], 0, "nothing becomes an account unasked");

    let room = desk.ask("get_discover", Value::Null);
    let soul = finding(&room, "Soul");
    assert_eq!(soul["service"]["id"], "soul");
    let account = desk.ask("triage", json!({ "finding": soul["id"], "choice": "close" }));
    let view = desk.ask("get_account", json!({ "id": account }));
    assert_eq!(view["row"]["stage"]["state"], "preparing");
    assert_eq!(view["row"]["person"]["id"], me.as_str());
    assert_eq!(view["evidence"][0]["file"], "sms-zh.xml");

    let list = desk.ask("list_checklists", Value::Null)[0].clone();
    let steps = desk.ask("get_checklist", json!({ "id": list["id"] }));
    let first = steps["current"].as_str().unwrap().to_owned();
    desk.ask("step_done", json!({ "checklist": list["id"], "step": first }));
    let last = desk.heard.lock().unwrap().last().cloned().unwrap();
    assert_eq!((last.op.as_str(), last.subject), ("step_done", Some("Soul".into())));

    desk.ask("lock_vault", Value::Null);
    assert_eq!(desk.refused("list_checklists", Value::Null).key, "problem-locked");
    let wrong = desk.refused("unlock", json!({ "with": "passphrase", "secret": "no" }));
    assert_eq!(wrong.key, "problem-wrong-passphrase");
    desk.ask("unlock", json!({ "with": "passphrase", "secret": "correct horse battery staple" }));
    let after = desk.ask("get_checklist", json!({ "id": list["id"] }));
    let step = after["steps"].as_array().unwrap().iter().find(|step| step["id"] == first.as_str()).unwrap();
    assert_eq!(step["state"]["state"], "done");
    assert_eq!(desk.ask("undo", Value::Null), "step_done", "a lock does not close the way back");
}

#[test]
fn the_same_file_twice_finds_nothing_new_and_what_was_decided_stays_decided() {
    let desk = Desk::on("2026-03-07");
    desk.first_run();
    desk.import(&fixture("import/sms-zh.xml")).unwrap();
    let before = desk.ask("get_discover", Value::Null);
    desk.ask("triage", json!({ "finding": finding(&before, "Soul")["id"], "choice": "ignore" }));
    let again = desk.import(&fixture("import/sms-zh.xml")).unwrap();
    assert_eq!(again["import"]["new"], 0);
    let after = desk.ask("get_discover", Value::Null);
    assert_eq!(after["open"].as_array().unwrap().len(), before["open"].as_array().unwrap().len() - 1);
    assert_eq!(
        finding(&before, "支付宝")["count"],
        finding(&after, "支付宝")["count"],
        "the same messages are not counted twice"
    );
}

#[test]
fn bad_files_get_one_sentence_each_and_change_nothing() {
    let desk = Desk::on("2026-03-07");
    desk.first_run();
    let whole = std::fs::read(fixture("import/sms-zh.xml")).unwrap();
    let cases: [(&str, Vec<u8>, &str); 6] = [
        ("empty.xml", Vec::new(), "problem-import-empty"),
        ("binary.csv", (0..=255).cycle().take(5000).collect(), "problem-import-binary"),
        ("half.xml", whole[..whole.len() / 2].to_vec(), "problem-import-truncated"),
        ("photo.xml", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "problem-import-not-this-kind"),
        (
            "keepass.csv",
            [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5, 0, 0].to_vec(),
            "problem-import-not-this-kind",
        ),
        ("letter.xml", "你好，这是一封信。".as_bytes().to_vec(), "problem-import-unknown-format"),
    ];
    let before = desk.ask("list_history", json!({ "limit": 10 }));
    for (name, bytes, key) in cases {
        let path = desk.dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(desk.import(&path).unwrap_err().key, key, "{name}");
    }
    assert_eq!(desk.import(&desk.dir.path().join("not there")).unwrap_err().key, "problem-import-missing");
    assert_eq!(desk.ask("list_history", json!({ "limit": 10 })), before);
}

#[test]
fn what_is_asked_wrongly_is_refused_without_a_trace_of_what_was_asked() {
    let desk = Desk::on("2026-03-07");
    desk.first_run();
    let wrong = desk.refused("get_account", json!({ "ident": "138 0000 2201" }));
    assert_eq!(wrong.key, "problem-asked-wrongly");
    assert!(!format!("{wrong:?}").contains("2201"));
    assert_eq!(desk.refused("rule_the_world", Value::Null).key, "problem-unknown-command");
}

#[test]
fn every_command_answers_something_sensible_to_nonsense() {
    let desk = Desk::on("2026-03-07");
    desk.first_run();
    for name in quittance_bridge::COMMANDS {
        if matches!(*name, "lock_vault" | "open_example" | "delete_example" | "use_folder") {
            continue;
        }
        for nonsense in [json!({ "id": "nobody" }), json!([1, 2]), json!("x"), json!({ "draft": {}, "id": 7 })] {
            // Nothing may panic; most of it is refused.
            let _ = desk.bridge.ask(name, nonsense);
        }
    }
    assert_eq!(desk.ask("vault_status", Value::Null)["state"], "open");
    desk.ask("check_vault", Value::Null);
}

#[test]
fn the_example_family_can_be_looked_at_and_thrown_away() {
    let desk = Desk::on("2026-03-07");
    let status = desk.ask("open_example", Value::Null);
    assert_eq!((&status["state"], &status["demo"]), (&json!("open"), &json!(true)));
    let today = desk.ask("get_today", Value::Null);
    assert_eq!(today["guards"].as_array().unwrap().len(), 3);
    assert!(today["next"].is_object());
    let status = desk.ask("delete_example", Value::Null);
    assert_eq!(status["state"], "absent");
    desk.first_run();
    assert_eq!(
        desk.refused("delete_example", Value::Null).key,
        "problem-value-unknown",
        "one's own vault is not an example"
    );
}
