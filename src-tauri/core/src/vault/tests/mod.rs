#![allow(clippy::unwrap_used)]
mod backups;
mod changes;
mod laws;
mod opening;
