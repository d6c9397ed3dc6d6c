//! S15, permissions granted and forgotten: what each app may do on each device, and how it is taken back, one by one.

use quittance_tests::terminal::Terminal;
use serde_json::{Value, json};

fn granted() -> Terminal {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("device add 红米");
    terminal.ok("device add 平板");
    terminal.ok("account add 滴滴出行 --bind 主号 --device 红米");
    terminal.ok("account add 高德地图 --bind 主号 --device 红米");
    terminal.ok("account permission add 滴滴出行 红米 location --on 2022-05-01");
    terminal.ok("account permission add 滴滴出行 红米 contacts");
    terminal.ok("account permission add 滴滴出行 红米 microphone --state asked");
    terminal.ok("account permission add 滴滴出行 平板 location");
    terminal
}

fn device(view: &Value, name: &str) -> Value {
    view["devices"].as_array().unwrap().iter().find(|row| row["device"]["name"] == name).unwrap().clone()
}

#[test]
fn permissions_stand_per_device_and_app_the_granted_ones_first() {
    let terminal = granted();
    let view = terminal.json("account permission list");
    let phone = device(&view, "红米");
    assert_eq!(phone["granted"], 2, "what was asked for and refused is not granted");
    let kinds: Vec<&str> = phone["apps"][0]["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds.last(), Some(&"microphone"), "{kinds:?}");
    assert_eq!(device(&view, "平板")["granted"], 1);
    let page = terminal.ok("account permission list");
    assert!(page.contains("红米上的权限（给了 2 项）") && page.contains("2022-05-01"), "{page}");
    let one = terminal.ok("account permission list --device 平板");
    assert!(one.contains("平板") && !one.contains("红米"), "{one}");
    assert!(terminal.ok("device show 红米").contains("通讯录"), "and with the device");
    let english = terminal.ok("account permission list --lang en");
    assert!(english.contains("Permissions on 红米 (2 granted)"), "{english}");
}

#[test]
fn one_is_taken_back_and_the_others_stay_and_it_can_be_undone() {
    let terminal = granted();
    terminal.ok("account permission revoke 滴滴出行 contacts --on 2026-11-20");
    let phone = device(&terminal.json("account permission list"), "红米");
    assert_eq!(phone["granted"], 1);
    let revoked = phone["apps"][0]["permissions"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(revoked["state"], json!({ "state": "revoked", "on": "2026-11-20" }), "it stays on record with its day");
    terminal.ok("undo");
    assert_eq!(device(&terminal.json("account permission list"), "红米")["granted"], 2);
}

#[test]
fn leaving_takes_every_granted_permission_back_on_every_device_without_needing_the_account() {
    let terminal = granted();
    terminal.ok("plan unbind 滴滴出行");
    let steps = terminal.steps("滴滴出行");
    let back: Vec<&Value> =
        steps.iter().filter(|step| step["id"].as_str().unwrap().contains("take_back/permission-")).collect();
    assert_eq!(
        back.len(),
        3,
        "two on the phone, one on the tablet; what was never granted is not taken back: {back:#?}"
    );
    assert!(back.iter().all(|step| step["state"] == "todo"), "a permission is revoked in the phone's settings");
    assert!(back.iter().any(|step| step["title"].as_str().unwrap().contains("平板")), "{back:#?}");
    for step in &back {
        terminal.tick("滴滴出行", step);
    }
    let view = terminal.json("account permission list");
    assert_eq!((&device(&view, "红米")["granted"], &device(&view, "平板")["granted"]), (&json!(0), &json!(0)));
}

#[test]
fn a_device_without_any_and_a_device_that_is_not_there() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("device add 红米");
    let none = terminal.run("account permission list --device 红米");
    assert_eq!((none.code, none.out.as_str()), (0, ""));
    assert!(none.err.contains("没有记下权限"), "{}", none.err);
    assert_eq!(terminal.run("account permission list --device 诺基亚").code, 4);
    assert_eq!(terminal.json("account permission list")["devices"], json!([]));
}
