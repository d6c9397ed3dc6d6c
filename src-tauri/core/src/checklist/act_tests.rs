#![allow(clippy::unwrap_used)]

use super::{Checklist, Goal, StepState, StepWord, WayStage};
use crate::Problem;
use crate::account::{Account, LinkDraft, LinkedLogin, Stage};
use crate::ids::{AccountId, ChecklistId};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::checklist_view;

fn stage(test: &TestVault, id: &AccountId) -> Stage {
    test.vault.need::<Account>(id.as_str()).unwrap().stage
}

/// Ticks everything that can be ticked before a stage.
fn tick_until(test: &mut TestVault, list: &ChecklistId, until: WayStage) {
    while let Some(step) = checklist_view(&test.vault, list)
        .unwrap()
        .steps
        .into_iter()
        .find(|step| step.stage < until && step.state == StepState::Todo && step.refused.is_none())
    {
        test.vault.mark_step(list, &step.id, StepWord::Done).unwrap();
    }
}

fn days_of_cooling(test: &TestVault, id: &AccountId) -> i64 {
    match stage(test, id) {
        Stage::CoolingOff { from, until } => until.signed_duration_since(from).num_days(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn asking_to_close_starts_the_longest_stated_cooling_off_and_undo_takes_it_back() {
    let mut test = TestVault::new();
    let soul = test.account("soul");
    let list = test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    assert!(matches!(stage(&test, &soul), Stage::Preparing { .. }));
    tick_until(&mut test, &list, WayStage::Close);
    test.vault.mark_step(&list, "soul/close/apply", StepWord::Done).unwrap();
    assert_eq!(days_of_cooling(&test, &soul), 15, "sources say 7 and 15; the longer one is guarded");
    test.vault.undo().unwrap();
    assert!(matches!(stage(&test, &soul), Stage::Preparing { .. }));
}

#[test]
fn an_accidental_login_means_asking_again_and_the_days_start_anew() {
    let mut test = TestVault::new();
    let soul = test.account("soul");
    let list = test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    tick_until(&mut test, &list, WayStage::Close);
    test.vault.mark_step(&list, "soul/close/apply", StepWord::Done).unwrap();
    let mut test = test.reopened("2026-03-10");
    let today = test.vault.clock().today();
    test.vault.logged_in(&soul, today, false).unwrap();
    let view = checklist_view(&test.vault, &list).unwrap();
    let apply = view.steps.iter().find(|step| step.id == "soul/close/apply").unwrap();
    assert_eq!(apply.state, StepState::Todo, "a login withdraws the request, so it is to be made again");
    assert!(view.guards.is_empty(), "nothing is pending until then");
    test.vault.mark_step(&list, "soul/close/apply", StepWord::Done).unwrap();
    let guard = checklist_view(&test.vault, &list).unwrap().guards.remove(0);
    assert_eq!(guard.until.to_string(), "2026-03-25");
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    test.vault.logged_in(&soul, today, true).unwrap();
    assert_eq!(
        stage(&test, &soul),
        Stage::CoolingOff { from: today, until: "2026-03-25".parse().unwrap() },
        "asked again at once: the days start anew"
    );
}

#[test]
fn a_step_that_would_lock_somebody_out_can_not_be_ticked() {
    let mut test = TestVault::new();
    let (weixin, wps) = (test.account("weixin"), test.account("wps"));
    let draft = LinkDraft { provider: weixin.clone(), scopes: vec![], since: None };
    let link = test.vault.operate(Op::Link, |change| change.link(&wps, draft)).unwrap();
    let list = test.vault.begin_checklist(&weixin, Goal::Close).unwrap();
    let unlink = format!("weixin/free/unlink-{link}");
    let Err(Problem::StepNotReady { .. }) = test.vault.mark_step(&list, &unlink, StepWord::Done) else {
        panic!("WPS has no other way in")
    };
    let phone = test.phone("13800002201");
    test.bind(&wps, &phone);
    tick_until(&mut test, &list, WayStage::Settle);
    assert!(
        test.vault.need::<LinkedLogin>(link.as_str()).unwrap().is_gone(),
        "with another way in, both ends can be unlinked"
    );
}

#[test]
fn a_barrier_met_holds_the_account_up_until_it_is_said_no_more() {
    let mut test = TestVault::new();
    let soul = test.account("soul");
    let list = test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    let step = checklist_view(&test.vault, &list).unwrap().current.unwrap();
    let failed = |code: &str| StepWord::Failed { barrier: Some(code.to_owned()), note: None };
    assert!(matches!(
        test.vault.mark_step(&list, &step, failed("B99")),
        Err(Problem::ValueUnknown { field: "barrier", .. })
    ));
    test.vault.mark_step(&list, &step, failed("B09")).unwrap();
    assert_eq!(stage(&test, &soul), Stage::Stuck { since: test.vault.clock().today(), barriers: vec!["B09".into()] });
    test.vault.mark_step(&list, &step, StepWord::Reopened).unwrap();
    assert!(matches!(stage(&test, &soul), Stage::Preparing { .. }));
}

#[test]
fn giving_a_checklist_up_puts_the_account_back_in_use_and_beginning_again_keeps_nothing_by_accident() {
    let mut test = TestVault::new();
    let soul = test.account("soul");
    let list = test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    assert_eq!(test.vault.begin_checklist(&soul, Goal::Unbind).unwrap(), list, "one list an account; its goal changes");
    test.vault.operate(Op::AbandonChecklist, |change| change.abandon_checklist(&list)).unwrap();
    assert_eq!(stage(&test, &soul), Stage::Active);
    assert_ne!(test.vault.begin_checklist(&soul, Goal::Close).unwrap(), list);
    assert_eq!(test.vault.all::<Checklist>().unwrap().len(), 2);
}
