//! One form for everything that people take for the same: letter case, full-width forms, spaces and punctuation.

/// The text in lower case and half width, without spaces and punctuation. `＠ＱＱ 音乐` becomes `qq音乐`.
pub fn fold(text: &str) -> String {
    text.chars().filter_map(fold_char).flatten().collect()
}

/// One character in its folded form; `None` for what is left out.
pub fn fold_char(c: char) -> Option<impl Iterator<Item = char>> {
    let c = half_width(c);
    c.is_alphanumeric().then(|| c.to_lowercase())
}

/// The half-width form of a full-width Latin letter, digit or mark.
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Sixty-four bits that say which letters and characters occur: a text can only hold what its bits allow, which spares
/// most comparisons. Chinese characters share 27 bits, everything else that is not Latin one.
pub fn bit(c: char) -> u64 {
    let place = match c {
        'a'..='z' => c as u32 - 'a' as u32,
        '0'..='9' => 26 + (c as u32 - '0' as u32),
        '\u{3400}'..='\u{9fff}' => 36 + (c as u32).wrapping_mul(0x9e37_79b1) % 27,
        _ => 63,
    };
    1 << place
}

/// The bits of a whole text.
pub fn bits(text: impl Iterator<Item = char>) -> u64 {
    text.fold(0, |all, c| all | bit(c))
}
