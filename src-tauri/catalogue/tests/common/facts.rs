//! Every fact of an entry, whatever field it stands in: an entry written as JSON, in which a fact is an object with `from`
//! and a text is an object with `zh` or `en`. The checker has its own list of fields; this one can't forget any.

#![allow(dead_code)]

use quittance_catalogue::entry::{Service, SourceKind};
use serde_json::Value;

/// A fact: where it stands, and the kinds of source that carry it.
pub struct Fact {
    /// Service and field, such as `soul ways[0].steps[1]`.
    pub place: String,
    /// Kinds of its sources; ids that are no source are left out.
    pub kinds: Vec<SourceKind>,
}

impl Fact {
    /// Whether nobody but our memory says so.
    pub fn only_memory(&self) -> bool {
        !self.kinds.is_empty() && self.kinds.iter().all(|kind| *kind == SourceKind::Memory)
    }
}

/// The facts of an entry.
pub fn facts(service: &Service) -> Vec<Fact> {
    let mut all = Vec::new();
    walk(&written(service), &service.id, &mut |place, object| {
        if let Some(from) = object.get("from").and_then(Value::as_array) {
            let ids = from.iter().filter_map(Value::as_str);
            let sources = ids.filter_map(|id| service.sources.iter().find(|source| source.id == id));
            all.push(Fact { place: place.to_owned(), kinds: sources.map(|source| source.kind).collect() });
        }
    });
    all
}

/// The texts of an entry: where they stand, 简体中文, English.
pub fn texts(service: &Service) -> Vec<(String, Option<String>, Option<String>)> {
    let mut all = Vec::new();
    walk(&written(service), &service.id, &mut |place, object| {
        let side = |key: &str| match object.get(key) {
            Some(Value::String(text)) => Some(text.clone()),
            // Menu paths: as many labels on both sides.
            Some(Value::Array(labels)) => {
                let labels: Vec<&str> = labels.iter().filter_map(Value::as_str).collect();
                labels.iter().all(|label| !label.is_empty()).then(|| format!("{} labels", labels.len()))
            }
            _ => None,
        };
        if object.contains_key("zh") || object.contains_key("en") {
            all.push((place.to_owned(), side("zh"), side("en")));
        }
    });
    all
}

fn written(service: &Service) -> Value {
    serde_json::to_value(service).expect("an entry is plain data")
}

fn walk(value: &Value, place: &str, see: &mut dyn FnMut(&str, &serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            see(place, object);
            for (key, inner) in object {
                walk(inner, &format!("{place} {key}"), see);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, &format!("{place}[{at}]"), see);
            }
        }
        _ => {}
    }
}
