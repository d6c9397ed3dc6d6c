//! A mail file (`.eml`) that a mail program opens as a draft. Nothing is sent from here.
//!
//! RFC 5322 with MIME: UTF-8 body, encoded headers. No name of this computer goes into it.

use chrono::{DateTime, FixedOffset};
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

use crate::document::text::text;
use crate::letter::{Field, Missing, MissingField, Ready, Why, is_placeholder, is_unreachable};
use crate::{Language, Private};

/// What a mail needs beside the letter.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// The sender's address. The mail program fills it in where it is not given.
    pub from: Option<Private>,
    /// The date line. A draft gets a new one when it is sent.
    pub at: DateTime<FixedOffset>,
    /// Files sent along: name, media type, bytes.
    pub files: Vec<(String, String, Vec<u8>)>,
}

impl Ready {
    /// The letter as a mail file.
    ///
    /// # Errors
    /// The recipient has no mail address, or one that nobody reads; or the sender's own is none.
    pub fn mail(&self, envelope: &Envelope) -> Result<Vec<u8>, Missing> {
        let letter = self.letter();
        let to = letter.recipient.mail.as_deref().map(str::trim).unwrap_or_default();
        let mut fields = Vec::new();
        fields.extend(fault(Field::RecipientMail, to));
        if let Some(from) = &envelope.from {
            fields.extend(fault(Field::SenderMail, from.reveal()).filter(|one| one.why != Why::Unreachable));
            if !from.reveal().contains('@') {
                fields.push(MissingField { field: Field::SenderMail, identifier: None, why: Why::Unreachable });
            }
        }
        if !fields.is_empty() {
            return Err(Missing { fields });
        }

        let subject = match letter.language {
            Language::Zh => format!("{}（{}）", self.title(), letter.service.zh.trim()),
            Language::En => format!("{} ({})", self.title(), letter.service.en.trim()),
        };
        // The title is the subject; in the body it would stand there twice.
        let mut paper = self.document();
        paper.title = paper.subtitle.take().unwrap_or_default();
        let body = text(&paper).trim_start().to_owned();
        // Opens as a draft to be sent, not as mail that came in.
        let mut message = MessageBuilder::new()
            .header("X-Unsent", Raw::new("1"))
            .date(Date::new(envelope.at.timestamp()))
            .message_id(self.message_id(envelope))
            .to(to)
            .subject(subject);
        if let Some(from) = &envelope.from {
            message = message.from(from.reveal());
        }
        let plain = MimePart::new("text/plain", body);
        message = if envelope.files.is_empty() {
            message.body(plain)
        } else {
            let mut parts = vec![plain];
            for (name, media, bytes) in &envelope.files {
                parts.push(MimePart::new(media.as_str(), bytes.as_slice()).attachment(name.as_str()));
            }
            let kind = ContentType::new("multipart/mixed").attribute("boundary", "=_a_letter_with_annexes_=");
            message.body(MimePart::new(kind, parts))
        };
        let mut file = Vec::new();
        message.serialize(&mut file);
        Ok(file)
    }

    /// The same letter of the same day has the same id, whichever computer writes it.
    fn message_id(&self, envelope: &Envelope) -> String {
        let letter = self.letter();
        format!("{}.{}.{}@letter.invalid", letter.law, letter.written.format("%Y%m%d"), envelope.at.timestamp())
    }
}

fn fault(field: Field, address: &str) -> Option<MissingField> {
    let why = if address.is_empty() {
        Why::Empty
    } else if is_placeholder(address) {
        Why::Placeholder
    } else if is_unreachable(address) {
        Why::Unreachable
    } else {
        return None;
    };
    Some(MissingField { field, identifier: None, why })
}
