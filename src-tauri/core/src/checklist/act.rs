//! Working through a checklist: tick, fail, skip, postpone, reopen; and the accidental login.

use chrono::NaiveDate;
use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::LoginEffect;
use serde::{Deserialize, Serialize};

use super::effect::later;
use super::{
    Checklist, Effect, Goal, Mark, PLANNED_FROM, Plan, Planner, Step, StepMark, StepState, WayStage, entry_and_names,
    plan, situation,
};
use crate::account::{Account, Stage};
use crate::ids::{AccountId, ChecklistId, MarkId};
use crate::op::Op;
use crate::store::Shelf;
use crate::vault::{Change, Vault};
use crate::{Phrase, Problem, Result};

/// What a person says about a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "word", rename_all = "snake_case")]
pub enum StepWord {
    /// Done.
    Done,
    /// It did not work.
    Failed {
        /// The barrier met, B01–B17.
        #[serde(default)]
        barrier: Option<String>,
        /// In the person's words.
        #[serde(default)]
        note: Option<String>,
    },
    /// Not for me.
    Skipped,
    /// Not before that day.
    Postponed {
        /// That day.
        until: NaiveDate,
    },
    /// As if nothing had been said.
    Reopened,
}

impl StepWord {
    fn op(&self) -> Op {
        match self {
            Self::Done => Op::StepDone,
            Self::Failed { .. } => Op::StepFailed,
            Self::Skipped => Op::StepSkipped,
            Self::Postponed { .. } => Op::StepPostponed,
            Self::Reopened => Op::StepReopened,
        }
    }
}

impl Vault {
    /// Records what a person says about a step, with everything that follows from it.
    pub fn mark_step(&mut self, list: &ChecklistId, step: &str, word: StepWord) -> Result<()> {
        let checklist: Checklist = self.need(list.as_str())?;
        let (before, step) = self.may_mark(&checklist, step, &word)?;
        self.operate(word.op(), |change| {
            let today = change.today();
            change.mark_step(&checklist, &before, &step, word, today)
        })
    }

    /// Records what a person found when they looked at an account that is over. One without a checklist gets one, so that
    /// the tick has its place.
    ///
    /// # Errors
    /// [`Problem::NoSuchStep`] for an account that is not over, and for anything but a check.
    pub fn mark_check(&mut self, account: &AccountId, step: &str, word: StepWord) -> Result<()> {
        let held: Account = self.need(account.as_str())?;
        let lists: Vec<Checklist> = self.by("account", account.as_str())?;
        let standing = lists.into_iter().find(|list| list.is_open() && list.leads_out());
        let today = self.clock().today();
        let list = standing.clone().unwrap_or_else(|| Checklist::implied(account.clone(), Goal::Close, today));
        let (before, known) = self.may_mark(&list, step, &word)?;
        let over = held.stage.is_over() || matches!(held.stage, Stage::Unbound { .. });
        if !over || known.stage != WayStage::Verify {
            return Err(Problem::NoSuchStep { step: step.to_owned() });
        }
        self.operate(word.op(), |change| {
            let list = match standing {
                Some(list) => list,
                None => {
                    let id = change.begin_checklist(account, Goal::Close)?;
                    change.need(id.as_str())?
                }
            };
            change.mark_step(&list, &before, &known, word, today)
        })
    }

    /// The plan and its step, if the word can be said of it now.
    fn may_mark(&self, list: &Checklist, step: &str, word: &StepWord) -> Result<(Plan, Step)> {
        let plan = {
            let ledger = self.ledger(PLANNED_FROM)?;
            let planner = Planner::new(&ledger, self.clock().counting_day());
            // Only a tick can lock somebody out.
            if *word == StepWord::Done { planner.plan(list)? } else { planner.dates(list)? }
        };
        let step = plan
            .steps
            .iter()
            .find(|known| known.id == step)
            .ok_or_else(|| Problem::NoSuchStep { step: step.to_owned() })?;
        if *word == StepWord::Done {
            ready(step)?;
        }
        if let StepWord::Failed { barrier: Some(code), .. } = word
            && Catalogue::embedded().barriers().get(code).is_none()
        {
            return Err(Problem::unknown_value("barrier", code));
        }
        let step = step.clone();
        Ok((plan, step))
    }

    /// Records a login during the cooling-off. Where a login withdraws the request (or nobody knows), the request has to be
    /// made again: unless the person has done that already, the account goes back to preparing and the step opens again.
    /// In both cases the days start anew.
    pub fn logged_in(&mut self, account: &AccountId, on: NaiveDate, applied_again: bool) -> Result<()> {
        let held: Account = self.need(account.as_str())?;
        let Stage::CoolingOff { from, until } = held.stage else {
            return Err(Problem::unknown_value("stage", held.stage.name().as_str()));
        };
        let (entry, _) = entry_and_names(self, &held.service)?;
        let harmless = entry.is_some_and(|entry| {
            !entry.cooling_off.is_empty() && entry.cooling_off.iter().all(|c| c.login == LoginEffect::Harmless)
        });
        let span = until.signed_duration_since(from).num_days().unsigned_abs();
        let lists: Vec<Checklist> = self.by("account", account.as_str())?;
        let mut applied = Vec::new();
        for list in lists.iter().filter(|list| list.abandoned.is_none()) {
            let steps = plan(&situation(self, list, self.clock().counting_day())?).steps;
            applied.extend(
                steps
                    .into_iter()
                    .filter(|step| matches!(step.effect, Effect::RequestClosing { .. }))
                    .map(|step| (list.id.clone(), step.id)),
            );
        }
        self.operate(Op::LoggedIn, |change| {
            let held = change.need_account(account)?;
            if harmless {
                return change.write_note(account, None, &format!("login {on}")).map(drop);
            }
            let stage = if applied_again {
                Stage::CoolingOff { from: on, until: later(on, span)? }
            } else {
                for (list, step) in &applied {
                    change.forget_mark(list, step)?;
                }
                Stage::Preparing { since: on }
            };
            change.put(Account { stage, last_used: held.last_used.max(Some(on)), ..held })
        })
    }
}

