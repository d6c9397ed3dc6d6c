//! From pages to the file.

use std::collections::{BTreeSet, HashMap};

use chrono::Datelike;
use krilla::Data;
use krilla::color::luma;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node as Leaf, SpanTag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph, Tag};
use parley::{Alignment, FontData};

use super::flow::{Item, Node};
use super::pages::{Pages, Placed};
use super::set::{Look, Set, Setter};
use super::{BOTTOM, PAGE, Pdf, PdfProblem, SIDE, foot, skipped};
use crate::Document;

/// Width of lines in tables.
const HAIR: f32 = 0.5;
const FOOT: Look = Look { leading: 1.4, ..Look::plain(8.0) };

pub(super) fn draw(document: &Document, pages: Pages, mut setter: Setter) -> Result<Pdf, PdfProblem> {
    let count = pages.pages.len();
    let feet: Vec<(std::rc::Rc<Set>, std::rc::Rc<Set>)> = (1..=count)
        .map(|number| {
            let width = PAGE.0 - 2.0 * SIDE;
            let left = setter.set(document.footer.as_deref().unwrap_or_default(), FOOT, width * 0.75);
            let right = Look { align: Alignment::End, ..FOOT };
            (left, setter.set(&foot(document.language, number, count), right, width))
        })
        .collect();

    let mut file = krilla::Document::new();
    let mut pen = Pen { fonts: HashMap::new(), missing: BTreeSet::new() };
    let mut marks: Vec<Vec<Identifier>> = pages.nodes.iter().map(|_| Vec::new()).collect();
    let mut outline = Outline::new();
    let mut open: Option<OutlineNode> = None;
    for (number, (strips, (left, right))) in pages.pages.iter().zip(&feet).enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).expect("A4 is a size");
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        for placed in strips {
            pen.strip(&mut surface, placed, &mut marks);
            let Some((level, text)) = &placed.strip.heading else { continue };
            let at = XyzDestination::new(number, Point::from_xy(SIDE, placed.y));
            let entry = OutlineNode::new(text.clone(), at);
            match open.as_mut() {
                Some(parent) if *level > 1 => parent.push_child(entry),
                _ => {
                    if let Some(done) = open.replace(entry) {
                        outline.push_child(done);
                    }
                }
            }
        }
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        let y = PAGE.1 - BOTTOM + 26.0;
        for set in [left, right] {
            for line in 0..set.lines() {
                pen.line(&mut surface, set, line, SIDE, y + set.look.line() * line_number(line));
            }
        }
        surface.end_tagged();
        surface.finish();
        page.finish();
    }
    if let Some(done) = open {
        outline.push_child(done);
    }
    file.set_outline(outline);
    file.set_tag_tree(tree(pages.nodes, marks));
    file.set_metadata(metadata(document));
    let bytes = file.finish().map_err(|why| PdfProblem::Unwritten(format!("{why:?}")))?;
    Ok(Pdf { bytes, pages: count, missing: pen.missing.into_iter().collect() })
}

/// Line numbers are small.
#[expect(clippy::cast_precision_loss, reason = "a page has some fifty lines")]
fn line_number(line: usize) -> f32 {
    line as f32
}

/// Title, language and the paper's own day. Nothing of the person or the computer.
fn metadata(document: &Document) -> Metadata {
    let day = document.dated;
    let (month, date) = (u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1));
    let dated = DateTime::new(u16::try_from(day.year()).unwrap_or(0)).month(month).day(date);
    Metadata::new().title(document.title.clone()).language(document.language.tag().to_owned()).creation_date(dated)
}

/// The tree for screen readers, from nodes that name their parents and the marks drawn for each.
fn tree(nodes: Vec<Node>, marks: Vec<Vec<Identifier>>) -> TagTree {
    let mut groups: Vec<Option<TagGroup>> = Vec::new();
    let mut parents = Vec::new();
    for (node, marks) in nodes.into_iter().zip(marks) {
        parents.push(node.parent);
        groups.push(Some(TagGroup::with_children(node.kind, marks.into_iter().map(Leaf::from).collect())));
    }
    let mut top = Vec::new();
    // Children come after their parents, so from the end every node is complete before its parent takes it.
    let mut waiting: Vec<Vec<TagGroup>> = parents.iter().map(|_| Vec::new()).collect();
    for at in (0..groups.len()).rev() {
        let Some(mut group) = groups[at].take() else { continue };
        let mut children = std::mem::take(&mut waiting[at]);
        children.reverse();
        children.into_iter().for_each(|child| group.push(child));
        match parents[at] {
            Some(parent) => waiting[parent].push(group),
            None => top.push(group),
        }
    }
    let mut tree = TagTree::new();
    top.into_iter().rev().for_each(|group| tree.push(group));
    tree
}

