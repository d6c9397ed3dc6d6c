//! What may happen, and what falls with it: lockout for the person, takeover by a stranger.

use serde::{Deserialize, Serialize};

use crate::graph::{Graph, Vid};
use crate::reach::{Loss, reach};
use crate::set::VertexSet;
use crate::tags::Confidence;
use crate::view::{Side, View};

/// What an incident does to the graph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Event {
    /// What the person loses.
    pub loss: Loss,
    /// What a stranger comes to have.
    pub granted: VertexSet,
    /// What of the destroyed exists for nobody any more: a closed account. The rest passes to somebody else.
    pub dead: VertexSet,
}

impl Event {
    /// Both at once.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.loss.destroyed.union_with(&other.loss.destroyed);
        self.loss.dropped.union_with(&other.loss.dropped);
        self.granted.union_with(&other.granted);
        self.dead.union_with(&other.dead);
        self
    }
}

/// The incidents people ask about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Incident {
    /// A number is given up or taken back. Its next owner gets it after a quarantine: see [`Incident::later`].
    NumberCancelled {
        /// The number.
        number: Vid,
    },
    /// A device is stolen while locked.
    DeviceStolenLocked {
        /// The device.
        device: Vid,
        /// Whether a replacement can be restored to what it was.
        replaceable: bool,
    },
    /// A device is stolen unlocked, or its PIN was watched.
    DeviceStolenOpen {
        /// The device.
        device: Vid,
        /// What opens it.
        pins: Vec<Vid>,
        /// Whether a replacement can be restored to what it was.
        replaceable: bool,
    },
    /// A device or a card is lost, and nobody found it.
    Lost {
        /// What is lost.
        things: Vec<Vid>,
        /// Whether they can be replaced.
        replaceable: bool,
    },
    /// A stranger has the carrier move the number to another card.
    SimSwapped {
        /// The person's card, if recorded.
        sim: Option<Vid>,
        /// The number.
        number: Vid,
    },
    /// A secret has become known.
    SecretLeaked {
        /// The secret.
        secret: Vid,
    },
    /// A secret is forgotten.
    SecretForgotten {
        /// The secret.
        secret: Vid,
    },
    /// Accounts are closed.
    AccountsClosed {
        /// The accounts.
        accounts: Vec<Vid>,
    },
    /// An account is taken over by a stranger. (That the person may be locked out of it then is the pessimistic lockout.)
    AccountTaken {
        /// The account.
        account: Vid,
    },
    /// A mailbox provider closes.
    MailboxClosed {
        /// The mailbox.
        mailbox: Vid,
        /// Whether the address may be given to somebody else.
        reassigned: bool,
    },
    /// The person leaves a company, which keeps what it lent.
    CompanyLeft {
        /// Work mail, work phone.
        lent: Vec<Vid>,
    },
    /// An identity card or another document is lost, and somebody may have it.
    DocumentLost {
        /// The document.
        document: Vid,
    },
}

impl Incident {
    /// What it does.
    pub fn event(&self) -> Event {
        let set = |vertices: &[Vid]| vertices.iter().copied().collect::<VertexSet>();
        let one = |v: Vid| set(&[v]);
        // Lost for good unless a replacement can become what it was: the safe side to be wrong on.
        let gone = |things: VertexSet, replaceable: bool| match replaceable {
            true => Loss { dropped: things, ..Loss::none() },
            false => Loss { destroyed: things, ..Loss::none() },
        };
        match self {
            Self::NumberCancelled { number } => {
                Event { loss: Loss::destroy([*number]), granted: one(*number), ..Event::default() }
            }
            Self::DeviceStolenLocked { device, replaceable } => {
                Event { loss: gone(one(*device), *replaceable), granted: one(*device), ..Event::default() }
            }
            Self::DeviceStolenOpen { device, pins, replaceable } => {
                let granted = set(pins).with(*device);
                Event { loss: gone(one(*device), *replaceable), granted, ..Event::default() }
            }
            Self::Lost { things, replaceable } => Event { loss: gone(set(things), *replaceable), ..Event::default() },
            Self::SimSwapped { sim, number } => {
                Event { loss: Loss::drop(*sim), granted: one(*number), ..Event::default() }
            }
            Self::SecretLeaked { secret: taken } | Self::AccountTaken { account: taken } => {
                Event { granted: one(*taken), ..Event::default() }
            }
            Self::SecretForgotten { secret } => Event { loss: Loss::drop([*secret]), ..Event::default() },
            Self::AccountsClosed { accounts } => {
                Event { loss: Loss::destroy(accounts.iter().copied()), dead: set(accounts), ..Event::default() }
            }
            Self::MailboxClosed { mailbox, reassigned: true } => {
                Event { loss: Loss::destroy([*mailbox]), granted: one(*mailbox), ..Event::default() }
            }
            Self::MailboxClosed { mailbox, reassigned: false } => {
                Event { loss: Loss::destroy([*mailbox]), dead: one(*mailbox), ..Event::default() }
            }
            Self::CompanyLeft { lent } => {
                Event { loss: Loss::destroy(lent.iter().copied()), granted: set(lent), ..Event::default() }
            }
            Self::DocumentLost { document } => {
                Event { loss: Loss::drop([*document]), granted: one(*document), ..Event::default() }
            }
        }
    }

