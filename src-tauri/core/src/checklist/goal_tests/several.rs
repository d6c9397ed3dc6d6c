use super::*;
use crate::account::LinkDraft;
use crate::checklist::Subject;
use crate::view::{checklist_view, checklists_view, today_view};

fn close(accounts: &[&AccountId]) -> Start {
    Start::Close { accounts: accounts.iter().map(|id| (*id).clone()).collect(), give_up: vec![] }
}

fn order(test: &TestVault, list: &ChecklistId) -> Vec<AccountId> {
    match test.vault.need::<Checklist>(list.as_str()).unwrap().subject {
        Subject::Accounts(ids) => ids,
        other => panic!("{other:?}"),
    }
}

#[test]
fn several_are_closed_after_those_that_are_entered_through_them() {
    let mut test = TestVault::new();
    let (weixin, wps, soul) = (test.account("weixin"), test.account("wps"), test.account("soul"));
    let number = test.phone("13800002201");
    test.bind(&weixin, &number);
    test.bind(&soul, &number);
    let draft = LinkDraft { provider: weixin.clone(), scopes: vec![], since: None };
    test.vault.operate(Op::Link, |change| change.link(&wps, draft)).unwrap();
    let list = test.vault.begin(&close(&[&weixin, &soul, &wps])).unwrap();
    let ids = order(&test, &list);
    let place = |id: &AccountId| ids.iter().position(|known| known == id).unwrap();
    assert!(place(&wps) < place(&weixin), "WPS is entered through 微信: {ids:?}");
    let view = checklist_view(&test.vault, &list).unwrap();
    assert_eq!(view.parts.len(), 3);
    assert!(view.parts.iter().all(|part| part.list.is_some()), "each has a list of its own");
    assert!(view.quick.is_sorted_by_key(|step| step.minutes.unwrap_or(u32::MAX)), "the quickest first");
    assert!(matches!(stage_of(&test.vault, &soul), Stage::Preparing { .. }));
    assert_eq!(test.vault.begin(&close(&[&wps, &soul, &weixin])).unwrap(), list, "the same ones go on");
    test.vault.undo().unwrap();
}

#[test]
fn one_that_is_stuck_does_not_hold_up_the_rest() {
    let mut test = TestVault::new();
    let (soul, youku) = (test.account("soul"), test.account("youku"));
    let list = test.vault.begin(&close(&[&soul, &youku])).unwrap();
    let first = checklist_view(&test.vault, &list).unwrap().row.next.unwrap();
    let failed = StepWord::Failed { barrier: Some("B09".into()), note: None };
    test.vault.mark_step(&first.checklist, &first.id, failed).unwrap();
    let view = checklist_view(&test.vault, &list).unwrap();
    assert!(view.row.next.is_some());
    assert!(view.quick.iter().any(|step| step.checklist != first.checklist), "the other one goes on");
    let refused = test.vault.mark_step(&list, &format!("several/close/close-{soul}"), StepWord::Done).unwrap_err();
    assert!(format!("{refused:?}").contains("refused-own-list"), "ticks stay where the account is: {refused:?}");
}

#[test]
fn resting_asks_for_nothing_and_goes_on_where_it_was() {
    let mut test = TestVault::new();
    let (soul, youku) = (test.account("soul"), test.account("youku"));
    let list = test.vault.begin(&close(&[&soul, &youku])).unwrap();
    assert!(today_view(&test.vault).unwrap().next.is_some());
    test.vault.operate(Op::PauseChecklist, |change| change.pause_checklist(&list, true)).unwrap();
    assert!(today_view(&test.vault).unwrap().next.is_none(), "its accounts rest with it");
    let rows = checklists_view(&test.vault).unwrap();
    assert!(rows.iter().any(|row| row.id == list && row.paused.is_some()), "it is still in the list");
    test.vault.operate(Op::ResumeChecklist, |change| change.pause_checklist(&list, false)).unwrap();
    assert!(today_view(&test.vault).unwrap().next.is_some());
    let before = order(&test, &list);
    test.vault.operate(Op::AbandonChecklist, |change| change.abandon_checklist(&list)).unwrap();
    let own: Vec<Checklist> = test.vault.by("account", before[0].as_str()).unwrap();
    assert!(own[0].is_open(), "the accounts' own lists go on without it");
}
