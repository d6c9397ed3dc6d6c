//! When answers are due under each law, and what moves the date.

#![allow(clippy::unwrap_used)]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use quittance_law::deadline::{ClockEvent, DeadlineNote, NoDeadline, deadline};
use quittance_law::{Law, Right, Standing, Term, card};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn due(law: Law, right: Right, sent: &str, events: &[ClockEvent]) -> quittance_law::Deadline {
    deadline(law, right, day(sent), events).unwrap()
}

#[test]
fn closing_in_china_goes_by_the_yardstick_of_fifteen_working_days() {
    let answer = due(Law::Pipl, Right::CloseAccount, "2026-11-23", &[]);
    assert_eq!(answer.due, day("2026-12-14"));
    assert_eq!(answer.basis.standing, Standing::Normative, "a yardstick of the authorities, no term of the law");
    assert!(answer.basis.text.zh.contains("尺度") && !answer.provisional && !answer.extended);
    assert_eq!(answer.notes, []);
}

#[test]
fn where_the_law_only_says_promptly_the_day_is_ours() {
    let answer = due(Law::Pipl, Right::Access, "2026-11-23", &[]);
    assert_eq!(answer.due, day("2026-12-14"));
    assert_eq!(answer.basis.standing, Standing::Choice);
    assert!(answer.basis.text.zh.contains("不是法定期限"));
}

#[test]
fn a_date_beyond_the_last_notice_is_provisional() {
    assert!(due(Law::Pipl, Right::CloseAccount, "2026-12-11", &[]).provisional);
    assert!(!due(Law::Pipl, Right::CloseAccount, "2026-12-10", &[]).provisional);
}

#[test]
fn a_shorter_promise_counts_and_a_longer_one_does_not() {
    let promise = |term| [ClockEvent::Promised { on: day("2026-11-24"), term }];
    let short = due(Law::Pipl, Right::CloseAccount, "2026-11-23", &promise(Term::WorkingDays(7)));
    assert_eq!((short.due, short.basis.term), (day("2026-12-02"), Term::WorkingDays(7)));
    assert_eq!(short.notes, [DeadlineNote::PromiseCounted]);
    let long = due(Law::Pipl, Right::CloseAccount, "2026-11-23", &promise(Term::Days(60)));
    assert_eq!((long.due, long.notes), (day("2026-12-14"), vec![DeadlineNote::PromiseTooLong]));
    let elsewhere = due(Law::Gdpr, Right::Delete, "2026-11-23", &promise(Term::Days(5)));
    assert_eq!(elsewhere.due, day("2026-12-23"));
    assert!(elsewhere.notes.contains(&DeadlineNote::PromiseDoesNotCount));
}

#[test]
fn europe_gives_a_month_from_receipt_and_two_more_with_reasons() {
    let sent = due(Law::Gdpr, Right::Delete, "2026-01-30", &[]);
    assert_eq!(sent.due, day("2026-03-02"), "the last of February is a Saturday");
    assert_eq!(sent.notes, [DeadlineNote::ReceiptAssumed]);
    assert!(sent.provisional, "the holidays there are not known");
    assert_eq!(sent.latest, Some(day("2026-04-30")));

    let received = ClockEvent::Received { on: day("2026-02-02") };
    let later = due(Law::Gdpr, Right::Delete, "2026-01-30", &[received]);
    assert_eq!((later.start, later.due), (day("2026-02-02"), day("2026-03-02")));
    assert_eq!(later.notes, []);

    let extended = ClockEvent::Extended { on: day("2026-02-20"), reasons: true };
    let more = due(Law::Gdpr, Right::Delete, "2026-01-30", &[received, extended]);
    assert_eq!((more.due, more.extended, more.latest), (day("2026-05-04"), true, None));
    assert_eq!(more.basis.term, Term::Months(3));
}

#[test]
fn an_extension_without_reasons_or_after_the_time_does_not_count() {
    let events = |on: &str, reasons| [ClockEvent::Extended { on: day(on), reasons }];
    let late = due(Law::Gdpr, Right::Access, "2026-01-05", &events("2026-02-06", true));
    assert!(!late.extended && late.notes.contains(&DeadlineNote::ExtensionTooLate));
    let bare = due(Law::Gdpr, Right::Access, "2026-01-05", &events("2026-01-20", false));
    assert!(!bare.extended && bare.notes.contains(&DeadlineNote::ExtensionWithoutReasons));
    let china = due(Law::Pipl, Right::Delete, "2026-01-05", &events("2026-01-20", true));
    assert!(!china.extended && china.notes.contains(&DeadlineNote::ExtensionDoesNotExist));
}

#[test]
fn the_clock_stands_still_in_britain_only() {
    let asked = [ClockEvent::Paused { on: day("2026-03-10") }, ClockEvent::Resumed { on: day("2026-03-20") }];
    let plain = due(Law::Uk, Right::Access, "2026-03-02", &[]);
    assert_eq!(plain.due, day("2026-04-02"));
    let stood = due(Law::Uk, Right::Access, "2026-03-02", &asked);
    assert_eq!((stood.due, stood.paused), (day("2026-04-13"), false), "ten days more, and a Sunday moves on");
    let open = due(Law::Uk, Right::Access, "2026-03-02", &asked[..1]);
    assert!(open.paused && !open.is_over(day("2027-01-01")));
    for law in [Law::Pipl, Law::Gdpr, Law::Ccpa] {
        let answer = due(law, Right::Access, "2026-03-02", &asked);
        assert_eq!(answer.due, due(law, Right::Access, "2026-03-02", &[]).due, "{law}");
        assert!(answer.notes.contains(&DeadlineNote::PauseDoesNotCount), "{law}");
    }
}

