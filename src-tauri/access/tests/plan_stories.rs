//! Plans as a person meets them: a change of number, a deletion that goes in a circle, an account nobody can open any more.
#![allow(clippy::unwrap_used)]

use quittance_access::graph::{Graph, GraphBuilder, Mid, Vertex, Vid};
use quittance_access::plan::{
    Action, Candidate, Element, Fault, MissingBecause, Outcome, Plan, Problem, StageKind, Violation, earliest_days,
    optimal_sets, order, plan, replacements, resilient_plan, simulate, single_points, strengthen, valid_orders,
    what_breaks,
};
use quittance_access::set::VertexSet;
use quittance_access::tags::{Known, MethodState, Tags, VertexKind};
use quittance_access::view::View;

fn patient() -> bool {
    false
}

/// Writes graphs as `Account <- factor & factor`, candidates with `<?`.
fn graph(held: &[(&str, VertexKind)], accounts: &[&str], methods: &[&str]) -> Graph {
    let mut graph = GraphBuilder::new();
    for &(key, kind) in held {
        graph.vertex(key, Vertex::of(kind).held()).unwrap();
    }
    for &key in accounts {
        graph.vertex(key, Vertex::of(VertexKind::Account)).unwrap();
    }
    for text in methods {
        let (arrow, state) =
            if text.contains("<?") { ("<?", MethodState::Candidate) } else { ("<-", MethodState::Active) };
        let (head, body) = text.split_once(arrow).unwrap();
        let body: Vec<Vid> = body.split('&').map(|key| graph.find(key.trim()).unwrap()).collect();
        let head = graph.find(head.trim()).unwrap();
        graph.method(*text, head, body, Tags::default().state(state)).unwrap();
    }
    graph.finish()
}

fn v(graph: &Graph, key: &str) -> Vid {
    graph.find(key).unwrap()
}

fn thing(graph: &Graph, key: &str) -> Element {
    Element::Vertex(v(graph, key))
}

fn binding(graph: &Graph, key: &str) -> Element {
    Element::Binding(graph.find_method(key).unwrap())
}

fn m(graph: &Graph, key: &str) -> Mid {
    graph.find_method(key).unwrap()
}

/// A plan in words.
fn told(graph: &Graph, plan: &Plan) -> Vec<Vec<String>> {
    let tell = |action: &Action| match *action {
        Action::Add(m) => format!("set up {}", graph.method_key(m)),
        Action::Destroy(Element::Vertex(v)) => format!("let go {}", graph.key(v)),
        Action::Destroy(Element::Binding(m)) => format!("unlink {}", graph.method_key(m)),
    };
    plan.stages.iter().map(|stage| stage.actions.iter().map(tell).collect()).collect()
}

const NUMBERS: &[(&str, VertexKind)] =
    &[("P", VertexKind::Phone), ("Q", VertexKind::Phone), ("pwBank", VertexKind::Secret)];

/// The change of number: three accounts on the old one, one that logs in through another.
fn change_of_number() -> Graph {
    graph(
        NUMBERS,
        &["WeChat", "Bank", "Didi", "WPS"],
        &[
            "WeChat <- P",
            "Bank <- pwBank & P",
            "Didi <- P",
            "WPS <- WeChat",
            "WeChat <? Q",
            "Bank <? Q & pwBank",
            "Didi <? Q",
            "WPS <? Q",
        ],
    )
}

#[test]
fn a_change_of_number_binds_first_then_unlinks_and_releases_last() {
    let graph = change_of_number();
    let mut problem = Problem::letting_go(View::access(&graph), [v(&graph, "P")]);
    assert_eq!(problem.offer_all(|_| 1), vec![]);
    let outcome = plan(&problem, &patient).unwrap();
    let plan = outcome.plan().unwrap();
    assert_eq!(
        told(&graph, plan),
        [
            vec!["set up WeChat <? Q", "set up Bank <? Q & pwBank", "set up Didi <? Q"],
            vec!["unlink WeChat <- P", "unlink Bank <- pwBank & P", "unlink Didi <- P"],
            vec!["let go P"],
        ]
    );
    let kinds: Vec<StageKind> = plan.stages.iter().map(|stage| stage.kind).collect();
    assert_eq!(kinds, [StageKind::SetUp, StageKind::LetGo, StageKind::Release]);
    assert_eq!((plan.cost, plan.at_least, plan.optimal), (3, 3, true), "WPS follows WeChat and costs nothing");
    assert!(plan.residual.falls.is_empty());
    let at_once: Vec<(&str, &str)> = replacements(&problem, plan)
        .iter()
        .map(|pair| (graph.method_key(pair.add), graph.method_key(pair.remove)))
        .collect();
    let bank = ("Bank <? Q & pwBank", "Bank <- pwBank & P");
    assert_eq!(at_once, [("WeChat <? Q", "WeChat <- P"), bank, ("Didi <? Q", "Didi <- P")]);
}

