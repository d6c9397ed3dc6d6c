//! Evidence in the vault: what goes in comes out, what is taken out can come back, and what is changed shows.

use std::io::{Cursor, Read};
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use super::{
    CapturedBy, Content, Evidence, EvidenceDraft, EvidenceFact, FactKind, Flaw, Limits, safe_name, size_in_words,
};
use crate::ids::{AccountId, EvidenceId};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::BackupReason;
use crate::vault::testing::{PASSPHRASE, TestVault};
use crate::{Kind, Problem, Result};

/// Bytes that repeat late, so that a piece in the wrong place shows.
fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|n| ((n * 31 + n / 977) % 251) as u8).collect()
}

fn when(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

impl TestVault {
    fn keep(&mut self, name: &str, content: &[u8], draft: EvidenceDraft) -> Result<EvidenceId> {
        self.keep_within(name, content, draft, Limits::STATED)
    }

    fn keep_within(&mut self, name: &str, content: &[u8], draft: EvidenceDraft, limits: Limits) -> Result<EvidenceId> {
        let changed = Some(when("2026-03-01T21:10:00+08:00"));
        self.vault.operate(Op::AddEvidence, |change| {
            change.add_evidence(name, &mut Cursor::new(content), changed, limits, draft)
        })
    }

    fn whole(&self, id: &EvidenceId) -> Result<Vec<u8>> {
        let evidence: Evidence = self.vault.need(id.as_str())?;
        self.vault.evidence_whole(&evidence, u64::MAX)
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.dir.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }
}

fn of(account: &AccountId) -> EvidenceDraft {
    EvidenceDraft { account: Some(account.clone()), ..EvidenceDraft::default() }
}

#[test]
fn a_file_comes_out_as_it_went_in_and_says_what_it_is() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let mut content = b"\x89PNG\r\n\x1a\n".to_vec();
    content.extend(bytes(700_000));
    let draft = EvidenceDraft {
        step: Some("soul/close/apply".into()),
        barrier: Some("b09".into()),
        facts: vec![EvidenceFact { kind: FactKind::Ticket, text: "  20260301-77 ".into() }],
        ..of(&account)
    };
    let path = test.file("截图.jpg", &content);
    let id = test.vault.add_evidence_files(&[&path], &draft).unwrap().remove(0);
    let held: Evidence = test.vault.need(id.as_str()).unwrap();
    assert_eq!(
        held.content,
        Content::File { name: "截图.jpg".into(), media: "image/png".into() },
        "the content decides, not the name"
    );
    assert_eq!((held.bytes, held.captured_by), (700_008, CapturedBy::File));
    assert_eq!(held.barrier.as_deref(), Some("B09"));
    assert_eq!(held.facts[0].text, "20260301-77");
    assert_eq!(test.whole(&id).unwrap(), content);
    let test = test.reopened("2026-03-08");
    assert_eq!(test.whole(&id).unwrap(), content);
    assert!(test.vault.verify_evidence(None).unwrap().is_sound());
    test.vault.check().unwrap();
}

#[test]
fn a_known_sum_is_the_sum_of_the_bytes() {
    let mut test = TestVault::new();
    let id = test.keep("abc.txt", b"abc", EvidenceDraft::default()).unwrap();
    let held: Evidence = test.vault.need(id.as_str()).unwrap();
    assert_eq!(held.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(held.captured, when("2026-03-01T21:10:00+08:00"));
}

#[test]
fn the_history_holds_the_hash_and_never_the_bytes() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.keep("film.bin", &bytes(3_000_000), of(&account)).unwrap();
    test.vault.operate(Op::RemoveEvidence, |change| change.remove_evidence(&id)).unwrap();
    test.vault.undo().unwrap();
    let entries = test.vault.history(10).unwrap();
    let edits: usize = entries.iter().map(|entry| serde_json::to_string(&entry.edits).unwrap().len()).sum();
    assert!(edits < 10_000, "{edits} bytes of history for a file of three million");
    let held: Evidence = test.vault.need(id.as_str()).unwrap();
    assert!(serde_json::to_string(&entries[0].edits).unwrap().contains(&held.sha256));
    assert_eq!(test.whole(&id).unwrap().len(), 3_000_000, "and undo brings it back whole");
}