#[test]
fn california_gives_forty_five_calendar_days_and_ninety_in_all() {
    let answer = due(Law::Ccpa, Right::Delete, "2026-01-02", &[]);
    assert_eq!(answer.due, day("2026-02-16"));
    assert!(!answer.provisional, "calendar days need no table of holidays");
    assert_eq!(answer.acknowledge_by, Some(day("2026-01-16")));
    let more =
        due(Law::Ccpa, Right::Delete, "2026-01-02", &[ClockEvent::Extended { on: day("2026-02-10"), reasons: true }]);
    assert_eq!(more.due, day("2026-04-02"));
    let opt_out = due(Law::Ccpa, Right::Object, "2026-01-02", &[]);
    assert_eq!((opt_out.due, opt_out.provisional), (day("2026-01-23"), true));
}

#[test]
fn the_compact_packs_say_what_they_rest_on() {
    assert_eq!(due(Law::Lgpd, Right::Access, "2026-03-02", &[]).due, day("2026-03-17"));
    assert_eq!(due(Law::Lgpd, Right::Delete, "2026-03-02", &[]).basis.standing, Standing::Choice);
    assert_eq!(due(Law::Appi, Right::Delete, "2026-03-02", &[]).basis.standing, Standing::Choice);
    assert_eq!(due(Law::Pipa, Right::Delete, "2026-03-02", &[]).due, day("2026-03-12"));
}

#[test]
fn a_law_not_in_force_gives_no_date() {
    let wait = deadline(Law::Dpdp, Right::Delete, day("2026-11-23"), &[]);
    assert_eq!(wait, Err(NoDeadline::NotInForce { law: Law::Dpdp, from: day("2027-05-14") }));
    assert!(deadline(Law::Dpdp, Right::Delete, day("2027-05-14"), &[]).is_ok());
    let none = deadline(Law::Appi, Right::CloseAccount, day("2026-11-23"), &[]);
    assert_eq!(
        none.unwrap_err().to_string(),
        "appi has no card for close_account; choose another law or another right"
    );
}

#[test]
fn a_day_is_over_only_when_it_has_passed() {
    let answer = due(Law::Pipl, Right::Delete, "2026-11-23", &[]);
    assert!(!answer.is_over(answer.due) && answer.is_over(answer.overdue_from()));
    assert_eq!(answer.days_left(day("2026-12-04")), 10);
}

fn event() -> impl Strategy<Value = ClockEvent> {
    let on = || (0u64..200).prop_map(|n| day("2026-01-01") + Days::new(n));
    prop_oneof![
        on().prop_map(|on| ClockEvent::Received { on }),
        (on(), 0u32..100, 0..3).prop_map(|(on, n, unit)| ClockEvent::Promised {
            on,
            term: [Term::Days(n), Term::WorkingDays(n), Term::Months(n)][unit as usize],
        }),
        on().prop_map(|on| ClockEvent::Paused { on }),
        on().prop_map(|on| ClockEvent::Resumed { on }),
        (on(), any::<bool>()).prop_map(|(on, reasons)| ClockEvent::Extended { on, reasons }),
    ]
}

fn cards() -> Vec<(Law, Right)> {
    let all = Law::ALL.iter().flat_map(|law| Right::ALL.iter().map(move |right| (*law, *right)));
    all.filter(|(law, right)| card(*law, *right).is_some()).collect()
}

proptest! {
    #[test]
    fn a_later_request_is_never_due_earlier(n in 0u64..1200, later in 0u64..30) {
        let start = day("2027-06-01") + Days::new(n);
        for (law, right) in cards() {
            let first = deadline(law, right, start, &[]).unwrap().due;
            prop_assert!(deadline(law, right, start + Days::new(later), &[]).unwrap().due >= first, "{} {}", law, right);
            prop_assert!(first >= start);
        }
    }

    #[test]
    fn no_events_make_it_panic_or_fall_before_the_request(events in prop::collection::vec(event(), 0..12)) {
        let sent = day("2026-01-01");
        for (law, right) in cards() {
            let Ok(answer) = deadline(law, right, sent, &events) else { continue };
            prop_assert!(answer.due >= answer.start && answer.start >= sent);
            prop_assert!(answer.latest.is_none_or(|latest| latest >= answer.due));
            let mut turned = events.clone();
            turned.reverse();
            let other = deadline(law, right, sent, &turned).unwrap();
            prop_assert_eq!((answer.due, answer.paused), (other.due, other.paused), "the order of entry does not matter");
        }
    }

    #[test]
    fn no_start_is_too_late(n in 0i32..5000) {
        let start = NaiveDate::MAX - Days::new(n.unsigned_abs().into());
        for (law, right) in cards() {
            prop_assert!(deadline(law, right, start, &[]).unwrap().due >= start);
        }
    }
}
