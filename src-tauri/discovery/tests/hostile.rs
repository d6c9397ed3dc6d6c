//! Broken, hostile and enormous input: a clear answer, never a panic, never the whole file lost for one record.

mod common;

use common::{FIXTURES, fixture, options, read, read_as, sms, source};
use proptest::prelude::*;
use quittance_discovery::{ImportProblem, Job, ServiceKey, Stop, WarningCode, identify, read_file};

fn codes(reading: &quittance_discovery::Reading) -> Vec<WarningCode> {
    reading.warnings.iter().map(|warning| warning.code).collect()
}

#[test]
fn a_file_cut_off_anywhere_never_panics_and_a_cut_backup_says_so() {
    for (name, format) in FIXTURES {
        let file = fixture(name);
        for cut in (0..file.len()).step_by(64).chain(file.len().saturating_sub(70)..file.len()) {
            let found = read_as(format, &file[..cut], 4096);
            let _ = identify(&file[..cut]);
            if name == "sms-zh.xml" && cut > 300 && cut + 2 < file.len() {
                assert!(matches!(found, Err(ImportProblem::Truncated { .. })), "{name} at {cut}: {found:?}");
            }
            let lenient = quittance_discovery::ReadOptions { accept_truncated: true, ..options() };
            let _ = source(format).read(&mut &file[..cut], &lenient, &mut Job::quiet(Stop::new()));
        }
    }
}

#[test]
fn a_cut_backup_names_the_record_and_can_be_read_as_far_as_it_goes() {
    let file = sms(&[
        ("106900001111", 1_560_789_000_000, "【示例云】您的注册验证码是482913"),
        ("106900001111", 1_560_790_000_000, "【示例购】您的注册验证码是482913"),
    ]);
    let second = file.len() - 60;
    assert_eq!(read(&file[..second]), Err(ImportProblem::Truncated { record: 2 }));
    let lenient = quittance_discovery::ReadOptions { accept_truncated: true, ..options() };
    let reading =
        source("sms-backup-restore").read(&mut &file[..second], &lenient, &mut Job::quiet(Stop::new())).unwrap();
    assert_eq!(reading.leads.len(), 1);
    assert_eq!(codes(&reading), [WarningCode::EndsEarly]);
}

#[test]
fn files_that_are_not_there_or_not_files_have_their_own_problem() {
    let folder = tempfile::tempdir().unwrap();
    let problem = |name: &str, content: Option<&[u8]>, format: Option<&str>| {
        let path = folder.path().join(name);
        if let Some(content) = content {
            std::fs::write(&path, content).unwrap();
        }
        read_file(&path, format, &options(), &mut Job::quiet(Stop::new())).unwrap_err().key()
    };
    assert_eq!(problem("none.csv", None, None), "problem-import-missing");
    assert_eq!(problem("", None, None), "problem-import-folder");
    assert_eq!(problem("empty.csv", Some(b""), None), "problem-import-empty");
    assert_eq!(problem("blank.csv", Some(b" \n"), None), "problem-import-empty");
    assert_eq!(problem("a.csv", Some(b"\0\x01\x02\xff"), None), "problem-import-binary");
    assert_eq!(problem("a.xml", Some("今天天气很好".as_bytes()), None), "problem-import-unknown-format");
    assert_eq!(problem("a.csv", Some(b"PK\x03\x04"), Some("chrome-csv")), "problem-import-not-this-kind");
    assert_eq!(problem("b.csv", Some(b"<smses></smses>"), Some("chrome-csv")), "problem-import-not-in-format");
    assert_eq!(problem("b.csv", None, Some("lotus-123")), "problem-import-no-such-source");
}

#[test]
fn a_table_larger_than_any_browser_writes_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.csv");
    std::fs::write(&path, "name,url,username,password\n").unwrap();
    std::fs::File::options().write(true).open(&path).unwrap().set_len(65 * 1024 * 1024).unwrap();
    let found = read_file(&path, None, &options(), &mut Job::quiet(Stop::new()));
    assert_eq!(found, Err(ImportProblem::TooLarge { limit_mib: 64 }));
}

#[test]
fn a_cell_of_ten_megabytes_costs_its_row_and_no_other() {
    let huge = "x".repeat(10 * 1024 * 1024);
    let table = format!(
        "name,url,username,password\nT,https://a.example,{huge},p\nT,https://b.example,mira,{huge}\n\
         T,https://c.example/{huge},mira,p\n{huge},https://d.example,mira,p\n"
    );
    let reading = read(table.as_bytes()).unwrap();
    let hosts: Vec<_> = reading.leads.iter().map(|lead| lead.key.clone()).collect();
    assert_eq!(hosts, ["b.example", "c.example", "d.example"].map(|host| ServiceKey::Domain(host.into())));
    assert_eq!(codes(&reading), [WarningCode::CellTooLong]);
}

