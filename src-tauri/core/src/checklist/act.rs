//! Working through a checklist: begin, tick, fail, skip, postpone, reopen; and the accidental login.

use chrono::{Days, NaiveDate};
use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::LoginEffect;
use serde::{Deserialize, Serialize};

use super::{Checklist, Effect, Goal, Mark, Step, StepMark, StepState, WayStage, entry_and_names, plan, situation};
use crate::access::would_lock;
use crate::account::{
    Account, Binding, BindingState, DataFate, DataItem, LinkEnd, LinkedLogin, Mandate, MandateState, Permission,
    PermissionState, Stage,
};
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
    /// Begins a checklist for an account, or goes on with the one it has; the account begins to prepare.
    pub fn begin_checklist(&mut self, account: &AccountId, goal: Goal) -> Result<ChecklistId> {
        self.operate(Op::BeginChecklist, |change| change.begin_checklist(account, goal))
    }

    /// Records what a person says about a step, with everything that follows from it.
    pub fn mark_step(&mut self, list: &ChecklistId, step: &str, word: StepWord) -> Result<()> {
        let checklist: Checklist = self.need(list.as_str())?;
        let step = self.may_mark(&checklist, step, &word)?;
        self.operate(word.op(), |change| change.mark_step(&checklist, &step, word))
    }

    /// Records what a person found when they looked at an account that is over. One without a checklist gets one, so that
    /// the tick has its place.
    ///
    /// # Errors
    /// [`Problem::NoSuchStep`] for an account that is not over, and for anything but a check.
    pub fn mark_check(&mut self, account: &AccountId, step: &str, word: StepWord) -> Result<()> {
        let held: Account = self.need(account.as_str())?;
        let lists: Vec<Checklist> = self.by("account", account.as_str())?;
        let standing = lists.into_iter().find(|list| list.abandoned.is_none());
        let today = self.clock().today();
        let list = standing.clone().unwrap_or_else(|| Checklist::implied(account.clone(), Goal::Close, today));
        let known = self.may_mark(&list, step, &word)?;
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
            change.mark_step(&list, &known, word)
        })
    }

    /// The step, if the word can be said of it now.
    fn may_mark(&self, list: &Checklist, step: &str, word: &StepWord) -> Result<Step> {
        let situation = situation(self, list, self.clock().counting_day())?;
        let step = plan(&situation)
            .steps
            .into_iter()
            .find(|known| known.id == step)
            .ok_or_else(|| Problem::NoSuchStep { step: step.to_owned() })?;
        if *word == StepWord::Done {
            ready(&step)?;
            self.locks_nobody(list, &situation.marks, &step)?;
        }
        if let StepWord::Failed { barrier: Some(code), .. } = word
            && Catalogue::embedded().barriers().get(code).is_none()
        {
            return Err(Problem::unknown_value("barrier", code));
        }
        Ok(step)
    }

    /// Refuses a step after which an account that is still wanted could not be entered any more, however far away it hangs.
    /// Where the person has ticked or skipped “another way in” for an account, that is taken for an answer.
    fn locks_nobody(&self, list: &Checklist, marks: &[StepMark], step: &Step) -> Result<()> {
        let answered = marks
            .iter()
            .filter(|mark| matches!(mark.mark, Mark::Done { .. } | Mark::Skipped { .. }))
            .filter_map(|mark| mark.step.rsplit_once("/another-").map(|(_, id)| AccountId::from(id)))
            .collect();
        let locked = would_lock(self, &list.account, &step.effect, &answered)?;
        if locked.is_empty() {
            return Ok(());
        }
        let mut names: Vec<quittance_catalogue::Text> = Vec::new();
        for id in &locked {
            let account: Account = self.need(id.as_str())?;
            let (_, name) = entry_and_names(self, &account.service)?;
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let joined = |pick: &dyn Fn(&quittance_catalogue::Text) -> &str, comma: &str| {
            names.iter().map(pick).collect::<Vec<_>>().join(comma)
        };
        let who = quittance_catalogue::Text::new(
            joined(&|name| name.zh.as_str(), "、"),
            joined(&|name| name.en.as_str(), ", "),
        );
        Err(Problem::StepNotReady { reason: Box::new(Phrase::key("refused-would-lock").with("who", who)) })
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
    /// Begins a checklist, or goes on with the one the account has.
    pub fn begin_checklist(&mut self, account: &AccountId, goal: Goal) -> Result<ChecklistId> {
        let held = self.need_account(account)?;
        let today = self.today();
        let open = self.by::<Checklist>("account", account.as_str())?.into_iter().find(|list| list.abandoned.is_none());
        let id = match open {
            Some(list) if list.goal == goal => list.id,
            Some(list) => {
                let id = list.id.clone();
                self.put(Checklist { goal, ..list })?;
                id
            }
            None => {
                let id = ChecklistId::draw(self.rng());
                self.put(Checklist { id: id.clone(), account: account.clone(), goal, begun: today, abandoned: None })?;
                id
            }
        };
        if held.stage.is_wanted() || matches!(held.stage, Stage::Declined { .. }) {
            self.put(Account { stage: Stage::Preparing { since: today }, ..held })?;
        }
        Ok(id)
    }

    /// Gives a checklist up. Ticks are kept in the history; the account is in use again if it was only preparing.
    pub fn abandon_checklist(&mut self, id: &ChecklistId) -> Result<()> {
        let list: Checklist = self.need(id.as_str())?;
        let held = self.need_account(&list.account)?;
        let today = self.today();
        self.put(Checklist { abandoned: Some(today), ..list })?;
        if matches!(held.stage, Stage::Preparing { .. } | Stage::Stuck { .. }) {
            self.put(Account { stage: Stage::Active, ..held })?;
        }
        Ok(())
    }

    fn mark_step(&mut self, list: &Checklist, step: &Step, word: StepWord) -> Result<()> {
        let account = self.need_account(&list.account)?;
        let today = self.today();
        let known = self.mark_of(&list.id, &step.id)?;
        let was_done = known.as_ref().is_some_and(|known| matches!(known.mark, Mark::Done { .. }));
        if was_done && word != StepWord::Done {
            self.take_effect_back(&account.id, &step.effect)?;
        }
        if let Some(Mark::Failed { barrier: Some(code), .. }) = known.as_ref().map(|known| &known.mark) {
            self.forget_barrier(&account.id, code, &list.id, &step.id)?;
        }
        let mark = match word {
            StepWord::Reopened => return self.forget_mark(&list.id, &step.id),
            StepWord::Done => {
                self.take_effect(&account.id, &step.effect, today)?;
                Mark::Done { on: today }
            }
            StepWord::Failed { barrier, note } => {
                if let Some(code) = &barrier {
                    self.meet_barrier(&account.id, code, today)?;
                }
                Mark::Failed { on: today, barrier, note }
            }
            StepWord::Skipped => Mark::Skipped { on: today },
            StepWord::Postponed { until } if until <= today => {
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

    fn take_effect(&mut self, id: &AccountId, effect: &Effect, today: NaiveDate) -> Result<()> {
        match effect {
            Effect::None => Ok(()),
            Effect::Unbind { binding } => self.unbind(binding, today),
            Effect::UnlinkAtAccount { link } => self.unlink_at_account(link, today),
            Effect::UnlinkAtProvider { link } => self.unlink_at_provider(link, today),
            Effect::CancelMandate { mandate } => self.cancel_mandate(mandate, today),
            Effect::Revoke { permission } => self.revoke_permission(permission, today),
            Effect::WithdrawData { item } => {
                let held: DataItem = self.need(item.as_str())?;
                self.put(DataItem { fate: DataFate::Withdrawn { on: today }, ..held })
            }
            Effect::RequestClosing { days: None | Some(0) } => self.set_stage(id, Stage::Requested { on: today }),
            Effect::RequestClosing { days: Some(days) } => {
                let until = later(today, u64::from(*days))?;
                self.set_stage(id, Stage::CoolingOff { from: today, until })
            }
            // That an account is said to be closed does not say that its data is erased; only the person can record that.
            Effect::ClaimClosed => self.set_stage(id, Stage::Closed { on: today }),
            Effect::VerifyClosed => self.set_stage(id, Stage::Verified { on: today }),
            Effect::MarkUnbound => self.set_stage(id, Stage::Unbound { on: today }),
        }
    }

    fn take_effect_back(&mut self, id: &AccountId, effect: &Effect) -> Result<()> {
        let today = self.today();
        match effect {
            Effect::None => Ok(()),
            Effect::Unbind { binding } => {
                let held: Binding = self.need(binding.as_str())?;
                self.put(Binding { state: BindingState::Bound, ..held })
            }
            Effect::UnlinkAtAccount { link } => {
                let held: LinkedLogin = self.need(link.as_str())?;
                self.put(LinkedLogin { at_account: LinkEnd::Linked, ..held })
            }
            Effect::UnlinkAtProvider { link } => {
                let held: LinkedLogin = self.need(link.as_str())?;
                self.put(LinkedLogin { at_provider: LinkEnd::Linked, ..held })
            }
            Effect::CancelMandate { mandate } => {
                let held: Mandate = self.need(mandate.as_str())?;
                self.put(Mandate { state: MandateState::Active, ..held })
            }
            Effect::Revoke { permission } => {
                let held: Permission = self.need(permission.as_str())?;
                self.put(Permission { state: PermissionState::Granted { on: None }, ..held })
            }
            Effect::WithdrawData { item } => {
                let held: DataItem = self.need(item.as_str())?;
                self.put(DataItem { fate: DataFate::Held, ..held })
            }
            Effect::ClaimClosed => self.set_stage(id, Stage::Requested { on: today }),
            Effect::VerifyClosed => self.set_stage(id, Stage::Closed { on: today }),
            Effect::RequestClosing { .. } | Effect::MarkUnbound => {
                self.set_stage(id, Stage::Preparing { since: today })
            }
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

fn ready(step: &Step) -> Result<()> {
    let reason = match (&step.refused, &step.state) {
        (Some(refused), _) => refused.clone(),
        (None, StepState::Blocked) => Phrase::key("refused-step-blocked"),
        (None, StepState::Waiting { until }) => Phrase::key("refused-step-waits").with("date", *until),
        (None, _) => return Ok(()),
    };
    Err(Problem::StepNotReady { reason: Box::new(reason) })
}

fn later(day: NaiveDate, days: u64) -> Result<NaiveDate> {
    day.checked_add_days(Days::new(days)).ok_or_else(|| Problem::unknown_value("days", &days.to_string()))
}

/// Stages a checklist shows; escalation only once it has begun.
pub fn ribbon(steps: &[Step]) -> Vec<WayStage> {
    WayStage::ALL.into_iter().filter(|stage| steps.iter().any(|step| step.stage == *stage)).collect()
}
