//! What only shows when all entries lie side by side: ids, names and marks that two of them claim.

use std::collections::HashMap;

use super::code::Code;
use super::reading::EntryFile;
use super::sheet::{Violation, said, violation};
use super::walk;
use crate::entry::Service;

pub fn check(files: &[EntryFile], beside: &[&Service], violations: &mut Vec<Violation>) {
    let mut owners: HashMap<(String, String), &Service> = HashMap::new();
    for service in beside {
        for (kind, _, value) in claims(service) {
            owners.entry((kind, value)).or_insert(service);
        }
    }
    let mut ids: HashMap<&str, &str> = HashMap::new();
    for file in files {
        let service = &file.service;
        let id = service.id.as_str();
        if let Some(other) = ids.insert(id, &file.name) {
            violations.push(violation(
                &file.name,
                Code::IdTwice,
                "id".to_owned(),
                said!("id“{id}”在 {other} 里已经用过。", "The id “{id}” is taken by {other}."),
            ));
            continue;
        }
        for (kind, field, value) in claims(service) {
            let key = (kind, value);
            match owners.get(&key) {
                None => {
                    owners.insert(key, service);
                }
                Some(other) if other.id != service.id && !may_share(&key.0, other, service) => {
                    let (value, other) = (&key.1, &other.id);
                    let code = if key.0 == "name" { Code::NameShared } else { Code::MarkShared };
                    violations.push(violation(
                        &file.name,
                        code,
                        field,
                        said!("“{value}”已经属于条目“{other}”。", "“{value}” already belongs to the entry “{other}”."),
                    ));
                }
                Some(_) => {}
            }
        }
    }
}

/// Services that succeed each other in a circle lead nowhere. One that names itself is told so by its own file already.
pub fn circles(files: &[EntryFile], beside: &[&Service], violations: &mut Vec<Violation>) {
    let all = files.iter().map(|file| &file.service).chain(beside.iter().copied());
    let next: HashMap<&str, &str> =
        all.filter_map(|service| Some((service.id.as_str(), service.successor.as_deref()?))).collect();
    for file in files {
        let id = file.service.id.as_str();
        let follow = |at: &&str| next.get(at).copied();
        let mut chain: Vec<&str> = std::iter::successors(Some(id), follow).take(next.len() + 1).collect();
        let Some(back) = chain.iter().skip(1).position(|at| *at == id) else { continue };
        chain.truncate(back + 2);
        if chain.len() > 2 {
            let chain = chain.join(" → ");
            violations.push(violation(
                &file.name,
                Code::SuccessorCircle,
                "successor".to_owned(),
                said!("接替者绕了一圈：{chain}。", "The successors go in a circle: {chain}."),
            ));
        }
    }
}

/// Everything a service claims for itself: kind, field, value in lower case.
fn claims(service: &Service) -> Vec<(String, String, String)> {
    let mut all = vec![("name".to_owned(), "names.zh".to_owned(), service.names.zh.to_lowercase())];
    for (kind, marks) in walk::marks(&service.marks) {
        for (i, mark) in marks.iter().enumerate() {
            all.push((kind.to_owned(), format!("marks.{kind}[{i}].value"), mark.value.to_lowercase()));
        }
    }
    all
}

/// A successor may share anything but the name. Services of one operator may share domains, signatures and senders,
/// but an app is one service.
fn may_share(kind: &str, a: &Service, b: &Service) -> bool {
    let follows = |x: &Service, y: &Service| x.successor.as_deref() == Some(y.id.as_str());
    let operator = |s: &Service| s.operator.as_ref().map(|o| o.value.zh.clone());
    match kind {
        "name" => false,
        _ if follows(a, b) || follows(b, a) => true,
        "android" | "ios" => false,
        _ => operator(a).is_some() && operator(a) == operator(b),
    }
}
