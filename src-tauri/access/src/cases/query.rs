//! Answering one question of a case.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::format::{Case, Fields, World};
use super::{Answer, CaseProblem, Place, Refusal, Trouble, letting_go};
use crate::access_sets::behind;
use crate::dual::{Dual, dual};
use crate::event::{Event, lockout, pessimistic_lockout, takeover};
use crate::graph::Vid;
use crate::landmarks::{Failure, landmarks};
use crate::reach::{Loss, reach};
use crate::set::VertexSet;
use crate::strength::{Sum, strengths};
use crate::view::View;

/// How many comparisons of sets a question may cost: some seconds.
const EFFORT: usize = 200_000_000;

/// Keys under which a file says what it expects.
const ANSWERS: [&str; 8] = ["derived", "lost", "gained", "sets", "set", "set_cost", "tree_cost", "bottleneck"];

/// What came of a question.
enum Outcome {
    /// Key and computed value.
    Computed(Vec<(&'static str, Value)>),
    Refused(Refusal),
}

pub(super) fn answer(case: &Case, place: usize, map: &Map<String, Value>) -> Result<Answer, CaseProblem> {
    let here = |kind| Place::Query { case: case.id.clone(), number: place + 1, kind };
    let kind = Fields { place: here(None), map }.name("q")?;
    let fields = Fields { place: here(Some(kind.clone())), map };
    let outcome = match kind.as_str() {
        "reach" => derived(case, &fields)?,
        "lockout" => locked(case, &fields)?,
        "pessimistic_lockout" => locked_at_worst(case, &fields)?,
        "compromise" => gained(case, &fields)?,
        "min_access" | "min_cut" => minimal_sets(case, &fields, kind == "min_access")?,
        "necessary" => necessary(case, &fields)?,
        "score" => score(case, &fields)?,
        "plan" => return letting_go::answer(case, &fields),
        _ => {
            let known = "reach, lockout, pessimistic_lockout, compromise, min_access, min_cut, necessary, score, plan";
            return Err(fields.problem(Trouble::KindUnknown { kind, known: known.to_owned() }));
        }
    };
    let asked_for = ANSWERS.iter().filter_map(|key| Some((key.to_string(), map.get(*key)?.clone())));
    let mut answer =
        Answer { fields: map.clone(), expected: asked_for.collect(), met: true, differs: vec![], refused: None };
    match outcome {
        Outcome::Computed(values) => {
            for (key, value) in values {
                if map.get(key).is_some_and(|expected| !same(expected, &value)) {
                    answer.differs.push(key.to_owned());
                }
                answer.fields.insert(key.to_owned(), value);
            }
        }
        Outcome::Refused(why) => {
            answer.fields.retain(|key, _| !ANSWERS.contains(&key.as_str()));
            answer.differs = answer.expected.keys().cloned().collect();
            answer.refused = Some(why);
        }
    }
    answer.met = answer.differs.is_empty() && answer.refused.is_none();
    Ok(answer)
}

/// Lists are compared as sets, and lists in lists too.
pub(super) fn same(a: &Value, b: &Value) -> bool {
    fn in_order(value: &Value) -> Value {
        match value {
            Value::Array(list) => {
                let sorted: BTreeSet<String> = list.iter().map(|value| in_order(value).to_string()).collect();
                sorted.into_iter().collect()
            }
            other => other.clone(),
        }
    }
    in_order(a) == in_order(b)
}

fn one(world: &World, key: &'static str, vertices: &VertexSet) -> Outcome {
    Outcome::Computed(vec![(key, json!(world.sorted(vertices.iter())))])
}

fn derived(case: &Case, fields: &Fields<'_>) -> Result<Outcome, CaseProblem> {
    fields.only(&["q", "note", "derived"])?;
    fields.names("derived")?;
    let world = World::of(case, fields, &[], &[], &[])?;
    let held = world.graph.held();
    let open = reach(&View::access(&world.graph), &held, &Loss::none());
    Ok(one(&world, "derived", &open.into_set().minus(&held)))
}

fn loss(world: &World, fields: &Fields<'_>) -> Result<Loss, CaseProblem> {
    let destroyed = world.vertices(fields, &fields.names("destroy")?)?;
    Ok(Loss { destroyed, dropped: world.vertices(fields, &fields.names("drop")?)? })
}

fn locked(case: &Case, fields: &Fields<'_>) -> Result<Outcome, CaseProblem> {
    fields.only(&["q", "note", "destroy", "drop", "lost"])?;
    fields.names("lost")?;
    let world = World::of(case, fields, &[], &[], &[])?;
    let lost = lockout(&View::access(&world.graph), &world.graph.held(), &loss(&world, fields)?);
    Ok(one(&world, "lost", &lost))
}

fn locked_at_worst(case: &Case, fields: &Fields<'_>) -> Result<Outcome, CaseProblem> {
    fields.only(&["q", "note", "destroy", "drop", "attacker_start", "attacker_only", "lost"])?;
    fields.names("lost")?;
    let start = fields.names("attacker_start")?;
    let world = World::of(case, fields, &fields.rules("attacker_only")?, &[], &start)?;
    let event = Event { loss: loss(&world, fields)?, granted: world.vertices(fields, &start)?, dead: VertexSet::new() };
    let (access, attack) = (View::access(&world.graph), View::attack(&world.graph));
    Ok(one(&world, "lost", &pessimistic_lockout(&access, &attack, &world.graph.held(), &event)))
}

fn gained(case: &Case, fields: &Fields<'_>) -> Result<Outcome, CaseProblem> {
    fields.only(&["q", "note", "start", "attacker_only", "gained"])?;
    fields.names("gained")?;
    let start = fields.names("start")?;
    let world = World::of(case, fields, &fields.rules("attacker_only")?, &[], &start)?;
    let gained = takeover(&View::attack(&world.graph), &world.vertices(fields, &start)?, &VertexSet::new());
    Ok(one(&world, "gained", &gained))
}

fn minimal_sets(case: &Case, fields: &Fields<'_>, access: bool) -> Result<Outcome, CaseProblem> {
    fields.only(&["q", "note", "target", "sets"])?;
    fields.lists("sets")?;
    let world = World::of(case, fields, &[], &[], &[])?;
    let target = world.vertex(fields, &fields.name("target")?)?;
    Ok(match all_sets(&world, target) {
        Err(why) => Outcome::Refused(why),
        Ok(found) => {
            let sets = if access { found.access } else { found.cuts };
            let sets: BTreeSet<Vec<String>> = sets.into_iter().map(|set| world.sorted(set)).collect();
            Outcome::Computed(vec![("sets", json!(sets))])
        }
    })
}

/// All minimal access sets and all minimal cuts, or why not.
fn all_sets(world: &World, target: Vid) -> Result<Dual, Refusal> {
    let found = dual(&View::access(&world.graph), &world.graph.held(), target, EFFORT);
    match found.map_err(Refusal::from)? {
        found if found.complete => Ok(found),
        _ => Err(Refusal::TooManySets { target: world.graph.key(target).to_owned() }),
    }
}

fn necessary(case: &Case, fields: &Fields<'_>) -> Result<Outcome, CaseProblem> {
    fields.only(&["q", "note", "target", "set"])?;
    fields.names("set")?;
    let world = World::of(case, fields, &[], &[], &[])?;
    let target = world.vertex(fields, &fields.name("target")?)?;
    let failures = Failure::destructions(world.graph.vertices());
    let marks = landmarks(&View::access(&world.graph), &world.graph.held(), &Loss::none(), &failures);
    Ok(one(&world, "set", &marks.necessary(target)))
}

fn score(case: &Case, fields: &Fields<'_>) -> Result<Outcome, CaseProblem> {
    fields.only(&["q", "note", "target", "weights", "set_cost", "tree_cost", "bottleneck"])?;
    let world = World::of(case, fields, &[], &[], &[])?;
    let target = world.vertex(fields, &fields.name("target")?)?;
    let empty = Map::new();
    let weights = match fields.map.get("weights") {
        None => &empty,
        Some(Value::Object(map)) => map,
        Some(_) => return Err(fields.problem(Trouble::NoWeights)),
    };
    let weights =
        Fields { place: Place::Field { within: Box::new(fields.place.clone()), key: "weights" }, map: weights };
    for name in weights.map.keys() {
        world.vertex(&weights, name)?;
        weights.number(name, 0)?;
    }
    let view = View::access(&world.graph);
    let held = world.graph.held();
    let now = reach(&view, &held, &Loss::none());
    let relevant = behind(&view, &now, target).intersection(&held);
    if let Some(v) = relevant.iter().find(|&v| !weights.has(world.graph.key(v))) {
        return Err(weights.problem(Trouble::NoWeight { name: world.graph.key(v).to_owned() }));
    }
    let weight = |v: Vid| weights.map.get(world.graph.key(v)).and_then(Value::as_u64);
    let direct = |v: Vid| if held.contains(v) { weight(v) } else { None };
    let access = match all_sets(&world, target) {
        Ok(found) => found.access,
        Err(why) => return Ok(Outcome::Refused(why)),
    };
    let cost = |set: &Vec<Vid>| set.iter().filter_map(|&v| weight(v)).sum::<u64>();
    Ok(Outcome::Computed(vec![
        ("set_cost", json!(access.iter().map(cost).min())),
        ("tree_cost", json!(strengths(&view, Sum::Together, direct).of(target))),
        ("bottleneck", json!(strengths(&view, Sum::Hardest, direct).of(target))),
    ]))
}
