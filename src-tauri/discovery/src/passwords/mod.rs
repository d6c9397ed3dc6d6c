//! Tables of saved logins, as browsers and Apple's password app export them.
//!
//! Passwords, notes and generators of codes are in these files in the clear. Their cells are counted and never copied.

pub(crate) mod address;
pub(crate) mod layout;
mod rows;
mod table;

use std::io::BufRead;

use crate::job::Job;
use crate::problem::ImportProblem;
use crate::reading::Reading;
use crate::source::{ReadOptions, Source};
use crate::text;
use layout::{Column, Header};

/// A kind of table: which columns it has and what they mean.
#[derive(Debug)]
pub struct PasswordTable {
    id: &'static str,
    /// Columns that must be there.
    needs: &'static [&'static str],
    /// Columns that belong to somebody else's table.
    never: &'static [&'static str],
    columns: &'static [(&'static str, Column)],
}

/// Chrome, Edge, Brave, Opera, Vivaldi, Google Password Manager.
pub static CHROME: PasswordTable = PasswordTable {
    id: "chrome-csv",
    needs: &["name", "url", "username", "password"],
    never: &[
        "grouping",
        "additional_urls",
        "cardholdername",
        "vault",
        "totp",
        "login_uri",
        "username2",
        "type",
        "folder",
    ],
    columns: &[
        ("name", Column::Title),
        ("url", Column::Address),
        ("username", Column::Username),
        ("password", Column::Password),
        ("note", Column::Note),
    ],
};

/// Firefox.
pub static FIREFOX: PasswordTable = PasswordTable {
    id: "firefox-csv",
    needs: &["url", "username", "password", "httprealm", "formactionorigin", "timecreated"],
    never: &[],
    columns: &[
        ("url", Column::Address),
        ("username", Column::Username),
        ("password", Column::Password),
        ("timecreated", Column::Created),
        ("timelastused", Column::Used),
        ("timepasswordchanged", Column::Changed),
    ],
};

/// Apple Passwords, Safari, iCloud Keychain.
pub static APPLE: PasswordTable = PasswordTable {
    id: "apple-csv",
    needs: &["title", "url", "username", "password"],
    never: &["group", "favorite", "archived", "tags", "grouping", "username2", "category", "last modified", "type"],
    columns: &[
        ("title", Column::Title),
        ("url", Column::Address),
        ("username", Column::Username),
        ("password", Column::Password),
        ("notes", Column::Note),
        ("otpauth", Column::Generator),
    ],
};

impl PasswordTable {
    fn fits(&self, header: &Header) -> bool {
        let has = |name: &&str| header.names.iter().any(|have| have == name);
        self.needs.iter().all(has) && !self.never.iter().any(has)
    }
}

impl Source for PasswordTable {
    fn id(&self) -> &'static str {
        self.id
    }

    fn recognises(&self, head: &[u8]) -> bool {
        layout::header(&text::head(head)).is_some_and(|header| self.fits(&header))
    }

    fn read(&self, file: &mut dyn BufRead, options: &ReadOptions, job: &mut Job<'_>) -> Result<Reading, ImportProblem> {
        table::read(self, file, options, job)
    }
}
