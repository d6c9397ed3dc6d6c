//! From strips to pages.

use std::rc::Rc;

use super::flow::{Flow, Item, Node, Strip};
use super::{BOTTOM, PAGE, TOP};

/// Height of the column of text.
const HEIGHT: f32 = PAGE.1 - TOP - BOTTOM;

/// A strip at its place.
pub(super) struct Placed {
    pub(super) strip: Strip,
    /// Distance of its top to the top of the page.
    pub(super) y: f32,
    /// A copy of a table's head: read out once only.
    pub(super) copy: bool,
}

/// A paper on its pages.
pub(super) struct Pages {
    pub(super) pages: Vec<Vec<Placed>>,
    pub(super) nodes: Vec<Node>,
}

pub(super) fn pages(flow: Flow) -> Pages {
    let Flow { strips, nodes, heads } = flow;
    let mut pages: Vec<Vec<Placed>> = vec![Vec::new()];
    let mut y = 0.0;
    // The table whose rows came last, and those whose head was set before.
    let mut open: Option<usize> = None;
    let mut seen = vec![false; heads.len()];
    let mut strips = strips.into_iter().peekable();
    while strips.peek().is_some() {
        let mut group: Vec<Strip> = Vec::new();
        for strip in strips.by_ref() {
            let last = !strip.keep;
            group.push(strip);
            if last {
                break;
            }
        }
        let table = group.iter().find_map(|strip| strip.table);
        let head: f32 = table.map_or(0.0, |number| heads[number].iter().map(|strip| strip.height).sum());
        let opens = table.is_some() && table != open;
        let height: f32 = group.iter().map(|strip| strip.height).sum::<f32>() + if opens { head } else { 0.0 };
        let full = y + height > HEIGHT && !pages.last().is_none_or(Vec::is_empty);
        let breaks = group.iter().any(|strip| strip.breaks);
        if (full && height <= HEIGHT) || breaks {
            pages.push(Vec::new());
            (y, open) = (0.0, None);
        }
        for strip in group {
            let fresh = pages.last().is_none_or(Vec::is_empty);
            if strip.gap && (fresh || strip.breaks) {
                continue;
            }
            if !fresh && y + strip.height > HEIGHT {
                if strip.gap {
                    continue;
                }
                pages.push(Vec::new());
                (y, open) = (0.0, None);
            }
            if let Some(number) = strip.table.filter(|number| Some(*number) != open) {
                // A head that takes half a page is said once: repeated, it would leave no room for what stands under it.
                let tall = heads[number].iter().map(|strip| strip.height).sum::<f32>() * 2.0 > HEIGHT;
                for head in heads[number].iter().filter(|_| !(tall && seen[number])) {
                    let copy = copy(head);
                    let height = copy.height;
                    place(&mut pages, copy, y, seen[number]);
                    y += height;
                }
                seen[number] = true;
            }
            open = strip.table;
            let height = strip.height;
            place(&mut pages, strip, y, false);
            y += height;
        }
    }
    if pages.len() > 1 && pages.last().is_some_and(Vec::is_empty) {
        pages.pop();
    }
    Pages { pages, nodes }
}

fn place(pages: &mut [Vec<Placed>], strip: Strip, y: f32, copy: bool) {
    pages.last_mut().expect("there is always a page").push(Placed { strip, y: TOP + y, copy });
}

fn copy(strip: &Strip) -> Strip {
    let items = strip.items.iter().map(|item| match item {
        Item::Line { set, line, x, y, node } => {
            Item::Line { set: Rc::clone(set), line: *line, x: *x, y: *y, node: *node }
        }
        Item::Rule { x, y, width } => Item::Rule { x: *x, y: *y, width: *width },
        Item::Tick { x, y, size, done } => Item::Tick { x: *x, y: *y, size: *size, done: *done },
    });
    Strip { height: strip.height, items: items.collect(), ..Strip::default() }
}
