use super::*;
use crate::checklist::Goal;
use crate::identifier::IdentifierState;

#[test]
fn a_number_changes_account_by_account_and_is_given_back_last() {
    let mut test = TestVault::new();
    let (old, new) = (test.phone("13800002201"), test.phone("13900005501"));
    let (soul, weixin) = (test.account("soul"), test.account("weixin"));
    test.bind(&soul, &old);
    test.bind(&weixin, &old);
    way(&mut test, &weixin, vec![Factor::Password, Factor::Code { identifier: old.clone() }]);
    let list = test.vault.begin(&retire(&old, Some(&new))).unwrap();
    let give_back = step_of(&test.vault, &list, "retire/close/give-back");
    assert_eq!(give_back.state, StepState::Blocked, "everything has to move first");
    let rebind = format!("retire/free/rebind-{weixin}");
    done(&mut test, &list, "retire/save/look");
    done(&mut test, &list, &rebind);
    assert_eq!(bound_to(&test.vault, &weixin), std::slice::from_ref(&new), "the tick moved the binding");
    let ways: Vec<AccessMethod> = test.vault.by("account", weixin.as_str()).unwrap();
    assert_eq!(ways[0].needs, [Factor::Password, Factor::Code { identifier: new.clone() }], "and the way in");
    let kept = step_of(&test.vault, &list, &rebind);
    assert!(matches!(kept.state, StepState::Done { on: Some(_) }) && !kept.gone, "the tick stays in the plan");
    test.vault.undo().unwrap();
    assert_eq!(bound_to(&test.vault, &weixin), std::slice::from_ref(&old), "undo takes all of it back");
    let ticked = tick_all(&mut test, &list);
    assert_eq!(ticked.iter().rev().nth(1).map(String::as_str), Some("retire/close/give-back"), "{ticked:?}");
    let held: Identifier = test.vault.need(old.as_str()).unwrap();
    assert!(matches!(held.state, IdentifierState::Retired { .. }));
    let frozen = step_of(&test.vault, &list, "retire/wait/frozen");
    assert_eq!(frozen.state, StepState::Waiting { until: "2026-06-05".parse().unwrap() }, "90 days from 7 March");
    let test = test.reopened("2026-06-06");
    let frozen = step_of(&test.vault, &list, "retire/wait/frozen");
    assert!(matches!(frozen.state, StepState::Done { .. }), "a day later the clock has run");
}

#[test]
fn what_can_not_move_is_left_by_a_list_of_its_own_and_the_number_waits_for_it() {
    let mut test = TestVault::new();
    let (old, new) = (test.phone("13800002201"), test.phone("13900005501"));
    let soul = test.account("soul");
    test.bind(&soul, &old);
    let list = test.vault.begin(&retire(&old, Some(&new))).unwrap();
    done(&mut test, &list, "retire/save/look");
    let failed = StepWord::Failed { barrier: None, note: Some("不给换".into()) };
    test.vault.mark_step(&list, &format!("retire/free/rebind-{soul}"), failed).unwrap();
    assert_eq!(stage_of(&test.vault, &soul), Stage::Active, "nothing is decided by itself");
    let leave = format!("retire/free/leave-{soul}");
    let refused = test.vault.mark_step(&list, &leave, StepWord::Done).unwrap_err();
    assert!(format!("{refused:?}").contains("refused-no-list"), "{refused:?}");
    let own = test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    let ledger = test.vault.ledger(PLANNED_FROM).unwrap();
    let held: Checklist = test.vault.need(list.as_str()).unwrap();
    let parts = Planner::new(&ledger, test.vault.clock().today()).parts(&held).unwrap();
    assert_eq!(parts[0].checklist.as_ref(), Some(&own));
    assert_eq!(step_of(&test.vault, &list, "retire/close/give-back").state, StepState::Blocked);
    let closed = Stage::Closed { on: test.vault.clock().today() };
    test.vault.operate(Op::SetStage, |change| change.set_stage(&soul, closed)).unwrap();
    assert!(matches!(step_of(&test.vault, &list, &leave).state, StepState::Done { .. }));
    done(&mut test, &list, "retire/close/give-back");
}

#[test]
fn without_a_successor_what_has_another_way_is_unbound_and_what_has_none_stops_the_end() {
    let mut test = TestVault::new();
    let old = test.phone("13800002201");
    // 优酷 takes a password as well; nothing is recorded that would open the other without the number.
    let (youku, other) = (test.account("youku"), test.account("wanshun"));
    test.bind(&youku, &old);
    way(&mut test, &youku, vec![Factor::Password]);
    test.bind(&other, &old);
    let list = test.vault.begin(&retire(&old, None)).unwrap();
    let plan = planned(&test.vault, &list);
    let titles: Vec<&str> = plan.steps.iter().map(|step| step.id.as_str()).collect();
    assert!(titles.contains(&format!("retire/free/unbind-{youku}").as_str()), "{titles:?}");
    // Whether another way in was set up only the person can say; until then the end does not come.
    let ticked = tick_all_but(&mut test, &list, "/another-");
    assert!(!ticked.iter().any(|id| id.ends_with("give-back")), "{ticked:?}");
    assert_eq!(step_of(&test.vault, &list, &format!("retire/free/unbind-{other}")).state, StepState::Blocked);
    let refused = step_of(&test.vault, &list, "retire/close/give-back");
    assert_eq!(refused.state, StepState::Blocked);
    let advice = planned(&test.vault, &list).advice;
    assert!(format!("{advice:?}").contains("plan-retire-nowhere"), "what stands in the way is said: {advice:?}");
    way(&mut test, &other, vec![Factor::Password]);
    let ticked = tick_all(&mut test, &list);
    assert!(ticked.contains(&"retire/close/give-back".to_owned()), "with another way in it can go: {ticked:?}");
}

