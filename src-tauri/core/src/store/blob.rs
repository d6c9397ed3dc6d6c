//! Bytes of evidence, kept once under their SHA-256, written and read in pieces.
//!
//! They are no records: the history never holds them. What a newcomer gets wrong: removing evidence does not remove its
//! bytes, or undo would have nothing to bring back; [`Store::sweep_blobs`] does, and closes the undo list behind it.

use std::io::Read;

use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use super::Store;
use crate::{Problem, Result};

/// One piece. Small enough that no file is ever whole in memory, large enough that pieces are few.
const PIECE: usize = 256 * 1024;

/// Bytes that were taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256, in lower-case hexadecimal.
    pub sha256: String,
    /// How many.
    pub bytes: u64,
    /// Whether they were there already.
    pub known: bool,
}

/// Why bytes were not taken in.
pub enum Refused {
    /// There are more of them than allowed.
    TooMany,
    /// The source can't be read.
    Source(std::io::Error),
    /// The database says no.
    Store(Problem),
}

impl<E: Into<Problem>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Takes bytes in as a stream, at most `limit` of them. `see` is shown each piece. Only inside a transaction: what is
    /// refused halfway is rolled back with it.
    pub fn keep_blob(
        &self,
        source: &mut dyn Read,
        limit: u64,
        see: &mut dyn FnMut(&[u8]),
    ) -> std::result::Result<Kept, Refused> {
        self.db.prepare_cached("insert into blob(sha256, bytes) values (null, 0)")?.execute([])?;
        let blob = self.db.last_insert_rowid();
        let (mut hash, mut bytes, mut place) = (Sha256::new(), 0_u64, 0_i64);
        let mut piece = vec![0; PIECE];
        loop {
            let read = fill(source, &mut piece).map_err(Refused::Source)?;
            if read == 0 {
                break;
            }
            bytes += read as u64;
            if bytes > limit {
                return Err(Refused::TooMany);
            }
            let part = &piece[..read];
            hash.update(part);
            see(part);
            self.db
                .prepare_cached("insert into blob_chunk(blob, place, data) values (?1, ?2, ?3)")?
                .execute((blob, place, part))?;
            place += 1;
        }
        let sha256 = data_encoding::HEXLOWER.encode(&hash.finalize());
        let known = self.blob_of(&sha256)?.is_some();
        if known {
            self.db.prepare_cached("delete from blob where id = ?1")?.execute([blob])?;
        } else {
            self.db.prepare_cached("update blob set sha256 = ?2, bytes = ?3 where id = ?1")?.execute((
                blob,
                &sha256,
                i64::try_from(bytes).unwrap_or(i64::MAX),
            ))?;
        }
        Ok(Kept { sha256, bytes, known })
    }

    /// Reads bytes as a stream; says whether there are any under this hash.
    pub fn read_blob(&self, sha256: &str, each: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<bool> {
        let Some(blob) = self.blob_of(sha256)? else { return Ok(false) };
        let mut query = self.db.prepare_cached("select data from blob_chunk where blob = ?1 order by place")?;
        let mut rows = query.query([blob])?;
        while let Some(row) = rows.next()? {
            each(row.get_ref("data")?.as_blob().map_err(|_| Problem::Damaged { what: "row" })?)?;
        }
        Ok(true)
    }

    /// How many bytes are kept, and how many of them only so that undo finds them.
    pub fn blob_bytes(&self) -> Result<(u64, u64)> {
        let mut query = self.db.prepare_cached(
            "select coalesce(sum(bytes), 0), coalesce(sum(case when exists(select 1 from evidence where evidence.blob = blob.sha256) \
             then 0 else bytes end), 0) from blob",
        )?;
        let (all, loose): (i64, i64) = query.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((all.unsigned_abs(), loose.unsigned_abs()))
    }

    /// Throws away bytes no evidence speaks of any more, and says how many files and bytes that were.
    pub fn sweep_blobs(&self) -> Result<(u64, u64)> {
        let loose = "from blob where not exists(select 1 from evidence where evidence.blob = blob.sha256)";
        let (files, bytes): (i64, i64) =
            self.db.query_row(&format!("select count(*), coalesce(sum(bytes), 0) {loose}"), [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        self.db.execute(&format!("delete {loose}"), [])?;
        Ok((files.unsigned_abs(), bytes.unsigned_abs()))
    }

    fn blob_of(&self, sha256: &str) -> Result<Option<i64>> {
        let mut query = self.db.prepare_cached("select id from blob where sha256 = ?1")?;
        Ok(query.query_row([sha256], |row| row.get(0)).optional()?)
    }
}

/// Fills the buffer as far as the source goes. A pipe may give a few bytes at a time; pieces are to be whole all the same.
fn fill(source: &mut dyn Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
