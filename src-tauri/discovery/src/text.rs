//! From the bytes of a file to text: byte order marks, UTF-16, old Chinese and Western encodings.

use std::borrow::Cow;
use std::io::{self, BufRead};

use encoding_rs::{Decoder, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use zeroize::{Zeroize, Zeroizing};

/// Largest block handed out at once, so that work between two looks at the stop flag stays short.
const BLOCK: usize = 64 * 1024;

/// The encoding that the first bytes of a file announce, and how many bytes the mark takes. People re-save tables
/// in a spreadsheet, so UTF-16 is met with a mark and, rarely, without one.
fn announced(head: &[u8]) -> (&'static Encoding, usize) {
    if let Some((encoding, mark)) = Encoding::for_bom(head) {
        return (encoding, mark);
    }
    match head {
        [a, 0, b, 0, ..] if a.is_ascii() && b.is_ascii() && *a != 0 && *b != 0 => (UTF_16LE, 0),
        [0, a, 0, b, ..] if a.is_ascii() && b.is_ascii() && *a != 0 && *b != 0 => (UTF_16BE, 0),
        _ => (UTF_8, 0),
    }
}

/// The first bytes of a file as UTF-8 (as far as they are text), without a byte order mark. Wiped after use, since
/// the head of a password list holds passwords.
pub(crate) fn head(raw: &[u8]) -> Zeroizing<Vec<u8>> {
    let (encoding, mark) = announced(raw);
    let raw = &raw[mark..];
    if encoding == UTF_8 {
        return Zeroizing::new(raw.to_vec());
    }
    match encoding.decode_without_bom_handling(raw).0 {
        Cow::Owned(text) => Zeroizing::new(text.into_bytes()),
        Cow::Borrowed(text) => Zeroizing::new(text.as_bytes().to_vec()),
    }
}

/// Hands out a file in blocks of UTF-8 (if it is text at all): UTF-16 is decoded, a byte order mark dropped,
/// everything else passed through as it is.
pub(crate) struct TextBlocks<'f> {
    file: &'f mut dyn BufRead,
    /// The very first bytes, read ahead to look for a mark.
    first: Zeroizing<Vec<u8>>,
    first_at: usize,
    decoding: Option<Decoding>,
    raw_done: u64,
}

struct Decoding {
    decoder: Decoder,
    text: Zeroizing<Vec<u8>>,
    at: usize,
    len: usize,
    ended: bool,
}

impl<'f> TextBlocks<'f> {
    /// Looks at the first bytes and decides.
    pub fn new(file: &'f mut dyn BufRead) -> io::Result<Self> {
        let mut first = Zeroizing::new(Vec::with_capacity(4));
        // A reader may hand out single bytes; a mark has up to three, and UTF-16 without one shows in four.
        while first.len() < 4 {
            let block = fill(file)?;
            if block.is_empty() {
                break;
            }
            let taken = block.len().min(4 - first.len());
            first.extend_from_slice(&block[..taken]);
            file.consume(taken);
        }
        let (encoding, mark) = announced(&first);
        let decoding = (encoding != UTF_8).then(|| Decoding {
            decoder: encoding.new_decoder_without_bom_handling(),
            text: Zeroizing::new(vec![0; BLOCK]),
            at: 0,
            len: 0,
            ended: false,
        });
        Ok(Self { file, first, first_at: mark, decoding, raw_done: mark as u64 })
    }

    /// The next bytes, not yet consumed; empty at the end of the file.
    pub fn block(&mut self) -> io::Result<&[u8]> {
        let Some(decoding) = self.decoding.as_mut() else {
            if self.first_at < self.first.len() {
                return Ok(&self.first[self.first_at..]);
            }
            let block = fill(self.file)?;
            return Ok(&block[..block.len().min(BLOCK)]);
        };
        while decoding.at == decoding.len && !decoding.ended {
            let ahead = self.first_at < self.first.len();
            let raw = if ahead { &self.first[self.first_at..] } else { fill(self.file)? };
            let raw = &raw[..raw.len().min(BLOCK / 4)];
            let last = raw.is_empty();
            let (_, read, written, _) = decoding.decoder.decode_to_utf8(raw, &mut decoding.text, last);
            if ahead {
                self.first_at += read;
            } else {
                self.file.consume(read);
            }
            self.raw_done += read as u64;
            decoding.at = 0;
            decoding.len = written;
            decoding.ended = last;
        }
        Ok(&decoding.text[decoding.at..decoding.len])
    }

