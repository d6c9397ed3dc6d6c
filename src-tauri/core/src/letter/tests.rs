use quittance_law::request::Event as Happened;
use quittance_law::{Law, Right};
use quittance_letters::complaint::SenderPart;
use quittance_letters::letter::{Field, Kind, KindName, Why};
use quittance_letters::{IdentifierKind, Language};

use super::*;
use crate::account::{BindingDraft, DataFate, DataItemDraft, EndingDraft, EndingKind, GivenHow, Role, Stage};
use crate::checklist::{Goal, Mark, StepMark, StepPaper, StepState, StepWord, WayStage};
use crate::evidence::EvidenceDraft;
use crate::identifier::IdentifierDraft;
use crate::ids::AccountId;
use crate::op::Op;
use crate::request::Request;
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{FilledFrom, complaint_choices, complaint_view, letter_choices, letter_view};
use crate::{Phrase, Problem, Vault};

fn bound(test: &mut TestVault, service: &str) -> AccountId {
    let account = test.account(service);
    let phone = test.phone("13800002201");
    let draft = BindingDraft { identifier: phone, roles: vec![Role::Login], since: None };
    test.vault.operate(Op::Bind, |change| change.bind(&account, draft)).unwrap();
    account
}

fn identifier(test: &mut TestVault, kind: crate::identifier::IdentifierKind, value: &str) {
    let owner = test.me.clone();
    let draft =
        IdentifierDraft { owner, kind, value: value.into(), label: None, served_by: None, device: None, note: None };
    test.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft)).unwrap();
}

fn text(vault: &Vault, wish: &LetterWish) -> String {
    vault.letter_text(wish, LetterFormat::Txt).unwrap()
}

#[test]
fn a_letter_names_the_operator_and_carries_the_least_that_finds_the_account() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    identifier(&mut test, crate::identifier::IdentifierKind::IdCard, "33010619900101041X");
    let wish = LetterWish::of(account, KindName::Request);
    let view = letter_view(&test.vault, &wish).unwrap();
    assert!(view.ready, "{:?}", view.missing);
    let letter = text(&test.vault, &wish);
    assert!(letter.contains("138****2201") && !letter.contains("13800002201"), "{letter}");
    assert!(!letter.contains("041X"), "no document number, not even covered: {letter}");
    assert!(view.withheld.iter().any(|one| one.kind == IdentifierKind::IdCard && !one.given), "{:?}", view.withheld);
    let mail = view.filled.iter().find(|row| row.field == Field::RecipientMail).unwrap();
    assert_eq!((mail.value.zh.as_str(), mail.from), ("soulprivacy@soulapp.cn", FilledFrom::Catalogue));
    assert!(mail.trust.is_some());
    assert!(view.chat.unwrap().text.chars().count() <= 200);
    let full = LetterWish { in_full: vec![IdentifierKind::Phone], ..wish };
    assert!(text(&test.vault, &full).contains("13800002201"), "unless the person says so");
}

#[test]
fn what_is_missing_is_named_shown_as_a_blank_and_never_written_out() {
    let mut test = TestVault::on("2026-11-24");
    let account = test.account("soul");
    let wish = LetterWish { rights: vec![Right::Explain], ..LetterWish::of(account, KindName::Request) };
    let view = letter_view(&test.vault, &wish).unwrap();
    let fields: Vec<Field> = view.missing.iter().map(|one| one.field).collect();
    assert!(!view.ready && fields.contains(&Field::Account) && fields.contains(&Field::Questions), "{fields:?}");
    assert!(view.blanks.contains(&"［要问的问题］".to_owned()), "{:?}", view.blanks);
    assert!(view.paper.is_some() && view.chat.is_none());
    for format in [LetterFormat::Txt, LetterFormat::Md, LetterFormat::Chat, LetterFormat::Eml] {
        assert!(matches!(test.vault.letter_text(&wish, format), Err(Problem::Letter(_))));
    }
    let path = test.dir.path().join("letter.pdf");
    assert!(test.vault.save_letter(&wish, LetterFormat::Pdf, &path, false).is_err() && !path.exists());
    let fills = vec![fill("account=20417735").unwrap(), fill("questions=为什么要我的位置？").unwrap()];
    let letter = text(&test.vault, &LetterWish { fills, ..wish });
    assert!(letter.contains("20417735") && letter.contains("为什么要我的位置"), "{letter}");
}

