//! A scanner for the XML of SMS Backup & Restore.
//!
//! No ordinary XML parser will do. The app writes references that are not XML, and puts a whole video into one
//! attribute: attributes of more than a gigabyte are on record. So this scanner knows quotes and tags and no more,
//! keeps a few attributes up to a cap, and skips the others without holding them.

use super::tags::{NAME_CAP, Tag};
use super::unescape::unescape;
use crate::feed::Feed;
use crate::problem::ImportProblem;

/// Longest text kept of one message, in bytes of the file.
const TEXT_CAP: usize = 8 * 1024;

/// The attributes that are kept, and how much of each.
pub(super) const WANTED: [(&[u8], usize); 8] = [
    (b"address", 256),
    (b"date", 32),
    (b"type", 8),
    (b"body", TEXT_CAP),
    (b"sub_id", 24),
    (b"msg_box", 8),
    (b"ct", 64),
    (b"text", TEXT_CAP),
];

const ADDRESS: usize = 0;
const DATE: usize = 1;
const TYPE: usize = 2;
const BODY: usize = 3;
const SUB_ID: usize = 4;
const MSG_BOX: usize = 5;
const CT: usize = 6;
const TEXT: usize = 7;

/// One message of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub address: String,
    /// As written: milliseconds since 1970, in some dialects seconds.
    pub date: Option<i64>,
    pub received: bool,
    pub text: String,
    /// The text was longer than what is kept.
    pub cut: bool,
    pub sim: Option<String>,
}

/// What the scanner met.
#[derive(Debug)]
pub(super) enum Found {
    Message(Message),
    /// A record that is not well formed; skipped up to the next tag.
    Odd,
    /// The end of the file, where it should be.
    End,
    /// The end of the file, in or before that record.
    Cut {
        record: u64,
    },
}

#[derive(Debug, Default)]
pub(super) struct Value {
    pub raw: Vec<u8>,
    pub there: bool,
    pub cut: bool,
}

pub(super) struct Scanner<'a, 'r> {
    pub feed: Feed<'a, 'r>,
    pub(super) name: Vec<u8>,
    pub(super) values: [Value; WANTED.len()],
    /// The multimedia message whose parts are being read.
    multimedia: Option<Message>,
    /// A start tag that was read while a message before it was still to be handed out.
    held: Option<Tag>,
    roots_open: u64,
}

/// Whether the first element of a text is the one these files have.
pub(super) fn begins_with_messages(head: &[u8]) -> bool {
    let mut rest = head;
    loop {
        rest = rest.trim_ascii_start();
        let skipped = if let Some(comment) = rest.strip_prefix(b"<!--") {
            memchr::memmem::find(comment, b"-->").map(|at| &comment[at + 3..])
        } else if rest.starts_with(b"<?") {
            memchr::memmem::find(rest, b"?>").map(|at| &rest[at + 2..])
        } else if rest.starts_with(b"<!") {
            after_declaration(rest)
        } else {
            let Some(after) = rest.strip_prefix(b"<smses") else { return false };
            return after.first().is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/'));
        };
        let Some(skipped) = skipped else { return false };
        rest = skipped;
    }
}

/// What stands behind a document type, which may hold brackets, quotes and further `>`.
fn after_declaration(text: &[u8]) -> Option<&[u8]> {
    let (mut depth, mut quote) = (0u32, None);
    for (at, b) in text.iter().enumerate() {
        match (quote, b) {
            (Some(open), b) if open == *b => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(*b),
            (None, b'[') => depth += 1,
            (None, b']') => depth = depth.saturating_sub(1),
            (None, b'>') if depth == 0 => return Some(&text[at + 1..]),
            (None, _) => {}
        }
    }
    None
}

impl<'a, 'r> Scanner<'a, 'r> {
    pub fn new(feed: Feed<'a, 'r>) -> Self {
        Self { feed, name: Vec::new(), values: Default::default(), multimedia: None, held: None, roots_open: 0 }
    }

