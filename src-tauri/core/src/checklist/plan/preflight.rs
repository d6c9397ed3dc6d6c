//! Pre-flight: the service's own conditions with computed dates, and what it will ask for.

use chrono::{Datelike, NaiveDate};
use quittance_catalogue::entry::{Precondition, PreconditionKind};

use super::draft::{Draft, Drafted, Truth, in_app};
use super::facts;
use super::outlook::joined;
use super::settle::condition;
use crate::Phrase;
use crate::account::{Opened, Precision};
use crate::checklist::WayStage;
use crate::checklist::calendar::plus;

/// Papers of which a masked copy is better than a plain one.
const PAPERS: [&str; 7] =
    ["id_photo", "id_photo_handheld", "passport", "driving_licence", "vehicle_licence", "student_card", "work_permit"];

pub(super) fn draft(draft: &mut Draft) {
    minimum_age(draft);
    days_since_order(draft);
    refresh_profile(draft);
    if let Some(step) = condition(draft, PreconditionKind::RolesGivenUp, WayStage::Preflight, "roles", "plan-roles") {
        draft.push(step.minutes(10));
    }
    conditions(draft);
    not_stated(draft);
    materials(draft);
}

/// The longest stated time of some conditions; `None` when nobody says how long.
fn longest<'a>(conditions: impl Iterator<Item = &'a Precondition>) -> Option<u32> {
    conditions.filter_map(|condition| condition.days).max()
}

fn minimum_age(draft: &mut Draft) {
    let look = draft.look;
    let kind = PreconditionKind::MinimumAge;
    let opened = look.account().opened.map(latest);
    let (what, key) = match (longest(look.conditions(kind)), opened) {
        (Some(_), Some(_)) => ("age", "plan-age"),
        (Some(_), None) => ("opened", "plan-opened"),
        // Another step than the one that counts days: a tick of this one says nothing about a day named later.
        (None, _) => ("age-unstated", "plan-age-unstated"),
    };
    let Some(mut step) = condition(draft, kind, WayStage::Preflight, what, key) else { return };
    step = step.why(look.say("plan-time-why"));
    if let Some(days) = longest(look.conditions(kind)) {
        step.step.title = look.say(key).with("days", days);
        if let Some(opened) = opened {
            step = dated(step, plus(opened, days.into()), look.today());
        } else {
            step = step.fact("fact-where", look.say("plan-opened-where"), None).minutes(10).elsewhere();
        }
    } else {
        step = step.fact("fact-know", look.say("plan-unstated-note"), None).minutes(1);
    }
    if let Some(opened) = opened {
        step = step.fact("fact-opened", look.say("plan-opened-on").with("date", opened), None);
    }
    draft.push(step.barriers(look.barriers_at(&["B06"])));
}

fn days_since_order(draft: &mut Draft) {
    let look = draft.look;
    let kind = PreconditionKind::DaysSinceOrder;
    let order = look.account().last_order;
    let (what, key) = match (longest(look.conditions(kind)), order) {
        (Some(_), Some(_)) => ("order-wait", "plan-order-wait"),
        (Some(_), None) => ("last-order", "plan-last-order"),
        (None, _) => ("order-unstated", "plan-order-wait-unstated"),
    };
    let Some(mut step) = condition(draft, kind, WayStage::Preflight, what, key) else { return };
    step = step.why(look.say("plan-time-why"));
    if let Some(days) = longest(look.conditions(kind)) {
        step.step.title = look.say(key).with("days", days);
        if let Some(order) = order {
            step = dated(step, plus(order, days.into()), look.today());
        } else {
            step = step.minutes(5);
        }
    } else {
        step = step.fact("fact-know", look.say("plan-unstated-note"), None).minutes(1);
    }
    if let Some(order) = order {
        step = step.fact("fact-last-order", look.say("plan-last-order-on").with("date", order), None);
    }
    draft.push(step.barriers(look.barriers_at(&["B07"])));
}

/// A condition that time fulfils: until then it waits, and from that day on it is done.
fn dated(step: Drafted, day: NaiveDate, today: NaiveDate) -> Drafted {
    let step = step.not_before(day).elsewhere();
    if day <= today { step.truth(Truth::Is(Some(day))) } else { step.truth(Truth::IsNot) }
}

