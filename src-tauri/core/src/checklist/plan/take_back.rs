//! Take back: cards, third-party logins, permissions; on the unbind road also data and numbers, the last way in last.

use quittance_catalogue::entry::{Channel, Level, PreconditionKind};

use super::draft::{Draft, Drafted, Truth, in_app, in_other_app};
use super::free::{concerns, end, since};
use super::outlook::{Outlook, item_name};
use super::settle::condition;
use super::ways::{Prop, WaysIn};
use crate::Phrase;
use crate::account::{Binding, BindingState, DataFate, LinkedLogin, PermissionState, Role};
use crate::checklist::{Dependant, Effect, Goal, Place, WayStage};
use crate::identifier::{Identifier, IdentifierKind, masked};

/// Data an app lets one clear without the account. What a real-name check took can't be cleared, and nothing is falsified.
const BLANKABLE: [&str; 14] = [
    "name",
    "birthday",
    "sex",
    "address",
    "avatar",
    "occupation",
    "employer",
    "education",
    "cv",
    "posts",
    "photos_videos",
    "address_book",
    "browsing",
    "searches",
];

/// Drafts the stage. Links that are the only way in are given back: letting go of them must wait until the account is closed.
pub(super) fn draft<'a>(draft: &mut Draft<'a>) -> Vec<&'a (LinkedLogin, Dependant)> {
    let look = draft.look;
    let unbinding = look.road == Goal::Unbind;
    let mut ways = WaysIn::of(look.situation);
    for (link, _) in look.situation.entered_through.iter().filter(|(link, _)| let_go_last(look, link)) {
        ways = ways.with(Prop::Provider(link.provider.clone()));
    }
    cards(draft, &mut ways);
    permissions(draft);
    if unbinding {
        blanks(draft);
        sleep(draft);
    }
    let later = links(draft, &mut ways);
    if unbinding {
        numbers(draft, &mut ways);
        for link in &later {
            unlink(draft, link, true);
        }
        return Vec::new();
    }
    later
}

/// Cards, and whatever else is bound for paying and opens no door.
fn cards(draft: &mut Draft, ways: &mut WaysIn) {
    let look = draft.look;
    let mut any = false;
    for (binding, identifier) in
        look.situation.bindings.iter().filter(|(binding, identifier)| pays(binding, identifier))
    {
        let Some(truth) = since(look, taken_off(binding)) else { continue };
        any = true;
        let prop = Prop::Identifier(binding.identifier.clone());
        if binding.state == BindingState::Bound {
            if ways.is_last(&prop) {
                continue;
            }
            *ways = ways.without(&prop);
        }
        let key = if identifier.kind == IdentifierKind::BankCard { "plan-unbind-card" } else { "plan-unbind" };
        let mandates: Vec<String> = look
            .situation
            .mandates
            .iter()
            .filter(|mandate| mandate.card.as_ref() == Some(&identifier.id))
            .map(|mandate| look.id(WayStage::Settle, &format!("mandate-{}", mandate.id)))
            .collect();
        let step =
            unbind(draft, binding, identifier, key, truth).needs(&mandates).why(look.say("plan-unbind-card-why"));
        draft.push(step);
    }
    if !any
        && let Some(step) = condition(draft, PreconditionKind::CardsUnbound, WayStage::TakeBack, "cards", "plan-cards")
    {
        draft.push(step.minutes(5));
    }
}

fn pays(binding: &Binding, identifier: &Identifier) -> bool {
    let opens = binding.roles.iter().any(|role| matches!(role, Role::Login | Role::Recovery));
    !opens && (identifier.kind == IdentifierKind::BankCard || binding.roles.contains(&Role::Payment))
}

fn taken_off(binding: &Binding) -> Option<chrono::NaiveDate> {
    match binding.state {
        BindingState::Bound => None,
        BindingState::Unbound { on } => Some(on),
    }
}

fn unbind(draft: &Draft, binding: &Binding, identifier: &Identifier, key: &str, truth: Truth) -> Drafted {
    let look = draft.look;
    let title = look.say(key).with("identifier", masked(identifier.kind, &identifier.value));
    draft
        .step(WayStage::TakeBack, &format!("unbind-{}", binding.id), title)
        .at(in_app(look, None))
        .effect(Effect::Unbind { binding: binding.id.clone() })
        .truth(truth)
        .proof(Phrase::key("proof-unbound"))
        .minutes(3)
}

