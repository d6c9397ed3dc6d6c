//! A fixture of each format in, the whole reading out, compared with what was agreed on.

mod common;

use common::{FIXTURES, fixture, read, read_as, source};
use encoding_rs::GB18030;
use quittance_discovery::{Job, Reading, SOURCES, Stop, WarningCode, read_file, recognise};

#[test]
fn every_fixture_gives_the_agreed_reading() {
    for (name, format) in FIXTURES {
        let reading = read_file(&common::path(name), None, &common::options(), &mut Job::quiet(Stop::new())).unwrap();
        assert_eq!(reading.source.format, format, "{name}");
        insta::with_settings!({prepend_module_to_snapshot => false}, {
            insta::assert_json_snapshot!(name, reading);
        });
    }
}

#[test]
fn every_source_has_a_fixture_and_recognises_only_its_own() {
    for source in SOURCES {
        assert!(FIXTURES.iter().any(|(_, format)| *format == source.id()), "{} has no fixture", source.id());
    }
    for (name, format) in FIXTURES {
        let file = fixture(name);
        let takers: Vec<_> = SOURCES.iter().filter(|s| s.recognises(&file)).map(|s| s.id()).collect();
        assert_eq!(takers, [format], "{name}");
        assert_eq!(recognise(&file).map(|source| source.id()), Some(format));
    }
}

#[test]
fn the_size_of_the_blocks_a_file_comes_in_changes_nothing() {
    for (name, format) in FIXTURES {
        let file = fixture(name);
        let whole = read_as(format, &file, 1 << 20).unwrap();
        for at_once in [1, 3, 64, 1000] {
            assert_eq!(read_as(format, &file, at_once).unwrap(), whole, "{name} by {at_once}");
        }
    }
}

#[test]
fn line_ends_of_any_system_give_the_same_leads() {
    for (name, format) in FIXTURES.into_iter().filter(|(name, _)| *name != "firefox-spreadsheet.csv") {
        let plain = String::from_utf8(fixture(name)).unwrap().replace("\r\n", "\n");
        let expected = read_as(format, plain.as_bytes(), 4096).unwrap();
        for end in ["\r\n", "\r"] {
            let found = read(plain.replace('\n', end).as_bytes()).unwrap();
            assert_eq!(found.leads, expected.leads, "{name} with {end:?}");
            assert_eq!(found.warnings, expected.warnings, "{name} with {end:?}");
        }
    }
}

#[test]
fn a_last_line_needs_no_end_and_empty_lines_are_no_rows() {
    for (name, format) in
        FIXTURES.into_iter().filter(|(name, _)| name.ends_with(".csv") && *name != "firefox-spreadsheet.csv")
    {
        let text = String::from_utf8(fixture(name)).unwrap();
        let expected = read_as(format, text.as_bytes(), 4096).unwrap();
        for variant in [text.trim_end().to_owned(), format!("\n\n{text}\n\n,,,\n"), format!("\u{feff}{text}")] {
            let found = read(variant.as_bytes()).unwrap();
            assert_eq!(found.leads, expected.leads, "{name}");
        }
    }
}

#[test]
fn tables_saved_again_by_a_chinese_spreadsheet_are_read() {
    let text = String::from_utf8(fixture("chrome-zh.csv")).unwrap();
    let plain = read(text.as_bytes()).unwrap();
    let chinese = read(&GB18030.encode(&text).0).unwrap();
    assert_eq!(chinese.leads, plain.leads);
    assert!(chinese.warnings.iter().any(|warning| warning.code == WarningCode::EncodingGuessed));
    // With another separator, announced or not.
    let simple = "name,url,username,password\n豆瓣,https://douban.example,豆友42,SENTINEL\n";
    let expected = read(simple.as_bytes()).unwrap();
    for variant in
        [simple.replace(',', ";"), simple.replace(',', "\t"), format!("sep=;\r\n{}", simple.replace(',', ";"))]
    {
        assert_eq!(read(variant.as_bytes()).unwrap().leads, expected.leads);
    }
}

#[test]
fn columns_may_be_reordered_and_unknown_ones_are_never_read() {
    let plain = read(b"name,url,username,password,note\nT,https://t.example,mira,SENTINEL,SENTINEL\n").unwrap();
    let other =
        read(b"Extra,password,note,url,NAME,username\nSENTINEL,SENTINEL,SENTINEL,https://t.example,T,mira\n").unwrap();
    assert_eq!(other.leads, plain.leads);
}

#[test]
fn the_same_message_twice_counts_once() {
    let once = fixture("sms-zh.xml");
    let twice = [once.as_slice(), once.as_slice()].concat();
    let (one, two) = (read(&once).unwrap(), read(&twice).unwrap());
    assert_eq!(one.leads, two.leads);
    assert_eq!(
        two.source.ignored.duplicates,
        one.source.ignored.duplicates * 2
            + (one.source.records - one.source.ignored.duplicates - one.source.ignored.sent)
    );
}

#[test]
fn reading_a_file_twice_gives_the_same_reading() {
    for (name, format) in FIXTURES {
        let file = fixture(name);
        assert_eq!(read_as(format, &file, 512), read_as(format, &file, 512), "{name}");
    }
}

#[test]
fn a_table_with_only_a_header_and_an_inbox_without_messages_are_empty_and_in_order() {
    let files: [&[u8]; 4] = [
        b"name,url,username,password\n",
        b"Title,URL,Username,Password,Notes,OTPAuth",
        b"<smses count=\"0\"></smses>",
        b"<?xml version='1.0'?><smses/>",
    ];
    for file in files {
        let Reading { leads, warnings, source, .. } = read(file).unwrap();
        assert!(leads.is_empty() && warnings.is_empty() && source.records == 0);
    }
}

#[test]
fn a_date_belongs_to_the_day_the_person_lived() {
    // 2019-06-18 00:30 in China is still the 17th in Greenwich.
    let file = common::sms(&[("106900001111", 1_560_789_000_000, "【示例云】您的注册验证码是482913")]);
    let mut options = common::options();
    let day = |options: &_| {
        let reading =
            source("sms-backup-restore").read(&mut file.as_slice(), options, &mut Job::quiet(Stop::new())).unwrap();
        reading.leads[0].first_seen.unwrap().to_string()
    };
    assert_eq!(day(&options), "2019-06-18");
    options.zone = chrono::FixedOffset::east_opt(0).unwrap();
    assert_eq!(day(&options), "2019-06-17");
}
