//! The 【signature】 of a service message: who writes.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::event::SenderClass;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is part of the program and tested")
}

static HEAD: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[\s\u{200b}\u{feff}]*【([^【】\r\n]{1,20})】"));
static TAIL: LazyLock<Regex> = LazyLock::new(|| pattern(r"【([^【】\r\n]{1,20})】[\s。.!！]*$"));

/// Other brackets, taken for a signature only from senders that must sign.
static OTHER_HEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\s*(?:\[([^\[\]\r\n]{2,16})\]|［([^［］\r\n]{2,16})］|〔([^〔〕\r\n]{2,16})〕|「([^「」\r\n]{2,16})」)")
});
static OTHER_TAIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\[([^\[\]\r\n]{2,16})\]|［([^［］\r\n]{2,16})］|〔([^〔〕\r\n]{2,16})〕|「([^「」\r\n]{2,16})」)[\s。.!！]*$",
    )
});

/// What stands in brackets and is no name.
static NO_NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"^[0-9\-]+$|[0-9]{6}|^.{0,3}[验校]证?[验证]?码|动态码|随机码|取件码|密码|口令|(?i:code|otp)[: ]?[0-9]|",
        r"^(?:通知|提醒|温馨提示|重要提[示醒]|提示|广告|公告|活动|重要|紧急|安全提[示醒]|注意|必读|微笑|表情)$|[:/：]"
    ))
});

/// A message, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Signed<'t> {
    /// Who writes: the signature in front, else the one at the end.
    pub name: Option<String>,
    /// A second, different one. An agency or operator may have put its own beside that of the brand.
    pub other: Option<String>,
    /// The text without both.
    pub rest: &'t str,
    /// Whether the signature (or one of them) stands in front, so that the message begins here.
    pub at_head: bool,
}

/// Whether a message begins with a signature, so that it cannot be the second half of another.
pub(super) fn begins(text: &str) -> bool {
    HEAD.is_match(text)
}

/// Whether a message carries a signature in 【】 anywhere it belongs.
pub(super) fn is_signed(text: &str) -> bool {
    HEAD.is_match(text) || TAIL.is_match(text)
}

/// Finds the signature.
pub(super) fn signed(text: &str, class: SenderClass) -> Signed<'_> {
    let found = take(text, &HEAD, &TAIL);
    let must_sign = matches!(class, SenderClass::ServicePort | SenderClass::ServiceNumber | SenderClass::Operator);
    if found.name.is_none() && must_sign {
        let other = take(text, &OTHER_HEAD, &OTHER_TAIL);
        if other.name.is_some() {
            return other;
        }
    }
    found
}

fn take<'t>(text: &'t str, head: &Regex, tail: &Regex) -> Signed<'t> {
    let name =
        |found: &regex::Captures<'_>| found.iter().skip(1).flatten().next().and_then(|name| normal(name.as_str()));
    let mut rest = text;
    let mut names = Vec::new();
    if let Some(found) = head.captures(rest)
        && let Some(name) = name(&found)
    {
        names.push(name);
        rest = &rest[found.get(0).map_or(0, |all| all.end())..];
    }
    let at_head = !names.is_empty();
    if let Some(found) = tail.captures(rest)
        && let Some(name) = name(&found)
    {
        rest = &rest[..found.get(0).map_or(rest.len(), |all| all.start())];
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut names = names.into_iter();
    Signed { name: names.next(), other: names.next(), rest, at_head }
}

/// The name in its normal form; `None` if it is no name but a code, a heading, a piece of text.
fn normal(written: &str) -> Option<String> {
    let name: String = written.nfkc().filter(|c| !c.is_whitespace() && !crate::text::is_invisible(*c)).collect();
    let fits = (1..=20).contains(&name.chars().count()) && name.chars().any(char::is_alphanumeric);
    (fits && !NO_NAME.is_match(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_found_in_front_and_at_the_end_and_normalised() {
        use SenderClass::{Named, ServiceNumber, ServicePort};
        for (text, class, name, other, rest) in [
            ("【示例云】您的码", ServicePort, Some("示例云"), None, "您的码"),
            ("\u{feff} 【示例 云】您的码", ServicePort, Some("示例云"), None, "您的码"),
            ("您的码【示例银行】。", ServiceNumber, Some("示例银行"), None, "您的码"),
            ("【ＷＰＳ】您的码【金山办公】", ServicePort, Some("WPS"), Some("金山办公"), "您的码"),
            ("【示例云】您的码【示例云】", ServicePort, Some("示例云"), None, "您的码"),
            ("[示例云]您的码", ServicePort, Some("示例云"), None, "您的码"),
            ("您的码〔示例云〕", ServicePort, Some("示例云"), None, "您的码"),
            ("[示例云]您的码", Named, None, None, "[示例云]您的码"),
            ("您的码[123456]", ServicePort, None, None, "您的码[123456]"),
            ("您的码是【48291】", ServicePort, None, None, "您的码是【48291】"),
            ("【验证码】482913，示例云", ServicePort, None, None, "【验证码】482913，示例云"),
            ("【温馨提示】请及时缴费【示例燃气】", ServicePort, Some("示例燃气"), None, "【温馨提示】请及时缴费"),
            ("【1905电影网】您的码", ServicePort, Some("1905电影网"), None, "您的码"),
            ("【58同城】您的码", ServicePort, Some("58同城"), None, "您的码"),
            ("【铁路12306】您的码", ServiceNumber, Some("铁路12306"), None, "您的码"),
            ("没有签名", ServicePort, None, None, "没有签名"),
            ("【】空的", ServicePort, None, None, "【】空的"),
        ] {
            let found = signed(text, class);
            assert_eq!((found.name.as_deref(), found.other.as_deref(), found.rest), (name, other, rest), "{text}");
        }
    }
}