/// Draws, and remembers the fonts it drew with.
struct Pen {
    fonts: HashMap<(u64, u32, String), Option<Font>>,
    missing: BTreeSet<char>,
}

impl Pen {
    fn strip(&mut self, surface: &mut Surface<'_>, placed: &Placed, marks: &mut [Vec<Identifier>]) {
        for item in &placed.strip.items {
            match item {
                Item::Line { set, line, x, y, node } => {
                    if placed.copy {
                        let kind = ArtifactType::PaginationOther;
                        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
                    } else {
                        marks[*node].push(surface.start_tagged(ContentTag::Span(SpanTag::empty())));
                    }
                    self.line(surface, set, *line, *x, placed.y + y);
                    surface.end_tagged();
                }
                Item::Rule { x, y, width } => {
                    ornament(surface, |path| {
                        path.move_to(*x, placed.y + y);
                        path.line_to(x + width, placed.y + y);
                    });
                }
                Item::Tick { x, y, size, done } => {
                    let top = placed.y + y;
                    ornament(surface, |path| {
                        if let Some(square) = Rect::from_xywh(*x, top, *size, *size) {
                            path.push_rect(square);
                        }
                        if *done {
                            path.move_to(x + size * 0.2, top + size * 0.55);
                            path.line_to(x + size * 0.42, top + size * 0.78);
                            path.line_to(x + size * 0.82, top + size * 0.22);
                        }
                    });
                }
            }
        }
    }

    /// One line of a text, its top left corner at that place.
    fn line(&mut self, surface: &mut Surface<'_>, set: &Set, line: usize, x: f32, y: f32) {
        let Some(line) = set.layout.get(line) else { return };
        let metrics = line.metrics();
        let baseline = y + metrics.baseline - metrics.block_min_coord;
        let mut cursor = x + metrics.offset;
        for run in line.runs() {
            let size = run.font_size();
            let synthesis = run.synthesis();
            let settings = synthesis.variation_settings().iter();
            let font = self.font(run.font(), settings.map(|(tag, value)| (tag.to_be_bytes(), *value)).collect());
            let start = cursor;
            let mut glyphs: Vec<KrillaGlyph> = Vec::new();
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    if let Some(last) = glyphs.last_mut() {
                        last.text_range.end = cluster.text_range().end;
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    if glyph.id == 0 {
                        let lost = set.text.get(cluster.text_range()).unwrap_or_default();
                        self.missing.extend(lost.chars().filter(|c| !skipped(*c)));
                    }
                    let (id, range) = (GlyphId::new(glyph.id), cluster.text_range());
                    let (dx, dy) = (glyph.x / size, glyph.y / size);
                    glyphs.push(KrillaGlyph::new(id, glyph.advance / size, dx, dy, 0.0, range, None));
                    cursor += glyph.advance;
                }
            }
            let Some(font) = font else { continue };
            surface.set_fill(Some(black()));
            // Where a family has no bold face, a thin outline stands in for it.
            let width = if synthesis.embolden() { size * 0.035 } else { 0.0 };
            surface.set_stroke((width > 0.0).then(|| Stroke { width, ..hair() }));
            surface.draw_glyphs(Point::from_xy(start, baseline), &glyphs, font, &set.text, size, false);
            surface.set_stroke(None);
        }
    }

    fn font(&mut self, data: &FontData, settings: Vec<([u8; 4], f32)>) -> Option<Font> {
        let key = (data.data.id(), data.index, format!("{settings:?}"));
        let made = self.fonts.entry(key).or_insert_with(|| {
            let (bytes, _) = data.data.clone().into_raw_parts();
            let at: Vec<(Tag, f32)> = settings.iter().map(|(tag, value)| (Tag::new(tag), *value)).collect();
            Font::new_variable(Data::from(bytes), data.index, &at)
        });
        made.clone()
    }
}

/// Lines and boxes: nothing a screen reader should speak of.
fn ornament(surface: &mut Surface<'_>, path: impl FnOnce(&mut PathBuilder)) {
    let mut builder = PathBuilder::new();
    path(&mut builder);
    let Some(path) = builder.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(None);
    surface.set_stroke(Some(hair()));
    surface.draw_path(&path);
    surface.set_stroke(None);
    surface.end_tagged();
}

fn black() -> Fill {
    Fill { paint: luma::Color::black().into(), opacity: NormalizedF32::ONE, rule: Default::default() }
}

fn hair() -> Stroke {
    Stroke { paint: luma::Color::new(70).into(), width: HAIR, ..Stroke::default() }
}
