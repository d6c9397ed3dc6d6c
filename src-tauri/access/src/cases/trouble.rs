//! What may be wrong with a file of cases, and why a question has no answer: as values, so that readers can say it in
//! their language. `Display` is English, for logs and tests.

use serde::{Serialize, Serializer};

use crate::dual::{MOST_ROOTS, TooManyRoots};
use crate::graph::{GraphBuilder, GraphProblem};
use crate::plan::Fault;

/// What is wrong with a file: where, and what.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {trouble}")]
pub struct CaseProblem {
    /// Where.
    pub place: Place,
    /// What, and what to do.
    pub trouble: Trouble,
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the text itself.
    Text {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// In a case.
    Case {
        /// Which one, counted from 1.
        number: usize,
        /// Its name, once that was read.
        id: Option<String>,
    },
    /// In a question of a case.
    Query {
        /// The case's name.
        case: String,
        /// Which question, counted from 1.
        number: usize,
        /// Its kind, once that was read.
        kind: Option<String>,
    },
    /// In an object of its own inside another place.
    Field {
        /// The place around it.
        within: Box<Place>,
        /// Its key.
        key: &'static str,
    },
    /// In one of the candidates of a question.
    Candidate {
        /// The question.
        within: Box<Place>,
        /// Which one, counted from 1.
        number: usize,
    },
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text { line, column } => write!(f, "line {line}, column {column}"),
            Self::Case { number, id: None } => write!(f, "case {number}"),
            Self::Case { number, id: Some(id) } => write!(f, "case {number} ({id})"),
            Self::Query { case, number, kind: None } => write!(f, "case {case}, query {number}"),
            Self::Query { case, number, kind: Some(kind) } => write!(f, "case {case}, query {number} ({kind})"),
            Self::Field { within, key } => write!(f, "{within}, \"{key}\""),
            Self::Candidate { within, number } => write!(f, "{within}, candidate {number}"),
        }
    }
}

/// Gives each variant its English sentence (through `thiserror`), its key, and the list of keys.
macro_rules! troubles {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),* })? = $key:literal, $says:literal;)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum $name {
            $($(#[$doc])* #[error($says)] $variant $({ $($(#[$field_doc])* $field: $type),* })?,)*
        }

        impl $name {
            /// Every key, for whoever has words for them.
            pub const KEYS: &'static [&'static str] = &[$($key),*];

            /// The name under which readers have words for it.
            pub fn key(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $key,)* }
            }

            /// What the words are about, by name.
            pub fn args(&self) -> Vec<(&'static str, String)> {
                match self { $(Self::$variant $({ $($field),* })? => vec![$($((stringify!($field), $field.to_string())),*)?],)* }
            }
        }
    };
}

troubles! {
    /// What is wrong, and what to do.
    Trouble {
        /// The text ends in the middle.
        CutOff = "cut-off", "this is not JSON (it ends in the middle); mend it there";
        /// The text is not JSON.
        NotJson = "not-json", "this is not JSON; mend it there";
        /// A case of another shape.
        NoCase = "no-case", "a case is an object with \"id\", \"held\", \"methods\" and \"queries\"";
        /// Questions of another shape.
        NoQueries = "no-queries", "\"queries\" must be a list of objects, each with \"q\"";
        /// A key that means nothing: most often a slip of the pen that would change the answer.
        KeyUnknown {
            /// The key.
            key: String,
            /// Those that mean something.
            known: String
        } = "key-unknown", "\"{key}\" means nothing here; the keys are {known}";
        /// A key that must be there.
        KeyMissing {
            /// The key.
            key: String
        } = "key-missing", "\"{key}\" is missing; add it";
        /// A name that can't be one.
        NoName {
            /// The key.
            key: String
        } = "no-name", "\"{key}\" must be a name without \"&\" and \"<-\"";
        /// A list of names that is none.
        NoNames {
            /// The key.
            key: String
        } = "no-names", "\"{key}\" must be a list of names without \"&\" and \"<-\"";
        /// A list of lists of names that is none.
        NoLists {
            /// The key.
            key: String
        } = "no-lists", "\"{key}\" must be a list of lists of names";
        /// A number that is none.
        NoNumber {
            /// The key.
            key: String,
            /// The largest there may be.
            most: u32
        } = "no-number", "\"{key}\" must be a whole number from 0 to {most}";
        /// A text that is none.
        NoText {
            /// The key.
            key: String
        } = "no-text", "\"{key}\" must be a text; add it";
        /// An object that is none.
        NoObject {
            /// The key.
            key: String
        } = "no-object", "\"{key}\" must be an object";
        /// Weights of another shape.
        NoWeights = "no-weights", "\"weights\" must be an object of names and numbers";
        /// Requirements of another shape.
        NoNeeds = "no-needs", "\"op\" must be an object of names and lists of names";
        /// A list of methods that is none.
        NoMethods {
            /// The key.
            key: String
        } = "no-methods", "\"{key}\" must be a list of methods such as \"Bank <- password & P\"";
        /// A method that can't be read.
        NoMethod {
            /// The key of the list.
            key: String,
            /// Which entry, counted from 1.
            number: usize
        } = "no-method", "entry {number} of \"{key}\" must read \"head <- factor & factor\", with at least one factor";
        /// A name nothing is known of.
        NameUnknown {
            /// The name.
            name: String
        } = "name-unknown", "\"{name}\" is neither held nor in any method; correct the name, or add it";
        /// A kind of question nobody knows.
        KindUnknown {
            /// The kind.
            kind: String,
            /// Those that are known.
            known: String
        } = "kind-unknown", "\"{kind}\" is no kind of query; the kinds are {known}";
        /// Something has a part in the answer and no weight.
        NoWeight {
            /// Its name.
            name: String
        } = "no-weight", "\"{name}\" has a part in opening the target and no weight; give it one";
        /// Candidates of another shape.
        NoCandidates = "no-candidates", "\"candidates\" must be a list of objects with \"name\", \"head\" and \"body\"";
        /// A requirement for something that is not let go.
        NeedOfOther {
            /// Its name.
            name: String
        } = "need-of-other", "\"op\" names \"{name}\", which is not in \"destroy\"; add it there";
        /// An order of another shape.
        NoPairs = "no-pairs", "\"before\" must be a list of pairs: what goes first, and what then";
        /// A plan of another shape.
        NoPlan = "no-plan", "\"a_valid_plan\" must be a list of \"add CANDIDATE\" and \"del NAME\"";
        /// A method that needs nothing would open its head to everybody.
        NoFactors {
            /// The method.
            name: String
        } = "no-factors", "the method \"{name}\" has no factors; name at least one thing it needs";
        /// The same name for two.
        Twice {
            /// The name.
            name: String
        } = "twice", "\"{name}\" is there twice; keep one of them";
        /// A method with too many factors.
        TooManyFactors {
            /// The method.
            name: String,
            /// How many it may have.
            most: usize
        } = "too-many-factors", "the method \"{name}\" needs more than {most} things; split it";
        /// A graph too large to be counted.
        TooLarge {
            /// How many vertices it may have.
            most: usize
        } = "too-large", "a graph holds at most {most} vertices and as many methods; split it";
    }
}

