//! Patches: what a person may pass on, and how a contributor writes it into the files.

#![allow(clippy::unwrap_used)]

#[path = "../examples/apply_patch/edit.rs"]
mod edit;
#[path = "../examples/apply_patch/form.rs"]
mod form;

use chrono::NaiveDate;
use edit::How;
use quittance_catalogue::correction::{AddedStep, ContactSaid, Corrected, Correction, MaterialSaid, WaitSaid, apply};
use quittance_catalogue::entry::{ContactKind, LoginEffect, MenuPath, SourceKind};
use quittance_catalogue::outcome::{RunOutcome, RunResult};
use quittance_catalogue::patch::{HeldKind, Patch, PatchCorrection};
use quittance_catalogue::validate::{self, EntryFile};
use quittance_catalogue::{Catalogue, Text};

const FILE: &str = include_str!("../../../assets/catalogue/services/soul.toml");

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn on(corrected: Corrected) -> Correction {
    Correction { service: "soul".into(), corrected, on: day("2026-11-17"), note: Some("打给我 13800138000".into()) }
}

fn new_path() -> Corrected {
    let step = &Catalogue::embedded().get("soul").unwrap().ways[0].steps[0];
    let now = MenuPath {
        zh: vec!["我".into(), "设置".into(), "注销账号".into()],
        en: vec!["Me".into(), "Settings".into(), "Close account".into()],
    };
    Corrected::StepPath { way: "app".into(), step: "apply".into(), was: step.path.clone(), now: Some(now) }
}

fn new_step(title: Text) -> Corrected {
    Corrected::StepAdded {
        way: "app".into(),
        after: Some("apply".into()),
        now: AddedStep { id: "own-1".into(), title, path: None, url: None, why: None, proof: None },
    }
}

fn walk() -> RunOutcome {
    RunOutcome {
        service: "soul".into(),
        way: "app".into(),
        on: day("2026-11-17"),
        result: RunResult::Failed { barriers: vec!["B09".into()], stopped_at: Some("apply".into()) },
        days: Some(3),
        demanded: vec!["id_photo".into()],
        app: None,
        note: Some("secret".into()),
    }
}

fn patch(corrections: &[Correction]) -> Patch {
    let (patch, held) = Patch::of(Catalogue::embedded(), corrections, &[walk()]);
    assert_eq!(held, []);
    patch
}

#[test]
fn a_patch_says_what_was_and_what_is_right_and_not_who_says_so() {
    let patch = patch(&[on(new_path())]);
    let toml = patch.to_toml();
    for private in ["13800138000", "secret", "11-17"] {
        assert!(!toml.contains(private), "{private} in {toml}");
    }
    assert_eq!(Patch::read(&toml).unwrap(), patch, "{toml}");
    assert_eq!(patch.edition, Catalogue::embedded().edition());
    let diff = patch.diff();
    assert!(diff.contains("@ soul ways.app.apply.path (2026-11)\n- zh 自己 › 设置"), "{diff}");
    assert!(diff.contains("+ zh 我 › 设置 › 注销账号\n"), "{diff}");
    assert!(diff.contains("= soul ways.app failed (2026-11) days=3 stopped_at=apply barriers=B09 demanded=id_photo\n"));
}

#[test]
fn every_kind_of_correction_survives_the_file() {
    let entry = Catalogue::embedded().get("soul").unwrap();
    let contact = ContactSaid { kind: ContactKind::Phone, value: "400-000-1234".into(), note: None };
    let material = MaterialSaid { item: "face".into(), text: Text::new("要刷脸", "A face scan"), ways: vec![] };
    let all = [
        on(new_path()),
        on(new_step(Text::new("等短信", "Wait for the text"))),
        on(Corrected::StepGone {
            way: "app".into(),
            step: "confirm".into(),
            was: entry.ways[0].steps[1].title.clone(),
        }),
        on(Corrected::CoolingOff { was: vec![], now: WaitSaid { days: 30, login: LoginEffect::Harmless } }),
        on(Corrected::Contact { was: None, now: Some(contact) }),
        on(Corrected::Material { was: None, now: Some(material) }),
    ];
    let patch = patch(&all);
    assert_eq!(patch.corrections.len(), all.len());
    assert_eq!(Patch::read(&patch.to_toml()).unwrap(), patch);
}

