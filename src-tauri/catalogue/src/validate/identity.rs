//! Who the entry is about: id, category, status, successor, aliases.

use std::collections::HashSet;

use super::code::Code;
use super::sheet::{Sheet, said};
use crate::bundle::Reference;
use crate::entry::Status;

pub fn check(sheet: &mut Sheet<'_>, reference: &Reference, ids: &HashSet<&str>) {
    let service = sheet.service;
    let (id, stem) = (&service.id, sheet.stem);
    if id != stem {
        sheet.note(
            Code::IdIsFileName,
            "id",
            said!("`id` 是“{id}”，文件名却是“{stem}”。", "`id` is “{id}” but the file is named “{stem}”."),
        );
    }
    if !is_slug(id) {
        sheet.note(Code::IdForm, "id", said!("id“{id}”的写法不对。", "The id “{id}” has the wrong form."));
    }
    let category = &service.category;
    if reference.categories.get(category).is_none() {
        sheet.note(
            Code::CategoryUnknown,
            "category",
            said!("没有“{category}”这个分类。", "There is no category “{category}”."),
        );
    }
    successor(sheet, ids);
    repeated_names(sheet);
    if service.ways.is_empty() && service.barriers.is_empty() && service.remarks.is_empty() {
        sheet.note(
            Code::EntryEmpty,
            "",
            said!("条目没有写怎样离开，也没有障碍或备注。", "The entry has no way out, no barrier and no remark."),
        );
    }
}

fn successor(sheet: &mut Sheet<'_>, ids: &HashSet<&str>) {
    let service = sheet.service;
    match (&service.successor, service.status) {
        (Some(next), _) if next == &service.id || !ids.contains(next.as_str()) => sheet.note(
            Code::ServiceUnknown,
            "successor",
            said!("接替者“{next}”不是别的条目。", "The successor “{next}” is not another entry."),
        ),
        (None, Status::Merged) => sheet.note(
            Code::SuccessorMissing,
            "status",
            said!("已合并，却没有写接替者。", "The service is merged but names no successor."),
        ),
        (Some(_), Status::Open) => sheet.note(
            Code::SuccessorMissing,
            "successor",
            said!("仍在运营，却写了接替者。", "The service is open but names a successor."),
        ),
        _ => {}
    }
}

fn repeated_names(sheet: &mut Sheet<'_>) {
    let service = sheet.service;
    let mut seen = HashSet::from([service.names.zh.to_lowercase()]);
    seen.insert(service.names.en.to_lowercase());
    let lists = [("aliases", &service.aliases), ("misprints", &service.misprints)];
    for (list, names) in lists {
        for (i, name) in names.iter().enumerate() {
            if name.trim().is_empty() {
                sheet.note(Code::LanguageMissing, format!("{list}[{i}]"), said!("名字是空的。", "The name is empty."));
            } else if !seen.insert(name.to_lowercase()) {
                sheet.note(
                    Code::AliasIsName,
                    format!("{list}[{i}]"),
                    said!("“{name}”已经写过。", "“{name}” is there already."),
                );
            }
        }
    }
}

/// Lower-case Latin letters, digits and single hyphens.
pub fn is_slug(id: &str) -> bool {
    !id.is_empty()
        && id
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
