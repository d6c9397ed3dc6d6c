//! How accounts ended: what the service says, what the person saw. Several may stand beside each other, and none is ever
//! merged into another: closed as they claim, closed as seen, made anonymous, only switched off, not found, kept by law.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Account, DataFate, DataItem, Stage};
use crate::ids::{AccountId, DataItemId, EndingId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

/// Last year a date may lie in: further ones have no four digits.
const LAST_YEAR: i32 = 9999;

/// One thing that is known of an account's end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ending {
    /// Id.
    pub id: EndingId,
    /// The account.
    pub account: AccountId,
    /// What.
    pub kind: EndingKind,
    /// When it was said or seen.
    pub on: NaiveDate,
    /// Last day they keep data, for [`EndingKind::KeptByLaw`]; may lie decades ahead. `None`: they named no day.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The law they name, or their words.
    #[serde(default)]
    pub note: Option<String>,
}

/// What can be known of an account's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EndingKind {
    /// The service says it is closed.
    Claimed,
    /// The person looked, and it is gone.
    Verified,
    /// The service says it made the data anonymous.
    Anonymised,
    /// The account was only switched off; the data stays.
    Deactivated,
    /// The service says it finds no such account.
    NotFound,
    /// The service keeps data and names a law.
    KeptByLaw,
}

impl EndingKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Claimed, Self::Verified, Self::Anonymised, Self::Deactivated, Self::NotFound, Self::KeptByLaw];
}

/// What a person says of an account's end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EndingDraft {
    /// What.
    pub kind: EndingKind,
    /// When it was said or seen; today if left out.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Last day they keep data.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The law they name, or their words.
    #[serde(default)]
    pub note: Option<String>,
    /// Data given to the account that this is the fate of, for what was made anonymous or is kept.
    #[serde(default)]
    pub data: Vec<DataItemId>,
}

