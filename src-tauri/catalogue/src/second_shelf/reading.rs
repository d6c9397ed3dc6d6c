//! Reads `sites.json` as it really is: records with some twenty languages, hosts with a path behind them, addresses with
//! a slip. One odd record is left out and named; it never sinks the file.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use chrono::NaiveDate;
use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::{Shelf, ShelfEntry, ShelfMail, ShelfRemark, ShelfSource, key_of, key_with_signs};
use crate::validate::said;
use crate::{Fault, Text, net};

/// The list has 1 MB and 2,600 records; far more than that is another file.
const MOST_BYTES: usize = 16 * 1024 * 1024;
const MOST_RECORDS: usize = 20_000;
const LONGEST_NAME: usize = 120;
const LONGEST_TEXT: usize = 4_000;
const LONGEST_ADDRESS: usize = 2_000;
const MOST_DOMAINS: usize = 500;
const MOST_LANGUAGES: usize = 80;

impl Shelf {
    /// Reads a `sites.json`. `read` is the day the person does so. What could not be used is in [`Shelf::remarks`].
    ///
    /// # Errors
    /// When the file as a whole can't be used: what is wrong with it, where, and what to do.
    pub fn read(bytes: &[u8], read: Option<NaiveDate>) -> Result<Self, Fault> {
        if bytes.len() > MOST_BYTES {
            let megabytes = bytes.len() / (1024 * 1024);
            return Err(fault(said!(
                "文件有 {megabytes} MB，大得不像 sites.json。",
                "The file has {megabytes} MB, too much for a sites.json."
            )));
        }
        let text = std::str::from_utf8(bytes).map_err(|why| {
            let at = why.valid_up_to();
            fault(said!("文件不是 UTF-8 编码（第 {at} 字节起）。", "The file is not UTF-8 (from byte {at})."))
        })?;
        let records: Vec<&RawValue> = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|why| {
            let (line, column) = (why.line(), why.column());
            fault(match why.classify() {
                serde_json::error::Category::Data => {
                    said!("文件是 JSON，但不是一张列表。", "The file is JSON but not a list.")
                }
                _ => said!(
                    "第 {line} 行第 {column} 列不是有效的 JSON。",
                    "Line {line}, column {column} is not valid JSON."
                ),
            })
        })?;
        if records.len() > MOST_RECORDS {
            let count = records.len();
            return Err(fault(said!(
                "文件有 {count} 条，多得不像 sites.json。",
                "The file has {count} records, too many for a sites.json."
            )));
        }
        let mut reader = Reader::default();
        for (at, record) in records.iter().enumerate() {
            reader.take(at + 1, record.get());
        }
        if reader.entries.is_empty() {
            return Err(fault(Text::new("文件里没有一条可用的记录。", "The file has no record that can be used.")));
        }
        let source = ShelfSource {
            title: "JustDeleteMe".to_owned(),
            url: "https://justdeleteme.xyz".to_owned(),
            licence: "MIT".to_owned(),
            read,
        };
        Ok(Self { remarks: reader.remarks, ..Self::new(source, reader.entries) })
    }
}

fn fault(message: Text) -> Fault {
    let remedy = Text::new(
        "请选 JustDeleteMe 项目里原样的 sites.json 文件。",
        "Choose the sites.json of the JustDeleteMe project as it is.",
    );
    Fault::new(message, remedy)
}

#[derive(Default)]
struct Reader {
    entries: Vec<ShelfEntry>,
    remarks: Vec<ShelfRemark>,
    places: HashMap<String, usize>,
    endings: Endings,
}

/// Which endings of hosts exist. Thousands of hosts have the same few hundred, and looking one up takes its time.
#[derive(Default)]
struct Endings(HashMap<String, bool>);

impl Endings {
    fn is_host(&mut self, host: &str) -> bool {
        if !net::has_labels(host) {
            return false;
        }
        let Some((_, ending)) = host.rsplit_once('.') else {
            return false;
        };
        if let Some(known) = self.0.get(ending) {
            return *known;
        }
        let known = net::is_host(host);
        self.0.insert(ending.to_owned(), known);
        known
    }

