use quittance_catalogue::outcome::LocalVerdict;

use super::{closing, list, soul, tick_until};
use crate::checklist::StepWord;
use crate::service::{Outcome, OutcomeDraft, WentHow};
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{outcomes_view, service_view};
use crate::{Op, Problem};

fn draft(how: WentHow) -> OutcomeDraft {
    OutcomeDraft {
        service: soul(),
        account: None,
        way: None,
        how,
        barriers: vec![],
        stopped_at: None,
        on: None,
        days: Some(9),
        asked: vec![],
        app: None,
        note: None,
    }
}

fn record(test: &mut TestVault, draft: OutcomeDraft) -> crate::Result<crate::ids::OutcomeId> {
    test.vault.operate(Op::RecordOutcome, |change| change.record_outcome(draft))
}

#[test]
fn what_worked_raises_trust_for_this_person_and_what_failed_lowers_it_with_the_reason() {
    let mut test = TestVault::on("2026-11-24");
    let local = |test: &TestVault| service_view(&test.vault, &soul()).unwrap().ways[0].local.clone();
    let level = service_view(&test.vault, &soul()).unwrap().ways[0].source.trust.level;
    assert_eq!(local(&test), None, "nothing is said where nobody walked");
    let asked = OutcomeDraft { asked: vec!["id_photo".into(), "id_photo".into()], ..draft(WentHow::Worked) };
    record(&mut test, asked).unwrap();
    let worked = local(&test).unwrap();
    assert_eq!((worked.verdict, worked.trust.level), (LocalVerdict::Confirmed, 3));
    assert!(worked.trust.level > level);
    test.vault.undo().unwrap();
    assert_eq!(local(&test), None);
    let failed = OutcomeDraft {
        barriers: vec!["b09".into()],
        stopped_at: Some("confirm".into()),
        note: Some("客服挂了电话".into()),
        ..draft(WentHow::Failed)
    };
    record(&mut test, failed).unwrap();
    let doubted = local(&test).unwrap();
    assert_eq!(doubted.verdict, LocalVerdict::Doubted);
    assert!(doubted.trust.level < level);
    let rows = outcomes_view(&test.vault, Some(&soul())).unwrap();
    assert_eq!((rows[0].barriers.as_slice(), rows[0].days), (&["B09".to_owned()][..], Some(9)));
    assert!(rows[0].stopped_at.as_ref().is_some_and(|step| step.zh.contains("短信")), "the step in words");
    let steps = &service_view(&test.vault, &soul()).unwrap().ways[0].steps;
    assert_eq!(steps[0].local.as_ref().unwrap().verdict, LocalVerdict::Confirmed);
    assert_eq!(steps[1].local.as_ref().unwrap().verdict, LocalVerdict::Doubted);
}

#[test]
fn a_finished_checklist_says_itself_how_it_went_and_asks_no_more_once_recorded() {
    let mut test = TestVault::on("2026-03-07");
    let account = test.account("soul");
    let id = closing(&mut test, &account);
    assert_eq!(list(&test, &id).outcome, None, "nobody is asked before the end");
    tick_until(&mut test, &id, "close/apply");
    assert_eq!(list(&test, &id).outcome, None);
    let mut test = test.reopened("2026-04-07");
    let closed = crate::account::Stage::Closed { on: "2026-03-16".parse().unwrap() };
    test.vault.operate(Op::SetStage, |change| change.set_stage(&account, closed)).unwrap();
    let ready = list(&test, &id).outcome.expect("the way led out");
    assert_eq!((ready.how, ready.way.as_deref(), ready.days), (WentHow::Worked, Some("app"), Some(9)));
    assert_eq!(ready.on, "2026-03-16".parse().ok());
    assert_eq!(test.vault.outcome_of(&id).unwrap().unwrap().recorded, None);
    let outcome = record(&mut test, ready.clone()).unwrap();
    assert_eq!(list(&test, &id).outcome, None);
    assert_eq!(
        test.vault.outcome_of(&id).unwrap().unwrap().recorded,
        Some(outcome.clone()),
        "and says by which record"
    );
    let again = record(&mut test, ready);
    assert!(matches!(again, Err(Problem::AlreadyThere { kind: "outcome" })), "one walk told twice would count as two");
    test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&account)).unwrap();
    let kept: Outcome = test.vault.need(outcome.as_str()).unwrap();
    assert_eq!(kept.account, None, "what was learnt stays when the account goes");
    test.vault.operate(Op::RemoveOutcome, |change| change.remove_outcome(&outcome)).unwrap();
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    assert_eq!(test.vault.need::<Outcome>(outcome.as_str()).unwrap().account, Some(account));
    test.vault.check().unwrap();
}

#[test]
fn a_failed_step_is_an_outcome_with_its_barrier() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = closing(&mut test, &account);
    let word = StepWord::Failed { barrier: Some("B09".into()), note: Some("一直转圈".into()) };
    test.vault.mark_step(&id, "soul/close/apply", word).unwrap();
    let ready = list(&test, &id).outcome.expect("the way failed");
    assert_eq!(ready.how, WentHow::Failed);
    assert_eq!((ready.barriers.as_slice(), ready.stopped_at.as_deref()), (&["B09".to_owned()][..], Some("apply")));
    assert_eq!(ready.note, None, "a note about a step is not copied");
}

#[test]
fn what_is_not_known_is_refused() {
    let mut test = TestVault::new();
    let with = |change: fn(&mut OutcomeDraft)| {
        let mut it = draft(WentHow::Failed);
        change(&mut it);
        it
    };
    for (draft, key) in [
        (with(|it| it.service = "nowhere".into()), "problem-nothing-matches"),
        (with(|it| it.way = Some("letter".into())), "problem-nothing-matches"),
        (with(|it| it.stopped_at = Some("nowhere".into())), "problem-nothing-matches"),
        (with(|it| it.barriers = vec!["B99".into()]), "problem-value-unknown"),
        (with(|it| it.asked = vec!["soul_of_mine".into()]), "problem-value-unknown"),
        (with(|it| it.on = "2026-03-08".parse().ok()), "problem-value-unknown"),
        (with(|it| it.account = Some("nobody".into())), "problem-missing"),
        (
            with(|it| {
                it.how = WentHow::Worked;
                it.barriers = vec!["B09".into()]
            }),
            "problem-value-unknown",
        ),
    ] {
        assert_eq!(record(&mut test, draft.clone()).unwrap_err().key(), key, "{draft:?}");
    }
    let many = OutcomeDraft { service: "weixin".into(), ..draft(WentHow::Worked) };
    let ways = quittance_catalogue::Catalogue::embedded().get("weixin").unwrap().ways.len();
    if ways > 1 {
        assert!(matches!(record(&mut test, many), Err(Problem::Ambiguous { kind: "way", .. })));
    }
}

#[test]
fn a_report_holds_no_day_no_note_and_no_account() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let it = OutcomeDraft {
        account: Some(account.clone()),
        note: Some("小王试的".into()),
        asked: vec!["id_photo".into()],
        ..draft(WentHow::Worked)
    };
    record(&mut test, it).unwrap();
    let reports = test.vault.run_reports(None).unwrap();
    let [(report, entry)] = reports.as_slice() else { panic!("one report") };
    let reference = quittance_catalogue::Catalogue::embedded().reference();
    let text = report.to_text(entry, reference);
    let all = format!("{}{}{}", report.to_json(), text.zh, text.en);
    for personal in ["小王", "2026-03-07", account.as_str()] {
        assert!(!all.contains(personal), "{personal} in {all}");
    }
    assert!(all.contains("2026-03") && all.contains("id_photo"));
}
