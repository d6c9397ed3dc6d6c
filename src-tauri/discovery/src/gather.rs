//! From single traces to leads: what belongs to one service and identifier is put together and weighed.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};

use crate::draft::Draft;
use crate::event::{EventKind, SenderClass};
use crate::problem::ImportProblem;
use crate::reading::{IdentifierKind, Lead, Presence, SeenIdentifier, ServiceKey};

/// More services than anybody has; a hostile file must not fill the memory.
const MAX_LEADS: usize = 50_000;

/// What one record says about one service.
#[derive(Debug)]
pub(crate) struct Trace<'t> {
    pub key: ServiceKey,
    pub other_signature: Option<String>,
    pub identifier: Option<SeenIdentifier>,
    pub sim: Option<String>,
    pub event: EventKind,
    pub level: u8,
    pub at: Option<NaiveDateTime>,
    /// The last use, where a record has two dates.
    pub until: Option<NaiveDateTime>,
    pub sender_class: Option<SenderClass>,
    pub text: &'t str,
    pub locator: u64,
    pub presence: Presence,
    pub host: Option<String>,
    pub linked: Option<&'static str>,
}

/// Which lead a trace belongs to. Mail addresses are the same in any case; other names are not.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Whose {
    key: ServiceKey,
    sim: Option<String>,
    identifier: Option<SeenIdentifier>,
}

/// Everything gathered from one file.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    drafts: HashMap<Whose, Draft>,
    forged: HashSet<ServiceKey>,
    /// Traces left out because there were too many different services.
    pub left_out: u64,
}

impl Gathered {
    /// How many leads there are so far.
    pub fn len(&self) -> usize {
        self.drafts.len()
    }

    /// A forged message used this name. It is no evidence, but a lead of that name gets a flag.
    pub fn forged(&mut self, key: ServiceKey) {
        if self.forged.len() < MAX_LEADS {
            self.forged.insert(key);
        }
    }

    /// Puts one trace where it belongs.
    pub fn add(&mut self, trace: Trace<'_>) {
        let whose = Whose {
            key: trace.key.clone(),
            sim: trace.sim.clone(),
            identifier: trace.identifier.clone().map(|mut identifier| {
                if identifier.kind == IdentifierKind::Email {
                    identifier.value = identifier.value.to_lowercase();
                }
                identifier
            }),
        };
        if self.drafts.len() >= MAX_LEADS && !self.drafts.contains_key(&whose) {
            self.left_out += 1;
            return;
        }
        self.drafts.entry(whose).or_default().add(trace);
    }

    /// The leads, strongest first. `doubtful` are the days on which too many logins were saved. `look` is called now
    /// and then, and stops the work: masking the evidence of fifty thousand leads takes seconds.
    pub fn finish(
        self,
        doubtful: &[NaiveDate],
        look: &mut dyn FnMut() -> Result<(), ImportProblem>,
    ) -> Result<Vec<Lead>, ImportProblem> {
        let Self { drafts, forged, .. } = self;
        let mut leads = Vec::with_capacity(drafts.len());
        for (done, (whose, draft)) in drafts.into_iter().enumerate() {
            if done % 64 == 0 {
                look()?;
            }
            let forged = forged.contains(&whose.key);
            leads.push(draft.finish(whose.key, whose.sim, forged, doubtful));
        }
        leads.sort_by(|a, b| {
            (b.strength, b.count)
                .cmp(&(a.strength, a.count))
                .then_with(|| (&a.key, &a.sim, &a.identifiers).cmp(&(&b.key, &b.sim, &b.identifiers)))
        });
        Ok(leads)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{CreatedMeaning, LeadFlag};

    fn day(day: u32) -> Option<NaiveDateTime> {
        NaiveDate::from_ymd_opt(2024, 1, day).and_then(|date| date.and_hms_opt(12, 0, 0))
    }

    fn trace(event: EventKind, at: Option<NaiveDateTime>, locator: u64) -> Trace<'static> {
        Trace {
            key: ServiceKey::Signature("示例云".into()),
            other_signature: None,
            identifier: None,
            sim: None,
            event,
            level: event.level(),
            at,
            until: None,
            sender_class: Some(SenderClass::ServicePort),
            text: "您的验证码是482913",
            locator,
            presence: Presence::default(),
            host: None,
            linked: None,
        }
    }

    fn lead(events: &[(EventKind, u32)]) -> Lead {
        let mut gathered = Gathered::default();
        for (n, (event, on)) in (1..).zip(events) {
            gathered.add(trace(*event, day(*on), n));
        }
        gathered.finish(&[], &mut || Ok(())).unwrap().remove(0)
    }

    #[test]
    fn codes_on_two_days_make_an_account_likely_and_two_on_one_day_do_not() {
        use EventKind::OtpGeneric;
        assert_eq!(lead(&[(OtpGeneric, 1), (OtpGeneric, 1)]).strength, 2);
        assert_eq!(lead(&[(OtpGeneric, 1), (OtpGeneric, 2)]).strength, 3);
    }

    #[test]
    fn any_amount_of_advertising_stays_weak() {
        let many: Vec<_> = (1..=28).map(|on| (EventKind::Marketing, on)).collect();
        let lead = lead(&many);
        assert_eq!((lead.strength, lead.count), (1, 28));
        assert!(lead.flags.contains(&LeadFlag::NotCounted));
        assert_eq!(lead.created_meaning, CreatedMeaning::Unknown);
    }

    #[test]
    fn a_sign_up_code_and_a_later_login_confirm_an_account() {
        use EventKind::{OtpLogin, OtpRegister};
        assert_eq!(lead(&[(OtpRegister, 3)]).strength, 3);
        assert_eq!(lead(&[(OtpLogin, 2), (OtpRegister, 3)]).strength, 3, "the login came before");
        let confirmed = lead(&[(OtpLogin, 9), (OtpRegister, 3)]);
        assert_eq!((confirmed.strength, confirmed.created_meaning), (4, CreatedMeaning::Registered));
        assert_eq!(confirmed.created_estimate, day(3).map(|at| at.date()));
    }

    #[test]
    fn first_last_and_strongest_stay_whatever_the_order_of_the_file() {
        let mut events: Vec<_> = (1..=28).map(|on| (EventKind::Marketing, on)).collect();
        events[13].0 = EventKind::Registered;
        let mut forward = Gathered::default();
        let mut backward = Gathered::default();
        for (n, (event, on)) in (1..).zip(&events) {
            forward.add(trace(*event, day(*on), n));
        }
        for (event, on) in events.iter().rev() {
            backward.add(trace(*event, day(*on), u64::from(*on)));
        }
        let (forward, backward) =
            (forward.finish(&[], &mut || Ok(())).unwrap(), backward.finish(&[], &mut || Ok(())).unwrap());
        assert_eq!(forward, backward);
        let kept: Vec<u64> = forward[0].evidence.iter().map(|line| line.locator).collect();
        assert!(kept.len() <= 8 && kept.contains(&1) && kept.contains(&14) && kept.contains(&28), "{kept:?}");
    }
}
