use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::sent::updated;
use super::*;
use crate::account::{MandateDraft, MandateKind};
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{calendar_codes, due, reminders_view};
use crate::{Op, Phrase};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn item(about: &str, kind: DueKind, on: &str) -> DueItem {
    DueItem {
        provisional: false,
        on: day(on),
        from: None,
        kind,
        account: None,
        identifier: None,
        service: None,
        checklist: None,
        step: None,
        request: None,
        about: about.to_owned(),
        text: Phrase::plain("x"),
    }
}

/// The example family, which brings its own people.
fn example() -> TestVault {
    let mut test = TestVault::new();
    let me = test.me.clone();
    test.vault.operate(Op::RemovePerson, |change| change.remove_person(&me)).unwrap();
    test.vault.load_example().unwrap();
    test
}

fn told(all: &[Reminder]) -> Vec<(String, String)> {
    all.iter().map(|told| (told.item.about.clone(), told.on.to_string())).collect()
}

#[test]
fn a_guard_is_told_the_day_before_it_ends_and_on_its_last_day() {
    let guard = [item("g", DueKind::GuardEnds, "2026-03-12")];
    let on = |today: &str| told(&reminders(&[], &guard, day(today), Some(day(today))).now);
    assert_eq!(on("2026-03-10"), []);
    assert_eq!(on("2026-03-11"), [("g".into(), "2026-03-11".into())]);
    assert_eq!(on("2026-03-12"), [("g".into(), "2026-03-12".into())]);
}

#[test]
fn what_fell_while_nobody_looked_is_missed_once_with_its_last_day_and_today_is_not_missed() {
    let then = [item("window", DueKind::WindowOpens, "2026-03-05"), item("guard", DueKind::GuardEnds, "2026-03-04")];
    let now =
        [item("letter", DueKind::LegalDeadline, "2026-03-07"), item("late", DueKind::LegalDeadline, "2026-03-03")];
    let all = reminders(&then, &now, day("2026-03-07"), Some(day("2026-03-01")));
    assert_eq!(told(&all.now), [("letter".into(), "2026-03-07".into())]);
    assert_eq!(
        told(&all.missed),
        [
            ("window".into(), "2026-03-05".into()),
            ("late".into(), "2026-03-04".into()),
            ("guard".into(), "2026-03-04".into())
        ]
    );
    let seen = reminders(&then, &now, day("2026-03-07"), Some(day("2026-03-06")));
    assert_eq!(seen.missed, [], "they were seen yesterday");
}

#[test]
fn a_vault_nobody_was_ever_reminded_by_has_missed_nothing_and_a_clock_from_the_future_hides_nothing() {
    let now = [item("letter", DueKind::LegalDeadline, "2026-03-06"), item("x", DueKind::WindowOpens, "2026-03-07")];
    assert_eq!(reminders(&now, &now, day("2026-03-07"), None).missed, []);
    let all = reminders(&now, &now, day("2026-03-07"), Some(day("2030-01-01")));
    assert_eq!(told(&all.now), [("letter".into(), "2026-03-07".into()), ("x".into(), "2026-03-07".into())]);
}

#[test]
fn a_leap_day_is_a_day_like_any_other_and_the_ends_of_the_calendar_hold() {
    let ends = item("sim", DueKind::IdentifierEnds, "2028-03-30");
    assert_eq!(days_of(&ends).next(), Some(day("2028-02-29")));
    let far = DueItem { on: NaiveDate::MAX, ..item("x", DueKind::LegalDeadline, "2028-02-29") };
    assert_eq!(days_of(&far).last(), Some(NaiveDate::MAX));
    let early = DueItem { on: NaiveDate::MIN, ..item("x", DueKind::Renewal, "2028-02-29") };
    assert_eq!(days_of(&early).next(), Some(NaiveDate::MIN));
}

#[test]
fn reminders_come_once_a_day_and_not_in_the_night() {
    let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
    assert!(!is_time(at("2026-03-07T08:59:00"), None));
    assert!(is_time(at("2026-03-07T09:00:00"), None));
    assert!(!is_time(at("2026-03-07T18:00:00"), Some(day("2026-03-07"))));
    assert!(is_time(at("2026-03-08T09:30:00"), Some(day("2026-03-07"))));
    assert!(is_time(at("2026-03-08T09:30:00"), Some(day("2030-01-01"))), "a clock that was wrong keeps nobody quiet");
}

