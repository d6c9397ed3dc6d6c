//! Imports and findings.

use serde_json::json;

use super::{Terminal, finding_of, fixture};

#[test]
fn a_dry_run_finds_the_same_and_saves_nothing() {
    let terminal = Terminal::with_vault();
    let found = terminal.json(&format!("import {} --dry-run", fixture("sms-zh.xml")));
    assert_eq!(found["source"]["format"], "sms-backup-restore");
    assert!(found["source"]["records"].as_u64().unwrap() > 30);
    assert!(
        found["warnings"].as_array().unwrap().iter().any(|warning| warning["code"] == "bad_date"),
        "{}",
        found["warnings"]
    );
    let weixin = finding_of(&found, "weixin");
    assert_eq!(weixin["kind"], "sms_signature");
    assert_eq!(weixin["first_seen"], "2018-05-01");
    assert_eq!(weixin["evidence"][0], json!({ "kind": "registration_code", "on": "2018-05-01" }));
    assert!(weixin.get("id").is_none());
    assert_eq!(terminal.json("findings list")["findings"], json!([]));
    assert_eq!(terminal.json("imports list")["imports"], json!([]));

    let english = terminal.ok(&format!("import {} --dry-run --lang en", fixture("sms-zh.xml")));
    assert!(
        english.contains("WeChat") && !english.contains("微信"),
        "services have names in both languages: {english}"
    );

    let saved = terminal.json(&format!("import {}", fixture("sms-zh.xml")));
    let count = found["findings"].as_array().unwrap().len();
    assert_eq!(saved["findings"].as_array().unwrap().len(), count);
    assert!(saved["findings"].as_array().unwrap().iter().all(|finding| finding["id"].is_string()));
    assert_eq!(saved["import"]["new"], count);
    let again = terminal.json(&format!("import {}", fixture("sms-zh.xml")));
    assert_eq!(
        (&again["import"]["new"], &again["findings"]),
        (&json!(0), &saved["findings"]),
        "the same file brings nothing new"
    );
}

#[test]
fn the_text_of_an_import_names_no_secret_and_no_number() {
    let terminal = Terminal::with_vault();
    for (file, language) in
        [("sms-zh.xml", "zh-CN"), ("chrome-zh.csv", "zh-CN"), ("sms-en.xml", "en"), ("firefox.csv", "en")]
    {
        let outcome = terminal.run(&format!("import {} --dry-run --lang {language}", fixture(file)));
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        for hidden in ["SENTINEL", "913572", "13800002201"] {
            assert!(!outcome.out.contains(hidden) && !outcome.err.contains(hidden), "{file}: {hidden}");
        }
        assert!(!outcome.out.contains('⟦'), "{}", outcome.out);
    }
}

#[test]
fn findings_become_accounts_by_a_yes_and_undo_takes_all_of_it_back() {
    let terminal = Terminal::with_vault();
    terminal.ok(&format!("import {} --person 小王", fixture("sms-zh.xml")));
    let done = terminal.json("findings accept --all --min-strength 3");
    let accepted = done["decided"].as_u64().unwrap();
    assert!(accepted > 4, "{done}");
    assert_eq!(
        terminal.json("account list")["total"].as_u64().unwrap(),
        done["accounts"].as_array().unwrap().len() as u64
    );
    assert_eq!(done["changed"].as_array().unwrap().len(), 1, "one operation");
    terminal.ok("undo");
    assert_eq!(terminal.json("account list")["total"], 0);
    assert!(terminal.ok("redo").contains("已重做"));
    assert!(terminal.json("account list")["total"].as_u64().unwrap() > 4);
}