#[test]
fn a_binding_is_not_replaced_at_once_where_the_new_way_hangs_on_the_old() {
    // The new way into A goes through B, which is opened through A.
    let graph = graph(
        &[("P", VertexKind::Phone), ("Mail", VertexKind::EmailAddress)],
        &["A", "B"],
        &["A <- P", "B <- A", "A <? B", "B <? Mail"],
    );
    let mut problem = Problem::letting_go(View::access(&graph), [v(&graph, "P")]);
    problem.offer(Candidate::new(&graph, m(&graph, "A <? B")));
    problem.offer(Candidate::new(&graph, m(&graph, "B <? Mail")));
    let outcome = plan(&problem, &patient).unwrap();
    let plan = outcome.plan().unwrap();
    assert_eq!(plan.added(), [m(&graph, "A <? B"), m(&graph, "B <? Mail")]);
    assert_eq!(replacements(&problem, plan), [], "A would be lost until B has its mailbox");
}

#[test]
fn without_setting_anything_up_it_says_what_breaks() {
    let graph = change_of_number();
    let problem = Problem::letting_go(View::access(&graph), [v(&graph, "P")]);
    let breaks = what_breaks(&problem).unwrap();
    let lost: Vec<&str> = breaks.kept_lost.iter().map(|&x| graph.key(x)).collect();
    assert_eq!(lost, ["WeChat", "Bank", "Didi", "WPS"]);
    assert!(breaks.stuck.elements.is_empty(), "the order is not the difficulty");
    assert_eq!(plan(&problem, &patient).unwrap(), Outcome::Impossible(breaks), "nothing is offered");
}

#[test]
fn releasing_the_number_first_is_refused_with_the_reason() {
    let graph = change_of_number();
    let mut problem = Problem::letting_go(View::access(&graph), [v(&graph, "P")]);
    problem.offer_all(|_| 1);
    let too_early = simulate(&problem, &[Action::Destroy(thing(&graph, "P"))]).unwrap();
    let Err(Violation::TooEarly { step: 0, waits_for }) = too_early else { panic!("{too_early:?}") };
    assert_eq!(waits_for.len(), 3);
    let unlinked = simulate(&problem, &[Action::Destroy(binding(&graph, "Didi <- P"))]).unwrap();
    assert_eq!(unlinked, Err(Violation::KeptLost { after: 1, lost: vec![v(&graph, "Didi")] }));
}

#[test]
fn two_deletions_that_wait_for_each_other_are_both_named() {
    let held = [("pwA", VertexKind::Secret), ("pwB", VertexKind::Secret)];
    let graph = graph(&held, &["A", "B", "codeA", "codeB"], &["A <- pwA", "B <- pwB", "codeA <- B", "codeB <- A"]);
    let mut problem = Problem::new(View::access(&graph));
    problem.keep(VertexSet::new());
    problem.destroy_needing(thing(&graph, "A"), [v(&graph, "A"), v(&graph, "codeA")]);
    problem.destroy_needing(thing(&graph, "B"), [v(&graph, "B"), v(&graph, "codeB")]);
    let stuck = order(&problem, &[]).unwrap().unwrap_err();
    assert_eq!(stuck.elements.len(), 2);
    let a = &stuck.elements[0];
    assert_eq!(a.element, thing(&graph, "A"));
    assert_eq!(a.missing[0].vertex, v(&graph, "codeA"));
    assert_eq!(a.missing[0].because, MissingBecause::OpenedByWhatIsLetGo);
    assert_eq!(a.waits_for, [thing(&graph, "B")]);
    assert_eq!(stuck.elements[1].waits_for, [thing(&graph, "A")]);
}