    /// Only addresses a browser opens as a page: no script, no file.
    fn is_page(&mut self, url: &str) -> bool {
        let scheme = url.starts_with("https://") || url.starts_with("http://");
        scheme
            && url.len() <= LONGEST_ADDRESS
            && !url.chars().any(|c| c.is_whitespace() || c.is_control())
            && net::host_of(url).is_some_and(|host| self.is_host(&host))
    }
}

impl Reader {
    fn take(&mut self, record: usize, json: &str) {
        match serde_json::from_str::<Record>(json) {
            Ok(read) => {
                let name = read.name.clone();
                match self.entry(record, read) {
                    Ok(entry) => self.keep(record, entry),
                    Err(what) => self.remark(record, name, true, what),
                }
            }
            Err(why) => {
                let why = why.to_string();
                let why = why.split(" at line ").next().unwrap_or_default();
                self.remark(
                    record,
                    None,
                    true,
                    said!("记录的格式不对：{why}。", "The record has the wrong form: {why}."),
                );
            }
        }
    }

    /// The same name again is the same service: its hosts are added, the rest of the first stays. `Nike` and `Nike+` are
    /// two services, and so have two keys.
    fn keep(&mut self, record: usize, mut entry: ShelfEntry) {
        let known = |key: &str| self.places.get(key).map(|&at| (at, &self.entries[at]));
        let same = |other: &ShelfEntry| other.name.to_lowercase() == entry.name.to_lowercase();
        let found = match known(&entry.key) {
            Some((_, other)) if !same(other) => {
                entry.key = key_with_signs(&entry.name, &entry.key);
                known(&entry.key)
            }
            found => found,
        };
        let Some((at, _)) = found else {
            self.places.insert(entry.key.clone(), self.entries.len());
            self.entries.push(entry);
            return;
        };
        let first = &mut self.entries[at];
        for domain in entry.domains {
            if !first.domains.contains(&domain) && first.domains.len() < MOST_DOMAINS {
                first.domains.push(domain);
            }
        }
        let name = first.name.clone();
        let what = said!(
            "与前面的“{name}”重名，只并入域名。",
            "It has the name of an earlier “{name}”: only its domains were added."
        );
        self.remark(record, Some(entry.name), true, what);
    }

    fn entry(&mut self, record: usize, read: Record) -> Result<ShelfEntry, Text> {
        let name = read.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let Some(name) = name.map(str::to_owned) else {
            return Err(Text::new("没有名称。", "It has no name."));
        };
        if name.chars().count() > LONGEST_NAME {
            return Err(said!("名称超过 {LONGEST_NAME} 个字。", "The name has more than {LONGEST_NAME} characters."));
        }
        let Self { endings, remarks, .. } = self;
        let mut remark = |what| remarks.push(ShelfRemark { record, name: Some(name.clone()), left_out: false, what });
        let mut domains = Vec::new();
        for written in &read.domains {
            let host = net::host_of(written).filter(|host| endings.is_host(host));
            match host {
                _ if domains.len() >= MOST_DOMAINS => {}
                Some(host) => {
                    let host = host.strip_prefix("www.").filter(|h| h.contains('.')).unwrap_or(&host).to_owned();
                    if !domains.contains(&host) {
                        domains.push(host);
                    }
                }
                None => {
                    let shown: String = written.chars().take(60).collect();
                    remark(said!("“{shown}”不是域名。", "“{shown}” is not a domain."));
                }
            }
        }
        let mut address = |written: String| {
            let written = written.trim().to_owned();
            let fits = endings.is_page(&written);
            if !fits {
                let shown: String = written.chars().take(80).collect();
                remark(said!("“{shown}”不是完整的网址。", "“{shown}” is not a whole web address."));
            }
            fits.then_some(written)
        };
        let url = read.url.and_then(&mut address);
        let urls = read.urls.into_iter().filter_map(|(tag, url)| Some((tag, address(url)?))).collect();
        let mail = read.email.filter(|mail| net::is_email(mail.trim())).map(|mail| ShelfMail {
            address: mail.trim().to_owned(),
            subject: read.email_subject.map(cut),
            body: read.email_body.map(cut),
        });
        if domains.is_empty() && url.is_none() && mail.is_none() && read.notes.is_empty() {
            return Err(Text::new("除了名称什么也没有。", "It has nothing but a name."));
        }
        Ok(ShelfEntry {
            key: key_of(&name),
            url,
            urls,
            difficulty: read.difficulty.map(|word| word.trim().to_lowercase()).filter(|w| (1..=20).contains(&w.len())),
            notes: read.notes.into_iter().map(|(tag, note)| (tag, cut(note))).collect(),
            domains,
            mail,
            name,
        })
    }

