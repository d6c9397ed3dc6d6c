use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use minisign::KeyPair;
use proptest::prelude::*;
use quittance_catalogue::Catalogue;
use quittance_catalogue::entry::Service;
use quittance_catalogue::pack::pack;

use super::{closing, correct, list, soul, tick_until, title};
use crate::checklist::StepState;
use crate::service::{CorrectionDraft, Edition, PackFile, TrustedKey};
use crate::store::Shelf;
use crate::vault::testing::TestVault;
use crate::view::{corrections_view, editions_view, service_view, services_view};
use crate::{Kind, Op, Problem, Vault};

const DAY: &str = "2026-12-20";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The catalogue as a newer edition may have it.
fn newer(change: impl FnOnce(&mut Vec<Service>)) -> Vec<Service> {
    let mut services: Vec<Service> = Catalogue::embedded().iter().cloned().collect();
    change(&mut services);
    services
}

fn without(ids: &[&str]) -> Vec<Service> {
    newer(|all| {
        all.retain(|entry| !ids.contains(&entry.id.as_str()));
        // What the others say of those that are gone goes, too.
        for entry in all {
            if entry.successor.as_deref().is_some_and(|id| ids.contains(&id)) {
                entry.successor = None;
                entry.status = quittance_catalogue::entry::Status::Unknown;
            }
            for login in &mut entry.logins {
                login.providers.retain(|id| !ids.contains(&id.as_str()));
            }
            entry.logins.retain(|login| {
                !login.needs.contains(&quittance_catalogue::entry::LoginNeed::Provider) || !login.providers.is_empty()
            });
            if let Some(provider) = &mut entry.provider {
                provider.serves.retain(|id| !ids.contains(&id.as_str()));
            }
        }
    })
}

struct Publisher(KeyPair);

impl Publisher {
    fn new() -> Self {
        Self(KeyPair::generate_unencrypted_keypair().unwrap())
    }

    fn key(&self) -> String {
        self.0.pk.to_box().unwrap().to_string()
    }

    /// A pack and its signature in a folder.
    fn publish(&self, folder: &Path, services: &[Service], edition: &str) -> PathBuf {
        let bytes = pack(services, day(edition), Catalogue::embedded().reference()).unwrap();
        let path = folder.join(format!("catalogue-{edition}.qpack"));
        let signature =
            minisign::sign(Some(&self.0.pk), &self.0.sk, &bytes[..], Some("edition for tests"), None).unwrap();
        std::fs::write(&path, bytes).unwrap();
        std::fs::write(folder.join(format!("catalogue-{edition}.qpack.minisig")), signature.to_string()).unwrap();
        path
    }
}

fn load(test: &mut TestVault, path: &Path, key: Option<&str>) -> crate::Result<crate::service::Loaded> {
    let file = PackFile { path: path.to_owned(), signature: None, key: key.map(str::to_owned), allow_older: false };
    test.vault.load_edition(&file, false)
}

