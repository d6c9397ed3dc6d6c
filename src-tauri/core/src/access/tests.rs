//! The map of a vault, and what becomes of it.

use super::order::Wish;
use super::{Mishap, Thing};
use crate::Phrase;
use crate::account::{BindingDraft, Factor, LinkDraft, MethodDraft, MethodUse, Role};
use crate::device::{DeviceDraft, DeviceKind, Platform};
use crate::identifier::{IdentifierDraft, IdentifierKind};
use crate::ids::{AccountId, IdentifierId};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{OrderView, StepAct, WhatIfView, map_view, order_view, strengthen_view, what_if_view};

struct Family {
    test: TestVault,
}

impl Family {
    fn new() -> Self {
        Self { test: TestVault::new() }
    }

    fn account(&mut self, service: &str) -> AccountId {
        self.test.account(service)
    }

    fn identifier(&mut self, kind: IdentifierKind, value: &str) -> IdentifierId {
        let draft = self.draft(kind, value);
        self.test.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft)).unwrap()
    }

    fn draft(&self, kind: IdentifierKind, value: &str) -> IdentifierDraft {
        IdentifierDraft {
            owner: self.test.me.clone(),
            kind,
            value: value.into(),
            label: None,
            served_by: None,
            device: None,
            note: None,
        }
    }

    fn bind(&mut self, account: &AccountId, identifier: &IdentifierId, role: Role) {
        let draft = BindingDraft { identifier: identifier.clone(), roles: vec![role], since: None };
        self.test.vault.operate(Op::Bind, |change| change.bind(account, draft)).unwrap();
    }

    fn link(&mut self, account: &AccountId, provider: &AccountId) {
        let draft = LinkDraft { provider: provider.clone(), scopes: vec![], since: None };
        self.test.vault.operate(Op::Link, |change| change.link(account, draft)).unwrap();
    }

    fn way(&mut self, account: &AccountId, needs: Vec<Factor>) {
        let draft = MethodDraft { usage: MethodUse::Login, needs };
        self.test.vault.operate(Op::AddMethod, |change| change.add_method(account, draft)).unwrap();
    }

    fn if_(&self, mishap: Mishap) -> WhatIfView {
        what_if_view(&self.test.vault, &[mishap]).unwrap()
    }

    fn order(&self, wish: &Wish) -> OrderView {
        order_view(&self.test.vault, wish).unwrap()
    }
}

fn locked(view: &WhatIfView) -> Vec<&str> {
    let mut services: Vec<&str> =
        view.locked_out.iter().filter_map(|row| Some(row.what.service.as_ref()?.id.as_str())).collect();
    services.sort_unstable();
    services
}

#[test]
fn closing_the_provider_locks_what_is_entered_through_it_alone_and_says_by_which_chain() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    let (weixin, wps, youku) = (family.account("weixin"), family.account("wps"), family.account("youku"));
    family.bind(&weixin, &number, Role::Login);
    family.link(&wps, &weixin);
    family.link(&youku, &weixin);
    family.bind(&youku, &number, Role::Login);
    let view = family.if_(Mishap::AccountClosed { account: weixin.clone() });
    assert_eq!(locked(&view), ["wps"]);
    let because = &view.locked_out[0].because;
    assert_eq!(because[0].from.key, format!("account:{weixin}"));
    assert_eq!(because[0].to.key, format!("account:{wps}"));
    assert_eq!(view.weakened.len(), 1, "优酷 is left with one way instead of two");
    assert_eq!((view.weakened[0].ways_before, view.weakened[0].ways_left), (2, 1));
}

#[test]
fn a_number_given_up_locks_its_accounts_and_opens_them_to_its_next_owner() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    let (weixin, wps) = (family.account("weixin"), family.account("wps"));
    family.bind(&weixin, &number, Role::Login);
    family.link(&wps, &weixin);
    let view = family.if_(Mishap::NumberGone { number });
    assert_eq!(locked(&view), ["weixin", "wps"]);
    assert_eq!(view.taken.len(), 2);
    assert_eq!(view.quarantine_days, Some(90));
    assert_eq!(view.unaffected, 0);
}

