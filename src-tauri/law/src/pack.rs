//! Law packs: what one law gives, right by right. One pack is one file in `assets/law/packs`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::instrument::Article;
use crate::{Right, Standing, Term, Text, tables};

macro_rules! laws {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)+) => {
        /// A law a request can rest on. The ids are the file names of the packs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Law {
            $($(#[$doc])* $name,)+
        }

        impl Law {
            /// All of them, in the order readers list them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The id, as in data files, JSON and message keys.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }

            /// The file of its pack.
            pub(crate) fn file(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../../../assets/law/packs/", $id, ".toml")),)+
                }
            }
        }
    };
}

laws! {
    /// Mainland China: 《个人信息保护法》 and the rules around it.
    Pipl = "pipl",
    /// European Union and EEA.
    Gdpr = "gdpr",
    /// United Kingdom.
    Uk = "uk",
    /// California.
    Ccpa = "ccpa",
    /// Brazil.
    Lgpd = "lgpd",
    /// India; its rights rules are not in force yet.
    Dpdp = "dpdp",
    /// Japan.
    Appi = "appi",
    /// South Korea.
    Pipa = "pipa",
}

impl Law {
    /// The law with this id.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|law| law.as_str() == id)
    }
}

impl std::fmt::Display for Law {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What one law gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LawPack"))]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Which law.
    pub law: Law,
    /// Its name as people say it: 个人信息保护法 (China).
    pub names: Text,
    /// Where it holds.
    pub region: Text,
    /// When its working days are: `cn`, or `weekends` where the holidays are not known to this program.
    pub calendar: CalendarKind,
    /// First day on which rights can be claimed. Unknown or long past: none.
    #[serde(default)]
    pub in_force: Option<NaiveDate>,
    /// Who receives a request, in the order to try.
    pub addressees: Vec<Item>,
    /// What every request says.
    pub content: Vec<Item>,
    /// What no request holds.
    pub never: Vec<Item>,
    /// How a refusal has to be given, and on which article.
    #[serde(default)]
    pub refusal: Option<Article>,
    /// What to know before using the pack.
    #[serde(default)]
    pub notes: Vec<Item>,
    /// Terms that rights point to.
    pub terms: Vec<TermRule>,
    /// The cards.
    pub rights: Vec<RightCard>,
}

/// Which table of working days a law counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CalendarKind {
    /// Mainland China, by the notices of the State Council.
    Cn,
    /// Monday to Friday; public holidays are not known here, so every date is provisional.
    Weekends,
}

/// A sentence with an id that letters and checks can point to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "LawItem"))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable id, one of a kind within its list.
    pub id: String,
    /// The sentence.
    pub text: Text,
    /// Content was noted from memory and not read in the original.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources; none where it is plain advice.
    #[serde(default)]
    pub from: crate::From,
}

/// One right under one law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RightCard {
    /// Which right.
    pub right: Right,
    /// The articles it rests on, strongest first. Cite only what [`Article::citable`] allows.
    pub articles: Vec<Article>,
    /// Id of the [`TermRule`] for the answer.
    pub term: String,
    /// What the law itself says about time, where that is no number, or more than one.
    #[serde(default)]
    pub says: Option<Text>,
    /// Who receives it, where that differs from the pack's list.
    #[serde(default)]
    pub addressees: Vec<Item>,
    /// What the request says beyond what every request says.
    pub content: Vec<Item>,
    /// What the person shows only if asked.
    #[serde(default)]
    pub on_demand: Vec<Item>,
    /// What to know.
    #[serde(default)]
    pub notes: Vec<Item>,
    /// The route if it fails: an id of `assets/law/routes.toml`.
    pub route: String,
}

/// How long the other side has, and what stops or stretches the time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TermRule {
    /// Id within the pack.
    pub id: String,
    /// How long.
    pub term: Term,
    /// Where that comes from: shown beside every date.
    pub basis: Text,
    /// How strong it is.
    pub standing: Standing,
    /// Counted from the day the other side received it, not from sending.
    #[serde(default)]
    pub from_receipt: bool,
    /// A last day on which offices are closed moves on to the next working day.
    #[serde(default)]
    pub rolls: bool,
    /// A shorter time the operator promised counts instead.
    #[serde(default)]
    pub promise_counts: bool,
    /// The clock stands still while the other side waits for something from the person.
    #[serde(default)]
    pub pauses: bool,
    /// How it may be stretched.
    #[serde(default)]
    pub extension: Option<Extension>,
    /// Within which time receipt has to be confirmed.
    #[serde(default)]
    pub acknowledge: Option<Term>,
    /// The article, where there is one.
    #[serde(default)]
    pub article: Option<Article>,
    /// Content or number was noted from memory.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

/// How a term may be stretched, once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "TermExtension"))]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The whole length afterwards, counted from the same day as the term.
    pub whole: Term,
    /// What it takes.
    pub needs: Text,
}

/// The pack of a law.
pub fn pack(law: Law) -> &'static Pack {
    tables::pack(law)
}

/// The card of a right under a law; `None` where the law has no such right, or nobody read about it.
pub fn card(law: Law, right: Right) -> Option<&'static RightCard> {
    pack(law).rights.iter().find(|card| card.right == right)
}

impl Pack {
    /// The term with this id.
    pub fn term(&self, id: &str) -> Option<&TermRule> {
        self.terms.iter().find(|rule| rule.id == id)
    }
}

impl RightCard {
    /// The articles a letter of that day may cite to an operator of one of `scopes`.
    pub fn citable(&self, day: NaiveDate, scopes: &[crate::Scope]) -> impl Iterator<Item = &Article> {
        self.articles.iter().filter(move |article| article.citable(day, scopes))
    }
}
