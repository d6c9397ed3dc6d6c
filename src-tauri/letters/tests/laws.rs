//! What holds for every letter and every pack, whatever is put in.

#![allow(clippy::unwrap_used)]

mod sample;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use quittance_law::{Law, Right, Scope, Text, channels};
use quittance_letters::complaint::{Act, Complaint, ComplaintCaution, SenderPart, Wanted};
use quittance_letters::document::markdown::markdown;
use quittance_letters::document::text::text as plain;
use quittance_letters::letter::{CHAT_LIMIT, Caution, Demand, Field, Hurdle, Kind, Letter, NotReady, Why};
use quittance_letters::mail::Envelope;
use quittance_letters::{Identifier, IdentifierKind, Language, Shown};
use sample::*;

/// Words nobody means as a blank: no braces, no runs of x.
fn words() -> impl Strategy<Value = String> {
    "[\\p{Han}a-wA-W0-9 ，。’“”\\-]{1,60}"
}

fn texts() -> impl Strategy<Value = Text> {
    (words(), words()).prop_map(|(zh, en)| Text::new(format!("甲{zh}"), format!("a{en}")))
}

fn letters() -> impl Strategy<Value = Letter> {
    let rights = subsequence(Right::ALL.to_vec(), 1..=6);
    let laws = select(vec![Law::Pipl, Law::Gdpr, Law::Uk, Law::Ccpa, Law::Lgpd, Law::Appi]);
    let needed = subsequence(IdentifierKind::ALL.to_vec(), 1..=5);
    let scopes = subsequence(vec![Scope::Ecommerce, Scope::OnlineService, Scope::Consumer, Scope::AppleStore], 0..=4);
    (rights, laws, select(Language::ALL.to_vec()), needed, scopes, texts(), texts(), 0..4_u8, vec(hurdles(), 1..5))
        .prop_map(|(rights, law, language, needed, scopes, service, name, kind, hurdles)| {
            let asks: Vec<_> = rights.iter().filter_map(|right| ask(*right)).collect();
            let kind = match kind {
                0 => Kind::Request { asks },
                1 => Kind::Reminder { first: earlier(), again: None, next: vec!["operator".to_owned()] },
                2 => Kind::Refusal { first: None, rights },
                _ => Kind::FollowUp { first: earlier(), kept: kept() },
            };
            let mut one = letter(kind, law, language);
            one.identifiers = IdentifierKind::ALL.iter().map(|kind| Identifier::new(*kind, value_of(*kind))).collect();
            (one.needed, one.scopes, one.service, one.hurdles) = (needed, scopes, service, hurdles);
            one.recipient.name = Some(name);
            one
        })
}

fn hurdles() -> impl Strategy<Value = Hurdle> {
    let demands = [Demand::IdPhoto, Demand::Face, Demand::Fee, Demand::ForcedCall, Demand::HandCopiedLetter];
    (1..=17_u8, proptest::option::of(select(demands.to_vec())), proptest::option::of(texts()))
        .prop_map(|(number, demand, note)| Hurdle { barrier: format!("B{number:02}"), demand, on: None, note })
}

fn value_of(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Phone => "13800002201",
        IdentifierKind::Email => "xiaoming@mail.example",
        IdentifierKind::IdCard => "33010619900101041X",
        IdentifierKind::BankCard => "6222020200112233",
        IdentifierKind::Passport => "E12345678",
        IdentifierKind::DrivingLicence => "330106198001010017",
        _ => "20417735",
    }
}