    fn remark(&mut self, record: usize, name: Option<String>, left_out: bool, what: Text) {
        let name = name.map(|name| name.chars().take(LONGEST_NAME).collect());
        self.remarks.push(ShelfRemark { record, name, left_out, what });
    }
}

fn cut(text: String) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// One record as written.
#[derive(Default)]
struct Record {
    name: Option<String>,
    url: Option<String>,
    urls: BTreeMap<String, String>,
    difficulty: Option<String>,
    notes: BTreeMap<String, String>,
    domains: Vec<String>,
    email: Option<String>,
    email_subject: Option<String>,
    email_body: Option<String>,
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(RecordVisitor)
    }
}

struct RecordVisitor;

impl<'de> Visitor<'de> for RecordVisitor {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record with a name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        while let Some(key) = map.next_key::<std::borrow::Cow<'_, str>>()? {
            match key.as_ref() {
                "name" => record.name = map.next_value()?,
                "url" => record.url = map.next_value()?,
                "difficulty" => record.difficulty = map.next_value()?,
                "domains" => record.domains = map.next_value::<OneOrMany>()?.0,
                "email" => record.email = map.next_value()?,
                "email_subject" => record.email_subject = map.next_value()?,
                "email_body" => record.email_body = map.next_value()?,
                "notes" => said_in(&mut record.notes, "en", map.next_value()?),
                // The list marks some as `popular`, and may mark more tomorrow.
                other => match (other.strip_prefix("notes_"), other.strip_prefix("url_")) {
                    (Some(tag), _) if is_tag(tag) => said_in(&mut record.notes, tag, map.next_value()?),
                    (_, Some(tag)) if is_tag(tag) => said_in(&mut record.urls, tag, map.next_value()?),
                    _ => {
                        map.next_value::<IgnoredAny>()?;
                    }
                },
            }
        }
        Ok(record)
    }
}

fn said_in(texts: &mut BTreeMap<String, String>, tag: &str, text: Option<String>) {
    if let Some(text) = text.filter(|text| !text.trim().is_empty())
        && texts.len() < MOST_LANGUAGES
    {
        texts.insert(tag.to_owned(), text);
    }
}

/// A language tag such as `de` or `pt-BR`.
fn is_tag(tag: &str) -> bool {
    (2..=12).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// A list of strings, or one string.
#[derive(Default)]
struct OneOrMany(Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(OneOrManyVisitor)
    }
}

struct OneOrManyVisitor;

impl<'de> Visitor<'de> for OneOrManyVisitor {
    type Value = OneOrMany;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of domains")
    }

    fn visit_unit<E>(self) -> Result<OneOrMany, E> {
        Ok(OneOrMany::default())
    }

    fn visit_str<E>(self, one: &str) -> Result<OneOrMany, E> {
        Ok(OneOrMany(vec![one.to_owned()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<OneOrMany, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = list.next_element()? {
            all.push(one);
        }
        Ok(OneOrMany(all))
    }
}
