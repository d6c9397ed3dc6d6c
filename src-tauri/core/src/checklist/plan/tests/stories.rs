//! Closing, story by story.

use serde_json::json;

use super::*;
use crate::checklist::{BarrierHow, Fact, Tone};

pub(super) fn soul() -> Situation {
    let mut situation = situation(entry(
        "soul",
        "Soul",
        json!({
            "category": "social",
            "ways": app_way(),
            "cooling_off": [
                { "days": 7, "login": "revokes", "text": text("7 天"), "from": ["policy", "press"] },
                { "days": 15, "login": "revokes", "text": text("15 天"), "from": ["press"] },
            ],
            "preconditions": [
                { "kind": "balance_zero", "text": text("先用掉 Soul 币"), "from": ["press"] },
                { "kind": "mandates_cancelled", "text": text("先停续费"), "from": ["press"] },
                { "kind": "other", "text": text("会检查条件"), "from": ["policy"] },
            ],
            "consequences": [said("全部失去")],
            "relock": [{ "days": 0, "text": text("同一号码可以再注册"), "from": ["press"] }],
        }),
    ));
    phone(&mut situation);
    device(&mut situation, "redmi", "小王的红米");
    device(&mut situation, "honor", "小王的旧荣耀");
    situation
}

#[test]
fn s8_the_longest_cooling_off_is_guarded_on_every_device() {
    let mut world = soul();
    let before = plan(&world);
    assert_eq!(before.over_by, Some(day("2026-03-22")), "15 days from 7 March");
    assert!(before.guards.is_empty(), "nothing to guard before the request is out");
    assert!(before.advice.iter().any(|advice| advice.tone == Tone::Conflict), "7 and 15 days are both shown");
    assert_eq!(step(&before, "soul/close/apply").effect, Effect::RequestClosing { days: Some(15) });
    assert_eq!(step(&before, "soul/close/apply").state, StepState::Blocked, "saving and settling come first");
    assert_eq!(before.steps[0].id, "soul/save/export");
    assert_eq!(before.steps[0].state, StepState::Todo);

    tick_until(&mut world, "soul/close/apply");
    let during = plan(&world);
    let guard = &during.guards[0];
    assert_eq!((guard.from, guard.until), (day("2026-03-07"), day("2026-03-22")));
    assert_eq!(guard.devices, ["小王的红米", "小王的旧荣耀"]);
    assert_eq!(guard.sources.iter().map(|note| note.value).collect::<Vec<_>>(), [Some(7), Some(15)]);
    assert_eq!(step(&during, "soul/wait/cooling").state, StepState::Waiting { until: day("2026-03-22") });
    assert_eq!(step(&during, "soul/wait/confirm").state, StepState::Blocked);
    assert_eq!(step(&during, "soul/wait/confirm").not_before, Some(day("2026-03-23")));

    world.today = day("2026-03-23");
    let after = plan(&world);
    assert!(after.guards.is_empty());
    assert_eq!(step(&after, "soul/wait/cooling").state, StepState::Done { on: Some(day("2026-03-22")) });
    assert_eq!(step(&after, "soul/wait/confirm").state, StepState::Todo);
}

#[test]
fn s8_a_withdrawn_request_has_to_be_made_again() {
    let mut world = soul();
    tick_until(&mut world, "soul/close/apply");
    world.account.stage = Stage::Preparing { since: world.today };
    let plan = plan(&world);
    assert_eq!(step(&plan, "soul/close/apply").state, StepState::Todo, "the old tick counts for nothing");
    assert!(plan.guards.is_empty());
}

#[test]
fn the_steps_of_soul_are_few_and_in_the_order_of_the_stages() {
    let plan = plan(&soul());
    assert!((9..=17).contains(&plan.steps.len()), "{:?}", ids(&plan));
    assert!(plan.steps.is_sorted_by_key(|step| step.stage));
    assert!(!has(&plan, "soul/escalate/letter"), "nothing failed and no strong barrier is known");
}

#[test]
fn a_verified_account_has_nothing_left_but_watching() {
    let mut world = soul();
    tick_until(&mut world, "soul/close/apply");
    world.today = day("2026-03-23");
    tick_until(&mut world, "soul/verify/login");
    let plan = plan(&world);
    assert_eq!(step(&plan, "soul/verify/login").state, StepState::Done { on: Some(day("2026-03-23")) });
    assert!(matches!(step(&plan, "soul/verify/marketing").state, StepState::Waiting { .. }));
}

