//! A paper before it has a form: headings, paragraphs, lists, tables. Letters and complaint packs become one of these, and
//! so can any report; [`text`], [`markdown`], [`html`], [`crate::pdf`] and [`crate::mail`] write it out.
//!
//! It has no fonts and no sizes. A newcomer's usual mistake: putting spaces or line ends into the words to shape them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Language;

pub mod html;
pub mod markdown;
pub mod text;

/// One paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "PaperDocument"))]
pub struct Document {
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// A line under the title.
    #[serde(default)]
    pub subtitle: Option<String>,
    /// The day it bears.
    pub dated: NaiveDate,
    /// What it says.
    pub blocks: Vec<Block>,
    /// A short line at the foot of every page, beside the page number.
    #[serde(default)]
    pub footer: Option<String>,
}

/// One part of a paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "PaperBlock"))]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading, level 1 or 2.
    Heading {
        /// 1: a part of the paper; 2: a part of a part.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// Lines that stay lines, such as an address.
    Lines {
        /// The lines.
        lines: Vec<String>,
    },
    /// A numbered list.
    Numbered {
        /// Its items.
        items: Vec<String>,
    },
    /// A list without numbers.
    Bulleted {
        /// Its items.
        items: Vec<String>,
    },
    /// Things to tick.
    Checks {
        /// Its items.
        items: Vec<Check>,
    },
    /// Names with values.
    Fields {
        /// The fields, in order.
        fields: Vec<Pair>,
    },
    /// A table.
    Table {
        /// The table.
        table: Table,
    },
    /// Who signs, and when. Stands to the right.
    Signature {
        /// Its lines.
        lines: Vec<String>,
    },
    /// Small print.
    Notes {
        /// What it is about.
        title: String,
        /// One note a line.
        items: Vec<String>,
    },
    /// What follows begins on a new page.
    PageBreak,
}

/// Something to tick.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "PaperCheck"))]
pub struct Check {
    /// Whether it is done.
    pub done: bool,
    /// What.
    pub text: String,
    /// Why, where, until when.
    #[serde(default)]
    pub note: Option<String>,
}

/// A name with its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "PaperField"))]
pub struct Pair {
    /// What.
    pub name: String,
    /// As it stands.
    pub value: String,
}

/// A table. Every row has as many cells as the head.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "PaperTable"))]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// How wide the columns are, in parts of their sum.
    pub widths: Vec<u16>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Document {
    /// An empty paper.
    pub fn new(language: Language, title: impl Into<String>, dated: NaiveDate) -> Self {
        Self { language, title: title.into(), subtitle: None, dated, blocks: Vec::new(), footer: None }
    }

    /// Adds a heading of the first level.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level: 1, text: text.into() });
    }

    /// Adds a paragraph, unless it is empty.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph { text });
        }
    }

    /// Adds a block, unless it has nothing in it.
    pub fn push(&mut self, block: Block) {
        let empty = match &block {
            Block::Lines { lines } | Block::Signature { lines } => lines.is_empty(),
            Block::Numbered { items } | Block::Bulleted { items } | Block::Notes { items, .. } => items.is_empty(),
            Block::Checks { items } => items.is_empty(),
            Block::Fields { fields } => fields.is_empty(),
            Block::Table { table } => table.rows.is_empty(),
            Block::Heading { .. } | Block::Paragraph { .. } | Block::PageBreak => false,
        };
        if !empty {
            self.blocks.push(block);
        }
    }

    /// Every piece of text in it, in reading order, page furniture left out.
    pub fn words(&self) -> Vec<&str> {
        let mut words: Vec<&str> = vec![&self.title];
        words.extend(self.subtitle.as_deref());
        for block in &self.blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph { text } => words.push(text),
                Block::Lines { lines } | Block::Signature { lines } => words.extend(lines.iter().map(String::as_str)),
                Block::Numbered { items } | Block::Bulleted { items } => words.extend(items.iter().map(String::as_str)),
                Block::Checks { items } => {
                    words.extend(items.iter().flat_map(|one| [Some(one.text.as_str()), one.note.as_deref()]).flatten());
                }
                Block::Fields { fields } => {
                    words.extend(fields.iter().flat_map(|pair| [pair.name.as_str(), pair.value.as_str()]));
                }
                Block::Table { table } => {
                    words.extend(table.head.iter().map(String::as_str));
                    words.extend(table.rows.iter().flatten().map(String::as_str));
                }
                Block::Notes { title, items } => {
                    words.push(title);
                    words.extend(items.iter().map(String::as_str));
                }
                Block::PageBreak => {}
            }
        }
        words
    }
}
