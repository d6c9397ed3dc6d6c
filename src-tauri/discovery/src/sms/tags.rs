//! Tags, quotes and declarations: the part of the scanner that knows XML and nothing of messages.

use super::scan::{Scanner, WANTED};
use crate::problem::ImportProblem;

/// Longest tag and attribute name kept; longer ones are none of ours.
pub(super) const NAME_CAP: usize = 32;

/// How a start tag ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Open,
    Empty,
    Odd,
    EndOfFile,
}

impl Scanner<'_, '_> {
    /// Skips a comment, a CDATA section or a document type. Entities it may declare are not looked at. Says whether
    /// it ended.
    pub(super) fn declaration(&mut self) -> Result<bool, ImportProblem> {
        self.name.clear();
        for _ in 0..3 {
            let Some(next) = self.feed.peek()? else {
                return Ok(false);
            };
            self.name.push(next);
            // A short declaration such as `<!>` ends here; its end is found below.
            if next == b'>' {
                break;
            }
            self.feed.consume(1);
        }
        match self.name.as_slice() {
            b"!--" => self.skip_through(b"--"),
            b"![C" => self.skip_through(b"]]"),
            _ => {
                let mut depth = 0u32;
                loop {
                    let mut none = Vec::new();
                    let stop = |b: u8| !matches!(b, b'[' | b']' | b'>' | b'"' | b'\'');
                    let Some(met) = self.feed.take_while(&mut none, 0, stop)? else {
                        return Ok(false);
                    };
                    self.feed.consume(1);
                    match met {
                        b'[' => depth += 1,
                        b']' => depth = depth.saturating_sub(1),
                        b'>' if depth == 0 => return Ok(true),
                        b'>' => {}
                        quote => {
                            if !self.feed.skip_past(quote)? {
                                return Ok(false);
                            }
                        }
                    }
                }
            }
        }
    }

    /// Skips up to and including `ending` and a `>`.
    fn skip_through(&mut self, ending: &[u8; 2]) -> Result<bool, ImportProblem> {
        let mut last = [0u8; 2];
        loop {
            let block = self.feed.block()?;
            if block.is_empty() {
                return Ok(false);
            }
            let mut used = 0;
            let mut ended = false;
            for b in block {
                used += 1;
                if *b == b'>' && last == *ending {
                    ended = true;
                    break;
                }
                last = [last[1], *b];
            }
            self.feed.consume(used);
            if ended {
                return Ok(true);
            }
        }
    }

    /// Behind `<`: the name and the attributes.
    pub(super) fn start_tag(&mut self) -> Result<Tag, ImportProblem> {
        self.name.clear();
        for value in &mut self.values {
            value.raw.clear();
            value.there = false;
            value.cut = false;
        }
        let in_name = |b: u8| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'<' | b'"' | b'\'' | b'=');
        if self.feed.take_while(&mut self.name, NAME_CAP, in_name)?.is_none() {
            return Ok(Tag::EndOfFile);
        }
        let mut attribute = Vec::with_capacity(NAME_CAP);
        loop {
            let mut blanks = Vec::new();
            let next = self.feed.take_while(&mut blanks, 1, |b| b.is_ascii_whitespace())?;
            match next {
                None => return Ok(Tag::EndOfFile),
                Some(b'>') => {
                    self.feed.consume(1);
                    return Ok(Tag::Open);
                }
                Some(b'/') => {
                    self.feed.consume(1);
                    return Ok(match self.feed.peek()? {
                        None => Tag::EndOfFile,
                        Some(b'>') => {
                            self.feed.consume(1);
                            Tag::Empty
                        }
                        Some(_) => Tag::Odd,
                    });
                }
                // Not taken: it may be where the next record begins.
                Some(b'<') => return Ok(Tag::Odd),
                // Two attributes without a blank between: a quote in the text was not escaped.
                Some(_) if blanks.is_empty() => return Ok(Tag::Odd),
                Some(_) => {}
            }
            attribute.clear();
            let Some(mut after) = self.feed.take_while(&mut attribute, NAME_CAP, in_name)? else {
                return Ok(Tag::EndOfFile);
            };
            if after.is_ascii_whitespace() {
                let mut none = Vec::new();
                match self.feed.take_while(&mut none, 0, |b| b.is_ascii_whitespace())? {
                    None => return Ok(Tag::EndOfFile),
                    Some(next) => after = next,
                }
            }
            if after != b'=' {
                return Ok(Tag::Odd);
            }
            self.feed.consume(1);
            match self.value(&attribute)? {
                Tag::Open => {}
                other => return Ok(other),
            }
        }
    }

    /// Behind `=`: the quoted value, kept if the attribute is wanted. `Open` means that the tag goes on.
    fn value(&mut self, attribute: &[u8]) -> Result<Tag, ImportProblem> {
        let mut none = Vec::new();
        let quote = match self.feed.take_while(&mut none, 0, |b| b.is_ascii_whitespace())? {
            None => return Ok(Tag::EndOfFile),
            Some(quote @ (b'"' | b'\'')) => quote,
            Some(_) => return Ok(Tag::Odd),
        };
        self.feed.consume(1);
        let wanted = WANTED.iter().position(|(name, _)| *name == attribute);
        let taken = match wanted {
            // Said twice: the first stays.
            Some(which) if !self.values[which].there => {
                let value = &mut self.values[which];
                let taken = self.feed.take_until(quote, &mut value.raw, WANTED[which].1)?;
                value.there = true;
                value.cut = taken.cut;
                taken
            }
            _ => self.feed.take_until(quote, &mut none, 0)?,
        };
        Ok(if taken.found { Tag::Open } else { Tag::EndOfFile })
    }
}
