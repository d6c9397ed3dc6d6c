//! Reading a file of cases.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{CaseProblem, Place, Trouble};
use crate::graph::{Graph, GraphBuilder, Mid, Vertex, Vid};
use crate::set::VertexSet;
use crate::tags::{Actor, MethodState, Purpose, Tags, VertexKind};

/// A method as written: `head <- factor & factor`.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub name: String,
    pub head: String,
    pub body: Vec<String>,
}

pub(super) struct Case {
    pub id: String,
    held: Vec<String>,
    methods: Vec<Rule>,
    pub queries: Vec<Map<String, Value>>,
}

pub(super) fn cases(text: &str) -> Result<Vec<Case>, CaseProblem> {
    // An editor's byte order mark is no part of JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|e| {
        let trouble = if e.is_eof() { Trouble::CutOff } else { Trouble::NotJson };
        CaseProblem { place: Place::Text { line: e.line(), column: e.column() }, trouble }
    })?;
    let list = match value {
        Value::Array(list) => list,
        one => vec![one],
    };
    list.into_iter().enumerate().map(|(i, value)| case(i + 1, value)).collect()
}

fn case(number: usize, value: Value) -> Result<Case, CaseProblem> {
    let place = Place::Case { number, id: None };
    let Value::Object(fields) = value else {
        return Err(CaseProblem { place, trouble: Trouble::NoCase });
    };
    let id = Fields { place, map: &fields }.name("id")?;
    let fields = Fields { place: Place::Case { number, id: Some(id.clone()) }, map: &fields };
    fields.only(&["id", "title", "held", "methods", "queries", "note", "comment", "source"])?;
    let held = fields.names("held")?;
    let methods = fields.rules("methods")?;
    let queries = match fields.map.get("queries") {
        None => vec![],
        Some(Value::Array(list)) => {
            let object = |value: &Value| value.as_object().cloned().ok_or_else(|| fields.problem(Trouble::NoQueries));
            list.iter().map(object).collect::<Result<_, _>>()?
        }
        Some(_) => return Err(fields.problem(Trouble::NoQueries)),
    };
    Ok(Case { id, held, methods, queries })
}

/// The fields of an object, with the place to complain about.
pub(super) struct Fields<'a> {
    pub place: Place,
    pub map: &'a Map<String, Value>,
}

impl Fields<'_> {
    pub fn problem(&self, trouble: impl Into<Trouble>) -> CaseProblem {
        CaseProblem { place: self.place.clone(), trouble: trouble.into() }
    }

    /// Refuses keys that mean nothing here: most often a slip of the pen that would change the answer.
    pub fn only(&self, known: &[&str]) -> Result<(), CaseProblem> {
        match self.map.keys().find(|key| !known.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(self.problem(Trouble::KeyUnknown { key: key.clone(), known: known.join(", ") })),
        }
    }

    pub fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    /// A name that must be there.
    pub fn name(&self, key: &str) -> Result<String, CaseProblem> {
        match self.map.get(key).map(plain_name) {
            Some(Some(name)) => Ok(name),
            Some(None) => Err(self.problem(Trouble::NoName { key: key.to_owned() })),
            None => Err(self.problem(Trouble::KeyMissing { key: key.to_owned() })),
        }
    }

    /// A list of names; none, if it is not there.
    pub fn names(&self, key: &str) -> Result<Vec<String>, CaseProblem> {
        self.map.get(key).map_or(Ok(vec![]), |value| self.names_in(key, value))
    }

    pub fn names_in(&self, key: &str, value: &Value) -> Result<Vec<String>, CaseProblem> {
        let list = value.as_array().and_then(|list| list.iter().map(plain_name).collect());
        list.ok_or_else(|| self.problem(Trouble::NoNames { key: key.to_owned() }))
    }

    /// A list of lists of strings.
    pub fn lists(&self, key: &str) -> Result<Vec<Vec<String>>, CaseProblem> {
        let Some(value) = self.map.get(key) else { return Ok(vec![]) };
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let line = |value: &Value| value.as_array().and_then(|list| list.iter().map(text).collect());
        let lists = value.as_array().and_then(|list| list.iter().map(line).collect());
        lists.ok_or_else(|| self.problem(Trouble::NoLists { key: key.to_owned() }))
    }

    /// A number of nought or more.
    pub fn number(&self, key: &str, usual: u32) -> Result<u32, CaseProblem> {
        let Some(value) = self.map.get(key) else { return Ok(usual) };
        let number = value.as_u64().and_then(|n| u32::try_from(n).ok());
        number.ok_or_else(|| self.problem(Trouble::NoNumber { key: key.to_owned(), most: u32::MAX }))
    }

    pub fn rules(&self, key: &str) -> Result<Vec<Rule>, CaseProblem> {
        let Some(value) = self.map.get(key) else { return Ok(vec![]) };
        let Some(list) = value.as_array() else {
            return Err(self.problem(Trouble::NoMethods { key: key.to_owned() }));
        };
        let rule = |(i, value): (usize, &Value)| {
            let wrong = || self.problem(Trouble::NoMethod { key: key.to_owned(), number: i + 1 });
            rule(value.as_str().ok_or_else(wrong)?).ok_or_else(wrong)
        };
        list.iter().enumerate().map(rule).collect()
    }
}

