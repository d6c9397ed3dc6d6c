//! The message files, packed into the program by the build script: name and content.

use crate::Language;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The files of a language.
pub(crate) fn of(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Chinese => CHINESE,
        Language::English => ENGLISH,
    }
}
