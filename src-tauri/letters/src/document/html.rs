//! One HTML file that needs nothing else: its look is inside, and it has no script and points nowhere, which its own
//! security policy says again to the browser. Made to be printed on A4 as well as read.

use std::fmt::Write as _;

use super::{Block, Document, Table};
use crate::Language;

const LOOK: &str = include_str!("paper.css");

/// The paper as HTML, in UTF-8, ending with a line feed.
pub fn html(document: &Document) -> String {
    let language = match document.language {
        Language::Zh => "zh-CN",
        Language::En => "en",
    };
    let title = plain(&document.title);
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{LOOK}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    if let Some(subtitle) = &document.subtitle {
        let _ = writeln!(out, "<p class=\"subtitle\">{}</p>", plain(subtitle));
    }
    for block in &document.blocks {
        out.push_str(&part(block));
        out.push('\n');
    }
    if let Some(footer) = &document.footer {
        let _ = writeln!(out, "<footer>{}</footer>", plain(footer));
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn part(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => {
            // The paper's title is the only heading of the first level.
            let level = (*level).clamp(1, 2) + 1;
            format!("<h{level}>{}</h{level}>", plain(text))
        }
        Block::Paragraph { text } => format!("<p class=\"lines\">{}</p>", plain(text)),
        Block::Lines { lines } => format!("<p class=\"lines\">{}</p>", plain(&lines.join("\n"))),
        Block::Signature { lines } => format!("<p class=\"lines signature\">{}</p>", plain(&lines.join("\n"))),
        Block::Numbered { items } => format!("<ol>\n{}</ol>", listed(items)),
        Block::Bulleted { items } => format!("<ul>\n{}</ul>", listed(items)),
        Block::Checks { items } => {
            let rows: String = items
                .iter()
                .map(|check| {
                    let mark = if check.done { '☑' } else { '☐' };
                    let note = check.note.iter().map(|note| format!("<div class=\"note\">{}</div>", plain(note)));
                    format!("<li>{mark} {}{}</li>\n", plain(&check.text), note.collect::<String>())
                })
                .collect();
            format!("<ul class=\"checks\">\n{rows}</ul>")
        }
        Block::Fields { fields } => {
            let rows: String = fields
                .iter()
                .map(|field| format!("<dt>{}</dt><dd>{}</dd>\n", plain(&field.name), plain(&field.value)))
                .collect();
            format!("<dl>\n{rows}</dl>")
        }
        Block::Table { table } => rows(table),
        Block::Notes { title, items } => {
            format!("<aside>\n<strong>{}</strong>\n<ul>\n{}</ul>\n</aside>", plain(title), listed(items))
        }
        Block::PageBreak => "<hr class=\"break\">".to_owned(),
    }
}

fn listed(items: &[String]) -> String {
    items.iter().map(|item| format!("<li>{}</li>\n", plain(item))).collect()
}

fn rows(table: &Table) -> String {
    let cells = |cells: &[String], open: &str, close: &str| -> String {
        cells.iter().map(|cell| format!("{open}{}{close}", plain(cell))).collect()
    };
    let head = cells(&table.head, "<th scope=\"col\">", "</th>");
    let body: String = table.rows.iter().map(|row| format!("<tr>{}</tr>\n", cells(row, "<td>", "</td>"))).collect();
    format!("<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>")
}

/// Text in which nothing is markup, wherever it stands. Control characters, which HTML does not allow, are shown as
/// unreadable.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\r' => {}
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Check, Pair};

    const HOSTILE: &str =
        "</title></style><script src=\"https://evil.example/x.js\">alert('1')</script><img onerror=x>\u{0}&amp;";

    /// A paper in which every text is hostile.
    fn hostile(language: Language) -> Document {
        let text = || HOSTILE.to_owned();
        let mut paper = Document::new(language, text(), "2026-11-24".parse().unwrap_or_default());
        paper.subtitle = Some(text());
        paper.footer = Some(text());
        paper.blocks = vec![
            Block::Heading { level: 1, text: text() },
            Block::Heading { level: 9, text: text() },
            Block::Paragraph { text: text() },
            Block::Lines { lines: vec![text(), text()] },
            Block::Numbered { items: vec![text()] },
            Block::Bulleted { items: vec![text()] },
            Block::Checks { items: vec![Check { done: true, text: text(), note: Some(text()) }] },
            Block::Fields { fields: vec![Pair { name: text(), value: text() }] },
            Block::Table { table: Table { head: vec![text()], widths: vec![1], rows: vec![vec![text()]] } },
            Block::Signature { lines: vec![text()] },
            Block::Notes { title: text(), items: vec![text()] },
            Block::PageBreak,
        ];
        paper
    }

    /// Names of the elements in a file, in order, as a browser that knows no entities would see them.
    fn elements(page: &str) -> Vec<&str> {
        let opened = page.split('<').skip(1).filter(|rest| !rest.starts_with(['/', '!']));
        opened.map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()).collect()
    }

    #[test]
    fn what_people_wrote_never_becomes_an_element_an_attribute_or_an_address_that_is_loaded() {
        for language in Language::ALL {
            let page = html(&hostile(language));
            let known = [
                "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "ol", "ul", "li", "div", "dl",
                "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "aside", "strong", "hr", "footer",
            ];
            for element in elements(&page) {
                assert!(known.contains(&element), "<{element}> in {page}");
            }
            assert_eq!(page.matches("</style>").count(), 1);
            assert_eq!(page.matches("</title>").count(), 1);
            assert!(!page.contains('\0') && page.contains("&lt;script src=&quot;https://evil.example"), "{page}");
            assert!(page.contains("&amp;amp;"), "an ampersand is shown as it was written");
        }
    }

    #[test]
    fn the_file_has_its_look_inside_and_loads_nothing() {
        assert!(!LOOK.contains("url(") && !LOOK.contains("@import") && !LOOK.contains('<'));
        let page = html(&Document::new(Language::Zh, "报告", "2026-11-24".parse().unwrap_or_default()));
        assert!(page.starts_with("<!doctype html>\n<html lang=\"zh-CN\">") && page.ends_with("</html>\n"));
        assert!(page.contains("default-src 'none'") && page.contains("size: A4"));
        for loads in [" src=", " href=", "<script", "<link", "<iframe", "<form", "<base"] {
            assert!(!page.contains(loads), "{loads}");
        }
    }

    #[test]
    fn lines_stay_lines_and_a_done_check_is_ticked() {
        let mut paper = Document::new(Language::En, "Report", "2026-11-24".parse().unwrap_or_default());
        paper.push(Block::Lines { lines: vec!["One".into(), "Two".into()] });
        paper.push(Block::Checks { items: vec![Check { done: true, text: "Tick".into(), note: None }] });
        let page = html(&paper);
        assert!(page.contains("<p class=\"lines\">One\nTwo</p>") && page.contains("<li>☑ Tick</li>"), "{page}");
        assert!(page.contains("<html lang=\"en\">"));
    }
}
