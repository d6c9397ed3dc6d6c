//! Values of options: words of the core, dates, amounts of money.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveTime, TimeZone};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use quittance_core::account::{Opened, Precision};
use quittance_core::law::Term;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Words for an enum of the core, with hyphens as people type them.
pub(crate) fn word<T>(all: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    let values = all.iter().map(|word| {
        let value = PossibleValue::new(*word);
        if word.contains('-') { value.alias(word.replace('-', "_")) } else { value }
    });
    PossibleValuesParser::new(values).try_map(|text| parsed::<T>(&text))
}

fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_value(Value::String(text.replace('-', "_")))
}

pub(crate) const RELATIONS: &[&str] = &["me", "partner", "parent", "grandparent", "child-under14", "child", "other"];
pub(crate) const IDENTIFIERS: &[&str] =
    &["phone", "email", "id-card", "passport", "driving-licence", "bank-card", "username", "other"];
pub(crate) const DEVICES: &[&str] = &["phone", "tablet", "computer", "other"];
pub(crate) const PLATFORMS: &[&str] = &["android", "harmony", "ios", "windows", "macos", "linux", "other"];
pub(crate) const STAGES: &[&str] = &[
    "active",
    "dormant",
    "preparing",
    "requested",
    "cooling-off",
    "closed",
    "verified",
    "stuck",
    "lost-access",
    "unbound",
    "declined",
];
pub(crate) const ROLES: &[&str] = &["login", "recovery", "payment", "identity-check", "contact"];
pub(crate) const OCCASIONS: &[&str] = &["sign-up", "real-name", "use", "link", "permission", "closing", "unknown"];
pub(crate) const FATES: &[&str] =
    &["held", "withdrawn", "kept-by-law", "anonymised", "erased-claimed", "erased-verified"];
pub(crate) const MANDATES: &[&str] = &["auto-debit", "password-free", "credit", "subscription"];
pub(crate) const PERMISSIONS: &[&str] = &[
    "camera",
    "microphone",
    "location",
    "background-location",
    "contacts",
    "photos",
    "sms",
    "phone",
    "calendar",
    "notifications",
    "app-list",
    "clipboard",
    "nearby",
    "health",
    "tracking",
];
pub(crate) const GRANTS: &[&str] = &["asked", "granted", "revoked"];
pub(crate) const ENDINGS: &[&str] = &["claimed", "verified", "anonymised", "deactivated", "not-found", "kept-by-law"];
pub(crate) const INCIDENTS: &[&str] = &["sms", "call", "mail", "other"];
pub(crate) const RIGHTS: &[&str] = &[
    "close-account",
    "delete",
    "withdraw",
    "access",
    "copy",
    "correct",
    "port",
    "restrict",
    "object",
    "explain",
    "unlink",
    "cancel-renewal",
    "guardian",
    "near-relative",
    "recycled-number",
    "opened-in-my-name",
];
pub(crate) const LAWS: &[&str] = &["pipl", "gdpr", "uk", "ccpa", "lgpd", "dpdp", "appi", "pipa"];
pub(crate) const REPLIES: &[&str] = &[
    "received",
    "bounced",
    "acknowledged",
    "needs-me",
    "promised",
    "extended",
    "granted",
    "partly",
    "refused",
    "not-found",
];
pub(crate) const CLAIMS: &[&str] = &["closed", "erased", "anonymised", "deactivated", "handed", "corrected", "stopped"];
pub(crate) const FOUND: &[&str] = &["gone", "still-there", "unclear"];
pub(crate) const REASONS: &[&str] = &[
    "none-given",
    "identity-doubt",
    "wants-more-data",
    "kept-by-law",
    "pending",
    "too-soon",
    "condition",
    "wrong-addressee",
    "other-channel",
    "only-deactivates",
    "technically-hard",
    "others-rights",
    "security",
    "excessive",
    "other",
];
pub(crate) const USES: &[&str] = &["login", "recovery"];
pub(crate) const ENDS: &[&str] = &["account", "provider", "both"];
pub(crate) const CHOICES: &[&str] = &["keep", "close", "unbind"];
pub(crate) const RESULTS: &[&str] = &["worked", "partly", "failed"];
pub(crate) const APPS: &[&str] = &["android", "ios", "harmony", "desktop", "web"];
pub(crate) const LOGIN_EFFECTS: &[&str] = &["revokes", "needs-click", "harmless", "unknown"];
pub(crate) const CONTACTS: &[&str] = &["phone", "email", "web", "chat", "post"];
pub(crate) const CONDITIONS: &[&str] = &[
    "balance-zero",
    "orders-done",
    "loans-repaid",
    "deposit-returned",
    "mandates-cancelled",
    "cards-unbound",
    "links-unbound",
    "roles-given-up",
    "minimum-age",
    "days-since-order",
    "refresh-profile",
    "credentials-unchanged",
    "safe-state",
    "contract",
    "not-stated",
    "other",
];
pub(crate) const SLOTS: &[&str] = &["passphrase", "keyring", "recovery"];
pub(crate) const NEW_SLOTS: &[&str] = &["keyring", "recovery"];

