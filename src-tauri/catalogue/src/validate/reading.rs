//! From a file to an entry, strictly: an unknown field is a fault.

use std::path::Path;

use super::code::Code;
use super::sheet::{Violation, said, violation};
use crate::Text;
use crate::entry::Service;

/// An entry together with the text it was read from.
#[derive(Debug, Clone)]
pub struct EntryFile {
    /// The file's name, as shown in messages.
    pub name: String,
    /// The file's name without `.toml`.
    pub stem: String,
    /// The whole text.
    pub text: String,
    /// What it says.
    pub service: Service,
}

impl EntryFile {
    /// Reads one file.
    ///
    /// # Errors
    /// The fault, when it can't be read as an entry.
    pub fn read(path: &Path) -> Result<Self, Box<Violation>> {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = std::fs::read(path).map_err(|why| {
            let message = said!("文件读不出来：{why}。", "The file can't be read: {why}.");
            Box::new(violation(&name, Code::Syntax, String::new(), message))
        })?;
        let Ok(text) = String::from_utf8(bytes) else {
            let message = Text::new("文件不是 UTF-8 编码。", "The file is not UTF-8.");
            return Err(Box::new(violation(&name, Code::Syntax, String::new(), message)));
        };
        Self::parse(&name, text)
    }

    /// Reads an entry from text. `name` is the file's name, with `.toml`.
    ///
    /// # Errors
    /// The fault, when it can't be read as an entry.
    pub fn parse(name: &str, text: String) -> Result<Self, Box<Violation>> {
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        let fault = |code, why: toml::de::Error| {
            let said = why.message().trim_end_matches('.').to_owned();
            let mut fault =
                violation(name, code, named_field(&said), said!("格式不对：{said}。", "The form is wrong: {said}."));
            fault.line = why.span().map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            Box::new(fault)
        };
        if let Err(why) = toml::de::DeTable::parse(&text) {
            return Err(fault(Code::Syntax, why));
        }
        match toml::from_str::<Service>(&text) {
            Ok(service) => Ok(Self {
                stem: name.strip_suffix(".toml").unwrap_or(name).to_owned(),
                name: name.to_owned(),
                text,
                service,
            }),
            Err(why) => Err(fault(Code::Shape, why)),
        }
    }
}

/// The fault of an entry that is not TOML text, such as one of a pack, and does not have the form of an entry.
pub(crate) fn shape_fault(name: &str, why: &str) -> Violation {
    let why = why.trim_end_matches('.');
    violation(name, Code::Shape, named_field(why), said!("格式不对：{why}。", "The form is wrong: {why}."))
}

/// The first field the parser's message quotes: "unknown field `x`, expected…".
fn named_field(message: &str) -> String {
    let known = ["unknown field `", "missing field `", "duplicate field `"];
    known
        .iter()
        .find_map(|start| message.split_once(start))
        .and_then(|(_, rest)| rest.split_once('`'))
        .map(|(field, _)| field.to_owned())
        .unwrap_or_default()
}