fn plain_name(value: &Value) -> Option<String> {
    let name = value.as_str()?.trim();
    (!name.is_empty() && !name.contains('&') && !name.contains("<-")).then(|| name.to_owned())
}

fn rule(text: &str) -> Option<Rule> {
    let (head, body) = text.split_once("<-")?;
    let name = |text: &str| plain_name(&Value::from(text));
    let body = body.split('&').map(name).collect::<Option<Vec<_>>>()?;
    Some(Rule { name: text.to_owned(), head: name(head)?, body })
}

/// The graph of one question.
pub(super) struct World {
    pub graph: Graph,
    /// What was added as candidates, in their order.
    pub candidates: Vec<Mid>,
}

impl World {
    /// The case's graph, with methods only a stranger can use, with candidates, and with names that may stand alone.
    pub fn of(
        case: &Case,
        fields: &Fields<'_>,
        strangers: &[Rule],
        candidates: &[Rule],
        alone: &[String],
    ) -> Result<Self, CaseProblem> {
        let mut builder = GraphBuilder::new();
        let mut kinds: BTreeMap<&str, (VertexKind, bool)> = BTreeMap::new();
        let rules = || case.methods.iter().chain(strangers).chain(candidates);
        for name in rules().flat_map(|rule| &rule.body).chain(alone).chain(&case.held) {
            kinds.insert(name, (VertexKind::Secret, false));
        }
        for rule in rules() {
            kinds.insert(&rule.head, (VertexKind::Account, false));
        }
        for name in &case.held {
            kinds.entry(name).and_modify(|(_, held)| *held = true);
        }
        let refused = |e: crate::graph::GraphProblem| fields.problem(e);
        for (name, (kind, held)) in kinds {
            let vertex = Vertex { held, recyclable: false, ..Vertex::of(kind) };
            builder.vertex(name, vertex).map_err(refused)?;
        }
        let usual = Tags::of(Purpose::Login);
        let groups = [
            (&case.methods[..], usual.clone()),
            (strangers, usual.clone().actor(Actor::AttackerOnly)),
            (candidates, usual.state(MethodState::Candidate)),
        ];
        let mut added = vec![];
        for (group, (rules, tags)) in groups.into_iter().enumerate() {
            for (i, rule) in rules.iter().enumerate() {
                // The same line may stand twice, and a candidate may repeat one; candidates among themselves may not.
                let key = if group == 2 { rule.name.clone() } else { format!("{group}.{i} {}", rule.name) };
                let vertex = |name: &String| builder.find(name).ok_or_else(|| fields.problem(unknown(name)));
                let head = vertex(&rule.head)?;
                let body = rule.body.iter().map(vertex).collect::<Result<Vec<_>, _>>()?;
                let m = builder.method(key, head, body, tags.clone()).map_err(refused)?;
                if group == 2 {
                    added.push(m);
                }
            }
        }
        Ok(Self { graph: builder.finish(), candidates: added })
    }

    pub fn vertex(&self, fields: &Fields<'_>, name: &str) -> Result<Vid, CaseProblem> {
        self.graph.find(name).ok_or_else(|| fields.problem(unknown(name)))
    }

    pub fn vertices(&self, fields: &Fields<'_>, names: &[String]) -> Result<VertexSet, CaseProblem> {
        names.iter().map(|name| self.vertex(fields, name)).collect()
    }

    /// Names in alphabetical order.
    pub fn sorted(&self, vertices: impl IntoIterator<Item = Vid>) -> Vec<String> {
        let mut names: Vec<String> = vertices.into_iter().map(|v| self.graph.key(v).to_owned()).collect();
        names.sort();
        names
    }
}

fn unknown(name: &str) -> Trouble {
    Trouble::NameUnknown { name: name.to_owned() }
}
