//! Every file of `assets/law`: parsed, complete in both languages, each fact with its source, each id once, each
//! reference leading somewhere.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use quittance_catalogue::Catalogue;
use quittance_law::calendar::Calendar;
use quittance_law::channel::{AnswerStep, Identity, Subject};
use quittance_law::instrument::{Article, instruments};
use quittance_law::keep::{keep_ground, keep_grounds, kept_data_rules};
use quittance_law::necessary::{app_type, app_types, necessary_rule, types_for};
use quittance_law::notice::{notices, recent_on_closing};
use quittance_law::query::{QueryGives, number_life, queries, query};
use quittance_law::request::{RefusalReason, refusal, refusals};
use quittance_law::route::routes;
use quittance_law::scam::{scams, warnings};
use quittance_law::source::sources;
use quittance_law::{
    Law, Right, Scope, Source, SourceKind, Standing, card, channel, channels, instrument, pack, source,
};
use toml::Value;

const TODAY: &str = "2026-11-24";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/law")
}

/// Every TOML file of the folder with its name.
fn files() -> Vec<(String, Value)> {
    let mut paths: Vec<PathBuf> = [folder(), folder().join("packs")]
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let value: toml::Table = toml::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
            (name, Value::Table(value))
        })
        .collect()
}

/// Visits every table with the way that leads to it.
fn walk(value: &Value, way: &str, visit: &mut dyn FnMut(&str, &toml::Table)) {
    match value {
        Value::Table(table) => {
            visit(way, table);
            for (key, inner) in table {
                walk(inner, &format!("{way}.{key}"), visit);
            }
        }
        Value::Array(list) => {
            for (n, inner) in list.iter().enumerate() {
                let id = ["id", "right", "reason", "code"].iter().find_map(|key| inner.get(key)?.as_str());
                walk(inner, &format!("{way}[{}]", id.map_or(n.to_string(), str::to_owned)), visit);
            }
        }
        _ => {}
    }
}

