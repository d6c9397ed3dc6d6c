//! Finds the line of a field such as `ways[0].steps[1].title.zh` in the text it was read from.

use toml::de::{DeTable, DeValue};

use super::reading::EntryFile;
use super::sheet::Violation;

/// Adds the line to every fault that has none yet. A field that is missing gets the line of what should hold it.
pub fn fill_lines(files: &[EntryFile], violations: &mut [Violation]) {
    for file in files {
        let mine: Vec<&mut Violation> =
            violations.iter_mut().filter(|v| v.file == file.name && v.line.is_none() && !v.field.is_empty()).collect();
        if mine.is_empty() {
            continue;
        }
        let Ok(table) = DeTable::parse(&file.text) else {
            continue;
        };
        for violation in mine {
            violation.line =
                offset(table.get_ref(), &violation.field).map(|at| file.text[..at].matches('\n').count() + 1);
        }
    }
}

fn offset(table: &DeTable<'_>, field: &str) -> Option<usize> {
    let mut parts = field.split(['.', '[']).filter(|p| !p.is_empty());
    let first = parts.next()?;
    let (key, value) = table.iter().find(|(key, _)| key.get_ref() == first)?;
    let mut at = key.span().start;
    let mut here = value.get_ref();
    for part in parts {
        let next = match (here, part.strip_suffix(']')) {
            (DeValue::Array(list), Some(index)) => {
                let Some(item) = index.parse().ok().and_then(|i: usize| list.get(i)) else {
                    break;
                };
                (item.span().start, item.get_ref())
            }
            (DeValue::Table(table), None) => {
                let Some((key, value)) = table.iter().find(|(key, _)| key.get_ref() == part) else {
                    break;
                };
                (key.span().start, value.get_ref())
            }
            _ => break,
        };
        (at, here) = next;
    }
    Some(at)
}
