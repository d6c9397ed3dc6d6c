//! Days as people say them, in the same forms as the window.

use chrono::{DateTime, Datelike, Local, NaiveDate, Utc};

use crate::{Language, Words};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Words {
    /// A day in a sentence: 3月7日, 7 March. Another year than this one is written out: 2021-07-18, 18 July 2021.
    pub fn date(&self, day: NaiveDate) -> String {
        let this_year = day.year() == self.today.year();
        match self.language {
            Language::Chinese if this_year => format!("{}月{}日", day.month(), day.day()),
            Language::Chinese => day.to_string(),
            Language::English if this_year => format!("{} {}", day.day(), month(day)),
            Language::English => format!("{} {} {}", day.day(), month(day), day.year()),
        }
    }

    /// A day where days are compared with each other: 2026-03-07, 7 Mar 2026.
    pub fn compared(&self, day: NaiveDate) -> String {
        match self.language {
            Language::Chinese => day.to_string(),
            Language::English => format!("{} {} {}", day.day(), &month(day)[..3], day.year()),
        }
    }

    /// A moment, by this computer's clock: 3月7日 10:42.
    pub fn time(&self, moment: DateTime<Utc>) -> String {
        let here = moment.with_timezone(&Local);
        format!("{} {}", self.date(here.date_naive()), here.format("%H:%M"))
    }

    /// A moment as a record holds it (RFC 3339); as it is, where it is none.
    pub fn time_of(&self, text: &str) -> String {
        DateTime::parse_from_rfc3339(text)
            .map_or_else(|_| text.to_owned(), |moment| self.time(moment.with_timezone(&Utc)))
    }
}

fn month(day: NaiveDate) -> &'static str {
    MONTHS[day.month0() as usize % 12]
}