/// Logins through other accounts, both ends. Gives back those that are the last way in.
fn links<'a>(draft: &mut Draft<'a>, ways: &mut WaysIn) -> Vec<&'a (LinkedLogin, Dependant)> {
    let look = draft.look;
    let mut later = Vec::new();
    let mut any = false;
    for pair in &look.situation.entered_through {
        let (link, _) = pair;
        if !concerns(look, link) {
            continue;
        }
        any = true;
        if let_go_last(look, link) {
            later.push(pair);
            continue;
        }
        let prop = Prop::Provider(link.provider.clone());
        if link.opens() {
            if ways.is_last(&prop) {
                later.push(pair);
                continue;
            }
            *ways = ways.without(&prop);
        }
        unlink(draft, pair, false);
    }
    if !any
        && look.situation.entrance_to.is_empty()
        && let Some(step) = condition(draft, PreconditionKind::LinksUnbound, WayStage::TakeBack, "links", "plan-links")
    {
        draft.push(step.minutes(5));
    }
    later
}

/// The last door, shut after closing: it goes on counting as that, or the other links would change places.
fn let_go_last(look: &Outlook, link: &LinkedLogin) -> bool {
    look.over.is_some() && look.ticked(WayStage::Verify, &format!("revoke-{}", link.id)).is_some()
}

/// Both ends of one link. As the last way in it comes after everything else, with a warning.
fn unlink(draft: &mut Draft, (link, provider): &(LinkedLogin, Dependant), last: bool) {
    let look = draft.look;
    let before = if last { draft.gates() } else { Vec::new() };
    let mut needs = before;
    let refused = last.then(|| look.refusal()).flatten();
    let warning = last.then(|| look.say("plan-warn-last-way"));
    if let Some(truth) = end(look, link.at_account) {
        let step = draft
            .step(WayStage::TakeBack, &format!("unlink-{}", link.id), look.say_of("plan-unlink-own", provider))
            .why(look.say_of("plan-unlink-own-why", provider))
            .at(in_app(look, None))
            .needs(&needs)
            .effect(Effect::UnlinkAtAccount { link: link.id.clone() })
            .truth(truth)
            .refused(refused.clone())
            .warn(warning.clone())
            .minutes(3);
        needs = vec![draft.push(step)];
    }
    if let Some(step) = revoke(draft, link, provider, WayStage::TakeBack) {
        draft.push(step.needs(&needs).refused(refused).warn(warning));
    }
}

/// Taking back the authorisation at the provider.
pub(super) fn revoke(draft: &Draft, link: &LinkedLogin, provider: &Dependant, stage: WayStage) -> Option<Drafted> {
    let look = draft.look;
    let truth = end(look, link.at_provider)?;
    let entrance = provider.service.as_ref().and_then(|entry| Some((entry, entry.provider.as_ref()?)));
    let step = draft
        .step(stage, &format!("revoke-{}", link.id), look.say_of("plan-revoke-own", provider))
        .why(look.say_of("plan-revoke-own-why", provider))
        .at(in_other_app(entrance.and_then(|(_, entrance)| entrance.path.clone())))
        .account(&provider.account.id)
        .effect(Effect::UnlinkAtProvider { link: link.id.clone() })
        .truth(truth)
        .proof(Phrase::key("proof-revoked"))
        .source(entrance.and_then(|(entry, entrance)| look.note_in(entry, "source-path", &entrance.from, None)))
        .minutes(3)
        .elsewhere();
    Some(if link.scopes.is_empty() {
        step
    } else {
        step.fact("fact-scopes", Phrase::plain(link.scopes.join(" · ")), None)
    })
}

/// The goal of taking permissions back, the account staying as it is.
pub(super) fn revoked(draft: &mut Draft) {
    let look = draft.look;
    permissions(draft);
    // What an app may do is not all recorded; and a new version may ask anew.
    let devices: Vec<_> = look.situation.devices.iter().map(Some).collect();
    for device in if devices.is_empty() { vec![None] } else { devices } {
        let (title, what) = match device {
            Some(device) => {
                (look.say("plan-permission-look").with("device", device.name.as_str()), format!("look-{}", device.id))
            }
            None => (look.say("plan-permission-look-anywhere"), "look".to_owned()),
        };
        let step = draft
            .step(WayStage::TakeBack, &what, title)
            .why(look.say("plan-permission-look-why"))
            .at(on_device(device.map(|device| &device.name)))
            .minutes(3)
            .elsewhere();
        draft.push(step);
    }
}

fn on_device(name: Option<&String>) -> Place {
    Place { channel: Channel::App, path: None, address: None, devices: name.into_iter().cloned().collect() }
}

