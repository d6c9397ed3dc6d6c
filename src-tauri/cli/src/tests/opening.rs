//! Making, opening, protecting, backing up.

use quittance_keys::testing::KeyringState;

use super::{PASSPHRASE, Terminal};

#[test]
fn a_vault_is_made_with_a_passphrase_from_a_file_and_opened_with_it() {
    let terminal = Terminal::fresh();
    assert!(terminal.fails(4, "account list").contains("没有账簿"));
    assert!(terminal.ok("vault create").contains("账簿建好了"));
    assert!(terminal.fails(1, "vault create").contains("已经有一本账簿"));
    let info = terminal.json("vault info");
    assert_eq!(info["slots"][0]["kind"], "passphrase");
    assert_eq!(info["counts"]["accounts"], 0);
}

#[test]
fn a_wrong_passphrase_is_exit_code_three_in_either_language() {
    let mut terminal = Terminal::with_vault();
    std::fs::write(terminal.path("passphrase"), "wrong").unwrap();
    terminal.language = "en_GB.UTF-8";
    assert!(terminal.fails(3, "account list").starts_with("The passphrase is wrong."));
    assert!(terminal.fails(3, "account list --lang zh-CN").starts_with("口令不对"), "--lang wins over the locale");
}

#[test]
fn nobody_is_asked_when_nobody_is_there() {
    let mut terminal = Terminal::with_vault();
    terminal.env.remove("QUITTANCE_PASSPHRASE_FILE");
    assert!(terminal.fails(3, "account list").contains("QUITTANCE_PASSPHRASE_FILE"));
    assert_eq!(terminal.run("account list --passphrase-stdin").code, 3, "standard input is empty");
    terminal.input = format!("{PASSPHRASE}\r\n");
    terminal.ok("account list --passphrase-stdin");
    terminal.input.clear();
    terminal.typed = Some(vec![PASSPHRASE]);
    terminal.ok("account list");
    terminal.typed = Some(vec![]);
    assert_eq!(terminal.run("account list").code, 3, "the terminal went away");
}

#[test]
fn a_new_passphrase_is_typed_twice() {
    let mut terminal = Terminal::fresh();
    terminal.env.remove("QUITTANCE_PASSPHRASE_FILE");
    terminal.typed = Some(vec!["一二三 四五六", "一二三 四五七"]);
    assert!(terminal.fails(1, "vault create").contains("不一样"));
    assert!(!terminal.path("vault/keys.json").exists());
    terminal.typed = Some(vec!["一二三 四五六", "一二三 四五六"]);
    terminal.ok("vault create");
    terminal.typed = Some(vec!["  "]);
    assert_eq!(terminal.run("vault info").code, 3);
}

#[test]
fn the_keyring_opens_it_first_and_its_failing_leaves_the_passphrase() {
    let mut terminal = Terminal::with_vault();
    assert!(terminal.ok("vault slots add keyring").contains("钥匙串"));
    let file = terminal.env.remove("QUITTANCE_PASSPHRASE_FILE").unwrap();
    terminal.ok("account list");
    terminal.keyring.becomes(KeyringState::Locked);
    assert!(terminal.fails(3, "account list").contains("钥匙串锁着"));
    terminal.env.insert("QUITTANCE_PASSPHRASE_FILE".into(), file);
    let outcome = terminal.run("account list");
    assert_eq!(outcome.code, 0);
    assert!(outcome.err.contains("钥匙串锁着"), "{}", outcome.err);
    terminal.keyring.becomes(KeyringState::Present);
    terminal.env.insert("QUITTANCE_KEYRING".into(), "none".into());
    terminal.env.remove("QUITTANCE_PASSPHRASE_FILE");
    assert_eq!(terminal.run("account list").code, 3, "told to leave the keyring out");
}

