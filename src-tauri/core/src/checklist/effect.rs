//! What a tick changes in the vault, and how that is taken back.

use chrono::{Days, NaiveDate};

use super::{Effect, Goal};
use crate::account::{
    AccessMethod, Account, Binding, BindingDraft, BindingState, Certainty, DataFate, DataItem, Factor, LinkEnd,
    LinkedLogin, Mandate, MandateState, MethodUse, Permission, PermissionState, Stage,
};
use crate::device::Device;
use crate::identifier::{Identifier, IdentifierState};
use crate::ids::{AccountId, DeviceId, IdentifierId, MethodId};
use crate::store::Shelf;
use crate::vault::Change;
use crate::{Problem, Result};

impl Change<'_> {
    /// Does what a tick stands for. `own` is the account of the checklist, where it has one.
    pub(super) fn take_effect(&mut self, own: Option<&AccountId>, effect: &Effect, today: NaiveDate) -> Result<()> {
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
            Effect::RequestClosing { days: None | Some(0) } => self.stage_of(own, Stage::Requested { on: today }),
            Effect::RequestClosing { days: Some(days) } => {
                let until = later(today, u64::from(*days))?;
                self.stage_of(own, Stage::CoolingOff { from: today, until })
            }
            // That an account is said to be closed does not say that its data is erased; only the person can record that.
            Effect::ClaimClosed => self.stage_of(own, Stage::Closed { on: today }),
            Effect::VerifyClosed => self.stage_of(own, Stage::Verified { on: today }),
            Effect::MarkUnbound => self.stage_of(own, Stage::Unbound { on: today }),
            Effect::Replace { account, from, to } => self.replace(account, from, to, today),
            Effect::TakeOff { account, identifier } => self.take_off(account, identifier, today),
            Effect::SetPassword { account } => self.set_password(account),
            Effect::MoveMandate { mandate, to, .. } => {
                let held: Mandate = self.need(mandate.as_str())?;
                self.need_identifier(to)?;
                self.put(Mandate { card: Some(to.clone()), ..held })
            }
            Effect::MoveCard { identifier, to, .. } => self.move_card(identifier, to.as_ref()),
            Effect::MoveMethod { method, from, to } => self.move_method(method, from, to),
            Effect::DropMethod { method } => self.believe(method, Certainty::Denied),
            Effect::LeaveDevice { account, device } => {
                let mut held = self.need_account(account)?;
                held.devices.retain(|known| known != device);
                self.put(held)?;
                self.revoke_on(account, device, today)
            }
            Effect::RevokeOn { account, device } => self.revoke_on(account, device, today),
            Effect::GiveUp { identifier } => {
                self.set_identifier_state(identifier, IdentifierState::Retired { on: today })
            }
            Effect::GiveUpDevice { device } => self.set_device_gone(device, Some(today)),
        }
    }

    /// Takes back what a tick of the day `on` did.
    pub(super) fn take_effect_back(&mut self, own: Option<&AccountId>, effect: &Effect, on: NaiveDate) -> Result<()> {
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
            Effect::ClaimClosed => self.stage_of(own, Stage::Requested { on: today }),
            Effect::VerifyClosed => self.stage_of(own, Stage::Closed { on: today }),
            Effect::RequestClosing { .. } | Effect::MarkUnbound => {
                self.stage_of(own, Stage::Preparing { since: today })
            }
            Effect::Replace { account, from, to } => self.replace_back(account, from, to, on),
            Effect::TakeOff { account, identifier } => self.bound_again(account, identifier, on),
            Effect::SetPassword { account } => {
                let known = self.by::<AccessMethod>("account", account.as_str())?;
                match known.into_iter().find(|method| method.needs == [Factor::Password]) {
                    Some(method) => self.remove::<AccessMethod>(method.id.as_str()),
                    None => Ok(()),
                }
            }
            Effect::MoveMandate { mandate, from, .. } => {
                let held: Mandate = self.need(mandate.as_str())?;
                self.put(Mandate { card: Some(from.clone()), ..held })
            }
            Effect::MoveCard { identifier, from, .. } => self.move_card(identifier, from.as_ref()),
            Effect::MoveMethod { method, from, to } => self.move_method(method, to, from),
            Effect::DropMethod { method } => self.believe(method, Certainty::Confirmed),
            Effect::LeaveDevice { account, device } => {
                let mut held = self.need_account(account)?;
                if !held.devices.contains(device) {
                    held.devices.push(device.clone());
                }
                self.put(held)?;
                self.granted_again(account, device, on)
            }
            Effect::RevokeOn { account, device } => self.granted_again(account, device, on),
            Effect::GiveUp { identifier } => {
                self.set_identifier_state(identifier, IdentifierState::Retiring { on: None })
            }
            Effect::GiveUpDevice { device } => self.set_device_gone(device, None),
        }
    }

    fn stage_of(&mut self, own: Option<&AccountId>, stage: Stage) -> Result<()> {
        match own {
            Some(id) => self.set_stage(id, stage),
            None => Ok(()),
        }
    }

    /// One identifier for another, in every role and every way in.
    fn replace(&mut self, account: &AccountId, from: &IdentifierId, to: &IdentifierId, on: NaiveDate) -> Result<()> {
        self.need_account(account)?;
        for old in self.held_by(account, from)? {
            let draft = BindingDraft { identifier: to.clone(), roles: old.roles.clone(), since: Some(on) };
            self.bind(account, draft)?;
            self.put(Binding { state: BindingState::Unbound { on }, ..old })?;
        }
        self.in_ways(account, from, to)
    }

    fn replace_back(
        &mut self,
        account: &AccountId,
        from: &IdentifierId,
        to: &IdentifierId,
        on: NaiveDate,
    ) -> Result<()> {
        self.bound_again(account, from, on)?;
        self.in_ways(account, to, from)?;
        let roles: Vec<_> = self.held_by(account, from)?.into_iter().flat_map(|binding| binding.roles).collect();
        for new in self.held_by(account, to)? {
            // One that was there before had roles of its own or another day; that one stays.
            if new.since == Some(on) && new.roles.iter().all(|role| roles.contains(role)) {
                self.remove::<Binding>(new.id.as_str())?;
            }
        }
        Ok(())
    }

    fn take_off(&mut self, account: &AccountId, identifier: &IdentifierId, on: NaiveDate) -> Result<()> {
        self.need_account(account)?;
        for binding in self.held_by(account, identifier)? {
            self.put(Binding { state: BindingState::Unbound { on }, ..binding })?;
        }
        for method in self.by::<AccessMethod>("account", account.as_str())? {
            if method.certainty != Certainty::Denied && names(&method.needs, identifier) {
                self.put(AccessMethod { certainty: Certainty::Denied, ..method })?;
            }
        }
        Ok(())
    }

    fn bound_again(&mut self, account: &AccountId, identifier: &IdentifierId, on: NaiveDate) -> Result<()> {
        self.need_account(account)?;
        for binding in self.by::<Binding>("account", account.as_str())? {
            if binding.identifier == *identifier && binding.state == (BindingState::Unbound { on }) {
                self.put(Binding { state: BindingState::Bound, ..binding })?;
            }
        }
        for method in self.by::<AccessMethod>("account", account.as_str())? {
            if method.certainty == Certainty::Denied && names(&method.needs, identifier) {
                self.put(AccessMethod { certainty: Certainty::Confirmed, ..method })?;
            }
        }
        Ok(())
    }

    fn held_by(&self, account: &AccountId, identifier: &IdentifierId) -> Result<Vec<Binding>> {
        let mut held = self.by::<Binding>("account", account.as_str())?;
        held.retain(|binding| binding.identifier == *identifier && binding.state == BindingState::Bound);
        Ok(held)
    }

    fn in_ways(&mut self, account: &AccountId, from: &IdentifierId, to: &IdentifierId) -> Result<()> {
        let methods = self.by::<AccessMethod>("account", account.as_str())?;
        for method in methods.iter().filter(|method| names(&method.needs, from)) {
            let needs: Vec<Factor> = method.needs.iter().map(|factor| in_place_of(factor, from, to)).collect();
            if methods.iter().any(|known| known.id != method.id && known.needs == needs) {
                self.remove::<AccessMethod>(method.id.as_str())?;
            } else {
                self.put(AccessMethod { needs, ..method.clone() })?;
            }
        }
        Ok(())
    }

    fn set_password(&mut self, account: &AccountId) -> Result<()> {
        self.need_account(account)?;
        let known = self.by::<AccessMethod>("account", account.as_str())?;
        let held = known.into_iter().find(|method| method.needs == [Factor::Password]);
        let id = held.map_or_else(|| MethodId::draw(self.rng()), |method| method.id);
        self.put(AccessMethod {
            id,
            account: account.clone(),
            usage: MethodUse::Login,
            needs: vec![Factor::Password],
            certainty: Certainty::Confirmed,
        })
    }

    fn move_card(&mut self, identifier: &IdentifierId, to: Option<&DeviceId>) -> Result<()> {
        let held: Identifier = self.need(identifier.as_str())?;
        if let Some(device) = to {
            self.need_device(device)?;
        }
        self.about(crate::identifier::masked(held.kind, &held.value));
        self.put(Identifier { device: to.cloned(), ..held })
    }

    fn move_method(&mut self, id: &MethodId, from: &DeviceId, to: &DeviceId) -> Result<()> {
        let method: AccessMethod = self.need(id.as_str())?;
        self.need_account(&method.account)?;
        self.need_device(to)?;
        let needs = method
            .needs
            .iter()
            .map(|factor| match factor {
                Factor::Device { device } if device == from => Factor::Device { device: to.clone() },
                other => other.clone(),
            })
            .collect();
        self.put(AccessMethod { needs, ..method })
    }

    fn believe(&mut self, id: &MethodId, certainty: Certainty) -> Result<()> {
        let method: AccessMethod = self.need(id.as_str())?;
        self.need_account(&method.account)?;
        self.put(AccessMethod { certainty, ..method })
    }

    fn revoke_on(&mut self, account: &AccountId, device: &DeviceId, on: NaiveDate) -> Result<()> {
        self.need_account(account)?;
        for held in self.by::<Permission>("account", account.as_str())? {
            if held.device == *device && matches!(held.state, PermissionState::Granted { .. }) {
                self.put(Permission { state: PermissionState::Revoked { on }, ..held })?;
            }
        }
        Ok(())
    }

    fn granted_again(&mut self, account: &AccountId, device: &DeviceId, on: NaiveDate) -> Result<()> {
        for held in self.by::<Permission>("account", account.as_str())? {
            if held.device == *device && held.state == (PermissionState::Revoked { on }) {
                self.put(Permission { state: PermissionState::Granted { on: None }, ..held })?;
            }
        }
        Ok(())
    }

    fn set_device_gone(&mut self, id: &DeviceId, given_up: Option<NaiveDate>) -> Result<()> {
        let held: Device = self.need(id.as_str())?;
        self.about(held.name.clone());
        self.put(Device { given_up, ..held })
    }

    /// The account is on its way out: it begins to prepare, unless it is further along already.
    pub(super) fn prepare(&mut self, account: &AccountId, goal: Goal) -> Result<()> {
        let held: Account = self.need_account(account)?;
        let leaves = matches!(goal, Goal::Close | Goal::Unbind);
        if leaves && (held.stage.is_wanted() || matches!(held.stage, Stage::Declined { .. })) {
            let since = self.today();
            self.put(Account { stage: Stage::Preparing { since }, ..held })?;
        }
        Ok(())
    }
}

/// Whether a way in needs an identifier.
pub(super) fn names(needs: &[Factor], identifier: &IdentifierId) -> bool {
    needs.iter().any(|factor| {
        matches!(factor, Factor::Code { identifier: known } | Factor::Shown { identifier: known } if known == identifier)
    })
}

fn in_place_of(factor: &Factor, from: &IdentifierId, to: &IdentifierId) -> Factor {
    match factor {
        Factor::Code { identifier } if identifier == from => Factor::Code { identifier: to.clone() },
        Factor::Shown { identifier } if identifier == from => Factor::Shown { identifier: to.clone() },
        other => other.clone(),
    }
}

/// That many days after a day.
pub(super) fn later(day: NaiveDate, days: u64) -> Result<NaiveDate> {
    day.checked_add_days(Days::new(days)).ok_or_else(|| Problem::unknown_value("days", &days.to_string()))
}
