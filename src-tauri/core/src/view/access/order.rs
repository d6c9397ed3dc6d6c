//! Safe orders, for readers.

use quittance_access::graph::{Mid, Vid};
use quittance_access::plan::{Action, Element, MissingBecause};
use quittance_catalogue::when::Length;
use serde::{Deserialize, Serialize};

use super::names::{Names, ThingTag, WayTag};
use crate::access::order::{Order, Wish, cards_in, order, stage_word};
use crate::access::{AccessMap, KINDS, Thing, Wayside};
use crate::account::{Account, Binding, BindingState, Factor};
use crate::checklist::Start;
use crate::identifier::{Identifier, IdentifierKind};
use crate::ids::AccountId;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::view::accounts::count;
use crate::{Phrase, Result};

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepAct {
    /// Binds another number or address.
    Bind,
    /// Binds another number or address in place of the old one, in one go.
    Change,
    /// Sets a password.
    SetPassword,
    /// Takes something off an account.
    Unbind,
    /// Closes an account.
    Close,
    /// Gives a number, address or device up.
    GiveUp,
    /// Takes a SIM card out of a device.
    MoveCard,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OrderStep {
    /// What tells it from every other; the same whenever the order is worked out again.
    pub key: String,
    /// `set_up`, `let_go`, `release`.
    pub stage: String,
    /// Steps of one batch can be done in any order; batches one after the other.
    pub batch: u32,
    /// What it does.
    pub act: StepAct,
    /// At which account, or what is given up.
    pub at: ThingTag,
    /// What is bound, or taken off.
    pub with: Option<ThingTag>,
    /// What it stands in for, when a change does both.
    pub instead_of: Option<ThingTag>,
    /// The way in that is set up or removed.
    pub way: Option<WayTag>,
    /// Days after the first step it has to wait at least: a closing account still uses the number.
    pub after_days: u32,
    /// Why.
    pub why: Phrase,
}

/// Something that stands in the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StandsInWay {
    /// What can't be done or kept.
    pub what: ThingTag,
    /// The binding, when it is one that can't be taken off.
    pub binding: Option<WayTag>,
    /// What to leave, if the person accepts that it stays as it is: a key for [`Wish::leave`].
    pub leave: Option<String>,
    /// An account to give up, if the person accepts it: for [`Wish::give_up`].
    pub give_up: Option<AccountId>,
    /// Why.
    pub why: Phrase,
}

/// A safe order, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OrderView {
    /// What is let go.
    pub let_go: Vec<ThingTag>,
    /// The lasting goal this comes to, with what was conceded; none for things of different kinds.
    pub start: Option<Start>,
    /// Whether there is an order.
    pub possible: bool,
    /// The steps, in order.
    pub steps: Vec<OrderStep>,
    /// How many new ways in have to be set up.
    pub changes: u32,
    /// Fewer than this is proved not to be enough.
    pub at_least: u32,
    /// What stands in the way.
    pub in_the_way: Vec<StandsInWay>,
    /// What stays exposed: left where it is, though somebody else will have the number.
    pub left: Vec<ThingTag>,
    /// Accounts the person accepts to lose: the order does not look after them.
    pub given_up: Vec<ThingTag>,
    /// Accounts that have the number or address for other things than getting in: to be changed there too.
    pub also: Vec<ThingTag>,
    /// For a phone number: how many days carriers are reported to keep it back before somebody else gets it.
    pub quarantine_days: Option<u32>,
}

