//! Everything recorded about one account that a letter or complaint may speak of.

use chrono::NaiveDate;
use quittance_law::Text;

use crate::account::BindingState;
use crate::checklist::{BarrierHow, Checklist, FoundBarrier, Goal, Mark, Situation, StepMark, plan, situation_of};
use crate::evidence::Evidence;
use crate::identifier::Identifier;
use crate::ids::AccountId;
use crate::incident::Incident;
use crate::request::{Request, RequestKind};
use crate::store::Shelf;
use crate::vault::Vault;
use crate::{Problem, Result};

/// One account with its requests, evidence and incidents, today.
#[derive(Debug, Clone)]
pub struct Case {
    /// The account and what it hangs on. Its marks are those of every checklist it had.
    pub at: Situation,
    /// Barriers reported, computed or met.
    pub barriers: Vec<FoundBarrier>,
    /// Requests and complaints, oldest first.
    pub requests: Vec<Request>,
    /// Evidence, oldest capture first.
    pub evidence: Vec<Evidence>,
    /// Incidents laid to it, oldest first.
    pub incidents: Vec<Incident>,
    /// Everything its owner has, given to this service or not.
    pub owned: Vec<Identifier>,
}

impl Case {
    /// Gathers it.
    pub fn read(vault: &Vault, account: &AccountId) -> Result<Self> {
        let (today, key) = (vault.clock().today(), account.as_str());
        let lists: Vec<Checklist> = vault.by("account", key)?;
        let standing = lists.iter().find(|list| list.is_open() && list.leads_out());
        let list = standing.cloned().unwrap_or_else(|| Checklist::implied(account.clone(), Goal::Close, today));
        let mut marks: Vec<StepMark> = Vec::new();
        for list in &lists {
            marks.extend(vault.by::<StepMark>("checklist", list.id.as_str())?);
        }
        let at = situation_of(vault, list, marks, today)?;
        let mut requests: Vec<Request> = vault.by("account", key)?;
        requests.sort_by(|one, other| (one.drafted, &one.id).cmp(&(other.drafted, &other.id)));
        let mut evidence: Vec<Evidence> = vault.by("account", key)?;
        let mut incidents: Vec<Incident> = vault.by("account", key)?;
        incidents.sort_by(|one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
        for incident in &incidents {
            for piece in vault.by::<Evidence>("incident", incident.id.as_str())? {
                if evidence.iter().all(|known| known.id != piece.id) {
                    evidence.push(piece);
                }
            }
        }
        evidence.sort_by(|one, other| (one.captured, &one.id).cmp(&(other.captured, &other.id)));
        let owned = vault.by("owner", at.account.person.as_str())?;
        Ok(Self { barriers: plan(&at).barriers, at, requests, evidence, incidents, owned })
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.at.today
    }

    /// Names of the product.
    pub fn service(&self) -> &Text {
        &self.at.names
    }

    /// The request a wish names, if it is one of this account.
    pub(crate) fn request(&self, id: &crate::ids::RequestId) -> Result<&Request> {
        self.requests.iter().find(|one| one.id == *id).ok_or(Problem::Missing { kind: "request" })
    }

    /// The last letter that went to the operator.
    pub(crate) fn last_letter(&self) -> Option<&Request> {
        let mut sent = self.requests.iter().filter(|one| one.kind == RequestKind::Letter && !one.entries.is_empty());
        sent.next_back()
    }

    /// A barrier of that code, as it is known.
    pub(super) fn barrier(&self, code: &str) -> Option<&FoundBarrier> {
        self.barriers.iter().find(|found| found.code == code)
    }

    /// Whether the person met it, or it was computed. What others reported is no complaint of this person's.
    pub(crate) fn is_own(&self, code: &str) -> bool {
        self.barrier(code).is_some_and(|found| found.how != BarrierHow::Reported)
    }

    /// Steps that did not work: when, the barrier, the person's words.
    pub(super) fn failed(&self) -> impl Iterator<Item = (&StepMark, NaiveDate, Option<&str>, Option<&str>)> {
        self.at.marks.iter().filter_map(|mark| match &mark.mark {
            Mark::Failed { on, barrier, note } => {
                let note = note.as_deref().map(str::trim).filter(|note| !note.is_empty());
                Some((mark, *on, barrier.as_deref(), note))
            }
            _ => None,
        })
    }

    /// Identifiers the service has: those that hang on the account first, then those given as data, then those taken off.
    pub(super) fn had(&self) -> Vec<&Identifier> {
        let bound = |yes: bool| {
            let all = self.at.bindings.iter().filter(move |(binding, _)| (binding.state == BindingState::Bound) == yes);
            let mut all: Vec<_> = all.collect();
            all.sort_by_key(|(binding, _)| binding.roles.first().copied());
            all.into_iter().map(|(_, held)| held)
        };
        let given = self.at.data.iter().filter_map(|item| item.identifier.as_ref());
        let given = given.filter_map(|id| self.owned.iter().find(|held| held.id == *id));
        let mut seen = Vec::new();
        let all = bound(true).chain(given).chain(bound(false));
        all.filter(|held| {
            let new = !seen.contains(&&held.id);
            seen.push(&held.id);
            new
        })
        .collect()
    }
}
