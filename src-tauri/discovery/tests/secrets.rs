//! Nothing secret leaves the crate: not in a reading, not in a warning, not in a problem.

mod common;

use common::{CODE, FIXTURES, fixture, read_as};
use quittance_discovery::identify;

fn leaks(text: &str) -> bool {
    text.contains("SENTINEL") || text.contains(CODE) || text.contains("mira:")
}

#[test]
fn no_sentinel_is_in_a_reading() {
    for (name, format) in FIXTURES {
        let file = fixture(name);
        let text = String::from_utf8_lossy(&file);
        let has = text.contains("SENTINEL") || text.contains(CODE) || name.contains("spreadsheet");
        assert!(has, "{name} tests nothing");
        let reading = read_as(format, &file, 4096).unwrap();
        assert!(!leaks(&serde_json::to_string(&reading).unwrap()), "{name}");
        assert!(!leaks(&format!("{reading:?}")), "{name}");
    }
}

#[test]
fn user_names_are_in_the_reading_but_not_in_its_debug_form() {
    let reading = read_as("chrome-csv", &fixture("chrome-old.csv"), 4096).unwrap();
    assert!(serde_json::to_string(&reading).unwrap().contains("mira@kestrel.example"));
    assert!(!format!("{reading:?}").contains("mira@kestrel.example"));
}

#[test]
fn no_sentinel_is_in_a_problem_wherever_the_file_breaks_off() {
    for (name, format) in FIXTURES {
        let mut file = fixture(name);
        if name == "chrome-zh.csv" {
            // A row with a cell too many, cut off before that cell, cannot be told from one in order.
            let text = String::from_utf8(file).unwrap();
            file = text.lines().filter(|line| !line.starts_with("坏行")).collect::<Vec<_>>().join("\n").into_bytes();
        }
        for cut in (0..file.len()).step_by(16) {
            let part = &file[..cut];
            match read_as(format, part, 4096) {
                Ok(reading) => assert!(!leaks(&serde_json::to_string(&reading).unwrap()), "{name} at {cut}"),
                Err(problem) => {
                    let text = format!("{problem} {problem:?} {} {:?}", problem.key(), problem.args());
                    assert!(!leaks(&text), "{name} at {cut}: {text}");
                }
            }
            if let Err(problem) = identify(part) {
                assert!(!leaks(&format!("{problem} {problem:?}")), "{name} at {cut}");
            }
        }
    }
}

#[test]
fn only_the_presence_of_a_secret_is_kept() {
    let table = "Title,URL,Username,Password,Notes,OTPAuth\n\
                 T,https://a.example,mira,SENTINEL,SENTINEL,SENTINEL\n\
                 T,https://b.example,mira,,  ,\n";
    let reading = read_as("apple-csv", table.as_bytes(), 7).unwrap();
    let presence: Vec<_> = reading.leads.iter().map(|lead| (lead.presence.password, lead.presence.totp)).collect();
    assert_eq!(presence, [(true, true), (false, false)]);
    let dropped = reading.source.secrets_dropped;
    assert_eq!((dropped.passwords, dropped.notes, dropped.codes), (1, 1, 1));
}

#[test]
fn a_shifted_row_cannot_turn_a_password_into_a_user_name() {
    let table = "name,url,username,password\nT,https://a.example,,SENTINEL-one,too\nT,https://b.example,SENTINEL\n";
    let reading = read_as("chrome-csv", table.as_bytes(), 4096).unwrap();
    assert!(reading.leads.is_empty());
    assert_eq!(reading.source.skipped, 2);
    assert_eq!(reading.warnings.iter().map(|warning| warning.record).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn the_keys_of_firefox_itself_are_passed_over() {
    let reading = read_as("firefox-csv", &fixture("firefox.csv"), 4096).unwrap();
    assert_eq!((reading.source.ignored.internal, reading.source.secrets_dropped.keys), (1, 1));
    assert!(!serde_json::to_string(&reading).unwrap().contains("FirefoxAccounts"));
}
