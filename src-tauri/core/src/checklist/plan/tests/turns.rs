//! Turns of the road: what failed, what is late, what is already running.

use serde_json::json;

use super::stories::soul;
use super::*;
use crate::checklist::{BarrierHow, WayStage};

#[test]
fn money_is_settled_before_its_date_and_cards_come_off_after_their_mandates() {
    let mut world = situation(entry("hello", "哈啰", json!({ "ways": app_way() })));
    phone(&mut world);
    bind(&mut world, "card", IdentifierKind::BankCard, "6222020200001234", &[Role::Payment]);
    mandate(&mut world, "m", Some("2026-03-15"));
    world.mandates[0].card = Some("i-card".into());
    let plan = plan(&world);
    assert_eq!(step(&plan, "hello/settle/mandate-m").due, Some(day("2026-03-14")));
    let card = step(&plan, "hello/take_back/unbind-card");
    assert_eq!(card.needs, ["hello/settle/mandate-m"]);
    assert_eq!(card.state, StepState::Blocked);
    let shown = format!("{:?}", card.title);
    assert!(!shown.contains("6222020200001234"), "numbers are masked: {shown}");
}

#[test]
fn the_next_way_follows_a_failed_one_and_ticks_are_kept() {
    let mut world = situation(entry(
        "mcd",
        "麦当劳",
        json!({ "ways": [
        { "id": "app", "channel": "app", "from": ["policy"], "steps": [{ "id": "apply", "title": text("应用里"), "from": ["policy"] }] },
        { "id": "sleep", "channel": "app", "level": "deactivate", "from": ["policy"], "steps": [{ "id": "sleep", "title": text("停用"), "from": ["policy"] }] },
        { "id": "phone", "channel": "phone", "from": ["policy"], "steps": [{ "id": "call", "title": text("打电话"), "from": ["policy"] }] },
    ] }),
    ));
    let save = step(&plan(&world), "mcd/save/export").clone();
    tick(&mut world, &save);
    fail(&mut world, "mcd/close/apply", Some("B01"));
    let second = plan(&world);
    assert!(
        matches!(step(&second, "mcd/close/apply").state, StepState::Failed { .. }),
        "what was tried stays readable"
    );
    assert_eq!(step(&second, "mcd/close/call").state, StepState::Todo);
    assert!(!has(&second, "mcd/close/sleep"), "putting it to sleep closes nothing");
    assert!(matches!(step(&second, "mcd/save/export").state, StepState::Done { .. }));

    fail(&mut world, "mcd/close/call", Some("B09"));
    let third = plan(&world);
    assert_eq!(third.road, Goal::Unbind, "no entry, and nothing left to try");
    assert_eq!(codes(&third), ["B01", "B09"]);
    assert!(third.barriers.iter().all(|barrier| barrier.how == BarrierHow::Met));
}

#[test]
fn where_every_way_failed_without_a_bar_a_letter_is_the_request() {
    let mut world = situation(entry("x", "某应用", json!({ "ways": app_way() })));
    fail(&mut world, "x/close/apply", Some("B09"));
    let letter = step(&plan(&world), "x/close/letter").clone();
    assert_eq!(letter.effect, Effect::RequestClosing { days: None });
    tick_until(&mut world, "x/close/letter");
    assert_eq!(world.account.stage, Stage::Requested { on: world.today });
    let sent = plan(&world);
    assert_eq!(sent.road, Goal::Close);
    assert_eq!(step(&sent, "x/wait/confirm").due, Some(day("2026-03-27")));
}

#[test]
fn a_stuck_account_keeps_the_day_of_its_request() {
    let mut world = soul();
    tick_until(&mut world, "soul/close/apply");
    world.account.stage = Stage::Stuck { since: day("2026-03-08"), barriers: vec!["B09".to_owned()] };
    world.today = day("2026-03-10");
    let plan = plan(&world);
    assert_eq!(plan.guards[0].until, day("2026-03-22"), "a barrier met does not end the guard");
    assert!(has(&plan, "soul/escalate/letter"));
}