troubles! {
    /// Why a question that makes sense has no answer.
    Refusal {
        /// Too many held things have a part in it to list every combination.
        TooManyThings {
            /// What is to be opened.
            target: String,
            /// How many things.
            count: usize,
            /// How many there may be.
            most: usize
        } = "too-many-things", "{count} held things have a part in opening \"{target}\", and every combination is listed for at most {most}; ask for small sets instead";
        /// Too many sets to list them all.
        TooManySets {
            /// What is to be opened.
            target: String
        } = "too-many-sets", "there are too many sets for \"{target}\" to list them all";
        /// Too many cheapest plans to list them all.
        TooManyPlans {
            /// How many are listed.
            most: usize
        } = "too-many-plans", "there are more than {most} cheapest sets, or too many candidates to list them all";
        /// The candidates exclude one another.
        Exclusive = "exclusive", "the candidates exclude one another, and no plan was found; decide one of them by hand";
        /// The search was given up.
        GivenUp = "given-up", "the search for the cheapest plan was given up; offer fewer candidates";
        /// Too many orders to list them all.
        TooManyOrders {
            /// How many things are let go.
            count: usize,
            /// How many there may be.
            most: usize
        } = "too-many-orders", "{count} things to let go are too many to list every order; at most {most}";
        /// Kept and let go at once.
        KeptAndLetGo {
            /// What.
            name: String
        } = "kept-and-let-go", "\"{name}\" is both to be kept and to be let go; choose one";
        /// What is to be kept can't be opened even now.
        KeptOutOfReach {
            /// What.
            name: String
        } = "kept-out-of-reach", "\"{name}\" is to be kept, but cannot be opened even now; record how it is opened, or do not keep it";
        /// It has a place in the order and is not let go.
        NotLetGo {
            /// What.
            name: String
        } = "not-let-go", "\"{name}\" has a place in the order, but is not to be let go; add it to what is let go";
        /// A candidate that is in use already.
        InUse {
            /// Which.
            name: String
        } = "in-use", "the method \"{name}\" is in use already; a candidate is one that is not";
        /// One candidate offered twice.
        OfferedTwice {
            /// Which.
            name: String
        } = "offered-twice", "the candidate \"{name}\" is offered twice; keep one";
    }
}

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.key())
    }
}

impl From<GraphProblem> for Trouble {
    fn from(problem: GraphProblem) -> Self {
        match problem {
            GraphProblem::NoFactors(name) => Self::NoFactors { name },
            GraphProblem::VertexTwice(name) | GraphProblem::MethodTwice(name) => Self::Twice { name },
            GraphProblem::VertexMissing { method, .. } => Self::NameUnknown { name: method },
            GraphProblem::TooManyFactors(name) => Self::TooManyFactors { name, most: GraphBuilder::MOST_FACTORS },
            GraphProblem::TooLarge => Self::TooLarge { most: GraphBuilder::MOST },
        }
    }
}

impl From<TooManyRoots> for Refusal {
    fn from(TooManyRoots { target, count }: TooManyRoots) -> Self {
        Self::TooManyThings { target, count, most: MOST_ROOTS }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::KeptAndDestroyed(name) => Self::KeptAndLetGo { name },
            Fault::KeptOutOfReach(name) => Self::KeptOutOfReach { name },
            Fault::NotDestroyed(name) => Self::NotLetGo { name },
            Fault::InUse(name) => Self::InUse { name },
            Fault::OfferedTwice(name) => Self::OfferedTwice { name },
            Fault::TooMany { count, most } => Self::TooManyOrders { count, most },
            // A problem built from the case's own graph names nothing of another one.
            Fault::Stranger { what, number } => Self::NotLetGo { name: format!("{what} {number}") },
        }
    }
}