impl Change<'_> {
    /// Says something of a step as of a day, with everything that follows from it.
    pub(super) fn mark_step(
        &mut self,
        list: &Checklist,
        plan: &Plan,
        step: &Step,
        word: StepWord,
        on: NaiveDate,
    ) -> Result<()> {
        let own = list.account().cloned();
        match own.as_ref().or(step.account.as_ref()) {
            Some(account) => drop(self.need_account(account)?),
            None => self.name(&list.subject)?,
        }
        let footing = if list.seen.is_some() { Some(self.planned(list)?.1) } else { None };
        self.say_of_step(list, own.as_ref(), step, word, on)?;
        let (Some(seen), Some(footing)) = (list.seen.clone(), footing) else { return Ok(()) };
        let (after, now) = self.planned(list)?;
        let seen = seen.ticked(plan, &after, (&footing, now));
        self.put(Checklist { seen: Some(seen), ..list.clone() })
    }

    fn say_of_step(
        &mut self,
        list: &Checklist,
        own: Option<&AccountId>,
        step: &Step,
        word: StepWord,
        on: NaiveDate,
    ) -> Result<()> {
        let known = self.mark_of(&list.id, &step.id)?;
        if let Some(Mark::Done { on }) = known.as_ref().map(|known| &known.mark)
            && word != StepWord::Done
        {
            self.take_effect_back(own, &step.effect, *on)?;
        }
        if let (Some(account), Some(Mark::Failed { barrier: Some(code), .. })) =
            (own, known.as_ref().map(|known| &known.mark))
        {
            self.forget_barrier(account, code, &list.id, &step.id)?;
        }
        let mark = match word {
            StepWord::Reopened => return self.forget_mark(&list.id, &step.id),
            StepWord::Done => {
                self.take_effect(own, &step.effect, on)?;
                Mark::Done { on }
            }
            StepWord::Failed { barrier, note } => {
                // What is met on the way of a number or a device says nothing yet of leaving the account.
                if let (Some(account), Some(code)) = (own.filter(|_| list.leads_out()), &barrier) {
                    self.meet_barrier(account, code, on)?;
                }
                Mark::Failed { on, barrier, note }
            }
            StepWord::Skipped => Mark::Skipped { on },
            StepWord::Postponed { until } if until <= on => {
                return Err(Problem::unknown_value("until", &until.to_string()));
            }
            StepWord::Postponed { until } => Mark::Postponed { until },
        };
        let id = known.map_or_else(|| MarkId::draw(self.rng()), |known| known.id);
        self.put(StepMark {
            id,
            checklist: list.id.clone(),
            step: step.id.clone(),
            mark,
            title: step.title.clone(),
            stage: step.stage,
        })
    }

    fn mark_of(&self, list: &ChecklistId, step: &str) -> Result<Option<StepMark>> {
        Ok(self.by::<StepMark>("checklist", list.as_str())?.into_iter().find(|mark| mark.step == step))
    }

    fn forget_mark(&mut self, list: &ChecklistId, step: &str) -> Result<()> {
        match self.mark_of(list, step)? {
            Some(mark) => self.remove::<StepMark>(mark.id.as_str()),
            None => Ok(()),
        }
    }

    /// What a person no longer says is in the way no longer holds the account up, unless another step met the same.
    fn forget_barrier(&mut self, id: &AccountId, code: &str, list: &ChecklistId, step: &str) -> Result<()> {
        let held: Account = self.need(id.as_str())?;
        let Stage::Stuck { since, mut barriers } = held.stage.clone() else { return Ok(()) };
        let met_elsewhere = self.by::<StepMark>("checklist", list.as_str())?.iter().any(|mark| {
            mark.step != step && matches!(&mark.mark, Mark::Failed { barrier: Some(other), .. } if other == code)
        });
        if met_elsewhere {
            return Ok(());
        }
        barriers.retain(|known| known != code);
        let stage = if barriers.is_empty() { Stage::Preparing { since } } else { Stage::Stuck { since, barriers } };
        self.put(Account { stage, ..held })
    }

    fn meet_barrier(&mut self, id: &AccountId, code: &str, today: NaiveDate) -> Result<()> {
        let held: Account = self.need(id.as_str())?;
        let stage = match held.stage {
            Stage::Stuck { since, mut barriers } => {
                if !barriers.iter().any(|known| known == code) {
                    barriers.push(code.to_owned());
                }
                Stage::Stuck { since, barriers }
            }
            Stage::Closed { .. } | Stage::Verified { .. } | Stage::Unbound { .. } => held.stage.clone(),
            _ => Stage::Stuck { since: today, barriers: vec![code.to_owned()] },
        };
        self.put(Account { stage, ..held })
    }
}

pub(super) fn ready(step: &Step) -> Result<()> {
    let reason = match (&step.refused, &step.state) {
        (Some(refused), _) => refused.clone(),
        (None, StepState::Blocked) => Phrase::key("refused-step-blocked"),
        (None, StepState::Waiting { until }) => Phrase::key("refused-step-waits").with("date", *until),
        (None, _) => return Ok(()),
    };
    Err(Problem::StepNotReady { reason: Box::new(reason) })
}

/// Stages a checklist shows; escalation only once it has begun.
pub fn ribbon(steps: &[Step]) -> Vec<WayStage> {
    WayStage::ALL.into_iter().filter(|stage| steps.iter().any(|step| step.stage == *stage)).collect()
}