#[test]
fn a_missing_day_is_a_blank_too() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let wish = LetterWish { rights: vec![Right::RecycledNumber], ..LetterWish::of(account, KindName::Request) };
    let view = letter_view(&test.vault, &wish).unwrap();
    assert_eq!(view.blanks, ["［号码开始使用的日期］"]);
    let words = serde_json::to_string(&view.paper).unwrap();
    assert!(words.contains("［号码开始使用的日期］") && !words.contains("1801"), "{words}");
}

#[test]
fn mail_to_a_robot_is_refused_and_a_file_is_never_overwritten_silently() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let robot = LetterWish {
        fills: vec![fill("recipient_mail=no-reply@soulapp.cn").unwrap()],
        ..LetterWish::of(account.clone(), KindName::Request)
    };
    let view = letter_view(&test.vault, &robot).unwrap();
    assert!(view.missing.iter().any(|one| one.field == Field::RecipientMail && one.why == Why::Unreachable));
    assert!(test.vault.letter_text(&robot, LetterFormat::Eml).is_err());
    let wish = LetterWish::of(account, KindName::Request);
    let mail = test.vault.letter_text(&wish, LetterFormat::Eml).unwrap();
    assert!(mail.contains("X-Unsent: 1") && mail.contains("soulprivacy@soulapp.cn"), "{mail}");
    let path = test.dir.path().join("信.md");
    test.vault.save_letter(&wish, LetterFormat::Md, &path, false).unwrap();
    let again = test.vault.save_letter(&wish, LetterFormat::Md, &path, false);
    assert!(matches!(again, Err(Problem::File { what: "exists", .. })));
    test.vault.save_letter(&wish, LetterFormat::Md, &path, true).unwrap();
}

#[test]
fn a_sent_letter_is_a_request_and_its_reminder_goes_back_to_it() {
    let mut test = TestVault::on("2026-10-12");
    let account = bound(&mut test, "soul");
    let wish = LetterWish::of(account.clone(), KindName::Request);
    let id = test.vault.record_letter(&wish, Some("2026-10-12".parse().unwrap())).unwrap();
    let held: Request = test.vault.need(id.as_str()).unwrap();
    assert_eq!([held.said.right, held.said.also[0]].map(Right::as_str).concat().len(), "close_accountdelete".len());
    assert_eq!(held.said.to.as_deref(), Some("soulprivacy@soulapp.cn"));
    let mut test = test.reopened("2026-11-24");
    assert_eq!(letter_choices(&test.vault, &account).unwrap().kinds[0], KindName::Reminder);
    let wish = LetterWish::of(account.clone(), KindName::Reminder);
    let reminder = letter_view(&test.vault, &wish).unwrap();
    assert!(reminder.due.is_some() && reminder.term.is_none(), "a reminder's day is its own, not that of the rule");
    let letter = text(&test.vault, &wish);
    assert!(letter.contains("2026年10月12日"), "{letter}");
    assert_eq!(test.vault.record_letter(&wish, Some("2026-11-24".parse().unwrap())).unwrap(), id);
    let held: Request = test.vault.need(id.as_str()).unwrap();
    assert!(matches!(held.entries.last().unwrap().event, Happened::Remind { .. }));
    test.vault.undo().unwrap();
    assert_eq!(test.vault.need::<Request>(id.as_str()).unwrap().entries.len(), 1);
}

#[test]
fn barriers_met_are_declined_in_the_persons_words_and_those_of_others_are_not() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "dianwoda");
    let wish = LetterWish::of(account.clone(), KindName::Request);
    assert!(draft_letter(&test.vault, &wish).unwrap().letter.hurdles.is_empty(), "a report of 2022 is nobody’s own");
    let list = test.vault.begin_checklist(&account, Goal::Close).unwrap();
    let said = StepWord::Failed { barrier: Some("B04".into()), note: Some("不签协议进不去".into()) };
    test.vault.mark_step(&list, "dianwoda/save/export", said).unwrap();
    let letter = text(&test.vault, &wish);
    assert!(letter.contains("不签协议进不去") && letter.contains("2026年11月24日"), "{letter}");
    let refusal = LetterWish::of(account, KindName::Refusal);
    assert!(text(&test.vault, &refusal).contains("第二十三条"));
}

