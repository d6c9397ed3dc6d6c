use quittance_catalogue::Text;

use super::{closing, correct, list, soul, tick_until, title};
use crate::checklist::StepState;
use crate::ids::ServiceId;
use crate::service::{HeldEntry, OriginKind, OwnService, ServiceDraft, entry_toml};
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{service_search, service_view, services_view};
use crate::{Op, Problem};

fn copy(test: &mut TestVault, of: &ServiceId) -> ServiceId {
    let names = Text::new("Soul（自己的）", "Soul (mine)");
    test.vault.operate(Op::CopyService, |change| change.copy_service(of, names)).unwrap()
}

#[test]
fn a_copy_has_all_steps_as_they_are_in_force_and_stands_beside_the_original() {
    let mut test = TestVault::new();
    correct(&mut test, &soul(), vec![title("apply", "在“我的”里申请注销")]).unwrap();
    let id = copy(&mut test, &soul());
    let page = service_view(&test.vault, &id).unwrap();
    assert!(page.whole && page.ways.len() == 1);
    assert_eq!(page.ways[0].steps[0].title.zh, "在“我的”里申请注销");
    assert_eq!(page.own.unwrap().origin.map(|origin| origin.kind), Some(OriginKind::Catalogue));
    assert!(!page.row.service.known, "it is not the catalogue's");
    let rows = services_view(&test.vault).unwrap();
    assert_eq!(rows.iter().filter(|row| row.service.id == id).count(), 1, "listed once");
    let found = service_search(&test.vault, "soul", 10).unwrap();
    assert!(found.iter().any(|row| row.service.id == id) && found.iter().any(|row| row.service.id == soul()));
    assert_eq!(test.vault.find_service("Soul (mine)").unwrap(), id);
    test.vault.undo().unwrap();
    assert!(test.vault.find_service("Soul (mine)").is_err());
}

#[test]
fn an_account_moves_to_the_copy_and_back_with_its_ticks() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = closing(&mut test, &account);
    tick_until(&mut test, &id, "close/apply");
    let done = |view: crate::view::ChecklistView| {
        let settled = view.steps.into_iter().filter(|step| matches!(step.state, StepState::Done { .. }));
        settled.map(|step| step.id.split_once('/').unwrap().1.to_owned()).collect::<Vec<_>>()
    };
    let before = done(list(&test, &id));
    let mine = copy(&mut test, &soul());
    for to in [mine.clone(), soul()] {
        test.vault.operate(Op::RepointAccount, |change| change.repoint_account(&account, &to)).unwrap();
        let view = list(&test, &id);
        assert_eq!(view.row.subject.service().unwrap().id, to);
        assert!(view.steps.iter().any(|step| step.id == format!("{to}/close/apply")));
        assert_eq!(done(view), before, "at {to}");
    }
    // The same by correcting the account.
    let draft = test.draft(mine.as_str());
    test.vault.operate(Op::EditAccount, |change| change.edit_account(&account, draft)).unwrap();
    assert_eq!(done(list(&test, &id)), before);
    assert!(matches!(
        test.vault.operate(Op::RemoveService, |change| change.remove_service(&mine)),
        Err(Problem::InUse { .. })
    ));
    for _ in 0..3 {
        test.vault.undo().unwrap();
    }
    test.vault.operate(Op::RemoveService, |change| change.remove_service(&mine)).unwrap();
    assert_eq!(test.vault.get::<HeldEntry>(mine.as_str()).unwrap(), None);
    test.vault.check().unwrap();
}

#[test]
fn an_entry_goes_out_as_a_file_and_comes_back_the_same() {
    let mut test = TestVault::new();
    let catalogue = quittance_catalogue::Catalogue::embedded();
    for entry in catalogue.iter() {
        let text = entry_toml(entry).unwrap();
        let read = quittance_catalogue::validate::EntryFile::parse("entry.toml", text).unwrap();
        assert_eq!(read.service, *entry, "{}", entry.id);
        // Nothing is asked of an own entry that the catalogue's own would not pass.
        let text = entry_toml(entry).unwrap();
        let known = test.vault.catalogue().unwrap();
        crate::service::OwnEntry::parse("entry.toml", text, &known).unwrap_or_else(|problem| {
            panic!("{}: {:?}", entry.id, problem.args());
        });
    }
    let text = entry_toml(catalogue.get("soul").unwrap()).unwrap();
    let id = test.vault.write_entry(None, "soul.toml", text.clone()).unwrap();
    let page = service_view(&test.vault, &id).unwrap();
    assert_eq!(page.ways[0].steps.len(), 2);
    assert_eq!(page.own.unwrap().domains, ["soulapp.cn"]);
    let shorter = text.replace("在 Soul 里申请注销账号", "摇一摇手机");
    test.vault.write_entry(Some(&id), "soul.toml", shorter).unwrap();
    assert_eq!(service_view(&test.vault, &id).unwrap().ways[0].steps[0].title.zh, "摇一摇手机");
    test.vault.undo().unwrap();
    assert_ne!(service_view(&test.vault, &id).unwrap().ways[0].steps[0].title.zh, "摇一摇手机");
}

#[test]
fn one_language_is_enough_for_oneself_and_faults_say_where_they_are() {
    let mut test = TestVault::new();
    let small = r#"
id = "corner-shop"
names.zh = "街角小店"
category = "shopping"
[[sources]]
id = "memory"
kind = "memory"
title.zh = "自己记得"
[[ways]]
id = "call"
channel = "phone"
from = ["memory"]
[[ways.steps]]
id = "apply"
title.zh = "打电话给老板"
from = ["memory"]
"#;
    let id = test.vault.write_entry(None, "shop.toml", small.to_owned()).unwrap();
    let entry = test.vault.catalogue().unwrap().get(id.as_str()).cloned().unwrap();
    assert_eq!(entry.names, Text::from("街角小店"));
    for (from, to, where_it_is) in [
        ("category = \"shopping\"", "category = \"nothing\"", "category"),
        ("channel = \"phone\"", "channel = \"smoke\"", "smoke"),
        ("id = \"apply\"", "id = \"apply\"\ncolour = 3", "colour"),
        ("from = [\"memory\"]", "from = [\"hearsay\"]", "hearsay"),
        ("[[ways]]", "[[ways", "Line 9"),
    ] {
        let text = small.replacen(from, to, 1);
        let problem = test.vault.write_entry(None, "shop.toml", text).unwrap_err();
        let Problem::Faulty(fault) = &problem else { panic!("{problem:?}") };
        assert!(fault.message.en.contains(where_it_is), "{}", fault.message.en);
        assert!(!fault.remedy.zh.is_empty());
    }
}

#[test]
fn a_name_given_to_a_copy_goes_into_its_entry() {
    let mut test = TestVault::new();
    let id = copy(&mut test, &soul());
    let own: OwnService = test.vault.need(id.as_str()).unwrap();
    let draft = ServiceDraft { name: "灵魂".into(), domains: vec!["soul.example".into()], ..ServiceDraft::from(own) };
    test.vault.operate(Op::EditService, |change| change.edit_service(&id, draft)).unwrap();
    let catalogue = test.vault.catalogue().unwrap();
    let entry = catalogue.get(id.as_str()).unwrap();
    assert_eq!(entry.names.zh, "灵魂");
    assert_eq!(entry.marks.domains.iter().map(|mark| mark.value.as_str()).collect::<Vec<_>>(), ["soul.example"]);
    assert!(catalogue.by_domain("soul.example").any(|found| found.id == id.0), "matching knows it too");
}
