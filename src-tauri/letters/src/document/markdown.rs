//! Markdown (CommonMark, with tables and task lists as GitHub and most editors read them).

use super::{Block, Document, Table};

/// The paper as Markdown, ending with a line feed.
pub fn markdown(document: &Document) -> String {
    let mut parts = vec![format!("# {}", line(&document.title))];
    parts.extend(document.subtitle.iter().map(|subtitle| format!("*{}*", line(subtitle))));
    parts.extend(document.blocks.iter().map(part));
    parts.extend(document.footer.iter().map(|footer| format!("---\n\n{}", line(footer))));
    parts.join("\n\n") + "\n"
}

fn part(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => format!("{} {}", "#".repeat(usize::from(*level) + 1), line(text)),
        Block::Paragraph { text } => line(text),
        // A backslash at the end keeps the line end, and unlike two spaces it can be seen.
        Block::Lines { lines } | Block::Signature { lines } => {
            lines.iter().map(|one| line(one)).collect::<Vec<_>>().join("\\\n")
        }
        Block::Numbered { items } => {
            let lines = items.iter().enumerate().map(|(at, item)| format!("{}. {}", at + 1, line(item)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Bulleted { items } => dashed(items),
        Block::Checks { items } => {
            let lines = items.iter().map(|check| {
                let mark = if check.done { "x" } else { " " };
                let note = check.note.iter().map(|note| format!("\\\n  {}", line(note))).collect::<String>();
                format!("- [{mark}] {}{note}", line(&check.text))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Fields { fields } => {
            let lines = fields.iter().map(|field| format!("- **{}** {}", line(&field.name), line(&field.value)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Table { table } => rows(table),
        Block::Notes { title, items } => format!("**{}**\n\n{}", line(title), dashed(items)),
        Block::PageBreak => "---".to_owned(),
    }
}

fn dashed(items: &[String]) -> String {
    items.iter().map(|item| format!("- {}", line(item))).collect::<Vec<_>>().join("\n")
}

fn rows(table: &Table) -> String {
    let row = |cells: &[String]| format!("| {} |", cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | "));
    let rule = format!("|{}", " --- |".repeat(table.head.len()));
    let mut lines = vec![row(&table.head), rule];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}

/// One line of text in which nothing is markup. People's own words may hold anything.
fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = '\n';
    for c in text.chars() {
        let opens_block = before == '\n' && matches!(c, '#' | '-' | '+' | '=' | '~');
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' => {
                out.push('\\');
                out.push(c);
            }
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            _ if opens_block => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
        before = c;
    }
    // "1. " at the beginning would start a list.
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && out[digits..].starts_with(['.', ')']) {
        out.insert(digits, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_never_becomes_markup() {
        assert_eq!(line("138****2201"), "138\\*\\*\\*\\*2201");
        assert_eq!(line("# not a heading"), "\\# not a heading");
        assert_eq!(line("a|b <script>"), "a\\|b \\<script\\>");
        assert_eq!(line("1. not a list"), "1\\. not a list");
        assert_eq!(line("two\nlines"), "two lines");
    }
}
