//! Letting go in a safe order: giving up a number, an address, a card, a device; closing several accounts at once.

use std::time::{Duration, Instant};

use quittance_access::graph::{Mid, Vid};
use quittance_access::plan::{
    Action, Breaks, Candidate, Element, Outcome, Plan, Problem as Question, StageKind, earliest_days, plan,
    replacements, strengthen, what_breaks,
};
use quittance_access::set::VertexSet;
use quittance_access::tags::MethodState;
use serde::{Deserialize, Serialize};

use super::build::AccessMap;
use super::mishap::relied_on;
use super::thing::Thing;
use crate::ids::AccountId;
use crate::{Problem, Result};

/// How long the smallest set of changes is searched for; after that the best found is taken, and said to be that.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is to be let go.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Wish {
    /// Accounts to close, identifiers and devices to give up.
    pub let_go: Vec<Thing>,
    /// Accounts that may be locked out on the way: the person knows and accepts it.
    pub give_up: Vec<AccountId>,
    /// What stays as it is: keys of bindings, though the number goes to somebody else, or of things after all not let go.
    pub leave: Vec<String>,
}

/// The order found, or why there is none.
#[derive(Debug, Clone)]
pub enum Order {
    /// Do this.
    Found {
        /// The steps.
        plan: Plan,
        /// For each step, in order, the days after the first it has to wait.
        days: Vec<u64>,
        /// New binding and the old one it replaces, where one move does both.
        moves: Vec<(Mid, Mid)>,
    },
    /// There is none; what stands in the way.
    Impossible {
        /// Why.
        breaks: Breaks,
    },
    /// Exclusive bindings stand in each other's way.
    Conflict {
        /// New bindings that would have to wait.
        waiting: Vec<Mid>,
    },
}

/// Works out the order. `cooling` says for how many days an account lives on after its closing was asked for.
pub fn order(map: &AccessMap, wish: &Wish, cooling: &dyn Fn(&AccountId) -> u32) -> Result<Order> {
    let question = question(map, wish)?;
    let deadline = Instant::now() + PATIENCE;
    let outcome = plan(&question, &|| Instant::now() > deadline).map_err(|_| Problem::NoOrder)?;
    Ok(match outcome {
        Outcome::Plan(plan) => {
            let days = earliest_days(&question, &plan, |element| match element {
                Element::Vertex(v) => map.thing(v).account().map_or(0, cooling),
                Element::Binding(_) => 0,
            });
            let days = days.into_iter().map(|day| day.earliest).collect();
            let moves = replacements(&question, &plan).into_iter().map(|pair| (pair.add, pair.remove)).collect();
            Order::Found { plan, days, moves }
        }
        Outcome::Impossible(breaks) => Order::Impossible { breaks },
        Outcome::Manual(conflict) => Order::Conflict { waiting: conflict.candidates },
        Outcome::Unsafe(_) => Order::Impossible { breaks: what_breaks(&question).map_err(|_| Problem::NoOrder)? },
    })
}

/// The problem a wish amounts to.
pub(super) fn question<'m>(map: &'m AccessMap, wish: &Wish) -> Result<Question<'m>> {
    if wish.let_go.is_empty() {
        return Err(Problem::missing("let_go"));
    }
    let graph = map.graph();
    let mut question = Question::new(relied_on(map));
    let mut gone = VertexSet::new();
    let stays = |thing: &Thing| wish.leave.contains(&thing.key());
    for thing in wish.let_go.iter().filter(|thing| !stays(thing)) {
        let v = map.need(thing)?;
        gone.insert(v);
        question.destroy(Element::Vertex(v));
        if let Thing::Account { .. } = thing {
            // The address of a mailbox goes with it, and before it: whoever hangs on the address has to move first.
            for m in graph.methods_using(v) {
                let address = graph.head(m);
                if graph.vertex(address).recyclable
                    && graph.tags(m).purpose == quittance_access::tags::Purpose::Possession
                {
                    gone.insert(address);
                    question.destroy_needing(Element::Vertex(address), []);
                    question.before(Element::Vertex(address), Element::Vertex(v));
                }
            }
        }
    }
    // The card comes out of a device that is let go in good order, before anything else.
    let mut held = graph.held();
    for card in cards_in(map, wish) {
        held.insert(card);
    }
    question.held(held);
    for key in &wish.leave {
        match graph.find_method(key) {
            Some(m) => question.waive(Element::Binding(m)),
            // A key nothing has would be silently without effect: the person would believe something stays.
            None if wish.let_go.iter().any(|thing| thing.key() == *key) => {}
            None => return Err(Problem::unknown_value("leave", key)),
        }
    }
    let mut keep = question.kept();
    for account in &wish.give_up {
        if let Some(v) = map.vertex(&Thing::Account { id: account.clone() }) {
            keep.remove(v);
        }
    }
    question.keep(keep);
    question.release_hygiene();
    let usable = |m: Mid| graph.body(m).all(|factor| !gone.contains(factor)) && !gone.contains(graph.head(m));
    let mut candidates = question.clone();
    candidates.offer_all(|_| 1);
    for candidate in candidates.candidates().to_vec() {
        if usable(candidate.method) {
            question.offer(candidate);
        }
    }
    Ok(question)
}

/// The SIM cards that lie in devices to be let go.
pub(crate) fn cards_in(map: &AccessMap, wish: &Wish) -> Vec<Vid> {
    let graph = map.graph();
    let devices = wish.let_go.iter().filter(|thing| matches!(thing, Thing::Device { .. }));
    let slots = devices.filter_map(|thing| map.vertex(thing)).flat_map(|v| graph.methods_using(v).collect::<Vec<_>>());
    slots.map(|m| graph.head(m)).filter(|v| matches!(map.thing(*v), Thing::Sim { .. })).collect()
}

/// The fewest changes after which losing one thing no longer locks anything else; `None` when nothing recorded helps.
pub fn without_single_point(map: &AccessMap, thing: &Thing) -> Result<Option<Vec<Mid>>> {
    let v: Vid = map.need(thing)?;
    let graph = map.graph();
    let mut question = Question::new(relied_on(map));
    for m in graph.methods() {
        if graph.tags(m).state == MethodState::Candidate && graph.body(m).all(|factor| factor != v) {
            question.offer(Candidate::new(graph, m));
        }
    }
    let losses: VertexSet = [v].into_iter().collect();
    let deadline = Instant::now() + PATIENCE;
    let found = strengthen(&question, &losses, &graph.accounts(), &|| Instant::now() > deadline)
        .map_err(|_| Problem::NoOrder)?;
    Ok(found.map(|change| change.add))
}

/// Whether a step of a plan sets something up, lets something go, or gives something back.
pub fn stage_word(stage: StageKind) -> &'static str {
    match stage {
        StageKind::SetUp => "set_up",
        StageKind::LetGo => "let_go",
        StageKind::Release => "release",
    }
}

/// The method or thing a step is about.
pub fn subject(action: Action) -> std::result::Result<Mid, Element> {
    match action {
        Action::Add(m) => Ok(m),
        Action::Destroy(element) => Err(element),
    }
}
