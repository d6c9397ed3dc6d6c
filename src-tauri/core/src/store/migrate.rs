//! Brings the vault up to this program's schema: all steps or none.

use rusqlite::Connection;

use crate::{Problem, Result};

/// Numbered, applied in order, never edited once released.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_evidence.sql"),
    include_str!("migrations/0003_services.sql"),
    include_str!("migrations/0004_calendar.sql"),
    include_str!("migrations/0005_goals.sql"),
];

/// The schema this program writes.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// The schema a database has; 0 when it is new.
pub fn schema_of(db: &Connection) -> Result<u32> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Applies what is missing. Whoever calls this has made a backup first.
pub fn migrate(db: &mut Connection) -> Result<()> {
    let found = schema_of(db)?;
    if found > SCHEMA {
        return Err(Problem::VaultTooNew { found, known: SCHEMA });
    }
    if found == SCHEMA {
        return Ok(());
    }
    let tx = db.transaction()?;
    for migration in &MIGRATIONS[found as usize..] {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "user_version", SCHEMA)?;
    if found > 0 {
        // Old edits speak of rows as they were before; taking them back would bring those rows back.
        tx.execute(
            "insert into about(name, value) select 'undo_floor', coalesce(max(seq), 0) from history where true \
             on conflict(name) do update set value = excluded.value",
            [],
        )?;
    }
    Ok(tx.commit()?)
}
