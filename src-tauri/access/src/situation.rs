//! Where a person stands: the questions of this crate, asked of one graph.

use serde::Serialize;

use crate::ask::{Question, questions};
use crate::consequence::{Consequences, consequences};
use crate::event::{Event, Interval, inaccessible_interval, pessimistic_lockout, takeover_interval};
use crate::graph::{Graph, Vid};
use crate::landmarks::{Failure, Landmarks, landmarks};
use crate::reach::{Because, Loss, Reach, reach};
use crate::score::{BlastRadius, Criticality, Resilience, blast_radii, criticality, resilience};
use crate::set::VertexSet;
use crate::strength::{Backdoor, Inversion, Strengths, Sum, backdoors, inversions, strengths, usual_cost};
use crate::tags::Confidence;
use crate::view::{Side, View};
use crate::why_not::{WhyNot, why_not};

/// One graph, what the person holds, and the readings of it that the questions need. Build it once for each revision of what
/// it comes from and keep it.
pub struct Situation<'g> {
    graph: &'g Graph,
    held: VertexSet,
    access: View<'g>,
    attack: View<'g>,
    now: Reach,
}

/// What an event does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outlook {
    /// What the person could get into before and, on confirmed methods, cannot after; without what is lost itself.
    pub locked: VertexSet,
    /// What the person cannot get into after it: for certain, or unless an unconfirmed method works.
    pub inaccessible: Interval,
    /// What a stranger comes into: for certain, or if an unconfirmed method works.
    pub taken: Interval,
    /// What is locked if the stranger changes the locks of everything they may come into.
    pub locked_at_worst: VertexSet,
}

impl Outlook {
    /// Of the locked, what stays locked even if every unconfirmed method works.
    pub fn locked_for_certain(&self) -> VertexSet {
        self.locked.intersection(&self.inaccessible.certain)
    }

    /// Of the locked, what an unconfirmed method may still open: what to ask about.
    pub fn locked_perhaps(&self) -> VertexSet {
        self.locked.intersection(&self.inaccessible.maybe)
    }
}

impl<'g> Situation<'g> {
    /// With what the graph says is held.
    pub fn of(graph: &'g Graph) -> Self {
        Self::holding(graph, graph.held())
    }

    /// With something else held.
    pub fn holding(graph: &'g Graph, held: VertexSet) -> Self {
        let access = View::access(graph);
        let now = reach(&access, &held, &Loss::none());
        Self { graph, held, access, attack: View::attack(graph), now }
    }

    /// The graph.
    pub fn graph(&self) -> &'g Graph {
        self.graph
    }

    /// What the person holds.
    pub fn held(&self) -> &VertexSet {
        &self.held
    }

    /// What the person can count on.
    pub fn access(&self) -> &View<'g> {
        &self.access
    }

    /// What a stranger might use.
    pub fn attack(&self) -> &View<'g> {
        &self.attack
    }

    /// What the person can get into now, on confirmed methods.
    pub fn now(&self) -> &Reach {
        &self.now
    }

    /// What the person can get into only if an unconfirmed method works.
    pub fn perhaps(&self) -> VertexSet {
        let widest = View::new(self.graph, Side::Access, Confidence::Possible);
        reach(&widest, &self.held, &Loss::none()).into_set().minus(self.now.set())
    }

    /// How the person gets to `x`, from what is held. Empty if they don't.
    pub fn why(&self, x: Vid) -> Vec<Because> {
        self.now.explain(self.graph, x)
    }

    /// Why `x` is not accessible after a loss; `None` if it is.
    pub fn why_not(&self, x: Vid, loss: &Loss) -> Option<WhyNot> {
        let after = reach(&self.access, &self.held, loss);
        why_not(&self.access, &after, loss, x)
    }

    /// What an event does.
    pub fn outlook(&self, event: &Event) -> Outlook {
        let after = reach(&self.access, &self.held, &event.loss);
        Outlook {
            locked: self.now.set().minus(&event.loss.all()).minus(after.set()),
            inaccessible: inaccessible_interval(self.graph, &self.held, &event.loss),
            taken: takeover_interval(self.graph, &event.granted, &event.dead),
            locked_at_worst: pessimistic_lockout(&self.access, &self.attack, &self.held, event),
        }
    }

    /// What a loss locks, each with the chain that leads there.
    pub fn consequences(&self, loss: &Loss) -> Consequences {
        consequences(&self.access, &self.held, loss)
    }

    /// How a stranger gets to `x` by an event, from what it hands them; by unconfirmed methods only if there is no other way.
    /// Empty if they don't.
    pub fn why_taken(&self, x: Vid, event: &Event) -> Vec<Because> {
        let dead = Loss { destroyed: event.dead.clone(), ..Loss::none() };
        let sure = View::new(self.graph, Side::Attack, Confidence::Confirmed);
        let way = reach(&sure, &event.granted, &dead).explain(self.graph, x);
        if way.is_empty() { reach(&self.attack, &event.granted, &dead).explain(self.graph, x) } else { way }
    }

    /// What may fail: whatever can be lost is destroyed, one at a time.
    pub fn failures(&self) -> Vec<Failure> {
        let at_risk = |v: &Vid| self.now.contains(*v) && self.graph.vertex(*v).losable;
        Failure::destructions(self.graph.vertices().filter(at_risk))
    }

    /// Who cannot do without whom: for every accessible vertex, which of `failures` alone lock it.
    pub fn landmarks(&self, failures: &[Failure]) -> Landmarks {
        landmarks(&self.access, &self.held, &Loss::none(), failures)
    }

    /// Who cannot do without whom, for everything accessible: [`Landmarks::necessary`] for what an account needs,
    /// [`Landmarks::lost_by`] for what needs it. For a map; memory grows with the square of the graph.
    pub fn who_needs_whom(&self) -> Landmarks {
        self.landmarks(&Failure::destructions(self.graph.vertices()))
    }

    /// The single points of failure, the worst first, with what they lock.
    pub fn single_points(&self) -> Vec<Criticality> {
        criticality(self.graph, &self.landmarks(&self.failures()))
    }

    /// What a stranger comes into with each single thing, the widest first.
    pub fn blast_radii(&self) -> Vec<BlastRadius> {
        blast_radii(&self.attack, self.graph.vertices())
    }

    /// How many things must fail before each vertex is locked, by vertex number.
    pub fn resilience(&self, look_at_pairs: bool) -> Vec<Resilience> {
        resilience(&self.access, &self.held, &self.failures(), look_at_pairs)
    }

    /// How hard the weakest way into everything is, for strangers.
    pub fn strengths(&self) -> Strengths {
        strengths(&self.attack, Sum::Hardest, usual_cost(self.graph))
    }

    /// Ways into an account that are weaker than its front door.
    pub fn backdoors(&self) -> Vec<Backdoor> {
        backdoors(&self.attack, &self.strengths())
    }

    /// Accounts that a less important, weaker one opens by itself.
    pub fn inversions(&self) -> Vec<Inversion> {
        inversions(&self.attack, &self.strengths())
    }

    /// What to ask next, for these events; without any, about things as they are.
    pub fn questions(&self, events: &[Event]) -> Vec<Question> {
        match events {
            [] => questions(self.graph, &self.held, &[Event::default()]),
            events => questions(self.graph, &self.held, events),
        }
    }
}