/// The safe order for a wish.
pub fn order_view(vault: &Vault, wish: &Wish) -> Result<OrderView> {
    let ledger = vault.ledger(KINDS)?;
    let map = AccessMap::of(&ledger)?;
    let names = Names { ledger: &ledger, map: &map };
    let found = order(&map, wish, &|account| cooling_days(&ledger, account))?;
    let mut view = OrderView {
        let_go: wish.let_go.iter().map(|thing| names.tag(thing)).collect::<Result<_>>()?,
        start: crate::view::starts::start_for(wish),
        possible: false,
        steps: Vec::new(),
        changes: 0,
        at_least: 0,
        in_the_way: Vec::new(),
        left: Vec::new(),
        given_up: given_up(&map, &names, wish)?,
        also: also_bound(&ledger, &map, &names, wish)?,
        quarantine_days: wish.let_go.iter().any(|thing| is_phone(&ledger, thing)).then(quarantine_days).flatten(),
    };
    match found {
        Order::Found { plan, days, moves } => {
            view.possible = true;
            view.changes = u32::try_from(plan.cost).unwrap_or(u32::MAX);
            view.at_least = u32::try_from(plan.at_least).unwrap_or(u32::MAX);
            for card in cards_in(&map, wish) {
                view.steps.push(card_out(&names, card)?);
            }
            let mut days = days.into_iter();
            let mut said: Vec<String> = Vec::new();
            for (batch, stage) in plan.stages.iter().enumerate() {
                for action in &stage.actions {
                    let wait = days.next().unwrap_or(0);
                    if matches!(action, Action::Destroy(Element::Binding(m)) if moves.iter().any(|(_, old)| old == m)) {
                        continue;
                    }
                    let instead = match action {
                        Action::Add(m) => moves.iter().find(|(new, _)| new == m).map(|(_, old)| *old),
                        Action::Destroy(_) => None,
                    };
                    let step = step(&names, *action, instead, stage_word(stage.kind), count(batch), wait)?;
                    let step = if view.given_up.is_empty() { step } else { but(step) };
                    // Two ways in over one number are one entry in the service's settings.
                    if !said.contains(&step.key) {
                        said.push(step.key.clone());
                        view.steps.push(step);
                    }
                }
            }
            for element in &plan.residual.waived {
                let v = match element {
                    Element::Vertex(v) => *v,
                    Element::Binding(m) => map.graph().head(*m),
                };
                view.left.push(names.thing(v)?);
            }
        }
        Order::Impossible { breaks } => {
            for stuck in &breaks.stuck.elements {
                view.in_the_way.push(stuck_row(&names, stuck)?);
            }
            for kept in &breaks.kept_lost {
                let thing = names.thing(*kept)?;
                view.in_the_way.push(StandsInWay {
                    give_up: map.thing(*kept).account().cloned(),
                    what: thing,
                    binding: None,
                    leave: None,
                    why: Phrase::key("access-stuck-no-other-way"),
                });
            }
        }
        Order::Conflict { waiting } => {
            for m in waiting {
                view.in_the_way.push(StandsInWay {
                    what: names.thing(map.graph().head(m))?,
                    binding: Some(names.way(m)?),
                    leave: None,
                    give_up: None,
                    why: Phrase::key("access-stuck-exclusive"),
                });
            }
        }
    }
    Ok(view)
}

/// A card is taken out of its device, before anything else.
fn card_out(names: &Names<'_>, card: Vid) -> Result<OrderStep> {
    let graph = names.map.graph();
    let device = graph.methods_into(card).flat_map(|m| graph.body(m).collect::<Vec<_>>());
    let device = device.into_iter().find(|v| matches!(names.map.thing(*v), Thing::Device { .. }));
    Ok(OrderStep {
        key: format!("card:{}", graph.key(card)),
        stage: stage_word(quittance_access::plan::StageKind::SetUp).to_owned(),
        batch: 0,
        act: StepAct::MoveCard,
        at: names.thing(card)?,
        with: device.map(|v| names.thing(v)).transpose()?,
        instead_of: None,
        way: None,
        after_days: 0,
        why: Phrase::key("access-step-why-move-card"),
    })
}

fn step(
    names: &Names<'_>,
    action: Action,
    instead: Option<Mid>,
    stage: &str,
    batch: u32,
    wait: u64,
) -> Result<OrderStep> {
    let graph = names.map.graph();
    let factor = |m: Mid| graph.body(m).find(|v| !matches!(names.map.thing(*v), Thing::Pin { .. }));
    let account_key = |v: Vid| graph.key(v).to_owned();
    let after_days = u32::try_from(wait).unwrap_or(u32::MAX);
    let stage = stage.to_owned();
    Ok(match action {
        Action::Add(m) => {
            let at = names.thing(graph.head(m))?;
            let set_password = matches!(names.map.way(m), Wayside::Candidate(Factor::Password));
            let with = factor(m).map(|v| names.thing(v)).transpose()?;
            let instead_of = instead.and_then(factor).map(|v| names.thing(v)).transpose()?;
            let act = match (set_password, instead_of.is_some()) {
                (true, _) => StepAct::SetPassword,
                (false, true) => StepAct::Change,
                (false, false) => StepAct::Bind,
            };
            let why = match act {
                StepAct::Change => "access-step-why-change",
                _ => "access-step-why-set-up",
            };
            OrderStep {
                key: format!("add:{}", graph.method_key(m)),
                stage,
                batch,
                act,
                at,
                with,
                instead_of,
                way: Some(names.way(m)?),
                after_days,
                why: Phrase::key(why),
            }
        }
        Action::Destroy(Element::Binding(m)) => {
            let with = factor(m);
            let with_key = with.map(|v| graph.key(v).to_owned()).unwrap_or_default();
            OrderStep {
                key: format!("remove:{}:{with_key}", account_key(graph.head(m))),
                stage,
                batch,
                act: StepAct::Unbind,
                at: names.thing(graph.head(m))?,
                with: with.map(|v| names.thing(v)).transpose()?,
                instead_of: None,
                way: Some(names.way(m)?),
                after_days,
                why: Phrase::key("access-step-why-unbind"),
            }
        }
        Action::Destroy(Element::Vertex(v)) => {
            let closes = names.map.thing(v).account().is_some();
            OrderStep {
                key: format!("let-go:{}", graph.key(v)),
                stage,
                batch,
                act: if closes { StepAct::Close } else { StepAct::GiveUp },
                at: names.thing(v)?,
                with: None,
                instead_of: None,
                way: None,
                after_days,
                why: Phrase::key(if closes { "access-step-why-close" } else { "access-step-why-give-up" }),
            }
        }
    })
}