#[test]
fn once_the_time_for_keeping_is_over_the_letter_asks_whether_it_is_gone() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let item = DataItemDraft {
        item: "transactions".into(),
        identifier: None,
        how: GivenHow::Use,
        given: None,
        fate: DataFate::Held,
        note: None,
    };
    let day = |text: &str| text.parse().unwrap();
    test.vault
        .operate(Op::RecordEnding, |change| {
            let item = change.give_data(&account, item)?;
            change.set_stage(&account, Stage::Closed { on: day("2023-01-10") })?;
            change.record_ending(
                &account,
                EndingDraft {
                    kind: EndingKind::KeptByLaw,
                    on: Some(day("2023-01-10")),
                    until: Some(day("2026-01-10")),
                    note: Some("交易记录保存三年".into()),
                    data: vec![item],
                },
            )
        })
        .unwrap();
    assert_eq!(letter_choices(&test.vault, &account).unwrap().kinds[0], KindName::FollowUp);
    let wish = LetterWish {
        fills: vec![fill("first_sent=2022-12-20").unwrap(), fill("first_way=应用内申请").unwrap()],
        ..LetterWish::of(account, KindName::FollowUp)
    };
    let drafted = draft_letter(&test.vault, &wish).unwrap();
    let Kind::FollowUp { kept, .. } = &drafted.letter.kind else { panic!("a follow-up") };
    assert_eq!(kept[0].until, Some(day("2026-01-10")));
    let letter = text(&test.vault, &wish);
    assert!(letter.contains("2026年1月10日") && letter.contains("交易记录保存三年"), "{letter}");
}

#[test]
fn the_law_decides_the_language_and_a_law_without_the_right_says_so() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let wish = LetterWish { law: Some(Law::Gdpr), ..LetterWish::of(account.clone(), KindName::Request) };
    assert_eq!(draft_letter(&test.vault, &wish).unwrap().letter.language, Language::En);
    let wish = LetterWish {
        law: Some(Law::Gdpr),
        rights: vec![Right::RecycledNumber],
        ..LetterWish::of(account, KindName::Request)
    };
    let view = letter_view(&test.vault, &wish).unwrap();
    assert!(!view.ready && view.refused.is_some() && view.missing.is_empty());
}

#[test]
fn a_pack_holds_facts_in_order_annexes_byte_for_byte_and_old_findings_apart() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "dianwoda");
    let list = test.vault.begin_checklist(&account, Goal::Close).unwrap();
    let said = StepWord::Failed { barrier: Some("B04".into()), note: Some("不签协议进不去".into()) };
    test.vault.mark_step(&list, "dianwoda/save/export", said).unwrap();
    let note = EvidenceDraft {
        account: Some(account.clone()),
        captured: Some("2026-11-20T10:00:00+08:00".parse().unwrap()),
        ..EvidenceDraft::default()
    };
    let words = "客服：不签也没有影响，资料留着";
    test.vault.operate(Op::AddEvidence, |change| change.add_evidence_note(words, note)).unwrap();
    let route = complaint_choices(&test.vault, &account).unwrap();
    assert!(!route.route.is_empty());
    let wish = ComplaintWish::of(account, "12377");
    let view = complaint_view(&test.vault, &wish).unwrap();
    assert!(view.ready, "{:?}", view.missing);
    let days: Vec<String> = view.events.iter().map(|event| event.on.to_string()).collect();
    assert_eq!(days, ["2026-11-20", "2026-11-24"]);
    assert_eq!(view.past[0].dated.to_string(), "2022-03-15");
    assert!(view.events.iter().all(|event| !event.what.zh.contains("报道")), "what others found is no event of mine");
    assert!(view.chain.as_ref().unwrap().intact && view.chain.unwrap().head.len() == 64);

    let folder = test.dir.path().join("投诉");
    let saved = test.vault.save_complaint(&wish, &folder, false).unwrap();
    assert!(saved.pages >= 1 && saved.no_glyph.is_empty(), "{saved:?}");
    let text = std::fs::read_to_string(folder.join("complaint.txt")).unwrap();
    assert!(text.contains(words) && text.contains("138****2201") && !text.contains("13800002201"), "{text}");
    let annex = std::fs::read_to_string(folder.join("annexes/01-2026-11-20.txt")).unwrap();
    assert_eq!(annex, words);
    let sums = std::fs::read_to_string(folder.join("SHA256SUMS.txt")).unwrap();
    assert_eq!(sums.lines().count(), saved.files.len());
    let again = test.vault.save_complaint(&wish, &folder, false);
    assert!(matches!(again, Err(Problem::File { what: "exists", .. })));
    test.vault.save_complaint(&wish, &folder, true).unwrap();
    std::fs::write(folder.join("mine.txt"), "x").unwrap();
    assert!(test.vault.save_complaint(&wish, &folder, true).is_err(), "a folder with other things is never touched");
    let left = std::fs::read_dir(test.dir.path()).unwrap().flatten();
    assert!(left.into_iter().all(|entry| !entry.file_name().to_string_lossy().contains("quittance")));
}

