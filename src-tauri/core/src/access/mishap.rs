//! What if? From a mishap in the person's words to what is locked, what a stranger gets, and why.

use quittance_access::event::{Event, Incident, takeover};
use quittance_access::graph::{Mid, Vid};
use quittance_access::reach::{Loss, reach};
use quittance_access::set::VertexSet;
use quittance_access::tags::Confidence;
use quittance_access::view::{Side, View};
use serde::{Deserialize, Serialize};

use super::build::AccessMap;
use super::thing::Thing;
use super::wayside::Wayside;
use crate::ids::{AccountId, DeviceId, IdentifierId};
use crate::{Problem, Result};

/// Something that may happen to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "mishap", rename_all = "snake_case")]
pub enum Mishap {
    /// A device is lost and nobody finds it.
    DeviceLost {
        /// Which.
        device: DeviceId,
    },
    /// A device is stolen.
    DeviceStolen {
        /// Which.
        device: DeviceId,
        /// Whether the thief can unlock it.
        #[serde(default)]
        open: bool,
    },
    /// A stranger receives what is sent to the number: the card is stolen, or moved to another card at the carrier's.
    SimStolen {
        /// The number.
        number: IdentifierId,
    },
    /// The number is given up or taken back, and some day given to somebody else.
    NumberGone {
        /// The number.
        number: IdentifierId,
    },
    /// The mailbox behind an address closes, or its address is given to somebody else.
    MailboxGone {
        /// The address.
        address: IdentifierId,
    },
    /// A document or card is lost, and somebody may have it.
    PapersLost {
        /// Which.
        identifier: IdentifierId,
    },
    /// An account is closed.
    AccountClosed {
        /// Which.
        account: AccountId,
    },
    /// A stranger gets into an account.
    AccountTaken {
        /// Which.
        account: AccountId,
    },
    /// A password is forgotten.
    PasswordForgotten {
        /// Of which account.
        account: AccountId,
    },
    /// A password has become known.
    PasswordLeaked {
        /// Of which account.
        account: AccountId,
    },
}

impl Mishap {
    /// The thing it happens to.
    pub fn thing(&self) -> Thing {
        match self {
            Self::DeviceLost { device } | Self::DeviceStolen { device, .. } => Thing::Device { id: device.clone() },
            Self::SimStolen { number } | Self::NumberGone { number } => Thing::Identifier { id: number.clone() },
            Self::MailboxGone { address } => Thing::Identifier { id: address.clone() },
            Self::PapersLost { identifier } => Thing::Identifier { id: identifier.clone() },
            Self::AccountClosed { account } | Self::AccountTaken { account } => Thing::Account { id: account.clone() },
            Self::PasswordForgotten { account } | Self::PasswordLeaked { account } => {
                Thing::Password { account: account.clone() }
            }
        }
    }

    fn event(&self, map: &AccessMap) -> Result<Event> {
        let what = map.need(&self.thing())?;
        let incident = match self {
            Self::DeviceLost { .. } => Incident::Lost { things: vec![what], replaceable: false },
            Self::DeviceStolen { open: false, .. } => Incident::DeviceStolenLocked { device: what, replaceable: false },
            Self::DeviceStolen { device, open: true } => Incident::DeviceStolenOpen {
                device: what,
                pins: map.vertex(&Thing::Pin { device: device.clone() }).into_iter().collect(),
                replaceable: false,
            },
            Self::SimStolen { number } => {
                Incident::SimSwapped { sim: map.vertex(&Thing::Sim { number: number.clone() }), number: what }
            }
            Self::NumberGone { .. } => Incident::NumberCancelled { number: what },
            Self::MailboxGone { .. } => Incident::MailboxClosed { mailbox: what, reassigned: true },
            Self::PapersLost { .. } => Incident::DocumentLost { document: what },
            Self::AccountClosed { .. } => Incident::AccountsClosed { accounts: vec![what] },
            Self::AccountTaken { .. } => Incident::AccountTaken { account: what },
            Self::PasswordForgotten { .. } => Incident::SecretForgotten { secret: what },
            Self::PasswordLeaked { .. } => Incident::SecretLeaked { secret: what },
        };
        Ok(incident.event())
    }
}

/// What becomes of one account or other thing, and by what steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// What.
    pub what: Vid,
    /// How it comes to that: each step a thing that fails or falls, and the method by which the next hangs on it. The first
    /// begins at the mishap.
    pub chain: Vec<(Vid, Mid, Vid)>,
    /// Whether nothing unconfirmed could make it otherwise.
    pub certain: bool,
}

/// The answer to "what if".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What is gone.
    pub removed: Vec<Vid>,
    /// What the person could enter and no longer can.
    pub locked: Vec<Fate>,
    /// What else fails: numbers and addresses that nothing is received at any more, or not until there is a new card.
    pub fails: Vec<Vid>,
    /// What the person can't enter until the carrier has given out a new card.
    pub waiting: Vec<Fate>,
    /// What then hangs only on ways nobody has confirmed.
    pub perhaps: Vec<Vid>,
    /// What a stranger gets into.
    pub taken: Vec<Fate>,
    /// What is locked in addition if the stranger changes the locks.
    pub at_worst: Vec<Vid>,
    /// What can still be entered, by fewer ways: before, after.
    pub weakened: Vec<(Vid, usize, usize)>,
    /// How many accounts nothing happens to.
    pub unaffected: usize,
}

