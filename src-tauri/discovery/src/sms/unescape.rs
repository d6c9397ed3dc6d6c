//! Attribute values as the backup app writes them, which is not quite XML: an emoji is written as the two halves of
//! its UTF-16 form (`&#55357;&#56846;`), which strict parsers refuse, and with it the file.

/// The text of a raw attribute value. What cannot be decoded becomes U+FFFD; unknown entities stay as written.
pub(super) fn unescape(raw: &[u8], cut: bool) -> String {
    let mut text = String::from_utf8_lossy(raw).into_owned();
    if cut {
        // The cap may have split a character or a reference.
        while text.ends_with('\u{fffd}') {
            text.pop();
        }
        if let Some(at) = text.rfind('&')
            && !text[at..].contains(';')
        {
            text.truncate(at);
        }
    }
    if !text.contains('&') {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (decoded, used) = reference(rest);
        match decoded {
            Some(c) => out.push(c),
            None => out.push_str(&rest[..used]),
        }
        rest = &rest[used..];
    }
    out.push_str(rest);
    out
}

/// The character of the reference that `text` begins with, and how many bytes it takes.
fn reference(text: &str) -> (Option<char>, usize) {
    const NAMED: [(&str, char); 5] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&apos;", '\'')];
    if let Some((name, c)) = NAMED.iter().find(|(name, _)| text.starts_with(name)) {
        return (Some(*c), name.len());
    }
    let Some((unit, used)) = number(text) else {
        return (None, 1);
    };
    if let high @ 0xd800..=0xdbff = unit
        && let Some((low @ 0xdc00..=0xdfff, more)) = number(&text[used..])
    {
        return (char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)), used + more);
    }
    let allowed = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    (Some(char::from_u32(unit).filter(allowed).unwrap_or('\u{fffd}')), used)
}

/// The value of a numeric reference at the start of `text`, and its length in bytes.
fn number(text: &str) -> Option<(u32, usize)> {
    let body = text.strip_prefix("&#")?;
    let end = body.bytes().take(12).position(|b| b == b';')?;
    let digits = &body[..end];
    let value = match digits.strip_prefix(['x', 'X']) {
        Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16),
        None if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse(),
        _ => return None,
    };
    value.ok().map(|value| (value, end + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_and_halves_of_emoji_joined() {
        for (raw, text) in [
            ("Hi &#55357;&#56846;", "Hi 😎"),
            ("Hi &#xD83D;&#xDE0E;!", "Hi 😎!"),
            ("&#55357;", "\u{fffd}"),
            ("&#56846;&#55357;x", "\u{fffd}\u{fffd}x"),
            ("&#55357;&#20013;", "\u{fffd}中"),
            ("a&#10;b&amp;&lt;&gt;&quot;&apos;", "a\nb&<>\"'"),
            ("&#x11;&#0;&#1114112;", "\u{fffd}\u{fffd}\u{fffd}"),
            ("A&B &nbsp; &# &#; &#x; &#-1; &#99999999999999;", "A&B &nbsp; &# &#; &#x; &#-1; &#99999999999999;"),
            ("&amp;#10;", "&#10;"),
        ] {
            assert_eq!(unescape(raw.as_bytes(), false), text, "{raw}");
        }
    }

    #[test]
    fn a_value_cut_in_a_character_or_reference_loses_only_that() {
        assert_eq!(unescape(&"中文".as_bytes()[..5], true), "中");
        assert_eq!(unescape(b"ab&#5535", true), "ab");
        assert_eq!(unescape(b"ab\xff\xfe", false), "ab\u{fffd}\u{fffd}");
    }
}
