//! Answering a question about letting things go.

use std::cell::Cell;

use serde_json::{Map, Value, json};

use super::format::{Case, Fields, Rule, World};
use super::query::same;
use super::{Answer, CaseProblem, Place, Refusal, Trouble};
use crate::graph::Mid;
use crate::plan::{
    Action, Candidate, Element, Fault, Outcome, Problem, optimal_sets, order, plan, simulate, valid_orders, what_breaks,
};
use crate::view::View;

/// The most cheapest sets that are listed.
const MOST_SETS: usize = 1000;
/// How often the search may ask whether to stop before it is told to.
const PATIENCE: u32 = 200_000;

const ANSWERS: [&str; 7] = [
    "feasible",
    "min_cost",
    "optimal_sets",
    "destroy_batches_for_first_set",
    "with_no_rebind",
    "all_valid_orders_no_rebind",
    "a_valid_plan",
];

pub(super) fn answer(case: &Case, fields: &Fields<'_>) -> Result<Answer, CaseProblem> {
    fields.only(&["q", "note", "destroy", "keep", "op", "before", "candidates", "expect"])?;
    let empty = Map::new();
    let expect = match fields.map.get("expect") {
        None => &empty,
        Some(Value::Object(map)) => map,
        Some(_) => return Err(fields.problem(Trouble::NoObject { key: "expect".to_owned() })),
    };
    let within = || Box::new(fields.place.clone());
    let expect = Fields { place: Place::Field { within: within(), key: "expect" }, map: expect };
    expect.only(&ANSWERS)?;
    let offers = offers(fields)?;
    let rules: Vec<Rule> = offers.iter().map(|offer| offer.rule.clone()).collect();
    let world = World::of(case, fields, &[], &rules, &[])?;
    let problem = problem(&world, fields, &offers)?;
    let mut answer =
        Answer { fields: fields.map.clone(), expected: expect.map.clone(), met: true, differs: vec![], refused: None };
    match compute(&world, &problem, &expect)? {
        Ok(computed) => {
            for (key, expected) in expect.map {
                let met = match (key.as_str(), computed.get(key)) {
                    (_, None) => false,
                    // There are many; the one in the file need only be one of them.
                    ("a_valid_plan", Some(_)) => is_valid(&world, &problem, &expect)?,
                    ("destroy_batches_for_first_set", Some(value)) => each_same(expected, value),
                    ("all_valid_orders_no_rebind", Some(value)) => texts(expected) == texts(value),
                    ("with_no_rebind", Some(value)) => members_same(expected, value),
                    (_, Some(value)) => same(expected, value),
                };
                if !met {
                    answer.differs.push(key.clone());
                }
            }
            answer.fields.insert("expect".to_owned(), Value::Object(computed));
        }
        Err(why) => {
            answer.differs = expect.map.keys().cloned().collect();
            answer.fields.remove("expect");
            answer.refused = Some(why);
        }
    }
    answer.met = answer.differs.is_empty() && answer.refused.is_none();
    Ok(answer)
}

/// A candidate as written.
struct Offer {
    rule: Rule,
    cost: u32,
    needs: Option<Vec<String>>,
    after: Vec<String>,
}

fn offers(fields: &Fields<'_>) -> Result<Vec<Offer>, CaseProblem> {
    let wrong = || fields.problem(Trouble::NoCandidates);
    let Some(value) = fields.map.get("candidates") else { return Ok(vec![]) };
    let read = |(i, value): (usize, &Value)| {
        let map = value.as_object().ok_or_else(wrong)?;
        let fields = Fields { place: Place::Candidate { within: Box::new(fields.place.clone()), number: i + 1 }, map };
        fields.only(&["name", "head", "body", "cost", "pre", "after", "note"])?;
        let name = match map.get("name").map(Value::as_str) {
            Some(Some(name)) => name.to_owned(),
            _ => return Err(fields.problem(Trouble::NoText { key: "name".to_owned() })),
        };
        let rule = Rule { name, head: fields.name("head")?, body: fields.names("body")? };
        let needs = if fields.has("pre") { Some(fields.names("pre")?) } else { None };
        Ok(Offer { rule, cost: fields.number("cost", 1)?, needs, after: fields.names("after")? })
    };
    value.as_array().ok_or_else(wrong)?.iter().enumerate().map(read).collect()
}

fn problem<'w>(world: &'w World, fields: &Fields<'_>, offers: &[Offer]) -> Result<Problem<'w>, CaseProblem> {
    let graph = &world.graph;
    let element = |name: &String| world.vertex(fields, name).map(Element::Vertex);
    let mut problem = Problem::new(View::access(graph));
    for name in fields.names("destroy")? {
        problem.destroy(element(&name)?);
    }
    match fields.map.get("op") {
        None => {}
        Some(Value::Object(map)) => {
            for (name, needs) in map {
                let element = element(name)?;
                if !problem.elements().any(|e| e == element) {
                    return Err(fields.problem(Trouble::NeedOfOther { name: name.clone() }));
                }
                let needs = world.vertices(fields, &fields.names_in("op", needs)?)?;
                problem.destroy_needing(element, needs.iter());
            }
        }
        Some(_) => return Err(fields.problem(Trouble::NoNeeds)),
    }
    if fields.has("keep") {
        problem.keep(world.vertices(fields, &fields.names("keep")?)?);
    }
    for pair in fields.lists("before")? {
        let [first, then] = &pair[..] else {
            return Err(fields.problem(Trouble::NoPairs));
        };
        problem.before(element(first)?, element(then)?);
    }
    for (offer, &method) in offers.iter().zip(&world.candidates) {
        let mut candidate = Candidate::new(graph, method).cost(offer.cost);
        if let Some(needs) = &offer.needs {
            candidate = candidate.needing(world.vertices(fields, needs)?.iter());
        }
        for name in &offer.after {
            candidate = candidate.after(element(name)?);
        }
        problem.offer(candidate);
    }
    Ok(problem)
}

