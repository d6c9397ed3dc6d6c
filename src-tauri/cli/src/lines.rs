//! Lines of a terminal, where a Chinese character is as wide as two Latin ones.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// The text with spaces after it up to `columns`.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    let mut padded = text.to_owned();
    padded.extend(std::iter::repeat_n(' ', missing));
    padded
}

/// The text cut to `columns`, with an ellipsis where something is gone.
pub(crate) fn clipped(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > columns {
            break;
        }
        kept.push(c);
    }
    kept.push('…');
    kept
}

/// The text in lines of at most `columns`. Latin words stay whole; Chinese breaks anywhere, except that no line begins
/// with a closing mark or ends with an opening one.
pub(crate) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for piece in pieces(paragraph) {
            let wide = width(piece.trim_end());
            if used > 0 && used + wide > columns {
                lines.push(line.trim_end().to_owned());
                line.clear();
                used = 0;
                if piece.trim().is_empty() {
                    continue;
                }
            }
            line.push_str(piece);
            used += width(piece);
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Parts of a line between which it may break.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let breaks = before.is_some_and(|before| may_break(before, c));
        if breaks && at > start {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if closes(after) || opens(before) || after == ' ' {
        return false;
    }
    before == ' ' || is_wide(before) || is_wide(after)
}

fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}

fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '）'
            | '》'
            | '】'
            | '”'
            | '’'
            | '…'
            | ','
            | '.'
            | ';'
            | ':'
            | ')'
            | '%'
    )
}

fn opens(c: char) -> bool {
    matches!(c, '（' | '《' | '【' | '“' | '‘' | '(' | '＝' | '≠')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_chinese_twice() {
        assert_eq!(width("微信 ab"), 7);
        assert_eq!(padded("微信", 6), "微信  ");
        assert_eq!(clipped("微信和支付宝", 7), "微信和…");
        assert_eq!(clipped("Soul", 4), "Soul");
        assert!(width(&clipped("微信和支付宝", 6)) <= 6);
    }

    #[test]
    fn lines_break_between_words_and_characters_and_never_before_a_comma() {
        assert_eq!(wrapped("到 3月12日 之前，不要登录 Soul", 12), ["到 3月12日", "之前，不要登", "录 Soul"]);
        assert_eq!(wrapped("Do not log in before then", 10), ["Do not log", "in before", "then"]);
        assert_eq!(wrapped("一二三，四", 6), ["一二", "三，四"]);
        assert_eq!(wrapped("", 10), [""]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_lost_or_makes_it_panic(text in "\\PC{0,60}", columns in 0..40usize) {
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            proptest::prop_assert_eq!(letters(&wrapped(&text, columns).join(" ")), letters(&text));
            let _ = clipped(&text, columns);
        }
    }
}
