//! Letters and complaint packs made from the vault: what a person wishes, filled in from the account, the catalogue and
//! the law, and written out.
//!
//! [`LetterWish`] says which letter is wanted and what the person fills in by hand; [`draft_letter`] takes the rest from
//! the vault. Whether something is missing, and what it says, is decided by `quittance-letters`: only what it calls ready
//! can be copied, printed or saved. Facts of a complaint come from what was recorded, in the order of their dates; what
//! others found in the past is kept apart. A newcomer's usual mistake: writing a word of a letter here. They are data in
//! `assets/letters`; `facts.toml` holds the sentences for what is recorded.

mod asks;
mod blanks;
mod case;
mod draft;
mod events;
mod facts;
mod folder;
mod known;
mod pack;
mod paper;
mod record;
#[cfg(test)]
mod tests;
mod wish;

pub use blanks::{complaint_with_blanks, with_blanks};
pub use case::Case;
pub use draft::{Drafted, draft_letter};
pub(crate) use facts::fact;
pub use folder::{PackedFile, SavedPack};
pub(crate) use known::kind_of;
pub(crate) use pack::is_document;
pub use pack::{DraftedComplaint, draft_complaint};
pub use paper::{LetterFormat, Saved, Written, paper_bytes};
pub use wish::{ComplaintWish, Fill, LetterWish, fill, hurdle};
