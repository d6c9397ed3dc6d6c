//! A page of text for people: headings, sentences, tables; calm, aligned, coloured only where a terminal wants it.

use anstyle::{AnsiColor, Color, Style};

use crate::Screen;
use crate::lines::{clipped, padded, width, wrapped};

/// What colour means. A word or a sign always says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tone {
    /// Ordinary.
    #[default]
    Plain,
    /// A heading, a name.
    Strong,
    /// Ids, dates, sources.
    Faint,
    /// Where one acts next.
    Accent,
    /// Waits on time.
    Wait,
    /// Locks, or something is lost or handed over.
    Lose,
    /// Verified.
    Done,
}

impl Tone {
    fn style(self) -> Style {
        let colour = |colour: AnsiColor| Style::new().fg_color(Some(Color::Ansi(colour)));
        match self {
            Self::Plain => Style::new(),
            Self::Strong => Style::new().bold(),
            Self::Faint => Style::new().dimmed(),
            Self::Accent => colour(AnsiColor::Cyan).bold(),
            Self::Wait => colour(AnsiColor::Yellow),
            Self::Lose => colour(AnsiColor::Red),
            Self::Done => colour(AnsiColor::Green),
        }
    }
}

/// Text being put together.
pub(crate) struct Page {
    text: String,
    screen: Option<Screen>,
}

impl Page {
    pub(crate) fn new(screen: Option<Screen>) -> Self {
        Self { text: String::new(), screen }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// An empty line, unless the page just begins or has one already.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading, with an empty line before it.
    pub(crate) fn heading(&mut self, text: &str) {
        self.gap();
        self.line(0, text, Tone::Strong);
    }

    /// A sentence, wrapped to the terminal, all its lines indented alike.
    pub(crate) fn line(&mut self, indent: usize, text: &str, tone: Tone) {
        self.hanging("", indent, text, tone);
    }

    /// A sentence with something before it (a sign, a number, a label); further lines begin where the sentence does.
    pub(crate) fn hanging(&mut self, before: &str, indent: usize, text: &str, tone: Tone) {
        let lead = indent + width(before);
        let lines = match self.screen {
            Some(screen) => wrapped(text, screen.width.saturating_sub(lead).max(20)),
            None => text.split('\n').map(str::to_owned).collect(),
        };
        for (place, line) in lines.iter().enumerate() {
            let (margin, line) = if place == 0 { (indent, format!("{before}{line}")) } else { (lead, line.clone()) };
            self.text.push_str(&" ".repeat(margin));
            self.text.push_str(&self.painted(line.trim_end(), tone));
            while self.text.ends_with(' ') {
                self.text.pop();
            }
            self.text.push('\n');
        }
    }

    /// Rows of cells. Columns are as wide as their widest cell; on a terminal the widest column gives way first.
    pub(crate) fn table(&mut self, indent: usize, table: Table) {
        let Table { header, rows } = table;
        let columns = rows.iter().map(Vec::len).chain([header.len()]).max().unwrap_or(0);
        let mut widths = vec![0; columns];
        for row in &rows {
            for (place, cell) in row.iter().enumerate() {
                widths[place] = widths[place].max(width(&cell.text));
            }
        }
        // A column that says nothing in any row is left out.
        let shown: Vec<bool> = widths.iter().map(|width| *width > 0).collect();
        for (place, name) in header.iter().enumerate() {
            if shown[place] {
                widths[place] = widths[place].max(width(name));
            }
        }
        if let Some(screen) = self.screen {
            give_way(&mut widths, &shown, screen.width.saturating_sub(indent));
        }
        if header.iter().any(|name| !name.is_empty()) {
            let names: Vec<Cell> = header.into_iter().map(|name| Cell { text: name, tone: Tone::Faint }).collect();
            self.row(indent, &names, &widths, &shown);
        }
        for row in &rows {
            self.row(indent, row, &widths, &shown);
        }
    }

    fn row(&mut self, indent: usize, cells: &[Cell], widths: &[usize], shown: &[bool]) {
        self.text.push_str(&" ".repeat(indent));
        let last = cells.iter().enumerate().rposition(|(place, cell)| shown[place] && !cell.text.is_empty());
        for (place, cell) in cells.iter().enumerate() {
            if !shown[place] || last.is_none_or(|last| place > last) {
                continue;
            }
            let text = if self.screen.is_some() { clipped(&cell.text, widths[place]) } else { cell.text.clone() };
            let text = if Some(place) == last { text } else { format!("{}  ", padded(&text, widths[place])) };
            self.text.push_str(&self.painted(&text, cell.tone));
        }
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        self.text.push('\n');
    }

    fn painted(&self, text: &str, tone: Tone) -> String {
        let colour = self.screen.is_some_and(|screen| screen.colour);
        if !colour || tone == Tone::Plain || text.trim().is_empty() {
            return text.to_owned();
        }
        let style = tone.style();
        format!("{style}{text}{style:#}")
    }
}

/// Narrows the widest columns until all fit.
fn give_way(widths: &mut [usize], shown: &[bool], room: usize) {
    const LEAST: usize = 8;
    let gaps = 2 * shown.iter().filter(|shown| **shown).count().saturating_sub(1);
    loop {
        let total: usize = widths.iter().zip(shown).filter(|(_, shown)| **shown).map(|(width, _)| *width).sum();
        if total + gaps <= room {
            return;
        }
        let Some(widest) = (0..widths.len()).filter(|place| shown[*place]).max_by_key(|place| widths[*place]) else {
            return;
        };
        if widths[widest] <= LEAST {
            return;
        }
        widths[widest] -= 1;
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    text: String,
    tone: Tone,
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), tone: Tone::Plain }
    }
}

/// A cell with a tone.
pub(crate) fn cell(text: impl Into<String>, tone: Tone) -> Cell {
    Cell { text: text.into(), tone }
}

/// Rows of cells under a header, which may be empty.
#[derive(Debug, Default)]
pub(crate) struct Table {
    header: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    pub(crate) fn new(header: Vec<String>) -> Self {
        Self { header, rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_in_both_scripts_and_empty_ones_are_left_out() {
        let mut page = Page::new(None);
        let mut table = Table::new(vec!["服务".into(), "无".into(), "状态".into()]);
        table.row(vec!["微信".into(), "".into(), "在用".into()]);
        table.row(vec!["Tencent".into(), "".into(), "已核实".into()]);
        page.table(0, table);
        assert_eq!(page.text(), "服务     状态\n微信     在用\nTencent  已核实\n");
    }

    #[test]
    fn a_narrow_terminal_clips_the_widest_column() {
        let mut page = Page::new(Some(Screen { width: 20, colour: false }));
        let mut table = Table::new(vec![]);
        table.row(vec!["Soul".into(), "a very long sentence indeed".into()]);
        page.table(0, table);
        assert!(page.text().lines().all(|line| width(line) <= 20), "{}", page.text());
        assert!(page.text().contains('…'));
    }

    #[test]
    fn colour_appears_only_where_it_is_wanted() {
        let mut plain = Page::new(Some(Screen { width: 40, colour: false }));
        plain.line(0, "x", Tone::Lose);
        assert_eq!(plain.text(), "x\n");
        let mut coloured = Page::new(Some(Screen { width: 40, colour: true }));
        coloured.line(0, "x", Tone::Lose);
        assert!(coloured.text().contains('\u{1b}'));
    }
}
