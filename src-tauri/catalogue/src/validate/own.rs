//! What is asked of an entry that never leaves its owner's vault: that it can be shown and worked with. Style and
//! translation are for entries that others read.

use chrono::NaiveDate;

use super::code::Code;
use super::reading::EntryFile;
use super::sheet::Violation;
use crate::bundle::Reference;
use crate::entry::Service;

/// Faults of a private entry beside services that are already known. Warnings are left out.
pub fn of_private(
    entry: &Service,
    known: &[Service],
    reference: &Reference,
    today: Option<NaiveDate>,
) -> Vec<Violation> {
    let file = EntryFile {
        name: format!("{}.toml", entry.id),
        stem: entry.id.clone(),
        text: String::new(),
        service: entry.clone(),
    };
    let report = super::check(vec![file], known, reference, today);
    report.errors().filter(|fault| !is_for_readers(fault.code)).cloned().collect()
}

/// Rules that a person need not follow for themselves: words in one language are enough, and what follows from a
/// correction need not be tidied up.
fn is_for_readers(code: Code) -> bool {
    matches!(
        code,
        Code::ZhWithoutHan
            | Code::ZhWithEnglish
            | Code::ZhPunctuation
            | Code::Exclamation
            | Code::EnWithHan
            | Code::Placeholder
            | Code::Spaces
            | Code::SourceUnused
            | Code::OwnPassedOn
            | Code::MoreDataUnsaid
            | Code::CoolingOffDenied
            | Code::RelockUnsaid
            | Code::ConditionUnsaid
            | Code::ContactForeign
            | Code::OfficialElsewhere
            | Code::EntryEmpty
    )
}