    /// Whether a stranger gets what is granted only after a quarantine, whose date belongs beside the answer.
    pub fn later(&self) -> bool {
        matches!(self, Self::NumberCancelled { .. } | Self::MailboxClosed { reassigned: true, .. })
    }
}

/// What the person can no longer get into because of the loss: accessible before, not after, and not lost itself.
pub fn lockout(view: &View<'_>, held: &VertexSet, loss: &Loss) -> VertexSet {
    let after = reach(view, held, loss).into_set();
    reach(view, held, &Loss::none()).into_set().minus(&loss.all()).minus(&after)
}

/// What the person cannot get into after the loss, whether or not it was accessible before, the destroyed included. This,
/// and not the lockout, can only shrink when a method is added.
pub fn inaccessible_after(view: &View<'_>, held: &VertexSet, loss: &Loss) -> VertexSet {
    let after = reach(view, held, loss);
    view.graph().vertices().filter(|&v| !after.contains(v)).collect()
}

/// What a stranger who has `granted` comes into besides. Only what is granted counts, never what the person holds.
pub fn takeover(attack: &View<'_>, granted: &VertexSet, dead: &VertexSet) -> VertexSet {
    let loss = Loss { destroyed: dead.clone(), ..Loss::none() };
    reach(attack, granted, &loss).into_set().minus(granted)
}

/// The lockout if the stranger changes the locks of everything they come into.
pub fn pessimistic_lockout(access: &View<'_>, attack: &View<'_>, held: &VertexSet, event: &Event) -> VertexSet {
    let mut worst = event.loss.clone();
    worst.destroyed.union_with(&takeover(attack, &event.granted, &event.dead));
    let after = reach(access, held, &worst).into_set();
    reach(access, held, &Loss::none()).into_set().minus(&event.loss.all()).minus(&after)
}

/// A set known only within bounds, because some methods are not known to work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// In it for certain.
    pub certain: VertexSet,
    /// Perhaps in it: it hangs on methods nobody has confirmed. These are what to ask about.
    pub maybe: VertexSet,
}

impl Interval {
    /// Everything that is in it or may be.
    pub fn widest(&self) -> VertexSet {
        self.certain.union(&self.maybe)
    }
}

/// What the person cannot get into after the loss. Certain: even if every method that may work does. Maybe: only if none of
/// the unconfirmed ones does.
pub fn inaccessible_interval(graph: &Graph, held: &VertexSet, loss: &Loss) -> Interval {
    let at_worst = inaccessible_after(&View::new(graph, Side::Access, Confidence::Confirmed), held, loss);
    let certain = inaccessible_after(&View::new(graph, Side::Access, Confidence::Possible), held, loss);
    Interval { maybe: at_worst.minus(&certain), certain }
}

/// What a stranger comes into. Certain: by confirmed methods alone. Maybe: only by methods nobody has confirmed.
pub fn takeover_interval(graph: &Graph, granted: &VertexSet, dead: &VertexSet) -> Interval {
    let certain = takeover(&View::new(graph, Side::Attack, Confidence::Confirmed), granted, dead);
    let at_worst = takeover(&View::new(graph, Side::Attack, Confidence::Possible), granted, dead);
    Interval { maybe: at_worst.minus(&certain), certain }
}
