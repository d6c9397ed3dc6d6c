//! Requests in the vault: what happened is recorded, dates follow, nothing is decided.

use chrono::NaiveDate;
use quittance_law::request::{Answer, Claim, Event, Found, Next, RefusalReason, State};
use quittance_law::{Law, Right, Standing};

use super::{Request, RequestDraft, RequestWord};
use crate::account::{Account, Ending, EndingKind, Stage, StageName};
use crate::evidence::{Evidence, EvidenceDraft};
use crate::ids::{AccountId, RequestId};
use crate::incident::{Incident, IncidentDraft, IncidentKind, IncidentWords};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{DueKind, due, request_view, requests_view, today_view};
use crate::{Kind, Problem, Result};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft(account: &AccountId, right: Right) -> RequestDraft {
    RequestDraft::of(account.clone(), Law::Pipl, right)
}

impl TestVault {
    fn letter(&mut self, account: &AccountId, right: Right) -> RequestId {
        self.vault.operate(Op::AddRequest, |change| change.add_request(draft(account, right))).unwrap()
    }

    fn record(&mut self, id: &RequestId, event: Event) -> Result<()> {
        self.vault.record_request(id, RequestWord::of(event), &[])
    }

    fn ended(&mut self, id: &RequestId, event: Event) {
        self.vault.record_request(id, RequestWord { ending: true, ..RequestWord::of(event) }, &[]).unwrap();
    }

    fn state(&self, id: &RequestId) -> State {
        self.vault.need::<Request>(id.as_str()).unwrap().course().unwrap().state
    }
}

#[test]
fn a_letter_is_due_by_the_yardstick_and_overdue_shows_without_deciding_anything() {
    let mut test = TestVault::on("2026-02-10");
    let account = test.account("soul");
    let id = test.letter(&account, Right::CloseAccount);
    assert!(due(&test.vault, 60).unwrap().is_empty(), "a draft is not due");
    test.record(&id, Event::Send { on: day("2026-02-10") }).unwrap();
    let view = request_view(&test.vault, &id).unwrap();
    let term = view.row.term.unwrap();
    assert_eq!(term.due, day("2026-03-09"), "fifteen working days over the Spring Festival");
    assert_eq!(term.standing, Standing::Normative, "a yardstick of the authorities, no term of the law");
    let items = due(&test.vault, 60).unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(
        (items[0].on, items[0].kind, &items[0].request),
        (day("2026-03-09"), DueKind::LegalDeadline, &Some(id.clone()))
    );

    let test = test.reopened("2026-03-10");
    assert!(matches!(test.state(&id), State::Sent { .. }), "silence moves nothing");
    let items = due(&test.vault, 0).unwrap();
    assert_eq!(items[0].on, day("2026-03-09"), "overdue stays on the list");
    let today = today_view(&test.vault).unwrap();
    assert_eq!((today.requests.len(), today.requests[0].overdue, today.requests[0].days_left), (1, true, Some(-1)));
    assert_eq!(today.counts.requests, 1);
    let next: Vec<Next> = today.requests[0].next.iter().map(|one| one.next).collect();
    assert!(next.contains(&Next::Remind) && next.contains(&Next::Escalate), "{next:?}");
    let ladder = request_view(&test.vault, &id).unwrap().ladder;
    assert!(!ladder.is_empty() && ladder.iter().all(|station| station.why.zh.len() > 3));
}

#[test]
fn a_second_notice_gives_five_working_days_more() {
    let mut test = TestVault::on("2026-03-10");
    let account = test.account("soul");
    let id = test.letter(&account, Right::Delete);
    test.record(&id, Event::Send { on: day("2026-03-10") }).unwrap();
    let mut test = test.reopened("2026-04-02");
    test.record(&id, Event::Remind { on: day("2026-04-02") }).unwrap();
    let row = &requests_view(&test.vault, None, false).unwrap()[0];
    let term = row.term.clone().unwrap();
    assert_eq!(
        (term.by_rule, term.due),
        (day("2026-03-31"), day("2026-04-10")),
        "Tomb-Sweeping Day is not a working day"
    );
    assert!(!row.overdue);
}

