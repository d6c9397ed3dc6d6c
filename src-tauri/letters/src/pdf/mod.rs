//! A [`Document`] as PDF: A4, tagged for screen readers, with a table of contents and page numbers, its text selectable
//! and its fonts subset into the file. Shaping and line breaking by parley, writing by krilla, fonts from the computer.
//!
//! `flow` turns blocks into strips, `pages` puts strips on pages, `draw` writes them. The same paper with the same
//! fonts gives the same bytes.

use std::collections::BTreeSet;

use quittance_law::Text;

use crate::{Document, Language};

mod draw;
mod flow;
mod fonts;
mod pages;
mod set;

pub use fonts::Fonts;

/// A4 in points.
const PAGE: (f32, f32) = (595.28, 841.89);
/// Margins: left and right, top, bottom. The foot of the page stands in the bottom margin.
const SIDE: f32 = 68.0;
const TOP: f32 = 64.0;
const BOTTOM: f32 = 68.0;

/// A paper as PDF.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters no font of this computer has; they show as empty boxes. Say so before printing.
    pub missing: Vec<char>,
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfProblem {
    /// The paper has Chinese in it and no font here does.
    #[error("no font on this computer has Chinese characters; {}", fonts::install().en)]
    NoChineseFont,
    /// There is no usable font at all.
    #[error("no usable font was found on this computer; {}", fonts::install().en)]
    NoFont,
    /// The file could not be put together.
    #[error("the PDF could not be written: {0}")]
    Unwritten(String),
}

impl PdfProblem {
    /// The message to look up.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoChineseFont => "pdf-no-chinese-font",
            Self::NoFont => "pdf-no-font",
            Self::Unwritten(_) => "pdf-unwritten",
        }
    }

    /// What to install, where that helps.
    pub fn install(&self) -> Option<&'static Text> {
        match self {
            Self::NoChineseFont | Self::NoFont => Some(fonts::install()),
            Self::Unwritten(_) => None,
        }
    }
}

/// Writes a paper as PDF.
///
/// # Errors
/// No font for it, or a paper that PDF can't hold.
pub fn pdf(document: &Document, fonts: &Fonts) -> Result<Pdf, PdfProblem> {
    let furniture = [foot(document.language, 1, 1), format!("0123456789.{}", flow::BULLET)];
    let words = document.words();
    let all = words.iter().copied().chain(document.footer.as_deref()).chain(furniture.iter().map(String::as_str));
    let characters: BTreeSet<char> = all.flat_map(str::chars).filter(|c| !skipped(*c)).collect();
    let mut setter = set::Setter::new(document.language, fonts.choose(document.language, &characters)?);
    let flow = flow::flow(document, &mut setter);
    let pages = pages::pages(flow);
    draw::draw(document, pages, setter)
}

/// Characters that are never drawn.
fn skipped(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{fe0f}' | '\u{ad}')
}

/// 第 1 页，共 3 页
fn foot(language: Language, page: usize, of: usize) -> String {
    match language {
        Language::Zh => format!("第 {page} 页，共 {of} 页"),
        Language::En => format!("Page {page} of {of}"),
    }
}
