//! Save: what one wants to keep, before it is gone. First of all, getting in again, where nobody does.

use super::draft::{Draft, in_app};
use super::facts;
use super::outlook::{item_name, joined};
use crate::Phrase;
use crate::account::{DataFate, MethodUse, Stage};
use crate::checklist::{Goal, WayStage};

/// Kinds of data one may miss afterwards.
const WORDS: [&str; 6] = ["posts", "messages", "photos_videos", "friends", "address_book", "cv"];
const ORDERS: [&str; 6] = ["transactions", "order_details", "balance", "payment_account", "assets", "medical_record"];

pub(super) fn draft(draft: &mut Draft) {
    let look = draft.look;
    let mut needs = Vec::new();
    if matches!(look.account().stage, Stage::LostAccess { .. }) {
        let mut step = draft
            .step(WayStage::Save, "regain", look.say("plan-regain"))
            .why(look.say("plan-regain-why"))
            .minutes(15)
            .elsewhere();
        if look.situation.methods.iter().any(|method| method.usage == MethodUse::Recovery) {
            step = step.fact("fact-where", look.say("plan-regain-known"), None);
        }
        needs.push(draft.push(step));
    }

    let category = look.entry().map(|entry| entry.category.as_str());
    let (words, orders) = (facts::holds(look, &WORDS), facts::holds(look, &ORDERS));
    let key = if words || matches!(category, Some("chat" | "social" | "dating" | "cloud" | "mail")) {
        "plan-save-posts"
    } else if orders
        || matches!(
            category,
            Some("shopping" | "food" | "delivery" | "ride" | "car" | "travel" | "airline" | "payment" | "telecom")
        )
    {
        "plan-save-orders"
    } else {
        "plan-save"
    };
    let why = if look.road == Goal::Close { "plan-save-why" } else { "plan-save-why-unbind" };
    let mut step = draft
        .step(WayStage::Save, "export", look.say(key))
        .why(look.say(why))
        .at(in_app(look, None))
        .needs(&needs)
        .minutes(15);
    let mut held: Vec<&str> = look
        .situation
        .data
        .iter()
        .filter(|data| {
            data.fate == DataFate::Held && (WORDS.contains(&data.item.as_str()) || ORDERS.contains(&data.item.as_str()))
        })
        .map(|data| data.item.as_str())
        .collect();
    held.sort_unstable();
    held.dedup();
    if !held.is_empty() {
        let names = joined(held.into_iter().map(item_name));
        step = step.fact("fact-keep", Phrase::from(names), None);
    }
    if look.road == Goal::Close {
        step = step.facts(facts::lost(look));
    }
    draft.push(step);
}
