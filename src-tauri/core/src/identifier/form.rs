//! The normal form of identifiers, and how they look when hidden.

use super::IdentifierKind;

/// The form under which an identifier is stored and compared.
///
/// Phones become E.164 where the country is plain (eleven digits beginning with 1 are Chinese mobiles); mail addresses and
/// user names lose surrounding space, mail also case; document and card numbers lose spaces and dashes.
pub fn normalised(kind: IdentifierKind, value: &str) -> String {
    let value = value.trim();
    match kind {
        IdentifierKind::Phone => phone(value),
        IdentifierKind::Email => value.to_lowercase(),
        IdentifierKind::IdCard
        | IdentifierKind::Passport
        | IdentifierKind::DrivingLicence
        | IdentifierKind::BankCard => {
            value.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_uppercase()
        }
        IdentifierKind::Username | IdentifierKind::Other => value.to_owned(),
    }
}

/// Whether two values mean the same identifier.
pub fn same(kind: IdentifierKind, one: &str, other: &str) -> bool {
    normalised(kind, one) == normalised(kind, other)
}

fn phone(value: &str) -> String {
    let plus = value.starts_with('+') || value.starts_with('＋');
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    if plus {
        format!("+{digits}")
    } else if let Some(rest) = digits.strip_prefix("00") {
        format!("+{rest}")
    } else if digits.len() == 11 && digits.starts_with('1') {
        format!("+86{digits}")
    } else if digits.len() == 13 && digits.starts_with("861") {
        format!("+{digits}")
    } else if digits.is_empty() {
        value.to_owned()
    } else {
        digits
    }
}

/// How an identifier is shown until somebody asks to see it: enough to tell two apart, not enough to use.
pub fn masked(kind: IdentifierKind, value: &str) -> String {
    match kind {
        IdentifierKind::Phone => {
            let national = value.strip_prefix("+86").unwrap_or(value);
            cover(national, 3, 4)
        }
        IdentifierKind::Email => match value.split_once('@') {
            Some((name, domain)) => {
                let kept = if name.chars().count() > 2 { cover(name, 1, 1) } else { cover(name, 1, 0) };
                format!("{kept}@{domain}")
            }
            None => cover(value, 1, 1),
        },
        IdentifierKind::IdCard => cover(value, 3, 4),
        IdentifierKind::Passport | IdentifierKind::DrivingLicence => cover(value, 1, 3),
        IdentifierKind::BankCard => cover(value, 0, 4),
        IdentifierKind::Username | IdentifierKind::Other => {
            if value.chars().count() > 4 {
                cover(value, 2, 1)
            } else {
                cover(value, 1, 0)
            }
        }
    }
}

/// Keeps `head` and `tail` characters and covers the middle with at most eleven dots, so that length tells little.
fn cover(value: &str, head: usize, tail: usize) -> String {
    let chars: Vec<char> = value.chars().collect();
    if chars.len() <= head + tail {
        return chars.iter().take(1).chain(std::iter::repeat_n(&'•', chars.len().saturating_sub(1))).collect();
    }
    let dots = (chars.len() - head - tail).clamp(3, 11);
    chars[..head]
        .iter()
        .copied()
        .chain(std::iter::repeat_n('•', dots))
        .chain(chars[chars.len() - tail..].iter().copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_mobiles_are_the_same_however_written() {
        for written in ["13800002201", "138 0000 2201", "+86 138-0000-2201", "008613800002201", "8613800002201"] {
            assert_eq!(normalised(IdentifierKind::Phone, written), "+8613800002201", "{written}");
        }
    }

    #[test]
    fn hidden_values_can_be_told_apart_and_not_used() {
        assert_eq!(masked(IdentifierKind::Phone, "+8613800002201"), "138••••2201");
        assert_eq!(masked(IdentifierKind::Email, "wang@163.com"), "w•••g@163.com");
        assert_eq!(masked(IdentifierKind::BankCard, "6222020200112233"), "•••••••••••2233");
        assert_eq!(masked(IdentifierKind::IdCard, "33010619900101041X"), "330•••••••••••041X");
        assert_eq!(masked(IdentifierKind::Username, "wx"), "w•••");
        assert_eq!(masked(IdentifierKind::Other, ""), "");
    }
}
