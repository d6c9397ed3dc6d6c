#![allow(clippy::unwrap_used)]
//! The other goals, told on real vaults: a number changed and lost, a device given away and looked through, several accounts.

mod changes;
mod devices;
mod laws;
mod retiring;
mod several;
mod words;

use super::{Checklist, PLANNED_FROM, Plan, Planner, RetireWish, Start, Step, StepState, StepWord};
use crate::account::{AccessMethod, Account, Binding, BindingState, Factor, MethodDraft, MethodUse, Stage};
use crate::device::{DeviceDraft, DeviceKind, Platform};
use crate::identifier::{Identifier, IdentifierDraft, IdentifierKind};
use crate::ids::{AccountId, ChecklistId, DeviceId, IdentifierId};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::{Problem, Vault};

pub(super) fn planned(vault: &Vault, list: &ChecklistId) -> Plan {
    let ledger = vault.ledger(PLANNED_FROM).unwrap();
    let held: Checklist = vault.need(list.as_str()).unwrap();
    Planner::new(&ledger, vault.clock().today()).plan(&held).unwrap()
}

pub(super) fn step_of(vault: &Vault, list: &ChecklistId, id: &str) -> Step {
    let plan = planned(vault, list);
    let ids: Vec<&str> = plan.steps.iter().map(|step| step.id.as_str()).collect();
    plan.steps.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no {id} in {ids:?}")).clone()
}

pub(super) fn has_step(vault: &Vault, list: &ChecklistId, id: &str) -> bool {
    planned(vault, list).steps.iter().any(|step| step.id == id)
}

pub(super) fn done(test: &mut TestVault, list: &ChecklistId, id: &str) {
    test.vault.mark_step(list, id, StepWord::Done).unwrap_or_else(|problem| panic!("{id}: {problem:?}"));
}

/// Ticks what can be ticked, again and again; gives back the ids in the order they were ticked.
pub(super) fn tick_all(test: &mut TestVault, list: &ChecklistId) -> Vec<String> {
    tick_all_but(test, list, "no step is called that")
}

/// The same, but for steps whose ids hold these words.
pub(super) fn tick_all_but(test: &mut TestVault, list: &ChecklistId, but: &str) -> Vec<String> {
    let mut ticked = Vec::new();
    for _ in 0..300 {
        let next = planned(&test.vault, list)
            .steps
            .into_iter()
            .find(|step| step.state == StepState::Todo && step.refused.is_none() && !step.id.contains(but));
        let Some(next) = next else { return ticked };
        done(test, list, &next.id);
        ticked.push(next.id);
    }
    panic!("it goes on for ever: {ticked:?}");
}

pub(super) fn email(test: &mut TestVault, value: &str, served_by: Option<&AccountId>) -> IdentifierId {
    identifier(test, IdentifierKind::Email, value, served_by)
}

pub(super) fn identifier(
    test: &mut TestVault,
    kind: IdentifierKind,
    value: &str,
    served_by: Option<&AccountId>,
) -> IdentifierId {
    let draft = IdentifierDraft {
        owner: test.me.clone(),
        kind,
        value: value.into(),
        label: None,
        served_by: served_by.cloned(),
        device: None,
        note: None,
    };
    test.vault.operate(Op::AddIdentifier, |change| change.add_identifier(draft)).unwrap()
}

pub(super) fn device(test: &mut TestVault, name: &str) -> DeviceId {
    let draft = DeviceDraft {
        owner: Some(test.me.clone()),
        name: name.into(),
        kind: DeviceKind::Phone,
        platform: Platform::Android,
        profiles: vec![],
        note: None,
    };
    test.vault.operate(Op::AddDevice, |change| change.add_device(draft)).unwrap()
}

pub(super) fn way(test: &mut TestVault, account: &AccountId, needs: Vec<Factor>) {
    let draft = MethodDraft { usage: MethodUse::Login, needs };
    test.vault.operate(Op::AddMethod, |change| change.add_method(account, draft)).unwrap();
}

pub(super) fn bound_to(vault: &Vault, account: &AccountId) -> Vec<IdentifierId> {
    let all: Vec<Binding> = vault.by("account", account.as_str()).unwrap();
    all.into_iter().filter(|it| it.state == BindingState::Bound).map(|it| it.identifier).collect()
}

pub(super) fn stage_of(vault: &Vault, account: &AccountId) -> Stage {
    vault.need::<Account>(account.as_str()).unwrap().stage
}

pub(super) fn retire(identifier: &IdentifierId, successor: Option<&IdentifierId>) -> Start {
    Start::Retire(RetireWish {
        identifier: identifier.clone(),
        lost: false,
        successor: successor.cloned(),
        leave: vec![],
        give_up: vec![],
    })
}
