//! A goal before it is set: its plan, what it would cost to go without it, and what has to be decided first.

use serde::{Deserialize, Serialize};

use super::access::{FateRow, OrderView, StandsInWay, order_view, what_if_view};
use super::checklists::start_preview;
use super::{ChecklistView, PersonTag, SubjectTag};
use crate::Result;
use crate::access::order::Wish;
use crate::access::{AccessMap, KINDS, Mishap, Thing};
use crate::account::Account;
use crate::checklist::{Checklist, Goal, RetireWish, Start};
use crate::device::Device;
use crate::identifier::{Identifier, IdentifierKind, IdentifierState, masked};
use crate::ids::AccountId;
use crate::person::Person;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Phrase, Problem};

/// A goal nobody has set yet, or one that would be gone on with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StartView {
    /// Its plan. The id of its row is empty while nobody has set it.
    pub plan: ChecklistView,
    /// What nobody could enter any more if it went today, unprepared, and why: what the plan is there to prevent.
    pub locked_out: Vec<FateRow>,
    /// Where there is no safe order: what stands in its way, and what would help. The plan can be begun all the same; the
    /// step that would lock somebody out is refused then.
    pub in_the_way: Vec<StandsInWay>,
    /// What the person has conceded so far.
    pub conceded: Vec<Conceded>,
    /// What may take its place: identifiers of the same kind, or other devices; the owner's own first.
    pub successors: Vec<Successor>,
}

/// An account the person would let be locked out, or on which an identifier stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Conceded {
    /// As in the wish: an account's id, or a key of a way in.
    pub key: String,
    /// Whether it may be locked out; else it keeps what it has.
    pub lost: bool,
    /// Its name.
    pub name: Phrase,
}

/// Something that may take the place of what goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Successor {
    /// Its id.
    pub id: String,
    /// Its name; an identifier is masked.
    pub name: Phrase,
    /// Whose it is; nobody's where the family shares it.
    pub person: Option<PersonTag>,
}

/// A goal before it is set.
pub fn start_view(vault: &Vault, start: &Start) -> Result<StartView> {
    let plan = start_preview(vault, start)?;
    let ledger = vault.ledger(KINDS)?;
    let map = AccessMap::of(&ledger)?;
    let mishaps: Vec<Mishap> =
        mishaps(&ledger, start)?.into_iter().filter(|mishap| map.vertex(&mishap.thing()).is_some()).collect();
    let locked_out = if mishaps.is_empty() { Vec::new() } else { what_if_view(vault, &mishaps)?.locked_out };
    let order = match wish(start) {
        Some(wish) if !mishaps.is_empty() => {
            let on_map = |thing: &Thing| map.vertex(thing).is_some();
            let let_go = wish.let_go.iter().filter(|thing| on_map(thing)).cloned().collect();
            Some(order_view(vault, &Wish { let_go, ..wish })?)
        }
        _ => None,
    };
    Ok(StartView {
        plan,
        locked_out,
        in_the_way: order.map(|OrderView { in_the_way, .. }| in_the_way).unwrap_or_default(),
        conceded: conceded(&ledger, &map, start)?,
        successors: successors(&ledger, start)?,
    })
}

/// The lasting goal that letting these go comes to, with what was conceded. None for things of different kinds: those are
/// goals of their own.
pub(super) fn start_for(wish: &Wish) -> Option<Start> {
    let account = |thing: &Thing| thing.account().cloned();
    match wish.let_go.as_slice() {
        [] => None,
        [Thing::Identifier { id }] => Some(Start::Retire(RetireWish {
            identifier: id.clone(),
            lost: false,
            successor: None,
            leave: wish.leave.clone(),
            give_up: wish.give_up.clone(),
        })),
        [Thing::Device { id }] => Some(Start::HandOver { device: id.clone(), successor: None }),
        things => {
            // Whoever is left as it is leaves the batch.
            let stays = |thing: &&Thing| !wish.leave.contains(&thing.key());
            let accounts: Option<Vec<AccountId>> = things.iter().filter(stays).map(account).collect();
            accounts
                .filter(|accounts| !accounts.is_empty())
                .map(|accounts| Start::Close { accounts, give_up: wish.give_up.clone() })
        }
    }
}

/// What would happen if it went unprepared.
fn mishaps(ledger: &Ledger, start: &Start) -> Result<Vec<Mishap>> {
    let closed = |account: &AccountId| Mishap::AccountClosed { account: account.clone() };
    Ok(match start {
        Start::Account { account, goal: Goal::Close } => vec![closed(account)],
        Start::Account { .. } | Start::Audit { .. } => Vec::new(),
        Start::Retire(wish) => {
            let held: Identifier = ledger.need(wish.identifier.as_str())?;
            vec![match held.kind {
                IdentifierKind::Phone => Mishap::NumberGone { number: held.id },
                IdentifierKind::Email => Mishap::MailboxGone { address: held.id },
                _ => Mishap::PapersLost { identifier: held.id },
            }]
        }
        Start::HandOver { device, .. } => vec![Mishap::DeviceLost { device: device.clone() }],
        Start::Close { accounts, .. } => accounts.iter().map(closed).collect(),
    })
}