impl Change<'_> {
    /// Records what is known of an account's end. A second word of the same kind takes the place of the first.
    ///
    /// “Claimed” and “verified” move the account to that stage; the others leave it, because none of them says that it is
    /// closed.
    pub fn record_ending(&mut self, account: &AccountId, draft: EndingDraft) -> Result<EndingId> {
        self.need_account(account)?;
        let on = draft.on.unwrap_or_else(|| self.today());
        if let Some(until) = draft.until
            && (draft.kind != EndingKind::KeptByLaw || until < on || until.year() > LAST_YEAR)
        {
            return Err(Problem::unknown_value("until", &until.to_string()));
        }
        match draft.kind {
            EndingKind::Claimed => self.set_stage(account, Stage::Closed { on })?,
            EndingKind::Verified => self.set_stage(account, Stage::Verified { on })?,
            _ => {}
        }
        let fate = match draft.kind {
            EndingKind::Anonymised => Some(DataFate::Anonymised { on }),
            EndingKind::KeptByLaw => Some(DataFate::KeptByLaw { until: draft.until }),
            _ => None,
        };
        for id in &draft.data {
            let item: DataItem = self.need(id.as_str())?;
            if item.account != *account {
                return Err(Problem::Missing { kind: "data_item" });
            }
            if let Some(fate) = fate {
                self.put(DataItem { fate, ..item })?;
            }
        }
        let note = draft.note.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        self.put_ending(account, draft.kind, on, draft.until, note)
    }

    /// Takes back what was recorded by mistake. The stage goes back with what it was made of.
    pub fn remove_ending(&mut self, id: &EndingId) -> Result<()> {
        let ending: Ending = self.need(id.as_str())?;
        let held = self.need_account(&ending.account)?;
        let before = match (ending.kind, &held.stage) {
            (EndingKind::Verified, Stage::Verified { .. }) => {
                self.ending(&ending.account, EndingKind::Claimed)?.map(|claimed| Stage::Closed { on: claimed.on })
            }
            (EndingKind::Claimed, Stage::Closed { on }) => Some(Stage::Requested { on: *on }),
            _ => None,
        };
        match before {
            // Moving the stage takes the record with it.
            Some(stage) => self.set_stage(&held.id, stage),
            None => Ok(()),
        }?;
        if self.get::<Ending>(id.as_str())?.is_some() { self.remove::<Ending>(id.as_str()) } else { Ok(()) }
    }

    /// Keeps what is known of the end in step with the stage: a closing that was claimed stays claimed whatever happens
    /// later, unless the account is in use again or the claim itself was a mistake.
    pub(super) fn ending_follows(&mut self, account: &Account) -> Result<()> {
        let id = &account.id;
        match account.stage {
            Stage::Closed { on } => {
                self.drop_ending(id, EndingKind::Verified)?;
                self.keep_ending(id, EndingKind::Claimed, on)
            }
            Stage::Verified { on } => self.keep_ending(id, EndingKind::Verified, on),
            Stage::Active
            | Stage::Dormant { .. }
            | Stage::Preparing { .. }
            | Stage::Requested { .. }
            | Stage::CoolingOff { .. } => {
                self.drop_ending(id, EndingKind::Verified)?;
                self.drop_ending(id, EndingKind::Claimed)
            }
            Stage::Stuck { .. } | Stage::LostAccess { .. } | Stage::Unbound { .. } | Stage::Declined { .. } => {
                self.drop_ending(id, EndingKind::Verified)
            }
        }
    }

    fn ending(&self, account: &AccountId, kind: EndingKind) -> Result<Option<Ending>> {
        Ok(self.by::<Ending>("account", account.as_str())?.into_iter().find(|ending| ending.kind == kind))
    }

    fn keep_ending(&mut self, account: &AccountId, kind: EndingKind, on: NaiveDate) -> Result<()> {
        let known = self.ending(account, kind)?;
        let (until, note) = known.map_or((None, None), |known| (known.until, known.note));
        self.put_ending(account, kind, on, until, note).map(drop)
    }

    fn drop_ending(&mut self, account: &AccountId, kind: EndingKind) -> Result<()> {
        match self.ending(account, kind)? {
            Some(ending) => self.remove::<Ending>(ending.id.as_str()),
            None => Ok(()),
        }
    }

    fn put_ending(
        &mut self,
        account: &AccountId,
        kind: EndingKind,
        on: NaiveDate,
        until: Option<NaiveDate>,
        note: Option<String>,
    ) -> Result<EndingId> {
        let id = match self.ending(account, kind)? {
            Some(known) => known.id,
            None => EndingId::draw(self.rng()),
        };
        self.put(Ending { id: id.clone(), account: account.clone(), kind, on, until, note })?;
        Ok(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{DataItemDraft, GivenHow, StageName};
    use crate::op::Op;
    use crate::vault::testing::TestVault;
    use crate::{Kind, Vault};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn draft(kind: EndingKind) -> EndingDraft {
        EndingDraft { kind, on: None, until: None, note: None, data: vec![] }
    }

    fn record(vault: &mut Vault, account: &AccountId, draft: EndingDraft) -> Result<EndingId> {
        vault.operate(Op::RecordEnding, |change| change.record_ending(account, draft))
    }

    fn kinds(vault: &Vault, account: &AccountId) -> Vec<EndingKind> {
        let mut kinds: Vec<EndingKind> =
            vault.by::<Ending>("account", account.as_str()).unwrap().into_iter().map(|ending| ending.kind).collect();
        kinds.sort_unstable();
        kinds
    }

    fn stage(vault: &Vault, account: &AccountId) -> StageName {
        vault.need::<Account>(account.as_str()).unwrap().stage.name()
    }

    #[test]
    fn claimed_verified_and_the_rest_stand_beside_each_other() {
        let mut test = TestVault::new();
        let account = test.account("soul");
        for kind in EndingKind::ALL {
            record(&mut test.vault, &account, draft(kind)).unwrap();
        }
        assert_eq!(kinds(&test.vault, &account), EndingKind::ALL);
        assert_eq!(stage(&test.vault, &account), StageName::Verified);
        record(&mut test.vault, &account, EndingDraft { note: Some("查无此号".into()), ..draft(EndingKind::NotFound) })
            .unwrap();
        assert_eq!(kinds(&test.vault, &account), EndingKind::ALL, "a second word of a kind replaces the first");
    }

    #[test]
    fn only_switched_off_is_not_closed() {
        let mut test = TestVault::new();
        let account = test.account("soul");
        for kind in [EndingKind::Deactivated, EndingKind::Anonymised, EndingKind::NotFound, EndingKind::KeptByLaw] {
            record(&mut test.vault, &account, draft(kind)).unwrap();
            assert_eq!(stage(&test.vault, &account), StageName::Active, "{kind:?}");
        }
    }

    #[test]
    fn the_stage_carries_the_claim_along_and_a_tick_taken_back_takes_it_back() {
        let mut test = TestVault::new();
        let account = test.account("soul");
        let set = |test: &mut TestVault, stage| {
            test.vault.operate(Op::SetStage, |change| change.set_stage(&account, stage)).unwrap();
        };
        set(&mut test, Stage::Closed { on: day("2026-03-01") });
        set(&mut test, Stage::Verified { on: day("2026-03-05") });
        assert_eq!(kinds(&test.vault, &account), [EndingKind::Claimed, EndingKind::Verified]);
        let claimed: Vec<Ending> = test.vault.by("account", account.as_str()).unwrap();
        assert_eq!(claimed[0].on, day("2026-03-01"), "what they claimed keeps its own day");
        set(&mut test, Stage::Stuck { since: day("2026-03-07"), barriers: vec!["B13".into()] });
        assert_eq!(kinds(&test.vault, &account), [EndingKind::Claimed], "they did claim it");
        set(&mut test, Stage::Requested { on: day("2026-02-20") });
        assert_eq!(kinds(&test.vault, &account), []);
    }

    #[test]
    fn taking_back_verified_leaves_claimed() {
        let mut test = TestVault::new();
        let account = test.account("soul");
        record(&mut test.vault, &account, draft(EndingKind::Claimed)).unwrap();
        let seen = record(&mut test.vault, &account, draft(EndingKind::Verified)).unwrap();
        test.vault.operate(Op::RemoveEnding, |change| change.remove_ending(&seen)).unwrap();
        assert_eq!(stage(&test.vault, &account), StageName::Closed);
        assert_eq!(kinds(&test.vault, &account), [EndingKind::Claimed]);
        test.vault.undo().unwrap();
        assert_eq!(stage(&test.vault, &account), StageName::Verified);
        assert_eq!(kinds(&test.vault, &account), [EndingKind::Claimed, EndingKind::Verified]);
    }

    #[test]
    fn what_is_kept_by_law_may_be_kept_for_decades_and_its_data_says_so() {
        let mut test = TestVault::new();
        let account = test.account("soul");
        let item = test
            .vault
            .operate(Op::GiveData, |change| {
                let data = DataItemDraft {
                    item: "phone".into(),
                    identifier: None,
                    how: GivenHow::SignUp,
                    given: None,
                    fate: DataFate::Held,
                    note: None,
                };
                change.give_data(&account, data)
            })
            .unwrap();
        let until = Some(day("2056-03-07"));
        let kept = EndingDraft { until, data: vec![item.clone()], ..draft(EndingKind::KeptByLaw) };
        record(&mut test.vault, &account, kept.clone()).unwrap();
        assert_eq!(test.vault.need::<DataItem>(item.as_str()).unwrap().fate, DataFate::KeptByLaw { until });
        let other = test.account("weixin");
        assert!(matches!(record(&mut test.vault, &other, kept), Err(Problem::Missing { kind: "data_item" })));
        for (kind, until) in [
            (EndingKind::KeptByLaw, "2026-03-06"),
            (EndingKind::KeptByLaw, "+12026-03-06"),
            (EndingKind::Verified, "2027-01-01"),
        ] {
            let wrong = EndingDraft { until: Some(day(until)), ..draft(kind) };
            assert!(matches!(
                record(&mut test.vault, &other, wrong),
                Err(Problem::ValueUnknown { field: "until", .. })
            ));
        }
        test.vault.operate(Op::RemoveAccount, |change| change.remove_account(&account)).unwrap();
        assert_eq!(test.vault.count(Kind::Ending).unwrap(), 0);
    }
}
