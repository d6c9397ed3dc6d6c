//! Nothing secret is kept: every secret in the fixtures contains the word SENTINEL, and nothing that leaves a parser may.

use quittance_tests::{Desk, files_below, fixture};
use serde_json::{Value, json};

const WORD: &str = "SENTINEL";

#[test]
fn no_secret_of_an_imported_file_is_anywhere_afterwards() {
    let desk = Desk::on("2026-03-07");
    let me = desk.first_run();
    let mut imported = 0;
    for entry in std::fs::read_dir(fixture("import")).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let secret = String::from_utf8_lossy(&bytes).replace('\0', "").contains(WORD);
        let answer = desk.import(&path).unwrap_or_else(|problem| panic!("{}: {problem:?}", path.display()));
        assert!(!answer.to_string().contains(WORD), "{} reaches the window", path.display());
        imported += usize::from(secret);
    }
    assert!(imported >= 4, "the fixtures must hold secrets, or this test sees nothing");
    let room = desk.ask("get_discover", Value::Null);
    let words: Vec<Value> = ["open", "weak"]
        .iter()
        .flat_map(|part| room[part].as_array().unwrap().clone())
        .map(|row| json!({ "finding": row["id"], "choice": "keep", "person": me }))
        .collect();
    desk.ask("triage_many", json!({ "words": words }));
    for name in ["get_discover", "get_today", "list_identifiers"] {
        assert!(!desk.ask(name, Value::Null).to_string().contains(WORD), "{name}");
    }
    // While it is open the write-ahead log is there as well; SQLCipher must not let anything through to it in the clear.
    for (path, bytes) in files_below(desk.dir.path()) {
        assert!(!contains(&bytes, WORD.as_bytes()), "{}", path.display());
    }
    desk.ask("lock_vault", Value::Null);
    let folder = quittance_core::vault::VaultFolder::at(desk.dir.path().join("vault"));
    let clock = quittance_core::Clock::system();
    let vault = folder
        .unlock(quittance_core::vault::Unlock::Passphrase("correct horse battery staple"), clock, "test")
        .unwrap();
    let dump = vault.dump().unwrap();
    assert!(dump.contains("小王"), "the dump must see what is there");
    assert!(!dump.contains(WORD), "a secret is in the decrypted database");
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}
