//! The planner of the way out: a pure function from a [`Situation`] to a [`Plan`]. No clock, no vault, no panic.
//!
//! Each stage has a file that drafts its steps ([`draft`]); [`states`] then says how they stand. What a newcomer gets
//! wrong: the vault's facts decide over ticks. A step that says “unbind” is done when the binding is off, and a tick whose
//! effect was taken back counts for nothing; ticks alone decide only where the vault holds no fact.

mod barriers;
mod close;
pub(super) mod draft;
mod escalate;
mod facts;
mod free;
pub(super) mod outlook;
mod preflight;
mod road;
mod save;
pub(super) mod scam;
mod settle;
pub(super) mod sources;
pub(super) mod states;
mod take_back;
mod verify;
mod wait;
mod ways;

#[cfg(test)]
pub(super) mod tests;

use chrono::NaiveDate;

use super::{Advice, Goal, Guard, Plan, Situation, Tone};
use crate::Phrase;
use draft::Draft;
use outlook::Outlook;

/// Plans the way out.
pub fn plan(situation: &Situation) -> Plan {
    let look = Outlook::of(situation);
    let mut draft = Draft::new(&look);

    if look.road == Goal::Revoke {
        take_back::revoked(&mut draft);
        return whole(draft);
    }
    save::draft(&mut draft);
    free::draft(&mut draft);
    settle::draft(&mut draft);
    let left_for_later = take_back::draft(&mut draft);
    if look.road == Goal::Close {
        preflight::draft(&mut draft);
        close::draft(&mut draft);
        wait::draft(&mut draft);
        verify::closed(&mut draft, &left_for_later);
    } else {
        verify::unbound(&mut draft);
    }
    escalate::draft(&mut draft);
    scam::warn(&mut draft);
    whole(draft)
}

fn whole(draft: Draft<'_>) -> Plan {
    let look = draft.look;
    let steps = states::settle(draft);
    Plan {
        road: look.road,
        steps,
        guards: guard(look).into_iter().collect(),
        barriers: look.barriers.clone(),
        advice: advice(look),
        over_by: look.over_by(),
    }
}

/// The do-not-log-in of a running cooling-off.
fn guard(look: &Outlook) -> Option<Guard> {
    let (from, until) = (look.out?, look.until?);
    if look.over.is_some() || look.today() > until || look.login_is_harmless() {
        return None;
    }
    Some(Guard {
        account: look.account().id.clone(),
        from,
        until,
        text: look.say(look.guard_key()).with("date", until),
        devices: look.device_names(),
        longest: longest(look, from, until),
        sources: look.cooling_notes(),
    })
}

/// Why the longest is guarded, unless the person entered another end.
fn longest(look: &Outlook, from: NaiveDate, until: NaiveDate) -> Vec<Phrase> {
    let days = look.cooling_days().map(i64::from);
    if days != Some(until.signed_duration_since(from).num_days()) {
        return Vec::new();
    }
    facts::cooling_longest(look).into_iter().map(|(_, why)| why).collect()
}

fn advice(look: &Outlook) -> Vec<Advice> {
    let mut advice = Vec::new();
    let mut add = |tone, text: Phrase, source| advice.push(Advice { tone, text, source });
    let Some(entry) = look.entry() else {
        add(Tone::Note, look.say("advice-no-entry"), None);
        return advice;
    };
    for said in &entry.warnings {
        add(Tone::Scam, (&said.text).into(), look.note("source-warning", &said.from, None));
    }
    if look.road == Goal::Unbind && look.situation.checklist.goal == Goal::Close {
        add(Tone::Note, look.say("advice-unbind-road"), None);
    }
    if look.barriers.iter().any(|barrier| barrier.code == "B04") {
        add(Tone::Lose, look.say("advice-never-sign"), None);
    }
    if look.road == Goal::Close {
        for said in &entry.consequences {
            add(Tone::Lose, (&said.text).into(), look.note("source-consequence", &said.from, None));
        }
        for fact in facts::again(look) {
            add(Tone::Lose, fact.text, fact.source);
        }
        for (tone, why) in facts::cooling_longest(look) {
            add(tone, why, None);
        }
    }
    if look.situation.person.relation == crate::person::Relation::ChildUnder14 {
        add(Tone::Note, look.say("advice-child"), None);
    }
    advice
}
