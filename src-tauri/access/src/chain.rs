//! The one primitive under everything: from what is held, open whatever opens, until nothing more does.

use crate::graph::{Graph, Mid, Vid};
use crate::set::{Index, VertexSet};
use crate::view::{OFF, View};

/// What made a vertex accessible, as stored: a method's number, or one of these.
pub(crate) const HELD: u32 = u32::MAX;
pub(crate) const NEVER: u32 = u32::MAX - 1;

const OUTSIDE: u8 = 0;
const REACHED: u8 = 1;
/// Destroyed.
const BARRED: u8 = 2;
/// Destroyed, and would be accessible if it were not.
const BARRED_BUT_OPEN: u8 = 3;

enum Trace {
    State(u32, u8),
    On(u32),
}

/// A point of a [`Chain`] to come back to.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    order: usize,
    trace: usize,
}

/// Forward chaining that can be continued: hold something more, put back something destroyed, switch a method on, and go
/// on from there. Each vertex and each factor is looked at once, so all continuations together cost no more than one run
/// from scratch. It never recurses.
///
/// Each change is followed by [`settle`](Self::settle), or questions are answered for the state before.
pub struct Chain<'g> {
    graph: &'g Graph,
    waits: Vec<u16>,
    state: Vec<u8>,
    why: Vec<u32>,
    order: Vec<u32>,
    done: usize,
    traces: Vec<Trace>,
    tracing: bool,
    /// Methods that have come to work in this block, with what they open.
    working: Vec<(u32, u32)>,
}

impl<'g> Chain<'g> {
    /// Nothing held, nothing barred.
    pub fn new(view: &View<'g>) -> Self {
        let vertices = view.graph().vertex_count();
        Self {
            graph: view.graph(),
            waits: view.waits.clone(),
            state: vec![OUTSIDE; vertices],
            why: vec![NEVER; vertices],
            order: Vec::with_capacity(vertices),
            done: 0,
            traces: Vec::new(),
            tracing: false,
            working: Vec::new(),
        }
    }

    /// Back to nothing, with the methods of this view of the same graph. Keeps the memory.
    pub fn restart(&mut self, view: &View<'g>) {
        self.graph = view.graph();
        self.waits.clone_from(&view.waits);
        self.state.clear();
        self.state.resize(view.graph().vertex_count(), OUTSIDE);
        self.why.clear();
        self.why.resize(view.graph().vertex_count(), NEVER);
        self.order.clear();
        self.done = 0;
        self.traces.clear();
        self.tracing = false;
    }

    /// Destroys a vertex: it is not accessible, whatever would open it, and no method that needs it works. Only for
    /// vertices that are not accessible yet; one that is stays so.
    pub fn bar(&mut self, v: Vid) {
        if self.state.get(v.index()) == Some(&OUTSIDE) {
            self.set_state(v.0, BARRED);
        }
    }

    /// Puts a vertex into the person's hands. One that is barred stays barred, and is remembered as open otherwise.
    pub fn hold(&mut self, v: Vid) {
        match self.state.get(v.index()) {
            Some(&OUTSIDE) => self.push(v.0, HELD),
            Some(&BARRED) => {
                self.why[v.index()] = HELD;
                self.set_state(v.0, BARRED_BUT_OPEN);
            }
            _ => {}
        }
    }

    /// Takes back a [`bar`](Self::bar).
    pub fn unbar(&mut self, v: Vid) {
        match self.state.get(v.index()) {
            Some(&BARRED) => self.set_state(v.0, OUTSIDE),
            Some(&BARRED_BUT_OPEN) => {
                let why = self.why[v.index()];
                self.set_state(v.0, OUTSIDE);
                self.push(v.0, why);
            }
            _ => {}
        }
    }

    /// Switches a method on.
    pub fn turn_on(&mut self, m: Mid) {
        let Some(count) = self.waits.get_mut(m.index()).filter(|count| **count & OFF != 0) else { return };
        *count &= !OFF;
        let works = *count == 0;
        if self.tracing {
            self.traces.push(Trace::On(m.0));
        }
        if works {
            self.fire(m.0, self.graph.heads[m.index()]);
        }
    }

