//! What must hold for every entry of the real catalogue: a witness for every fact, both languages, menus in Chinese, and
//! older names still found.

#![allow(clippy::unwrap_used)]

#[path = "common/facts.rs"]
mod facts;

use std::collections::BTreeSet;

use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::{Channel, Status, WayStep};
use quittance_catalogue::matching::{Key, Why, match_key};
use quittance_catalogue::search::Field;

#[test]
fn no_fact_is_without_a_source() {
    let mut count = 0;
    for service in Catalogue::embedded() {
        for fact in facts::facts(service) {
            count += 1;
            assert!(!fact.kinds.is_empty(), "{} says something without a source", fact.place);
        }
    }
    assert!(count > 3_000, "{count} facts were looked at");
}

#[test]
fn every_entry_says_everything_in_both_languages() {
    let mut count = 0;
    for service in Catalogue::embedded() {
        for (place, zh, en) in facts::texts(service) {
            count += 1;
            let empty = |side: &Option<String>| side.as_deref().is_none_or(|text| text.trim().is_empty());
            assert!(!empty(&zh) && !empty(&en), "{place}: {zh:?}, {en:?}");
            assert!(!zh.as_deref().is_some_and(|t| t.ends_with(" labels")) || zh == en, "{place}: {zh:?}, {en:?}");
        }
    }
    assert!(count > 3_000, "{count} texts were looked at");
}

/// Somebody with the app in hand must know what to press: the labels as they are printed, or a plain word that nobody knows.
#[test]
fn ways_through_an_app_name_its_menus_in_chinese() {
    for service in Catalogue::embedded() {
        for way in service.ways.iter().filter(|way| matches!(way.channel, Channel::App | Channel::MiniProgram)) {
            let named = way.steps.iter().any(names_a_menu);
            let said = way.steps.iter().any(|step| {
                let why = step.why.as_ref().map(|text| text.zh.as_str()).unwrap_or_default();
                ["没有查到", "没有写菜单"].iter().any(|plain| why.contains(plain))
            });
            assert!(named || said, "{} {}: name the menus, or say that they are not known", service.id, way.id);
        }
    }
}

/// A menu path with Chinese labels, or labels quoted in the sentence.
fn names_a_menu(step: &WayStep) -> bool {
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let path = step.path.as_ref().is_some_and(|path| path.zh.iter().any(|label| han(label)));
    let sentences = [Some(&step.title), step.why.as_ref()];
    path || sentences.into_iter().flatten().any(|text| text.zh.contains('“') && han(&text.zh))
}

/// An older or another name | the service of today. Which of them are out of use is from memory; what counts is that old
/// messages and people still say them.
const OLDER: &str = "\
毒App|dewu
哈罗单车|hello
哈喽单车|hello
摩拜|meituan
曹操专车|caocao
嘀嗒拼车|dida
阿里旅行|fliggy
淘宝旅行|fliggy
同程艺龙|tongcheng
盒马鲜生|freshippo
百度云|baidu-pan
GIF快手|kuaishou
抖音火山版|douyin
淘宝电影|taopiaopiao
京东商城|jd
Twitter|x
Apple ID|apple
Hotmail|microsoft
MSN|microsoft
WeChat Work|wecom
天翼支付|bestpay
领英职场|linkedin
点我达|dianwoda
";

#[test]
fn older_and_other_names_lead_to_the_service_of_today() {
    let catalogue = Catalogue::embedded();
    for row in OLDER.lines() {
        let (name, id) = row.split_once('|').unwrap();
        let hit = catalogue.search(name, 1).first().map(|hit| hit.id.id.clone());
        assert_eq!(hit.as_deref(), Some(id), "search for {name}");
        let found = match_key(catalogue, Key::Name(name));
        let first = found.first().map(|first| (first.service.as_str(), first.score >= 0.75));
        assert_eq!(first, Some((id, true)), "import of {name}");
    }
}

#[test]
fn what_was_printed_wrongly_is_found_and_called_a_misprint() {
    let catalogue = Catalogue::embedded();
    for (name, id) in [("欢乐购", "happigo"), ("浮世为卿歌", "fushengweiqingge")] {
        let hits = catalogue.search(name, 1);
        assert_eq!((hits[0].id.id.as_str(), hits[0].why.field), (id, Field::Misprint));
        let found = match_key(catalogue, Key::Sms(name));
        assert_eq!((found[0].service.as_str(), found[0].why), (id, Why::Misprint));
        assert!(!catalogue.get(id).unwrap().aliases.iter().any(|alias| alias == name), "a misprint is no name");
    }
}

#[test]
fn services_say_whether_they_still_exist() {
    let catalogue = Catalogue::embedded();
    for service in catalogue {
        match (service.status, &service.successor) {
            (Status::Merged, next) => {
                let next = next.as_ref().and_then(|id| catalogue.get(id));
                assert!(next.is_some_and(|next| next.status != Status::Closed), "{}", service.id);
            }
            (Status::Open, Some(_)) => panic!("{} is open and has a successor", service.id),
            _ => {}
        }
    }
    // Of these no source says whether they still run.
    let doubtful: BTreeSet<&str> =
        catalogue.iter().filter(|s| s.status == Status::Unknown).map(|s| s.id.as_str()).collect();
    assert_eq!(doubtful, BTreeSet::from(["dianwoda", "fengye", "fushengweiqingge", "happigo", "wanshun"]));
}

#[test]
fn the_page_on_coverage_tells_the_truth() {
    let page = include_str!("../../../docs/catalogue-coverage.md");
    let catalogue = Catalogue::embedded();
    let cells = |line: &'static str| -> Vec<&str> { line.trim_matches('|').split('|').map(str::trim).collect() };
    let rows: Vec<Vec<&str>> = page.lines().filter(|line| line.starts_with("| ")).map(cells).collect();
    let domains: Vec<&Vec<&str>> = rows.iter().filter(|row| row.len() == 4 && row[0] != "domain").collect();
    let (mut covered, mut listed) = (0, 0);
    for row in &domains {
        let [domain, entry, list, why] = row[..] else { unreachable!() };
        let owners: Vec<&str> = catalogue.by_domain(domain).map(|service| service.id.as_str()).collect();
        if entry.is_empty() {
            assert!(owners.is_empty(), "{domain} is covered by {owners:?}");
            assert!(!why.is_empty(), "say why {domain} is missing");
        } else {
            assert!(owners.contains(&entry), "{domain}: {owners:?}");
            covered += 1;
        }
        listed += usize::from(list == "yes");
    }
    let unique: BTreeSet<&str> = domains.iter().map(|row| row[0]).collect();
    assert_eq!(unique.len(), 56);
    let sums = format!("Covered here: {covered} of 56. On the list: {listed} of 56.");
    assert!(page.contains(&sums), "{sums}");
    for row in rows.iter().filter(|row| row.len() == 2 && row[0] != "app") {
        assert!(match_key(catalogue, Key::Name(row[0])).iter().all(|c| c.score < 0.75), "{} has an entry now", row[0]);
    }
}
