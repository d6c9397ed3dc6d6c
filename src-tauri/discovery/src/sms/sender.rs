//! What the number or name of a sender tells.

use std::sync::LazyLock;

use regex::Regex;

use crate::event::SenderClass;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is part of the program and tested")
}

static PORT: LazyLock<Regex> = LazyLock::new(|| pattern("^106[0-9]{2,17}$"));
static SERVICE: LazyLock<Regex> = LazyLock::new(|| pattern("^9[56][0-9]{3,10}$"));
static OPERATOR: LazyLock<Regex> = LazyLock::new(|| pattern("^100[0-9]{2}[0-9]{0,6}$"));
static PUBLIC: LazyLock<Regex> = LazyLock::new(|| pattern("^12[0-9]{3,10}$"));
static MOBILE: LazyLock<Regex> = LazyLock::new(|| pattern("^1[3-9][0-9]{9}$"));

/// Replies of the look-up 一证通查, which counts accounts per platform; its sender is a public office.
const LOOK_UP: &str = "10699000";

/// The railway, which sells tickets to registered accounts from a public line.
const RAILWAY: &str = "12306";

/// A sender without blanks, dashes and the country code of China, and what it is.
pub(super) fn sender(address: &str) -> (String, SenderClass) {
    let address = address.trim();
    if address.contains('@') {
        return (address.to_owned(), SenderClass::Mail);
    }
    if address.contains('~') || address.is_empty() {
        return (String::new(), SenderClass::Unknown);
    }
    if address.chars().any(char::is_alphabetic) {
        let name: String = address.chars().filter(|c| !crate::text::is_invisible(*c)).take(30).collect();
        return (name, SenderClass::Named);
    }
    let digits: String = address.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let home = digits
        .strip_prefix("+86")
        .or_else(|| digits.strip_prefix("0086"))
        // Some phones drop the plus sign; a bare 86 counts only before what can be nothing else.
        .or_else(|| digits.strip_prefix("86").filter(|rest| PORT.is_match(rest) || MOBILE.is_match(rest)));
    let number = home.unwrap_or(&digits);
    let class = if number == LOOK_UP {
        SenderClass::PublicLine
    } else if number == RAILWAY || SERVICE.is_match(number) {
        SenderClass::ServiceNumber
    } else if PORT.is_match(number) {
        SenderClass::ServicePort
    } else if MOBILE.is_match(number) {
        SenderClass::Personal
    } else if OPERATOR.is_match(number) {
        SenderClass::Operator
    } else if PUBLIC.is_match(number) {
        SenderClass::PublicLine
    } else if number.starts_with('+') || number.starts_with("00") {
        SenderClass::Foreign
    } else if (3..=6).contains(&number.len()) {
        SenderClass::ShortNumber
    } else {
        SenderClass::Unknown
    };
    (number.to_owned(), class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_mainland_are_told_apart() {
        use SenderClass as S;
        for (address, number, class) in [
            ("106900001111", "106900001111", S::ServicePort),
            ("+86 1069 0000-1111", "106900001111", S::ServicePort),
            ("86106575", "106575", S::ServicePort),
            ("10655010", "10655010", S::ServicePort),
            ("95588", "95588", S::ServiceNumber),
            ("9555801", "9555801", S::ServiceNumber),
            ("12306", "12306", S::ServiceNumber),
            ("10086", "10086", S::Operator),
            ("1008611", "1008611", S::Operator),
            ("12381", "12381", S::PublicLine),
            ("10699000", "10699000", S::PublicLine),
            ("13800138000", "13800138000", S::Personal),
            ("+8613800138000", "13800138000", S::Personal),
            ("008613800138000", "13800138000", S::Personal),
            ("+85261234567", "+85261234567", S::Foreign),
            ("0085261234567", "0085261234567", S::Foreign),
            ("Example", "Example", S::Named),
            ("72975", "72975", S::ShortNumber),
            ("a@b.example", "a@b.example", S::Mail),
            ("106900001111~13800138000", "", S::Unknown),
            ("02112345678", "02112345678", S::Unknown),
            ("", "", S::Unknown),
        ] {
            assert_eq!(sender(address), (number.to_owned(), class), "{address}");
        }
    }
}
