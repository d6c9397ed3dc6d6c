//! Opening, the assertions that go with it, backups.
//!
//! A vault that would be opened unencrypted, or with a SQLite that can't encrypt, is refused here and nowhere else.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;

use quittance_keys::DatabaseKey;
use rusqlite::{Connection, OpenFlags};

use super::migrate::{migrate, schema_of};
use super::{BUSY, SCHEMA, Store};
use crate::{Problem, Result};

/// The first bytes of a database that is *not* encrypted.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

impl Store {
    /// Makes a new, empty, encrypted database. The file must not be there yet.
    pub fn create(file: &Path, key: &DatabaseKey) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        private(&mut options);
        options.open(file).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Problem::VaultThere,
            _ => Problem::Folder(error),
        })?;
        let mut db = connect(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        settle(&db)?;
        migrate(&mut db)?;
        refuse_plain(file)?;
        Ok(Self { db })
    }

    /// An empty database in memory that takes nothing: what there is to read is what the program brings along.
    pub fn empty() -> Result<Self> {
        let mut db = Connection::open_in_memory()?;
        migrate(&mut db)?;
        db.execute_batch("pragma query_only = on")?;
        Ok(Self { db })
    }

    /// Opens an existing database. `before_migration` is called, with the schema found, when one is due.
    pub fn open(
        file: &Path,
        key: &DatabaseKey,
        before_migration: &mut dyn FnMut(&Self, u32) -> Result<()>,
    ) -> Result<Self> {
        refuse_plain(file)?;
        let db = connect(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let found = schema_of(&db)?;
        if found > SCHEMA {
            return Err(Problem::VaultTooNew { found, known: SCHEMA });
        }
        settle(&db)?;
        let mut store = Self { db };
        if found < SCHEMA {
            before_migration(&store, found)?;
            migrate(&mut store.db)?;
        }
        Ok(store)
    }

    /// The schema of the open database.
    pub fn schema(&self) -> Result<u32> {
        schema_of(&self.db)
    }

    /// SQLite's own quick look for damage.
    pub fn quick_check(&self) -> Result<()> {
        let answer: String = self.db.pragma_query_value(None, "quick_check", |row| row.get(0))?;
        if answer == "ok" { Ok(()) } else { Err(Problem::Damaged { what: "quick-check" }) }
    }

    /// The whole look: every page's seal, every index, every foreign key.
    pub fn full_check(&self) -> Result<()> {
        let mut pages = self.db.prepare("pragma cipher_integrity_check")?;
        if pages.query([])?.next()?.is_some() {
            return Err(Problem::Damaged { what: "page-seal" });
        }
        let answer: String = self.db.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        if answer != "ok" {
            return Err(Problem::Damaged { what: "integrity" });
        }
        let mut strays = self.db.prepare("pragma foreign_key_check")?;
        if strays.query([])?.next()?.is_some() {
            return Err(Problem::Damaged { what: "foreign-key" });
        }
        Ok(())
    }

    /// Copies the database into a new file, under the same key, while it is in use.
    pub fn copy_to(&self, file: &Path, key: &DatabaseKey) -> Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        private(&mut options);
        options.open(file).map_err(Problem::Folder)?;
        let mut copy = connect_unchecked(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let backup = rusqlite::backup::Backup::new(&self.db, &mut copy)?;
        backup.run_to_completion(1024, std::time::Duration::ZERO, None)?;
        drop(backup);
        copy.close().map_err(|(_, error)| error)?;
        File::open(file).and_then(|file| file.sync_all()).map_err(Problem::Folder)
    }

    /// Opens a copy only to look at it: checks it whole and counts its records. A backup that was not opened is not a backup.
    pub fn inspect(file: &Path, key: &DatabaseKey) -> Result<(u32, u64)> {
        refuse_plain(file)?;
        let db = connect(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let store = Self { db };
        store.full_check()?;
        let schema = store.schema()?;
        let mut records = 0;
        if schema == SCHEMA {
            for kind in super::Kind::ALL {
                records += store.count(*kind)?;
            }
        }
        Ok((schema, records))
    }

    /// Writes everything into the main file and closes.
    pub fn close(self) -> Result<()> {
        let _ = self.db.pragma_update(None, "wal_checkpoint", "TRUNCATE");
        self.db.close().map_err(|(_, error)| error.into())
    }

    /// Runs SQL behind everybody's back, for tests of what notices that.
    #[cfg(test)]
    pub(crate) fn run(&self, sql: &str) -> Result<()> {
        Ok(self.db.execute_batch(sql)?)
    }

    /// Every byte the database holds in the clear, for tests that look for secrets in it.
    #[cfg(any(test, feature = "testing"))]
    pub fn dump(&self) -> Result<String> {
        let mut out = String::new();
        let mut tables = self.db.prepare("select name from sqlite_master where type = 'table'")?;
        let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for name in names {
            let mut rows = self.db.prepare(&format!("select * from \"{name}\""))?;
            let columns = rows.column_count();
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    out.push_str(&format!("{:?}\t", row.get_ref(column)?));
                    if let Ok(text) = row.get_ref(column)?.as_str() {
                        out.push_str(text);
                    }
                }
                out.push('\n');
            }
        }
        Ok(out)
    }
}

fn connect(file: &Path, key: &DatabaseKey, flags: OpenFlags) -> Result<Connection> {
    let db = connect_unchecked(file, key, flags)?;
    // Reading is what tells a wrong key: SQLCipher opens anything.
    db.query_row("select count(*) from sqlite_master", [], |row| row.get::<_, i64>(0))?;
    Ok(db)
}

fn connect_unchecked(file: &Path, key: &DatabaseKey, flags: OpenFlags) -> Result<Connection> {
    let db = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.busy_timeout(BUSY)?;
    let cipher: Option<String> =
        rusqlite::OptionalExtension::optional(db.pragma_query_value(None, "cipher_version", |row| row.get(0)))?;
    if cipher.is_none_or(|version| version.is_empty()) {
        return Err(Problem::NotEncrypted);
    }
    // SQLCipher would write its own lines to standard error when a page does not fit the key. What happened is told by the
    // problem that follows.
    db.execute_batch("pragma cipher_log_level = none")?;
    let pragma = zeroize::Zeroizing::new(format!("pragma key = \"x'{}'\"", *key.hex()));
    db.execute_batch(&pragma)?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(db)
}

/// Settings every connection has.
fn settle(db: &Connection) -> Result<()> {
    db.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;
         pragma temp_store = memory; pragma trusted_schema = off; pragma cipher_memory_security = off;",
    )?;
    Ok(())
}

/// Signal once shipped a build that made its database unencrypted, and nobody noticed for a while.
fn refuse_plain(file: &Path) -> Result<()> {
    let mut head = [0; 16];
    let mut opened = File::open(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::NoVault,
        _ => Problem::Folder(error),
    })?;
    match opened.read_exact(&mut head) {
        Ok(()) if head == *PLAIN_HEADER => Err(Problem::NotEncrypted),
        Ok(()) => Ok(()),
        Err(_) => Err(Problem::Damaged { what: "truncated" }),
    }
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn private(_: &mut OpenOptions) {}
