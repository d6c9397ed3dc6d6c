use crate::law::Right;
use crate::law::request::Event;
use crate::request::{Request, RequestDraft, RequestWord};
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{calendars_view, request_view};
use crate::{Op, Problem};

const NOTICE: &str = r#"{ "years": [{ "year": 2027, "provisional": false,
    "source": { "title": { "zh": "国务院办公厅关于2027年部分节假日安排的通知", "en": "State Council notice on the holidays of 2027" },
        "url": null, "dated": "2026-11-25", "read": "2026-11-26" },
    "off": [
        { "name": { "zh": "元旦", "en": "New Year" }, "from": "2027-01-01", "to": "2027-01-03" },
        { "name": { "zh": "春节", "en": "Spring Festival" }, "from": "2027-02-05", "to": "2027-02-12" }],
    "work": ["2027-01-30", "2027-02-20"] }] }"#;

fn letter(test: &mut TestVault, sent: &str) -> Request {
    let account = test.account("weixin");
    let draft: RequestDraft = serde_json::from_value(serde_json::json!({
        "account": account, "law": "pipl", "right": Right::Delete, "also": [], "channel": null, "to": null,
        "subject": null, "barriers": [], "step": null, "incident": null, "follows": null,
    }))
    .unwrap();
    let id = test.vault.operate(Op::AddRequest, |change| change.add_request(draft)).unwrap();
    let sent = RequestWord::of(Event::Send { on: sent.parse().unwrap() });
    test.vault.record_request(&id, sent, &[]).unwrap();
    test.vault.need(id.as_str()).unwrap()
}

#[test]
fn a_loaded_notice_settles_every_deadline_that_leaned_on_its_year_and_undo_takes_it_back() {
    let mut test = TestVault::on("2026-12-11");
    let held = letter(&mut test, "2026-12-11");
    let term = |test: &TestVault| request_view(&test.vault, &held.id).unwrap().row.term.unwrap();
    let before = term(&test);
    assert!(before.provisional, "nobody knows the holidays of 2027 yet");

    let path = test.dir.path().join("2027.json");
    std::fs::write(&path, NOTICE).unwrap();
    let loaded = test.vault.load_calendar(&path).unwrap();
    assert_eq!(loaded.changed, [2027]);
    let after = term(&test);
    assert!(!after.provisional, "the notice is known now");

    let years = calendars_view(&test.vault).unwrap();
    assert_eq!((years[0].year, years[0].provisional, years[0].file.as_deref()), (2027, false, Some("2027.json")));
    assert_eq!(years[0].holidays[1].days, 8);

    test.vault.undo().unwrap();
    assert_eq!(term(&test), before);
    test.vault.redo().unwrap();
    assert_eq!(term(&test), after);
    let test = test.reopened("2026-12-12");
    assert!(!term(&test).provisional, "it is part of the vault, not of the program that runs");
}

#[test]
fn the_same_file_twice_changes_nothing_and_a_bad_one_changes_nothing_either() {
    let mut test = TestVault::new();
    let mut load = |text: &str| test.vault.operate(Op::LoadCalendar, |change| change.load_calendar(text, "a.json"));
    assert_eq!(load(NOTICE).unwrap().changed, [2027]);
    let again = load(NOTICE).unwrap();
    assert_eq!((again.changed.as_slice(), again.kept.as_slice()), ([].as_slice(), [2027].as_slice()));
    let wrong = NOTICE.replace("\"2027-01-30\"", "\"2027-02-06\"");
    assert!(matches!(load(&wrong), Err(Problem::Calendar(_))));
    assert!(matches!(load("{"), Err(Problem::Calendar(_))));
    assert_eq!(test.vault.history(9).unwrap().len(), 2, "one person, one calendar");
}

#[test]
fn a_loaded_year_can_be_taken_away_again() {
    let mut test = TestVault::new();
    test.vault.operate(Op::LoadCalendar, |change| change.load_calendar(NOTICE, "a.json")).unwrap();
    test.vault.operate(Op::RemoveCalendar, |change| change.remove_calendar(2027)).unwrap();
    assert!(calendars_view(&test.vault).unwrap()[0].provisional);
    let none = test.vault.operate(Op::RemoveCalendar, |change| change.remove_calendar(2026));
    assert!(matches!(none, Err(Problem::NothingMatches { .. })), "2026 came with the program");
}
