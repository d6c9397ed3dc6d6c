//! What is known of accounts' ends, what is still to be checked after them, and what stays behind.

use chrono::NaiveDate;
use quittance_catalogue::{Catalogue, Text};
use quittance_law::Right;
use serde::{Deserialize, Serialize};

use super::accounts::WHOLE;
use super::{IdentifierTag, PersonTag, ServiceTag};
use crate::account::{Account, Binding, BindingState, DataFate, DataItem, Ending, EndingKind, Stage};
use crate::checklist::{Checklist, Fact, Goal, Plan, Step, StepState, WayStage, plan, situation};
use crate::identifier::Identifier;
use crate::ids::{AccountId, ChecklistId, EndingId};
use crate::person::Person;
use crate::store::{Ledger, Shelf};
use crate::vault::Vault;
use crate::{Phrase, Result};

/// One thing that is known of an account's end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EndingRow {
    /// Id; none where only the account's stage says so.
    pub id: Option<EndingId>,
    /// What.
    pub kind: EndingKind,
    /// When it was said or seen.
    pub on: NaiveDate,
    /// Last day they keep data.
    pub until: Option<NaiveDate>,
    /// The law they name, or their words.
    pub note: Option<String>,
}

/// An account that is over, or of whose end something is known: what that is, what is still to be checked, what stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EndedRow {
    /// The account.
    pub account: AccountId,
    /// Its service.
    pub service: ServiceTag,
    /// Whose.
    pub person: PersonTag,
    /// What tells the account from another.
    pub label: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// What is known of its end, each apart.
    pub endings: Vec<EndingRow>,
    /// What to look at after closing, in order of the day from which on that makes sense.
    pub checks: Vec<CheckRow>,
    /// Data that still lies there: of an account that could only be emptied, or kept by law.
    pub left: Vec<LeftRow>,
    /// Identifiers that are still attached to an account that could only be emptied.
    pub attached: Vec<IdentifierTag>,
    /// How many checks can be done today.
    pub due: u32,
    /// The next day on which something can be checked; none: today, or nothing is left.
    pub next: Option<NaiveDate>,
}

/// Something to look at after closing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CheckRow {
    /// Id of the step it is.
    pub step: String,
    /// The checklist it belongs to; none where the account has none yet.
    pub checklist: Option<ChecklistId>,
    /// What to look at.
    pub title: Phrase,
    /// Why.
    pub why: Option<Phrase>,
    /// What to know.
    pub facts: Vec<Fact>,
    /// What to read first.
    pub warnings: Vec<Phrase>,
    /// How it stands.
    pub state: StepState,
    /// The right a letter claims that does it: where data was kept, one asks whether it is gone.
    pub asks: Option<Right>,
    /// The barrier it is when things are not as they should be.
    pub barrier: Option<String>,
}

/// Data that stays behind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LeftRow {
    /// Item of the taxonomy.
    pub item: String,
    /// In words.
    pub names: Text,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// Its fate.
    pub fate: DataFate,
}

/// The barrier of data that is used, or messages that come, after closing.
const AFTER_CLOSING: &str = "B13";

/// Accounts that are over, or of whose end something is known: those with something to check today first, then by date.
pub fn endings_view(vault: &Vault) -> Result<Vec<EndedRow>> {
    let ledger = vault.ledger(WHOLE)?;
    let today = vault.clock().today();
    let mut rows = Vec::new();
    for account in ledger.each::<Account>() {
        let known = endings(&ledger, account)?;
        if !known.is_empty() || matches!(account.stage, Stage::Unbound { .. }) {
            rows.push(ended(&ledger, account, known, today)?);
        }
    }
    rows.sort_by_key(|row| (row.due == 0, row.next.is_none(), row.next, row.account.clone()));
    Ok(rows)
}

/// What is known of an account's end. A stage set before endings were recorded says it, too.
pub(super) fn endings(shelf: &impl Shelf, account: &Account) -> Result<Vec<EndingRow>> {
    let mut rows: Vec<EndingRow> = shelf
        .by::<Ending>("account", account.id.as_str())?
        .into_iter()
        .map(|known| EndingRow {
            id: Some(known.id),
            kind: known.kind,
            on: known.on,
            until: known.until,
            note: known.note,
        })
        .collect();
    let staged = match account.stage {
        Stage::Closed { on } => Some((EndingKind::Claimed, on)),
        Stage::Verified { on } => Some((EndingKind::Verified, on)),
        _ => None,
    };
    if let Some((kind, on)) = staged
        && rows.iter().all(|row| row.kind != kind)
    {
        rows.push(EndingRow { id: None, kind, on, until: None, note: None });
    }
    rows.sort_by_key(|row| row.kind);
    Ok(rows)
}

/// What to look at after closing, as the plan has it. A check that does not apply any more is left out.
pub(super) fn checks(list: &Checklist, plan: &Plan) -> Vec<CheckRow> {
    let open = |step: &&Step| step.stage == WayStage::Verify && !matches!(step.state, StepState::Skipped);
    let mut rows: Vec<CheckRow> = plan.steps.iter().filter(open).map(|step| check(list, step)).collect();
    rows.sort_by_key(|row| match row.state {
        StepState::Waiting { until } => Some(until),
        _ => None,
    });
    rows
}

