//! A large backup, as years of use leave it.

mod common;

#[allow(dead_code)]
#[path = "../examples/make_sms_export.rs"]
mod make_sms_export;

use quittance_discovery::ServiceKey;

#[test]
fn a_large_backup_with_videos_is_read_whole_and_alike_every_time() {
    let mut file = Vec::new();
    make_sms_export::write_export(&mut file, 10 << 20).unwrap();
    let reading = common::read(&file).unwrap();
    let written = memchr::memmem::find_iter(&file, "<sms ").count() + memchr::memmem::find_iter(&file, "<mms ").count();
    assert_eq!(reading.source.records, written as u64);
    assert_eq!((reading.source.skipped, reading.source.bytes), (0, file.len() as u64));
    assert!(reading.leads.len() > 400 && reading.leads.len() < 1000, "{}", reading.leads.len());
    for brand in ["嘀嗒出行", "点我达", "悦购优选"] {
        let key = ServiceKey::Signature(brand.into());
        let lead = reading.leads.iter().find(|lead| lead.key == key).unwrap();
        assert!(lead.strength >= 3 && lead.evidence.len() <= 8, "{brand}");
    }
    // Codes of the generator have six digits; none may be left.
    let told = serde_json::to_string(&reading.leads).unwrap();
    let excerpts = reading.leads.iter().flat_map(|lead| &lead.evidence).map(|line| &line.excerpt);
    assert!(excerpts.clone().all(|text| !text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= 4)));
    assert_eq!(told, serde_json::to_string(&common::read(&file).unwrap().leads).unwrap());
}