/// One step per permission, device by device: each is revoked by itself.
fn permissions(draft: &mut Draft) {
    let look = draft.look;
    let device = |id| look.situation.devices.iter().find(|device| device.id == id);
    let mut permissions: Vec<_> = look
        .situation
        .permissions
        .iter()
        .filter_map(|permission| {
            let ended = match permission.state {
                PermissionState::Asked => return None,
                PermissionState::Granted { .. } => None,
                PermissionState::Revoked { on } => Some(on),
            };
            Some((permission, since(look, ended)?))
        })
        .collect();
    permissions.sort_by(|(a, _), (b, _)| a.device.cmp(&b.device).then_with(|| a.kind.key().cmp(b.kind.key())));
    for (permission, truth) in permissions {
        let device = device(permission.device.clone());
        let title = match device {
            Some(device) => look.say("plan-permission").with("device", device.name.as_str()),
            None => look.say("plan-permission-anywhere"),
        };
        let place = Place {
            channel: Channel::App,
            path: None,
            address: None,
            devices: device.map(|d| d.name.clone()).into_iter().collect(),
        };
        let step = draft
            .step(
                WayStage::TakeBack,
                &format!("permission-{}", permission.id),
                title.with("permission", permission.kind.key()),
            )
            .why(look.say("plan-permission-why"))
            .at(place)
            .effect(Effect::Revoke { permission: permission.id.clone() })
            .truth(truth)
            .minutes(1)
            .elsewhere()
            .ungated();
        draft.push(step);
    }
}

/// What can be cleared while one is still in.
fn blanks(draft: &mut Draft) {
    let look = draft.look;
    for data in look.situation.data.iter().filter(|data| BLANKABLE.contains(&data.item.as_str())) {
        let ended = match data.fate {
            DataFate::Held => None,
            DataFate::Withdrawn { on } => Some(on),
            _ => continue,
        };
        let Some(truth) = since(look, ended) else { continue };
        let step = draft
            .step(
                WayStage::TakeBack,
                &format!("data-{}", data.id),
                look.say("plan-blank").with("item", item_name(&data.item)),
            )
            .why(look.say("plan-blank-why"))
            .at(in_app(look, None))
            .effect(Effect::WithdrawData { item: data.id.clone() })
            .truth(truth)
            .minutes(3);
        draft.push(step);
    }
}

/// Where the account can only be put to sleep, that is better than leaving it awake. Ways at a provider are the links' own steps.
fn sleep(draft: &mut Draft) {
    let look = draft.look;
    let linked = !look.situation.entered_through.is_empty();
    let ways = look.entry().into_iter().flat_map(|entry| &entry.ways);
    for way in ways.filter(|way| way.level == Level::Deactivate && !(linked && way.channel == Channel::Provider)) {
        for known in &way.steps {
            let place = Place {
                channel: way.channel,
                path: known.path.clone(),
                address: known.url.clone(),
                devices: look.device_names(),
            };
            let step = draft
                .step(WayStage::TakeBack, &known.id, (&known.title).into())
                .why(known.why.as_ref().map(Phrase::from))
                .at(place)
                .proof(known.proof.as_ref().map(Phrase::from))
                .source(look.note("source-path", &known.from, None))
                .minutes(3);
            draft.push(step);
        }
    }
}

/// Numbers and addresses, those that open no door first; phones last.
fn numbers(draft: &mut Draft, ways: &mut WaysIn) {
    let look = draft.look;
    let document =
        |kind| matches!(kind, IdentifierKind::IdCard | IdentifierKind::Passport | IdentifierKind::DrivingLicence);
    let mut bound: Vec<_> = look
        .situation
        .bindings
        .iter()
        .filter(|(binding, identifier)| {
            !document(identifier.kind)
                && identifier.kind != IdentifierKind::Username
                && !draft.has(&look.id(WayStage::TakeBack, &format!("unbind-{}", binding.id)))
        })
        .collect();
    bound.sort_by_key(|(binding, identifier)| {
        let opens = binding.roles.iter().any(|role| matches!(role, Role::Login | Role::Recovery));
        (opens, identifier.kind == IdentifierKind::Phone)
    });
    for (binding, identifier) in bound {
        let Some(truth) = since(look, taken_off(binding)) else { continue };
        let prop = Prop::Identifier(binding.identifier.clone());
        let last = binding.state == BindingState::Bound && ways.is_last(&prop);
        if binding.state == BindingState::Bound && !last {
            *ways = ways.without(&prop);
        }
        let why = if identifier.kind == IdentifierKind::Phone { "plan-unbind-phone-why" } else { "plan-unbind-why" };
        let before = if last { draft.gates() } else { Vec::new() };
        let step = unbind(draft, binding, identifier, "plan-unbind", truth)
            .why(look.say(why))
            .needs(&before)
            .warn(last.then(|| look.say("plan-warn-last-way")))
            .refused(last.then(|| look.refusal()).flatten());
        draft.push(step);
    }
}