/// A day, in the one form that nobody can misread.
pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    let right = text.len() == "2026-03-07".len();
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| right).ok_or_else(|| "YYYY-MM-DD".to_owned())
}

/// A moment: a day, or a day and a time (`2026-03-07T21:10`), by this computer's clock unless a zone is named.
pub(crate) fn moment(text: &str) -> Result<DateTime<FixedOffset>, String> {
    let wrong = || "YYYY-MM-DD".to_owned();
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Ok(exact);
    }
    let naive = match text.split_once(['T', ' ']) {
        None => day(text)?.and_time(NaiveTime::MIN),
        Some((date, time)) => {
            let time = NaiveTime::parse_from_str(time, "%H:%M")
                .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M:%S"))
                .map_err(|_| wrong())?;
            day(date)?.and_time(time)
        }
    };
    // An hour that a change of clocks skips is the one after it.
    let here = Local.from_local_datetime(&naive).earliest().unwrap_or_else(|| Local.from_utc_datetime(&naive));
    Ok(here.fixed_offset())
}

/// A length of time: `15wd` working days, `30d` days, `1m` months, `2y` years.
pub(crate) fn term(text: &str) -> Result<Term, String> {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let count: u32 = text[..text.len() - unit.len()].parse().map_err(|_| "15wd".to_owned())?;
    match unit {
        "wd" => Ok(Term::WorkingDays(count)),
        "d" => Ok(Term::Days(count)),
        "m" => Ok(Term::Months(count)),
        "y" => Ok(Term::Years(count)),
        _ => Err("15wd".to_owned()),
    }
}

/// A value that may also be taken away, with the word `none`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Maybe<T>(pub Option<T>);

/// A day, or `none`.
pub(crate) fn day_or_none(text: &str) -> Result<Maybe<NaiveDate>, String> {
    if text == "none" { Ok(Maybe(None)) } else { day(text).map(|day| Maybe(Some(day))) }
}

/// When an account was opened: a day, a month (`2021-07`), a year (`2021`), on or before a day (`..2021-07-18`), `none`.
pub(crate) fn opened(text: &str) -> Result<Maybe<Opened>, String> {
    if text == "none" {
        return Ok(Maybe(None));
    }
    let at = |text: String, precision| day(&text).map(|on| Maybe(Some(Opened { on, precision })));
    if let Some(last) = text.strip_prefix("..") {
        return at(last.to_owned(), Precision::OnOrBefore);
    }
    match text.len() {
        4 => at(format!("{text}-01-01"), Precision::Year),
        7 => at(format!("{text}-01"), Precision::Month),
        _ => at(text.to_owned(), Precision::Day),
    }
}

/// An amount with at most two decimals, in hundredths: `19.90` is 1990.
pub(crate) fn hundredths(text: &str) -> Result<i32, String> {
    let wrong = || "19.90".to_owned();
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(wrong());
    }
    format!("{whole}{part:0<2}").parse().map_err(|_| wrong())
}