    /// Marks `amount` bytes of the last block as used.
    pub fn consume(&mut self, amount: usize) {
        if let Some(decoding) = self.decoding.as_mut() {
            decoding.text[decoding.at..decoding.at + amount].zeroize();
            decoding.at += amount;
            return;
        }
        self.raw_done += amount as u64;
        if self.first_at < self.first.len() {
            self.first_at += amount;
        } else {
            self.file.consume(amount);
        }
    }

    /// Bytes of the file used so far, as they are on disk.
    pub fn bytes_done(&self) -> u64 {
        self.raw_done
    }
}

/// `fill_buf` that does not give up on a signal. In two steps, as the borrow checker asks for.
fn fill(file: &mut dyn BufRead) -> io::Result<&[u8]> {
    loop {
        match file.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    file.fill_buf()
}

/// The text of one cell, and whether its encoding had to be guessed. Spreadsheets of Chinese systems save GB 18030,
/// of Western ones Windows-1252; neither uses the bytes of separators and quotes inside a character.
pub(crate) fn cell(bytes: &[u8]) -> (Zeroizing<String>, bool) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Zeroizing::new(text.to_owned()), false);
    }
    let text = GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0);
    (Zeroizing::new(text.into_owned()), true)
}

/// Characters that cannot be seen and can make a name look like another one: controls, marks of direction and of
/// zero width, byte order marks, tags.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8], at_once: usize) -> (Vec<u8>, u64) {
        let mut file = io::BufReader::with_capacity(at_once, bytes);
        let mut blocks = TextBlocks::new(&mut file).unwrap();
        let mut text = Vec::new();
        loop {
            let block = blocks.block().unwrap();
            if block.is_empty() {
                break;
            }
            let taken = block.len().min(3);
            text.extend_from_slice(&block[..taken]);
            blocks.consume(taken);
        }
        (text, blocks.bytes_done())
    }

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let mark = if mark { "\u{feff}" } else { "" };
        mark.encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn the_same_text_comes_out_of_every_encoding_in_blocks_of_any_size() {
        let text = "name,url\n豆瓣,https://douban.example/😎\n".repeat(40);
        for at_once in [1, 2, 7, 8192] {
            for file in [
                text.clone().into_bytes(),
                format!("\u{feff}{text}").into_bytes(),
                utf16(&text, false, true),
                utf16(&text, true, true),
                utf16(&text, false, false),
                utf16(&text, true, false),
            ] {
                let (read, bytes) = all(&file, at_once);
                assert_eq!(String::from_utf8(read).unwrap(), text);
                assert_eq!(bytes, file.len() as u64, "progress is counted in bytes of the file");
                assert!(text.as_bytes().starts_with(&head(&file[..40])[..8]));
            }
        }
    }

    #[test]
    fn short_and_broken_files_end_without_panic() {
        for file in [&b""[..], b"a", b"\xff", b"\xff\xfe", b"\xff\xfea", b"\xef\xbb", b"\xef\xbb\xbf", b"\0a\0b\xd8"] {
            all(file, 1);
            head(file);
        }
    }

    #[test]
    fn cells_of_chinese_and_western_spreadsheets_are_read() {
        let (chinese, _, _) = GB18030.encode("豆瓣");
        assert_eq!((cell(&chinese).0.as_str(), cell(&chinese).1), ("豆瓣", true));
        assert_eq!(cell(b"Ren\xe9 ").0.as_str(), "René ");
        assert_eq!((cell("豆瓣".as_bytes()).0.as_str(), cell(b"x").1), ("豆瓣", false));
    }
}