#[test]
fn the_same_bytes_twice_are_kept_once_and_stay_until_the_last_is_swept() {
    let mut test = TestVault::new();
    let (a, b) = (test.account("soul"), test.account("weixin"));
    let content = bytes(400_000);
    let first = test.keep("one.bin", &content, of(&a)).unwrap();
    let second = test.keep("two.bin", &content, of(&b)).unwrap();
    assert_eq!(test.vault.evidence_bytes().unwrap(), (400_000, 0));
    test.vault.operate(Op::RemoveEvidence, |change| change.remove_evidence(&first)).unwrap();
    assert_eq!(test.vault.sweep_evidence().unwrap().files, 0, "the other still needs them");
    assert_eq!(test.vault.undo().unwrap().op, "remove_evidence", "so nothing was closed behind it");
    for id in [&first, &second] {
        test.vault.operate(Op::RemoveEvidence, |change| change.remove_evidence(id)).unwrap();
    }
    assert_eq!(test.vault.evidence_bytes().unwrap(), (400_000, 400_000), "kept for undo");
    let swept = test.vault.sweep_evidence().unwrap();
    assert_eq!((swept.files, swept.bytes), (1, 400_000));
    assert_eq!(test.vault.evidence_bytes().unwrap(), (0, 0));
    assert!(matches!(test.vault.undo(), Err(Problem::NothingToUndo)), "it can't bring back a row without its bytes");
    test.vault.verify_history().unwrap();
    assert!(test.vault.verify_evidence(None).unwrap().is_sound());
    test.vault.check().unwrap();
}

#[test]
fn adding_can_be_undone_and_done_again() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.keep("one.bin", &bytes(5000), of(&account)).unwrap();
    assert_eq!(test.vault.undo().unwrap().op, "add_evidence");
    assert_eq!(test.vault.count(Kind::Evidence).unwrap(), 0);
    let mut test = test.reopened("2026-03-08");
    test.vault.redo().unwrap();
    assert_eq!(test.whole(&id).unwrap(), bytes(5000));
    test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&account)).unwrap();
    assert_eq!(test.vault.count(Kind::Evidence).unwrap(), 0, "evidence goes with its account");
    test.vault.undo().unwrap();
    assert_eq!(test.whole(&id).unwrap(), bytes(5000));
}

/// Gives some bytes and then an error, as a disk that is pulled out does.
struct Torn(usize);

impl Read for Torn {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.0 == 0 {
            return Err(std::io::Error::other("gone"));
        }
        let n = buffer.len().min(self.0);
        buffer[..n].fill(7);
        self.0 -= n;
        Ok(n)
    }
}

#[test]
fn what_can_not_be_read_whole_is_not_kept_in_part() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let before = test.vault.history(100).unwrap().len();
    let torn = test.vault.operate(Op::AddEvidence, |change| {
        change.add_evidence("torn.bin", &mut Torn(600_000), None, Limits::STATED, of(&account))
    });
    assert!(matches!(torn, Err(Problem::File { what: "unreadable", .. })));
    let small = Limits { file: 1000, total: 1500 };
    for (name, length, what) in [("big.bin", 1001, "file"), ("empty.bin", 0, "")] {
        match test.keep_within(name, &bytes(length), of(&account), small) {
            Err(Problem::TooLarge { what: found, limit: 1000 }) => assert_eq!(found, what),
            Err(Problem::File { what: "empty", .. }) => assert_eq!(length, 0),
            other => panic!("{name}: {other:?}"),
        }
    }
    test.keep_within("a.bin", &bytes(900), of(&account), small).unwrap();
    assert!(matches!(
        test.keep_within("b.bin", &bytes(901), of(&account), small),
        Err(Problem::TooLarge { what: "evidence", limit: 1500 })
    ));
    test.keep_within("again.bin", &bytes(900), of(&account), small).expect("the same bytes need no more room");
    assert_eq!(test.vault.evidence_bytes().unwrap(), (900, 0));
    assert_eq!(test.vault.history(100).unwrap().len(), before + 2);
    let missing = test.dir.path().join("nowhere.png");
    let good = test.file("good.txt", b"good");
    let folder = test.dir.path().to_owned();
    for (files, what) in [(vec![&good, &missing], "missing"), (vec![&good, &folder], "folder")] {
        let files: Vec<&std::path::Path> = files.iter().map(|path| path.as_path()).collect();
        match test.vault.add_evidence_files(&files, &of(&account)) {
            Err(Problem::File { what: found, .. }) => assert_eq!(found, what),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(test.vault.count(Kind::Evidence).unwrap(), 2, "several files go in all or none");
}

#[test]
fn what_is_said_of_evidence_is_looked_at_before_it_is_kept() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let draft = |change: &dyn Fn(&mut EvidenceDraft)| {
        let mut draft = of(&account);
        change(&mut draft);
        draft
    };
    let cases: [(EvidenceDraft, &str); 4] = [
        (draft(&|draft| draft.barrier = Some("B99".into())), "problem-value-unknown"),
        (EvidenceDraft { step: Some("soul/close/apply".into()), ..EvidenceDraft::default() }, "problem-field-missing"),
        (draft(&|draft| draft.account = Some("nobody".into())), "problem-missing"),
        (draft(&|draft| draft.caption = Some("长".repeat(3000))), "problem-too-large"),
    ];
    for (draft, key) in cases {
        assert_eq!(test.keep("x.txt", b"x", draft).unwrap_err().key(), key);
    }
    let note = |test: &mut TestVault, text: &str| {
        test.vault.operate(Op::AddEvidence, |change| change.add_evidence_note(text, of(&account)))
    };
    assert_eq!(note(&mut test, "  ").unwrap_err().key(), "problem-field-missing");
    assert_eq!(note(&mut test, &"长".repeat(40_000)).unwrap_err().key(), "problem-too-large");
    let id = note(&mut test, "客服 9 点 12 分说：要先签合同").unwrap();
    let held: Evidence = test.vault.need(id.as_str()).unwrap();
    assert_eq!(held.captured_by, CapturedBy::Now);
    assert_eq!(test.whole(&id).unwrap(), "客服 9 点 12 分说：要先签合同".as_bytes());
}