#[test]
fn s2_what_goes_beyond_sign_up_is_detected_and_may_be_held_back() {
    let mut world = situation(entry(
        "game",
        "浮生为卿歌",
        json!({
            "category": "game", "ways": app_way(),
            "collects": [{ "item": "phone", "when": "sign_up", "from": ["policy"] }],
            "materials": [
                { "item": "phone", "text": text("短信验证码"), "from": ["policy"] },
                { "item": "password_check", "text": text("密码"), "from": ["policy"] },
                { "item": "id_number", "text": text("身份证号"), "from": ["press"] },
                { "item": "id_photo", "text": text("身份证正反面照片"), "from": ["press"] },
                { "item": "fingerprint", "text": text("指印"), "ways": ["letter"], "from": ["press"] },
            ],
        }),
    ));
    gave(&mut world, "id_number");
    let plan = plan(&world);
    let materials = step(&plan, "game/preflight/materials");
    let asked: Vec<&str> = materials.facts.iter().map(|fact| key_of(&fact.text)).collect();
    assert_eq!(
        asked,
        ["plan-asks-given", "plan-asks-check", "plan-asks-given", "plan-asks-new"],
        "the fingerprint belongs to another way"
    );
    let more = &materials.barriers[0];
    assert_eq!((more.code.as_str(), more.how), ("B03", BarrierHow::Detected));
    assert!(more.source.is_some());
    assert!(materials.warnings.iter().any(|words| key_of(words) == "plan-warn-masked"));
    assert!(has(&plan, "game/escalate/letter"), "a strong barrier: the letter is in sight");
    assert_eq!(step(&plan, "game/escalate/letter").state, StepState::Blocked, "first one asks");
}

#[test]
fn s3_conditions_nobody_states_are_captured_as_evidence() {
    let world = situation(entry(
        "wanshun",
        "万顺叫车",
        json!({
            "preconditions": [{ "kind": "not_stated", "text": text("没有写明条件"), "from": ["press"] }],
        }),
    ));
    let plan = plan(&world);
    let capture = step(&plan, "wanshun/preflight/capture");
    assert_eq!(capture.barriers[0].code, "B02");
    assert!(capture.proof.is_some());
    assert!(has(&plan, "wanshun/close/look"), "no way is known: one has to look");
    assert_eq!(step(&plan, "wanshun/close/apply").effect, Effect::RequestClosing { days: None });
}

#[test]
fn s4_the_day_the_number_is_free_again_is_shown_before_closing() {
    let mut world = situation(entry(
        "dida",
        "嘀嗒出行",
        json!({
            "ways": app_way(),
            "relock": [
                { "days": 90, "text": text("90 天内不能再注册"), "from": ["press"] },
                { "text": text("有一段时间不能"), "from": ["press"] },
            ],
        }),
    ));
    let again = |plan: &Plan| {
        let facts = step(plan, "dida/close/apply").facts.clone();
        facts.into_iter().filter(|fact| fact.label == "fact-again").map(|fact| fact.text).collect::<Vec<_>>()
    };
    let shown = again(&plan(&world));
    assert_eq!(shown.len(), 3, "both statements, and the computed day");
    assert_eq!(
        shown[2],
        Phrase::key("plan-again-from").with("service", &world.names).with("date", day("2026-06-06")).with("days", 90)
    );
    assert!(
        plan(&world).advice.iter().any(|advice| advice.tone == Tone::Lose && key_of(&advice.text) == "plan-again-from")
    );

    tick_until(&mut world, "dida/close/apply");
    world.today = day("2026-03-20");
    assert_eq!(again(&plan(&world))[2], shown[2], "once the request is out the day stands");
}

#[test]
fn s5_a_stale_profile_is_refreshed_with_a_warning_of_what_it_discloses() {
    let world = situation(entry(
        "baihe",
        "百合网",
        json!({
            "preconditions": [{ "kind": "refresh_profile", "text": text("先更新资料"), "from": ["press"] }],
            "materials": [{ "item": "profile_update", "text": text("最新的个人资料"), "from": ["press"] }],
        }),
    ));
    let plan = plan(&world);
    let refresh = step(&plan, "baihe/preflight/refresh");
    assert_eq!(refresh.barriers[0].code, "B05");
    assert!(refresh.facts.iter().any(|fact| fact.label == "fact-discloses"));
    assert!(!refresh.warnings.is_empty());
    assert!(!has(&plan, "baihe/preflight/materials"), "it is said once");
    assert!(!codes(&plan).contains(&"B03"), "a refreshed profile is B05, not B03");
}

