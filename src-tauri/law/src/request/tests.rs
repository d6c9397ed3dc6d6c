use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn china() -> &'static Calendar {
    Calendar::china()
}

fn closing(events: &[Event]) -> Request {
    Request::replay(Law::Pipl, Right::CloseAccount, day("2026-08-20"), events).unwrap()
}

fn send(on: &str) -> Event {
    Event::Send { on: day(on) }
}

fn first(request: &Request, today: &str) -> Next {
    request.suggest(china(), day(today))[0].next
}

#[test]
fn a_letter_goes_from_draft_to_verified_and_closed() {
    let request = closing(&[
        send("2026-11-23"),
        Event::Receive { on: day("2026-11-25") },
        Event::Acknowledge { on: day("2026-11-26") },
        Event::Answer { on: day("2026-12-03"), answer: Answer::Granted { claim: Claim::Closed } },
        Event::Verify { on: day("2026-12-04"), found: Found::Gone },
        Event::Close { on: day("2026-12-04") },
    ]);
    assert_eq!(request.state, State::Closed { on: day("2026-12-04"), verified: true });
    assert!(request.state.is_terminal() && request.suggest(china(), day("2027-01-01")).is_empty());
    assert_eq!(request.allowed().count(), 0);
}

#[test]
fn closing_without_checking_is_possible_and_remembered_as_unverified() {
    let request = closing(&[
        send("2026-11-23"),
        Event::Answer { on: day("2026-12-03"), answer: Answer::Granted { claim: Claim::Deactivated } },
        Event::Close { on: day("2026-12-03") },
    ]);
    assert_eq!(request.state, State::Closed { on: day("2026-12-03"), verified: false });
}

#[test]
fn time_passing_decides_nothing() {
    let request = closing(&[send("2026-11-23"), Event::Receive { on: day("2026-11-24") }]);
    assert_eq!(first(&request, "2026-12-14"), Next::Wait);
    assert!(!request.is_overdue(china(), day("2026-12-14")));
    assert!(request.is_overdue(china(), day("2026-12-15")));
    assert_eq!(first(&request, "2026-12-15"), Next::Remind);
    assert_eq!(request.state, State::Waiting { on: day("2026-11-24") }, "still waiting: nobody recorded anything");
}

#[test]
fn a_second_notice_gives_five_working_days_and_then_somebody_above_is_proposed() {
    let request = closing(&[send("2026-09-01"), Event::Remind { on: day("2026-09-23") }]);
    assert_eq!(
        request.second_notice_ends(china()).unwrap().date,
        day("2026-10-08"),
        "Mid-Autumn and National Day do not count"
    );
    let wait = request.suggest(china(), day("2026-09-24"))[0];
    assert_eq!((wait.next, wait.from), (Next::Wait, day("2026-10-09")));
    assert_eq!(first(&request, "2026-10-09"), Next::Escalate);
}

#[test]
fn a_letter_that_came_back_has_no_deadline_and_starts_anew_when_sent_again() {
    let bounced = closing(&[send("2026-11-23"), Event::Bounce { on: day("2026-11-27") }]);
    assert_eq!(bounced.deadline(china()), Ok(None));
    assert_eq!(first(&bounced, "2026-11-27"), Next::OtherAddress);
    let again = bounced.after(&send("2026-11-30")).unwrap();
    assert_eq!(again.deadline(china()).unwrap().unwrap().due, day("2026-12-21"));
}

#[test]
fn confirming_receipt_counts_as_receipt() {
    let request = Request::replay(
        Law::Gdpr,
        Right::Delete,
        day("2026-03-01"),
        &[send("2026-03-02"), Event::Acknowledge { on: day("2026-03-05") }],
    );
    assert_eq!(request.unwrap().deadline(china()).unwrap().unwrap().due, day("2026-04-06"), "a Sunday moves on");
}

