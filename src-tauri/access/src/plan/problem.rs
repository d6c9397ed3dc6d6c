//! What is to be let go, what must stay in reach, and what could be set up for it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::graph::{Graph, Mid, Vid};
use crate::reach::{Loss, reach};
use crate::set::VertexSet;
use crate::tags::{Actor, Known, MethodState, VertexKind};
use crate::view::View;

/// Something a plan destroys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// An account to close, a number to cancel, a device to wipe.
    Vertex(Vid),
    /// A method to remove: one account unlinked from a number, a mailbox, another account.
    Binding(Mid),
}

/// A method that could be set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The method. In the graph its state is [`MethodState::Candidate`], so that no view counts it.
    pub method: Mid,
    /// How much trouble it is to set up; 1 is usual.
    pub cost: u32,
    /// What must be in reach at that moment.
    pub needs: Vec<Vid>,
    /// What must be gone first: the old account that still uses the number at this service.
    pub after: Vec<Element>,
}

impl Candidate {
    /// A method of cost 1 that needs what is usual: the account it opens, and everything it is made of.
    pub fn new(graph: &Graph, method: Mid) -> Self {
        let needs = graph.body(method).chain([graph.head(method)]).collect();
        Self { method, cost: 1, needs, after: vec![] }
    }

    /// The same at another cost.
    #[must_use]
    pub fn cost(self, cost: u32) -> Self {
        Self { cost, ..self }
    }

    /// The same, needing exactly this.
    #[must_use]
    pub fn needing(self, needs: impl IntoIterator<Item = Vid>) -> Self {
        Self { needs: needs.into_iter().collect(), ..self }
    }

    /// The same, only after this is gone.
    #[must_use]
    pub fn after(mut self, element: Element) -> Self {
        self.after.push(element);
        self
    }
}

/// Why a problem makes no sense. Keys are those of the graph.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A vertex or method of another graph.
    #[error("{what} number {number} is not in this graph; build the problem from the graph it is about")]
    Stranger {
        /// "vertex" or "method".
        what: &'static str,
        /// Its number.
        number: u32,
    },
    /// Kept and destroyed at once.
    #[error("{0:?} is both to be kept and to be let go; choose one")]
    KeptAndDestroyed(String),
    /// It cannot be opened even now, so no plan can keep it in reach.
    #[error("{0:?} is to be kept, but cannot be opened even now; record how it is opened, or do not keep it")]
    KeptOutOfReach(String),
    /// An order or a condition that names something the plan does not destroy.
    #[error("{0:?} has a place in the order, but is not to be let go; add it to what is let go")]
    NotDestroyed(String),
    /// A candidate that is in use already.
    #[error("the method {0:?} is in use already; a candidate is one that is not")]
    InUse(String),
    /// One method offered twice.
    #[error("the candidate {0:?} is offered twice; keep one")]
    OfferedTwice(String),
    /// More than can be listed one by one.
    #[error("{count} things to let go are too many to list every order; at most {most}")]
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}

/// What is to be let go, and under what conditions.
///
/// Everything is added step by step; [`check`](Self::check), which every question calls first, says what does not fit
/// together. Nothing here changes the graph.
#[derive(Debug, Clone)]
pub struct Problem<'g> {
    pub(crate) view: View<'g>,
    pub(crate) attack: View<'g>,
    pub(crate) held: VertexSet,
    pub(crate) public: VertexSet,
    /// What each element's destruction needs; `None`: it cannot be done at all.
    pub(crate) destroy: BTreeMap<Element, Option<Vec<Vid>>>,
    pub(crate) before: BTreeSet<(Element, Element)>,
    keep: Option<VertexSet>,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) waived: BTreeSet<Element>,
    /// Whether nothing may fall to the next owner of what is released.
    pub(crate) hygiene: bool,
}

impl<'g> Problem<'g> {
    /// Nothing to let go yet. The view says what the person can count on; strangers are taken to use whatever they might. On
    /// confirmed methods alone, an account whose ways in nobody has confirmed cannot be unlinked from anything, and the plan
    /// is stuck on it: ask, or plan with a view that counts assumed methods too.
    pub fn new(view: View<'g>) -> Self {
        let graph = view.graph();
        Self {
            attack: View::attack(graph),
            held: graph.held(),
            view,
            public: VertexSet::new(),
            destroy: BTreeMap::new(),
            before: BTreeSet::new(),
            keep: None,
            candidates: vec![],
            waived: BTreeSet::new(),
            hygiene: false,
        }
    }

