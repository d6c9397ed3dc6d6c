mod copies;
mod corrections;
mod editions;
mod outcomes;
mod shelf;

use quittance_catalogue::Text;

use crate::Op;
use crate::ids::{AccountId, ChecklistId, ServiceId};
use crate::service::CorrectionDraft;
use crate::vault::testing::TestVault;
use crate::view::{ChecklistView, checklist_view};

fn soul() -> ServiceId {
    ServiceId::from("soul")
}

/// The title of a step is another than the catalogue says.
fn title(step: &str, zh: &str) -> CorrectionDraft {
    CorrectionDraft::StepTitle { way: None, step: step.into(), now: Text::new(zh, zh) }
}

fn correct(test: &mut TestVault, service: &ServiceId, drafts: Vec<CorrectionDraft>) -> crate::Result<()> {
    test.vault.operate(Op::CorrectEntry, |change| change.correct_entry(service, drafts, None)).map(drop)
}

fn closing(test: &mut TestVault, account: &AccountId) -> ChecklistId {
    test.vault.begin_checklist(account, crate::checklist::Goal::Close).unwrap()
}

fn list(test: &TestVault, id: &ChecklistId) -> ChecklistView {
    checklist_view(&test.vault, id).unwrap()
}

/// Ticks every step that can be ticked, until one that ends in this was.
fn tick_until(test: &mut TestVault, id: &ChecklistId, end: &str) {
    for _ in 0..60 {
        let view = list(test, id);
        let todo = |step: &&crate::checklist::Step| step.state == crate::checklist::StepState::Todo;
        let Some(step) = view.steps.iter().find(todo) else { panic!("no step to tick before {end}") };
        test.vault.mark_step(id, &step.id, crate::checklist::StepWord::Done).unwrap();
        if step.id.ends_with(end) {
            return;
        }
    }
    panic!("{end} was never reached");
}