#[test]
fn what_can_not_happen_is_refused_and_changes_nothing() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.letter(&account, Right::Delete);
    let before = test.vault.history(100).unwrap().len();
    let on = day("2026-03-07");
    assert_eq!(test.record(&id, Event::Acknowledge { on }).unwrap_err().key(), "problem-request-not-here");
    assert_eq!(test.record(&id, Event::Send { on: day("2026-03-08") }).unwrap_err().key(), "problem-value-unknown");
    assert_eq!(test.record(&id, Event::Send { on: day("2026-03-06") }).unwrap_err().key(), "problem-request-too-early");
    test.record(&id, Event::Send { on }).unwrap();
    let nowhere = Event::Escalate { on, channel: "nobody".into() };
    assert_eq!(test.record(&id, nowhere).unwrap_err().key(), "problem-request-no-channel");
    let mut add = |draft: RequestDraft| test.vault.operate(Op::AddRequest, |change| change.add_request(draft));
    for (draft, key) in [
        (
            RequestDraft { channel: Some("nobody".into()), ..draft(&account, Right::Delete) },
            "problem-request-no-channel",
        ),
        (RequestDraft { law: Law::Dpdp, ..draft(&account, Right::Delete) }, "problem-law-not-in-force"),
        (RequestDraft { law: Law::Gdpr, ..draft(&account, Right::RecycledNumber) }, "problem-law-no-right"),
        (RequestDraft { barriers: vec!["B99".into()], ..draft(&account, Right::Delete) }, "problem-value-unknown"),
        (RequestDraft { follows: Some("nothing".into()), ..draft(&account, Right::Delete) }, "problem-missing"),
    ] {
        assert_eq!(add(draft).unwrap_err().key(), key);
    }
    let other = RequestDraft { law: Law::Gdpr, ..draft(&account, Right::Delete) };
    let changed = test.vault.operate(Op::EditRequest, |change| change.edit_request(&id, other));
    assert!(matches!(changed, Err(Problem::RequestSent)), "what was sent stays what it was");
    let named = RequestDraft { subject: Some("第一封".into()), ..draft(&account, Right::Delete) };
    test.vault.operate(Op::EditRequest, |change| change.edit_request(&id, named)).unwrap();
    assert_eq!(test.vault.history(100).unwrap().len(), before + 2);
}

#[test]
fn replies_with_their_files_are_logged_and_can_be_taken_back() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.letter(&account, Right::CloseAccount);
    let on = day("2026-03-07");
    test.record(&id, Event::Send { on }).unwrap();
    let mail = test.dir.path().join("回信.eml");
    std::fs::write(&mail, "From: a@example.com\r\nSubject: x\r\n\r\n请提供手持身份证").unwrap();
    let word = RequestWord { note: Some(" 要手持身份证 ".into()), ..RequestWord::of(Event::Ask { on }) };
    test.vault.record_request(&id, word, &[&mail]).unwrap();
    let view = request_view(&test.vault, &id).unwrap();
    assert!(matches!(view.row.state, State::NeedsMe { .. }) && view.row.needs_me);
    assert_eq!(view.entries[1].note.as_deref(), Some("要手持身份证"));
    assert_eq!((view.entries[1].evidence.len(), view.evidence.len()), (1, 1));
    let proof: Evidence = test.vault.need(view.evidence[0].id.as_str()).unwrap();
    assert_eq!((proof.account, proof.request), (Some(account.clone()), Some(id.clone())));
    test.vault.undo().unwrap();
    assert!(matches!(test.state(&id), State::Sent { .. }));
    assert_eq!(test.vault.count(Kind::Evidence).unwrap(), 0, "the file went with the entry");
    test.vault.redo().unwrap();
    test.vault.operate(Op::UnrecordRequest, |change| change.unrecord_request(&id)).unwrap();
    assert!(matches!(test.state(&id), State::Sent { .. }));
    assert_eq!(test.vault.count(Kind::Evidence).unwrap(), 1, "a wrong entry taken off leaves the file");
    let note = EvidenceDraft { request: Some(id.clone()), ..EvidenceDraft::default() };
    let note = test.vault.operate(Op::AddEvidence, |change| change.add_evidence_note("电话里也这么说", note)).unwrap();
    assert_eq!(test.vault.need::<Evidence>(note.as_str()).unwrap().account, Some(account.clone()));
    test.vault.operate(Op::RemoveRequest, |change| change.remove_request(&id)).unwrap();
    assert_eq!(test.vault.count(Kind::Evidence).unwrap(), 2, "evidence outlives the request");
    test.vault.undo().unwrap();
    test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&account)).unwrap();
    assert_eq!((test.vault.count(Kind::Request).unwrap(), test.vault.count(Kind::Evidence).unwrap()), (0, 0));
    test.vault.check().unwrap();
}

