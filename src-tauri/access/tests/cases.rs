//! Worked cases, computed by hand and by exhaustive search before this crate existed.
#![allow(clippy::unwrap_used)]

use quittance_access::cases::{Refusal, evaluate};

#[test]
fn every_worked_case_comes_out_as_computed_by_hand() {
    let reports = evaluate(include_str!("cases.json")).unwrap();
    assert_eq!(reports.len(), 26);
    assert_eq!(reports.iter().map(|report| report.queries.len()).sum::<usize>(), 73);
    let wrong: Vec<String> = reports
        .iter()
        .flat_map(|report| report.queries.iter().map(move |answer| (&report.id, answer)))
        .filter(|(_, answer)| !answer.met)
        .map(|(id, answer)| format!("{id}: {}", serde_json::to_string(answer).unwrap()))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One case with this in it.
fn case(inside: &str) -> String {
    format!(r#"[{{"id": "X", "held": ["P"], "methods": ["A <- P", "B <- A & P"], {inside}}}]"#)
}

#[test]
fn a_wrong_expectation_is_named_by_its_key_beside_what_was_computed() {
    let text = case(
        r#""queries": [
            {"q": "lockout", "destroy": ["A"], "lost": ["B"]},
            {"q": "lockout", "destroy": ["A"], "lost": ["A", "B"]},
            {"q": "lockout", "destroy": ["A"]},
            {"q": "plan", "destroy": ["A"], "keep": [], "expect": {"feasible": false, "min_cost": 0}}]"#,
    );
    let report = evaluate(&text).unwrap().remove(0);
    let met: Vec<bool> = report.queries.iter().map(|answer| answer.met).collect();
    assert_eq!(met, [true, false, true, false]);
    assert_eq!(report.queries[1].differs, ["lost"]);
    assert_eq!(report.queries[1].fields["lost"], serde_json::json!(["B"]));
    assert_eq!(
        report.queries[1].expected["lost"],
        serde_json::json!(["A", "B"]),
        "and the expectation stands beside it"
    );
    assert!(report.queries[2].expected.is_empty());
    assert_eq!(report.queries[3].expected["feasible"], serde_json::json!(false));
    assert_eq!(report.queries[2].fields["lost"], serde_json::json!(["B"]), "computed though nothing was expected");
    assert_eq!(report.queries[3].differs, ["feasible"]);
    assert_eq!(report.queries[3].fields["expect"]["feasible"], serde_json::json!(true));
    assert!(!report.met());
}

#[test]
fn a_file_may_be_one_case_and_begin_with_a_byte_order_mark() {
    let text = "\u{feff}{\"id\": \"一\", \"held\": [\"手机号\"], \"methods\": [\"微信<-手机号\"], \"queries\": [{\"q\": \"reach\", \"derived\": [\"微信\"]}]}";
    assert!(evaluate(text).unwrap()[0].met());
    assert!(evaluate("[]").unwrap().is_empty());
}

#[test]
fn a_bad_file_is_refused_in_one_sentence_that_says_where_and_what_to_do() {
    let refused = |text: &str| evaluate(text).unwrap_err().to_string();
    let queries = |inside: &str| refused(&case(&format!(r#""queries": [{{"q": "reach"}}, {inside}]"#)));
    let expected = [
        (refused("[{\"id\": "), "line 1, column 8: this is not JSON (it ends in the middle); mend it there"),
        (refused("[7]"), "case 1: a case is an object with \"id\", \"held\", \"methods\" and \"queries\""),
        (refused("{}"), "case 1: \"id\" is missing; add it"),
        (
            refused(r#"{"id": "X", "methods": ["A <- "]}"#),
            "case 1 (X): entry 1 of \"methods\" must read \"head <- factor & factor\", with at least one factor",
        ),
        (
            refused(r#"{"id": "X", "methods": ["A P"]}"#),
            "case 1 (X): entry 1 of \"methods\" must read \"head <- factor & factor\", with at least one factor",
        ),
        (
            refused(r#"{"id": "X", "held": "P"}"#),
            "case 1 (X): \"held\" must be a list of names without \"&\" and \"<-\"",
        ),
        (
            queries(r#"{"q": "lockout", "destroyed": ["P"]}"#),
            "case X, query 2 (lockout): \"destroyed\" means nothing here; the keys are q, note, destroy, drop, lost",
        ),
        (
            queries(r#"{"q": "lockout", "destroy": ["Q"]}"#),
            "case X, query 2 (lockout): \"Q\" is neither held nor in any method; correct the name, or add it",
        ),
        (
            queries(r#"{"q": "steal"}"#),
            "case X, query 2 (steal): \"steal\" is no kind of query; the kinds are reach, lockout, pessimistic_lockout, compromise, min_access, min_cut, necessary, score, plan",
        ),
        (queries(r#"{"q": "necessary"}"#), "case X, query 2 (necessary): \"target\" is missing; add it"),
        (
            queries(r#"{"q": "score", "target": "B", "weights": {}}"#),
            "case X, query 2 (score), \"weights\": \"P\" has a part in opening the target and no weight; give it one",
        ),
        (
            queries(r#"{"q": "score", "target": "B", "weights": {"P": -1}}"#),
            "case X, query 2 (score), \"weights\": \"P\" must be a whole number from 0 to 4294967295",
        ),
        (
            queries(r#"{"q": "plan", "destroy": ["A"], "candidates": [{"name": "n", "head": "B", "body": []}]}"#),
            "case X, query 2 (plan): the method \"n\" has no factors; name at least one thing it needs",
        ),
        (
            queries(r#"{"q": "plan", "destroy": ["A"], "expect": {"costs": 1}}"#),
            "case X, query 2 (plan), \"expect\": \"costs\" means nothing here; the keys are feasible, min_cost, optimal_sets, destroy_batches_for_first_set, with_no_rebind, all_valid_orders_no_rebind, a_valid_plan",
        ),
        (
            queries(r#"{"q": "plan", "destroy": ["A"], "before": [["A"]]}"#),
            "case X, query 2 (plan): \"before\" must be a list of pairs: what goes first, and what then",
        ),
    ];
    for (got, want) in expected {
        assert_eq!(got, want);
    }
}

#[test]
fn what_is_too_large_to_list_is_refused_and_the_rest_still_answered() {
    let held: Vec<String> = (0..200).map(|i| format!("\"k{i}\"")).collect();
    let methods: Vec<String> = (0..200).map(|i| format!("\"A <- k{i}\"")).collect();
    let text = format!(
        r#"{{"id": "large", "held": [{}], "methods": [{}], "queries": [
            {{"q": "min_access", "target": "A", "sets": []}}, {{"q": "necessary", "target": "A", "set": ["A"]}},
            {{"q": "plan", "destroy": ["k0"], "keep": ["k0"]}}]}}"#,
        held.join(","),
        methods.join(",")
    );
    let report = evaluate(&text).unwrap().remove(0);
    let why = report.queries[0].refused.as_ref().unwrap();
    assert_eq!(
        why.to_string(),
        "200 held things have a part in opening \"A\", and every combination is listed for at most 128; ask for small sets instead"
    );
    assert_eq!((report.queries[0].met, &report.queries[0].differs[..]), (false, &["sets".to_owned()][..]));
    assert!(report.queries[1].met);
    assert_eq!(report.queries[2].refused, Some(Refusal::KeptAndLetGo { name: "k0".into() }));
    assert_eq!(serde_json::to_value(&report.queries[2]).unwrap()["refused"], "kept-and-let-go", "for scripts, a word");
}

#[test]
fn no_text_makes_it_stumble() {
    let good = include_str!("cases.json");
    // Every place cut off, and every letter of one case replaced by others.
    for end in (0..good.len()).step_by(97).filter(|&end| good.is_char_boundary(end)) {
        drop(evaluate(&good[..end]));
    }
    let one = case(
        r#""queries": [{"q": "plan", "destroy": ["A"], "op": {"A": ["P"]}, "before": [["A", "A"]], "keep": ["B"],
        "candidates": [{"name": "B<-P", "head": "B", "body": ["P"], "cost": 1, "pre": ["P"], "after": ["A"]}],
        "expect": {"feasible": true, "a_valid_plan": ["add B<-P", "del A"]}}]"#,
    );
    for place in (0..one.len()).filter(|&place| one.is_char_boundary(place) && one.is_char_boundary(place + 1)) {
        for letter in ["", "\"", "[", "7", "é", ","] {
            drop(evaluate(&format!("{}{letter}{}", &one[..place], &one[place + 1..])));
        }
    }
}
