//! Setting a piece of text: shaped, broken into lines, ready to be drawn line by line.

use std::borrow::Cow;
use std::rc::Rc;

use parley::fontique::Language as Locale;
use parley::{
    Alignment, AlignmentOptions, FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext,
    LineHeight, OverflowWrap, StyleProperty,
};

use super::fonts::Chosen;
use crate::Language;

/// How a piece of text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Size in points.
    pub(super) size: f32,
    /// Distance of baselines, in sizes.
    pub(super) leading: f32,
    /// Bold.
    pub(super) bold: bool,
    /// Where it stands in its width.
    pub(super) align: Alignment,
}

impl Look {
    pub(super) const fn plain(size: f32) -> Self {
        Self { size, leading: 1.65, bold: false, align: Alignment::Start }
    }

    pub(super) const fn bold(size: f32) -> Self {
        Self { bold: true, ..Self::plain(size) }
    }

    pub(super) fn line(&self) -> f32 {
        self.size * self.leading
    }
}

/// A piece of text in lines.
pub(super) struct Set {
    pub(super) text: String,
    pub(super) layout: Layout<()>,
    pub(super) look: Look,
}

impl Set {
    pub(super) fn lines(&self) -> usize {
        self.layout.len()
    }
}

/// Sets text in the fonts of one paper.
pub(super) struct Setter {
    fonts: FontContext,
    scratch: LayoutContext<()>,
    families: Vec<FontFamilyName<'static>>,
    locale: Option<Locale>,
}

impl Setter {
    pub(super) fn new(language: Language, chosen: Chosen) -> Self {
        let families = chosen.families.into_iter().map(|name| FontFamilyName::Named(Cow::Owned(name)));
        Self {
            fonts: FontContext { collection: chosen.collection, source_cache: chosen.cache },
            scratch: LayoutContext::new(),
            families: families.collect(),
            locale: language.tag().parse().ok(),
        }
    }

    /// Sets text in a column of that width.
    pub(super) fn set(&mut self, text: &str, look: Look, width: f32) -> Rc<Set> {
        let text: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&self.families))));
        builder.push_default(StyleProperty::FontSize(look.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(look.line())));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(if look.bold { 700.0 } else { 400.0 })));
        builder.push_default(StyleProperty::Locale(self.locale));
        // A hash or an address has no place to break at, and must not run over the margin.
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut layout = builder.build(&text);
        layout.break_all_lines(Some(width));
        layout.align(look.align, AlignmentOptions::default());
        Rc::new(Set { text, layout, look })
    }
}
