//! Who held an identifier on a day: who may have used it, and who should no longer have had it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::account::{Account, Binding, BindingState, DataFate, DataItem, Ending, EndingKind, Role, Stage};
use crate::ids::{AccountId, IdentifierId};
use crate::store::Shelf;

/// How an account held an identifier on a day. The order is that of suspicion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Holding {
    /// It was taken off, or the account was closed, before that day: whoever still used it broke a word.
    Former,
    /// It held it.
    Held,
    /// It holds or held it, and nobody knows since when.
    Perhaps,
    /// It was given it only later.
    Later,
}

/// An account that has or had an identifier.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    /// The account.
    pub account: Account,
    /// How it held the identifier on that day.
    pub holding: Holding,
    /// Since when, when known.
    pub from: Option<NaiveDate>,
    /// Until when: taken off, or the account closed as claimed.
    pub until: Option<NaiveDate>,
    /// What it was there for.
    pub roles: Vec<Role>,
}

/// The accounts that have or had an identifier, the most suspicious first.
pub fn holders(shelf: &impl Shelf, identifier: &IdentifierId, day: NaiveDate) -> Result<Vec<Holder>> {
    let mut spans: BTreeMap<AccountId, Span> = BTreeMap::new();
    for binding in shelf.by::<Binding>("identifier", identifier.as_str())? {
        let until = match binding.state {
            BindingState::Bound => None,
            BindingState::Unbound { on } => Some(on),
        };
        spans.entry(binding.account).or_default().add(binding.since, until, &binding.roles);
    }
    for item in shelf.by::<DataItem>("identifier", identifier.as_str())? {
        let until = match item.fate {
            DataFate::Held | DataFate::KeptByLaw { .. } => None,
            DataFate::Withdrawn { on }
            | DataFate::Anonymised { on }
            | DataFate::ErasedClaimed { on }
            | DataFate::ErasedVerified { on } => Some(on),
        };
        spans.entry(item.account).or_default().add(item.given, until, &[]);
    }
    let mut found = Vec::new();
    for (id, span) in spans {
        let account: Account = shelf.need(id.as_str())?;
        let from = span.from.or(account.opened.map(|opened| opened.on));
        let until = match (closed(shelf, &account)?, span.until()) {
            (Some(closed), Some(released)) => Some(closed.min(released)),
            (closed, released) => closed.or(released),
        };
        let holding = match (from, until) {
            (_, Some(until)) if until < day => Holding::Former,
            (Some(from), _) if from > day => Holding::Later,
            (Some(_), _) => Holding::Held,
            (None, _) => Holding::Perhaps,
        };
        found.push(Holder { account, holding, from, until, roles: span.roles });
    }
    found.sort_by(|a, b| {
        a.holding.cmp(&b.holding).then_with(|| b.until.cmp(&a.until)).then_with(|| a.account.id.cmp(&b.account.id))
    });
    Ok(found)
}

/// The day an account is said to have been closed.
fn closed(shelf: &impl Shelf, account: &Account) -> Result<Option<NaiveDate>> {
    let claimed = shelf
        .by::<Ending>("account", account.id.as_str())?
        .into_iter()
        .filter(|ending| matches!(ending.kind, EndingKind::Claimed | EndingKind::Verified))
        .map(|ending| ending.on)
        .min();
    Ok(claimed.or(match account.stage {
        Stage::Closed { on } | Stage::Verified { on } => Some(on),
        _ => None,
    }))
}

/// From the first word of an identifier to the last.
#[derive(Debug, Default)]
struct Span {
    from: Option<NaiveDate>,
    ends: Vec<Option<NaiveDate>>,
    roles: Vec<Role>,
}

impl Span {
    fn add(&mut self, from: Option<NaiveDate>, until: Option<NaiveDate>, roles: &[Role]) {
        self.from = match (self.from, from) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        self.ends.push(until);
        self.roles.extend(roles);
        self.roles.sort_unstable();
        self.roles.dedup();
    }