#[test]
fn a_lost_phone_costs_only_time_while_the_carrier_replaces_its_card() {
    let mut family = Family::new();
    let phone = DeviceDraft {
        owner: Some(family.test.me.clone()),
        name: "我的手机".into(),
        kind: DeviceKind::Phone,
        platform: Platform::Android,
        profiles: vec![],
        note: None,
    };
    let device = family.test.vault.operate(Op::AddDevice, |change| change.add_device(phone)).unwrap();
    let mut draft = family.draft(IdentifierKind::Phone, "13800002201");
    draft.device = Some(device.clone());
    let number = family.test.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft)).unwrap();
    let (soul, notes) = (family.account("soul"), family.account("wps"));
    family.bind(&soul, &number, Role::Login);
    family.way(&notes, vec![Factor::Device { device: device.clone() }]);
    let lost = family.if_(Mishap::DeviceLost { device: device.clone() });
    assert_eq!(locked(&lost), ["wps"], "only the open session goes with the phone");
    assert_eq!(lost.waiting.len(), 1);
    assert_eq!(lost.waiting[0].what.key, format!("account:{soul}"));
    let stolen = family.if_(Mishap::DeviceStolen { device: device.clone(), open: false });
    let taken = |view: &WhatIfView| view.taken.iter().map(|row| row.what.key.clone()).collect::<Vec<_>>();
    assert_eq!(taken(&stolen), [format!("account:{soul}")], "the card can be put into another phone");
    let open = family.if_(Mishap::DeviceStolen { device, open: true });
    assert_eq!(taken(&open).len(), 2, "and an unlocked phone is logged in");
}

#[test]
fn both_factors_are_needed_and_losing_one_never_leaves_the_other_alone_enough() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    let bank = family.account("alipay");
    family.way(&bank, vec![Factor::Password, Factor::Code { identifier: number.clone() }]);
    assert_eq!(locked(&family.if_(Mishap::NumberGone { number: number.clone() })), ["alipay"]);
    assert_eq!(locked(&family.if_(Mishap::PasswordForgotten { account: bank.clone() })), ["alipay"]);
    let leaked = family.if_(Mishap::PasswordLeaked { account: bank });
    assert!(leaked.taken.is_empty());
}

#[test]
fn a_number_is_given_up_after_everything_on_it_has_moved() {
    let mut family = Family::new();
    let old = family.identifier(IdentifierKind::Phone, "13800002201");
    let (weixin, wps) = (family.account("weixin"), family.account("wps"));
    family.bind(&weixin, &old, Role::Login);
    family.link(&wps, &weixin);
    let wish = Wish { let_go: vec![Thing::Identifier { id: old.clone() }], ..Wish::default() };
    let alone = family.order(&wish);
    assert!(!alone.possible, "there is nothing to move to");
    assert!(alone.in_the_way.iter().any(|row| row.give_up.as_ref() == Some(&weixin)));

    let new = family.identifier(IdentifierKind::Phone, "13900003302");
    let order = family.order(&wish);
    assert!(order.possible);
    assert_eq!(order.changes, 1, "WPS follows 微信");
    let acts: Vec<StepAct> = order.steps.iter().map(|step| step.act).collect();
    assert_eq!(acts, [StepAct::Change, StepAct::GiveUp]);
    assert_eq!(order.steps[0].with.as_ref().unwrap().key, format!("identifier:{new}"));
    assert_eq!(order.steps[0].instead_of.as_ref().unwrap().key, format!("identifier:{old}"));
}

#[test]
fn what_the_person_accepts_to_lose_is_not_kept() {
    let mut family = Family::new();
    let old = family.identifier(IdentifierKind::Phone, "13800002201");
    let forum = family.account("soul");
    family.bind(&forum, &old, Role::Login);
    let wish = Wish { let_go: vec![Thing::Identifier { id: old }], give_up: vec![forum], leave: Vec::new() };
    let order = family.order(&wish);
    assert!(order.possible, "{:?}", order.in_the_way);
    let last = order.steps.last().unwrap();
    assert_eq!(last.act, StepAct::GiveUp);
    assert_eq!(order.given_up.len(), 1, "it is not forgotten");
    assert_eq!(last.why, Phrase::key("access-step-why-give-up-but"), "nobody says that nothing hangs on it");
}

