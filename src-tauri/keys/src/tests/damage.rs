//! Key files that cannot be read, and writes that are interrupted.

use super::*;
use crate::{Damage, KeyProblem};

/// The problem of loading `content`; the file must be the same afterwards, and no new vault may take its place.
fn problem_of(content: &[u8]) -> KeyProblem {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(KeyFile::NAME);
    fs::write(&path, content).unwrap();
    let problem = KeyFile::load(folder.path()).unwrap_err();
    let mut rng = StdRng::seed_from_u64(9);
    assert_eq!(KeyFile::create(folder.path(), &mut rng).unwrap_err(), KeyProblem::FileExists);
    assert_eq!(fs::read(&path).unwrap(), content, "loading changes nothing");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "and leaves nothing beside");
    problem
}

fn sound() -> Vec<u8> {
    TestVault::with_passphrase(1).bytes()
}

#[test]
fn a_folder_without_a_key_file_says_so() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(KeyFile::load(folder.path()).unwrap_err(), KeyProblem::FileMissing);
    assert_eq!(KeyFile::load(&folder.path().join("nowhere")).unwrap_err(), KeyProblem::FileMissing);
}

#[test]
fn an_empty_file_is_empty() {
    assert_eq!(problem_of(b""), Damage::Empty.into());
}

#[test]
fn a_file_cut_anywhere_is_truncated() {
    let sound = sound();
    let end = sound.len() - 2;
    for cut in (1..end).step_by(3) {
        assert_eq!(problem_of(&sound[..cut]), Damage::Truncated.into(), "cut after {cut} bytes");
    }
}

#[test]
fn a_binary_file_is_not_text() {
    assert_eq!(problem_of(&[0; 4096]), Damage::NotText.into(), "zeroes, as after a power cut");
    assert_eq!(problem_of(b"SQLite format 3\0\x10\0\x01\x01"), Damage::NotText.into());
    assert_eq!(problem_of(b"\xff\xd8\xff\xe0JFIF"), Damage::NotText.into());
}

#[test]
fn somebody_elses_json_is_foreign() {
    for foreign in ["{}", "[]", "null", "7", "\"quittance-keys\"", r#"{"format":"other","version":1}"#] {
        assert_eq!(problem_of(foreign.as_bytes()), Damage::Foreign.into(), "{foreign}");
    }
    let huge = format!("{{\"format\":\"quittance-keys\",\"x\":\"{}\"}}", "x".repeat(300_000));
    assert_eq!(problem_of(huge.as_bytes()), Damage::Foreign.into(), "a file this long is none of ours");
}

