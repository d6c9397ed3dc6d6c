//! The other road: what can't be closed is emptied.

use serde_json::json;

use super::*;
use crate::checklist::{BarrierHow, Tone};

#[test]
fn s1_a_contract_is_never_signed_and_the_shopping_login_goes_on_both_sides() {
    let mut world = situation(entry(
        "dianwoda",
        "点我达",
        json!({
            "preconditions": [{ "kind": "contract", "text": text("先签协议，出口才出现"), "from": ["press"] }],
            "materials": [{ "item": "signed_contract", "text": text("一份劳务协议"), "from": ["press"] }],
            "barriers": [{ "code": "B04", "text": text("要先签劳务协议"), "from": ["press"] }],
        }),
    ));
    world.entered_through.push((link("l", "acc", "tb"), other("tb", "淘宝", true)));
    gave(&mut world, "name");
    let plan = plan(&world);
    assert_eq!(plan.road, Goal::Unbind);
    assert_eq!(codes(&plan), ["B04"]);
    assert_eq!(plan.barriers[0].how, BarrierHow::Reported);
    assert!(plan.advice.iter().any(|advice| advice.tone == Tone::Lose && key_of(&advice.text) == "advice-never-sign"));
    assert!(
        !plan.steps.iter().any(|step| step.id.contains("/preflight/") || step.id.contains("/close/")),
        "{:?}",
        ids(&plan)
    );

    let unlink = step(&plan, "dianwoda/take_back/unlink-l");
    assert_eq!(key_of(&unlink.warnings[0]), "plan-warn-last-way", "it is the only way in, and said so");
    assert!(unlink.refused.is_none(), "here that is what one wants");
    assert_eq!(step(&plan, "dianwoda/take_back/revoke-l").account, Some(AccountId::from("tb")));
    assert!(unlink.needs.contains(&"dianwoda/take_back/data-d-name".to_owned()), "what needs the door comes first");
    let letter = step(&plan, "dianwoda/escalate/letter");
    assert!(letter.facts.iter().any(|fact| key_of(&fact.text) == "plan-write-barred"));
    assert_eq!(letter.effect, Effect::None, "the letter is no tick for a request of this road");
}

#[test]
fn s17_an_emptied_account_ends_unbound() {
    let mut world = situation(entry("x", "某应用", json!({ "ways": app_way() })));
    world.checklist.goal = Goal::Unbind;
    phone(&mut world);
    password(&mut world);
    bind(&mut world, "mail", IdentifierKind::Email, "xiaowang@example.cn", &[Role::Contact]);
    bind(&mut world, "card", IdentifierKind::BankCard, "6222020200001234", &[Role::Payment]);
    bind(&mut world, "id", IdentifierKind::IdCard, "110101199001011234", &[Role::IdentityCheck]);
    world.entered_through.push((link("l", "acc", "wx"), other("wx", "微信", true)));
    device(&mut world, "redmi", "红米");
    permission(&mut world, "p", "redmi", PermissionKind::Contacts);
    gave(&mut world, "address");
    gave(&mut world, "id_number");
    let first = plan(&world);
    assert_eq!(
        ids(&first),
        [
            "x/save/export",
            "x/take_back/unbind-card",
            "x/take_back/permission-p",
            "x/take_back/data-d-address",
            "x/take_back/unlink-l",
            "x/take_back/revoke-l",
            "x/take_back/unbind-mail",
            "x/take_back/unbind-phone",
            "x/verify/unbound",
        ],
        "the phone comes last; documents can’t be taken off"
    );
    assert!(step(&first, "x/take_back/unbind-phone").warnings.is_empty(), "a password still lets one in");
    assert_eq!(step(&first, "x/verify/unbound").state, StepState::Blocked);

    tick_until(&mut world, "x/verify/unbound");
    assert_eq!(world.account.stage, Stage::Unbound { on: world.today });
    let done = plan(&world);
    assert!(done.steps.iter().all(|step| step.state.is_settled()), "{:?}", done.steps);
}

#[test]
fn a_phone_that_is_the_last_way_in_goes_last_and_with_a_warning() {
    let mut world = situation(entry("x", "某应用", json!({})));
    world.checklist.goal = Goal::Unbind;
    phone(&mut world);
    world.entered_through.push((link("l", "acc", "wx"), other("wx", "微信", true)));
    let first = plan(&world);
    assert!(step(&first, "x/take_back/unlink-l").warnings.is_empty());
    let last = step(&first, "x/take_back/unbind-phone");
    assert_eq!(key_of(&last.warnings[0]), "plan-warn-last-way");
    assert!(last.needs.contains(&"x/take_back/unlink-l".to_owned()));

    world.entrance_to.push((link("other", "wps", "acc"), other("wps", "WPS", false)));
    assert_eq!(
        key_of(step(&plan(&world), "x/take_back/unbind-phone").refused.as_ref().unwrap()),
        "refused-others-hang"
    );
}

#[test]
fn an_account_that_only_falls_asleep_is_put_to_sleep_on_the_unbind_road() {
    let mut world = situation(entry(
        "tv",
        "腾讯视频",
        json!({ "ways": [
        { "id": "off", "channel": "app", "level": "deactivate", "from": ["policy"], "steps": [{ "id": "off", "title": text("停用"), "from": ["policy"] }] },
    ] }),
    ));
    let close = plan(&world);
    assert!(has(&close, "tv/close/look"), "perhaps there is an exit nobody wrote down");
    assert!(codes(&close).contains(&"B14"));
    fail(&mut world, "tv/close/look", Some("B14"));
    let unbind = plan(&world);
    assert_eq!(unbind.road, Goal::Unbind);
    assert!(has(&unbind, "tv/take_back/off"));
    assert!(matches!(step(&unbind, "tv/close/look").state, StepState::Failed { .. }), "what was tried stays");
}

#[test]
fn a_closed_service_can_only_be_left_behind_empty() {
    let plan = plan(&situation(entry("gone", "旧服务", json!({ "status": "closed", "ways": app_way() }))));
    assert_eq!(plan.road, Goal::Unbind);
    assert_eq!(codes(&plan), ["B17"]);
}
