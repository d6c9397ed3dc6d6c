//! Laws, regulations, standards and rules that can be cited: `assets/law/instruments.toml`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::standing::holds;
use crate::{Scope, Standing, Text, tables};

/// One instrument.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Stable id, such as `pipl`.
    pub id: String,
    /// As it is cited: 《个人信息保护法》, Personal Information Protection Law (PIPL).
    pub names: Text,
    /// Number or year that belongs to a first citation: （2025年修正）.
    #[serde(default)]
    pub number: Option<Text>,
    /// How strong it is.
    pub standing: Standing,
    /// Since when it is in force; unknown where nobody read it.
    #[serde(default)]
    pub in_force: Option<NaiveDate>,
    /// The first day it is no longer in force.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The instrument that took its place.
    #[serde(default)]
    pub replaced_by: Option<String>,
    /// What to know before citing it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Date or number was noted from memory.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources.
    pub from: crate::From,
}

impl Instrument {
    /// Whether a letter of that day may cite it.
    pub fn citable_on(&self, day: NaiveDate) -> bool {
        self.standing.citable() && holds(self.in_force, self.until, day)
    }
}

/// One article, or part of one, with what it says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Id of the [`Instrument`].
    pub instrument: String,
    /// Where in it: 第四十七条第一款第三项 / Art. 47(1)(3). Empty: the instrument as a whole.
    #[serde(default = "nowhere")]
    pub at: Text,
    /// What it says, in our words.
    pub says: Text,
    /// Whom it binds.
    #[serde(default)]
    pub scope: Scope,
    /// Content or number was noted from memory and not read in the original.
    #[serde(default)]
    pub unconfirmed: bool,
    /// Sources; where none is named, those of the instrument.
    #[serde(default)]
    pub from: crate::From,
}

fn nowhere() -> Text {
    Text::new("", "")
}

impl Article {
    /// The instrument it belongs to.
    pub fn instrument(&self) -> &'static Instrument {
        instrument(&self.instrument).expect("a test looks up the instrument of every article")
    }

    /// The citation: 《网络安全法》（2025年修正）第四十五条（原第四十三条） / Cybersecurity Law (as amended in 2025), Art. 45.
    pub fn cite(&self) -> Text {
        let instrument = self.instrument();
        let (zh, en) = instrument.number.as_ref().map_or(("", ""), |number| (&number.zh, &number.en));
        let gap = if en.is_empty() { "" } else { " " };
        let comma = if self.at.en.is_empty() { "" } else { ", " };
        Text::new(
            format!("{}{zh}{}", instrument.names.zh, self.at.zh),
            format!("{}{gap}{en}{comma}{}", instrument.names.en, self.at.en),
        )
    }

    /// How strong it is.
    pub fn standing(&self) -> Standing {
        self.instrument().standing
    }

    /// Whether a letter of that day may cite it to an operator of one of `scopes`. [`Scope::Any`] always fits.
    pub fn citable(&self, day: NaiveDate, scopes: &[Scope]) -> bool {
        self.instrument().citable_on(day) && (self.scope == Scope::Any || scopes.contains(&self.scope))
    }

    /// Ids of the sources that carry it.
    pub fn sources(&self) -> &[String] {
        if self.from.is_empty() { &self.instrument().from } else { &self.from }
    }
}

/// The instrument with this id.
pub fn instrument(id: &str) -> Option<&'static Instrument> {
    tables::tables().instruments.iter().find(|one| one.id == id)
}

/// All instruments.
pub fn instruments() -> &'static [Instrument] {
    &tables::tables().instruments
}
