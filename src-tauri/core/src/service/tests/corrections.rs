use quittance_catalogue::correction::CorrectedValue;
use quittance_catalogue::entry::ContactKind;
use quittance_catalogue::{Catalogue, Text};

use super::{closing, correct, list, soul, tick_until, title};
use crate::checklist::StepState;
use crate::service::{ContactNow, CorrectionDraft, PatchChoice};
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{corrections_view, service_search, service_view};
use crate::{Op, Phrase, Problem};

#[test]
fn a_vault_without_corrections_shares_the_embedded_catalogue_and_one_with_them_is_made_once() {
    let mut test = TestVault::new();
    let first = test.vault.catalogue().unwrap();
    assert!(first.is_embedded());
    let account = test.account("soul");
    assert!(std::sync::Arc::ptr_eq(&first, &test.vault.catalogue().unwrap()), "an account changes no service");
    correct(&mut test, &soul(), vec![title("apply", "在“我的”里申请注销")]).unwrap();
    let second = test.vault.catalogue().unwrap();
    assert!(!second.is_embedded());
    test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&account)).unwrap();
    assert!(std::sync::Arc::ptr_eq(&second, &test.vault.catalogue().unwrap()));
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    assert!(test.vault.catalogue().unwrap().is_embedded(), "undo takes the correction out of force");
}

#[test]
fn what_another_program_corrected_is_in_force_here_at_once() {
    use crate::vault::Unlock;
    use crate::vault::testing::PASSPHRASE;
    let test = TestVault::new();
    assert!(test.vault.catalogue().unwrap().is_embedded());
    let clock = TestVault::clock("2026-03-07");
    let mut other = test.folder.unlock(Unlock::Passphrase(PASSPHRASE), clock, "cli").unwrap();
    other.operate(Op::CorrectEntry, |c| c.correct_entry(&soul(), vec![title("apply", "换了地方")], None)).unwrap();
    let entry = test.vault.catalogue().unwrap().get("soul").cloned().unwrap();
    assert_eq!(entry.ways[0].steps[0].title.zh, "换了地方");
}

#[test]
fn a_corrected_step_is_what_plan_page_and_search_show_and_ticks_stay() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = closing(&mut test, &account);
    tick_until(&mut test, &id, "close/apply");
    let before = list(&test, &id);
    let done = |view: &crate::view::ChecklistView| {
        let settled = view.steps.iter().filter(|step| matches!(step.state, StepState::Done { .. }));
        settled.map(|step| step.id.clone()).collect::<Vec<_>>()
    };
    assert!(done(&before).iter().any(|id| id == "soul/close/apply"));

    let added = CorrectionDraft::StepAdded {
        way: None,
        after: Some("apply".into()),
        title: Text::new("再按一次“确定”", ""),
        path: None,
        url: None,
        why: None,
        proof: None,
    };
    correct(&mut test, &soul(), vec![title("apply", "在“我的”里申请注销"), added]).unwrap();
    let after = list(&test, &id);
    assert_eq!(done(&after), done(&before), "every tick is kept");
    let apply = after.steps.iter().find(|step| step.id == "soul/close/apply").unwrap();
    assert_eq!(apply.title, Phrase::from(&Text::new("在“我的”里申请注销", "在“我的”里申请注销")));
    let new = after.steps.iter().position(|step| step.id == "soul/close/own-1").expect("the added step is planned");
    assert_eq!(after.steps[new - 1].id, "soul/close/apply");
    assert_eq!(after.steps[new].title, Phrase::plain("再按一次“确定”"), "one language stands for both");

    let page = service_view(&test.vault, &soul()).unwrap();
    assert_eq!(page.row.corrected, 2);
    assert_eq!(page.ways[0].steps[0].title.zh, "在“我的”里申请注销");
    assert!(page.ways[0].steps[1].source.trust.kinds.contains(&quittance_catalogue::entry::SourceKind::Own));
    assert_eq!(service_search(&test.vault, "soul", 5).unwrap()[0].corrected, 2);

    // The step is said to be gone: its tick stays readable, as it was ticked.
    correct(&mut test, &soul(), vec![CorrectionDraft::StepGone { way: None, step: "apply".into() }]).unwrap();
    let last = list(&test, &id);
    let ticked = last.steps.iter().find(|step| step.id == "soul/close/apply").expect("the tick is still shown");
    assert!(matches!(ticked.state, StepState::Done { .. }));
}

