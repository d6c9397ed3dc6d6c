//! Letters to operators, and complaint packs to those above them: composed from clauses with a legal source, and written
//! out as text, Markdown, a mail file, a form for chat windows, and PDF.
//!
//! Pure: no vault, no network, no clock. The words are data in `assets/letters`; how a letter is composed and a clause
//! added: `docs/letters.md`. What can't be written out as it is does not compile: a draft is a [`Letter`] or a
//! [`Complaint`], and only what their `ready()` gives back can become a [`Document`].

mod clause;
pub mod complaint;
pub mod document;
mod identifier;
mod language;
pub mod letter;
pub mod mail;
pub mod pdf;
mod private;
mod template;
mod words;

pub use complaint::{Complaint, ReadyComplaint};
pub use document::Document;
pub use identifier::{Identifier, IdentifierKind, Shown};
pub use language::Language;
pub use letter::{Letter, NotReady, Ready};
pub use private::Private;
