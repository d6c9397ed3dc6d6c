//! Evidence, requests and incidents as the window asks for them.

use quittance_tests::{Desk, files_below};
use serde_json::{Value, json};

const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

fn desk_with_soul() -> (Desk, Value) {
    let desk = Desk::on("2026-03-07");
    let me = desk.first_run();
    let account = desk.ask(
        "add_account",
        json!({ "draft": { "person": me, "service": "soul" }, "bindings": [], "links": [], "data": [] }),
    );
    (desk, account)
}

#[test]
fn a_pasted_picture_is_shown_from_its_bytes_and_a_page_only_as_its_source() {
    let (desk, account) = desk_with_soul();
    let draft = json!({ "account": account, "step": "soul/close/apply" });
    let id = desk.ask("add_evidence_bytes", json!({ "name": "截图.png", "data": PNG, "draft": draft }));
    let shown = desk.ask("show_evidence", json!({ "id": id }));
    assert_eq!(
        (&shown["shown"], &shown["media"], &shown["data"], &shown["text"]),
        (&json!("image"), &json!("image/png"), &json!(PNG), &Value::Null)
    );
    let page = desk.dir.path().join("page.png");
    std::fs::write(&page, "<!DOCTYPE html><html><script>alert(1)</script></html>").unwrap();
    let ids = desk.ask("add_evidence_files", json!({ "paths": [page], "draft": draft }));
    let shown = desk.ask("show_evidence", json!({ "id": ids[0] }));
    assert_eq!((&shown["shown"], &shown["data"]), (&json!("text"), &Value::Null));
    assert!(shown["text"].as_str().unwrap().contains("<script>"));
    let film = desk.dir.path().join("film.mp4");
    std::fs::write(&film, b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom").unwrap();
    let ids = desk.ask("add_evidence_files", json!({ "paths": [film], "draft": draft }));
    let shown = desk.ask("show_evidence", json!({ "id": ids[0] }));
    assert_eq!((&shown["shown"], &shown["data"], &shown["text"]), (&json!("nothing"), &Value::Null, &Value::Null));
    assert_eq!(desk.ask("list_evidence", json!({ "account": account }))["pieces"].as_array().unwrap().len(), 3);
    assert_eq!(desk.ask("verify_evidence", json!({ "account": null }))["differences"], json!([]));
    let heard = desk.heard.lock().unwrap().last().cloned().unwrap();
    assert_eq!(heard.op, "add_evidence");
}

#[test]
fn what_can_not_be_kept_is_said_in_one_problem() {
    let (desk, account) = desk_with_soul();
    let draft = json!({ "account": account });
    let wrong = desk.refused("add_evidence_bytes", json!({ "name": "x.png", "data": "not base64!", "draft": draft }));
    assert_eq!(wrong.key, "problem-file");
    let large = "A".repeat(28 * 1024 * 1024);
    let wrong = desk.refused("add_evidence_bytes", json!({ "name": "x.png", "data": large, "draft": draft }));
    assert_eq!(wrong.key, "problem-too-large");
    let wrong = desk.refused("add_evidence_files", json!({ "paths": ["/nowhere/x.png"], "draft": draft }));
    assert_eq!(wrong.key, "problem-file");
    assert_eq!(desk.ask("list_evidence", json!({}))["pieces"], json!([]));
}

#[test]
fn exporting_is_the_only_way_out_in_the_clear() {
    let (desk, account) = desk_with_soul();
    let secret = "ONLY-IN-THE-VAULT".repeat(1000);
    let draft = json!({ "account": account });
    let id = desk.ask("add_evidence_note", json!({ "text": secret, "draft": draft }));
    let clear = |desk: &Desk| {
        files_below(desk.dir.path())
            .into_iter()
            .filter(|(_, bytes)| bytes.windows(17).any(|window| window == b"ONLY-IN-THE-VAULT"))
            .map(|(path, _)| path)
            .collect::<Vec<_>>()
    };
    assert_eq!(clear(&desk), Vec::<std::path::PathBuf>::new());
    let out = desk.dir.path().join("out.txt");
    let written = desk.ask("export_evidence", json!({ "ids": [id], "path": out, "replace": false }));
    assert_eq!(written[0]["path"], out.display().to_string());
    assert_eq!(clear(&desk), std::slice::from_ref(&out));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), secret);
    let again = desk.refused("export_evidence", json!({ "ids": [id], "path": out, "replace": false }));
    assert_eq!(again.key, "problem-file");
}

#[test]
fn a_request_board_is_there_with_what_needs_the_person_first() {
    let (desk, account) = desk_with_soul();
    let rights = desk.ask("list_rights", Value::Null);
    assert!(rights.as_array().unwrap().iter().any(|row| row["right"] == "close_account" && row["laws"][0] == "pipl"));
    let channels = desk.ask("list_channels", Value::Null);
    assert_eq!(channels[0]["kind"], "operator");
    let draft = json!({ "account": account, "law": "pipl", "right": "close_account" });
    let letter = desk.ask("add_request", draft.clone());
    let send = json!({ "event": "send", "on": "2026-03-07" });
    desk.ask("record_request", json!({ "id": letter, "word": { "event": send }, "files": [] }));
    let view = desk.ask("get_request", json!({ "id": letter }));
    assert_eq!((&view["row"]["state"]["state"], &view["row"]["needs_me"]), (&json!("sent"), &json!(false)));
    assert_eq!(view["row"]["term"]["due"], "2026-03-27");
    assert!(view["allowed"].as_array().unwrap().contains(&json!("answer")));
    let wrong = desk.refused("record_request", json!({ "id": letter, "word": { "event": send }, "files": [] }));
    assert_eq!(wrong.key, "problem-request-not-here");
    let second = desk.ask("add_request", draft);
    let board = desk.ask("list_requests", json!({ "account": null, "over": false }));
    assert_eq!(board[0]["id"], second, "a draft needs the person, a letter on its way does not");
    assert_eq!(desk.ask("rail_counts", Value::Null)["requests"], 2);
    desk.ask("undo", Value::Null);
    assert_eq!(desk.ask("rail_counts", Value::Null)["requests"], 1);
}
