//! The real catalogue: every entry is sound, the embedded copy is small and complete.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;

use quittance_catalogue::entry::SourceKind;
use quittance_catalogue::{Catalogue, validate};

fn services() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/catalogue/services")
}

#[test]
fn every_entry_is_sound() {
    let known = Catalogue::embedded();
    let report = validate::folder(&services(), known.reference(), None).unwrap();
    let faults: Vec<String> = report.errors().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    let mut kinds: BTreeMap<SourceKind, usize> = BTreeMap::new();
    for file in &report.files {
        for source in &file.service.sources {
            *kinds.entry(source.kind).or_default() += 1;
        }
    }
    println!("{} entries, {} warnings", report.files.len(), report.warnings().count());
    for (kind, count) in kinds {
        println!("  {kind:?}: {count} sources");
    }
}

#[test]
fn the_embedded_catalogue_is_what_the_folder_says() {
    let embedded = Catalogue::embedded();
    let (read, report) = Catalogue::from_dir(&services(), None).unwrap();
    assert!(report.is_clean());
    assert_eq!(embedded.len(), read.len());
    for service in &read {
        assert_eq!(embedded.get(&service.id), Some(service));
    }
}

#[test]
fn the_embedded_catalogue_stays_under_a_megabyte() {
    assert!(Catalogue::embedded_size() < 1_000_000, "{}", Catalogue::embedded_size());
}

#[test]
fn marks_lead_to_their_service() {
    let catalogue = Catalogue::embedded();
    for service in catalogue {
        for mark in &service.marks.domains {
            assert!(catalogue.by_domain(&mark.value).any(|s| s.id == service.id));
        }
        for mark in service.marks.android.iter().chain(&service.marks.ios) {
            assert!(catalogue.by_package(&mark.value).any(|s| s.id == service.id));
        }
        for mark in &service.marks.sms {
            assert!(catalogue.by_signature(&mark.value).any(|s| s.id == service.id));
        }
    }
    assert_eq!(catalogue.by_domain("nobody.example").count(), 0);
}

#[test]
fn a_persons_own_entry_stands_in_front() {
    let embedded = Catalogue::embedded();
    let mut mine = embedded.get("soul").unwrap().clone();
    mine.names.zh = "我的 Soul".to_owned();
    let catalogue = embedded.with([mine.clone()]);
    assert_eq!(catalogue.len(), embedded.len());
    assert_eq!(catalogue.get("soul"), Some(&mine));
}

#[test]
fn the_reference_tables_are_whole() {
    let catalogue = Catalogue::embedded();
    let taxonomy = catalogue.taxonomy();
    assert_eq!(taxonomy.categories().count(), 13);
    let mut known = std::collections::HashSet::new();
    for item in taxonomy.items() {
        assert!(known.insert(&item.key), "{} is there twice", item.key);
        assert!(taxonomy.category(&item.category).is_some(), "{}", item.key);
        assert!(!item.sensitive || item.basis.is_some(), "{} needs its basis", item.key);
    }
    assert!(!taxonomy.is_sensitive("id_number"));
    assert!(taxonomy.is_sensitive("id_photo"));
    assert_eq!(taxonomy.category_of("face").map(|c| c.key.as_str()), Some("bio"));
    assert!(taxonomy.item("password_check").is_some_and(|i| !i.discloses));

    let barriers = catalogue.barriers();
    let codes: Vec<&str> = barriers.iter().map(|b| b.code.as_str()).collect();
    let wanted: Vec<String> = (1..=17).map(|n| format!("B{n:02}")).collect();
    assert_eq!(codes, wanted);
    for barrier in barriers.iter() {
        let cited = barrier.rules.iter().flat_map(|r| &r.from).chain(&barrier.sources);
        for id in cited {
            assert!(barriers.source(id).is_some(), "{}: {id}", barrier.code);
        }
        for text in [&barrier.names, &barrier.question] {
            assert!(!text.zh.is_empty() && !text.en.is_empty());
        }
    }
    let drafts = barriers.iter().flat_map(|b| &b.rules).filter(|r| !r.citable());
    assert!(drafts.count() > 0, "a draft is there, and marked as not citable");
    let keys: Vec<&str> = catalogue.categories().iter().map(|c| c.key.as_str()).collect();
    assert_eq!(keys.len(), keys.iter().collect::<std::collections::HashSet<_>>().len());
}
