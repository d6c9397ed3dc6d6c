//! Wrong passphrases slow the next try down.
//!
//! This slows a person at the keyboard; a stolen file is protected by Argon2id alone. Whoever can delete
//! `attempts.json` or set the clock forward gets past it, so nothing else hangs on it, and nothing is ever erased.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::disk::{self, Existing};
use crate::{KeyProblem, Result};

const NAME: &str = "attempts.json";
const FORMAT: &str = "quittance-attempts";
const LONGEST: u64 = 60;

/// The wrong passphrases in a row for one vault.
#[derive(Clone)]
pub struct Attempts {
    dir: PathBuf,
    failed: u32,
    last: DateTime<Utc>,
}

impl fmt::Debug for Attempts {
    /// Without the folder, whose path holds a name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempts").field("failed", &self.failed).field("last", &self.last).finish_non_exhaustive()
    }
}

#[derive(Serialize, Deserialize)]
struct Document {
    format: String,
    version: u32,
    failed: u32,
    last: DateTime<Utc>,
}

impl Attempts {
    /// A missing or unreadable file counts as no wrong passphrase: deleting it would do the same.
    pub(crate) fn load(dir: &Path) -> Result<Self> {
        let none = Self { dir: dir.to_owned(), failed: 0, last: DateTime::UNIX_EPOCH };
        let Some(bytes) = disk::read(dir, NAME, 4096)? else {
            return Ok(none);
        };
        Ok(match serde_json::from_slice::<Document>(&bytes) {
            Ok(Document { format, failed, last, .. }) if format == FORMAT => Self { failed, last, ..none },
            _ => none,
        })
    }

    /// Wrong passphrases since the last right one.
    pub fn failed(&self) -> u32 {
        self.failed
    }

    /// How long the next try has to wait: 0, 0, 1, 2, 4, … 60 seconds for the first, second, third… try.
    ///
    /// A clock that was set back does not make the wait longer than that.
    pub fn wait_before_next(&self, now: DateTime<Utc>) -> Duration {
        let delay = Duration::from_secs(match self.failed {
            0 | 1 => 0,
            more => 1_u64.checked_shl(more - 2).map_or(LONGEST, |seconds| seconds.min(LONGEST)),
        });
        // Negative if the clock was set back: then nothing of the wait has passed.
        let passed = (now - self.last).to_std().unwrap_or_default();
        delay.saturating_sub(passed)
    }

    /// Writes one more attempt down, before anything is tried: ending the program in the middle does not save it.
    ///
    /// # Errors
    /// [`KeyProblem::TooSoon`] if it has to wait; nothing is counted then.
    pub(crate) fn begin(&mut self, now: DateTime<Utc>) -> Result<()> {
        let wait = self.wait_before_next(now);
        if !wait.is_zero() {
            if now < self.last {
                // The clock was set back. The wait begins anew by the new clock, or it would last until the old time.
                self.last = now;
                self.save()?;
            }
            return Err(KeyProblem::TooSoon { wait });
        }
        self.failed = self.failed.saturating_add(1);
        self.last = now;
        self.save()
    }

    /// Forgets the wrong ones after a right one.
    pub(crate) fn reset(&mut self) -> Result<()> {
        self.failed = 0;
        disk::remove(&self.dir, NAME)
    }

    fn save(&self) -> Result<()> {
        let document = Document { format: FORMAT.into(), version: 1, failed: self.failed, last: self.last };
        let bytes = serde_json::to_vec(&document).expect("a text, two numbers and a date are always JSON");
        disk::write(&self.dir, NAME, &bytes, Existing::Replace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(2_000_000_000 + seconds)
    }

    fn seconds(number: u64) -> Duration {
        Duration::from_secs(number)
    }

    #[test]
    fn the_waits_are_0_0_1_2_4_up_to_60() {
        let folder = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::load(folder.path()).unwrap();
        let mut now = at(0);
        let mut waits = vec![];
        for _ in 0..40 {
            let wait = attempts.wait_before_next(now);
            waits.push(wait.as_secs());
            now += wait;
            attempts.begin(now).unwrap();
        }
        assert_eq!(waits[..10], [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
        assert!(waits[10..].iter().all(|&wait| wait == 60));
        let many = Attempts { failed: u32::MAX, ..attempts };
        assert_eq!(many.wait_before_next(now), seconds(60));
    }

    #[test]
    fn a_restart_does_not_forget_and_success_does() {
        let folder = tempfile::tempdir().unwrap();
        for _ in 0..2 {
            Attempts::load(folder.path()).unwrap().begin(at(0)).unwrap();
        }
        let mut attempts = Attempts::load(folder.path()).unwrap();
        assert_eq!((attempts.failed(), attempts.wait_before_next(at(0))), (2, seconds(1)));
        attempts.reset().unwrap();
        assert_eq!(Attempts::load(folder.path()).unwrap().failed(), 0);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }

    #[test]
    fn a_try_before_its_time_is_refused_and_not_counted() {
        let folder = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::load(folder.path()).unwrap();
        for now in [at(0), at(0), at(1)] {
            attempts.begin(now).unwrap();
        }
        assert_eq!(attempts.begin(at(2)), Err(KeyProblem::TooSoon { wait: seconds(1) }));
        assert_eq!(Attempts::load(folder.path()).unwrap().failed(), 3);
        assert_eq!(attempts.begin(at(3)), Ok(()));
    }

    #[test]
    fn a_clock_set_back_ten_years_does_not_lock_the_person_out() {
        let folder = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::load(folder.path()).unwrap();
        for now in [at(0), at(0), at(1)] {
            attempts.begin(now).unwrap();
        }
        let back = at(-10 * 365 * 86_400);
        assert_eq!(attempts.begin(back), Err(KeyProblem::TooSoon { wait: seconds(2) }));
        let mut restarted = Attempts::load(folder.path()).unwrap();
        assert_eq!(restarted.begin(back + seconds(2)), Ok(()));
    }

    #[test]
    fn a_broken_file_counts_as_none() {
        for broken in ["", "{", "null", "{\"failed\":99}", "\0\0\0", "{\"format\":\"other\",\"version\":1}"] {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join(NAME), broken).unwrap();
            assert_eq!(Attempts::load(folder.path()).unwrap().failed(), 0, "{broken}");
        }
    }
}