type Computed = Result<Map<String, Value>, Refusal>;

/// The answers, or why there are none.
fn compute(world: &World, problem: &Problem<'_>, expect: &Fields<'_>) -> Result<Computed, CaseProblem> {
    let refused = |fault: Fault| Refusal::from(fault);
    Ok((|| {
        let asked = Cell::new(0_u32);
        let stop = || {
            asked.set(asked.get() + 1);
            asked.get() > PATIENCE
        };
        let mut computed = Map::new();
        let breaks = what_breaks(problem).map_err(refused)?;
        let stuck = breaks.stuck.elements.iter().map(|stuck| stuck.element);
        computed.insert(
            "with_no_rebind".to_owned(),
            json!({"stuck": names(world, stuck), "kept_lost": world.sorted(breaks.kept_lost)}),
        );
        if expect.has("all_valid_orders_no_rebind") {
            let orders = valid_orders(problem, &[]).map_err(refused)?;
            let mut orders: Vec<Vec<&str>> =
                orders.iter().map(|order| order.iter().map(|&e| problem.key(e)).collect()).collect();
            orders.sort();
            computed.insert("all_valid_orders_no_rebind".to_owned(), json!(orders));
        }
        let outcome = plan(problem, &stop).map_err(refused)?;
        let best = match &outcome {
            Outcome::Plan(best) if best.optimal => best,
            Outcome::Manual(conflict) if !conflict.proved_impossible => {
                return Err(Refusal::Exclusive);
            }
            Outcome::Plan(_) => {
                return Err(Refusal::GivenUp);
            }
            _ => {
                computed.insert("feasible".to_owned(), json!(false));
                return Ok(computed);
            }
        };
        computed.insert("feasible".to_owned(), json!(true));
        computed.insert("min_cost".to_owned(), json!(best.cost));
        let written = best.actions().into_iter().map(|action| written(world, problem, action));
        computed.insert("a_valid_plan".to_owned(), written.collect());
        let (sets, more) = optimal_sets(problem, MOST_SETS, &stop).map_err(refused)?;
        if more {
            return Err(Refusal::TooManyPlans { most: MOST_SETS });
        }
        let mut sets: Vec<(Vec<&str>, Vec<Mid>)> =
            sets.into_iter().map(|set| (method_names(world, &set), set)).collect();
        sets.sort();
        computed.insert("optimal_sets".to_owned(), sets.iter().map(|(names, _)| json!(names)).collect());
        // Where additions wait for something to go, there are no batches after all additions.
        if let Some((_, first)) = sets.first()
            && problem.candidates().iter().all(|candidate| candidate.after.is_empty())
            && let Ok(batches) = order(problem, first).map_err(refused)?
        {
            let batches = batches.into_iter().map(|batch| json!(names(world, batch)));
            computed.insert("destroy_batches_for_first_set".to_owned(), batches.collect());
        }
        Ok(computed)
    })())
}

fn names(world: &World, elements: impl IntoIterator<Item = Element>) -> Vec<String> {
    world.sorted(elements.into_iter().filter_map(|element| match element {
        Element::Vertex(v) => Some(v),
        Element::Binding(_) => None,
    }))
}

fn method_names<'w>(world: &'w World, methods: &[Mid]) -> Vec<&'w str> {
    let mut names: Vec<&str> = methods.iter().map(|&m| world.graph.method_key(m)).collect();
    names.sort_unstable();
    names
}

fn written(world: &World, problem: &Problem<'_>, action: Action) -> Value {
    match action {
        Action::Add(m) => json!(format!("add {}", world.graph.method_key(m))),
        Action::Destroy(element) => json!(format!("del {}", problem.key(element))),
    }
}

/// Whether the plan in the file can be carried out.
fn is_valid(world: &World, problem: &Problem<'_>, expect: &Fields<'_>) -> Result<bool, CaseProblem> {
    let wrong = || expect.problem(Trouble::NoPlan);
    let read = |value: &Value| {
        let text = value.as_str()?;
        if let Some(name) = text.strip_prefix("add ") {
            return world.graph.find_method(name.trim()).map(Action::Add);
        }
        world.graph.find(text.strip_prefix("del ")?.trim()).map(|v| Action::Destroy(Element::Vertex(v)))
    };
    let list = expect.map.get("a_valid_plan").and_then(Value::as_array).ok_or_else(wrong)?;
    let actions = list.iter().map(read).collect::<Option<Vec<_>>>().ok_or_else(wrong)?;
    // What does not fit the problem at all is no plan for it.
    Ok(simulate(problem, &actions).is_ok_and(|judged| judged.is_ok()))
}

/// Two lists with the same sets in the same places.
fn each_same(a: &Value, b: &Value) -> bool {
    match (a.as_array(), b.as_array()) {
        (Some(a), Some(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        _ => false,
    }
}

/// Two objects with the same sets under the same keys.
fn members_same(expected: &Value, computed: &Value) -> bool {
    let Some(expected) = expected.as_object() else { return false };
    expected.iter().all(|(key, value)| computed.get(key).is_some_and(|computed| same(value, computed)))
}

/// The entries of a list as they are written, whatever their order.
fn texts(value: &Value) -> Option<std::collections::BTreeSet<String>> {
    Some(value.as_array()?.iter().map(Value::to_string).collect())
}
