//! Text messages: which services write to this phone.

mod classify;
mod inbox;
mod scan;
mod sender;
mod signature;
mod tags;
mod unescape;

use std::io::BufRead;

use crate::feed::Feed;
use crate::job::Job;
use crate::problem::ImportProblem;
use crate::reading::{Reading, SourceSummary};
use crate::source::{ReadOptions, Source};
use crate::text;
use crate::warning::WarningCode;
use inbox::Inbox;
use scan::{Found, Scanner};

/// The XML of the Android app SMS Backup & Restore, and of the tools that write the same dialect.
#[derive(Debug)]
pub struct SmsBackupRestore;

/// The only one.
pub static SMS_BACKUP_RESTORE: SmsBackupRestore = SmsBackupRestore;

impl Source for SmsBackupRestore {
    fn id(&self) -> &'static str {
        "sms-backup-restore"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        scan::begins_with_messages(&text::head(head))
    }

    fn read(&self, file: &mut dyn BufRead, options: &ReadOptions, job: &mut Job<'_>) -> Result<Reading, ImportProblem> {
        let mut scanner = Scanner::new(Feed::new(file, options, None, job)?);
        let mut inbox = Inbox::new(options);
        loop {
            match scanner.next()? {
                Found::Message(message) => {
                    inbox.take(message, scanner.feed.records);
                    scanner.feed.findings = inbox.findings();
                }
                Found::Odd => inbox.odd(scanner.feed.records),
                Found::End => break,
                Found::Cut { record } if options.accept_truncated => {
                    inbox.warnings.at(record, WarningCode::EndsEarly);
                    break;
                }
                Found::Cut { record } => return Err(ImportProblem::Truncated { record }),
            }
        }
        let records = scanner.feed.records;
        let done = inbox.finish(&mut scanner.feed)?;
        scanner.feed.findings = done.leads.len() as u64;
        let bytes = scanner.feed.finish()?;
        let (warnings, warnings_total) = done.warnings.finish();
        Ok(Reading {
            source: SourceSummary {
                format: self.id().to_owned(),
                bytes,
                records,
                skipped: done.skipped,
                ignored: done.ignored,
                secrets_dropped: done.secrets_dropped,
            },
            warnings,
            warnings_total,
            leads: done.leads,
        })
    }
}
