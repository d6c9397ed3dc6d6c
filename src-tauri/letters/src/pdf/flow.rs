//! From blocks to strips: slices of a page that are not cut any further.

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};
use parley::Alignment;

use super::set::{Look, Set, Setter};
use super::{PAGE, SIDE};
use crate::Document;
use crate::document::{Block, Table};

const TITLE: Look = Look { align: Alignment::Center, leading: 1.4, ..Look::bold(17.0) };
const SUBTITLE: Look = Look { align: Alignment::Center, ..Look::plain(10.5) };
const BODY: Look = Look::plain(10.5);
const BODY_BOLD: Look = Look::bold(10.5);
const HEADING: Look = Look::bold(12.0);
const CELL: Look = Look { leading: 1.5, ..Look::plain(9.0) };
const CELL_BOLD: Look = Look { bold: true, ..CELL };
const SMALL: Look = Look { leading: 1.5, ..Look::plain(8.5) };
const SMALL_BOLD: Look = Look { bold: true, ..SMALL };

/// Before the items of a list without numbers.
pub(super) const BULLET: &str = "•";
/// Width of the column of text.
const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
/// Indent of list items.
const INDENT: f32 = 20.0;
/// Narrowest column of a table.
const NARROWEST: f32 = 30.0;
/// Space around the words of a cell.
const PAD: f32 = 4.0;

/// What a strip holds.
pub(super) enum Item {
    /// A line of set text; `y` is the strip's distance to the line's top.
    Line { set: Rc<Set>, line: usize, x: f32, y: f32, node: usize },
    /// A level line.
    Rule { x: f32, y: f32, width: f32 },
    /// A box to tick.
    Tick { x: f32, y: f32, size: f32, done: bool },
}

/// A slice of a page.
#[derive(Default)]
pub(super) struct Strip {
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
    /// Stays on one page with the strip that follows.
    pub(super) keep: bool,
    /// Empty space: dropped at the top of a page.
    pub(super) gap: bool,
    /// A new page begins here.
    pub(super) breaks: bool,
    /// Belongs to the rows of this table, whose head is repeated on every page.
    pub(super) table: Option<usize>,
    /// A heading for the table of contents, as it stands there.
    pub(super) heading: Option<(u8, String)>,
}

/// A node of the tree that tells a screen reader what is what.
pub(super) struct Node {
    pub(super) kind: TagKind,
    pub(super) parent: Option<usize>,
}

/// A paper in strips.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) strips: Vec<Strip>,
    pub(super) nodes: Vec<Node>,
    /// Heads of the tables, by number.
    pub(super) heads: Vec<Vec<Strip>>,
}

pub(super) fn flow(document: &Document, setter: &mut Setter) -> Flow {
    let mut flow = Flow::default();
    let level = NonZeroU16::MIN;
    let title = flow.node(Tag::Hn(level, Some(document.title.clone())), None);
    if !document.title.is_empty() {
        flow.text(setter.set(&document.title, TITLE, WIDTH), SIDE, title);
        flow.gap(6.0);
    }
    if let Some(subtitle) = &document.subtitle {
        let node = flow.node(Tag::P, None);
        flow.text(setter.set(subtitle, SUBTITLE, WIDTH), SIDE, node);
    }
    flow.gap(8.0);
    for block in &document.blocks {
        flow.block(block, setter);
    }
    flow
}

impl Flow {
    fn node(&mut self, kind: impl Into<TagKind>, parent: Option<usize>) -> usize {
        self.nodes.push(Node { kind: kind.into(), parent });
        self.nodes.len() - 1
    }

    fn gap(&mut self, height: f32) {
        // Space between two headings holds them together, as a heading holds on to what follows it.
        let keep = self.strips.last().is_some_and(|strip| strip.keep);
        self.strips.push(Strip { height, gap: true, keep, ..Strip::default() });
    }

    /// Whatever stands last stays on one page with what comes next.
    fn hold(&mut self, strips: usize) {
        self.strips.iter_mut().rev().take(strips).for_each(|strip| strip.keep = true);
    }

    /// The lines of a text, one strip each. The first two and the last two stay together.
    fn text(&mut self, set: Rc<Set>, x: f32, node: usize) {
        let count = set.lines();
        for line in 0..count {
            let items = vec![Item::Line { set: Rc::clone(&set), line, x, y: 0.0, node }];
            let keep = count > 1 && (line == 0 || line + 2 == count);
            self.strips.push(Strip { height: set.look.line(), items, keep, ..Strip::default() });
        }
    }