#[test]
fn what_looks_like_somebodys_is_held_back_with_the_reason() {
    let title = |text: &str| {
        let was = Catalogue::embedded().get("soul").unwrap().ways[0].steps[0].title.clone();
        Corrected::StepTitle { way: "app".into(), step: "apply".into(), was, now: Text::from(text) }
    };
    let url =
        |text: &str| Corrected::StepUrl { way: "app".into(), step: "apply".into(), was: None, now: Some(text.into()) };
    let contact = |kind, value: &str| Corrected::Contact {
        was: None,
        now: Some(ContactSaid { kind, value: value.into(), note: None }),
    };
    let held = |corrected: Corrected| {
        let (patch, held) = Patch::of(Catalogue::embedded(), &[on(corrected)], &[]);
        assert_eq!(patch.is_empty(), held.len() == 1);
        held.len() == 1
    };
    for private in [
        title("找客服 138 0013 8000"),
        title("报身份证 11010519491231002X"),
        title("报１３８００１３８０００"),
        title("写信给 wang.xiaoming@gmail.com"),
        url("https://soulapp.cn/close?token=abcdef123456"),
        url("mailto:wang@qq.com"),
        contact(ContactKind::Phone, "13800138000"),
        contact(ContactKind::Email, "wang@163.com"),
    ] {
        assert!(held(private.clone()), "{private:?}");
    }
    for public in [
        title("拨打 400-123-4567，按 2"),
        title("拨打 010-12345678"),
        title("等 15 天，2026 年 11 月前"),
        title("写信给 soulprivacy@soulapp.cn"),
        url("https://www.soulapp.cn/close?from=app"),
        contact(ContactKind::Phone, "95118123"),
        contact(ContactKind::Phone, "021-6123-4567"),
        contact(ContactKind::Email, "privacy@soul-support.cn"),
    ] {
        assert!(!held(public.clone()), "{public:?}");
    }
}

#[test]
fn what_the_public_catalogue_does_not_know_is_held_back() {
    let own = Correction { service: "my-gym".into(), ..on(new_path()) };
    let own_walk = RunOutcome { service: "my-gym".into(), ..walk() };
    let (patch, held) = Patch::of(Catalogue::embedded(), &[own], &[own_walk]);
    assert!(patch.is_empty());
    assert_eq!(
        held.iter().map(|h| (h.kind, h.at)).collect::<Vec<_>>(),
        [(HeldKind::Correction, 0), (HeldKind::Run, 0)]
    );
}

#[test]
fn one_language_leaves_the_other_to_be_filled_in() {
    let patch = patch(&[on(new_step(Text::from("等短信")))]);
    let text = edit::apply(FILE, &patch.corrections.iter().collect::<Vec<_>>(), How::default()).unwrap().text;
    let file = EntryFile::parse("soul.toml", text).unwrap();
    let services: Vec<_> = Catalogue::embedded().iter().cloned().collect();
    let report = validate::check(vec![file], &services, Catalogue::embedded().reference(), None);
    let fault = report.errors().next().unwrap();
    assert_eq!((fault.code, fault.field.as_str()), (validate::Code::LanguageMissing, "ways[0].steps[1].title.en"));
}

fn write(corrections: &[Correction], how: How) -> Result<(String, Vec<String>), String> {
    let patch = patch(corrections);
    let all: Vec<&PatchCorrection> = patch.corrections.iter().collect();
    edit::apply(FILE, &all, how).map(|edited| (edited.text, edited.notes))
}

