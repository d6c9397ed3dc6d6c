//! Dates in files may be written bare (`dated = 2022-03-15`, a TOML date) or quoted; both mean the same day.

use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// Reads a date that may be missing.
///
/// # Errors
/// When the value is not one calendar day.
pub fn optional<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    if !from.is_human_readable() {
        return Option::<NaiveDate>::deserialize(from);
    }
    from.deserialize_any(DayVisitor)
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = Option<NaiveDate>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a date such as 2022-03-15")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(Some)
            .map_err(|_| E::custom(format!("`{text}` is not a date such as 2022-03-15")))
    }

    // A bare TOML date arrives as a map with one private key; the toml crate knows how to read it.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let read = toml::value::Datetime::deserialize(MapAccessDeserializer::new(map))?;
        match (read.date, read.time) {
            (Some(day), None) => NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into())
                .map(Some)
                .ok_or_else(|| A::Error::custom(format!("there is no day {day}"))),
            _ => Err(A::Error::custom("a date alone is wanted, without a time")),
        }
    }
}