#[test]
fn a_signed_pack_is_used_its_key_remembered_and_all_of_it_undone() {
    let mut test = TestVault::on(DAY);
    let publisher = Publisher::new();
    let services = newer(|all| {
        let soul = all.iter_mut().find(|entry| entry.id == "soul").unwrap();
        soul.ways[0].steps[0].title.zh = "新版的说法".to_owned();
    });
    let path = publisher.publish(test.dir.path(), &services, "2026-12-01");
    assert!(matches!(load(&mut test, &path, None), Err(Problem::FieldMissing { field: "key" })));
    let file = PackFile { path: path.clone(), signature: None, key: Some(publisher.key()), allow_older: false };
    let told = test.vault.load_edition(&file, true).unwrap();
    assert_eq!(test.vault.all::<Edition>().unwrap(), vec![], "looking at it loads nothing");
    let loaded = load(&mut test, &path, Some(&publisher.key())).unwrap();
    assert_eq!(told, loaded);
    assert!(loaded.new_key && loaded.comment == "edition for tests");
    assert_eq!((loaded.changed.len(), loaded.added.len(), loaded.gone.len()), (1, 0, 0));
    assert_eq!(service_view(&test.vault, &soul()).unwrap().ways[0].steps[0].title.zh, "新版的说法");
    let view = editions_view(&test.vault).unwrap();
    assert!(view.loaded.as_ref().is_some_and(|it| it.edition.in_use) && !view.program.in_use);
    assert_eq!(view.keys.len(), 1);

    // The key is known from now on, in a file as well as in the vault; another one is not.
    let next = publisher.publish(test.dir.path(), &services, "2026-12-10");
    assert!(!load(&mut test, &next, None).unwrap().new_key);
    let another = Publisher::new();
    let stranger = another.publish(test.dir.path(), &services, "2026-12-11");
    assert!(matches!(load(&mut test, &stranger, None), Err(Problem::UnknownSigner { .. })));
    assert!(matches!(load(&mut test, &stranger, Some(&publisher.key())), Err(Problem::Faulty(_))), "it is not theirs");
    assert!(
        load(&mut test, &stranger, Some(&another.key())).unwrap().new_key,
        "a second publisher may be trusted, too"
    );
    assert_eq!(editions_view(&test.vault).unwrap().keys.len(), 2);
    test.vault.undo().unwrap();
    assert!(load(&mut test, &path, None).is_err(), "an older one is not taken by mistake");
    test.vault.undo().unwrap();
    test.vault.undo().unwrap();
    assert!(test.vault.catalogue().unwrap().is_embedded());
    assert_eq!(test.vault.all::<TrustedKey>().unwrap(), vec![]);
    test.vault.redo().unwrap();
    test.vault.operate(Op::RemoveEdition, |change| change.remove_edition().map(drop)).unwrap();
    assert!(test.vault.catalogue().unwrap().is_embedded());
}

#[test]
fn what_was_changed_after_signing_is_not_used() {
    let mut test = TestVault::on(DAY);
    let publisher = Publisher::new();
    let path = publisher.publish(test.dir.path(), &newer(|_| {}), "2026-12-01");
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 3;
    bytes[last] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert!(matches!(load(&mut test, &path, Some(&publisher.key())), Err(Problem::Faulty(_))));
    std::fs::remove_file(test.dir.path().join("catalogue-2026-12-01.qpack.minisig")).unwrap();
    assert!(matches!(load(&mut test, &path, Some(&publisher.key())), Err(Problem::Faulty(_))), "unsigned");
    assert!(matches!(load(&mut test, &path, Some("RWnonsense")), Err(Problem::Faulty(_))));
    assert!(matches!(load(&mut test, Path::new("/nowhere.qpack"), None), Err(Problem::File { what: "missing", .. })));
    assert!(test.vault.catalogue().unwrap().is_embedded());
}

#[test]
fn an_entry_that_vanished_keeps_working_for_the_account_that_uses_it() {
    let mut test = TestVault::on(DAY);
    let publisher = Publisher::new();
    let account = test.account("soul");
    let id = closing(&mut test, &account);
    tick_until(&mut test, &id, "close/apply");
    let before = list(&test, &id);
    let path = publisher.publish(test.dir.path(), &without(&["soul", "dianwoda"]), "2026-12-01");
    let loaded = load(&mut test, &path, Some(&publisher.key())).unwrap();
    assert_eq!(loaded.kept.iter().map(|names| names.en.as_str()).collect::<Vec<_>>(), ["Soul"]);
    assert_eq!(loaded.gone.len(), 1, "what nobody uses is no longer listed");
    assert_eq!(list(&test, &id).steps, before.steps, "the plan goes on as it was");
    let row = service_view(&test.vault, &soul()).unwrap().row;
    assert!(row.dropped);
    assert_eq!(editions_view(&test.vault).unwrap().dropped.len(), 1);
    let again = publisher.publish(test.dir.path(), &newer(|_| {}), "2026-12-05");
    load(&mut test, &again, None).unwrap();
    assert!(!service_view(&test.vault, &soul()).unwrap().row.dropped, "a later edition took it up again");
    assert_eq!(test.vault.count(Kind::HeldEntry).unwrap(), 0);
}

