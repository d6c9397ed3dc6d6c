//! A file on its way through a parser: blocks of text out, progress told, stop heard, sizes kept.

use std::io::BufRead;

use crate::job::{Job, Phase, Progress};
use crate::problem::ImportProblem;
use crate::source::ReadOptions;
use crate::text::TextBlocks;

/// Between two looks at the stop flag no more than about this much is read.
const LOOK_EVERY: u64 = 32 * 1024;

const MIB: u64 = 1024 * 1024;

/// The file, the job and the counters of one reading.
pub(crate) struct Feed<'a, 'r> {
    blocks: TextBlocks<'a>,
    job: &'a mut Job<'r>,
    total: Option<u64>,
    limit_mib: Option<u64>,
    looked_at: Option<u64>,
    /// Messages or rows so far.
    pub records: u64,
    /// Leads so far.
    pub findings: u64,
}

impl<'a, 'r> Feed<'a, 'r> {
    /// Starts reading. `limit_mib`: a larger file is refused.
    pub fn new(
        file: &'a mut dyn BufRead,
        options: &ReadOptions,
        limit_mib: Option<u64>,
        job: &'a mut Job<'r>,
    ) -> Result<Self, ImportProblem> {
        if let (Some(total), Some(limit_mib)) = (options.bytes_total, limit_mib)
            && total > limit_mib * MIB
        {
            return Err(ImportProblem::TooLarge { limit_mib });
        }
        let total = options.bytes_total;
        let start = Progress { phase: Phase::Reading, bytes_done: 0, bytes_total: total, records: 0, findings: 0 };
        job.advance(start)?;
        let blocks = TextBlocks::new(file)?;
        Ok(Self { blocks, job, total, limit_mib, looked_at: None, records: 0, findings: 0 })
    }

    /// The next bytes, not yet consumed; empty at the end of the file.
    pub fn block(&mut self) -> Result<&[u8], ImportProblem> {
        let done = self.blocks.bytes_done();
        if self.looked_at.is_none_or(|at| done - at >= LOOK_EVERY) {
            self.looked_at = Some(done);
            if let Some(limit_mib) = self.limit_mib
                && done > limit_mib * MIB
            {
                return Err(ImportProblem::TooLarge { limit_mib });
            }
            self.job.advance(self.progress())?;
        }
        Ok(self.blocks.block()?)
    }

    /// Marks bytes of the last block as used.
    pub fn consume(&mut self, amount: usize) {
        self.blocks.consume(amount);
    }

    /// One record more.
    pub fn record(&mut self) -> Result<(), ImportProblem> {
        self.records += 1;
        // Small records by the hundred thousand: reading the clock at each would cost more than the record.
        if self.records.is_multiple_of(64) {
            self.job.advance(self.progress())?;
        }
        Ok(())
    }

    /// A look at the stop flag, for work that reads nothing.
    pub fn look(&mut self) -> Result<(), ImportProblem> {
        self.job.advance(self.progress())
    }

    /// Tells the end, whatever the time since the last report.
    pub fn finish(self) -> Result<u64, ImportProblem> {
        self.job.finish(self.progress())?;
        Ok(self.blocks.bytes_done())
    }

    fn progress(&self) -> Progress {
        Progress {
            phase: Phase::Reading,
            bytes_done: self.blocks.bytes_done(),
            bytes_total: self.total,
            records: self.records,
            findings: self.findings,
        }
    }

    /// The next byte without taking it.
    pub fn peek(&mut self) -> Result<Option<u8>, ImportProblem> {
        Ok(self.block()?.first().copied())
    }

    /// Takes bytes as long as `wanted` says so, keeping at most `cap` of them. Returns the byte that ended it, not
    /// taken; `None` at the end of the file.
    pub fn take_while(
        &mut self,
        kept: &mut Vec<u8>,
        cap: usize,
        wanted: impl Fn(u8) -> bool,
    ) -> Result<Option<u8>, ImportProblem> {
        loop {
            let block = self.block()?;
            if block.is_empty() {
                return Ok(None);
            }
            let end = block.iter().position(|b| !wanted(*b));
            let part = &block[..end.unwrap_or(block.len())];
            kept.extend_from_slice(&part[..part.len().min(cap.saturating_sub(kept.len()))]);
            let (used, ended_by) = (part.len(), end.map(|at| block[at]));
            self.consume(used);
            if ended_by.is_some() {
                return Ok(ended_by);
            }
        }
    }

    /// Takes everything up to and including `stop`, keeping at most `cap` bytes of what stands before it. Says
    /// whether `stop` came and whether the cap cut something off.
    pub fn take_until(&mut self, stop: u8, kept: &mut Vec<u8>, cap: usize) -> Result<Taken, ImportProblem> {
        let mut cut = false;
        loop {
            let block = self.block()?;
            if block.is_empty() {
                return Ok(Taken { found: false, cut });
            }
            let end = memchr::memchr(stop, block);
            let part = &block[..end.unwrap_or(block.len())];
            let room = cap.saturating_sub(kept.len());
            cut |= part.len() > room;
            kept.extend_from_slice(&part[..part.len().min(room)]);
            let used = part.len() + usize::from(end.is_some());
            let found = end.is_some();
            self.consume(used);
            if found {
                return Ok(Taken { found, cut });
            }
        }
    }

    /// Skips everything up to and including `stop`. Says whether it came.
    pub fn skip_past(&mut self, stop: u8) -> Result<bool, ImportProblem> {
        Ok(self.take_until(stop, &mut Vec::new(), 0)?.found)
    }
}

/// What [`Feed::take_until`] met.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    pub found: bool,
    pub cut: bool,
}