    /// Two columns whose first lines stand side by side, such as a number and its item.
    fn beside(&mut self, left: (Rc<Set>, f32, usize), right: (Rc<Set>, f32, usize)) {
        let at = self.strips.len();
        let (longer, shorter) = if left.0.lines() > right.0.lines() { (left, right) } else { (right, left) };
        self.text(longer.0, longer.1, longer.2);
        for line in 0..shorter.0.lines() {
            let (set, x, node) = (Rc::clone(&shorter.0), shorter.1, shorter.2);
            self.strips[at + line].items.push(Item::Line { set, line, x, y: 0.0, node });
        }
        // Reading order is left to right.
        for strip in &mut self.strips[at..] {
            strip.items.sort_by(|one, other| one.x().total_cmp(&other.x()));
        }
    }

    fn block(&mut self, block: &Block, setter: &mut Setter) {
        match block {
            Block::Heading { level, text } => {
                self.gap(if *level == 1 { 9.0 } else { 5.0 });
                let look = if *level == 1 { HEADING } else { BODY_BOLD };
                let tag_level = NonZeroU16::MIN.saturating_add(u16::from(*level));
                let node = self.node(Tag::Hn(tag_level, Some(text.clone())), None);
                let at = self.strips.len();
                self.text(setter.set(text, look, WIDTH), SIDE, node);
                self.strips[at..].iter_mut().for_each(|strip| strip.keep = true);
                if let Some(first) = self.strips.get_mut(at) {
                    first.heading = Some((*level, text.clone()));
                }
                self.strips.push(Strip { height: 2.0, gap: true, keep: true, ..Strip::default() });
            }
            Block::Paragraph { text } => {
                let node = self.node(Tag::P, None);
                self.text(setter.set(text, BODY, WIDTH), SIDE, node);
                self.gap(5.0);
                // What announces a list or a table is not left behind on the page before.
                if text.ends_with(['：', ':']) {
                    self.hold(2);
                }
            }
            Block::Lines { lines } => {
                for line in lines {
                    let node = self.node(Tag::P, None);
                    self.text(setter.set(line, BODY, WIDTH), SIDE, node);
                }
                self.gap(7.0);
            }
            Block::Numbered { items } => self.list(items, true, setter),
            Block::Bulleted { items } => self.list(items, false, setter),
            Block::Checks { items } => {
                let list = self.node(Tag::L(ListNumbering::None), None);
                for check in items {
                    let (item, at) = (self.node(Tag::LI, Some(list)), self.strips.len());
                    let body = self.node(Tag::LBody, Some(item));
                    self.text(setter.set(&check.text, BODY, WIDTH - INDENT), SIDE + INDENT, body);
                    if let Some(first) = self.strips.get_mut(at) {
                        let size = BODY.size * 0.8;
                        let y = (BODY.line() - size) / 2.0;
                        first.items.push(Item::Tick { x: SIDE, y, size, done: check.done });
                    }
                    if let Some(note) = &check.note {
                        self.hold(1);
                        self.text(setter.set(note, SMALL, WIDTH - INDENT), SIDE + INDENT, body);
                    }
                    self.gap(3.0);
                }
                self.gap(2.0);
            }
            Block::Fields { fields } => {
                let narrow = WIDTH * 0.24;
                for field in fields {
                    let node = self.node(Tag::P, None);
                    let name = setter.set(&field.name, BODY_BOLD, narrow - 8.0);
                    let value = setter.set(&field.value, BODY, WIDTH - narrow);
                    self.beside((name, SIDE, node), (value, SIDE + narrow, node));
                }
                self.gap(6.0);
            }
            Block::Table { table } => self.table(table, setter),
            Block::Signature { lines } => {
                // Nobody signs an empty page.
                self.hold(2);
                self.gap(16.0);
                let (x, width) = (SIDE + WIDTH * 0.5, WIDTH * 0.5);
                let at = self.strips.len();
                for line in lines {
                    let node = self.node(Tag::P, None);
                    self.text(setter.set(line, BODY, width), x, node);
                }
                let end = self.strips.len().saturating_sub(1);
                self.strips[at..end].iter_mut().for_each(|strip| strip.keep = true);
                self.gap(8.0);
            }
            Block::Notes { title, items } => {
                self.gap(8.0);
                let node = self.node(Tag::P, None);
                let at = self.strips.len();
                self.text(setter.set(title, SMALL_BOLD, WIDTH), SIDE, node);
                self.strips[at..].iter_mut().for_each(|strip| strip.keep = true);
                for item in items {
                    let node = self.node(Tag::P, None);
                    self.text(setter.set(item, SMALL, WIDTH), SIDE, node);
                    self.gap(2.0);
                }
            }
            Block::PageBreak => self.strips.push(Strip { breaks: true, gap: true, ..Strip::default() }),
        }
    }

