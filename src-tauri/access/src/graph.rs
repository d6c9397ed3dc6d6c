//! The graph itself: vertices, and the methods that open one of them out of others.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::set::{Index, MethodSet, VertexSet};
use crate::tags::{Tags, VertexKind};

/// The place of a vertex in its [`Graph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Vid(pub u32);

/// The place of a method in its [`Graph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mid(pub u32);

macro_rules! index {
    ($($id:ident),*) => {$(
        impl Index for $id {
            // The builder refuses more than `u32::MAX` of either, so no place is cut short.
            fn at(index: usize) -> Self {
                Self(index as u32)
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}
index!(Vid, Mid);

/// What is known of a vertex besides its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vertex {
    /// What it is.
    pub kind: VertexKind,
    /// Whether the person has it without opening anything: a SIM in hand, a password remembered.
    pub held: bool,
    /// How much it matters to the person; 0 is "not at all". Sums of it rank things, nothing else hangs on the scale.
    pub importance: u32,
    /// Whether somebody else may be given it once it is let go: a phone number, a mailbox address.
    pub recyclable: bool,
    /// Whether it can be lost at all, and so counts as a possible single point of failure.
    pub losable: bool,
    /// How hard it is for a stranger to come by it, on the scale of [`difficulty`](crate::difficulty).
    pub difficulty: u8,
}

impl Vertex {
    /// A vertex of this kind, not held, of importance 1, with what is usual for the kind: accounts and everything held in
    /// hand or head can be lost, an operation cannot; phone numbers and mail addresses are given to others.
    pub fn of(kind: VertexKind) -> Self {
        Self {
            kind,
            held: false,
            importance: u32::from(kind == VertexKind::Account),
            recyclable: matches!(kind, VertexKind::Phone | VertexKind::EmailAddress),
            losable: kind != VertexKind::Operation,
            difficulty: kind.usual_difficulty(),
        }
    }

    /// The same, held by the person.
    #[must_use]
    pub fn held(self) -> Self {
        Self { held: true, ..self }
    }

    /// The same, mattering this much.
    #[must_use]
    pub fn importance(self, importance: u32) -> Self {
        Self { importance, ..self }
    }

    /// The same, with another difficulty.
    #[must_use]
    pub fn difficulty(self, difficulty: u8) -> Self {
        Self { difficulty, ..self }
    }

    /// The same, given to others after release or not.
    #[must_use]
    pub fn recyclable(self, recyclable: bool) -> Self {
        Self { recyclable, ..self }
    }

    /// The same, possible to lose or not.
    #[must_use]
    pub fn losable(self, losable: bool) -> Self {
        Self { losable, ..self }
    }
}

/// Why a graph was not accepted. Keys are those the caller gave.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GraphProblem {
    /// A method that needs nothing would open its head to everybody.
    #[error("the method {0:?} has no factors; name at least one thing it needs")]
    NoFactors(String),
    /// Two vertices with one key.
    #[error("the vertex {0:?} is there twice; keep one of them")]
    VertexTwice(String),
    /// Two methods with one key.
    #[error("the method {0:?} is there twice; keep one of them")]
    MethodTwice(String),
    /// A method names a vertex of another graph.
    #[error("the method {method:?} names vertex number {vertex}, which this graph does not have; add the vertex first")]
    VertexMissing {
        /// The method's key.
        method: String,
        /// The number it names.
        vertex: u32,
    },
    /// More factors than a method can need.
    #[error("the method {0:?} needs more than {most} things; split it", most = GraphBuilder::MOST_FACTORS)]
    TooManyFactors(String),
    /// More than the ids can count.
    #[error("a graph holds at most {} vertices and as many methods; split it", GraphBuilder::MOST)]
    TooLarge,
}

/// Collects vertices and methods, and checks them.
#[derive(Debug, Default)]
pub struct GraphBuilder {
    keys: Vec<String>,
    by_key: HashMap<String, u32>,
    vertices: Vec<Vertex>,
    method_keys: Vec<String>,
    by_method_key: HashMap<String, u32>,
    heads: Vec<u32>,
    body_from: Vec<u32>,
    bodies: Vec<u32>,
    tags: Vec<Tags>,
}

impl GraphBuilder {
    /// The most vertices, methods, or factors in all bodies together. (The last few numbers mean other things inside.)
    pub const MOST: usize = (u32::MAX - 8) as usize;

    /// The most different factors of one method.
    pub const MOST_FACTORS: usize = (crate::view::OFF - 1) as usize;

    /// An empty graph.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a vertex. The key is the caller's own and means nothing here.
    pub fn vertex(&mut self, key: impl Into<String>, vertex: Vertex) -> Result<Vid, GraphProblem> {
        let key = key.into();
        if self.vertices.len() >= Self::MOST {
            return Err(GraphProblem::TooLarge);
        }
        if self.by_key.contains_key(&key) {
            return Err(GraphProblem::VertexTwice(key));
        }
        let id = self.vertices.len() as u32;
        self.by_key.insert(key.clone(), id);
        self.keys.push(key);
        self.vertices.push(vertex);
        Ok(Vid(id))
    }

    /// The vertex added under this key.
    pub fn find(&self, key: &str) -> Option<Vid> {
        self.by_key.get(key).copied().map(Vid)
    }

    /// Adds a method: everything in `body` together opens `head`. A factor named twice counts once.
    pub fn method(
        &mut self,
        key: impl Into<String>,
        head: Vid,
        body: impl IntoIterator<Item = Vid>,
        tags: Tags,
    ) -> Result<Mid, GraphProblem> {
        let key = key.into();
        if self.by_method_key.contains_key(&key) {
            return Err(GraphProblem::MethodTwice(key));
        }
        let mut body: Vec<u32> = body.into_iter().map(|v| v.0).collect();
        body.sort_unstable();
        // Reach counts factors down; a factor counted twice would never come to nought.
        body.dedup();
        if body.is_empty() {
            return Err(GraphProblem::NoFactors(key));
        }
        if body.len() > Self::MOST_FACTORS {
            return Err(GraphProblem::TooManyFactors(key));
        }
        if let Some(&vertex) = body.iter().chain([&head.0]).find(|&&v| v as usize >= self.vertices.len()) {
            return Err(GraphProblem::VertexMissing { method: key, vertex });
        }
        if self.heads.len() >= Self::MOST || self.bodies.len() + body.len() >= Self::MOST {
            return Err(GraphProblem::TooLarge);
        }
        let id = self.heads.len() as u32;
        self.by_method_key.insert(key.clone(), id);
        self.method_keys.push(key);
        self.heads.push(head.0);
        self.body_from.push(self.bodies.len() as u32);
        self.bodies.extend(body);
        self.tags.push(tags);
        Ok(Mid(id))
    }

    /// The finished graph. From here on nothing in it changes.
    pub fn finish(mut self) -> Graph {
        self.body_from.push(self.bodies.len() as u32);
        let vertices = self.vertices.len();
        let methods = self.heads.len();
        let uses = Rows::gather(
            vertices,
            (0..methods).flat_map(|m| {
                let body = &self.bodies[self.body_from[m] as usize..self.body_from[m + 1] as usize];
                body.iter().map(move |&b| (b, m as u32))
            }),
        );
        let into = Rows::gather(vertices, self.heads.iter().enumerate().map(|(m, &h)| (h, m as u32)));
        Graph {
            keys: self.keys,
            by_key: self.by_key,
            vertices: self.vertices,
            method_keys: self.method_keys,
            by_method_key: self.by_method_key,
            heads: self.heads,
            bodies: Rows { from: self.body_from, all: self.bodies },
            tags: self.tags,
            uses,
            into,
        }
    }
}

/// Rows of different lengths laid end to end.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    from: Vec<u32>,
    pub(crate) all: Vec<u32>,
}

impl Rows {
    /// Sorts pairs (row, entry) into rows; within a row they keep their order.
    fn gather(rows: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut from = vec![0_u32; rows + 1];
        for (row, _) in pairs.clone() {
            from[row as usize + 1] += 1;
        }
        for row in 0..rows {
            from[row + 1] += from[row];
        }
        let mut place = from.clone();
        let mut all = vec![0; from[rows] as usize];
        for (row, entry) in pairs {
            all[place[row as usize] as usize] = entry;
            place[row as usize] += 1;
        }
        Self { from, all }
    }

    /// One row.
    pub(crate) fn row(&self, row: usize) -> &[u32] {
        let (from, to) = self.span(row);
        &self.all[from..to]
    }

    /// Where one row begins and ends in `all`.
    pub(crate) fn span(&self, row: usize) -> (usize, usize) {
        (self.from[row] as usize, self.from[row + 1] as usize)
    }
}

/// What opens what: vertices, and methods from some of them to one. Immutable, so that no loss can shorten a method's list
/// of factors; what is lost is told to each question instead.
#[derive(Debug, Clone)]
pub struct Graph {
    keys: Vec<String>,
    by_key: HashMap<String, u32>,
    vertices: Vec<Vertex>,
    method_keys: Vec<String>,
    by_method_key: HashMap<String, u32>,
    pub(crate) heads: Vec<u32>,
    pub(crate) bodies: Rows,
    tags: Vec<Tags>,
    pub(crate) uses: Rows,
    into: Rows,
}

impl Graph {
    /// How many vertices there are.
    pub fn vertex_count(&self) -> usize {
        self.vertices.len()
    }

    /// How many methods there are.
    pub fn method_count(&self) -> usize {
        self.heads.len()
    }

    /// How many factors all methods have together.
    pub fn factor_count(&self) -> usize {
        self.bodies.all.len()
    }

    /// Every vertex, in the order they were added.
    pub fn vertices(&self) -> impl DoubleEndedIterator<Item = Vid> + ExactSizeIterator + use<> {
        (0..self.vertices.len()).map(Vid::at)
    }

    /// Every method, in the order they were added.
    pub fn methods(&self) -> impl DoubleEndedIterator<Item = Mid> + ExactSizeIterator + use<> {
        (0..self.heads.len()).map(Mid::at)
    }

    /// The vertex with this key.
    pub fn find(&self, key: &str) -> Option<Vid> {
        self.by_key.get(key).copied().map(Vid)
    }

    /// The method with this key.
    pub fn find_method(&self, key: &str) -> Option<Mid> {
        self.by_method_key.get(key).copied().map(Mid)
    }

    /// The caller's key of a vertex.
    pub fn key(&self, v: Vid) -> &str {
        &self.keys[v.index()]
    }

    /// The caller's key of a method.
    pub fn method_key(&self, m: Mid) -> &str {
        &self.method_keys[m.index()]
    }

    /// What is known of a vertex.
    pub fn vertex(&self, v: Vid) -> &Vertex {
        &self.vertices[v.index()]
    }

    /// Whether the vertex is an account.
    pub fn is_account(&self, v: Vid) -> bool {
        self.vertex(v).kind == VertexKind::Account
    }

    /// What the method opens.
    pub fn head(&self, m: Mid) -> Vid {
        Vid(self.heads[m.index()])
    }

    /// What the method needs, all together; ascending, without repeats, never empty.
    pub fn body(&self, m: Mid) -> impl DoubleEndedIterator<Item = Vid> + ExactSizeIterator + Clone + '_ {
        self.bodies.row(m.index()).iter().copied().map(Vid)
    }

    /// What is known of a method.
    pub fn tags(&self, m: Mid) -> &Tags {
        &self.tags[m.index()]
    }

    /// The methods that need this vertex.
    pub fn methods_using(&self, v: Vid) -> impl DoubleEndedIterator<Item = Mid> + ExactSizeIterator + Clone + '_ {
        self.uses.row(v.index()).iter().copied().map(Mid)
    }

    /// The methods that open this vertex.
    pub fn methods_into(&self, v: Vid) -> impl DoubleEndedIterator<Item = Mid> + ExactSizeIterator + Clone + '_ {
        self.into.row(v.index()).iter().copied().map(Mid)
    }

    /// What the person has without opening anything.
    pub fn held(&self) -> VertexSet {
        self.vertices().filter(|&v| self.vertex(v).held).collect()
    }

    /// The accounts.
    pub fn accounts(&self) -> VertexSet {
        self.vertices().filter(|&v| self.is_account(v)).collect()
    }

    /// An empty set with room for every vertex.
    pub fn no_vertices(&self) -> VertexSet {
        VertexSet::sized(self.vertex_count())
    }

    /// An empty set with room for every method.
    pub fn no_methods(&self) -> MethodSet {
        MethodSet::sized(self.method_count())
    }

    /// The sum of the importance of these.
    pub fn importance(&self, of: &VertexSet) -> u64 {
        of.iter().map(|v| u64::from(self.vertex(v).importance)).sum()
    }
}