#[test]
fn a_key_file_with_something_wrong_inside_is_damaged() {
    for (what, content) in [
        ("no JSON", "{\"format\" \"quittance-keys\"}"),
        ("no version", r#"{"format":"quittance-keys"}"#),
        ("version 0", r#"{"format":"quittance-keys","version":0,"vault":"","slots":[]}"#),
        ("version as text", r#"{"format":"quittance-keys","version":"1","vault":"","slots":[]}"#),
        (
            "no slots",
            r#"{"format":"quittance-keys","version":1,"vault":"00000000000000000000000000000000","slots":[]}"#,
        ),
        ("nested without end", &"[".repeat(100_000)),
    ] {
        assert_eq!(problem_of(content.as_bytes()), Damage::Content.into(), "{what}");
    }
}

#[test]
fn every_field_is_needed_and_none_is_added() {
    let vault = TestVault::with_passphrase(1);
    let sound: Value = serde_json::from_slice(&vault.bytes()).unwrap();
    let damaged = |change: &dyn Fn(&mut Value)| {
        let mut json = sound.clone();
        change(&mut json);
        assert_eq!(problem_of(&serde_json::to_vec(&json).unwrap()), Damage::Content.into(), "{json}");
    };
    for field in ["vault", "slots"] {
        damaged(&|json| drop(json.as_object_mut().unwrap().remove(field)));
    }
    for field in ["id", "created", "lock", "nonce", "wrapped"] {
        damaged(&|json| drop(json["slots"][0].as_object_mut().unwrap().remove(field)));
        damaged(&|json| json["slots"][0][field] = "not this".into());
    }
    for field in ["kind", "argon2id", "salt"] {
        damaged(&|json| drop(json["slots"][0]["lock"].as_object_mut().unwrap().remove(field)));
    }
    damaged(&|json| json["also"] = 1.into());
    damaged(&|json| json["slots"][0]["also"] = 1.into());
    damaged(&|json| json["slots"][0]["lock"]["also"] = 1.into());
    damaged(&|json| json["slots"][0]["lock"]["argon2id"]["also"] = 1.into());
    damaged(&|json| json["slots"][0]["lock"]["kind"] = "fingerprint".into());
    damaged(&|json| json["slots"][0]["lock"]["argon2id"]["passes"] = (-1).into());
    damaged(&|json| {
        let again = json["slots"][0].clone();
        json["slots"].as_array_mut().unwrap().push(again);
    });
}

#[test]
fn a_newer_file_says_its_version() {
    let vault = TestVault::with_passphrase(1);
    vault.edit(|json| json["version"] = 2.into());
    let before = vault.bytes();
    assert_eq!(vault.load().unwrap_err(), KeyProblem::FileNewer { found: 2, known: 1 });
    assert_eq!(vault.bytes(), before);
}

#[test]
fn a_newer_file_is_named_as_such_even_if_its_fields_are_unknown() {
    let newer = problem_of(br#"{"format":"quittance-keys","version":3,"ways":{}}"#);
    assert_eq!(newer, KeyProblem::FileNewer { found: 3, known: 1 });
}

#[test]
fn what_an_interrupted_save_left_confuses_nobody_and_goes_with_the_next() {
    let mut vault = TestVault::with_passphrase(1);
    let sound = vault.bytes();
    let left = vault.dir().join("keys.json.Ab3dEf.new");
    fs::write(&left, &sound[..sound.len() / 2]).unwrap();
    assert!(vault.opens_to_our_key(vault.load().unwrap().unlock_with_passphrase(PASSPHRASE, now())));
    vault.add_recovery();
    vault.file.save().unwrap();
    assert!(!left.exists(), "it may open with an old passphrase");
    assert_eq!(vault.load().unwrap().slots().len(), 2);
}

#[test]
fn a_leftover_alone_is_no_key_file() {
    let vault = TestVault::with_passphrase(1);
    fs::rename(vault.path(), vault.dir().join("keys.json.Ab3dEf.new")).unwrap();
    assert_eq!(vault.load().unwrap_err(), KeyProblem::FileMissing);
}

#[test]
fn a_save_that_fails_leaves_the_old_file() {
    let mut vault = TestVault::with_passphrase(1);
    let before = vault.bytes();
    vault.add_recovery();
    let elsewhere = vault.folder.path().with_extension("moved");
    fs::rename(vault.dir(), &elsewhere).unwrap();
    let problem = vault.file.save().unwrap_err();
    assert!(matches!(problem, KeyProblem::Storage { .. }), "{problem}");
    fs::rename(&elsewhere, vault.dir()).unwrap();
    assert_eq!(vault.bytes(), before);
    vault.file.save().unwrap();
    assert_eq!(vault.load().unwrap().slots().len(), 2, "and can be tried again");
}

#[test]
fn a_file_that_somebody_else_wrote_meanwhile_is_not_overwritten() {
    let mut vault = TestVault::with_passphrase(1);
    let mut elsewhere = vault.load().unwrap();
    elsewhere.add_recovery(&vault.key, today(), &mut vault.rng).unwrap();
    elsewhere.save().unwrap();
    let theirs = vault.bytes();
    vault.add_passphrase("mine");
    assert_eq!(vault.file.save(), Err(KeyProblem::FileChanged));
    assert_eq!(vault.bytes(), theirs);
}

#[test]
fn two_new_vaults_in_one_folder_do_not_overwrite_each_other() {
    let mut first = TestVault::empty(1);
    let (mut second, key) = KeyFile::create(first.dir(), &mut StdRng::seed_from_u64(2)).unwrap();
    second.add_recovery(&key, today(), &mut first.rng).unwrap();
    second.save().unwrap();
    first.add_recovery();
    assert_eq!(first.file.save(), Err(KeyProblem::FileExists));
    assert_eq!(first.load().unwrap().vault_id(), second.vault_id());
}

#[test]
fn a_file_that_vanished_is_written_again() {
    let mut vault = TestVault::with_passphrase(1);
    fs::remove_file(vault.path()).unwrap();
    vault.file.save().unwrap();
    assert!(vault.opens_to_our_key(vault.load().unwrap().unlock_with_passphrase(PASSPHRASE, now())));
}

#[cfg(unix)]
#[test]
fn only_the_user_may_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let mut vault = TestVault::with_passphrase(1);
    vault.file.unlock_with_passphrase("wrong", now()).unwrap_err();
    fs::set_permissions(vault.path(), fs::Permissions::from_mode(0o644)).unwrap();
    vault.file.save().unwrap();
    for entry in fs::read_dir(vault.dir()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.file_name());
    }
}
