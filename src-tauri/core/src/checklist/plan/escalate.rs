//! Escalate: remind, demand, complain. Only where something failed, is overdue, or a strong barrier is known.
//!
//! Channels and limits follow the recommended route: what a channel does not take is said beside it, and 15 working days
//! are called what they are, a yardstick of the authorities and no term of the law.

use quittance_catalogue::entry::PreconditionKind;
use quittance_law::route::{route_for_right, routes_for_barrier};
use quittance_law::{Law, Right, Text, channel};
use quittance_letters::letter::KindName;

use super::barriers::is_strong;
use super::close::by_post;
use super::draft::{Draft, Truth};
use super::outlook::Outlook;
use crate::Phrase;
use crate::account::Stage;
use crate::checklist::{BarrierHow, Fact, FoundBarrier, Goal, Mark, StepPaper, WayStage, law_note};

/// The hurdle that is about money.
const MONEY: &str = "B15";
/// Working days given after a second notice: a choice of ours, no term of the law.
const SECOND_NOTICE: u32 = 5;
/// Working days of the yardstick.
const YARDSTICK: u32 = 15;

pub(super) fn draft(draft: &mut Draft) {
    if !is_called_for(draft.look) {
        return;
    }
    let look = draft.look;
    let request = draft.request().map(|step| step.id.clone());
    let mut needs: Vec<String> = request.iter().cloned().collect();
    let asked = look.out.is_some() || request.is_some();
    let truth = if is_moot(look) { Truth::Moot } else { Truth::Unknown };

    if look.road == Goal::Close && asked {
        let (day, provisional) = look.remind_from(draft.request_day());
        let mut step = draft
            .step(WayStage::Escalate, "remind", look.say("plan-remind"))
            .why(look.say("plan-remind-why"))
            .at(by_post(look))
            .needs(&needs)
            .not_before(day)
            .provisional(provisional)
            .fact("fact-write", look.say("plan-remind-write"), None)
            .fact("fact-deadline", Phrase::key("plan-yardstick-note"), None)
            .proof(Phrase::key("proof-sent"))
            .paper(StepPaper::Letter { kind: KindName::Reminder, right: None })
            .barriers(look.barriers_at(&["B09", "B16"]))
            .truth(if look.over.is_some() { Truth::Moot } else { truth })
            .minutes(10);
        if provisional {
            step = step.fact("fact-deadline", Phrase::key("plan-provisional"), None);
        }
        needs.push(draft.push(step));
    }

    let codes: Vec<&str> = look.barriers.iter().map(|barrier| barrier.code.as_str()).collect();
    let letter = draft
        .step(WayStage::Escalate, "letter", look.say("plan-letter"))
        .why(look.say("plan-letter-why"))
        .at(by_post(look))
        .needs(&needs)
        .facts(what_to_write(look))
        .paper(StepPaper::Letter { kind: KindName::Request, right: erases(look).then_some(Right::Delete) })
        .proof(Phrase::key("proof-sent"))
        .barriers(look.barriers_at(&codes))
        .truth(truth)
        .minutes(20);
    let letter = draft.push(letter);

    // A first letter gets the yardstick; one that follows an unanswered request is a second notice.
    let days = if look.out.is_some() && look.over.is_none() { SECOND_NOTICE } else { YARDSTICK };
    let sent = look.ticked(WayStage::Escalate, "letter").map(|on| look.situation.calendar.add_working_days(on, days));
    let mut complaint = draft
        .step(WayStage::Escalate, "complain", look.say("plan-complain"))
        .why(look.say("plan-complain-why"))
        .needs([&letter])
        .not_before(sent.map(|end| end.date))
        .provisional(sent.is_some_and(|end| end.provisional))
        .facts(channels(look))
        .paper(StepPaper::Complaint)
        .warn([Phrase::key("plan-warn-complain")])
        .proof(Phrase::key("proof-receipt"))
        .barriers(look.barriers_at(&codes))
        .truth(truth)
        .minutes(30);
    if sent.is_some_and(|end| end.provisional) {
        complaint = complaint.fact("fact-deadline", Phrase::key("plan-provisional"), None);
    }
    draft.push(complaint);
}

