//! Media types by content, and what of it can be shown.

/// How much of the beginning is looked at: enough for the office formats, whose type stands behind a few zip headers.
const HEAD: usize = 64 * 1024;

/// Looks at bytes as they pass by.
#[derive(Debug, Default)]
pub(super) struct Watch {
    head: Vec<u8>,
    /// The unfinished character at the end of the last piece.
    rest: Vec<u8>,
    not_text: bool,
}

impl Watch {
    pub(super) fn see(&mut self, piece: &[u8]) {
        let room = HEAD.saturating_sub(self.head.len()).min(piece.len());
        self.head.extend_from_slice(&piece[..room]);
        if self.not_text {
            return;
        }
        let mut bytes = std::mem::take(&mut self.rest);
        bytes.extend_from_slice(piece);
        match std::str::from_utf8(&bytes) {
            Ok(_) => {}
            Err(error) if error.error_len().is_none() => self.rest = bytes[error.valid_up_to()..].to_vec(),
            Err(_) => self.not_text = true,
        }
        self.not_text |= bytes.contains(&0);
    }

    /// The media type of what passed by.
    pub(super) fn media(self) -> String {
        let text = !self.not_text && self.rest.is_empty();
        match infer::get(&self.head).map(|kind| kind.mime_type()) {
            // A letter often begins with a comment that looks like a script; what is text is shown as text.
            Some(kind) if kind.starts_with("text/") && !text => "application/octet-stream",
            Some("text/x-shellscript") => "text/plain",
            Some(kind) => kind,
            None if text && is_mail(&self.head) => "message/rfc822",
            None if text && is_svg(&self.head) => "image/svg+xml",
            None if text => "text/plain",
            None => "application/octet-stream",
        }
        .to_owned()
    }
}

/// Whether text begins with the header of a mail: at least two of the lines every mail has, one of them the sender.
fn is_mail(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head);
    let names: Vec<String> = head
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .filter(|line| !line.starts_with([' ', '\t']))
        .filter_map(|line| line.split_once(':').map(|(name, _)| name.to_ascii_lowercase()))
        .collect();
    let known =
        ["from", "to", "date", "subject", "received", "return-path", "message-id", "mime-version", "delivered-to"];
    names.iter().any(|name| name == "from") && names.iter().filter(|name| known.contains(&name.as_str())).count() >= 2
}

fn is_svg(head: &[u8]) -> bool {
    String::from_utf8_lossy(head).trim_start().starts_with("<svg")
}

/// How evidence may be shown in the window. What could run something there is shown as its text, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As a picture.
    Image,
    /// As plain text, whatever it would be elsewhere.
    Text,
    /// As a PDF.
    Pdf,
    /// Not; it can be exported.
    Nothing,
}

/// How a media type may be shown.
pub fn shown(media: &str) -> Shown {
    match media {
        "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/bmp" => Shown::Image,
        "application/pdf" => Shown::Pdf,
        // A drawing may hold a script, and so may a page or a mail: their source is harmless.
        "message/rfc822" | "image/svg+xml" | "application/json" => Shown::Text,
        text if text.starts_with("text/") => Shown::Text,
        _ => Shown::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn media(pieces: &[&[u8]]) -> String {
        let mut watch = Watch::default();
        pieces.iter().for_each(|piece| watch.see(piece));
        watch.media()
    }

    #[test]
    fn the_content_decides_and_not_the_name() {
        for (bytes, expected) in [
            (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "image/png"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "image/jpeg"),
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "application/pdf"),
            (b"From: a@example.com\r\nTo: b@example.com\r\nSubject: hi\r\n\r\nhello", "message/rfc822"),
            (b"From: nobody, she said", "text/plain"),
            (b"<!DOCTYPE html><html><script>alert(1)</script>", "text/html"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
            ("客服说要十五个工作日。".as_bytes(), "text/plain"),
            (b"", "text/plain"),
            (b"\0\x01\x02\x03", "application/octet-stream"),
            (b"<html>\0binary", "application/octet-stream"),
        ] {
            assert_eq!(media(&[bytes]), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_character_cut_between_two_pieces_is_still_text() {
        let text = "冷静期".as_bytes();
        for cut in 0..=text.len() {
            assert_eq!(media(&[&text[..cut], &text[cut..]]), "text/plain", "{cut}");
        }
        assert_eq!(media(&[&text[..4]]), "application/octet-stream", "the last character is cut off");
    }

    #[test]
    fn nothing_that_could_run_is_shown_as_more_than_its_text() {
        for media in ["text/html", "image/svg+xml", "message/rfc822", "text/xml", "text/javascript"] {
            assert_eq!(shown(media), Shown::Text, "{media}");
        }
        assert_eq!(shown("video/mp4"), Shown::Nothing);
        assert_eq!(shown("application/x-executable"), Shown::Nothing);
    }
}
