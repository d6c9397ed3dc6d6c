//! Rows of a table, read so that a secret is never held: its bytes pass through a small buffer that is wiped at once.
//!
//! `csv-core` is the state machine below the `csv` crate. Used directly, it leaves the buffers to us, so a cell of ten
//! megabytes costs no memory and nothing of a password stays behind in a reader.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use zeroize::{Zeroize, Zeroizing};

use super::layout::Column;
use crate::feed::Feed;
use crate::problem::ImportProblem;

/// Longest cell kept. Longer addresses exist (single sign-on), but their host stands at the start.
const CELL_CAP: usize = 2048;

/// How much of a cell passes through at once.
const SCRATCH: usize = 4096;

/// A cell that is kept.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub bytes: Zeroizing<Vec<u8>>,
    /// There was more.
    pub cut: bool,
}

/// One row: the cells that are kept and what was seen of the others.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub address: Cell,
    pub username: Cell,
    pub title: Cell,
    pub created: Cell,
    pub used: Cell,
    pub changed: Cell,
    pub password: bool,
    pub note: bool,
    pub generator: bool,
    /// How many cells it has.
    pub cells: usize,
    /// Nothing is in any of them.
    pub blank: bool,
    /// A quote is open at the end of the file, and there are line breaks behind it.
    pub unclosed: bool,
}

impl Row {
    fn clear(&mut self) {
        for cell in [
            &mut self.address,
            &mut self.username,
            &mut self.title,
            &mut self.created,
            &mut self.used,
            &mut self.changed,
        ] {
            cell.bytes.zeroize();
            cell.cut = false;
        }
        (self.password, self.note, self.generator) = (false, false, false);
        (self.cells, self.blank, self.unclosed) = (0, true, false);
    }

    fn take(&mut self, column: Column, part: &[u8]) {
        if part.is_empty() {
            return;
        }
        // Spreadsheets pad empty cells with blanks; a blank is no password.
        let something = part.iter().any(|b| !b.is_ascii_whitespace());
        self.blank &= !something;
        let cell = match column {
            Column::Password => return self.password |= something,
            Column::Note => return self.note |= something,
            Column::Generator => return self.generator |= something,
            Column::Other => return,
            Column::Address => &mut self.address,
            Column::Username => &mut self.username,
            Column::Title => &mut self.title,
            Column::Created => &mut self.created,
            Column::Used => &mut self.used,
            Column::Changed => &mut self.changed,
        };
        let room = CELL_CAP - cell.bytes.len();
        cell.cut |= part.len() > room;
        // Reserved once and in full: a vector that grows leaves copies behind.
        if cell.bytes.capacity() < CELL_CAP {
            cell.bytes.reserve_exact(CELL_CAP);
        }
        cell.bytes.extend_from_slice(&part[..part.len().min(room)]);
    }
}

pub(super) struct Rows {
    reader: Reader,
    scratch: Zeroizing<Vec<u8>>,
}

impl Rows {
    pub fn new(separator: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).build();
        Self { reader, scratch: Zeroizing::new(vec![0; SCRATCH]) }
    }

    /// Reads one row into `row`. `false` at the end of the file.
    pub fn next(&mut self, feed: &mut Feed<'_, '_>, columns: &[Column], row: &mut Row) -> Result<bool, ImportProblem> {
        row.clear();
        let (mut quotes, mut breaks, mut began) = (0usize, false, false);
        loop {
            let block = feed.block()?;
            let at_end = block.is_empty();
            let (result, used, len) = self.reader.read_field(block, &mut self.scratch);
            let mut bytes = &block[..used];
            quotes += memchr::memchr_iter(b'"', bytes).count();
            // Breaks before the row are none of its own, and neither is the one that ends it.
            while let [b'\r' | b'\n', rest @ ..] = bytes
                && !began
            {
                bytes = rest;
            }
            began |= !bytes.is_empty();
            if matches!(result, ReadFieldResult::Field { .. }) {
                bytes = bytes.split_last().map_or(bytes, |(_, within)| within);
            }
            breaks |= memchr::memchr2(b'\r', b'\n', bytes).is_some();
            feed.consume(used);
            let column = columns.get(row.cells).copied().unwrap_or(Column::Other);
            row.take(column, &self.scratch[..len]);
            self.scratch[..len].zeroize();
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    row.cells += 1;
                    if record_end {
                        row.unclosed = at_end && breaks && quotes % 2 == 1;
                        return Ok(true);
                    }
                }
                ReadFieldResult::End => return Ok(false),
            }
        }
    }
}
