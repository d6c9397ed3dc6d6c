//! Stories, words and properties of the planner, told on hand-made situations.

mod properties;
mod stories;
mod turns;
mod unbinding;
pub(in crate::checklist) mod words;

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_catalogue::entry::Service;
use serde_json::{Value, json};

use super::plan;
use crate::Phrase;
use crate::account::{
    AccessMethod, Account, Binding, BindingState, Certainty, DataFate, DataItem, Factor, GivenHow, LinkEnd,
    LinkedLogin, Mandate, MandateKind, MandateState, MethodUse, Opened, Permission, PermissionKind, PermissionState,
    Precision, Role, Stage,
};
use crate::checklist::{Checklist, Dependant, Effect, Goal, Mark, Plan, Situation, Step, StepMark, StepState, Subject};
use crate::device::{Device, DeviceKind, Platform};
use crate::identifier::{Identifier, IdentifierKind, IdentifierState};
use crate::ids::{AccountId, ServiceId};
use crate::person::{Person, Relation};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An entry with two sources, and whatever else the story needs.
pub(super) fn entry(id: &str, zh: &str, more: Value) -> Service {
    let mut value = json!({
        "id": id, "names": { "zh": zh, "en": zh }, "category": "tools",
        "sources": [
            { "id": "policy", "kind": "official", "title": { "zh": "隐私政策", "en": "Privacy policy" }, "dated": "2026-01-10", "read": "2026-03-01" },
            { "id": "press", "kind": "press", "title": { "zh": "报道", "en": "Report" }, "dated": "2022-03-15" },
        ],
    });
    for (key, part) in more.as_object().unwrap() {
        value[key] = part.clone();
    }
    serde_json::from_value(value).unwrap()
}

/// A way of one step, in the app.
pub(super) fn app_way() -> Value {
    json!([{ "id": "app", "channel": "app", "from": ["policy"], "steps": [
        { "id": "apply", "title": text("申请注销账号"), "path": { "zh": ["我", "注销"], "en": ["Me", "Close"] }, "from": ["policy"] },
    ] }])
}

pub(super) fn text(words: &str) -> Value {
    json!({ "zh": words, "en": words })
}

pub(super) fn said(words: &str) -> Value {
    json!({ "text": text(words), "from": ["press"] })
}

pub(super) fn account(id: &str, service: &str) -> Account {
    Account {
        id: id.into(),
        person: "me".into(),
        service: service.into(),
        label: None,
        opened: None,
        last_used: None,
        last_order: None,
        devices: Vec::new(),
        stage: Stage::Active,
        note: None,
    }
}

/// Somebody closes an account at this service; it is 7 March 2026, and nothing else is known.
pub(super) fn situation(service: Service) -> Situation {
    let mut account = account("acc", &service.id);
    account.stage = Stage::Preparing { since: day("2026-03-01") };
    Situation {
        today: day("2026-03-07"),
        calendar: std::sync::Arc::new(quittance_law::Calendar::china().clone()),
        checklist: Checklist::begun("list".into(), Subject::Account("acc".into()), Goal::Close, day("2026-03-01")),
        marks: Vec::new(),
        account,
        person: Person { id: "me".into(), name: "小王".to_owned(), relation: Relation::Me, note: None },
        names: service.names.clone(),
        service: Some(service),
        bindings: Vec::new(),
        entered_through: Vec::new(),
        entrance_to: Vec::new(),
        serves: Vec::new(),
        methods: Vec::new(),
        data: Vec::new(),
        mandates: Vec::new(),
        pays_for: Vec::new(),
        permissions: Vec::new(),
        endings: vec![],
        devices: Vec::new(),
    }
}

pub(super) fn other(id: &str, name: &str, another_way: bool) -> Dependant {
    Dependant { account: account(id, name), service: None, names: Text::new(name, name), another_way }
}

pub(super) fn link(id: &str, account: &str, provider: &str) -> LinkedLogin {
    LinkedLogin {
        id: id.into(),
        account: account.into(),
        provider: provider.into(),
        scopes: Vec::new(),
        since: None,
        at_account: LinkEnd::Linked,
        at_provider: LinkEnd::Linked,
    }
}

pub(super) fn bind(situation: &mut Situation, id: &str, kind: IdentifierKind, value: &str, roles: &[Role]) {
    let identifier = Identifier {
        id: format!("i-{id}").as_str().into(),
        owner: "me".into(),
        kind,
        value: value.to_owned(),
        label: None,
        state: IdentifierState::Active,
        served_by: None,
        device: None,
        note: None,
    };
    let binding = Binding {
        id: id.into(),
        account: situation.account.id.clone(),
        identifier: identifier.id.clone(),
        roles: roles.to_vec(),
        since: None,
        state: BindingState::Bound,
    };
    situation.bindings.push((binding, identifier));
}

pub(super) fn phone(situation: &mut Situation) {
    bind(situation, "phone", IdentifierKind::Phone, "+8613800002201", &[Role::Login]);
}

pub(super) fn device(situation: &mut Situation, id: &str, name: &str) {
    situation.devices.push(Device {
        id: id.into(),
        owner: None,
        name: name.to_owned(),
        kind: DeviceKind::Phone,
        platform: Platform::Android,
        profiles: Vec::new(),
        note: None,
        given_up: None,
    });
    situation.account.devices.push(id.into());
}

