//! The ways into the account, counted so that no step takes the last one.
//!
//! The same rule as [`crate::account::ways_in`], a little stricter: a recorded method that needs a number taken off
//! the account, or a link that lets nobody through any more, does not count.

use crate::account::{AccessMethod, BindingState, Certainty, Factor, Role};
use crate::checklist::Situation;
use crate::ids::{AccountId, IdentifierId};

/// What a way in hangs on and a step can take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Prop {
    Provider(AccountId),
    Identifier(IdentifierId),
}

/// The ways in, each with all it hangs on.
#[derive(Debug, Clone)]
pub(super) struct WaysIn(Vec<Vec<Prop>>);

impl WaysIn {
    pub fn of(situation: &Situation) -> Self {
        let mut ways: Vec<Vec<Prop>> = Vec::new();
        let denied = |method: &&AccessMethod| method.certainty == Certainty::Denied;
        for method in situation.methods.iter().filter(|method| !denied(method)) {
            let props: Vec<Prop> = method.needs.iter().filter_map(prop).collect();
            if props.iter().all(|prop| still_holds(situation, prop)) {
                ways.push(props);
            }
        }
        for (link, _) in &situation.entered_through {
            let way = vec![Prop::Provider(link.provider.clone())];
            if link.opens() && !ways.contains(&way) {
                ways.push(way);
            }
        }
        for (binding, _) in &situation.bindings {
            let opens = binding.state == BindingState::Bound
                && binding.roles.iter().any(|role| matches!(role, Role::Login | Role::Recovery));
            let prop = Prop::Identifier(binding.identifier.clone());
            if opens
                && !situation
                    .methods
                    .iter()
                    .any(|method| method.needs.iter().any(|need| self::prop(need).as_ref() == Some(&prop)))
            {
                ways.push(vec![prop]);
            }
        }
        Self(ways)
    }

    /// With one way more.
    pub fn with(mut self, way: Prop) -> Self {
        self.0.push(vec![way]);
        self
    }

    /// What is left without one of the things they hang on.
    pub fn without(&self, gone: &Prop) -> Self {
        Self(self.0.iter().filter(|props| !props.contains(gone)).cloned().collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether taking this away locks the person out. Where no way in is recorded, nothing recorded can be the last.
    pub fn is_last(&self, prop: &Prop) -> bool {
        !self.is_empty() && self.without(prop).is_empty()
    }
}

fn prop(factor: &Factor) -> Option<Prop> {
    match factor {
        Factor::Provider { account } => Some(Prop::Provider(account.clone())),
        Factor::Code { identifier } | Factor::Shown { identifier } => Some(Prop::Identifier(identifier.clone())),
        Factor::Password | Factor::Device { .. } | Factor::Face | Factor::Other { .. } => None,
    }
}

fn still_holds(situation: &Situation, prop: &Prop) -> bool {
    match prop {
        Prop::Provider(provider) => {
            let mut links = situation.entered_through.iter().filter(|(link, _)| link.provider == *provider).peekable();
            links.peek().is_none() || links.any(|(link, _)| link.opens())
        }
        Prop::Identifier(identifier) => {
            let mut bindings =
                situation.bindings.iter().filter(|(binding, _)| binding.identifier == *identifier).peekable();
            bindings.peek().is_none() || bindings.any(|(binding, _)| binding.state == BindingState::Bound)
        }
    }
}
