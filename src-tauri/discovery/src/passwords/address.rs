//! The address of a saved login, reduced to the host or the app before anything else sees it.
//!
//! Addresses carry passwords (`https://user:pass@host`), reset tokens and session keys; nothing but the host leaves
//! this file.

use url::{Host, Url};
use zeroize::Zeroizing;

/// Where a login belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// A host, lower case, ASCII.
    Host(String),
    /// An Android package.
    Android(String),
    /// A device at home: an IP address, `.local`, a name without a dot.
    Local,
    /// A page of the browser itself, such as the login of Firefox Sync.
    Internal,
    /// No address of a site or app.
    Unusable,
}

/// What an address says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    pub place: Place,
    /// A user name, a password, a query or a fragment was in it, and dropped.
    pub had_secret: bool,
}

const INTERNAL: [&str; 9] =
    ["chrome", "about", "edge", "brave", "opera", "vivaldi", "moz-extension", "chrome-extension", "resource"];

/// Reads an address as written in a table, with or without a scheme.
pub(crate) fn address(written: &str) -> Address {
    let written = written.trim();
    let scheme = written.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    if let Some(scheme) = scheme.as_deref() {
        if matches!(scheme, "android" | "androidapp") {
            return android(written);
        }
        if INTERNAL.contains(&scheme) {
            return Address { place: Place::Internal, had_secret: false };
        }
    }
    let has_scheme = written.contains("://")
        || matches!(scheme.as_deref(), Some("javascript" | "data" | "file" | "mailto" | "blob" | "otpauth"));
    let whole = Zeroizing::new(if has_scheme { written.to_owned() } else { format!("https://{written}") });
    let Ok(url) = Url::parse(&whole) else {
        return Address { place: Place::Unusable, had_secret: false };
    };
    let had_secret = !url.username().is_empty()
        || url.password().is_some()
        || url.query().is_some_and(|query| !query.is_empty())
        || url.fragment().is_some_and(|fragment| !fragment.is_empty());
    let place = match (url.scheme(), url.host()) {
        ("http" | "https" | "ftp" | "ftps" | "ws" | "wss", Some(host)) => site(host),
        _ => Place::Unusable,
    };
    // The parser's own copy holds all of it.
    drop(Zeroizing::new(String::from(url)));
    Address { place, had_secret }
}

fn site(host: Host<&str>) -> Place {
    match host {
        Host::Ipv4(_) | Host::Ipv6(_) => Place::Local,
        Host::Domain(name) => {
            let name = name.trim_end_matches('.').to_ascii_lowercase();
            let last = name.rsplit('.').next().unwrap_or_default();
            let home = matches!(last, "local" | "localhost" | "lan" | "home" | "internal" | "intranet" | "corp");
            if name.is_empty() || name.len() > 253 {
                Place::Unusable
            } else if !name.contains('.') || home || name.ends_with(".home.arpa") {
                Place::Local
            } else if name.split('.').any(|label| label.is_empty() || label.len() > 63) {
                Place::Unusable
            } else {
                Place::Host(name)
            }
        }
    }
}

/// `android://<hash>@<package>/`, `androidapp://<package>`. Plain string work: the hash may be any base64.
fn android(written: &str) -> Address {
    let rest = written.split_once("://").map_or("", |(_, rest)| rest);
    let package = rest.rsplit_once('@').map_or(rest, |(_, package)| package);
    let package = package.split(['/', '?', '#']).next().unwrap_or_default();
    let part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    let sound = package.len() <= 255 && package.contains('.') && package.split('.').all(part);
    Address {
        place: if sound { Place::Android(package.to_owned()) } else { Place::Unusable },
        had_secret: rest.contains('@'),
    }
}

/// The host in a title like `ternbooks.example (mira@kestrel.example)`, for rows without an address.
pub(crate) fn in_title(title: &str) -> Option<String> {
    let name = title.split(['(', '（']).next().unwrap_or_default().trim();
    let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    let dotted = name.contains('.') && !name.starts_with('.') && name.rsplit('.').next()?.len() >= 2;
    let lettered = name.rsplit('.').next()?.bytes().all(|b| b.is_ascii_alphabetic());
    if !(plain && dotted && lettered) {
        return None;
    }
    match address(name).place {
        Place::Host(host) => Some(host),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_host_or_the_app_is_left_of_an_address() {
        use Place as P;
        let host = |name: &str| P::Host(name.to_owned());
        for (written, place, had_secret) in [
            ("https://ternbooks.example/login", host("ternbooks.example"), false),
            ("https://mira:SENTINEL@TernBooks.example:8443/x?token=SENTINEL#SENTINEL", host("ternbooks.example"), true),
            ("ternbooks.example/login", host("ternbooks.example"), false),
            ("ternbooks.example:8443/login", host("ternbooks.example"), false),
            ("http://例子.中国/登录", host("xn--fsqu00a.xn--fiqs8s"), false),
            ("https://ternbooks.example./", host("ternbooks.example"), false),
            ("android://aGFzaA==@com.ternbooks.app/", P::Android("com.ternbooks.app".into()), true),
            ("android://a/b+c@d==@com.ternbooks.app/", P::Android("com.ternbooks.app".into()), true),
            ("androidapp://com.ternbooks.app", P::Android("com.ternbooks.app".into()), false),
            ("android://hash@nodots/", P::Unusable, true),
            ("chrome://FirefoxAccounts", P::Internal, false),
            ("http://192.168.1.1/", P::Local, false),
            ("http://[::1]:8080/", P::Local, false),
            ("http://router.local", P::Local, false),
            ("http://nas/", P::Local, false),
            ("192.168.1.1", P::Local, false),
            ("javascript:alert('SENTINEL')", P::Unusable, false),
            ("data:text/html,SENTINEL", P::Unusable, false),
            ("https://", P::Unusable, false),
            ("http://a b/", P::Unusable, false),
            ("", P::Unusable, false),
            ("https://a..example/", P::Unusable, false),
        ] {
            let found = address(written);
            assert_eq!((&found.place, found.had_secret), (&place, had_secret), "{written}");
            assert!(!format!("{found:?}").contains("SENTINEL"), "{written}");
        }
    }

    #[test]
    fn a_title_that_is_a_host_can_stand_for_the_address() {
        assert_eq!(in_title("ternbooks.example (mira@kestrel.example)").as_deref(), Some("ternbooks.example"));
        for title in ["Tern Books", "v2.0", "mira@kestrel.example", "3.14", "", "(x)", "Dr. No"] {
            assert_eq!(in_title(title), None, "{title}");
        }
    }
}
