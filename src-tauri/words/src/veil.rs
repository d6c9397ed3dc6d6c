//! Covers what a person typed before it is said back in a message: terminals are recorded and screens are shared.

/// The text with numbers of six and more digits, and the names of mail addresses, covered.
pub(crate) fn veiled(text: &str) -> String {
    text.split_inclusive(char::is_whitespace).map(word).collect()
}

fn word(word: &str) -> String {
    if let Some((name, host)) = word.split_once('@')
        && !name.is_empty()
        && host.contains('.')
    {
        let first: String = name.chars().take(1).collect();
        return format!("{first}•••@{host}");
    }
    let digits = word.chars().filter(char::is_ascii_digit).count();
    // A date has eight digits and nothing to hide.
    let is_date = word.trim().len() == 10 && word.trim().split('-').map(str::len).eq([4, 2, 2]);
    if digits < 6 || is_date {
        return word.to_owned();
    }
    let mut seen = 0;
    word.chars()
        .map(|c| {
            if !c.is_ascii_digit() {
                return c;
            }
            seen += 1;
            if seen > 2 && seen + 2 <= digits { '•' } else { c }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::veiled;

    #[test]
    fn numbers_and_addresses_are_covered_and_names_and_ids_are_not() {
        assert_eq!(veiled("13800002201"), "13•••••••01");
        assert_eq!(veiled("mira.linden@mail.example"), "m•••@mail.example");
        for plain in ["soul", "小王/微信", "2026-02-30", "B03", "soul/close/apply", "3f9k2m1c0abcd"] {
            assert_eq!(veiled(plain), plain);
        }
    }
}
