//! How texts are written, in both languages.

use super::code::Code;
use super::sheet::{Sheet, said};
use super::walk::{self, Role};
use crate::Text;

pub fn check(sheet: &mut Sheet<'_>) {
    for (field, role, text) in walk::texts(sheet.service) {
        let mut whole = true;
        for (lang, side) in [("zh", &text.zh), ("en", &text.en)] {
            if side.trim().is_empty() {
                whole = false;
                sheet.note(
                    Code::LanguageMissing,
                    format!("{field}.{lang}"),
                    said!("这一侧是空的。", "This side is empty."),
                );
            } else {
                one_side(sheet, &format!("{field}.{lang}"), side);
            }
        }
        if whole {
            chinese(sheet, &field, role, text);
            english(sheet, &field, role, &text.en);
        }
    }
    for (field, value) in walk::plain(sheet.service) {
        one_side(sheet, &field, value);
        if field.contains(".path.en[") && value.chars().any(is_han) {
            sheet.note(
                Code::EnWithHan,
                field,
                said!("英文菜单名里有汉字“{value}”。", "The English label “{value}” has Chinese characters."),
            );
        }
    }
}

/// Rules that hold for any string people read.
fn one_side(sheet: &mut Sheet<'_>, field: &str, side: &str) {
    if let Some(found) = placeholder(side) {
        sheet.note(Code::Placeholder, field, said!("有占位文字“{found}”。", "There is placeholder text “{found}”."));
    }
    if side.contains(['!', '！']) {
        sheet.note(Code::Exclamation, field, said!("有感叹号。", "There is an exclamation mark."));
    }
    if untidy(side) {
        sheet.note(Code::Spaces, field, said!("空格不整齐。", "The spaces are untidy."));
    }
}

fn chinese(sheet: &mut Sheet<'_>, field: &str, role: Role, text: &Text) {
    let zh = &text.zh;
    let at = format!("{field}.zh");
    if !zh.chars().any(is_han) {
        // A service may have a name that is no Chinese word, such as 12306 or Soul.
        if role == Role::Sentence || (field != "names" && text.zh != text.en) {
            sheet.note(
                Code::ZhWithoutHan,
                at,
                said!("中文一侧没有汉字。", "The Chinese side has no Chinese characters."),
            );
        }
        return;
    }
    if role == Role::Sentence
        && let Some(left) = english_left_over(zh)
    {
        sheet.note(
            Code::ZhWithEnglish,
            at.clone(),
            said!("中文里残留英文“{left}”。", "English is left in the Chinese side: “{left}”."),
        );
    }
    if let Some(mark) = half_width(zh) {
        sheet.note(
            Code::ZhPunctuation,
            at,
            said!("汉字之后用了半角“{mark}”。", "A half-width “{mark}” follows a Chinese character."),
        );
    }
}

fn english(sheet: &mut Sheet<'_>, field: &str, role: Role, en: &str) {
    let bare: String = match role {
        Role::Name if field == "names" => en.to_owned(),
        _ => outside_quotes(en),
    };
    if bare.chars().any(is_han) {
        sheet.note(
            Code::EnWithHan,
            format!("{field}.en"),
            said!("英文一侧有没加引号的汉字。", "The English side has Chinese characters outside quotation marks."),
        );
    }
}

/// Whether a character is Chinese.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

fn placeholder(side: &str) -> Option<&'static str> {
    const WORDS: [&str; 6] = ["todo", "fixme", "xxx", "lorem", "tbd", "placeholder"];
    const ZH: [&str; 5] = ["待补", "待填", "占位", "此处填写", "？？"];
    let lower = side.to_lowercase();
    let word = WORDS.into_iter().find(|w| lower.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| part == *w));
    word.or_else(|| ZH.into_iter().find(|w| side.contains(w)))
}

fn untidy(side: &str) -> bool {
    if side != side.trim() || side.contains("  ") || side.chars().any(char::is_control) {
        return true;
    }
    let chars: Vec<char> = side.chars().collect();
    chars.windows(3).any(|w| is_han(w[0]) && w[1].is_whitespace() && is_han(w[2]))
}

/// Four English words in a row with one small word among them: a sentence that nobody translated. Names such as
/// “App Store Review Guideline” have no small word and pass; so does what is quoted.
fn english_left_over(zh: &str) -> Option<String> {
    const SMALL: [&str; 24] = [
        "the", "a", "an", "to", "of", "is", "are", "and", "or", "in", "on", "for", "with", "your", "you", "not", "be",
        "by", "from", "it", "this", "that", "must", "after",
    ];
    let bare = outside_quotes(zh);
    let runs = bare.split(|c: char| !(c.is_ascii_alphabetic() || c == ' ' || c == '\''));
    for run in runs {
        let words: Vec<&str> = run.split_whitespace().collect();
        if words.len() >= 4 && words.iter().any(|w| SMALL.contains(w)) {
            return Some(words.join(" "));
        }
    }
    None
}

/// A half-width mark that stands after a Chinese character and before another one or the end.
fn half_width(zh: &str) -> Option<char> {
    let chars: Vec<char> = zh.chars().collect();
    chars.iter().enumerate().find_map(|(i, &c)| {
        let before = i.checked_sub(1).map(|i| chars[i]);
        let mut after = chars[i + 1..].iter().copied();
        let next = after.next();
        // "，" typed as ", " is the usual slip: look past one space.
        let next = if next == Some(' ') { after.next() } else { next };
        let sentence = matches!(c, ',' | '.' | ';' | ':' | '?') && next.is_none_or(is_han);
        let bracket = matches!(c, '(' | ')') && next.is_some_and(is_han);
        (before.is_some_and(is_han) && (sentence || bracket)).then_some(c)
    })
}

/// The text without what stands in quotation marks, book-title marks or brackets.
fn outside_quotes(text: &str) -> String {
    const PAIRS: [(char, char); 9] = [
        ('“', '”'),
        ('‘', '’'),
        ('"', '"'),
        ('「', '」'),
        ('『', '』'),
        ('《', '》'),
        ('【', '】'),
        ('(', ')'),
        ('（', '）'),
    ];
    let mut out = String::new();
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        if open.last() == Some(&c) {
            open.pop();
        } else if let Some((_, close)) = PAIRS.iter().find(|(start, _)| *start == c) {
            open.push(*close);
        } else if open.is_empty() {
            out.push(c);
        }
    }
    out
}