#[test]
fn what_they_say_becomes_an_ending_only_when_the_person_wants_and_only_what_they_said() {
    let on = day("2026-03-07");
    let granted = |claim| Event::Answer { on, answer: Answer::Granted { claim } };
    let refused = |reason| Event::Answer { on, answer: Answer::Refused { reason } };
    for (event, kinds, stage) in [
        (granted(Claim::Closed), vec![EndingKind::Claimed], StageName::Closed),
        (granted(Claim::Anonymised), vec![EndingKind::Anonymised], StageName::Active),
        (granted(Claim::Deactivated), vec![EndingKind::Deactivated], StageName::Active),
        (granted(Claim::Erased), vec![], StageName::Active),
        (refused(RefusalReason::KeptByLaw), vec![EndingKind::KeptByLaw], StageName::Active),
        (refused(RefusalReason::TooSoon), vec![], StageName::Active),
        (Event::Answer { on, answer: Answer::NotFound }, vec![EndingKind::NotFound], StageName::Active),
    ] {
        let mut test = TestVault::new();
        let account = test.account("soul");
        let id = test.letter(&account, Right::CloseAccount);
        test.record(&id, Event::Send { on }).unwrap();
        test.record(&id, event.clone()).unwrap();
        assert_eq!(test.vault.count(Kind::Ending).unwrap(), 0, "not unless asked");
        test.vault.undo().unwrap();
        test.ended(&id, event.clone());
        let found: Vec<EndingKind> =
            test.vault.all::<Ending>().unwrap().into_iter().map(|ending| ending.kind).collect();
        assert_eq!(found, kinds, "{event:?}");
        assert_eq!(test.vault.need::<Account>(account.as_str()).unwrap().stage.name(), stage, "{event:?}");
    }
}

#[test]
fn claimed_and_verified_stay_two_things_to_the_end() {
    let mut test = TestVault::new();
    let on = day("2026-03-07");
    let account = test.account("soul");
    let id = test.letter(&account, Right::CloseAccount);
    test.record(&id, Event::Send { on }).unwrap();
    test.ended(&id, Event::Answer { on, answer: Answer::Granted { claim: Claim::Closed } });
    test.ended(&id, Event::Verify { on, found: Found::Gone });
    assert_eq!(test.vault.need::<Account>(account.as_str()).unwrap().stage, Stage::Verified { on });
    assert_eq!(test.vault.count(Kind::Ending).unwrap(), 2);
    test.record(&id, Event::Close { on }).unwrap();
    assert_eq!(test.state(&id), State::Closed { on, verified: true });
    assert!(requests_view(&test.vault, None, false).unwrap().is_empty());
    assert_eq!(requests_view(&test.vault, None, true).unwrap().len(), 1);
    assert!(request_view(&test.vault, &id).unwrap().allowed.is_empty());
}

#[test]
fn going_up_drafts_the_complaint_with_the_channels_own_time() {
    let mut test = TestVault::on("2026-09-15");
    let on = day("2026-09-15");
    let account = test.account("soul");
    let letter = test.letter(&account, Right::CloseAccount);
    test.record(&letter, Event::Send { on }).unwrap();
    let complaint =
        test.vault.operate(Op::MoveRequest, |change| change.escalate_request(&letter, "12315_complaint", on)).unwrap();
    assert!(matches!(test.state(&letter), State::Escalated { .. }));
    let held: Request = test.vault.need(complaint.as_str()).unwrap();
    assert_eq!(held.said.follows, Some(letter.clone()));
    test.record(&complaint, Event::Send { on }).unwrap();
    let view = request_view(&test.vault, &complaint).unwrap();
    let term = view.row.term.unwrap();
    assert_eq!(term.due, day("2026-09-23"), "seven working days, and 20 September is worked");
    assert_eq!(view.row.next.last().unwrap().next, Next::Wait);
    assert_eq!(request_view(&test.vault, &letter).unwrap().followed_by, std::slice::from_ref(&complaint));
    test.vault.operate(Op::RemoveRequest, |change| change.remove_request(&letter)).unwrap();
    assert_eq!(test.vault.need::<Request>(complaint.as_str()).unwrap().said.follows, None);
    let courts = test.vault.operate(Op::MoveRequest, |change| {
        change.add_request(RequestDraft { channel: Some("police".into()), ..draft(&account, Right::Delete) })
    });
    test.record(&courts.unwrap(), Event::Send { on }).unwrap();
    assert_eq!(due(&test.vault, 60).unwrap().len(), 1, "no term was found for that channel, so no date is made up");
}