pub(super) fn gave(situation: &mut Situation, item: &str) {
    situation.data.push(DataItem {
        id: format!("d-{item}").as_str().into(),
        account: "acc".into(),
        item: item.to_owned(),
        identifier: None,
        how: GivenHow::SignUp,
        given: None,
        fate: DataFate::Held,
        note: None,
    });
}

pub(super) fn mandate(situation: &mut Situation, id: &str, renews: Option<&str>) {
    situation.mandates.push(Mandate {
        id: id.into(),
        account: "acc".into(),
        kind: MandateKind::Subscription,
        name: "月卡".to_owned(),
        payer: None,
        card: None,
        amount: None,
        renews: renews.map(day),
        state: MandateState::Active,
    });
}

pub(super) fn permission(situation: &mut Situation, id: &str, device: &str, kind: PermissionKind) {
    situation.permissions.push(Permission {
        id: id.into(),
        account: "acc".into(),
        device: device.into(),
        kind,
        state: PermissionState::Granted { on: None },
    });
}

pub(super) fn step<'p>(plan: &'p Plan, id: &str) -> &'p Step {
    plan.steps.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no {id} in {:?}", ids(plan)))
}

pub(super) fn ids(plan: &Plan) -> Vec<&str> {
    plan.steps.iter().map(|step| step.id.as_str()).collect()
}

pub(super) fn has(plan: &Plan, id: &str) -> bool {
    plan.steps.iter().any(|step| step.id == id)
}

pub(super) fn codes(plan: &Plan) -> Vec<&str> {
    plan.barriers.iter().map(|barrier| barrier.code.as_str()).collect()
}

pub(super) fn key_of(phrase: &Phrase) -> &str {
    match phrase {
        Phrase::Message { key, .. } => key,
        Phrase::Text { zh, .. } => zh,
    }
}

pub(super) fn mark(situation: &mut Situation, step: &Step, mark: Mark) {
    situation.marks.retain(|known| known.step != step.id);
    situation.marks.push(StepMark {
        id: step.id.as_str().into(),
        checklist: "list".into(),
        step: step.id.clone(),
        mark,
        title: step.title.clone(),
        stage: step.stage,
    });
}

/// “It didn’t work.”
pub(super) fn fail(situation: &mut Situation, id: &str, barrier: Option<&str>) {
    let found = step(&plan(situation), id).clone();
    let on = situation.today;
    mark(situation, &found, Mark::Failed { on, barrier: barrier.map(str::to_owned), note: None });
}

/// Ticks a step the way the vault does, with its effect.
pub(super) fn tick(situation: &mut Situation, found: &Step) {
    let on = situation.today;
    mark(situation, found, Mark::Done { on });
    let links = situation.entrance_to.iter_mut().chain(&mut situation.entered_through);
    match &found.effect {
        Effect::None => {}
        Effect::Unbind { binding } => {
            for (known, _) in situation.bindings.iter_mut().filter(|(known, _)| known.id == *binding) {
                known.state = BindingState::Unbound { on };
            }
        }
        Effect::UnlinkAtAccount { link } => links
            .filter(|(known, _)| known.id == *link)
            .for_each(|(known, _)| known.at_account = LinkEnd::Unlinked { on }),
        Effect::UnlinkAtProvider { link } => links
            .filter(|(known, _)| known.id == *link)
            .for_each(|(known, _)| known.at_provider = LinkEnd::Unlinked { on }),
        Effect::CancelMandate { mandate } => {
            situation
                .mandates
                .iter_mut()
                .filter(|known| known.id == *mandate)
                .for_each(|known| known.state = MandateState::Cancelled { on });
        }
        Effect::Revoke { permission } => {
            situation
                .permissions
                .iter_mut()
                .filter(|known| known.id == *permission)
                .for_each(|known| known.state = PermissionState::Revoked { on });
        }
        Effect::WithdrawData { item } => {
            situation
                .data
                .iter_mut()
                .filter(|known| known.id == *item)
                .for_each(|known| known.fate = DataFate::Withdrawn { on });
        }
        Effect::RequestClosing { days: None } => situation.account.stage = Stage::Requested { on },
        Effect::RequestClosing { days: Some(days) } => {
            let until = on.checked_add_days(chrono::Days::new(u64::from(*days))).unwrap_or(NaiveDate::MAX);
            situation.account.stage = Stage::CoolingOff { from: on, until };
        }
        Effect::ClaimClosed => situation.account.stage = Stage::Closed { on },
        Effect::VerifyClosed => situation.account.stage = Stage::Verified { on },
        Effect::MarkUnbound => situation.account.stage = Stage::Unbound { on },
        other => panic!("no step of an account does {other:?}"),
    }
}

/// Ticks what can be ticked, again and again, until the step named by `id` is ticked or nothing moves.
pub(super) fn tick_until(situation: &mut Situation, id: &str) {
    for _ in 0..200 {
        let next =
            plan(situation).steps.into_iter().find(|step| step.state == StepState::Todo && step.refused.is_none());
        let Some(next) = next else { return };
        tick(situation, &next);
        if next.id == id {
            return;
        }
    }
    panic!("no end in sight");
}

pub(super) fn opened(on: &str, precision: Precision) -> Option<Opened> {
    Some(Opened { on: day(on), precision })
}

pub(super) fn password(situation: &mut Situation) {
    situation.methods.push(AccessMethod {
        id: "password".into(),
        account: AccountId("acc".to_owned()),
        usage: MethodUse::Login,
        needs: vec![Factor::Password],
        certainty: Certainty::Confirmed,
    });
}

pub(super) fn service_of(situation: &Situation) -> &ServiceId {
    &situation.account.service
}