#[test]
fn a_recovery_code_is_shown_once_and_sets_a_new_passphrase() {
    let mut terminal = Terminal::with_vault();
    let code = terminal.json("vault slots add recovery")["recovery"].as_str().unwrap().to_owned();
    assert_eq!(code.split('-').count(), 7);
    assert!(!terminal.ok("vault slots").contains(&code));
    let new = terminal.path("new");
    std::fs::write(&new, "neues Wort 新口令").unwrap();
    terminal.env.insert("QUITTANCE_NEW_PASSPHRASE_FILE".into(), new.clone().into_os_string());
    terminal.input = format!("{}\n", code.to_lowercase());
    terminal.ok("vault passphrase --recovery");
    assert_eq!(terminal.run("account list").code, 3, "the forgotten one opens nothing more");
    terminal.env.insert("QUITTANCE_PASSPHRASE_FILE".into(), new.into_os_string());
    terminal.ok("account list");
    terminal.input = "0000".into();
    assert_eq!(terminal.run("vault passphrase --recovery").code, 3);
    assert!(terminal.fails(4, "vault slots remove keyring").contains("没有这种打开方式"));
    terminal.ok("vault slots remove recovery");
    assert!(terminal.fails(1, "vault slots remove passphrase").contains("至少要留一样"));
}

#[test]
fn a_passphrase_is_changed_only_with_the_old_one() {
    let mut terminal = Terminal::with_vault();
    let new = terminal.path("new");
    std::fs::write(&new, "another one altogether").unwrap();
    terminal.env.insert("QUITTANCE_NEW_PASSPHRASE_FILE".into(), new.clone().into_os_string());
    terminal.ok("vault passphrase");
    assert_eq!(terminal.run("vault passphrase").code, 3);
    terminal.env.insert("QUITTANCE_PASSPHRASE_FILE".into(), new.into_os_string());
    terminal.ok("person list");
}

#[test]
fn a_backup_comes_back_and_what_it_replaces_is_kept() {
    let terminal = Terminal::with_vault();
    let backup = terminal.json("vault backup")["file"].as_str().unwrap().to_owned();
    terminal.ok("account add soul");
    terminal.ok(&format!("vault restore {backup}"));
    assert_eq!(terminal.json("account list")["total"], 0);
    assert!(
        terminal.json("vault info")["backups"].as_array().unwrap().len() >= 3,
        "daily, asked for, before restoring"
    );
    assert!(terminal.fails(4, "vault restore nothing.db").contains("备份"));
    assert!(terminal.ok("vault check").contains("完好"));
}

#[test]
fn a_damaged_vault_is_exit_code_five_and_names_the_last_backup() {
    let terminal = Terminal::with_vault();
    let database = terminal.path("vault/vault.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    for byte in &mut bytes[..middle] {
        *byte ^= 0x5a;
    }
    std::fs::write(&database, bytes).unwrap();
    let said = terminal.fails(5, "account list");
    assert!(said.contains("损坏") && said.contains("最近一份好的备份：") && said.contains("-daily.db"), "{said}");
    std::fs::remove_file(terminal.path("vault/keys.json")).unwrap();
    assert!(terminal.fails(5, "account list").contains("keys.json"));
}

#[test]
fn there_is_nothing_to_lock() {
    assert!(Terminal::fresh().ok("vault lock").contains("不留钥匙"));
}

#[test]
fn the_example_family_has_a_vault_of_its_own() {
    let terminal = Terminal::fresh();
    let folder = terminal.path("demo").display().to_string();
    assert!(terminal.ok(&format!("demo {folder}")).contains("example"));
    assert!(terminal.fails(1, &format!("demo {folder}")).contains("已经有一本账簿"));
    std::fs::write(terminal.path("passphrase"), "example").unwrap();
    let list = terminal.json(&format!("account list --vault {folder}"));
    assert!(list["total"].as_u64().unwrap() > 20);
    for page in [
        "account list",
        "checklist list",
        "due",
        "findings list",
        "identifier list",
        "log list",
        "device list",
        "imports list",
    ] {
        let text = terminal.ok(&format!("{page} --vault {folder}"));
        assert!(!text.contains('⟦') && text.lines().count() > 1, "{page}: {text}");
    }
}