/// What the person relies on: confirmed ways in, and those concluded from what is bound. (Where an account hangs on an
/// unconfirmed way only, it is still the person's way.)
pub(super) fn relied_on(map: &AccessMap) -> View<'_> {
    View::new(map.graph(), Side::Access, Confidence::Assumed)
}

/// What happens if all of these happen together.
pub fn what_if(map: &AccessMap, mishaps: &[Mishap]) -> Result<Outcome> {
    let graph = map.graph();
    let mut event = Event::default();
    let Some((first, rest)) = mishaps.split_first() else {
        return Err(Problem::missing("mishap"));
    };
    event = event.and(&first.event(map)?);
    for more in rest {
        event = event.and(&more.event(map)?);
    }
    let held = graph.held();
    let relied = relied_on(map);
    let before = reach(&relied, &held, &Loss::none()).into_set();
    let after = reach(&relied, &held, &event.loss).into_set();
    let gone = event.loss.all();
    let still_perhaps = reach(&View::new(graph, Side::Access, Confidence::Possible), &held, &event.loss).into_set();
    let locked = before.minus(&gone).minus(&after);
    let consequences = quittance_access::consequence::consequences(&relied, &held, &event.loss);
    let chain_to = |v: Vid, of: &quittance_access::consequence::Consequences| {
        of.chain(v).into_iter().map(|link| (link.from, link.method, link.to)).collect()
    };
    let is_account = |v: &Vid| map.thing(*v).account().is_some();

    let mut outcome = Outcome { removed: gone.to_vec(), ..Outcome::default() };
    outcome.locked = locked
        .iter()
        .filter(is_account)
        .map(|what| Fate { what, chain: chain_to(what, &consequences), certain: !still_perhaps.contains(what) })
        .collect();

    // Without the carrier's counter: what has to wait for a new card.
    let mut at_once = relied.clone();
    graph.methods().filter(|m| *map.way(*m) == Wayside::Counter).for_each(|m| at_once.turn_off(m));
    let now = reach(&at_once, &held, &event.loss).into_set();
    let wait = quittance_access::consequence::consequences(&at_once, &held, &event.loss);
    let waiting = after.minus(&now).minus(&gone);
    let received_at = |v: &Vid| matches!(map.thing(*v), Thing::Identifier { .. });
    outcome.fails = locked.union(&waiting).iter().filter(received_at).collect();
    outcome.waiting = waiting
        .iter()
        .filter(is_account)
        .map(|what| Fate { what, chain: chain_to(what, &wait), certain: true })
        .collect();

    // What the person had confirmed, and after it only supposes.
    let confirmed = View::new(graph, Side::Access, Confidence::Confirmed);
    let sure_before = reach(&confirmed, &held, &Loss::none()).into_set();
    let sure_after = reach(&confirmed, &held, &event.loss).into_set();
    outcome.perhaps = after.intersection(&sure_before).minus(&sure_after).iter().filter(is_account).collect();

    let attack_sure = View::new(graph, Side::Attack, Confidence::Assumed);
    let attack_widest = View::new(graph, Side::Attack, Confidence::Possible);
    let dead = Loss { destroyed: event.dead.clone(), dropped: VertexSet::new() };
    let sure = reach(&attack_sure, &event.granted, &dead);
    let widest = reach(&attack_widest, &event.granted, &dead);
    outcome.taken = widest
        .set()
        .minus(&event.granted)
        .iter()
        .filter(is_account)
        .map(|what| {
            let certain = sure.contains(what);
            let lines = if certain { sure.explain(graph, what) } else { widest.explain(graph, what) };
            let chain = lines
                .into_iter()
                .filter_map(|line| match line.why {
                    quittance_access::reach::Why::By(m) => graph.body(m).next().map(|factor| (factor, m, line.vertex)),
                    quittance_access::reach::Why::Held => None,
                })
                .collect();
            Fate { what, chain, certain }
        })
        .collect();
    let gained = takeover(&attack_sure, &event.granted, &event.dead);
    let mut all_gone = event.loss.clone();
    all_gone.destroyed.union_with(&gained);
    let worst = reach(&relied, &held, &all_gone).into_set();
    outcome.at_worst = before.minus(&gone).minus(&worst).minus(&locked).iter().filter(is_account).collect();

    let ways =
        |v: Vid, open: &VertexSet| relied.methods_into(v).filter(|m| graph.body(*m).all(|b| open.contains(b))).count();
    let mut touched = locked.union(&waiting);
    for what in after.iter().filter(is_account) {
        let (was, is) = (ways(what, &before), ways(what, &after));
        if is < was && !touched.contains(what) {
            outcome.weakened.push((what, was, is));
        }
    }
    for fate in &outcome.taken {
        touched.insert(fate.what);
    }
    for (what, ..) in &outcome.weakened {
        touched.insert(*what);
    }
    outcome.unaffected = before.minus(&gone).minus(&touched).iter().filter(is_account).count();
    Ok(outcome)
}