fn check(list: &Checklist, step: &Step) -> CheckRow {
    let kind = step.id.rsplit('/').next().unwrap_or_default();
    CheckRow {
        step: step.id.clone(),
        checklist: Some(list.id.clone()).filter(|id| !id.as_str().is_empty()),
        title: step.title.clone(),
        why: step.why.clone(),
        facts: step.facts.clone(),
        warnings: step.warnings.clone(),
        state: step.state.clone(),
        asks: (kind == "kept").then_some(Right::Access),
        // A login that works, or a message that comes: they go on using what was to be gone.
        barrier: matches!(kind, "login" | "reset" | "marketing" | "kept").then(|| AFTER_CLOSING.to_owned()),
    }
}

fn ended(ledger: &Ledger, account: &Account, endings: Vec<EndingRow>, today: NaiveDate) -> Result<EndedRow> {
    let key = account.id.as_str();
    let standing = ledger.each_by::<Checklist>("account", key).find(|list| list.is_open() && list.leads_out()).cloned();
    let list = standing.unwrap_or_else(|| Checklist::implied(account.id.clone(), Goal::Close, today));
    let emptied = matches!(account.stage, Stage::Unbound { .. });
    let checks = if account.stage.is_over() || emptied {
        checks(&list, &plan(&situation(ledger, &list, today)?))
    } else {
        Vec::new()
    };
    let person: Person = ledger.need(account.person.as_str())?;
    let kept = |fate: &DataFate| matches!(fate, DataFate::KeptByLaw { .. }) || (emptied && *fate == DataFate::Held);
    let taxonomy = Catalogue::embedded().taxonomy();
    let left = ledger.each_by::<DataItem>("account", key).filter(|item| kept(&item.fate)).filter_map(|item| {
        let kind = taxonomy.item(&item.item)?;
        Some(LeftRow { item: item.item.clone(), names: kind.names.clone(), sensitive: kind.sensitive, fate: item.fate })
    });
    let mut left: Vec<LeftRow> = left.collect();
    left.sort_by_key(|row| !row.sensitive);
    let mut attached = Vec::new();
    for binding in ledger.each_by::<Binding>("account", key).filter(|_| emptied) {
        if binding.state == BindingState::Bound {
            attached.push(IdentifierTag::from(&ledger.need::<Identifier>(binding.identifier.as_str())?));
        }
    }
    let due = checks.iter().filter(|row| row.state == StepState::Todo).count();
    let next = checks.iter().filter_map(|row| match row.state {
        StepState::Waiting { until } => Some(until),
        _ => None,
    });
    Ok(EndedRow {
        account: account.id.clone(),
        service: ServiceTag::of(ledger, &account.service)?,
        person: person.into(),
        label: account.label.clone(),
        stage: account.stage.clone(),
        due: super::accounts::count(due),
        next: next.min().filter(|_| due == 0),
        endings,
        checks,
        left,
        attached,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;
    use crate::account::{BindingDraft, DataItemDraft, EndingDraft, GivenHow, Role};
    use crate::checklist::StepWord;
    use crate::op::Op;
    use crate::vault::testing::TestVault;
    use crate::view::{DueKind, due, today_view};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn closed(test: &mut TestVault, service: &str, stage: Stage) -> AccountId {
        let account = test.account(service);
        let phone = test.phone("13800002201");
        let binding = BindingDraft { identifier: phone, roles: vec![Role::Login], since: None };
        test.vault.operate(Op::Bind, |change| change.bind(&account, binding)).unwrap();
        test.vault.operate(Op::SetStage, |change| change.set_stage(&account, stage)).unwrap();
        account
    }

    fn states(test: &TestVault) -> Vec<(String, StepState)> {
        let row = endings_view(&test.vault).unwrap().remove(0);
        row.checks.into_iter().map(|check| (check.step, check.state)).collect()
    }

    #[test]
    fn an_account_said_to_be_closed_is_checked_without_a_checklist_and_gets_one_for_the_ticks() {
        let mut test = TestVault::new();
        let account = closed(&mut test, "dida", Stage::Closed { on: day("2026-02-15") });
        let found = states(&test);
        let names: Vec<&str> = found.iter().map(|(step, _)| step.as_str()).collect();
        assert_eq!(names, ["dida/verify/login", "dida/verify/reset", "dida/verify/marketing", "dida/verify/number"]);
        assert_eq!(found[3].1, StepState::Waiting { until: day("2026-05-17") }, "the number is free again only then");
        let today = today_view(&test.vault).unwrap();
        assert_eq!(today.checks[0].check.step, "dida/verify/login");
        let opens = due(&test.vault, 100).unwrap();
        assert!(opens.iter().any(|item| item.kind == DueKind::WindowOpens && item.on == day("2026-05-17")));

        test.vault.mark_check(&account, "dida/verify/reset", StepWord::Done).unwrap();
        assert!(matches!(states(&test)[1].1, StepState::Done { .. }));
        let held: Account = test.vault.need(account.as_str()).unwrap();
        assert!(matches!(held.stage, Stage::Closed { .. }), "only the login says that it is gone");
        assert_eq!(today_view(&test.vault).unwrap().checks, [], "it is among the steps of its checklist now");
        test.vault.mark_check(&account, "dida/verify/login", StepWord::Done).unwrap();
        let row = endings_view(&test.vault).unwrap().remove(0);
        let kinds: Vec<EndingKind> = row.endings.iter().map(|known| known.kind).collect();
        assert_eq!(
            kinds,
            [EndingKind::Claimed, EndingKind::Verified],
            "what they claim and what was seen stay two things"
        );
        test.vault.undo().unwrap();
        test.vault.undo().unwrap();
        assert!(test.vault.all::<Checklist>().unwrap().is_empty(), "the tick took its checklist along");
        test.vault.check().unwrap();
    }

    #[test]
    fn messages_that_go_on_are_a_barrier_and_change_no_claim() {
        let mut test = TestVault::new();
        let account = closed(&mut test, "dida", Stage::Closed { on: day("2026-02-15") });
        let row = endings_view(&test.vault).unwrap().remove(0);
        let check = row.checks.iter().find(|check| check.step == "dida/verify/marketing").unwrap();
        assert_eq!(check.barrier.as_deref(), Some("B13"));
        let word = StepWord::Failed { barrier: check.barrier.clone(), note: Some("还发短信".into()) };
        test.vault.mark_check(&account, "dida/verify/marketing", word).unwrap();
        let held: Account = test.vault.need(account.as_str()).unwrap();
        assert!(matches!(held.stage, Stage::Closed { .. }));
        assert!(states(&test).iter().any(|(_, state)| matches!(state, StepState::Failed { .. })));
    }

    #[test]
    fn only_checks_of_accounts_that_are_over_are_marked_so() {
        let mut test = TestVault::new();
        let active = test.account("soul");
        let refused = test.vault.mark_check(&active, "soul/verify/login", StepWord::Skipped);
        assert!(matches!(refused, Err(Problem::NoSuchStep { .. })));
        let over = closed(&mut test, "dida", Stage::Closed { on: day("2026-02-15") });
        for step in ["dida/wait/confirm", "dida/verify/nothing"] {
            let refused = test.vault.mark_check(&over, step, StepWord::Reopened);
            assert!(matches!(refused, Err(Problem::NoSuchStep { .. })), "{step}");
        }
        let early = test.vault.mark_check(&over, "dida/verify/number", StepWord::Done);
        assert!(matches!(early, Err(Problem::StepNotReady { .. })));
        assert!(test.vault.all::<Checklist>().unwrap().is_empty());
    }

    #[test]
    fn what_could_only_be_emptied_shows_what_stays_behind_and_what_is_kept_its_last_day() {
        let mut test = TestVault::new();
        let account = closed(&mut test, "wanshun", Stage::Unbound { on: day("2026-01-06") });
        let data = DataItemDraft {
            item: "track".into(),
            identifier: None,
            how: GivenHow::Use,
            given: None,
            fate: DataFate::Held,
            note: None,
        };
        let item = test.vault.operate(Op::GiveData, |change| change.give_data(&account, data)).unwrap();
        let row = endings_view(&test.vault).unwrap().remove(0);
        assert_eq!((row.left[0].item.as_str(), row.attached[0].masked.as_str()), ("track", "138••••2201"));
        let until = Some(day("2029-03-07"));
        let kept = EndingDraft { kind: EndingKind::KeptByLaw, on: None, until, note: None, data: vec![item] };
        test.vault.operate(Op::RecordEnding, |change| change.record_ending(&account, kept)).unwrap();
        let row = endings_view(&test.vault).unwrap().remove(0);
        assert_eq!(row.left[0].fate, DataFate::KeptByLaw { until });
        assert_eq!(row.endings[0].until, until);
    }

    #[test]
    fn when_the_time_for_keeping_is_over_a_letter_asks_whether_it_is_gone() {
        let mut test = TestVault::new();
        let account = closed(&mut test, "soul", Stage::Closed { on: day("2026-02-01") });
        let until = Some(day("2026-03-01"));
        let kept = EndingDraft { kind: EndingKind::KeptByLaw, on: None, until, note: None, data: vec![] };
        let early = test.vault.operate(Op::RecordEnding, |change| change.record_ending(&account, kept.clone()));
        assert!(early.is_err(), "a last day before the day they said so is a slip");
        let kept = EndingDraft { on: Some(day("2026-02-02")), ..kept };
        test.vault.operate(Op::RecordEnding, |change| change.record_ending(&account, kept)).unwrap();
        let row = endings_view(&test.vault).unwrap().remove(0);
        let check = row.checks.iter().find(|check| check.asks.is_some()).unwrap();
        assert_eq!((check.asks, &check.state), (Some(Right::Access), &StepState::Todo));
    }
}