/// A currency: three letters.
pub(crate) fn currency(text: &str) -> Result<String, String> {
    let right = text.len() == 3 && text.chars().all(|c| c.is_ascii_alphabetic());
    if right { Ok(text.to_ascii_uppercase()) } else { Err("CNY".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quittance_core::account::{EndingKind, GivenHow, MandateKind, MethodUse, PermissionKind, Role, StageName};
    use quittance_core::device::{DeviceKind, Platform};
    use quittance_core::finding::Choice;
    use quittance_core::identifier::IdentifierKind;
    use quittance_core::incident::IncidentKind;
    use quittance_core::law::request::{Claim, Found, RefusalReason};
    use quittance_core::law::{Law, Right};
    use quittance_core::person::Relation;

    fn all<T: DeserializeOwned>(words: &[&str]) {
        for word in words {
            assert!(parsed::<T>(word).is_ok(), "{word}");
        }
    }

    #[test]
    fn every_word_that_is_offered_is_understood() {
        all::<Relation>(RELATIONS);
        all::<IdentifierKind>(IDENTIFIERS);
        all::<DeviceKind>(DEVICES);
        all::<Platform>(PLATFORMS);
        all::<StageName>(STAGES);
        all::<Role>(ROLES);
        all::<GivenHow>(OCCASIONS);
        all::<MandateKind>(MANDATES);
        all::<PermissionKind>(PERMISSIONS);
        all::<MethodUse>(USES);
        all::<Choice>(CHOICES);
        all::<quittance_core::service::WentHow>(RESULTS);
        all::<quittance_core::catalogue::outcome::AppPlatform>(APPS);
        all::<quittance_core::catalogue::entry::LoginEffect>(LOGIN_EFFECTS);
        all::<quittance_core::catalogue::entry::ContactKind>(CONTACTS);
        all::<quittance_core::catalogue::entry::PreconditionKind>(CONDITIONS);
        all::<EndingKind>(ENDINGS);
        all::<Right>(RIGHTS);
        all::<Law>(LAWS);
        all::<Claim>(CLAIMS);
        all::<Found>(FOUND);
        all::<RefusalReason>(REASONS);
        assert_eq!((RIGHTS.len(), LAWS.len()), (Right::ALL.len(), Law::ALL.len()));
        assert_eq!(REASONS.len(), RefusalReason::ALL.len());
        all::<IncidentKind>(INCIDENTS);
        assert_eq!(ENDINGS.len(), EndingKind::ALL.len());
        assert_eq!(STAGES.len(), StageName::ALL.len());
    }

    #[test]
    fn days_months_and_years_of_opening_keep_how_exact_they_are() {
        let read = |text| opened(text).ok().and_then(|maybe| maybe.0).map(|o| (o.on.to_string(), o.precision));
        assert_eq!(read("2021-07-18"), Some(("2021-07-18".into(), Precision::Day)));
        assert_eq!(read("2021-07"), Some(("2021-07-01".into(), Precision::Month)));
        assert_eq!(read("2021"), Some(("2021-01-01".into(), Precision::Year)));
        assert_eq!(read("..2021-07-18"), Some(("2021-07-18".into(), Precision::OnOrBefore)));
        assert_eq!(opened("none"), Ok(Maybe(None)));
        for wrong in ["", "..", "yesterday", "2021-13", "18.7.2021", "２０２１", "键"] {
            assert!(opened(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn moments_keep_their_zone_and_days_begin_at_midnight_here() {
        let read = |text: &str| moment(text).map(|at| at.format("%Y-%m-%d %H:%M").to_string());
        assert_eq!(read("2026-03-07"), Ok("2026-03-07 00:00".into()));
        assert_eq!(read("2026-03-07T21:10"), Ok("2026-03-07 21:10".into()));
        assert_eq!(read("2026-03-07 21:10:59"), Ok("2026-03-07 21:10".into()));
        assert_eq!(moment("2026-03-07T21:10:00+08:00").unwrap().to_rfc3339(), "2026-03-07T21:10:00+08:00");
        for wrong in ["", "yesterday", "2026-03-07T", "2026-03-07T25:00", "2026-13-07", "7.3.2026"] {
            assert!(moment(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn times_name_their_unit() {
        assert_eq!(term("15wd"), Ok(Term::WorkingDays(15)));
        assert_eq!(term("30d"), Ok(Term::Days(30)));
        assert_eq!(term("1m"), Ok(Term::Months(1)));
        for wrong in ["", "15", "wd", "1w", "-3d", "99999999999d", "十天"] {
            assert!(term(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn amounts_are_read_to_the_hundredth_and_never_rounded() {
        assert_eq!(hundredths("19.90"), Ok(1990));
        assert_eq!(hundredths("19.9"), Ok(1990));
        assert_eq!(hundredths("20"), Ok(2000));
        for wrong in ["", ".5", "1.999", "-1", "1,5", "999999999999", "¥1"] {
            assert!(hundredths(wrong).is_err(), "{wrong}");
        }
    }
}