#[test]
fn an_account_nobody_can_open_blocks_the_number_until_it_is_waived_and_is_then_reported() {
    let mut builder = GraphBuilder::new();
    let old = builder.vertex("P", Vertex::of(VertexKind::Phone).held()).unwrap();
    let new = builder.vertex("Q", Vertex::of(VertexKind::Phone).held()).unwrap();
    let forgotten = builder.vertex("forgotten", Vertex::of(VertexKind::Secret)).unwrap();
    let didi = builder.vertex("Didi", Vertex::of(VertexKind::Account)).unwrap();
    let forum = builder.vertex("OldForum", Vertex::of(VertexKind::Account)).unwrap();
    builder.method("didi", didi, [old], Tags::default()).unwrap();
    let lost = builder.method("forum", forum, [forgotten, old], Tags::default()).unwrap();
    // A stranger may still get in with the number alone.
    let reset = Tags::default().actor(quittance_access::tags::Actor::AttackerOnly);
    let weak = builder.method("forum reset", forum, [old], reset).unwrap();
    builder.method("didi new", didi, [new], Tags::default().state(MethodState::Candidate)).unwrap();
    let graph = builder.finish();
    let mut problem = Problem::letting_go(View::access(&graph), [old]);
    problem.offer_all(|_| 1);
    let outcome = plan(&problem, &patient).unwrap();
    let Outcome::Impossible(breaks) = outcome else { panic!("{outcome:?}") };
    let stuck: Vec<Element> = breaks.stuck.elements.iter().map(|s| s.element).collect();
    assert_eq!(stuck, [Element::Binding(lost), Element::Binding(weak)], "the number itself is not to blame");
    assert!(breaks.stuck.elements.iter().all(|s| s.missing[0].because == MissingBecause::OutOfReachNow));

    stuck.into_iter().for_each(|element| problem.waive(element));
    let outcome = plan(&problem, &patient).unwrap();
    let plan = outcome.plan().unwrap();
    assert_eq!(plan.cost, 1);
    assert_eq!(plan.residual.waived, [Element::Binding(lost), Element::Binding(weak)]);
    assert_eq!(plan.residual.falls, [forum], "the next owner of the number gets it, and the plan says so");
}

#[test]
fn a_binding_that_cannot_be_removed_says_so() {
    let mut builder = GraphBuilder::new();
    let old = builder.vertex("P", Vertex::of(VertexKind::Phone).held()).unwrap();
    let password = builder.vertex("pw", Vertex::of(VertexKind::Secret).held()).unwrap();
    let shop = builder.vertex("Shop", Vertex::of(VertexKind::Account)).unwrap();
    builder.method("by password", shop, [password], Tags::default()).unwrap();
    let fixed = builder.method("by number", shop, [old], Tags::default().unlinkable(Known::No)).unwrap();
    let graph = builder.finish();
    let problem = Problem::letting_go(View::access(&graph), [old]);
    let Outcome::Impossible(breaks) = plan(&problem, &patient).unwrap() else { panic!() };
    assert_eq!(breaks.stuck.elements.len(), 1);
    assert!(breaks.stuck.elements[0].cannot_be_removed);

    // Closing the account instead takes the binding with it.
    let problem = Problem::letting_go(View::access(&graph), [old, shop]);
    let outcome = plan(&problem, &patient).unwrap();
    let actions = outcome.plan().unwrap().actions();
    assert_eq!(actions, [Action::Destroy(Element::Vertex(shop)), Action::Destroy(Element::Vertex(old))]);
    assert!(!actions.contains(&Action::Destroy(Element::Binding(fixed))));
}

/// The new number is still bound to the old account of the same service.
fn exclusive() -> Graph {
    let mut builder = GraphBuilder::new();
    let old = builder.vertex("P", Vertex::of(VertexKind::Phone).held()).unwrap();
    let new = builder.vertex("Q", Vertex::of(VertexKind::Phone).held()).unwrap();
    let main = builder.vertex("Main", Vertex::of(VertexKind::Account)).unwrap();
    let second = builder.vertex("Second", Vertex::of(VertexKind::Account)).unwrap();
    let taken = || Tags::default().exclusive("the service, Q");
    builder.method("Main <- P", main, [old], Tags::default()).unwrap();
    builder.method("Second <- Q", second, [new], taken()).unwrap();
    builder.method("Main <? Q", main, [new], taken().state(MethodState::Candidate)).unwrap();
    builder.finish()
}

