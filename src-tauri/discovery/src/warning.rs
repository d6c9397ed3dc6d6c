//! What was odd in a file that could be read all the same.

use serde::{Deserialize, Serialize};

/// At most this many warnings are kept one by one; all are counted.
const KEPT: usize = 100;

/// What was odd.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WarningCode {
    /// The row has more or fewer cells than the header, so a password may have slid into another column. Skipped.
    FieldCount,
    /// The address of the row is not that of a site or an app. Skipped.
    UnusableAddress,
    /// The row has no address. Skipped.
    NoAddress,
    /// A cell that should be short is very long. Skipped.
    CellTooLong,
    /// Characters that cannot be seen (control, direction marks) were removed from a user name.
    OddCharacters,
    /// A date that cannot be, such as 1601 or 2056. The record was kept without it.
    BadDate,
    /// A quoted cell is never closed and swallows the rest of the file from this row on. Skipped.
    UnclosedQuote,
    /// The record is not well formed. Skipped.
    MalformedRecord,
    /// The text is not UTF-8; it was read as GB 18030 or Windows-1252.
    EncodingGuessed,
    /// The file ends in the middle; what stood before was read. Only with
    /// [`ReadOptions::accept_truncated`](crate::ReadOptions).
    EndsEarly,
    /// A long text message was cut; signatures at its end are not seen.
    TextCut,
    /// Messages that look forged. None counts as evidence. `count` says how many.
    SuspiciousMessages,
    /// A Chinese inbox without one message from a `106…` number: on Xiaomi phones the backup app lacks the
    /// permission for 通知类短信, and the messages that matter are missing.
    XiaomiServiceSmsMissing,
    /// More than a fifth of the logins were saved on one day: the day of an earlier move, not of signing up.
    /// `count` says how many.
    SavedOnOneDay,
    /// So many different services that the rest was not kept. `count` says how many records that were.
    TooManyServices,
    /// So many messages that repeated ones are no longer recognised.
    TooManyToCompare,
}

impl WarningCode {
    /// The message to look up.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FieldCount => "import-warning-field-count",
            Self::UnusableAddress => "import-warning-unusable-address",
            Self::NoAddress => "import-warning-no-address",
            Self::CellTooLong => "import-warning-cell-too-long",
            Self::OddCharacters => "import-warning-odd-characters",
            Self::BadDate => "import-warning-bad-date",
            Self::UnclosedQuote => "import-warning-unclosed-quote",
            Self::MalformedRecord => "import-warning-malformed-record",
            Self::EncodingGuessed => "import-warning-encoding-guessed",
            Self::EndsEarly => "import-warning-ends-early",
            Self::TextCut => "import-warning-text-cut",
            Self::SuspiciousMessages => "import-warning-suspicious-messages",
            Self::XiaomiServiceSmsMissing => "import-warning-xiaomi-service-sms-missing",
            Self::SavedOnOneDay => "import-warning-saved-on-one-day",
            Self::TooManyServices => "import-warning-too-many-services",
            Self::TooManyToCompare => "import-warning-too-many-to-compare",
        }
    }

    /// Every code, for the test that asks whether each has its words.
    pub const ALL: [Self; 16] = [
        Self::FieldCount,
        Self::UnusableAddress,
        Self::NoAddress,
        Self::CellTooLong,
        Self::OddCharacters,
        Self::BadDate,
        Self::UnclosedQuote,
        Self::MalformedRecord,
        Self::EncodingGuessed,
        Self::EndsEarly,
        Self::TextCut,
        Self::SuspiciousMessages,
        Self::XiaomiServiceSmsMissing,
        Self::SavedOnOneDay,
        Self::TooManyServices,
        Self::TooManyToCompare,
    ];
}

/// One odd thing. It says where and what, never what was written there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Warning {
    /// The record, counted as [`EvidenceLine::locator`](crate::EvidenceLine::locator) is; 0 for the whole file.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub record: u64,
    /// What was odd.
    pub code: WarningCode,
    /// How often, for a warning about the whole file; 1 for a single record.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub count: u64,
}

/// The warnings of one reading: the first hundred, and the number of all.
#[derive(Debug, Default)]
pub(crate) struct Warnings {
    whole: Vec<Warning>,
    first: Vec<Warning>,
    total: u64,
}

impl Warnings {
    /// Something odd at one record.
    pub fn at(&mut self, record: u64, code: WarningCode) {
        self.total += 1;
        if self.first.len() < KEPT {
            self.first.push(Warning { record, code, count: 1 });
        }
    }

    /// Something odd about the whole file. Said once per code.
    pub fn whole(&mut self, code: WarningCode, count: u64) {
        if !self.whole.iter().any(|warning| warning.code == code) {
            self.total += 1;
            self.whole.push(Warning { record: 0, code, count });
        }
    }

    /// Those about the whole file first, as nothing may crowd them out; and the number of all.
    pub fn finish(mut self) -> (Vec<Warning>, u64) {
        self.whole.append(&mut self.first);
        self.whole.truncate(KEPT);
        (self.whole, self.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_warnings_are_kept_and_all_are_counted() {
        let mut warnings = Warnings::default();
        for record in 1..=250 {
            warnings.at(record, WarningCode::FieldCount);
        }
        warnings.whole(WarningCode::SuspiciousMessages, 7);
        let (kept, total) = warnings.finish();
        assert_eq!((kept.len(), total), (100, 251));
        assert_eq!(kept[0].code, WarningCode::SuspiciousMessages);
    }

    #[test]
    fn every_code_has_its_own_message() {
        let keys: std::collections::HashSet<_> = WarningCode::ALL.map(WarningCode::key).into_iter().collect();
        assert_eq!(keys.len(), WarningCode::ALL.len());
    }
}