#[test]
fn while_a_request_runs_nothing_leads_into_the_account() {
    let mut world = soul();
    bind(&mut world, "card", IdentifierKind::BankCard, "6222020200001234", &[Role::Payment]);
    world.account.stage = Stage::CoolingOff { from: day("2026-03-05"), until: day("2026-03-20") };
    let plan = plan(&world);
    assert!(!has(&plan, "soul/save/export"));
    assert!(!has(&plan, "soul/take_back/unbind-card"));
    assert!(matches!(step(&plan, "soul/close/apply").state, StepState::Done { on: Some(_) }), "the stage knows it");
}

#[test]
fn an_account_nobody_gets_into_is_first_found_again_and_else_closed_by_letter() {
    let mut world = soul();
    world.account.stage = Stage::LostAccess { since: None };
    let lost = plan(&world);
    assert_eq!(lost.steps[0].id, "soul/save/regain");
    assert_eq!(step(&lost, "soul/save/export").state, StepState::Blocked);
    fail(&mut world, "soul/save/regain", None);
    let given_up = plan(&world);
    assert!(!has(&given_up, "soul/close/apply"));
    assert!(has(&given_up, "soul/close/letter"));
}

#[test]
fn a_service_outside_the_catalogue_still_has_a_plan() {
    let mut world = situation(entry("own-gym", "健身房", json!({})));
    world.service = None;
    let plan = plan(&world);
    assert_eq!(key_of(&plan.advice[0].text), "advice-no-entry");
    assert_eq!(
        ids(&plan),
        [
            "own-gym/save/export",
            "own-gym/close/look",
            "own-gym/close/apply",
            "own-gym/wait/confirm",
            "own-gym/verify/login",
            "own-gym/verify/marketing",
        ]
    );
}

#[test]
fn a_postponed_step_waits_and_a_skipped_one_blocks_nobody() {
    let mut world = situation(entry("x", "某应用", json!({ "ways": app_way() })));
    let save = step(&plan(&world), "x/save/export").clone();
    mark(&mut world, &save, Mark::Postponed { until: day("2026-03-10") });
    assert_eq!(step(&plan(&world), "x/save/export").state, StepState::Waiting { until: day("2026-03-10") });
    assert_eq!(step(&plan(&world), "x/close/apply").state, StepState::Blocked);
    mark(&mut world, &save, Mark::Skipped { on: day("2026-03-07") });
    assert_eq!(step(&plan(&world), "x/close/apply").state, StepState::Todo);
}

#[test]
fn a_tick_whose_step_left_the_catalogue_stays_readable() {
    let mut world = situation(entry("x", "某应用", json!({ "ways": app_way() })));
    let mut old = step(&plan(&world), "x/close/apply").clone();
    old.id = "x/close/old-step".to_owned();
    old.title = Phrase::plain("旧的一步");
    mark(&mut world, &old, Mark::Done { on: day("2026-03-02") });
    let plan = plan(&world);
    let kept = step(&plan, "x/close/old-step");
    assert_eq!((kept.stage, &kept.title), (WayStage::Close, &Phrase::plain("旧的一步")));
    assert_eq!(kept.state, StepState::Done { on: Some(day("2026-03-02")) });
}

#[test]
fn a_confirmation_after_the_request_does_not_delay_the_guard_nor_break_it() {
    let mut world = situation(entry(
        "soul",
        "Soul",
        json!({
            "cooling_off": [{ "days": 7, "login": "revokes", "from": ["policy"] }],
            "ways": [{ "id": "app", "channel": "app", "from": ["policy"], "steps": [
                { "id": "apply", "title": text("申请"), "from": ["policy"] },
                { "id": "confirm", "title": text("看看要不要再确认"), "from": ["press"] },
            ] }],
        }),
    ));
    assert_eq!(step(&plan(&world), "soul/close/apply").effect, Effect::RequestClosing { days: Some(7) });
    tick_until(&mut world, "soul/close/apply");
    let sent = plan(&world);
    assert_eq!(sent.guards.len(), 1, "the guard begins with the request");
    let confirm = step(&sent, "soul/close/confirm");
    assert_eq!(confirm.state, StepState::Waiting { until: day("2026-03-15") }, "nothing sends one in while it runs");
    assert!(!step(&sent, "soul/wait/confirm").needs.contains(&confirm.id));
}

