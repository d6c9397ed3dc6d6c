//! What is accessible, kept up to date while one thing after another changes: for graphs so large that starting over is felt.
//!
//! Never by counting supports: two mailboxes that recover each other would hold each other up for ever. What hangs on a
//! change is taken out first, and what still opens is put back.

use crate::chain::{HELD, NEVER};
use crate::graph::{Graph, Mid, Vid};
use crate::reach::{Loss, Why};
use crate::set::{Index, VertexSet};
use crate::view::{OFF, View};

/// How much is taken out before the rest is put back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Removal {
    /// Only what was opened through what is gone. Reasons never go in a circle, so that is enough.
    #[default]
    ByReason,
    /// Everything any working method opens out of what is gone ("delete and rederive").
    Everything,
}

/// A set of accessible vertices that follows changes.
pub struct Changing<'g> {
    graph: &'g Graph,
    /// As in a view; of factors not accessible now.
    waits: Vec<u16>,
    open: Vec<bool>,
    why: Vec<u32>,
    held: VertexSet,
    destroyed: VertexSet,
    removal: Removal,
    queue: Vec<u32>,
}

impl<'g> Changing<'g> {
    /// The state with this held, after this loss.
    pub fn new(view: &View<'g>, held: &VertexSet, loss: &Loss) -> Self {
        let vertices = view.graph().vertex_count();
        let mut state = Self {
            graph: view.graph(),
            waits: view.waits.clone(),
            open: vec![false; vertices],
            why: vec![NEVER; vertices],
            held: held.iter().filter(|v| v.index() < vertices && !loss.dropped.contains(*v)).collect(),
            destroyed: loss.destroyed.clone(),
            removal: Removal::default(),
            queue: Vec::new(),
        };
        for v in state.held.to_vec() {
            state.let_in(v.0, HELD);
        }
        state.settle();
        state
    }

    /// The same, taking out this much at each removal. It changes the speed, never the result.
    #[must_use]
    pub fn removing(self, removal: Removal) -> Self {
        Self { removal, ..self }
    }

    /// Whether it is accessible now.
    pub fn reaches(&self, v: Vid) -> bool {
        self.open.get(v.index()).copied().unwrap_or(false)
    }

    /// What is accessible now.
    pub fn set(&self) -> VertexSet {
        self.graph.vertices().filter(|&v| self.reaches(v)).collect()
    }

    /// Why it is accessible, if it is.
    pub fn why(&self, v: Vid) -> Option<Why> {
        self.reaches(v).then(|| match self.why[v.index()] {
            HELD => Why::Held,
            m => Why::By(Mid(m)),
        })
    }

    /// The person comes to hold it.
    pub fn hold(&mut self, v: Vid) {
        if v.index() < self.open.len() && self.held.insert(v) {
            self.let_in(v.0, HELD);
            self.settle();
        }
    }

    /// The person no longer holds it.
    pub fn let_go(&mut self, v: Vid) {
        if self.held.remove(v) && self.why[v.index()] == HELD {
            self.take_out(vec![v.0]);
        }
    }

    /// It is gone for good.
    pub fn destroy(&mut self, v: Vid) {
        if v.index() < self.open.len() && self.destroyed.insert(v) {
            self.take_out(vec![v.0]);
        }
    }

    /// It is there again, after all.
    pub fn restore(&mut self, v: Vid) {
        if self.destroyed.remove(v) {
            self.reconsider(v.0);
            self.settle();
        }
    }

    /// A method comes to count.
    pub fn turn_on(&mut self, m: Mid) {
        if let Some(count) = self.waits.get_mut(m.index()) {
            *count &= !OFF;
            if *count == 0 {
                self.let_in(self.graph.heads[m.index()], m.0);
                self.settle();
            }
        }
    }

    /// A method no longer counts.
    pub fn turn_off(&mut self, m: Mid) {
        let Some(count) = self.waits.get_mut(m.index()) else { return };
        *count |= OFF;
        let head = self.graph.heads[m.index()];
        if self.open[head as usize] && self.why[head as usize] == m.0 {
            self.take_out(vec![head]);
        }
    }

    fn let_in(&mut self, v: u32, why: u32) {
        if !self.open[v as usize] && !self.destroyed.contains(Vid(v)) {
            self.open[v as usize] = true;
            self.why[v as usize] = why;
            self.queue.push(v);
        }
    }

    fn settle(&mut self) {
        let graph = self.graph;
        while let Some(v) = self.queue.pop() {
            for &m in graph.uses.row(v as usize) {
                self.waits[m as usize] -= 1;
                if self.waits[m as usize] == 0 {
                    self.let_in(graph.heads[m as usize], m);
                }
            }
        }
    }

    /// Lets a vertex in if it is held or a method into it works.
    fn reconsider(&mut self, v: u32) {
        let works = |m: &Mid| self.waits[m.index()] == 0;
        if self.held.contains(Vid(v)) {
            self.let_in(v, HELD);
        } else if let Some(m) = self.graph.methods_into(Vid(v)).find(works) {
            self.let_in(v, m.0);
        }
    }

    fn take_out(&mut self, mut leaving: Vec<u32>) {
        let graph = self.graph;
        let mut out = Vec::new();
        while let Some(v) = leaving.pop() {
            if !std::mem::replace(&mut self.open[v as usize], false) {
                continue;
            }
            out.push(v);
            for &m in graph.uses.row(v as usize) {
                let count = &mut self.waits[m as usize];
                let worked = *count == 0;
                *count += 1;
                let head = graph.heads[m as usize];
                let hangs = match self.removal {
                    Removal::ByReason => self.why[head as usize] == m,
                    Removal::Everything => worked && self.why[head as usize] != HELD,
                };
                if hangs {
                    leaving.push(head);
                }
            }
        }
        out.iter().for_each(|&v| self.reconsider(v));
        self.settle();
    }
}
