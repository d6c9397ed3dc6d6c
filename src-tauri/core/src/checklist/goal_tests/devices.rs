use super::*;
use crate::account::{AccountDraft, Permission, PermissionDraft, PermissionKind, PermissionState};
use crate::device::Device;

fn on(test: &mut TestVault, service: &str, device: &DeviceId) -> AccountId {
    let draft = AccountDraft { devices: vec![device.clone()], ..test.draft(service) };
    test.vault.operate(Op::AddAccount, |change| change.add_account(draft)).unwrap()
}

#[test]
fn a_device_is_handed_over_with_its_card_out_its_logins_moved_and_every_account_signed_out() {
    let mut test = TestVault::new();
    let (old, new) = (device(&mut test, "红米"), device(&mut test, "小米"));
    let number = test.phone("13800002201");
    let draft = IdentifierDraft {
        owner: test.me.clone(),
        kind: IdentifierKind::Phone,
        value: "13800002201".into(),
        label: None,
        served_by: None,
        device: Some(old.clone()),
        note: None,
    };
    test.vault.operate(Op::EditIdentifier, |change| change.edit_identifier(&number, draft)).unwrap();
    let soul = on(&mut test, "soul", &old);
    way(&mut test, &soul, vec![Factor::Device { device: old.clone() }]);
    let camera = PermissionDraft {
        device: old.clone(),
        kind: PermissionKind::Camera,
        state: PermissionState::Granted { on: None },
    };
    test.vault.operate(Op::NotePermission, |change| change.note_permission(&soul, camera)).unwrap();
    let start = Start::HandOver { device: old.clone(), successor: Some(new.clone()) };
    let list = test.vault.begin(&start).unwrap();
    assert_eq!(step_of(&test.vault, &list, "device/close/wipe").state, StepState::Blocked);
    let ticked = tick_all(&mut test, &list);
    assert_eq!(ticked.len(), 6, "{ticked:?}");
    assert_eq!(test.vault.need::<Identifier>(number.as_str()).unwrap().device, Some(new.clone()));
    let ways: Vec<AccessMethod> = test.vault.by("account", soul.as_str()).unwrap();
    assert_eq!(ways[0].needs, [Factor::Device { device: new }]);
    assert!(test.vault.need::<Account>(soul.as_str()).unwrap().devices.is_empty());
    let held: Vec<Permission> = test.vault.by("account", soul.as_str()).unwrap();
    assert!(matches!(held[0].state, PermissionState::Revoked { .. }));
    assert!(test.vault.need::<Device>(old.as_str()).unwrap().given_up.is_some());
    assert!(planned(&test.vault, &list).steps.iter().all(|step| step.state.is_settled() && !step.gone));
    // Reopened, the account is on the device again and may use what it might.
    test.vault.mark_step(&list, &format!("device/take_back/sign-out-{soul}"), StepWord::Reopened).unwrap();
    assert_eq!(test.vault.need::<Account>(soul.as_str()).unwrap().devices, [old]);
    let held: Vec<Permission> = test.vault.by("account", soul.as_str()).unwrap();
    assert!(matches!(held[0].state, PermissionState::Granted { .. }));
}

#[test]
fn a_device_that_is_the_only_way_in_is_not_wiped() {
    let mut test = TestVault::new();
    let old = device(&mut test, "红米");
    let soul = on(&mut test, "soul", &old);
    way(&mut test, &soul, vec![Factor::Device { device: old.clone() }]);
    let list = test.vault.begin(&Start::HandOver { device: old, successor: None }).unwrap();
    tick_all(&mut test, &list);
    let ways: Vec<AccessMethod> = test.vault.by("account", soul.as_str()).unwrap();
    let way_step = format!("device/free/way-{}", ways[0].id);
    let refused = step_of(&test.vault, &list, &way_step).refused;
    assert!(format!("{refused:?}").contains("refused-would-lock"), "{refused:?}");
    assert_eq!(step_of(&test.vault, &list, "device/close/wipe").state, StepState::Blocked);
    way(&mut test, &soul, vec![Factor::Password]);
    let ticked = tick_all(&mut test, &list);
    assert!(ticked.contains(&"device/close/wipe".to_owned()), "{ticked:?}");
}

#[test]
fn an_app_whose_closing_lies_is_not_opened_for_signing_out() {
    let mut test = TestVault::new();
    let old = device(&mut test, "红米");
    let soul = on(&mut test, "soul", &old);
    let today = test.vault.clock().today();
    let cooling = Stage::CoolingOff { from: today, until: "2026-03-22".parse().unwrap() };
    test.vault.operate(Op::SetStage, |change| change.set_stage(&soul, cooling)).unwrap();
    let list = test.vault.begin(&Start::HandOver { device: old, successor: None }).unwrap();
    let step = step_of(&test.vault, &list, &format!("device/take_back/sign-out-{soul}"));
    assert!(format!("{:?}", step.title).contains("uninstall"), "{:?}", step.title);
    assert!(format!("{:?}", step.warnings).contains("2026-03-22"), "{:?}", step.warnings);
    let view = crate::view::checklist_view(&test.vault, &list).unwrap();
    assert_eq!(view.guards.len(), 1, "the guard of the closing stands over the device, too");
}

#[test]
fn an_audit_is_a_sheet_of_every_account_with_what_it_takes_and_may_do() {
    let mut test = TestVault::new();
    let phone = device(&mut test, "奶奶的红米");
    let youku = on(&mut test, "youku", &phone);
    for kind in [PermissionKind::Camera, PermissionKind::Location] {
        let draft = PermissionDraft { device: phone.clone(), kind, state: PermissionState::Granted { on: None } };
        test.vault.operate(Op::NotePermission, |change| change.note_permission(&youku, draft)).unwrap();
    }
    let list = test.vault.begin(&Start::Audit { device: phone.clone() }).unwrap();
    let permissions = format!("audit/preflight/permissions-{youku}");
    let step = step_of(&test.vault, &list, &permissions);
    assert_eq!(step.facts.iter().filter(|fact| fact.label == "fact-may").count(), 2);
    assert_eq!(stage_of(&test.vault, &youku), Stage::Active, "looking decides nothing");
    let ticked = tick_all(&mut test, &list);
    assert_eq!(ticked.last().map(String::as_str), Some("audit/verify/sign-off"), "{ticked:?}");
    let soul = on(&mut test, "soul", &phone);
    assert!(has_step(&test.vault, &list, &format!("audit/preflight/account-{soul}")), "what is found joins the sheet");
    assert!(matches!(step_of(&test.vault, &list, &permissions).state, StepState::Done { .. }), "ticks stay");
}