#[test]
fn an_incident_takes_a_request_up_again() {
    let mut test = TestVault::new();
    let on = day("2026-03-07");
    let account = test.account("soul");
    let phone = test.phone("13800002201");
    let incident = |test: &mut TestVault| {
        let draft = IncidentDraft {
            on: None,
            said: IncidentWords {
                from: Some("【Soul】".into()),
                identifier: Some(phone.clone()),
                note: Some("又来营销短信".into()),
                ..IncidentWords::of(IncidentKind::Sms)
            },
        };
        test.vault.operate(Op::AddIncident, |change| change.add_incident(draft)).unwrap()
    };
    let first = incident(&mut test);
    let complain = |test: &mut TestVault, incident: &crate::ids::IncidentId| {
        test.vault.operate(Op::ComplainOfIncident, |change| change.complain_of_incident(incident, &account)).unwrap()
    };
    let fresh = complain(&mut test, &first);
    assert!(matches!(test.state(&fresh), State::Drafted { .. }), "nothing is sent by itself");
    test.vault.undo().unwrap();
    assert_eq!(test.vault.need::<Incident>(first.as_str()).unwrap().said.account, None);

    let letter = test.letter(&account, Right::CloseAccount);
    test.record(&letter, Event::Send { on }).unwrap();
    test.record(&letter, Event::Answer { on, answer: Answer::Granted { claim: Claim::Closed } }).unwrap();
    assert_eq!(complain(&mut test, &first), letter, "the open one goes on");
    assert!(matches!(test.state(&letter), State::VerifiedByMe { found: Found::StillThere, .. }));
    let held: Request = test.vault.need(letter.as_str()).unwrap();
    assert_eq!((held.said.barriers, held.said.incident), (vec!["B13".to_owned()], Some(first.clone())));

    test.record(&letter, Event::Close { on }).unwrap();
    let second = incident(&mut test);
    let follow_up = complain(&mut test, &second);
    let held: Request = test.vault.need(follow_up.as_str()).unwrap();
    assert_eq!(held.said.follows, Some(letter), "one that is over is followed, not changed");
    test.vault.operate(Op::RemoveIncident, |change| change.remove_incident(&second)).unwrap();
    assert_eq!(test.vault.need::<Request>(follow_up.as_str()).unwrap().said.incident, None);
    test.vault.check().unwrap();
}

#[test]
fn what_is_said_of_a_request_and_an_incident_lies_in_the_record_itself() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.letter(&account, Right::Delete);
    let held: Request = test.vault.need(id.as_str()).unwrap();
    let json = serde_json::to_value(&held).unwrap();
    assert_eq!((&json["account"], &json["right"], &json["said"]), (&account.0.into(), &"delete".into(), &().into()));
    assert_eq!(serde_json::from_value::<Request>(json).unwrap(), held);
}

#[test]
fn how_the_law_counts_is_told_beside_the_day() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let id = test.letter(&account, Right::Delete);
    let clock = request_view(&test.vault, &id).unwrap().clock.unwrap();
    assert_eq!((clock.pauses, clock.stretched), (false, None), "nothing stops or stretches it in China");
    let gdpr = RequestDraft { law: Law::Gdpr, ..draft(&account, Right::Delete) };
    let id = test.vault.operate(Op::AddRequest, |change| change.add_request(gdpr)).unwrap();
    assert!(request_view(&test.vault, &id).unwrap().clock.unwrap().stretched.is_some());
}

#[test]
fn an_incident_nobody_did_anything_about_is_on_the_first_screen() {
    let mut test = TestVault::new();
    let account = test.account("soul");
    let words = || IncidentWords { from: Some("【Soul】".into()), ..IncidentWords::of(IncidentKind::Sms) };
    let file = test.dir.path().join("短信.txt");
    std::fs::write(&file, "【Soul】回来看看").unwrap();
    let id = test.vault.add_incident(IncidentDraft { on: None, said: words() }, &[&file]).unwrap();
    let old = IncidentDraft { on: Some(day("2025-12-01")), said: words() };
    test.vault.add_incident(old, &[]).unwrap();
    let shown = today_view(&test.vault).unwrap().incidents;
    assert_eq!(shown.iter().map(|row| (&row.id, row.evidence)).collect::<Vec<_>>(), [(&id, 1)]);
    test.vault.operate(Op::ComplainOfIncident, |change| change.complain_of_incident(&id, &account)).unwrap();
    assert!(today_view(&test.vault).unwrap().incidents.is_empty());
    let gone = test.dir.path().join("nothing.png");
    let before = test.vault.count(Kind::Incident).unwrap();
    assert!(test.vault.add_incident(IncidentDraft { on: None, said: words() }, &[&gone]).is_err());
    assert_eq!(test.vault.count(Kind::Incident).unwrap(), before, "a file that can't be kept keeps nothing");
}
