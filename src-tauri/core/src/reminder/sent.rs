//! What calendar files have told so far: which date under which lasting id, and in which version.
//!
//! Other programs know an entry by its UID and take an update only if its SEQUENCE grew, so the vault has to remember both,
//! and entries that were cancelled. It is no record and has no undo: a file that left can't be called back.

use chrono::{DateTime, NaiveDate, Utc};
use rand::RngExt;
use serde::{Deserialize, Serialize};

use crate::view::{DueItem, DueKind};

/// Letters and digits nobody confuses when reading them off a phone.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Length of a UID's random part: 130 bits.
const UID: usize = 26;
/// Length of a code: a million of them, and only this vault knows what they mean.
const CODE: usize = 4;

/// One date as calendar files have told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// Which date, see [`DueItem::key`].
    pub key: String,
    /// Its id in calendars.
    pub uid: String,
    /// The short code in its title, which only this vault explains.
    pub code: String,
    /// The day it was last told for.
    pub on: NaiveDate,
    /// The day may move: the holidays of a year it was counted through are not known yet.
    #[serde(default)]
    pub provisional: bool,
    /// What kind of date.
    pub kind: DueKind,
    /// Grows with every change.
    pub sequence: u32,
    /// When it changed last.
    pub changed: DateTime<Utc>,
    /// It is not due any more, and calendars are told so until its day has passed.
    pub cancelled: bool,
}

/// What is told from now on: what is due with the ids it had, what is no longer due as cancelled. What was cancelled and is
/// over is forgotten.
pub fn updated(
    before: Vec<Sent>,
    items: &[DueItem],
    today: NaiveDate,
    now: DateTime<Utc>,
    rng: &mut impl rand::Rng,
) -> Vec<Sent> {
    let mut all = before;
    let mut live: Vec<String> = Vec::new();
    for item in items {
        let mut key = item.key();
        let same = live.iter().filter(|known| known.split('#').next() == Some(&key)).count();
        if same > 0 {
            key = format!("{key}#{same}");
        }
        match all.iter_mut().find(|sent| sent.key == key) {
            Some(sent) if sent.on == item.on && sent.provisional == item.provisional && !sent.cancelled => {}
            Some(sent) => {
                (sent.on, sent.provisional, sent.cancelled) = (item.on, item.provisional, false);
                sent.sequence = sent.sequence.saturating_add(1);
                sent.changed = now;
            }
            None => {
                let code = std::iter::repeat_with(|| draw(CODE, rng))
                    .find(|code| all.iter().all(|sent| sent.code != *code))
                    .unwrap_or_default();
                let uid = draw(UID, rng).to_lowercase();
                let (on, provisional, kind, changed) = (item.on, item.provisional, item.kind, now);
                let (key, cancelled) = (key.clone(), false);
                all.push(Sent { key, uid, code, on, provisional, kind, sequence: 0, changed, cancelled });
            }
        }
        live.push(key);
    }
    for sent in all.iter_mut().filter(|sent| !sent.cancelled && !live.contains(&sent.key)) {
        sent.cancelled = true;
        sent.sequence = sent.sequence.saturating_add(1);
        sent.changed = now;
    }
    all.retain(|sent| !sent.cancelled || sent.on >= today);
    all.sort_by(|one, other| (one.on, &one.uid).cmp(&(other.on, &other.uid)));
    all
}

fn draw(length: usize, rng: &mut impl rand::Rng) -> String {
    (0..length).map(|_| char::from(ALPHABET[rng.random_range(0..ALPHABET.len())])).collect()
}