#[test]
fn what_i_am_asked_for_stops_the_british_clock_and_no_other() {
    let events = [
        send("2026-03-02"),
        Event::Receive { on: day("2026-03-02") },
        Event::Ask { on: day("2026-03-10") },
        Event::Supply { on: day("2026-03-20") },
    ];
    let due = |law| {
        let request = Request::replay(law, Right::Access, day("2026-03-01"), &events).unwrap();
        request.deadline(china()).unwrap().unwrap().due
    };
    assert_eq!(due(Law::Uk), day("2026-04-13"));
    assert_eq!(due(Law::Gdpr), day("2026-04-02"));
    let waiting = Request::replay(Law::Uk, Right::Access, day("2026-03-01"), &events[..3]).unwrap();
    assert_eq!(first(&waiting, "2026-06-01"), Next::SupplyOrObject);
}

#[test]
fn californian_silence_after_ten_business_days_is_noticed() {
    let request = Request::replay(Law::Ccpa, Right::Delete, day("2026-01-02"), &[send("2026-01-02")]).unwrap();
    let has = |today: &str| request.suggest(china(), day(today)).iter().any(|one| one.next == Next::AskReceipt);
    assert!(!has("2026-01-16") && has("2026-01-17"));
}

#[test]
fn a_reason_the_law_knows_is_checked_before_it_is_objected_to() {
    let refused = |reason| {
        closing(&[send("2026-11-23"), Event::Answer { on: day("2026-12-03"), answer: Answer::Refused { reason } }])
            .suggest(china(), day("2026-12-03"))
            .into_iter()
            .map(|one| one.next)
            .collect::<Vec<_>>()
    };
    assert_eq!(refused(RefusalReason::KeptByLaw), [Next::CheckReason, Next::Escalate]);
    assert_eq!(refused(RefusalReason::WantsMoreData), [Next::CheckReason, Next::Object, Next::Escalate]);
}

#[test]
fn an_objection_to_an_answer_waits_for_a_new_one() {
    let request = closing(&[
        send("2026-11-23"),
        Event::Answer { on: day("2026-12-03"), answer: Answer::Refused { reason: RefusalReason::NoneGiven } },
        Event::Remind { on: day("2026-12-04") },
    ]);
    assert_eq!(request.state.as_str(), "waiting");
    assert_eq!(first(&request, "2026-12-07"), Next::Wait);
}

#[test]
fn a_channel_gets_its_own_time_before_the_next() {
    let request = closing(&[
        send("2026-10-12"),
        Event::Remind { on: day("2026-11-03") },
        Event::Escalate { on: day("2026-11-11"), channel: "isc".into() },
    ]);
    let wait = request.suggest(china(), day("2026-11-12"))[0];
    assert_eq!((wait.next, wait.from), (Next::Wait, day("2026-11-26")));
    assert_eq!(first(&request, "2026-11-26"), Next::Escalate);
    let next = request.after(&Event::Escalate { on: day("2026-11-26"), channel: "12377".into() }).unwrap();
    assert_eq!(next.escalations.len(), 2);
    assert_eq!(first(&next, "2026-11-26"), Next::Escalate, "no term is published, so none is waited for");
}

#[test]
fn impossible_entries_are_refused_with_a_sentence() {
    let draft = Request::draft(Law::Pipl, Right::Delete, day("2026-11-20"));
    let why = |request: &Request, event: Event| request.after(&event).unwrap_err();
    let answer = why(&draft, Event::Verify { on: day("2026-11-21"), found: Found::Gone });
    assert_eq!(answer.to_string(), "verify can't be recorded while the request is drafted");
    let sent = draft.after(&send("2026-11-23")).unwrap();
    let early = why(&sent, Event::Receive { on: day("2026-11-22") });
    assert_eq!(early.key(), "problem-request-too-early");
    let nowhere = why(&sent, Event::Escalate { on: day("2026-11-24"), channel: "emperor".into() });
    assert_eq!(nowhere.to_string(), "there is no channel `emperor`; choose one from the list");
    assert_eq!(sent.events.len(), 1, "a refused entry leaves the request as it was");
}

