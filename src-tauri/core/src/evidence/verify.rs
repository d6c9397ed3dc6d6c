//! Whether evidence still is what was put in: bytes against hash, row against the sealed history, history against its
//! seals.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Evidence;
use crate::ids::{AccountId, EvidenceId};
use crate::store::{Record, Shelf};
use crate::vault::Vault;
use crate::{Problem, Result};

/// What was looked at, and what differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Verified {
    /// How many pieces of evidence were read whole.
    pub pieces: u32,
    /// How many entries the history has.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub entries: u64,
    /// The first entry of the history whose seal does not fit.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub broken_entry: Option<i64>,
    /// What differs.
    pub differences: Vec<Difference>,
}

impl Verified {
    /// Whether all is as it was put in.
    pub fn is_sound(&self) -> bool {
        self.broken_entry.is_none() && self.differences.is_empty()
    }
}

/// One piece of evidence that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Difference {
    /// Which.
    pub id: EvidenceId,
    /// What it is called.
    pub title: String,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What can be wrong with a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// Its bytes are gone.
    BytesGone,
    /// Its bytes are others than those that were put in.
    BytesChanged,
    /// Its row says something else than the history.
    RecordChanged,
    /// The history says it is there, and it is not.
    RecordGone,
    /// It is there, and the history never heard of it.
    RecordUnknown,
}

impl Vault {
    /// Reads every piece of evidence whole and compares it with its hash, its row with the history, and the history with
    /// its seals. `account` narrows the first two to one account.
    pub fn verify_evidence(&self, account: Option<&AccountId>) -> Result<Verified> {
        let (entries, broken_entry) = match self.verify_history() {
            Ok(entries) => (entries, None),
            Err(Problem::HistoryBroken { entry }) => (self.history_length()?, Some(entry)),
            Err(problem) => return Err(problem),
        };
        let concerns = |evidence: &Evidence| account.is_none() || evidence.account.as_ref() == account;
        let sealed = self.sealed_evidence()?;
        let held: Vec<Evidence> = self.all::<Evidence>()?;
        let mut differences = Vec::new();
        let mut differs = |evidence: &Evidence, flaw| {
            differences.push(Difference { id: evidence.id.clone(), title: evidence.title(), flaw });
        };
        let mut pieces = 0_u32;
        for evidence in held.iter().filter(|evidence| concerns(evidence)) {
            pieces += 1;
            match self.read_evidence(evidence, &mut |_| Ok(())) {
                Ok(()) => {}
                Err(Problem::EvidenceDamaged { what: "gone" }) => differs(evidence, Flaw::BytesGone),
                Err(Problem::EvidenceDamaged { .. } | Problem::Damaged { .. }) => differs(evidence, Flaw::BytesChanged),
                Err(problem) => return Err(problem),
            }
            match sealed.get(evidence.id.as_str()) {
                Some(Some(known)) if known == evidence => {}
                Some(Some(_)) => differs(evidence, Flaw::RecordChanged),
                Some(None) | None => differs(evidence, Flaw::RecordUnknown),
            }
        }
        for known in sealed.values().flatten().filter(|known| concerns(known)) {
            if held.iter().all(|evidence| evidence.id != known.id) {
                differs(known, Flaw::RecordGone);
            }
        }
        Ok(Verified { pieces, entries, broken_entry, differences })
    }

    /// Each piece of evidence as the history last heard of it; `None` where it was taken out.
    fn sealed_evidence(&self) -> Result<BTreeMap<String, Option<Evidence>>> {
        let mut sealed = BTreeMap::new();
        self.each_entry("evidence", &mut |entry| {
            for edit in &entry.edits {
                match (edit.before(), edit.after()) {
                    (_, Some(Record::Evidence(after))) => {
                        sealed.insert(after.id.0.clone(), Some(after.clone()));
                    }
                    (Some(Record::Evidence(before)), None) => {
                        sealed.insert(before.id.0.clone(), None);
                    }
                    _ => {}
                }
            }
        })?;
        Ok(sealed)
    }
}