fn is_called_for(look: &Outlook) -> bool {
    let failed = look.situation.marks.iter().any(|mark| match &mark.mark {
        Mark::Failed { barrier: Some(_), .. } => true,
        Mark::Failed { barrier: None, .. } => mark.stage >= WayStage::Preflight,
        _ => false,
    });
    let begun = look.situation.marks.iter().any(|mark| mark.stage == WayStage::Escalate);
    let stage = matches!(look.account().stage, Stage::Stuck { .. } | Stage::Declined { .. });
    failed || begun || stage || look.was_late() || look.barriers.iter().any(|barrier| is_strong(&barrier.code))
}

/// It was closed after all, and nothing found afterwards says otherwise.
fn is_moot(look: &Outlook) -> bool {
    let found = look
        .situation
        .marks
        .iter()
        .any(|mark| mark.stage == WayStage::Verify && matches!(mark.mark, Mark::Failed { .. }));
    look.over.is_some() && look.road == Goal::Close && !found
}

/// Whether nothing is left to close, so that a letter asks for erasure only.
fn erases(look: &Outlook) -> bool {
    look.over.is_some() || look.road == Goal::Unbind
}

/// What a letter to the operator says, what it quotes, and what it never holds.
pub(super) fn what_to_write(look: &Outlook) -> Vec<Fact> {
    let fact = |label: &str, text: Phrase, source| Fact { label: label.to_owned(), text, source };
    let write = if look.over.is_some() {
        "plan-write-erase"
    } else if look.road == Goal::Unbind {
        "plan-write-barred"
    } else {
        "plan-write-close"
    };
    let mut facts = vec![fact("fact-write", look.say(write), None)];
    if by_post(look).is_none() {
        facts.push(fact("fact-where", look.say("plan-letter-where"), None));
    }
    // What somebody else met long ago is no complaint of this person's, unless it is what bars the way.
    let own = |barrier: &&FoundBarrier| barrier.how != BarrierHow::Reported || look.road == Goal::Unbind;
    for barrier in look.barriers.iter().filter(own) {
        facts.push(fact("fact-barrier", barrier.text.clone(), barrier.source.clone()));
    }
    facts.push(fact("fact-never", Phrase::key("plan-write-never"), None));
    facts.push(fact("fact-deadline", Phrase::key("plan-yardstick-note"), None));
    facts
}

/// Where to go from here, as the recommended ways up have it, with what each channel can't do; money goes another road than
/// data, and goes first.
fn channels(look: &Outlook) -> Vec<Fact> {
    let money = look.barriers.iter().any(|barrier| barrier.code == MONEY)
        || [PreconditionKind::BalanceZero, PreconditionKind::DepositReturned]
            .iter()
            .any(|kind| look.conditions(*kind).next().is_some())
        || look.situation.mandates.iter().any(|mandate| mandate.state == crate::account::MandateState::Active);
    let right = if erases(look) { Right::Delete } else { Right::CloseAccount };
    let roads = routes_for_barrier(Law::Pipl, MONEY).filter(|_| money).chain(route_for_right(Law::Pipl, right));
    let mut known: Vec<&str> = Vec::new();
    let mut facts = Vec::new();
    for station in roads.flat_map(|route| &route.stations).filter(|station| station.act.submits()) {
        let Some(one) = channel(&station.channel).filter(|one| !known.contains(&one.id.as_str())) else { continue };
        known.push(&one.id);
        let no: Vec<&Text> = one.refuses.iter().map(|item| &item.text).collect();
        let limits = Text::new(
            no.iter().map(|text| text.zh.as_str()).collect::<Vec<_>>().join("；"),
            no.iter().map(|text| text.en.as_str()).collect::<Vec<_>>().join("; "),
        );
        let said = Phrase::key(if limits.zh.is_empty() { "plan-channel-open" } else { "plan-channel" });
        let said = said.with("channel", &one.names).with("why", &station.why).with("limits", &limits);
        let source = law_note("source-channel", &one.from, None, look.today());
        facts.push(Fact { label: "fact-channel".to_owned(), text: said, source });
    }
    facts
}
