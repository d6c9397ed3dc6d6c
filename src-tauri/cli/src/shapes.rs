//! The JSON that scripts rely on, where it is another shape than the core's own: imports, plans, dates.

use quittance_catalogue::Catalogue;
use quittance_catalogue::barrier::Rule;
use quittance_core::checklist::{FoundBarrier, Guard, Place, PlanChange, Step, StepState, WhatChanged};
use quittance_core::discovery::{EventKind, ServiceKey, Warning};
use quittance_core::finding::{Finding, Preview};
use quittance_core::ids::FindingId;
use quittance_core::view::{ChecklistView, DueItem, NextStep, RequestRow, SubjectTag};
use quittance_words::Words;
use serde_json::{Value, json};

use crate::readable::{self, word};

/// What an import found. Ids are there once it was saved, in the order of the findings.
pub(crate) fn import(preview: &Preview, ids: Option<&[Option<FindingId>]>) -> Value {
    let findings: Vec<Value> = preview
        .findings
        .iter()
        .enumerate()
        .map(|(place, found)| {
            let mut value = finding(found);
            if let (Some(fields), Some(Some(id))) = (value.as_object_mut(), ids.and_then(|ids| ids.get(place))) {
                fields.insert("id".into(), Value::from(id.as_str()));
            }
            value
        })
        .collect();
    let source = &preview.source;
    json!({
        "source": { "format": source.format, "bytes": source.bytes, "records": source.records, "skipped": source.skipped },
        "warnings": preview.warnings.iter().map(warning).collect::<Vec<_>>(),
        "findings": findings,
    })
}

fn warning(warning: &Warning) -> Value {
    json!({ "record": warning.record, "code": word(&warning.code), "count": warning.count })
}

fn finding(found: &Finding) -> Value {
    let kind = match &found.key {
        ServiceKey::Signature(_) => "sms_signature",
        ServiceKey::Sender(_) => "sms_sender",
        ServiceKey::Domain(_) => "saved_login",
        ServiceKey::AndroidPackage(_) => "android_package",
    };
    let evidence: Vec<Value> = found
        .evidence
        .iter()
        .map(|line| json!({ "kind": event(line.kind), "on": line.at.map(|at| at.date()) }))
        .collect();
    json!({
        "service": found.service, "candidates": found.candidates, "service_guess": found.guess, "confidence": found.confidence, "strength": found.strength, "kind": kind,
        "identifiers": found.identifiers.iter().map(|seen| &seen.value).collect::<Vec<_>>(),
        "first_seen": found.first_seen, "last_seen": found.last_seen, "count": found.count, "evidence": evidence,
    })
}

/// Evidence by what it says of an account, in words that do not change when the reader of messages learns a new form.
fn event(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Registered => "registered",
        EventKind::OtpRegister => "registration_code",
        EventKind::OtpReglogin => "registration_or_login_code",
        EventKind::OtpLogin => "login_code",
        EventKind::OtpSecurity => "security_code",
        EventKind::OtpPayment => "payment_code",
        EventKind::OtpGeneric => "code",
        EventKind::AccountNotice => "account_notice",
        EventKind::Transaction => "transaction",
        EventKind::Subscription => "subscription",
        EventKind::Authorised => "authorised",
        EventKind::Installed => "installed",
        EventKind::SavedLogin => "saved_login",
        EventKind::Marketing => "marketing",
        EventKind::LoanMarketing => "loan_marketing",
        EventKind::Debt => "debt",
        EventKind::Delivery => "delivery",
        EventKind::Tracking => "tracking",
        EventKind::Closed => "closed",
        EventKind::Suspicious => "suspicious",
        EventKind::Official => "official",
        EventKind::Notice => "notice",
    }
}

/// A plan with its steps and guards. Nothing is begun where `checklist` is null.
pub(crate) fn plan(view: &ChecklistView, words: &Words) -> Value {
    let id = Some(view.row.id.as_str()).filter(|id| !id.is_empty());
    json!({
        "checklist": id,
        "subject": subject(&view.row.subject), "account": view.row.subject.account(),
        "service": view.row.subject.service().map(|service| &service.id), "goal": view.row.goal, "road": view.row.road,
        "begun": view.row.begun, "paused": view.row.paused, "within": view.row.within,
        "stage": view.row.subject.stage().map(|stage| word(&stage.name())),
        "done": view.row.done, "total": view.row.total, "minutes": view.row.minutes,
        "current": view.current, "over_by": view.over_by,
        "parts": view.parts.iter().map(|part| json!({
            "account": part.account.account(), "service": part.account.service().map(|service| &service.id),
            "stage": part.account.stage().map(|stage| word(&stage.name())),
            "checklist": part.list.as_ref().map(|row| &row.id),
            "done": part.list.as_ref().map(|row| row.done), "total": part.list.as_ref().map(|row| row.total),
            "minutes": part.list.as_ref().map(|row| row.minutes),
            "next": part.list.as_ref().and_then(|row| row.next.as_ref()).map(|step| next(step, words)),
        })).collect::<Vec<_>>(),
        "quick": view.quick.iter().map(|step| next(step, words)).collect::<Vec<_>>(),
        "changes": changes(&view.changes, words),
        "steps": view.steps.iter().map(|each| step(each, words)).collect::<Vec<_>>(),
        "guards": view.guards.iter().map(|each| guard(each, words)).collect::<Vec<_>>(),
        "barriers": view.barriers.iter().map(|each| barrier(each, words)).collect::<Vec<_>>(),
        "advice": view.advice.iter().map(|each| json!({ "tone": word(&each.tone), "text": words.say(&each.text) })).collect::<Vec<_>>(),
        "notes": readable::json(&view.notes, words),
    })
}

