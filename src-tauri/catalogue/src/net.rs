//! Domains, e-mail addresses and web addresses as plain text. Nothing here opens a connection.

/// The part of a host name that somebody registered: `pan.baidu.com` → `baidu.com`. `None` for addresses of machines,
/// bare suffixes and names under no known suffix.
pub fn registrable(host: &str) -> Option<&str> {
    let domain = psl::domain(host.as_bytes())?;
    if !domain.suffix().is_known() {
        return None;
    }
    std::str::from_utf8(domain.as_bytes()).ok()
}

/// Whether this is a host name somebody can have registered, or one below it.
pub fn is_domain(text: &str) -> bool {
    has_labels(text) && registrable(&text.to_lowercase()).is_some()
}

/// Whether this is a host name under a suffix that exists. Some sites own their suffix, such as `carrd.co`: a page can be
/// there although nobody can register it.
pub fn is_host(text: &str) -> bool {
    has_labels(text)
        && text.contains('.')
        && psl::suffix(text.to_lowercase().as_bytes()).is_some_and(|suffix| suffix.is_known())
}

/// Whether this is the code of a country or region as ISO 3166-1 writes it: two capital letters. Each has an ending of the
/// same letters among hosts, which is what it is held against.
pub fn is_region(code: &str) -> bool {
    let ending = code.to_ascii_lowercase();
    code.len() == 2
        && code.bytes().all(|b| b.is_ascii_uppercase())
        && psl::suffix(ending.as_bytes()).is_some_and(|suffix| suffix.is_known())
}

/// Whether it has the form of a host name, under whatever suffix.
pub(crate) fn has_labels(text: &str) -> bool {
    let labels_fit = text.split('.').all(|label| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
    });
    labels_fit && text.len() <= 253
}

/// Whether this is an e-mail address under a known suffix.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    !local.is_empty()
        && !local.starts_with('.')
        && !local.ends_with('.')
        && local.chars().all(|c| c.is_ascii_alphanumeric() || "._%+-".contains(c))
        && is_domain(domain)
}

/// The host of an address as people paste it: with or without scheme, user, port and path. Lower case, without a
/// trailing dot. `None` when no host can be seen.
pub fn host_of(address: &str) -> Option<String> {
    let address = address.trim();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let host = host.trim_end_matches('.').to_lowercase();
    (!host.is_empty() && !host.chars().any(char::is_whitespace)).then_some(host)
}