#[test]
fn an_exclusive_binding_waits_until_the_old_account_is_gone() {
    let graph = exclusive();
    let mut problem = Problem::letting_go(View::access(&graph), [v(&graph, "P"), v(&graph, "Second")]);
    assert_eq!(problem.offer_all(|_| 1), vec![]);
    let outcome = plan(&problem, &patient).unwrap();
    let found = outcome.plan().unwrap();
    assert_eq!(
        told(&graph, found),
        [vec!["let go Second"], vec!["set up Main <? Q"], vec!["unlink Main <- P"], vec!["let go P"]]
    );
    assert!(found.optimal);
    assert_eq!(optimal_sets(&problem, 10, &patient).unwrap(), (vec![vec![m(&graph, "Main <? Q")]], false));
}

/// Whether exclusive bindings can be planned is as hard as satisfiability, and this is why: of each pair of literals only one
/// can be added, clauses are opened by their literals, and closing the last account takes all clauses.
#[test]
fn exclusive_bindings_can_be_planned_exactly_when_the_formula_can_be_satisfied() {
    let (mut satisfied, mut refused) = (0, 0);
    for formula in 0..200_u32 {
        let mut seed = formula.wrapping_mul(2_654_435_761).wrapping_add(12_345);
        let mut roll = |n: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % n
        };
        // Literal 2i says that variable i is true, 2i + 1 that it is false.
        let clauses: Vec<Vec<u32>> = (0..5 + roll(4)).map(|_| (0..1 + roll(2)).map(|_| roll(6)).collect()).collect();
        let mut graph = GraphBuilder::new();
        let base = graph.vertex("base", Vertex::of(VertexKind::Secret).held()).unwrap();
        let last = graph.vertex("last", Vertex::of(VertexKind::Account).held()).unwrap();
        let goal = graph.vertex("goal", Vertex::of(VertexKind::Operation)).unwrap();
        let mut blockers = vec![];
        let mut literals = vec![];
        for l in 0..6 {
            blockers.push(graph.vertex(format!("blocker {l}"), Vertex::of(VertexKind::Secret).held()).unwrap());
            literals.push(graph.vertex(format!("literal {l}"), Vertex::of(VertexKind::Operation)).unwrap());
        }
        let mut all = vec![];
        for (c, clause) in clauses.iter().enumerate() {
            let vertex = graph.vertex(format!("clause {c}"), Vertex::of(VertexKind::Operation)).unwrap();
            for (place, &l) in clause.iter().enumerate() {
                graph.method(format!("{c}/{place}"), vertex, [literals[l as usize]], Tags::default()).unwrap();
            }
            all.push(vertex);
        }
        graph.method("goal", goal, all, Tags::default()).unwrap();
        let candidate = Tags::default().state(MethodState::Candidate);
        let offers: Vec<Mid> =
            (0..6).map(|l| graph.method(format!("add {l}"), literals[l], [base], candidate.clone()).unwrap()).collect();
        let graph = graph.finish();
        let mut problem = Problem::new(View::access(&graph));
        problem.keep(VertexSet::new());
        problem.destroy_needing(Element::Vertex(last), [last, goal]);
        blockers.iter().for_each(|&b| problem.destroy(Element::Vertex(b)));
        for l in 0..6 {
            let candidate = Candidate::new(&graph, offers[l]).needing([base, blockers[l ^ 1]]);
            problem.offer(candidate.after(Element::Vertex(blockers[l])));
        }
        let can = (0..8_u32).any(|truth| {
            let holds = |l: &u32| (truth >> (l / 2) & 1 == 1) == l.is_multiple_of(2);
            clauses.iter().all(|clause| clause.iter().any(holds))
        });
        let outcome = plan(&problem, &patient).unwrap();
        assert_eq!(outcome.plan().is_some(), can, "{clauses:?}: {outcome:?}");
        satisfied += usize::from(can);
        refused += usize::from(!can);
    }
    assert!(satisfied > 20 && refused > 20, "{satisfied} satisfied, {refused} not");
}

#[test]
fn an_exclusive_binding_is_not_offered_while_the_other_account_stays() {
    let graph = exclusive();
    let mut problem = Problem::letting_go(View::access(&graph), [v(&graph, "P")]);
    assert_eq!(problem.offer_all(|_| 1), [(m(&graph, "Main <? Q"), m(&graph, "Second <- Q"))]);
    assert!(plan(&problem, &patient).unwrap().plan().is_none());
}

