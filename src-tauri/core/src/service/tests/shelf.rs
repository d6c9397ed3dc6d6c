use quittance_catalogue::entry::Grade;
use quittance_discovery::{ReadOptions, read_file};

use super::list;
use crate::checklist::Goal;
use crate::finding::{Choice, Finding, Triage, preview};
use crate::ids::ServiceId;
use crate::service::{OriginKind, OwnService, SecondShelf};
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{editions_view, service_search, service_view, services_view, wanted_view};
use crate::{Op, Problem};

const LIST: &str = r#"[
  {"name":"Pebble Post","url":"https://pebblepost.example.com/account/delete","difficulty":"hard","notes":"Sign in,\nthen delete.","notes_zh":"登录后删除。","domains":["pebblepost.com"]},
  {"name":"Quill","difficulty":"impossible","notes":"They never delete.","domains":["quill-notes.com"]},
  {"name":"WeChat","url":"https://weixin.qq.com","difficulty":"easy","domains":["weixin.qq.com"]},
  {"name":"Mailed","difficulty":"medium","email":"delete@mailed-service.com","domains":["mailed-service.com"]},
  {"domains":["no-name.com"]}
]"#;

fn loaded() -> TestVault {
    let mut test = TestVault::new();
    let file = test.dir.path().join("sites.json");
    std::fs::write(&file, LIST).unwrap();
    test.vault.load_shelf(&file).unwrap();
    test
}

fn pebble() -> ServiceId {
    ServiceId::from("second:pebble-post")
}

#[test]
fn the_second_shelf_is_searched_behind_the_catalogue_and_marked_as_what_it_is() {
    let test = loaded();
    let found = service_search(&test.vault, "pebble", 5).unwrap();
    assert_eq!(found[0].service.id, pebble());
    assert!(found[0].service.second && !found[0].service.known);
    assert_eq!((found[0].grade, found[0].newest), (Grade::Hard, None), "its word, and no date");
    let known = service_search(&test.vault, "wechat", 5).unwrap();
    assert_eq!(known[0].service.id.as_str(), "weixin");
    assert!(!known.iter().any(|row| row.service.second), "what the catalogue has is not offered twice");
    let listed = services_view(&test.vault).unwrap();
    assert!(!listed.iter().any(|row| row.service.second), "the list of services is the catalogue's");
    let page = service_view(&test.vault, &pebble()).unwrap();
    assert!(page.row.service.second);
    let step = &page.ways[0].steps[0];
    assert_eq!(step.url.as_deref(), Some("https://pebblepost.example.com/account/delete"));
    assert_eq!(
        step.why.as_ref().map(|why| (why.zh.as_str(), why.en.as_str())),
        Some(("登录后删除。", "Sign in, then delete."))
    );
    assert_eq!(page.sources[0].title.en, "JustDeleteMe");
    assert_eq!(test.vault.find_service("Pebble Post").unwrap(), pebble());
    let editions = editions_view(&test.vault).unwrap().shelf.unwrap();
    assert_eq!((editions.services, editions.shown, editions.left_out), (4, 3, 1));
}

#[test]
fn an_account_there_makes_it_ones_own_once_and_the_shelf_may_go() {
    let mut test = loaded();
    let first = test.account(pebble().as_str());
    let second = test.account(pebble().as_str());
    let own = test.vault.all::<OwnService>().unwrap();
    let [own] = own.as_slice() else { panic!("one own service, not {}", own.len()) };
    assert_eq!(
        own.origin.as_ref().map(|origin| (origin.kind, &origin.service)),
        Some((OriginKind::SecondShelf, &pebble()))
    );
    for account in [&first, &second] {
        assert_eq!(test.vault.need::<crate::account::Account>(account.as_str()).unwrap().service, own.id);
    }
    test.vault.operate(Op::RemoveShelf, |change| change.remove_shelf()).unwrap();
    assert!(service_search(&test.vault, "quill", 5).unwrap().iter().all(|row| !row.service.second));
    let id = test.vault.begin_checklist(&first, Goal::Close).unwrap();
    let steps = list(&test, &id).steps;
    assert!(steps.iter().any(|step| step.id == format!("{}/close/apply", own.id)), "the way out stays");
    let wanted = wanted_view(&test.vault).unwrap();
    assert_eq!(
        (wanted[0].name.as_str(), wanted[0].from.as_str(), wanted[0].accounts),
        ("Pebble Post", "second_shelf", 2)
    );
    // Back to the moment before the second account.
    for _ in 0..3 {
        test.vault.undo().unwrap();
    }
    assert_eq!(test.vault.all::<crate::account::Account>().unwrap().len(), 1);
    test.vault.undo().unwrap();
    assert_eq!(test.vault.all::<OwnService>().unwrap(), vec![], "taken over and account are one change");
    test.vault.undo().unwrap();
    assert_eq!(test.vault.all::<SecondShelf>().unwrap(), vec![]);
}

