//! What a letter can object to: whatever has a clause.

use quittance_law::{Law, Text};
use serde::{Deserialize, Serialize};

use super::{Demand, Hurdle};
use crate::clause::{Part, clauses};
use crate::words::words;

/// A demand or condition a letter can answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Objection {
    /// The hurdle's code, B01–B17.
    pub barrier: String,
    /// What exactly is demanded, where the code alone does not say it.
    pub demand: Option<Demand>,
    /// As it stands inside a sentence: 身份证件照片, a photo of my ID document.
    pub names: Text,
}

/// Everything that is tied to a hurdle and has an answer under a law, demands first, in the order of the clauses.
pub fn objections(law: Law) -> Vec<Objection> {
    let mut all: Vec<Objection> = Vec::new();
    let mut answered: Vec<_> = clauses(law).clauses.iter().filter(|clause| clause.part == Part::Hurdle).collect();
    answered.sort_by_key(|clause| clause.at);
    for clause in answered {
        let Some(barrier) = clause.barrier.clone() else { continue };
        let demand = clause.demand;
        if all.iter().all(|known| (&known.barrier, known.demand) != (&barrier, demand)) {
            let hurdle = Hurdle { barrier, demand, on: None, note: None };
            let names = words().hurdle(&hurdle).clone();
            all.push(Objection { barrier: hurdle.barrier, demand, names });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demands_can_be_objected_to_under_every_law_and_each_stands_once() {
        for law in Law::ALL {
            let all = objections(*law);
            let demands = all.iter().filter(|one| one.demand.is_some()).count();
            for demand in Demand::ALL {
                assert!(all.iter().any(|one| one.demand == Some(*demand)), "{law:?} has no answer to {demand:?}");
            }
            assert!(demands >= 8 && all.iter().any(|one| one.barrier == "B04"), "{law:?}: {demands}");
            for (at, one) in all.iter().enumerate() {
                assert!(!one.names.zh.is_empty() && !all[..at].contains(one), "{one:?}");
            }
        }
    }
}
