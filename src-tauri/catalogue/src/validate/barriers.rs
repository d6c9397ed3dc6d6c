//! Barriers agree with the rest of the entry: what a barrier claims, the planner must find among the facts.

use std::collections::HashSet;

use super::code::Code;
use super::sheet::{Sheet, said};
use crate::bundle::Reference;
use crate::entry::{PreconditionKind as Kind, Service};

pub fn check(sheet: &mut Sheet<'_>, reference: &Reference) {
    let service = sheet.service;
    let mut seen = HashSet::new();
    for (i, hurdle) in service.barriers.iter().enumerate() {
        let code = hurdle.code.as_str();
        let field = format!("barriers[{i}].code");
        if reference.barriers.get(code).is_none() {
            sheet.note(Code::BarrierUnknown, field, said!("没有障碍“{code}”。", "There is no barrier “{code}”."));
            continue;
        }
        if !seen.insert(code) {
            sheet.note(
                Code::BarrierTwice,
                field.clone(),
                said!("障碍 {code} 写了两次。", "Barrier {code} is there twice."),
            );
        }
        if let Some((rule, missing)) = unsupported(service, reference, code) {
            sheet.note(
                rule,
                field,
                said!("障碍 {code} 没有对应的 {missing}。", "Barrier {code} has no {missing} to rest on."),
            );
        }
    }
}

/// The rule a barrier breaks for lack of the fact it speaks of, and where that fact belongs.
fn unsupported(service: &Service, reference: &Reference, code: &str) -> Option<(Code, &'static str)> {
    let condition = |kind: Kind| service.preconditions.iter().any(|p| p.kind == kind);
    match code {
        "B03" => {
            let asked =
                service.materials.iter().any(|m| reference.taxonomy.item(&m.item).is_some_and(|item| item.discloses));
            (!asked).then_some((Code::MoreDataUnsaid, "materials"))
        }
        "B04" => (!condition(Kind::Contract)).then_some((Code::ConditionUnsaid, "preconditions (contract)")),
        "B05" => {
            (!condition(Kind::RefreshProfile)).then_some((Code::ConditionUnsaid, "preconditions (refresh_profile)"))
        }
        "B06" => (!condition(Kind::MinimumAge)).then_some((Code::ConditionUnsaid, "preconditions (minimum_age)")),
        "B07" => {
            (!condition(Kind::DaysSinceOrder)).then_some((Code::ConditionUnsaid, "preconditions (days_since_order)"))
        }
        "B08" if service.cooling_off.is_empty() => Some((Code::CoolingOffUnsaid, "cooling_off")),
        "B08" => {
            service.cooling_off.iter().all(|wait| wait.days == 0).then_some((Code::CoolingOffDenied, "cooling_off"))
        }
        "B12" => service.relock.iter().all(|lock| lock.days == Some(0)).then_some((Code::RelockUnsaid, "relock")),
        _ => None,
    }
}
