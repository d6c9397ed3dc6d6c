//! A mail that was kept as evidence, as a person reads it. Nothing of it is run, fetched or shown as a page.

use chrono::{DateTime, FixedOffset};
use mail_parser::{Address, MessageParser, MimeHeaders};
use serde::{Deserialize, Serialize};

/// A mail as a person reads it: the lines of its head that matter, and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MailRead {
    /// Who sent it.
    pub from: Option<String>,
    /// To whom.
    pub to: Option<String>,
    /// When, by the clock of the sender.
    pub sent: Option<DateTime<FixedOffset>>,
    /// Subject.
    pub subject: Option<String>,
    /// Its words. Of a mail that is a page only, the words on it.
    pub text: String,
    /// Names of files that came with it.
    pub files: Vec<String>,
}

/// Reads the source of a mail; none where it is none.
pub(crate) fn read_mail(source: &[u8]) -> Option<MailRead> {
    let mail = MessageParser::default().parse(source)?;
    let words = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Some(MailRead {
        from: mail.from().and_then(said),
        to: mail.to().and_then(said),
        sent: mail.date().and_then(|at| DateTime::parse_from_rfc3339(&at.to_rfc3339()).ok()),
        subject: mail.subject().and_then(words),
        text: mail.body_text(0).map(|text| text.trim_end().to_owned()).unwrap_or_default(),
        files: mail.attachments().map(|file| file.attachment_name().unwrap_or("?").to_owned()).collect(),
    })
}

/// Names with their addresses, in one line.
fn said(all: &Address<'_>) -> Option<String> {
    let one = |name: Option<&str>, address: Option<&str>| match (name.map(str::trim), address) {
        (Some(name), Some(address)) if !name.is_empty() => Some(format!("{name} <{address}>")),
        (_, Some(address)) => Some(address.to_owned()),
        (name, None) => name.map(str::to_owned),
    };
    let each: Vec<String> = all.iter().filter_map(|addr| one(addr.name(), addr.address())).collect();
    Some(each.join(", ")).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_read_in_the_letters_it_was_written_in() {
        // A subject in base64, and words in GB18030 as Chinese mailers still send them.
        let mut mail = b"From: =?utf-8?B?5a6i5pyN?= <kefu@example.com>\r\nTo: wang@example.com\r\n\
            Date: Sun, 01 Mar 2026 10:12:00 +0800\r\nSubject: =?utf-8?B?5Zue5aSN?=\r\nMIME-Version: 1.0\r\n\
            Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            .to_vec();
        mail.extend([0xD7, 0xA2, 0xCF, 0xFA]); // 注销
        let read = read_mail(&mail).unwrap();
        assert_eq!(read.from.as_deref(), Some("客服 <kefu@example.com>"));
        assert_eq!((read.subject.as_deref(), read.text.as_str()), (Some("回复"), "注销"));
        assert_eq!(read.sent.unwrap().to_rfc3339(), "2026-03-01T10:12:00+08:00");
    }

    #[test]
    fn of_a_page_only_its_words_are_shown_and_what_is_broken_is_no_panic() {
        let page = b"From: a@example.com\r\nContent-Type: text/html\r\n\r\n<p>Closed</p><script>alert(1)</script>";
        let read = read_mail(page).unwrap();
        assert!(read.text.contains("Closed") && !read.text.contains('<'), "{}", read.text);
        for broken in [&b""[..], b"\0\0", b"From:", b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x"] {
            let _ = read_mail(broken);
        }
    }
}
