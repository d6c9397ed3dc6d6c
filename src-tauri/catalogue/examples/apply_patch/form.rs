//! How entry files are written: tables and values that look like those already there.

use quittance_catalogue::Text;
use quittance_catalogue::correction::{ConditionSaid, ContactSaid, MaterialSaid};
use quittance_catalogue::entry::MenuPath;
use serde::Serialize;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value, value};

/// The `[[name]]` tables of a file, made where there are none.
pub fn list<'d>(doc: &'d mut DocumentMut, name: &str) -> &'d mut ArrayOfTables {
    let item = doc.entry(name).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    if !item.is_array_of_tables()
        && let Some(tables) = item.as_array().map(|rows| {
            rows.iter().filter_map(|row| row.as_inline_table().cloned().map(InlineTable::into_table)).collect()
        })
    {
        *item = Item::ArrayOfTables(tables);
    }
    item.as_array_of_tables_mut().expect("the entry was read, so this is a list of tables")
}

/// Adds a table that looks like the others.
pub fn push(rows: &mut ArrayOfTables, mut table: Table) {
    match rows.get(rows.len().saturating_sub(1)) {
        Some(last) => dress(&mut table, last),
        None => table.decor_mut().set_prefix("\n"),
    }
    rows.push(table);
}

/// Indents a new table as an old one is, without its comments.
pub fn dress(new: &mut Table, old: &Table) {
    let indent = |raw: Option<&toml_edit::RawString>| {
        let text = raw.and_then(|raw| raw.as_str()).unwrap_or_default();
        let last = text.rsplit('\n').next().unwrap_or_default();
        if last.trim().is_empty() { last.to_owned() } else { String::new() }
    };
    let head = indent(old.decor().prefix());
    new.decor_mut().set_prefix(format!("\n{head}"));
    let keys = old.iter().next().and_then(|(key, _)| old.key(key)).map(|key| indent(key.leaf_decor().prefix()));
    let keys = keys.unwrap_or_default();
    if !keys.is_empty() {
        for (mut key, _) in new.iter_mut() {
            key.leaf_decor_mut().set_prefix(keys.clone());
        }
    }
}

pub fn carry(table: &mut Table, source: &str) {
    match table.get_mut("from").and_then(Item::as_array_mut) {
        Some(from) if from.iter().any(|id| id.as_str() == Some(source)) => {}
        Some(from) => from.push(source),
        None => {
            table.insert("from", value(Array::from_iter([source])));
        }
    }
}

pub fn both(text: &Text) -> InlineTable {
    InlineTable::from_iter([("zh", text.zh.as_str()), ("en", text.en.as_str())])
}

pub fn set_text(table: &mut Table, key: &str, text: Option<&Text>) {
    let sides = text.map(|text| [("zh", Value::from(&text.zh)), ("en", Value::from(&text.en))]);
    set_sides(table, key, sides);
}

pub fn set_path(table: &mut Table, key: &str, path: Option<&MenuPath>) {
    let labels = |side: &[String]| Value::from(Array::from_iter(side.iter().map(String::as_str)));
    set_sides(table, key, path.map(|path| [("zh", labels(&path.zh)), ("en", labels(&path.en))]));
}

/// Both languages, in whichever of the two forms the file writes them: `title.zh = …` or `title = { zh = … }`.
pub fn set_sides(table: &mut Table, key: &str, sides: Option<[(&str, Value); 2]>) {
    let Some(sides) = sides else {
        table.remove(key);
        return;
    };
    match table.get_mut(key).and_then(Item::as_table_like_mut) {
        Some(known) => {
            for (language, new) in sides {
                match known.get_mut(language).and_then(Item::as_value_mut) {
                    Some(old) => replace(old, new),
                    None => {
                        known.insert(language, Item::Value(new));
                    }
                }
            }
        }
        None => {
            table.insert(key, value(InlineTable::from_iter(sides)));
        }
    }
}

pub fn set_string(table: &mut Table, key: &str, text: Option<&str>) {
    let Some(text) = text else {
        table.remove(key);
        return;
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => replace(old, Value::from(text)),
        None => {
            table.insert(key, value(text));
        }
    }
}

/// A new value with the old one's spaces and comment.
pub fn replace(old: &mut Value, mut new: Value) {
    *new.decor_mut() = old.decor().clone();
    *old = new;
}

pub fn contact(said: &ContactSaid, source: &str) -> Table {
    let mut table = Table::new();
    table.insert("kind", value(word(&said.kind)));
    table.insert("value", value(&said.value));
    set_text(&mut table, "note", said.note.as_ref());
    carry(&mut table, source);
    table
}

pub fn material(said: &MaterialSaid, source: &str) -> Table {
    let mut table = Table::new();
    table.insert("item", value(&said.item));
    set_text(&mut table, "text", Some(&said.text));
    if !said.ways.is_empty() {
        table.insert("ways", value(Array::from_iter(said.ways.iter().map(String::as_str))));
    }
    carry(&mut table, source);
    table
}

pub fn condition(said: &ConditionSaid, source: &str) -> Table {
    let mut table = Table::new();
    table.insert("kind", value(word(&said.kind)));
    set_text(&mut table, "text", Some(&said.text));
    if let Some(days) = said.days {
        table.insert("days", value(i64::from(days)));
    }
    carry(&mut table, source);
    table
}

/// The word a code is written with in the files.
pub fn word<T: Serialize>(code: &T) -> String {
    serde_json::to_value(code).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}