    /// Letting these go, with everything release hygiene asks for.
    pub fn letting_go(view: View<'g>, these: impl IntoIterator<Item = Vid>) -> Self {
        let mut problem = Self::new(view);
        these.into_iter().for_each(|v| problem.destroy(Element::Vertex(v)));
        problem.release_hygiene();
        problem
    }

    /// The graph it is about.
    pub fn graph(&self) -> &'g Graph {
        self.view.graph()
    }

    /// Reads the graph differently for strangers.
    pub fn seen_by_strangers_as(&mut self, attack: View<'g>) {
        self.attack = attack;
    }

    /// What the person holds, if it is not what the graph says.
    pub fn held(&mut self, held: VertexSet) {
        self.held = held;
    }

    /// What every stranger knows anyway.
    pub fn known_to_strangers(&mut self, public: VertexSet) {
        self.public = public;
    }

    /// Adds something to let go, needing what is usual: the thing itself in reach; for a binding, the account it opens. A
    /// binding known not to be removable is added too, and will be stuck until it is waived.
    pub fn destroy(&mut self, element: Element) {
        let graph = self.graph();
        let needs = match element {
            Element::Vertex(v) => Some(vec![v]),
            Element::Binding(m) if (m.0 as usize) < graph.method_count() => {
                (graph.tags(m).unlinkable != Known::No).then(|| vec![graph.head(m)])
            }
            Element::Binding(_) => None,
        };
        self.destroy.entry(element).or_insert(needs);
    }

    /// Adds something to let go, needing exactly this in reach at that moment. Where one of several things will do, name an
    /// [`VertexKind::Operation`] vertex with a method for each.
    pub fn destroy_needing(&mut self, element: Element, needs: impl IntoIterator<Item = Vid>) {
        let mut needs: Vec<Vid> = needs.into_iter().collect();
        needs.sort_unstable();
        needs.dedup();
        self.destroy.insert(element, Some(needs));
    }

    /// `first` must be gone before `then` goes.
    pub fn before(&mut self, first: Element, then: Element) {
        self.before.insert((first, then));
    }

    /// What must stay in reach at every moment. Not said: every account in reach now that is not let go.
    pub fn keep(&mut self, keep: VertexSet) {
        self.keep = Some(keep);
    }

    /// What must stay in reach at every moment.
    pub fn kept(&self) -> VertexSet {
        match &self.keep {
            Some(keep) => keep.clone(),
            None => {
                let now = reach(&self.view, &self.held, &Loss::none()).into_set();
                let mut keep = self.graph().accounts().intersection(&now);
                self.destroyed_vertices().iter().for_each(|v| {
                    keep.remove(v);
                });
                keep
            }
        }
    }

    /// Offers a method that could be set up.
    pub fn offer(&mut self, candidate: Candidate) {
        self.candidates.push(candidate);
    }

    /// Offers every method of the graph that is a candidate the person can use, at the cost given, and heeds what excludes
    /// what: a candidate with an [exclusive](crate::tags::Tags::exclusive) key waits until the method that has the key now is
    /// gone. Returns the candidates that cannot be set up because that method stays, each with the method in its way.
    pub fn offer_all(&mut self, mut cost: impl FnMut(Mid) -> u32) -> Vec<(Mid, Mid)> {
        let graph = self.graph();
        let mut taken: BTreeMap<&str, Vec<Mid>> = BTreeMap::new();
        for m in graph.methods() {
            let tags = graph.tags(m);
            if let (Some(key), MethodState::Active | MethodState::PendingRemoval) = (&tags.exclusive, tags.state) {
                taken.entry(key).or_default().push(m);
            }
        }
        let mut blocked = vec![];
        for m in graph.methods() {
            let tags = graph.tags(m);
            if tags.state != MethodState::Candidate || tags.actor == Actor::AttackerOnly {
                continue;
            }
            let mut candidate = Candidate::new(graph, m).cost(cost(m));
            let users = tags.exclusive.as_deref().and_then(|key| taken.get(key)).map_or(&[][..], Vec::as_slice);
            let mut in_the_way = None;
            for &user in users {
                let account = Element::Vertex(graph.head(user));
                if self.destroy.contains_key(&Element::Binding(user)) {
                    candidate.after.push(Element::Binding(user));
                } else if self.destroy.contains_key(&account) {
                    candidate.after.push(account);
                } else {
                    in_the_way = Some(user);
                }
            }
            match in_the_way {
                Some(user) => blocked.push((m, user)),
                None => self.candidates.push(candidate),
            }
        }
        blocked
    }

    /// What is offered.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// What is to be let go, in a stable order.
    pub fn elements(&self) -> impl Iterator<Item = Element> + '_ {
        self.destroy.keys().copied()
    }

    /// The vertices among it.
    pub fn destroyed_vertices(&self) -> VertexSet {
        self.destroy
            .keys()
            .filter_map(|e| match e {
                Element::Vertex(v) => Some(*v),
                Element::Binding(_) => None,
            })
            .collect()
    }

    /// Asks that nothing let go which somebody else may be given (a number, an address) still opens anything then: every
    /// method that needs it is unlinked before it goes, or its account closed. A binding named for this already keeps its
    /// conditions. Waived elements are left alone.
    pub fn release_hygiene(&mut self) {
        self.hygiene = true;
        let graph = self.graph();
        for v in self.released() {
            for m in graph.methods_using(v) {
                let head = graph.head(m);
                let in_use = matches!(graph.tags(m).state, MethodState::Active | MethodState::PendingRemoval);
                if !in_use || graph.vertex(head).kind == VertexKind::Operation {
                    // Being allowed to do something is worth nothing without the account it is done to.
                    continue;
                }
                let first = match Element::Vertex(head) {
                    account if self.destroy.contains_key(&account) => account,
                    _ => Element::Binding(m),
                };
                if !self.waived.contains(&first) {
                    self.destroy(first);
                    self.before.insert((first, Element::Vertex(v)));
                }
            }
        }
    }

    /// What is let go and given to somebody else.
    pub fn released(&self) -> Vec<Vid> {
        let graph = self.graph();
        let known = |v: &Vid| (v.0 as usize) < graph.vertex_count() && graph.vertex(*v).recyclable;
        self.destroyed_vertices().iter().filter(known).collect()
    }

    /// Gives up on letting this go, knowingly: the plan will list it as what remains exposed. Where a plan is stuck, waive
    /// its stuck elements one by one; there is no unique smallest set of them.
    pub fn waive(&mut self, element: Element) {
        self.waived.insert(element);
        self.destroy.remove(&element);
        self.before.retain(|(first, then)| *first != element && *then != element);
    }

    /// What was waived.
    pub fn waived(&self) -> impl Iterator<Item = Element> + '_ {
        self.waived.iter().copied()
    }

    /// The key of what an element names, for messages.
    pub fn key(&self, element: Element) -> &'g str {
        match element {
            Element::Vertex(v) => self.graph().key(v),
            Element::Binding(m) => self.graph().method_key(m),
        }
    }

    /// Whether everything fits together.
    pub fn check(&self) -> Result<(), Fault> {
        let graph = self.graph();
        let vertex = |v: Vid| match (v.0 as usize) < graph.vertex_count() {
            true => Ok(()),
            false => Err(Fault::Stranger { what: "vertex", number: v.0 }),
        };
        let method = |m: Mid| match (m.0 as usize) < graph.method_count() {
            true => Ok(()),
            false => Err(Fault::Stranger { what: "method", number: m.0 }),
        };
        let element = |e: Element| match e {
            Element::Vertex(v) => vertex(v),
            Element::Binding(m) => method(m),
        };
        let destroyed = |e: Element| {
            element(e)?;
            match self.destroy.contains_key(&e) {
                true => Ok(()),
                false => Err(Fault::NotDestroyed(self.key(e).to_owned())),
            }
        };
        for (&e, needs) in &self.destroy {
            element(e)?;
            needs.iter().flatten().try_for_each(|&v| vertex(v))?;
        }
        for &(first, then) in &self.before {
            destroyed(first)?;
            destroyed(then)?;
        }
        let mut offered = graph.no_methods();
        for candidate in &self.candidates {
            method(candidate.method)?;
            candidate.needs.iter().try_for_each(|&v| vertex(v))?;
            candidate.after.iter().try_for_each(|&e| destroyed(e))?;
            if self.view.is_on(candidate.method) {
                return Err(Fault::InUse(graph.method_key(candidate.method).to_owned()));
            }
            if !offered.insert(candidate.method) {
                return Err(Fault::OfferedTwice(graph.method_key(candidate.method).to_owned()));
            }
        }
        let keep = self.kept();
        keep.iter().chain(self.held.iter()).chain(self.public.iter()).try_for_each(vertex)?;
        if let Some(v) = keep.intersection(&self.destroyed_vertices()).first() {
            return Err(Fault::KeptAndDestroyed(graph.key(v).to_owned()));
        }
        let now = reach(&self.view, &self.held, &Loss::none());
        match keep.iter().find(|&v| !now.contains(v)) {
            Some(v) => Err(Fault::KeptOutOfReach(graph.key(v).to_owned())),
            None => Ok(()),
        }
    }
}
