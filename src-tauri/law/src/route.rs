//! Which channel next: the recommended ways up, as data (`assets/law/routes.toml`). A route suggests; a person decides.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Day};
use crate::channel::{Channel, ChannelKind, Subject};
use crate::pack::Item;
use crate::{Law, Right, Standing, Term, Text, channel, tables};

/// One way up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Stable id, such as `data_rights_cn`.
    pub id: String,
    /// Its name.
    pub names: Text,
    /// Under which laws.
    pub laws: Vec<Law>,
    /// What it is for.
    pub subjects: Vec<Subject>,
    /// Hurdles it is for: codes B01–B17.
    #[serde(default)]
    pub barriers: Vec<String>,
    /// Its stations, in order.
    pub stations: Vec<Station>,
    /// What to know.
    #[serde(default)]
    pub notes: Vec<Item>,
    /// Sources; none where it is this program's own advice.
    #[serde(default)]
    pub from: crate::From,
}

/// One station of a route.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Station {
    /// Id within the route.
    pub id: String,
    /// What is done there.
    pub act: Act,
    /// The channel.
    pub channel: String,
    /// The station it follows; none: it can be taken at once.
    #[serde(default)]
    pub after: Option<String>,
    /// How long to wait after that station was taken. None: for the answer to the request itself (its deadline).
    #[serde(default)]
    pub wait: Option<Term>,
    /// What that wait rests on.
    #[serde(default)]
    pub standing: Option<Standing>,
    /// Only if one of these hurdles was met; empty: always.
    #[serde(default)]
    pub only_barriers: Vec<String>,
    /// Not if one of these hurdles was met.
    #[serde(default)]
    pub not_barriers: Vec<String>,
    /// Only where this holds for the case.
    #[serde(default)]
    pub when: Option<When>,
    /// Why it stands here.
    pub why: Text,
}

/// What is done at a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "StationAct"))]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Try it in the product and write a request.
    Request,
    /// Write a second notice.
    Remind,
    /// Cancel, revoke, freeze or dispute at who pays.
    Revoke,
    /// Complain: a dispute of one's own, 投诉.
    Complain,
    /// Report a breach: 举报.
    Report,
    /// Appeal as a telecom user: 申诉.
    Appeal,
    /// Go to court.
    Sue,
}

/// Facts of a case a station may depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "StationWhen"))]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The operator did not answer at all.
    Silent,
    /// Money was paid to the operator.
    Paid,
    /// No money was ever paid to it.
    Unpaid,
    /// The operator sells goods or services over the net.
    Ecommerce,
    /// The app is in a store.
    Listed,
    /// The operator is a telecom operator.
    Telecom,
    /// There are signs of fraud.
    Fraud,
    /// It happened to many.
    Many,
}

/// The case a route is walked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Case {
    /// Hurdles met.
    pub barriers: Vec<String>,
    /// What holds for it.
    pub facts: Vec<When>,
    /// Stations taken, with the day.
    pub taken: Vec<(String, NaiveDate)>,
    /// The last day for the answer to the request, and whether it is provisional.
    pub due: Option<Day>,
    /// The day the operator refused, if it did: nobody has to wait for a deadline then.
    pub refused: Option<NaiveDate>,
}

/// A station that can be taken next.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The station.
    pub station: &'static Station,
    /// The first day for it; `None`: at once.
    pub earliest: Option<Day>,
    /// Channels that already have the same dispute and would make this one refuse it.
    pub barred_by: Vec<String>,
}

/// All routes.
pub fn routes() -> &'static [Route] {
    &tables::tables().routes
}

/// The route with this id.
pub fn route(id: &str) -> Option<&'static Route> {
    routes().iter().find(|one| one.id == id)
}

/// The route for a right under a law.
pub fn route_for_right(law: Law, right: Right) -> Option<&'static Route> {
    route(&crate::card(law, right)?.route)
}

/// The routes under a law that are for this hurdle, the best first.
pub fn routes_for_barrier<'a>(law: Law, code: &'a str) -> impl Iterator<Item = &'static Route> + 'a {
    routes().iter().filter(move |route| route.laws.contains(&law) && route.barriers.iter().any(|one| one == code))
}

