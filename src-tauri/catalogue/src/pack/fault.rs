//! What can be wrong with a pack.

use chrono::NaiveDate;

use super::signature::SignatureFault;
use crate::validate::{Violation, said};
use crate::{Fault, Text};

/// Why a pack is refused.
#[derive(Debug, Clone, PartialEq)]
pub enum PackFault {
    /// The file is too large to be one.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The largest that is read.
        most: usize,
    },
    /// The first line is not that of a pack.
    NotAPack,
    /// It was written for a newer program.
    NewerFormat {
        /// Version of its format.
        found: u32,
        /// The newest this program reads.
        known: u32,
    },
    /// The date of its edition is still to come.
    FutureEdition {
        /// That date.
        found: NaiveDate,
    },
    /// The edition in use is newer.
    OlderEdition {
        /// Date of the pack.
        found: NaiveDate,
        /// Date of the edition in use.
        in_use: NaiveDate,
    },
    /// The file can't be read.
    Damaged {
        /// The line, counted from 1.
        line: usize,
        /// What the reader says.
        why: String,
    },
    /// It holds another number of entries than its first line says, or none, or too many.
    Count {
        /// As the first line says.
        told: usize,
        /// As found.
        found: usize,
    },
    /// Entries with faults, each with entry and field.
    Entries(Vec<Violation>),
    /// The signature is missing or wrong.
    Signature(SignatureFault),
}

impl PackFault {
    /// What is wrong and what to do, in both languages.
    pub fn said(&self) -> Fault {
        let again =
            || Text::new("向提供者重新要一份完整的文件。", "Ask whoever gave it to you for the whole file again.");
        let (message, remedy) = match self {
            Self::TooLarge { bytes, most } => {
                let (bytes, most) = (bytes / (1024 * 1024), most / (1024 * 1024));
                (
                    said!(
                        "文件有 {bytes} MB，目录包最多 {most} MB。",
                        "The file has {bytes} MB; a catalogue pack has at most {most} MB."
                    ),
                    Text::new("请选目录包文件（.qpack）。", "Choose a catalogue pack (.qpack)."),
                )
            }
            Self::NotAPack => (
                Text::new("这不是目录包：第一行不对。", "This is no catalogue pack: its first line is wrong."),
                Text::new("请选目录包文件（.qpack）。", "Choose a catalogue pack (.qpack)."),
            ),
            Self::NewerFormat { found, known } => (
                said!(
                    "目录包的格式是第 {found} 版，这个程序只认到第 {known} 版。",
                    "The pack has format {found}; this program knows formats up to {known}."
                ),
                Text::new("先更新程序，再载入这个目录包。", "Update the program, then load the pack again."),
            ),
            Self::FutureEdition { found } => (
                said!("目录包的日期是 {found}，还没有到。", "The pack is dated {found}, which is still to come."),
                Text::new("检查这台电脑的日期。", "Check the date of this computer."),
            ),
            Self::OlderEdition { found, in_use } => (
                said!(
                    "目录包是 {found} 的，比正在用的（{in_use}）旧。",
                    "The pack is of {found}, older than the one in use ({in_use})."
                ),
                Text::new(
                    "确实想换回旧目录时，选“仍然使用”。",
                    "If you do want the older one, say so when loading it.",
                ),
            ),
            Self::Damaged { line, why } => {
                (said!("目录包第 {line} 行损坏：{why}。", "The pack is damaged in line {line}: {why}."), again())
            }
            Self::Count { told, found } => (
                said!(
                    "目录包写明有 {told} 个条目，实际是 {found} 个。",
                    "The pack says it has {told} entries, and has {found}."
                ),
                again(),
            ),
            Self::Entries(faults) => return entries(faults),
            Self::Signature(fault) => return fault.said(),
        };
        Fault::new(message, remedy)
    }
}

/// The first fault in full, and how many more there are.
fn entries(faults: &[Violation]) -> Fault {
    let Some(violation @ Violation { file, field, message: Text { zh, en }, .. }) = faults.first() else {
        return Fault::new(
            Text::new("条目有误。", "Entries have faults."),
            Text::new("改正条目。", "Mend the entries."),
        );
    };
    let more = faults.len() - 1;
    let first = if field.is_empty() {
        said!("条目“{file}”：{zh}", "Entry “{file}”: {en}")
    } else {
        said!("条目“{file}”的 `{field}`：{zh}", "Entry “{file}”, `{field}`: {en}")
    };
    let (zh, en) = (first.zh, first.en);
    let message =
        if more == 0 { Text { zh, en } } else { said!("{zh}（另有 {more} 处）", "{en} (and {more} more)") };
    let remedy = Text::new("目录包不会被使用；请告诉提供者。", "The pack is not used; tell whoever gave it to you.");
    Fault::new(message, remedy).at(violation)
}

impl From<SignatureFault> for PackFault {
    fn from(fault: SignatureFault) -> Self {
        Self::Signature(fault)
    }
}

impl std::fmt::Display for PackFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for PackFault {}