#[test]
fn the_clock_is_said_to_have_gone_back_only_if_it_did() {
    assert_eq!(clock_went_back(Some(day("2026-03-08")), day("2026-03-07")), Some(day("2026-03-08")));
    assert_eq!(clock_went_back(Some(day("2026-03-07")), day("2026-03-07")), None);
    assert_eq!(clock_went_back(None, day("2026-03-07")), None);
}

#[test]
fn a_vault_opened_days_later_tells_what_fell_in_between_until_it_is_seen() {
    let mut test = TestVault::new();
    let account = test.account("hello");
    give(&mut test, &account, "骑行月卡", "2026-03-20");
    assert_eq!(reminders_view(&test.vault).unwrap().now, []);
    test.vault.see_reminders().unwrap();
    let test = test.reopened("2026-03-19");
    let view = reminders_view(&test.vault).unwrap();
    assert_eq!(view.now.len(), 1, "the day before a renewal");
    test.vault.see_reminders().unwrap();
    let test = test.reopened("2026-03-25");
    let view = reminders_view(&test.vault).unwrap();
    assert_eq!((view.now.len(), view.missed.len()), (0, 0), "it was told on the 19th and has passed since");
}

#[test]
fn a_year_is_looked_back_at_for_sixty_days_only() {
    let mut test = TestVault::new();
    let account = test.account("hello");
    give(&mut test, &account, "骑行月卡", "2026-03-20");
    test.vault.see_reminders().unwrap();
    let soon = test.reopened("2026-04-02");
    assert_eq!(reminders_view(&soon.vault).unwrap().missed.len(), 1);
    let late = soon.reopened("2027-04-02");
    assert_eq!(reminders_view(&late.vault).unwrap().missed, []);
}

fn give(test: &mut TestVault, account: &crate::ids::AccountId, name: &str, renews: &str) -> crate::ids::MandateId {
    let draft = MandateDraft {
        kind: MandateKind::Subscription,
        name: name.into(),
        payer: None,
        card: None,
        amount: None,
        renews: Some(day(renews)),
    };
    test.vault.operate(Op::GiveMandate, |change| change.give_mandate(account, draft)).unwrap()
}

// The file of bare dates.