#[test]
fn a_lost_number_is_suspended_first_and_where_it_is_gone_for_good_people_are_asked() {
    let mut test = TestVault::new();
    let (old, new) = (test.phone("13800002201"), test.phone("13900005501"));
    let phone = device(&mut test, "红米");
    let draft = IdentifierDraft {
        owner: test.me.clone(),
        kind: IdentifierKind::Phone,
        value: "13800002201".into(),
        label: None,
        served_by: None,
        device: Some(phone),
        note: None,
    };
    test.vault.operate(Op::EditIdentifier, |change| change.edit_identifier(&old, draft)).unwrap();
    let soul = test.account("soul");
    test.bind(&soul, &old);
    let wish = RetireWish { identifier: old.clone(), lost: true, successor: Some(new), leave: vec![], give_up: vec![] };
    let list = test.vault.begin(&Start::Retire(wish)).unwrap();
    let rebind = format!("retire/free/rebind-{soul}");
    assert_eq!(step_of(&test.vault, &list, &rebind).state, StepState::Blocked, "no code reaches the person yet");
    done(&mut test, &list, "retire/save/suspend");
    test.vault.mark_step(&list, "retire/save/regain", StepWord::Failed { barrier: None, note: None }).unwrap();
    let asked = step_of(&test.vault, &list, &rebind);
    assert!(format!("{:?}", asked.title).contains("plan-retire-by-people"), "{:?}", asked.title);
    test.vault.mark_step(&list, "retire/save/regain", StepWord::Reopened).unwrap();
    done(&mut test, &list, "retire/save/regain");
    let held: Identifier = test.vault.need(old.as_str()).unwrap();
    assert_eq!(held.device, None, "the new card is in no device yet");
    assert!(format!("{:?}", step_of(&test.vault, &list, &rebind).title).contains("plan-retire-rebind"));
}

#[test]
fn a_card_takes_its_mandates_along() {
    use crate::account::{Mandate, MandateDraft, MandateKind};
    let mut test = TestVault::new();
    let old = identifier(&mut test, IdentifierKind::BankCard, "6222020200112233", None);
    let new = identifier(&mut test, IdentifierKind::BankCard, "6222020200445566", None);
    let youku = test.account("youku");
    let draft = MandateDraft {
        kind: MandateKind::Subscription,
        name: "会员".into(),
        payer: None,
        card: Some(old.clone()),
        amount: None,
        renews: None,
    };
    let mandate = test.vault.operate(Op::GiveMandate, |change| change.give_mandate(&youku, draft)).unwrap();
    let list = test.vault.begin(&retire(&old, Some(&new))).unwrap();
    done(&mut test, &list, &format!("retire/settle/mandate-{mandate}"));
    assert_eq!(test.vault.need::<Mandate>(mandate.as_str()).unwrap().card, Some(new));
    test.vault.mark_step(&list, &format!("retire/settle/mandate-{mandate}"), StepWord::Reopened).unwrap();
    assert_eq!(test.vault.need::<Mandate>(mandate.as_str()).unwrap().card, Some(old.clone()));
    let ticked = tick_all(&mut test, &list);
    assert!(!ticked.iter().any(|id| id.contains("frozen")), "only numbers are given to somebody else");
}

#[test]
fn a_wish_that_makes_no_sense_is_refused_with_a_sentence_and_changes_nothing() {
    let mut test = TestVault::new();
    let (old, mail) = (test.phone("13800002201"), email(&mut test, "wang@example.com", None));
    for (wish, field) in [
        (retire(&old, Some(&old)), "successor"),
        (retire(&old, Some(&mail)), "successor"),
        (
            Start::Retire(RetireWish {
                identifier: old.clone(),
                lost: false,
                successor: None,
                leave: vec!["bound:nowhere".into()],
                give_up: vec![],
            }),
            "leave",
        ),
    ] {
        let Err(Problem::ValueUnknown { field: found, .. }) = test.vault.begin(&wish) else { panic!("{wish:?}") };
        assert_eq!(found, field);
    }
    assert!(test.vault.all::<Checklist>().unwrap().is_empty());
    let list = test.vault.begin(&retire(&old, None)).unwrap();
    assert_eq!(test.vault.begin(&retire(&old, None)).unwrap(), list, "the same goal goes on");
    test.vault.operate(Op::AbandonChecklist, |change| change.abandon_checklist(&list)).unwrap();
    assert_eq!(test.vault.need::<Identifier>(old.as_str()).unwrap().state, IdentifierState::Active);
    test.vault.operate(Op::RemoveIdentifier, |change| change.remove_identifier(&old)).unwrap();
    assert!(test.vault.all::<Checklist>().unwrap().is_empty(), "its lists go with it");
}
