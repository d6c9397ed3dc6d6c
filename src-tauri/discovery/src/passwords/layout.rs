//! The header of a table: its separator and its columns.

use csv_core::{ReadFieldResult, ReaderBuilder};
use zeroize::Zeroizing;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Address,
    Username,
    Title,
    /// When the login was saved, in milliseconds since 1970.
    Created,
    /// When it was last used.
    Used,
    /// When the password was last changed.
    Changed,
    Password,
    Note,
    /// A generator of one-time codes.
    Generator,
    /// Nothing we read.
    Other,
}

/// The first line of a table.
#[derive(Debug)]
pub(crate) struct Header {
    pub separator: u8,
    /// Trimmed, lower case.
    pub names: Vec<String>,
}

/// No table of ours has more.
const MAX_COLUMNS: usize = 64;

/// The header of a text, if its first line may be one. `head` is UTF-8 without a byte order mark, or another encoding
/// that contains ASCII.
pub(crate) fn header(head: &[u8]) -> Option<Header> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let line_of = |text: &[u8]| text.iter().position(|b| matches!(b, b'\r' | b'\n')).unwrap_or(text.len());
    let blank = head.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
    let mut rest = &head[blank..];
    let mut announced = None;
    if let Some([separator, b'\r' | b'\n', ..]) =
        rest.get(..4).filter(|start| start.eq_ignore_ascii_case(b"sep=")).map(|_| &rest[4..])
    {
        announced = Some(*separator);
        rest = rest[5..].trim_ascii_start();
    }
    let line = &rest[..line_of(rest)];
    let separator = announced.or_else(|| [b',', b';', b'\t'].into_iter().find(|b| line.contains(b)))?;
    let names = cells(rest, separator)?;
    (names.len() >= 2).then_some(Header { separator, names })
}

/// The cells of the first record, in lower case.
fn cells(text: &[u8], separator: u8) -> Option<Vec<String>> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mut names = Vec::new();
    let mut cell = Zeroizing::new(vec![0u8; 256]);
    let mut rest = text;
    loop {
        let (result, used, len) = reader.read_field(rest, &mut cell);
        rest = &rest[used..];
        match result {
            ReadFieldResult::Field { record_end } => {
                names.push(std::str::from_utf8(&cell[..len]).ok()?.trim().trim_matches('"').to_lowercase());
                if record_end || names.len() > MAX_COLUMNS {
                    return (names.len() <= MAX_COLUMNS).then_some(names);
                }
            }
            // The header goes on behind the head; an empty input is the end for the reader.
            ReadFieldResult::InputEmpty if !text.is_empty() && rest.is_empty() => {
                let (result, _, more) = reader.read_field(&[], &mut cell[len..]);
                if let ReadFieldResult::Field { .. } = result {
                    let name = std::str::from_utf8(&cell[..len + more]).ok()?;
                    names.push(name.trim().trim_matches('"').to_lowercase());
                }
                return Some(names).filter(|names| !names.is_empty());
            }
            // A cell of more than 256 bytes is no column name.
            ReadFieldResult::OutputFull | ReadFieldResult::InputEmpty | ReadFieldResult::End => {
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_read_in_every_dress() {
        for head in [
            "name,url,username,password\nx,y,z,w\n",
            "\u{feff}name,url,username,password\r\n",
            "\"Name\",\"URL\",\"Username\",\"Password\"\rx",
            " Name ; Url;Username;PASSWORD\n",
            "name\turl\tusername\tpassword",
            "sep=;\r\nname;url;username;password\r\n",
            "\r\n\nname,url,username,password",
        ] {
            let header = header(head.as_bytes()).unwrap_or_else(|| panic!("{head:?}"));
            assert_eq!(header.names, ["name", "url", "username", "password"], "{head:?}");
        }
    }

    #[test]
    fn what_is_no_header_is_none() {
        let long = format!("{},b\n", "a".repeat(300));
        let many = "a,".repeat(100);
        for head in ["", "\n", "password", "\u{feff}", long.as_str(), many.as_str(), "sep=", "sep=;\n"] {
            assert!(header(head.as_bytes()).is_none(), "{head:?}");
        }
        assert!(header(b"\xff\xfe,\xff\n").is_none());
    }
}
