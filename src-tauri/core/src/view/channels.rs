//! Channels one may complain to, and rights one may claim: what the law files say, in short.

use chrono::NaiveDate;
use quittance_catalogue::Text;
use quittance_law::channel::{ChannelKind, FormLimit, Identity};
use quittance_law::pack::Item;
use quittance_law::{Law, Right, Source, channels, source};
use serde::{Deserialize, Serialize};

use super::ChannelTag;
use super::requests::word;

/// A channel one may complain to, in short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChannelRow {
    /// Id.
    pub id: String,
    /// Name.
    pub names: Text,
    /// Who runs it.
    pub run_by: Text,
    /// `operator`, `authority`, `court`…
    pub kind: ChannelKind,
    /// Laws under which it is open.
    pub laws: Vec<Law>,
    /// What it takes.
    pub takes: Vec<Text>,
    /// What it does not take, or can't do.
    pub refuses: Vec<Text>,
    /// What a submission must hold.
    pub material: Vec<Text>,
    /// How much of one's identity it asks for.
    pub identity: Identity,
    /// No source says how much identity that is; what stands here is the least that makes sense.
    pub identity_unconfirmed: bool,
    /// What must have happened before.
    pub first: Vec<Text>,
    /// How to reach it.
    pub reach: Vec<ReachRow>,
    /// How long it has, in words with where that comes from.
    pub answers: Vec<Text>,
    /// After how long it no longer takes the matter.
    pub bars: Vec<Text>,
    /// Limits of its form. Empty: nobody knows them.
    pub form: Vec<FormLimit>,
    /// Channels that must not have the same dispute at the same time.
    pub not_beside: Vec<ChannelTag>,
    /// What to know.
    pub notes: Vec<Text>,
    /// Where it was read, each with its date.
    pub sources: Vec<Source>,
    /// Content was noted from memory.
    pub unconfirmed: bool,
}

/// One way to reach a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReachRow {
    /// `web`, `phone`, `mail`…
    pub kind: String,
    /// Address, number or name.
    pub value: String,
    /// What to know about it.
    pub text: Option<Text>,
    /// Not known to work today.
    pub unconfirmed: bool,
}

/// A right, and the laws that give it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RightRow {
    /// Which.
    pub right: Right,
    /// Its name.
    pub names: Text,
    /// What it means.
    pub means: Text,
    /// Laws that give it and are in force.
    pub laws: Vec<Law>,
}

/// The channels one may complain to, the operator first, courts last; of one law, or all.
pub fn channels_view(law: Option<Law>) -> Vec<ChannelRow> {
    channels()
        .iter()
        .filter(|channel| law.is_none_or(|law| channel.laws.contains(&law)))
        .map(|channel| ChannelRow {
            id: channel.id.clone(),
            names: channel.names.clone(),
            run_by: channel.run_by.clone(),
            kind: channel.kind,
            laws: channel.laws.clone(),
            takes: channel.takes.iter().map(|one| one.text.clone()).collect(),
            refuses: texts(&channel.refuses),
            material: texts(&channel.material),
            identity: channel.identity,
            identity_unconfirmed: channel.identity_unconfirmed,
            first: texts(&channel.first),
            reach: channel
                .reach
                .iter()
                .map(|one| ReachRow {
                    kind: word(&one.kind),
                    value: one.value.clone(),
                    text: one.text.clone(),
                    unconfirmed: one.unconfirmed,
                })
                .collect(),
            answers: channel.answers.iter().map(|one| one.text.clone()).collect(),
            bars: channel.bars.iter().map(|one| one.text.clone()).collect(),
            form: channel.form.clone(),
            not_beside: channel.not_beside.iter().filter_map(|id| ChannelTag::of(id)).collect(),
            notes: texts(&channel.notes),
            sources: channel.from.iter().filter_map(|id| source(id)).cloned().collect(),
            unconfirmed: channel.unconfirmed,
        })
        .collect()
}

fn texts(items: &[Item]) -> Vec<Text> {
    items.iter().map(|one| one.text.clone()).collect()
}

/// The rights, each with the laws that give it on that day.
pub fn rights_view(today: NaiveDate) -> Vec<RightRow> {
    let in_force = |law: Law| quittance_law::pack(law).in_force.is_none_or(|from| from <= today);
    Right::ALL
        .iter()
        .map(|right| RightRow {
            right: *right,
            names: right.names().clone(),
            means: right.means().clone(),
            laws: Law::ALL
                .iter()
                .copied()
                .filter(|law| in_force(*law) && quittance_law::card(*law, *right).is_some())
                .collect(),
        })
        .collect()
}