#[test]
fn a_stored_request_reads_back_and_replays_to_the_same() {
    let request = closing(&[
        send("2026-11-23"),
        Event::Promise { on: day("2026-11-24"), term: Term::WorkingDays(7) },
        Event::Escalate { on: day("2026-12-08"), channel: "12377".into() },
    ]);
    let json = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::from_str::<Request>(&json).unwrap(), request);
    assert_eq!(Request::replay(request.law, request.right, request.drafted_on, &request.events).unwrap(), request);
}

fn event() -> impl Strategy<Value = Event> {
    let on = || (0u64..500).prop_map(|n| day("2026-01-01") + Days::new(n));
    let reason = || prop::sample::select(RefusalReason::ALL);
    let claim = || prop::sample::select(vec![Claim::Closed, Claim::Erased, Claim::Deactivated, Claim::Handed]);
    let answer = prop_oneof![
        claim().prop_map(|claim| Answer::Granted { claim }),
        (claim(), reason()).prop_map(|(claim, reason)| Answer::Partly { claim, reason }),
        reason().prop_map(|reason| Answer::Refused { reason }),
        Just(Answer::NotFound),
    ];
    let found = prop::sample::select(vec![Found::Gone, Found::StillThere, Found::Unclear]);
    let channel = prop::sample::select(vec!["isc", "12377", "court", "12315_complaint", "nobody"]);
    prop_oneof![
        on().prop_map(|on| Event::Send { on }),
        on().prop_map(|on| Event::Receive { on }),
        on().prop_map(|on| Event::Bounce { on }),
        on().prop_map(|on| Event::Acknowledge { on }),
        (on(), any::<u32>()).prop_map(|(on, n)| Event::Promise { on, term: Term::WorkingDays(n) }),
        on().prop_map(|on| Event::Ask { on }),
        on().prop_map(|on| Event::Supply { on }),
        (on(), any::<bool>()).prop_map(|(on, reasons)| Event::Extend { on, reasons }),
        (on(), answer).prop_map(|(on, answer)| Event::Answer { on, answer }),
        on().prop_map(|on| Event::Remind { on }),
        (on(), found).prop_map(|(on, found)| Event::Verify { on, found }),
        (on(), channel).prop_map(|(on, channel)| Event::Escalate { on, channel: channel.to_owned() }),
        on().prop_map(|on| Event::Close { on }),
        on().prop_map(|on| Event::Withdraw { on }),
        on().prop_map(|on| Event::Abandon { on }),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_events_panics_or_goes_back_in_time(
        mut events in prop::collection::vec(event(), 0..25), sorted in any::<bool>(), law in prop::sample::select(Law::ALL),
    ) {
        if sorted {
            events.sort_by_key(Event::on);
        }
        let mut request = Request::draft(law, Right::Delete, day("2026-01-01"));
        for event in &events {
            let before = request.clone();
            match request.after(event) {
                Ok(next) => {
                    prop_assert!(!before.state.is_terminal(), "nothing happens after the end");
                    prop_assert!(before.allows(event.kind()));
                    prop_assert!(next.last_day() >= before.last_day());
                    prop_assert!(next.state.on() <= next.last_day());
                    request = next;
                }
                Err(why) => prop_assert!(!why.to_string().is_empty()),
            }
            for suggestion in request.suggest(china(), event.on()) {
                prop_assert!(suggestion.from >= request.last_day());
                if let Some(kind) = suggestion.next.event() {
                    prop_assert!(request.allows(kind), "{:?} is proposed while {}", kind, request.state.as_str());
                }
            }
            if let Ok(Some(deadline)) = request.deadline(china()) {
                prop_assert!(deadline.due >= request.sent_on.unwrap());
            }
        }
        let again = Request::replay(law, Right::Delete, day("2026-01-01"), &request.events).unwrap();
        prop_assert_eq!(&again, &request);
        prop_assert_eq!(request.suggest(china(), day("2028-01-01")).is_empty(), request.state.is_terminal());
    }
}
