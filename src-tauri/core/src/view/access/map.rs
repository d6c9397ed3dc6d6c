//! The map, single points of failure, and what to ask next.

use quittance_access::graph::{Mid, Vid};
use quittance_access::landmarks::{Failure, landmarks};
use quittance_access::reach::{Loss, reach};
use quittance_access::situation::Situation;
use quittance_access::tags::Confidence;
use quittance_access::view::{Side, View};
use serde::{Deserialize, Serialize};

use super::names::{Names, ThingTag, WayTag};
use crate::Result;
use crate::access::order::without_single_point;
use crate::access::{AccessMap, KINDS, Thing};
use crate::account::Account;
use crate::identifier::{Identifier, IdentifierKind, IdentifierState};
use crate::store::Ledger;
use crate::vault::Vault;
use crate::view::accounts::count;

/// One thing on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MapThing {
    /// What.
    pub tag: ThingTag,
    /// How much it matters; only sums and order count.
    pub importance: u32,
    /// Whether the person can get at it today.
    pub open: bool,
    /// How many accounts lose their last way in if it alone is lost.
    pub locks: u32,
    /// How many ways in it has, today.
    pub ways: u32,
}

/// A single point of failure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PointRow {
    /// The thing.
    pub what: ThingTag,
    /// The accounts that lock with it.
    pub locks: Vec<ThingTag>,
    /// Their importance together.
    pub weight: u32,
    /// The accounts a stranger gets into who has it.
    pub opens_to_stranger: u32,
}

/// Something worth asking the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct QuestionRow {
    /// The account it is about.
    pub about: ThingTag,
    /// The way in nobody has confirmed; `None`: no way in is recorded at all.
    pub way: Option<WayTag>,
    /// How many accounts an answer settles.
    pub settles: u32,
}

/// The map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MapView {
    /// Everything on it; what matters most first within its kind.
    pub things: Vec<MapThing>,
    /// All ways, those that could be set up left out.
    pub ways: Vec<WayTag>,
    /// Single points of failure, the worst first.
    pub points: Vec<PointRow>,
    /// What to ask next, the most telling first.
    pub questions: Vec<QuestionRow>,
}

/// How many questions are worked out. More would be an examination, not an interview.
const MOST_QUESTIONS: usize = 12;
/// Beyond this many doubtful ways the questions are ranked by how many accounts hang on the thing they name.
const MOST_DOUBTFUL: usize = 400;