#[test]
fn a_complaint_is_recorded_at_the_letter_it_follows() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let today = "2026-11-24".parse().unwrap();
    let letter = test.vault.record_letter(&LetterWish::of(account.clone(), KindName::Request), Some(today)).unwrap();
    let id = test.vault.record_complaint(&ComplaintWish::of(account.clone(), "12377"), Some(today)).unwrap();
    let held: Request = test.vault.need(id.as_str()).unwrap();
    assert_eq!((held.said.follows.as_ref(), held.said.channel.as_deref()), (Some(&letter), Some("12377")));
    let first: Request = test.vault.need(letter.as_str()).unwrap();
    assert!(matches!(first.entries.last().unwrap().event, Happened::Escalate { .. }));
    let exclusive = ComplaintWish::of(account, "12315_complaint");
    let view = complaint_view(&test.vault, &exclusive).unwrap();
    assert!(view.missing.iter().any(|one| one.field == Field::NowhereElse));
}

#[test]
fn what_is_typed_for_a_field_or_a_hurdle_is_read_or_refused() {
    assert_eq!(fill("identifier.real-name=王小明").unwrap().identifier, Some(IdentifierKind::RealName));
    assert!(matches!(fill("nothing=1"), Err(Problem::ValueUnknown { field: "fill", .. })));
    assert!(fill("identifier.nothing=1").is_err() && fill("no sign").is_err());
    let met = hurdle("b03 id-photo 2026-03-01 必须 上传").unwrap();
    assert_eq!((met.barrier.as_str(), met.demand.is_some(), met.note.unwrap().zh.as_str()), ("B03", true, "必须 上传"));
    assert!(hurdle("B99").is_err() && hurdle("").is_err());
}

#[test]
fn a_reminder_counts_the_answer_by_its_own_law() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let list = test.vault.begin_checklist(&account, Goal::Close).unwrap();
    test.vault
        .operate(Op::StepDone, |change| {
            change.put(StepMark {
                id: "mark".into(),
                checklist: list,
                step: "soul/close/apply".into(),
                mark: Mark::Done { on: "2026-10-12".parse().unwrap() },
                title: Phrase::key("plan-apply"),
                stage: WayStage::Close,
            })
        })
        .unwrap();
    let due = |law| {
        let wish = LetterWish { law: Some(law), ..LetterWish::of(account.clone(), KindName::Reminder) };
        match draft_letter(&test.vault, &wish).unwrap().letter.kind {
            Kind::Reminder { first, .. } => first.due.unwrap().to_string(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(due(Law::Pipl), "2026-11-02", "fifteen working days");
    assert_eq!(due(Law::Gdpr), "2026-11-12", "one month");
}

#[test]
fn each_value_of_a_complaint_has_a_switch_of_its_own() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let wish = ComplaintWish { request: None, ..ComplaintWish::of(account, "12377") };
    let view = complaint_view(&test.vault, &wish).unwrap();
    assert!(view.values.iter().all(|row| !row.in_full && row.written.contains("****")), "{:?}", view.values);
    let reachable = ComplaintWish { in_full: vec![SenderPart::Contact], ..wish.clone() };
    let view = complaint_view(&test.vault, &reachable).unwrap();
    let full: Vec<&str> = view.values.iter().filter(|row| row.in_full).map(|row| row.written.as_str()).collect();
    assert_eq!(full, ["+8613800002201"], "the account's number stays covered");
    let typed = vec![fill("identifier.id-card=33010619900101041X").unwrap()];
    let document = ComplaintWish { fills: typed, identifiers_in_full: vec![IdentifierKind::IdCard], ..wish };
    let view = complaint_view(&test.vault, &document).unwrap();
    let card = view.values.iter().find(|row| row.identifier == Some(IdentifierKind::IdCard)).unwrap();
    assert!(!card.may && !card.in_full && !card.written.contains("0101041X"), "{card:?}");
}

#[test]
fn a_complaint_that_lacks_something_is_shown_with_blanks_and_never_saved() {
    let mut test = TestVault::on("2026-11-24");
    let account = test.account("soul");
    let view = complaint_view(&test.vault, &ComplaintWish::of(account.clone(), "app_store")).unwrap();
    assert!(!view.ready && view.paper.is_some() && view.short.is_none());
    assert!(!view.blanks.is_empty() && view.blanks.len() <= view.missing.len(), "{:?}", view.blanks);
    let folder = test.dir.path().join("pack");
    let wish = ComplaintWish::of(account.clone(), "app_store");
    assert!(test.vault.save_complaint(&wish, &folder, false).is_err() && !folder.exists());
    assert!(complaint_view(&test.vault, &ComplaintWish::of(account, "nowhere")).unwrap().paper.is_none());
}

#[test]
fn a_mail_draft_says_what_it_lacks_beyond_the_letter() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let wish = LetterWish::of(account, KindName::Request);
    assert!(letter_view(&test.vault, &wish).unwrap().mail_lacks.is_empty());
    let odd = LetterWish { fills: vec![fill("sender_mail=nobody").unwrap()], ..wish };
    let lacks: Vec<Field> = letter_view(&test.vault, &odd).unwrap().mail_lacks.iter().map(|row| row.field).collect();
    assert_eq!(lacks, [Field::SenderMail]);
}