#[test]
fn an_import_finds_services_of_the_second_shelf_and_triage_takes_them_over() {
    let mut test = loaded();
    let file = test.dir.path().join("passwords.csv");
    std::fs::write(&file, "name,url,username,password\nPebble,https://www.pebblepost.com/login,mira,x\nOdd,https://odd-thing.com/,mira,y\n")
        .unwrap();
    let today = test.vault.clock().today();
    let mut quiet = |_| {};
    let mut job = quittance_discovery::Job::new(&mut quiet, Default::default(), quittance_discovery::Pause::new());
    let reading = read_file(&file, None, &ReadOptions::on(today), &mut job).unwrap();
    let found = preview(&test.vault, reading, Some(test.me.clone()), &mut job).unwrap();
    test.vault.save_import("passwords.csv", found, &mut job).unwrap();
    let findings = test.vault.all::<Finding>().unwrap();
    let of_shelf = findings.iter().find(|finding| finding.service == Some(pebble())).expect("matched by its domain");
    let wanted: Vec<String> = wanted_view(&test.vault).unwrap().into_iter().map(|row| row.name).collect();
    assert_eq!(wanted.len(), 2);
    assert!(wanted.contains(&"Pebble Post".to_owned()) && wanted.iter().any(|name| name.contains("odd-thing")));
    let word = Triage {
        finding: of_shelf.id.clone(),
        choice: Choice::Close,
        person: None,
        identifier: None,
        service: None,
        account: None,
    };
    let account = test.vault.operate(Op::Triage, |change| change.triage(word)).unwrap().unwrap();
    let held: crate::account::Account = test.vault.need(account.as_str()).unwrap();
    assert!(held.service.as_str().starts_with("own-"));
    assert_eq!(test.vault.need::<Finding>(of_shelf.id.as_str()).unwrap().service, Some(held.service));
}

#[test]
fn what_is_no_such_list_is_refused_and_the_old_one_stays() {
    let mut test = loaded();
    for text in ["", "{}", "[]", "[1,2", "nothing"] {
        let file = test.dir.path().join("other.json");
        std::fs::write(&file, text).unwrap();
        let problem = test.vault.load_shelf(&file).unwrap_err();
        assert!(matches!(problem, Problem::Faulty(_) | Problem::File { .. }), "{text}: {problem:?}");
    }
    assert!(matches!(test.vault.load_shelf(test.dir.path()), Err(Problem::File { what: "folder", .. })));
    assert_eq!(service_search(&test.vault, "pebble", 5).unwrap()[0].service.id, pebble());
    assert!(
        test.vault
            .operate(Op::AddAccount, |change| {
                let draft = crate::account::AccountDraft { service: "second:nowhere".into(), ..change_draft(change) };
                change.add_account(draft)
            })
            .is_err()
    );
}

fn change_draft(change: &crate::vault::Change<'_>) -> crate::account::AccountDraft {
    let me = change.all::<crate::person::Person>().unwrap()[0].id.clone();
    crate::account::AccountDraft {
        person: me,
        service: "soul".into(),
        label: None,
        opened: None,
        last_used: None,
        last_order: None,
        devices: vec![],
        note: None,
    }
}