fn visit_all(mut visit: impl FnMut(&str, &toml::Table)) {
    for (name, value) in files() {
        walk(&value, &name, &mut visit);
    }
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Latin words that a Chinese reader meets in Chinese texts too.
const LATIN_IN_CHINESE: &[&str] =
    &["App", "APP", "AB", "DROP", "eml", "GB", "GDPR", "Google", "ICP", "Play", "Store", "SB", "cnBeta"];

#[test]
fn both_languages_are_there_and_neither_holds_the_other() {
    let mut seen = 0;
    visit_all(|way, table| {
        let (Some(zh), Some(en)) = (table.get("zh"), table.get("en")) else {
            assert!(!table.contains_key("zh") && !table.contains_key("en"), "{way}: one language only");
            return;
        };
        seen += 1;
        let (Value::String(zh), Value::String(en)) = (zh, en) else { return };
        assert!(zh.chars().any(is_chinese), "{way}: no Chinese in `{zh}`");
        assert!(en.chars().any(|c| c.is_ascii_alphanumeric()), "{way}: no English in `{en}`");
        let english = zh
            .split(|c: char| !c.is_ascii_alphabetic())
            .filter(|word| word.len() > 1)
            .find(|word| !LATIN_IN_CHINESE.contains(word));
        assert_eq!(english, None, "{way}: English left in `{zh}`");
        let plain = zh.replace("5.1.1(v)", "");
        assert!(!plain.contains([',', ';', '?', '!', '(', ')']), "{way}: half-width marks in `{zh}`");
        let chinese = en.chars().filter(|c| is_chinese(*c)).count();
        assert!(chinese * 2 < en.chars().count(), "{way}: Chinese left in `{en}`");
        for text in [zh, en] {
            assert_eq!(text.trim(), text, "{way}: blanks around `{text}`");
            assert!(!text.contains("TODO") && !text.contains("UNCONFIRMED"), "{way}: `{text}`");
        }
    });
    assert!(seen > 600, "only {seen} texts were looked at");
}

#[test]
fn every_source_named_exists_and_bears_what_it_needs() {
    visit_all(|way, table| {
        for key in ["from", "sources"] {
            let Some(Value::Array(ids)) = table.get(key) else { continue };
            for id in ids.iter().filter_map(Value::as_str) {
                assert!(source(id).is_some(), "{way}: no source `{id}`");
            }
            let strings = ids.iter().all(Value::is_str);
            assert!(!strings || !ids.is_empty(), "{way}: `{key}` is empty");
        }
    });
    for Source { id, kind, dated, read, url, .. } in sources() {
        assert!(*kind == SourceKind::Memory || read.is_some(), "{id}: when was it read?");
        assert!(dated.is_none_or(|day| day <= TODAY.parse().unwrap()), "{id}: dated in the future");
        assert!(*kind != SourceKind::Memory || dated.is_none(), "{id}: memory bears no date");
        if let Some(url) = url {
            assert!(url.starts_with("https://") || url.starts_with("http://"), "{id}: {url}");
        }
    }
}

#[test]
fn what_rests_on_memory_alone_is_marked() {
    visit_all(|way, table| {
        let Some(Value::Array(from)) = table.get("from") else { return };
        let memory = !from.is_empty() && from.iter().all(|id| id.as_str() == Some("memory"));
        let marked = table.get("unconfirmed").and_then(Value::as_bool) == Some(true);
        // The barriers have their own mark, on each rule.
        if memory && !way.starts_with("barriers.toml") {
            assert!(marked, "{way}: rests on memory and does not say so");
        }
    });
}

#[test]
fn every_fact_has_a_source() {
    for law in Law::ALL {
        let pack = pack(*law);
        for rule in &pack.terms {
            assert!(!rule.from.is_empty(), "{law}: term {}", rule.id);
        }
        for card in &pack.rights {
            assert!(!card.articles.is_empty(), "{law} {}: no article", card.right);
            for article in &card.articles {
                assert!(!article.sources().is_empty(), "{law} {}: {}", card.right, article.cite().en);
            }
        }
    }
    assert!(channels().iter().all(|one| !one.from.is_empty()));
    assert!(keep_grounds().iter().all(|one| !one.from.is_empty()));
    assert!(app_types().iter().all(|one| !one.from.is_empty()));
    assert!(queries().iter().all(|one| !one.from.is_empty()) && number_life().iter().all(|one| !one.from.is_empty()));
    assert!(scams().iter().all(|one| !one.from.is_empty()));
    assert!(instruments().iter().all(|one| !one.from.is_empty()));
}

#[test]
fn ids_are_unique_within_their_list() {
    for (name, value) in files() {
        let mut lists = Vec::new();
        collect_lists(&value, &name, &mut lists);
        for (way, list) in lists {
            for key in ["id", "right", "reason", "code", "number"] {
                let mut seen = BTreeSet::new();
                for one in list.iter().filter_map(|item| item.get(key)) {
                    assert!(seen.insert(one.to_string()), "{way}: {key} {one} stands twice");
                }
            }
        }
    }
    let mut seen = BTreeSet::new();
    for source in sources() {
        assert!(seen.insert(&source.id), "source {} stands in two lists", source.id);
    }
}

fn collect_lists<'a>(value: &'a Value, way: &str, into: &mut Vec<(String, &'a Vec<Value>)>) {
    match value {
        Value::Array(list) => {
            into.push((way.to_owned(), list));
            list.iter().for_each(|inner| collect_lists(inner, way, into));
        }
        Value::Table(table) => {
            table.iter().for_each(|(key, inner)| collect_lists(inner, &format!("{way}.{key}"), into))
        }
        _ => {}
    }
}

/// Every article anywhere, with where it stands.
fn articles() -> Vec<(String, Article)> {
    let mut all = Vec::new();
    visit_all(|way, table| {
        if table.contains_key("instrument") {
            let article: Article = Value::Table(table.clone()).try_into().unwrap_or_else(|why| panic!("{way}: {why}"));
            all.push((way.to_owned(), article));
        }
    });
    assert!(all.len() > 100, "only {} articles were found", all.len());
    all
}

#[test]
fn every_article_belongs_to_an_instrument_that_can_be_cited_today() {
    for (way, article) in articles() {
        let Some(found) = instrument(&article.instrument) else {
            panic!("{way}: no instrument {}", article.instrument)
        };
        assert!(found.standing.citable(), "{way}: {} can't be cited", found.id);
        let later = found.in_force.is_some_and(|from| from > TODAY.parse().unwrap());
        assert!(later || found.citable_on(TODAY.parse().unwrap()), "{way}: {} is not in force", found.id);
        assert_eq!(article.at.zh.is_empty(), article.at.en.is_empty(), "{way}");
        assert!(!article.unconfirmed || !article.sources().is_empty());
    }
}

#[test]
fn old_numbers_drafts_and_repealed_orders_are_never_cited() {
    let day = TODAY.parse().unwrap();
    for id in ["draft-app-rules", "draft-large-handlers", "samr-20"] {
        assert!(!instrument(id).unwrap().citable_on(day), "{id}");
        assert!(articles().iter().all(|(_, article)| article.instrument != id), "{id} is cited");
    }
    let old: chrono::NaiveDate = "2026-04-14".parse().unwrap();
    assert!(instrument("samr-20").unwrap().citable_on(old), "it held until the day before");
    assert!(!instrument("samr-121").unwrap().citable_on(old));
    for (way, article) in articles().iter().filter(|(_, article)| article.instrument == "csl") {
        assert!(article.at.zh.contains("（原第"), "{way}: the number before 2026 is missing");
        assert!(article.unconfirmed, "{way}: the new numbers were derived, not read");
    }
    let card = card(Law::Pipl, Right::Delete).unwrap();
    let csl = card.articles.iter().find(|article| article.instrument == "csl").unwrap();
    assert_eq!(csl.cite().zh, "《网络安全法》（2025年修正）第四十五条（原第四十三条）");
    assert_eq!(csl.cite().en, "Cybersecurity Law (as amended in 2025), Art. 45 (formerly 43)");
}

#[test]
fn an_article_is_cited_only_to_an_operator_it_binds() {
    let day = TODAY.parse().unwrap();
    let card = card(Law::Pipl, Right::CloseAccount).unwrap();
    let cited = |scopes: &[Scope]| card.citable(day, scopes).map(|one| one.instrument.clone()).collect::<BTreeSet<_>>();
    assert!(!cited(&[]).contains("ecommerce") && !cited(&[]).contains("miit-24"));
    assert!(cited(&[]).contains("data-regulation") && cited(&[]).contains("pipl"));
    assert!(cited(&[Scope::Ecommerce]).contains("ecommerce"));
    assert!(cited(&[Scope::OnlineService]).contains("miit-24"));
}

#[test]
fn the_personal_information_law_is_never_said_to_give_a_number_of_days() {
    for rule in &pack(Law::Pipl).terms {
        assert_ne!(rule.standing, Standing::Statute, "{}: no term of the law is known", rule.id);
        assert!(
            rule.basis.zh.contains("尺度") || rule.basis.zh.contains("跟进日") || rule.standing == Standing::Practice
        );
    }
}

#[test]
fn every_card_leads_to_a_term_and_a_route_of_its_law() {
    let ids: BTreeSet<&str> = routes().iter().map(|route| route.id.as_str()).collect();
    for law in Law::ALL {
        let pack = pack(*law);
        assert_eq!(pack.law, *law);
        assert!(!pack.addressees.is_empty() && !pack.content.is_empty() && !pack.never.is_empty(), "{law}");
        for card in &pack.rights {
            assert!(pack.term(&card.term).is_some(), "{law} {}: no term {}", card.right, card.term);
            assert!(ids.contains(card.route.as_str()), "{law} {}: no route {}", card.right, card.route);
            let route = quittance_law::route::route(&card.route).unwrap();
            assert!(route.laws.contains(law), "{law} {}: route {} is of another law", card.right, card.route);
        }
    }
    for right in Right::ALL {
        assert!(card(Law::Pipl, *right).is_some(), "China has no card for {right}");
        assert!(!right.names().zh.is_empty() && !right.means().en.is_empty());
        assert_eq!(Right::by_id(right.as_str()), Some(*right));
    }
    for law in [Law::Gdpr, Law::Uk, Law::Ccpa] {
        for right in [Right::CloseAccount, Right::Delete, Right::Access, Right::Copy, Right::Correct, Right::Object] {
            assert!(card(law, right).is_some(), "{law} has no card for {right}");
        }
    }
}

#[test]
fn channels_say_what_they_take_and_what_not() {
    for one in channels() {
        assert!(!one.takes.is_empty() && !one.material.is_empty() && !one.reach.is_empty(), "{}", one.id);
        for other in &one.not_beside {
            assert!(channel(other).is_some(), "{}: no channel {other}", one.id);
        }
        for reach in &one.reach {
            assert!(!reach.value.is_empty() || reach.text.is_some(), "{}: a way without a way", one.id);
        }
        if one.laws.contains(&Law::Pipl) && !["operator", "payer"].contains(&one.id.as_str()) {
            assert!(!one.refuses.is_empty(), "{}: what does it not take?", one.id);
        }
    }
}

#[test]
fn a_complaint_and_a_report_to_12315_are_two_things() {
    let complaint = channel("12315_complaint").unwrap();
    let report = channel("12315_report").unwrap();
    assert_eq!(complaint.identity, Identity::IdNumber);
    assert_eq!(report.identity, Identity::Anonymous);
    assert!(complaint.takes(Subject::Money) && !complaint.takes(Subject::Closing), "closing for free is a report");
    assert!(report.takes(Subject::Closing));
    assert_eq!(complaint.answer(AnswerStep::Mediation).unwrap().term, quittance_law::Term::Days(60));
    assert!(complaint.not_beside.contains(&"court".to_owned()));
    assert!(complaint.material.iter().any(|item| item.id == "id_number" && item.text.zh.contains("不保存")));
}

#[test]
fn channels_without_a_published_term_have_none() {
    for id in ["12377", "12321", "12345", "app_report", "12315_report"] {
        assert!(channel(id).unwrap().answers.is_empty(), "{id}");
    }
    assert!(channels().iter().all(|one| one.form.is_empty()), "no source gives the limits of a form yet");
}

#[test]
fn references_to_the_catalogue_lead_somewhere() {
    let catalogue = Catalogue::embedded();
    for one in app_types() {
        for key in &one.categories {
            assert!(catalogue.categories().get(key).is_some(), "{}: no category {key}", one.id);
        }
        for item in one.necessary.iter().flat_map(|one| &one.items) {
            assert!(catalogue.taxonomy().item(item).is_some(), "{}: no kind of data {item}", one.id);
        }
    }
    let services = queries().iter().flat_map(|one| &one.covers).chain(scams().iter().flat_map(|one| &one.services));
    for id in services {
        assert!(catalogue.get(id).is_some(), "no service {id}");
    }
    for key in scams().iter().flat_map(|one| &one.categories) {
        assert!(catalogue.categories().get(key).is_some(), "no category {key}");
    }
    for code in routes().iter().flat_map(|one| &one.barriers).chain(refusals().iter().flat_map(|one| &one.barriers)) {
        assert!(catalogue.barriers().get(code).is_some(), "no barrier {code}");
    }
    for barrier in catalogue.barriers().iter() {
        let routes = quittance_law::route::routes_for_barrier(Law::Pipl, &barrier.code);
        assert_eq!(routes.count(), 1, "{} has one way up", barrier.code);
    }
}

#[test]
fn thirteen_types_of_app_need_nothing_at_all() {
    assert_eq!(app_types().len(), 39);
    assert!(app_types().iter().enumerate().all(|(n, one)| usize::from(one.number) == n + 1));
    let nothing: Vec<u8> = app_types().iter().filter(|one| one.necessary.is_empty()).map(|one| one.number).collect();
    assert_eq!(nothing, [21, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38]);
    assert!(app_types().iter().filter(|one| one.necessary.is_empty()).all(|one| !one.is_unconfirmed()));
}

#[test]
fn what_is_beyond_necessity_is_told() {
    let games = app_type("games").unwrap();
    assert_eq!(games.beyond(["phone", "id_photo", "face"]), ["id_photo", "face"]);
    assert!(!games.is_unconfirmed());
    assert_eq!(app_type("browsers").unwrap().beyond(["phone"]), ["phone"]);
    assert!(app_type("jobs").unwrap().is_unconfirmed());
    assert!(types_for("shopping").any(|one| one.id == "shopping"));
    assert_eq!(types_for("shopping").filter(|one| one.id == "games").count(), 0);
    assert!(necessary_rule().citable(TODAY.parse().unwrap(), &[]));
}

#[test]
fn only_storing_and_securing_is_left_while_data_is_kept() {
    assert_eq!(keep_ground("transactions").unwrap().term, Some(quittance_law::Term::Years(3)));
    assert!(keep_ground("laundering").unwrap().unconfirmed);
    assert!(kept_data_rules().iter().all(|article| article.says.zh.contains("存储")));
    for ground in refusals().iter().flat_map(|one| &one.grounds) {
        assert!(keep_ground(ground).is_some(), "no ground {ground}");
    }
}

#[test]
fn every_reason_of_a_refusal_has_its_words() {
    for reason in RefusalReason::ALL {
        assert_eq!(refusal(*reason).reason, *reason);
    }
    assert_eq!(refusals().len(), RefusalReason::ALL.len());
    assert!(refusal(RefusalReason::KeptByLaw).may_stand && !refusal(RefusalReason::WantsMoreData).may_stand);
}

#[test]
fn the_state_query_counts_and_does_not_unbind() {
    let count = query("accounts_by_number").unwrap();
    assert_eq!(count.gives, QueryGives::AccountCount);
    assert_eq!(count.within_hours, Some(48));
    assert!(count.limits.iter().any(|limit| limit.text.zh.contains("不能解绑")));
    assert_eq!(query("recycled_number").unwrap().gives, QueryGives::UnbindPrevious);
    assert_eq!(number_life().last().unwrap().term, quittance_law::Term::Days(90));
}

#[test]
fn a_credit_line_script_warns_where_it_is_imitated_and_nowhere_else() {
    let ids =
        |stage, service, category| warnings(stage, service, category).map(|one| one.id.as_str()).collect::<Vec<_>>();
    assert!(ids("close", "huabei", "finance").contains(&"close_credit_line"));
    assert!(ids("settle", "webank", "bank").contains(&"close_credit_line"));
    assert!(!ids("close", "soul", "social").contains(&"close_credit_line"));
    assert!(!ids("save", "huabei", "finance").contains(&"close_credit_line"));
    let scam = scams().iter().find(|one| one.id == "close_credit_line").unwrap();
    assert!(scam.is_like("您好，这边帮您注销校园贷账户，否则影响征信"));
    assert!(!scam.is_like("您的花呗账单已出"));
    for stage in scams().iter().flat_map(|one| &one.stages) {
        let known = ["save", "free", "settle", "take_back", "preflight", "close", "wait", "verify", "escalate"];
        assert!(known.contains(&stage.as_str()), "no stage {stage}");
    }
}

#[test]
fn notices_are_dated_in_order_and_only_recent_ones_are_offered() {
    let days: Vec<_> = notices().iter().map(|one| one.on).collect();
    assert!(days.is_sorted() && days.last().unwrap() <= &TODAY.parse().unwrap());
    let recent: Vec<_> = recent_on_closing(TODAY.parse().unwrap(), 2).map(|one| one.id.as_str()).collect();
    assert_eq!(recent, ["campaign_2025", "cac_2025_02"], "the draft of 2026 is no ground for anything");
}

#[test]
fn the_calendar_names_its_notices() {
    for year in [2025, 2026] {
        let source = Calendar::china().source(year).unwrap();
        assert!(source.url.as_deref().unwrap().contains("gov.cn"), "{year}");
    }
}
