//! Today, which can be fixed: every plan and deadline is then reproducible.

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeZone, Utc};

/// Tells the day and the time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    fixed: Option<NaiveDate>,
}

impl Clock {
    /// The computer's own clock.
    pub fn system() -> Self {
        Self { fixed: None }
    }

    /// It is always noon of this day.
    pub fn fixed(day: NaiveDate) -> Self {
        Self { fixed: Some(day) }
    }

    /// The day it is where the person is.
    pub fn today(&self) -> NaiveDate {
        self.fixed.unwrap_or_else(|| Local::now().date_naive())
    }

    /// The moment it is.
    pub fn now(&self) -> DateTime<Utc> {
        match self.fixed {
            None => Utc::now(),
            Some(day) => Utc.from_utc_datetime(&day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())),
        }
    }
}
