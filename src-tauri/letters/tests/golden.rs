//! Every kind of letter under every law in both languages, and packs for the channels, as reviewed files. A change of a word
//! shows here. `QUITTANCE_ACCEPT=1` writes the files anew; then read them, as the person who sends them and as the one who
//! receives them.

#![allow(clippy::unwrap_used)]

mod sample;

use std::fmt::Write as _;
use std::path::PathBuf;

use quittance_law::route::act_at;
use quittance_law::{Law, Right, Scope, channels};
use quittance_letters::complaint::Act;
use quittance_letters::document::markdown::markdown;
use quittance_letters::document::text::text;
use quittance_letters::letter::{Demand, Earlier, Kind, Letter};
use quittance_letters::{Complaint, Document, Language};
use sample::*;

const LAWS: [Law; 7] = [Law::Pipl, Law::Gdpr, Law::Uk, Law::Ccpa, Law::Lgpd, Law::Appi, Law::Pipa];

fn golden(name: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("QUITTANCE_ACCEPT").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == found,
        "tests/golden/{name} is different; read the change, then accept it with QUITTANCE_ACCEPT=1. Now it is:\n{found}"
    );
}

/// A letter in both languages with its chat form and what only its sender sees.
fn show(make: impl Fn(Language) -> Letter) -> String {
    let mut out = String::new();
    for language in Language::ALL {
        let ready = make(language).ready().unwrap_or_else(|why| panic!("{why}"));
        writeln!(out, "======== {language:?}\n\n{}", text(&ready.document())).unwrap();
        let chat = ready.chat();
        writeln!(out, "-------- chat, {} characters\n\n{}\n", chat.text.chars().count(), chat.text).unwrap();
        if !chat.left_out.is_empty() {
            writeln!(out, "left out: {}\n", chat.left_out.join(" / ")).unwrap();
        }
        writeln!(out, "-------- for the sender only\n").unwrap();
        for caution in ready.cautions() {
            writeln!(out, "! {}", language.of(caution.text())).unwrap();
        }
        for one in ready.withheld() {
            writeln!(out, "withheld: {:?} {}", one.kind, one.masked).unwrap();
        }
        for note in ready.sources() {
            let read: Vec<String> =
                note.sources.iter().filter_map(|source| Some(format!("{} read {}", source.id, source.read?))).collect();
            let marks = [(note.cited, "cited"), (note.unconfirmed, "unconfirmed")];
            let marks: Vec<&str> = marks.iter().filter(|(here, _)| *here).map(|(_, mark)| *mark).collect();
            let cite = note.cite;
            writeln!(out, "{} [{:?}; {}] {}", language.of(&cite), note.standing, marks.join(", "), read.join("; "))
                .unwrap();
        }
        out.push('\n');
    }
    out
}

/// Closing and erasure, as far as a law gives them.
fn given(law: Law) -> Vec<Right> {
    let all = [Right::CloseAccount, Right::Delete];
    all.into_iter().filter(|right| quittance_law::card(law, *right).is_some()).collect()
}

#[test]
fn every_right_under_every_law_reads_well() {
    for law in LAWS {
        for right in Right::ALL {
            let (Some(ask), Some(_)) = (ask(*right), quittance_law::card(law, *right)) else { continue };
            let shown = show(|language| letter(Kind::Request { asks: vec![ask.clone()] }, law, language));
            golden(&format!("{law}-request-{right}.txt"), &shown);
        }
    }
}

#[test]
fn closing_with_erasure_and_a_history_reads_well() {
    for law in LAWS {
        let Some(_) = quittance_law::card(law, Right::CloseAccount) else { continue };
        let shown = show(|language| {
            let asks = vec![ask(Right::CloseAccount).unwrap(), ask(Right::Delete).unwrap()];
            let mut one = letter(Kind::Request { asks }, law, language);
            one.scopes.push(Scope::Ecommerce);
            one.attempts = attempts();
            one.hangs_on =
                vec![sample::text("微信登录", "WeChat login"), sample::text("支付宝免密支付", "Alipay auto-debit")];
            one.attached = vec![sample::text("注销页面截图", "screenshot of the closing page")];
            one
        });
        golden(&format!("{law}-request-close_and_delete.txt"), &shown);
    }
}

#[test]
fn guardians_and_near_relatives_are_heard() {
    for (name, capacity) in [("guardian", guardian()), ("near_relative", relative())] {
        let shown = show(|language| {
            let asks =
                vec![ask(Right::Access).unwrap(), ask(Right::CloseAccount).unwrap(), ask(Right::Delete).unwrap()];
            let mut one = letter(Kind::Request { asks }, Law::Pipl, language);
            one.capacity = capacity.clone();
            one.needed.push(quittance_letters::IdentifierKind::RealName);
            one
        });
        golden(&format!("pipl-request-{name}.txt"), &shown);
    }
}

