//! The two languages a paper is written in.

use chrono::{Datelike, NaiveDate};
use quittance_law::Text;
use serde::{Deserialize, Serialize};

/// The language of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LetterLanguage"))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// 简体中文.
    Zh,
    /// English.
    En,
}

impl Language {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The text in this language.
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::Zh => &text.zh,
            Self::En => &text.en,
        }
    }

    /// The tag of BCP 47, as PDF readers and screen readers want it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans-CN",
            Self::En => "en",
        }
    }

    /// A date as it stands in a letter: 2026年11月24日 / 24 November 2026.
    pub fn date(self, day: NaiveDate) -> String {
        match self {
            Self::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
            Self::En => day.format("%-d %B %Y").to_string(),
        }
    }

    /// Several things in one sentence: 甲、乙和丙 is avoided in Chinese papers, where 、 alone separates.
    pub fn list<S: AsRef<str>>(self, things: &[S]) -> String {
        let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
        match (self, things.as_slice()) {
            (Self::Zh, all) => all.join("、"),
            (Self::En, [head @ .., last]) if head.len() > 1 => format!("{}, and {last}", head.join(", ")),
            (Self::En, [one, two]) => format!("{one} and {two}"),
            (Self::En, all) => all.concat(),
        }
    }

    /// Several things that contain commas or their own lists.
    pub fn clauses<S: AsRef<str>>(self, things: &[S]) -> String {
        let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
        things.join(match self {
            Self::Zh => "；",
            Self::En => "; ",
        })
    }

    /// The first `limit` things, and word that there were more.
    pub fn several<S: AsRef<str>>(self, things: &[S], limit: usize) -> String {
        if things.len() <= limit {
            return self.list(things);
        }
        let shown: Vec<&str> = things.iter().take(limit).map(AsRef::as_ref).collect();
        match self {
            Self::Zh => format!("{}等", shown.join("、")),
            Self::En => format!("{} and more", shown.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_naturally_in_both_languages() {
        assert_eq!(Language::Zh.list(&["手机号", "邮箱", "住址"]), "手机号、邮箱、住址");
        assert_eq!(Language::En.list(&["phone", "mail", "address"]), "phone, mail, and address");
        assert_eq!(Language::En.list(&["phone", "mail"]), "phone and mail");
        assert_eq!(Language::En.list(&["phone"]), "phone");
        assert_eq!(Language::Zh.several(&["a", "b", "c"], 2), "a、b等");
    }

    #[test]
    fn dates_are_written_out() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();
        assert_eq!(Language::Zh.date(day), "2026年3月4日");
        assert_eq!(Language::En.date(day), "4 March 2026");
    }
}