    /// Opens whatever opens now.
    ///
    /// In large graphs everything lies all over memory, and whether a method works now is anybody's guess. So this goes in
    /// blocks, and asks for many things at once before any is needed: the ways of the answers overlap.
    pub fn settle(&mut self) {
        const AHEAD: usize = 16;
        let graph = self.graph;
        let mut spans = [(0, 0); AHEAD];
        while self.done < self.order.len() {
            let block = self.done..self.order.len().min(self.done + AHEAD);
            let mut factors = 0;
            for (span, &v) in spans.iter_mut().zip(&self.order[block.clone()]) {
                *span = graph.uses.span(v as usize);
                factors += span.1 - span.0;
            }
            if self.working.len() < factors {
                self.working.resize(factors, (0, 0));
            }
            let mut working = 0;
            for &(from, to) in &spans[..block.len()] {
                for &m in &graph.uses.all[from..to] {
                    let count = &mut self.waits[m as usize];
                    *count -= 1;
                    // Written down in any case, kept if it works: no branch to guess wrong.
                    self.working[working].0 = m;
                    working += usize::from(*count == 0);
                }
            }
            for (m, head) in &mut self.working[..working] {
                *head = graph.heads[*m as usize];
            }
            for place in 0..working {
                let (m, head) = self.working[place];
                self.fire(m, head);
            }
            self.done = block.end;
        }
    }

    fn fire(&mut self, m: u32, head: u32) {
        match self.state[head as usize] {
            OUTSIDE => self.push(head, m),
            BARRED => {
                self.why[head as usize] = m;
                self.set_state(head, BARRED_BUT_OPEN);
            }
            _ => {}
        }
    }

    fn push(&mut self, v: u32, why: u32) {
        self.state[v as usize] = REACHED;
        self.why[v as usize] = why;
        self.order.push(v);
    }

    fn set_state(&mut self, v: u32, state: u8) {
        if self.tracing {
            self.traces.push(Trace::State(v, self.state[v as usize]));
        }
        self.state[v as usize] = state;
    }

    /// Whether it is accessible.
    pub fn reaches(&self, v: Vid) -> bool {
        self.state.get(v.index()) == Some(&REACHED)
    }

    /// Whether all of these are accessible.
    pub fn reaches_all(&self, of: &VertexSet) -> bool {
        of.iter().all(|v| self.reaches(v))
    }

    /// Whether it is barred.
    pub fn is_barred(&self, v: Vid) -> bool {
        matches!(self.state.get(v.index()), Some(&(BARRED | BARRED_BUT_OPEN)))
    }

    /// Whether it is barred and would be accessible at once if it were not: it is held, or some method into it works.
    pub fn opens_when_unbarred(&self, v: Vid) -> bool {
        self.state.get(v.index()) == Some(&BARRED_BUT_OPEN)
    }

    /// How many are accessible.
    pub fn count(&self) -> usize {
        self.order.len()
    }

    /// What is accessible, in the order it came: every vertex after all that it was opened with.
    pub fn order(&self) -> impl DoubleEndedIterator<Item = Vid> + ExactSizeIterator + '_ {
        self.order.iter().copied().map(Vid)
    }

    /// What became accessible since there were `count`.
    pub fn since(&self, count: usize) -> &[u32] {
        &self.order[count.min(self.order.len())..]
    }

    /// What is accessible.
    pub fn set(&self) -> VertexSet {
        let mut set = self.graph.no_vertices();
        set.extend(self.order());
        set
    }

    /// Remembers this state. It settles first.
    pub fn mark(&mut self) -> Mark {
        self.settle();
        self.tracing = true;
        Mark { order: self.order.len(), trace: self.traces.len() }
    }

    /// Goes back to a state remembered since the last [`restart`](Self::restart).
    pub fn go_back(&mut self, to: Mark) {
        // Only what was settled has counted factors down.
        for place in to.order..self.order.len() {
            let v = self.order[place] as usize;
            self.state[v] = OUTSIDE;
            if place < self.done {
                for &m in self.graph.uses.row(v) {
                    self.waits[m as usize] += 1;
                }
            }
        }
        self.order.truncate(to.order);
        self.done = self.done.min(to.order);
        while self.traces.len() > to.trace {
            match self.traces.pop() {
                Some(Trace::State(v, state)) => self.state[v as usize] = state,
                Some(Trace::On(m)) => self.waits[m as usize] |= OFF,
                None => {}
            }
        }
    }

    /// The parts a [`Reach`](crate::reach::Reach) is made of: what is accessible in order, and why.
    pub(crate) fn into_parts(self) -> (Vec<u32>, Vec<u32>) {
        (self.order, self.why)
    }
}