#[test]
fn a_paper_remembers_the_step_it_serves() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "soul");
    let step = Some("soul/escalate/letter".to_owned());
    let letter = LetterWish { step: step.clone(), ..LetterWish::of(account.clone(), KindName::Request) };
    let id = test.vault.record_letter(&letter, None).unwrap();
    assert_eq!(test.vault.need::<Request>(id.as_str()).unwrap().said.step, step);
    let complaint = ComplaintWish { step: step.clone(), ..ComplaintWish::of(account, "12377") };
    let id = test.vault.record_complaint(&complaint, None).unwrap();
    assert_eq!(test.vault.need::<Request>(id.as_str()).unwrap().said.step, step);
}

#[test]
fn steps_done_on_paper_say_which() {
    let mut test = TestVault::on("2026-11-24");
    let account = bound(&mut test, "dianwoda");
    let list = test.vault.begin_checklist(&account, Goal::Close).unwrap();
    let said = StepWord::Failed { barrier: Some("B04".into()), note: None };
    test.vault.mark_step(&list, "dianwoda/save/export", said).unwrap();
    let view = crate::view::checklist_view(&test.vault, &list).unwrap();
    let papers: Vec<_> = view.steps.iter().filter_map(|step| Some((step.id.as_str(), step.paper?))).collect();
    assert!(papers.contains(&("dianwoda/escalate/complain", StepPaper::Complaint)), "{papers:?}");
    assert!(papers.iter().any(|(id, paper)| *id == "dianwoda/escalate/letter"
        && matches!(paper, StepPaper::Letter { kind: KindName::Request, .. })));
}

/// An account whose closing ends at a barrier, with the steps before the letter done, and its checklist.
fn at_the_letter(test: &mut TestVault) -> (AccountId, crate::ids::ChecklistId) {
    let account = bound(test, "dianwoda");
    let list = test.vault.begin_checklist(&account, Goal::Close).unwrap();
    for _ in 0..40 {
        let view = crate::view::checklist_view(&test.vault, &list).unwrap();
        let letter = view.steps.iter().find(|step| matches!(step.paper, Some(StepPaper::Letter { .. })));
        let ready = letter.is_some_and(|step| step.state == StepState::Todo);
        let next = view.steps.iter().find(|step| step.state == StepState::Todo && step.refused.is_none());
        match next {
            Some(step) if !ready => {
                let word = if step.stage == WayStage::Close {
                    StepWord::Failed { barrier: Some("B04".into()), note: None }
                } else {
                    StepWord::Done
                };
                test.vault.mark_step(&list, &step.id.clone(), word).unwrap();
            }
            _ => break,
        }
    }
    (account, list)
}

fn state(test: &TestVault, list: &crate::ids::ChecklistId, step: &str) -> StepState {
    let view = crate::view::checklist_view(&test.vault, list).unwrap();
    let found = view.steps.iter().find(|known| known.id == step);
    found.unwrap_or_else(|| panic!("no {step}")).state.clone()
}