    fn list(&mut self, items: &[String], numbered: bool, setter: &mut Setter) {
        let numbering = if numbered { ListNumbering::Decimal } else { ListNumbering::Disc };
        let list = self.node(Tag::L(numbering), None);
        for (at, text) in items.iter().enumerate() {
            let item = self.node(Tag::LI, Some(list));
            let (label, body) = (self.node(Tag::Lbl, Some(item)), self.node(Tag::LBody, Some(item)));
            let mark = if numbered { format!("{}.", at + 1) } else { BULLET.to_owned() };
            let mark = setter.set(&mark, BODY, INDENT);
            let words = setter.set(text, BODY, WIDTH - INDENT);
            self.beside((mark, SIDE, label), (words, SIDE + INDENT, body));
            self.gap(3.0);
        }
        self.gap(3.0);
    }

    fn table(&mut self, table: &Table, setter: &mut Setter) {
        let number = self.heads.len();
        let node = self.node(Tag::Table, None);
        let widths = columns(table);
        let at = self.strips.len();
        self.row(&table.head, &widths, CELL_BOLD, (node, true), setter);
        let head: Vec<Strip> = self.strips.drain(at..).collect();
        // The head itself is the first of its copies, and the one a screen reader reads.
        self.heads.push(head);
        for cells in &table.rows {
            let at = self.strips.len();
            self.row(cells, &widths, CELL, (node, false), setter);
            self.strips[at..].iter_mut().for_each(|strip| strip.table = Some(number));
        }
        self.gap(8.0);
    }

    /// One row: a strip for every line, kept together unless the row is taller than a third of a page.
    fn row(&mut self, cells: &[String], widths: &[f32], look: Look, (table, head): (usize, bool), setter: &mut Setter) {
        let row = self.node(Tag::TR, Some(table));
        let mut x = SIDE;
        let mut columns = Vec::new();
        for (cell, width) in cells.iter().zip(widths) {
            let kind: TagKind = if head { Tag::TH(TableHeaderScope::Column).into() } else { Tag::TD.into() };
            let node = self.node(kind, Some(row));
            columns.push((setter.set(cell, look, width - 2.0 * PAD), x + PAD, node));
            x += width;
        }
        let lines = columns.iter().map(|(set, _, _)| set.lines()).max().unwrap_or(0).max(1);
        for line in 0..lines {
            let (first, last) = (line == 0, line + 1 == lines);
            let above = if first { PAD } else { 0.0 };
            let height = look.line() + above + if last { PAD } else { 0.0 };
            let mut items = Vec::new();
            for (set, x, node) in &columns {
                if line < set.lines() {
                    items.push(Item::Line { set: Rc::clone(set), line, x: *x, y: above, node: *node });
                }
            }
            if first && head {
                items.push(Item::Rule { x: SIDE, y: 0.0, width: WIDTH });
            }
            if last {
                items.push(Item::Rule { x: SIDE, y: height, width: WIDTH });
            }
            let keep = !last && (lines <= 16 || first || line + 2 == lines);
            self.strips.push(Strip { height, items, keep, ..Strip::default() });
        }
    }
}

/// Widths of the columns: as asked for, but none so narrow that nothing fits in.
fn columns(table: &Table) -> Vec<f32> {
    let count = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
    let asked: Vec<f32> = (0..count).map(|at| table.widths.get(at).map_or(1.0, |part| f32::from(*part))).collect();
    let all: f32 = asked.iter().sum::<f32>().max(1.0);
    let wide: Vec<f32> = asked.iter().map(|part| (WIDTH * part / all).max(NARROWEST)).collect();
    let sum: f32 = wide.iter().sum::<f32>().max(1.0);
    wide.into_iter().map(|width| width * WIDTH / sum).collect()
}

impl Item {
    fn x(&self) -> f32 {
        match self {
            Self::Line { x, .. } | Self::Rule { x, .. } | Self::Tick { x, .. } => *x,
        }
    }
}