#[test]
fn corrections_are_shown_with_both_values_taken_back_one_by_one_and_undone() {
    let mut test = TestVault::new();
    let was = Catalogue::embedded().get("soul").unwrap().contacts[0].value.clone();
    let contact = CorrectionDraft::Contact {
        was: Some(was.clone()),
        now: Some(ContactNow { kind: ContactKind::Email, value: "help@soulapp.cn".into(), note: None }),
    };
    let wait = CorrectionDraft::CoolingOff { days: 30, login: None };
    correct(&mut test, &soul(), vec![contact, wait]).unwrap();
    let rows = corrections_view(&test.vault, Some(&soul())).unwrap();
    assert_eq!(rows.iter().map(|row| row.what.as_str()).collect::<Vec<_>>(), ["contact", "cooling_off"]);
    assert!(rows.iter().all(|row| row.standing == "applies" && row.applied));
    assert!(matches!(&rows[0].was, CorrectedValue::Contact(contact) if contact.value == was));
    assert_eq!(test.vault.catalogue().unwrap().get("soul").unwrap().cooling_off.len(), 1);

    test.vault.operate(Op::RemoveCorrection, |change| change.remove_correction(&rows[0].id)).unwrap();
    assert_eq!(test.vault.catalogue().unwrap().get("soul").unwrap().contacts[0].value, was);
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    assert_eq!(corrections_view(&test.vault, None).unwrap(), vec![]);
    test.vault.redo().unwrap();
    assert_eq!(corrections_view(&test.vault, None).unwrap().len(), 2);
}

#[test]
fn a_second_correction_of_the_same_thing_counts_and_the_first_is_shown_as_superseded() {
    let mut test = TestVault::new();
    correct(&mut test, &soul(), vec![title("apply", "第一种说法")]).unwrap();
    correct(&mut test, &soul(), vec![title("apply", "第二种说法")]).unwrap();
    let rows = corrections_view(&test.vault, None).unwrap();
    assert_eq!(rows.iter().map(|row| row.standing.as_str()).collect::<Vec<_>>(), ["superseded", "applies"]);
    assert_eq!(test.vault.catalogue().unwrap().get("soul").unwrap().ways[0].steps[0].title.zh, "第二种说法");
}

#[test]
fn what_can_not_be_corrected_says_why_and_changes_nothing() {
    let mut test = TestVault::new();
    let gone = |step: &str| CorrectionDraft::StepGone { way: None, step: step.into() };
    let same = Catalogue::embedded().get("soul").unwrap().ways[0].steps[0].title.clone();
    for (draft, key) in [
        (gone("nowhere"), "problem-nothing-matches"),
        (CorrectionDraft::StepTitle { way: None, step: "apply".into(), now: same }, "problem-faulty"),
        (title("apply", "  "), "problem-faulty"),
        (title("apply", &"长".repeat(500)), "problem-faulty"),
        (CorrectionDraft::CoolingOff { days: 4000, login: None }, "problem-faulty"),
        (CorrectionDraft::Contact { was: None, now: None }, "problem-field-missing"),
        (CorrectionDraft::Contact { was: Some("nobody".into()), now: None }, "problem-nothing-matches"),
    ] {
        let problem = correct(&mut test, &soul(), vec![draft.clone()]).unwrap_err();
        assert_eq!(problem.key(), key, "{draft:?}");
    }
    assert!(matches!(
        correct(&mut test, &"nowhere".into(), vec![gone("apply")]),
        Err(Problem::NothingMatches { kind: "entry", .. })
    ));
    // All or nothing: the good one of two does not stay behind.
    assert!(correct(&mut test, &soul(), vec![title("apply", "好的"), gone("nowhere")]).is_err());
    assert_eq!(test.vault.count(crate::Kind::OwnCorrection).unwrap(), 0);
}

#[test]
fn a_patch_holds_what_was_corrected_and_nothing_of_the_person() {
    let mut test = TestVault::new();
    test.account("soul");
    let drafts = vec![title("apply", "在“我的”里申请注销"), title("confirm", "打 13800002201 找小王确认")];
    test.vault.operate(Op::CorrectEntry, |c| c.correct_entry(&soul(), drafts, Some("小王说的".into()))).unwrap();
    let patch = test.vault.patch(&PatchChoice::default()).unwrap();
    assert_eq!((patch.corrections, patch.runs), (1, 0));
    assert!(patch.toml.contains("在“我的”里申请注销") && patch.lines.contains("+ zh 在“我的”里申请注销"));
    assert_eq!(patch.held_back.len(), 1, "a number may be somebody's");
    for personal in ["小王", "13800002201", "2026-03-07"] {
        assert!(!patch.toml.contains(personal), "{personal}");
    }
    let of_none = PatchChoice { corrections: Some(vec![]), outcomes: Some(vec![]), service: None };
    assert_eq!(test.vault.patch(&of_none).unwrap().corrections, 0);
    assert!(test.vault.get::<crate::service::OwnCorrection>(&patch.held_back[0].id).unwrap().is_some());
}
