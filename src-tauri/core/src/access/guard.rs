//! The simulator: does a step lock an account that is still wanted?
//!
//! A planner may be clever; this is not. It takes away what the step takes away, puts in what the step puts in, and asks the
//! graph what can still be entered. Plans mark the steps it objects to, and a tick it objects to is refused.

use std::collections::BTreeSet;

use quittance_access::graph::Vid;
use quittance_access::reach::{Loss, reach};
use quittance_access::set::{MethodSet, VertexSet};
use quittance_access::view::View;

use super::build::AccessMap;
use super::mishap::relied_on;
use super::thing::Thing;
use super::wayside::Wayside;
use crate::account::{Account, Binding, Stage};
use crate::checklist::Effect;
use crate::ids::AccountId;
use crate::store::Ledger;

/// What the person can enter now, and what a step would make of it.
pub struct Watch<'m> {
    ledger: &'m Ledger,
    map: &'m AccessMap,
    relied: View<'m>,
    held: VertexSet,
    before: VertexSet,
}

/// What changes in the graph.
struct Cut {
    off: MethodSet,
    loss: VertexSet,
    /// New ways in: what they open, and all they need.
    instead: Vec<(Vid, Vec<Vid>)>,
}

impl<'m> Watch<'m> {
    /// Looks at the graph as it is. `answered`: accounts of which the person has said that they are taken care of, or may be
    /// lost.
    pub fn new(ledger: &'m Ledger, map: &'m AccessMap, answered: &BTreeSet<AccountId>) -> Self {
        let relied = relied_on(map);
        let mut held = map.graph().held();
        for known in answered {
            if let Some(v) = map.vertex(&Thing::Account { id: known.clone() }) {
                held.insert(v);
            }
        }
        let before = reach(&relied, &held, &Loss::none()).into_set();
        Self { ledger, map, relied, held, before }
    }

    /// Whether the person can enter the account now, by ways they can count on.
    pub fn enters(&self, account: &AccountId) -> bool {
        self.map.vertex(&Thing::Account { id: account.clone() }).is_some_and(|v| self.before.contains(v))
    }

    /// The accounts still wanted that a step would lock. `own` is the account that is on its way out by this step's
    /// checklist, and what becomes of it is the planner's to say.
    pub fn locked_by(&self, own: Option<&AccountId>, effect: &Effect) -> Vec<AccountId> {
        self.cut_of(own, effect).map(|cut| self.locked(own, &cut)).unwrap_or_default()
    }

    /// The accounts still wanted that could not be entered once all of these are gone, whatever steps have been taken off
    /// or put in by then.
    pub fn locked_without(&self, gone: &[Thing], done: &[Effect]) -> Vec<AccountId> {
        let mut cut = self.nothing();
        for effect in done {
            self.add(&mut cut, None, effect);
        }
        cut.loss.union_with(&gone.iter().filter_map(|thing| self.map.vertex(thing)).collect());
        self.locked(None, &cut)
    }

    fn nothing(&self) -> Cut {
        Cut { off: self.map.graph().no_methods(), loss: VertexSet::new(), instead: Vec::new() }
    }

    fn cut_of(&self, own: Option<&AccountId>, effect: &Effect) -> Option<Cut> {
        let mut cut = self.nothing();
        self.add(&mut cut, own, effect).then_some(cut)
    }

    /// Adds what an effect changes; `false` when it can lock nobody.
    fn add(&self, cut: &mut Cut, own: Option<&AccountId>, effect: &Effect) -> bool {
        let graph = self.map.graph();
        match effect {
            Effect::RequestClosing { .. } | Effect::ClaimClosed => {
                let account = own.and_then(|id| self.map.vertex(&Thing::Account { id: id.clone() }));
                cut.loss.union_with(&account.into_iter().collect());
            }
            Effect::UnlinkAtAccount { link } | Effect::UnlinkAtProvider { link } => {
                for m in graph.methods().filter(|m| *self.map.way(*m) == Wayside::Link(link.clone())) {
                    cut.off.insert(m);
                }
                // A way in through the provider that the person recorded holds no longer than the link does.
                self.off_through(cut, link);
            }
            Effect::Unbind { binding } => {
                if let Some(held) = self.ledger.one::<Binding>(binding.as_str()) {
                    self.off_between(cut, &held.account, &Thing::Identifier { id: held.identifier.clone() });
                }
            }
            Effect::TakeOff { account, identifier } => {
                self.off_between(cut, account, &Thing::Identifier { id: identifier.clone() });
            }
            Effect::Replace { account, from, to } => {
                let (from, to) = (Thing::Identifier { id: from.clone() }, Thing::Identifier { id: to.clone() });
                self.swap(cut, account, &from, &[to]);
            }
            Effect::MoveMethod { method, from, to } => {
                let Some(m) = self.method_of(method) else { return false };
                let gone = [Thing::Device { id: from.clone() }, Thing::Pin { device: from.clone() }];
                let come = [Thing::Device { id: to.clone() }];
                let gone: Vec<Vid> = gone.iter().filter_map(|thing| self.map.vertex(thing)).collect();
                let mut body: Vec<Vid> = graph.body(m).filter(|v| !gone.contains(v)).collect();
                body.extend(come.iter().filter_map(|thing| self.map.vertex(thing)));
                cut.off.insert(m);
                cut.instead.push((graph.head(m), body));
            }
            Effect::DropMethod { method } => {
                let Some(m) = self.method_of(method) else { return false };
                cut.off.insert(m);
            }
            Effect::SetPassword { account } => {
                let Some(head) = self.map.vertex(&Thing::Account { id: account.clone() }) else { return false };
                cut.instead.push((head, Vec::new()));
            }
            Effect::GiveUp { identifier } => {
                let gone = self.map.vertex(&Thing::Identifier { id: identifier.clone() });
                cut.loss.union_with(&gone.into_iter().collect());
            }
            Effect::GiveUpDevice { device } => {
                let gone = self.map.vertex(&Thing::Device { id: device.clone() });
                cut.loss.union_with(&gone.into_iter().collect());
            }
            Effect::None
            | Effect::CancelMandate { .. }
            | Effect::Revoke { .. }
            | Effect::WithdrawData { .. }
            | Effect::VerifyClosed
            | Effect::MarkUnbound
            | Effect::MoveMandate { .. }
            | Effect::MoveCard { .. }
            | Effect::LeaveDevice { .. }
            | Effect::RevokeOn { .. } => return false,
        }
        true
    }

