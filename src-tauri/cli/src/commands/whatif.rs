//! What if something is lost, stolen, closed, forgotten, known to others: who is locked out, who gets in, and why.

use quittance_core::access::{Mishap, Thing};
use quittance_core::identifier::{Identifier, IdentifierKind};
use quittance_core::ids::IdentifierId;
use quittance_core::store::Shelf;
use quittance_core::view::{FateRow, WhatIfView, what_if_view};
use quittance_core::{Arg, Vault};
use serde_json::{Value, json};

use super::on_map::{self, Meant};
use super::refer;
use crate::args::graph::WhatifCommand;
use crate::page::Tone;
use crate::readable;
use crate::said::access as said;
use crate::session::{Done, Session};
use crate::trouble::{REFUSED, Trouble, USAGE};

/// A mishap, the message that names it, and the name of what it happens to.
type Supposed = (Mishap, &'static str, String);

pub(crate) fn run(s: &mut Session<'_, '_>, command: WhatifCommand) -> Done {
    let vault = s.open()?;
    let supposed: Vec<Supposed> = match command {
        WhatifCommand::Lose { thing } => each(s, &vault, &thing, lost)?,
        WhatifCommand::Steal { thing, open } => {
            let supposed = each(s, &vault, &thing, |_, vault, meant| stolen(vault, meant, open))?;
            let device = |(mishap, ..): &Supposed| matches!(mishap, Mishap::DeviceStolen { .. });
            if open && !supposed.iter().any(device) {
                return Err(Trouble::said("cli-whatif-nothing-to-unlock", USAGE));
            }
            supposed
        }
        WhatifCommand::Close { thing } => each(s, &vault, &thing, closed)?,
        WhatifCommand::Forget { account } => each_password(s, &vault, &account, true)?,
        WhatifCommand::Leak { account } => each_password(s, &vault, &account, false)?,
    };
    let mishaps: Vec<Mishap> = supposed.iter().map(|(mishap, ..)| mishap.clone()).collect();
    let view = what_if_view(&vault, &mishaps)?;
    vault.close()?;
    if s.json {
        let answer = shape(s, &mishaps, &view);
        return s.print_json(&answer);
    }
    let words = &s.words;
    let suppositions: Vec<String> =
        supposed.iter().map(|(_, key, what)| words.message(key, &[("what", Arg::from(what.as_str()))])).collect();
    let mut page = s.page();
    let title = words.message("cli-whatif-title", &[("what", Arg::from(words.list(&suppositions)))]);
    page.line(0, &title, Tone::Strong);
    said::what_if(words, &mut page, &view);
    offers(s, &view).iter().for_each(|offer| page.hanging("▸ ", 0, offer, Tone::Accent));
    s.show(&page)
}

fn each(
    s: &Session<'_, '_>,
    vault: &Vault,
    asked: &[String],
    mishap: impl Fn(&Session<'_, '_>, &Vault, &Meant) -> Done<(Mishap, &'static str)>,
) -> Done<Vec<Supposed>> {
    asked
        .iter()
        .map(|asked| {
            let meant = on_map::find(vault, &s.words, asked)?;
            let (mishap, key) = mishap(s, vault, &meant)?;
            Ok((mishap, key, meant.name))
        })
        .collect()
}

fn each_password(s: &Session<'_, '_>, vault: &Vault, asked: &[String], forgotten: bool) -> Done<Vec<Supposed>> {
    asked
        .iter()
        .map(|asked| {
            let account = refer::account(vault, asked)?.id;
            let name = on_map::account_name(vault, &s.words, &account)?;
            Ok(if forgotten {
                (Mishap::PasswordForgotten { account }, "cli-mishap-password-forgotten", name)
            } else {
                (Mishap::PasswordLeaked { account }, "cli-mishap-password-leaked", name)
            })
        })
        .collect()
}

fn lost(_: &Session<'_, '_>, vault: &Vault, meant: &Meant) -> Done<(Mishap, &'static str)> {
    Ok(match meant.thing.clone() {
        Thing::Device { id: device } => (Mishap::DeviceLost { device }, "cli-mishap-device-lost"),
        Thing::Identifier { id } => gone(&held(vault, &id)?),
        // Whoever can no longer get into an account has it no more than if it were closed.
        other => (Mishap::AccountClosed { account: account_of(&other)? }, "cli-mishap-account-lost"),
    })
}

fn stolen(vault: &Vault, meant: &Meant, open: bool) -> Done<(Mishap, &'static str)> {
    Ok(match meant.thing.clone() {
        Thing::Device { id: device } => {
            let key = if open { "cli-mishap-device-stolen-open" } else { "cli-mishap-device-stolen" };
            (Mishap::DeviceStolen { device, open }, key)
        }
        Thing::Identifier { id } => {
            let held = held(vault, &id)?;
            match (held.kind, &held.served_by) {
                (IdentifierKind::Phone, _) => (Mishap::SimStolen { number: id }, "cli-mishap-sim-stolen"),
                (IdentifierKind::Email, Some(mailbox)) => {
                    (Mishap::AccountTaken { account: mailbox.clone() }, "cli-mishap-mailbox-taken")
                }
                _ => gone(&held),
            }
        }
        other => (Mishap::AccountTaken { account: account_of(&other)? }, "cli-mishap-account-taken"),
    })
}

fn closed(_: &Session<'_, '_>, vault: &Vault, meant: &Meant) -> Done<(Mishap, &'static str)> {
    Ok(match meant.thing.clone() {
        Thing::Device { id: device } => (Mishap::DeviceLost { device }, "cli-mishap-device-given-up"),
        Thing::Identifier { id } => {
            let held = held(vault, &id)?;
            if !matches!(held.kind, IdentifierKind::Phone | IdentifierKind::Email) {
                let args = vec![("what", Arg::from(meant.name.as_str()))];
                return Err(Trouble::Said { key: "cli-whatif-not-closed", args, code: REFUSED });
            }
            gone(&held)
        }
        other => (Mishap::AccountClosed { account: account_of(&other)? }, "cli-mishap-account-closed"),
    })
}

/// An identifier that is no longer the person's.
fn gone(held: &Identifier) -> (Mishap, &'static str) {
    let id = held.id.clone();
    match held.kind {
        IdentifierKind::Phone => (Mishap::NumberGone { number: id }, "cli-mishap-number-gone"),
        IdentifierKind::Email => (Mishap::MailboxGone { address: id }, "cli-mishap-mailbox-gone"),
        _ => (Mishap::PapersLost { identifier: id }, "cli-mishap-papers-lost"),
    }
}

fn held(vault: &Vault, id: &IdentifierId) -> quittance_core::Result<Identifier> {
    vault.need(id.as_str())
}

fn account_of(thing: &Thing) -> quittance_core::Result<quittance_core::ids::AccountId> {
    thing.account().cloned().ok_or(quittance_core::Problem::NotOnTheMap)
}

/// The commands that give a safe order instead.
fn offers(s: &Session<'_, '_>, view: &WhatIfView) -> Vec<String> {
    let (accounts, others): (Vec<&Thing>, Vec<&Thing>) =
        view.let_go.iter().partition(|thing| thing.account().is_some());
    let offer = |command: &str| s.words.message("cli-whatif-offer", &[("command", Arg::from(command))]);
    let ids = |things: &[&Thing]| things.iter().map(|thing| on_map::id_of(thing)).collect::<Vec<_>>().join(" ");
    let mut offers = Vec::new();
    if !accounts.is_empty() {
        offers.push(offer(&format!("quittance-cli plan close {} --order", ids(&accounts))));
    }
    match others.as_slice() {
        [] => {}
        [Thing::Device { .. }] => offers.push(offer(&format!("quittance-cli plan hand-over {}", ids(&others)))),
        [_] => offers.push(offer(&format!("quittance-cli plan retire {}", ids(&others)))),
        _ => offers.push(offer(&format!("quittance-cli plan retire {} --order", ids(&others)))),
    }
    offers
}

/// The shape that scripts rely on.
fn shape(s: &Session<'_, '_>, mishaps: &[Mishap], view: &WhatIfView) -> Value {
    let words = &s.words;
    let tags = |tags: &[quittance_core::view::ThingTag]| -> Vec<Value> {
        tags.iter().map(|tag| account(s, tag, json!({}))).collect()
    };
    let fate = |row: &FateRow| {
        let chain: Vec<Value> = row
            .because
            .iter()
            .map(|link| json!({ "from": link.from.key, "way": link.by.key, "to": link.to.key }))
            .collect();
        account(s, &row.what, json!({ "because": said::because(words, row), "chain": chain, "certain": row.certain }))
    };
    let fates = |rows: &[FateRow]| -> Vec<Value> { rows.iter().map(fate).collect() };
    json!({
        "mishaps": readable::json(&mishaps, words),
        "removed": view.removed.iter().map(|tag| &tag.key).collect::<Vec<_>>(),
        "locked_out": fates(&view.locked_out),
        "fails": view.fails.iter().map(|tag| &tag.key).collect::<Vec<_>>(),
        "waiting": fates(&view.waiting),
        "perhaps": tags(&view.perhaps),
        "taken": fates(&view.taken),
        "at_worst": tags(&view.at_worst),
        "weakened": view.weakened.iter().map(|row| {
            account(s, &row.what, json!({ "ways_before": row.ways_before, "ways_left": row.ways_left }))
        }).collect::<Vec<_>>(),
        "unaffected": view.unaffected,
        "quarantine_days": view.quarantine_days,
        "let_go": view.let_go.iter().map(Thing::key).collect::<Vec<_>>(),
    })
}

/// An account as scripts see it here, with what is said of it.
pub(crate) fn account(s: &Session<'_, '_>, tag: &quittance_core::view::ThingTag, more: Value) -> Value {
    let mut value = json!({
        "account": tag.thing.account(),
        "service": tag.service.as_ref().map(|service| &service.id),
        "name": said::thing(&s.words, tag),
        "person": tag.person.as_ref().map(|person| &person.id),
    });
    if let (Some(fields), Value::Object(more)) = (value.as_object_mut(), more) {
        fields.extend(more);
    }
    value
}