/// What a checklist is about.
fn subject(subject: &SubjectTag) -> Value {
    match subject {
        SubjectTag::Account { account, .. } => json!({ "of": "account", "account": account }),
        SubjectTag::Identifier { identifier, successor, lost, .. } => json!({
            "of": "identifier", "identifier": identifier.id, "shown": identifier.masked,
            "successor": successor.as_ref().map(|other| &other.id), "lost": lost,
        }),
        SubjectTag::Device { device, name, successor, .. } => {
            json!({ "of": "device", "device": device, "name": name, "successor": successor })
        }
        SubjectTag::Accounts { count, .. } => json!({ "of": "accounts", "count": count }),
    }
}

fn next(step: &NextStep, words: &Words) -> Value {
    json!({ "id": step.id, "checklist": step.checklist, "title": words.say(&step.title), "minutes": step.minutes })
}

/// What changed in a plan, and why.
pub(crate) fn changes(changes: &[PlanChange], words: &Words) -> Vec<Value> {
    let one = |change: &PlanChange| {
        let (what, before, after) = match change.what {
            WhatChanged::Added => ("added", None, None),
            WhatChanged::Gone => ("gone", None, None),
            WhatChanged::FromMoved { before, after } => ("from_moved", before, after),
            WhatChanged::DueMoved { before, after } => ("due_moved", before, after),
        };
        json!({
            "step": change.step, "title": words.say(&change.title), "what": what, "why": word(&change.why),
            "before": before, "after": after,
        })
    };
    changes.iter().map(one).collect()
}

/// One step.
pub(crate) fn step(step: &Step, words: &Words) -> Value {
    let (on, reason, note) = match &step.state {
        StepState::Done { on } => (*on, None, None),
        StepState::Failed { on, barrier, note } => (Some(*on), barrier.clone(), note.clone()),
        _ => (None, None, None),
    };
    let not_before = match step.state {
        StepState::Waiting { until } => Some(until),
        _ => step.not_before,
    };
    json!({
        "id": step.id, "stage": step.stage, "title": words.say(&step.title),
        "why": step.why.as_ref().map(|why| words.say(why)),
        "where": step.place.as_ref().map(|place| place_of(place, words)),
        "account": step.account, "needs": step.needs, "not_before": not_before, "due": step.due, "state": word(&step.state),
        "barriers": step.barriers.iter().map(|each| barrier(each, words)).collect::<Vec<_>>(),
        "proof": step.proof.is_some(), "keep": step.proof.as_ref().map(|proof| words.say(proof)),
        "on": on, "reason": reason, "note": note, "minutes": step.minutes,
        "facts": step.facts.iter().map(|fact| json!({
            "label": fact.label, "text": words.say(&fact.text), "source": readable::json(&fact.source, words),
        })).collect::<Vec<_>>(),
        "warnings": step.warnings.iter().map(|warning| words.say(warning)).collect::<Vec<_>>(),
        "sources": readable::json(&step.sources, words),
        "refused": step.refused.as_ref().map(|refused| words.say(refused)), "gone": step.gone,
    })
}

/// Where a step is done, in one line.
pub(crate) fn place_of(place: &Place, words: &Words) -> String {
    let path = place.path.as_ref().map(|path| words.path(path));
    match (path, &place.address) {
        (Some(path), None) => path,
        (None, Some(address)) => address.clone(),
        (Some(path), Some(address)) => format!("{address} {path}"),
        (None, None) => words.term("channel", &word(&place.channel)),
    }
}

/// The strongest rule that may be cited about a barrier.
pub(crate) fn basis(code: &str) -> Option<&'static Rule> {
    Catalogue::embedded().barriers().get(code)?.rules.iter().find(|rule| rule.citable())
}

fn barrier(found: &FoundBarrier, words: &Words) -> Value {
    let rule = Catalogue::embedded().barriers().get(&found.code);
    json!({
        "code": found.code, "name": rule.map(|rule| words.text(&rule.names)), "how": found.how, "text": words.say(&found.text),
        "basis": basis(&found.code).map(|rule| words.text(&rule.text)), "strength": rule.map(|rule| rule.strength),
    })
}

fn guard(guard: &Guard, words: &Words) -> Value {
    json!({
        "from": guard.from, "until": guard.until, "text": words.say(&guard.text), "account": guard.account, "devices": guard.devices,
    })
}

/// A request after something happened to it.
pub(crate) fn request(row: &RequestRow, words: &Words) -> Value {
    readable::json(row, words)
}

/// What falls on which day.
pub(crate) fn due(items: &[DueItem], words: &Words) -> Value {
    let items: Vec<Value> = items
        .iter()
        .map(|item| {
            json!({
                "on": item.on, "from": item.from, "kind": item.kind, "provisional": item.provisional, "account": item.account, "text": words.say(&item.text),
                "service": item.service.as_ref().map(|service| &service.id), "checklist": item.checklist, "step": item.step, "request": item.request,
            })
        })
        .collect();
    json!({ "items": items })
}
