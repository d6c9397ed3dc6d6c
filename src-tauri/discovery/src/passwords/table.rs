//! From rows to leads.

use std::collections::HashMap;
use std::io::BufRead;

use chrono::{NaiveDate, NaiveDateTime};
use zeroize::Zeroizing;

use super::PasswordTable;
use super::address::{self, Place};
use super::layout::{Column, header};
use super::rows::{Cell, Row, Rows};
use crate::event::EventKind;
use crate::feed::Feed;
use crate::gather::{Gathered, Trace};
use crate::job::Job;
use crate::linked;
use crate::problem::ImportProblem;
use crate::reading::{
    IdentifierKind, Ignored, Presence, Reading, SecretsDropped, SeenIdentifier, ServiceKey, SourceSummary,
};
use crate::source::ReadOptions;
use crate::text;
use crate::warning::{WarningCode, Warnings};

/// No browser writes a larger one.
const LIMIT_MIB: u64 = 64;

/// Longest header read, in bytes.
const HEADER_CAP: usize = 16 * 1024;

/// Longest user name believed, in characters. A longer cell is something else that slid in.
const USERNAME_CHARS: usize = 254;

/// A day is an earlier move if it holds more than this share of the dated logins…
const SAME_DAY_SHARE: u64 = 5;
/// …and at least so many; three logins saved on one evening are nothing odd.
const SAME_DAY_FROM: u64 = 5;

struct Table<'o> {
    options: &'o ReadOptions,
    gathered: Gathered,
    ignored: Ignored,
    secrets: SecretsDropped,
    skipped: u64,
    warnings: Warnings,
    saved_on: HashMap<NaiveDate, u64>,
}

pub(super) fn read(
    kind: &PasswordTable,
    file: &mut dyn BufRead,
    options: &ReadOptions,
    job: &mut Job<'_>,
) -> Result<Reading, ImportProblem> {
    let mut feed = Feed::new(file, options, Some(LIMIT_MIB), job)?;
    let Some((mut rows, columns)) = start(kind, &mut feed)? else {
        return Err(ImportProblem::NotInFormat { expected: kind.id });
    };
    let mut table = Table {
        options,
        gathered: Gathered::default(),
        ignored: Ignored::default(),
        secrets: SecretsDropped::default(),
        skipped: 0,
        warnings: Warnings::default(),
        saved_on: HashMap::new(),
    };
    let mut row = Row::default();
    while rows.next(&mut feed, &columns, &mut row)? {
        if row.blank {
            continue;
        }
        feed.record()?;
        // As a spreadsheet shows it: the header is row 1.
        let number = feed.records + 1;
        if let Err(why) = table.take(&row, columns.len(), number) {
            table.skipped += 1;
            table.warnings.at(number, why);
        }
        feed.findings = table.gathered.len() as u64;
    }
    table.finish(kind, feed)
}

/// Reads the header from the file itself, so that the caller need not have looked at it.
fn start(kind: &PasswordTable, feed: &mut Feed<'_, '_>) -> Result<Option<(Rows, Vec<Column>)>, ImportProblem> {
    // The header is short, but a reader may hand out single bytes; so it is collected first. Only what belongs to
    // it is taken: behind it, secrets begin.
    let mut first = Zeroizing::new(Vec::with_capacity(HEADER_CAP));
    let mut lines = 0;
    let in_line = |b: u8| !matches!(b, b'\r' | b'\n');
    while let Some(end) = feed.take_while(&mut first, HEADER_CAP, in_line)? {
        feed.consume(1);
        first.push(end);
        let line = first.trim_ascii();
        let separator_line = line.len() <= 5 && line.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"sep="));
        lines += 1;
        if !(line.is_empty() || separator_line) || lines > 16 {
            break;
        }
    }
    let Some(header) = header(&first).filter(|header| kind.fits(header)) else {
        return Ok(None);
    };
    let mut known = Vec::new();
    let columns = header.names.iter().map(|name| {
        let found = kind.columns.iter().find(|(column, _)| column == name).map(|(_, column)| *column);
        // Said twice: the first is meant.
        match found {
            Some(column) if !known.contains(&column) => {
                known.push(column);
                column
            }
            _ => Column::Other,
        }
    });
    let columns = columns.collect();
    Ok(Some((Rows::new(header.separator), columns)))
}

