//! Spaces in Chinese sentences. Messages put one around what they are given, since it is often Latin; between two Chinese
//! characters there is none, but for a date, which is one word: “在 3月14日 之前”.

/// The text without spaces between Chinese characters or marks.
pub(crate) fn closed(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let inside = *c == ' ' && before.is_some_and(is_chinese) && chars.get(at + 1).copied().is_some_and(is_chinese);
        let after_date = matches!(before, Some('年' | '月' | '日')) && at >= 2 && chars[at - 2].is_ascii_digit();
        if !inside || after_date {
            out.push(*c);
        }
    }
    out
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
        || "，。、；：？！（）【】《》「」“”".contains(c)
}

#[cfg(test)]
mod tests {
    use super::closed;

    #[test]
    fn chinese_names_stand_close_latin_ones_and_dates_apart() {
        assert_eq!(closed("把 快乐购 里的订单存下来"), "把快乐购里的订单存下来");
        assert_eq!(closed("在 Soul 里申请注销"), "在 Soul 里申请注销");
        assert_eq!(closed("在 3月14日 之前不要登录 抖音，登录会撤回"), "在 3月14日 之前不要登录抖音，登录会撤回");
        assert_eq!(closed("把 12306 里的 订单"), "把 12306 里的订单");
        assert_eq!(closed(" "), " ");
    }
}
