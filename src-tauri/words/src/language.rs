//! The two languages.

use unic_langid::{LanguageIdentifier, langid};

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// 简体中文.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// Both, the first one first.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The tag, as in `--lang` and in the folder of its messages.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `zh`, `zh_CN.UTF-8`, `zh-Hans`, `en-GB`; `None` for any other.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_lowercase();
        let first = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match first {
            "zh" => Some(Self::Chinese),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// What the system speaks, of what we have. `C` and `POSIX` are nobody's language; whoever set them reads English.
    pub fn of_system(tag: Option<&str>) -> Self {
        match tag {
            None | Some("") => Self::Chinese,
            Some(tag) => Self::of_tag(tag).unwrap_or(Self::English),
        }
    }

    pub(crate) fn id(self) -> LanguageIdentifier {
        match self {
            Self::Chinese => langid!("zh-CN"),
            Self::English => langid!("en"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_systems_write_them() {
        for (tag, language) in [
            ("zh_CN.UTF-8", Language::Chinese),
            ("zh-Hans", Language::Chinese),
            ("EN", Language::English),
            ("en_GB@euro", Language::English),
        ] {
            assert_eq!(Language::of_tag(tag), Some(language), "{tag}");
        }
        assert_eq!(Language::of_tag("fr"), None);
        assert_eq!(Language::of_system(Some("C.UTF-8")), Language::English);
        assert_eq!(Language::of_system(None), Language::Chinese);
    }
}