/// The latest day an account can have been opened, so that a computed date is never too early.
fn latest(opened: Opened) -> NaiveDate {
    let day = opened.on;
    let last = match opened.precision {
        Precision::Day | Precision::OnOrBefore => Some(day),
        Precision::Month => {
            let next = if day.month() == 12 {
                NaiveDate::from_ymd_opt(day.year() + 1, 1, 1)
            } else {
                NaiveDate::from_ymd_opt(day.year(), day.month() + 1, 1)
            };
            next.and_then(|next| next.pred_opt())
        }
        Precision::Year => NaiveDate::from_ymd_opt(day.year(), 12, 31),
    };
    last.unwrap_or(day)
}

fn refresh_profile(draft: &mut Draft) {
    let look = draft.look;
    let Some(mut step) =
        condition(draft, PreconditionKind::RefreshProfile, WayStage::Preflight, "refresh", "plan-refresh")
    else {
        return;
    };
    for material in facts::materials(look).into_iter().filter(|material| material.item == "profile_update") {
        step = step.fact("fact-discloses", &material.text, look.note("source-material", &material.from, None));
    }
    let held = facts::held(look);
    let compared = if held.is_empty() {
        look.say("plan-refresh-nothing-held")
    } else {
        look.say("plan-refresh-held").with("items", joined(held))
    };
    step = step.fact("fact-discloses", compared, None);
    draft.push(
        step.warn([look.say("plan-warn-refresh")])
            .barriers(look.barriers_at(&["B05"]))
            .proof(Phrase::key("proof-demand"))
            .minutes(10),
    );
}

/// Conditions that only have to be looked at, in one step.
fn conditions(draft: &mut Draft) {
    let look = draft.look;
    let kinds = [
        PreconditionKind::SafeState,
        PreconditionKind::CredentialsUnchanged,
        PreconditionKind::ExportFirst,
        PreconditionKind::Other,
    ];
    let Some(entry) = look.entry() else { return };
    let mut step = draft
        .step(WayStage::Preflight, "conditions", look.say("plan-conditions"))
        .why(look.say("plan-conditions-why"))
        .at(in_app(look, None))
        .minutes(5);
    for condition in entry.preconditions.iter().filter(|condition| kinds.contains(&condition.kind)) {
        step = step.fact(
            "fact-condition",
            &condition.text,
            look.note("source-condition", &condition.from, condition.days),
        );
    }
    if step.step.facts.is_empty() {
        return;
    }
    if let Some(days) = longest(look.conditions(PreconditionKind::CredentialsUnchanged)) {
        step = step.warn([look.say("plan-warn-credentials").with("days", days)]);
    }
    draft.push(step);
}

fn not_stated(draft: &mut Draft) {
    let look = draft.look;
    if let Some(step) = condition(draft, PreconditionKind::NotStated, WayStage::Preflight, "capture", "plan-capture") {
        draft.push(
            step.why(look.say("plan-capture-why"))
                .proof(Phrase::key("proof-conditions"))
                .barriers(look.barriers_at(&["B02"]))
                .minutes(5),
        );
    }
}

fn materials(draft: &mut Draft) {
    let look = draft.look;
    let refreshed = look.conditions(PreconditionKind::RefreshProfile).next().is_some();
    let wanted: Vec<_> = facts::materials(look)
        .into_iter()
        .filter(|material| material.item != "signed_contract" && !(refreshed && material.item == "profile_update"))
        .collect();
    if wanted.is_empty() {
        return;
    }
    let beyond = facts::demanded_beyond(look);
    let mut warnings = Vec::new();
    if !beyond.is_empty() {
        warnings.push(look.say("plan-warn-beyond"));
    }
    if wanted.iter().any(|material| PAPERS.contains(&material.item.as_str())) {
        warnings.push(look.say("plan-warn-masked"));
    }
    let step = draft
        .step(WayStage::Preflight, "materials", look.say("plan-materials"))
        .why(look.say(if beyond.is_empty() { "plan-materials-why" } else { "plan-materials-why-beyond" }))
        .facts(facts::asked(look, &wanted))
        .warn(warnings)
        .barriers(look.barriers_at(&["B03"]))
        .proof((!beyond.is_empty()).then(|| Phrase::key("proof-demand")))
        .minutes(5)
        .elsewhere();
    draft.push(step);
}