#[test]
fn of_equally_cheap_plans_the_one_on_fewer_things_is_chosen() {
    let held = [("P", VertexKind::Phone), ("Q", VertexKind::Phone), ("Mail", VertexKind::EmailAddress)];
    let graph = graph(
        &held,
        &["A", "B", "C"],
        &["A <- P", "B <- P", "C <- P", "A <? Q", "A <? Mail", "B <? Mail", "B <? Q", "C <? Mail"],
    );
    let mut problem = Problem::letting_go(View::access(&graph), [v(&graph, "P")]);
    problem.offer_all(|_| 1);
    let outcome = plan(&problem, &patient).unwrap();
    let added: Vec<&str> = outcome.plan().unwrap().added().iter().map(|&m| graph.method_key(m)).collect();
    assert_eq!(added, ["A <? Mail", "B <? Mail", "C <? Mail"]);
    assert_eq!(optimal_sets(&problem, 10, &patient).unwrap().0.len(), 4);
    assert_eq!(optimal_sets(&problem, 2, &patient).unwrap().0.len(), 2);
    assert!(optimal_sets(&problem, 2, &patient).unwrap().1, "and it says that there are more");
}

#[test]
fn for_one_more_binding_no_account_hangs_on_the_new_number_alone() {
    // Today A survives the loss of either number. Merely moved, it would hang on Q alone.
    let graph = graph(
        &[("P", VertexKind::Phone), ("Q", VertexKind::Phone), ("Mail", VertexKind::EmailAddress)],
        &["A", "B"],
        &["A <- P", "A <- Q", "B <- P", "A <? Mail", "B <? Q"],
    );
    let mut problem = Problem::letting_go(View::access(&graph), [v(&graph, "P")]);
    problem.offer_all(|_| 1);
    assert_eq!(plan(&problem, &patient).unwrap().plan().unwrap().cost, 1);
    assert_eq!(resilient_plan(&problem, 0, &patient).unwrap(), None);
    let resilient = resilient_plan(&problem, 1, &patient).unwrap().unwrap();
    assert_eq!(resilient.cost, 2);
    assert_eq!(resilient.added(), [m(&graph, "A <? Mail"), m(&graph, "B <? Q")]);
}

#[test]
fn the_smallest_change_takes_a_single_point_of_failure_away() {
    let graph = graph(
        &[("P", VertexKind::Phone), ("Mail", VertexKind::EmailAddress)],
        &["Hub", "A", "B", "C"],
        &[
            "Hub <- P",
            "A <- Hub",
            "B <- Hub",
            "C <- P",
            "Hub <? Mail",
            "A <? Mail",
            "B <? Mail",
            "C <? Mail",
            "C <? Hub",
        ],
    );
    let mut problem = Problem::new(View::access(&graph));
    problem.offer_all(|_| 1);
    let on: Vec<&str> = single_points(&problem, v(&graph, "A")).iter().map(|x| graph.key(x)).collect();
    assert_eq!(on, ["P", "Hub"]);
    let all = graph.accounts();
    let number: VertexSet = [v(&graph, "P")].into_iter().collect();
    let found = strengthen(&problem, &number, &all, &patient).unwrap().unwrap();
    assert_eq!((found.cost, found.optimal), (2, true), "the hub carries A and B");
    let only_a: VertexSet = [v(&graph, "A")].into_iter().collect();
    let both: VertexSet = [v(&graph, "P"), v(&graph, "Hub")].into_iter().collect();
    let found = strengthen(&problem, &both, &only_a, &patient).unwrap().unwrap();
    assert_eq!(found.add, [m(&graph, "A <? Mail")], "one binding answers both losses");
    let mail: VertexSet = [v(&graph, "Mail")].into_iter().collect();
    assert_eq!(strengthen(&problem, &mail, &all, &patient).unwrap().unwrap().add, vec![], "nothing hangs on it");
}

#[test]
fn a_number_is_released_only_when_the_cooling_off_is_over() {
    let graph =
        graph(&[("P", VertexKind::Phone), ("pw", VertexKind::Secret)], &["Shop", "Game"], &["Shop <- P", "Game <- pw"]);
    let problem = Problem::letting_go(View::access(&graph), ["P", "Shop", "Game"].map(|key| v(&graph, key)));
    let outcome = plan(&problem, &patient).unwrap();
    let days = earliest_days(
        &problem,
        outcome.plan().unwrap(),
        |element| {
            if element == thing(&graph, "Shop") { 15 } else { 60 }
        },
    );
    let of = |key: &str| days.iter().find(|day| day.action == Action::Destroy(thing(&graph, key))).unwrap().earliest;
    assert_eq!((of("Shop"), of("Game"), of("P")), (0, 0, 15), "Game never used the number and holds nothing up");
}