impl Table<'_> {
    /// Takes one row, or says why not.
    fn take(&mut self, row: &Row, columns: usize, number: u64) -> Result<(), WarningCode> {
        if row.unclosed {
            return Err(WarningCode::UnclosedQuote);
        }
        // What each cell is depends on their number; one too many, and a password is taken for a name.
        if row.cells != columns {
            return Err(WarningCode::FieldCount);
        }
        let title = self.text(&row.title);
        let written = self.text(&row.address);
        let found = address::address(&written);
        let host_in_title = || address::in_title(&title).map(ServiceKey::Domain);
        if found.place != Place::Internal {
            self.count_secrets(row, found.had_secret);
        }
        let key = match found.place {
            Place::Internal => {
                self.ignored.internal += 1;
                self.secrets.keys += u64::from(row.password);
                return Ok(());
            }
            Place::Local => {
                self.ignored.local += 1;
                return Ok(());
            }
            Place::Host(host) => Some(ServiceKey::Domain(host)),
            Place::Android(package) => Some(ServiceKey::AndroidPackage(package)),
            Place::Unusable if written.trim().is_empty() => host_in_title(),
            Place::Unusable => return Err(WarningCode::UnusableAddress),
        };
        let key = key.ok_or(WarningCode::NoAddress)?;
        let username = self.text(&row.username);
        let (username, cleaned) = clean(&username);
        if row.username.cut || username.chars().count() > USERNAME_CHARS {
            return Err(WarningCode::CellTooLong);
        }
        if cleaned {
            self.warnings.at(number, WarningCode::OddCharacters);
        }
        let created = self.when(&row.created, number);
        let used = self.when(&row.used, number).max(self.when(&row.changed, number));
        if let Some(created) = created {
            *self.saved_on.entry(created.date()).or_default() += 1;
        }
        let host = match &key {
            ServiceKey::Domain(host) => host.clone(),
            ServiceKey::AndroidPackage(name) | ServiceKey::Signature(name) | ServiceKey::Sender(name) => name.clone(),
        };
        let linked = linked::provider(&title).or_else(|| linked::provider(&username));
        self.gathered.add(Trace {
            host: matches!(key, ServiceKey::Domain(_)).then(|| host.clone()),
            key,
            other_signature: None,
            identifier: identifier(username),
            sim: None,
            event: EventKind::SavedLogin,
            level: EventKind::SavedLogin.level(),
            at: created,
            until: used,
            sender_class: None,
            text: &host,
            locator: number,
            presence: Presence { password: row.password, totp: row.generator, passkey: false },
            linked,
        });
        Ok(())
    }

    fn count_secrets(&mut self, row: &Row, in_address: bool) {
        self.secrets.passwords += u64::from(row.password);
        self.secrets.notes += u64::from(row.note);
        self.secrets.codes += u64::from(row.generator);
        self.secrets.in_addresses += u64::from(in_address);
    }

    fn text(&mut self, cell: &Cell) -> Zeroizing<String> {
        let (text, guessed) = text::cell(&cell.bytes);
        // A cap in the middle of a character looks like another encoding.
        if guessed && !cell.cut {
            self.warnings.whole(WarningCode::EncodingGuessed, 1);
        }
        text
    }

    /// A date in milliseconds, if it can be one. Exporters write absurd ones for "none".
    fn when(&mut self, cell: &Cell, number: u64) -> Option<NaiveDateTime> {
        let written = std::str::from_utf8(&cell.bytes).unwrap_or("?").trim();
        if written.is_empty() || written == "0" {
            return None;
        }
        let at = written.parse().ok().and_then(|date| self.options.clock(date));
        if at.is_none() {
            self.warnings.at(number, WarningCode::BadDate);
        }
        at
    }

    fn finish(mut self, kind: &PasswordTable, mut feed: Feed<'_, '_>) -> Result<Reading, ImportProblem> {
        let dated: u64 = self.saved_on.values().sum();
        let mut moves: Vec<(NaiveDate, u64)> = self.saved_on.into_iter().collect();
        moves.retain(|(_, logins)| *logins >= SAME_DAY_FROM && logins * SAME_DAY_SHARE > dated);
        moves.sort_unstable();
        if !moves.is_empty() {
            let logins = moves.iter().map(|(_, logins)| logins).sum();
            self.warnings.whole(WarningCode::SavedOnOneDay, logins);
        }
        if self.gathered.left_out > 0 {
            self.warnings.whole(WarningCode::TooManyServices, self.gathered.left_out);
        }
        let days: Vec<NaiveDate> = moves.into_iter().map(|(day, _)| day).collect();
        let leads = self.gathered.finish(&days, &mut || feed.look())?;
        let records = feed.records;
        feed.findings = leads.len() as u64;
        let bytes = feed.finish()?;
        let (warnings, warnings_total) = self.warnings.finish();
        Ok(Reading {
            source: SourceSummary {
                format: kind.id.to_owned(),
                bytes,
                records,
                skipped: self.skipped,
                ignored: self.ignored,
                secrets_dropped: self.secrets,
            },
            warnings,
            warnings_total,
            leads,
        })
    }
}

/// A user name without what cannot be seen, and whether there was such a thing.
fn clean(written: &str) -> (String, bool) {
    let written = written.trim();
    let seen: String = written.chars().filter(|c| !text::is_invisible(*c)).collect();
    let cleaned = seen.len() != written.len();
    (seen.trim().to_owned(), cleaned)
}

/// What a user name looks like.
fn identifier(username: String) -> Option<SeenIdentifier> {
    if username.is_empty() {
        return None;
    }
    let bare: String = username.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')')).collect();
    let digits = bare.strip_prefix('+').unwrap_or(&bare);
    let phone = (7..=15).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        // A bare number is a phone only if it is a Chinese mobile; others are QQ numbers, card numbers, user ids.
        && (bare.starts_with('+') || (digits.len() == 11 && digits.starts_with('1')));
    let mail = username.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !username.contains(char::is_whitespace)
    });
    Some(if mail {
        SeenIdentifier { kind: IdentifierKind::Email, value: username }
    } else if phone {
        SeenIdentifier { kind: IdentifierKind::Phone, value: bare }
    } else {
        SeenIdentifier { kind: IdentifierKind::Username, value: username }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_names_are_told_apart_by_their_looks() {
        use IdentifierKind as K;
        for (written, kind, value) in [
            ("mira@kestrel.example", K::Email, "mira@kestrel.example"),
            ("+86 138-0013-8000", K::Phone, "+8613800138000"),
            ("13800138000", K::Phone, "13800138000"),
            ("10001234", K::Username, "10001234"),
            ("豆友42", K::Username, "豆友42"),
            ("a@b", K::Username, "a@b"),
            ("@mira", K::Username, "@mira"),
        ] {
            let found = identifier(written.to_owned());
            assert_eq!(found, Some(SeenIdentifier { kind, value: value.to_owned() }), "{written}");
        }
        assert_eq!(identifier(String::new()), None);
        assert_eq!(clean(" mi\u{202e}ra\u{0} "), ("mira".to_owned(), true));
    }
}
