//! The words around the clauses: headings, names of fields, of rights, of hurdles. `assets/letters/words.toml`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use quittance_catalogue::barrier::{BarrierRule, Barriers};
use quittance_law::channel::ChannelKind;
use quittance_law::{Right, Standing, Text};
use serde::Deserialize;

use crate::IdentifierKind;
use crate::complaint::{Act, ComplaintCaution, Wanted};
use crate::letter::{Caution, Demand, Field, Hurdle};

/// All of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LetterWords {
    pub(crate) labels: Labels,
    pub(crate) pack: PackLabels,
    fields: BTreeMap<Field, Text>,
    identifiers: BTreeMap<IdentifierKind, Text>,
    cautions: BTreeMap<Caution, Text>,
    complaint_cautions: BTreeMap<ComplaintCaution, Text>,
    wanted: BTreeMap<String, Text>,
    wanted_claim: BTreeMap<String, Text>,
    wanted_own: BTreeMap<String, Text>,
    short: BTreeMap<Right, Text>,
    demands: BTreeMap<Demand, Text>,
    barriers: BTreeMap<String, Text>,
    standing: BTreeMap<Standing, Text>,
}

macro_rules! labels {
    ($(#[$doc:meta])* $name:ident { $($label:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $(pub(crate) $label: Text,)+
        }
    };
}

labels! {
    /// Words of a letter.
    Labels {
        to,
        privacy_desk,
        address,
        account,
        demands,
        reasons,
        basis,
        hurdles,
        answer,
        attached,
        attempts,
        attempt_on,
        attempt_way,
        attempt_outcome,
        correct_what,
        correct_wrong,
        correct_right,
        correct_proof,
        correct_absent,
        kept_data,
        kept_ground,
        kept_until,
        kept_no_ground,
        signed,
        signed_holder,
        signed_number,
        signed_my_name,
        signed_guardian,
        signed_relative,
        dated,
        told,
        told_on,
        rules_strong,
        rules_medium,
        method,
        reply_in_app,
        reply_same_mail,
    }
}

labels! {
    /// Words of a complaint pack.
    PackLabels {
        to,
        complaint,
        report,
        appeal,
        claim,
        submission,
        parties,
        complainant,
        reporter,
        appellant,
        claimant,
        anonymous,
        identity_on_form,
        contact,
        respondent,
        respondent_complaint,
        respondent_report,
        respondent_appeal,
        respondent_claim,
        respondent_address,
        respondent_contact,
        product,
        version,
        store,
        link,
        wanted,
        amount,
        paid_on,
        facts,
        facts_when,
        facts_what,
        facts_annex,
        prior,
        barriers,
        strength_strong,
        strength_medium,
        strength_disputed,
        strength_none,
        no_rule,
        past,
        past_note,
        annexes,
        annex_number,
        annex_file,
        annex_captured,
        annex_shows,
        annex_hash,
        chain_intact,
        chain_broken,
        chain_none,
        statement,
        no_other_body,
        truth,
        form,
        form_left_out,
        masked,
        shown,
        signed,
        signed_later,
        met,
        also,
        dated,
        captured_by_person,
        captured_by_file,
        captured_by_now,
        holder,
        most_want,
        taken_by,
        to_bring,
        here,
        bring,
    }
}

const WORDS: &str = include_str!("../../../assets/letters/words.toml");
const BARRIERS: &str = include_str!("../../../assets/law/barriers.toml");

pub(crate) fn words() -> &'static LetterWords {
    static ALL: OnceLock<LetterWords> = OnceLock::new();
    ALL.get_or_init(|| {
        toml::from_str(WORDS).unwrap_or_else(|why| panic!("assets/letters/words.toml is read by its tests: {why}"))
    })
}

/// The hurdle with this code, and its rules.
pub(crate) fn barrier(code: &str) -> Option<&'static BarrierRule> {
    static ALL: OnceLock<Barriers> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        toml::from_str(BARRIERS).unwrap_or_else(|why| panic!("assets/law/barriers.toml is read by its tests: {why}"))
    });
    all.get(code)
}

impl LetterWords {
    pub(crate) fn field(&self, field: Field) -> &Text {
        self.fields.get(&field).expect("a test looks up every field")
    }

    pub(crate) fn identifier(&self, kind: IdentifierKind) -> &Text {
        self.identifiers.get(&kind).expect("a test looks up every kind of identifier")
    }

    pub(crate) fn caution(&self, caution: Caution) -> &Text {
        self.cautions.get(&caution).expect("a test looks up every caution")
    }

    pub(crate) fn complaint_caution(&self, caution: ComplaintCaution) -> &Text {
        self.complaint_cautions.get(&caution).expect("a test looks up every caution")
    }

    /// What is wanted, as a sentence; the beginning of one where an amount follows. An authority urges the other side, a
    /// court orders it, and the other side itself is simply asked.
    pub(crate) fn wanted(&self, wanted: &Wanted, act: Act, at: ChannelKind) -> &Text {
        let key = match wanted {
            Wanted::Close => "close",
            Wanted::Delete => "delete",
            Wanted::Answer => "answer",
            Wanted::StopMessages => "stop_messages",
            Wanted::DropDemand => "drop_demand",
            Wanted::OfferClosing => "offer_closing",
            Wanted::Refund { .. } => "refund",
            Wanted::Investigate => "investigate",
            Wanted::Other { .. } => "other",
        };
        let own = match (act, at) {
            (Act::Sue, _) => self.wanted_claim.get(key),
            (_, ChannelKind::Operator) => self.wanted_own.get(key),
            _ => None,
        };
        own.or_else(|| self.wanted.get(key)).expect("a test looks up everything that can be wanted")
    }

    /// A right as it stands inside a sentence: 注销账号, close my account.
    pub(crate) fn short(&self, right: Right) -> &Text {
        self.short.get(&right).expect("a test looks up every right")
    }

    /// A demand as it stands inside a sentence.
    pub(crate) fn demand(&self, demand: Demand) -> &Text {
        self.demands.get(&demand).expect("a test looks up every demand")
    }

    /// A hurdle as it stands inside a sentence: 身份证件照片, a photo of my ID document. Unknown codes keep their code.
    pub(crate) fn hurdle(&self, hurdle: &Hurdle) -> &'static Text {
        static UNKNOWN: OnceLock<Text> = OnceLock::new();
        let all = words();
        let named = hurdle.demand.and_then(|demand| all.demands.get(&demand));
        named
            .or_else(|| all.barriers.get(&hurdle.barrier))
            .unwrap_or_else(|| UNKNOWN.get_or_init(|| Text::new("其他要求", "another demand")))
    }

    /// What kind of rule it is, where it is no law: （规范性文件）.
    pub(crate) fn standing(&self, standing: Standing) -> Option<&Text> {
        self.standing.get(&standing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_its_words() {
        let all = words();
        for field in Field::ALL {
            assert!(!all.field(*field).zh.is_empty(), "{field:?}");
        }
        for kind in IdentifierKind::ALL {
            assert!(!all.identifier(kind).en.is_empty(), "{kind:?}");
        }
        for right in Right::ALL {
            assert!(!all.short(*right).zh.is_empty(), "{right}");
        }
        for caution in Caution::ALL {
            assert!(!all.caution(caution).en.is_empty(), "{caution:?}");
        }
        for caution in ComplaintCaution::ALL {
            assert!(!all.complaint_caution(caution).zh.is_empty(), "{caution:?}");
        }
        for number in 1..=17 {
            let code = format!("B{number:02}");
            assert!(all.barriers.contains_key(&code) && barrier(&code).is_some(), "{code}");
        }
    }
}