#[test]
fn findings_are_decided_from_a_list_all_or_none() {
    let mut terminal = Terminal::with_vault();
    let saved = terminal.json(&format!("import {} --person 小王", fixture("sms-zh.xml")));
    let id = |service| finding_of(&saved, service)["id"].as_str().unwrap().to_owned();
    let (soul, weixin, dida) = (id("soul"), id("weixin"), id("dida"));
    terminal.input = json!([{ "finding": soul, "choice": "close" }, weixin]).to_string();
    terminal.ok("findings accept --from -");
    assert_eq!(terminal.json("account list")["total"], 2);
    assert_eq!(terminal.json("checklist list")["checklists"].as_array().unwrap().len(), 1);
    terminal.input = format!("# 一行一个\n{dida}\nzzzzzzzzzzzzz\n");
    terminal.fails(4, "findings ignore --from -");
    assert_eq!(
        finding_of(&terminal.json("findings list"), "dida")["verdict"],
        "open",
        "one bad line, and nothing is done"
    );
    terminal.input = format!("{dida}\n");
    terminal.ok("findings ignore --from -");
    terminal.input = "{ not json".into();
    assert!(terminal.fails(2, "findings later --from -").contains("读不懂"));
    assert!(terminal.fails(2, "findings accept").contains("没有说是哪些线索"));
    let listed = terminal.path("open.json");
    std::fs::write(&listed, terminal.ok("findings list --json --min-strength 3")).unwrap();
    terminal.ok(&format!("findings later --from {}", listed.display()));
    assert_eq!(terminal.json("findings list --min-strength 3")["findings"][0]["verdict"], "later");
}

#[test]
fn a_finding_is_merged_into_the_account_it_speaks_of() {
    let terminal = Terminal::with_vault();
    let account = terminal.id("account add soul --label 小号");
    terminal.ok(&format!("import {}", fixture("sms-zh.xml")));
    let text = terminal.ok("findings show soul");
    assert!(text.contains("登录验证码") && !text.contains("913572"), "{text}");
    terminal.ok("findings merge soul 小号");
    assert_eq!(terminal.json("account list")["total"], 1);
    let view = terminal.json("account show 小号");
    assert_eq!((&view["row"]["id"], &view["evidence"][0]["file"]), (&json!(account), &json!("sms-zh.xml")));
    let import = terminal.json("imports list")["imports"][0]["id"].as_str().unwrap().to_owned();
    assert!(terminal.fails(1, &format!("imports forget {import}")).contains("不能删"));
}

#[test]
fn a_file_that_is_not_read_here_says_what_it_is() {
    let mut terminal = Terminal::with_vault();
    let zip = terminal.path("backup.zip");
    std::fs::write(&zip, b"PK\x03\x04\x14\0\0\0\0\0messages").unwrap();
    assert!(terminal.fails(1, &format!("import {}", zip.display())).contains("压缩"));
    assert!(terminal.fails(4, "import nothing.xml").contains("找不到这个文件"));
    assert!(terminal.fails(2, &format!("import {} --format nonsense", fixture("sms-zh.xml"))).contains("没有这种格式"));
    terminal.language = "en";
    assert!(
        terminal
            .fails(1, &format!("import {} --format chrome-csv", fixture("sms-zh.xml")))
            .contains("not in the Chrome CSV format")
    );
    let mixed = format!("import {} {}", fixture("sms-zh.xml"), zip.display());
    terminal.fails(1, &mixed);
    assert_eq!(terminal.json("imports list")["imports"], json!([]), "one bad file, and nothing is saved");
    let both = terminal.json(&format!("import {} {}", fixture("sms-zh.xml"), fixture("chrome-zh.csv")));
    assert_eq!(both["imports"].as_array().unwrap().len(), 2);
}

#[test]
fn an_interrupted_import_leaves_the_vault_as_it_was() {
    let terminal = Terminal::with_vault();
    terminal.stop.request();
    let outcome = terminal.run(&format!("import {}", fixture("sms-zh.xml")));
    assert_eq!((outcome.code, outcome.out.as_str()), (130, ""));
    let again = Terminal { stop: quittance_discovery::Stop::new(), ..terminal };
    assert_eq!(again.json("imports list")["imports"], json!([]));
}

