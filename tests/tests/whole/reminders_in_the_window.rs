//! Reminders, exports and working days as the window asks for them.

use std::fs;

use chrono::NaiveDateTime;
use quittance_bridge::DueToday;
use quittance_tests::{Desk, files_below};
use serde_json::{Value, json};

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

/// A vault with a subscription that renews on 10 March, seen on 7 March.
fn riding() -> Desk {
    let desk = Desk::on("2026-03-07");
    let me = desk.first_run();
    let account = desk.ask(
        "add_account",
        json!({ "draft": { "person": me, "service": "hello", "label": null, "opened": null, "last_used": null,
            "last_order": null, "devices": [], "note": null }, "bindings": [], "links": [], "data": [] }),
    );
    let draft = json!({ "kind": "subscription", "name": "骑行月卡", "payer": null, "card": null, "amount": null, "renews": "2026-03-10" });
    desk.ask("give_mandate", json!({ "account": account, "draft": draft }));
    desk
}

fn prefer(desk: &Desk, change: Value) {
    let mut preferences = desk.ask("get_preferences", Value::Null);
    preferences.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    desk.ask("set_preferences", preferences);
}

#[test]
fn nothing_is_notified_until_it_is_wanted_and_then_once_a_day() {
    let desk = riding();
    assert_eq!(desk.bridge.remind(at("2026-03-07T10:00:00")), None);
    prefer(&desk, json!({ "remind": true }));
    assert_eq!(desk.bridge.remind(at("2026-03-07T08:00:00")), None, "not in the night");
    let notice = desk.bridge.remind(at("2026-03-07T10:00:00")).unwrap();
    assert!(notice.text.starts_with("1 件事"), "{}", notice.text);
    assert_eq!(desk.bridge.remind(at("2026-03-07T17:00:00")), None, "once a day");
}

#[test]
fn a_notification_names_nothing_unless_wanted() {
    let desk = riding();
    prefer(&desk, json!({ "remind": true }));
    let notice = desk.bridge.remind(at("2026-03-07T10:00:00")).unwrap();
    for name in ["哈啰", "骑行", "小王", "hello"] {
        assert!(!notice.text.contains(name) && !notice.title.contains(name));
    }
    let desk = riding();
    prefer(&desk, json!({ "remind": true, "remind_names": true, "language": "en" }));
    let notice = desk.bridge.remind(at("2026-03-07T10:00:00")).unwrap();
    assert!(notice.text.contains("Hello") || notice.text.contains("哈啰"), "{}", notice.text);
}

#[test]
fn a_locked_vault_reminds_only_if_dates_may_lie_beside_it() {
    let desk = riding();
    prefer(&desk, json!({ "remind": true }));
    desk.ask("lock_vault", Value::Null);
    assert_eq!(desk.bridge.remind(at("2026-03-07T10:00:00")), None);
    assert_eq!(desk.bridge.due_today(), Some(DueToday::Locked));
    let open = json!({ "with": "passphrase", "secret": "correct horse battery staple" });
    desk.ask("unlock", open.clone());
    prefer(&desk, json!({ "remind_locked": true }));
    desk.ask("lock_vault", Value::Null);
    assert_eq!(desk.bridge.due_today(), Some(DueToday::Known(1)));
    let notice = desk.bridge.remind(at("2026-03-07T10:00:00")).unwrap();
    assert!(notice.text.contains("解锁"), "{}", notice.text);
    desk.ask("unlock", open);
    prefer(&desk, json!({ "remind_locked": false }));
    let left = files_below(&desk.dir.path().join("vault"));
    assert!(left.iter().all(|(path, _)| !path.ends_with("reminders.json")), "switched off, it is gone");
}

#[test]
fn no_name_of_a_service_or_person_lies_in_the_clear_with_every_reminder_on() {
    let desk = riding();
    prefer(&desk, json!({ "remind": true, "remind_names": true, "remind_locked": true, "background": true }));
    desk.bridge.remind(at("2026-03-07T10:00:00"));
    assert!(desk.bridge.stays());
    desk.ask("lock_vault", Value::Null);
    for (path, bytes) in files_below(desk.dir.path()) {
        for name in ["哈啰", "骑行月卡", "小王"] {
            let found = bytes.windows(name.len()).any(|window| window == name.as_bytes());
            assert!(!found, "{} says {name}", path.display());
        }
    }
}