    /// The next message or the end.
    pub fn next(&mut self) -> Result<Found, ImportProblem> {
        loop {
            let tag = match self.held.take() {
                Some(tag) => tag,
                None => {
                    if !self.feed.skip_past(b'<')? {
                        let whole = self.roots_open == 0 && self.multimedia.is_none();
                        return Ok(if whole { Found::End } else { self.cut_off() });
                    }
                    match self.feed.peek()? {
                        None => return Ok(self.cut_off()),
                        Some(b'!') => {
                            if !self.declaration()? {
                                return Ok(self.cut_off());
                            }
                            continue;
                        }
                        Some(b'?') => {
                            if !self.feed.skip_past(b'>')? {
                                return Ok(self.cut_off());
                            }
                            continue;
                        }
                        Some(b'/') => {
                            if let Some(found) = self.end_tag()? {
                                return Ok(found);
                            }
                            continue;
                        }
                        Some(_) => self.start_tag()?,
                    }
                }
            };
            if tag == Tag::EndOfFile {
                return Ok(self.cut_off());
            }
            if let Some(found) = self.element(tag)? {
                return Ok(found);
            }
        }
    }

    fn cut_off(&self) -> Found {
        // A multimedia message is counted when it begins, so it is itself the record that is cut.
        Found::Cut { record: self.feed.records + u64::from(self.multimedia.is_none()) }
    }

    /// What a start tag means here.
    fn element(&mut self, tag: Tag) -> Result<Option<Found>, ImportProblem> {
        let starts_message = matches!(self.name.as_slice(), b"sms" | b"mms");
        if starts_message && let Some(unclosed) = self.multimedia.take() {
            self.held = Some(tag);
            return Ok(Some(Found::Message(unclosed)));
        }
        match self.name.as_slice() {
            b"smses" if tag == Tag::Open => self.roots_open += 1,
            b"sms" => {
                self.feed.record()?;
                if tag == Tag::Odd {
                    return Ok(Some(Found::Odd));
                }
                let (text, cut) = (self.text(BODY), self.values[BODY].cut);
                return Ok(Some(Found::Message(self.message(TYPE, text, cut))));
            }
            b"mms" => {
                self.feed.record()?;
                if tag == Tag::Odd {
                    return Ok(Some(Found::Odd));
                }
                let message = self.message(MSG_BOX, String::new(), false);
                if tag == Tag::Empty {
                    return Ok(Some(Found::Message(message)));
                }
                self.multimedia = Some(message);
            }
            b"part" if tag != Tag::Odd => self.part(),
            b"addr" if tag != Tag::Odd => self.sender_address(),
            _ => {}
        }
        Ok(None)
    }

    /// A message from the attributes of the tag just read.
    fn message(&self, direction: usize, text: String, cut: bool) -> Message {
        Message {
            address: self.text(ADDRESS),
            date: self.text(DATE).trim().parse().ok(),
            received: self.text(direction).trim() == "1",
            text,
            cut,
            sim: Some(self.text(SUB_ID)).filter(|sim| !sim.is_empty() && !sim.starts_with('-')),
        }
    }

    /// The text parts of a multimedia message together are its text; pictures and videos are skipped.
    fn part(&mut self) {
        let plain = self.text(CT).trim().to_ascii_lowercase().starts_with("text/plain");
        let (text, cut) = (self.text(TEXT), self.values[TEXT].cut);
        if let Some(message) = self.multimedia.as_mut()
            && plain
            && !text.is_empty()
        {
            if !message.text.is_empty() {
                message.text.push('\n');
            }
            let room = TEXT_CAP.saturating_sub(message.text.len());
            message.cut |= cut || text.len() > room;
            message.text.push_str(&text[..text.floor_char_boundary(room)]);
        }
    }

    /// `type` 137 is who sent a multimedia message; its own `address` may name all who are in the group.
    fn sender_address(&mut self) {
        let (from, address) = (self.text(TYPE).trim() == "137", self.text(ADDRESS));
        // Android writes this where the sender is the phone itself.
        let real = !address.is_empty() && address != "insert-address-token";
        if let Some(message) = self.multimedia.as_mut()
            && from
            && real
            && !message.address.contains('~')
        {
            message.address = address;
        }
    }

    /// The text of an attribute; empty if it is missing, which this app writes as the word `null`.
    fn text(&self, which: usize) -> String {
        let value = &self.values[which];
        if !value.there || value.raw == b"null" {
            return String::new();
        }
        unescape(&value.raw, value.cut)
    }

    /// Behind `</`.
    fn end_tag(&mut self) -> Result<Option<Found>, ImportProblem> {
        self.name.clear();
        if !self.feed.take_until(b'>', &mut self.name, NAME_CAP)?.found {
            return Ok(Some(self.cut_off()));
        }
        match self.name.trim_ascii() {
            b"/smses" => self.roots_open = self.roots_open.saturating_sub(1),
            b"/mms" => return Ok(self.multimedia.take().map(Found::Message)),
            _ => {}
        }
        Ok(None)
    }
}