/// Channels open under a law where one complains, reports, appeals or sues for one of these subjects: those of the
/// recommended ways up for it, in their order. `reports`: whether reports of a breach count.
pub fn channels_taking(law: Law, subjects: &[Subject], reports: bool) -> Vec<&'static Channel> {
    let mut found: Vec<&'static Channel> = Vec::new();
    let routes = routes().iter().filter(|route| route.laws.contains(&law));
    for route in routes.filter(|route| route.subjects.iter().any(|one| subjects.contains(one))) {
        for station in route.stations.iter().filter(|station| station.act.submits()) {
            let Some(one) = channel(&station.channel) else { continue };
            let fits = one.takes_any(subjects) && (reports || station.act != Act::Report);
            if fits && found.iter().all(|known| known.id != one.id) {
                found.push(one);
            }
        }
    }
    found
}

/// What is done at a channel: as the way up for this right has it, else any other, else by the kind of body it is.
pub fn act_at(id: &str, law: Law, right: Right) -> Act {
    let first = route_for_right(law, right);
    let stations = first.into_iter().chain(routes()).flat_map(|route| &route.stations);
    let mut acts = stations.filter(|station| station.channel == id).map(|station| station.act);
    acts.find(|act| act.submits()).unwrap_or_else(|| {
        channel(id).map_or(Act::Complain, |one| match one.kind {
            ChannelKind::Court => Act::Sue,
            ChannelKind::Prosecutor | ChannelKind::Police => Act::Report,
            _ => Act::Complain,
        })
    })
}

impl Act {
    /// Whether something is handed in above the other side: 投诉, 举报, 申诉, a claim.
    pub fn submits(self) -> bool {
        matches!(self, Self::Complain | Self::Report | Self::Appeal | Self::Sue)
    }
}

impl Route {
    /// The stations that come next in this case, each with its first day. Those already taken are left out, and so are
    /// those whose turn has not come because the station before was not taken.
    pub fn next(&'static self, calendar: &Calendar, case: &Case) -> Vec<Turn> {
        self.stations
            .iter()
            .filter(|station| station.fits(case) && case.day_of(&station.id).is_none())
            .filter_map(|station| {
                let earliest = self.earliest(calendar, case, station)?;
                Some(Turn { station, earliest, barred_by: self.barred_by(case, station) })
            })
            .collect()
    }

    /// `None`: not yet its turn. `Some(None)`: at once.
    fn earliest(&self, calendar: &Calendar, case: &Case, station: &Station) -> Option<Option<Day>> {
        let Some(before) = &station.after else { return Some(None) };
        let taken = self.taken_or_skipped(case, before)?;
        Some(match station.wait {
            Some(term) => Some(next_day(calendar.end_of(term, taken, false))),
            None => match (case.refused, case.due) {
                (Some(refused), _) => Some(Day { date: refused.max(taken), provisional: false }),
                (None, Some(due)) => Some(next_day(due)),
                (None, None) => return None,
            },
        })
    }

    /// The day the station was taken; for one that does not fit this case, the day of the station before it.
    fn taken_or_skipped(&self, case: &Case, id: &str) -> Option<NaiveDate> {
        let mut id = id;
        // A route is a tree of a few stations; a circle is refused by its test, and ends here all the same.
        for _ in 0..=self.stations.len() {
            if let Some(day) = case.day_of(id) {
                return Some(day);
            }
            let station = self.stations.iter().find(|one| one.id == id)?;
            if station.fits(case) {
                return None;
            }
            id = station.after.as_deref()?;
        }
        None
    }

    fn barred_by(&self, case: &Case, station: &Station) -> Vec<String> {
        let Some(own) = channel(&station.channel) else { return Vec::new() };
        let used = self.stations.iter().filter(|one| case.day_of(&one.id).is_some()).map(|one| one.channel.clone());
        used.filter(|id| own.not_beside.contains(id)).collect()
    }
}

/// Nothing came by the end of a day: the day after is the first to say so.
fn next_day(end: Day) -> Day {
    Day { date: crate::calendar::plus(end.date, 1), ..end }
}

impl Station {
    fn fits(&self, case: &Case) -> bool {
        let met = |codes: &[String]| codes.iter().any(|code| case.barriers.contains(code));
        (self.only_barriers.is_empty() || met(&self.only_barriers))
            && !met(&self.not_barriers)
            && self.when.is_none_or(|when| case.facts.contains(&when))
    }
}

impl Case {
    fn day_of(&self, station: &str) -> Option<NaiveDate> {
        self.taken.iter().filter(|(id, _)| id == station).map(|(_, day)| *day).max()
    }
}
