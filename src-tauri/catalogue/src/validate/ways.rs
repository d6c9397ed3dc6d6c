//! Ways out, menu paths, and what an entry refers to by key.

use std::collections::HashSet;

use super::code::Code;
use super::identity::is_slug;
use super::sheet::{Sheet, said};
use super::walk;
use crate::bundle::Reference;
use crate::entry::LoginNeed;

pub fn check(sheet: &mut Sheet<'_>, reference: &Reference, ids: &HashSet<&str>) {
    ways(sheet);
    for (field, path) in walk::paths(sheet.service) {
        let labels = path.zh.iter().chain(&path.en);
        let empty = path.zh.is_empty() || labels.into_iter().any(|label| label.trim().is_empty());
        if empty || path.zh.len() != path.en.len() {
            let (zh, en) = (path.zh.len(), path.en.len());
            sheet.note(
                Code::PathLength,
                field,
                said!(
                    "中文 {zh} 层，英文 {en} 层，或有空的一层。",
                    "There are {zh} labels in Chinese and {en} in English, or one is empty."
                ),
            );
        }
    }
    items(sheet, reference);
    logins(sheet, ids);
    if let Some(provider) = &sheet.service.provider {
        for (i, id) in provider.serves.iter().enumerate() {
            known_service(sheet, ids, &format!("provider.serves[{i}]"), id);
        }
    }
}

fn ways(sheet: &mut Sheet<'_>) {
    let service = sheet.service;
    let mut ways = HashSet::new();
    let mut steps = HashSet::new();
    for (i, way) in service.ways.iter().enumerate() {
        let at = format!("ways[{i}]");
        step_id(sheet, &mut ways, &at, &way.id);
        if way.steps.is_empty() {
            sheet.note(Code::WayWithoutSteps, at.clone(), said!("这条途径没有步骤。", "The way has no steps."));
        }
        for (j, step) in way.steps.iter().enumerate() {
            step_id(sheet, &mut steps, &format!("{at}.steps[{j}]"), &step.id);
        }
    }
    for (i, material) in service.materials.iter().enumerate() {
        for (j, id) in material.ways.iter().enumerate() {
            if !ways.contains(id.as_str()) {
                sheet.note(
                    Code::WayUnknown,
                    format!("materials[{i}].ways[{j}]"),
                    said!("没有“{id}”这条途径。", "There is no way “{id}”."),
                );
            }
        }
    }
}

fn step_id<'a>(sheet: &mut Sheet<'_>, seen: &mut HashSet<&'a str>, at: &str, id: &'a str) {
    if !is_slug(id) {
        sheet.note(
            Code::StepIdForm,
            format!("{at}.id"),
            said!("id“{id}”的写法不对。", "The id “{id}” has the wrong form."),
        );
    }
    if !seen.insert(id) {
        sheet.note(Code::StepIdTwice, format!("{at}.id"), said!("id“{id}”已经用过。", "The id “{id}” is taken."));
    }
}

fn items(sheet: &mut Sheet<'_>, reference: &Reference) {
    let service = sheet.service;
    let collected = service.collects.iter().map(|c| &c.item).enumerate();
    let demanded = service.materials.iter().map(|m| &m.item).enumerate();
    let all = collected
        .map(|(i, item)| (format!("collects[{i}].item"), item))
        .chain(demanded.map(|(i, item)| (format!("materials[{i}].item"), item)));
    for (field, item) in all {
        if reference.taxonomy.item(item).is_none() {
            sheet.note(Code::ItemUnknown, field, said!("没有“{item}”这个信息项。", "There is no item “{item}”."));
        }
    }
    let mut seen = Vec::new();
    for (i, collects) in service.collects.iter().enumerate() {
        let key = (&collects.item, collects.when);
        if seen.contains(&key) {
            let item = &collects.item;
            sheet.note(
                Code::CollectedTwice,
                format!("collects[{i}]"),
                said!("“{item}”在同一时机写了两次。", "“{item}” is there twice for the same moment."),
            );
        }
        seen.push(key);
    }
}

fn logins(sheet: &mut Sheet<'_>, ids: &HashSet<&str>) {
    for (i, login) in sheet.service.logins.iter().enumerate() {
        let twice = (1..login.needs.len()).any(|j| login.needs[..j].contains(&login.needs[j]));
        if login.needs.is_empty() || twice {
            sheet.note(
                Code::LoginEmpty,
                format!("logins[{i}].needs"),
                said!("登录需要什么没写，或写了两次。", "What the login needs is missing or named twice."),
            );
        }
        let by_provider = login.needs.contains(&LoginNeed::Provider);
        if by_provider == login.providers.is_empty() {
            sheet.note(
                Code::ProvidersMismatch,
                format!("logins[{i}]"),
                said!("needs 和 providers 对不上。", "The needs and the providers do not fit."),
            );
        }
        for (j, id) in login.providers.iter().enumerate() {
            if id != "any" {
                known_service(sheet, ids, &format!("logins[{i}].providers[{j}]"), id);
            }
        }
    }
}

fn known_service(sheet: &mut Sheet<'_>, ids: &HashSet<&str>, field: &str, id: &str) {
    if id == sheet.service.id || !ids.contains(id) {
        sheet.note(Code::ServiceUnknown, field, said!("没有“{id}”这个别的条目。", "“{id}” is not another entry."));
    }
}
