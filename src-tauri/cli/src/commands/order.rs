//! Letting go in a safe order: a number, an address, a device; several accounts at once.

use std::collections::BTreeSet;

use chrono::Days;
use quittance_core::access::Thing;
use quittance_core::access::order::Wish;
use quittance_core::ids::AccountId;
use quittance_core::view::{OrderStep, OrderView, StandsInWay, StepAct, ThingTag, map_view, order_view};
use quittance_core::{Arg, Vault};
use quittance_words::Words;
use serde_json::{Value, json};

use super::{on_map, refer};
use crate::args::way::{Accepted, RetireArgs};
use crate::page::{Page, Tone};
use crate::readable::word;
use crate::said::access as said;
use crate::session::{Done, Session};
use crate::trouble::{REFUSED, Trouble};

/// `plan retire`: only an order to follow; nothing is saved.
pub(crate) fn retire(s: &mut Session<'_, '_>, args: &RetireArgs) -> Done {
    let vault = s.open()?;
    let mut wish = Wish::default();
    for asked in &args.thing {
        let meant = on_map::find(&vault, &s.words, asked)?;
        if meant.thing.account().is_some() {
            return Err(is_other("cli-order-is-account", &meant));
        }
        if !wish.let_go.contains(&meant.thing) {
            wish.let_go.push(meant.thing);
        }
    }
    accept(s, &vault, &args.accepted, &mut wish)?;
    let view = order_view(&vault, &wish)?;
    let days = view.quarantine_days;
    vault.close()?;
    if s.json {
        let value = shape(s, &view);
        s.print_json(&value)?;
    } else {
        let mut page = s.page();
        write(&s.words, &mut page, &view);
        if let Some(days) = days {
            page.gap();
            said::quarantine(&s.words, &mut page, days);
        }
        s.show(&page)?;
    }
    if view.possible { Ok(()) } else { Err(impossible(&view)) }
}

/// What is meant is none of what the command lets go.
pub(crate) fn is_other(key: &'static str, meant: &on_map::Meant) -> Trouble {
    let args = vec![("what", Arg::from(meant.name.as_str())), ("id", Arg::from(on_map::id_of(&meant.thing)))];
    Trouble::Said { key, args, code: REFUSED }
}

/// What the person accepts.
pub(crate) fn accepted(s: &Session<'_, '_>, vault: &Vault, accepted: &Accepted) -> Done<Wish> {
    let mut wish = Wish::default();
    accept(s, vault, accepted, &mut wish)?;
    Ok(wish)
}

/// The order for closing several accounts, the accounts in it, and those that may be lost.
pub(crate) fn closing(
    s: &Session<'_, '_>,
    vault: &Vault,
    accounts: &[AccountId],
    accepted: &Accepted,
) -> Done<(OrderView, Vec<AccountId>, Vec<AccountId>)> {
    let mut wish = Wish::default();
    for id in accounts {
        let thing = Thing::Account { id: id.clone() };
        if !wish.let_go.contains(&thing) {
            wish.let_go.push(thing);
        }
    }
    accept(s, vault, accepted, &mut wish)?;
    let view = order_view(vault, &wish)?;
    let closed = |step: &OrderStep| (step.act == StepAct::Close).then(|| step.at.thing.account().cloned()).flatten();
    let order = view.steps.iter().filter_map(closed).collect();
    Ok((view, order, wish.give_up))
}

/// What the person accepts: bindings that stay, accounts that may be lost.
fn accept(s: &Session<'_, '_>, vault: &Vault, accepted: &Accepted, wish: &mut Wish) -> Done {
    if !accepted.leave.is_empty() {
        let map = map_view(vault)?;
        for asked in &accepted.leave {
            let is_thing = map.things.iter().any(|thing| thing.tag.key == *asked);
            let key = if is_thing { asked.clone() } else { on_map::way(&map, &s.words, None, asked)?.key.clone() };
            wish.leave.push(key);
        }
    }
    for asked in &accepted.give_up {
        wish.give_up.push(refer::account(vault, asked)?.id);
    }
    Ok(())
}

/// There is no order; what stands in the way was said already.
pub(crate) fn impossible(view: &OrderView) -> Trouble {
    let args = vec![("count", Arg::from(view.in_the_way.len()))];
    Trouble::Said { key: "cli-order-none", args, code: REFUSED }
}

/// What a step does, in words.
pub(crate) fn title(words: &Words, step: &OrderStep) -> String {
    let key = match step.act {
        StepAct::Bind => "access-step-bind",
        StepAct::Change => "access-step-change",
        StepAct::SetPassword => "access-step-set-password",
        StepAct::Unbind => "access-step-unbind",
        StepAct::Close => "access-step-close",
        StepAct::GiveUp => "access-step-give-up",
        StepAct::MoveCard => "access-step-move-card",
    };
    let name = |tag: &Option<ThingTag>| tag.as_ref().map(|tag| said::thing(words, tag)).unwrap_or_default();
    let args = [
        ("at", Arg::from(said::thing(words, &step.at))),
        ("with", Arg::from(name(&step.with))),
        ("instead", Arg::from(name(&step.instead_of))),
    ];
    words.message(key, &args)
}

