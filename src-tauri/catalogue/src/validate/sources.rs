//! Where facts come from: sources with sane dates, and `from` lists that point at them.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::code::Code;
use super::sheet::{Sheet, said};
use super::walk;
use crate::entry::SourceKind;

pub fn check(sheet: &mut Sheet<'_>, today: Option<NaiveDate>) {
    let service = sheet.service;
    if service.sources.is_empty() {
        sheet.note(Code::SourceNone, "sources", said!("没有任何来源。", "There is no source."));
    }
    let mut ids = HashSet::new();
    for (i, source) in service.sources.iter().enumerate() {
        let id = &source.id;
        if !ids.insert(id.as_str()) {
            sheet.note(
                Code::SourceTwice,
                format!("sources[{i}].id"),
                said!("来源“{id}”有两个。", "There are two sources “{id}”."),
            );
        }
    }
    dates(sheet, today);
    kinds(sheet);
    lists(sheet, &ids);
    remembered_paths(sheet);
}

fn dates(sheet: &mut Sheet<'_>, today: Option<NaiveDate>) {
    for (i, source) in sheet.service.sources.iter().enumerate() {
        for (name, date) in [("dated", source.dated), ("read", source.read)] {
            let Some(date) = date else { continue };
            let field = format!("sources[{i}].{name}");
            if today.is_some_and(|today| date > today) {
                sheet.note(Code::DateInFuture, field, said!("{date} 还没有到。", "{date} is still to come."));
            } else if chrono::Datelike::year(&date) < 2000 {
                sheet.note(Code::DateTooOld, field, said!("{date} 太早。", "{date} is too early."));
            }
        }
        if let (Some(dated), Some(read)) = (source.dated, source.read)
            && dated > read
        {
            sheet.note(
                Code::DatedAfterRead,
                format!("sources[{i}].read"),
                said!("{dated} 写的，却在 {read} 就读过。", "It is dated {dated} but was read on {read}."),
            );
        }
        if source.kind != SourceKind::Memory && source.dated.is_none() && source.read.is_none() {
            sheet.note(
                Code::SourceUndated,
                format!("sources[{i}]"),
                said!("来源没有日期。", "The source has no date."),
            );
        }
    }
}

fn kinds(sheet: &mut Sheet<'_>) {
    for (i, source) in sheet.service.sources.iter().enumerate() {
        let remembered = source.kind == SourceKind::Memory;
        let has_address = source.url.is_some() || source.dated.is_some();
        if remembered != (source.id == "memory") || (remembered && has_address) {
            sheet.note(
                Code::MemoryMixed,
                format!("sources[{i}]"),
                said!("“凭记忆”与别的来源混在一起了。", "Memory is mixed up with another kind of source."),
            );
        }
        if source.kind == SourceKind::Own {
            sheet.note(
                Code::OwnPassedOn,
                format!("sources[{i}].kind"),
                said!("来源是某个人自己的更正。", "The source is somebody's own correction."),
            );
        }
        if source.kind == SourceKind::Official && source.url.is_none() {
            sheet.note(
                Code::SourceUnlinked,
                format!("sources[{i}]"),
                said!("来源没有网址。", "The source has no address."),
            );
        }
    }
}

fn lists(sheet: &mut Sheet<'_>, ids: &HashSet<&str>) {
    let mut used = HashSet::new();
    for (field, from) in walk::froms(sheet.service) {
        if from.is_empty() {
            sheet.note(Code::FromEmpty, field.clone(), said!("没有写来源。", "No source is named."));
        }
        let mut here = HashSet::new();
        for id in from {
            used.insert(id.as_str());
            if !ids.contains(id.as_str()) {
                sheet.note(
                    Code::FromUnknown,
                    field.clone(),
                    said!("没有“{id}”这个来源。", "There is no source “{id}”."),
                );
            }
            if !here.insert(id) {
                sheet.note(
                    Code::FromTwice,
                    field.clone(),
                    said!("来源“{id}”写了两次。", "The source “{id}” is named twice."),
                );
            }
        }
    }
    for (i, source) in sheet.service.sources.iter().enumerate() {
        let id = &source.id;
        if !used.contains(id.as_str()) {
            sheet.note(
                Code::SourceUnused,
                format!("sources[{i}].id"),
                said!("来源“{id}”没有用到。", "The source “{id}” is not used."),
            );
        }
    }
}

fn remembered_paths(sheet: &mut Sheet<'_>) {
    for (i, way) in sheet.service.ways.iter().enumerate() {
        for (j, step) in way.steps.iter().enumerate() {
            let only_memory = !step.from.is_empty() && step.from.iter().all(|id| id == "memory");
            if step.path.is_some() && only_memory {
                sheet.note(
                    Code::PathFromMemory,
                    format!("ways[{i}].steps[{j}].path"),
                    said!("菜单路径只凭记忆。", "The menu path rests on memory alone."),
                );
            }
        }
    }
}