#[test]
fn correcting_what_is_said_changes_nothing_of_what_it_is() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.keep("x.txt", b"x", EvidenceDraft::default()).unwrap();
    let before: Evidence = test.vault.need(id.as_str()).unwrap();
    let draft = EvidenceDraft { caption: Some("注销页".into()), captured: Some(before.captured), ..of(&account) };
    test.vault.operate(Op::EditEvidence, |change| change.edit_evidence(&id, draft)).unwrap();
    let after: Evidence = test.vault.need(id.as_str()).unwrap();
    assert_eq!((after.account.clone(), after.title()), (Some(account), "注销页".to_owned()));
    assert_eq!((after.sha256, after.added, after.captured_by), (before.sha256, before.added, CapturedBy::File));
    assert!(test.vault.verify_evidence(None).unwrap().is_sound(), "a correction is in the history, too");
}

#[test]
fn verify_names_what_was_changed_behind_the_vaults_back() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let other = test.account("weixin");
    let ids: Vec<EvidenceId> = ["a", "b", "c", "d"]
        .iter()
        .map(|name| test.keep(&format!("{name}.bin"), name.repeat(1000).as_bytes(), of(&account)).unwrap())
        .collect();
    test.keep("else.bin", b"else", of(&other)).unwrap();
    assert!(test.vault.verify_evidence(None).unwrap().is_sound());
    let sum = |test: &TestVault, place: usize| test.vault.need::<Evidence>(ids[place].as_str()).unwrap().sha256;
    let (a, b) = (sum(&test, 0), sum(&test, 1));
    test.vault
        .tamper(&format!(
            "pragma foreign_keys = off;
             update blob_chunk set data = x'00' where blob = (select id from blob where sha256 = '{a}');
             delete from blob_chunk where blob = (select id from blob where sha256 = '{b}');
             delete from blob where sha256 = '{b}';
             update evidence set body = replace(body, '2026-03-01', '2026-02-01') where id = '{}';
             delete from evidence where id = '{}';",
            ids[2], ids[3]
        ))
        .unwrap();
    let found = test.vault.verify_evidence(Some(&account)).unwrap();
    assert_eq!((found.pieces, found.broken_entry), (3, None));
    let mut flaws: Vec<(String, Flaw)> =
        found.differences.iter().map(|differs| (differs.title.clone(), differs.flaw)).collect();
    flaws.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(
        flaws,
        [
            ("a.bin".to_owned(), Flaw::BytesChanged),
            ("b.bin".to_owned(), Flaw::BytesGone),
            ("c.bin".to_owned(), Flaw::RecordChanged),
            ("d.bin".to_owned(), Flaw::RecordGone),
        ]
    );
    assert!(matches!(test.whole(&ids[0]), Err(Problem::EvidenceDamaged { what: "changed" })));
    assert!(test.vault.verify_evidence(Some(&other)).unwrap().is_sound());
    test.vault
        .tamper("update history set edits = replace(edits, '2026-03-01', '2026-02-01') where op = 'add_evidence'")
        .unwrap();
    let found = test.vault.verify_evidence(None).unwrap();
    assert!(found.broken_entry.is_some(), "changing the history as well breaks its chain");
    assert!(found.entries > 5);
}

#[test]
fn a_row_put_in_from_outside_is_unknown_to_the_history() {
    let mut test = TestVault::new();
    let id = test.keep("a.bin", b"a", EvidenceDraft::default()).unwrap();
    test.vault
        .tamper(&format!(
            "insert into evidence(id, blob, body) select 'zzzzzzzzzzzzz', blob, replace(body, '{id}', 'zzzzzzzzzzzzz') from evidence"
        ))
        .unwrap();
    let found = test.vault.verify_evidence(None).unwrap();
    assert_eq!(found.differences.len(), 1);
    assert_eq!(found.differences[0].flaw, Flaw::RecordUnknown);
}

