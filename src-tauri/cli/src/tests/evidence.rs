//! Evidence, endings, incidents.

use serde_json::{Value, json};

use super::Terminal;

fn soul() -> Terminal {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800002201");
    terminal.ok("account add soul --bind 13800002201 --opened 2021-07-18");
    std::fs::write(terminal.path("页面.png"), b"\x89PNG\r\n\x1a\n and the rest").unwrap();
    std::fs::write(terminal.path("回信.eml"), "From: kefu@example.com\r\nSubject: 注销\r\n\r\n不行。").unwrap();
    terminal
}

fn at(terminal: &Terminal, name: &str) -> String {
    format!("\"{}\"", terminal.path(name).display())
}

#[test]
fn a_file_goes_in_is_listed_shown_and_comes_out_whole() {
    let terminal = soul();
    let id = terminal.id(&format!(
        "evidence add {} --account soul --barrier b09 --captured 2026-03-01T21:10 --caption 注销页 --fact ticket=77 --fact 应用商店=华为",
        at(&terminal, "页面.png")
    ));
    let shown = terminal.json(&format!("evidence show {id}"));
    assert_eq!((&shown["media"], &shown["shown"]), (&json!("image/png"), &json!("image")));
    assert_eq!((&shown["barrier"], &shown["captured_by"]), (&json!("B09"), &json!("person")));
    assert_eq!(shown["facts"], json!([{ "kind": "ticket", "text": "77" }, { "kind": "store", "text": "华为" }]));
    for language in ["zh-CN", "en"] {
        for line in ["evidence list", "evidence show 注销页", "evidence verify"] {
            let page = terminal.ok(&format!("{line} --lang {language}"));
            assert!(!page.contains('⟦') && !page.is_empty(), "{page}");
        }
    }
    assert!(terminal.ok("evidence show 页面.png").contains(shown["sha256"].as_str().unwrap()));
    let list = terminal.json("evidence list --account soul");
    assert_eq!(list["evidence"].as_array().unwrap().len(), 1);
    assert_eq!(list["limits"], json!({ "file": 52_428_800, "total": 1_073_741_824 }));

    let out = at(&terminal, "out.png");
    terminal.ok(&format!("evidence export {id} --out {out}"));
    assert_eq!(std::fs::read(terminal.path("out.png")).unwrap(), std::fs::read(terminal.path("页面.png")).unwrap());
    assert!(terminal.fails(1, &format!("evidence export {id} --out {out}")).contains("已经有了"));
    terminal.ok(&format!("evidence export {id} --out {out} --replace"));

    terminal.ok(&format!("evidence edit {id} --caption \"\""));
    assert_eq!(terminal.json(&format!("evidence show {id}"))["caption"], Value::Null);
    terminal.ok(&format!("evidence remove {id}"));
    assert_eq!(terminal.json("evidence list")["evidence"], json!([]));
    assert!(terminal.json("evidence list")["loose"].as_u64().unwrap() > 0);
    terminal.ok("undo");
    assert_eq!(terminal.json("evidence verify")["sound"], true);
    terminal.ok(&format!("evidence remove {id}"));
    assert_eq!(terminal.json("evidence sweep")["files"], 1);
    assert!(terminal.fails(1, "undo").contains("没有可以撤销的了"));
}

#[test]
fn proof_hangs_on_its_step() {
    let terminal = soul();
    terminal.ok("plan close soul");
    let step = terminal.json("checklist next soul")["step"]["id"].as_str().unwrap().to_owned();
    let files = format!("{} {}", at(&terminal, "页面.png"), at(&terminal, "回信.eml"));
    let ids = terminal.json(&format!("checklist evidence {step} {files} --note 客服说三天内"));
    assert_eq!(ids["ids"].as_array().unwrap().len(), 3, "two files and a note, in one operation");
    let list = terminal.json(&format!("evidence list --step {step}"));
    let pieces = list["evidence"].as_array().unwrap();
    assert_eq!(pieces.len(), 3);
    assert!(pieces.iter().all(|piece| piece["step"] == step.as_str() && piece["step_title"].is_string()));
    assert!(pieces.iter().any(|piece| piece["media"] == "message/rfc822"));
    terminal.ok("undo");
    assert_eq!(terminal.json("evidence list")["evidence"], json!([]));
    terminal.fails(4, &format!("checklist evidence soul/close/nonsense {files}"));
}

