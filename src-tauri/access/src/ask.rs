//! What to ask the person next: which answer would settle the most.

use std::cmp::Reverse;

use serde::Serialize;

use crate::event::{Event, Interval, inaccessible_after, takeover};
use crate::graph::{Graph, Mid, Vid};
use crate::set::VertexSet;
use crate::tags::Confidence;
use crate::view::{Side, View};

/// "Does this method work?"
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The method nobody has confirmed.
    pub method: Mid,
    /// The importance of the accounts whose fate a "yes" settles, over all events and both sides.
    pub settled_by_yes: u64,
    /// The importance of those a "no" settles.
    pub settled_by_no: u64,
    /// The accounts one of the answers settles.
    pub accounts: VertexSet,
}

/// The unconfirmed methods whose answer settles something in these events, what settles most first. An event without any
/// loss asks about things as they are.
pub fn questions(graph: &Graph, held: &VertexSet, events: &[Event]) -> Vec<Question> {
    let sides = Sides::of(graph);
    let before: Vec<Unsure> = events.iter().map(|event| sides.unsure(held, event)).collect();
    let doubtful = before
        .iter()
        .fold(VertexSet::new(), |all, unsure| all.union(&unsure.inaccessible.maybe).union(&unsure.taken.maybe));
    let unconfirmed = graph.methods().filter(|&m| {
        // Where the head's fate is certain either way, the method changes nothing.
        graph.tags(m).confidence < Confidence::Confirmed && doubtful.contains(graph.head(m))
    });
    let accounts = graph.accounts();
    let mut list = Vec::new();
    for method in unconfirmed {
        let (yes, no) = (sides.answered(method, true), sides.answered(method, false));
        let mut question = Question { method, settled_by_yes: 0, settled_by_no: 0, accounts: VertexSet::new() };
        for (event, before) in events.iter().zip(&before) {
            for (answer, settled) in [(&yes, &mut question.settled_by_yes), (&no, &mut question.settled_by_no)] {
                let after = answer.unsure(held, event);
                for (was, is) in [(&before.inaccessible, &after.inaccessible), (&before.taken, &after.taken)] {
                    let now_known = was.maybe.minus(&is.maybe).intersection(&accounts);
                    *settled += graph.importance(&now_known);
                    question.accounts.union_with(&now_known);
                }
            }
        }
        if !question.accounts.is_empty() {
            list.push(question);
        }
    }
    list.sort_by_key(|q| {
        let (sum, least) = (q.settled_by_yes + q.settled_by_no, q.settled_by_yes.min(q.settled_by_no));
        (Reverse(sum), Reverse(least), Reverse(q.accounts.len()), q.method)
    });
    list
}

/// The accounts for which no way in is recorded at all, the most important first: "how do you get into…?"
pub fn without_a_way_in(graph: &Graph) -> Vec<Vid> {
    let view = View::new(graph, Side::Access, Confidence::Possible);
    let unknown = |&v: &Vid| graph.is_account(v) && !graph.vertex(v).held && view.methods_into(v).next().is_none();
    let mut list: Vec<Vid> = graph.vertices().filter(unknown).collect();
    list.sort_by_key(|&v| (Reverse(graph.vertex(v).importance), v));
    list
}

/// What is not known after an event.
struct Unsure {
    inaccessible: Interval,
    taken: Interval,
}

#[derive(Clone)]
struct Sides<'g> {
    access_sure: View<'g>,
    access_widest: View<'g>,
    attack_sure: View<'g>,
    attack_widest: View<'g>,
}

impl<'g> Sides<'g> {
    fn of(graph: &'g Graph) -> Self {
        Self {
            access_sure: View::new(graph, Side::Access, Confidence::Confirmed),
            access_widest: View::new(graph, Side::Access, Confidence::Possible),
            attack_sure: View::new(graph, Side::Attack, Confidence::Confirmed),
            attack_widest: View::new(graph, Side::Attack, Confidence::Possible),
        }
    }

    fn answered(&self, m: Mid, works: bool) -> Self {
        let mut sides = self.clone();
        for (sure, widest) in
            [(&mut sides.access_sure, &mut sides.access_widest), (&mut sides.attack_sure, &mut sides.attack_widest)]
        {
            // A side that cannot use the method at all learns nothing.
            match works && widest.is_on(m) {
                true => sure.turn_on(m),
                false => widest.turn_off(m),
            }
        }
        sides
    }

    fn unsure(&self, held: &VertexSet, event: &Event) -> Unsure {
        let at_worst = inaccessible_after(&self.access_sure, held, &event.loss);
        let closed = inaccessible_after(&self.access_widest, held, &event.loss);
        let taken = takeover(&self.attack_sure, &event.granted, &event.dead);
        let perhaps = takeover(&self.attack_widest, &event.granted, &event.dead);
        Unsure {
            inaccessible: Interval { maybe: at_worst.minus(&closed), certain: closed },
            taken: Interval { maybe: perhaps.minus(&taken), certain: taken },
        }
    }
}