#[test]
fn s6_the_earliest_day_follows_from_the_opening_date() {
    let aged = |days: Option<u32>| {
        entry(
            "bestpay",
            "翼支付",
            json!({
                "ways": app_way(),
                "preconditions": [{ "kind": "minimum_age", "text": text("注册满一定时间"), "days": days, "from": ["press"] }],
            }),
        )
    };
    let mut world = situation(aged(Some(180)));
    assert_eq!(
        step(&plan(&world), "bestpay/preflight/opened").state,
        StepState::Todo,
        "first find out when it was opened"
    );
    assert!(!has(&plan(&world), "bestpay/preflight/age"));

    world.account.opened = opened("2025-12-20", Precision::Day);
    let waiting = plan(&world);
    let age = step(&waiting, "bestpay/preflight/age");
    assert_eq!(age.state, StepState::Waiting { until: day("2026-06-18") });
    assert_eq!(age.barriers[0].code, "B06");
    assert_eq!(step(&waiting, "bestpay/close/apply").state, StepState::Blocked);

    world.account.opened = opened("2025-12-05", Precision::Month);
    assert_eq!(
        step(&plan(&world), "bestpay/preflight/age").not_before,
        Some(day("2026-06-29")),
        "counted from the month’s last day"
    );

    world.account.opened = opened("2020-01-01", Precision::OnOrBefore);
    assert!(matches!(step(&plan(&world), "bestpay/preflight/age").state, StepState::Done { .. }));

    let unstated = plan(&situation(aged(None)));
    assert_eq!(key_of(&step(&unstated, "bestpay/preflight/age-unstated").title), "plan-age-unstated");
}

#[test]
fn s7_the_earliest_day_follows_from_the_last_order() {
    let mut world = situation(entry(
        "happigo",
        "快乐购",
        json!({
            "preconditions": [
                { "kind": "days_since_order", "text": text("要等一段时间"), "from": ["press"] },
                { "kind": "days_since_order", "text": text("要等 30 天"), "days": 30, "from": ["policy"] },
            ],
        }),
    ));
    assert!(has(&plan(&world), "happigo/preflight/last-order"));
    world.account.last_order = Some(day("2026-02-10"));
    let waiting = plan(&world);
    let wait = step(&waiting, "happigo/preflight/order-wait");
    assert_eq!(wait.state, StepState::Waiting { until: day("2026-03-12") });
    assert_eq!(wait.barriers[0].code, "B07");
    let ask = step(&waiting, "happigo/wait/confirm").not_before;
    assert_eq!(ask, Some(day("2026-03-12")), "what follows is dated from then");
}

#[test]
fn s9_after_fifteen_working_days_without_answer_the_next_step_unlocks() {
    let mut world = situation(entry(
        "phoneonly",
        "抱抱直播",
        json!({
            "ways": [{ "id": "call", "channel": "phone", "from": ["policy"], "steps": [{ "id": "call", "title": text("打客服电话"), "from": ["policy"] }] }],
            "marks": { "android": [{ "value": "cn.baobao", "from": ["policy"] }] },
            "contacts": [{ "kind": "phone", "value": "95000", "from": ["policy"] }, { "kind": "email", "value": "kefu@example.cn", "from": ["policy"] }],
        }),
    ));
    assert!(codes(&plan(&world)).contains(&"B10"), "only outside the app");
    assert_eq!(step(&plan(&world), "phoneonly/close/call").place.as_ref().unwrap().address.as_deref(), Some("95000"));
    tick_until(&mut world, "phoneonly/close/call");
    let confirm = step(&plan(&world), "phoneonly/wait/confirm").clone();
    assert_eq!(confirm.due, Some(day("2026-03-27")), "15 working days after 7 March");
    assert_eq!(step(&plan(&world), "phoneonly/escalate/remind").state, StepState::Waiting { until: day("2026-03-27") });

    world.today = day("2026-03-28");
    let overdue = plan(&world);
    let late = overdue.barriers.iter().find(|barrier| barrier.code == "B09").unwrap();
    assert_eq!(late.how, BarrierHow::Detected);
    let remind = step(&overdue, "phoneonly/escalate/remind");
    assert_eq!(remind.state, StepState::Todo);
    assert_eq!(remind.place.as_ref().unwrap().address.as_deref(), Some("kefu@example.cn"), "in writing");

    for id in ["phoneonly/escalate/remind", "phoneonly/escalate/letter"] {
        let next = step(&plan(&world), id).clone();
        assert_eq!(next.state, StepState::Todo, "{id}");
        tick(&mut world, &next);
    }
    let complain = step(&plan(&world), "phoneonly/escalate/complain").clone();
    assert_eq!(
        complain.state,
        StepState::Waiting { until: day("2026-04-03") },
        "five working days after a second notice"
    );
    let channels: Vec<&Fact> = complain.facts.iter().filter(|fact| fact.label == "fact-channel").collect();
    let named = |name: &str| channels.iter().any(|fact| format!("{:?}", fact.text).contains(name));
    assert!(named("12377") && named("12315 举报") && !named("12315 投诉"), "no money: report, not complaint");
    assert!(channels.iter().all(|fact| fact.source.as_ref().is_some_and(|note| note.about == "source-channel")));
}