#[test]
fn bad_evidence_gets_one_sentence_and_changes_nothing() {
    let terminal = soul();
    std::fs::write(terminal.path("empty.png"), b"").unwrap();
    let good = at(&terminal, "页面.png");
    for (code, line, says) in [
        (4, format!("evidence add {good} {}", at(&terminal, "nowhere.png")), "不在那里"),
        (1, format!("evidence add {good} {}", at(&terminal, "empty.png")), "是空的"),
        (1, format!("evidence add {}", at(&terminal, "vault")), "文件夹"),
        (2, "evidence add --account soul".into(), "--note"),
        (2, format!("evidence add {good} --fact nonsense"), "种类=内容"),
        (1, format!("evidence add {good} --barrier B99"), "障碍代码"),
        (2, format!("evidence add {good} --captured yesterday"), "YYYY-MM-DD"),
        (4, format!("evidence add {good} --account nobody"), "nobody"),
        (4, "evidence show nothing".into(), "证据"),
    ] {
        let said = terminal.fails(code, &line);
        assert!(said.contains(says), "{line}: {said}");
    }
    assert_eq!(terminal.json("evidence list")["evidence"], json!([]));
}

#[test]
fn several_pieces_go_into_a_folder_under_names_of_their_own() {
    let terminal = soul();
    for caption in ["一", "二"] {
        terminal.ok(&format!("evidence add {} --account soul --caption {caption}", at(&terminal, "页面.png")));
    }
    let written = terminal.json(&format!("evidence export --account soul --out {}", at(&terminal, "out")));
    assert_eq!(written["written"].as_array().unwrap().len(), 2);
    assert!(terminal.path("out").join("页面.png").exists() && terminal.path("out").join("页面 (2).png").exists());
}

