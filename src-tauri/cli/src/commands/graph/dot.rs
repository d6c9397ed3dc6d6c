//! The map in the language of Graphviz. A way in that needs several things is a dot where their lines meet.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quittance_core::access::{Likelihood, Thing};
use quittance_core::view::{MapView, WayTag};
use quittance_words::Words;

use crate::said::access as said;

pub(super) fn draw(map: &MapView, words: &Words) -> String {
    let mut out = String::from("digraph quittance {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
    let nodes: BTreeMap<&str, usize> =
        map.things.iter().enumerate().map(|(place, thing)| (thing.tag.key.as_str(), place)).collect();
    for (place, thing) in map.things.iter().enumerate() {
        let shape = match thing.tag.thing {
            Thing::Account { .. } => "",
            Thing::Identifier { .. } | Thing::Device { .. } => ", shape=ellipse",
            _ => ", shape=plaintext",
        };
        let colour = if thing.locks > 0 { ", color=\"#C0452F\", penwidth=2" } else { "" };
        let line = if thing.open { "" } else { ", style=dashed" };
        line_of(
            &mut out,
            format_args!("  n{place} [label={}{shape}{colour}{line}];", quoted(&said::whose(words, &thing.tag))),
        );
    }
    for (place, way) in map.ways.iter().enumerate() {
        let needs: Vec<usize> = way.needs.iter().filter_map(|key| nodes.get(key.as_str()).copied()).collect();
        let Some(opens) = nodes.get(way.opens.as_str()) else { continue };
        let style = style(way);
        let tip = quoted(&said::way(words, way));
        match needs.as_slice() {
            [one] => line_of(&mut out, format_args!("  n{one} -> n{opens} [{style}, tooltip={tip}];")),
            several => {
                line_of(&mut out, format_args!("  w{place} [shape=point, tooltip={tip}];"));
                for need in several {
                    line_of(&mut out, format_args!("  n{need} -> w{place} [{style}, arrowhead=none];"));
                }
                line_of(&mut out, format_args!("  w{place} -> n{opens} [{style}, tooltip={tip}];"));
            }
        }
    }
    out.push_str("}\n");
    out
}

fn line_of(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string can't fail.
    let _ = out.write_fmt(line);
    out.push('\n');
}

fn style(way: &WayTag) -> &'static str {
    match way.likelihood {
        Likelihood::Confirmed => "style=solid",
        Likelihood::Assumed => "style=dashed",
        Likelihood::Possible => "style=dotted",
    }
}

/// A text in double quotes, where only quotes and backslashes mean something.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_name_can_not_end_its_quotes() {
        assert_eq!(quoted("小号\"]; x\\\n"), r#""小号\"]; x\\ ""#);
    }
}