fn letter_step(test: &TestVault, list: &crate::ids::ChecklistId) -> (String, KindName) {
    let view = crate::view::checklist_view(&test.vault, list).unwrap();
    let open = view.steps.iter().filter(|step| step.state == StepState::Todo);
    let mut found = open.filter_map(|step| match step.paper {
        Some(StepPaper::Letter { kind, .. }) => Some((step.id.clone(), kind)),
        _ => None,
    });
    let all: Vec<_> = view.steps.iter().map(|step| (step.id.as_str(), &step.state)).collect();
    found.next_back().unwrap_or_else(|| panic!("no letter to write among {all:?}"))
}

#[test]
fn a_letter_that_goes_out_ticks_its_step_in_the_same_operation() {
    let mut test = TestVault::on("2026-11-24");
    let (account, list) = at_the_letter(&mut test);
    let (step, kind) = letter_step(&test, &list);
    let fills = vec![fill("reply=in_app").unwrap()];
    let wish = LetterWish { step: Some(step.clone()), fills, ..LetterWish::of(account.clone(), kind) };
    assert!(letter_view(&test.vault, &wish).unwrap().does.is_some(), "said before it is recorded");
    let drafted = test.vault.record_letter(&wish, None).unwrap();
    assert_eq!(state(&test, &list, &step), StepState::Todo, "a draft does nothing yet");
    test.vault.undo().unwrap();
    assert!(test.vault.need::<Request>(drafted.as_str()).is_err());
    let on = "2026-11-20".parse().unwrap();
    let id = test.vault.record_letter(&wish, Some(on)).unwrap();
    assert_eq!(state(&test, &list, &step), StepState::Done { on: Some(on) }, "as of the day it went out");
    assert!(letter_view(&test.vault, &wish).unwrap().does.is_none(), "nothing is left to tick");
    test.vault.undo().unwrap();
    assert_eq!(state(&test, &list, &step), StepState::Todo, "one undo takes both back");
    assert!(test.vault.need::<Request>(id.as_str()).is_err());
}

#[test]
fn a_draft_sent_later_ticks_its_step_and_taking_that_back_opens_it_again() {
    let mut test = TestVault::on("2026-11-24");
    let (account, list) = at_the_letter(&mut test);
    let (step, kind) = letter_step(&test, &list);
    let wish = LetterWish { step: Some(step.clone()), ..LetterWish::of(account, kind) };
    let id = test.vault.record_letter(&wish, None).unwrap();
    let on = test.vault.clock().today();
    let sent = crate::request::RequestWord::of(Happened::Send { on });
    test.vault.record_request(&id, sent, &[]).unwrap();
    assert_eq!(state(&test, &list, &step), StepState::Done { on: Some(on) });
    test.vault.operate(Op::UnrecordRequest, |change| change.unrecord_request(&id)).unwrap();
    assert_eq!(state(&test, &list, &step), StepState::Todo);
}

#[test]
fn a_paper_of_another_kind_and_one_for_a_step_not_yet_due_tick_nothing() {
    let mut test = TestVault::on("2026-11-24");
    let (account, list) = at_the_letter(&mut test);
    let (step, kind) = letter_step(&test, &list);
    let other = if kind == KindName::Reminder { KindName::Request } else { KindName::Refusal };
    let wish = LetterWish {
        step: Some(step.clone()),
        hurdles: Some(vec![hurdle("B03 id_photo").unwrap()]),
        fills: vec![fill("reply=in_app").unwrap()],
        ..LetterWish::of(account.clone(), other)
    };
    assert!(letter_view(&test.vault, &wish).unwrap().does.is_none());
    let today = test.vault.clock().today();
    test.vault.record_letter(&wish, Some(today)).unwrap();
    assert_eq!(state(&test, &list, &step), StepState::Todo);
    let blocked = "dianwoda/escalate/complain";
    assert_eq!(state(&test, &list, blocked), StepState::Blocked);
    let complaint = ComplaintWish { step: Some(blocked.into()), ..ComplaintWish::of(account, "12377") };
    assert!(complaint_view(&test.vault, &complaint).unwrap().does.is_none());
    let complaint = ComplaintWish { fills: vec![fill("contact=13800002201").unwrap()], ..complaint };
    if complaint_view(&test.vault, &complaint).unwrap().ready {
        test.vault.record_complaint(&complaint, Some(today)).unwrap();
    }
    assert_eq!(
        state(&test, &list, blocked),
        StepState::Blocked,
        "that it went out is recorded, and does not jump the order"
    );
}
