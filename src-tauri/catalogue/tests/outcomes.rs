//! What a person met themselves raises or lowers what their own program trusts, and what is passed on names nobody.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::{Service, SourceKind};
use quittance_catalogue::outcome::{
    AppPlatform, AppSeen, LocalVerdict, RunOutcome, RunReport, RunResult, step_trust, way_trust,
};
use quittance_catalogue::trust::Age;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-11-24";

/// Soul: the way rests on a policy of 2022-08-26, so it is old and has one bar.
fn soul() -> &'static Service {
    Catalogue::embedded().get("soul").unwrap()
}

fn walk(on: &str, result: RunResult) -> RunOutcome {
    RunOutcome {
        service: "soul".into(),
        way: "app".into(),
        on: day(on),
        result,
        days: Some(9),
        demanded: vec!["id_photo".into()],
        app: Some(AppSeen { platform: AppPlatform::Android, version: Some("5.21.0".into()) }),
        note: Some("客服小王 13800138000 说可以".into()),
    }
}

fn failed(stopped_at: Option<&str>) -> RunResult {
    RunResult::Failed { barriers: vec!["B09".into()], stopped_at: stopped_at.map(str::to_owned) }
}

fn way(walks: &[RunOutcome]) -> (u8, LocalVerdict) {
    let local = way_trust(soul(), "app", walks, day(TODAY)).unwrap();
    (local.trust.level, local.verdict)
}

#[test]
fn a_way_walked_today_outranks_everything_written() {
    let plain = soul().trust(&soul().ways[0].from, day(TODAY));
    assert_eq!(way(&[]), (plain.level, LocalVerdict::Unheard));
    let local = way_trust(soul(), "app", &[walk(TODAY, RunResult::Worked)], day(TODAY)).unwrap();
    assert_eq!((local.trust.level, local.verdict), (3, LocalVerdict::Confirmed));
    assert_eq!((local.trust.age, local.trust.kinds[0]), (Age::Fresh, SourceKind::Own));
    assert_eq!(local.worked, Some(day(TODAY)));
}

#[test]
fn an_own_walk_ages_as_others_do() {
    let long_ago = [walk("2026-11-24", RunResult::Worked)];
    let later = way_trust(soul(), "app", &long_ago, day("2030-01-01")).unwrap();
    assert_eq!((later.trust.level, later.trust.age), (1, Age::Old));
}

#[test]
fn a_failure_newer_than_the_text_lowers_it_and_several_lower_it_more() {
    assert_eq!(way(&[walk(TODAY, failed(None))]), (0, LocalVerdict::Doubted));
    let worked = walk("2026-06-01", RunResult::Worked);
    let (first, second) = (walk("2026-07-01", failed(None)), walk("2026-08-01", failed(None)));
    assert_eq!(way(&[worked.clone(), first.clone()]), (2, LocalVerdict::Doubted));
    assert_eq!(way(&[first.clone(), worked.clone(), second.clone()]), (1, LocalVerdict::Doubted));
    let same_day = walk("2026-07-01", failed(Some("apply")));
    assert_eq!(way(&[worked.clone(), first.clone(), same_day]).0, 2, "two tries on one day are one");
    let again = walk("2026-09-01", RunResult::Worked);
    assert_eq!(way(&[worked, first, second, again]), (3, LocalVerdict::Confirmed), "it works again");
}

#[test]
fn a_failure_from_before_the_text_takes_nothing() {
    let (before, _) = way(&[]);
    assert_eq!(way(&[walk("2021-01-01", failed(None))]), (before, LocalVerdict::Overtaken));
}

#[test]
fn a_walk_that_led_part_of_the_way_is_no_proof_of_the_whole() {
    let partly = RunResult::Partly { barriers: vec![], stopped_at: None };
    let worked = walk("2026-06-01", RunResult::Worked);
    assert_eq!(way(&[worked, walk("2026-07-01", partly)]), (2, LocalVerdict::Partly));
}

#[test]
fn steps_before_the_stop_were_good_and_those_after_it_are_unheard_of() {
    let walks = [walk(TODAY, failed(Some("confirm")))];
    let verdict = |step: &str| step_trust(soul(), "app", step, &walks, day(TODAY)).unwrap().verdict;
    assert_eq!((verdict("apply"), verdict("confirm")), (LocalVerdict::Confirmed, LocalVerdict::Doubted));
    let walks = [walk(TODAY, failed(Some("apply")))];
    let after = step_trust(soul(), "app", "confirm", &walks, day(TODAY)).unwrap();
    assert_eq!(after.verdict, LocalVerdict::Unheard);
    assert_eq!(step_trust(soul(), "app", "nowhere", &walks, day(TODAY)), None);
    assert_eq!(way_trust(soul(), "nowhere", &walks, day(TODAY)), None);
}

#[test]
fn walks_of_others_and_of_tomorrow_do_not_count() {
    let (before, _) = way(&[]);
    let other = RunOutcome { service: "dida".into(), ..walk(TODAY, failed(None)) };
    assert_eq!(way(&[other, walk("2026-11-25", failed(None))]), (before, LocalVerdict::Unheard));
}

#[test]
fn a_report_names_service_way_result_days_and_month_and_nobody() {
    let reference = Catalogue::embedded().reference();
    let mut walk = walk("2026-11-17", failed(Some("apply")));
    walk.demanded.push("王小明".into());
    walk.app = Some(AppSeen { platform: AppPlatform::Ios, version: Some("5.21.0 (王小明)".into()) });
    walk.result =
        RunResult::Failed { barriers: vec!["B09".into(), "我的号码".into()], stopped_at: Some("王".into()) };
    let report = RunReport::of(&walk, soul(), reference).unwrap();
    let (json, text) = (report.to_json(), report.to_text(soul(), reference));
    for said in [&json, &text.zh, &text.en] {
        for private in ["13800138000", "小王", "王小明", "我的号码", "17", "客服"] {
            assert!(!said.contains(private), "{private} in {said}");
        }
        assert!(said.contains("2026-11") && said.contains("soul") && said.contains("B09"), "{said}");
    }
    assert_eq!(serde_json::from_str::<RunReport>(&json).unwrap(), report);
    assert_eq!((report.days, report.demanded.len()), (Some(9), 1));
    assert!(text.zh.contains("结果：没有走通") && text.en.contains("Result: did not work"));
}

#[test]
fn a_walk_at_a_service_of_ones_own_is_not_passed_on() {
    let reference = Catalogue::embedded().reference();
    let own = RunOutcome { service: "my-gym".into(), ..walk(TODAY, RunResult::Worked) };
    assert_eq!(RunReport::of(&own, soul(), reference), None);
    let own_way = RunOutcome { way: "my-way".into(), ..walk(TODAY, RunResult::Worked) };
    assert_eq!(RunReport::of(&own_way, soul(), reference), None);
}