#[test]
fn a_reminder_counts_from_the_request_and_not_from_what_comes_after() {
    let world = situation(entry(
        "x",
        "某应用",
        json!({
            "ways": app_way(),
            "barriers": [{ "code": "B03", "text": text("多要材料"), "from": ["press"] }],
            "retention": [{ "text": text("留 3 个月"), "days": 92, "from": ["policy"] }],
        }),
    ));
    let plan = plan(&world);
    assert_eq!(step(&plan, "x/escalate/remind").not_before, Some(day("2026-03-27")));
    assert_eq!(step(&plan, "x/verify/kept").not_before, Some(day("2026-06-08")), "92 days after the earliest closing");
}

/// A way that asks twice.
fn twice(window: serde_json::Value) -> serde_json::Value {
    json!([{ "id": "app", "channel": "app", "from": ["policy"], "steps": [
        { "id": "apply", "title": text("申请注销账号"), "from": ["policy"] },
        { "id": "confirm", "title": text("再确认一次"), "window": window, "from": ["policy"] },
    ] }])
}

#[test]
fn a_closing_that_asks_again_a_day_later_opens_its_window_on_that_day() {
    let mut world = situation(entry("x", "某应用", json!({ "ways": twice(json!({ "after_days": 1 })) })));
    tick_until(&mut world, "x/close/apply");
    assert_eq!(step(&plan(&world), "x/close/confirm").state, StepState::Waiting { until: day("2026-03-08") });
    world.today = day("2026-03-08");
    assert_eq!(step(&plan(&world), "x/close/confirm").state, StepState::Todo);
}

#[test]
fn a_link_in_a_mail_is_followed_before_it_runs_out_though_a_login_would_break_the_cooling_off() {
    let ways = twice(json!({ "no_login": true, "within_hours": 24 }));
    let cooling = json!([{ "days": 7, "login": "revokes", "from": ["policy"] }]);
    let mut world = situation(entry("x", "某应用", json!({ "ways": ways, "cooling_off": cooling })));
    tick_until(&mut world, "x/close/apply");
    let confirm = step(&plan(&world), "x/close/confirm").clone();
    assert_eq!((confirm.state, confirm.due), (StepState::Todo, Some(day("2026-03-08"))));
    let mut waits = situation(entry("x", "某应用", json!({ "ways": twice(json!({})), "cooling_off": cooling })));
    tick_until(&mut waits, "x/close/apply");
    assert_eq!(step(&plan(&waits), "x/close/confirm").state, StepState::Waiting { until: day("2026-03-15") });
}

#[test]
fn what_may_be_closed_only_in_years_waits_for_its_day() {
    let conditions = json!([{ "kind": "minimum_age", "text": text("满五年"), "days": 1826, "from": ["policy"] }]);
    let mut world = situation(entry("x", "某应用", json!({ "ways": app_way(), "preconditions": conditions })));
    world.account.opened = opened("2025-01-10", Precision::Day);
    tick_until(&mut world, "nothing is called that");
    let allowed = day("2030-01-10");
    let waits: Vec<_> = plan(&world).steps.into_iter().filter(|step| step.not_before == Some(allowed)).collect();
    assert!(
        !waits.is_empty() && waits.iter().any(|step| step.state == StepState::Waiting { until: allowed }),
        "{waits:?}"
    );
    world.today = allowed;
    tick_until(&mut world, "x/close/apply");
    assert!(matches!(step(&plan(&world), "x/close/apply").state, StepState::Done { .. }));
}

#[test]
fn a_script_of_fraudsters_is_told_before_the_step_it_imitates() {
    let world = situation(entry("alipay", "支付宝", json!({ "category": "payment", "ways": app_way() })));
    let warned = plan(&world);
    let apply = step(&warned, "alipay/close/apply");
    assert!(apply.warnings.iter().any(|said| key_of(said) == "plan-warn-scam"), "{:?}", apply.warnings);
    assert!(apply.sources.iter().any(|note| note.about == "source-scam"), "with where it comes from");
    let quiet = situation(entry("x", "某工具", json!({ "ways": app_way() })));
    let told = |step: &Step| step.warnings.iter().filter(|said| key_of(said) == "plan-warn-scam").count();
    assert!(plan(&quiet).steps.iter().map(told).sum::<usize>() <= 1, "a script that fits anywhere is told once");
}