const SECRETS: [&str; 6] =
    ["13800002201", "xiaoming@", "33010619900101041X", "6222020200112233", "E12345678", "330106198001010017"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_letter_has_a_blank_in_it_and_nothing_to_steal(one in letters()) {
        let Ok(ready) = one.ready() else { return Ok(()) };
        let document = ready.document();
        let chat = ready.chat();
        for written in [plain(&document), markdown(&document).replace('\\', ""), chat.text.clone()] {
            for blank in ["{", "}", "XXX", "xxx", "___", "某某", "TODO"] {
                prop_assert!(!written.contains(blank), "{blank} in {written}");
            }
            for secret in SECRETS {
                prop_assert!(!written.contains(secret), "{secret} in {written}");
            }
        }
        prop_assert!(chat.text.chars().count() <= CHAT_LIMIT && !chat.text.is_empty());
        for word in ["违法", "非法", "illegal", "unlawful"] {
            // The name of a document, and a rule that itself speaks of unlawful processing, are no accusation.
            let plain = plain(&document);
            let plain = plain.replace("违法违规收集使用", "").replace("identifying illegal collection", "");
            let rules = ["违法或者违反约定", "Unlawful processing", "unlawful processing", "违法处理的"];
            let plain = rules.iter().fold(plain, |text, rule| text.replace(rule, ""));
            prop_assert!(!plain.contains(word), "{word} in {plain}");
        }
    }

    #[test]
    fn a_letter_carries_what_is_needed_and_says_what_it_withheld(one in letters()) {
        let Ok(ready) = one.ready() else { return Ok(()) };
        let withheld: Vec<IdentifierKind> = ready.withheld().iter().map(|one| one.kind).collect();
        for kind in IdentifierKind::ALL {
            prop_assert_eq!(withheld.contains(&kind), !one.needed.contains(&kind), "{:?}", kind);
        }
    }

    #[test]
    fn short_forms_keep_to_their_limit(limit in 0..900_usize, language in select(Language::ALL.to_vec())) {
        let ready = complaint("12315_complaint", Act::Complain, language).ready().unwrap();
        let short = ready.short_in(Some(limit));
        prop_assert!(short.characters <= limit && short.characters == short.text.chars().count());
        if !short.text.is_empty() {
            prop_assert!(short.text.ends_with(['。', '.']), "{}", short.text);
        }
        if !short.left_out.is_empty() && limit > 60 {
            prop_assert!(short.text.contains("完整版") || short.text.contains("full version"));
        }
    }

    #[test]
    fn anything_at_all_becomes_a_paper_or_a_clear_no(words in ".{0,80}") {
        let mut one = letter(Kind::Request { asks: vec![ask(Right::Access).unwrap()] }, Law::Pipl, Language::Zh);
        one.service = Text::from(words.as_str());
        match one.ready() {
            Ok(ready) => { let _ = markdown(&ready.document()); }
            Err(NotReady::Missing(missing)) => prop_assert!(missing.fields.iter().all(|one| one.field == Field::Service)),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }
}

fn missing(one: &Letter) -> Vec<(Field, Why)> {
    one.ready().unwrap_err().missing().iter().map(|one| (one.field, one.why)).collect()
}

#[test]
fn a_missing_field_stops_the_letter_and_is_named() {
    let whole = letter(Kind::Request { asks: vec![ask(Right::Delete).unwrap()] }, Law::Pipl, Language::Zh);
    let mut one = whole.clone();
    one.recipient.name = None;
    one.reply = None;
    one.needed.push(IdentifierKind::BankCard);
    let empty = [Field::Recipient, Field::Identifier, Field::Reply].map(|field| (field, Why::Empty));
    assert_eq!(missing(&one), empty);
    let said = one.ready().unwrap_err().to_string();
    assert!(said.contains("the operator’s full name") && said.contains("Bank card number"), "{said}");
    assert!(whole.ready().is_ok());
}

#[test]
fn a_day_to_come_is_not_called_past() {
    let mut first = earlier();
    first.due = Some(day("2026-11-24"));
    let one = letter(Kind::Reminder { first, again: None, next: vec![] }, Law::Pipl, Language::Zh);
    assert_eq!(missing(&one), [(Field::FirstDue, Why::NotYet)]);
    let mut kept = kept();
    kept[0].until = Some(day("2027-01-01"));
    let one = letter(Kind::FollowUp { first: earlier(), kept }, Law::Pipl, Language::Zh);
    assert_eq!(missing(&one), [(Field::KeptUntil, Why::NotYet)]);
}

#[test]
fn a_blank_that_was_filled_with_a_blank_is_seen() {
    for blank in ["XXXX", "____", "{name}", "某某公司", "[company]"] {
        let mut one = letter(Kind::Request { asks: vec![ask(Right::Access).unwrap()] }, Law::Pipl, Language::Zh);
        one.service = Text::from(blank);
        assert_eq!(missing(&one), [(Field::Service, Why::Placeholder)], "{blank}");
    }
}

#[test]
fn a_right_the_law_does_not_grant_is_refused_by_name() {
    let one = letter(Kind::Request { asks: vec![ask(Right::Explain).unwrap()] }, Law::Gdpr, Language::En);
    assert_eq!(one.ready().unwrap_err(), NotReady::NoSuchRight { law: Law::Gdpr, right: Right::Explain });
}

#[test]
fn the_pipl_is_never_said_to_give_fifteen_days() {
    for right in Right::ALL {
        let Some(ask) = ask(*right) else { continue };
        for language in Language::ALL {
            let one = letter(Kind::Request { asks: vec![ask.clone()] }, Law::Pipl, language);
            let text = plain(&one.ready().unwrap().document());
            for sentence in text.split(['。', '\n']) {
                let law = sentence.contains("《个人信息保护法》") || sentence.contains("PIPL");
                assert!(
                    !(law && ["15个工作日", "15 working"].iter().any(|days| sentence.contains(days))),
                    "{sentence}"
                );
            }
        }
    }
}

#[test]
fn rules_for_shops_are_cited_to_shops_only() {
    let mut one = letter(Kind::Request { asks: vec![ask(Right::CloseAccount).unwrap()] }, Law::Pipl, Language::Zh);
    assert!(!plain(&one.ready().unwrap().document()).contains("电子商务法"));
    one.scopes.push(Scope::Ecommerce);
    assert!(plain(&one.ready().unwrap().document()).contains("电子商务法"));
}

#[test]
fn drafts_and_unread_rules_are_not_cited_where_better_ones_are_there() {
    let mut one = letter(Kind::Refusal { first: None, rights: vec![Right::CloseAccount] }, Law::Pipl, Language::Zh);
    one.hurdles = vec![hurdle("B03", None), hurdle("B08", None), hurdle("B11", None)];
    let text = plain(&one.ready().unwrap().document());
    for word in ["征求意见稿", "35273", "未核对", "《网络安全法》"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[test]
fn only_masked_identifiers_are_warned_about() {
    let mut one = letter(Kind::Request { asks: vec![ask(Right::Access).unwrap()] }, Law::Pipl, Language::Zh);
    one.needed = vec![IdentifierKind::Phone];
    assert!(one.ready().unwrap().cautions().contains(&Caution::OnlyMasked));
    one.identifiers[1].shown = Shown::Full;
    let ready = one.ready().unwrap();
    assert!(!ready.cautions().contains(&Caution::OnlyMasked));
    assert!(plain(&ready.document()).contains("+8613800002201"));
}

#[test]
fn a_draft_in_a_log_tells_nobody_who_wrote_it() {
    let one = letter(Kind::Request { asks: vec![ask(Right::Correct).unwrap()] }, Law::Pipl, Language::Zh);
    let shown = format!("{one:?} {:?}", complaint("isc", Act::Complain, Language::Zh));
    for word in ["王小明", "2201", "xiaoming", "041X", "1990-01-01", "文三路"] {
        assert!(!shown.contains(word), "{word}");
    }
}

#[test]
fn a_mail_file_is_a_draft_other_programs_can_read() {
    let one = letter(Kind::Request { asks: vec![ask(Right::CloseAccount).unwrap()] }, Law::Pipl, Language::Zh);
    let ready = one.ready().unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-11-24T10:00:00+08:00").unwrap();
    let mut envelope = Envelope { from: Some("xiaoming@mail.example".into()), at, files: vec![] };
    let mail = String::from_utf8(ready.mail(&envelope).unwrap()).unwrap();
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    assert!(mail.is_ascii() && mail.lines().all(|line| line.len() <= 998));
    for line in ["X-Unsent: 1", "To: <privacy@shanhai.example>", "From: <xiaoming@mail.example>", "MIME-Version: 1.0"] {
        assert!(head.contains(line), "{line} in {head}");
    }
    assert!(head.contains("Subject: =?utf-8?"), "{head}");
    assert!(head.contains("Content-Type: text/plain; charset=\"utf-8\""), "{head}");
    assert!(!body.is_empty() && !mail.contains("localhost"));

    envelope.files = vec![("申请函.pdf".to_owned(), "application/pdf".to_owned(), b"%PDF-1.7".to_vec())];
    let mail = String::from_utf8(ready.mail(&envelope).unwrap()).unwrap();
    assert!(mail.is_ascii() && mail.contains("multipart/mixed") && mail.contains("JVBERi0xLjc="), "{mail}");
    assert_eq!(mail.as_bytes(), ready.mail(&envelope).unwrap(), "the same letter gives the same file");
}

#[test]
fn nobody_is_mailed_who_does_not_read() {
    for (address, why) in [
        (None, Why::Empty),
        (Some("noreply@shanhai.example"), Why::Unreachable),
        (Some("XXXX@a.com"), Why::Placeholder),
    ] {
        let mut one = letter(Kind::Request { asks: vec![ask(Right::Access).unwrap()] }, Law::Pipl, Language::Zh);
        one.recipient.mail = address.map(str::to_owned);
        let at = chrono::DateTime::parse_from_rfc3339("2026-11-24T10:00:00+08:00").unwrap();
        let missing = one.ready().unwrap().mail(&Envelope { from: None, at, files: vec![] }).unwrap_err();
        assert_eq!(
            missing.fields.iter().map(|one| (one.field, one.why)).collect::<Vec<_>>(),
            [(Field::RecipientMail, why)]
        );
    }
}

#[test]
fn a_report_never_asks_for_money_back() {
    let ready = complaint("12315_report", Act::Report, Language::Zh).ready().unwrap();
    assert!(!plain(&ready.document()).contains("退还"));
    let mut only = complaint("12315_report", Act::Report, Language::Zh);
    only.wanted = vec![Wanted::Refund { amount: text("25元", "CNY 25") }];
    assert_eq!(only.ready().unwrap_err().fields[0].field, Field::Wanted);
}

#[test]
fn a_pack_is_masked_until_the_person_says_otherwise_and_never_holds_an_id_number() {
    let mut one = complaint("12315_complaint", Act::Complain, Language::Zh);
    let masked = plain(&one.ready().unwrap().document());
    assert!(!masked.contains("王小明") && !masked.contains("13800002201") && !masked.contains("33010619900101041X"));
    one.sender.in_full = vec![SenderPart::Contact];
    let reachable = plain(&one.ready().unwrap().document());
    assert!(!reachable.contains("王小明") && reachable.contains("13800002201"), "each value has a switch of its own");
    one.sender.in_full = SenderPart::ALL.to_vec();
    let full = plain(&one.ready().unwrap().document());
    assert!(full.contains("王小明") && full.contains("13800002201") && !full.contains("33010619900101041X"));
}

#[test]
fn a_pack_tells_facts_in_order_and_keeps_the_past_apart() {
    let text = plain(&complaint("12377", Act::Report, Language::Zh).ready().unwrap().document());
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(place("2026年10月18日") < place("2026年10月20日") && place("2026年10月20日") < place("2026年11月11日"));
    assert!(place("附件清单") > place("历史通报") && place("现状可能已经变化") < place("2021年12月14日"));
    assert!(text.contains("这是有争议的做法"));
}

#[test]
fn a_pack_does_not_claim_what_nobody_confirmed() {
    let mut one = complaint("12315_complaint", Act::Complain, Language::Zh);
    one.nowhere_else = false;
    assert_eq!(one.ready().unwrap_err().fields[0].field, Field::NowhereElse);
    one.act = Act::Report;
    one.channel = "12315_report".to_owned();
    assert!(!plain(&one.ready().unwrap().document()).contains("没有申请仲裁"));
}

/// What is said of handing a pack in, and the sentences.
fn told(one: &Complaint) -> Vec<(ComplaintCaution, String)> {
    one.ready().unwrap().cautions().into_iter().map(|note| (note.caution, note.text.zh)).collect()
}

#[test]
fn a_matter_a_channel_does_not_take_is_said_with_who_takes_it() {
    let mut one = complaint("police", Act::Report, Language::Zh);
    one.wanted = vec![Wanted::Close, Wanted::DropDemand];
    let said = told(&one);
    let (_, words) = said.iter().find(|(caution, _)| *caution == ComplaintCaution::NotTaken).unwrap();
    assert!(words.contains("互联网信息服务投诉平台") && words.contains("12377") && words.contains("被骗"), "{words}");
    let note = one.ready().unwrap().cautions().into_iter().find(|note| note.caution == ComplaintCaution::NotTaken);
    assert!(note.unwrap().from.contains(&"anti-fraud-2022".to_owned()), "with its source");
    one.channel = "12377".to_owned();
    assert!(told(&one).iter().all(|(caution, _)| *caution != ComplaintCaution::NotTaken));

    let mut money = complaint("12315_complaint", Act::Complain, Language::Zh);
    let elsewhere = |one: &Complaint| told(one).into_iter().map(|(caution, _)| caution).collect::<Vec<_>>();
    assert!(elsewhere(&money).contains(&ComplaintCaution::RightsElsewhere), "closing is no dispute about money");
    money.wanted = vec![Wanted::Refund { amount: text("25元", "CNY 25") }];
    assert!(!elsewhere(&money).contains(&ComplaintCaution::RightsElsewhere));
    (money.channel, money.act) = ("isc".to_owned(), Act::Complain);
    assert!(elsewhere(&money).contains(&ComplaintCaution::NotTaken));
    money.wanted.push(Wanted::Close);
    assert!(elsewhere(&money).contains(&ComplaintCaution::MoneyElsewhere));
}

#[test]
fn an_appeal_waits_fifteen_days_of_silence_and_no_longer() {
    let mut one = complaint("miit_appeal", Act::Appeal, Language::Zh);
    one.wanted = vec![Wanted::Answer];
    let early = |one: &Complaint| told(one).into_iter().find(|(caution, _)| *caution == ComplaintCaution::TooEarly);
    one.written = day("2026-10-21");
    one.events.retain(|event| event.on <= one.written);
    let (_, words) = early(&one).unwrap();
    assert!(words.contains("2026年11月5日") && words.contains("15天没有答复"), "{words}");
    one.written = day("2026-11-04");
    assert!(early(&one).is_some(), "the fifteenth day is still the operator's");
    one.written = day("2026-11-05");
    assert!(early(&one).is_none());
    (one.written, one.answered) = (day("2026-10-21"), true);
    assert!(early(&one).is_none(), "who was answered and is not satisfied need not wait");
    let mut claim = complaint("court", Act::Sue, Language::Zh);
    (claim.written, claim.answer_due) = (day("2026-11-24"), Some(day("2026-11-24")));
    assert!(early(&claim).unwrap().1.contains("2026年11月25日"));
}

#[test]
fn a_bar_that_has_passed_since_the_first_day_told_is_said() {
    let mut one = complaint("12315_complaint", Act::Complain, Language::Zh);
    let late = |one: &Complaint| told(one).into_iter().find(|(caution, _)| *caution == ComplaintCaution::TooLate);
    assert!(late(&one).is_none());
    one.events[2].on = day("2023-11-24");
    assert!(late(&one).is_none(), "the last day of three years");
    one.events[2].on = day("2023-11-23");
    assert!(late(&one).unwrap().1.contains("2026年11月23日"), "{:?}", late(&one));
}

#[test]
fn no_caution_leaves_a_blank_and_every_channel_says_what_it_wants() {
    for channel in channels() {
        for wanted in [vec![Wanted::Close], vec![Wanted::Refund { amount: text("25元", "CNY 25") }]] {
            let act = if channel.id == "court" { Act::Sue } else { Act::Complain };
            let mut one = complaint(&channel.id, act, Language::Zh);
            (one.law, one.wanted) = (channel.laws[0], wanted);
            one.events.iter_mut().for_each(|event| event.to_operator = false);
            for note in one.ready().unwrap().cautions() {
                assert!(!note.text.zh.contains('{') && !note.text.en.contains('{'), "{note:?}");
            }
            assert_eq!(one.material().len(), channel.material.len());
        }
    }
    let mut one = complaint("12315_complaint", Act::Complain, Language::Zh);
    let here = |one: &Complaint, id: &str| one.material().iter().any(|piece| piece.item.id == id && piece.here);
    assert!(here(&one, "facts") && here(&one, "evidence") && !here(&one, "self") && !here(&one, "id_number"));
    one.sender.address = Some("杭州市文三路1号".into());
    assert!(!here(&one, "self"), "what is masked is typed in there");
    one.sender.in_full = SenderPart::ALL.to_vec();
    assert!(here(&one, "self"));
}