#[test]
fn characters_that_cannot_be_seen_do_not_reach_a_user_name() {
    let table = "name,url,username,password\nT,https://a.example,mi\u{0}ra\u{202e}@kestrel.example\u{200b},p\n";
    let reading = read(table.as_bytes()).unwrap();
    assert_eq!(reading.leads[0].identifiers[0].value, "mira@kestrel.example");
    assert_eq!(codes(&reading), [WarningCode::OddCharacters]);
}

#[test]
fn a_quote_that_is_never_closed_is_named_and_what_stood_before_is_kept() {
    let table = "name,url,username,password\nT,https://a.example,mira,p\nT,https://b.example,mira,\"p\nT,https://c.example,mira,p\n";
    let reading = read(table.as_bytes()).unwrap();
    assert_eq!(reading.leads.len(), 1);
    assert_eq!(
        reading.warnings.iter().map(|w| (w.record, w.code)).collect::<Vec<_>>(),
        [(3, WarningCode::UnclosedQuote)]
    );
    // A quote inside a plain cell is only a quote.
    let table = "name,url,username,password\r\nT,https://a.example,mira,p\"q\r\n";
    assert_eq!(read(table.as_bytes()).unwrap().leads.len(), 1);
}

#[test]
fn a_quote_that_was_not_escaped_costs_one_message() {
    let file = r#"<smses><sms address="106900001111" date="1560789000000" type="1" body="【甲乙】他说"你好" 验证码482913"/>
      <sms address="106900001111" date="1560789000000" type="1" body="【丙丁】您的验证码是482913"/>
      <sms address=106900001111 date="1560789000000" type="1" body="x"/>
      <sms address="106900001111" date="1560789000000" type="1" body="【戊己】您的验证码是482913"/></smses>"#;
    let reading = read(file.as_bytes()).unwrap();
    assert_eq!(reading.leads.len(), 2);
    assert_eq!(codes(&reading), [WarningCode::MalformedRecord, WarningCode::MalformedRecord]);
}

#[test]
fn entities_and_declarations_of_a_hostile_document_are_not_looked_at() {
    let file = r#"<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "&b;&b;"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <!-- <sms address="1" --><smses><![CDATA[ <sms address="106900001111" ]]>
      <sms address="106900001111" date="1560789000000" type="1" body="【示例云】您的验证码是482913 &a;"/></smses>"#;
    let reading = read(file.as_bytes()).unwrap();
    assert_eq!((reading.source.records, reading.leads.len()), (1, 1));
    assert!(reading.leads[0].evidence[0].excerpt.contains("&a;"), "an unknown entity stays as it is written");
}

#[test]
fn emoji_in_two_halves_and_the_word_null_are_understood() {
    let reading = read(&sms(&[
        ("106900001111", 1_560_789_000_000, "【示例云】欢迎加入 &#55357;&#56846;&#55357;x"),
        ("null", 1_560_789_000_000, "null"),
    ]))
    .unwrap();
    assert_eq!(reading.leads[0].evidence[0].excerpt, "【示例云】欢迎加入 😎\u{fffd}x");
    assert_eq!(reading.source.ignored.personal, 1);
}

#[test]
fn a_message_the_phone_split_is_put_together_whichever_way_the_file_is_sorted() {
    let (a, b) = ("验证码 482913，您正在登录/", "注册示例外卖，请勿告知他人。【示例外卖】");
    let (first, second) = (("106900002222", 1_560_789_000_000, a), ("106900002222", 1_560_789_001_000, b));
    for messages in [[first, second], [second, first]] {
        let reading = read(&sms(&messages)).unwrap();
        assert_eq!(reading.leads[0].key, ServiceKey::Signature("示例外卖".into()));
        assert_eq!((reading.leads[0].strength, reading.source.ignored.joined), (3, 1));
    }
    // Two whole messages in the same second stay two.
    let reading = read(&sms(&[
        ("106900002222", 1_560_789_000_000, "【示例外卖】您的订单已支付"),
        ("106900002222", 1_560_789_001_000, "【示例外卖】您的订单已送达"),
    ]))
    .unwrap();
    assert_eq!((reading.leads[0].count, reading.source.ignored.joined), (2, 0));
}

