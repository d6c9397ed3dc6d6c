//! The map as a picture: what is held on the left, the accounts others are entered through in the middle, the rest on the
//! right. Identifiers are masked, as everywhere; the picture refers to nothing outside itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use quittance_core::Arg;
use quittance_core::access::{Likelihood, Thing};
use quittance_core::view::{MapThing, MapView, WayTag};
use quittance_words::Words;

use super::listed;
use crate::lines::clipped;
use crate::said::access as said;

const NODE_WIDTH: usize = 240;
const NODE_HEIGHT: usize = 36;
const ROW: usize = 44;
const COLUMN: usize = 360;
const MARGIN: usize = 24;
/// Where the first row of nodes begins, below title and headings.
const TOP: usize = 96;
/// Columns of 13 px text that fit in a node.
const LETTERS: usize = 29;

const STYLE: &str = "\
text{font-family:'Segoe UI','Noto Sans','Helvetica Neue','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-size:13px;fill:#211E1A}\
.t{font-size:20px;font-weight:600}.h,.m{fill:#686257}.m{text-anchor:end}.lose{fill:#9E2F1E}\
rect.n{fill:#FFFEFB;stroke:#CFC8BA;rx:6px}rect.p{stroke:#C0452F;stroke-width:2}rect.shut{stroke-dasharray:4 4}\
.e{fill:none;stroke:#686257;stroke-width:1.5}.assumed{stroke-dasharray:6 4}.possible{stroke-dasharray:2 4}";

/// A node with its place on the page.
struct Node<'m> {
    thing: &'m MapThing,
    column: usize,
    row: usize,
}

impl Node<'_> {
    fn left(&self) -> usize {
        MARGIN + self.column * COLUMN
    }

    fn top(&self) -> usize {
        TOP + self.row * ROW
    }
}

pub(super) fn draw(map: &MapView, words: &Words) -> String {
    let nodes = placed(map);
    let rows = nodes.values().map(|node| node.row + 1).max().unwrap_or(0);
    let (width, legend) = (2 * MARGIN + 2 * COLUMN + NODE_WIDTH, TOP + rows * ROW + MARGIN);
    let height = legend + 2 * MARGIN;
    let mut out = String::new();
    let title = escaped(&words.get("cli-graph-title"));
    put(
        &mut out,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#FAF8F3\"/>\n\
             <text class=\"t\" x=\"{MARGIN}\" y=\"40\">{title}</text>"
        ),
    );
    for (column, key) in
        ["cli-graph-column-held", "cli-graph-column-providers", "cli-graph-column-accounts"].iter().enumerate()
    {
        let (x, heading) = (MARGIN + column * COLUMN, escaped(&words.get(key)));
        put(&mut out, format_args!("<text class=\"h\" x=\"{x}\" y=\"{}\">{heading}</text>", TOP - 16));
    }
    edges(&mut out, map, words, &nodes);
    let mut in_order: Vec<&Node<'_>> = nodes.values().collect();
    in_order.sort_by_key(|node| (node.column, node.row));
    for node in in_order {
        box_of(&mut out, words, node);
    }
    for (place, likelihood) in ["confirmed", "assumed", "possible"].iter().enumerate() {
        let (x, y) = (MARGIN + place * 160, legend);
        let said = escaped(&words.get(&format!("access-likelihood-{likelihood}")));
        put(
            &mut out,
            format_args!(
                "<path class=\"e {likelihood}\" d=\"M{x} {y}h32\"/><text x=\"{}\" y=\"{}\">{said}</text>",
                x + 40,
                y + 4
            ),
        );
    }
    let key = escaped(&words.get("cli-graph-legend"));
    put(&mut out, format_args!("<text class=\"h\" x=\"{MARGIN}\" y=\"{}\">{key}</text>\n</svg>", legend + 28));
    out
}

/// Every listed thing with its column and row. Accounts stand as near as can be to what opens them.
fn placed(map: &MapView) -> BTreeMap<&str, Node<'_>> {
    let things: Vec<&MapThing> = map.things.iter().filter(|thing| listed(&thing.tag.thing)).collect();
    let links = links(map);
    let opening: BTreeSet<&str> = links.iter().map(|(from, ..)| *from).collect();
    let column = |thing: &MapThing| match thing.tag.thing {
        Thing::Account { .. } if opening.contains(thing.tag.key.as_str()) => 1,
        Thing::Account { .. } => 2,
        _ => 0,
    };
    let mut nodes: BTreeMap<&str, Node<'_>> = BTreeMap::new();
    for wanted in 0..3 {
        let mut here: Vec<&MapThing> = things.iter().copied().filter(|thing| column(thing) == wanted).collect();
        if wanted == 0 {
            // Numbers and addresses first, devices below them.
            here.sort_by_key(|thing| matches!(thing.tag.thing, Thing::Device { .. }));
        } else {
            let near = |thing: &MapThing| {
                let rows: Vec<usize> = links
                    .iter()
                    .filter(|(_, to, _)| *to == thing.tag.key)
                    .filter_map(|(from, ..)| nodes.get(from).map(|node| node.row))
                    .collect();
                // In hundredths of a row; what nothing opens comes last.
                rows.iter().sum::<usize>().saturating_mul(100).checked_div(rows.len()).unwrap_or(usize::MAX)
            };
            here.sort_by_cached_key(|thing| near(thing));
        }
        for (row, thing) in here.into_iter().enumerate() {
            nodes.insert(&thing.tag.key, Node { thing, column: wanted, row });
        }
    }
    nodes
}

