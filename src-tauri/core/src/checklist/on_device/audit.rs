//! Looking through a device: every account on it, what it holds, what it takes, what it may do, and what nobody knows of.

use quittance_catalogue::Text;

use super::{App, OnDevice, before_renewal, may, on_it};
use crate::Phrase;
use crate::account::{Binding, BindingState, DataFate, DataItem, MandateState};
use crate::checklist::plan::draft::Truth;
use crate::checklist::plan::outlook::{item_name, joined};
use crate::checklist::plan::scam::warned;
use crate::checklist::sheet::Sheet;
use crate::checklist::{Advice, Effect, Planner, Tone, WayStage};
use crate::finding::{Finding, Verdict};
use crate::identifier::{Identifier, masked};
use crate::person::Person;

/// How many kinds of data are named.
const NAMED: usize = 8;

/// Drafts all steps, and says what one should know before.
pub(super) fn draft(planner: &Planner<'_>, at: &OnDevice<'_>, sheet: &mut Sheet<'_>) -> Vec<Advice> {
    let say = |key: &str| Phrase::key(key).with("device", at.device.name.as_str());
    let mut step = sheet
        .step(WayStage::Preflight, "apps", say("plan-audit-apps").with("n", at.apps.len()))
        .why(say("plan-audit-apps-why"))
        .at(on_it(&at.device))
        .minutes(15);
    if !at.device.profiles.is_empty() {
        let names = at.device.profiles.iter().map(|name| Text::from(name.as_str()));
        step = step.fact("fact-where", say("plan-audit-profiles").with("who", joined(names)), None);
    }
    sheet.push(step);
    findings(planner, at, sheet);
    for app in &at.apps {
        look_at(planner, at, app, sheet);
        for mandate in &app.mandates {
            let truth = match mandate.state {
                MandateState::Active => Truth::IsNot,
                MandateState::Cancelled { on } if on >= sheet.begun => Truth::Is(Some(on)),
                MandateState::Cancelled { .. } => continue,
            };
            let step = sheet
                .step(
                    WayStage::Preflight,
                    &format!("mandate-{}", mandate.id),
                    app.held.say("plan-audit-mandate").with("name", mandate.name.as_str()),
                )
                .why(app.held.say("plan-audit-mandate-why"))
                .account(&app.held.account.id)
                .at(app.held.in_app())
                .due(before_renewal(mandate))
                .effect(Effect::CancelMandate { mandate: mandate.id.clone() })
                .truth(truth)
                .minutes(5);
            sheet.push(warned(step, WayStage::Settle, &app.held, sheet.ticks.today));
        }
        permissions(at, app, sheet);
    }
    let needs = sheet.gates();
    let step = sheet
        .step(WayStage::Verify, "sign-off", say("plan-audit-sign-off"))
        .why(say("plan-audit-sign-off-why"))
        .needs(&needs)
        .proof(Phrase::key("proof-audit"))
        .minutes(5);
    sheet.push(step);
    vec![Advice { tone: Tone::Note, text: say("plan-audit-together"), source: None }]
}

/// What was found in files and nobody has decided on.
fn findings(planner: &Planner<'_>, at: &OnDevice<'_>, sheet: &mut Sheet<'_>) {
    let ours = |finding: &&Finding| {
        finding.verdict == Verdict::Open
            && (at.device.owner.is_none() || finding.person.is_none() || finding.person == at.device.owner)
    };
    let open = planner.ledger().each::<Finding>().filter(ours).count();
    let mut step = sheet
        .step(WayStage::Preflight, "unknown", Phrase::key("plan-audit-unknown"))
        .why(Phrase::key("plan-audit-unknown-why"))
        .minutes(15);
    if open > 0 {
        step = step.fact("fact-know", Phrase::key("plan-audit-findings").with("n", open), None);
    }
    sheet.push(step);
}

/// One account: whose it is, what it holds, whether it stays.
fn look_at(planner: &Planner<'_>, at: &OnDevice<'_>, app: &App, sheet: &mut Sheet<'_>) {
    let (held, ledger) = (&app.held, planner.ledger());
    let key = held.account.id.as_str();
    let mut step = sheet
        .step(WayStage::Preflight, &format!("account-{key}"), held.say("plan-audit-account"))
        .why(held.say("plan-audit-account-why"))
        .account(&held.account.id)
        .at(on_it(&at.device))
        .minutes(2);
    if let Some(person) = ledger.one::<Person>(held.account.person.as_str()) {
        step = step.fact("fact-whose", Phrase::plain(person.name.as_str()), None);
    }
    let hangs = ledger
        .each_by::<Binding>("account", key)
        .filter(|binding| binding.state == BindingState::Bound)
        .filter_map(|binding| ledger.one::<Identifier>(binding.identifier.as_str()))
        .map(|identifier| Text::from(masked(identifier.kind, &identifier.value).as_str()));
    let hangs = joined(hangs);
    if !hangs.zh.is_empty() {
        step = step.fact("fact-hangs", hangs, None);
    }
    let taxonomy = quittance_catalogue::Catalogue::embedded().taxonomy();
    let mut items: Vec<&str> = ledger
        .each_by::<DataItem>("account", key)
        .filter(|item| item.fate == DataFate::Held)
        .map(|item| item.item.as_str())
        .collect();
    items.sort_unstable_by_key(|item| (!taxonomy.is_sensitive(item), *item));
    items.dedup();
    if !items.is_empty() {
        step = step.fact("fact-holds", joined(items.into_iter().take(NAMED).map(item_name)), None);
    }
    if app.active_mandates().next().is_some() {
        let names = joined(app.active_mandates().map(|mandate| Text::from(mandate.name.as_str())));
        step = step.fact("fact-takes", names, None);
    }
    sheet.push(step.facts(may(app.granted())));
}

/// What its app may do on the device.
fn permissions(at: &OnDevice<'_>, app: &App, sheet: &mut Sheet<'_>) {
    let what = format!("permissions-{}", app.held.account.id);
    let ticked = sheet.ticks.ticked(&sheet.id(WayStage::Preflight, &what));
    if app.granted().next().is_none() && ticked.is_none() {
        return;
    }
    let text = |key: &str| app.held.say(key).with("device", at.device.name.as_str());
    let done = app.granted().next().is_none();
    let step = sheet
        .step(WayStage::Preflight, &what, text("plan-audit-permissions"))
        .why(text("plan-permission-why"))
        .account(&app.held.account.id)
        .at(on_it(&at.device))
        .effect(Effect::RevokeOn { account: app.held.account.id.clone(), device: at.device.id.clone() })
        .truth(if done { Truth::Is(ticked) } else { Truth::IsNot })
        .facts(may(app.granted()))
        .minutes(2);
    sheet.push(step);
}