#[test]
fn endings_stand_apart_and_far_dates_are_kept() {
    let mut terminal = soul();
    terminal.ok("account ending add soul claimed --on 2026-03-01");
    terminal.ok("account ending add soul kept-by-law --until 2056-03-01 --note 反洗钱法");
    terminal.ok("account ending add soul anonymised");
    let view = terminal.json("account show soul");
    assert_eq!(view["row"]["stage"], json!({ "state": "closed", "on": "2026-03-01" }));
    let kinds: Vec<&str> =
        view["endings"].as_array().unwrap().iter().map(|ending| ending["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["claimed", "anonymised", "kept_by_law"]);
    let page = terminal.ok("account show soul");
    assert!(page.contains("对方说注销了") && page.contains("2056-03-01") && !page.contains("自己看过"), "{page}");
    terminal.today = "2056-02-20".parse().unwrap();
    let due = terminal.json("due");
    assert!(
        due["items"].as_array().unwrap().iter().any(|item| item["kind"] == "kept_until" && item["on"] == "2056-03-01"),
        "{due}"
    );
    terminal.today = "2026-03-07".parse().unwrap();
    assert!(terminal.fails(1, "account ending add soul verified --until 2030-01-01").contains("日期"));
    terminal.ok("account ending remove soul claimed");
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["state"], "requested");
}

#[test]
fn an_incident_names_who_should_no_longer_have_the_number() {
    let terminal = soul();
    terminal.ok("account add weixin --bind 13800002201 --opened 2020-01-01");
    terminal.ok("account ending add soul claimed --on 2026-01-10");
    let id = terminal.id(&format!(
        "incident add sms --on 2026-03-01 --from 【某贷】 --identifier 13800002201 --note 催收 --file {}",
        at(&terminal, "页面.png")
    ));
    let view = terminal.json(&format!("incident show {id}"));
    let holders = view["holders"].as_array().unwrap();
    assert_eq!((&holders[0]["service"]["id"], &holders[0]["holding"]), (&json!("soul"), &json!("former")));
    assert_eq!((&holders[1]["service"]["id"], &holders[1]["holding"]), (&json!("weixin"), &json!("held")));
    assert_eq!((&view["row"]["former"], &view["row"]["evidence"]), (&json!(1), &json!(1)));
    for language in ["zh-CN", "en"] {
        for line in ["incident list".to_owned(), format!("incident show {id}")] {
            let page = terminal.ok(&format!("{line} --lang {language}"));
            assert!(!page.contains('⟦') && !page.contains("13800002201"), "{page}");
        }
    }
    assert!(terminal.fails(1, "incident add call --on 2026-03-08 --from 400").contains("过去的日期"));
    assert!(terminal.fails(1, "incident add call").contains("来了什么"));
    terminal.ok(&format!("incident edit {id} --service soul --note \"\""));
    let row = terminal.json("incident list")["incidents"][0].clone();
    assert_eq!((&row["service"]["id"], &row["note"]), (&json!("soul"), &Value::Null));
    terminal.ok(&format!("incident remove {id}"));
    assert_eq!(terminal.json("evidence list")["evidence"].as_array().unwrap().len(), 1, "its evidence stays");
}

#[test]
fn a_letter_goes_out_is_answered_checked_and_taken_higher() {
    let mut terminal = soul();
    let id = terminal.id("request add soul --right close-account --to privacy@example.com --barrier b09");
    assert_eq!(
        terminal.json("request list")["requests"][0]["state"],
        json!({ "state": "drafted", "on": "2026-03-07" })
    );
    assert!(terminal.fails(1, &format!("request reply {id} acknowledged")).contains("不能记"));
    let sent = terminal.json(&format!("request sent {id} --note 挂号信 --file {}", at(&terminal, "页面.png")));
    assert_eq!(sent["request"]["term"]["due"], "2026-03-27");
    assert!(terminal.json("due")["items"].as_array().unwrap().iter().any(|item| item["request"] == id.as_str()));
    let page = terminal.ok(&format!("request show {id}"));
    assert!(page.contains("15个工作日") && page.contains("规范性文件"), "{page}");

    terminal.today = "2026-03-30".parse().unwrap();
    let list = terminal.json("request list");
    assert_eq!(
        (&list["requests"][0]["overdue"], &list["requests"][0]["state"]["state"]),
        (&json!(true), &json!("sent"))
    );
    assert!(terminal.json("due")["items"][0]["request"] == id.as_str(), "overdue stays first");
    terminal.ok(&format!("request remind {id}"));
    terminal.ok(&format!("request reply {id} granted --claim closed --ending"));
    assert_eq!(terminal.json("account show soul")["row"]["stage"], json!({ "state": "closed", "on": "2026-03-30" }));
    terminal.ok(&format!("request verify {id} still-there --note 还能登录"));
    assert_eq!(terminal.json("account show soul")["row"]["stage"]["state"], "closed", "what they claim stays claimed");
    let complaint = terminal.id(&format!("request escalate {id} isc"));
    terminal.ok(&format!("request sent {complaint}"));
    let view = terminal.json(&format!("request show {complaint}"));
    assert_eq!((&view["row"]["kind"], &view["row"]["follows"]), (&json!("complaint"), &json!(id)));
    assert_eq!(view["row"]["barriers"], json!(["B09"]));
    for language in ["zh-CN", "en"] {
        for line in ["request list --all", "request channels", "request rights"].map(str::to_owned).into_iter().chain([
            format!("request show {id}"),
            format!("request show {complaint}"),
            "account show soul".into(),
        ]) {
            let page = terminal.ok(&format!("{line} --lang {language}"));
            assert!(!page.contains('⟦') && !page.is_empty(), "{line}: {page}");
        }
    }
    terminal.ok("undo");
    assert_eq!(terminal.json(&format!("request show {complaint}"))["row"]["state"]["state"], "drafted");
    terminal.ok(&format!("request unrecord {id}"));
    assert_eq!(terminal.json(&format!("request show {id}"))["row"]["state"]["state"], "verified_by_me");
    terminal.ok(&format!("request close {id}"));
    assert_eq!(terminal.json("request list")["requests"].as_array().unwrap().len(), 1, "only the complaint is open");
}

#[test]
fn a_letter_for_a_step_ticks_it_when_it_is_out_and_one_undo_takes_both_back() {
    let terminal = Terminal::with_vault();
    terminal.ok("identifier add phone 13800002201");
    terminal.ok("account add dianwoda --bind 13800002201");
    terminal.ok("plan close dianwoda");
    for _ in 0..30 {
        let next = terminal.json("checklist next dianwoda")["step"].clone();
        match (next["id"].as_str().unwrap(), next["stage"].as_str().unwrap()) {
            (id, _) if id.ends_with("/letter") || id.ends_with("/remind") => break,
            (id, "close") => terminal.ok(&format!("checklist failed {id} --reason B04")),
            (id, _) => terminal.ok(&format!("checklist done {id}")),
        };
    }
    let step = terminal.json("checklist next dianwoda")["step"]["id"].as_str().unwrap().to_owned();
    let end = step.split_once('/').unwrap().1.to_owned();
    let begun = terminal.json("checklist list")["checklists"][0]["id"].as_str().unwrap().to_owned();
    let state = |terminal: &Terminal| {
        let all = terminal.json(&format!("checklist show {begun}"))["steps"].as_array().unwrap().clone();
        all.iter().find(|known| known["id"] == json!(step)).unwrap()["state"].clone()
    };
    let said = terminal.ok(&format!("letter dianwoda --step {end} --fill reply=in_app --sent 2026-03-06"));
    assert!(said.contains("清单里这一步勾上了"), "{said}");
    assert_eq!(state(&terminal), "done");
    terminal.ok("undo");
    assert_ne!(state(&terminal), "done");
    assert_eq!(terminal.json("request list --all")["requests"], json!([]));
    let json = terminal.json(&format!("letter dianwoda --step {end} --fill reply=in_app --sent 2026-03-06"));
    assert_eq!((&json["ticked"], &json["request"]["step"]), (&json!(step), &json!(step)));
    let wrong = terminal.run("letter dianwoda --step close/nothing --sent 2026-03-06");
    assert!(wrong.code != 0 && wrong.err.contains("close/nothing") && wrong.err.lines().count() <= 2, "{}", wrong.err);
}

#[test]
fn bad_requests_get_one_sentence() {
    let terminal = soul();
    for (code, line, says) in [
        (2, "request add soul --right nonsense", "close-account"),
        (1, "request add soul --right delete --law dpdp", "主张"),
        (1, "request add soul --right recycled-number --law gdpr", "没有"),
        (1, "request add soul --right delete --channel nobody", "渠道"),
        (4, "request show nothing", "请求函"),
        (4, "request add nobody --right delete", "nobody"),
    ] {
        let said = terminal.fails(code, line);
        assert!(said.contains(says), "{line}: {said}");
    }
    let id = terminal.id("request add soul --right delete");
    terminal.ok(&format!("request sent {id}"));
    for (line, says) in [
        (format!("request sent {id}"), "不能记"),
        (format!("request reply {id} granted"), "对方说做了什么"),
        (format!("request reply {id} promised"), "承诺多久"),
        (format!("request reply {id} acknowledged --on 2026-03-01"), "之前"),
        (format!("request reply {id} acknowledged --on 2026-03-08"), "过去的日期"),
        (format!("request edit {id} --right access"), "已经发出"),
    ] {
        let said = terminal.fails(1, &line);
        assert!(said.contains(says), "{line}: {said}");
    }
}

#[test]
fn an_incident_is_laid_to_an_account_and_taken_up() {
    let terminal = soul();
    let id = terminal.id("incident add sms --from 【Soul】 --identifier 13800002201 --note 营销");
    let request = terminal.id(&format!("incident complain {id} soul"));
    let view = terminal.json(&format!("request show {request}"));
    assert_eq!((&view["row"]["incident"], &view["row"]["barriers"]), (&json!(id), &json!(["B13"])));
    assert_eq!(view["row"]["state"]["state"], "drafted");
    assert_eq!(terminal.json(&format!("incident show {id}"))["row"]["account_service"]["id"], "soul");
}