    /// The last day, unless something still holds.
    fn until(&self) -> Option<NaiveDate> {
        self.ends.iter().copied().collect::<Option<Vec<NaiveDate>>>()?.into_iter().max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{BindingDraft, Opened, Precision};
    use crate::incident::{IncidentDraft, IncidentKind, IncidentWords};
    use crate::op::Op;
    use crate::vault::testing::TestVault;
    use crate::{Kind, Problem};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn opened(test: &mut TestVault, service: &str, on: Option<&str>, phone: &IdentifierId) -> AccountId {
        let mut draft = test.draft(service);
        draft.opened = on.map(|on| Opened { on: day(on), precision: Precision::Day });
        let account = test.vault.operate(Op::AddAccount, |change| change.add_account(draft)).unwrap();
        let binding = BindingDraft { identifier: phone.clone(), roles: vec![Role::Login], since: None };
        test.vault.operate(Op::Bind, |change| change.bind(&account, binding)).unwrap();
        account
    }

    #[test]
    fn who_should_no_longer_have_had_the_number_stands_first() {
        let mut test = TestVault::new();
        let phone = test.phone("13800002201");
        let held = opened(&mut test, "weixin", Some("2020-01-01"), &phone);
        let perhaps = opened(&mut test, "alipay", None, &phone);
        let later = opened(&mut test, "taobao", Some("2026-03-05"), &phone);
        let closed = opened(&mut test, "soul", Some("2021-01-01"), &phone);
        test.vault
            .operate(Op::SetStage, |change| change.set_stage(&closed, Stage::Closed { on: day("2026-01-10") }))
            .unwrap();
        let off = opened(&mut test, "wps", Some("2021-01-01"), &phone);
        let binding = test.vault.by::<Binding>("account", off.as_str()).unwrap()[0].id.clone();
        test.vault.operate(Op::Unbind, |change| change.unbind(&binding, day("2026-02-01"))).unwrap();
        let on = |text| -> Vec<(AccountId, Holding)> {
            let found = holders(&test.vault, &phone, day(text)).unwrap();
            found.into_iter().map(|holder| (holder.account.id, holder.holding)).collect()
        };
        assert_eq!(
            on("2026-03-01"),
            [
                (off.clone(), Holding::Former),
                (closed.clone(), Holding::Former),
                (held.clone(), Holding::Held),
                (perhaps, Holding::Perhaps),
                (later.clone(), Holding::Later),
            ]
        );
        let earlier = on("2026-01-20");
        assert!(earlier.contains(&(off, Holding::Held)), "still bound on that day");
        assert!(earlier.contains(&(closed.clone(), Holding::Former)));
        assert!(on("2026-01-10").contains(&(closed, Holding::Held)), "the day it was closed is not after it");
        assert!(on("2026-03-05").contains(&(later, Holding::Held)));
    }

    #[test]
    fn an_incident_lies_in_the_past_and_says_something() {
        let mut test = TestVault::new();
        let phone = test.phone("13800002201");
        let draft = |on: Option<&str>| IncidentDraft {
            on: on.map(day),
            said: IncidentWords {
                from: Some(" 【某贷】 ".into()),
                identifier: Some(phone.clone()),
                ..IncidentWords::of(IncidentKind::Sms)
            },
        };
        let mut add = |draft: IncidentDraft| test.vault.operate(Op::AddIncident, |change| change.add_incident(draft));
        assert!(matches!(add(draft(Some("2026-03-08"))), Err(Problem::ValueUnknown { field: "on", .. })));
        let said = IncidentWords { from: Some("  ".into()), ..IncidentWords::of(IncidentKind::Sms) };
        let nothing = IncidentDraft { on: None, said };
        assert!(matches!(add(nothing), Err(Problem::FieldMissing { field: "incident" })));
        let id = add(draft(None)).unwrap();
        let held: super::super::Incident = test.vault.need(id.as_str()).unwrap();
        assert_eq!((held.on, held.said.from.as_deref()), (day("2026-03-07"), Some("【某贷】")));
        assert!(
            matches!(
                test.vault.operate(Op::RemoveIdentifier, |change| change.remove_identifier(&phone)),
                Err(Problem::InUse { kind: "identifier", count: 1 })
            ),
            "an incident needs the number it reached"
        );
        test.vault.operate(Op::RemoveIncident, |change| change.remove_incident(&id)).unwrap();
        test.vault.undo().unwrap();
        assert_eq!(test.vault.count(Kind::Incident).unwrap(), 1);
    }
}
