//! A letter or complaint that went out is the act of the step it was made for.

use chrono::NaiveDate;
use quittance_letters::letter::KindName;

use super::{Checklist, PLANNED_FROM, Plan, Planner, Step, StepPaper, StepState, StepWord, act};
use crate::ids::AccountId;
use crate::request::RequestKind;
use crate::store::{Ledger, Shelf};
use crate::vault::{Change, Vault};
use crate::{Phrase, Result};

/// What went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SentPaper {
    /// A letter to the operator, of a kind; none: one of a kind nobody wrote down.
    Letter(Option<KindName>),
    /// A complaint to a channel above it.
    Complaint,
}

impl SentPaper {
    /// What a request is, with the kind of letter where that is known.
    pub(crate) fn of(request: RequestKind, kind: Option<KindName>) -> Self {
        match request {
            RequestKind::Letter => Self::Letter(kind),
            RequestKind::Complaint => Self::Complaint,
        }
    }

    /// Whether that is what a step asks for. A reminder does no step that asks for a first letter, nor the other way
    /// round; a follow-up is a request made again.
    fn does(self, step: &Step) -> bool {
        let plain = |kind| if kind == KindName::FollowUp { KindName::Request } else { kind };
        match (self, step.paper) {
            (Self::Letter(None), Some(StepPaper::Letter { .. })) | (Self::Complaint, Some(StepPaper::Complaint)) => {
                true
            }
            (Self::Letter(Some(sent)), Some(StepPaper::Letter { kind, .. })) => plain(sent) == plain(kind),
            _ => false,
        }
    }
}

/// A step that a paper does, in its checklist.
struct Served {
    list: Checklist,
    plan: Plan,
    step: Step,
}

impl Vault {
    /// The step of an open checklist, by its title, that is ticked when a paper made for it goes out; none where the step
    /// asks for something else, is done, or can't be ticked yet.
    pub(crate) fn done_on_paper(
        &self,
        account: &AccountId,
        step: Option<&str>,
        paper: SentPaper,
    ) -> Result<Option<Phrase>> {
        let Some(step) = step else { return Ok(None) };
        let lists = self.by("account", account.as_str())?;
        let today = self.clock().counting_day();
        let found = served(lists, || self.ledger(PLANNED_FROM), today, step, paper, can_be_ticked)?;
        Ok(found.map(|found| found.step.title))
    }
}

impl Change<'_> {
    /// Ticks the step a paper was made for, as of the day it went out. That it went out is so in any case: a step that
    /// can't be ticked yet stays as it is.
    pub(crate) fn tick_on_paper(
        &mut self,
        account: &AccountId,
        step: Option<&str>,
        paper: SentPaper,
        on: NaiveDate,
    ) -> Result<()> {
        let Some(step) = step else { return Ok(()) };
        let lists = self.by("account", account.as_str())?;
        let found = served(lists, || self.ledger(PLANNED_FROM), self.today(), step, paper, can_be_ticked)?;
        match found {
            Some(found) => self.mark_step(&found.list, &found.plan, &found.step, StepWord::Done, on),
            None => Ok(()),
        }
    }

    /// Opens the step again that was ticked when a paper went out that day, which it did not after all.
    pub(crate) fn untick_on_paper(
        &mut self,
        account: &AccountId,
        step: Option<&str>,
        paper: SentPaper,
        on: NaiveDate,
    ) -> Result<()> {
        let Some(step) = step else { return Ok(()) };
        let lists = self.by("account", account.as_str())?;
        let ticked = |known: &Step| known.state == StepState::Done { on: Some(on) };
        let found = served(lists, || self.ledger(PLANNED_FROM), self.today(), step, paper, ticked)?;
        match found {
            Some(found) => {
                let today = self.today();
                self.mark_step(&found.list, &found.plan, &found.step, StepWord::Reopened, today)
            }
            None => Ok(()),
        }
    }
}

fn can_be_ticked(step: &Step) -> bool {
    !matches!(step.state, StepState::Done { .. }) && act::ready(step).is_ok()
}

fn served(
    lists: Vec<Checklist>,
    ledger: impl FnOnce() -> Result<Ledger>,
    today: NaiveDate,
    step: &str,
    paper: SentPaper,
    as_wanted: impl Fn(&Step) -> bool,
) -> Result<Option<Served>> {
    let lists: Vec<Checklist> = lists.into_iter().filter(Checklist::is_open).collect();
    if lists.is_empty() {
        return Ok(None);
    }
    let ledger = ledger()?;
    let planner = Planner::new(&ledger, today);
    for list in lists {
        let plan = planner.plan(&list)?;
        let mut found = plan.steps.iter().filter(|known| known.id == step && paper.does(known));
        if let Some(step) = found.find(|known| as_wanted(known)).cloned() {
            return Ok(Some(Served { list, plan, step }));
        }
    }
    Ok(None)
}