#[test]
fn progress_is_one_json_object_a_line_on_standard_error() {
    let terminal = Terminal::with_vault();
    let outcome = terminal.run(&format!("import {} --json --progress json", fixture("sms-zh.xml")));
    outcome.json();
    let lines: Vec<serde_json::Value> = outcome.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(
        lines.iter().any(|line| line["phase"] == "reading") && lines.iter().any(|line| line["phase"] == "saving"),
        "{}",
        outcome.err
    );
}

/// A message backup with these texts in it, all signed alike.
fn backup(terminal: &Terminal, name: &str, texts: &[&str]) -> String {
    let record = |(place, text): (usize, &&str)| {
        let at = 1_615_204_870_000_u64 + 86_400_000 * place as u64;
        format!(r#"<sms protocol="0" address="106575258192" date="{at}" type="1" body="{text}" read="1" />"#)
    };
    let records: String = texts.iter().enumerate().map(record).collect();
    let path = terminal.path(name);
    let count = texts.len();
    std::fs::write(&path, format!(r#"<?xml version="1.0" encoding="UTF-8"?><smses count="{count}">{records}</smses>"#))
        .unwrap();
    path.display().to_string()
}

#[test]
fn of_services_that_sign_alike_the_messages_tell_which_and_else_the_person_is_asked() {
    let terminal = Terminal::with_vault();
    let told = backup(&terminal, "told.xml", &["【腾讯科技】您正在登录QQ，验证码913572，请勿转发。"]);
    let found = terminal.json(&format!("import {told} --dry-run"));
    assert_eq!(found["findings"][0]["service"], "qq", "the message says so: {found}");

    let silent = backup(&terminal, "silent.xml", &["【腾讯科技】验证码913572，用于登录，五分钟内有效。"]);
    terminal.ok(&format!("import {silent} --person 小王"));
    let row = terminal.json("findings list")["findings"][0].clone();
    assert_eq!((&row["service"], &row["guess"]), (&json!(null), &json!("腾讯科技")), "nothing tells: {row}");
    let mut candidates: Vec<&str> =
        row["candidates"].as_array().unwrap().iter().map(|tag| tag["id"].as_str().unwrap()).collect();
    candidates.sort_unstable();
    assert_eq!(candidates, ["qq", "tencent-video", "weixin"], "all that sign so");
    let page = terminal.ok("findings list");
    assert!(page.contains("QQ") && page.contains("微信") && page.contains("是其中一个"), "{page}");
    assert!(terminal.ok("findings list --lang en").contains("one of"), "in both languages");

    let id = row["id"].as_str().unwrap();
    let refused = terminal.fails(1, &format!("findings accept {id}"));
    assert!(refused.contains("weixin") && refused.contains("tencent-video"), "it says between which: {refused}");
    assert_eq!(terminal.json("account list")["total"], 0, "and nothing is made of it");
    let none = terminal.run("findings accept --all");
    assert!(none.code == 4 && none.err.contains("1 条线索要先说是哪个服务"), "{} {}", none.code, none.err);
    terminal.ok(&format!("findings accept {id} --service 微信"));
    assert_eq!(terminal.json("account list")["accounts"][0]["service"]["id"], "weixin");
}

#[test]
fn messages_that_name_two_of_them_leave_it_open() {
    let terminal = Terminal::with_vault();
    let both = backup(
        &terminal,
        "both.xml",
        &["【腾讯科技】您正在登录QQ，验证码913572。", "【腾讯科技】您正在登录微信，验证码913572。"],
    );
    terminal.ok(&format!("import {both} --person 小王"));
    let rows = terminal.json("findings list")["findings"].clone();
    assert!(rows.as_array().unwrap().iter().any(|row| row["candidates"].as_array().unwrap().len() == 3), "{rows:#}");
    terminal.ok("findings ignore --all");
    assert!(
        terminal.json("findings list")["findings"].as_array().unwrap().is_empty(),
        "what is not ours needs no name"
    );
}