#[test]
fn a_correction_stands_over_a_newer_catalogue_is_adopted_by_it_or_shown_beside_it() {
    let mut test = TestVault::on(DAY);
    let publisher = Publisher::new();
    let now = quittance_catalogue::Text::new("我看到的说法", "What I saw");
    // The person wrote in Chinese; the catalogue adopts that and adds the English.
    let seen = CorrectionDraft::StepTitle { way: None, step: "apply".into(), now: now.zh.as_str().into() };
    correct(&mut test, &soul(), vec![seen, title("confirm", "另一步的说法")]).unwrap();
    let services = newer(|all| {
        let steps = &mut all.iter_mut().find(|entry| entry.id == "soul").unwrap().ways[0].steps;
        steps[0].title = now;
        steps[1].title.zh = "目录的新说法".to_owned();
    });
    let path = publisher.publish(test.dir.path(), &services, "2026-12-01");
    load(&mut test, &path, Some(&publisher.key())).unwrap();
    let standing = |test: &TestVault| {
        let rows = corrections_view(&test.vault, Some(&soul())).unwrap();
        rows.into_iter().map(|row| (row.standing, row.says.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(standing(&test), [("adopted".to_owned(), false), ("catalogue_changed".to_owned(), true)]);
    assert_eq!(test.vault.catalogue().unwrap().get("soul").unwrap().ways[0].steps[0].title.en, "What I saw");
    let page = service_view(&test.vault, &soul()).unwrap();
    assert_eq!(page.ways[0].steps[1].title.zh, "另一步的说法", "the person's word goes on");
}

/// What the person said and did, without the catalogue's part in it.
fn mine(vault: &Vault) -> Vec<String> {
    let kinds: Vec<Kind> = Kind::ALL
        .iter()
        .copied()
        .filter(|kind| !matches!(kind, Kind::Edition | Kind::HeldEntry | Kind::TrustedKey))
        .collect();
    let ledger = vault.ledger(&kinds).unwrap();
    let mut all: Vec<String> = ledger.records().map(|record| serde_json::to_string(record).unwrap()).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a newer catalogue drops, nothing of the person's is lost: every record stays, every account keeps an
    /// entry with all its ticks, and going back brings the first state.
    #[test]
    fn no_edition_takes_anything_from_the_person(
        drop in proptest::sample::subsequence(vec!["soul", "dianwoda", "bestpay", "dida", "wps", "taobao"], 0..=6),
        held in proptest::sample::subsequence(vec!["soul", "dianwoda", "bestpay", "dida", "wps", "taobao"], 1..=4),
        corrected in any::<bool>(),
    ) {
        let mut test = TestVault::on(DAY);
        let publisher = Publisher::new();
        let mut lists = Vec::new();
        for service in &held {
            let account = test.account(service);
            let id = closing(&mut test, &account);
            let first = list(&test, &id).steps.into_iter().find(|step| step.state == StepState::Todo);
            if let Some(step) = first {
                test.vault.mark_step(&id, &step.id, crate::checklist::StepWord::Skipped).unwrap();
            }
            lists.push((account, id));
        }
        if corrected {
            correct(&mut test, &soul(), vec![title("apply", "自己的话")]).unwrap();
        }
        let before = mine(&test.vault);
        let plans: Vec<_> = lists.iter().map(|(_, id)| list(&test, id).steps).collect();
        let path = publisher.publish(test.dir.path(), &without(&drop), "2026-12-01");
        load(&mut test, &path, Some(&publisher.key())).unwrap();
        prop_assert_eq!(&mine(&test.vault), &before);
        for ((_, id), steps) in lists.iter().zip(&plans) {
            let now = list(&test, id).steps;
            let ids = |steps: &[crate::checklist::Step]| steps.iter().map(|step| (step.id.clone(), step.state.clone())).collect::<Vec<_>>();
            prop_assert_eq!(ids(&now), ids(steps));
        }
        let listed = services_view(&test.vault).unwrap();
        for service in &held {
            prop_assert!(listed.iter().any(|row| row.service.id.as_str() == *service), "{} is gone", service);
        }
        test.vault.undo().unwrap();
        prop_assert_eq!(mine(&test.vault), before);
        prop_assert_eq!(test.vault.count(Kind::HeldEntry).unwrap(), 0);
        test.vault.check().unwrap();
        test.vault.verify_history().unwrap();
    }
}
