//! S16: the channels above an operator, and a pack for one of them.

use quittance_tests::terminal::Terminal;

#[test]
fn a_pack_for_a_channel_is_a_folder_with_paper_annexes_and_hashes() {
    let terminal = Terminal::on("2026-11-24");
    let place = tempfile::tempdir().unwrap();
    terminal.ok("account add soul --bind 主号");
    terminal.ok("letter soul --sent 2026-11-24");
    let shot = place.path().join("拒绝.txt");
    std::fs::write(&shot, "请上传手持身份证照片").unwrap();
    terminal.ok(&format!("evidence add \"{}\" --account soul --caption 客服要手持身份证照片", shot.display()));
    let folder = place.path().join("pack");
    let saved = terminal.json(&format!("complaint soul --to 12377 --out \"{}\"", folder.display()));
    assert!(saved["complaint"]["cautions"].is_array());
    let text = std::fs::read_to_string(folder.join("complaint.txt")).unwrap();
    assert!(text.contains("客服要手持身份证照片") && text.contains("SHA-256"), "{text}");
    assert!(!text.contains("13800002201"), "masked unless the person says otherwise: {text}");
    let sums = std::fs::read_to_string(folder.join("SHA256SUMS.txt")).unwrap();
    assert!(sums.contains("annexes/01-拒绝.txt") && sums.contains("complaint.pdf"), "{sums}");
    assert!(std::fs::read(folder.join("complaint.pdf")).unwrap().starts_with(b"%PDF-"));
    assert!(terminal.refused(&format!("complaint soul --to 12377 --out \"{}\"", folder.display())).contains("pack"));
}

#[test]
fn a_dispute_and_a_report_are_two_papers_and_the_same_dispute_goes_to_one_body_only() {
    let terminal = Terminal::on("2026-11-24");
    terminal.ok("account add soul --bind 主号");
    terminal.ok("letter soul --sent 2026-11-24");
    let report = terminal.ok("complaint soul --to 12315_report");
    assert!(report.contains("举报书") && !report.contains("投诉书"), "{report}");
    let open = terminal.run("complaint soul --to 12315_complaint");
    assert_eq!(open.code, 1);
    assert!(open.err.contains("--fill nowhere_else=yes") || open.err.contains("nowhere_else"), "{}", open.err);
    assert!(terminal.ok("complaint soul --to 12315_complaint --nowhere-else").contains("投诉书"));
    assert_eq!(terminal.run("complaint soul --to nobody").code, 1);
}

#[test]
fn a_checklist_goes_on_paper() {
    let terminal = Terminal::on("2026-11-24");
    let place = tempfile::tempdir().unwrap();
    terminal.ok("account add soul --bind 主号");
    terminal.ok("plan close soul");
    assert!(terminal.ok("checklist print soul").contains("[ ]"));
    let pdf = place.path().join("清单.pdf");
    terminal.ok(&format!("checklist print soul --pdf \"{}\"", pdf.display()));
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn each_channel_says_what_it_takes_what_it_wants_and_how_long_it_has() {
    let terminal = Terminal::on("2026-11-24");
    let channels = terminal.json("request channels")["channels"].clone();
    let row = |id: &str| {
        let rows = channels.as_array().unwrap();
        rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id}: {channels:#}")).clone()
    };
    // 网信办, 工信部, and the public account the article names.
    for id in ["12377", "cac_province", "miit_appeal", "12321", "app_report", "isc", "12315_complaint", "12315_report"]
    {
        let channel = row(id);
        assert!(!channel["takes"].as_array().unwrap().is_empty(), "{id} takes nothing");
        assert!(channel["run_by"].is_string() && channel["material"].is_array(), "{channel:#}");
        assert!(
            channel["answers"].is_array() && channel["unconfirmed"].is_boolean(),
            "how long, and how sure: {channel:#}"
        );
    }
    let page = terminal.ok("request channels");
    assert!(page.contains("12377") && page.contains("工信部"), "{page}");
    let english = terminal.ok("request channels --lang en");
    assert!(english.contains("MIIT") && !english.contains('⟦'), "{english}");
    terminal.ok("account add soul --bind 主号");
    terminal.ok("letter soul --sent 2026-11-24");
    for id in ["12377", "app_report", "12321"] {
        let paper = terminal.ok(&format!("complaint soul --to {id}"));
        assert!(paper.contains("Soul") && !paper.contains("13800002201"), "{id}: {paper}");
    }
}