#[test]
fn s13_nothing_is_cut_off_before_it_has_another_way_in() {
    let mut world = situation(entry(
        "weixin",
        "微信",
        json!({
            "category": "chat", "ways": app_way(),
            "provider": { "path": { "zh": ["我", "授权管理"], "en": ["Me", "Authorisations"] }, "note": text("只断开这一头"), "from": ["policy"] },
        }),
    ));
    phone(&mut world);
    world.entrance_to.push((link("l-wps", "wps", "acc"), other("wps", "WPS", false)));
    let first = plan(&world);
    let unlink = step(&first, "weixin/free/unlink-l-wps");
    let revoke = step(&first, "weixin/free/revoke-l-wps");
    assert_eq!(unlink.account, Some(AccountId::from("wps")));
    assert_eq!(unlink.effect, Effect::UnlinkAtAccount { link: "l-wps".into() });
    assert_eq!(unlink.needs, ["weixin/free/another-wps"]);
    assert_eq!(key_of(unlink.refused.as_ref().unwrap()), "refused-last-way-in");
    assert!(revoke.refused.is_some(), "the other end shuts the same door");
    assert_eq!(revoke.place.as_ref().unwrap().path.as_ref().unwrap().zh, ["我", "授权管理"]);
    assert_eq!(key_of(step(&first, "weixin/close/apply").refused.as_ref().unwrap()), "refused-others-hang");

    world.entrance_to[0].1.another_way = true;
    let freed = plan(&world);
    assert!(matches!(step(&freed, "weixin/free/another-wps").state, StepState::Done { .. }));
    assert_eq!(step(&freed, "weixin/free/unlink-l-wps").state, StepState::Todo);
    assert!(step(&freed, "weixin/free/unlink-l-wps").refused.is_none());
    tick_until(&mut world, "weixin/free/revoke-l-wps");
    let gone = plan(&world);
    assert!(
        matches!(step(&gone, "weixin/free/revoke-l-wps").state, StepState::Done { on: Some(_) }),
        "released since it began: shown done"
    );
    assert!(step(&gone, "weixin/close/apply").refused.is_none());
}

#[test]
fn s13_an_account_on_its_way_out_is_not_logged_in_to_for_unlinking() {
    let mut world = situation(entry("weixin", "微信", json!({ "ways": app_way() })));
    let mut youku = other("youku", "优酷", false);
    youku.account.stage = Stage::CoolingOff { from: day("2026-03-01"), until: day("2026-03-16") };
    world.entrance_to.push((link("l", "youku", "acc"), youku));
    let plan = plan(&world);
    assert!(!has(&plan, "weixin/free/unlink-l"), "a login would withdraw its request");
    assert!(step(&plan, "weixin/free/revoke-l").refused.is_none());
}

#[test]
fn a_mailbox_is_not_closed_while_codes_arrive_there() {
    let mut world = situation(entry("mail", "邮箱", json!({ "ways": app_way() })));
    bind(&mut world, "self", IdentifierKind::Email, "xiaowang@example.cn", &[Role::Login]);
    let address = world.bindings[0].1.clone();
    world.serves.push((address, vec![other("shop", "京东", true)]));
    let first = plan(&world);
    let moved = step(&first, "mail/free/address-i-self-shop").clone();
    assert_eq!(moved.account, Some(AccountId::from("shop")));
    assert!(step(&first, "mail/close/apply").refused.is_some());
    tick(&mut world, &moved);
    assert!(step(&plan(&world), "mail/close/apply").refused.is_none());
}

