//! Packs: an edition as one file, checked and signed.

#![allow(clippy::unwrap_used)]

use std::io::Cursor;

use chrono::NaiveDate;
use minisign::KeyPair;
use proptest::prelude::*;
use quittance_catalogue::entry::Service;
use quittance_catalogue::pack::signature::{SignatureFault, TrustedKey, verify};
use quittance_catalogue::pack::{Header, PackFault, Wanted, difference, header, pack};
use quittance_catalogue::{Catalogue, validate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn edition() -> NaiveDate {
    day("2027-01-31")
}

fn services() -> Vec<Service> {
    Catalogue::embedded().iter().cloned().collect()
}

fn good() -> Vec<u8> {
    pack(&services(), edition(), Catalogue::embedded().reference()).unwrap()
}

fn refused(bytes: &[u8], wanted: &Wanted) -> PackFault {
    let fault = Catalogue::from_pack(bytes, wanted).map(|c| c.len()).unwrap_err();
    let said = fault.said();
    for text in [&said.message, &said.remedy] {
        assert!(!text.zh.contains('\n') && !text.en.contains('\n') && !text.zh.is_empty(), "one sentence: {text:?}");
    }
    fault
}

#[test]
fn a_pack_gives_back_every_entry_as_it_was() {
    let bytes = good();
    let catalogue = Catalogue::from_pack(&bytes, &Wanted::default()).unwrap();
    assert!(catalogue.iter().eq(Catalogue::embedded().iter()));
    assert_eq!(catalogue.edition(), Some(edition()));
    assert_eq!(header(&bytes), Ok(Header { format: 1, edition: edition(), entries: Catalogue::embedded().len() }));
    assert_eq!(catalogue.with([]).edition(), Some(edition()), "own entries on top are the same edition");
}

#[test]
fn any_program_can_read_the_body_as_json() {
    let bytes = good();
    let text = std::str::from_utf8(&bytes).unwrap();
    let (head, body) = text.split_once('\n').unwrap();
    assert_eq!(head, format!("quittance-catalogue 1 2027-01-31 {}", Catalogue::embedded().len()));
    let all: Vec<serde_json::Value> = serde_json::from_str(body).unwrap();
    let soul = all.iter().find(|entry| entry["id"] == "soul").unwrap();
    assert_eq!(soul["cooling_off"][0]["days"], 7);
    assert_eq!(body.lines().count(), all.len() + 2, "one entry a line, so that two editions can be compared");
}

#[test]
fn an_older_edition_is_refused_unless_asked_for() {
    let bytes = good();
    let wanted = Wanted { in_use: Some(day("2027-02-01")), ..Wanted::default() };
    assert_eq!(refused(&bytes, &wanted), PackFault::OlderEdition { found: edition(), in_use: day("2027-02-01") });
    assert!(Catalogue::from_pack(&bytes, &Wanted { allow_older: true, ..wanted }).is_ok());
    let same_day = Wanted { in_use: Some(edition()), ..Wanted::default() };
    assert!(Catalogue::from_pack(&bytes, &same_day).is_ok());
    let embedded = Catalogue::embedded().edition().unwrap();
    assert!(embedded > day("2026-01-01") && embedded < edition(), "the embedded catalogue has an edition too");
}

#[test]
fn an_edition_still_to_come_is_refused() {
    let wanted = Wanted { today: Some(day("2027-01-30")), ..Wanted::default() };
    assert_eq!(refused(&good(), &wanted), PackFault::FutureEdition { found: edition() });
}

#[test]
fn a_newer_format_is_refused_with_one_sentence() {
    let bytes = String::from_utf8(good()).unwrap().replacen(" 1 ", " 2 ", 1).into_bytes();
    let fault = refused(&bytes, &Wanted::default());
    assert_eq!(fault, PackFault::NewerFormat { found: 2, known: 1 });
    assert_eq!(
        fault.to_string(),
        "The pack has format 2; this program knows formats up to 1. Update the program, then load the pack again."
    );
}

#[test]
fn a_faulty_entry_is_named_with_its_field() {
    let mut services = services();
    let soul = services.iter_mut().find(|s| s.id == "soul").unwrap();
    soul.cooling_off[0].days = 4000;
    let fault = pack(&services, edition(), Catalogue::embedded().reference()).unwrap_err();
    let PackFault::Entries(faults) = &fault else { panic!("{fault}") };
    assert_eq!((faults[0].file.as_str(), faults[0].field.as_str()), ("soul", "cooling_off[0].days"));
    assert!(fault.to_string().starts_with("Entry “soul”, `cooling_off[0].days`:"), "{fault}");

    // The same from the other side: a pack that was not written by this program.
    let text = String::from_utf8(good()).unwrap();
    let wrong = text.replacen("\"days\":7,", "\"days\":7000,", 1);
    assert_ne!(text, wrong);
    let PackFault::Entries(faults) = refused(wrong.as_bytes(), &Wanted::default()) else { panic!() };
    assert_eq!(faults[0].code, validate::Code::WaitTooLong);
    let unknown = text.replacen("{\"id\":", "{\"hotline\":1,\"id\":", 1).replacen(
        "{\"aliases\":",
        "{\"hotline\":1,\"aliases\":",
        1,
    );
    let PackFault::Entries(faults) = refused(unknown.as_bytes(), &Wanted::default()) else { panic!() };
    assert_eq!((faults[0].code, faults[0].field.as_str()), (validate::Code::Shape, "hotline"));
    assert!(Catalogue::embedded().get(&faults[0].file).is_some(), "named by its id: {}", faults[0].file);
}

#[test]
fn own_corrections_do_not_get_into_a_pack() {
    let mut services = services();
    let own = quittance_catalogue::correction::own_source(day("2026-11-24"));
    let soul = services.iter_mut().find(|s| s.id == "soul").unwrap();
    soul.cooling_off[0].from.push(own.id.clone());
    soul.sources.push(own);
    let fault = pack(&services, edition(), Catalogue::embedded().reference()).unwrap_err();
    let PackFault::Entries(faults) = fault else { panic!() };
    assert_eq!(faults[0].code, validate::Code::OwnPassedOn);
}

#[test]
fn half_a_pack_and_no_pack_are_told_apart() {
    let bytes = good();
    assert!(matches!(refused(&bytes[..bytes.len() / 2], &Wanted::default()), PackFault::Damaged { .. }));
    assert_eq!(refused(b"id = \"soul\"\n", &Wanted::default()), PackFault::NotAPack);
    assert_eq!(refused(b"", &Wanted::default()), PackFault::NotAPack);
    let fewer = String::from_utf8(bytes).unwrap();
    let count = Catalogue::embedded().len();
    let told = fewer.replacen(&format!(" {count}\n"), " 3\n", 1);
    assert_eq!(refused(told.as_bytes(), &Wanted::default()), PackFault::Count { told: 3, found: count });
    let empty = pack(&[], edition(), Catalogue::embedded().reference()).unwrap_err();
    assert_eq!(empty, PackFault::Count { told: 0, found: 0 });
}

#[test]
fn the_difference_to_the_catalogue_in_use_can_be_shown() {
    let old = Catalogue::embedded();
    let mut services = services();
    services.retain(|s| s.id != "dida");
    let soul = services.iter_mut().find(|s| s.id == "soul").unwrap();
    soul.cooling_off[0].days = 30;
    let mut new = soul.clone();
    new.id = "soul-again".to_owned();
    services.push(new);
    let changes = difference(old, &Catalogue::new(services, old.reference().clone()));
    assert_eq!(
        (changes.added, changes.changed, changes.gone),
        (vec!["soul-again".to_owned()], vec!["soul".to_owned()], vec!["dida".to_owned()],)
    );
}

/// A key pair and a signature of these bytes, as the program minisign makes them.
fn signed(bytes: &[u8]) -> (TrustedKey, String) {
    let KeyPair { pk, sk } = KeyPair::generate_unencrypted_keypair().unwrap();
    let signature = minisign::sign(Some(&pk), &sk, Cursor::new(bytes), Some("edition 2027-01-31"), Some("untrusted"));
    let key = TrustedKey::read(&pk.to_box().unwrap().to_string()).unwrap();
    (key, signature.unwrap().to_string())
}

#[test]
fn a_pack_signed_with_a_trusted_key_is_used_and_says_whose_it_is() {
    let bytes = good();
    let (key, signature) = signed(&bytes);
    let (catalogue, by) = Catalogue::from_signed_pack(&bytes, Some(&signature), &key, &Wanted::default()).unwrap();
    assert_eq!(catalogue.len(), Catalogue::embedded().len());
    assert_eq!((&by.key_id, by.trusted_comment.as_str()), (&key.id, "edition 2027-01-31"));
    assert_eq!(key.id.len(), 16);
    let bare = TrustedKey::read(&key.key).unwrap();
    assert_eq!(bare, key, "the key line alone is enough");
}

#[test]
fn the_key_id_is_the_one_minisign_prints() {
    // A public key from minisign's own documentation.
    let text = "untrusted comment: minisign public key E7620F1842B4E81F\n\
                RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n";
    assert_eq!(TrustedKey::read(text).unwrap().id, "E7620F1842B4E81F");
}

#[test]
fn an_unsigned_or_wrongly_signed_pack_is_refused_with_one_sentence() {
    let bytes = good();
    let (key, signature) = signed(&bytes);
    let refused = |bytes: &[u8], text: Option<&str>, key: &TrustedKey| {
        let fault = Catalogue::from_signed_pack(bytes, text, key, &Wanted::default()).map(|_| ()).unwrap_err();
        let PackFault::Signature(why) = fault else { panic!("{fault}") };
        assert_eq!(why.to_string().matches('.').count() - why.to_string().matches(".mini").count(), 2, "{why}");
        why
    };
    assert_eq!(refused(&bytes, None, &key), SignatureFault::Unsigned);
    assert_eq!(refused(&bytes, Some(" \n"), &key), SignatureFault::Unsigned);
    assert_eq!(refused(&bytes, Some("nonsense"), &key), SignatureFault::SignatureUnreadable);
    let mut changed = bytes.clone();
    let at = changed.len() - 20;
    changed[at] ^= 1;
    assert_eq!(refused(&changed, Some(&signature), &key), SignatureFault::Wrong);
    let comment = signature.replace("edition 2027-01-31", "edition 2030-01-01");
    assert_eq!(refused(&bytes, Some(&comment), &key), SignatureFault::Wrong, "the comment is signed too");
    let (other, _) = signed(&bytes);
    assert_eq!(
        refused(&bytes, Some(&signature), &other),
        SignatureFault::OtherKey { signed_by: key.id.clone(), trusted: other.id.clone() }
    );
    assert_eq!(TrustedKey::read("minisign").unwrap_err(), SignatureFault::KeyUnreadable);
    assert_eq!(TrustedKey::read("").unwrap_err(), SignatureFault::KeyUnreadable);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_damaged_pack_is_a_fault_and_no_panic(at in 0usize..400, cut in 0usize..60, junk in any::<Vec<u8>>()) {
        static GOOD: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
        let good = GOOD.get_or_init(|| {
            let some = Catalogue::embedded().iter().filter(|s| s.id == "soul").cloned().collect::<Vec<_>>();
            pack(&some, edition(), Catalogue::embedded().reference()).expect("this entry names no other")
        });
        let at = at.min(good.len());
        let mut damaged = good[..at].to_vec();
        damaged.extend(&junk);
        damaged.extend(&good[(at + cut).min(good.len())..]);
        if let Err(fault) = Catalogue::from_pack(&damaged, &Wanted::default()) {
            prop_assert!(!fault.to_string().is_empty());
        }
    }

    #[test]
    fn anything_can_be_offered_as_key_or_signature(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        let _ = TrustedKey::read(&text);
        let key = TrustedKey { id: String::new(), key: "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3".to_owned() };
        prop_assert!(verify(&bytes, Some(&text), &key).is_err());
    }
}