#[test]
fn what_was_missed_stands_on_today_until_it_is_seen() {
    let desk = riding();
    desk.ask("see_reminders", Value::Null);
    desk.ask("lock_vault", Value::Null);
    let later = Desk::at(desk.dir, "2026-03-08");
    later.ask("unlock", json!({ "with": "passphrase", "secret": "correct horse battery staple" }));
    let today = later.ask("get_today", Value::Null);
    assert_eq!(today["reminders"]["missed"], json!([]), "it was seen on the 7th");
    assert_eq!(today["clock"], json!({ "ahead": null, "china": null }));
    let much_later = Desk::at(later.dir, "2026-03-11");
    much_later.ask("unlock", json!({ "with": "passphrase", "secret": "correct horse battery staple" }));
    let today = much_later.ask("get_today", Value::Null);
    assert_eq!(today["reminders"]["missed"].as_array().unwrap().len(), 1, "the day before the renewal went by");
    much_later.ask("see_reminders", Value::Null);
    assert_eq!(much_later.ask("get_reminders", Value::Null)["missed"], json!([]));
}

#[test]
fn a_clock_that_went_back_is_said_once_and_a_change_under_the_right_one_ends_it() {
    let desk = riding();
    desk.ask("lock_vault", Value::Null);
    let earlier = Desk::at(desk.dir, "2026-02-01");
    earlier.ask("unlock", json!({ "with": "passphrase", "secret": "correct horse battery staple" }));
    assert_eq!(earlier.ask("get_today", Value::Null)["clock"]["ahead"], "2026-03-07");
    let family = earlier.ask("get_family", Value::Null);
    let me = family["people"][0]["person"]["id"].clone();
    earlier.ask("edit_person", json!({ "id": me, "draft": { "name": "小王", "relation": "me", "note": "x" } }));
    assert_eq!(earlier.ask("get_today", Value::Null)["clock"]["ahead"], Value::Null);
}

#[test]
fn calendar_table_and_report_are_written_in_the_windows_language() {
    let desk = riding();
    prefer(&desk, json!({ "language": "en" }));
    let path = |name: &str| desk.dir.path().join(name);
    let saved = desk.ask("save_calendar", json!({ "path": path("a.ics"), "replace": false }));
    assert_eq!(saved["dates"], 1);
    assert!(fs::read_to_string(path("a.ics")).unwrap().contains("Quittance: something is due"));
    assert_eq!(desk.refused("save_calendar", json!({ "path": path("a.ics"), "replace": false })).key, "problem-file");
    let codes = desk.ask("list_calendar_codes", Value::Null);
    assert_eq!(codes[0]["item"]["kind"], "renewal");
    assert_eq!(desk.ask("save_accounts", json!({ "path": path("a.csv"), "full": false, "replace": false })), 1);
    assert!(fs::read_to_string(path("a.csv")).unwrap().contains("Service,Service id"));
    desk.ask("save_report", json!({ "path": path("r.md"), "format": "md", "full": false, "replace": false }));
    let report = fs::read_to_string(path("r.md")).unwrap();
    assert!(report.contains("Report of leaving") && !report.contains("小王"));
}

#[test]
fn the_backup_goes_from_one_vault_into_another() {
    let desk = riding();
    let path = desk.dir.path().join("all.json");
    let saved = desk.ask("save_backup", json!({ "path": path, "replace": false }));
    assert_eq!(saved["folder"], Value::Null, "no evidence, no folder");
    assert_eq!(desk.refused("load_backup", json!({ "path": path })).key, "problem-not-empty");
    let other = Desk::on("2026-03-07");
    other.first_run();
    other.ask("load_backup", json!({ "path": path }));
    assert_eq!(other.heard.lock().unwrap().last().unwrap().op, "load_backup");
    for question in ["get_today", "list_history", "get_family"] {
        let ask = if question == "list_history" { json!({ "limit": 20 }) } else { Value::Null };
        assert_eq!(desk.ask(question, ask.clone()), other.ask(question, ask), "{question}");
    }
}