/// The order that has to be found, where the goal needs one.
fn wish(start: &Start) -> Option<Wish> {
    match start {
        // With something in its place everything moves there; the plan itself refuses what can't.
        Start::Retire(wish) if wish.successor.is_none() => Some(Wish {
            let_go: vec![Thing::Identifier { id: wish.identifier.clone() }],
            give_up: wish.give_up.clone(),
            leave: wish.leave.clone(),
        }),
        Start::Close { accounts, give_up } => Some(Wish {
            let_go: accounts.iter().map(|id| Thing::Account { id: id.clone() }).collect(),
            give_up: give_up.clone(),
            leave: Vec::new(),
        }),
        _ => None,
    }
}

fn conceded(ledger: &Ledger, map: &AccessMap, start: &Start) -> Result<Vec<Conceded>> {
    let (give_up, leave): (&[AccountId], &[String]) = match start {
        Start::Retire(wish) => (&wish.give_up, &wish.leave),
        Start::Close { give_up, .. } => (give_up, &[]),
        _ => return Ok(Vec::new()),
    };
    let mut all = Vec::new();
    for id in give_up {
        all.push(Conceded { key: id.to_string(), lost: true, name: name_of(ledger, id)? });
    }
    for key in leave {
        let graph = map.graph();
        let v = graph.find_method(key).map(|m| graph.head(m)).or_else(|| graph.find(key));
        let id = v.and_then(|v| map.thing(v).account()).ok_or_else(|| Problem::unknown_value("leave", key))?;
        all.push(Conceded { key: key.clone(), lost: false, name: name_of(ledger, id)? });
    }
    Ok(all)
}

fn name_of(ledger: &Ledger, id: &AccountId) -> Result<Phrase> {
    ledger.need::<Account>(id.as_str())?;
    let tag = SubjectTag::of(ledger, &Checklist::implied(id.clone(), Goal::Close, chrono::NaiveDate::default()))?;
    Ok(tag.name().unwrap_or_else(|| Phrase::plain(id.as_str())))
}

fn successors(ledger: &Ledger, start: &Start) -> Result<Vec<Successor>> {
    let person = |id: &crate::ids::PersonId| ledger.one::<Person>(id.as_str()).map(PersonTag::from);
    Ok(match start {
        Start::Retire(wish) => {
            let held: Identifier = ledger.need(wish.identifier.as_str())?;
            let fits = |other: &&Identifier| {
                other.id != held.id && other.kind == held.kind && other.state == IdentifierState::Active
            };
            let mut found: Vec<&Identifier> = ledger.each::<Identifier>().filter(fits).collect();
            found.sort_by_key(|other| other.owner != held.owner);
            found
                .into_iter()
                .map(|other| {
                    let shown = masked(other.kind, &other.value);
                    let name = match other.label.as_deref().filter(|label| !label.trim().is_empty()) {
                        Some(label) => {
                            Phrase::Text { zh: format!("{shown}（{label}）"), en: format!("{shown} ({label})") }
                        }
                        None => Phrase::plain(shown),
                    };
                    Successor { id: other.id.to_string(), name, person: person(&other.owner) }
                })
                .collect()
        }
        Start::HandOver { device, .. } => {
            let held: Device = ledger.need(device.as_str())?;
            let mut found: Vec<&Device> = ledger.each::<Device>().filter(|other| other.id != held.id).collect();
            found.sort_by_key(|other| other.owner != held.owner);
            found
                .into_iter()
                .map(|other| Successor {
                    id: other.id.to_string(),
                    name: Phrase::plain(other.name.as_str()),
                    person: other.owner.as_ref().and_then(person),
                })
                .collect()
        }
        _ => Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{DeviceId, IdentifierId};

    fn wish(let_go: Vec<Thing>) -> Wish {
        Wish { let_go, give_up: Vec::new(), leave: Vec::new() }
    }

    #[test]
    fn what_the_map_lets_go_becomes_the_goal_of_its_kind_and_a_mixture_becomes_none() {
        let account = |id: &str| Thing::Account { id: id.into() };
        let number = Thing::Identifier { id: IdentifierId::from("n") };
        assert!(matches!(start_for(&wish(vec![number.clone()])), Some(Start::Retire(wish)) if !wish.lost));
        let device = Thing::Device { id: DeviceId::from("d") };
        assert!(matches!(start_for(&wish(vec![device])), Some(Start::HandOver { successor: None, .. })));
        assert_eq!(start_for(&wish(vec![account("a"), number])), None);
        assert_eq!(start_for(&wish(Vec::new())), None);
        let left = Wish { leave: vec!["account:a".into()], ..wish(vec![account("a"), account("b")]) };
        let told = start_for(&left);
        assert!(matches!(told, Some(Start::Close { accounts, .. }) if accounts == ["b".into()]), "a stays");
    }
}