#[test]
fn a_mailbox_is_closed_after_its_address_has_been_taken_off() {
    let mut family = Family::new();
    let mailbox = family.account("netease-mail");
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    family.way(&mailbox, vec![Factor::Password]);
    let mut draft = family.draft(IdentifierKind::Email, "wang@163.com");
    draft.served_by = Some(mailbox.clone());
    let address = family.test.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft)).unwrap();
    let shop = family.account("jd");
    family.bind(&shop, &address, Role::Recovery);
    let order = family.order(&Wish { let_go: vec![Thing::Account { id: mailbox.clone() }], ..Wish::default() });
    assert!(order.possible, "{:?}", order.in_the_way);
    let place = |key: &str| order.steps.iter().position(|step| step.at.key == key);
    let moved = place(&format!("account:{shop}")).unwrap();
    let closed = order.steps.iter().position(|step| step.act == StepAct::Close).unwrap();
    assert!(moved < closed);
    let _ = number;
}

#[test]
fn the_single_point_is_found_and_the_smallest_change_removes_it() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    let (soul, weixin, wps) = (family.account("soul"), family.account("weixin"), family.account("wps"));
    family.bind(&soul, &number, Role::Login);
    family.bind(&weixin, &number, Role::Login);
    family.link(&wps, &weixin);
    let map = map_view(&family.test.vault).unwrap();
    assert_eq!(map.points[0].what.key, format!("identifier:{number}"));
    assert_eq!(map.points[0].locks.len(), 3);
    let second = family.identifier(IdentifierKind::Phone, "13900003302");
    let change = strengthen_view(&family.test.vault, &Thing::Identifier { id: number }).unwrap();
    assert!(change.possible);
    assert_eq!(change.set_up.len(), 2, "Soul and 微信; WPS follows");
    assert!(change.set_up.iter().all(|step| step.way.needs.contains(&format!("identifier:{second}"))));
}

#[test]
fn an_answer_settles_the_question_and_can_be_taken_back() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    let soul = family.account("soul");
    family.bind(&soul, &number, Role::Login);
    let asked = |family: &Family| map_view(&family.test.vault).unwrap().questions;
    let question = asked(&family).into_iter().find(|row| row.about.key == format!("account:{soul}")).unwrap();
    let way = question.way.unwrap();
    let draft = MethodDraft { usage: MethodUse::Login, needs: way.factors.clone() };
    family.test.vault.operate(Op::AnswerWay, |change| change.answer_way(&soul, draft.clone(), false)).unwrap();
    assert!(asked(&family).iter().all(|row| row.way.as_ref().is_none_or(|other| other.key != way.key)));
    let gone = family.if_(Mishap::NumberGone { number: number.clone() });
    assert!(gone.locked_out.is_empty() && gone.taken.is_empty(), "nothing hangs on it any more");
    family.test.vault.undo().unwrap();
    assert_eq!(locked(&family.if_(Mishap::NumberGone { number })), ["soul"]);
}

#[test]
fn what_is_closed_is_not_on_the_map_and_what_is_being_closed_opens_nothing_for_the_person() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    let (weixin, wps) = (family.account("weixin"), family.account("wps"));
    family.bind(&weixin, &number, Role::Login);
    family.link(&wps, &weixin);
    let day = "2026-03-01".parse().unwrap();
    let cooling = crate::account::Stage::CoolingOff { from: day, until: "2026-04-30".parse().unwrap() };
    family.test.vault.operate(Op::SetStage, |change| change.set_stage(&weixin, cooling)).unwrap();
    let map = map_view(&family.test.vault).unwrap();
    let open = |key: String| map.things.iter().find(|thing| thing.tag.key == key).unwrap().open;
    assert!(!open(format!("account:{wps}")));
    let stolen = family.if_(Mishap::SimStolen { number });
    assert_eq!(stolen.taken.len(), 2, "a stranger could still log in and stop the closing");
    let closed = crate::account::Stage::Verified { on: day };
    family.test.vault.operate(Op::SetStage, |change| change.set_stage(&weixin, closed)).unwrap();
    let asked = what_if_view(&family.test.vault, &[Mishap::AccountClosed { account: weixin }]);
    assert!(asked.is_err());
}