/// The map as it is today.
pub fn map_view(vault: &Vault) -> Result<MapView> {
    let ledger = vault.ledger(KINDS)?;
    let map = AccessMap::of(&ledger)?;
    let names = Names { ledger: &ledger, map: &map };
    let graph = map.graph();
    let relied = View::new(graph, Side::Access, Confidence::Assumed);
    let held = graph.held();
    let open = reach(&relied, &held, &Loss::none()).into_set();
    let failures = Failure::destructions(graph.vertices().filter(|v| open.contains(*v) && graph.vertex(*v).losable));
    let needed = landmarks(&relied, &held, &Loss::none(), &failures);
    let accounts = graph.accounts();
    let mut locks = vec![0_u32; graph.vertex_count()];
    let mut points: Vec<(Vid, Vec<Vid>)> = Vec::new();
    for (place, failure) in failures.iter().enumerate() {
        let v = failure.vertex();
        let lost: Vec<Vid> = needed.lost_by(place).intersection(&accounts).iter().filter(|x| *x != v).collect();
        locks[v.0 as usize] = count(lost.len());
        if !lost.is_empty() {
            points.push((v, lost));
        }
    }
    let weight = |these: &[Vid]| these.iter().map(|v| graph.vertex(*v).importance).sum::<u32>();
    points.sort_by_key(|(v, lost)| (std::cmp::Reverse(weight(lost)), *v));
    let attack = View::new(graph, Side::Attack, Confidence::Assumed);
    let points = points
        .iter()
        .map(|(v, lost)| {
            let start = [*v].into_iter().collect();
            let gained = quittance_access::event::takeover(&attack, &start, &graph.no_vertices());
            Ok(PointRow {
                what: names.thing(*v)?,
                locks: lost.iter().map(|x| names.thing(*x)).collect::<Result<_>>()?,
                weight: weight(lost),
                opens_to_stranger: count(gained.intersection(&accounts).len()),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let mut things = graph
        .vertices()
        .map(|v| {
            let vertex = graph.vertex(v);
            Ok(MapThing {
                tag: names.thing(v)?,
                importance: vertex.importance,
                open: open.contains(v),
                locks: locks[v.0 as usize],
                ways: count(relied.methods_into(v).filter(|m| graph.body(*m).all(|b| open.contains(b))).count()),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    things.sort_by(|a, b| {
        let order = |thing: &MapThing| (std::cmp::Reverse(thing.locks), std::cmp::Reverse(thing.importance));
        order(a).cmp(&order(b)).then_with(|| a.tag.key.cmp(&b.tag.key))
    });
    let ways = graph
        .methods()
        .map(|m| names.way(m))
        .filter(|way| way.as_ref().map_or(true, |way| !way.candidate))
        .collect::<Result<Vec<_>>>()?;
    Ok(MapView { things, ways, points, questions: questions(&ledger, &map, &names)? })
}

fn questions(ledger: &Ledger, map: &AccessMap, names: &Names<'_>) -> Result<Vec<QuestionRow>> {
    let graph = map.graph();
    let mut rows = Vec::new();
    // What is closed soon, or given up as lost, is asked no questions.
    let asked = |v: Vid| {
        let account = map.thing(v).account().and_then(|id| ledger.one::<Account>(id.as_str()));
        account.is_none_or(|account| {
            use crate::account::StageName as S;
            !matches!(account.stage.name(), S::Requested | S::CoolingOff | S::LostAccess | S::Unbound)
        })
    };
    let without = quittance_access::ask::without_a_way_in(graph).into_iter().filter(|v| asked(*v));
    for v in without.take(MOST_QUESTIONS / 3) {
        rows.push(QuestionRow { about: names.thing(v)?, way: None, settles: 1 });
    }
    let doubtful: Vec<Mid> = graph
        .methods()
        .filter(|m| {
            let tags = graph.tags(*m);
            tags.confidence < Confidence::Confirmed
                && tags.state == quittance_access::tags::MethodState::Active
                && map.thing(graph.head(*m)).account().is_some()
                && asked(graph.head(*m))
        })
        .collect();
    let found: Vec<(Mid, u32)> = if doubtful.len() <= MOST_DOUBTFUL {
        // The losses people fear: each number gone, each device lost.
        let mut events = Vec::new();
        for held in ledger.each::<Identifier>() {
            if held.kind == IdentifierKind::Phone && !matches!(held.state, IdentifierState::Retired { .. }) {
                let lost = map.vertex(&Thing::Identifier { id: held.id.clone() });
                events.extend(lost.map(|number| quittance_access::event::Incident::NumberCancelled { number }.event()));
            }
        }
        Situation::of(graph)
            .questions(&events)
            .into_iter()
            .filter(|question| doubtful.contains(&question.method))
            .map(|question| (question.method, count(question.accounts.len())))
            .collect()
    } else {
        let mut ranked: Vec<(Mid, u32)> =
            doubtful.iter().map(|m| (*m, graph.vertex(graph.head(*m)).importance)).collect();
        ranked.sort_by_key(|(m, weight)| (std::cmp::Reverse(*weight), *m));
        ranked
    };
    let room = MOST_QUESTIONS - rows.len();
    for (method, settles) in found.into_iter().take(room) {
        let about = names.thing(graph.head(method))?;
        rows.push(QuestionRow { about, way: Some(names.way(method)?), settles });
    }
    Ok(rows)
}

/// The fewest changes after which losing one thing locks nothing else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StrengthenView {
    /// The thing.
    pub what: ThingTag,
    /// New ways in to set up; empty with `possible` when nothing needs to be done.
    pub set_up: Vec<StrengthenStep>,
    /// Whether anything recorded helps at all.
    pub possible: bool,
}

/// One new way in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StrengthenStep {
    /// At which account.
    pub at: ThingTag,
    /// What to set up.
    pub way: WayTag,
}

/// The fewest changes after which losing one thing locks nothing else.
pub fn strengthen_view(vault: &Vault, thing: &Thing) -> Result<StrengthenView> {
    let ledger = vault.ledger(KINDS)?;
    let map = AccessMap::of(&ledger)?;
    let names = Names { ledger: &ledger, map: &map };
    let found = without_single_point(&map, thing)?;
    Ok(StrengthenView {
        what: names.tag(thing)?,
        possible: found.is_some(),
        set_up: found
            .unwrap_or_default()
            .into_iter()
            .map(|m| Ok(StrengthenStep { at: names.thing(map.graph().head(m))?, way: names.way(m)? }))
            .collect::<Result<_>>()?,
    })
}