#[test]
fn second_notices_name_the_next_step() {
    for law in LAWS {
        let next = match law {
            Law::Pipl => vec!["isc".to_owned(), "12377".to_owned()],
            Law::Gdpr => vec!["eu_authority".to_owned()],
            Law::Uk => vec!["ico".to_owned()],
            Law::Lgpd => vec!["anpd".to_owned()],
            Law::Appi => vec!["ppc".to_owned()],
            Law::Pipa => vec!["pipc".to_owned()],
            _ => vec![],
        };
        let shown = show(|language| {
            let first = Earlier { rights: given(law), ..earlier() };
            letter(Kind::Reminder { first, again: None, next: next.clone() }, law, language)
        });
        golden(&format!("{law}-reminder.txt"), &shown);
    }
}

#[test]
fn excessive_demands_are_declined_one_by_one() {
    for law in LAWS {
        let shown = show(|language| {
            let rights = given(law).into_iter().take(1).collect();
            let first = Earlier { rights: given(law), ..earlier() };
            let mut one = letter(Kind::Refusal { first: Some(first), rights }, law, language);
            one.hurdles = vec![
                hurdle("B03", Some(Demand::IdPhoto)),
                hurdle("B03", Some(Demand::HandheldId)),
                hurdle("B03", Some(Demand::HandCopiedLetter)),
                hurdle("B03", Some(Demand::Fingerprint)),
                hurdle("B04", None),
                hurdle("B08", None),
            ];
            one.hurdles[0].on = Some(day("2026-11-18"));
            one.hurdles[0].note = Some(sample::text("客服要求正反面", "support wants both sides"));
            one
        });
        golden(&format!("{law}-refusal.txt"), &shown);
    }
}

#[test]
fn every_hurdle_and_demand_has_its_answer() {
    let shown = show(|language| {
        let mut one = letter(Kind::Refusal { first: None, rights: vec![Right::CloseAccount] }, Law::Pipl, language);
        one.scopes =
            vec![Scope::OnlineService, Scope::Ecommerce, Scope::Consumer, Scope::AppleStore, Scope::GoogleStore];
        one.hurdles = (1..=17).map(|number| hurdle(&format!("B{number:02}"), None)).collect();
        for demand in [Demand::Face, Demand::PastRecords, Demand::Fee, Demand::ReasonToLeave] {
            one.hurdles.push(hurdle("B03", Some(demand)));
        }
        for demand in [Demand::ForcedCall, Demand::OtherChannel] {
            one.hurdles.push(hurdle("B10", Some(demand)));
        }
        one
    });
    golden("pipl-refusal-all.txt", &shown);
}

#[test]
fn the_end_of_retention_is_followed_up() {
    for law in LAWS {
        let first = Earlier { rights: given(law), ..earlier() };
        let shown = show(|language| letter(Kind::FollowUp { first: first.clone(), kept: kept() }, law, language));
        golden(&format!("{law}-follow_up.txt"), &shown);
    }
}

#[test]
fn a_letter_in_markdown() {
    let mut one = letter(Kind::Request { asks: vec![ask(Right::Correct).unwrap()] }, Law::Pipl, Language::Zh);
    one.attempts = attempts();
    golden("pipl-request-correct.md", &markdown(&one.ready().unwrap().document()));
}

fn show_pack(make: impl Fn(Language) -> Complaint) -> String {
    let mut out = String::new();
    for language in Language::ALL {
        let ready = make(language).ready().unwrap_or_else(|why| panic!("{why}"));
        let document: Document = ready.document();
        writeln!(out, "======== {language:?}\n\n{}", text(&document)).unwrap();
        let short = ready.short_in(Some(300));
        writeln!(out, "-------- in 300 characters ({})\n\n{}\n", short.characters, short.text).unwrap();
        writeln!(out, "left out: {}\n", short.left_out.join(" / ")).unwrap();
        for note in ready.cautions() {
            writeln!(out, "! {}", language.of(&note.text)).unwrap();
        }
        writeln!(out, "\n{}", text(&ready.to_bring())).unwrap();
    }
    out
}

#[test]
fn packs_fit_their_channels() {
    for channel in channels() {
        let law = channel.laws[0];
        let act = act_at(&channel.id, law, Right::CloseAccount);
        let shown = show_pack(|language| Complaint { law, ..complaint(&channel.id, act, language) });
        golden(&format!("pack-{}.txt", channel.id), &shown);
    }
}

#[test]
fn a_pack_without_name_and_address_says_who_gives_them_and_where() {
    for channel in ["isc", "miit_appeal", "12315_complaint", "court"] {
        let act = act_at(channel, Law::Pipl, Right::CloseAccount);
        let shown = show_pack(|language| {
            let mut one = complaint(channel, act, language);
            (one.sender.name, one.sender.address) = (None, None);
            one
        });
        for doubled in
            ["投诉人：投诉人", "申诉人：申诉人", "原告：原告", "Complainant: Complainant", "Claimant: Claimant"]
        {
            assert!(!shown.contains(doubled), "{doubled} in {shown}");
        }
        assert_eq!(shown.contains("地址：按渠道要求在提交时由本人填写"), channel != "isc", "{shown}");
        golden(&format!("pack-{channel}-no-name.txt"), &shown);
    }
}

#[test]
fn an_anonymous_report_does_not_say_who_wrote_it() {
    let shown = show_pack(|language| {
        let mut one = complaint("12377", Act::Report, language);
        one.sender.anonymous = true;
        one
    });
    assert!(!shown.contains('王') && !shown.contains("2201") && !shown.contains("20417735"), "{shown}");
}
