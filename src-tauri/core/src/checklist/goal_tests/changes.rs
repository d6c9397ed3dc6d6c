use super::*;
use crate::account::{MandateDraft, MandateKind};
use crate::checklist::{ChangeCause, Goal, WhatChanged};
use crate::view::checklist_view;

#[test]
fn what_was_recorded_since_is_said_with_its_reason_until_the_person_knows() {
    let mut test = TestVault::new();
    let soul = test.account("soul");
    let list = test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    assert_eq!(checklist_view(&test.vault, &list).unwrap().changes, []);
    let draft = MandateDraft {
        kind: MandateKind::Subscription,
        name: "会员".into(),
        payer: None,
        card: None,
        amount: None,
        renews: None,
    };
    let mandate = test.vault.operate(Op::GiveMandate, |change| change.give_mandate(&soul, draft)).unwrap();
    let changes = checklist_view(&test.vault, &list).unwrap().changes;
    let added = changes.iter().find(|change| change.step == format!("soul/settle/mandate-{mandate}")).unwrap();
    assert_eq!((added.what, added.why), (WhatChanged::Added, ChangeCause::Records));
    // Ticking something else does not hide it.
    done(&mut test, &list, "soul/save/export");
    assert!(!checklist_view(&test.vault, &list).unwrap().changes.is_empty());
    test.vault.operate(Op::KnowPlan, |change| change.know(&list)).unwrap();
    assert_eq!(checklist_view(&test.vault, &list).unwrap().changes, []);
    test.vault.operate(Op::RemoveMandate, |change| change.forget::<crate::account::Mandate>(mandate.as_str())).unwrap();
    let changes = checklist_view(&test.vault, &list).unwrap().changes;
    assert!(
        changes.iter().any(|change| change.what == WhatChanged::Gone && change.why == ChangeCause::Records),
        "{changes:?}"
    );
}

#[test]
fn what_a_tick_brings_about_and_dates_that_go_along_are_no_news() {
    let mut test = TestVault::new();
    let soul = test.account("soul");
    let list = test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    let mut test = test.reopened("2026-03-20");
    assert_eq!(
        checklist_view(&test.vault, &list).unwrap().changes,
        [],
        "a wait counted from today is as long as before"
    );
    tick_all(&mut test, &list);
    assert!(matches!(stage_of(&test.vault, &soul), Stage::CoolingOff { .. }));
    assert_eq!(checklist_view(&test.vault, &list).unwrap().changes, []);
    test.vault.undo().unwrap();
    assert_eq!(checklist_view(&test.vault, &list).unwrap().changes, [], "taken back, the list is as it was");
}

#[test]
fn a_day_that_comes_is_said_to_be_the_reason() {
    let mut test = TestVault::new();
    let dianwoda = test.account("wanshun");
    let list = test.vault.begin_checklist(&dianwoda, Goal::Close).unwrap();
    let asked = Stage::Requested { on: test.vault.clock().today() };
    test.vault.operate(Op::SetStage, |change| change.set_stage(&dianwoda, asked)).unwrap();
    test.vault.operate(Op::KnowPlan, |change| change.know(&list)).unwrap();
    let test = test.reopened("2026-06-01");
    let changes = checklist_view(&test.vault, &list).unwrap().changes;
    assert!(changes.iter().all(|change| change.why == ChangeCause::Time), "{changes:?}");
}

#[test]
fn lists_written_before_goals_had_subjects_open_as_they_were() {
    let old =
        serde_json::json!({ "id": "l", "account": "a", "goal": "close", "begun": "2026-03-01", "abandoned": null });
    let list: Checklist = serde_json::from_value(old).unwrap();
    assert_eq!(list.account().map(AccountId::as_str), Some("a"));
    let written = serde_json::to_value(&list).unwrap();
    assert_eq!(written["account"], "a");
    assert!(
        written.get("terms").is_none() && written.get("paused").is_none(),
        "nothing new is written where nothing is"
    );
}
