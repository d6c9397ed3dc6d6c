//! Plain text: for chat windows, web forms and mail. No line is broken: whoever shows it does that.

use super::{Block, Document, Table};
use crate::Language;

/// The paper as plain text, ending with a line feed.
pub fn text(document: &Document) -> String {
    let mut parts = vec![document.title.clone()];
    parts.extend(document.subtitle.clone());
    parts.extend(document.blocks.iter().filter_map(|block| part(document.language, block)));
    parts.extend(document.footer.as_ref().map(|footer| format!("—\n{footer}")));
    parts.join("\n\n") + "\n"
}

fn part(language: Language, block: &Block) -> Option<String> {
    Some(match block {
        Block::Heading { level: 1, text } => match language {
            Language::Zh => format!("【{text}】"),
            Language::En => text.to_uppercase(),
        },
        Block::Heading { text, .. } | Block::Paragraph { text } => text.clone(),
        Block::Lines { lines } | Block::Signature { lines } => lines.join("\n"),
        Block::Numbered { items } => {
            let lines = items.iter().enumerate().map(|(at, item)| format!("{}. {item}", at + 1));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Bulleted { items } => dashed(items),
        Block::Checks { items } => {
            let lines = items.iter().map(|check| {
                let mark = if check.done { "x" } else { " " };
                let note = check.note.iter().map(|note| format!("\n    {note}")).collect::<String>();
                format!("[{mark}] {}{note}", check.text)
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Fields { fields } => {
            let lines = fields.iter().map(|field| named(language, &field.name, &field.value));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Table { table } => rows(language, table),
        Block::Notes { title, items } => format!("{title}\n{}", dashed(items)),
        Block::PageBreak => return None,
    })
}

fn dashed(items: &[String]) -> String {
    items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

/// `name：value` in Chinese, `name: value` in English.
pub(crate) fn named(language: Language, name: &str, value: &str) -> String {
    match language {
        Language::Zh => format!("{name}：{value}"),
        Language::En => format!("{name}: {value}"),
    }
}

/// Columns do not line up in a proportional font, so each row says its own column names, the first cell aside.
fn rows(language: Language, table: &Table) -> String {
    let row = |cells: &Vec<String>| {
        let (first, rest) = cells.split_first()?;
        let rest = rest.iter().zip(table.head.iter().skip(1)).filter(|(cell, _)| !cell.is_empty());
        let rest: Vec<String> = rest.map(|(cell, name)| named(language, name, cell)).collect();
        Some(format!("- {first}\n  {}", rest.join("\n  ")))
    };
    table.rows.iter().filter_map(row).collect::<Vec<_>>().join("\n")
}
