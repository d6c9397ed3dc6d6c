//! Excerpts of messages without what must not be kept: codes, numbers, passwords, addresses.

use std::sync::LazyLock;

use regex::Regex;

/// Longest excerpt, in characters.
const EXCERPT_CHARS: usize = 80;

/// How much of a text is looked at; masking mostly shortens, so more than the excerpt is needed.
pub(crate) const WINDOW_CHARS: usize = 240;

/// Stands where something was taken out.
const MASK: &str = "••••";

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is part of the program and tested")
}

static MAIL: LazyLock<Regex> = LazyLock::new(|| pattern(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)*"));

/// A user name and password in front of a host.
static USERINFO: LazyLock<Regex> = LazyLock::new(|| pattern(r"://[^\s/@]+@"));

/// A host and what follows it. The host alone may stay: it tells who wrote.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:[A-Za-z][A-Za-z0-9+.\-]*://)?((?:[A-Za-z0-9\-]+\.)+[A-Za-z]{2,})(?::[0-9]+)?[/?#][!-~]*")
});

/// A word that announces a secret, and the secret. Only visible ASCII can be one; Chinese after 密码 is prose.
static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(密码|口令|验证码|校验码|动态码|激活码|确认码|安全码|识别码|随机码|取件码|提货码|兑换码|券码|卡密|邀请码|密钥|驗證碼|",
        r"pass(?:word|code|phrase)|pin|code|otp|key|token|secret)",
        r#"((?:\s|为|是|:|：|=|-|—|"|“|”|'|（|\(|【|\[|）|\)|\bis\b)+)"#,
        r#"[!-~&&[^\s"'()\[\],;]]{4,}"#,
    ))
});

/// A code that mixes letters and digits stands before its word: `A7X9K2是您的验证码`.
static MIXED: LazyLock<Regex> = LazyLock::new(|| pattern(r"[A-Za-z0-9_]*[0-9][A-Za-z0-9_]*"));

/// Four digits and more, also in groups: `482 913`, `138-0013-8000`, `48 29 13`.
static DIGITS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9](?:[ \-\u{a0}]?[0-9]){3,}"));

/// The beginning of a text, fit to be kept: one line, at most 80 characters, secrets and numbers masked.
pub(crate) fn excerpt(text: &str) -> String {
    let line = flatten(text, WINDOW_CHARS);
    let line = USERINFO.replace_all(&line, "://");
    let line = MAIL.replace_all(&line, MASK);
    let line = ADDRESS.replace_all(&line, "$1/…");
    let line = ANNOUNCED.replace_all(&line, format!("$1$2{MASK}"));
    let line = DIGITS.replace_all(&line, MASK);
    let line = MIXED.replace_all(&line, |found: &regex::Captures<'_>| {
        let word = &found[0];
        let mixed = word.len() >= 4 && word.bytes().any(|b| b.is_ascii_alphabetic());
        if mixed { MASK.to_owned() } else { word.to_owned() }
    });
    if line.chars().count() <= EXCERPT_CHARS {
        return line.into_owned();
    }
    line.chars().take(EXCERPT_CHARS - 1).chain(['…']).collect()
}

/// One line: blanks joined, what cannot be seen removed, wide digits made plain, cut after `limit` characters
/// but not within a word or number, since half a code would no longer look like one.
fn flatten(text: &str, limit: usize) -> String {
    let mut line = String::with_capacity(text.len().min(limit * 4));
    let mut chars = 0;
    let mut cut = false;
    for c in text.trim().chars() {
        let c = match c {
            '\u{ff10}'..='\u{ff19}' => char::from(b'0' + ((c as u32 - 0xff10) as u8)),
            c if c.is_whitespace() => ' ',
            c if crate::text::is_invisible(c) => continue,
            c => c,
        };
        if c == ' ' && line.ends_with(' ') {
            continue;
        }
        if chars == limit {
            cut = true;
            break;
        }
        line.push(c);
        chars += 1;
    }
    if cut {
        let whole = line.trim_end_matches(|c: char| c.is_ascii_graphic()).len();
        line.truncate(whole);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_numbers_addresses_and_passwords_are_masked() {
        for (text, masked) in [
            ("【示例云】您的注册验证码是482913,5分钟内有效。", "【示例云】您的注册验证码是••••,5分钟内有效。"),
            ("G-482913 is your Example verification code.", "G-•••• is your Example verification code."),
            ("code: 482 913", "code: ••••"),
            ("取件码1-2-3345，驿站", "取件码••••，驿站"),
            ("登录账号13800138000，初始密码：aB3xSENTINEL", "登录账号••••，初始密码：••••"),
            ("A7X9K2是您的动态码", "••••是您的动态码"),
            ("点击 s.example.cn/ab?t=SENTINEL 拒收请回复R", "点击 s.example.cn/… 拒收请回复R"),
            ("见 https://u:SENTINEL@bank.example.top:8443/x#SENTINEL", "见 bank.example.top/…"),
            ("已发至 mira.k+x@kestrel.example。", "已发至 ••••。"),
            ("验证码：４８２９１３", "验证码：••••"),
            ("your password is Hunter-SENTINEL!", "your password is ••••"),
            ("修改登录密码请小心", "修改登录密码请小心"),
            ("尾号1234卡", "尾号••••卡"),
        ] {
            assert_eq!(excerpt(text), masked);
        }
    }

    #[test]
    fn an_excerpt_is_one_short_line_and_never_ends_in_half_a_code() {
        let long = format!("{}482913", "长".repeat(238));
        let line = excerpt(&long);
        assert_eq!(line.chars().count(), 80);
        assert!(!line.contains(|c: char| c.is_ascii_digit()));
        assert_eq!(excerpt("一\r\n二\u{202e}\u{0}三\u{200b}"), "一 二三");
        // Masking shortens: what moves up from behind must be whole as well.
        let moved = format!("{} {}", "x.example/".to_owned() + &"a".repeat(231), "48291377");
        assert!(!excerpt(&moved).contains("48"));
    }
}
