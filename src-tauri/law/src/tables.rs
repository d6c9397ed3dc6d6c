//! The files of `assets/law`, read once. Their tests read every one of them, so a file that does not parse never ships.

use std::sync::OnceLock;

use quittance_catalogue::barrier::Barriers;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::channel::Channel;
use crate::instrument::{Article, Instrument};
use crate::keep::KeepGround;
use crate::necessary::AppType;
use crate::notice::Notice;
use crate::pack::{Law, Pack};
use crate::query::{NumberStage, Query};
use crate::request::Refusal;
use crate::right::{Right, RightWords};
use crate::route::Route;
use crate::scam::Scam;

/// Everything but the packs.
pub(crate) struct Tables {
    pub(crate) sources: Vec<crate::Source>,
    pub(crate) barriers: Barriers,
    pub(crate) instruments: Vec<Instrument>,
    pub(crate) rights: Vec<RightWords>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) routes: Vec<Route>,
    pub(crate) keep: Keep,
    pub(crate) necessary: Necessaries,
    pub(crate) queries: Queries,
    pub(crate) scams: Vec<Scam>,
    pub(crate) refusals: Vec<Refusal>,
    pub(crate) notices: Vec<Notice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List<T> {
    #[serde(
        alias = "sources",
        alias = "instruments",
        alias = "rights",
        alias = "channels",
        alias = "routes",
        alias = "scams",
        alias = "refusals",
        alias = "notices"
    )]
    all: Vec<T>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Keep {
    pub(crate) effect: Vec<Article>,
    pub(crate) grounds: Vec<KeepGround>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Necessaries {
    pub(crate) rule: Article,
    pub(crate) types: Vec<AppType>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Queries {
    pub(crate) queries: Vec<Query>,
    pub(crate) number_life: Vec<NumberStage>,
}

macro_rules! asset {
    ($name:literal) => {
        read(concat!("assets/law/", $name), include_str!(concat!("../../../assets/law/", $name)))
    };
}

pub(crate) fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let sources: List<crate::Source> = asset!("sources.toml");
        let instruments: List<Instrument> = asset!("instruments.toml");
        let rights: List<RightWords> = asset!("rights.toml");
        let channels: List<Channel> = asset!("channels.toml");
        let routes: List<Route> = asset!("routes.toml");
        let scams: List<Scam> = asset!("scams.toml");
        let refusals: List<Refusal> = asset!("refusals.toml");
        let notices: List<Notice> = asset!("notices.toml");
        Tables {
            sources: sources.all,
            barriers: asset!("barriers.toml"),
            instruments: instruments.all,
            rights: rights.all,
            channels: channels.all,
            routes: routes.all,
            keep: asset!("keep.toml"),
            necessary: asset!("necessary.toml"),
            queries: asset!("queries.toml"),
            scams: scams.all,
            refusals: refusals.all,
            notices: notices.all,
        }
    })
}

pub(crate) fn right_words(right: Right) -> &'static RightWords {
    tables().rights.iter().find(|words| words.right == right).expect("a test looks up the words of every right")
}

pub(crate) fn pack(law: Law) -> &'static Pack {
    static PACKS: OnceLock<Vec<Pack>> = OnceLock::new();
    let packs = PACKS.get_or_init(|| Law::ALL.iter().map(|law| read(law.as_str(), law.file())).collect());
    packs.iter().find(|pack| pack.law == law).expect("a test looks up the pack of every law")
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|why| panic!("{name} is part of the program and read by its tests: {why}"))
}