/// The order as one reads it, or what stands in its way.
pub(crate) fn write(words: &Words, page: &mut Page, view: &OrderView) {
    let names: Vec<String> = view.let_go.iter().map(|tag| said::thing(words, tag)).collect();
    page.line(0, &words.message("cli-order-title", &[("what", Arg::from(words.list(&names)))]), Tone::Strong);
    if view.possible {
        let key = match (view.changes, view.changes == view.at_least) {
            (0, _) => "cli-order-no-change",
            (_, true) => "cli-order-fewest",
            (_, false) => "cli-order-changes",
        };
        let args = [("changes", Arg::from(view.changes)), ("least", Arg::from(view.at_least))];
        page.line(0, &words.message(key, &args), Tone::Plain);
        steps(words, page, view);
    } else {
        page.heading(&words.message("cli-order-in-the-way", &[("count", Arg::from(view.in_the_way.len()))]));
        for row in &view.in_the_way {
            in_the_way(words, page, row);
        }
    }
    said::names(words, page, "cli-order-left", &view.left);
    said::names(words, page, "cli-order-given-up", &view.given_up);
    said::names(words, page, "cli-order-also", &view.also);
}

fn steps(words: &Words, page: &mut Page, view: &OrderView) {
    // Who it belongs to matters only where there is more than one.
    let people: BTreeSet<&str> =
        view.steps.iter().filter_map(|step| step.at.person.as_ref()).map(|person| person.id.as_str()).collect();
    let mut stage = "";
    for (place, step) in view.steps.iter().enumerate() {
        if stage != step.stage {
            stage = &step.stage;
            page.heading(&words.get(&format!("cli-order-stage-{}", stage.replace('_', "-"))));
        }
        let person = step.at.person.as_ref().filter(|_| people.len() > 1);
        let person = person.map(|person| format!(" · {}", person.name)).unwrap_or_default();
        let from = not_before(words, step)
            .map(|date| words.message("cli-step-from", &[("date", Arg::from(date))]))
            .unwrap_or_default();
        page.hanging(&format!("{:>2}. ", place + 1), 2, &format!("{}{person}{from}", title(words, step)), Tone::Plain);
        page.line(6, &words.say(&step.why), Tone::Faint);
    }
}

/// The earliest day of a step that can't be done on the first day.
fn not_before(words: &Words, step: &OrderStep) -> Option<chrono::NaiveDate> {
    if step.after_days == 0 {
        return None;
    }
    words.today().checked_add_days(Days::new(step.after_days.into()))
}

fn in_the_way(words: &Words, page: &mut Page, row: &StandsInWay) {
    let binding = row.binding.as_ref().map(|way| said::way(words, way)).filter(|text| !text.is_empty());
    let binding = binding.map(|text| words.message("cli-labelled", &[("label", Arg::from(text))])).unwrap_or_default();
    page.hanging("✗ ", 2, &format!("{}{binding}", said::whose(words, &row.what)), Tone::Lose);
    page.line(4, &words.say(&row.why), Tone::Plain);
    if let Some(key) = &row.leave {
        page.line(4, &format!("--leave {key}"), Tone::Faint);
    }
    if let Some(account) = &row.give_up {
        page.line(4, &format!("--give-up {account}"), Tone::Faint);
    }
}

/// The shape that scripts rely on.
pub(crate) fn shape(s: &Session<'_, '_>, view: &OrderView) -> Value {
    let words = &s.words;
    let key = |tag: &Option<ThingTag>| tag.as_ref().map(|tag| tag.key.clone());
    let named = |tags: &[ThingTag]| -> Vec<Value> {
        tags.iter()
            .map(|tag| json!({ "what": tag.key, "account": tag.thing.account(), "name": said::thing(words, tag) }))
            .collect()
    };
    let steps: Vec<Value> = view
        .steps
        .iter()
        .map(|step| {
            json!({
                "key": step.key, "stage": step.stage, "batch": step.batch, "act": word(&step.act),
                "title": title(words, step), "why": words.say(&step.why),
                "at": step.at.key, "account": step.at.thing.account(), "with": key(&step.with),
                "instead_of": key(&step.instead_of), "way": step.way.as_ref().map(|way| &way.key),
                "after_days": step.after_days, "not_before": not_before(words, step),
            })
        })
        .collect();
    let in_the_way: Vec<Value> = view
        .in_the_way
        .iter()
        .map(|row| {
            json!({
                "what": row.what.key, "account": row.what.thing.account(), "name": said::thing(words, &row.what),
                "binding": row.binding.as_ref().map(|way| &way.key), "why": words.say(&row.why),
                "leave": row.leave, "give_up": row.give_up,
            })
        })
        .collect();
    json!({
        "let_go": view.let_go.iter().map(|tag| &tag.key).collect::<Vec<_>>(),
        "possible": view.possible, "changes": view.changes, "at_least": view.at_least, "steps": steps,
        "quarantine_days": view.quarantine_days, "in_the_way": in_the_way, "left": named(&view.left), "given_up": named(&view.given_up), "also": named(&view.also),
    })
}