#[test]
fn a_closing_is_refused_when_something_wanted_needs_it_together_with_something_else() {
    use crate::checklist::{Checklist, Effect, Goal, StepWord, WayStage, plan, situation};
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800002201");
    let (soul, youku) = (family.account("soul"), family.account("youku"));
    family.bind(&soul, &number, Role::Login);
    // No linked login: the planner sees nothing hanging on Soul. 优酷 asks for both all the same.
    family.way(&youku, vec![Factor::Provider { account: soul.clone() }, Factor::Password]);
    let list = family.test.vault.begin_checklist(&soul, Goal::Close).unwrap();
    let steps = |family: &Family| {
        let checklist: Checklist = family.test.vault.need(list.as_str()).unwrap();
        plan(&situation(&family.test.vault, &checklist, "2026-03-07".parse().unwrap()).unwrap()).steps
    };
    for step in steps(&family) {
        if step.stage < WayStage::Close {
            let _ = family.test.vault.mark_step(&list, &step.id, StepWord::Skipped);
        }
    }
    let closing = steps(&family).into_iter().find(|step| matches!(step.effect, Effect::RequestClosing { .. })).unwrap();
    let refused = family.test.vault.mark_step(&list, &closing.id, StepWord::Done).unwrap_err();
    assert!(format!("{refused:?}").contains("refused-would-lock"), "{refused:?}");
    family.bind(&youku, &number, Role::Login);
    family.test.vault.mark_step(&list, &closing.id, StepWord::Done).unwrap();
}

/// What the next operations shut, as the listener hears it.
fn heard(family: &mut Family) -> std::sync::Arc<std::sync::Mutex<Vec<String>>> {
    let heard = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let ears = heard.clone();
    family.test.vault.listen(Box::new(move |happened| {
        ears.lock().unwrap().extend(happened.shut.iter().map(|shut| shut.name.zh.clone()));
    }));
    heard
}

#[test]
fn telling_that_the_last_way_in_is_gone_says_whom_that_shuts_out() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800132201");
    let (weixin, wps) = (family.account("weixin"), family.account("wps"));
    family.bind(&weixin, &number, Role::Login);
    family.link(&wps, &weixin);
    let heard = heard(&mut family);
    let bindings: Vec<crate::account::Binding> = family.test.vault.by("account", weixin.as_str()).unwrap();
    let today = family.test.vault.clock().today();
    family.test.vault.operate(Op::Unbind, |change| change.unbind(&bindings[0].id, today)).unwrap();
    let mut said = std::mem::take(&mut *heard.lock().unwrap());
    said.sort();
    assert_eq!(said, ["WPS", "微信"], "the one whose number it was, and the one behind it");
    family.test.vault.undo().unwrap();
    assert!(heard.lock().unwrap().is_empty(), "nothing is shut by taking it back");
}

#[test]
fn an_account_that_has_another_way_in_or_is_closed_itself_is_not_said_to_be_shut() {
    let mut family = Family::new();
    let number = family.identifier(IdentifierKind::Phone, "13800132201");
    let weixin = family.account("weixin");
    family.bind(&weixin, &number, Role::Login);
    family.way(&weixin, vec![Factor::Password]);
    let heard = heard(&mut family);
    let bindings: Vec<crate::account::Binding> = family.test.vault.by("account", weixin.as_str()).unwrap();
    let today = family.test.vault.clock().today();
    family.test.vault.operate(Op::Unbind, |change| change.unbind(&bindings[0].id, today)).unwrap();
    let closed = crate::account::Stage::Closed { on: today };
    family.test.vault.operate(Op::SetStage, |change| change.set_stage(&weixin, closed)).unwrap();
    assert!(heard.lock().unwrap().is_empty());
}
