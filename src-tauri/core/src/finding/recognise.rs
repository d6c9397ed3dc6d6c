//! Which service a lead is about, as far as anybody can tell. Where several fit equally well, the person is asked: a match
//! is never decided by which file was read first.

use quittance_catalogue::entry::Service;
use quittance_catalogue::matching::Key;
use quittance_catalogue::net;
use quittance_catalogue::second_shelf::{Found, Match, match_key};
use quittance_discovery::{EvidenceLine, Lead, ServiceKey};

use crate::ids::ServiceId;
use crate::service::{InForce, OwnService, shelf_id};

/// From here on a match is taken for the service.
const SURE: f32 = 0.75;
/// Names shorter than this are in too many sentences to tell anything.
const TELLING: usize = 2;

/// A service a file mentions, as far as it is known.
pub(super) struct Known {
    /// Its id.
    pub service: Option<ServiceId>,
    /// Those it may be, where several fit equally well.
    pub candidates: Vec<ServiceId>,
    /// What to call it.
    pub name: String,
    /// How sure the match is.
    pub score: f32,
}

impl Known {
    fn sure(service: ServiceId, name: String, score: f32) -> Self {
        Self { service: Some(service), candidates: Vec::new(), name, score }
    }
}

/// The service a lead is about.
pub(super) fn recognise(lead: &Lead, catalogue: &InForce, own: &[OwnService]) -> Known {
    let named = |own: &OwnService| Known::sure(own.id.clone(), own.names.zh.clone(), 1.0);
    let second = catalogue.second();
    let candidates = |key: Key<'_>| match_key(catalogue, second, key);
    let (matches, shown) = match &lead.key {
        ServiceKey::Domain(host) => {
            if let Some(mine) = own
                .iter()
                .find(|own| own.domains.iter().any(|domain| host == domain || host.ends_with(&format!(".{domain}"))))
            {
                return named(mine);
            }
            (candidates(Key::Host(host)), net::registrable(host).unwrap_or(host).to_owned())
        }
        ServiceKey::Signature(signature) => {
            if let Some(mine) = own.iter().find(|own| own.signatures.contains(signature)) {
                return named(mine);
            }
            let mut matches = candidates(Key::Sms(signature));
            for other in &lead.other_signatures {
                matches.extend(candidates(Key::Sms(other)));
            }
            (matches, signature.clone())
        }
        ServiceKey::AndroidPackage(package) => (candidates(Key::Android(package)), package.clone()),
        ServiceKey::Sender(sender) => (candidates(Key::Name(sender)), sender.clone()),
    };
    let best = matches.iter().map(|it| it.score).fold(0.0, f32::max);
    if best < SURE {
        return Known { service: None, candidates: Vec::new(), name: shown, score: 0.8 };
    }
    let tied = best_of(&matches, best);
    let taken = match tied.as_slice() {
        [only] => Some(*only),
        several => told_by_the_records(several, &lead.evidence),
    };
    match taken {
        Some(found) => Known::sure(id_of(found), name_of(found), best),
        None => Known { service: None, candidates: tied.into_iter().map(id_of).collect(), name: shown, score: best },
    }
}

/// Those with the best score, each once; where the catalogue has one, those of the second shelf are left out.
fn best_of<'a>(matches: &'a [Match<'a>], best: f32) -> Vec<Found<'a>> {
    let mut tied: Vec<Found<'a>> = Vec::new();
    for found in matches.iter().filter(|it| it.score >= best).map(|it| it.found) {
        if tied.iter().all(|known| id_of(*known) != id_of(found)) {
            tied.push(found);
        }
    }
    if tied.iter().any(|found| matches!(found, Found::Ours(_))) {
        tied.retain(|found| matches!(found, Found::Ours(_)));
    }
    tied
}

/// Of several, the only one whose name the records say: 【腾讯科技】…登录微信… is 微信, and not QQ.
fn told_by_the_records<'a>(several: &[Found<'a>], records: &[EvidenceLine]) -> Option<Found<'a>> {
    let said: Vec<String> = records.iter().map(|line| without_signatures(&line.excerpt).to_lowercase()).collect();
    let mut told = several.iter().filter(|found| match found {
        Found::Ours(entry) => said.iter().any(|text| names(entry).any(|name| says(text, &name))),
        Found::Shelf(entry) => said.iter().any(|text| says(text, &entry.name.to_lowercase())),
    });
    match (told.next(), told.next()) {
        (Some(only), None) => Some(*only),
        _ => None,
    }
}

fn names(entry: &Service) -> impl Iterator<Item = String> {
    let names = [&entry.names.zh, &entry.names.en].into_iter().chain(&entry.aliases);
    names.map(|name| name.to_lowercase()).filter(|name| name.chars().count() >= TELLING)
}

/// The signature is what they share, so it tells nothing.
fn without_signatures(excerpt: &str) -> String {
    let mut depth = 0_u32;
    excerpt
        .chars()
        .filter(|c| {
            match c {
                '【' | '[' | '［' => depth += 1,
                '】' | ']' | '］' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// Whether a text says a name; Latin letters have to stand alone.
fn says(text: &str, name: &str) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + name.len()..].chars().next());
        let joined = |edge: Option<char>, next: Option<char>| latin(edge) && latin(next);
        !joined(name.chars().next(), before) && !joined(name.chars().next_back(), after)
    })
}

fn id_of(found: Found<'_>) -> ServiceId {
    match found {
        Found::Ours(entry) => ServiceId(entry.id.clone()),
        Found::Shelf(entry) => shelf_id(entry),
    }
}

fn name_of(found: Found<'_>) -> String {
    match found {
        Found::Ours(entry) => entry.names.zh.clone(),
        Found::Shelf(entry) => entry.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_said_where_it_stands_alone_and_a_signature_says_nothing() {
        for (text, name, is_said) in [
            ("您正在登录微信，验证码", "微信", true),
            ("您的qq号正在登录", "qq", true),
            ("www.qqmail.example", "qq", false),
            ("1qq", "qq", false),
            ("登录 qq", "qq", true),
        ] {
            assert_eq!(says(text, name), is_said, "{text}: {name}");
        }
        assert_eq!(without_signatures("【腾讯微信】你好[x]吗"), "你好吗");
        assert_eq!(without_signatures("】】好"), "好");
    }
}