#[test]
fn every_order_is_listed_when_few_things_go() {
    let graph = graph(&[("P", VertexKind::Secret)], &["A", "B", "C"], &["B <- P", "C <- P", "A <- B", "A <- C"]);
    let mut problem = Problem::new(View::access(&graph));
    ["A", "B", "C"].iter().for_each(|key| problem.destroy(thing(&graph, key)));
    let orders: Vec<String> = valid_orders(&problem, &[])
        .unwrap()
        .iter()
        .map(|order| order.iter().map(|&e| problem.key(e)).collect())
        .collect();
    assert_eq!(orders, ["ABC", "ACB", "BAC", "CAB"], "A only must not come last");
}

#[test]
fn problems_that_make_no_sense_are_refused_in_one_sentence() {
    let graph =
        graph(&[("P", VertexKind::Secret)], &["A", "B", "Lost"], &["A <- P", "B <- P", "Lost <- B & Lost", "A <? B"]);
    let refused = |problem: &Problem<'_>| plan(problem, &patient).unwrap_err().to_string();
    let new = || Problem::new(View::access(&graph));
    let set = |key: &str| [v(&graph, key)].into_iter().collect::<VertexSet>();

    let mut problem = new();
    problem.destroy(thing(&graph, "A"));
    problem.keep(set("A"));
    assert_eq!(refused(&problem), "\"A\" is both to be kept and to be let go; choose one");

    let mut problem = new();
    problem.keep(set("Lost"));
    assert!(refused(&problem).contains("cannot be opened even now"));

    let mut problem = new();
    problem.before(thing(&graph, "A"), thing(&graph, "B"));
    assert!(refused(&problem).contains("is not to be let go"));

    let mut problem = new();
    problem.offer(Candidate::new(&graph, m(&graph, "A <- P")));
    assert!(refused(&problem).contains("in use already"));

    let mut problem = new();
    problem.offer(Candidate::new(&graph, m(&graph, "A <? B")));
    problem.offer(Candidate::new(&graph, m(&graph, "A <? B")));
    assert!(refused(&problem).contains("offered twice"));

    for stranger in [Element::Vertex(Vid(99)), Element::Binding(Mid(99))] {
        let mut problem = new();
        problem.destroy(stranger);
        assert!(refused(&problem).contains("number 99"), "{}", refused(&problem));
        problem.release_hygiene();
        assert!(simulate(&problem, &[]).is_err());
        assert!(what_breaks(&problem).is_err() && order(&problem, &[]).is_err());
    }
    assert!(matches!(
        strengthen(&new(), &[Vid(99)].into_iter().collect(), &set("A"), &patient),
        Err(Fault::Stranger { .. })
    ));

    let mut problem = new();
    problem.destroy(thing(&graph, "A"));
    let strange = [Action::Add(Mid(77)), Action::Destroy(Element::Vertex(Vid(77)))];
    assert_eq!(simulate(&problem, &strange[..1]).unwrap(), Err(Violation::NotOffered { step: 0 }));
    assert_eq!(simulate(&problem, &strange[1..]).unwrap(), Err(Violation::NotToBeDestroyed { step: 0 }));
    assert_eq!(simulate(&problem, &[]).unwrap(), Err(Violation::Unfinished { left: vec![thing(&graph, "A")] }));
}

#[test]
fn nothing_to_let_go_is_an_empty_plan() {
    let graph = change_of_number();
    let outcome = plan(&Problem::new(View::access(&graph)), &patient).unwrap();
    let plan = outcome.plan().unwrap();
    assert!(plan.stages.is_empty() && plan.optimal && plan.cost == 0);
}

#[test]
fn an_order_of_a_hundred_thousand_in_a_chain_is_found() {
    let mut builder = GraphBuilder::new();
    let mut last = builder.vertex("P", Vertex::of(VertexKind::Secret).held()).unwrap();
    for a in 0..100_000 {
        let next = builder.vertex(format!("a{a}"), Vertex::of(VertexKind::Account)).unwrap();
        builder.method(format!("a{a}"), next, [last], Tags::default()).unwrap();
        last = next;
    }
    let graph = builder.finish();
    let mut problem = Problem::new(View::access(&graph));
    graph.accounts().iter().for_each(|x| problem.destroy(Element::Vertex(x)));
    let batches = order(&problem, &[]).unwrap().unwrap();
    assert_eq!(batches.len(), 100_000);
    assert_eq!(batches[0], [Element::Vertex(last)], "the end of the chain goes first");
}