#[test]
fn a_chinese_inbox_without_service_messages_gets_the_xiaomi_hint() {
    let talk: Vec<String> = (0..201).map(|n| format!("晚上见{n}")).collect();
    let mut messages: Vec<_> = (0i64..)
        .zip(&talk)
        .map(|(n, text)| ("+8613800138000", 1_560_789_000_000 + n * 100_000, text.as_str()))
        .collect();
    let hint = |messages: &[(&str, i64, &str)]| {
        codes(&read(&sms(messages)).unwrap()).contains(&WarningCode::XiaomiServiceSmsMissing)
    };
    assert!(hint(&messages));
    assert!(!hint(&messages[1..]), "two hundred are not yet a sign");
    messages.push(("106900001111", 1_570_789_000_000, "【示例云】您的验证码是482913"));
    assert!(!hint(&messages));
    let english: Vec<_> = messages.iter().map(|(_, at, _)| ("+447700900123", *at, "see you")).collect();
    assert!(!hint(&english), "no Chinese inbox");
}

#[test]
fn forged_messages_are_counted_and_mark_the_name_they_use() {
    let reading = read(&sms(&[
        ("+8613800138000", 1_560_789_000_000, "【示例银行】请登录 bank-example.top"),
        ("95588", 1_560_799_000_000, "【示例银行】您正在登录，验证码482913"),
        ("+85261234567", 1_560_789_000_000, "【只有假的】请访问 x.example.cc"),
    ]))
    .unwrap();
    assert_eq!(reading.leads.len(), 1, "a name that only forged messages use is no lead");
    assert!(reading.leads[0].flags.contains(&quittance_discovery::LeadFlag::Suspicious));
    assert_eq!(reading.warnings[0].count, 2);
}

#[test]
fn dates_that_cannot_be_are_left_out_and_named() {
    let table = "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\",\"timeCreated\",\"timeLastUsed\",\"timePasswordChanged\"\n\
        \"https://a.example\",\"mira\",\"p\",,,\"g\",\"2735237468000\",\"-11644473600000\",\"soon\"\n\
        \"https://b.example\",\"mira\",\"p\",,,\"g\",\"9223372036854775807\",\"0\",\"\"\n";
    let reading = read(table.as_bytes()).unwrap();
    assert!(reading.leads.iter().all(|lead| lead.first_seen.is_none() && lead.created_estimate.is_none()));
    assert_eq!((reading.leads.len(), reading.warnings_total), (2, 4));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), at_once in 1usize..40) {
        let _ = identify(&bytes);
        for (_, format) in FIXTURES {
            let _ = read_as(format, &bytes, at_once);
        }
        for start in ["<smses>", "<smses><sms ", "<smses><mms><part ", "name,url,username,password\n", "Title,URL,Username,Password\n"] {
            let file = [start.as_bytes(), &bytes].concat();
            let _ = read(&file);
        }
    }

    #[test]
    fn random_pieces_of_a_backup_never_panic(pieces in proptest::collection::vec(0usize..24, 0..60), at_once in 1usize..9) {
        const PIECES: [&str; 24] = [
            "<smses>", "</smses>", "<sms ", "<mms ", "</mms>", "<part ", "<addr ", "/>", ">", "<", "\"", "'", "=", " ",
            "address=\"106900001111\"", "date=\"1560789000000\"", "type=\"1\"", "body=\"【示例云】验证码482913\"",
            "ct=\"text/plain\"", "text=\"x&#55357;\"", "<!--", "-->", "<![CDATA[", "<?",
        ];
        let file: String = pieces.iter().map(|n| PIECES[*n]).collect();
        let file = format!("<smses>{file}");
        let found = read_as("sms-backup-restore", file.as_bytes(), at_once);
        prop_assert_eq!(found, read_as("sms-backup-restore", file.as_bytes(), 4096));
    }

    #[test]
    fn a_row_with_another_number_of_cells_is_never_stored(
        rows in proptest::collection::vec((proptest::collection::vec("[a-z\",\n ]{0,6}", 0..3), any::<bool>()), 1..12)
    ) {
        let mut table = String::from("name,url,username,password\n");
        let mut sound = 0u64;
        for (n, (extra, whole)) in rows.iter().enumerate() {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let extra: Vec<String> = extra.iter().map(quoted).collect();
            if *whole && extra.is_empty() {
                table += &format!("T,https://s{n}.example,good{n},p\n");
                sound += 1;
            } else {
                let tail = if extra.is_empty() { String::new() } else { format!(",{}", extra.join(",")) };
                // Three cells, or five and more.
                let end = if extra.is_empty() { "" } else { ",p" };
                table += &format!("T,https://s{n}.example,SENTINEL{n}{end}{tail}\n");
            }
        }
        let reading = read(table.as_bytes()).unwrap();
        prop_assert_eq!(reading.leads.len() as u64, sound);
        prop_assert_eq!(reading.source.skipped + sound, reading.source.records);
        prop_assert!(!serde_json::to_string(&reading).unwrap().contains("SENTINEL"));
    }
}