fn sound(text: &str) -> quittance_catalogue::entry::Service {
    let file = EntryFile::parse("soul.toml", text.to_owned()).unwrap();
    let services: Vec<_> = Catalogue::embedded().iter().cloned().collect();
    let report = validate::check(vec![file.clone()], &services, Catalogue::embedded().reference(), None);
    let faults: Vec<String> = report.errors().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{faults:#?}\n{text}");
    file.service
}

#[test]
fn a_contributor_writes_a_patch_into_the_file_and_the_rest_stays_as_it_is() {
    let (text, _) = write(&[on(new_path())], How::default()).unwrap();
    let service = sound(&text);
    assert_eq!(service.ways[0].steps[0].path.as_ref().unwrap().zh[0], "我");
    let source = service.sources.iter().find(|s| s.id == "community-2026-11").unwrap();
    assert_eq!((source.kind, source.dated), (SourceKind::Community, Some(day("2026-11-01"))));
    let kept = FILE.lines().filter(|line| !text.lines().any(|l| l == *line)).count();
    assert!(kept <= 3, "only the corrected lines differ: {kept}");

    let (text, _) = write(&[on(new_path())], How { walked: true, anyway: false }).unwrap();
    assert!(sound(&text).sources.iter().any(|s| s.id == "walked-2026-11" && s.kind == SourceKind::Walked));
}

#[test]
fn steps_and_rows_are_added_and_removed_in_the_file() {
    let entry = Catalogue::embedded().get("soul").unwrap();
    let chat = entry.contacts.iter().find(|c| c.kind == ContactKind::Chat).map(ContactSaid::of).unwrap();
    let mail = entry.contacts.iter().find(|c| c.kind == ContactKind::Email).map(ContactSaid::of).unwrap();
    let better = ContactSaid { value: "privacy@soulapp.cn".into(), ..mail.clone() };
    let all = [
        on(new_step(Text::new("等短信", "Wait for the text"))),
        on(Corrected::StepGone {
            way: "app".into(),
            step: "confirm".into(),
            was: entry.ways[0].steps[1].title.clone(),
        }),
        on(Corrected::Contact { was: Some(mail), now: Some(better) }),
        on(Corrected::Contact { was: Some(chat), now: None }),
        on(Corrected::CoolingOff { was: vec![], now: WaitSaid { days: 30, login: LoginEffect::Harmless } }),
    ];
    let (text, notes) =
        write(&all, How::default()).or_else(|_| write(&all, How { anyway: true, walked: false })).unwrap();
    let service = sound(&text);
    let steps: Vec<&str> = service.ways[0].steps.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(steps, ["apply", "added-1"], "{text}");
    assert!(notes.iter().any(|note| note.contains("added-1")), "{notes:?}");
    assert!(service.contacts.iter().all(|c| c.kind != ContactKind::Chat));
    assert!(service.contacts.iter().any(|c| c.value == "privacy@soulapp.cn"));
    assert_eq!(service.cooling_off.len(), entry.cooling_off.len() + 1, "a conflict is kept");
    let (_, standings) = apply(&service, &[on(new_step(Text::new("等短信", "Wait for the text")))]);
    assert_eq!(standings, [quittance_catalogue::correction::Standing::Adopted], "the person sees it was taken over");
}

#[test]
fn a_file_that_has_changed_since_is_not_overwritten_by_itself() {
    let patch = patch(&[on(new_path())]);
    let all: Vec<&PatchCorrection> = patch.corrections.iter().collect();
    let changed = FILE.replace("\"账号与安全\", \"注销账号\"]", "\"账号与安全\", \"离开\"]");
    assert_ne!(changed, FILE);
    let why = edit::apply(&changed, &all, How::default()).unwrap_err();
    assert!(why.contains("--anyway"), "{why}");
    assert!(edit::apply(&changed, &all, How { anyway: true, walked: false }).is_ok());
    let once = edit::apply(FILE, &all, How::default()).unwrap().text;
    let twice = edit::apply(&once, &all, How::default()).unwrap();
    assert_eq!(twice.text, once);
    assert!(twice.notes[0].contains("says so already"));
}

#[test]
fn a_patch_that_is_none_is_refused_with_one_sentence() {
    for (text, part) in [
        ("format = 1\nedition = 2026-11-24\nby = \"me\"\n", "Line 3"),
        ("format = 2\nwhatever = 1\n", "format 2"),
        ("format = ", "Line 1"),
        ("", "format"),
        (
            "format = 1\n[[corrections]]\nservice = \"x\"\nmonth = \"2026-11\"\n[corrections.corrected]\nwhat = \"colour\"\n",
            "colour",
        ),
    ] {
        let fault = Patch::read(text).unwrap_err();
        assert!(fault.to_string().contains(part), "{fault}");
    }
}

#[test]
fn the_contributors_page_shows_a_patch_and_a_correction_as_they_are() {
    let page = include_str!("../../../docs/catalogue.md");
    let block = |start: &str, part: &str| {
        let blocks = page.split(start).skip(1).filter_map(|rest| rest.split("```").next());
        blocks.into_iter().find(|text| text.contains(part)).unwrap().to_owned()
    };
    let shown = Patch::read(&block("```toml\n", "[[corrections]]")).unwrap();
    assert_eq!((shown.corrections.len(), shown.runs.len()), (1, 1));
    assert_eq!(shown.diff(), block("```text\n", "@ example-shop"));
    let correction: Correction = serde_json::from_str(&block("```json\n", "\"corrected\"")).unwrap();
    assert_eq!(correction.corrected.place(), "ways.app.apply.path");

    // The entry of the worked example is what both were made against.
    let entry = EntryFile::parse("example-shop.toml", block("```toml\n", "id = \"example-shop\"")).unwrap();
    let (_, standings) = apply(&entry.service, &[correction]);
    assert_eq!(standings, [quittance_catalogue::correction::Standing::Applies]);
    let mut filled = shown.clone();
    if let Corrected::StepPath { now: Some(now), .. } = &mut filled.corrections[0].corrected {
        now.en = vec!["Me".into(), "Account and security".into(), "Close".into()];
    }
    let all: Vec<&PatchCorrection> = filled.corrections.iter().collect();
    let text = edit::apply(&entry.text, &all, How::default()).unwrap().text;
    let report = validate::check(
        vec![EntryFile::parse("example-shop.toml", text).unwrap()],
        &[],
        Catalogue::embedded().reference(),
        None,
    );
    assert!(report.is_clean(), "{:?}", report.violations);
}