/// What opens what, between things that are drawn. A card in a phone is passed through: the phone opens the number.
fn links(map: &MapView) -> Vec<(&str, &str, &WayTag)> {
    let drawn: BTreeSet<&str> =
        map.things.iter().filter(|thing| listed(&thing.tag.thing)).map(|thing| thing.tag.key.as_str()).collect();
    let mut links = Vec::new();
    for way in map.ways.iter().filter(|way| drawn.contains(way.opens.as_str())) {
        for need in &way.needs {
            if drawn.contains(need.as_str()) {
                links.push((need.as_str(), way.opens.as_str(), way));
            } else if need.starts_with("sim:") {
                let behind = map.ways.iter().filter(|other| other.opens == *need && other.usage.is_none());
                let devices = behind.flat_map(|other| &other.needs).filter(|key| key.starts_with("device:"));
                links.extend(
                    devices
                        .filter(|key| drawn.contains(key.as_str()))
                        .map(|key| (key.as_str(), way.opens.as_str(), way)),
                );
            }
        }
    }
    links
}

fn edges(out: &mut String, map: &MapView, words: &Words, nodes: &BTreeMap<&str, Node<'_>>) {
    for (from, to, way) in links(map) {
        let (Some(from), Some(to)) = (nodes.get(from), nodes.get(to)) else { continue };
        let (x1, y1) = (from.left() + NODE_WIDTH, from.top() + NODE_HEIGHT / 2);
        let y2 = to.top() + NODE_HEIGHT / 2;
        // To the right into its left side; within a column or back, round by the right.
        let (x2, bend) = match to.column > from.column {
            true => (to.left(), to.left() - 60),
            false => (to.left() + NODE_WIDTH, to.left() + NODE_WIDTH + 72),
        };
        let sure = match way.likelihood {
            Likelihood::Confirmed => "confirmed",
            Likelihood::Assumed => "assumed",
            Likelihood::Possible => "possible",
        };
        let tip = words.message(
            "cli-graph-needed-row",
            &[("what", Arg::from(said::whose(words, &to.thing.tag))), ("way", Arg::from(said::way(words, way)))],
        );
        put(
            out,
            format_args!(
                "<path class=\"e {sure}\" d=\"M{x1} {y1}C{} {y1} {bend} {y2} {x2} {y2}\"><title>{}</title></path>",
                x1 + 60,
                escaped(&tip)
            ),
        );
    }
}

fn box_of(out: &mut String, words: &Words, node: &Node<'_>) {
    let (x, y, thing) = (node.left(), node.top(), node.thing);
    let whole = said::whose(words, &thing.tag);
    let (point, shut) = (if thing.locks > 0 { " p" } else { "" }, if thing.open { "" } else { " shut" });
    let (class, mark) = match (&thing.tag.thing, thing.locks) {
        (_, 1..) => ("m lose", words.message("cli-graph-mark-locks", &[("count", Arg::from(thing.locks))])),
        (Thing::Account { .. }, 0) => ("m", words.number(thing.ways.into())),
        _ => ("m", String::new()),
    };
    // Two people may both have an account at one service; a number belongs to one.
    let name = if thing.tag.thing.account().is_some() { whole.clone() } else { said::thing(words, &thing.tag) };
    // The dots of a masked number are as wide as Chinese characters in some faces.
    let dots = name.chars().filter(|c| *c == '•').count();
    let room = LETTERS.saturating_sub(crate::lines::width(&mark)).saturating_sub(dots / 2);
    let name = escaped(&clipped(&name, room));
    put(
        out,
        format_args!(
            "<g><title>{}</title><rect class=\"n{point}{shut}\" x=\"{x}\" y=\"{y}\" width=\"{NODE_WIDTH}\" \
             height=\"{NODE_HEIGHT}\"/><text x=\"{}\" y=\"{}\">{name}</text><text class=\"{class}\" x=\"{}\" y=\"{}\">{}</text></g>",
            escaped(&whole),
            x + 12,
            y + 23,
            x + NODE_WIDTH - 12,
            y + 23,
            escaped(&mark)
        ),
    );
}

fn put(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string can't fail.
    let _ = out.write_fmt(line);
    out.push('\n');
}

/// Text that is safe between tags and in attributes. Control characters are not allowed in XML at all.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_name_can_not_become_markup() {
        assert_eq!(escaped("<b>&\"\u{1}"), "&lt;b&gt;&amp;&quot; ");
    }
}