/// The accounts that may be lost, of those that are not closed anyway.
fn given_up(map: &AccessMap, names: &Names<'_>, wish: &Wish) -> Result<Vec<ThingTag>> {
    let things = wish.give_up.iter().map(|id| Thing::Account { id: id.clone() });
    let lost = things.filter(|thing| map.vertex(thing).is_some() && !wish.let_go.contains(thing));
    lost.map(|thing| names.tag(&thing)).collect()
}

/// A step that lets go says no longer that nothing hangs on it when the person accepted that something does.
fn but(step: OrderStep) -> OrderStep {
    let why = match step.act {
        StepAct::Close => Phrase::key("access-step-why-close-but"),
        StepAct::GiveUp => Phrase::key("access-step-why-give-up-but"),
        _ => step.why,
    };
    OrderStep { why, ..step }
}

fn stuck_row(names: &Names<'_>, stuck: &quittance_access::plan::StuckElement) -> Result<StandsInWay> {
    let graph = names.map.graph();
    let (what, binding, leave) = match stuck.element {
        // What can't be let go in this order can be left out of it.
        Element::Vertex(v) => (v, None, Some(graph.key(v).to_owned())),
        Element::Binding(m) => (graph.head(m), Some(names.way(m)?), Some(graph.method_key(m).to_owned())),
    };
    let because = stuck.missing.first();
    let why = match because {
        _ if stuck.cannot_be_removed => Phrase::key("access-stuck-not-removable"),
        Some(missing) => {
            let key = match missing.because {
                MissingBecause::OutOfReachNow => "access-stuck-out-of-reach",
                MissingBecause::LetGo => "access-stuck-waits",
                MissingBecause::OpenedByWhatIsLetGo => "access-stuck-opened-by",
            };
            let name = names.text(names.map.thing(missing.vertex));
            Phrase::key(key).with("what", name.unwrap_or_else(|| "".into()))
        }
        None => Phrase::key("access-stuck-held-back"),
    };
    Ok(StandsInWay { what: names.thing(what)?, binding, leave, give_up: None, why })
}

fn is_phone(ledger: &Ledger, thing: &Thing) -> bool {
    let Thing::Identifier { id } = thing else { return false };
    ledger.one::<Identifier>(id.as_str()).is_some_and(|held| held.kind == IdentifierKind::Phone)
}

/// How long a number that was given up is kept back, as the law tables have it.
pub(super) fn quarantine_days() -> Option<u32> {
    quittance_law::query::number_life().iter().find(|stage| stage.id == "frozen").map(|stage| stage.term.count())
}

/// Days the service lets a closing request lie, the longest figure stated.
fn cooling_days(ledger: &Ledger, account: &AccountId) -> u32 {
    let Some(account) = ledger.one::<Account>(account.as_str()) else { return 0 };
    let Ok(catalogue) = ledger.catalogue() else { return 0 };
    let Some(entry) = catalogue.get(account.service.as_str()) else { return 0 };
    entry.cooling_off.iter().filter_map(Length::longest).max().unwrap_or(0)
}

/// Accounts that have what is let go for paying, proving or being reached only: no way in hangs on it, and still it must be
/// changed there.
fn also_bound(ledger: &Ledger, map: &AccessMap, names: &Names<'_>, wish: &Wish) -> Result<Vec<ThingTag>> {
    let mut also = Vec::new();
    for thing in &wish.let_go {
        let Thing::Identifier { id } = thing else { continue };
        for binding in ledger.each_by::<Binding>("identifier", id.as_str()) {
            let account = Thing::Account { id: binding.account.clone() };
            let Some(head) = map.vertex(&account) else { continue };
            let opens =
                map.vertex(thing).is_some_and(|v| map.graph().methods_using(v).any(|m| map.graph().head(m) == head));
            if binding.state == BindingState::Bound && !opens {
                also.push(names.tag(&account)?);
            }
        }
    }
    Ok(also)
}