#[test]
fn backups_hold_evidence_and_bring_it_back() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.keep("a.bin", &bytes(600_000), of(&account)).unwrap();
    let backup = test.vault.back_up(BackupReason::Asked).unwrap();
    test.vault.operate(Op::RemoveEvidence, |change| change.remove_evidence(&id)).unwrap();
    test.vault.sweep_evidence().unwrap();
    let (folder, path) = (test.folder.clone(), test.folder.backup_path(&backup.file));
    test.vault.close().unwrap();
    let clock = TestVault::clock("2026-03-08");
    let vault = folder.restore(&path, crate::vault::Unlock::Passphrase(PASSPHRASE), clock, "test").unwrap();
    let held: Evidence = vault.need(id.as_str()).unwrap();
    assert_eq!(vault.evidence_whole(&held, u64::MAX).unwrap(), bytes(600_000));
    assert!(vault.verify_evidence(None).unwrap().is_sound());
}

#[test]
fn nothing_of_a_file_lies_in_the_clear() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let secret = "NOBODY-SHOULD-READ-THIS-".repeat(20_000);
    test.keep("secret-name.txt", secret.as_bytes(), of(&account)).unwrap();
    test.vault.back_up(BackupReason::Asked).unwrap();
    let mut open = vec![test.folder.path().to_owned()];
    let mut looked = 0;
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            looked += 1;
            let bytes = std::fs::read(&path).unwrap();
            for clear in [&b"NOBODY-SHOULD"[..], b"secret-name"] {
                assert!(!bytes.windows(clear.len()).any(|window| window == clear), "{}", path.display());
            }
        }
    }
    assert!(looked >= 3, "the vault, its keys and a backup");
}

#[test]
fn exporting_writes_whole_files_and_overwrites_nothing_unasked() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let first = test.keep("页面.png", &bytes(300_000), of(&account)).unwrap();
    let second = test.keep("页面.png", b"another", of(&account)).unwrap();
    let note =
        test.vault.operate(Op::AddEvidence, |change| change.add_evidence_note("打过电话", of(&account))).unwrap();
    let out = test.dir.path().join("out");
    let written = test.vault.export_evidence_to_folder(&[first.clone(), second, note], &out, false).unwrap();
    let names: Vec<String> =
        written.iter().map(|file| file.path.rsplit('/').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(&names[..2], ["页面.png", "页面 (2).png"]);
    assert!(names[2].ends_with(".txt"));
    assert_eq!(std::fs::read(out.join("页面.png")).unwrap(), bytes(300_000));
    assert_eq!(std::fs::read(out.join("页面 (2).png")).unwrap(), b"another");

    let target = out.join("页面.png");
    std::fs::write(&target, b"mine").unwrap();
    for to in [&out, &target] {
        assert!(matches!(test.vault.export_evidence(&first, to, false), Err(Problem::File { what: "exists", .. })));
    }
    assert_eq!(std::fs::read(&target).unwrap(), b"mine");
    test.vault.export_evidence(&first, &out, true).unwrap();
    assert_eq!(std::fs::read(&target).unwrap(), bytes(300_000));
    assert!(matches!(
        test.vault.export_evidence(&first, &out.join("nowhere/x.png"), false),
        Err(Problem::File { what: "unwritable", .. })
    ));

    test.vault.tamper("update blob_chunk set data = x'00' where place = 1").unwrap();
    let damaged = out.join("damaged.png");
    assert!(matches!(test.vault.export_evidence(&first, &damaged, false), Err(Problem::EvidenceDamaged { .. })));
    let left: Vec<String> = std::fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("unfinished") || name == "damaged.png")
        .collect();
    assert_eq!(left, Vec::<String>::new(), "a damaged piece leaves no file");
}

#[test]
fn a_name_from_anywhere_leads_nowhere_else() {
    for (name, safe) in [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("截图 1.png", "截图 1.png"),
        ("a\nb:c?.txt", "a_b_c_.txt"),
        ("...", "evidence"),
        ("", "evidence"),
        ("CON.txt", "_CON.txt"),
        ("photo\u{202e}gpj.exe", "photo_gpj.exe"),
    ] {
        assert_eq!(safe_name(name), safe, "{name:?}");
    }
    assert!(safe_name(&"长".repeat(500)).chars().count() <= 120);
}

#[test]
fn sizes_are_said_as_people_say_them() {
    assert_eq!(size_in_words(Limits::STATED.file), "50 MB");
    assert_eq!(size_in_words(Limits::STATED.total), "1 GB");
    assert_eq!(size_in_words(1536), "1.5 KB");
    assert_eq!(size_in_words(900), "900 B");
}
