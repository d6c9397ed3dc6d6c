//! Numbers, money, sizes and lists, in the same forms as the window.

use crate::{Language, Words};

impl Words {
    /// A count: 8,214.
    pub fn number(&self, number: i64) -> String {
        grouped(number)
    }

    /// Money as it is written on a bill: ¥19.90, US$5.00. `minor` is in the currency's smallest unit.
    pub fn money(&self, minor: i64, currency: &str) -> String {
        let (sign, decimals) = match (currency, self.language) {
            ("CNY", _) => ("¥", 2),
            ("USD", Language::Chinese) => ("US$", 2),
            ("USD", Language::English) => ("$", 2),
            ("EUR", _) => ("€", 2),
            ("GBP", _) => ("£", 2),
            ("HKD", _) => ("HK$", 2),
            ("TWD", _) => ("NT$", 2),
            ("JPY", _) => ("JP¥", 0),
            ("KRW", _) => ("₩", 0),
            _ => ("", 2),
        };
        let minus = if minor < 0 { "-" } else { "" };
        let minor = minor.unsigned_abs();
        let unit = 10_u64.pow(decimals);
        let whole = grouped(i64::try_from(minor / unit).unwrap_or(i64::MAX));
        let amount = if decimals == 0 { whole } else { format!("{whole}.{:02}", minor % unit) };
        if sign.is_empty() { format!("{minus}{currency} {amount}") } else { format!("{minus}{sign}{amount}") }
    }

    /// A size of a file: 59.6 MB.
    pub fn bytes(&self, bytes: u64) -> String {
        let units = ["kB", "MB", "GB", "TB"];
        if bytes < 1000 {
            return format!("{bytes} B");
        }
        // Tenths, rounded, so that no floating point is needed.
        let (mut tenths, mut unit) = (bytes / 100 + u64::from(bytes % 100 >= 50), 0);
        while tenths >= 10_000 && unit + 1 < units.len() {
            tenths = (tenths + 500) / 1000;
            unit += 1;
        }
        let whole = grouped(i64::try_from(tenths / 10).unwrap_or(i64::MAX));
        if tenths >= 1000 || tenths % 10 == 0 {
            format!("{whole} {}", units[unit])
        } else {
            format!("{whole}.{} {}", tenths % 10, units[unit])
        }
    }

    /// 甲、乙、丙 and A, B, and C.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        match (self.language, items.as_slice()) {
            (Language::Chinese, _) => items.join("、"),
            (Language::English, []) => String::new(),
            (Language::English, [one]) => (*one).to_owned(),
            (Language::English, [one, two]) => format!("{one} and {two}"),
            (Language::English, [most @ .., last]) => format!("{}, and {last}", most.join(", ")),
        }
    }
}

/// Thousands set apart by commas, as both languages do.
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