    fn method_of(&self, method: &crate::ids::MethodId) -> Option<quittance_access::graph::Mid> {
        self.map.graph().find_method(&format!("method:{method}"))
    }

    /// Everything that opens the account and needs the thing.
    fn between(&self, account: &AccountId, thing: &Thing) -> Vec<quittance_access::graph::Mid> {
        let head = self.map.vertex(&Thing::Account { id: account.clone() });
        let (Some(head), Some(factor)) = (head, self.map.vertex(thing)) else { return Vec::new() };
        let graph = self.map.graph();
        graph.methods_using(factor).filter(|m| graph.head(*m) == head && self.relied.is_on(*m)).collect()
    }

    fn off_between(&self, cut: &mut Cut, account: &AccountId, thing: &Thing) {
        for m in self.between(account, thing) {
            cut.off.insert(m);
        }
    }

    fn off_through(&self, cut: &mut Cut, link: &crate::ids::LinkId) {
        let link = self.ledger.one::<crate::account::LinkedLogin>(link.as_str());
        if let Some(link) = link.filter(|link| link.opens()) {
            let provider = self.map.vertex(&Thing::Account { id: link.provider.clone() });
            let head = self.map.vertex(&Thing::Account { id: link.account.clone() });
            let graph = self.map.graph();
            for m in graph.methods() {
                let only = graph.body(m).collect::<Vec<_>>();
                if Some(graph.head(m)) == head && Some(only.as_slice()) == provider.as_ref().map(std::slice::from_ref) {
                    cut.off.insert(m);
                }
            }
        }
    }

    fn swap(&self, cut: &mut Cut, account: &AccountId, gone: &Thing, come: &[Thing]) {
        let graph = self.map.graph();
        let Some(factor) = self.map.vertex(gone) else { return };
        let come: Vec<Vid> = come.iter().filter_map(|thing| self.map.vertex(thing)).collect();
        for m in self.between(account, gone) {
            cut.off.insert(m);
            if !come.is_empty() {
                let body = graph.body(m).filter(|v| *v != factor).chain(come.iter().copied()).collect();
                cut.instead.push((graph.head(m), body));
            }
        }
    }

    fn locked(&self, own: Option<&AccountId>, cut: &Cut) -> Vec<AccountId> {
        let view = self.relied.without(&cut.off);
        let loss = Loss { destroyed: cut.loss.clone(), dropped: VertexSet::new() };
        let mut held = self.held.clone();
        let after = loop {
            let after = reach(&view, &held, &loss).into_set();
            let mut more = false;
            for (head, body) in &cut.instead {
                more |= body.iter().all(|v| after.contains(*v)) && !cut.loss.contains(*head) && held.insert(*head);
            }
            if !more {
                break after;
            }
        };
        self.before
            .minus(&after)
            .iter()
            .filter_map(|v| self.map.thing(v).account())
            .filter(|id| own != Some(*id) && self.ledger.one::<Account>(id.as_str()).is_some_and(matters))
            .cloned()
            .collect()
    }
}

/// Whether somebody still has to get in: to use it, or to leave it. An account that is being left by a checklist of its own
/// needs its door until it is closed.
pub(super) fn matters(account: &Account) -> bool {
    account.stage.is_wanted()
        || matches!(account.stage, Stage::Preparing { .. } | Stage::Stuck { .. } | Stage::Declined { .. })
}
