//! Ways in, as recorded or concluded: what lets a person into an account today.

use crate::Result;
use crate::account::{AccessMethod, Binding, BindingState, Certainty, Factor, LinkedLogin, MethodUse, Role};
use crate::ids::{AccountId, LinkId, MethodId};
use crate::store::Shelf;

/// One way in: all of `needs` together.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Login or recovery.
    pub usage: MethodUse,
    /// What is needed.
    pub needs: Vec<Factor>,
    /// Said by the person, or concluded from bindings and links.
    pub certainty: Certainty,
    /// The recorded method, when it is one.
    pub method: Option<MethodId>,
    /// The linked login, when it is one.
    pub link: Option<LinkId>,
}

impl Way {
    /// Whether it needs that account.
    pub fn leans_on(&self, other: &AccountId) -> bool {
        self.needs.iter().any(|factor| matches!(factor, Factor::Provider { account } if account == other))
    }
}

/// The ways into an account: those recorded, those through linked logins that still open, and, for phones and mail
/// addresses bound for login or recovery of which nothing more is said, a code sent there (*assumed*: that is how
/// Chinese apps do it).
pub fn ways_in(shelf: &impl Shelf, id: &AccountId) -> Result<Vec<Way>> {
    let (denied, recorded): (Vec<AccessMethod>, Vec<AccessMethod>) = shelf
        .by::<AccessMethod>("account", id.as_str())?
        .into_iter()
        .partition(|method| method.certainty == Certainty::Denied);
    let mut ways: Vec<Way> = recorded
        .into_iter()
        .map(|method| Way {
            usage: method.usage,
            needs: method.needs,
            certainty: method.certainty,
            method: Some(method.id),
            link: None,
        })
        .collect();
    for link in shelf.by::<LinkedLogin>("account", id.as_str())? {
        if link.opens() {
            let needs = vec![Factor::Provider { account: link.provider.clone() }];
            if let Some(known) = ways.iter_mut().find(|way| way.needs == needs) {
                known.link = Some(link.id);
            } else {
                ways.push(Way {
                    usage: MethodUse::Login,
                    needs,
                    certainty: Certainty::Confirmed,
                    method: None,
                    link: Some(link.id),
                });
            }
        }
    }
    for binding in shelf.by::<Binding>("account", id.as_str())? {
        if binding.state != BindingState::Bound {
            continue;
        }
        let code = Factor::Code { identifier: binding.identifier.clone() };
        let known = ways.iter().any(|way| way.needs.contains(&code));
        if known || denied.iter().any(|method| method.needs == [code.clone()]) {
            continue;
        }
        for (role, usage) in [(Role::Login, MethodUse::Login), (Role::Recovery, MethodUse::Recovery)] {
            if binding.roles.contains(&role) {
                ways.push(Way {
                    usage,
                    needs: vec![code.clone()],
                    certainty: Certainty::Assumed,
                    method: None,
                    link: None,
                });
                break;
            }
        }
    }
    Ok(ways)
}
