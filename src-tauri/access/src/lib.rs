//! The access graph of a person: what opens what, what falls when something is lost or stolen, and the safe order of letting
//! go.
//!
//! Vertices are accounts, numbers, devices, secrets, papers. A *method* is a set of vertices that are all needed and the one
//! they open; several methods into one vertex are alternatives. Something is accessible if it is held, or if some method into
//! it has every factor accessible. The *least* set of that kind counts: two mailboxes that only recover each other are shut.
//!
//! The crate is pure: it knows no vault and no catalogue, reads no clock, and says nothing in any language. Vertices and
//! methods carry the caller's own keys.
//!
//! ```
//! use quittance_access::event::Incident;
//! use quittance_access::graph::{GraphBuilder, Vertex};
//! use quittance_access::situation::Situation;
//! use quittance_access::tags::{Purpose, Tags, VertexKind};
//!
//! # fn main() -> Result<(), quittance_access::graph::GraphProblem> {
//! let mut graph = GraphBuilder::new();
//! let number = graph.vertex("number", Vertex::of(VertexKind::Phone).held())?;
//! let password = graph.vertex("password", Vertex::of(VertexKind::Secret).held())?;
//! let mail = graph.vertex("mail", Vertex::of(VertexKind::Account).importance(5))?;
//! let shop = graph.vertex("shop", Vertex::of(VertexKind::Account))?;
//! graph.method("mail by password", mail, [password], Tags::of(Purpose::Login))?;
//! graph.method("mail by code", mail, [number], Tags::of(Purpose::Recovery))?;
//! graph.method("shop through mail and code", shop, [mail, number], Tags::of(Purpose::Login))?;
//! let graph = graph.finish();
//!
//! let now = Situation::of(&graph);
//! let outlook = now.outlook(&Incident::NumberCancelled { number }.event());
//! assert_eq!(outlook.locked.to_vec(), [shop]);
//! // The next owner of the number gets into the mailbox, and through it into the shop.
//! assert_eq!(outlook.taken.certain.to_vec(), [mail, shop]);
//! assert_eq!(now.single_points()[0].failure.vertex(), number);
//! # Ok(())
//! # }
//! ```
//!
//! # Where to find what
//!
//! | question | where |
//! |---|---|
//! | all of the everyday ones, of one graph | [`situation::Situation`] |
//! | build a graph | [`graph::GraphBuilder`], [`tags`], [`difficulty`] |
//! | which methods count for whom | [`view::View`] |
//! | what is accessible, and why | [`reach::reach`], [`reach::Reach::explain`], [`why_not::why_not`] |
//! | what if this is lost, stolen, closed | [`event::Incident`], [`event::Event`], [`consequence::consequences`] |
//! | what is not known for certain, and what to ask | [`event::Interval`], [`ask`] |
//! | what must not fail | [`landmarks::landmarks`], [`landmarks::pairs`], [`score`] |
//! | what opens an account, what closes it | [`access_sets::access_sets`], [`dual::dual`] |
//! | the weakest way in | [`strength`] |
//! | let things go in a safe order, with the fewest new bindings | [`plan`](mod@plan) |
//! | questions in a file, with the answers they should get | [`cases::evaluate`] |
//! | a graph that changes under one's hands | [`chain::Chain`], [`changing::Changing`] |
//!
//! # What must stay true
//!
//! * A method that lacks a factor is dead. It never becomes a method without that factor, so bodies cannot change; what is
//!   lost is told to each question.
//! * A stranger starts from what an event hands over, never from what the person holds.
//! * Bounds are put round what is *inaccessible after* a loss, not round what is lost by it: a new way in may add to the
//!   latter, by opening what was shut before.
//! * The same graph gives the same answers, in the same order.
//! * Nothing recurses along the graph.

pub mod access_sets;
pub mod ask;
pub mod cases;
pub mod chain;
pub mod changing;
pub mod consequence;
pub mod difficulty;
pub mod dual;
pub mod event;
pub mod graph;
pub mod landmarks;
pub mod plan;
pub mod reach;
pub mod score;
pub mod set;
pub mod situation;
pub mod strength;
pub mod tags;
pub mod view;
pub mod why_not;