#[test]
fn the_dates_beside_the_vault_hold_days_and_numbers_and_nothing_else_and_follow_every_change() {
    let mut test = TestVault::new();
    let account = test.account("hello");
    give(&mut test, &account, "骑行月卡", "2026-03-20");
    assert_eq!(test.folder.schedule(), None, "nobody asked for it");
    test.vault.write_schedule().unwrap();
    let days = |test: &TestVault| test.folder.schedule().unwrap().days.into_iter().collect::<Vec<_>>();
    assert_eq!(days(&test), [(day("2026-03-17"), 1), (day("2026-03-19"), 1)]);
    let second = give(&mut test, &account, "单车年卡", "2026-03-20");
    assert_eq!(days(&test), [(day("2026-03-17"), 2), (day("2026-03-19"), 2)]);
    let text = std::fs::read_to_string(test.folder.path().join("reminders.json")).unwrap();
    for said in ["骑行", "单车", "哈啰", "hello", "小王", account.as_str(), second.as_str(), "renewal", "mandate"]
    {
        assert!(!text.to_lowercase().contains(said), "{said}: {text}");
    }
    test.vault.undo().unwrap();
    assert_eq!(days(&test), [(day("2026-03-17"), 1), (day("2026-03-19"), 1)]);
    test.folder.drop_schedule().unwrap();
    give(&mut test, &account, "别的", "2026-03-22");
    assert_eq!(test.folder.schedule(), None, "it does not come back by itself");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_the_dates() {
    use std::os::unix::fs::PermissionsExt;
    let test = TestVault::new();
    test.vault.write_schedule().unwrap();
    let mode = std::fs::metadata(test.folder.path().join("reminders.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn a_locked_vault_tells_how_many_things_and_never_twice_on_a_day() {
    let items = [item("a", DueKind::WindowOpens, "2026-03-07"), item("b", DueKind::GuardEnds, "2026-03-08")];
    let schedule = Schedule::of(&items, day("2026-03-01"));
    assert_eq!(schedule.count(None, day("2026-03-07")), 2, "a window, and the day before a guard ends");
    assert_eq!(schedule.count(Some(day("2026-03-07")), day("2026-03-08")), 1);
    assert_eq!(schedule.count(Some(day("2026-03-05")), day("2026-03-09")), 3, "missed ones count");
    assert_eq!(schedule.count(Some(day("2026-03-08")), day("2026-03-20")), 0);
}

#[test]
fn a_damaged_file_of_dates_is_none() {
    let test = TestVault::new();
    std::fs::write(test.folder.path().join("reminders.json"), "{ not json").unwrap();
    assert_eq!(test.folder.schedule(), None);
    test.vault.write_schedule().unwrap();
    assert!(test.folder.schedule().is_some());
}

// The calendar file.

fn words() -> CalendarWords<'static> {
    CalendarWords {
        name: "销号簿；提醒, 与日期".into(),
        title: &|code| format!("销号簿：有一件事到期（{code}）"),
        note: "打开销号簿，看这个代码说的是哪件事。\n日历里不写服务名，所以别人看了日历也不知道；这句话写得长一些，好让它折行。".into(),
    }
}

fn parsed(text: &str) -> IcalCalendar {
    assert!(text.lines().all(|line| line.len() <= 75), "a line is longer than RFC 5545 allows");
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'), "lines end in CR LF");
    ical::IcalParser::new(text.as_bytes()).next().expect("a calendar").expect("one that can be read")
}

fn value(event: &IcalEvent, name: &str) -> String {
    event.properties.iter().find(|it| it.name == name).and_then(|it| it.value.clone()).unwrap_or_default()
}

fn uids(calendar: &IcalCalendar) -> BTreeSet<String> {
    calendar.events.iter().map(|event| value(event, "UID")).collect()
}

fn saved(test: &mut TestVault) -> (SavedCalendar, IcalCalendar, String) {
    let path = test.dir.path().join("dates.ics");
    let saved = test.vault.save_calendar(&path, true, &words()).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    (saved, parsed(&text), text)
}

#[test]
fn the_calendar_holds_every_pending_date_as_a_whole_day_and_names_nothing() {
    let mut test = example();
    let dates = due(&test.vault, u64::MAX).unwrap();
    let (saved, calendar, text) = saved(&mut test);
    assert_eq!((saved.dates as usize, saved.cancelled), (dates.len(), 0));
    assert_eq!(calendar.events.len(), dates.len());
    assert_eq!(uids(&calendar).len(), dates.len(), "each has an id of its own");
    let mut days: Vec<String> = calendar.events.iter().map(|event| value(event, "DTSTART")).collect();
    let mut wanted: Vec<String> = dates.iter().map(|item| item.on.format("%Y%m%d").to_string()).collect();
    days.sort();
    wanted.sort();
    assert_eq!(days, wanted);
    let whole: String = text.replace("\r\n ", "");
    assert!(whole.contains("DTSTART;VALUE=DATE:"));
    let mut names: BTreeSet<String> = BTreeSet::new();
    for account in test.vault.all::<crate::account::Account>().unwrap() {
        names.insert(account.service.0);
    }
    for item in &dates {
        names.extend(item.service.iter().flat_map(|service| [service.names.zh.clone(), service.names.en.clone()]));
    }
    for person in test.vault.all::<crate::person::Person>().unwrap() {
        names.insert(person.name);
    }
    for name in names.iter().filter(|name| name.chars().count() > 1) {
        assert!(!whole.to_lowercase().contains(&name.to_lowercase()), "the calendar names {name}");
    }
}

#[test]
fn written_twice_it_has_the_same_ids_and_the_same_versions() {
    let mut test = example();
    let (_, first, first_text) = saved(&mut test);
    let (_, second, second_text) = saved(&mut test);
    assert_eq!(uids(&first), uids(&second));
    assert_eq!(first_text, second_text, "nothing changed, so nothing is told anew");
}

#[test]
fn a_date_that_moves_is_updated_in_place_and_one_that_falls_away_is_cancelled_and_then_forgotten() {
    let mut test = TestVault::new();
    let account = test.account("hello");
    let (card, year) =
        (give(&mut test, &account, "骑行月卡", "2026-03-20"), give(&mut test, &account, "年卡", "2026-04-20"));
    let (_, before, _) = saved(&mut test);
    let find = |calendar: &IcalCalendar, start: &str| {
        calendar.events.iter().find(|event| value(event, "DTSTART") == start).cloned().expect(start)
    };
    let uid = value(&find(&before, "20260320"), "UID");

    let draft = MandateDraft {
        kind: MandateKind::Subscription,
        name: "骑行月卡".into(),
        payer: None,
        card: None,
        amount: None,
        renews: Some(day("2026-03-25")),
    };
    test.vault.operate(Op::CorrectMandate, |change| change.correct_mandate(&card, draft)).unwrap();
    test.vault.operate(Op::CancelMandate, |change| change.cancel_mandate(&year, day("2026-03-07"))).unwrap();
    let (said, after, _) = saved(&mut test);
    assert_eq!((said.dates, said.cancelled), (1, 1));
    let moved = find(&after, "20260325");
    assert_eq!(value(&moved, "UID"), uid);
    assert_eq!((value(&moved, "SEQUENCE"), value(&moved, "STATUS")), ("1".into(), "CONFIRMED".into()));
    assert_eq!(moved.alarms.len(), 2, "three days and one day before");
    let gone = find(&after, "20260420");
    assert_eq!((value(&gone, "SEQUENCE"), value(&gone, "STATUS")), ("1".into(), "CANCELLED".into()));
    assert_eq!(gone.alarms.len(), 0, "nothing rings for it");

    test.vault.undo().unwrap();
    let (_, back, _) = saved(&mut test);
    let again = find(&back, "20260420");
    assert_eq!((value(&again, "SEQUENCE"), value(&again, "STATUS")), ("2".into(), "CONFIRMED".into()));
    test.vault.redo().unwrap();
    saved(&mut test);
    let mut test = test.reopened("2026-04-21");
    let (said, _, _) = saved(&mut test);
    assert_eq!(said.cancelled, 0, "its day has passed, and nobody needs to be told any more");
}

#[test]
fn alarms_ring_at_nine_in_the_morning_before_and_on_the_last_day() {
    let now = "2026-03-07T12:00:00Z".parse().unwrap();
    let mut rng = StdRng::seed_from_u64(1);
    let sent = updated(vec![], &[item("g", DueKind::GuardEnds, "2026-03-12")], day("2026-03-07"), now, &mut rng);
    let text = super::calendar_file::text_of(&sent, &words());
    let triggers: Vec<&str> = text.lines().filter(|line| line.starts_with("TRIGGER")).collect();
    assert_eq!(
        triggers,
        ["TRIGGER:-PT54000S", "TRIGGER:PT32400S"],
        "15 hours before the day begins, and 9 hours after"
    );
}

#[test]
fn only_the_vault_says_what_a_code_stands_for() {
    let mut test = TestVault::new();
    let account = test.account("hello");
    give(&mut test, &account, "骑行月卡", "2026-03-20");
    assert_eq!(calendar_codes(&test.vault).unwrap(), [], "nothing was told yet");
    let (_, calendar, _) = saved(&mut test);
    let rows = calendar_codes(&test.vault).unwrap();
    assert_eq!(rows.len(), 1);
    assert!(value(&calendar.events[0], "SUMMARY").contains(&rows[0].code));
    assert_eq!(rows[0].item.as_ref().unwrap().account.as_ref(), Some(&account));
}

#[test]
fn a_file_that_is_there_is_not_overwritten_unasked() {
    let mut test = TestVault::new();
    let path = test.dir.path().join("mine.ics");
    std::fs::write(&path, "mine").unwrap();
    assert!(matches!(
        test.vault.save_calendar(&path, false, &words()),
        Err(crate::Problem::File { what: "exists", .. })
    ));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}

proptest! {
    #[test]
    fn however_dates_come_go_and_move_ids_stay_and_versions_only_grow(
        rounds in proptest::collection::vec(proptest::collection::btree_map(0..6_u8, 0..40_u64, 0..6), 1..8)
    ) {
        let mut rng = StdRng::seed_from_u64(7);
        let start = day("2026-03-07");
        let mut sent: Vec<Sent> = Vec::new();
        for (round, dates) in (0..).zip(rounds) {
            let items: Vec<DueItem> = dates
                .iter()
                .map(|(about, in_days)| DueItem { on: start + Days::new(*in_days), ..item(&about.to_string(), DueKind::Renewal, "2026-03-07") })
                .collect();
            let now = "2026-03-07T12:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap() + chrono::Duration::minutes(round);
            let after = updated(sent.clone(), &items, start, now, &mut rng);
            for one in &after {
                if let Some(known) = sent.iter().find(|known| known.key == one.key) {
                    prop_assert_eq!((&known.uid, &known.code), (&one.uid, &one.code));
                    let changed = known.on != one.on || known.cancelled != one.cancelled;
                    prop_assert_eq!(one.sequence, known.sequence + u32::from(changed));
                }
            }
            for known in sent.iter().filter(|known| known.on >= start) {
                prop_assert!(after.iter().any(|one| one.uid == known.uid), "whoever was told is told how it went on");
            }
            let live = after.iter().filter(|one| !one.cancelled).count();
            prop_assert_eq!(live, items.len());
            prop_assert_eq!(updated(after.clone(), &items, start, now, &mut rng), after.clone());
            let codes: BTreeSet<&str> = after.iter().map(|one| one.code.as_str()).collect();
            prop_assert_eq!(codes.len(), after.len());
            sent = after;
        }
    }
}
