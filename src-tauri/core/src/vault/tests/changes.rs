use std::sync::{Arc, Mutex};

use crate::account::{Account, Binding, Stage};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::history_view;
use crate::{Kind, Problem};

#[test]
fn undo_and_redo_survive_a_restart() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let phone = test.phone("13800002201");
    test.bind(&account, &phone);
    let mut test = test.reopened("2026-03-08");
    assert_eq!(test.vault.undo().unwrap().op, "bind");
    assert!(test.vault.all::<Binding>().unwrap().is_empty());
    let mut test = test.reopened("2026-03-09");
    assert_eq!(test.vault.redo().unwrap().op, "bind");
    assert_eq!(test.vault.all::<Binding>().unwrap().len(), 1);
    assert!(matches!(test.vault.redo(), Err(Problem::NothingToRedo)));
}

#[test]
fn undo_goes_back_step_by_step_and_a_new_change_forgets_what_was_undone() {
    let mut test = TestVault::new();
    let first = test.account("soul");
    test.account("weixin");
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    assert_eq!(test.vault.count(Kind::Account).unwrap(), 0);
    assert_eq!(test.vault.redo().unwrap().subject, Some("Soul".into()), "redo starts with what was undone last");
    assert!(test.vault.get::<Account>(first.as_str()).unwrap().is_some());
    test.account("douban");
    assert!(matches!(test.vault.redo(), Err(Problem::NothingToRedo)), "微信 was undone before 豆瓣 was added");
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    assert_eq!(test.vault.undo().unwrap().op, "add_person");
    assert!(matches!(test.vault.undo(), Err(Problem::NothingToUndo)));
}

#[test]
fn what_fails_halfway_leaves_nothing_and_is_not_in_the_history() {
    let mut test = TestVault::new();
    let (before, draft) = (history_view(&test.vault, 100).unwrap(), test.draft("soul"));
    let outcome = test.vault.operate(Op::AddAccount, |change| {
        change.add_account(draft)?;
        Err::<(), _>(Problem::LinkToItself)
    });
    assert!(matches!(outcome, Err(Problem::LinkToItself)));
    assert_eq!(test.vault.count(Kind::Account).unwrap(), 0);
    assert_eq!(history_view(&test.vault, 100).unwrap(), before);
}

#[test]
fn every_change_is_announced_once_with_what_it_touched_and_only_after_it_lasts() {
    let mut test = TestVault::new();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ears = Arc::clone(&heard);
    test.vault.listen(Box::new(move |happened| ears.lock().unwrap().push(happened.clone())));
    let account = test.account("soul");
    let _ = test.vault.operate(Op::SetStage, |change| {
        change.set_stage(&account, Stage::Active)?;
        Err::<(), _>(Problem::LinkToItself)
    });
    test.vault.operate(Op::SetStage, |change| change.set_stage(&account, Stage::Active)).unwrap();
    test.vault.undo().unwrap();
    let heard = heard.lock().unwrap();
    let told: Vec<(&str, &str, &[Kind])> =
        heard.iter().map(|h| (h.op.as_str(), h.kind.as_str(), h.touched.as_slice())).collect();
    assert_eq!(told, [("add_account", "do", &[Kind::Account][..]), ("add_account", "undo", &[Kind::Account][..])]);
    assert_eq!(heard[0].subject, Some("Soul".into()));
}

#[test]
fn the_history_shows_when_a_row_was_changed_behind_its_back() {
    let mut test = TestVault::new();
    test.account("soul");
    test.account("weixin");
    let sound = test.vault.verify_history().unwrap();
    assert_eq!(sound, 3);
    test.vault.tamper("update history set subject = '{}' where seq = 2").unwrap();
    assert!(matches!(test.vault.verify_history(), Err(Problem::HistoryBroken { entry: 2 })));
    test.vault.tamper("delete from history where seq = 2").unwrap();
    assert!(
        matches!(test.vault.verify_history(), Err(Problem::HistoryBroken { entry: 2 })),
        "a missing row shows as well"
    );
}

#[test]
fn an_account_that_others_are_entered_through_is_not_removed() {
    let mut test = TestVault::new();
    let (weixin, wps) = (test.account("weixin"), test.account("wps"));
    let draft = crate::account::LinkDraft { provider: weixin.clone(), scopes: vec![], since: None };
    test.vault.operate(Op::Link, |change| change.link(&wps, draft)).unwrap();
    let refused = test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&weixin));
    assert!(matches!(refused, Err(Problem::InUse { kind: "account", count: 1 })));
    test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&wps)).unwrap();
    test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&weixin)).unwrap();
    assert_eq!(test.vault.count(Kind::LinkedLogin).unwrap(), 0);
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    assert_eq!(test.vault.count(Kind::LinkedLogin).unwrap(), 1, "the link comes back with its account");
}

#[test]
fn a_reference_is_an_id_its_beginning_or_a_name_and_says_the_choices_when_several_match() {
    let mut test = TestVault::new();
    let soul = test.account("soul");
    let (one, two) = (test.account("weixin"), test.account("weixin"));
    assert_eq!(test.vault.find::<Account>("Soul").unwrap().id, soul);
    assert_eq!(test.vault.find::<Account>(&soul.as_str()[..6]).unwrap().id, soul);
    assert_eq!(test.vault.find::<Account>(one.as_str()).unwrap().id, one);
    let Err(Problem::Ambiguous { choices, .. }) = test.vault.find::<Account>("微信") else {
        panic!("two accounts are called 微信")
    };
    assert!(choices.iter().any(|choice| choice.contains(two.as_str())), "{choices:?}");
    assert!(matches!(test.vault.find::<Account>("豆瓣"), Err(Problem::NothingMatches { .. })));
}