#[test]
fn the_only_way_in_is_let_go_of_after_closing_and_others_before() {
    let mut world = situation(entry("shansong", "闪送", json!({ "ways": app_way() })));
    world.entered_through.push((link("l", "acc", "wx"), other("wx", "微信", true)));
    let only = plan(&world);
    assert!(!has(&only, "shansong/take_back/unlink-l"));
    assert_eq!(step(&only, "shansong/verify/revoke-l").account, Some(AccountId::from("wx")));
    phone(&mut world);
    let both = plan(&world);
    assert_eq!(step(&both, "shansong/take_back/revoke-l").needs, ["shansong/take_back/unlink-l"]);
    assert!(!has(&both, "shansong/verify/revoke-l"));
    assert!(!ids(&both).iter().any(|id| id.contains("unbind-phone")), "the number is freed by closing");
}

/// Countries, a span, and two systems: what the sources tell apart.
fn told_apart(cooling: serde_json::Value) -> Situation {
    situation(entry("x", "某应用", json!({ "ways": app_way(), "cooling_off": cooling })))
}

fn why_the_longest(plan: &Plan) -> Vec<(Tone, String)> {
    let key = |phrase: &crate::Phrase| match phrase {
        crate::Phrase::Message { key, .. } => key.clone(),
        crate::Phrase::Text { .. } => String::new(),
    };
    let about = |advice: &&crate::checklist::Advice| key(&advice.text).starts_with("advice-cooling-");
    plan.advice.iter().filter(about).map(|advice| (advice.tone, key(&advice.text))).collect()
}

#[test]
fn where_the_wait_depends_on_the_country_the_longest_is_guarded_and_no_conflict_claimed() {
    let mut world = told_apart(json!([
        { "days": 40, "when": { "text": text("多数国家") }, "from": ["press"] },
        { "days": 30, "up_to": 180, "from": ["policy"] },
        { "days": 180, "when": { "regions": ["BR"] }, "from": ["press"] },
    ]));
    let before = plan(&world);
    assert_eq!(step(&before, "x/close/apply").effect, Effect::RequestClosing { days: Some(180) });
    assert_eq!(why_the_longest(&before), [(Tone::Note, "advice-cooling-region".to_owned())]);
    tick_until(&mut world, "x/close/apply");
    let guard = &plan(&world).guards[0];
    assert_eq!((guard.until, guard.longest.len()), (day("2026-09-03"), 1), "180 days, and it says why");
}

#[test]
fn the_device_the_app_is_on_decides_between_its_systems() {
    let by_system = json!([
        { "days": 60, "when": { "platforms": ["ios"] }, "from": ["press"] },
        { "days": 15, "when": { "platforms": ["android"] }, "from": ["press"] },
    ]);
    let mut world = told_apart(by_system);
    let days = |world: &Situation| step(&plan(world), "x/close/apply").effect.clone();
    assert_eq!(days(&world), Effect::RequestClosing { days: Some(60) }, "no device is known");
    assert_eq!(why_the_longest(&plan(&world)), [(Tone::Note, "advice-cooling-platform".to_owned())]);
    device(&mut world, "redmi", "小王的红米");
    assert_eq!(days(&world), Effect::RequestClosing { days: Some(15) });
    assert_eq!(why_the_longest(&plan(&world)), []);
    device(&mut world, "iphone", "小王的 iPhone");
    world.devices[1].platform = crate::device::Platform::Ios;
    assert_eq!(days(&world), Effect::RequestClosing { days: Some(60) }, "either may count");
    world.devices.truncate(1);
    world.devices[0].platform = crate::device::Platform::Harmony;
    assert_eq!(days(&world), Effect::RequestClosing { days: Some(60) }, "it may run either kind");
}

#[test]
fn the_wait_of_another_way_does_not_count_while_the_way_is_known() {
    let mut world = told_apart(json!([
        { "days": 7, "when": { "ways": ["app"] }, "from": ["policy"] },
        { "days": 30, "when": { "ways": ["other"] }, "from": ["policy"] },
    ]));
    assert_eq!(step(&plan(&world), "x/close/apply").effect, Effect::RequestClosing { days: Some(7) });
    world.account.stage = Stage::Requested { on: day("2026-03-05") };
    let sent = plan(&world);
    assert_eq!(sent.guards[0].until, day("2026-04-04"), "nobody knows which way the request went");
    assert_eq!(why_the_longest(&sent), [(Tone::Note, "advice-cooling-way".to_owned())]);
}
