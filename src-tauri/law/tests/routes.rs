//! Which channel comes next, for which hurdle, and not before when.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use quittance_law::calendar::{Calendar, Day};
use quittance_law::route::{Act, Case, When, route, route_for_right, routes, routes_for_barrier};
use quittance_law::{Law, Right, channel};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sure(text: &str) -> Option<Day> {
    Some(Day { date: day(text), provisional: false })
}

fn next(id: &str, case: &Case) -> Vec<(String, Option<NaiveDate>)> {
    let turns = route(id).unwrap().next(Calendar::china(), case);
    turns.into_iter().map(|turn| (turn.station.channel.clone(), turn.earliest.map(|day| day.date))).collect()
}

fn taken(stations: &[(&str, &str)]) -> Vec<(String, NaiveDate)> {
    stations.iter().map(|(id, on)| ((*id).to_owned(), day(on))).collect()
}

#[test]
fn nobody_above_is_told_before_the_operator_was_asked() {
    let start = next("data_rights_cn", &Case::default());
    assert_eq!(start, [("operator".to_owned(), None)]);
}

#[test]
fn the_reminder_waits_for_the_deadline_and_a_refusal_makes_the_wait_pointless() {
    let mut case = Case { taken: taken(&[("ask", "2026-11-23")]), due: sure("2026-12-14"), ..Case::default() };
    assert_eq!(next("data_rights_cn", &case), [("operator".to_owned(), Some(day("2026-12-15")))]);
    case.refused = Some(day("2026-11-30"));
    assert_eq!(next("data_rights_cn", &case), [("operator".to_owned(), Some(day("2026-11-30")))]);
}

#[test]
fn after_the_second_notice_the_platform_and_the_cac_come_side_by_side() {
    let case = Case {
        barriers: vec!["B01".into()],
        taken: taken(&[("ask", "2026-10-09"), ("remind", "2026-11-02")]),
        due: sure("2026-10-30"),
        ..Case::default()
    };
    let turns = next("data_rights_cn", &case);
    let when = Some(day("2026-11-10"));
    for id in ["isc", "12377", "cac_province", "app_report"] {
        assert!(turns.contains(&(id.to_owned(), when)), "{id} in {turns:?}");
    }
    assert!(!turns.iter().any(|(id, _)| id == "12315_report"), "only where the operator sells something");
    let seller = Case { facts: vec![When::Ecommerce], ..case };
    assert!(next("data_rights_cn", &seller).iter().any(|(id, _)| id == "12315_report"));
}

#[test]
fn the_telecom_appeal_is_for_silent_companies_and_the_store_for_listed_apps() {
    let case = Case {
        barriers: vec!["B10".into()],
        taken: taken(&[("ask", "2026-09-01"), ("remind", "2026-09-23"), ("isc", "2026-10-12")]),
        due: sure("2026-09-22"),
        ..Case::default()
    };
    let ids = |case: &Case| next("data_rights_cn", case).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert!(!ids(&case).contains(&"miit_appeal".to_owned()) && !ids(&case).contains(&"app_store".to_owned()));
    let silent = Case { facts: vec![When::Silent, When::Listed], ..case };
    assert!(ids(&silent).contains(&"miit_appeal".to_owned()) && ids(&silent).contains(&"app_store".to_owned()));
    let turns = next("data_rights_cn", &silent);
    assert!(turns.contains(&("court".to_owned(), Some(day("2026-10-27")))), "{turns:?}");
}

#[test]
fn money_is_stopped_at_the_payer_at_once() {
    let turns = next("money_cn", &Case::default());
    assert!(turns.contains(&("payer".to_owned(), None)));
    assert!(!turns.iter().any(|(id, _)| id == "12315_complaint"));
}

#[test]
fn a_free_service_gets_a_report_and_no_complaint() {
    let mut case = Case { taken: taken(&[("ask", "2026-11-02")]), due: sure("2026-11-09"), ..Case::default() };
    let ids = |case: &Case| next("money_cn", case).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert!(ids(&case).contains(&"12315_report".to_owned()) && !ids(&case).contains(&"12315_complaint".to_owned()));
    case.facts = vec![When::Paid];
    assert!(ids(&case).contains(&"12315_complaint".to_owned()));
}

#[test]
fn a_court_case_beside_a_running_complaint_is_flagged() {
    let case = Case {
        facts: vec![When::Paid],
        taken: taken(&[("ask", "2026-08-03"), ("samr_complaint", "2026-08-12")]),
        due: sure("2026-08-10"),
        ..Case::default()
    };
    let turns = route("money_cn").unwrap().next(Calendar::china(), &case);
    let court = turns.iter().find(|turn| turn.station.act == Act::Sue).unwrap();
    assert_eq!(court.barred_by, ["12315_complaint"]);
    assert_eq!(court.earliest.unwrap().date, day("2026-10-12"));
}

#[test]
fn police_come_first_where_there_is_fraud_and_not_otherwise() {
    let fraud = Case { facts: vec![When::Fraud], ..Case::default() };
    assert_eq!(next("leak_cn", &fraud)[0].0, "police");
    assert!(next("leak_cn", &Case::default()).iter().all(|(id, _)| id != "police"));
}

#[test]
fn every_hurdle_and_every_right_has_its_route() {
    assert_eq!(routes_for_barrier(Law::Pipl, "B15").next().unwrap().id, "money_cn");
    assert_eq!(routes_for_barrier(Law::Pipl, "B17").next().unwrap().id, "gone_cn");
    assert_eq!(route_for_right(Law::Pipl, Right::CancelRenewal).unwrap().id, "money_cn");
    assert_eq!(route_for_right(Law::Uk, Right::Delete).unwrap().id, "uk_up");
    assert!(route_for_right(Law::Appi, Right::CloseAccount).is_none());
}

#[test]
fn routes_are_sound() {
    for route in routes() {
        for (n, station) in route.stations.iter().enumerate() {
            let place = format!("{} {}", route.id, station.id);
            let found = channel(&station.channel).unwrap_or_else(|| panic!("{place}: no channel {}", station.channel));
            assert!(route.laws.iter().all(|law| found.laws.contains(law)), "{place}: the channel is not open there");
            assert_eq!(station.wait.is_some(), station.standing.is_some(), "{place}: a wait says what it rests on");
            if let Some(after) = &station.after {
                let before = route.stations.iter().position(|one| &one.id == after);
                assert!(before.is_some_and(|before| before < n), "{place}: follows {after}, which is not before it");
            }
        }
        assert!(route.stations.iter().any(|station| station.after.is_none()), "{}: no beginning", route.id);
    }
}
